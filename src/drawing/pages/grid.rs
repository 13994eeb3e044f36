//! Tables on pages: a head, rows with a hairline between them, words that break in their cells.

use super::super::{
    Color, Theme,
    canvas::{Align, Canvas, LEADING, Lettering},
    pieces::Pieces,
};
use crate::{
    model::Element,
    text::{self, Measured, Weight},
};

/// The size of the words, in pixels.
const SIZE: f64 = 15.0;

/// The room above and below the words of a row, and between two columns, in pixels.
const PADDING: (f64, f64) = (7.0, 18.0);

/// How many lines a cell has at most.
const LINES: usize = 24;

/// A column of a table.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub(super) title: String,
    /// Its width, in pixels.
    pub(super) width: f64,
    /// Whether it has numbers, which end below one another.
    pub(super) numbers: bool,
}

/// A cell of a table.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    words: String,
    ink: Color,
    weight: Weight,
}

/// A row of a table, and what it is about.
pub(super) struct Line {
    pub(super) element: Option<Element>,
    pub(super) cells: Vec<Cell>,
}

impl Cell {
    /// Words in a colour.
    pub(super) fn new(words: impl Into<String>, ink: Color) -> Self {
        Self { words: words.into(), ink, weight: Weight::Regular }
    }

    /// The same in bold.
    pub(super) fn bold(self) -> Self {
        Self { weight: Weight::Bold, ..self }
    }

    fn lines(&self, room: f64) -> Vec<Measured> {
        text::break_lines(&self.words, SIZE, self.weight, room, LINES)
    }
}

/// A table: its head, and its rows below.
pub(super) fn grid(columns: &[Column], lines: Vec<Line>, theme: &Theme) -> Pieces {
    let width: f64 = columns.iter().map(|column| column.width).sum();
    let heads = columns.iter().map(|column| Cell::new(&column.title, theme.muted).bold()).collect();
    let mut pieces = Pieces::default();
    let mut canvas = Canvas::new();
    let height = row(&mut canvas, columns, heads);
    canvas.line((0.0, height), (width, height), theme.outline());
    pieces.head((canvas, height));
    for line in lines {
        let mut canvas = Canvas::new();
        let mut height = 0.0;
        let paint = |canvas: &mut Canvas| height = row(canvas, columns, line.cells);
        match line.element {
            Some(element) => canvas.about(element, paint),
            None => paint(&mut canvas),
        }
        canvas.line((0.0, height), (width, height), theme.thin());
        pieces.row((canvas, height));
    }
    pieces
}

/// Draws the cells of a row. Returns their height, in pixels.
fn row(canvas: &mut Canvas, columns: &[Column], cells: Vec<Cell>) -> f64 {
    let (above, between) = PADDING;
    let leading = SIZE * LEADING;
    let mut left = 0.0;
    let mut most = 1;
    for (column, cell) in columns.iter().zip(cells) {
        let room = column.width - between;
        let lines = cell.lines(room);
        most = most.max(lines.len());
        let lettering = Lettering { size: SIZE, weight: cell.weight, color: cell.ink, struck: false };
        let baseline = lettering.baseline(above + leading / 2.0);
        let (x, align) = if column.numbers { (left + room, Align::Right) } else { (left, Align::Left) };
        canvas.lines(&lines, (x, baseline), lettering, align);
        left += column.width;
    }
    #[expect(clippy::cast_precision_loss, reason = "a cell has few lines")]
    let lines = most as f64;
    2.0 * above + lines * leading
}
