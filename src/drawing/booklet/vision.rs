//! What success is, who travels, and what the room answered: the vision, a card for each persona, and the questions of the
//! strategy.

use kurbo::{Rect, Size, Vec2};

use super::Contents;
use crate::{
    drawing::canvas::{Align, Canvas, LEADING, Lettering},
    model::{Element, Persona},
    roadmap::Question,
    text::{self, Weight},
};

/// How many cards stand beside one another.
const BESIDE: usize = 3;

/// The room between two cards, and within one, in pixels.
const GAPS: (f64, f64) = (24.0, 20.0);

/// The size of the words of a persona, in pixels.
const SIZE: f64 = 14.0;

/// The most lines of an answer.
const LINES: usize = 4;

/// How many questions of the strategy stand beside one another: of a few, and of all.
const QUESTIONS: [usize; 2] = [3, 4];

/// The most lines of an answer to a question of the strategy.
const ANSWER: usize = 7;

/// The vision and the personas, on as many sheets of this room, in pixels, as they need.
pub(super) fn vision(contents: &Contents, room: Size) -> Vec<Canvas> {
    let personas: Vec<&Persona> = contents.journey.personas.iter().collect();
    let mut sheets = Vec::new();
    let mut canvas = Canvas::new();
    let mut y = statement(&mut canvas, contents, room.width);
    if personas.is_empty() {
        let quiet = Lettering::regular(16.0, contents.theme.muted);
        canvas.text(&contents.lang.text("booklet-no-personas"), (0.0, y + 16.0), quiet, Align::Left, room.width);
    }
    for row in personas.chunks(BESIDE) {
        let (cards, height) = cards(contents, row, room.width);
        if y > 0.0 && y + height > room.height {
            sheets.push(std::mem::take(&mut canvas));
            y = 0.0;
        }
        canvas.place(cards, Vec2::new(0.0, y));
        y += height + GAPS.0;
    }
    let (answers, height) = answers(contents, room.width);
    if height > 0.0 {
        if y > 0.0 && y + height > room.height {
            sheets.push(std::mem::take(&mut canvas));
            y = 0.0;
        }
        canvas.place(answers, Vec2::new(0.0, y));
    }
    sheets.push(canvas);
    sheets
}

/// The questions of the strategy that have an answer, side by side, and the height that they take, in pixels.
fn answers(contents: &Contents, width: f64) -> (Canvas, f64) {
    let Contents { journey, theme, lang, .. } = *contents;
    let answered =
        Question::ALL.into_iter().map(|question| (question, question.answer(&journey.worksheet).trim()));
    let answered: Vec<_> = answered.filter(|(_, answer)| !answer.is_empty()).collect();
    let mut canvas = Canvas::new();
    if answered.is_empty() {
        return (canvas, 0.0);
    }
    let head = Lettering::bold(16.0, theme.text);
    canvas.text(&lang.text("booklet-strategy"), (0.0, 26.0), head, Align::Left, width);
    let mut y = 48.0;
    let [_, most] = QUESTIONS;
    let beside = QUESTIONS.into_iter().find(|count| answered.len() <= count * 2).unwrap_or(most);
    #[expect(clippy::cast_precision_loss, reason = "a few columns")]
    let column = (width - GAPS.0 * (beside as f64 - 1.0)) / beside as f64;
    let (asks, tells) = (Lettering::bold(SIZE, theme.muted), Lettering::regular(SIZE, theme.text));
    for row in answered.chunks(beside) {
        let mut x = 0.0;
        let mut lowest = y;
        for (question, answer) in row {
            let asked = lang.text(&format!("worksheet-{}", question.key()));
            let asked = text::break_lines(&asked, asks.size, asks.weight, column, 2);
            let told = text::break_lines(answer, tells.size, tells.weight, column, ANSWER);
            let below = y + canvas.lines(&asked, (x, y + SIZE), asks, Align::Left) + 2.0;
            let below = below + canvas.lines(&told, (x, below + SIZE), tells, Align::Left);
            lowest = lowest.max(below);
            x += column + GAPS.0;
        }
        y = lowest + GAPS.1;
    }
    (canvas, y)
}

/// What success is, in large letters. Returns the height that it takes, in pixels.
fn statement(canvas: &mut Canvas, contents: &Contents, width: f64) -> f64 {
    let theme = contents.theme;
    let vision = contents.journey.vision.trim();
    let (words, color) = match vision {
        "" => (contents.lang.text("booklet-no-vision"), theme.muted),
        vision => (vision.to_owned(), theme.text),
    };
    let large = Lettering::regular(24.0, color);
    let lines = text::break_lines(&words, large.size, large.weight, width - 24.0, 5);
    let height = canvas.lines(&lines, (20.0, 26.0), large, Align::Left);
    canvas.rect(Rect::new(0.0, 2.0, 5.0, height + 4.0), 2.5, Some(theme.accent), None);
    height + 32.0
}

/// The cards of a row, equally high, and their height, in pixels.
fn cards(contents: &Contents, personas: &[&Persona], room: f64) -> (Canvas, f64) {
    let theme = contents.theme;
    // A few fill the row; one alone is not drawn out over all of it.
    let beside = contents.journey.personas.iter().count().clamp(2, BESIDE);
    #[expect(clippy::cast_precision_loss, reason = "a few cards")]
    let width = (room - GAPS.0 * (beside - 1) as f64) / beside as f64;
    let bodies: Vec<(Canvas, f64)> =
        personas.iter().map(|persona| card(contents, persona, width - 2.0 * GAPS.1)).collect();
    let height = bodies.iter().map(|(_, height)| *height).fold(0.0, f64::max) + 2.0 * GAPS.1;
    let mut canvas = Canvas::new();
    let mut x = 0.0;
    for (body, _) in bodies {
        canvas.rect(Rect::new(x, 0.0, x + width, height), 10.0, Some(theme.surface), Some(theme.thin()));
        canvas.place(body, Vec2::new(x + GAPS.1, GAPS.1));
        x += width + GAPS.0;
    }
    (canvas, height)
}

/// What is known of a persona, and the height that it takes, in pixels.
fn card(contents: &Contents, persona: &Persona, width: f64) -> (Canvas, f64) {
    let (theme, lang) = (contents.theme, contents.lang);
    let mut canvas = Canvas::new();
    let mut y = 0.0;
    canvas.about(Element::Persona(persona.id.clone()), |canvas| {
        let mut say = |words: &str, size: f64, weight: Weight, color, lines: usize, below: f64| {
            let lettering = Lettering { size, weight, color, struck: false };
            let broken = text::break_lines(words, size, weight, width, lines);
            if !broken.is_empty() {
                canvas.lines(&broken, (0.0, y + size), lettering, Align::Left);
                #[expect(clippy::cast_precision_loss, reason = "a few lines")]
                let height = broken.len() as f64 * size * LEADING;
                y += height + below;
            }
        };
        say(&persona.name, 20.0, Weight::Bold, theme.text, 2, 2.0);
        let share = persona
            .share
            .map(|share| lang.text_with("booklet-share-of-customers", &[("share", lang.percent(share).into())]));
        let facts: Vec<String> =
            [persona.segment.clone(), share.unwrap_or_default()].into_iter().filter(|it| !it.is_empty()).collect();
        say(&facts.join(" · "), SIZE, Weight::Regular, theme.muted, 3, 8.0);
        if !persona.quote.is_empty() {
            let quote = lang.text_with("roadmap-quoted", &[("name", persona.quote.as_str().into())]);
            say(&quote, 16.0, Weight::Regular, theme.accent, LINES, 10.0);
        }
        for (key, answer) in [
            ("field-lives", &persona.lives),
            ("field-believes", &persona.believes),
            ("field-needs", &persona.needs),
            ("field-desires", &persona.desires),
            ("field-aspires", &persona.aspires),
        ] {
            if !answer.is_empty() {
                say(&lang.text(key), SIZE, Weight::Bold, theme.muted, 2, 1.0);
                say(answer, SIZE, Weight::Regular, theme.text, LINES, 8.0);
            }
        }
    });
    (canvas, y)
}
