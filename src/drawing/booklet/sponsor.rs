//! The first sheet: all that a sponsor asks who was not in the room, on one page.

use kurbo::{Rect, Size, Vec2};

use super::{
    Contents,
    answers::{Answers, Depth},
};
use crate::{
    drawing::{
        Theme,
        canvas::{Align, Canvas, Lettering},
        plots::{Block, Part},
    },
    roadmap::{self, case},
    text,
};

/// The room between two cards, in pixels.
const GAP: f64 = 20.0;

/// The room around what a card says, in pixels.
const PADDING: f64 = 16.0;

/// The height of the title of a card, in pixels.
const TITLE: f64 = 30.0;

/// The room between two parts of a card, in pixels.
const BETWEEN: f64 = 18.0;

/// The room above a sentence that begins something, and above one that goes on, in pixels.
const GAPS: [f64; 2] = [14.0, 3.0];

/// The most lines of a sentence.
const LINES: usize = 6;

/// A card: parts one below the other.
type Card = Vec<Part>;

/// Paints the answers in this room, in pixels. Where not all of them fits, lists are shortened, never cut.
pub(super) fn sponsor(contents: &Contents, room: Size) -> Canvas {
    let Contents { journey, target, lang, plan, theme, .. } = *contents;
    let case = case(journey, target, plan.start, lang);
    let initiatives = roadmap::initiatives(journey, target, lang);
    let mut painted = (Canvas::new(), 0.0);
    for depth in Depth::ALL {
        let answers = Answers { contents, depth, case: &case, initiatives: &initiatives };
        painted = page(&answers, room, theme);
        if painted.1 <= room.height {
            break;
        }
    }
    painted.0
}

/// The page, and the height that it takes, in pixels.
fn page(answers: &Answers, room: Size, theme: &Theme) -> (Canvas, f64) {
    let mut canvas = Canvas::new();
    let head = Lettering::bold(17.0, theme.text);
    let lines = text::break_lines(&answers.headline(), head.size, head.weight, room.width, 2);
    let mut y = canvas.lines(&lines, (0.0, 14.0), head, Align::Left) + 14.0;
    let rows: [Vec<Card>; 2] = [
        vec![vec![answers.hurts()], vec![answers.changes()], vec![answers.first(), answers.proof()]],
        vec![vec![answers.budget()], vec![answers.decisions()], vec![answers.risks()], vec![answers.unanswered()]],
    ];
    let (count, size) = (rows.len(), answers.depth.size);
    let printed: Vec<(Vec<Canvas>, f64, f64)> =
        rows.iter().map(|cards| row(cards, room.width, size, theme)).collect();
    let taken: f64 = printed.iter().map(|(_, _, height)| height + GAP).sum();
    // What is left over is given to the rows in equal parts, so that the page is full.
    #[expect(clippy::cast_precision_loss, reason = "two rows")]
    let spare = ((room.height - y - taken) / count as f64).clamp(0.0, 60.0);
    for (bodies, width, height) in printed {
        let height = height + spare;
        for (number, body) in bodies.into_iter().enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "a few cards")]
            let x = number as f64 * (width + GAP);
            let ground = Rect::new(x, y, x + width, y + height);
            canvas.rect(ground, 10.0, Some(theme.surface), Some(theme.thin()));
            canvas.place(body, Vec2::new(x + PADDING, y + PADDING));
        }
        y += height + GAP;
    }
    (canvas, y - GAP)
}

/// The cards of a row: their words, how wide each is, and how high all are, in pixels.
fn row(cards: &[Card], room: f64, size: f64, theme: &Theme) -> (Vec<Canvas>, f64, f64) {
    #[expect(clippy::cast_precision_loss, reason = "a few cards")]
    let count = cards.len().max(1) as f64;
    let width = (room - GAP * (count - 1.0)) / count;
    let mut highest = 0.0_f64;
    let mut bodies = Vec::new();
    for card in cards {
        let mut body = Canvas::new();
        let mut y = 0.0;
        for (number, part) in card.iter().enumerate() {
            if number > 0 {
                y += BETWEEN;
            }
            let title = Lettering::bold(size + 1.0, theme.accent);
            let inner = width - 2.0 * PADDING;
            body.text(&part.title, (0.0, y + 13.0), title, Align::Left, inner);
            y += TITLE;
            for (at, block) in part.blocks.iter().enumerate() {
                let (words, height) = set(block, inner, size, theme);
                // What is said in passing belongs to what is above it.
                let follows_table =
                    matches!(at.checked_sub(1).and_then(|before| part.blocks.get(before)), Some(Block::Table(..)));
                let above = match at {
                    0 => 0.0,
                    _ => GAPS[usize::from(belongs_above(block) && !follows_table)],
                };
                body.place(words, Vec2::new(0.0, y + above));
                y += above + height;
            }
        }
        highest = highest.max(y);
        bodies.push(body);
    }
    (bodies, width, highest + 2.0 * PADDING)
}

/// Whether a block goes on with what the one above it began.
fn belongs_above(block: &Block) -> bool {
    matches!(block, Block::Say(cell) if !cell.is_bold)
}

/// A sentence in the lines that it takes, or a table; and its height, in pixels.
fn set(block: &Block, width: f64, size: f64, theme: &Theme) -> (Canvas, f64) {
    let Block::Say(cell) = block else {
        return Part { title: String::new(), blocks: vec![block.clone()] }.printed(width, theme).whole();
    };
    let color = cell.tone.color(theme);
    let lettering = if cell.is_bold { Lettering::bold(size, color) } else { Lettering::regular(size, color) };
    let left = if cell.sign.is_some() { 24.0 } else { 0.0 };
    let lines = text::break_lines(&cell.words, lettering.size, lettering.weight, width - left, LINES);
    let mut canvas = Canvas::new();
    let mut height = 0.0;
    let mut paint = |canvas: &mut Canvas| {
        if let Some(sign) = cell.sign {
            canvas.icon(sign, (8.0, 9.0), 18.0, color);
        }
        height = canvas.lines(&lines, (left, lettering.baseline(9.0)), lettering, Align::Left);
    };
    match &cell.element {
        Some(element) => canvas.about(element.clone(), paint),
        None => paint(&mut canvas),
    }
    (canvas, height)
}
