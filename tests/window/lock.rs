//! Two windows on one file, files of newer programs, and what a file says that is not known here.

use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    path::{Path, PathBuf},
    process::{Child, Command as Process, Stdio},
    thread,
    time::{Duration, SystemTime},
};

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{Harness, kittest::Queryable as _};
use parcours::{
    app::App,
    file::{self, Attempt, Lock},
    i18n::Lang,
};

use super::{SAMPLE, Window, cell, center, click, drag, editor, journey, key, state, type_into, until, wait};

/// The name of the journey for another process.
const JOURNEY: &str = "PARCOURS_TEST_LOCK";

/// What another process runs: it has the lock until its input ends.
#[test]
#[ignore = "runs in a process of its own, for the tests below"]
fn another_process() {
    let Some(journey) = std::env::var_os(JOURNEY) else { return };
    let lock = Lock::take(Path::new(&journey));
    println!("{}", if matches!(lock, Attempt::Taken(_)) { "taken" } else { "refused" });
    std::io::stdin().read_line(&mut String::new()).unwrap();
}

/// Another process that has the lock of a journey, for Camille.
fn another(journey: &Path) -> Child {
    let mut child = Process::new(std::env::current_exe().unwrap())
        .args(["--exact", "lock::another_process", "--ignored", "--nocapture"])
        .env(JOURNEY, journey)
        .env("USER", "Camille")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    let mut lines = output.by_ref().lines().map(Result::unwrap);
    assert!(lines.any(|line| line.ends_with("taken")), "the other process has no lock");
    // It goes on writing there.
    child.stdout = Some(output.into_inner());
    child
}

fn end(child: &mut Child) {
    child.stdin.take().unwrap().write_all(b"\n").unwrap();
    assert!(child.wait().unwrap().success());
}

/// The window as the program opens it, on this file.
fn window(path: &Path, lang: Lang) -> Window {
    let path = path.to_path_buf();
    let mut window =
        Harness::builder().with_size([1920.0, 1080.0]).with_step_dt(0.05).with_max_steps(40).build_ui_state(
            move |ui, app: &mut Option<App>| {
                if let Some(app) = app {
                    app.ui(ui);
                } else {
                    let app = app.insert(App::new(ui.ctx(), Some(path.clone()), lang));
                    app.be_patient();
                    app.hold_files();
                }
            },
            None,
        );
    window.run();
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.scene().is_some()));
    window
}

/// A folder with a copy of the sample in it, what stands in the place of `from` being `to`, and the place of its lock.
fn copy(from: &str, to: &str) -> (tempfile::TempDir, PathBuf, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journey.ron");
    fs::write(&path, fs::read_to_string(SAMPLE).unwrap().replacen(from, to, 1)).unwrap();
    let sidecar = folder.path().join(".~lock.journey.ron#");
    (folder, path, sidecar)
}

/// Waits until the window says something.
fn hears(window: &mut Window, said: &str) {
    until(window, |window| window.query_all_by_label_contains(said).next().is_some());
    window.run();
}

/// Waits until a file is gone.
fn goes(file: &Path) {
    for _ in 0..6_000 {
        if !file.exists() {
            return;
        }
        thread::sleep(Duration::from_millis(10));
    }
    panic!("{} is still there", file.display());
}

/// Doubles the first touchpoint.
fn edit(window: &mut Window) {
    let first = journey(window).current().unwrap().touchpoints.iter().next().unwrap().name.clone();
    let at = center(window, &first);
    click(window, at);
    key(window, Modifiers::COMMAND, Key::D);
}

/// Saves under another name, without a dialog of the system.
fn save_as(window: &mut Window, path: &Path) {
    key(window, Modifiers::COMMAND, Key::A);
    type_into(window, "Path", &path.display().to_string());
    key(window, Modifiers::NONE, Key::Enter);
    let path = path.to_path_buf();
    wait(window, |app| app.editor().is_some_and(|editor| editor.path.as_ref() == Some(&path)));
}

#[test]
fn a_second_window_looks_on_says_who_works_there_and_takes_over() {
    for (lang, said, why, free, take_over) in [
        (
            Lang::En,
            "“journey.ron” was opened in another window of this computer, by Camille, just now, and is still open.",
            "This journey is open elsewhere: it can be looked at here, not changed",
            "“journey.ron” is no longer open elsewhere.",
            "Load it again and change it",
        ),
        (
            Lang::Fr,
            "«\u{a0}journey.ron\u{a0}» est déjà ouvert dans une autre fenêtre de cet ordinateur, par Camille, depuis un instant.",
            "Ce parcours est ouvert ailleurs\u{a0}: il peut être lu ici, pas modifié",
            "«\u{a0}journey.ron\u{a0}» n’est plus ouvert ailleurs.",
            "Le recharger et le modifier",
        ),
    ] {
        let (_folder, path, sidecar) = copy("", "");
        let mut other = another(&path);
        let mut window = window(&path, lang);
        window.get_by_label_contains(said);
        let before = journey(&window).clone();
        // No edit comes through, and no dialog stands in the way.
        let (from, to) = (center(&window, "Demande d'avis"), cell(&window, "decouverte", "email"));
        drag(&mut window, from, to);
        for pressed in [Key::Delete, Key::F2, Key::Enter, Key::P, Key::F] {
            key(&mut window, Modifiers::NONE, pressed);
        }
        for pressed in [Key::D, Key::V, Key::X, Key::Z, Key::S] {
            key(&mut window, Modifiers::COMMAND, pressed);
            key(&mut window, Modifiers::NONE, Key::Escape);
        }
        assert_eq!(journey(&window), &before);
        assert!(editor(&window).history().is_saved());
        assert!(window.query_all_by_label_contains(why).count() > 0, "{why}");
        // Looking and comparing go on.
        key(&mut window, Modifiers::NONE, Key::F7);
        assert_eq!(editor(&window).mode(), parcours::editor::Mode::Compare);
        key(&mut window, Modifiers::NONE, Key::F7);

        end(&mut other);
        window.event(egui::Event::WindowFocused(true));
        hears(&mut window, free);
        window.get_by_label(take_over).click();
        wait(&mut window, |app| {
            app.editor().is_some_and(|editor| !editor.is_read_only() && editor.scene().is_some())
        });
        assert!(window.query_by_label_contains(free).is_none());
        edit(&mut window);
        assert_ne!(journey(&window), &before);
        assert!(sidecar.exists(), "it is this window's now");
        drop(window);
        goes(&sidecar);
    }
}

#[test]
fn a_window_that_was_killed_keeps_nobody_out() {
    let (_folder, path, sidecar) = copy("", "");
    let mut other = another(&path);
    other.kill().unwrap();
    other.wait().unwrap();
    assert!(sidecar.exists());
    let mut window = window(&path, Lang::En);
    window.get_by_label_contains(
        "A window that is gone had this journey open (in another window of this computer, by Camille",
    );
    assert!(!editor(&window).is_read_only());
    edit(&mut window);
    key(&mut window, Modifiers::COMMAND, Key::S);
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.history().is_saved()));
}

#[test]
fn the_lock_of_another_machine_is_told_with_its_age_and_can_be_passed_over() {
    let (_folder, path, sidecar) = copy("", "");
    let hours = jiff::Timestamp::now() - jiff::SignedDuration::from_hours(3);
    let note = format!("(user:\"Ca\u{202e}mille\\n\",host:\"far-away\",pid:1,since:\"{hours}\")");
    fs::write(&sidecar, &note).unwrap();
    let mut window = window(&path, Lang::En);
    hears(&mut window, "it was opened by Camille, on “far-away”, 3 hours ago. That cannot be told from here");
    assert!(editor(&window).is_read_only());
    assert_eq!(fs::read_to_string(&sidecar).unwrap(), note);
    window.get_by_label("Change it all the same").click();
    wait(&mut window, |app| app.editor().is_some_and(|editor| !editor.is_read_only() && editor.scene().is_some()));
    edit(&mut window);
    assert!(!editor(&window).history().is_saved());
    assert!(!fs::read_to_string(&sidecar).unwrap().contains("far-away"));
}

#[test]
fn what_may_only_be_looked_at_is_a_persons_own_once_it_is_saved_elsewhere() {
    let (folder, path, sidecar) = copy("", "");
    let mut other = another(&path);
    let mut window = window(&path, Lang::En);
    let before = fs::read(&path).unwrap();
    window.get_by_label("Save a copy…").click();
    window.run();
    let copy = folder.path().join("mine.ron");
    save_as(&mut window, &copy);
    assert!(!editor(&window).is_read_only());
    let own = folder.path().join(".~lock.mine.ron#");
    assert!(own.exists() && sidecar.exists());
    edit(&mut window);
    key(&mut window, Modifiers::COMMAND, Key::S);
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.history().is_saved()));
    assert_eq!(&file::open(&copy).unwrap().journey, journey(&window));
    assert_eq!(fs::read(&path).unwrap(), before);
    // A file that somebody has open is not written over by way of its name.
    key(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    key(&mut window, Modifiers::COMMAND, Key::A);
    type_into(&mut window, "Path", &path.display().to_string());
    key(&mut window, Modifiers::NONE, Key::Enter);
    window.get_by_label("A file of this name is there already");
    key(&mut window, Modifiers::NONE, Key::Enter);
    hears(&mut window, "Nothing was written: save under another name.");
    assert_eq!(fs::read(&path).unwrap(), before);
    end(&mut other);
    // Another journey is opened in its place: nothing is left beside the one before.
    window.get_by_role_and_label(Role::Button, "Close").click();
    window.run();
    key(&mut window, Modifiers::COMMAND, Key::N);
    window.run();
    goes(&own);
    goes(&sidecar);
}

#[test]
fn a_newer_file_says_so_and_is_left_alone() {
    for (lang, said, why) in [
        (
            Lang::En,
            "“journey.ron” was written by a newer Parcours (format version 99). It opens read-only",
            "This file was written by a newer Parcours: it can be looked at, not changed",
        ),
        (
            Lang::Fr,
            "«\u{a0}journey.ron\u{a0}» vient d’un Parcours plus récent (version 99 du format). Il s’ouvre en lecture seule",
            "Ce fichier vient d’un Parcours plus récent\u{a0}: il peut être lu, pas modifié",
        ),
    ] {
        let (_folder, path, sidecar) = copy("version: 1", "version: 99");
        let mut window = window(&path, lang);
        window.get_by_label_contains(said);
        assert!(!sidecar.exists(), "who looks on keeps nobody out");
        let at = center(&window, "Achat sur place");
        click(&mut window, at);
        key(&mut window, Modifiers::NONE, Key::Delete);
        assert!(state(&window).touchpoints.contains(&"achat-boutique".into()));
        assert!(window.query_all_by_label_contains(why).count() > 0, "{why}");
        // The palette says why a command that changes something cannot be called.
        key(&mut window, Modifiers::COMMAND, Key::K);
        assert!(window.query_all_by_label_contains(why).count() > 1, "{why}");
    }
}

#[test]
fn what_is_not_known_of_a_file_is_asked_about_before_it_is_lost() {
    let (folder, path, _) = copy("vision:", "telepathy: 3, vision:");
    let before = fs::read_to_string(&path).unwrap();
    let line = 1 + before[..before.find("telepathy").unwrap()].matches('\n').count();
    let mut window = window(&path, Lang::En);
    window.get_by_label_contains("The field “journey.telepathy” is not known");
    window.get_by_role_and_label(Role::Button, "Close").click();
    window.run();
    // To look at it is no reason to write it.
    assert!(editor(&window).history().is_saved());
    edit(&mut window);
    for leave in ["Cancel", "Save elsewhere…"] {
        key(&mut window, Modifiers::COMMAND, Key::S);
        window.get_by_label("Some of the file is not known here");
        window.get_by_label_contains(&format!("Line {line}: journey.telepathy"));
        window.get_by_role_and_label(Role::Button, leave).click();
        window.run();
        assert_eq!(fs::read_to_string(&path).unwrap(), before);
    }
    window.get_by_role_and_label(Role::TextInput, "Path");
    key(&mut window, Modifiers::NONE, Key::Escape);
    window.run();
    key(&mut window, Modifiers::COMMAND, Key::S);
    window.get_by_role_and_label(Role::Button, "Save without it").click();
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.history().is_saved()));
    assert!(file::open(&path).unwrap().unknown.is_empty());
    assert_eq!(fs::read_to_string(folder.path().join("journey.ron.bak")).unwrap(), before);
    // Once is enough.
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(!editor(&window).history().is_saved());
    key(&mut window, Modifiers::COMMAND, Key::S);
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.history().is_saved()));
}

#[test]
fn what_somebody_else_wrote_can_be_compared_before_one_chooses() {
    for (lang, compare, lines) in [
        (
            Lang::En,
            "Compare…",
            [
                "Title: “By somebody else”",
                "État actuel – Touchpoints: different: “Paid”",
                "missing: “Achat sur place",
            ],
        ),
        (
            Lang::Fr,
            "Comparer…",
            [
                "Titre\u{a0}: «\u{a0}By somebody else\u{a0}»",
                "Points de contact\u{a0}: différent\u{a0}: «\u{a0}Paid\u{a0}»",
                "en moins\u{a0}: «\u{a0}Achat sur place",
            ],
        ),
    ] {
        let (_folder, path, _) = copy("", "");
        let mut theirs = file::open(&path).unwrap().journey;
        theirs.title = "By somebody else".to_owned();
        let mut state = theirs.current().unwrap().clone();
        state.touchpoints.update(&"achat-boutique".into(), |touchpoint| touchpoint.name = "Paid".to_owned());
        theirs.states.put(state);
        let mut window = window(&path, lang);
        let at = center(&window, "Achat sur place");
        click(&mut window, at);
        key(&mut window, Modifiers::COMMAND, Key::D);
        let mine = journey(&window).clone();
        fs::write(&path, file::write(&theirs).unwrap()).unwrap();
        window.event(egui::Event::WindowFocused(true));
        hears(&mut window, compare);
        window.get_by_label(compare).click();
        for line in lines {
            hears(&mut window, line);
        }
        assert_eq!(journey(&window), &mine);
    }
}

#[test]
fn what_a_killed_save_left_beside_a_journey_goes_when_it_is_opened_and_when_it_is_saved() {
    let (folder, path, _) = copy("", "");
    let leave = |name: &str| {
        let draft = folder.path().join(name);
        let text = fs::read(&path).unwrap();
        fs::write(&draft, &text[..text.len() / 2]).unwrap();
        let two_days_ago = SystemTime::now() - Duration::from_hours(48);
        fs::File::options().write(true).open(&draft).unwrap().set_modified(two_days_ago).unwrap();
        draft
    };
    let first = leave(".parcours-first0.tmp");
    let mut window = window(&path, Lang::En);
    assert!(!first.exists() && path.exists());
    let second = leave(".parcours-second.tmp");
    key(&mut window, Modifiers::COMMAND, Key::S);
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.history().is_saved()));
    goes(&second);
}
