//! Voting without a window: who votes, dots that stay hidden, the result, and what pictures show of it.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what makes up a test may panic like the test"
)]

use kurbo::Size;
use parcours::{
    drawing::{Drawing, Shape, Theme},
    edit::Action,
    editor::{Editor, Look, Pointer, Refusal},
    file,
    i18n::Lang,
    insight::Tally,
    model::{CardAnchor, Dots, Element, Journey, Participant, Round, Votes, invariants::violations},
    publish,
};
use proptest::prelude::*;

fn editor() -> Editor {
    let text = std::fs::read_to_string("tests/data/retrait-en-boutique.ron").unwrap();
    let journey = Journey { votes: Votes::default(), ..file::parse(&text).unwrap().journey };
    let look = Look { lang: Lang::Fr, theme: Theme::named("light").unwrap() };
    let mut editor = Editor::new(journey, None, look);
    editor.set_canvas(Size::new(2000.0, 1200.0));
    editor.refresh();
    editor
}

/// Three people with two dots each, in a round; the first votes.
fn round() -> Editor {
    let mut editor = editor();
    editor.enlist("Anna\n Bruno \n\nChloé\nAnna", 2);
    editor.begin_round("Par où commencer");
    editor
}

fn votes(editor: &Editor) -> &Votes {
    &editor.journey().votes
}

fn tally(editor: &Editor) -> Tally {
    Tally::of(votes(editor), votes(editor).round().expect("a round"))
}

fn touchpoint(id: &str) -> Element {
    Element::Touchpoint(id.into())
}

fn left(editor: &Editor) -> Vec<i64> {
    votes(editor).participants.iter().map(|participant| editor.dots_left(participant)).collect()
}

fn click(editor: &mut Editor, on: &Element, extend: bool) {
    let at = editor.camera().screen_from_world(editor.bounds(on).expect("it is drawn").center());
    editor.pointer(Pointer::Press { at, extend, pan: false });
    editor.pointer(Pointer::Release { at });
}

/// How many plates a picture shows that look as those under dots do.
fn plates(drawing: &Drawing) -> usize {
    let is_plate = |shape: &Shape| matches!(shape, Shape::Rect { rect, radius, .. } if (rect.height() - 18.0).abs() < 1e-9 && (*radius - 9.0).abs() < 1e-9);
    drawing.items.iter().filter(|item| is_plate(&item.shape)).count()
}

#[test]
fn names_are_added_one_a_line_with_a_colour_each() {
    let editor = round();
    let names: Vec<_> =
        votes(&editor).participants.iter().map(|it| (it.name.as_str(), it.colour, it.dots)).collect();
    assert_eq!(names, [("Anna", 0, 2), ("Bruno", 1, 2), ("Chloé", 2, 2)]);
    assert!(violations(editor.journey()).is_empty());
}

#[test]
fn nobody_puts_more_dots_than_they_have() {
    let mut editor = round();
    assert_eq!(editor.voter(), Some(0));
    let (fiche, friction) = (
        touchpoint("fiche"),
        Element::Friction(editor.state().unwrap().frictions.iter().next().unwrap().id.clone()),
    );
    click(&mut editor, &fiche, false);
    click(&mut editor, &friction, false);
    assert_eq!(left(&editor), [0, 2, 2]);
    click(&mut editor, &fiche, false);
    assert_eq!(editor.take_refusal(), Some(Refusal::NoDotLeft));
    assert_eq!(tally(&editor).all(), 2);
    // Shift takes one back; only one's own.
    click(&mut editor, &fiche, true);
    assert_eq!(left(&editor), [1, 2, 2]);
    editor.next_voter(true);
    click(&mut editor, &friction, true);
    assert_eq!(editor.take_refusal(), Some(Refusal::NoDotThere));
    editor.next_voter(false);
    editor.next_voter(false);
    assert_eq!(editor.voter(), Some(2));
    assert!(violations(editor.journey()).is_empty());
}

#[test]
fn a_click_that_votes_neither_selects_nor_moves() {
    let mut editor = round();
    let before = editor.view().clone();
    let fiche = touchpoint("fiche");
    let at = editor.camera().screen_from_world(editor.bounds(&fiche).unwrap().center());
    click(&mut editor, &fiche, false);
    assert_eq!(editor.view(), &before);
    let cell = editor.state().unwrap().touchpoints.get(&"fiche".into()).unwrap().clone();
    editor.pointer(Pointer::Press { at, extend: false, pan: false });
    editor.pointer(Pointer::Move { at: at + kurbo::Vec2::new(300.0, 200.0) });
    editor.pointer(Pointer::Release { at: at + kurbo::Vec2::new(300.0, 200.0) });
    assert_eq!(editor.state().unwrap().touchpoints.get(&"fiche".into()), Some(&cell));
    editor.pointer(Pointer::DoubleClick { at });
    assert!(editor.capture().is_none() && editor.ask.is_none());
}

#[test]
fn a_hidden_vote_is_shown_by_nothing_not_even_when_it_is_undone() {
    let mut editor = round();
    let empty = editor.scene().unwrap().drawing.clone();
    editor.select(touchpoint("fiche"));
    editor.vote_on_selection(true);
    editor.refresh();
    assert_eq!(editor.scene().unwrap().drawing, empty, "the picture is as it was");
    let label = editor.history().undo_label().unwrap();
    assert_eq!((label.action, label.subject.as_str()), (Action::Vote, ""));
    editor.undo();
    assert!(editor.view().selection.is_empty());
    assert_eq!(tally(&editor).all(), 0);
    editor.redo();
    assert!(editor.view().selection.is_empty());
    assert_eq!(tally(&editor).all(), 1);
}

#[test]
fn revealed_votes_are_drawn_and_ranked_with_ties() {
    let mut editor = round();
    let friction = Element::Friction(editor.state().unwrap().frictions.iter().next().unwrap().id.clone());
    for (voter, on) in [
        (0, touchpoint("fiche")),
        (0, touchpoint("fiche")),
        (1, touchpoint("avis")),
        (1, friction.clone()),
        (2, friction),
        (2, touchpoint("achat-boutique")),
    ] {
        editor.choose_voter(Some(voter));
        editor.vote(&on, true);
    }
    let hidden = publish::map(editor.journey(), editor.state().unwrap(), Theme::light(), Lang::En);
    let others = (plates(&editor.scene().unwrap().drawing), plates(&hidden));
    editor.reveal_votes(true);
    assert_eq!(editor.voter(), None, "the round is over");
    assert_eq!(editor.history().undo_label().unwrap().action, Action::Reveal);
    editor.refresh();
    assert_eq!(plates(&editor.scene().unwrap().drawing), others.0 + 4);
    let ranking: Vec<_> = tally(&editor).ranking().iter().map(|rank| (rank.place, rank.tied, rank.dots)).collect();
    assert_eq!(ranking, [(1, true, 2), (1, true, 2), (3, true, 1), (3, true, 1)]);
    // On the map and once more in the legend.
    let shown = publish::map(editor.journey(), editor.state().unwrap(), Theme::light(), Lang::En);
    assert_eq!(plates(&shown), others.1 + 5);
    editor.vote(&touchpoint("avis"), true);
    assert_eq!(tally(&editor).all(), 6, "what is revealed is not voted on");
    editor.reveal_votes(false);
    assert_eq!(editor.history().undo_label().unwrap().action, Action::Hide);
}

#[test]
fn what_is_deleted_takes_its_dots_along() {
    let mut editor = round();
    editor.vote(&touchpoint("avis"), true);
    editor.vote(&touchpoint("fiche"), true);
    let states: Vec<_> = editor.journey().states.iter().map(|state| state.id.clone()).collect();
    for state in states {
        editor.show_state(&state);
        if editor.state().unwrap().touchpoints.contains(&"avis".into()) {
            let edits = vec![parcours::edit::Edit::remove(&state, parcours::model::TouchpointId::from("avis"))];
            editor.remove(parcours::edit::Label::new(Action::Remove, "avis"), edits);
        }
    }
    let on: Vec<_> = votes(&editor).round().unwrap().dots.iter().map(|dots| dots.on.clone()).collect();
    assert_eq!(on, [CardAnchor::Touchpoint("fiche".into())]);
    assert_eq!(left(&editor), [1, 2, 2], "the dot can be put again");
    assert!(violations(editor.journey()).is_empty());
}

#[test]
fn a_hidden_vote_is_not_asked_about_when_its_touchpoint_is_deleted() {
    let mut editor = round();
    editor.add_touchpoint("Casier", "usage".into(), "email".into());
    let added = editor.view().only().unwrap().clone();
    editor.vote(&added, true);
    editor.select(added.clone());
    editor.delete_selection();
    assert_eq!(editor.ask, None);
    assert_eq!(editor.name_of(&added), None);
    assert!(votes(&editor).round().unwrap().dots.is_empty());
}

#[test]
fn participants_are_renamed_equipped_and_removed_with_their_dots() {
    let mut editor = round();
    editor.vote(&touchpoint("fiche"), true);
    editor.rename_participant(0, "Anne");
    assert_eq!(left(&editor), [1, 2, 2]);
    editor.rename_participant(0, "Bruno");
    editor.rename_participant(0, "  ");
    assert_eq!(votes(&editor).participants[0].name, "Anne", "neither somebody else’s name nor none");
    editor.equip_participant(0, 5, 0);
    assert_eq!((votes(&editor).participants[0].colour, votes(&editor).participants[0].dots), (5, 1));
    editor.remove_participant(0);
    assert_eq!(votes(&editor).participants.len(), 2);
    assert!(votes(&editor).round().unwrap().dots.is_empty());
    editor.undo();
    assert_eq!(tally(&editor).all(), 1);
}

#[test]
fn a_new_round_begins_with_all_dots_and_leaves_the_last_one_alone() {
    let mut editor = round();
    editor.vote(&touchpoint("fiche"), true);
    editor.reveal_votes(true);
    editor.begin_round("Ensuite");
    assert_eq!(left(&editor), [2, 2, 2]);
    assert_eq!(votes(&editor).rounds.len(), 2);
    assert_ne!(votes(&editor).rounds[0].id, votes(&editor).rounds[1].id);
    assert_eq!(votes(&editor).seen(), None);
    assert_eq!(votes(&editor).rounds[0].dots.len(), 1);
}

fn any_round() -> impl Strategy<Value = (Votes, Round)> {
    let dots = (0..4_usize, 0..5_usize, -1..4_i64);
    prop::collection::vec(dots, 0..20).prop_map(|given| {
        let participant = |name: usize| Participant { name: name.to_string(), colour: 0, dots: 9 };
        let votes = Votes { participants: (0..3).map(participant).collect(), rounds: Vec::new() };
        let dots = given.into_iter().map(|(who, on, dots)| Dots {
            participant: who.to_string(),
            on: CardAnchor::Touchpoint(on.to_string().as_str().into()),
            dots,
        });
        (votes, Round { id: "v1".to_owned(), name: String::new(), revealed: true, dots: dots.collect() })
    })
}

proptest! {
    #[test]
    fn a_ranking_counts_what_participants_gave((votes, round) in any_round()) {
        let tally = Tally::of(&votes, &round);
        let ranking = tally.ranking();
        let counted: i64 =
            round.dots.iter().filter(|dots| dots.participant != "3" && dots.dots > 0).map(|dots| dots.dots).sum();
        prop_assert_eq!(tally.all(), counted);
        prop_assert_eq!(ranking.iter().map(|rank| rank.dots).sum::<i64>(), counted);
        for pair in ranking.windows(2) {
            let (one, next) = (&pair[0], &pair[1]);
            prop_assert!(one.dots >= next.dots);
            prop_assert_eq!(one.place == next.place, one.dots == next.dots);
        }
        for (position, rank) in ranking.iter().enumerate() {
            prop_assert!(rank.dots > 0 && rank.place <= position + 1);
            let same = ranking.iter().filter(|other| other.dots == rank.dots).count();
            prop_assert_eq!(rank.tied, same > 1);
        }
    }
}
