//! Reading and writing the text of the settings.

use std::{
    fs::File,
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use ron::{Options, extensions::Extensions, ser::PrettyConfig};
use serde::{Deserialize, Serialize};

use super::{MOST_RECENT, SCALE, SIDE, Settings, recent};
use crate::{
    drawing::Theme,
    i18n::{Keyboard, Lang},
    model::limits,
};

/// What the file says it is.
const FORMAT: &str = "parcours-settings";

/// The version of the format that is written, and the newest that is read.
const VERSION: u32 = 1;

/// Something about the file of the settings that a person should hear of, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// What was found.
    pub reason: Reason,
    /// Where the file was put aside; none where it was left alone, and then nothing is kept in this run.
    pub aside: Option<PathBuf>,
}

/// What is wrong with the file of the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is not understood.
    Broken,
    /// A newer version of the program wrote it.
    Newer,
    /// Some of its values are not possible; the others hold.
    Impossible,
    /// The system does not let it be read.
    Unreadable,
}

impl Reason {
    /// The reason, as the last part of a text key.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Broken => "broken",
            Self::Newer => "newer",
            Self::Impossible => "impossible",
            Self::Unreadable => "unreadable",
        }
    }
}

/// The first thing that is read, whatever else a version has.
#[derive(Deserialize)]
struct Header {
    format: String,
    version: u32,
}

/// The settings as they are written. Words and plain numbers, so that one impossible value is not the end of all.
#[derive(Serialize, Deserialize)]
struct Written {
    format: String,
    version: u32,
    #[serde(default)]
    language: Option<String>,
    #[serde(default)]
    theme: Option<String>,
    #[serde(default)]
    keyboard: Option<String>,
    #[serde(default)]
    scale: Option<i64>,
    #[serde(default)]
    reduced_motion: bool,
    #[serde(default)]
    minimap: Option<bool>,
    #[serde(default)]
    recent: Vec<String>,
    #[serde(default)]
    window: Option<(f64, f64)>,
}

/// The text of a file; none where there is no file.
///
/// # Errors
/// [`Reason::Broken`] for what is no short text, [`Reason::Unreadable`] where the system refuses.
pub(super) fn text_of(path: &Path) -> Result<Option<String>, Reason> {
    match path.metadata() {
        Ok(there) if !there.is_file() => return Err(Reason::Unreadable),
        Ok(there) if there.len() > limits::SETTINGS => return Err(Reason::Broken),
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(_) => return Err(Reason::Unreadable),
    }
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(limits::SETTINGS).read_to_end(&mut bytes));
    read.map_err(|_| Reason::Unreadable)?;
    String::from_utf8(bytes).map(Some).map_err(|_| Reason::Broken)
}

/// The settings in a text, as far as they are possible, and what is wrong with it.
pub(super) fn read(text: &str) -> (Settings, Option<Reason>) {
    let header: Result<Header, _> = options().from_str(text);
    match header {
        Ok(header) if header.format == FORMAT && header.version > VERSION => {
            (Settings::default(), Some(Reason::Newer))
        }
        Ok(header) if header.format == FORMAT => match options().from_str::<Written>(text) {
            Ok(written) => believed(written),
            Err(_) => (Settings::default(), Some(Reason::Broken)),
        },
        _ => (Settings::default(), Some(Reason::Broken)),
    }
}

/// The text of settings.
///
/// # Errors
/// Where they cannot be written as RON; there is no such case.
pub(super) fn write(settings: &Settings) -> Result<String, ron::Error> {
    let written = Written {
        format: FORMAT.to_owned(),
        version: VERSION,
        language: settings.lang.map(|lang| lang.tag().to_owned()),
        theme: Some(settings.theme.to_owned()),
        keyboard: settings.keyboard.map(|keyboard| keyboard.tag().to_owned()),
        scale: Some(settings.scale.into()),
        reduced_motion: settings.reduced_motion,
        minimap: Some(settings.minimap),
        recent: settings.recent.clone(),
        window: settings.window.map(|(width, height)| (width.into(), height.into())),
    };
    options().to_string_pretty(&written, PrettyConfig::new().new_line("\n")).map(|text| text + "\n")
}

fn options() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// What is possible of what is written; for the rest, the usual.
fn believed(written: Written) -> (Settings, Option<Reason>) {
    let usual = Settings::default();
    let mut all = true;
    let lang = written.language.as_deref().map(|tag| Lang::ALL.into_iter().find(|lang| lang.tag() == tag));
    let theme = written.theme.map(|name| Theme::NAMES.into_iter().find(|known| *known == name));
    let keyboard = written.keyboard.map(|tag| Keyboard::of_tag(&tag));
    let scale = written.scale.map(|scale| u32::try_from(scale).ok().filter(|scale| SCALE.contains(scale)));
    let window = written.window.map(|(width, height)| side(width).zip(side(height)));
    all &= lang != Some(None) && theme != Some(None) && scale != Some(None) && window != Some(None);
    all &= keyboard != Some(None);
    let mut recent: Vec<String> = Vec::new();
    for path in written.recent {
        if recent.len() < MOST_RECENT && recent::is_sound(&path) && !recent.contains(&path) {
            recent.push(path);
        } else {
            all = false;
        }
    }
    let settings = Settings {
        lang: lang.flatten(),
        theme: theme.flatten().unwrap_or(usual.theme),
        keyboard: keyboard.flatten(),
        scale: scale.flatten().unwrap_or(usual.scale),
        reduced_motion: written.reduced_motion,
        minimap: written.minimap.unwrap_or(usual.minimap),
        recent,
        window: window.flatten(),
    };
    (settings, (!all).then_some(Reason::Impossible))
}

/// A side of the window, where it is one.
fn side(points: f64) -> Option<f32> {
    #[expect(clippy::cast_possible_truncation, reason = "what is no size after that is not believed")]
    let points = points as f32;
    SIDE.contains(&points).then_some(points)
}
