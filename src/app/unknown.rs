//! What a file says that is not known here: it is not lost before a person has said so.

use std::path::PathBuf;

use super::App;
use crate::{file::UnknownField, i18n::Lang, text};

impl App {
    /// Writes the journey over its file, without what is not known here: a person has said so.
    pub(super) fn save_without_unknown(&mut self, path: PathBuf) {
        self.dialog = None;
        if let Some(document) = &mut self.document {
            document.unknown.clear();
        }
        self.write(path);
    }
}

/// Where something stands that is not known.
pub(super) fn place(field: &UnknownField, lang: Lang) -> String {
    let path = text::plain(&field.path).into_owned();
    match field.line {
        Some(line) => {
            lang.text_with("unknown-at-line", &[("line", line.to_string().into()), ("what", path.into())])
        }
        None => path,
    }
}
