//! The journeys opened last.

use std::{fs::File, io, path::Path};

use super::{MOST_RECENT, Settings};
use crate::file;

/// Why a journey cannot be opened where it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreachable {
    /// There is no such file any more.
    Missing,
    /// There is no such folder any more: moved, or on a disk that is not connected.
    MissingFolder,
    /// One may not read it.
    NoPermission,
    /// It is no file.
    NotAFile,
    /// The system gives another reason.
    Other,
}

impl Unreachable {
    /// The reason, as the last part of a text key.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::MissingFolder => "missing-folder",
            Self::NoPermission => "no-permission",
            Self::NotAFile => "not-a-file",
            Self::Other => "other",
        }
    }
}

/// Whether a file is there and may be read. Its content is not looked at. On a network this can take a while.
///
/// # Errors
/// See [`Unreachable`].
pub fn reachable(path: &Path) -> Result<(), Unreachable> {
    let denied = |error: &io::Error| error.kind() == io::ErrorKind::PermissionDenied;
    match path.metadata() {
        // Opening a pipe would wait for whoever writes to it.
        Ok(there) if !there.is_file() => Err(Unreachable::NotAFile),
        Ok(_) => match File::open(path) {
            Ok(_) => Ok(()),
            Err(error) if denied(&error) => Err(Unreachable::NoPermission),
            Err(_) => Err(Unreachable::Other),
        },
        Err(error) if denied(&error) => Err(Unreachable::NoPermission),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            let folder_is_there = path.parent().is_some_and(Path::is_dir);
            Err(if folder_is_there { Unreachable::Missing } else { Unreachable::MissingFolder })
        }
        Err(_) => Err(Unreachable::Other),
    }
}

impl Settings {
    /// Puts a journey first among those opened last. A path that is no text is not remembered.
    pub fn remember(&mut self, path: &Path) {
        let whole = file::absolute(path);
        if let Some(path) = whole.to_str().filter(|path| is_sound(path)) {
            self.forget(path);
            self.recent.insert(0, path.to_owned());
            self.recent.truncate(MOST_RECENT);
        }
    }

    /// Takes a journey out of those opened last.
    pub fn forget(&mut self, path: &str) {
        self.recent.retain(|other| other != path);
    }
}

/// Whether a path is one that could have been remembered: whole, of a length that systems have, in one line.
pub(super) fn is_sound(path: &str) -> bool {
    const LONGEST: usize = 4096;
    path.len() <= LONGEST && !path.contains(char::is_control) && Path::new(path).is_absolute()
}
