//! What the file of a journey says otherwise than the window, before somebody chooses between the two.

use std::path::PathBuf;

use super::{App, dialogs::Dialog, jobs::Done};
use crate::{
    file::{self, OpenError},
    telling, text,
};

impl App {
    /// Looks in the background what the file says otherwise than the journey on screen.
    pub(super) fn compare_with_file(&mut self, path: PathBuf) {
        let Some(document) = &self.document else { return };
        let (number, mine, lang) = (document.number, document.editor.journey().clone(), self.lang);
        self.jobs.spawn("compare", move || {
            let result = file::open(&path).map(|theirs| telling::differences(&mine, &theirs.journey, lang));
            Done::Compared { document: number, path, result }
        });
    }

    /// Shows what the file says otherwise.
    pub(super) fn compared(&mut self, document: u64, path: PathBuf, result: Result<Vec<String>, OpenError>) {
        let Some(shown) = self.document.as_ref().filter(|shown| shown.number == document) else { return };
        match result {
            Ok(lines) => {
                let lines = lines.iter().map(|line| text::plain(line).into_owned()).collect();
                self.dialog = Some(Dialog::Differences { name: shown.file_name(), lines });
            }
            Err(error) => self.not_opened(path, error),
        }
    }
}
