//! What saving asks of a disk, so that tests can be the disk and fail wherever a disk can.

use std::{
    fs::{self, File, Metadata},
    io::{self, Read as _, Seek as _, Write as _},
    path::Path,
};

use tempfile::NamedTempFile;

use super::drafts::{PREFIX, SUFFIX};

/// Where files are written.
pub trait Disk {
    /// An empty file in a folder, under a name that nothing else has, with the permissions of `like` or else those of any
    /// new file.
    ///
    /// # Errors
    /// As the system tells.
    fn draft(&self, folder: &Path, like: Option<&Metadata>) -> io::Result<Box<dyn Draft>>;

    /// Puts the names in a folder on the disk.
    ///
    /// # Errors
    /// As the system tells.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
}

/// A file that is still written, and that nobody reads yet. It is gone when it is dropped.
pub trait Draft {
    /// Adds all of this to it.
    ///
    /// # Errors
    /// As the system tells.
    fn write(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// Puts what was written on the disk.
    ///
    /// # Errors
    /// As the system tells.
    fn sync(&mut self) -> io::Result<()>;

    /// What a reader would find in it.
    ///
    /// # Errors
    /// As the system tells.
    fn read_back(&mut self) -> io::Result<Vec<u8>>;

    /// Takes the place of the file of this name in one step. Where it cannot, it is given back as it was.
    ///
    /// # Errors
    /// As the system tells.
    fn take_place(self: Box<Self>, path: &Path) -> Result<(), (io::Error, Box<dyn Draft>)>;
}

/// The disks of this machine.
#[derive(Clone, Copy, Debug)]
pub struct Disks;

impl Disk for Disks {
    fn draft(&self, folder: &Path, like: Option<&Metadata>) -> io::Result<Box<dyn Draft>> {
        let mut builder = tempfile::Builder::new();
        builder.prefix(PREFIX).suffix(SUFFIX);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            // As for any new file: the user's mask is applied to it.
            builder.permissions(fs::Permissions::from_mode(0o666));
        }
        let file = builder.tempfile_in(folder)?;
        if let Some(like) = like {
            file.as_file().set_permissions(like.permissions())?;
        }
        Ok(Box::new(file))
    }

    /// Elsewhere than on Unix the system sees to that. A folder may be one that can be written to but not listed, and
    /// some network file systems know no such thing as syncing a folder: then there is nothing to be done.
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        #[cfg(unix)]
        if let Ok(folder) = File::open(folder)
            && let Err(error) = folder.sync_all()
            && !matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported)
        {
            return Err(error);
        }
        #[cfg(not(unix))]
        let _: &Path = folder;
        Ok(())
    }
}

impl Draft for NamedTempFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.as_file_mut().write_all(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.as_file().sync_all()
    }

    fn read_back(&mut self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        // By this handle and not by name: the name may be in a folder that cannot be searched.
        self.as_file_mut().rewind()?;
        self.as_file_mut().read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn take_place(self: Box<Self>, path: &Path) -> Result<(), (io::Error, Box<dyn Draft>)> {
        match self.persist(path) {
            Ok(_) => Ok(()),
            Err(refused) => Err((refused.error, Box::new(refused.file))),
        }
    }
}
