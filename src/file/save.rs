//! Writing files so that a reader finds the old content or the new, never half of either.

use std::{
    fs::{self, File, Metadata, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use tempfile::NamedTempFile;
use thiserror::Error;

/// Why a file was not written, by what can be done about it. What was there before is untouched.
#[derive(Debug, Error)]
pub enum SaveError {
    /// The disk or the quota is full.
    #[error("there is no space left")]
    NoSpace(#[source] io::Error),
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
            Self::NoPermission(_) => "no-permission",
            Self::ReadOnly => "read-only",
            Self::MissingFolder => "missing-folder",
            Self::Folder => "folder",
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
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                Self::NoSpace(error)
            }
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
    let mut file = new_file_in(folder, old.as_ref())?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    replace(file, &path)?;
    sync_folder(folder)?;
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
    let copied = io::copy(&mut source, &mut copy).and_then(|_| copy.sync_all());
    if let Err(error) = copied {
        // Half a copy is worth nothing; if it cannot be removed either, the first error says more.
        let _: io::Result<()> = fs::remove_file(&to);
        return Err(error.into());
    }
    Ok(to)
}

/// Where a path leads when it is a link, also to what does not exist yet.
fn followed(path: &Path) -> Result<PathBuf, SaveError> {
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

/// An empty file beside the one to be written, with the permissions that the latter has or would be given.
fn new_file_in(folder: &Path, old: Option<&Metadata>) -> Result<NamedTempFile, SaveError> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".parcours-").suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // As for any new file: the user's mask is applied to it.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let file = builder.tempfile_in(folder)?;
    if let Some(old) = old {
        file.as_file().set_permissions(old.permissions())?;
    }
    Ok(file)
}

/// Gives the new file the place of the old.
fn replace(mut file: NamedTempFile, path: &Path) -> Result<(), SaveError> {
    // On Windows, a virus scanner or a sync client may hold the old file for a moment.
    let mut pauses = if cfg!(windows) { 10 } else { 0 };
    loop {
        match file.persist(path) {
            Ok(_) => return Ok(()),
            Err(refused) if pauses > 0 && refused.error.kind() == io::ErrorKind::PermissionDenied => {
                pauses -= 1;
                file = refused.file;
                std::thread::sleep(std::time::Duration::from_millis(50));
            }
            Err(refused) => return Err(refused.error.into()),
        }
    }
}

/// Puts the new name on the disk too; elsewhere than on Unix the system sees to that.
///
/// The file is already in its place, so only a disk that fails is an error: a folder may be one that can be written to
/// but not listed, and some network file systems know no such thing as syncing a folder.
fn sync_folder(folder: &Path) -> Result<(), SaveError> {
    #[cfg(unix)]
    if let Ok(folder) = File::open(folder)
        && let Err(error) = folder.sync_all()
        && !matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported)
    {
        return Err(error.into());
    }
    #[cfg(not(unix))]
    let _: &Path = folder;
    Ok(())
}

/// Whether two paths lead to one file, perhaps by way of a link.
#[must_use]
pub fn is_same(one: &Path, other: &Path) -> bool {
    one == other || matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}
