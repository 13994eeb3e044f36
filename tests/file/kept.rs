//! What is kept besides the files of a person: previous contents, and work that was not saved.

use std::{
    fs,
    path::Path,
    time::{Duration, SystemTime},
};

use jiff::{SignedDuration, Timestamp};
use parcours::{
    file::{Disk as _, Disks, Session, Versions, clear_drafts, kept, left_behind, write},
    model::Journey,
};
use proptest::prelude::*;

const DAY: i64 = 86_400;

fn at(second: i64) -> Timestamp {
    // A day that has just begun: 2026-11-22.
    Timestamp::from_second(1_795_305_600 + second).unwrap()
}

fn journey(title: &str) -> Journey {
    Journey { title: title.to_owned(), ..Journey::default() }
}

fn text(title: &str) -> Vec<u8> {
    write(&journey(title)).unwrap().into_bytes()
}

#[test]
fn the_ten_latest_versions_and_the_last_of_thirty_days_are_kept() {
    // Twelve today, an hour apart, and two on each of the forty days before.
    let today = (0..12).map(|hour| at((12 - hour) * 3600));
    let before = (1..=40).flat_map(|day| [at(-day * DAY + 50_000), at(-day * DAY + 10_000)]);
    let versions: Vec<(Timestamp, u64)> = today.chain(before).map(|at| (at, 1000)).collect();
    let kept = kept(&versions);
    let places: Vec<usize> = (0..versions.len()).filter(|place| kept[*place]).collect();
    let daily = (0..29).map(|day| 12 + 2 * day);
    assert_eq!(places, (0..10).chain(daily).collect::<Vec<_>>());
}

#[test]
fn an_afternoon_of_many_saves_is_kept_too() {
    // A save each minute for two hours: the ten latest, and the last of each five minutes before.
    let versions: Vec<(Timestamp, u64)> = (0..120).map(|minute| (at(-60 * minute - 1), 1000)).collect();
    let places = |kept: Vec<bool>| (0..kept.len()).filter(|place| kept[*place]).collect::<Vec<_>>();
    let spaced = (2..10).map(|stretch| 5 * stretch);
    // The day before has one of its own.
    assert_eq!(places(kept(&versions)), (0..10).chain(spaced).collect::<Vec<_>>());
}

#[test]
fn versions_take_no_more_than_they_may() {
    let versions: Vec<(Timestamp, u64)> = (0..8).map(|hour| (at(-hour * 3600), 60_000_000)).collect();
    assert_eq!(kept(&versions), [true, true, true, false, false, false, false, false]);
    assert_eq!(kept(&[(at(0), 900_000_000), (at(-1), 5)]), [true, false]);
}

proptest! {
    #[test]
    fn letting_go_again_lets_go_of_nothing_more(
        ages in prop::collection::vec((0_i64..60 * DAY, 0_u64..50_000_000), 0..80),
    ) {
        let mut versions: Vec<(Timestamp, u64)> = ages.into_iter().map(|(age, length)| (at(-age), length)).collect();
        versions.sort_by_key(|version| std::cmp::Reverse(version.0));
        let once: Vec<_> = versions.iter().zip(kept(&versions)).filter(|(_, kept)| *kept).map(|(it, _)| *it).collect();
        prop_assert!(kept(&once).into_iter().all(|kept| kept));
        prop_assert!(once.len() <= 48);
        prop_assert!(once.len() == 1 || once.iter().map(|version| version.1).sum::<u64>() <= 200_000_000);
        prop_assert_eq!(once.first(), versions.first());
    }
}

#[test]
fn what_is_kept_one_by_one_is_what_is_kept_of_all() {
    // As in an afternoon: a save every 50 seconds or so, each letting go of what it may.
    let all: Vec<(Timestamp, u64)> =
        (0..200).map(|save| (at(36_000 + 50 * save + save % 7), 1000)).rev().collect();
    let mut left: Vec<(Timestamp, u64)> = Vec::new();
    for version in all.iter().rev() {
        left.insert(0, *version);
        let is_kept = kept(&left);
        left = left.into_iter().zip(is_kept).filter(|(_, kept)| *kept).map(|(it, _)| it).collect();
    }
    let at_once: Vec<_> = all.iter().zip(kept(&all)).filter(|(_, kept)| *kept).map(|(it, _)| *it).collect();
    assert_eq!(left, at_once);
    let reach = left[0].0.duration_since(left[left.len() - 1].0);
    assert!(reach >= SignedDuration::from_mins(40), "{reach:?}");
}

#[test]
fn a_version_is_found_again_by_the_id_of_its_journey() {
    let state = tempfile::tempdir().unwrap();
    let versions = Versions::in_state(state.path());
    let id = journey("").id;
    versions.keep(id, &text("one"), at(0)).unwrap();
    versions.keep(id, &text("two"), at(0)).unwrap();
    versions.keep(id, &text("two"), at(500)).unwrap();
    let found = versions.of(id);
    let titles: Vec<String> = found.iter().map(|version| version.open().unwrap().journey.title).collect();
    assert_eq!(titles, ["two", "one"]);
    assert_eq!(found[0].at.duration_since(found[1].at), SignedDuration::from_secs(1));
    assert_eq!(found[1].bytes, text("one").len() as u64);
    assert!(versions.of(uuid::Uuid::from_u128(7)).is_empty());
}

#[test]
fn what_a_window_left_behind_is_found_and_what_a_living_one_does_is_not() {
    let state = tempfile::tempdir().unwrap();
    let mut living = Session::begin(state.path()).unwrap();
    living.snapshot(&journey("alive"), None, at(0)).unwrap();
    let mut dead = Session::begin(state.path()).unwrap();
    let path = Path::new("/home/\u{e9}t\u{e9}/a \"b\"\n.ron");
    for (number, title) in ["one", "two", "three"].into_iter().enumerate() {
        let later = SignedDuration::from_secs(i64::try_from(number).unwrap());
        dead.snapshot(&journey(title), Some(path), at(10) + later).unwrap();
    }
    // As when it is killed: the lock is let go of, and nothing else.
    drop(dead);
    let left = left_behind(state.path());
    let [only] = left.as_slice() else { panic!("{left:?}") };
    assert_eq!((only.path.as_deref(), only.title.as_str(), only.at), (Some(path), "three", at(12)));
    let opened = only.open().unwrap();
    assert_eq!(opened.journey, journey("three"));
    assert!(!opened.is_changed());

    // A snapshot that is damaged gives way to the one before.
    let newest = fs::read_dir(state.path().join("recovery")).unwrap().map(|entry| entry.unwrap().path());
    let newest = newest.filter(|path| path.extension().is_some_and(|it| it == "ron"));
    let newest = newest.filter(|path| fs::read_to_string(path).unwrap().contains("three")).collect::<Vec<_>>();
    fs::write(&newest[0], "\0\0\0").unwrap();
    assert_eq!(left_behind(state.path())[0].title, "two");

    left_behind(state.path()).remove(0).discard();
    assert!(left_behind(state.path()).is_empty());
    living.end();
    assert_eq!(fs::read_dir(state.path().join("recovery")).unwrap().count(), 0);
}

/// The files of a folder by their names.
fn names(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[test]
fn what_a_save_that_was_killed_left_behind_is_cleared_away_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journey.ron");
    let own = Journey { id: uuid::Uuid::from_u128(7), ..journey("own") };
    let own_text = write(&own).unwrap().into_bytes();
    let now = SystemTime::now();
    let put = |name: &str, bytes: &[u8], hours: u64| {
        let place = folder.path().join(name);
        fs::write(&place, bytes).unwrap();
        let at = now - Duration::from_hours(hours);
        fs::File::options().write(true).open(place).unwrap().set_modified(at).unwrap();
    };
    put("journey.ron", &own_text, 100);
    // Broken off before anything was written, in the middle, and before the rename.
    put(".parcours-aB3dE0.tmp", b"", 25);
    put(".parcours-aB3dE1.tmp", &own_text[..own_text.len() - 8], 25);
    put(".parcours-aB3dE2.tmp", &own_text, 25);
    let stays = [
        // Somebody may be writing it, by whatever clock.
        (".parcours-young0.tmp", &own_text[..], 23),
        // Another journey's, or what nobody can tell.
        (".parcours-other0.tmp", &text("another")[..], 25),
        (".parcours-other1.tmp", &b"<svg/>"[..], 25),
        // A person's.
        (".parcours-a.tmp", &own_text[..], 25),
        (".parcours-aB3dE4.ron", &own_text[..], 25),
        ("parcours-aB3dE5.tmp", &own_text[..], 25),
        (".parcours-aB-dE6.tmp", &own_text[..], 25),
    ];
    for (name, bytes, hours) in stays {
        put(name, bytes, hours);
    }
    fs::create_dir(folder.path().join(".parcours-folder.tmp")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(&path, folder.path().join(".parcours-linked.tmp")).unwrap();
    let before = names(folder.path());
    // A clock that was set back makes nothing old.
    clear_drafts(&path, own.id, now - Duration::from_hours(1_000));
    assert_eq!(names(folder.path()), before);
    clear_drafts(&path, own.id, now);
    let left = names(folder.path());
    let gone: Vec<&str> = before.iter().filter(|name| !left.contains(*name)).map(String::as_str).collect();
    assert_eq!(gone, [".parcours-aB3dE0.tmp", ".parcours-aB3dE1.tmp", ".parcours-aB3dE2.tmp"]);
}

#[test]
fn a_draft_is_named_as_what_is_cleared_away() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journey.ron");
    let draft = Disks.draft(folder.path(), None).unwrap();
    assert_eq!(names(folder.path()).len(), 1);
    let in_two_days = SystemTime::now() + Duration::from_hours(48);
    clear_drafts(&path, uuid::Uuid::nil(), in_two_days);
    assert!(names(folder.path()).is_empty());
    drop(draft);
}
