//! What a save leaves beside a journey when it is killed in the middle: a file that nobody will ever finish.

use std::{
    fs::{self, File},
    io::{self, Read as _},
    path::Path,
    time::{Duration, SystemTime},
};

use uuid::Uuid;

use super::{damage::id_in, save::followed};

/// How the name of a file begins that is still being written.
pub(super) const PREFIX: &str = ".parcours-";

/// How it ends.
pub(super) const SUFFIX: &str = ".tmp";

/// How many letters and digits are between them.
const MIDDLE: usize = 6;

/// No save takes as long, whatever the disk, and whatever the clocks of two machines make of one moment.
const ABANDONED: Duration = Duration::from_hours(24);

/// The id of a journey is found in so many bytes from its beginning.
const HEAD: u64 = 4_096;

/// Removes what saves of the journey in this file have left beside it that were broken off.
///
/// Only what is certainly nobody's is touched: an ordinary file, named as saves name them, that nobody has written to for a
/// day, and that is empty or begins as this journey does. What was being written there is among the snapshots of unsaved
/// work, or was saved since.
pub fn clear_drafts(path: &Path, journey: Uuid, now: SystemTime) {
    let Ok(path) = followed(path) else { return };
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let named = entries.filter(|entry| entry.file_name().to_str().is_some_and(is_name));
    for draft in named.map(|entry| entry.path()).filter(|draft| is_abandoned(draft, journey, now)) {
        // What cannot be removed is tried again the next time.
        let _: io::Result<()> = fs::remove_file(draft);
    }
}

/// Whether a save gives such a name to what it writes.
fn is_name(name: &str) -> bool {
    let middle = name.strip_prefix(PREFIX).and_then(|rest| rest.strip_suffix(SUFFIX));
    middle.is_some_and(|middle| middle.len() == MIDDLE && middle.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

fn is_abandoned(path: &Path, journey: Uuid, now: SystemTime) -> bool {
    // What a link leads to is not of a save.
    let Ok(there) = fs::symlink_metadata(path) else { return false };
    let is_old = there.modified().is_ok_and(|at| now.duration_since(at).is_ok_and(|age| age >= ABANDONED));
    there.is_file() && is_old && head(path).is_ok_and(|head| head.is_empty() || id_in(&head) == Some(journey))
}

fn head(path: &Path) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    File::open(path)?.take(HEAD).read_to_end(&mut head)?;
    Ok(head)
}
