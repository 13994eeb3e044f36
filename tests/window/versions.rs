//! What the journey was before, and what is kept of files that do not open, in the window.

use std::{fs, path::Path, sync::Arc};

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use parcours::{
    edit::Action,
    editor::{Editor, Mode},
    file::{self, Session, Versions, left_behind},
    i18n::Lang,
    insight::compare,
    model::{Journey, Role as StateRole},
};

use super::{
    SAMPLE, Window, choose, editor, journey, key, open_left,
    recovery::{double, launch, start},
    until, wait,
};

/// The sample in a file, as the program writes it.
fn written(folder: &Path) -> (std::path::PathBuf, Journey) {
    let path = folder.join("journey.ron");
    let sample = file::open(Path::new(SAMPLE)).unwrap().journey;
    fs::write(&path, file::write(&sample).unwrap()).unwrap();
    (path, sample)
}

/// Waits until something is said somewhere in the window.
fn says(window: &mut Window, words: &str) {
    for _ in 0..400 {
        window.step();
        if window.query_all_by_label_contains(words).next().is_some() {
            window.run();
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("the window does not say {words:?}");
}

/// What the rows of the list say, once all is known.
fn rows(window: &Window) -> Vec<String> {
    let rows = window.query_all_by_role(Role::ListBoxOption);
    let said = rows.filter_map(|row| row.accesskit_node().label());
    said.filter(|said| said.contains(" kB · ")).collect()
}

/// Opens the list, and waits until as many versions are held against the present.
fn list(window: &mut Window, count: usize) -> Vec<String> {
    choose(window, "File", "Versions…");
    for _ in 0..400 {
        window.step();
        let rows = rows(window);
        if rows.len() == count && !rows.iter().any(|row| row.contains("comparing")) {
            return rows;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("{:?}", rows(window));
}

/// Saves the journey three times, each time with one touchpoint more.
fn save_three_times(window: &mut Window) -> Vec<Arc<Journey>> {
    let first = journey(window).current().unwrap().touchpoints.iter().next().unwrap().name.clone();
    let mut saved = Vec::new();
    for number in 0..3 {
        if number == 0 {
            double(window, &first);
        } else {
            // The copy is selected.
            key(window, Modifiers::COMMAND, Key::D);
        }
        key(window, Modifiers::COMMAND, Key::S);
        wait(window, |app| app.editor().is_some_and(|editor| editor.history().is_saved()));
        saved.push(editor(window).history().committed().clone());
    }
    saved
}

#[test]
fn each_content_that_the_file_held_is_listed_with_what_has_changed_since() {
    let folder = tempfile::tempdir().unwrap();
    let (path, sample) = written(folder.path());
    let state = folder.path().join("state");
    let mut window = start(&state, Some(&path));
    list(&mut window, 0);
    says(&mut window, "Nothing was kept yet");
    key(&mut window, Modifiers::NONE, Key::Escape);
    save_three_times(&mut window);
    let rows = list(&mut window, 3);
    let ends =
        ["since then: 1 touchpoint added", "since then: 2 touchpoints added", "since then: 3 touchpoints added"];
    for (row, end) in rows.iter().zip(ends) {
        assert!(row.contains(end) && row.contains("just now"), "{rows:?}");
    }
    let kept = Versions::in_state(&state).of(sample.id);
    assert_eq!(kept.last().unwrap().open().unwrap().journey, sample);
}

#[test]
fn a_version_is_compared_by_the_keyboard_alone_and_by_the_ordinary_comparison() {
    let folder = tempfile::tempdir().unwrap();
    let (path, _) = written(folder.path());
    let state = folder.path().join("state");
    let mut window = start(&state, Some(&path));
    let saved = save_three_times(&mut window);
    list(&mut window, 3);
    // The list has the keyboard.
    window.run();
    key(&mut window, Modifiers::NONE, Key::ArrowDown);
    key(&mut window, Modifiers::NONE, Key::Enter);
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.mode() == Mode::Compare));
    wait(&mut window, |app| {
        app.editor().and_then(|editor| editor.scene()).is_some_and(|scene| scene.account.is_some())
    });
    says(&mut window, "beside the present");
    let (from, to) = editor(&window).ends().unwrap();
    let told = compare(journey(&window), from, to);
    let (then, now) = (saved[0].current().unwrap(), saved[2].current().unwrap());
    assert_eq!(told.touchpoints, compare(&saved[2], then, now).touchpoints);
    assert_eq!((told.touchpoints.added.len(), told.touchpoints.removed.len()), (2, 0));
    // The present is as it was, and saved; what is seen cannot be changed.
    assert!(editor(&window).history().is_saved() && editor(&window).is_read_only());
    assert!(journey(&window).states.iter().all(|state| state.role == StateRole::Current));
    // The same pages stand open to it as to any two states.
    key(&mut window, Modifiers::NONE, Key::F10);
    assert_eq!(editor(&window).mode(), Mode::SideBySide);
    // Esc leads back.
    key(&mut window, Modifiers::NONE, Key::F6);
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert!(!editor(&window).is_looking_back());
    assert!(Arc::ptr_eq(editor(&window).journey(), &saved[2]));
    assert_eq!(editor(&window).mode(), Mode::Map);
}

#[test]
fn a_version_comes_back_as_one_step_and_is_saved_to_the_byte() {
    let folder = tempfile::tempdir().unwrap();
    let (path, sample) = written(folder.path());
    let first = fs::read(&path).unwrap();
    let state = folder.path().join("state");
    let mut window = start(&state, Some(&path));
    let saved = save_three_times(&mut window);
    let rows = list(&mut window, 3);
    window.get_by_label(&rows[2]).click();
    window.run();
    window.get_by_label("Look at it").click();
    wait(&mut window, |app| {
        app.editor().is_some_and(|editor| editor.is_looking_back() && !editor.history().is_open())
    });
    assert_eq!((journey(&window), editor(&window).mode()), (&sample, Mode::Map));
    says(&mut window, ", as it was");
    window.get_by_label("Bring it back").click();
    wait(&mut window, |app| app.editor().is_some_and(|editor| !editor.is_looking_back()));
    assert_eq!(journey(&window), &sample);
    assert_eq!(editor(&window).history().undo_label().unwrap().action, Action::Restore);
    assert!(!editor(&window).history().is_saved());
    assert_ne!(fs::read(&path).unwrap(), first, "nothing is written before somebody saves");
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(Arc::ptr_eq(editor(&window).journey(), &saved[2]) && editor(&window).history().is_saved());
    key(&mut window, Modifiers::COMMAND, Key::Y);
    key(&mut window, Modifiers::COMMAND, Key::S);
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.history().is_saved()));
    assert_eq!(fs::read(&path).unwrap(), first);
}

#[test]
fn who_saves_while_a_version_is_looked_at_saves_the_present() {
    let folder = tempfile::tempdir().unwrap();
    let (path, _) = written(folder.path());
    let mut window = start(&folder.path().join("state"), Some(&path));
    save_three_times(&mut window);
    key(&mut window, Modifiers::COMMAND, Key::D);
    assert!(!editor(&window).history().is_saved());
    let present = editor(&window).history().committed().clone();
    list(&mut window, 3);
    window.get_by_label("Look at it").click();
    wait(&mut window, |app| app.editor().is_some_and(Editor::is_looking_back));
    // What is not saved is asked about all the same.
    key(&mut window, Modifiers::COMMAND, Key::Q);
    window.get_by_label("The journey is not saved");
    key(&mut window, Modifiers::NONE, Key::Escape);
    key(&mut window, Modifiers::COMMAND, Key::S);
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.history().is_saved()));
    assert_eq!(&file::open(&path).unwrap().journey, &*present);
    assert!(Arc::ptr_eq(editor(&window).journey(), &present));
}

/// Work that a dead window left behind, with one touchpoint less than the file.
fn leave_behind(state: &Path, path: Option<&Path>, sample: &Journey) {
    let mut changed = sample.clone();
    let mut other = parcours::editor::Editor::new(
        changed.clone(),
        None,
        parcours::editor::Look { lang: Lang::En, theme: parcours::drawing::Theme::light() },
    );
    let id = sample.current().unwrap().touchpoints.ids().next().unwrap().clone();
    other.rename(&parcours::model::Element::Touchpoint(id), "Another name");
    changed.clone_from(other.journey());
    let mut dead = Session::begin(state).unwrap();
    dead.snapshot(&changed, path, jiff::Timestamp::now()).unwrap();
}

#[test]
fn what_was_left_is_seen_and_held_against_its_file_and_esc_is_later() {
    let folder = tempfile::tempdir().unwrap();
    let (path, sample) = written(folder.path());
    let state = folder.path().join("state");
    leave_behind(&state, Some(&path), &sample);
    let mut window = start(&state, None);
    says(&mut window, &sample.title);
    window.get_by_label(&sample.title).click();
    says(&mut window, "Against the file: 1 touchpoint changed.");
    says(&mut window, "18 touchpoints");
    window.get_by_role_and_label(Role::Image, "Map of the first state");
    assert_eq!(window.query_all_by_label_contains("The file was written since").count(), 0);
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert!(editor_is_closed(&window));
    assert_eq!(left_behind(&state).len(), 1, "it is kept for later");
    // Somebody writes the file, and then takes it away.
    let later = std::time::SystemTime::now() + std::time::Duration::from_mins(1);
    fs::File::options().write(true).open(&path).unwrap().set_modified(later).unwrap();
    window.get_by_label(&sample.title).click();
    says(&mut window, "The file was written since");
    window.get_by_label("Later").click();
    window.run();
    fs::remove_file(&path).unwrap();
    window.get_by_label(&sample.title).click();
    says(&mut window, "Its file does not exist any more.");
    window.get_by_label("Let go of it").click();
    window.run();
    until(&mut window, |_| left_behind(&state).is_empty());
}

fn editor_is_closed(window: &Window) -> bool {
    window.state().as_ref().is_some_and(|app| app.editor().is_none())
}

#[test]
fn what_was_left_of_a_file_written_since_never_goes_over_it_without_a_question() {
    let folder = tempfile::tempdir().unwrap();
    let (path, sample) = written(folder.path());
    let state = folder.path().join("state");
    leave_behind(&state, Some(&path), &sample);
    let later = std::time::SystemTime::now() + std::time::Duration::from_mins(1);
    fs::File::options().write(true).open(&path).unwrap().set_modified(later).unwrap();
    let before = fs::read(&path).unwrap();
    let mut window = start(&state, None);
    says(&mut window, &sample.title);
    window.get_by_label(&sample.title).click();
    window.run();
    open_left(&mut window, Lang::En);
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.scene().is_some()));
    key(&mut window, Modifiers::COMMAND, Key::S);
    says(&mut window, "Nothing was written");
    assert_eq!(fs::read(&path).unwrap(), before);
    assert!(!editor(&window).history().is_saved());
}

#[test]
fn a_damaged_file_shows_where_and_opens_what_is_kept_of_it_without_going_over_it() {
    let folder = tempfile::tempdir().unwrap();
    let (path, sample) = written(folder.path());
    let state = folder.path().join("state");
    let versions = Versions::in_state(&state);
    versions.keep(sample.id, &fs::read(&path).unwrap(), jiff::Timestamp::now()).unwrap();
    let whole = fs::read_to_string(&path).unwrap();
    let damaged = whole.replacen("version: 1,", "version: 1", 1);
    assert_ne!(damaged, whole);
    fs::write(&path, &damaged).unwrap();
    let mut window = launch(&state, Some(&path));
    says(&mut window, "could not be opened");
    says(&mut window, "Line ");
    says(&mut window, "> ");
    says(&mut window, "Version of ");
    window.get_by_label("Copy the details").click();
    let is_copied = |window: &Window| {
        window.output().platform_output.commands.iter().any(|command| {
            matches!(command, egui::OutputCommand::CopyText(text) if text.contains("journey.ron") && text.contains('^'))
        })
    };
    let copied = (0..3).any(|_| {
        window.step();
        is_copied(&window)
    });
    assert!(copied);
    window.get_by_label("Open it instead").click();
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.scene().is_some()));
    assert_eq!(journey(&window), &sample);
    assert!(!editor(&window).history().is_saved() && editor(&window).path.is_none());
    // To save it in the place of the damaged one is asked about twice: where, and whether over that.
    key(&mut window, Modifiers::COMMAND, Key::S);
    says(&mut window, "Save the journey");
    let field = window.get_by_role_and_label(Role::TextInput, "Path");
    assert_eq!(field.accesskit_node().value().unwrap(), path.display().to_string());
    key(&mut window, Modifiers::NONE, Key::Enter);
    says(&mut window, "A file of this name is there already");
    assert_eq!(fs::read_to_string(&path).unwrap(), damaged);
    window.get_by_label("Replace it").click();
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.history().is_saved()));
    assert_eq!(fs::read_to_string(&path).unwrap(), whole);
    assert_eq!(fs::read_to_string(path.with_file_name("journey.ron.bak")).unwrap(), damaged);
}

#[test]
fn of_an_empty_file_the_versions_are_found_by_its_path() {
    let folder = tempfile::tempdir().unwrap();
    let (path, _) = written(folder.path());
    let state = folder.path().join("state");
    let mut window = start(&state, Some(&path));
    save_three_times(&mut window);
    drop(window);
    fs::write(&path, "").unwrap();
    let mut window = launch(&state, Some(&path));
    says(&mut window, "could not be opened");
    says(&mut window, "Version of ");
    assert_eq!(window.query_all_by_label_contains("Version of ").count(), 3);
}
