//! A table: a row of heads, and rows of cells whose words break into lines.

use kurbo::Rect;

use super::{Plot, SIZE, Sign, Stands, Tone, about};
use crate::{
    drawing::{
        Theme,
        canvas::{Align, Canvas, LEADING, Lettering},
        pieces::Pieces,
    },
    text::{self, Measured},
};

/// The most lines of a cell.
const LINES: usize = 3;

/// The room left and right of the words of a cell, and above and below them, in pixels.
const PADDING: (f64, f64) = (10.0, 8.0);

/// The room that a sign takes before words, in pixels.
const SIGN: f64 = 20.0;

/// A column of a table.
#[derive(Clone, Debug)]
pub struct Column {
    /// What stands above it.
    pub head: String,
    /// How wide it is against the others.
    pub part: f64,
    /// Whether it has numbers, which stand to the right.
    pub is_number: bool,
}

impl Column {
    /// A column of words.
    pub(crate) fn words(head: impl Into<String>, part: f64) -> Self {
        Self { head: head.into(), part, is_number: false }
    }

    /// A column of numbers.
    pub(crate) fn numbers(head: impl Into<String>, part: f64) -> Self {
        Self { head: head.into(), part, is_number: true }
    }
}

/// A cell of a table.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// What it says.
    pub words: String,
    /// Whether its letters are bold.
    pub is_bold: bool,
    /// Its colour.
    pub tone: Tone,
    /// What stands before the words.
    pub sign: Sign,
    /// What it stands for.
    pub element: Stands,
    /// What the window says more, when the pointer is on it.
    pub hint: String,
}

impl Cell {
    /// A cell that says something.
    pub(crate) fn new(words: impl Into<String>) -> Self {
        Self { words: words.into(), ..Self::default() }
    }

    /// The same cell in bold letters.
    pub(crate) fn bold(self) -> Self {
        Self { is_bold: true, ..self }
    }

    /// The same cell in another colour.
    pub(crate) fn in_tone(self, tone: Tone) -> Self {
        Self { tone, ..self }
    }

    /// The same cell with a sign before its words.
    pub(crate) fn signed(self, sign: text::Icon) -> Self {
        Self { sign: Some(sign), ..self }
    }

    /// The same cell, standing for an element.
    pub(crate) fn about(self, element: crate::model::Element) -> Self {
        Self { element: Some(element), ..self }
    }

    /// The same cell, saying more when the pointer is on it.
    pub(crate) fn hinted(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }

    pub(super) fn lettering(&self, theme: &Theme) -> Lettering {
        let color = self.tone.color(theme);
        if self.is_bold { Lettering::bold(SIZE, color) } else { Lettering::regular(SIZE, color) }
    }

    fn broken(&self, width: f64, theme: &Theme) -> Vec<Measured> {
        let sign = if self.sign.is_some() { SIGN } else { 0.0 };
        let lettering = self.lettering(theme);
        text::break_lines(&self.words, lettering.size, lettering.weight, width - 2.0 * PADDING.0 - sign, LINES)
    }
}

/// A table of this width, in pixels, in pieces. Rows have a cell for each column; what is missing stays empty.
pub(in crate::drawing) fn table(columns: &[Column], rows: &[Vec<Cell>], width: f64, theme: &Theme) -> Pieces {
    let places = places(columns, width);
    let mut pieces = Pieces::default();
    pieces.head(head(columns, &places, width, theme));
    for (number, cells) in rows.iter().enumerate() {
        let mut words = Canvas::new();
        let height = row(&mut words, &places, cells, theme);
        let mut canvas = Canvas::new();
        if number % 2 == 1 {
            canvas.rect(Rect::new(0.0, 0.0, width, height), 0.0, Some(theme.lane), None);
        }
        canvas.place(words, kurbo::Vec2::ZERO);
        canvas.line((0.0, height), (width, height), theme.thin());
        pieces.row((canvas, height));
    }
    pieces
}

/// Where a column begins, its width, in pixels, and where its words stand.
type Place = (f64, f64, Align);

/// The places of the columns of a table of this width, in pixels.
pub(super) fn places(columns: &[Column], width: f64) -> Vec<Place> {
    let parts: f64 = columns.iter().map(|column| column.part).sum();
    let mut x = 0.0;
    let places = columns.iter().map(|column| {
        let align = if column.is_number { Align::Right } else { Align::Left };
        let place = (x, width * column.part / parts.max(f64::MIN_POSITIVE), align);
        x += place.1;
        place
    });
    places.collect()
}

/// The heads of the columns, and a line below them.
pub(super) fn head(columns: &[Column], places: &[Place], width: f64, theme: &Theme) -> Plot {
    let heads: Vec<Cell> =
        columns.iter().map(|column| Cell::new(&*column.head).bold().in_tone(Tone::Quiet)).collect();
    let mut canvas = Canvas::new();
    let height = row(&mut canvas, places, &heads, theme);
    canvas.line((0.0, height), (width, height), theme.outline());
    (canvas, height)
}

/// A row. Returns its height.
pub(super) fn row(canvas: &mut Canvas, places: &[Place], cells: &[Cell], theme: &Theme) -> f64 {
    let leading = SIZE * LEADING;
    let mut bottom = leading + 2.0 * PADDING.1;
    for (cell, (x, width, align)) in cells.iter().zip(places) {
        let lines = cell.broken(*width, theme);
        let (left, right) = (x + PADDING.0, x + width - PADDING.0);
        let widest = lines.iter().map(|line| line.width).fold(0.0, f64::max);
        let lettering = cell.lettering(theme);
        let middle = PADDING.1 + leading / 2.0;
        let mut at = match align {
            Align::Left => left,
            Align::Centre => f64::midpoint(left, right),
            Align::Right => right,
        };
        about(canvas, &cell.element, |canvas| {
            if let Some(sign) = cell.sign {
                let from = match align {
                    Align::Left => {
                        at += SIGN;
                        left
                    }
                    Align::Centre => at - widest / 2.0 - SIGN,
                    Align::Right => right - widest - SIGN,
                };
                canvas.icon(sign, (from + 8.0, middle), 16.0, lettering.color);
            }
            let height = canvas.lines(&lines, (at, lettering.baseline(middle)), lettering, *align);
            bottom = bottom.max(height + 2.0 * PADDING.1);
        });
    }
    bottom
}
