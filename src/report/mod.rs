//! What the program says about its own failures: a log of what it did, and a report of each panic, in the folder of its
//! state. Neither ever holds a word of a document, a title or the name of a file: what goes in is chosen from words of the
//! program's own, never cut out of a message.

mod event;
mod log;
mod panics;
mod reports;
mod work;

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    thread::{self, ThreadId},
    time::{Duration, Instant},
};

use jiff::Timestamp;

pub use event::Event;
pub use panics::watch_over_panics;
pub use reports::{Part, Report, reports};
pub use work::{Kept, Work};

use log::Log;

/// Where all that is reported goes.
#[derive(Debug)]
pub struct Reporter {
    state: PathBuf,
    begun: Instant,
    /// What the thread does that began this.
    part: Part,
    thread: ThreadId,
    log: Option<Log>,
    work: Mutex<Option<Work>>,
}

impl Reporter {
    /// For a window, which runs in this thread: with a log.
    #[must_use]
    pub fn of_window(state: &Path) -> Arc<Self> {
        Self::new(state, Part::Window, Some(Log::begin(&folder(state))))
    }

    /// For a command without a window, in this thread: it has no log, for it says all to who called it.
    #[must_use]
    pub fn of_command(state: &Path) -> Arc<Self> {
        Self::new(state, Part::Command, None)
    }

    fn new(state: &Path, part: Part, log: Option<Log>) -> Arc<Self> {
        let state = state.to_owned();
        Arc::new(Self {
            state,
            begun: Instant::now(),
            part,
            thread: thread::current().id(),
            log,
            work: Mutex::default(),
        })
    }

    /// The folder of the program's state.
    #[must_use]
    pub fn state(&self) -> &Path {
        &self.state
    }

    /// How long ago this was begun, which is nearly as long as the program runs.
    #[must_use]
    pub fn age(&self) -> Duration {
        self.begun.elapsed()
    }

    /// Notes something in the log, now. Nobody waits for it, and where it cannot be written nothing follows from that.
    pub fn note(&self, event: &Event) {
        if let Some(log) = &self.log {
            log.note(event, Timestamp::now());
        }
    }

    /// Notes something in the log before this returns.
    fn note_at_once(&self, event: &Event) {
        if let Some(log) = &self.log {
            log.write(event, Timestamp::now());
        }
    }

    /// There is no window, or no longer one, as this code says: the log is written to its end.
    pub fn no_window(&self, code: &'static str) {
        self.hold(None);
        self.note(&Event::Failed { work: "window", code, system: None });
        if let Some(log) = &self.log {
            log.close();
        }
    }

    /// The window ends as it should: nothing is held any more, and the log is written to its end.
    pub fn end(&self) {
        self.hold(None);
        self.note(&Event::Ended);
        if let Some(log) = &self.log {
            log.close();
        }
    }
}

/// The folder of reports and log, in the folder of the program's state.
#[must_use]
pub fn folder(state: &Path) -> PathBuf {
    state.join("reports")
}

/// The words of a driver or a thread, as far as they are plain and short.
fn plain(text: &str) -> String {
    /// As many characters as any of them needs.
    const LONGEST: usize = 120;
    text.chars().filter(|c| c.is_ascii_graphic() || *c == ' ').take(LONGEST).collect()
}
