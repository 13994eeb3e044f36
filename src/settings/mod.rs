//! What the program keeps between runs: how it speaks and looks, what was opened last, how large its window was.
//!
//! The settings of a journey are in the journey; these are a person's. They are one small RON file, which anything
//! may have written: nothing in it is believed before it was looked at.

mod merge;
mod read;
mod recent;
mod store;

use crate::{
    drawing::Theme,
    i18n::{Keyboard, Lang},
};

pub use self::{
    read::{Reason, Trouble},
    recent::{Unreachable, reachable},
    store::{FILE, FOLDER_VARIABLE, Opened, Store, folder, open},
};

/// How many journeys are remembered.
pub const MOST_RECENT: usize = 10;

/// The scales of the window that are possible, in per cent.
pub const SCALE: std::ops::RangeInclusive<u32> = 100..=250;

/// The sizes of the window that are believed, in points: from the smallest that it can have.
pub const SIDE: std::ops::RangeInclusive<f32> = 480.0..=16_384.0;

/// What is kept between runs.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The language; none: that of the system.
    pub lang: Option<Lang>,
    /// The name of the theme, one of [`Theme::NAMES`].
    pub theme: &'static str,
    /// The keyboard; none: the one that its keys give away.
    pub keyboard: Option<Keyboard>,
    /// The scale of the whole window, in per cent, within [`SCALE`].
    pub scale: u32,
    /// Whether nothing moves by itself.
    pub reduced_motion: bool,
    /// Whether the small picture of the whole map is shown.
    pub minimap: bool,
    /// The journeys opened or saved last, the latest first: whole paths, at most [`MOST_RECENT`], each once.
    pub recent: Vec<String>,
    /// The width and the height of the window, in points at a scale of 100 %, both within [`SIDE`].
    pub window: Option<(f32, f32)>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            lang: None,
            theme: Theme::NAMES[0],
            keyboard: None,
            scale: *SCALE.start(),
            reduced_motion: false,
            minimap: true,
            recent: Vec::new(),
            window: None,
        }
    }
}
