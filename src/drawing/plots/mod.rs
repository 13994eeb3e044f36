//! The plots that pages are made of, as data that needs no theme, and as shapes for print: each is painted on a canvas
//! of its own, from its top left corner. The window shows the same data with its widgets.

mod bars;
mod lines;
mod matrix;
mod scatter;
mod table;

use kurbo::Vec2;

use super::{
    Color, Theme,
    canvas::{Align, Canvas, Lettering},
};
use crate::{
    model::Element,
    text::{self, Icon},
};

pub(super) use bars::{Running, bars};
pub(super) use lines::lines;
pub(super) use matrix::matrix;
pub(super) use scatter::scatter;
pub(super) use table::table;

pub use bars::{Bar, Group};
pub use lines::{Lines, Series};
pub use matrix::{Matrix, Square};
pub use scatter::{Dot, Scatter};
pub use table::{Cell, Column};

/// A plot and the height that it takes, in pixels.
pub(super) type Plot = (Canvas, f64);

/// The size of words in a plot, in pixels.
const SIZE: f64 = 14.0;

/// The room between two blocks, below one another and beside one another, in pixels.
const GAPS: (f64, f64) = (16.0, 48.0);

/// What colour something has, by what it means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// It is said, no more.
    #[default]
    Plain,
    /// It is said in passing, or not to be trusted.
    Quiet,
    /// It is what the plot is about.
    Main,
    /// It hurts.
    Hurts,
    /// It deserves attention.
    Caution,
    /// It got better, or is the best.
    Better,
}

impl Tone {
    /// The colour, which stands out from the canvas as words do.
    pub(crate) const fn color(self, theme: &Theme) -> Color {
        match self {
            Self::Plain => theme.text,
            Self::Quiet => theme.muted,
            Self::Main => theme.accent,
            Self::Hurts => theme.friction,
            Self::Caution => theme.caution,
            Self::Better => theme.better,
        }
    }
}

/// A sign before words, so that what they mean is not in the colour alone.
pub type Sign = Option<Icon>;

/// What something in a plot stands for.
pub type Stands = Option<Element>;

/// A part of a page: what it found, and what shows it.
#[derive(Clone, Debug)]
pub struct Part {
    /// The finding.
    pub title: String,
    /// What shows it, from the top.
    pub blocks: Vec<Block>,
}

/// Something that a part of a page shows.
#[derive(Clone, Debug)]
pub enum Block {
    /// A sentence.
    Say(Cell),
    /// A table, and its name.
    Table(String, Vec<Column>, Vec<Vec<Cell>>),
    /// Bars on one scale, and their name.
    Bars(String, Vec<Group>),
    /// Bars that make up a whole, greatest first, with the sum of all down to each.
    Pareto(Pareto),
    /// What happens between the rows and the columns.
    Matrix(Matrix),
    /// Points.
    Scatter(Scatter),
    /// Values from stage to stage.
    Lines(Lines),
    /// Several views of one thing, by name: the window shows one of them at a time, print all.
    Choice(Vec<(String, Vec<Self>)>),
}

/// Bars that make up a whole.
#[derive(Clone, Debug)]
pub struct Pareto {
    /// What it is called.
    pub name: String,
    /// The bars, greatest first.
    pub bars: Vec<Bar>,
    /// The share of the whole that all bars down to each make up, 0–1.
    pub shares: Vec<f64>,
    /// The share that the vital few make up, and how it is written.
    pub mark: (f64, String),
}

/// The most bars of a printed [`Pareto`].
const BARS: usize = 12;

impl Part {
    /// The blocks below one another, `width` pixels wide.
    pub(super) fn printed(&self, width: f64, theme: &Theme) -> Plot {
        stack(&self.blocks, width, theme)
    }
}

fn stack(blocks: &[Block], width: f64, theme: &Theme) -> Plot {
    let mut canvas = Canvas::new();
    let mut y = 0.0;
    for block in blocks {
        let (body, height) = block.printed(width, theme);
        canvas.place(body, Vec2::new(0.0, y));
        y += height + GAPS.0;
    }
    (canvas, (y - GAPS.0).max(0.0))
}

impl Block {
    /// A sentence that is said in passing.
    pub(crate) fn note(words: impl Into<String>) -> Self {
        Self::Say(Cell::new(words).in_tone(Tone::Quiet))
    }

    fn printed(&self, width: f64, theme: &Theme) -> Plot {
        match self {
            Self::Say(cell) => sentence(cell, width, theme),
            Self::Table(_, columns, rows) => table(columns, rows, width, theme),
            Self::Bars(_, groups) => grouped(groups, width, theme),
            Self::Pareto(pareto) => {
                let bars: Vec<Bar> = pareto.bars.iter().take(BARS).cloned().collect();
                let running = Running { shares: &pareto.shares, mark: (pareto.mark.0, &pareto.mark.1) };
                self::bars(&[Group { name: String::new(), bars }], Some(running), width, theme)
            }
            Self::Matrix(it) => matrix(it, width, theme),
            Self::Scatter(it) => scatter(it, width, theme),
            Self::Lines(it) => lines(it, width, theme),
            Self::Choice(views) => side_by_side(views, width, theme),
        }
    }
}

/// Groups of bars on one scale, in two columns.
fn grouped(groups: &[Group], width: f64, theme: &Theme) -> Plot {
    let mut canvas = Canvas::new();
    let half = (width - GAPS.1) / 2.0;
    let longest = bars::longest(groups);
    let mut lowest = 0.0_f64;
    for (column, groups) in groups.chunks(groups.len().div_ceil(2).max(1)).enumerate() {
        let x = if column == 0 { 0.0 } else { half + GAPS.1 };
        let (body, height) = bars::bars_against(longest, groups, None, half, theme);
        canvas.place(body, Vec2::new(x, 0.0));
        lowest = lowest.max(height);
    }
    (canvas, lowest)
}

/// All views under their names, two beside one another.
fn side_by_side(views: &[(String, Vec<Block>)], width: f64, theme: &Theme) -> Plot {
    let mut canvas = Canvas::new();
    let half = (width - GAPS.1) / 2.0;
    let mut y = 0.0;
    for pair in views.chunks(2) {
        let mut lowest = y;
        for (column, (name, blocks)) in pair.iter().enumerate() {
            let x = if column == 0 { 0.0 } else { half + GAPS.1 };
            let head = Lettering::bold(16.0, theme.text);
            canvas.text(name, (x, y + 16.0), head, Align::Left, half);
            let (body, height) = stack(blocks, half, theme);
            canvas.place(body, Vec2::new(x, y + 32.0));
            lowest = lowest.max(y + 32.0 + height + 2.0 * GAPS.0);
        }
        y = lowest;
    }
    (canvas, y)
}

/// A sentence, broken into lines.
fn sentence(cell: &Cell, width: f64, theme: &Theme) -> Plot {
    let mut canvas = Canvas::new();
    let lettering = cell.lettering(theme);
    let left = if cell.sign.is_some() { 24.0 } else { 0.0 };
    let words = text::break_lines(&cell.words, lettering.size, lettering.weight, width - left, 6);
    let mut height = 0.0;
    about(&mut canvas, &cell.element, |canvas| {
        if let Some(sign) = cell.sign {
            canvas.icon(sign, (8.0, 10.0), 18.0, lettering.color);
        }
        height = canvas.lines(&words, (left, lettering.baseline(10.0)), lettering, Align::Left);
    });
    (canvas, height)
}

/// Paints what stands for `element`, or for nothing.
fn about(canvas: &mut Canvas, element: &Stands, paint: impl FnOnce(&mut Canvas)) {
    match element {
        Some(element) => canvas.about(element.clone(), paint),
        None => paint(canvas),
    }
}
