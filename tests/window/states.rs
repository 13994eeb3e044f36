//! The tabs of the states, what is done with them, and two of them side by side.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use parcours::{
    editor::Mode,
    i18n::Lang,
    model::{Element, StateId},
};

use super::{Window, choose, click, double_click, drag, editor, journey, key, sample, state, type_into};

fn tabs(window: &Window) -> Vec<String> {
    editor(window).tabs().iter().map(|state| state.id.to_string()).collect()
}

fn tab(window: &Window, name: &str) -> egui::Pos2 {
    window.get_by_role_and_label(Role::Button, name).rect().center()
}

/// Calls a command from the menu of states.
fn command(window: &mut Window, name: &str) {
    choose(window, "State", name);
    window.run();
}

/// Adds a state by the dialog, as a copy of the one shown.
fn add(window: &mut Window, name: &str) {
    command(window, "Add a state…");
    type_into(window, "What is it called?", name);
    key(window, Modifiers::NONE, Key::Enter);
}

#[test]
fn a_state_is_added_from_any_other_or_from_a_blank_page() {
    let mut window = sample(Lang::En);
    command(&mut window, "Add a state…");
    type_into(&mut window, "What is it called?", "Careful");
    window.get_by_role_and_label(Role::RadioButton, "A copy of Cible 2027").click();
    window.run();
    window.get_by_label_contains("What is corrected in Cible 2027 later is corrected here too");
    window.get_by_role_and_label(Role::Button, "Add").click();
    window.run();
    assert_eq!(state(&window).id.as_str(), "careful");
    assert_eq!(state(&window).based_on, Some(StateId::new("cible")));
    command(&mut window, "Add a state…");
    type_into(&mut window, "What is it called?", "Dream");
    window.get_by_role_and_label(Role::RadioButton, "A blank page: no touchpoints").click();
    window.run();
    window.get_by_role_and_label(Role::Button, "Add").click();
    window.run();
    assert_eq!((state(&window).id.as_str(), state(&window).touchpoints.len()), ("dream", 0));
    for _ in 0..2 {
        key(&mut window, Modifiers::COMMAND, Key::Z);
    }
    assert!(editor(&window).history().is_saved());
}

#[test]
fn tabs_are_renamed_reached_by_keys_and_dragged() {
    let mut window = sample(Lang::En);
    add(&mut window, "Two");
    add(&mut window, "Three");
    assert_eq!(tabs(&window), ["actuel", "cible", "two", "three"]);
    let at = tab(&window, "Two");
    double_click(&mut window, at);
    key(&mut window, Modifiers::COMMAND, Key::A);
    type_into(&mut window, "What is it called?", "Second");
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(journey(&window).states.get(&"two".into()).unwrap().name, "Second");

    key(&mut window, Modifiers::COMMAND, Key::PageDown);
    assert_eq!(state(&window).id.as_str(), "three");
    key(&mut window, Modifiers::COMMAND, Key::PageDown);
    assert_eq!(state(&window).id.as_str(), "actuel", "after the last comes the first");
    key(&mut window, Modifiers::COMMAND, Key::PageUp);
    assert_eq!(state(&window).id.as_str(), "three");

    let (from, to) = (tab(&window, "Three"), tab(&window, "Cible 2027"));
    drag(&mut window, from, to - egui::Vec2::new(30.0, 0.0));
    assert_eq!(tabs(&window), ["actuel", "three", "cible", "two"]);
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(tabs(&window), ["actuel", "cible", "two", "three"]);
}

#[test]
fn a_drag_of_a_tab_is_taken_back_with_esc() {
    let mut window = sample(Lang::En);
    add(&mut window, "Two");
    let selected = editor(&window).view().selection.clone();
    let (from, to) = (tab(&window, "Two"), tab(&window, "Cible 2027"));
    super::press(&window, from, true);
    window.step();
    for part in [0.3, 0.7, 1.0] {
        window.event(egui::Event::PointerMoved(from + (to - from) * part));
        window.step();
    }
    key(&mut window, Modifiers::NONE, Key::Escape);
    super::press(&window, to, false);
    window.run();
    assert_eq!(tabs(&window), ["actuel", "cible", "two"]);
    assert_eq!(editor(&window).view().selection, selected);
}

#[test]
fn a_state_is_locked_aimed_at_and_deleted_by_commands() {
    let mut window = sample(Lang::En);
    add(&mut window, "Two");
    command(&mut window, "Lock this state");
    assert!(state(&window).locked);
    window.get_by_label_contains("Locked: what is changed in État actuel leaves this state alone");
    command(&mut window, "Make this the target");
    assert!(editor(&window).is_target(&"two".into()));
    command(&mut window, "Delete this state…");
    window.get_by_role_and_label(Role::Button, "Delete all of it").click();
    window.run();
    assert_eq!(tabs(&window), ["actuel", "cible"]);
    for _ in 0..4 {
        key(&mut window, Modifiers::COMMAND, Key::Z);
    }
    assert!(editor(&window).history().is_saved());
}

#[test]
fn a_tab_says_what_can_be_done_with_its_state() {
    let mut window = sample(Lang::En);
    window.get_by_role_and_label(Role::Button, "Cible 2027").click_secondary();
    window.run();
    assert_eq!(state(&window).id.as_str(), "cible");
    window.get_by_role_and_label(Role::MenuItem, "Lock this state").click();
    window.run();
    assert!(state(&window).locked);
}

#[test]
fn twelve_states_leave_room_for_the_rest() {
    let mut window = sample(Lang::En);
    for number in 3..=12 {
        add(&mut window, &format!("A fairly long name of an option, number {number}"));
    }
    assert_eq!(tabs(&window).len(), 12);
    // What is right of the tabs is still there, and the last tab is in view.
    let zoom = window.get_by_label_contains("Show all").rect();
    assert!(zoom.max.x <= 1920.0, "{zoom:?}");
    let compare = window.get_by_role_and_label(Role::Button, "Compare").rect();
    let last = window.get_by_role_and_label(Role::Button, "A fairly long name of an option, number 12").rect();
    assert!(last.max.x < compare.min.x && last.height() < 60.0, "{last:?} {compare:?}");
    window.get_by_role_and_label(Role::Button, "All states").click();
    window.run();
}

#[test]
fn the_inspector_says_what_a_state_follows() {
    let mut window = sample(Lang::En);
    let at = tab(&window, "Cible 2027");
    click(&mut window, at);
    click(&mut window, at);
    assert_eq!(editor(&window).view().only(), Some(&Element::State("cible".into())));
    window.get_by_label_contains("Follows État actuel");
    window.get_by_label_contains("Of its touchpoints,");
    window.get_by_role_and_label(Role::ComboBox, "Based on").focus();
    window.run();
    key(&mut window, Modifiers::NONE, Key::Enter);
    key(&mut window, Modifiers::NONE, Key::ArrowUp);
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(state(&window).based_on, None);
    window.get_by_label_contains("Follows nothing");
}

#[test]
fn any_two_states_are_chosen_in_the_bar() {
    let mut window = sample(Lang::En);
    add(&mut window, "Two");
    key(&mut window, Modifiers::NONE, Key::F7);
    let ends = |window: &Window| editor(window).ends().map(|(from, to)| (from.id.to_string(), to.id.to_string()));
    assert_eq!(ends(&window), Some(("actuel".to_owned(), "two".to_owned())));
    window.get_by_role_and_label(Role::ComboBox, "From").focus();
    window.run();
    key(&mut window, Modifiers::NONE, Key::Enter);
    key(&mut window, Modifiers::NONE, Key::ArrowDown);
    key(&mut window, Modifiers::NONE, Key::ArrowDown);
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(ends(&window), Some(("cible".to_owned(), "two".to_owned())));
    window.get_by_role_and_label(Role::Button, "Swap the two states").click();
    window.run();
    assert_eq!(ends(&window), Some(("two".to_owned(), "cible".to_owned())));
}

#[test]
fn two_states_side_by_side_are_walked_as_one() {
    let mut window = sample(Lang::Fr);
    key(&mut window, Modifiers::NONE, Key::F10);
    assert_eq!(editor(&window).mode(), Mode::SideBySide);
    let at = |window: &Window, name: &str| window.get_by_role_and_label(Role::ListBoxOption, name).rect();
    let (today, target) = ("Recherche d'un produit, État actuel", "Recherche d'un produit, Cible 2027");
    let before = (at(&window, today), at(&window, target));
    assert_eq!(before.0.size(), before.1.size());
    // A press in the other goes over to it; what is selected is selected in both.
    click(&mut window, before.1.center());
    assert_eq!(state(&window).id.as_str(), "cible");
    assert_eq!(editor(&window).view().only(), Some(&Element::Touchpoint("recherche".into())));
    assert_eq!((at(&window, today), at(&window, target)), before, "nothing has moved");
    // Both are seen from one place.
    key(&mut window, Modifiers::COMMAND, Key::Minus);
    let after = (at(&window, today), at(&window, target));
    assert!(after.0.width() < before.0.width() - 1.0);
    assert_eq!(after.0.size(), after.1.size());
    assert!(
        ((after.1.min - after.0.min) - (before.1.min - before.0.min)).length() < 1.0,
        "the panes stay where they are"
    );
    // The keyboard walks the one that is worked on.
    key(&mut window, Modifiers::NONE, Key::ArrowRight);
    assert_ne!(editor(&window).view().only(), Some(&Element::Touchpoint("recherche".into())));
    key(&mut window, Modifiers::NONE, Key::F10);
    assert_eq!(editor(&window).mode(), Mode::Map);
}

#[test]
fn what_matches_is_proposed_and_accepted_with_keys() {
    let mut window = sample(Lang::En);
    command(&mut window, "Add a state…");
    type_into(&mut window, "What is it called?", "Dream");
    window.get_by_role_and_label(Role::RadioButton, "A blank page: no touchpoints").click();
    window.run();
    window.get_by_role_and_label(Role::Button, "Add").click();
    window.run();
    key(&mut window, Modifiers::NONE, Key::I);
    type_into(&mut window, "What is it called?", "Recherche des produits @site #decouverte");
    key(&mut window, Modifiers::NONE, Key::Enter);
    key(&mut window, Modifiers::NONE, Key::Escape);
    command(&mut window, "Match up touchpoints…");
    let pair = "Recherche d'un produit → Recherche des produits";
    window.get_by_role_and_label(Role::CheckBox, pair);
    window.get_by_label_contains("same stage");
    key(&mut window, Modifiers::COMMAND, Key::Enter);
    let replaces: Vec<String> =
        state(&window).touchpoints.iter().flat_map(|it| it.replaces.iter().map(ToString::to_string)).collect();
    assert_eq!(replaces, ["recherche"]);
    command(&mut window, "Match up touchpoints…");
    window.get_by_label("Nothing is left to match up between these two states.");
}
