//! What is kept besides the files of a person: previous contents, and work that was not saved.

use std::{fs, path::Path};

use jiff::{SignedDuration, Timestamp};
use parcours::{
    file::{Session, Versions, kept, left_behind, write},
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
        prop_assert!(once.len() <= 39);
        prop_assert!(once.len() == 1 || once.iter().map(|version| version.1).sum::<u64>() <= 200_000_000);
        prop_assert_eq!(once.first(), versions.first());
    }
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
