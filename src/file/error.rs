//! Why a file does not open, as data: a code and its arguments for those who word it, English for developers.

use std::io;

use ron::error::{Error as RonError, Position, SpannedError};
use thiserror::Error;

use super::suggest;
use crate::model::limits::Excess;

/// Why a file does not open.
#[derive(Debug, Error)]
pub enum OpenError {
    /// There is no such file.
    #[error("there is no such file")]
    Missing,
    /// The file may not be read.
    #[error("the file may not be read")]
    NoPermission,
    /// It is a folder.
    #[error("this is a folder, not a file")]
    Folder,
    /// The machine could not read it.
    #[error("the file could not be read")]
    Unreadable(#[source] io::Error),
    /// It is larger than any journey; see [`super::LARGEST`].
    #[error("the file is larger than {} MB", super::LARGEST / 1_000_000)]
    TooLarge,
    /// It holds more than a journey may.
    #[error("{} {} are more than {}", .excess.found, .excess.what, .excess.most)]
    TooMuch {
        /// Of what there is too much.
        excess: Excess,
        /// The line of a text that is too long, from 1.
        line: Option<usize>,
    },
    /// It is not text in UTF-8.
    #[error("line {line}: the file is not UTF-8 text")]
    NotUtf8 {
        /// The line of the first byte that is not, from 1.
        line: usize,
    },
    /// It is not a journey.
    #[error("this is not a journey: it has no `format`")]
    NotAJourney,
    /// It is another format of ours, or of others.
    #[error("this is a file of the format {format:?}, not a journey")]
    OtherFormat {
        /// The format it names.
        format: String,
    },
    /// It was written by a newer version, and cannot be read as what is known of it.
    #[error("version {version} is newer than this program; {fault}")]
    Newer {
        /// The version of the format.
        version: u32,
        /// What cannot be read.
        fault: Fault,
    },
    /// It cannot be read.
    #[error(transparent)]
    Fault(Fault),
}

impl OpenError {
    /// What happened, as the last part of a text key.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::NoPermission => "no-permission",
            Self::Folder => "folder",
            Self::Unreadable(_) => "unreadable",
            Self::TooLarge => "too-large",
            Self::TooMuch { .. } => "too-much",
            Self::NotUtf8 { .. } => "not-utf8",
            Self::NotAJourney => "not-a-journey",
            Self::OtherFormat { .. } => "other-format",
            Self::Newer { .. } => "newer",
            Self::Fault(fault) => fault.code,
        }
    }

    /// What there is to say about it, by name.
    #[must_use]
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unreadable(error) => vec![("detail", error.to_string())],
            Self::TooLarge => vec![("megabytes", (super::LARGEST / 1_000_000).to_string())],
            Self::OtherFormat { format } => vec![("format", excerpt(format))],
            Self::Newer { version, .. } => vec![("version", version.to_string())],
            Self::Fault(fault) => fault.args.clone(),
            Self::Missing
            | Self::NoPermission
            | Self::Folder
            | Self::TooMuch { .. }
            | Self::NotUtf8 { .. }
            | Self::NotAJourney => Vec::new(),
        }
    }

    /// The line it is at, from 1, where there is one.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        match self {
            Self::NotUtf8 { line } => Some(*line),
            Self::TooMuch { line, .. } => *line,
            Self::Fault(fault) | Self::Newer { fault, .. } => Some(fault.line),
            _ => None,
        }
    }

    /// The column it is at, in characters from 1, where there is one.
    #[must_use]
    pub fn column(&self) -> Option<usize> {
        match self {
            Self::Fault(fault) | Self::Newer { fault, .. } => Some(fault.column),
            _ => None,
        }
    }
}

impl From<io::Error> for OpenError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::Missing,
            io::ErrorKind::PermissionDenied => Self::NoPermission,
            io::ErrorKind::IsADirectory => Self::Folder,
            _ => Self::Unreadable(error),
        }
    }
}

/// A place in a text that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("line {line}, column {column}: {detail}")]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// The column, in characters from 1.
    pub column: usize,
    /// What is wrong, as the last part of a text key: `cut-short`, `unknown-word` (`found`, `nearest`, `known`),
    /// `missing-field` (`field`), `double-field` (`field`), `wrong-value` (`expected`, `found`),
    /// `number-too-large`, `nested-too-deep`, `comma-missing`, `bracket-missing` (`bracket`), `something-after`,
    /// `bad-escape`, `bad-day` (`found`), `bad-uuid` (`found`), `colon-missing`, `list-expected`, `record-expected`, `text-expected`, `whole-number-expected`, `number-expected`,
    /// `yes-or-no-expected`, `unreadable-here` (`detail`).
    pub code: &'static str,
    /// What there is to say about it, by name.
    pub args: Vec<(&'static str, String)>,
    /// What the parser says, in English.
    pub detail: String,
}

impl Fault {
    /// The fault behind an error of the parser, which read `text`.
    pub(super) fn new(error: &SpannedError, text: &str) -> Self {
        let at = error.span.start;
        let is_at_end = is_at_end(error, text);
        let detail = error.code.to_string();
        let (code, args) = match &error.code {
            RonError::Eof | RonError::UnclosedBlockComment | RonError::ExpectedStringEnd => ("cut-short", vec![]),
            RonError::MissingStructField { field, .. } => ("missing-field", vec![("field", (*field).to_owned())]),
            _ if is_at_end && !matches!(error.code, RonError::ExceededRecursionLimit) => ("cut-short", vec![]),
            RonError::NoSuchEnumVariant { expected, found, .. } => (
                "unknown-word",
                vec![
                    ("found", excerpt(found)),
                    ("nearest", suggest::nearest(found, expected).unwrap_or_default().to_owned()),
                    ("known", expected.join(", ")),
                ],
            ),
            RonError::DuplicateStructField { field, .. } => ("double-field", vec![("field", (*field).to_owned())]),
            RonError::InvalidValueForType { expected, found } => {
                ("wrong-value", vec![("expected", expected.clone()), ("found", excerpt(found))])
            }
            RonError::IntegerOutOfBounds => ("number-too-large", vec![]),
            RonError::ExceededRecursionLimit => ("nested-too-deep", vec![]),
            // The only fields that are read from a text of their own.
            RonError::Message(message) if message.starts_with("UUID") => {
                ("bad-uuid", vec![("found", read(error, text))])
            }
            RonError::Message(_) => ("bad-day", vec![("found", read(error, text))]),
            RonError::ExpectedMapColon => ("colon-missing", vec![]),
            RonError::ExpectedComma => ("comma-missing", vec![]),
            RonError::ExpectedArrayEnd => ("bracket-missing", vec![("bracket", "]".to_owned())]),
            RonError::ExpectedMapEnd => ("bracket-missing", vec![("bracket", "}".to_owned())]),
            RonError::ExpectedStructLikeEnd | RonError::ExpectedOptionEnd => {
                ("bracket-missing", vec![("bracket", ")".to_owned())])
            }
            RonError::TrailingCharacters => ("something-after", vec![]),
            RonError::InvalidEscape(_) => ("bad-escape", vec![]),
            RonError::ExpectedArray => ("list-expected", vec![]),
            RonError::ExpectedStructLike | RonError::ExpectedNamedStructLike(_) => ("record-expected", vec![]),
            RonError::ExpectedString => ("text-expected", vec![]),
            RonError::ExpectedInteger => ("whole-number-expected", vec![]),
            RonError::ExpectedFloat => ("number-expected", vec![]),
            RonError::ExpectedBoolean => ("yes-or-no-expected", vec![]),
            _ => ("unreadable-here", vec![("detail", excerpt(&detail))]),
        };
        Self { line: at.line, column: at.col, code, args, detail }
    }
}

/// Whether the parser was stopped by the end of the text, rather than by something in it.
fn is_at_end(error: &SpannedError, text: &str) -> bool {
    let filled = text.trim_end();
    let last_line = 1 + filled.bytes().filter(|&byte| byte == b'\n').count();
    let width = filled.rsplit('\n').next().map_or(0, |line| line.chars().count());
    let end = error.span.end;
    end.line > last_line || (end.line == last_line && end.col > width)
}

/// What was read when an error was met.
fn read(error: &SpannedError, text: &str) -> String {
    let offset = |at: Position| {
        let line_start = match at.line {
            0 | 1 => 0,
            line => text.match_indices('\n').nth(line - 2).map_or(text.len(), |(end, _)| end + 1),
        };
        let line = text.get(line_start..).unwrap_or_default();
        line_start + line.char_indices().nth(at.col.saturating_sub(1)).map_or(line.len(), |(offset, _)| offset)
    };
    let read = text.get(offset(error.span.start)..offset(error.span.end)).unwrap_or_default();
    excerpt(read.trim().trim_matches('"'))
}

/// The beginning of what may be megabytes of text.
pub(super) fn excerpt(text: &str) -> String {
    const LONGEST: usize = 80;
    let mut out: String = text.chars().take(LONGEST).collect();
    if out.len() < text.len() {
        out.push('…');
    }
    out
}
