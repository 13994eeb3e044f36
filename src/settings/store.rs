//! The file of the settings, and the folder it is in.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use etcetera::BaseStrategy as _;

use super::{
    Settings, merge,
    read::{self, Reason, Trouble},
};
use crate::file::{self, SaveError};

/// The name of the file.
pub const FILE: &str = "settings.ron";

/// The environment variable that names another folder for it.
pub const FOLDER_VARIABLE: &str = "PARCOURS_CONFIG";

/// The folder of a person's settings: the one that `PARCOURS_CONFIG` names, else that of the system for them. None
/// where the system knows no home of the person.
#[must_use]
pub fn folder() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os(FOLDER_VARIABLE).filter(|named| !named.is_empty()) {
        return Some(PathBuf::from(named));
    }
    etcetera::choose_base_strategy().ok().map(|system| system.config_dir().join("parcours"))
}

/// Settings that were read.
#[derive(Debug)]
pub struct Opened {
    /// What is kept, or the usual.
    pub settings: Settings,
    /// Where changes go; none where the file was left alone.
    pub store: Option<Store>,
    /// What a person should hear.
    pub trouble: Option<Trouble>,
}

/// Where settings are kept. It may be written from several threads: whichever comes last writes what was wanted last.
/// Another window may write the same file; what was changed there stays, as long as it was not changed here too.
#[derive(Debug)]
pub struct Store {
    path: PathBuf,
    wanted: Mutex<Settings>,
    /// What was wanted when it was written last; held while it is written.
    written: Mutex<Settings>,
}

/// Reads the settings in a folder, which need not exist. A file that is not wholly understood is put aside, as
/// `settings.ron.bak`, before anything takes its place.
#[must_use]
pub fn open(folder: &Path) -> Opened {
    let path = folder.join(FILE);
    let (settings, reason) = match read::text_of(&path) {
        Ok(Some(text)) => read::read(&text),
        Ok(None) => (Settings::default(), None),
        Err(reason) => (Settings::default(), Some(reason)),
    };
    let aside = reason.filter(|reason| *reason != Reason::Unreadable).and_then(|_| put_aside(&path));
    let may_write = reason.is_none() || aside.is_some();
    let trouble = reason.map(|reason| Trouble { reason, aside });
    let store = may_write.then(|| Store {
        path,
        wanted: Mutex::new(settings.clone()),
        written: Mutex::new(settings.clone()),
    });
    Opened { settings, store, trouble }
}

/// Gives a file the name of a copy, and returns it; none where it is still in its place.
fn put_aside(path: &Path) -> Option<PathBuf> {
    let aside = file::backup(path).ok()?;
    fs::remove_file(path).ok().map(|()| aside)
}

impl Store {
    /// Notes what is to be kept, and returns whether that is anything new.
    pub fn want(&self, settings: &Settings) -> bool {
        let mut wanted = lock(&self.wanted);
        let is_new = *wanted != *settings;
        if is_new {
            wanted.clone_from(settings);
        }
        is_new
    }

    /// Writes what has changed since it was written last over what is in the file now, whole or not at all.
    ///
    /// # Errors
    /// See [`SaveError`].
    pub fn write(&self) -> Result<(), SaveError> {
        let mut written = lock(&self.written);
        let wanted = lock(&self.wanted).clone();
        if *written != wanted {
            if let Some(folder) = self.path.parent() {
                fs::create_dir_all(folder)?;
            }
            let merged = merge::merged(&written, &wanted, &self.there(&written));
            let text = read::write(&merged).map_err(|error| SaveError::Other(std::io::Error::other(error)))?;
            file::save(&self.path, text.as_bytes())?;
            *written = wanted;
        }
        Ok(())
    }
}

impl Store {
    /// What is in the file now, which another window may have written; `usual` where it is not there or not understood.
    /// What is not understood is put aside first.
    fn there(&self, usual: &Settings) -> Settings {
        match read::text_of(&self.path) {
            Ok(Some(text)) => match read::read(&text) {
                (there, None) => there,
                (there, Some(reason)) => {
                    put_aside(&self.path);
                    if reason == Reason::Impossible { there } else { usual.clone() }
                }
            },
            Ok(None) => usual.clone(),
            Err(reason) => {
                if reason == Reason::Broken {
                    put_aside(&self.path);
                }
                usual.clone()
            }
        }
    }
}

/// Settings are whole between any two steps, so a thread that broke off leaves nothing half done.
fn lock(settings: &Mutex<Settings>) -> MutexGuard<'_, Settings> {
    settings.lock().unwrap_or_else(PoisonError::into_inner)
}
