//! The tables of touchpoints, transitions and frictions, by keys and by the names that a screen reader hears.

use std::collections::BTreeSet;

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use parcours::{
    i18n::Lang,
    model::{Element, EvidenceLevel},
};

use super::{Window, editor, journey, key, sample, state};

fn rows(window: &Window) -> Vec<String> {
    window.query_all_by_role(Role::Row).filter_map(|node| node.accesskit_node().label()).collect()
}

fn selection(window: &Window) -> &BTreeSet<Element> {
    &editor(window).view().selection
}

/// The window with the table in it and the keyboard on its rows, without the inspector.
fn table(turns: usize) -> Window {
    let mut window = sample(Lang::En);
    key(&mut window, Modifiers::NONE, Key::F4);
    key(&mut window, Modifiers::NONE, Key::F9);
    window.get_by_role(Role::Table).focus();
    window.run();
    for _ in 0..turns {
        key(&mut window, Modifiers::COMMAND, Key::PageDown);
    }
    window
}

fn type_text(window: &mut Window, text: &str) {
    key(window, Modifiers::COMMAND, Key::A);
    window.event(egui::Event::Text(text.to_owned()));
    window.run();
}

fn choose(window: &mut Window, list: &str, value: &str) {
    window.get_by_role_and_label(Role::ComboBox, list).click();
    window.run();
    window.get_by_role_and_label(Role::Button, value).click();
    window.run();
}

#[test]
fn owner_and_evidence_are_changed_in_place() {
    let mut window = table(0);
    key(&mut window, Modifiers::NONE, Key::Home);
    let Some(Element::Touchpoint(id)) = editor(&window).view().only().cloned() else { panic!("a touchpoint") };
    choose(&mut window, "Evidence", "Survey");
    let level = |window: &Window| state(window).touchpoints.get(&id).unwrap().evidence.as_ref().map(|it| it.level);
    assert_eq!(level(&window), Some(EvidenceLevel::Survey));
    let team = journey(&window).teams.at(0).unwrap().clone();
    choose(&mut window, "Owner", &team.name);
    assert_eq!(state(&window).touchpoints.get(&id).unwrap().owner, team.id.as_str());
    for _ in 0..2 {
        key(&mut window, Modifiers::COMMAND, Key::Z);
    }
    assert!(editor(&window).history().is_saved());
}

#[test]
fn transitions_are_walked_renamed_and_led_elsewhere_by_keys() {
    let mut window = table(1);
    assert_eq!(rows(&window).len(), state(&window).transitions.len());
    key(&mut window, Modifiers::NONE, Key::Home);
    let Some(Element::Transition(id)) = editor(&window).view().only().cloned() else { panic!("a transition") };
    // F2 goes into the words, Enter comes back to the rows.
    key(&mut window, Modifiers::NONE, Key::F2);
    type_text(&mut window, "When it rains");
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(state(&window).transitions.get(&id).unwrap().condition, "When it rains");
    let to = state(&window).touchpoints.get(&"achat-boutique".into()).unwrap().name.clone();
    choose(&mut window, "To", &to);
    assert_eq!(state(&window).transitions.get(&id).unwrap().to.as_str(), "achat-boutique");
    let row = rows(&window).into_iter().find(|row| row.contains("Condition: When it rains")).unwrap();
    assert!(row.contains(&format!("To: {to}")), "{row}");
    // A share is typed in per cent.
    window.get_by_role_and_label(Role::TextInput, "Share").focus();
    window.run();
    type_text(&mut window, "35");
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(state(&window).transitions.get(&id).unwrap().share, Some(0.35));
    for _ in 0..3 {
        key(&mut window, Modifiers::COMMAND, Key::Z);
    }
    assert!(editor(&window).history().is_saved());
}

#[test]
fn frictions_are_sorted_by_what_hurts_most_and_changed_in_place() {
    let mut window = table(2);
    let severities: Vec<_> = rows(&window)
        .iter()
        .filter_map(|row| row.split("Severity: ").nth(1)?.chars().next()?.to_digit(10))
        .collect();
    assert_eq!(severities.len(), state(&window).frictions.len());
    assert!(severities.is_sorted_by(|a, b| a >= b), "{severities:?}");
    key(&mut window, Modifiers::NONE, Key::End);
    let Some(Element::Friction(id)) = editor(&window).view().only().cloned() else { panic!("a friction") };
    choose(&mut window, "Severity", "5");
    assert_eq!(state(&window).frictions.get(&id).unwrap().severity, 5);
    choose(&mut window, "Kind", "Trust");
    key(&mut window, Modifiers::COMMAND, Key::Z);
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(editor(&window).history().is_saved());
}

#[test]
fn several_rows_are_selected_with_the_map_and_deleted() {
    let mut window = table(2);
    let all = state(&window).frictions.len();
    key(&mut window, Modifiers::NONE, Key::Home);
    key(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    key(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    assert_eq!(selection(&window).len(), 3);
    // Back towards where the range began.
    key(&mut window, Modifiers::SHIFT, Key::ArrowUp);
    assert_eq!(selection(&window).len(), 2);
    key(&mut window, Modifiers::NONE, Key::Delete);
    // The target has them too, which is told first.
    window.get_by_role_and_label(Role::Button, "Delete all of it").click();
    window.run();
    assert_eq!(state(&window).frictions.len(), all - 2);
    // The keyboard is still there, on what came into the place of the last.
    key(&mut window, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(selection(&window).len(), 1);
    key(&mut window, Modifiers::COMMAND, Key::A);
    assert_eq!(selection(&window).len(), all - 2);
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(editor(&window).history().is_saved());
}

#[test]
fn the_head_of_a_column_says_how_it_is_sorted() {
    let mut window = table(1);
    window.get_by_role_and_label(Role::Button, "Share, not sorted").click();
    window.run();
    window.get_by_role_and_label(Role::Button, "Share, ascending").click();
    window.run();
    window.get_by_role_and_label(Role::Button, "Share, descending");
    // Each table keeps its own order.
    window.get_by_role_and_label(Role::RadioButton, "Table: Frictions").click();
    window.run();
    window.get_by_role_and_label(Role::Button, "Severity, descending");
    window.get_by_role_and_label(Role::RadioButton, "Table: Transitions").click();
    window.run();
    window.get_by_role_and_label(Role::Button, "Share, descending");
}
