//! From a layout to a [`Drawing`]: a display list of three shapes that the screen and every export walk alike.

mod backstage;
mod canvas;
mod card;
mod color;
mod compare;
mod curve;
mod edge;
mod headers;
mod hit;
mod legend;
mod map;
mod marks;
mod pins;
mod poster;
mod roadmap;
mod shape;
mod signs;
mod strip;
mod theme;
mod timescale;
mod words;

pub use compare::{comparison, comparison_only};
pub use curve::{curve, curves};
pub use hit::hit;
pub use map::{map, map_only};
pub use roadmap::roadmap;
pub use shape::{Color, Drawing, Item, Line, Shape, Stroke, empty};
pub use theme::{Pair, Theme};
