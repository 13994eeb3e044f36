//! How far apart things stand, in pixels: everywhere at least, and in a fresh layout.

use super::{Density, NodeRequest, pin};

/// The least room between two cards, and between a card and the border of its cell.
pub(super) const LEAST_GAP: f64 = 8.0;

/// How far what hangs over the top of a card stays from what is above it.
const ABOVE_PIN: f64 = 3.0;

/// The most room that what hangs over a card is given.
const MOST_ABOVE: f64 = 40.0;

/// The least room above a card: what hangs over its top hides nothing.
pub(super) fn above(card: &NodeRequest) -> f64 {
    let over = card.crown.pins.map_or(0.0, |(_, height)| height - pin::INTO_CARD + ABOVE_PIN);
    over.ceil().clamp(LEAST_GAP, MOST_ABOVE)
}

/// How much room a fresh layout leaves.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spacing {
    /// Between two cards of one column.
    pub cards: f64,
    /// Between two cards that a line joins straight down: its arrowhead is seen below the pin on it.
    pub line: f64,
    /// Between two cards that a line with a label joins, beside the height of the label.
    pub label: f64,
    /// Between a card and a passing line.
    pub passage: f64,
    /// Between two passing lines.
    pub passages: f64,
    /// Between the border of a lane and what is in it.
    pub lane: f64,
    /// The least width of a gutter in a stage, between two stages, and before the first and after the last.
    pub inner: f64,
    pub between: f64,
    pub outer: f64,
    /// How much lines in a gutter get of the room they would like: from 0, the least that they need, to 1.
    pub ease: f64,
}

impl Density {
    /// The room that a fresh layout of this density leaves.
    pub(super) const fn spacing(self) -> Spacing {
        match self {
            Self::Expanded => Spacing {
                cards: 24.0,
                line: 48.0,
                label: 40.0,
                passage: 14.0,
                passages: 10.0,
                lane: 16.0,
                inner: 44.0,
                between: 60.0,
                outer: 36.0,
                ease: 1.0,
            },
            Self::Compact => Spacing {
                cards: 14.0,
                line: 34.0,
                label: 24.0,
                passage: 10.0,
                passages: 6.0,
                lane: 10.0,
                inner: 36.0,
                between: 44.0,
                outer: 28.0,
                ease: 0.5,
            },
        }
    }
}
