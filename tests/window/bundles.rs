//! Bundles of transitions on a very large map, by the names that a screen reader hears.

#[path = "../../benches/made/mod.rs"]
mod made;

use egui::{
    Key, Modifiers,
    accesskit::{Role, Toggled},
};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use parcours::{file, i18n::Lang, layout::MOST_SINGLE, model::Element};

use super::{Window, canvas_has_keyboard, editor, key, open, wait};

fn large(lang: Lang) -> (tempfile::TempDir, Window) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("large.ron");
    let text = file::write(&made::journey(MOST_SINGLE + 1)).expect("it can be written");
    std::fs::write(&path, text).expect("it is written");
    let mut window = open(Some(&path), lang);
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.scene().is_some()));
    (folder, window)
}

/// The bundles that are named on the canvas: what is said, and whether it is selected.
fn bundles(window: &Window, words: &str) -> Vec<(String, bool)> {
    let named = window.query_all_by_role(Role::ListBoxOption);
    let named = named.filter_map(|node| {
        let node = node.accesskit_node();
        Some((node.label()?, node.toggled() == Some(Toggled::True)))
    });
    named.filter(|(name, _)| name.contains(words)).collect()
}

#[test]
fn a_bundle_is_walked_to_and_unfolded_with_keys() {
    let (_folder, mut window) = large(Lang::En);
    canvas_has_keyboard(&mut window);
    key(&mut window, Modifiers::NONE, Key::B);
    let selected = |window: &Window| -> Vec<String> {
        let bundles = bundles(window, " transition");
        bundles.into_iter().filter(|(_, selected)| *selected).map(|(name, _)| name).collect()
    };
    let [name] = &selected(&window)[..] else { panic!("one bundle is selected") };
    assert!(name.ends_with("within Channel 0, Stage 0") && !name.contains("one by one"), "{name}");
    let Some(Element::Bundle(pair)) = editor(&window).view().only().cloned() else { panic!("a bundle") };
    canvas_has_keyboard(&mut window);
    key(&mut window, Modifiers::NONE, Key::Enter);
    wait(&mut window, |app| {
        app.editor().and_then(|editor| editor.bundle(&pair)).is_some_and(|bundle| bundle.is_unfolded)
    });
    window.run();
    let [name] = &selected(&window)[..] else { panic!("it is selected still") };
    assert!(name.ends_with("shown one by one"), "{name}");
    // Its transitions are elements like all others, and the inspector lists them.
    let first = editor(&window).bundle(&pair).expect("it is there").lines[0].id.clone();
    let element = Element::Transition(first);
    let transition = editor(&window).name_of(&element).expect("it has a name");
    assert!(editor(&window).bounds(&element).is_some());
    window.get_by_role_and_label(Role::Link, &transition).click();
    window.run();
    assert_eq!(editor(&window).view().only(), Some(&element));
}

#[test]
fn bundles_speak_french() {
    let (_folder, mut window) = large(Lang::Fr);
    canvas_has_keyboard(&mut window);
    key(&mut window, Modifiers::NONE, Key::B);
    let named = bundles(&window, "à l’intérieur de Channel 0, Stage 0");
    assert!(named.iter().any(|(_, selected)| *selected), "{named:?}");
    // The menu has what is for bundles where there are some.
    window.get_by_role_and_label(Role::Button, "Affichage").click();
    window.run();
    window.get_by_label_contains("Faisceaux de transitions").click();
    window.run();
    window.get_by_role_and_label(Role::MenuItem, "Faisceau de transitions suivant");
    window.get_by_role_and_label(Role::MenuItem, "Replier tous les faisceaux de transitions");
}
