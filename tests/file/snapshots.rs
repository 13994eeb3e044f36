//! What the thread does that makes snapshots of work that is not saved. When it does it is held against figures in
//! `file/rhythm.rs`, without a clock, and by the crash tests, with one.

use std::{
    fs,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::channel,
    },
    thread,
    time::Duration,
};

use parcours::{
    file::{Left, SaveError, Session, Snapshots, left_behind},
    model::Journey,
};

fn journey(title: &str) -> Arc<Journey> {
    Arc::new(Journey { title: title.to_owned(), ..Journey::default() })
}

fn begin(state: &Path) -> Snapshots {
    Snapshots::begin(Session::begin(state).unwrap(), |error| panic!("{error}")).unwrap()
}

fn files(state: &Path) -> usize {
    fs::read_dir(state.join("recovery")).unwrap().count()
}

/// Waits for something that another thread does within seconds.
fn until(mut is_so: impl FnMut() -> bool) {
    for _ in 0..6000 {
        if is_so() {
            return;
        }
        thread::sleep(Duration::from_millis(10));
    }
    panic!("it never came to be");
}

#[test]
fn what_takes_the_window_down_leaves_a_last_snapshot() {
    let state = tempfile::tempdir().unwrap();
    let mut snapshots = begin(state.path());
    for title in ["one", "two", "three"] {
        snapshots.note(Some((&journey(title), Some(Path::new("/somewhere/a.ron")))));
    }
    // As when the window panics: nobody says that it ends.
    drop(snapshots);
    let left = left_behind(state.path());
    let [only] = left.as_slice() else { panic!("{left:?}") };
    assert_eq!((only.title.as_str(), only.path.as_deref()), ("three", Some(Path::new("/somewhere/a.ron"))));
    assert_eq!(&only.open().unwrap().journey, &*journey("three"));
}

#[test]
fn a_window_that_ends_as_it_should_leaves_nothing() {
    let state = tempfile::tempdir().unwrap();
    let mut snapshots = begin(state.path());
    snapshots.note(Some((&journey("not wanted"), None)));
    snapshots.end();
    assert_eq!(files(state.path()), 0);
}

#[test]
fn a_snapshot_goes_when_all_is_saved_and_what_was_taken_over_when_there_is_one() {
    let state = tempfile::tempdir().unwrap();
    drop_dead(state.path(), "from before");
    let [before] = left_behind(state.path()).try_into().unwrap();
    let mut snapshots = begin(state.path());
    snapshots.take_over(before);
    assert_eq!(files(state.path()), 3, "two locks, and the snapshot from before");
    snapshots.note(Some((&journey("mine"), None)));
    until(|| left_behind(state.path()).is_empty());
    assert_eq!(files(state.path()), 2, "one lock, and the snapshot");
    snapshots.note(None);
    until(|| files(state.path()) == 1);
    drop(snapshots);
    assert!(left_behind(state.path()).is_empty());
}

#[test]
fn one_that_cannot_be_made_is_told_once_and_tried_again() {
    let state = tempfile::tempdir().unwrap();
    let (sender, told) = channel();
    let tell = move |error: SaveError| sender.send(error.code()).unwrap();
    let mut snapshots = Snapshots::begin(Session::begin(state.path()).unwrap(), tell).unwrap();
    let (recovery, away) = (state.path().join("recovery"), state.path().join("away"));
    fs::rename(&recovery, &away).unwrap();
    let unsaved = journey("kept after all");
    snapshots.note(Some((&unsaved, None)));
    assert_eq!(told.recv().unwrap(), "missing-folder");
    fs::rename(&away, &recovery).unwrap();
    until(|| files(state.path()) == 2);
    drop(snapshots);
    assert_eq!(left_behind(state.path())[0].title, "kept after all");
    assert!(told.recv().is_err(), "it was told twice");
}

#[test]
fn a_window_that_begins_is_not_taken_for_one_that_is_gone() {
    let state = tempfile::tempdir().unwrap();
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                let _: Vec<Left> = left_behind(state.path());
            }
        });
        let begun: Vec<Session> = (0..500).map(|_| Session::begin(state.path()).unwrap()).collect();
        done.store(true, Ordering::Relaxed);
        assert_eq!(files(state.path()), begun.len(), "some have lost their lock");
    });
}

/// Leaves a snapshot as a window does that is killed.
fn drop_dead(state: &Path, title: &str) {
    let mut session = Session::begin(state).unwrap();
    session.snapshot(&journey(title), None, jiff::Timestamp::now()).unwrap();
}
