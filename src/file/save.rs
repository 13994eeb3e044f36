//! Writing files so that a reader finds the old content or the new, never half of either.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read, Write},
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use thiserror::Error;

use super::{
    disk::{Disk, Disks, Draft},
    imprint::{Imprint, Standing},
};

/// How long to wait before each further attempt to put a file in its place, in milliseconds: some four seconds in all.
const PAUSES: [u64; 10] = [10, 20, 40, 80, 160, 320, 500, 700, 1000, 1200];

/// Why a file was not written, by what can be done about it. What was there before is untouched.
#[derive(Debug, Error)]
pub enum SaveError {
    /// The disk or the quota is full.
    #[error("there is no space left")]
    NoSpace(#[source] io::Error),
    /// It is larger than the disk takes.
    #[error("the file is larger than the disk takes")]
    TooLarge(#[source] io::Error),
    /// One may not write there.
    #[error("writing there is not permitted")]
    NoPermission(#[source] io::Error),
    /// The file or its disk is marked as not to be written.
    #[error("the file or its disk is read-only")]
    ReadOnly,
    /// Its folder does not exist, or is gone.
    #[error("the folder does not exist")]
    MissingFolder,
    /// It is a folder itself.
    #[error("this is a folder, not a file")]
    Folder,
    /// Somebody else has changed it since it was read or written here.
    #[error("the file was changed by somebody else")]
    Changed,
    /// What the disk gave back is not what was written.
    #[error("the disk gave back something else")]
    Different,
    /// Anything else.
    #[error("the file could not be written")]
    Other(#[source] io::Error),
}

impl SaveError {
    /// What happened, as the last part of a text key.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoSpace(_) => "no-space",
            Self::TooLarge(_) => "too-large",
            Self::NoPermission(_) => "no-permission",
            Self::ReadOnly => "read-only",
            Self::MissingFolder => "missing-folder",
            Self::Folder => "folder",
            Self::Changed => "changed",
            Self::Different => "different",
            Self::Other(_) => "other",
        }
    }

    /// What there is to say about it, by name.
    #[must_use]
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Other(error) => vec![("detail", error.to_string())],
            _ => Vec::new(),
        }
    }
}

impl From<io::Error> for SaveError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::NoSpace(error),
            io::ErrorKind::FileTooLarge => Self::TooLarge(error),
            io::ErrorKind::PermissionDenied => Self::NoPermission(error),
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::MissingFolder,
            io::ErrorKind::IsADirectory => Self::Folder,
            _ => Self::Other(error),
        }
    }
}

/// Writes a file, whole or not at all, also across a loss of power: when this returns, it is on the disk.
///
/// A link is followed, and what it leads to is replaced. The permissions of an existing file are kept. What is not an
/// ordinary file, like a terminal or a pipe, is written to as it is.
///
/// # Errors
/// See [`SaveError`]; the old file is then as it was, unless it was the disk that failed at the very end, once the new
/// file was in its place.
pub fn save(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    save_on(&Disks, path, bytes, None)
}

/// Writes a file as [`save`] does, over what it held at `before` and nothing else: what somebody else wrote meanwhile
/// stays. A file that is gone is written again; where nothing is known of it, whatever it holds is replaced. Returns what
/// it holds now. The disk is that of this machine, or one that a test makes fail.
///
/// # Errors
/// See [`SaveError`].
pub fn save_over(
    disk: &dyn Disk,
    path: &Path,
    bytes: &[u8],
    before: Option<&Imprint>,
) -> Result<Imprint, SaveError> {
    save_on(disk, path, bytes, before)?;
    Ok(Imprint::of(path, bytes))
}

fn save_on(disk: &dyn Disk, path: &Path, bytes: &[u8], before: Option<&Imprint>) -> Result<(), SaveError> {
    // Before links are followed by name: the pipe behind `/dev/stdout` has none.
    if fs::metadata(path).is_ok_and(|there| !there.is_file() && !there.is_dir()) {
        OpenOptions::new().write(true).open(path)?.write_all(bytes)?;
        return Ok(());
    }
    let path = followed(path)?;
    let old = match fs::metadata(&path) {
        Ok(old) => Some(old),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error.into()),
    };
    match &old {
        Some(old) if old.is_dir() => return Err(SaveError::Folder),
        // A rename would go over it all the same.
        Some(old) if old.permissions().readonly() => return Err(SaveError::ReadOnly),
        Some(_) | None => {}
    }
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut draft = disk.draft(folder, old.as_ref())?;
    draft.write(bytes)?;
    draft.sync()?;
    if draft.read_back()? != bytes {
        return Err(SaveError::Different);
    }
    // As late as can be: what is between this and the next line is all that is left to chance.
    if before.is_some_and(|before| matches!(before.standing_when_read(&path), Ok(Standing::Changed))) {
        return Err(SaveError::Changed);
    }
    replace(draft, &path)?;
    disk.sync_folder(folder)?;
    Ok(())
}

/// Copies a file beside itself, as `NAME.bak`, or `NAME.2.bak`, … where that exists, and returns where.
///
/// # Errors
/// See [`SaveError`]; nothing is ever overwritten.
pub fn backup(path: &Path) -> Result<PathBuf, SaveError> {
    let mut source = File::open(path)?;
    let mut number = 1_u32;
    let (mut copy, to) = loop {
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(if number == 1 { ".bak".to_owned() } else { format!(".{number}.bak") });
        let to = path.with_file_name(name);
        match OpenOptions::new().write(true).create_new(true).open(&to) {
            Ok(file) => break (file, to),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && number < 10_000 => number += 1,
            Err(error) => return Err(error.into()),
        }
    };
    let copied = copy_all(&mut source, &mut copy).and_then(|()| copy.sync_all());
    if let Err(error) = copied {
        // Half a copy is worth nothing; if it cannot be removed either, the first error says more.
        let _: io::Result<()> = fs::remove_file(&to);
        return Err(error.into());
    }
    Ok(to)
}

/// Copies what is left to read. Files that the standard library knows as such are copied by the system in one call, and a
/// signal that breaks that call off would be an error; here, what was broken off is tried again.
fn copy_all(source: &mut dyn Read, copy: &mut dyn Write) -> io::Result<()> {
    io::copy(source, copy).map(|_| ())
}

/// Where a path leads when it is a link, also to what does not exist yet.
pub(super) fn followed(path: &Path) -> Result<PathBuf, SaveError> {
    /// As many links in a row as systems follow themselves.
    const MOST_LINKS: usize = 40;
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        match fs::read_link(&path) {
            Ok(target) => path = path.parent().unwrap_or(Path::new("")).join(target),
            Err(_) => return Ok(path),
        }
    }
    Err(SaveError::Other(io::Error::other("too many links")))
}

/// Gives the new file the place of the old. A virus scanner or a program that synchronises folders may hold the old one
/// for a moment: a refusal that may pass is taken for one only when it lasts.
fn replace(mut draft: Box<dyn Draft>, path: &Path) -> Result<(), SaveError> {
    let mut pauses = PAUSES.into_iter();
    loop {
        let (error, refused) = match draft.take_place(path) {
            Ok(()) => return Ok(()),
            Err(refused) => refused,
        };
        let may_pass = matches!(error.kind(), io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy)
            || cfg!(windows) && error.kind() == io::ErrorKind::PermissionDenied;
        match pauses.next().filter(|_| may_pass) {
            Some(pause) => thread::sleep(Duration::from_millis(pause)),
            None => return Err(error.into()),
        }
        draft = refused;
    }
}

/// A path from the root on, as far as that can be told: whoever reads it later may start in another folder.
#[must_use]
pub fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// Whether two paths lead to one file, perhaps by way of a link.
#[must_use]
pub fn is_same(one: &Path, other: &Path) -> bool {
    one == other || matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

#[cfg(test)]
mod tests {
    use std::{
        cell::{Cell, RefCell},
        fs::Metadata,
        rc::Rc,
    };

    use super::*;

    /// A disk that fails at one of its operations, and remembers whether it gave back what was written.
    struct Failing {
        left: Rc<Cell<usize>>,
        kind: io::ErrorKind,
        done: Rc<RefCell<Vec<&'static str>>>,
    }

    struct FailingDraft {
        inner: Box<dyn Draft>,
        disk: Failing,
    }

    impl Failing {
        fn new(at: usize, kind: io::ErrorKind) -> Self {
            Self { left: Rc::new(Cell::new(at)), kind, done: Rc::default() }
        }

        fn try_to(&self, what: &'static str) -> io::Result<()> {
            self.done.borrow_mut().push(what);
            let left = self.left.get();
            self.left.set(left.wrapping_sub(1));
            if left == 0 { Err(self.kind.into()) } else { Ok(()) }
        }

        fn clone(&self) -> Self {
            Self { left: self.left.clone(), kind: self.kind, done: self.done.clone() }
        }
    }

    impl Disk for Failing {
        fn draft(&self, folder: &Path, like: Option<&Metadata>) -> io::Result<Box<dyn Draft>> {
            self.try_to("draft")?;
            Ok(Box::new(FailingDraft { inner: Disks.draft(folder, like)?, disk: self.clone() }))
        }

        fn sync_folder(&self, folder: &Path) -> io::Result<()> {
            self.try_to("sync the folder")?;
            Disks.sync_folder(folder)
        }
    }

    impl Draft for FailingDraft {
        fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
            let failed = self.disk.try_to("write");
            // Half of it is there when the disk is full.
            self.inner.write(if failed.is_ok() { bytes } else { &bytes[..bytes.len() / 2] })?;
            failed
        }

        fn sync(&mut self) -> io::Result<()> {
            self.disk.try_to("sync")?;
            self.inner.sync()
        }

        fn read_back(&mut self) -> io::Result<Vec<u8>> {
            self.disk.try_to("read back")?;
            self.inner.read_back()
        }

        fn take_place(self: Box<Self>, path: &Path) -> Result<(), (io::Error, Box<dyn Draft>)> {
            let Self { inner, disk } = *self;
            match disk.try_to("take the place") {
                Ok(()) => inner.take_place(path),
                Err(error) => Err((error, Box::new(Self { inner, disk }))),
            }
        }
    }

    #[test]
    fn whatever_fails_the_file_is_the_old_or_the_new_and_the_next_save_works() {
        use io::ErrorKind::{FileTooLarge, Other, PermissionDenied, ReadOnlyFilesystem, StorageFull};

        for kind in [StorageFull, ReadOnlyFilesystem, Other, PermissionDenied, FileTooLarge] {
            let mut failed = Vec::new();
            for at in 0.. {
                let folder = tempfile::tempdir().unwrap();
                let path = folder.path().join("journey.ron");
                fs::write(&path, "old").unwrap();
                let disk = Failing::new(at, kind);
                let result = save_on(&disk, &path, b"the new one", None);
                let there = fs::read_to_string(&path).unwrap();
                let Err(error) = result else {
                    assert_eq!(there, "the new one");
                    break;
                };
                let last = disk.done.borrow().last().copied().unwrap();
                failed.push(last);
                // Only what fails after the last step leaves the new one, which is whole.
                assert_eq!(there, if last == "sync the folder" { "the new one" } else { "old" }, "{last}");
                let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
                assert_eq!(left.len(), 1, "a draft was left: {left:?}");
                let wanted = match kind {
                    StorageFull => "no-space",
                    FileTooLarge => "too-large",
                    ReadOnlyFilesystem => "read-only",
                    PermissionDenied => "no-permission",
                    _ => "other",
                };
                assert_eq!(error.code(), wanted);
                save(&path, b"next").unwrap();
                assert_eq!(fs::read_to_string(&path).unwrap(), "next");
            }
            let all = ["draft", "write", "sync", "read back", "take the place", "sync the folder"];
            assert_eq!(failed, all, "{kind:?}");
        }
    }

    #[test]
    fn a_file_that_is_held_for_a_moment_is_replaced_when_it_is_let_go() {
        struct Held(Rc<Cell<usize>>, Box<dyn Draft>);
        impl Draft for Held {
            fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
                self.1.write(bytes)
            }
            fn sync(&mut self) -> io::Result<()> {
                self.1.sync()
            }
            fn read_back(&mut self) -> io::Result<Vec<u8>> {
                self.1.read_back()
            }
            fn take_place(self: Box<Self>, path: &Path) -> Result<(), (io::Error, Box<dyn Draft>)> {
                if self.0.get() > 0 {
                    self.0.set(self.0.get() - 1);
                    return Err((io::ErrorKind::ResourceBusy.into(), self));
                }
                self.1.take_place(path)
            }
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journey.ron");
        let times = Rc::new(Cell::new(3));
        let mut draft = Disks.draft(folder.path(), None).unwrap();
        draft.write(b"held").unwrap();
        replace(Box::new(Held(times.clone(), draft)), &path).unwrap();
        assert_eq!((fs::read_to_string(&path).unwrap().as_str(), times.get()), ("held", 0));
    }

    #[test]
    fn what_the_disk_changes_on_the_way_does_not_take_the_place_of_the_old() {
        struct Liar;
        struct Lying(Box<dyn Draft>);
        impl Disk for Liar {
            fn draft(&self, folder: &Path, like: Option<&Metadata>) -> io::Result<Box<dyn Draft>> {
                Ok(Box::new(Lying(Disks.draft(folder, like)?)))
            }
            fn sync_folder(&self, _: &Path) -> io::Result<()> {
                Ok(())
            }
        }
        impl Draft for Lying {
            fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
                self.0.write(&vec![0; bytes.len()])
            }
            fn sync(&mut self) -> io::Result<()> {
                Ok(())
            }
            fn read_back(&mut self) -> io::Result<Vec<u8>> {
                self.0.read_back()
            }
            fn take_place(self: Box<Self>, path: &Path) -> Result<(), (io::Error, Box<dyn Draft>)> {
                self.0.take_place(path)
            }
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journey.ron");
        fs::write(&path, "old").unwrap();
        assert!(matches!(save_on(&Liar, &path, b"new", None), Err(SaveError::Different)));
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    }

    /// Reads a byte, is broken off by a signal, reads another.
    struct BrokenOff(Vec<io::Result<u8>>);

    impl Read for BrokenOff {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            let (Some(next), Some(first)) = (self.0.pop(), into.first_mut()) else { return Ok(0) };
            *first = next?;
            Ok(1)
        }
    }

    #[test]
    fn a_copy_that_a_signal_breaks_off_goes_on() {
        let signal = || Err(io::ErrorKind::Interrupted.into());
        let mut copied = Vec::new();
        copy_all(&mut BrokenOff(vec![Ok(b'c'), signal(), Ok(b'b'), Ok(b'a'), signal()]), &mut copied).unwrap();
        assert_eq!(copied, b"abc");
        assert!(copy_all(&mut BrokenOff(vec![Err(io::ErrorKind::StorageFull.into())]), &mut copied).is_err());
    }
}
