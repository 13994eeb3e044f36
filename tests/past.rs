//! What a journey was before: counted against what it is, looked at, compared, brought back.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what makes up a test may panic like the test"
)]

use std::{collections::BTreeSet, path::Path, sync::Arc};

use parcours::{
    drawing::Theme,
    edit::Action,
    editor::{Earlier, Editor, Look, Mode, Refusal},
    file,
    i18n::Lang,
    insight::{Drift, Extent, Moves, compare},
    model::{
        Element, Journey, StateId, TouchpointId,
        invariants::{self, Sound},
    },
    wording,
};

const SAMPLE: &str = "tests/data/retrait-en-boutique.ron";

fn sample() -> Journey {
    file::open(Path::new(SAMPLE)).unwrap().journey
}

fn editor(journey: Journey) -> Editor {
    let mut editor = Editor::new(journey, None, Look { lang: Lang::En, theme: Theme::light() });
    editor.refresh();
    editor
}

fn now() -> StateId {
    sample().current().unwrap().id.clone()
}

/// The sample, edited: a touchpoint renamed, another deleted with all that hangs on it, a third one added.
fn edited() -> Editor {
    let mut editor = editor(sample());
    let state = editor.state().unwrap().clone();
    let ids: Vec<TouchpointId> = state.touchpoints.ids().cloned().collect();
    editor.rename(&Element::Touchpoint(ids[0].clone()), "Another name");
    editor.select(Element::Touchpoint(ids[1].clone()));
    editor.delete_selection();
    if let Some(parcours::editor::Ask::ConfirmRemoval { edits, label, .. }) = editor.ask.take() {
        editor.remove(label, edits);
    }
    let (stage, channel) =
        (editor.journey().stages.at(0).unwrap().id.clone(), editor.journey().channels.at(0).unwrap().id.clone());
    editor.add_touchpoint("Brand new", stage, channel);
    editor.refresh();
    editor
}

/// The ids of all touchpoints, by another way than the one that is tested.
fn touchpoints(journey: &Journey) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for state in journey.states.iter() {
        for touchpoint in state.touchpoints.iter() {
            ids.insert(touchpoint.id.to_string());
        }
    }
    ids
}

#[test]
fn what_differs_is_counted_once_whatever_states_it_stands_in() {
    let (before, after) = (sample(), edited().journey().clone());
    let drift = Drift::between(&before, &after);
    let (old, new) = (touchpoints(&before), touchpoints(&after));
    assert_eq!(drift.touchpoints.added, new.difference(&old).count());
    assert_eq!(drift.touchpoints.removed, old.difference(&new).count());
    assert_eq!(drift.touchpoints.added, 1, "the one that was added");
    assert!(drift.touchpoints.changed >= 1 && drift.transitions.removed + drift.transitions.changed >= 1);
    assert!(!drift.elsewhere, "{drift:?}");
    // Seen from the other side, what was added is what is missing.
    let back = Drift::between(&after, &before);
    let turned = |moves: Moves| Moves { added: moves.removed, removed: moves.added, changed: moves.changed };
    assert_eq!(back.touchpoints, turned(drift.touchpoints));
    assert_eq!(back.transitions, turned(drift.transitions));
    assert_eq!(back.frictions, turned(drift.frictions));
    assert!(Drift::between(&after, &after).is_none());
    let titled = Journey { title: "Another".to_owned(), ..before.clone() };
    let drift = Drift::between(&before, &titled);
    assert!(drift.elsewhere && drift.touchpoints.is_none() && drift.transitions.is_none());
}

#[test]
fn what_differs_is_told_in_both_languages() {
    let drift = Drift {
        touchpoints: Moves { added: 2, removed: 1, changed: 0 },
        frictions: Moves { added: 0, removed: 0, changed: 1 },
        elsewhere: true,
        ..Drift::default()
    };
    let english = "2 touchpoints added, 1 touchpoint removed, 1 friction changed, and changes outside the maps";
    assert_eq!(wording::drift(&drift, Lang::En), english);
    let french = "2 points de contact ajoutés, 1 point de contact supprimé, 1 irritant modifié, et des changements hors des cartes";
    assert_eq!(wording::drift(&drift, Lang::Fr), french);
    assert_eq!(wording::drift(&Drift::default(), Lang::Fr), "aucune différence");
    assert_eq!(
        wording::extent(Extent { states: 2, touchpoints: 17, transitions: 1, frictions: 0 }, Lang::En),
        "2 states · 17 touchpoints · 1 transition · 0 frictions"
    );
}

#[test]
fn an_earlier_content_is_compared_with_the_present_like_two_states() {
    let mut editor = edited();
    let (present, before) = (editor.journey().clone(), sample());
    let earlier = Earlier::beside(&before, &present, |name| format!("{name} (then)"));
    assert!(invariants::violations(earlier.journey()).is_empty());
    assert_eq!(earlier.pairs().len(), before.states.len());
    editor.look_back(earlier);
    editor.refresh();
    assert_eq!(editor.mode(), Mode::Compare);
    let (from, to) = editor.ends().unwrap();
    assert_eq!(to.id, now());
    assert_eq!(from.name, format!("{} (then)", before.current().unwrap().name));
    // The comparison says what was done, and nothing else.
    let told = compare(editor.journey(), from, to);
    let truth = compare(&before, before.current().unwrap(), present.current().unwrap());
    assert_eq!(told.touchpoints, truth.touchpoints);
    assert_eq!(told.transitions, truth.transitions);
    assert_eq!(told.touchpoints.added, [TouchpointId::new("brand-new")]);
    assert_eq!(told.touchpoints.removed.len() + told.touchpoints.changed.len(), 2);
    let account = editor.scene().unwrap().account.as_ref().unwrap();
    assert!(account.rows.len() >= 3);
    // The tabs lead from pair to pair.
    let target = present.target().unwrap().id.clone();
    editor.show_state(&target);
    assert_eq!(editor.ends().unwrap().1.id, target);
}

#[test]
fn what_is_looked_at_cannot_be_changed_and_leaves_the_present_alone() {
    let mut editor = edited();
    let first = editor.state().unwrap().touchpoints.ids().next().unwrap().clone();
    editor.select(Element::Touchpoint(first.clone()));
    let (present, view) = (editor.history().committed().clone(), editor.view().clone());
    let undo = editor.history().undo_label().cloned();
    editor.look_back(Earlier::alone(sample()));
    editor.refresh();
    assert_eq!((editor.mode(), &**editor.journey()), (Mode::Map, &sample()));
    assert!(editor.is_looking_back() && editor.is_read_only());
    editor.rename(&Element::Touchpoint(first), "Not to be");
    assert_eq!(editor.take_refusal(), Some(Refusal::ReadOnly));
    assert!(Arc::ptr_eq(editor.history().committed(), &present));
    // Esc, with nothing selected, leads back to where one was.
    editor.cancel();
    assert!(!editor.is_looking_back() && !editor.is_read_only());
    assert!(Arc::ptr_eq(editor.journey(), &present));
    assert_eq!((editor.view(), editor.history().undo_label()), (&view, undo.as_ref()));
}

/// A journey that keeps every rule.
fn sound(journey: Journey) -> Sound {
    Sound::of(journey).unwrap()
}

#[test]
fn what_comes_back_is_one_step_and_the_same_bytes() {
    let mut editor = edited();
    let present = editor.history().committed().clone();
    editor.look_back(Earlier::alone(sample()));
    editor.refresh();
    editor.restore(sound(sample()));
    assert!(!editor.is_looking_back());
    assert_eq!(file::write(editor.history().committed()).unwrap(), file::write(&sample()).unwrap());
    assert_eq!(editor.history().undo_label().unwrap().action, Action::Restore);
    assert!(!editor.history().is_saved());
    editor.undo();
    assert!(Arc::ptr_eq(editor.journey(), &present));
    editor.redo();
    assert_eq!(**editor.journey(), sample());
    // What is there already is no step.
    let steps = editor.history().undo_label().cloned();
    editor.restore(sound(sample()));
    assert_eq!(editor.history().undo_label().cloned(), steps);
}

#[test]
fn the_journey_keeps_its_id_and_its_rules_whatever_comes_back() {
    let mut editor = edited();
    let id = editor.journey().id;
    let other = Journey { id: uuid::Uuid::from_u128(7), ..sample() };
    editor.restore(sound(other));
    assert_eq!((editor.journey().id, editor.journey().title.as_str()), (id, sample().title.as_str()));
    let mut broken = sample();
    broken.stages = std::iter::empty().collect();
    assert_eq!(Sound::of(broken).unwrap_err().code, "stage-added");
}
