//! A window that broke, and the next one that explains; scenes that break; the log of what a window did.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread,
    time::Duration,
};

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{Harness, kittest::Queryable as _};
use parcours::{
    app::App,
    editor::{Editor, Mode},
    file::{left_behind, open as open_file},
    i18n::Lang,
    model::Journey,
    report::{Reporter, folder, reports, watch_over_panics},
};

use super::{
    SAMPLE, Window, center, choose, click, editor, journey, key, open_left, recovery::snapshots, sample, until,
    wait,
};

const STATE: &str = "PARCOURS_TEST_STATE";

/// A window that keeps its state in this folder and reports there; it breaks in the frame in which there are so many
/// touchpoints, where that is told.
fn reporting(state: &Path, path: Option<&Path>, lang: Lang, breaks_at: Option<usize>) -> Window {
    let has_file = path.is_some();
    let (state, path) = (state.to_path_buf(), path.map(Path::to_path_buf));
    let mut window =
        Harness::builder().with_size([1600.0, 900.0]).with_step_dt(0.05).with_max_steps(40).build_ui_state(
            move |ui, app: &mut Option<App>| {
                if let Some(app) = app {
                    app.ui(ui);
                    let journey =
                        app.editor().map(Editor::journey).filter(|it| breaks_at == Some(touchpoints(it)));
                    assert!(journey.is_none(), "{}", journey.map_or("", |journey| &journey.title));
                } else {
                    let app = app.insert(App::new(ui.ctx(), path.clone(), lang));
                    app.be_patient();
                    app.keep_state_in(state.clone());
                    let reporter = Reporter::of_window(&state);
                    watch_over(&reporter);
                    app.report_to(reporter);
                }
            },
            None,
        );
    window.run();
    if has_file {
        wait(&mut window, |app| app.editor().is_some_and(|editor| editor.scene().is_some()));
    }
    window
}

/// Only the process that breaks has its panics looked at: the others are those of tests.
fn watch_over(reporter: &Arc<Reporter>) {
    if env::var_os(STATE).is_some() {
        watch_over_panics(Some(reporter.clone()), |_, _| ());
    }
}

fn touchpoints(journey: &Journey) -> usize {
    journey.current().unwrap().touchpoints.len()
}

#[test]
#[ignore = "the next test runs it in a process of its own"]
fn child_whose_window_breaks() {
    let state = PathBuf::from(env::var_os(STATE).unwrap());
    let file = state.join("Madame Dupont.ron");
    let breaks_at = touchpoints(&open_file(&file).unwrap().journey) + 2;
    let mut window = reporting(&state, Some(&file), Lang::En, Some(breaks_at));
    let name = journey(&window).current().unwrap().touchpoints.iter().next().unwrap().name.clone();
    let at = center(&window, &name);
    click(&mut window, at);
    key(&mut window, Modifiers::COMMAND, Key::D);
    // The first edit is in a snapshot.
    until(&mut window, |_| snapshots(&state) > 0);
    // The second is made in the very frame that breaks.
    key(&mut window, Modifiers::COMMAND, Key::D);
}

#[test]
fn after_a_window_broke_the_next_one_explains_and_has_its_work() {
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path();
    let file = state.join("Madame Dupont.ron");
    fs::copy(SAMPLE, &file).unwrap();
    let output = Command::new(env::current_exe().unwrap())
        .args(["--exact", "reports::child_whose_window_breaks", "--ignored", "--nocapture"])
        .env(STATE, state)
        .output()
        .unwrap();
    assert!(!output.status.success());
    let found = reports(state);
    let [report] = found.as_slice() else { panic!("{found:?} {output:?}") };
    let left = left_behind(state);
    assert_eq!(left.len(), 1, "{output:?}");
    let before = open_file(Path::new(SAMPLE)).unwrap().journey;
    let after = left[0].open().unwrap().journey;
    assert_eq!(touchpoints(&after), touchpoints(&before) + 2, "the last edit is in it");
    for secret in ["Dupont", before.title.as_str()] {
        assert!(!report.text.contains(secret), "{}", report.text);
    }

    let mut window = reporting(state, None, Lang::Fr, None);
    until(&mut window, |window| window.query_by_label("Parcours s’est arrêté de façon inattendue").is_some());
    until(&mut window, |window| window.query_by_label("Travail non enregistré").is_some());
    assert!(window.query_by_label_contains("juste en dessous").is_some());
    assert!(window.query_by_label_contains(&report.path.display().to_string()).is_some());
    window.get_by_label("Voir le rapport").click();
    window.run();
    assert!(window.query_by_label_contains("part: window").is_some());
    window.get_by_label("Fermer").click();
    window.run();
    window.get_by_label(&before.title).click();
    window.run();
    open_left(&mut window, Lang::Fr);
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.scene().is_some()));
    assert_eq!(journey(&window), &after);
    assert!(!editor(&window).history().is_saved());
    drop(window);

    let mut window = reporting(state, None, Lang::Fr, None);
    until(&mut window, |window| window.query_by_label("L’oublier").is_some());
    window.get_by_label("L’oublier").click();
    window.run();
    until(&mut window, |_| reports(state).is_empty());
    assert!(window.query_by_label("Parcours s’est arrêté de façon inattendue").is_none());
}

/// The sample in a window whose scenes break while it is told so, and how often they were asked for.
fn breaking() -> (Window, Arc<AtomicBool>, Arc<AtomicUsize>) {
    let (breaks, asked) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
    let mut window = sample(Lang::En);
    let (told, count) = (breaks.clone(), asked.clone());
    window.state_mut().as_mut().unwrap().build_scenes_by(move |request| {
        count.fetch_add(1, Ordering::Relaxed);
        assert!(!told.load(Ordering::Relaxed), "a scene breaks for a test");
        request.build()
    });
    (window, breaks, asked)
}

fn steps(window: &mut Window, steps: usize) {
    for _ in 0..steps {
        window.step();
        thread::sleep(Duration::from_millis(2));
    }
}

#[test]
fn a_page_that_breaks_is_asked_for_once_and_says_so_in_its_place() {
    let (mut window, breaks, asked) = breaking();
    breaks.store(true, Ordering::Relaxed);
    key(&mut window, Modifiers::NONE, Key::F12);
    steps(&mut window, 30);
    assert_eq!(asked.load(Ordering::Relaxed), 1);
    assert!(window.query_by_label("This cannot be shown").is_some());
    // Somebody may insist, once each time.
    window.get_by_label("Try again").click();
    steps(&mut window, 30);
    assert_eq!(asked.load(Ordering::Relaxed), 2);
    // Everything else works.
    breaks.store(false, Ordering::Relaxed);
    key(&mut window, Modifiers::NONE, Key::F6);
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.mode() == Mode::Map));
    assert!(window.query_by_label("This cannot be shown").is_none());
    assert!(window.query_by_role(Role::Canvas).is_some());
    key(&mut window, Modifiers::NONE, Key::F12);
    steps(&mut window, 5);
    window.get_by_label("Try again").click();
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.wanted_scene().is_none()));
    assert!(window.query_by_label("This cannot be shown").is_none());
}

#[test]
fn a_map_that_breaks_stays_as_it_was_and_comes_back_with_the_next_change() {
    let (mut window, breaks, asked) = breaking();
    let name = journey(&window).current().unwrap().touchpoints.iter().next().unwrap().name.clone();
    let at = center(&window, &name);
    click(&mut window, at);
    let before = (journey(&window).clone(), asked.load(Ordering::Relaxed));
    breaks.store(true, Ordering::Relaxed);
    key(&mut window, Modifiers::COMMAND, Key::D);
    steps(&mut window, 30);
    assert_ne!(journey(&window), &before.0);
    assert_eq!(asked.load(Ordering::Relaxed), before.1 + 1);
    assert!(window.query_by_label_contains("The picture shows the journey as it was before").is_some());
    assert!(window.query_by_role(Role::Canvas).is_some());
    breaks.store(false, Ordering::Relaxed);
    key(&mut window, Modifiers::COMMAND, Key::D);
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.wanted_scene().is_none()));
    assert!(window.query_by_label_contains("The picture shows the journey as it was before").is_none());
}

#[test]
fn the_log_has_what_a_window_did_and_no_name() {
    let place = tempfile::tempdir().unwrap();
    let state = place.path().join("state");
    let file = place.path().join("Madame Dupont.ron");
    fs::copy(SAMPLE, &file).unwrap();
    let mut window = reporting(&state, Some(&file), Lang::En, None);
    let name = journey(&window).current().unwrap().touchpoints.iter().next().unwrap().name.clone();
    let at = center(&window, &name);
    click(&mut window, at);
    key(&mut window, Modifiers::COMMAND, Key::D);
    key(&mut window, Modifiers::COMMAND, Key::S);
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.history().is_saved()));
    let log = || fs::read_to_string(folder(&state).join("log.txt")).unwrap_or_default();
    until(&mut window, |_| log().contains(" save done\n"));
    let log = log();
    assert!(log.contains(" open done version=1 repairs=0 unknown=0\n"), "{log}");
    assert!(log.lines().next().is_some_and(|first| first.contains(" start ")), "{log}");
    // Once, when there was a picture and not before.
    let shown: Vec<usize> =
        (0..).zip(log.lines()).filter(|(_, line)| line.contains(" shown after ")).map(|it| it.0).collect();
    let opened = log.lines().position(|line| line.contains(" open done "));
    assert!(shown.len() == 1 && opened.is_some_and(|opened| opened < shown[0]), "{log}");
    for secret in ["Dupont", journey(&window).title.as_str(), name.as_str()] {
        assert!(!log.contains(secret), "{log}");
    }
    // Where all of that lies can be found without knowing.
    choose(&mut window, "Help", "Reports and log…");
    window.run();
    assert!(window.query_by_label_contains(&folder(&state).display().to_string()).is_some());
    assert!(window.query_by_label("There are no reports: nothing broke.").is_some());
    window.get_by_label("Copy the path").click();
    window.step();
}
