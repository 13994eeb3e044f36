//! One persona on the map, by keys and by the names that a screen reader hears.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use parcours::{i18n::Lang, model::Element};

use super::{Window, center, click, editor, journey, key, open, sample, state, wait};

/// The window with a journey that has two personas with values of their own.
fn two(lang: Lang) -> Window {
    let mut window = open(Some(std::path::Path::new("journeys/service-escalation.ron")), lang);
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.scene().is_some()));
    window
}

fn chosen(window: &Window) -> Option<&str> {
    editor(window).persona().map(parcours::model::PersonaId::as_str)
}

#[test]
fn a_persona_is_chosen_in_the_bar_and_the_commands_walk_them() {
    let mut window = two(Lang::En);
    window.get_by_role_and_label(Role::ComboBox, "Persona").click();
    window.run();
    let name = journey(&window).personas.at(1).unwrap().name.clone();
    window.get_by_label(&format!("{name} · 45%")).click();
    window.run();
    assert_eq!(chosen(&window), Some("arthur"));
    window.get_by_label(&format!("The journey of {name}"));
    // After the last one it is everybody's.
    key(&mut window, Modifiers::NONE, Key::U);
    assert_eq!(chosen(&window), None);
    key(&mut window, Modifiers::NONE, Key::U);
    assert_eq!(chosen(&window), Some("priya"));
    // The filters do not end it, and it is none of them.
    key(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    assert!(window.query_by_label("A filter is on").is_none());
    assert!(window.query_all_by_role_and_label(Role::ComboBox, "Persona").count() == 1);
    assert!(editor(&window).history().is_saved(), "looking changes nothing");
}

#[test]
fn without_a_persona_there_is_nothing_to_choose_and_the_palette_says_why() {
    let mut window = open(None, Lang::En);
    key(&mut window, Modifiers::COMMAND, Key::K);
    window.event(egui::Event::Text("next persona".to_owned()));
    window.run();
    let entries: Vec<_> =
        window.query_all_by_role(Role::ListBoxOption).filter_map(|node| node.accesskit_node().label()).collect();
    assert!(entries.iter().any(|entry| entry.starts_with("Next persona, U")), "{entries:?}");
}

#[test]
fn the_inspector_has_the_own_values_in_front_and_leaves_those_of_everybody() {
    let mut window = two(Lang::En);
    key(&mut window, Modifiers::NONE, Key::U);
    let at = center(&window, "Call with technical support");
    click(&mut window, at);
    window.get_by_label("For Priya, 41, works from home");
    let Some(Element::Touchpoint(id)) = editor(&window).view().only().cloned() else { panic!("a touchpoint") };
    let before = state(&window).touchpoints.get(&id).unwrap().clone();
    window.get_by_role_and_label(Role::RadioButton, "Emotion of the persona +2").click();
    window.run();
    let after = state(&window).touchpoints.get(&id).unwrap().clone();
    assert_eq!(after.emotion, before.emotion);
    assert_eq!(after.own_of(&"priya".into()).and_then(|own| own.emotion), Some(2));
    assert!(after.own_of(&"arthur".into()).is_none());
    // The map shows it at once; chosen again, it is as everybody's.
    assert_eq!(editor(&window).seen().unwrap().touchpoints.get(&id).unwrap().emotion, Some(2));
    window.get_by_role_and_label(Role::RadioButton, "Emotion of the persona +2").click();
    window.run();
    assert_eq!(*state(&window).touchpoints.get(&id).unwrap(), before);
    key(&mut window, Modifiers::COMMAND, Key::Z);
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(editor(&window).history().is_saved());
}

#[test]
fn the_worth_of_the_journey_is_written_in_the_inspector_a_step_a_field() {
    let mut window = sample(Lang::En);
    let before = journey(&window).business.clone();
    let section =
        |window: &Window| window.query_by_role_and_label(Role::TextInput, "Customers lost (a month)").is_some();
    if !section(&window) {
        window.get_by_label("What it is worth").click();
        window.run();
    }
    for (label, text) in [("Customers lost (a month)", "12.5"), ("Until a change works fully (months)", "4")] {
        let field = window.get_by_role_and_label(Role::TextInput, label);
        field.scroll_to_me();
        field.focus();
        window.run();
        key(&mut window, Modifiers::COMMAND, Key::A);
        window.event(egui::Event::Text(text.to_owned()));
        window.run();
        key(&mut window, Modifiers::NONE, Key::Enter);
    }
    let business = &journey(&window).business;
    assert_eq!((business.lost_per_month, business.ramp_up_months), (Some(12.5), Some(4.0)));
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(journey(&window).business.lost_per_month, Some(12.5));
    assert_eq!(journey(&window).business.ramp_up_months, before.ramp_up_months);
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(journey(&window).business, before);
    assert!(editor(&window).history().is_saved());
}

#[test]
fn the_language_of_the_journey_is_chosen() {
    let mut window = sample(Lang::En);
    let before = journey(&window).language.clone();
    window.get_by_role_and_label(Role::ComboBox, "Language of the journey").click();
    window.run();
    window.get_by_role_and_label(Role::Button, "English").click();
    window.run();
    assert_eq!((before.as_str(), journey(&window).language.as_str()), ("fr", "en"));
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(editor(&window).history().is_saved());
}
