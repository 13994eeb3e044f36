//! The display list: what the screen and every export walk alike.

use kurbo::{BezPath, Rect, Shape as _};

use super::Theme;
use crate::{
    model::Element,
    text::{ASCENT, DESCENT, Weight},
};

/// A picture in pixels at zoom 1, x to the right, y down, painted in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// What the picture is called, for titles and screen readers.
    pub title: String,
    /// Its width, in pixels.
    pub width: f64,
    /// Its height, in pixels.
    pub height: f64,
    /// What is behind it.
    pub background: Color,
    /// What is on it, first painted first.
    pub items: Vec<Item>,
}

/// A picture with nothing on it.
#[must_use]
pub fn empty(theme: &Theme) -> Drawing {
    Drawing { title: String::new(), width: 0.0, height: 0.0, background: theme.canvas, items: Vec::new() }
}

/// One painted thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// How it looks.
    pub shape: Shape,
    /// What it stands for.
    pub element: Option<Element>,
}

/// The three shapes.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A rectangle.
    Rect {
        /// Where it is.
        rect: Rect,
        /// The radius of its corners, in pixels.
        radius: f64,
        /// What fills it.
        fill: Option<Color>,
        /// What runs along its border.
        stroke: Option<Stroke>,
    },
    /// A Bézier path, filled by the nonzero rule.
    Path {
        /// Where it runs.
        path: BezPath,
        /// What fills it.
        fill: Option<Color>,
        /// What runs along it.
        stroke: Option<Stroke>,
    },
    /// One line of text.
    Text(Line),
}

impl Shape {
    /// The smallest rectangle around it, strokes aside, in pixels.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        match self {
            Self::Rect { rect, .. } => *rect,
            Self::Path { path, .. } => path.bounding_box(),
            Self::Text(line) => {
                let (ascent, descent) = (ASCENT * line.size, DESCENT * line.size);
                Rect::new(line.x, line.y - ascent, line.x + line.width, line.y + descent)
            }
        }
    }
}

/// One line of text on a baseline, already broken and measured.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it says.
    pub text: String,
    /// Where it starts, in pixels.
    pub x: f64,
    /// Where its baseline is, in pixels.
    pub y: f64,
    /// How wide it is as measured by [`crate::text`], in pixels.
    pub width: f64,
    /// Its size, in pixels.
    pub size: f64,
    /// Its weight.
    pub weight: Weight,
    /// Its colour.
    pub color: Color,
    /// Whether a line runs through it.
    pub struck: bool,
}

/// A line along a shape, with round joins and butt ends.
#[derive(Clone, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub color: Color,
    /// Its width, in pixels.
    pub width: f64,
    /// The lengths of dashes and gaps in turn, in pixels; empty: whole.
    pub dash: Vec<f64>,
}

impl Stroke {
    /// A whole line.
    #[must_use]
    pub const fn new(color: Color, width: f64) -> Self {
        Self { color, width, dash: Vec::new() }
    }

    /// The same line with dashes and gaps of these lengths in turn, in pixels.
    #[must_use]
    pub fn dashed(self, dash: &[f64]) -> Self {
        Self { dash: dash.to_vec(), ..self }
    }
}

/// A colour: sRGB and opacity, 0–255 each, not premultiplied.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Color {
    /// Red.
    pub r: u8,
    /// Green.
    pub g: u8,
    /// Blue.
    pub b: u8,
    /// Opacity.
    pub a: u8,
}

impl Color {
    /// An opaque colour.
    #[must_use]
    pub const fn rgb(r: u8, g: u8, b: u8) -> Self {
        Self { r, g, b, a: 255 }
    }

    /// The same colour, this opaque, 0–1.
    #[must_use]
    pub fn with_opacity(self, opacity: f64) -> Self {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0–255 first")]
        let a = (f64::from(self.a) * opacity).round().clamp(0.0, 255.0) as u8;
        Self { a, ..self }
    }
}
