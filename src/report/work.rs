//! What is being worked on, where a panic finds it: to leave a last snapshot.

use std::{
    fmt,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError, mpsc},
    thread,
    time::{Duration, Instant},
};

use jiff::Timestamp;

use super::Reporter;
use crate::{
    file::{SaveError, Session, Urgent},
    model::Journey,
};

/// The name of the thread that makes the last snapshot. A panic in it is not looked at: nothing could follow from it.
pub(super) const LAST: &str = "last snapshot";

/// How long a panic waits for the last snapshot: longer than one takes, and short enough for who looks at a window that
/// stands still.
const PATIENCE: Duration = Duration::from_secs(5);

/// How long the last snapshot waits for those who make snapshots, and for what somebody else holds for a moment.
const SHORTER: Duration = Duration::from_secs(2);

/// Work that is not saved.
#[derive(Clone, Debug)]
pub struct Work {
    /// The journey as it is now.
    pub journey: Arc<Journey>,
    /// Its file, where it has one.
    pub path: Option<PathBuf>,
    /// The way to those who make its snapshots.
    pub urgent: Urgent,
}

/// What became of work that was not saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// There was nothing that was not saved.
    Nothing,
    /// It is in a snapshot.
    Snapshot,
    /// It could not be kept: an earlier snapshot may have it.
    Failed,
}

impl fmt::Display for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Nothing => "nothing that was not saved",
            Self::Snapshot => "kept",
            Self::Failed => "not kept",
        })
    }
}

impl Reporter {
    /// Holds what is not saved, for a panic to find.
    pub fn hold(&self, work: Option<Work>) {
        let held = std::mem::replace(&mut *self.work.lock().unwrap_or_else(PoisonError::into_inner), work);
        // Not while others wait: a large journey takes its time to go.
        drop(held);
    }

    /// Leaves a last snapshot of what is held. Made in a thread of its own, so that nothing that breaks or hangs there
    /// stands in the way of what is breaking here.
    pub(super) fn keep_work(&self) -> Kept {
        // Whoever holds this does so for a moment, unless it is this very thread.
        let Some(work) = patiently(&self.work, SHORTER).map(|work| work.clone()) else { return Kept::Failed };
        let Some(work) = work else { return Kept::Nothing };
        let (sender, receiver) = mpsc::channel();
        let state = self.state.clone();
        let keep = move || {
            let _: Result<(), _> = sender.send(work.snapshot(&state));
        };
        let spawned = thread::Builder::new().name(LAST.to_owned()).spawn(keep);
        match spawned.map(|_| receiver.recv_timeout(PATIENCE)) {
            Ok(Ok(Ok(()))) => Kept::Snapshot,
            _ => Kept::Failed,
        }
    }
}

impl Work {
    /// Leaves a snapshot where the others are; where those who make them do not answer, as it is they who broke, in a session
    /// of its own.
    fn snapshot(&self, state: &Path) -> Result<(), SaveError> {
        let path = self.path.as_deref();
        if self.urgent.keep(&self.journey, path, SHORTER) {
            return Ok(());
        }
        Session::begin(state)?.snapshot(&self.journey, path, Timestamp::now())
    }
}

/// What a lock guards, where it can be had in this time.
fn patiently<T>(lock: &Mutex<T>, patience: Duration) -> Option<MutexGuard<'_, T>> {
    let begun = Instant::now();
    loop {
        match lock.try_lock() {
            Ok(guard) => return Some(guard),
            Err(TryLockError::Poisoned(poisoned)) => return Some(poisoned.into_inner()),
            Err(TryLockError::WouldBlock) if begun.elapsed() < patience => thread::sleep(Duration::from_millis(5)),
            Err(TryLockError::WouldBlock) => return None,
        }
    }
}
