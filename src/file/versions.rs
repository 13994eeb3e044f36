//! Previous contents of journeys. They are kept outside of the person's folders, under the id of the journey, so that they
//! are found again when its file was moved or renamed.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use jiff::{SignedDuration, Timestamp, civil::DateTime, tz::Offset};
use uuid::Uuid;

use super::{OpenError, Opened, SaveError, open, save};

/// So many versions are kept, whatever their age.
const LATEST: usize = 10;

/// In an afternoon of many saves the ten latest reach back some minutes only. So of each stretch of so many seconds the last
/// version is kept too, …
const STRETCH: i64 = 300;

/// … for as many stretches in which there is one.
const STRETCHES: usize = 10;

/// The last version of each day is kept for so many days.
const DAYS: i64 = 30;

/// The versions of a journey take so many bytes at most; the latest is kept whatever its length.
const MOST_BYTES: u64 = 200_000_000;

/// The file that lists where a journey was saved.
const PLACES: &str = "places.ron";

/// So many places of a journey are remembered.
const MOST_PLACES: usize = 8;

/// How the time of a version is written in the name of its file, in UTC.
const NAME: &str = "%Y%m%dT%H%M%S";

/// Where previous contents are kept.
#[derive(Clone, Debug)]
pub struct Versions {
    folder: PathBuf,
}

/// A previous content of a journey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// When it was replaced, to the second.
    pub at: Timestamp,
    /// Its length.
    pub bytes: u64,
    path: PathBuf,
}

impl Versions {
    /// Those in the folder of the program's state.
    #[must_use]
    pub fn in_state(state: &Path) -> Self {
        Self { folder: state.join("versions") }
    }

    /// Keeps a content of a journey as of a time, unless it is the one that was kept last, and lets go of what is too old
    /// or too much.
    ///
    /// # Errors
    /// See [`SaveError`].
    pub fn keep(&self, journey: Uuid, content: &[u8], at: Timestamp) -> Result<(), SaveError> {
        let folder = self.folder_of(journey);
        let versions = self.of(journey);
        if let Some(last) = versions.first()
            && last.bytes == content.len() as u64
            && fs::read(&last.path).is_ok_and(|bytes| bytes == content)
        {
            return Ok(());
        }
        fs::create_dir_all(&folder)?;
        let mut at = at;
        // Two within a second: the second one is a second later.
        while folder.join(name_of(at)).exists() {
            at = at.checked_add(SignedDuration::from_secs(1)).map_err(io::Error::other)?;
        }
        save(&folder.join(name_of(at)), content)?;
        self.let_go(journey);
        Ok(())
    }

    /// The versions of a journey, the latest first.
    #[must_use]
    pub fn of(&self, journey: Uuid) -> Vec<Version> {
        let entries = fs::read_dir(self.folder_of(journey)).into_iter().flatten().flatten();
        let version = |entry: fs::DirEntry| {
            let path = entry.path();
            let at = time_of(path.file_name()?.to_str()?)?;
            let there = entry.metadata().ok().filter(fs::Metadata::is_file)?;
            Some(Version { at, bytes: there.len(), path })
        };
        let mut versions: Vec<Version> = entries.filter_map(version).collect();
        versions.sort_by_key(|version| std::cmp::Reverse(version.at));
        versions
    }

    /// Remembers that a journey was saved at this path, so that its versions are found when the file can no longer say
    /// whose they are.
    ///
    /// # Errors
    /// See [`SaveError`].
    pub fn note(&self, journey: Uuid, path: &Path) -> Result<(), SaveError> {
        let file = self.folder_of(journey).join(PLACES);
        let mut places = places_in(&file);
        if places.first().is_some_and(|first| first == path) {
            return Ok(());
        }
        places.retain(|place| place != path);
        places.insert(0, path.to_path_buf());
        places.truncate(MOST_PLACES);
        let text = ron::Options::default().to_string(&places).map_err(io::Error::other)?;
        fs::create_dir_all(self.folder_of(journey))?;
        save(&file, text.as_bytes())
    }

    /// The journeys that were saved at this path and have versions.
    #[must_use]
    pub fn saved_at(&self, path: &Path) -> Vec<Uuid> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let journeys = entries.filter_map(|entry| Uuid::try_parse(entry.file_name().to_str()?).ok());
        let mut journeys: Vec<Uuid> = journeys
            .filter(|journey| places_in(&self.folder_of(*journey).join(PLACES)).iter().any(|place| place == path))
            .collect();
        journeys.sort_unstable();
        journeys
    }

    fn folder_of(&self, journey: Uuid) -> PathBuf {
        self.folder.join(journey.to_string())
    }

    /// Removes what is not kept any longer. What cannot be removed is tried again the next time.
    fn let_go(&self, journey: Uuid) {
        let versions = self.of(journey);
        let ages: Vec<(Timestamp, u64)> = versions.iter().map(|version| (version.at, version.bytes)).collect();
        for (version, is_kept) in versions.iter().zip(kept(&ages)) {
            if !is_kept {
                let _: io::Result<()> = fs::remove_file(&version.path);
            }
        }
    }
}

impl Version {
    /// The journey as it was.
    ///
    /// # Errors
    /// See [`OpenError`].
    pub fn open(&self) -> Result<Opened, OpenError> {
        open(&self.path)
    }
}

/// Which of these versions, the latest first, with their times and lengths in bytes, are kept: the ten latest, the last of
/// each of the ten latest stretches of five minutes that have one, and the last of each day (in UTC) of the thirty up to the
/// latest, as long as all together are within 200 MB.
///
/// Stretches and days begin when the clock says so and not where a version lies, so that what is the last of one stays so
/// however many come after it.
#[must_use]
pub fn kept(versions: &[(Timestamp, u64)]) -> Vec<bool> {
    let Some((latest, _)) = versions.first() else { return Vec::new() };
    let day = |at: &Timestamp| at.as_second().div_euclid(86_400);
    let (mut bytes, mut last_day, mut last_stretch, mut stretches) = (0_u64, None, None, 0);
    let mut kept = Vec::with_capacity(versions.len());
    for (place, (at, length)) in versions.iter().enumerate() {
        let is_last_of_day = last_day.replace(day(at)) != Some(day(at)) && day(latest) - day(at) < DAYS;
        let stretch = Some(at.as_second().div_euclid(STRETCH));
        let is_last_of_stretch = last_stretch != stretch;
        last_stretch = stretch;
        stretches += usize::from(is_last_of_stretch);
        let is_wanted = place < LATEST || is_last_of_stretch && stretches <= STRETCHES || is_last_of_day;
        let fits = place == 0 || bytes.saturating_add(*length) <= MOST_BYTES;
        if is_wanted && fits {
            bytes = bytes.saturating_add(*length);
        }
        kept.push(is_wanted && fits);
    }
    kept
}

/// The places that a file lists; none where it cannot be read.
fn places_in(file: &Path) -> Vec<PathBuf> {
    /// The longest list that is believed, in bytes.
    const LONGEST: u64 = 1_000_000;
    let is_short = fs::metadata(file).is_ok_and(|there| there.len() <= LONGEST);
    let text = if is_short { fs::read_to_string(file).ok() } else { None };
    text.and_then(|text| ron::Options::default().from_str(&text).ok()).unwrap_or_default()
}

fn name_of(at: Timestamp) -> String {
    format!("{}.ron", Offset::UTC.to_datetime(at).strftime(NAME))
}

fn time_of(name: &str) -> Option<Timestamp> {
    let at = DateTime::strptime(NAME, name.strip_suffix(".ron")?).ok()?;
    Offset::UTC.to_timestamp(at).ok()
}
