//! Cards beside the map and votes of the room, driven by the names that a screen reader hears.

use egui::{Key, Modifiers, Pos2, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use parcours::{
    i18n::Lang,
    model::{Became, Card, CardAnchor, CardKind, Element, FrictionId},
};

use super::{Window, cell, center, click, drag, editor, journey, key, press, sample, state, type_into};

fn button(window: &mut Window, name: &str) {
    window.get_by_role_and_label(Role::Button, name).click();
    window.run();
}

/// Writes cards as they come, from the map.
fn write(window: &mut Window, field: &str, cards: &[&str]) {
    super::canvas_has_keyboard(window);
    key(window, Modifiers::NONE, Key::C);
    for card in cards {
        type_into(window, field, card);
        key(window, Modifiers::NONE, Key::Enter);
    }
}

fn card<'a>(window: &'a Window, text: &str) -> &'a Card {
    state(window).cards.iter().find(|card| card.text == text).expect("it was written")
}

fn row(window: &Window, name: &str) -> Pos2 {
    window.get_by_role_and_label(Role::ListItem, name).rect().center()
}

#[test]
fn cards_are_written_as_fast_as_the_room_talks() {
    let mut window = sample(Lang::Fr);
    let before = state(&window).cards.len();
    write(&mut window, "Nouvelle carte", &["Un casier de nuit", "? Combien de clients", "!Le samedi"]);
    assert_eq!(state(&window).cards.len(), before + 3);
    assert_eq!(card(&window, "Combien de clients").kind, CardKind::Question);
    assert_eq!(card(&window, "Le samedi").kind, CardKind::Opportunity);
    // The kind is chosen with the arrows, too, and stays.
    key(&mut window, Modifiers::NONE, Key::ArrowUp);
    type_into(&mut window, "Nouvelle carte", "Un autre jour");
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(card(&window, "Un autre jour").kind, CardKind::Parked);
    // Esc leaves, and the keyboard is the map’s again.
    key(&mut window, Modifiers::NONE, Key::Escape);
    window.run();
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(state(&window).cards.len(), before + 3);
    row(&window, "Question\u{a0}: Combien de clients");
    key(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::C);
    assert!(window.query_by_role_and_label(Role::ListItem, "Question\u{a0}: Combien de clients").is_none());
}

#[test]
fn a_card_is_dragged_into_a_cell_or_taken_back_with_esc() {
    let mut window = sample(Lang::En);
    write(&mut window, "New card", &["Night locker"]);
    key(&mut window, Modifiers::NONE, Key::Escape);
    let (from, to) = (row(&window, "Idea: Night locker"), cell(&window, "usage", "email"));
    press(&window, from, true);
    window.step();
    for at in [from + egui::Vec2::new(20.0, 4.0), to, to] {
        window.event(egui::Event::PointerMoved(at));
        window.step();
    }
    key(&mut window, Modifiers::NONE, Key::Escape);
    press(&window, to, false);
    window.run();
    assert_eq!(card(&window, "Night locker").became, None);
    drag(&mut window, from, to);
    let Some(Became::Touchpoint(id)) = card(&window, "Night locker").became.clone() else {
        panic!("it should be a touchpoint")
    };
    let added = state(&window).touchpoints.get(&id).expect("it is there");
    assert_eq!((added.stage.as_str(), added.channel.as_str()), ("usage", "email"));
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(!state(&window).touchpoints.contains(&id));
}

#[test]
fn a_card_dropped_on_a_touchpoint_asks_what_it_becomes() {
    let mut window = sample(Lang::En);
    write(&mut window, "New card", &["Till out of order"]);
    key(&mut window, Modifiers::NONE, Key::Escape);
    let (from, to) = (row(&window, "Idea: Till out of order"), center(&window, "Achat sur place"));
    drag(&mut window, from, to);
    assert_eq!(card(&window, "Till out of order").at, None, "nothing happens before it is chosen");
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.query_by_label_contains("Hang on").is_none());
    drag(&mut window, from, to);
    button(&mut window, "Hang on “Achat sur place”");
    let at = CardAnchor::Touchpoint("achat-boutique".into());
    assert_eq!(card(&window, "Till out of order").at, Some(at));
    drag(&mut window, from, to);
    button(&mut window, "Turn into a friction: Achat sur place");
    assert!(matches!(card(&window, "Till out of order").became, Some(Became::Friction(_))));
}

#[test]
fn a_card_is_hung_and_turned_with_the_keyboard() {
    let mut window = sample(Lang::En);
    write(&mut window, "New card", &["Night locker"]);
    key(&mut window, Modifiers::NONE, Key::Escape);
    let at = center(&window, "Achat sur place");
    click(&mut window, at);
    super::choose(&mut window, "Workshop", "Hang card on selection");
    window.run();
    assert_eq!(card(&window, "Night locker").at, Some(CardAnchor::Touchpoint("achat-boutique".into())));
    super::choose(&mut window, "Workshop", "Turn card into a touchpoint");
    window.run();
    assert!(card(&window, "Night locker").became.is_some());
}

/// The sample with votes.
fn voting(lang: Lang) -> Window {
    let mut window = sample(lang);
    begin_voting(&mut window);
    window
}

/// Two more people than the sample has, and a new round in which its first participant begins. In English.
pub(crate) fn begin_voting(window: &mut Window) {
    key(window, Modifiers::COMMAND | Modifiers::SHIFT, Key::G);
    window.get_by_label("Participants: 2").click();
    window.run();
    window.get_by_role_and_label(Role::MultilineTextInput, "Names, one a line").focus();
    window.run();
    window.get_by_role_and_label(Role::MultilineTextInput, "Names, one a line").type_text("Anna\nBruno");
    window.run();
    button(window, "Add participants");
    window.get_by_role_and_label(Role::TextInput, "What is voted on?").focus();
    window.run();
    type_into(window, "What is voted on?", "Where to begin");
    key(window, Modifiers::NONE, Key::Enter);
}

#[test]
fn the_room_votes_unseen_and_then_sees_the_result() {
    let mut window = voting(Lang::En);
    let names: Vec<_> = journey(&window).votes.participants.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Réseau", "Relation client", "Anna", "Bruno"]);
    let at = center(&window, "Achat sur place");
    click(&mut window, at);
    click(&mut window, at);
    window.get_by_role_and_label(Role::Button, "Réseau — 3 of 5 left");
    window.get_by_label_contains("2 of 16 dots given");
    button(&mut window, "Bruno — 3 of 3 left");
    let other = center(&window, "Demande d'avis");
    click(&mut window, other);
    assert!(window.query_by_label_contains("Achat sur place: 2").is_none());
    // What the menu would take back does not say where.
    window.get_by_role_and_label(Role::Button, "Edit").click();
    window.run();
    window.get_by_role_and_label(Role::MenuItem, "Undo: vote");
    key(&mut window, Modifiers::NONE, Key::Escape);
    button(&mut window, "Reveal the votes");
    button(&mut window, "1. Achat sur place: 2 dots");
    assert_eq!(editor(&window).view().only(), Some(&Element::Touchpoint("achat-boutique".into())));
    window.get_by_role_and_label(Role::Button, "2. Demande d'avis: 1 dot");
}

#[test]
fn the_keyboard_alone_votes() {
    let mut window = voting(Lang::En);
    super::canvas_has_keyboard(&mut window);
    key(&mut window, Modifiers::NONE, Key::ArrowRight);
    assert!(editor(&window).view().only().is_some());
    key(&mut window, Modifiers::NONE, Key::Plus);
    key(&mut window, Modifiers::NONE, Key::Enter);
    window.get_by_role_and_label(Role::Button, "Réseau — 3 of 5 left");
    key(&mut window, Modifiers::NONE, Key::Minus);
    key(&mut window, Modifiers::NONE, Key::PageDown);
    key(&mut window, Modifiers::NONE, Key::Enter);
    window.get_by_role_and_label(Role::Button, "Réseau — 4 of 5 left");
    window.get_by_role_and_label(Role::Button, "Relation client — 4 of 5 left");
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(editor(&window).voter(), None);
}

#[test]
fn a_friction_is_answered_by_a_card_dropped_on_its_pin() {
    let mut window = sample(Lang::En);
    write(&mut window, "New card", &["Call them first"]);
    key(&mut window, Modifiers::NONE, Key::Escape);
    let friction: FrictionId = "retour-refuse".into();
    let name = state(&window).frictions.get(&friction).expect("it is in the sample").name.clone();
    let (from, to) = (row(&window, "Idea: Call them first"), center(&window, &name));
    drag(&mut window, from, to);
    button(&mut window, &format!("Answers “{name}”"));
    assert_eq!(card(&window, "Call them first").answers, [friction]);
}

#[test]
fn a_card_is_written_while_the_journey_is_presented() {
    let mut window = sample(Lang::En);
    super::canvas_has_keyboard(&mut window);
    key(&mut window, Modifiers::NONE, Key::F5);
    key(&mut window, Modifiers::NONE, Key::C);
    type_into(&mut window, "What is it called?", "? Who pays for the lockers");
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(card(&window, "Who pays for the lockers").kind, CardKind::Question);
}

#[test]
fn a_winner_gets_a_card() {
    let mut window = sample(Lang::En);
    super::choose(&mut window, "Workshop", "Votes");
    window.run();
    // The sample comes with a round that is revealed.
    button(&mut window, "Write a card on “Répéter sa commande au téléphone”");
    let written = state(&window).cards.iter().find(|card| card.kind == CardKind::Opportunity);
    assert!(matches!(written.expect("it was written").at, Some(CardAnchor::Friction(_))));
}
