//! How wide a line is.

use std::{cell::RefCell, collections::HashMap};

use super::font::{self, Weight};

/// What a painted line may be wider than measured: viewers round each glyph's place in their own way.
pub const SLACK: f64 = 1.02;

/// One line of text and the room it takes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measured {
    /// What it says, without control characters.
    pub text: String,
    /// The room it takes, in pixels: its [`width`] and 2 % of slack.
    pub width: f64,
}

impl Measured {
    /// Measures this line.
    pub(super) fn of(text: String, size: f64, weight: Weight) -> Self {
        let width = width(&text, size, weight) * SLACK;
        Self { text, width }
    }
}

/// How wide a text is on one line, in pixels at this size of the font, in pixels. Without slack.
///
/// A character that the font lacks is as wide as the box that stands for it. A size that is negative or not finite
/// counts as 0.
#[must_use]
pub fn width(text: &str, size: f64, weight: Weight) -> f64 {
    if text.is_empty() || !size.is_finite() || size <= 0.0 {
        return 0.0;
    }
    advance(text, weight) * size
}

/// Texts longer than this are measured anew each time, in bytes.
const LONGEST_KEPT: usize = 200;

/// So many measures are kept of each weight; then all are forgotten.
const MOST_KEPT: usize = 8_192;

/// The advance of a text in em. Kept, because a map has the same few thousand lines at each layout.
fn advance(text: &str, weight: Weight) -> f64 {
    thread_local! {
        static KEPT: RefCell<[HashMap<Box<str>, f64>; 2]> = RefCell::default();
    }
    if text.len() > LONGEST_KEPT {
        return font::advance(text, weight);
    }
    KEPT.with_borrow_mut(|kept| {
        let kept = &mut kept[weight as usize];
        if let Some(&advance) = kept.get(text) {
            return advance;
        }
        if kept.len() >= MOST_KEPT {
            kept.clear();
        }
        let advance = font::advance(text, weight);
        kept.insert(text.into(), advance);
        advance
    })
}
