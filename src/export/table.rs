//! A table before it has a format: named columns, and rows of cells that know whether they are words, numbers or days.

use jiff::civil::Date;

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Table {
    /// What it is called.
    pub(super) name: String,
    /// Its columns, from the left.
    pub(super) columns: Vec<Column>,
    /// Its rows, with a cell for each column.
    pub(super) rows: Vec<Vec<Cell>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Column {
    /// What stands above it.
    pub(super) head: String,
    /// How wide it is in a spreadsheet, in characters.
    pub(super) width: u8,
}

impl Column {
    /// A column of this width in a spreadsheet, in characters.
    pub(super) fn new(head: impl Into<String>, width: u8) -> Self {
        Self { head: head.into(), width }
    }
}

/// What stands in a row below a column.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    /// Nothing, or nothing that is known.
    Empty,
    /// Words, a line each.
    Text(Vec<String>),
    /// A number, with all its digits.
    Number(f64),
    /// A day.
    Day(Date),
}

impl Cell {
    /// Words on one line; empty words are an empty cell.
    pub(super) fn words(words: impl Into<String>) -> Self {
        let words = words.into();
        if words.is_empty() { Self::Empty } else { Self::Text(vec![words]) }
    }

    /// A number, or an empty cell.
    pub(super) fn number(number: Option<f64>) -> Self {
        number.filter(|number| number.is_finite()).map_or(Self::Empty, Self::Number)
    }

    /// A whole number, or an empty cell.
    pub(super) fn whole(number: Option<i64>) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "steps, weeks and points are small")]
        Self::number(number.map(|number| number as f64))
    }

    /// A day, or an empty cell.
    pub(super) fn day(day: Option<Date>) -> Self {
        day.map_or(Self::Empty, Self::Day)
    }
}
