//! The file of a journey under an open window.

use std::fs;

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use parcours::{i18n::Lang, model::Journey};

use super::{SAMPLE, Window, center, click, editor, journey, key, open, wait};

/// The window with a copy of the sample in it, and the folder of the copy.
fn copy() -> (Window, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journey.ron");
    fs::copy(SAMPLE, &path).unwrap();
    let mut window = open(Some(&path), Lang::En);
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.scene().is_some()));
    (window, folder)
}

/// The sample with another title, as somebody else would write it.
fn other() -> String {
    let text = fs::read_to_string(SAMPLE).unwrap();
    let title = parcours::file::parse(&text).unwrap().journey.title;
    text.replacen(&title, "By somebody else", 1)
}

/// Comes back to the window, and waits for what it says of the file.
fn come_back(window: &mut Window, said: &str) {
    window.event(egui::Event::WindowFocused(true));
    for _ in 0..200 {
        window.step();
        if window.query_by_label(said).is_some() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("the window does not say {said:?}");
}

/// Changes the map: its first touchpoint is doubled.
fn edit(window: &mut Window) -> Journey {
    let before = journey(window).clone();
    let first = before.current().unwrap().touchpoints.iter().next().unwrap().name.clone();
    let at = center(window, &first);
    click(window, at);
    key(window, Modifiers::COMMAND, Key::D);
    assert_ne!(journey(window), &before);
    journey(window).clone()
}

#[test]
fn a_change_by_somebody_else_is_noticed_and_loaded_on_demand() {
    let (mut window, folder) = copy();
    fs::write(folder.path().join("journey.ron"), other()).unwrap();
    come_back(&mut window, "“journey.ron” was changed by somebody else.");
    window.get_by_label("Load it again").click();
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.journey().title == "By somebody else"));
    window.run();
    assert!(window.query_by_label("“journey.ron” was changed by somebody else.").is_none());
    assert!(editor(&window).history().is_saved());
}

#[test]
fn what_somebody_else_wrote_is_never_written_over_unasked() {
    let (mut window, folder) = copy();
    let path = folder.path().join("journey.ron");
    let mine = edit(&mut window);
    fs::write(&path, other()).unwrap();
    key(&mut window, Modifiers::COMMAND, Key::S);
    come_back(&mut window, "“journey.ron” was changed by somebody else.");
    assert_eq!(fs::read_to_string(&path).unwrap(), other());
    assert!(!editor(&window).history().is_saved());
    // The bar may say so before the save has found out, and told it in a dialog.
    for _ in 0..200 {
        if window.query_by_label("Close").is_some() {
            window.get_by_label("Close").click();
            break;
        }
        window.step();
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    window.run();
    window.get_by_label("Replace it by mine").click();
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.history().is_saved()));
    assert_eq!(parcours::file::open(&path).unwrap().journey, mine);
    window.run();
    assert!(window.query_by_label("Replace it by mine").is_none());
}

#[test]
fn a_file_that_is_gone_is_written_again() {
    let (mut window, folder) = copy();
    let path = folder.path().join("journey.ron");
    fs::remove_file(&path).unwrap();
    come_back(&mut window, "“journey.ron” is not there any more.");
    window.get_by_label("Save it again").click();
    for _ in 0..200 {
        window.step();
        if path.exists() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    assert_eq!(&parcours::file::open(&path).unwrap().journey, journey(&window));
}

#[test]
fn saving_twice_is_no_change_by_somebody_else() {
    let (mut window, _folder) = copy();
    edit(&mut window);
    for again in [Key::Z, Key::Y] {
        key(&mut window, Modifiers::COMMAND, Key::S);
        wait(&mut window, |app| app.editor().is_some_and(|editor| editor.history().is_saved()));
        window.event(egui::Event::WindowFocused(true));
        std::thread::sleep(std::time::Duration::from_millis(100));
        window.run();
        assert!(window.query_by_label("“journey.ron” was changed by somebody else.").is_none());
        // To undo the step is to be saved too, and to do it again.
        key(&mut window, Modifiers::COMMAND, again);
        assert!(!editor(&window).history().is_saved());
    }
}
