//! What a file held when it was last read or written, so that a change by somebody else is noticed.

use std::{
    fs::{self, Metadata},
    io,
    path::Path,
    time::SystemTime,
};

/// What a file held, and how it looked from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Imprint {
    /// Its length, in bytes.
    length: u64,
    /// When the disk says that it was written; none where the disk does not say.
    written: Option<SystemTime>,
    /// A number that two different contents hardly ever share.
    hash: u64,
}

/// How a file stands to an imprint of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It holds what it held.
    Same,
    /// Somebody else wrote something else.
    Changed,
    /// It is not there any more.
    Gone,
}

impl Imprint {
    /// The imprint of a file with these bytes in it.
    #[must_use]
    pub fn of(path: &Path, bytes: &[u8]) -> Self {
        let written = fs::metadata(path).and_then(|there| there.modified()).ok();
        Self { length: bytes.len() as u64, written, hash: hash(bytes) }
    }

    /// How the file stands now. It is read only where it looks different from outside.
    ///
    /// # Errors
    /// Where it cannot be looked at: that is no answer.
    pub fn standing(&self, path: &Path) -> io::Result<Standing> {
        match fs::metadata(path) {
            Ok(there) if self.looks_like(&there) => Ok(Standing::Same),
            Ok(_) => self.standing_when_read(path),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Standing::Gone),
            Err(error) => Err(error),
        }
    }

    /// How the file stands now, by what is in it: the time of a file can be told wrong, or too coarsely.
    ///
    /// # Errors
    /// Where it cannot be read: that is no answer.
    pub fn standing_when_read(&self, path: &Path) -> io::Result<Standing> {
        match fs::read(path) {
            Ok(bytes) if bytes.len() as u64 == self.length && hash(&bytes) == self.hash => Ok(Standing::Same),
            Ok(_) => Ok(Standing::Changed),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Standing::Gone),
            Err(error) => Err(error),
        }
    }

    fn looks_like(&self, there: &Metadata) -> bool {
        there.len() == self.length && self.written.is_some() && there.modified().ok() == self.written
    }
}

/// The hash FNV-1a of 64 bits (Fowler, Noll, Vo). It guards against accidents, and against nobody who means harm: they
/// could write over the file in any case.
fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_the_one_that_is_published() {
        // From the test vectors of its authors.
        assert_eq!(hash(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(hash(b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(hash(b"foobar"), 0x8594_4171_f739_67e8);
    }
}
