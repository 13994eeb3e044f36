//! Who works on a journey: a small file beside it, `.~lock.NAME#`, says who, where and since when, and the system holds a
//! lock on that file as long as the window lives, however it ends.
//!
//! Where the lock can be had on the machine that the file names, the window that wrote it is gone: the file is stale, and is
//! replaced. Of a file that another machine wrote, nobody here can tell. The journey itself is never locked: it is replaced
//! by a rename, and other programs must be able to read it.

use std::{
    ffi::OsString,
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Read as _, Write as _},
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use jiff::Timestamp;
use ron::Options;
use serde::{Deserialize, Serialize};

use super::save::followed;

/// How often a lock is tried for, since whoever only looks at it has it for a moment too.
const TRIES: usize = 8;

/// How long to wait before the next try.
const PAUSE: Duration = Duration::from_millis(10);

/// The most that is read of what a file says, in bytes.
const LONGEST_NOTE: u64 = 4_096;

/// The longest name of a person or a machine that is shown, in characters.
const LONGEST_NAME: usize = 40;

/// The lock of a journey, for one window. It is let go of when it is dropped.
#[derive(Debug)]
pub struct Lock {
    journey: PathBuf,
    sidecar: PathBuf,
    /// Locked as long as it is open.
    file: File,
    replaced: Option<Holder>,
}

/// What came of trying to have a lock.
#[derive(Debug)]
pub enum Attempt {
    /// It is had.
    Taken(Lock),
    /// There can be none, as in a folder that may only be read. That keeps nobody from anything.
    Impossible,
    /// Somebody else works on the journey, or may.
    Other(Other),
}

/// Another who works on a journey, or may.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// Who.
    pub holder: Holder,
    /// Whether it is known; else what is there may be left over, and cannot be judged from here.
    pub is_certain: bool,
}

/// Who a lock says that it belongs to. Whoever can write beside the journey can have written it: it is fit to be shown, and
/// no more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holder {
    /// The person; empty where it is not known.
    pub user: String,
    /// The machine; empty where it is not known.
    pub host: String,
    /// Whether that is this machine.
    pub is_here: bool,
    /// Since when.
    pub since: Option<Timestamp>,
}

/// What a lock says.
#[derive(Serialize, Deserialize)]
struct Note {
    user: String,
    host: String,
    pid: u32,
    since: Timestamp,
}

/// What one try came to.
enum Try {
    Done(Attempt),
    /// Somebody has the lock, perhaps only to look.
    Busy(Holder),
    /// A file that means nothing any more is gone, or another came into its place.
    Again(Option<Holder>),
}

impl Lock {
    /// Tries to have the lock of the journey in this file. A stale one is replaced.
    #[must_use]
    pub fn take(journey: &Path) -> Attempt {
        take(journey, false)
    }

    /// The same, and what cannot be judged is replaced too: a person has said that nobody works there.
    #[must_use]
    pub fn take_anyway(journey: &Path) -> Attempt {
        take(journey, true)
    }

    /// The file of the journey, as it was named.
    #[must_use]
    pub fn journey(&self) -> &Path {
        &self.journey
    }

    /// Whose lock was replaced, because the window is no longer there.
    #[must_use]
    pub const fn replaced(&self) -> Option<&Holder> {
        self.replaced.as_ref()
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Before the system lets go of it: nobody else has it then. Another's is left alone.
        if is_at(&self.sidecar, &self.file) {
            let _: io::Result<()> = fs::remove_file(&self.sidecar);
        }
    }
}

/// Who else works on the journey in this file, or may; none also where nobody can tell, as in a folder that is gone.
#[must_use]
pub fn in_use(journey: &Path) -> Option<Other> {
    let sidecar = sidecar_of(journey)?;
    let there = fs::symlink_metadata(&sidecar).ok().filter(fs::Metadata::is_file)?;
    let Ok(file) = File::open(&sidecar) else {
        return Some(Other { holder: Holder::since(&there), is_certain: false });
    };
    // Together with others who look.
    let locked = file.try_lock_shared();
    let (holder, is_empty) = Holder::read(&file);
    match locked {
        Err(TryLockError::WouldBlock) => Some(Other { holder, is_certain: true }),
        Ok(()) if is_empty || holder.is_here => None,
        Ok(()) | Err(TryLockError::Error(_)) => Some(Other { holder, is_certain: false }),
    }
}

fn take(journey: &Path, anyway: bool) -> Attempt {
    let Some(sidecar) = sidecar_of(journey) else { return Attempt::Impossible };
    let (mut busy, mut replaced) = (None, None);
    for _ in 0..TRIES {
        match take_once(&sidecar, anyway) {
            Try::Done(Attempt::Taken(mut lock)) => {
                journey.clone_into(&mut lock.journey);
                lock.replaced = replaced;
                return Attempt::Taken(lock);
            }
            Try::Done(attempt) => return attempt,
            Try::Again(stale) => replaced = replaced.or(stale),
            Try::Busy(holder) => {
                busy = Some(holder);
                thread::sleep(PAUSE);
            }
        }
    }
    busy.map_or(Attempt::Impossible, |holder| Attempt::Other(Other { holder, is_certain: true }))
}

fn take_once(sidecar: &Path, anyway: bool) -> Try {
    match OpenOptions::new().read(true).write(true).create_new(true).open(sidecar) {
        Ok(file) => return begin(sidecar, file),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        Err(_) => return Try::Done(Attempt::Impossible),
    }
    let there = match fs::symlink_metadata(sidecar) {
        Ok(there) if there.is_file() => there,
        // A link would lead to another's file.
        Ok(_) => return Try::Done(Attempt::Impossible),
        Err(_) => return Try::Again(None),
    };
    // Some systems lock only what can be written; a file of somebody else can often only be read.
    let file = OpenOptions::new().read(true).write(true).open(sidecar).or_else(|_| File::open(sidecar));
    let Ok(file) = file else {
        return Try::Done(Attempt::Other(Other { holder: Holder::since(&there), is_certain: false }));
    };
    let locked = file.try_lock();
    let (holder, is_empty) = Holder::read(&file);
    if matches!(locked, Err(TryLockError::WouldBlock)) {
        return Try::Busy(holder);
    }
    if !is_at(sidecar, &file) {
        return Try::Again(None);
    }
    // One that says nothing is from a window that ended as it began.
    let is_stale = locked.is_ok() && (is_empty || holder.is_here);
    if !is_stale && !anyway {
        return Try::Done(Attempt::Other(Other { holder, is_certain: false }));
    }
    // Not written over: its name could be that of another file too.
    match fs::remove_file(sidecar) {
        Ok(()) => Try::Again((!is_empty).then_some(holder)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Try::Again(None),
        Err(_) => Try::Done(Attempt::Impossible),
    }
}

/// Makes a new file the lock of this window.
fn begin(sidecar: &Path, mut file: File) -> Try {
    // Where the disk knows no locks, others can at least read who is there.
    if matches!(file.try_lock(), Err(TryLockError::WouldBlock)) || !is_at(sidecar, &file) {
        return Try::Again(None);
    }
    let note = Note { user: user(), host: host(), pid: std::process::id(), since: Timestamp::now() };
    if let Ok(text) = Options::default().to_string(&note) {
        // On a full disk it stays empty, and is held all the same.
        let _: io::Result<()> = file.write_all(text.as_bytes());
    }
    let sidecar = sidecar.to_owned();
    Try::Done(Attempt::Taken(Lock { journey: PathBuf::new(), sidecar, file, replaced: None }))
}

/// The file beside a journey; none where the journey is no ordinary file.
fn sidecar_of(journey: &Path) -> Option<PathBuf> {
    // By whatever name it is opened, it is the same journey.
    let journey = followed(journey).ok()?;
    if fs::metadata(&journey).is_ok_and(|there| !there.is_file()) {
        return None;
    }
    let mut name = OsString::from(".~lock.");
    name.push(journey.file_name()?);
    name.push("#");
    Some(journey.with_file_name(name))
}

/// Whether a file that is open is still the one of this name, which is no link.
fn is_at(path: &Path, file: &File) -> bool {
    let (Ok(there), Ok(here)) = (fs::symlink_metadata(path), file.metadata()) else { return false };
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        (there.dev(), there.ino()) == (here.dev(), here.ino())
    }
    // Elsewhere the standard library has no number for a file; there, a file that is open keeps its name.
    #[cfg(not(unix))]
    {
        there.is_file() && here.is_file()
    }
}

impl Holder {
    /// What a lock says, and whether it says nothing at all.
    fn read(file: &File) -> (Self, bool) {
        let mut bytes = Vec::new();
        // Some systems let nobody read what somebody has locked.
        let is_read = file.take(LONGEST_NOTE).read_to_end(&mut bytes).is_ok();
        let note = str::from_utf8(&bytes).ok().and_then(|text| Options::default().from_str::<Note>(text).ok());
        let holder = match note {
            Some(note) => {
                let is_here = !note.host.is_empty() && note.host == host();
                let since = Some(note.since);
                Self { user: harmless(&note.user), host: harmless(&note.host), is_here, since }
            }
            None => file.metadata().map_or_else(|_| Self::default(), |there| Self::since(&there)),
        };
        (holder, is_read && bytes.is_empty())
    }

    /// Nobody knows who, but since when.
    fn since(there: &fs::Metadata) -> Self {
        let since = there.modified().ok().and_then(|at| Timestamp::try_from(at).ok());
        Self { since, ..Self::default() }
    }
}

/// The person, as the system calls them.
fn user() -> String {
    let named = ["USER", "USERNAME", "LOGNAME"].into_iter().find_map(|name| std::env::var(name).ok());
    named.unwrap_or_default()
}

/// The machine, as it calls itself.
fn host() -> String {
    gethostname::gethostname().to_string_lossy().into_owned()
}

/// A name as it can be shown in a sentence: in one line, short, and without signs that turn the words around it.
fn harmless(name: &str) -> String {
    let is_hidden = |c: char| {
        matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
            || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
    };
    let plain: String =
        name.chars().map(|c| if c.is_control() { ' ' } else { c }).filter(|c| !is_hidden(*c)).collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let mut shown: String = words.join(" ").chars().take(LONGEST_NAME).collect();
    shown.truncate(shown.trim_end().len());
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_shown_in_one_short_line() {
        assert_eq!(harmless("Zoë  d’Été\n\t(RH)"), "Zoë d’Été (RH)");
        assert_eq!(harmless("a\u{202e}b\u{200b}c\0d\u{1b}[31m"), "abc d [31m");
        assert_eq!(harmless(" \n\u{2066} "), "");
        assert_eq!(harmless(&"é".repeat(5_000)).chars().count(), LONGEST_NAME);
    }
}
