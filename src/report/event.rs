//! What the log knows of: by its type, an event has no room for words of a document.

use std::{error::Error, fmt, io, time::Duration};

use super::{Part, plain};
use crate::file::{OpenError, Opened, SaveError};

/// Something that the program did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A window opens.
    Started,
    /// This draws the window, in the words of its driver.
    Renderer(String),
    /// The first picture is on the screen, so long after the program began.
    Shown(Duration),
    /// A journey was opened: the version of its format, and how much in it was repaired or not understood.
    Opened {
        /// The version of the format.
        version: u32,
        /// How many repairs there were.
        repairs: usize,
        /// How many fields are not known.
        unknown: usize,
    },
    /// This kind of work was done.
    Done(&'static str),
    /// This kind of work was not done.
    Failed {
        /// The kind of work.
        work: &'static str,
        /// Why, as the code of an error.
        code: &'static str,
        /// What the system said, as far as it is one of the words that there are for it.
        system: Option<io::ErrorKind>,
    },
    /// Somewhere the program broke.
    Broke {
        /// What broke.
        part: Part,
        /// The place in the sources.
        place: String,
    },
    /// The window ends as it should.
    Ended,
}

impl Event {
    /// A journey was opened.
    #[must_use]
    pub fn opened(opened: &Opened) -> Self {
        Self::Opened { version: opened.version, repairs: opened.repairs.len(), unknown: opened.unknown.len() }
    }

    /// A journey was not opened.
    #[must_use]
    pub fn not_opened(error: &OpenError) -> Self {
        Self::Failed { work: "open", code: error.code(), system: system(error) }
    }

    /// This kind of work was not done, for a file was not written.
    #[must_use]
    pub fn not_written(work: &'static str, error: &SaveError) -> Self {
        Self::Failed { work, code: error.code(), system: system(error) }
    }
}

/// What the system said, at the bottom of an error.
fn system(error: &dyn Error) -> Option<io::ErrorKind> {
    error.source()?.downcast_ref::<io::Error>().map(io::Error::kind)
}

impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Started => {
                let [system, machine] = [std::env::consts::OS, std::env::consts::ARCH];
                write!(f, "start {} {system} {machine}", env!("CARGO_PKG_VERSION"))
            }
            Self::Renderer(words) => write!(f, "renderer {}", plain(words)),
            Self::Shown(after) => write!(f, "shown after {} ms", after.as_millis()),
            Self::Opened { version, repairs, unknown } => {
                write!(f, "open done version={version} repairs={repairs} unknown={unknown}")
            }
            Self::Done(work) => write!(f, "{work} done"),
            Self::Failed { work, code, system: None } => write!(f, "{work} failed {code}"),
            Self::Failed { work, code, system: Some(system) } => write!(f, "{work} failed {code} {system:?}"),
            Self::Broke { part, place } => write!(f, "broke {} {}", part.code(), plain(place)),
            Self::Ended => f.write_str("end"),
        }
    }
}
