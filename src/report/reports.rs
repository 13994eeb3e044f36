//! The reports of panics: plain texts that a person can read and pass on.

use std::{
    ffi::OsStr,
    fmt::Write as _,
    fs::{self, File},
    io::{self, Read as _, Write as _},
    path::{Path, PathBuf},
};

use jiff::{Timestamp, civil::DateTime, tz::Offset};

use super::panics::Panic;

/// How every report begins.
const MARK: &str = "parcours-report 1";

/// How the time of a report is written in the name of its file, in UTC.
const NAME: &str = "%Y%m%dT%H%M%S";

/// So many reports are kept: the latest.
const MOST: usize = 20;

/// The most bytes of a report.
const LARGEST: usize = 64_000;

/// What broke.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The window itself: it is gone.
    Window,
    /// A command without a window.
    Command,
    /// Work in the background: the window stayed.
    Worker,
}

impl Part {
    /// All of them.
    const ALL: [Self; 3] = [Self::Window, Self::Command, Self::Worker];

    /// Its name in reports and log.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Window => "window",
            Self::Command => "command",
            Self::Worker => "worker",
        }
    }
}

/// A report that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// When it was written, to the second.
    pub at: Timestamp,
    /// What broke.
    pub part: Part,
    /// All that it says.
    pub text: String,
    /// Where it lies.
    pub path: PathBuf,
}

impl Report {
    /// Lets go of it.
    pub fn forget(self) {
        // One that cannot be removed is told of again.
        let _: io::Result<()> = fs::remove_file(self.path);
    }
}

/// The reports in the folder of the program's state, the latest first.
#[must_use]
pub fn reports(state: &Path) -> Vec<Report> {
    let mut found: Vec<Report> = files(&super::folder(state)).into_iter().filter_map(|path| read(&path)).collect();
    found.sort_by(|one, other| (other.at, &other.path).cmp(&(one.at, &one.path)));
    found.truncate(MOST);
    found
}

/// Writes a report, and lets go of the oldest where there are too many.
pub(super) fn write(folder: &Path, part: Part, panic: &Panic, at: Timestamp) -> io::Result<PathBuf> {
    fs::create_dir_all(folder)?;
    let text = text(part, panic, at);
    let stem = Offset::UTC.to_datetime(at).strftime(NAME).to_string();
    // Several may break within a second.
    let mut tried = (0..100).map(|number| folder.join(format!("{stem}-{}-{number:02}.txt", std::process::id())));
    let (path, mut file) = tried
        .find_map(|path| match File::create_new(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => None,
            made => Some(made.map(|file| (path, file))),
        })
        .unwrap_or_else(|| Err(io::ErrorKind::AlreadyExists.into()))?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    let mut all = files(folder);
    all.sort();
    for old in all.iter().rev().skip(MOST) {
        let _: io::Result<()> = fs::remove_file(old);
    }
    Ok(path)
}

/// What a report says.
fn text(part: Part, panic: &Panic, at: Timestamp) -> String {
    let Panic { thread, kind, place, backtrace, kept } = panic;
    let at = Offset::UTC.to_datetime(at).strftime("%Y-%m-%dT%H:%M:%SZ");
    let [system, machine] = [std::env::consts::OS, std::env::consts::ARCH];
    let (version, part) = (env!("CARGO_PKG_VERSION"), part.code());
    let mut text = format!(
        "{MARK}\nprogram: Parcours {version}\nsystem: {system} {machine}\nat: {at}\npart: {part}\nthread: {thread}\n\
         kind: {kind}\nplace: {place}\nwork: {kept}\n"
    );
    if let Some(backtrace) = backtrace {
        let _: Result<(), _> = write!(text, "backtrace:\n{backtrace}");
    }
    text.truncate(text.floor_char_boundary(LARGEST));
    text
}

/// The files that are called as reports are.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.filter(|path| time_of(path).is_some()).collect()
}

fn time_of(path: &Path) -> Option<Timestamp> {
    let stem = path.file_name().and_then(OsStr::to_str)?.strip_suffix(".txt")?;
    let at = DateTime::strptime(NAME, stem.split_once('-')?.0).ok()?;
    Offset::UTC.to_timestamp(at).ok()
}

/// Reads a report; nothing where it is none.
fn read(path: &Path) -> Option<Report> {
    let mut bytes = Vec::new();
    File::open(path).ok()?.take(LARGEST as u64).read_to_end(&mut bytes).ok()?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let mut lines = text.lines();
    lines.next().filter(|first| *first == MARK)?;
    let part = lines.find_map(|line| line.strip_prefix("part: "))?;
    let part = Part::ALL.into_iter().find(|known| known.code() == part)?;
    Some(Report { at: time_of(path)?, part, text, path: path.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Kept;

    fn panic() -> Panic {
        let backtrace = Some("é".repeat(LARGEST));
        Panic {
            thread: "scene".to_owned(),
            kind: "other",
            place: "a.rs:1:2".to_owned(),
            backtrace,
            kept: Kept::Nothing,
        }
    }

    #[test]
    fn the_twenty_latest_are_kept_and_none_is_endless() {
        let state = tempfile::tempdir().unwrap();
        let folder = crate::report::folder(state.path());
        let at = |second: i64| Timestamp::from_second(1_795_305_600 + second).unwrap();
        for second in 0..15 {
            for _ in 0..2 {
                write(&folder, Part::Worker, &panic(), at(second)).unwrap();
            }
        }
        let found = reports(state.path());
        assert_eq!(found.len(), 20);
        assert_eq!((found[0].at, found[19].at), (at(14), at(5)));
        assert!(found.iter().all(|report| report.text.len() <= LARGEST && report.part == Part::Worker));
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 20);
        found.into_iter().for_each(Report::forget);
        assert_eq!(reports(state.path()), []);
    }

    #[test]
    fn what_is_no_report_is_left_alone() {
        let state = tempfile::tempdir().unwrap();
        let folder = crate::report::folder(state.path());
        fs::create_dir_all(&folder).unwrap();
        for name in ["log.txt", "20261122T102904-1-00.txt", "20261122T102905-1-00.txt", "20269922T102905-1-00.txt"]
        {
            fs::write(folder.join(name), if name.contains("905") { "\u{0}\u{ff}" } else { MARK }).unwrap();
        }
        fs::create_dir(folder.join("20261122T102906-1-00.txt")).unwrap();
        assert_eq!(reports(state.path()), []);
    }
}
