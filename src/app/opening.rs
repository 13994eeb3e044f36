//! The journey that the window opens with: it is read while the window is made, and the first frame waits for it.

use std::{
    path::PathBuf,
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use super::{App, jobs::Done};

/// How long the first frame waits for the journey and its picture. Nothing else is on the screen by then, and a frame that
/// only says that there is work takes as long where no graphics card draws it.
const PATIENCE: Duration = Duration::from_millis(100);

/// A journey that is being read.
pub(super) struct Opening {
    path: PathBuf,
    /// The thread that reads it; none where the system has none left.
    reading: Option<JoinHandle<Done>>,
}

impl Opening {
    /// Begins to read a file.
    pub(super) fn begin(path: PathBuf) -> Self {
        let own = path.clone();
        let reading = thread::Builder::new().name("open".to_owned()).spawn(|| Done::opened(own, false));
        Self { path, reading: reading.ok() }
    }

    /// What was read.
    fn finish(self) -> Done {
        let Self { path, reading } = self;
        // Reading that broke off, breaks off once more where that is told.
        reading.and_then(|reading| reading.join().ok()).unwrap_or_else(|| Done::opened(path, false))
    }
}

impl App {
    /// In the first frame, shows the journey that the window opens with, if it is there soon; else a later frame does.
    /// Returns how long the frame waits for its scene.
    pub(super) fn show_opening(&mut self, context: &egui::Context) -> Duration {
        let Some(opening) = self.opening.take() else { return self.patience };
        self.jobs.spawn("open", || opening.finish());
        let begun = Instant::now();
        let left = || PATIENCE.saturating_sub(begun.elapsed());
        while self.document.is_none()
            && self.dialog.is_none()
            && let Some(done) = self.jobs.result_within(left())
        {
            self.take_result(context, done);
        }
        left().max(self.patience)
    }
}
