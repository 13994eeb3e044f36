//! The files of the program: reading a journey with all that may be wrong with it, and writing one for good.
//!
//! Reading goes header → records → repairs. The header says whether this is a journey and how new it is; the records
//! are those of [`crate::model`], in plain lists; repairs make the rules of the model hold, and each is told.

mod damage;
mod disk;
mod drafts;
mod error;
mod ids;
mod imprint;
mod lines;
mod lock;
mod places;
mod recovery;
mod repair;
mod rhythm;
mod save;
mod schema;
mod snapshots;
mod state_folder;
mod suggest;
mod tokens;
mod versions;

use std::{fs::File, io::Read as _, path::Path};

use ron::{Options, de::Deserializer, error::SpannedError, extensions::Extensions};
use serde::Deserialize;
use thiserror::Error;

use crate::model::{Journey, limits};

pub use damage::{Damage, Excerpt, id_in};
pub use disk::{Disk, Disks, Draft};
pub use drafts::clear_drafts;
pub use error::{Fault, OpenError};
pub use imprint::{Imprint, Standing};
pub use lock::{Attempt, Holder, Lock, Other, in_use};
pub use places::Places;
pub use recovery::{Left, Session, left_behind};
pub use repair::Repair;
pub use save::{SaveError, absolute, backup, is_same, save, save_over};
pub use snapshots::{Snapshots, Urgent};
pub use state_folder::{STATE_VARIABLE, state_folder};
pub(crate) use suggest::distance;
pub use versions::{Version, Versions, kept};

use schema::{Document, FORMAT, VERSION};

/// The largest file that is read, in bytes.
pub const LARGEST: u64 = limits::FILE;

/// A journey that was read, with what there is to say about the way it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The journey. It breaks no rule of [`crate::model::invariants`].
    pub journey: Journey,
    /// What was changed so that it does not: the first ten thousand places.
    pub repairs: Vec<Repair>,
    /// What was not understood, and would be lost when written: the first ten thousand places.
    pub unknown: Vec<UnknownField>,
    /// The version of the format it was written in.
    pub version: u32,
    /// Whether it must not be written back: a newer version wrote it, and knows more.
    pub read_only: bool,
}

impl Opened {
    /// Whether writing it back would lose or change something that the file says.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        !self.repairs.is_empty() || !self.unknown.is_empty() || self.read_only
    }
}

/// A field that is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownField {
    /// The fields and positions that lead to it: `journey.states.0.frictions.3.severty`.
    pub path: String,
    /// Its line, from 1, where it can be told.
    pub line: Option<usize>,
    /// The known field that it may be meant to be.
    pub nearest: Option<&'static str>,
}

/// Reads a journey from a file of at most [`LARGEST`] bytes.
///
/// # Errors
/// Where there is nothing to repair: no file, no text, no journey, no end to a bracket. See [`OpenError`].
pub fn open(path: &Path) -> Result<Opened, OpenError> {
    parse(&read_text(path)?)
}

/// Reads a journey as [`open`] does, with the imprint of its file.
///
/// # Errors
/// See [`open`].
pub fn open_with_imprint(path: &Path) -> Result<(Opened, Imprint), OpenError> {
    let text = read_text(path)?;
    Ok((parse(&text)?, Imprint::of(path, text.as_bytes())))
}

/// Reads the text of a file of at most [`LARGEST`] bytes, for those who need it besides the journey: what is not an
/// ordinary file, like a pipe, can be read only once.
///
/// # Errors
/// Where there is no file, or no text. See [`OpenError`].
pub fn read_text(path: &Path) -> Result<String, OpenError> {
    let file = File::open(path)?;
    if file.metadata()?.is_dir() {
        return Err(OpenError::Folder);
    }
    let mut bytes = Vec::new();
    // Not by the length that the system tells, which is 0 for endless devices.
    file.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST {
        return Err(OpenError::TooLarge);
    }
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
        OpenError::NotUtf8 { line: valid.split(|&byte| byte == b'\n').count() }
    })
}

/// Reads a journey from the text of a file. A byte order mark before it is ignored.
///
/// # Errors
/// As [`open`], but for what the disk may do.
pub fn parse(text: &str) -> Result<Opened, OpenError> {
    if text.len() as u64 > LARGEST {
        return Err(OpenError::TooLarge);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let version = version_of(text)?;
    let (document, unknown) = read(text).map_err(|error| {
        let fault = Fault::new(&error, text);
        if version > VERSION { OpenError::Newer { version, fault } } else { OpenError::Fault(fault) }
    })?;
    if let Some(excess) = limits::too_many_of(document.journey.counts()) {
        return Err(OpenError::TooMuch { excess, line: None });
    }
    if let Some(excess) = limits::too_long(&document.journey) {
        let line = places::long_text(text, excess.found);
        return Err(OpenError::TooMuch { excess, line });
    }
    let (journey, repairs) = repair::repair(document.journey, text);
    // Stages and channels may have been added.
    if let Some(excess) = limits::too_many(&journey) {
        return Err(OpenError::TooMuch { excess, line: None });
    }
    Ok(Opened { journey, repairs, unknown, version, read_only: version > VERSION })
}

/// Reads the header, and says whether the rest is worth reading.
fn version_of(text: &str) -> Result<u32, OpenError> {
    /// A [`Document`] as far as any version will have it.
    #[derive(Deserialize)]
    #[serde(rename = "Document")]
    struct Header {
        format: String,
        #[serde(default)]
        version: u32,
    }
    use ron::Error::{ExpectedNamedStructLike, ExpectedStructLike, MissingStructField};

    match options().from_str::<Header>(text) {
        Ok(Header { format, .. }) if format != FORMAT => Err(OpenError::OtherFormat { format }),
        Ok(Header { version: 0, .. }) => Err(OpenError::NotAJourney),
        Ok(Header { version, .. }) => Ok(version),
        Err(error) => match error.code {
            MissingStructField { field: "format", .. } | ExpectedStructLike | ExpectedNamedStructLike(_) => {
                Err(OpenError::NotAJourney)
            }
            // Reading the records may tell better what is wrong.
            _ => Err(OpenError::Fault(Fault::new(&read(text).err().unwrap_or(error), text))),
        },
    }
}

/// Reads the records, and tells the fields that are not known.
fn read(text: &str) -> Result<(Document, Vec<UnknownField>), SpannedError> {
    let mut paths = Vec::new();
    let mut deserializer = Deserializer::from_str_with_options(text, &options())?;
    let remember = |path: serde_ignored::Path| {
        if paths.len() < limits::TOLD {
            paths.push(parts(&path));
        }
    };
    let document = serde_ignored::deserialize(&mut deserializer, remember)
        .and_then(|document| deserializer.end().map(|()| document))
        .map_err(|error| deserializer.span_error(error))?;
    if paths.is_empty() {
        return Ok((document, Vec::new()));
    }
    let places = places::Places::of(text);
    let unknown = paths
        .into_iter()
        .map(|parts| {
            let path = parts.join(".");
            UnknownField { line: places.field(&path), nearest: suggest::field(&parts), path }
        })
        .collect();
    Ok((document, unknown))
}

/// The fields and positions of a path.
fn parts(path: &serde_ignored::Path) -> Vec<String> {
    use serde_ignored::Path::{Map, NewtypeStruct, NewtypeVariant, Root, Seq, Some};

    let mut parts = Vec::new();
    let mut path = path;
    loop {
        path = match path {
            Root => break,
            Seq { parent, index } => {
                parts.push(index.to_string());
                parent
            }
            Map { parent, key } => {
                parts.push(key.clone());
                parent
            }
            Some { parent } | NewtypeStruct { parent } | NewtypeVariant { parent } => parent,
        };
    }
    parts.reverse();
    parts
}

/// Why a journey was not turned into a file. Nothing that the program itself makes is refused.
#[derive(Debug, Error)]
pub enum WriteError {
    /// It cannot be written in the format.
    #[error("the journey cannot be written")]
    Unwritable(#[from] ron::Error),
    /// It is larger than any file that is read.
    #[error("the journey takes more than {LARGEST} bytes")]
    TooLarge,
    /// What was written does not read back.
    #[error("what was written cannot be read back")]
    Unreadable(#[from] SpannedError),
    /// What was written reads back as something else.
    #[error("what was written reads back as another journey")]
    Different,
}

/// The one text of a journey: the same journey always gives the same text, and it reads back as that journey.
///
/// # Errors
/// Where it does not read back as the same: a number that is not a number, for one; and where it is larger than [`LARGEST`].
pub fn write(journey: &Journey) -> Result<String, WriteError> {
    let document = Document::of(journey);
    let text = format!("#![enable(implicit_some)]\n{}", lines::break_lines(&options().to_string(&document)?));
    if text.len() as u64 > LARGEST {
        return Err(WriteError::TooLarge);
    }
    let (read_back, unknown) = read(&text)?;
    if read_back == document && unknown.is_empty() { Ok(text) } else { Err(WriteError::Different) }
}

/// Whether a text has comments, which are not part of a journey and so are not in what [`write()`] gives.
#[must_use]
pub fn has_comments(text: &str) -> bool {
    let mut tokens = tokens::tokens(text);
    tokens.by_ref().for_each(drop);
    tokens.comments
}

/// How files are read and written: `share: 0.4` as well as `share: Some(0.4)`. The parser's own limit of nesting stays.
fn options() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}
