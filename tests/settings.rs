//! The settings: what is kept comes back, and nothing that a file says is believed blindly.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what makes up a test may panic like the test"
)]

use std::{
    fs,
    path::{Path, PathBuf},
    thread,
};

use parcours::{
    i18n::{Keyboard, Lang},
    settings::{FILE, MOST_RECENT, Opened, Reason, SCALE, SIDE, Settings, Unreachable, open, reachable},
};
use proptest::prelude::*;

fn all_set() -> Settings {
    Settings {
        lang: Some(Lang::Fr),
        theme: "high-contrast",
        keyboard: Some(Keyboard::Azerty),
        scale: 200,
        reduced_motion: true,
        minimap: false,
        recent: vec![whole("Présentation « finale ».ron"), whole("b.ron")],
        window: Some((1280.0, 720.5)),
    }
}

/// A whole path on this system.
fn whole(name: &str) -> String {
    let root = if cfg!(windows) { "C:\\" } else { "/" };
    Path::new(root).join("home").join(name).to_str().unwrap().to_owned()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// Opens a folder in which the file has this text.
fn opened(text: impl AsRef<[u8]>) -> (tempfile::TempDir, Opened) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(FILE), text).unwrap();
    let opened = open(folder.path());
    (folder, opened)
}

#[test]
fn what_is_kept_comes_back_from_a_folder_that_did_not_exist() {
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("a").join("b");
    let first = open(&inner);
    assert_eq!((first.settings, first.trouble), (Settings::default(), None));
    assert!(!inner.exists(), "reading made a folder");
    let store = first.store.unwrap();
    assert!(store.want(&all_set()) && !store.want(&all_set()));
    store.write().unwrap();
    let second = open(&inner);
    assert_eq!((second.settings, second.trouble), (all_set(), None));
    assert_eq!(names(&inner), [FILE]);
}

#[test]
fn two_windows_keep_what_each_of_them_changed() {
    let folder = tempfile::tempdir().unwrap();
    let first = open(folder.path());
    let store = first.store.unwrap();
    let mut one = Settings { theme: "dark", ..Settings::default() };
    one.remember(Path::new(&whole("a.ron")));
    store.want(&one);
    store.write().unwrap();
    // Two windows open on what is kept.
    let [left, right] = [open(folder.path()), open(folder.path())];
    let (left_store, right_store) = (left.store.unwrap(), right.store.unwrap());
    let mut theirs = Settings { scale: 150, ..left.settings };
    theirs.remember(Path::new(&whole("left.ron")));
    left_store.want(&theirs);
    left_store.write().unwrap();
    let mut ours = Settings { keyboard: Some(Keyboard::Azerty), ..right.settings };
    ours.remember(Path::new(&whole("right.ron")));
    right_store.want(&ours);
    right_store.write().unwrap();
    let both = Settings {
        theme: "dark",
        scale: 150,
        keyboard: Some(Keyboard::Azerty),
        recent: vec![whole("right.ron"), whole("left.ron"), whole("a.ron")],
        ..Settings::default()
    };
    assert_eq!(open(folder.path()).settings, both);
    // The first goes on: its own scale was not changed again, its theme is.
    left_store.want(&Settings { theme: "light", ..theirs });
    left_store.write().unwrap();
    assert_eq!(open(folder.path()).settings, Settings { theme: "light", ..both.clone() });
    // A file that broke meanwhile is put aside, not lost.
    fs::write(folder.path().join(FILE), "nonsense").unwrap();
    right_store.want(&Settings { scale: 200, ..ours });
    right_store.write().unwrap();
    assert_eq!(names(folder.path()), [FILE.to_owned(), format!("{FILE}.bak")]);
    assert_eq!(open(folder.path()).settings.scale, 200);
}

#[test]
fn nothing_is_written_before_something_changed() {
    let folder = tempfile::tempdir().unwrap();
    open(folder.path()).store.unwrap().write().unwrap();
    assert_eq!(names(folder.path()), [""; 0]);
}

#[test]
fn the_file_is_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path()).store.unwrap();
    store.want(&Settings { recent: vec![], window: None, ..all_set() });
    store.write().unwrap();
    let text = fs::read_to_string(folder.path().join(FILE)).unwrap();
    let expected = "(\n    format: \"parcours-settings\",\n    version: 1,\n    language: \"fr\",\n    \
                    theme: \"high-contrast\",\n    keyboard: \"azerty\",\n    scale: 200,\n    reduced_motion: true,\n    minimap: false,\n    recent: [],\n    \
                    window: None,\n)\n";
    assert_eq!(text, expected);
}

#[test]
fn a_file_that_is_not_understood_is_put_aside_and_the_usual_holds() {
    let nested = format!("(format: \"parcours-settings\", version: 1, recent: {}", "[".repeat(5000));
    let long = format!("(format: \"parcours-settings\", version: 1, theme: \"{}\")", "x".repeat(1 << 20));
    let damaged: [&[u8]; 8] = [
        b"",
        b"\xff\xfe\x00",
        b"(format: \"parcours\", version: 1)",
        b"(format: \"parcours-settings\", version: 1, scale: \"large\")",
        b"(format: \"parcours-settings\", version: 1",
        b"(format: \"parcours-settings\", version: -1)",
        nested.as_bytes(),
        long.as_bytes(),
    ];
    for text in damaged {
        let (folder, opened) = opened(text);
        let trouble = opened.trouble.unwrap();
        assert_eq!((opened.settings, trouble.reason), (Settings::default(), Reason::Broken));
        let aside = trouble.aside.unwrap();
        assert_eq!(fs::read(&aside).unwrap(), text);
        assert_eq!(names(folder.path()), [format!("{FILE}.bak")]);
        // It is told once: the next start is an ordinary one.
        assert_eq!(open(folder.path()).trouble, None);
    }
}

#[test]
fn a_file_from_the_future_is_put_aside_whatever_is_in_it() {
    let text = "(format: \"parcours-settings\", version: 2, theme: (accent: \"#123456\"), scale: 125)";
    let (folder, opened) = opened(text);
    let trouble = opened.trouble.unwrap();
    assert_eq!((opened.settings, trouble.reason), (Settings::default(), Reason::Newer));
    let store = opened.store.unwrap();
    store.want(&all_set());
    store.write().unwrap();
    assert_eq!(names(folder.path()), [FILE.to_owned(), format!("{FILE}.bak")]);
    assert_eq!(fs::read_to_string(trouble.aside.unwrap()).unwrap(), text);
}

#[test]
fn of_impossible_values_the_usual_holds_and_the_others_stay() {
    let path = whole("a.ron");
    let head = "format: \"parcours-settings\", version: 1, reduced_motion: true";
    for (field, expected) in [
        ("language: \"tlh\"", Settings::default()),
        ("theme: \"../../etc/passwd\"", Settings::default()),
        ("keyboard: \"dvorak\"", Settings::default()),
        ("scale: 4000000000000", Settings::default()),
        ("scale: -100", Settings::default()),
        ("window: (NaN, 700)", Settings::default()),
        ("window: (inf, 700)", Settings::default()),
        ("window: (1e300, 700)", Settings::default()),
        ("window: (0, 0)", Settings::default()),
        ("recent: [\"relative.ron\"]", Settings::default()),
        ("recent: [\"\"]", Settings::default()),
        (
            &format!("recent: [{path:?}, {path:?}, \"/a\\nb.ron\"]"),
            Settings { recent: vec![path.clone()], ..Settings::default() },
        ),
    ] {
        let (_folder, opened) = opened(format!("({head}, {field})"));
        assert_eq!(opened.trouble.unwrap().reason, Reason::Impossible, "{field}");
        assert_eq!(opened.settings, Settings { reduced_motion: true, ..expected }, "{field}");
    }
}

#[test]
fn fields_that_are_missing_or_not_known_are_no_trouble() {
    let text = "(format: \"parcours-settings\", version: 1, scale: 150, tea: (milk: false))";
    let (_folder, opened) = opened(text);
    assert_eq!((opened.settings, opened.trouble), (Settings { scale: 150, ..Settings::default() }, None));
}

#[test]
fn what_cannot_be_read_is_left_alone_and_nothing_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join(FILE)).unwrap();
    let opened = open(folder.path());
    let trouble = opened.trouble.unwrap();
    assert_eq!((trouble.reason, trouble.aside), (Reason::Unreadable, None));
    assert!(opened.store.is_none());
    assert!(folder.path().join(FILE).is_dir());
}

#[test]
fn a_failure_leaves_the_old_file_and_the_next_try_writes() {
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("inner");
    let store = open(&inner).store.unwrap();
    fs::write(&inner, "in the way").unwrap();
    store.want(&all_set());
    store.write().unwrap_err();
    assert_eq!(fs::read_to_string(&inner).unwrap(), "in the way");
    fs::remove_file(&inner).unwrap();
    store.write().unwrap();
    assert_eq!(open(&inner).settings, all_set());
}

#[test]
fn from_many_threads_what_was_wanted_last_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path()).store.unwrap();
    thread::scope(|scope| {
        for scale in 100..=120 {
            store.want(&Settings { scale, ..Settings::default() });
            scope.spawn(|| store.write().unwrap());
        }
    });
    assert_eq!(open(folder.path()).settings.scale, 120);
}

#[test]
fn journeys_are_remembered_once_the_latest_first_and_not_too_many() {
    let mut settings = Settings::default();
    for number in 0..MOST_RECENT + 5 {
        settings.remember(&PathBuf::from(whole(&format!("{number}.ron"))));
    }
    settings.remember(&PathBuf::from(whole("8.ron")));
    assert_eq!(settings.recent.len(), MOST_RECENT);
    assert_eq!(settings.recent[..2], [whole("8.ron"), whole("14.ron")]);
    assert_eq!(settings.recent.iter().filter(|path| **path == whole("8.ron")).count(), 1);
    settings.forget(&whole("8.ron"));
    assert!(!settings.recent.contains(&whole("8.ron")));
    // A name within the folder that the program was started in is completed.
    settings.remember(Path::new("here.ron"));
    assert_eq!(Path::new(&settings.recent[0]), std::env::current_dir().unwrap().join("here.ron"));
}

#[test]
fn why_a_journey_cannot_be_opened_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    fs::write(&path, "").unwrap();
    assert_eq!(reachable(&path), Ok(()));
    assert_eq!(reachable(&folder.path().join("b.ron")), Err(Unreachable::Missing));
    assert_eq!(reachable(&folder.path().join("gone").join("b.ron")), Err(Unreachable::MissingFolder));
    assert_eq!(reachable(folder.path()), Err(Unreachable::NotAFile));
}

proptest! {
    #[test]
    fn whatever_is_in_the_file_the_settings_are_possible(text in "(\\(format: \"parcours-settings\", version: 1, )?\\PC{0,80}") {
        let (_folder, opened) = opened(text);
        let Settings { scale, recent, window, .. } = opened.settings;
        prop_assert!(SCALE.contains(&scale) && recent.len() <= MOST_RECENT);
        prop_assert!(window.is_none_or(|(width, height)| SIDE.contains(&width) && SIDE.contains(&height)));
    }

    #[test]
    fn possible_settings_come_back_as_they_are(scale in SCALE, width in SIDE, height in SIDE, fr: bool, name in "[^\\p{Cc}/\\\\]{1,20}") {
        let settings = Settings {
            lang: Some(if fr { Lang::Fr } else { Lang::En }),
            scale,
            recent: vec![whole(&name)],
            window: Some((width, height)),
            ..Settings::default()
        };
        let folder = tempfile::tempdir().unwrap();
        let store = open(folder.path()).store.unwrap();
        store.want(&settings);
        store.write().unwrap();
        prop_assert_eq!(open(folder.path()).settings, settings);
    }
}
