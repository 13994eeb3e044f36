//! The journey that the window opens with: it is read while the window is made, and the first frame waits for it.

use std::{
    path::PathBuf,
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use super::{
    App,
    jobs::{Done, Read},
    lock,
};
use crate::file::{self, OpenError};

/// How long the first frame waits for the journey and its picture. Nothing else is on the screen by then, and a frame that
/// only says that there is work takes as long where no graphics card draws it.
const PATIENCE: Duration = Duration::from_millis(100);

/// A journey that is being read.
pub(super) struct Opening {
    path: PathBuf,
    /// The thread that reads it; none where the system has none left.
    reading: Option<JoinHandle<Result<Read, OpenError>>>,
}

impl Opening {
    /// Begins to read a file.
    pub(super) fn begin(path: PathBuf) -> Self {
        let own = path.clone();
        let reading = thread::Builder::new().name("open".to_owned()).spawn(move || read(&own));
        Self { path, reading: reading.ok() }
    }

    /// What was read, and where this window is to have locks, who works on it.
    fn finish(self, holds: bool) -> Done {
        let Self { path, reading } = self;
        // Reading that broke off, breaks off once more where that is told.
        let result = reading.and_then(|reading| reading.join().ok()).unwrap_or_else(|| read(&path));
        match result {
            // What may only be looked at keeps nobody else from working on it.
            Ok(read) if holds && !read.0.read_only => {
                let claim = lock::claim(&path, &read);
                Done::Held { path, read, sure: false, claim }
            }
            result => Done::Opened { path, result, sure: false },
        }
    }
}

/// Reads a file.
fn read(path: &std::path::Path) -> Result<Read, OpenError> {
    file::open_with_imprint(path).map(Box::new)
}

impl App {
    /// In the first frame, shows the journey that the window opens with, if it is there soon; else a later frame does.
    pub(super) fn show_opening(&mut self, context: &egui::Context) {
        let Some(opening) = self.opening.take() else { return };
        let holds = self.files.held;
        self.jobs.spawn("open", move || opening.finish(holds));
        let begun = Instant::now();
        let left = || PATIENCE.saturating_sub(begun.elapsed());
        while self.document.is_none()
            && self.dialog.is_none()
            && let Some(done) = self.jobs.result_within(left())
        {
            self.take_result(context, done);
        }
        let patience = left().max(self.patience);
        self.build_scene(context, patience);
    }
}
