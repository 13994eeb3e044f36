//! Finding one's way: palette, search, filters and the table, by keys and by the names that a screen reader hears.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use parcours::{
    app::App,
    editor::{Command, Menu, Mode, Tool},
    i18n::Lang,
    model::Element,
};

use super::{Window, center, click, editor, journey, key, open, sample, state};

fn type_text(window: &mut Window, text: &str) {
    window.event(egui::Event::Text(text.to_owned()));
    window.run();
}

fn options(window: &Window) -> Vec<String> {
    window.query_all_by_role(Role::ListBoxOption).filter_map(|node| node.accesskit_node().label()).collect()
}

fn has_dialog(window: &Window) -> bool {
    window.query_by_role_and_label(Role::TextInput, "All commands…").is_some()
}

#[test]
fn every_command_is_in_a_menu_and_in_the_palette_in_both_languages() {
    for lang in Lang::ALL {
        let mut window = open(None, lang);
        key(&mut window, Modifiers::COMMAND, Key::K);
        let listed = options(&window);
        assert_eq!(listed.len(), Command::ALL.len());
        for command in Command::ALL {
            let text = lang.text(command.text_key());
            assert!(listed.iter().any(|entry| entry.starts_with(&text)), "{command:?}: {listed:?}");
        }
        key(&mut window, Modifiers::NONE, Key::Escape);
        for menu in Menu::ALL {
            window.get_by_role_and_label(Role::Button, &lang.text(menu.text_key())).click();
            window.run();
            let is_tint = |command: &Command| command.tint().is_some() || *command == Command::NoTint;
            let (tints, plain): (Vec<_>, Vec<_>) =
                Command::ALL.into_iter().filter(|command| command.menu() == menu).partition(is_tint);
            for command in plain {
                let text = lang.text(command.text_key());
                let entry = window.query_by_role_and_label(Role::MenuItem, &text);
                // Where nothing is bundled, nobody reads of bundles.
                let is_of_bundles =
                    matches!(command, Command::NextBundle | Command::ToggleBundle | Command::FoldBundles);
                assert_eq!(entry.is_some(), !is_of_bundles, "{command:?}");
            }
            if !tints.is_empty() {
                window.get_by_label_contains(&lang.text("menu-tint")).click();
                window.run();
            }
            for command in tints {
                window.get_by_role_and_label(Role::MenuItem, &lang.text(command.text_key()));
            }
            key(&mut window, Modifiers::NONE, Key::Escape);
        }
    }
}

#[test]
fn the_palette_calls_a_command_by_a_few_letters_without_accents() {
    let mut window = sample(Lang::Fr);
    key(&mut window, Modifiers::COMMAND, Key::K);
    type_text(&mut window, "un etat");
    assert!(options(&window).iter().any(|entry| entry.starts_with("Ajouter un état")));
    key(&mut window, Modifiers::NONE, Key::Escape);

    let mut window = sample(Lang::En);
    key(&mut window, Modifiers::COMMAND, Key::K);
    type_text(&mut window, "cotouch");
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert!(!has_dialog(&window));
    assert_eq!(editor(&window).tool(), Tool::Link);
    // The arrows walk the list.
    key(&mut window, Modifiers::COMMAND, Key::K);
    type_text(&mut window, "show the");
    let before = editor(&window).mode();
    let entries: Vec<_> = options(&window).into_iter().filter(|entry| entry.starts_with("Show ")).collect();
    let wanted = entries.iter().position(|entry| entry.starts_with("Show the roadmap")).expect("it is listed");
    assert!(wanted > 0, "it is not the first");
    for _ in 0..wanted {
        key(&mut window, Modifiers::NONE, Key::ArrowDown);
    }
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!((before, editor(&window).mode()), (Mode::Map, Mode::Roadmap));
}

#[test]
fn the_palette_says_why_a_command_cannot_be_called() {
    let mut window = sample(Lang::En);
    key(&mut window, Modifiers::COMMAND, Key::K);
    type_text(&mut window, "undo");
    let entries = options(&window);
    assert!(entries.iter().any(|entry| entry == "Undo, Ctrl+Z, There is nothing to undo"), "{entries:?}");
    // Enter does not call it, and says nothing new: the palette stays.
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert!(has_dialog(&window));
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert!(!has_dialog(&window));
}

#[test]
fn every_command_that_cannot_be_called_has_a_reason() {
    let mut window = open(None, Lang::En);
    key(&mut window, Modifiers::COMMAND, Key::K);
    let free = options(&window).iter().filter(|entry| !entry.contains("Open or start a journey first")).count();
    assert_eq!(free, 8, "new, open, quit, help, reports, the palette, the pointer and the timer need no journey");
}

#[test]
fn a_search_is_typed_and_walked_with_enter() {
    let mut window = sample(Lang::Fr);
    key(&mut window, Modifiers::COMMAND, Key::F);
    type_text(&mut window, "achat");
    let count = editor(&window).search().hits().len();
    assert!(count > 1);
    window.get_by_label(&format!("{count} résultats"));
    key(&mut window, Modifiers::NONE, Key::Enter);
    let first = editor(&window).view().only().cloned();
    assert_eq!(editor(&window).hit_position(), Some(0));
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(editor(&window).hit_position(), Some(1));
    key(&mut window, Modifiers::SHIFT, Key::Enter);
    assert_eq!(editor(&window).view().only().cloned(), first);
    window.get_by_label(&format!("1 sur {count}"));
    // Esc ends it, and what was found stays selected.
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert!(!editor(&window).search().is_on());
    assert_eq!(editor(&window).view().only().cloned(), first);
    // The map has the keyboard again.
    assert_eq!(window.ctx.memory(egui::Memory::focused), Some(egui::Id::unique("canvas")));
    assert!(editor(&window).history().is_saved());
}

#[test]
fn the_search_opens_from_the_palette_with_the_keyboard_in_it() {
    let mut window = sample(Lang::En);
    key(&mut window, Modifiers::COMMAND, Key::K);
    type_text(&mut window, "find");
    key(&mut window, Modifiers::NONE, Key::Enter);
    type_text(&mut window, "boutique");
    assert_eq!(editor(&window).search().query(), "boutique");
}

#[test]
fn a_filter_is_chosen_seen_and_cleared_with_one_press() {
    let mut window = sample(Lang::En);
    key(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    window.get_by_role_and_label(Role::ComboBox, "Friction severity").click();
    window.run();
    window.get_by_label("≥ 4").click();
    window.run();
    assert_eq!(editor(&window).filter().severity, Some(4));
    window.get_by_label("A filter is on");
    // Closing the bar is not enough: the sign stays.
    key(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    window.get_by_label("A filter is on");
    window.get_by_role_and_label(Role::Button, "Show everything").click();
    window.run();
    assert!(!editor(&window).filter().is_on());
    assert!(window.query_by_label("A filter is on").is_none());
    assert!(editor(&window).history().is_saved());
}

fn rows(window: &Window) -> Vec<String> {
    window.query_all_by_role(Role::Row).filter_map(|node| node.accesskit_node().label()).collect()
}

#[test]
fn the_table_has_every_touchpoint_and_follows_the_map() {
    let mut window = sample(Lang::En);
    // The inspector has a field of this name, too.
    key(&mut window, Modifiers::NONE, Key::F4);
    key(&mut window, Modifiers::NONE, Key::F9);
    assert_eq!(rows(&window).len(), state(&window).touchpoints.len());
    let at = center(&window, "Achat sur place");
    click(&mut window, at);
    let row = rows(&window).into_iter().find(|row| row.starts_with("Achat sur place")).unwrap();
    assert!(row.contains("Stage: ") && row.contains("Channel: "), "{row}");
    // The fields of the row that is selected are there.
    window.get_by_role_and_label(Role::TextInput, "Name");
}

#[test]
fn the_table_is_walked_and_edited_by_keys_alone() {
    let mut window = sample(Lang::En);
    key(&mut window, Modifiers::NONE, Key::F9);
    window.get_by_role_and_label(Role::Table, "Touchpoints").focus();
    window.run();
    key(&mut window, Modifiers::NONE, Key::Home);
    let first = editor(&window).view().only().cloned().expect("the first row is selected");
    key(&mut window, Modifiers::NONE, Key::ArrowDown);
    let Some(Element::Touchpoint(id)) = editor(&window).view().only().cloned() else { panic!("a touchpoint") };
    assert_ne!(Element::Touchpoint(id.clone()), first);

    key(&mut window, Modifiers::NONE, Key::Enter);
    key(&mut window, Modifiers::COMMAND, Key::A);
    type_text(&mut window, "Comparaison");
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(state(&window).touchpoints.get(&id).unwrap().name, "Comparaison");
    assert!(!editor(&window).history().is_open());
    // The arrows walk on.
    key(&mut window, Modifiers::NONE, Key::ArrowUp);
    assert_eq!(editor(&window).view().only(), Some(&first));
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(editor(&window).history().is_saved());
}

#[test]
fn a_cell_of_the_table_moves_the_card() {
    let mut window = sample(Lang::En);
    key(&mut window, Modifiers::NONE, Key::F4);
    key(&mut window, Modifiers::NONE, Key::F9);
    let at = center(&window, "Achat sur place");
    click(&mut window, at);
    window.get_by_role_and_label(Role::ComboBox, "Channel").click();
    window.run();
    let channel = journey(&window).channels.iter().find(|it| it.id.as_str() == "telephone").unwrap().name.clone();
    window.get_by_role_and_label(Role::Button, &channel).click();
    window.run();
    assert_eq!(state(&window).touchpoints.get(&"achat-boutique".into()).unwrap().channel.as_str(), "telephone");
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(editor(&window).history().is_saved());
}

#[test]
fn the_table_is_sorted_by_its_heads_and_narrowed_by_the_search() {
    let mut window = sample(Lang::En);
    key(&mut window, Modifiers::NONE, Key::F9);
    for _ in 0..2 {
        let head = |node: &egui_kittest::Node<'_>| {
            node.accesskit_node().label().is_some_and(|it| it.starts_with("Name, "))
        };
        let heads = window.query_all_by_role(Role::Button).filter(head);
        heads.into_iter().next().expect("the head of the names").click();
        window.run();
    }
    let names = rows(&window);
    assert!(names[0] > names[names.len() - 1], "{names:?}");
    key(&mut window, Modifiers::COMMAND, Key::F);
    type_text(&mut window, "achat sur place");
    assert!(rows(&window).len() < names.len());
    assert!(rows(&window).iter().any(|row| row.starts_with("Achat sur place")));
    assert!(window.state().as_ref().and_then(App::editor).is_some());
}
