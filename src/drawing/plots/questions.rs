//! Questions with their answers, and what the document shows beside them; and lists of things to be ready.

use kurbo::Vec2;

use super::{Block, Cell, Column, SIZE, Tone, stack, table::table};
use crate::{
    drawing::{
        Theme,
        canvas::{Align, Canvas, LEADING, Lettering},
        pieces::Pieces,
    },
    roadmap::{Item, Question},
    text::{self, Icon},
};

/// The most lines of a question or an answer.
const LINES: usize = 24;

/// The parts of the width that question, answer, and what is known have; and the room between them, in pixels.
const PARTS: ([f64; 3], f64) = ([0.22, 0.39, 0.39], 24.0);

/// The room above and below a row, in pixels.
const PADDING: f64 = 10.0;

/// A question, which the window lets people answer in place.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Which.
    pub question: Question,
    /// How it is put.
    pub words: String,
    /// What was answered; empty where nobody answered.
    pub text: String,
    /// What the document shows about it.
    pub known: Vec<Cell>,
}

/// A list of things to be ready, which the window lets people tick.
#[derive(Clone, Debug)]
pub struct Ticks {
    /// What it is called.
    pub name: String,
    /// What stands above the things, above who says so, and above what the document shows.
    pub heads: [String; 3],
    /// The things.
    pub ticks: Vec<Tick>,
}

/// Something to be ready.
#[derive(Clone, Debug)]
pub struct Tick {
    /// What the document and people say of it.
    pub item: Item,
    /// What it is called.
    pub name: String,
    /// Who says that it is ready, or not.
    pub by: String,
}

/// The questions below one another, `width` pixels wide, a piece for each.
pub(in crate::drawing) fn answers(answers: &[Answer], heads: &[String; 3], width: f64, theme: &Theme) -> Pieces {
    let leading = SIZE * LEADING;
    let [question, answer, known] = PARTS.0.map(|part| part * width - PARTS.1);
    let lefts = [0.0, question + PARTS.1, question + answer + 2.0 * PARTS.1];
    let lettering = Lettering::bold(SIZE, theme.muted);
    let mut head = Canvas::new();
    for (words, left) in heads.iter().zip(lefts) {
        head.text(words, (left, lettering.baseline(leading / 2.0)), lettering, Align::Left, answer);
    }
    let height = leading + PADDING;
    head.line((0.0, height), (width, height), theme.outline());
    let mut pieces = Pieces::default();
    pieces.head((head, height));
    for it in answers {
        let mut canvas = Canvas::new();
        let mut words = |says: &str, lettering: Lettering, left: f64, room: f64| {
            let lines = text::break_lines(says, lettering.size, lettering.weight, room, LINES);
            canvas.lines(&lines, (left, lettering.baseline(PADDING + leading / 2.0)), lettering, Align::Left)
        };
        let asked = words(&it.words, Lettering::bold(SIZE, theme.text), lefts[0], question);
        let said = words(&it.text, Lettering::regular(SIZE, theme.text), lefts[1], answer);
        let shown: Vec<Block> = it.known.iter().cloned().map(Block::Say).collect();
        let (body, height) = stack(&shown, known, theme).whole();
        canvas.place(body, Vec2::new(lefts[2], PADDING));
        let height = asked.max(said).max(height).max(leading) + 2.0 * PADDING;
        canvas.line((0.0, height), (width, height), theme.thin());
        pieces.row((canvas, height));
    }
    pieces
}

/// The things below one another, `width` pixels wide.
pub(in crate::drawing) fn ticks(ticks: &Ticks, width: f64, theme: &Theme) -> Pieces {
    let [thing, by, shown] = ticks.heads.clone();
    let columns = [Column::words(thing, 1.6), Column::words(by, 1.2), Column::words(shown, 3.0)];
    let rows: Vec<Vec<Cell>> = ticks.ticks.iter().map(row).collect();
    table(&columns, &rows, width, theme)
}

fn row(tick: &Tick) -> Vec<Cell> {
    let name = Cell::new(&*tick.name).bold();
    let (name, by) = if tick.item.is_ready() {
        (name.signed(Icon::SquareCheck), Cell::new(&*tick.by).in_tone(Tone::Better))
    } else {
        (name.signed(Icon::Square), Cell::new(&*tick.by).in_tone(Tone::Quiet))
    };
    vec![name, by, Cell::new(&*tick.item.says).in_tone(Tone::Quiet)]
}
