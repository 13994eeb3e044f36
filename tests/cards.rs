//! Cards without a window: writing them, hanging them, and what they turn into.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what makes up a test may panic like the test"
)]

use kurbo::{Point, Size};
use parcours::{
    drawing::Theme,
    edit::Action,
    editor::{Ask, CardDraft, Editor, Landing, Look, Mode, ReadOnly, hung},
    file,
    i18n::Lang,
    model::{Anchor, Became, Card, CardAnchor, CardId, CardKind, Element, Journey, invariants::violations},
};
use proptest::prelude::*;

fn sample() -> Journey {
    file::parse(&std::fs::read_to_string("tests/data/retrait-en-boutique.ron").unwrap()).unwrap().journey
}

fn editor() -> Editor {
    let look = Look { lang: Lang::Fr, theme: Theme::named("light").unwrap() };
    let mut journey = sample();
    // The cards of the sample would only be counted along.
    let states: Vec<_> = journey.states.iter().cloned().collect();
    for mut state in states {
        let ids: Vec<CardId> = state.cards.ids().cloned().collect();
        for id in ids {
            state.cards.remove(&id);
        }
        journey.states.put(state);
    }
    let mut editor = Editor::new(journey, None, look);
    editor.set_canvas(Size::new(2000.0, 1200.0));
    editor.refresh();
    editor
}

fn draft(text: &str) -> CardDraft {
    CardDraft { text: text.to_owned(), kind: CardKind::default() }
}

/// Writes a card and says which it is.
fn write(editor: &mut Editor, text: &str) -> CardId {
    editor.write_card(&draft(text), None);
    editor.card_in_hand().expect("it was written").id.clone()
}

fn card(editor: &Editor, id: &CardId) -> Card {
    editor.state().unwrap().cards.get(id).expect("it is there").clone()
}

fn undo_action(editor: &Editor) -> Action {
    editor.history().undo_label().expect("a step").action
}

fn on_canvas(editor: &Editor, element: &Element) -> Point {
    editor.camera().screen_from_world(editor.bounds(element).expect("it is drawn").center())
}

#[test]
fn a_first_sign_says_the_kind_while_it_is_typed() {
    for (typed, kind, words) in [
        ("un casier", CardKind::Idea, "un casier"),
        ("* un casier", CardKind::Idea, "un casier"),
        ("? combien", CardKind::Question, "combien"),
        ("  !offrir le retrait ", CardKind::Opportunity, "offrir le retrait"),
        (".plus tard", CardKind::Parked, "plus tard"),
        ("... plus tard", CardKind::Parked, "plus tard"),
        ("… plus tard", CardKind::Parked, "plus tard"),
        ("pourquoi ?", CardKind::Idea, "pourquoi ?"),
        ("?", CardKind::Question, ""),
        ("", CardKind::Idea, ""),
    ] {
        let draft = draft(typed);
        assert_eq!((draft.heard_kind(), draft.words()), (kind, words), "{typed:?}");
    }
}

#[test]
fn the_kind_is_turned_by_a_key_and_stays_for_the_next_card() {
    let mut draft = draft("? combien");
    draft.turn(true);
    assert_eq!((draft.heard_kind(), draft.words()), (CardKind::Opportunity, "combien"));
    draft.turn(false);
    draft.turn(false);
    assert_eq!(draft.heard_kind(), CardKind::Idea);
    draft.turn(false);
    assert_eq!(draft.heard_kind(), CardKind::Parked);
    draft.text.clear();
    assert_eq!(draft.heard_kind(), CardKind::Parked);
}

#[test]
fn cards_are_written_one_after_the_other_and_what_is_selected_stays() {
    let mut editor = editor();
    editor.select(Element::Touchpoint("fiche".into()));
    write(&mut editor, "Un casier");
    let second = write(&mut editor, "? Combien de clients");
    assert_eq!(editor.view().only(), Some(&Element::Touchpoint("fiche".into())));
    assert_eq!(editor.state().unwrap().cards.len(), 2);
    let written = card(&editor, &second);
    assert_eq!((written.kind, written.text.as_str()), (CardKind::Question, "Combien de clients"));
    assert_eq!(undo_action(&editor), Action::WriteCard);
    editor.write_card(&draft(" ? "), None);
    assert_eq!(editor.state().unwrap().cards.len(), 2, "a sign alone says nothing");
    editor.undo();
    editor.undo();
    assert!(editor.state().unwrap().cards.is_empty());
}

#[test]
fn a_card_turns_into_a_touchpoint_and_stays_in_one_step() {
    let mut editor = editor();
    let id = write(&mut editor, "Casier de nuit");
    let touchpoints = editor.state().unwrap().touchpoints.len();
    editor.turn_card_into_touchpoint(&id, "usage".into(), "email".into());
    let became = card(&editor, &id).became.expect("it became something");
    let Became::Touchpoint(touchpoint) = became else { panic!("{became:?}") };
    let added = editor.state().unwrap().touchpoints.get(&touchpoint).unwrap().clone();
    assert_eq!(
        (added.name.as_str(), added.stage.as_str(), added.channel.as_str()),
        ("Casier de nuit", "usage", "email")
    );
    assert_eq!(editor.view().only(), Some(&Element::Touchpoint(touchpoint.clone())));
    assert_eq!(undo_action(&editor), Action::TurnCard);
    // Once more leads to what it became, and adds nothing.
    editor.select(Element::Card(id.clone()));
    editor.turn_card_into_touchpoint(&id, "usage".into(), "site".into());
    assert_eq!(editor.view().only(), Some(&Element::Touchpoint(touchpoint)));
    assert_eq!(editor.state().unwrap().touchpoints.len(), touchpoints + 1);
    editor.undo();
    assert_eq!(card(&editor, &id).became, None);
    assert_eq!(editor.state().unwrap().touchpoints.len(), touchpoints);
    assert!(violations(editor.journey()).is_empty());
}

#[test]
fn a_card_turns_into_a_friction_where_it_hangs() {
    let mut editor = editor();
    let id = write(&mut editor, "Caisse en panne");
    editor.hang_card(&id, CardAnchor::Touchpoint("achat-boutique".into()));
    assert_eq!(undo_action(&editor), Action::HangCard);
    editor.select(Element::Card(id.clone()));
    let at = editor.sore_for(&card(&editor, &id)).expect("it hangs somewhere");
    editor.turn_card_into_friction(&id, at);
    let Some(Became::Friction(friction)) = card(&editor, &id).became else { panic!("no friction") };
    let marked = editor.state().unwrap().frictions.get(&friction).unwrap();
    assert_eq!((marked.name.as_str(), marked.severity), ("Caisse en panne", 3));
    assert_eq!(marked.at, Anchor::Touchpoint("achat-boutique".into()));
    assert_eq!(editor.view().only(), Some(&Element::Friction(friction)));
    // The file says so too.
    let text = file::write(editor.journey()).unwrap();
    let opened = file::parse(&text).unwrap();
    assert!(opened.repairs.is_empty() && opened.journey == **editor.journey());
}

#[test]
fn a_card_answers_a_friction_once() {
    let mut editor = editor();
    let id = write(&mut editor, "Rappeler soi-même");
    let friction = editor.state().unwrap().frictions.iter().next().unwrap().clone();
    editor.answer_with_card(&id, &friction.id);
    assert_eq!(card(&editor, &id).answers, std::slice::from_ref(&friction.id));
    let label = editor.history().undo_label().unwrap().clone();
    assert_eq!((label.action, label.subject.as_str()), (Action::Answer, friction.name.as_str()));
    editor.answer_with_card(&id, &friction.id);
    assert_eq!(card(&editor, &id).answers.len(), 1);
    editor.undo();
    assert!(card(&editor, &id).answers.is_empty());
}

#[test]
fn the_card_in_hand_goes_where_the_selection_is() {
    let mut editor = editor();
    let id = write(&mut editor, "Un casier");
    assert_eq!(editor.hook(), None);
    assert_eq!(editor.cell_for(&card(&editor, &id)), None);
    editor.select(Element::Card(id.clone()));
    editor.select(Element::Touchpoint("fiche".into()));
    assert_eq!(editor.card_in_hand().unwrap().id, id);
    assert_eq!(editor.hook(), Some(CardAnchor::Touchpoint("fiche".into())));
    let (stage, channel) = editor.cell_for(&card(&editor, &id)).expect("the cell of the touchpoint");
    assert_eq!((stage.as_str(), channel.as_str()), ("consideration", "site"));
    // With nothing selected, the place is where the card hangs.
    editor.hang_card(&id, CardAnchor::Touchpoint("fiche".into()));
    editor.select(Element::Card(id.clone()));
    assert!(editor.cell_for(&card(&editor, &id)).is_some());
    let state = editor.state().unwrap();
    let hung = hung(state);
    assert_eq!(hung[&CardAnchor::Touchpoint("fiche".into())].len(), 1);
}

#[test]
fn a_card_lands_on_the_ground_of_a_cell_or_on_what_is_there() {
    let mut editor = editor();
    let on = on_canvas(&editor, &Element::Touchpoint("fiche".into()));
    let cell = Some(("consideration".into(), "site".into()));
    let card_there = Landing::On(CardAnchor::Touchpoint("fiche".into()), cell);
    assert_eq!(editor.landing(on), Some(card_there));
    let ground = editor.bounds(&Element::Cell("usage".into(), "email".into())).unwrap();
    let ground = editor.camera().screen_from_world(Point::new(ground.x1 - 3.0, ground.y1 - 3.0));
    assert_eq!(editor.landing(ground), Some(Landing::Cell("usage".into(), "email".into())));
    assert_eq!(editor.landing(Point::new(-20.0, 300.0)), None, "beside the canvas it is taken back");
    editor.set_mode(Mode::Compare);
    editor.refresh();
    assert_eq!(editor.landing(ground), None);
}

#[test]
fn what_goes_takes_the_words_about_it_along() {
    let mut editor = editor();
    let id = write(&mut editor, "Casier de nuit");
    editor.turn_card_into_touchpoint(&id, "usage".into(), "email".into());
    editor.delete_selection();
    // That the card leads there is said first.
    let Some(Ask::ConfirmRemoval { edits, label, .. }) = editor.ask.take() else { panic!("{:?}", editor.ask) };
    editor.remove(label, edits);
    assert_eq!(card(&editor, &id).became, None);
}

#[test]
fn a_journey_that_may_only_be_looked_at_takes_no_card() {
    let mut editor = editor();
    editor.set_read_only(ReadOnly::InUse);
    editor.write_card(&draft("Un casier"), None);
    assert!(editor.state().unwrap().cards.is_empty());
    assert!(editor.take_refusal().is_some());
    let on = on_canvas(&editor, &Element::Touchpoint("fiche".into()));
    assert_eq!(editor.landing(on), None);
}

proptest! {
    #[test]
    fn whatever_is_typed_is_heard_without_its_sign(text in ".{0,40}") {
        let mut draft = draft(&text);
        prop_assert!(text.contains(draft.words()));
        let words = draft.words().to_owned();
        draft.turn(true);
        prop_assert_eq!(draft.text, words);
    }
}
