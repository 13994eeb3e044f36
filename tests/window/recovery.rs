//! Work that was not saved: kept while it is done, and offered when the window that did it is gone.

use std::{fs, path::Path, thread, time::Duration};

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{Harness, kittest::Queryable as _};
use parcours::{
    app::App,
    file::{Session, Versions, left_behind},
    i18n::Lang,
    settings,
};

use super::{SAMPLE, Window, center, click, editor, journey, key, open_left, until, wait};

/// The window as it starts with a folder of the program's state, on a journey where one is given.
pub(super) fn start(state: &Path, path: Option<&Path>) -> Window {
    let mut window = launch(state, path);
    if path.is_some() {
        wait(&mut window, |app| app.editor().is_some_and(|editor| editor.scene().is_some()));
    }
    window
}

/// The same, whether the file opens or not.
pub(super) fn launch(state: &Path, path: Option<&Path>) -> Window {
    let (state, path) = (state.to_path_buf(), path.map(Path::to_path_buf));
    let kept = || settings::Opened { settings: settings::Settings::default(), store: None, trouble: None };
    let mut window =
        Harness::builder().with_size([1600.0, 900.0]).with_step_dt(0.05).with_max_steps(40).build_ui_state(
            move |ui, app: &mut Option<App>| {
                if let Some(app) = app {
                    app.ui(ui);
                } else {
                    let app = app.insert(App::keeping(ui.ctx(), path.clone(), Lang::En, kept()));
                    app.be_patient();
                    app.keep_state_in(state.clone());
                }
            },
            None,
        );
    window.run();
    window
}

/// Doubles the touchpoint of this name.
pub(super) fn double(window: &mut Window, name: &str) {
    let at = center(window, name);
    click(window, at);
    key(window, Modifiers::COMMAND, Key::D);
}

/// How many snapshots there are in the folder of the program's state.
pub(super) fn snapshots(state: &Path) -> usize {
    let entries = fs::read_dir(state.join("recovery")).into_iter().flatten().flatten();
    entries.filter(|entry| entry.path().extension().is_some_and(|ending| ending == "ron")).count()
}

#[test]
fn an_edit_is_kept_soon_and_let_go_of_when_it_is_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journey.ron");
    fs::copy(SAMPLE, &path).unwrap();
    let state = folder.path().join("state");
    let mut window = start(&state, Some(&path));
    until(&mut window, |_| state.join("recovery").exists());
    let name = journey(&window).current().unwrap().touchpoints.iter().next().unwrap().name.clone();
    double(&mut window, &name);
    until(&mut window, |_| snapshots(&state) == 1);
    // A window that is there has left nothing behind.
    assert!(left_behind(&state).is_empty());
    let id = journey(&window).id;
    key(&mut window, Modifiers::COMMAND, Key::S);
    until(&mut window, |_| snapshots(&state) == 0);
    assert!(editor(&window).history().is_saved());
    // What the file held before is among the versions.
    let versions = Versions::in_state(&state).of(id);
    let [only] = versions.as_slice() else { panic!("{versions:?}") };
    assert_eq!(only.open().unwrap().journey, parcours::file::open(Path::new(SAMPLE)).unwrap().journey);
}

#[test]
fn an_edit_is_kept_by_a_window_that_has_no_more_frames() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journey.ron");
    fs::copy(SAMPLE, &path).unwrap();
    let mut window = start(folder.path(), Some(&path));
    until(&mut window, |_| folder.path().join("recovery").exists());
    let touchpoints = &journey(&window).current().unwrap().touchpoints;
    let names: Vec<String> = touchpoints.iter().take(2).map(|touchpoint| touchpoint.name.clone()).collect();
    double(&mut window, &names[0]);
    // It is hidden: nobody draws it any more.
    for _ in 0..1000 {
        if snapshots(folder.path()) == 1 {
            break;
        }
        thread::sleep(Duration::from_millis(10));
    }
    assert_eq!(snapshots(folder.path()), 1);
    double(&mut window, &names[1]);
    let edited = journey(&window).clone();
    // It is gone, as after a panic, before the next snapshot was due.
    drop(window);
    assert_eq!(left_behind(folder.path())[0].open().unwrap().journey, edited);
}

#[test]
fn what_a_window_left_behind_is_offered_and_opens_as_unsaved() {
    let folder = tempfile::tempdir().unwrap();
    let mut sample = parcours::file::open(Path::new(SAMPLE)).unwrap().journey;
    sample.title = "Left behind".to_owned();
    let mut dead = Session::begin(folder.path()).unwrap();
    dead.snapshot(&sample, None, jiff::Timestamp::now()).unwrap();
    drop(dead);
    let mut window = start(folder.path(), None);
    until(&mut window, |_| true);
    for _ in 0..200 {
        if window.query_by_label("Left behind").is_some() {
            break;
        }
        window.step();
        thread::sleep(Duration::from_millis(10));
    }
    window.get_by_label("Left behind").click();
    window.run();
    open_left(&mut window, Lang::En);
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.scene().is_some()));
    assert_eq!(journey(&window), &sample);
    assert!(!editor(&window).history().is_saved() && editor(&window).path.is_none());
    // It goes only when this window has it in turn.
    until(&mut window, |_| left_behind(folder.path()).is_empty() && snapshots(folder.path()) == 1);
}

#[test]
fn work_left_behind_is_let_go_of_only_when_asked() {
    let folder = tempfile::tempdir().unwrap();
    let sample = parcours::file::open(Path::new(SAMPLE)).unwrap().journey;
    for _ in 0..2 {
        let mut dead = Session::begin(folder.path()).unwrap();
        dead.snapshot(&sample, Some(Path::new(SAMPLE)), jiff::Timestamp::now()).unwrap();
    }
    let mut window = start(folder.path(), None);
    for _ in 0..200 {
        if window.query_all_by_role_and_label(Role::Button, &sample.title).count() == 2 {
            break;
        }
        window.step();
        thread::sleep(Duration::from_millis(10));
    }
    window.query_all_by_role_and_label(Role::Button, &sample.title).next().unwrap().click();
    window.run();
    assert_eq!(left_behind(folder.path()).len(), 2, "to look at it lets go of nothing");
    window.get_by_label("Let go of it").click();
    window.run();
    until(&mut window, |_| left_behind(folder.path()).len() == 1);
    drop(window);
    assert_eq!(left_behind(folder.path()).len(), 1);
}
