//! The font and its measures: one measure for screen and files.
//!
//! Everything here works on the text as it is painted (see [`plain`]): a control character or a mark that changes
//! the direction of writing takes no room and never reaches a picture.

mod font;
mod icon;
mod lines;
mod measure;
mod plain;

pub use font::{ASCENT, DESCENT, FAMILY, Glyph, STRIKE_HEIGHT, STRIKE_WIDTH, Weight, font_bytes, glyphs};
pub use icon::icon;
pub use lines::{break_lines, fit};
pub use lucide_icons::Icon;
pub use measure::{Measured, SLACK, width};
pub use plain::plain;
