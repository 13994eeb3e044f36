//! A script of edits as fast and as slow as a person's, with the snapshots that the window makes of them, until somebody
//! kills it.

use std::{
    fs,
    path::Path,
    thread,
    time::{Duration, SystemTime},
};

use anyhow::Context as _;
use jiff::Timestamp;
use parcours::{
    edit::{Action, Description, Edit, History, Label},
    file::{self, Imprint, Session, Snapshots, Versions, left_behind},
    model::Journey,
};

use crate::Contents;

/// Edits, and now and then saves, without an end. The same seed gives the same edits.
pub fn work(contents: &Contents, seed: u64, folder: &Path) -> anyhow::Result<()> {
    let path = folder.join("journey.ron");
    file::save(&path, file::write(&contents.of(0))?.as_bytes())?;
    let (opened, imprint) = file::open_with_imprint(&path)?;
    let session = Session::begin(folder)?;
    let mut room = Room {
        path: &path,
        imprint,
        versions: Versions::in_state(folder),
        snapshots: Snapshots::begin(session, |error| println!("failed {error}"))?,
        history: History::new(opened.journey, ()),
        done: 0,
    };
    let mut random = fastrand::Rng::with_seed(seed);
    loop {
        match random.u8(0..12) {
            0 => room.save()?,
            1 => {
                room.history.undo();
                room.edit()?;
            }
            2 | 3 => {
                // Somebody types: each key is seen, and all of it is one step.
                room.history.begin(Label::new(Action::Rename, ""), ());
                for _ in 0..random.u8(2..30) {
                    room.preview()?;
                    pause(random.u64(40..250));
                }
                room.history.commit(());
                room.note();
            }
            _ => room.edit()?,
        }
        pause(match random.u8(0..10) {
            0 => random.u64(1000..3000),
            1..=3 => random.u64(200..1000),
            _ => random.u64(10..200),
        });
    }
}

/// Says which edit is in the file, and which is in what was left behind.
pub fn left(contents: &Contents, folder: &Path) -> anyhow::Result<()> {
    let path = folder.join("journey.ron");
    if fs::exists(&path)? {
        println!("file {}", edits(contents, &file::open(&path)?.journey)?);
    }
    for left in left_behind(folder) {
        println!("left {}", edits(contents, &left.open()?.journey)?);
    }
    Ok(())
}

/// The last edit that a journey has seen. One that was worked on in the window has touchpoints called `n1`, `n2`, …
fn edits(contents: &Contents, journey: &Journey) -> anyhow::Result<u64> {
    if journey.id == contents.of(0).id {
        return contents.number(journey);
    }
    let touchpoints = journey.current().into_iter().flat_map(|state| state.touchpoints.iter());
    Ok(touchpoints.filter_map(|touchpoint| touchpoint.name.strip_prefix('n')?.parse().ok()).max().unwrap_or(0))
}

/// What a window works with.
struct Room<'a> {
    path: &'a Path,
    imprint: Imprint,
    versions: Versions,
    snapshots: Snapshots,
    history: History<()>,
    /// How many edits were done. The title of the journey says it.
    done: u64,
}

impl Room<'_> {
    fn edit(&mut self) -> anyhow::Result<()> {
        self.history.begin(Label::new(Action::Rename, ""), ());
        self.preview()?;
        self.history.commit(());
        self.note();
        Ok(())
    }

    /// Does the next edit within the step that is open.
    fn preview(&mut self) -> anyhow::Result<()> {
        self.done += 1;
        let title = self.done.to_string();
        self.history
            .preview(&[Edit::Describe(Description { title, ..Description::from(&**self.history.journey()) })])?;
        let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH)?.as_millis();
        println!("edit {} {now}", self.done);
        self.note();
        Ok(())
    }

    /// What the window does at the end of each frame.
    fn note(&mut self) {
        let is_unsaved = !self.history.is_saved() || self.history.is_open();
        self.snapshots.note(is_unsaved.then_some((self.history.journey(), Some(self.path))));
    }

    fn save(&mut self) -> anyhow::Result<()> {
        let journey = self.history.committed().clone();
        let old = file::read_text(self.path).context("the file cannot be read")?;
        self.versions.keep(journey.id, old.as_bytes(), Timestamp::now())?;
        self.imprint =
            file::save_over(&file::Disks, self.path, file::write(&journey)?.as_bytes(), Some(&self.imprint))?;
        self.history.mark_saved(journey);
        self.note();
        Ok(())
    }
}

fn pause(milliseconds: u64) {
    thread::sleep(Duration::from_millis(milliseconds));
}
