//! The booklet: from the menu and from the palette to a file of whole sheets.

use std::{fs, path::Path};

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use parcours::{file, i18n::Lang, model::Journey};

use super::{SAMPLE, Window, choose, editor, journey, key, open, type_into, wait};

/// The whole file, once it is written.
fn written(window: &mut Window, path: &Path) -> Vec<u8> {
    let is_whole = |path: &Path| fs::read(path).is_ok_and(|bytes| bytes.trim_ascii_end().ends_with(b"%%EOF"));
    wait(window, |_| is_whole(path));
    fs::read(path).unwrap()
}

/// Gives the path in the dialog that asks for it.
fn answer(window: &mut Window, path: &Path) {
    key(window, Modifiers::COMMAND, Key::A);
    type_into(window, "Path", &path.display().to_string());
    key(window, Modifiers::NONE, Key::Enter);
}

#[test]
fn the_booklet_is_written_from_the_menu_and_from_the_palette() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("own.ron");
    fs::copy(SAMPLE, &path).unwrap();
    let mut window = open(Some(&path), Lang::En);
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.scene().is_some()));

    choose(&mut window, "File", "Export the booklet…");
    window.run();
    window.get_by_label("Export the booklet (.pdf)");
    // What is proposed lies beside the journey.
    let proposed = window.get_by_role_and_label(egui::accesskit::Role::TextInput, "Path").value();
    assert_eq!(proposed, Some(folder.path().join("own-booklet.pdf").display().to_string()));
    let from_menu = folder.path().join("menu.pdf");
    answer(&mut window, &from_menu);
    let bytes = written(&mut window, &from_menu);
    assert!(bytes.starts_with(b"%PDF-"));
    assert!(editor(&window).history().is_saved(), "to export changes nothing");

    // A name without an ending gets its own.
    key(&mut window, Modifiers::COMMAND, Key::K);
    window.event(egui::Event::Text("booklet".to_owned()));
    window.run();
    key(&mut window, Modifiers::NONE, Key::Enter);
    answer(&mut window, &folder.path().join("palette"));
    assert_eq!(written(&mut window, &folder.path().join("palette.pdf")), bytes, "the same bytes both ways");
}

#[test]
fn without_a_target_there_is_no_booklet() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("empty.ron");
    fs::write(&path, file::write(&Journey::default()).unwrap()).unwrap();
    let mut window = open(Some(&path), Lang::En);
    wait(&mut window, |app| app.editor().is_some());
    assert!(journey(&window).target().is_none());
    window.get_by_role_and_label(egui::accesskit::Role::Button, "File").click();
    window.run();
    let entry = window.get_by_role_and_label(egui::accesskit::Role::MenuItem, "Export the booklet…");
    assert!(egui_kittest::kittest::NodeT::accesskit_node(&entry).is_disabled());
}
