//! The kinds of files that must never be half there: how each is written, and what is found of it.

use std::{ops::RangeInclusive, path::Path};

use anyhow::{Context as _, bail, ensure};
use jiff::{SignedDuration, Timestamp};
use parcours::{
    file::{self, Session, Versions, left_behind},
    settings::{self, Settings},
};

use crate::Contents;

/// So many versions are kept of one day.
const LATEST: u64 = 10;

/// A kind of file.
#[derive(Clone, Copy)]
pub enum Kind {
    Journey,
    Snapshot,
    Version,
    Settings,
}

impl Kind {
    pub const ALL: [Self; 4] = [Self::Journey, Self::Snapshot, Self::Version, Self::Settings];

    pub fn named(name: &str) -> anyhow::Result<Self> {
        Ok(match name {
            "journey" => Self::Journey,
            "snapshot" => Self::Snapshot,
            "version" => Self::Version,
            "settings" => Self::Settings,
            _ => bail!("there is no such kind: {name}"),
        })
    }

    /// Writes these contents one after the other, and says after each that it is saved.
    pub fn write(self, contents: &Contents, numbers: RangeInclusive<u64>, folder: &Path) -> anyhow::Result<()> {
        match self {
            Self::Journey => {
                let path = folder.join("journey.ron");
                let mut imprint = file::open_with_imprint(&path).ok().map(|(_, imprint)| imprint);
                for number in numbers {
                    let text = file::write(&contents.of(number))?;
                    imprint = Some(file::save_over(&file::Disks, &path, text.as_bytes(), imprint.as_ref())?);
                    println!("saved {number}");
                }
            }
            Self::Snapshot => {
                // Another window than the one before, as after a crash.
                let mut session = Session::begin(folder)?;
                for number in numbers {
                    session.snapshot(&contents.of(number), None, time(number)?)?;
                    println!("saved {number}");
                }
            }
            Self::Version => {
                let versions = Versions::in_state(folder);
                let journey = contents.of(0).id;
                let keep = |number| {
                    let text = file::write(&contents.of(number))?;
                    anyhow::Ok(versions.keep(journey, text.as_bytes(), time(number)?)?)
                };
                // As many before the first as are kept besides it, so that each one more lets go of one.
                if *numbers.start() == 1 {
                    (1..LATEST).try_for_each(keep)?;
                }
                for number in numbers {
                    keep(number + LATEST - 1)?;
                    println!("saved {number}");
                }
            }
            Self::Settings => {
                let store = settings::open(folder).store.context("the settings were left alone")?;
                for number in numbers {
                    let scale = 100 + u32::try_from(number)?;
                    store.want(&Settings { scale, ..settings::open(folder).settings });
                    store.write()?;
                    println!("saved {number}");
                }
            }
        }
        Ok(())
    }

    /// Which content is found.
    pub fn told(self, contents: &Contents, folder: &Path) -> anyhow::Result<u64> {
        Ok(match self {
            Self::Journey => {
                let opened = file::open(&folder.join("journey.ron"))?;
                ensure!(!opened.is_changed(), "it was repaired");
                contents.number(&opened.journey)?
            }
            Self::Snapshot => {
                let left = left_behind(folder);
                let newest = left.first().context("nothing is offered")?;
                let found = contents.number(&newest.open()?.journey)?;
                ensure!(newest.title == found.to_string(), "it is offered under another name");
                found
            }
            Self::Version => {
                let versions = Versions::in_state(folder).of(contents.of(0).id);
                let numbers = versions.iter().map(|version| contents.number(&version.open()?.journey));
                let numbers = numbers.collect::<anyhow::Result<Vec<u64>>>()?;
                let newest = *numbers.first().context("no version is there")?;
                // One more than that before the oldest is let go of.
                let latest = |count: u64| (newest.saturating_sub(count - 1)..=newest).rev().collect::<Vec<u64>>();
                ensure!([latest(LATEST), latest(LATEST + 1)].contains(&numbers), "the versions are {numbers:?}");
                (newest + 1).saturating_sub(LATEST)
            }
            Self::Settings => {
                let opened = settings::open(folder);
                ensure!(opened.trouble.is_none(), "{:?}", opened.trouble);
                u64::from(opened.settings.scale - 100)
            }
        })
    }
}

/// The time of a content, an hour after the one before, all on one day.
fn time(number: u64) -> anyhow::Result<Timestamp> {
    let midnight: Timestamp = "2026-11-22T00:00:00Z".parse()?;
    Ok(midnight.checked_add(SignedDuration::from_hours(number.try_into()?))?)
}
