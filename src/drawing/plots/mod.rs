//! The plots that pages are made of, as data that needs no theme, and as shapes for print: each is painted on a canvas
//! of its own, from its top left corner. The window shows the same data with its widgets.

mod balance;
mod bars;
mod bubbles;
mod dated;
mod lines;
mod matrix;
mod questions;
mod sankey;
mod scatter;
mod table;
mod tree;

use kurbo::Vec2;

use super::{
    Color, Theme,
    canvas::{Align, Canvas, Lettering},
    pieces::Pieces,
};
use crate::{
    model::Element,
    text::{self, Icon},
};

pub(super) use balance::balance;
pub(super) use bars::{Running, bars};
pub(super) use bubbles::bubbles;
pub(super) use dated::dated;
pub(super) use lines::lines;
pub(super) use matrix::matrix;
pub(super) use questions::{answers, ticks};
pub(super) use sankey::sankey;
pub(super) use scatter::scatter;
pub(super) use table::table;
pub(super) use tree::tree;

pub use balance::{Balance, BalancePoint};
pub use bars::{Bar, Group};
pub use bubbles::{Board, Bubble, Bubbles, GRADES, MIDDLE, Spot};
pub use dated::Dated;
pub use lines::{Lines, Series};
pub use matrix::{Matrix, Square};
pub use questions::{Answer, Tick, Ticks};
pub use sankey::{Band, Flow, Knot, Loss, MOST_KNOTS, Placed, Sankey, Strandwise, Stub};
pub use scatter::{Dot, Scatter};
pub use table::{Cell, Column};
pub use tree::{Branch, Tree};

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
    /// Discs on grades, in four fields.
    Bubbles(Bubbles),
    /// What flows from column to column.
    Sankey(Sankey),
    /// Values from stage to stage.
    Lines(Lines),
    /// What came in less what went out, month by month.
    Balance(Balance),
    /// Figures and what each comes from.
    Tree(Tree),
    /// Values by date, against the line to their target.
    Dated(Dated),
    /// Questions, under their heads: what is asked, what is answered, what the document shows.
    Answers([String; 3], Vec<Answer>),
    /// Things to be ready.
    Ticks(Ticks),
    /// Blocks beside one another, two in a row where there is room.
    Beside(Vec<Vec<Self>>),
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

/// How high two columns beside one another may be, in pixels, so that they fit on a sheet of paper.
const HIGHEST: f64 = 720.0;

impl Part {
    /// The blocks below one another, `width` pixels wide.
    pub(super) fn printed(&self, width: f64, theme: &Theme) -> Pieces {
        stack(&self.blocks, width, theme)
    }
}

fn stack(blocks: &[Block], width: f64, theme: &Theme) -> Pieces {
    let mut pieces = Pieces::default();
    let last = blocks.len().saturating_sub(1);
    for (number, block) in blocks.iter().enumerate() {
        let block_pieces = block.pieces(width, theme);
        // A sentence is about what follows it.
        let leads = matches!(block, Block::Say(_)) && number < last;
        pieces.then(GAPS.0, if leads { block_pieces.leading() } else { block_pieces });
    }
    pieces
}

impl Block {
    /// A sentence that is said in passing.
    pub(crate) fn note(words: impl Into<String>) -> Self {
        Self::Say(Cell::new(words).in_tone(Tone::Quiet))
    }

    fn pieces(&self, width: f64, theme: &Theme) -> Pieces {
        match self {
            Self::Say(cell) => Pieces::one(sentence(cell, width, theme)),
            Self::Table(_, columns, rows) => table(columns, rows, width, theme),
            Self::Bars(_, groups) => grouped(groups, width, theme),
            Self::Pareto(pareto) => {
                let bars: Vec<Bar> = pareto.bars.iter().take(BARS).cloned().collect();
                let running = Running { shares: &pareto.shares, mark: (pareto.mark.0, &pareto.mark.1) };
                Pieces::one(self::bars(&[Group { name: String::new(), bars }], Some(running), width, theme))
            }
            Self::Matrix(it) => matrix(it, width, theme),
            Self::Scatter(it) => Pieces::one(scatter(it, width, theme)),
            Self::Bubbles(it) => Pieces::one(bubbles(it, width, theme)),
            Self::Sankey(it) => Pieces::one(sankey(it, width, theme)),
            Self::Lines(it) => Pieces::one(lines(it, width, theme)),
            Self::Balance(it) => Pieces::one(balance(it, width, theme)),
            Self::Tree(it) => tree(it, width, theme),
            Self::Dated(it) => Pieces::one(dated(it, width, theme)),
            Self::Answers(heads, it) => answers(it, heads, width, theme),
            Self::Ticks(it) => ticks(it, width, theme),
            Self::Beside(columns) => abreast(columns, width, theme),
            Self::Choice(views) => side_by_side(views, width, theme),
        }
    }
}

/// Groups of bars on one scale, in two columns; where these would be too high, one below the other.
fn grouped(groups: &[Group], width: f64, theme: &Theme) -> Pieces {
    let half = (width - GAPS.1) / 2.0;
    let longest = bars::longest(groups);
    let columns = groups.chunks(groups.len().div_ceil(2).max(1));
    let columns: Vec<Plot> =
        columns.map(|groups| bars::bars_against(longest, groups, None, half, theme)).collect();
    if columns.iter().all(|(_, height)| *height <= HIGHEST) {
        return Pieces::one(beside(columns, half));
    }
    let mut pieces = Pieces::default();
    for group in groups {
        pieces.then(0.0, bars::in_pieces(longest, group, width, theme));
    }
    pieces
}

/// Plots beside one another, each `width` pixels wide.
fn beside(plots: Vec<Plot>, width: f64) -> Plot {
    let mut canvas = Canvas::new();
    let (mut x, mut lowest) = (0.0, 0.0_f64);
    for (body, height) in plots {
        canvas.place(body, Vec2::new(x, 0.0));
        lowest = lowest.max(height);
        x += width + GAPS.1;
    }
    (canvas, lowest)
}

/// All views under their names, two beside one another; where these would be too high, one below the other.
fn side_by_side(views: &[(String, Vec<Block>)], width: f64, theme: &Theme) -> Pieces {
    let half = (width - GAPS.1) / 2.0;
    let named = |(name, blocks): &(String, Vec<Block>), width: f64| {
        let mut head = Canvas::new();
        head.text(name, (0.0, 16.0), Lettering::bold(16.0, theme.text), Align::Left, width);
        let mut pieces = Pieces::one((head, 32.0)).leading();
        pieces.then(0.0, stack(blocks, width, theme));
        pieces
    };
    let mut pieces = Pieces::default();
    for pair in views.chunks(2) {
        let plots: Vec<Plot> = pair.iter().map(|view| named(view, half).whole()).collect();
        if plots.iter().all(|(_, height)| *height <= HIGHEST) {
            pieces.then(2.0 * GAPS.0, Pieces::one(beside(plots, half)));
        } else {
            for view in pair {
                pieces.then(2.0 * GAPS.0, named(view, width));
            }
        }
    }
    pieces
}

/// Blocks beside one another, two in a row, each row a piece.
fn abreast(columns: &[Vec<Block>], width: f64, theme: &Theme) -> Pieces {
    let half = (width - GAPS.1) / 2.0;
    let mut pieces = Pieces::default();
    for pair in columns.chunks(2) {
        let plots = pair.iter().map(|blocks| stack(blocks, half, theme).whole()).collect();
        pieces.then(2.0 * GAPS.0, Pieces::one(beside(plots, half)));
    }
    pieces
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
