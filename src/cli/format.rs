//! The format that the name of a file asks for.

use std::path::Path;

use parcours::i18n::Lang;

use super::failure::{Failure, Fault};

/// A format of files that can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Png,
    Svg,
    Pdf,
    Ron,
    Csv,
    Xlsx,
    Markdown,
    Json,
}

impl Format {
    const fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Pdf => "pdf",
            Self::Ron => "ron",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Markdown => "md",
            Self::Json => "json",
        }
    }

    /// The format that the name of a file asks for, if it is among those that are possible.
    pub fn of(path: &Path, possible: &[Self], lang: Lang) -> Result<Self, Failure> {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
        possible.iter().copied().find(|format| format.ending() == ending).ok_or_else(|| {
            let known: Vec<String> = possible.iter().map(|format| format!(".{}", format.ending())).collect();
            let message = lang.text_with("cli-unknown-ending", &[("known", known.join(", ").into())]);
            Failure::at(Fault::CommandLine, path, &message)
        })
    }
}
