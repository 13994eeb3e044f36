//! Where the keyboard stands in a table, and from where a range of rows runs.

use std::collections::BTreeSet;

use crate::model::Element;

/// Where the keyboard stands in a table. The selection itself is that of the map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    at: Option<Element>,
    /// Where a range begins that is being extended.
    anchor: Option<Element>,
    /// The number of the row, which stays when the row goes.
    place: usize,
}

impl Cursor {
    /// The row.
    #[must_use]
    pub const fn at(&self) -> Option<&Element> {
        self.at.as_ref()
    }

    /// Follows what was selected elsewhere, and what was sorted, filtered or deleted.
    pub fn follow(&mut self, rows: &[Element], selection: &BTreeSet<Element>) {
        let stands = self.at.take().filter(|at| selection.contains(at) && rows.contains(at));
        self.at = stands.or_else(|| rows.iter().find(|row| selection.contains(*row)).cloned());
        if let Some(place) = self.at.as_ref().and_then(|at| rows.iter().position(|row| row == at)) {
            self.place = place;
        }
        self.anchor = self.anchor.take().filter(|anchor| selection.contains(anchor));
    }

    /// The row that is so many further down, or up where the number is negative, not beyond the ends. Where no row is
    /// selected it is the one that came into the place of the last, or the last one of all when going up from the start.
    #[must_use]
    pub fn step(&self, rows: &[Element], by: isize) -> usize {
        let last = rows.len().saturating_sub(1);
        match self.at {
            Some(_) => self.place.saturating_add_signed(by).min(last),
            None if by < 0 && self.place == 0 => last,
            None => self.place.min(last),
        }
    }

    /// Goes to a row: what is selected then. `extend` selects all rows on the way, from where the range began.
    pub fn go(&mut self, rows: &[Element], to: usize, extend: bool) -> BTreeSet<Element> {
        let Some(row) = rows.get(to) else { return BTreeSet::new() };
        let begin = self.anchor.as_ref().or(self.at.as_ref()).filter(|_| extend);
        let from = begin.and_then(|begin| rows.iter().position(|row| row == begin)).unwrap_or(to);
        self.anchor = rows.get(from).cloned();
        self.at = Some(row.clone());
        self.place = to;
        rows.iter().skip(from.min(to)).take(from.abs_diff(to) + 1).cloned().collect()
    }

    /// Selects one row more, or one less: what is selected then.
    pub fn toggle(&mut self, rows: &[Element], row: usize, selection: &BTreeSet<Element>) -> BTreeSet<Element> {
        let Some(element) = rows.get(row) else { return selection.clone() };
        let mut selection = selection.clone();
        if !selection.remove(element) {
            selection.insert(element.clone());
            self.at = Some(element.clone());
            self.place = row;
        }
        self.anchor = Some(element.clone());
        selection
    }
}
