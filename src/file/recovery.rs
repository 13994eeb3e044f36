//! Work that was not saved. While a window works on a journey, it leaves snapshots in the folder of the program's state; when
//! the window ends as it should, they go. What is left behind is from a window that could not.
//!
//! A window shows that it is alive by a lock that the system holds for it, and lets go of when it ends however it ends. Its
//! snapshots alternate between two files, each written whole or not at all, so that one is always there.

use std::{
    ffi::OsStr,
    fs::{self, File, OpenOptions},
    io::{self, BufRead as _, BufReader, Read as _},
    path::{Path, PathBuf},
};

use jiff::Timestamp;
use ron::Options;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{LARGEST, OpenError, Opened, SaveError, open, save, write};
use crate::model::{Journey, limits};

/// How the first line of a snapshot begins: a comment to all who read it as a journey.
const MARK: &str = "//parcours-recovery ";

/// The snapshots of one window.
#[derive(Debug)]
pub struct Session {
    folder: PathBuf,
    name: String,
    /// Held as long as the window lives.
    _lock: File,
    /// How many snapshots were made.
    number: u64,
}

/// What a snapshot says about itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Head {
    /// The file of the journey, where it has one.
    path: Option<PathBuf>,
    title: String,
    at: Timestamp,
    number: u64,
}

/// Work that a window has left behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// The file of the journey, where it has one.
    pub path: Option<PathBuf>,
    /// What the journey is called.
    pub title: String,
    /// When the snapshot was made.
    pub at: Timestamp,
    number: u64,
    snapshot: PathBuf,
}

impl Session {
    /// Begins to be there. The folder is made where it is not.
    ///
    /// # Errors
    /// Where the folder or the lock cannot be made.
    pub fn begin(state: &Path) -> io::Result<Self> {
        /// Windows that look around at the same moment are few.
        const TRIES: usize = 100;
        let folder = state.join("recovery");
        fs::create_dir_all(&folder)?;
        for _ in 0..TRIES {
            let name = Uuid::new_v4().to_string();
            let path = folder.join(format!("{name}.lock"));
            let lock = OpenOptions::new().write(true).create_new(true).open(&path)?;
            lock.lock()?;
            // Before it was locked, another window may have taken it for one that was left behind, and let go of it.
            if path.exists() {
                return Ok(Self { folder, name, _lock: lock, number: 0 });
            }
        }
        Err(io::Error::other("the lock is taken away each time"))
    }

    /// Leaves a snapshot of a journey, of this file where it has one, as of a time.
    ///
    /// # Errors
    /// See [`SaveError`]; the snapshot before stays.
    pub fn snapshot(&mut self, journey: &Journey, path: Option<&Path>, at: Timestamp) -> Result<(), SaveError> {
        let number = self.number + 1;
        let head = Head { path: path.map(Path::to_path_buf), title: journey.title.clone(), at, number };
        let head = Options::default().to_string(&head).map_err(io::Error::other)?;
        let text = write(journey).map_err(io::Error::other)?;
        save(&self.file(number), format!("{MARK}{head}\n{text}").as_bytes())?;
        self.number = number;
        Ok(())
    }

    /// Lets go of the snapshots: all is saved, or not wanted.
    pub fn clear(&self) {
        for number in 0..2 {
            let _: io::Result<()> = fs::remove_file(self.file(number));
        }
    }

    /// The file of a snapshot: one of two in turn.
    fn file(&self, number: u64) -> PathBuf {
        let turn = if number.is_multiple_of(2) { "a" } else { "b" };
        self.folder.join(format!("{}.{turn}.ron", self.name))
    }

    /// Ends as a window should: nothing is left behind.
    pub fn end(&self) {
        self.clear();
        let _: io::Result<()> = fs::remove_file(self.folder.join(format!("{}.lock", self.name)));
    }
}

/// What windows have left behind that are no longer there, the latest first; of two snapshots of one window the newer one
/// that can be read.
#[must_use]
pub fn left_behind(state: &Path) -> Vec<Left> {
    let folder = state.join("recovery");
    let entries = fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let has_ending = |path: &PathBuf| path.extension() == Some(OsStr::new("lock"));
    let mut left = Vec::new();
    for lock in entries.filter(has_ending) {
        // Held until all is looked at: a window that has just made it must not get it before it is gone.
        let Some(_held) = abandoned(&lock) else { continue };
        let snapshots = ["a", "b"].map(|turn| lock.with_extension(format!("{turn}.ron")));
        let newest = snapshots.iter().filter_map(|path| read_head(path)).max_by_key(|left| left.number);
        match newest {
            Some(newest) => left.push(newest),
            // A window that had nothing to lose.
            None if snapshots.iter().all(|path| !path.exists()) => {
                let _: io::Result<()> = fs::remove_file(&lock);
            }
            None => {}
        }
    }
    left.sort_by_key(|left| std::cmp::Reverse(left.at));
    left
}

/// A lock that nobody held any more, and that is held now.
fn abandoned(lock: &Path) -> Option<File> {
    // Opening a pipe would wait for whoever writes to it.
    let file = lock.is_file().then(|| File::open(lock).ok())??;
    file.try_lock().ok().map(|()| file)
}

fn read_head(path: &Path) -> Option<Left> {
    let there = fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
    let mut line = String::new();
    BufReader::new(File::open(path).ok()?.take(limits::HEAD)).read_line(&mut line).ok()?;
    let head: Head = Options::default().from_str(line.strip_prefix(MARK)?.trim_end()).ok()?;
    (there.len() <= LARGEST).then(|| Left {
        path: head.path,
        title: head.title,
        at: head.at,
        number: head.number,
        snapshot: path.to_owned(),
    })
}

impl Left {
    /// The journey as it was left.
    ///
    /// # Errors
    /// See [`OpenError`].
    pub fn open(&self) -> Result<Opened, OpenError> {
        open(&self.snapshot)
    }

    /// Lets go of it.
    pub fn discard(self) {
        let folder = self.snapshot.parent().unwrap_or(Path::new(""));
        let name = self.snapshot.file_name().and_then(OsStr::to_str).unwrap_or_default();
        let session = name.split('.').next().unwrap_or_default();
        for ending in ["a.ron", "b.ron", "lock"] {
            let _: io::Result<()> = fs::remove_file(folder.join(format!("{session}.{ending}")));
        }
    }
}
