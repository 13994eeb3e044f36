//! Figures and what each comes from: unfolded in the window, and in print a table whose names are set in.

use kurbo::Rect;

use super::{
    Cell, Column, Tone,
    table::{self, places, row},
};
use crate::drawing::{Theme, canvas::Canvas, pieces::Pieces};

/// A figure and what it comes from.
#[derive(Clone, Debug, Default)]
pub struct Branch {
    /// What it is called; it leads to what it stands for.
    pub name: Cell,
    /// Its value, with its unit.
    pub value: String,
    /// How it is worked out; empty where it is noted.
    pub says: String,
    /// What it comes from.
    pub branches: Vec<Self>,
}

/// Figures and what each comes from.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    /// What it is called.
    pub name: String,
    /// What stands above the names, the values and how they are worked out.
    pub heads: [String; 3],
    /// The figures.
    pub branches: Vec<Branch>,
}

/// How far the names of a level are set in, in pixels.
const STEP: f64 = 20.0;

/// The tree as a table, all of it unfolded, `width` pixels wide, a piece for each row.
pub(in crate::drawing) fn tree(tree: &Tree, width: f64, theme: &Theme) -> Pieces {
    let [names, values, says] = &tree.heads;
    let columns = [Column::words(names, 5.0), Column::numbers(values, 2.0), Column::words(says, 6.0)];
    let places = places(&columns, width);
    let mut pieces = Pieces::default();
    pieces.head(table::head(&columns, &places, width, theme));
    // A stack of our own, the first branch on top.
    let mut stack: Vec<(usize, &Branch)> = tree.branches.iter().rev().map(|branch| (0, branch)).collect();
    while let Some((level, branch)) = stack.pop() {
        let set_in = STEP * u32::try_from(level).map_or(0.0, f64::from).min(8.0);
        let mut own = places.clone();
        if let Some((x, room, _)) = own.first_mut() {
            (*x, *room) = (*x + set_in, *room - set_in);
        }
        let name = if level == 0 { branch.name.clone().bold() } else { branch.name.clone() };
        let value = Cell::new(&*branch.value);
        let value = if level == 0 { value.bold() } else { value };
        let cells = [name, value, Cell::new(&*branch.says).in_tone(Tone::Quiet)];
        let mut words = Canvas::new();
        let height = row(&mut words, &own, &cells, theme);
        let mut canvas = Canvas::new();
        if level == 0 {
            canvas.rect(Rect::new(0.0, 0.0, width, height), 0.0, Some(theme.lane), None);
        }
        canvas.place(words, kurbo::Vec2::ZERO);
        canvas.line((set_in, height), (width, height), theme.thin());
        pieces.row((canvas, height));
        stack.extend(branch.branches.iter().rev().map(|branch| (level + 1, branch)));
    }
    pieces
}
