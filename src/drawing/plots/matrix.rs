//! A matrix: what happens from each row to each column.

use kurbo::Rect;

use super::{SIZE, about};
use crate::{
    drawing::{
        Stroke, Theme,
        canvas::{Align, Canvas, LEADING, Lettering},
        pieces::Pieces,
    },
    model::Element,
    text::{self, Icon},
};

/// What stands where a row and a column meet.
#[derive(Clone, Debug)]
pub struct Square {
    /// The figure.
    pub value: String,
    /// What more there is to say, in few words each.
    pub lines: Vec<String>,
    /// Whether it is one of the worst.
    pub is_worst: bool,
    /// All that there is to say, for the pointer and for a screen reader.
    pub says: String,
    /// What it stands for.
    pub elements: Vec<Element>,
}

/// What happens between the rows and the columns.
#[derive(Clone, Debug)]
pub struct Matrix {
    /// What it is called.
    pub name: String,
    /// What rows and columns are.
    pub corner: String,
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The rows: a name, and a square for each column where there is one.
    pub rows: Vec<(String, Vec<Option<Square>>)>,
}

/// The width of the names of the rows, and the least and the greatest of a column, in pixels.
const WIDTHS: (f64, f64, f64) = (190.0, 80.0, 190.0);

/// The height of the names of the columns, in pixels.
const HEAD: f64 = 48.0;

/// The room within a square, and between two, in pixels.
const PADDING: (f64, f64) = (10.0, 4.0);

/// The most lines of a square below its figure.
const LINES: usize = 3;

/// The matrix in pieces, as wide as it must be, `width` pixels at most.
pub(in crate::drawing) fn matrix(matrix: &Matrix, width: f64, theme: &Theme) -> Pieces {
    let mut canvas = Canvas::new();
    let count = u32::try_from(matrix.columns.len().max(1)).map_or(1.0, f64::from);
    let column = ((width - WIDTHS.0) / count).clamp(WIDTHS.1, WIDTHS.2);
    let lines = matrix.rows.iter().flat_map(|(_, squares)| squares.iter().flatten()).map(|it| it.lines.len());
    let lines = u32::try_from(lines.max().unwrap_or(0).min(LINES)).map_or(0.0, f64::from);
    let height = 18.0 * LEADING + lines * 12.0 * LEADING + 2.0 * PADDING.0;
    let quiet = Lettering::regular(12.0, theme.muted);
    canvas.text(&matrix.corner, (0.0, HEAD - 10.0), quiet, Align::Left, WIDTHS.0 - 8.0);
    let places = |count: usize| (0..count).map(|place| u32::try_from(place).map_or(0.0, f64::from));
    for (name, place) in matrix.columns.iter().zip(places(matrix.columns.len())) {
        let head = Lettering::bold(SIZE, theme.text);
        let words = text::break_lines(name, head.size, head.weight, column - 8.0, 2);
        let up = if words.len() > 1 { head.size * LEADING } else { 0.0 };
        let middle = WIDTHS.0 + (place + 0.5) * column;
        canvas.lines(&words, (middle, HEAD - 10.0 - up), head, Align::Centre);
    }
    let mut pieces = Pieces::default();
    pieces.head((canvas, HEAD));
    for (name, squares) in &matrix.rows {
        let mut canvas = Canvas::new();
        let head = Lettering::bold(SIZE, theme.text);
        let words = text::break_lines(name, head.size, head.weight, WIDTHS.0 - 12.0, 2);
        let up = if words.len() > 1 { head.size * LEADING / 2.0 } else { 0.0 };
        canvas.lines(&words, (0.0, head.baseline(height / 2.0) - up), head, Align::Left);
        for (square, place) in squares.iter().zip(places(squares.len())) {
            let left = WIDTHS.0 + place * column;
            let rect = Rect::new(left, 0.0, left + column, height).inset(-PADDING.1 / 2.0);
            if let Some(it) = square {
                about(&mut canvas, &it.elements.first().cloned(), |canvas| square_at(canvas, it, rect, theme));
            }
        }
        pieces.row((canvas, height));
    }
    pieces
}

fn square_at(canvas: &mut Canvas, square: &Square, rect: Rect, theme: &Theme) {
    let (ground, edge) = if square.is_worst {
        (theme.friction_tint, Stroke::new(theme.friction, 2.0))
    } else {
        (theme.surface, theme.thin())
    };
    canvas.rect(rect, 6.0, Some(ground), Some(edge));
    let value = Lettering::bold(18.0, theme.text);
    let at = (rect.x0 + PADDING.0, rect.y0 + PADDING.0 + 15.0);
    canvas.text(&square.value, at, value, Align::Left, rect.width() - 2.0 * PADDING.0);
    if square.is_worst {
        canvas.icon(Icon::TriangleAlert, (rect.x1 - PADDING.0 - 8.0, at.1 - 6.0), 18.0, theme.friction);
    }
    let small = Lettering::regular(12.0, theme.text);
    let mut y = at.1 + 18.0;
    for line in square.lines.iter().take(LINES) {
        canvas.text(line, (at.0, y), small, Align::Left, rect.width() - 2.0 * PADDING.0);
        y += 12.0 * LEADING;
    }
}
