//! The laws of editing: undo, redo, cancel and preview, invariants after every step, and what a step costs.

#![expect(clippy::expect_used, reason = "what makes up a test may panic like the test")]

mod edit {
    pub(crate) mod random;
    pub(crate) mod sound;
}

use std::{collections::BTreeSet, slice::from_ref, sync::Arc};

use parcours::{
    edit::{Action, Edit, History, Label, apply, consequences},
    model::{
        Fields as _, Journey, Role, Stage, State, StateId, Touchpoint, TouchpointId, Transition,
        invariants::violations,
    },
};
use proptest::prelude::*;

use crate::edit::{
    random::{Draw, random_edit, sample},
    sound::unsound,
};

fn label() -> Label {
    Label::new(Action::Change, "")
}

/// A few numbers make an edit.
fn draws() -> impl Strategy<Value = Draw> {
    prop::array::uniform6(any::<u8>()).prop_map(Draw::new)
}

/// The journeys that laws are tried on.
fn journeys() -> impl Strategy<Value = Journey> {
    let real = include_str!("data/retrait-en-boutique.ron");
    let real = parcours::file::parse(real).expect("the sample opens").journey;
    prop_oneof![Just(sample()), Just(real)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn undoing_all_gives_the_start_and_redoing_all_the_end(
        start in journeys(),
        draws in prop::collection::vec(draws(), 1..60),
    ) {
        let mut history = History::new(start.clone(), 0_usize);
        let mut steps = vec![Arc::clone(history.journey())];
        for (number, draw) in draws.into_iter().enumerate() {
            let edit = random_edit(history.journey(), draw);
            let before = Arc::clone(history.journey());
            match history.apply(label(), number, from_ref(&edit), number + 1) {
                Ok(true) => steps.push(Arc::clone(history.journey())),
                Ok(false) | Err(_) => prop_assert!(Arc::ptr_eq(&before, history.journey())),
            }
            let broken = unsound(history.journey());
            prop_assert!(broken.is_empty(), "after {:?}: {:?}", edit, broken);
            let broken = violations(history.journey());
            prop_assert!(broken.is_empty(), "after {:?}: {:?}", edit, broken);
        }
        for step in steps.iter().rev().skip(1) {
            prop_assert!(history.undo().is_some());
            prop_assert!(Arc::ptr_eq(step, history.journey()));
        }
        prop_assert!(history.undo().is_none() && history.is_saved());
        prop_assert_eq!(history.journey().as_ref(), &start);
        for step in &steps[1..] {
            prop_assert!(history.redo().is_some());
            prop_assert!(Arc::ptr_eq(step, history.journey()));
        }
        prop_assert!(history.redo().is_none());
    }

    #[test]
    fn a_preview_leaves_no_trace_of_those_before_and_cancelling_none_at_all(
        start in journeys(),
        first in draws(),
        second in draws(),
    ) {
        let first = random_edit(&start, first);
        let second = random_edit(&start, second);
        let mut twice = History::new(start.clone(), ());
        twice.begin(label(), ());
        let _ = twice.preview(from_ref(&first));
        let shown = Arc::clone(twice.journey());
        let mut once = History::new(start.clone(), ());
        once.begin(label(), ());
        let outcome = once.preview(from_ref(&second));
        prop_assert_eq!(&twice.preview(from_ref(&second)), &outcome);
        if outcome.is_ok() {
            prop_assert_eq!(twice.journey(), once.journey());
        } else {
            prop_assert!(Arc::ptr_eq(twice.journey(), &shown));
        }
        twice.cancel();
        prop_assert_eq!(twice.journey().as_ref(), &start);
        prop_assert!(twice.is_saved());
    }

    #[test]
    fn an_edit_is_carried_out_as_a_whole_or_not_at_all(
        start in journeys(),
        draws in prop::collection::vec(draws(), 1..20),
    ) {
        let mut journey = start;
        for draw in draws {
            let edit = random_edit(&journey, draw);
            let before = journey.clone();
            let told = consequences(&journey, from_ref(&edit));
            prop_assert_eq!(&journey, &before);
            if apply(&mut journey, &edit).is_err() {
                prop_assert_eq!(&journey, &before);
                prop_assert!(told.is_empty());
            }
        }
    }

    #[test]
    fn followers_take_over_exactly_the_fields_that_were_still_equal(
        mine in draws(),
        index in 0_usize..8,
        emotion in -2_i64..=2,
        name in "[ab]",
    ) {
        let now: StateId = "now".into();
        let mut journey = sample();
        // Whatever has become of the futures.
        let edit = random_edit(&journey, mine);
        let _ = apply(&mut journey, &edit);
        let Some(old) = journey.states.get(&now).and_then(|state| state.touchpoints.iter().nth(index)).cloned() else {
            return Ok(());
        };
        let new = Touchpoint { emotion: Some(emotion), name, ..old.clone() };
        let before = journey.clone();
        apply(&mut journey, &Edit::put(&now, new.clone())).unwrap();
        for id in followers(&before, &now) {
            let [before, after] =
                [&before, &journey].map(|journey| journey.states.get(&id).unwrap().touchpoints.get(&old.id));
            let (Some(before), Some(after)) = (before, after) else {
                prop_assert_eq!(before, after);
                continue;
            };
            for field in Touchpoint::FIELDS {
                let differs = |one: &Touchpoint, other: &Touchpoint| one.changed_fields(other).contains(field);
                let expected = if differs(&old, &new) && !differs(before, &old) { &new } else { before };
                prop_assert!(!differs(after, expected), "{} in {}", field, id);
            }
        }
    }

    #[test]
    fn what_is_put_elsewhere_leaves_a_locked_state_and_what_is_based_on_it_alone(draw in draws()) {
        let mut journey = sample();
        journey.states.update(&"soon".into(), |state| state.locked = true);
        let before = journey.clone();
        let edit = random_edit(&journey, draw);
        if matches!(&edit, Edit::Put { state, .. } if state.as_str() == "now") && apply(&mut journey, &edit).is_ok() {
            for id in ["soon", "late"] {
                prop_assert_eq!(journey.states.get(&id.into()), before.states.get(&id.into()));
            }
        }
    }
}

#[test]
fn edits_at_random_are_mostly_sound_and_of_every_kind() {
    let mut accepted = 0;
    let mut kinds = BTreeSet::new();
    for number in 0..=255_u8 {
        let mut journey = sample();
        let edit =
            random_edit(&journey, Draw::new([number, number / 3, number / 7, number, number / 5, number / 2]));
        if apply(&mut journey, &edit).is_ok() {
            accepted += 1;
            let written = format!("{edit:?}");
            kinds.insert(written.split([' ', '(']).next().unwrap_or_default().to_owned());
        }
    }
    assert!(accepted > 128, "{accepted} of 256 edits are accepted");
    let expected = [
        "AddState",
        "Business",
        "Describe",
        "DescribeState",
        "MoveShared",
        "MoveState",
        "Place",
        "Put",
        "PutShared",
        "Readiness",
        "Remove",
        "RemoveShared",
        "RemoveState",
        "Roadmap",
        "Settings",
        "Votes",
        "Worksheet",
    ];
    assert_eq!(kinds.iter().map(String::as_str).collect::<Vec<_>>(), expected);
}

/// The unlocked states based on a state, directly or through unlocked ones.
fn followers(journey: &Journey, base: &StateId) -> Vec<StateId> {
    let direct = journey.states.iter().filter(|state| !state.locked && state.based_on.as_ref() == Some(base));
    direct.flat_map(|state| [vec![state.id.clone()], followers(journey, &state.id)].concat()).collect()
}

/// A journey with this many touchpoints, in a chain, in a current state and in a future based on it.
fn long(count: usize) -> Journey {
    let id = |number: usize| format!("t{number:04}");
    let mut now = State::new("now".into(), "Now", Role::Current);
    now.touchpoints = (0..count)
        .map(|number| Touchpoint::new(TouchpointId::new(&id(number)), &id(number), "s1".into(), "c1".into()))
        .collect();
    now.transitions = (1..count)
        .map(|number| {
            let (from, to) = (id(number - 1), id(number));
            Transition::new(id(number).as_str().into(), from.as_str().into(), to.as_str().into())
        })
        .collect();
    let later = State { id: "later".into(), based_on: Some("now".into()), role: Role::Future, ..now.clone() };
    let Journey { stages, channels, .. } = sample();
    Journey { states: [now, later].into_iter().collect(), stages, channels, ..Journey::default() }
}

#[test]
fn a_step_on_a_long_journey_copies_pointers_only() {
    let now: StateId = "now".into();
    let mut history = History::new(long(1000), ());
    let before = Arc::clone(history.journey());
    let changed = TouchpointId::new("t0500");
    let mut touchpoint = before.states.get(&now).unwrap().touchpoints.get(&changed).unwrap().clone();
    touchpoint.name = "New".to_owned();
    assert_eq!(history.apply(label(), (), &[Edit::put(&now, touchpoint)], ()), Ok(true));
    for (old, new) in before.states.iter().zip(history.journey().states.iter()) {
        for id in old.touchpoints.ids() {
            let [old, new] = [old, new].map(|state| state.touchpoints.get_shared(id).unwrap());
            assert_eq!(Arc::ptr_eq(old, new), *id != changed, "{id}");
        }
        for id in old.transitions.ids() {
            let [old, new] = [old, new].map(|state| state.transitions.get_shared(id).unwrap());
            assert!(Arc::ptr_eq(old, new), "{id}");
        }
    }
}

#[test]
fn forgetting_leaves_shared_what_had_nothing_to_forget() {
    let now: StateId = "now".into();
    let mut history = History::new(long(1000), ());
    let before = Arc::clone(history.journey());
    let removed = TouchpointId::new("t0000");
    assert_eq!(history.apply(label(), (), &[Edit::remove(&now, removed)], ()), Ok(true));
    let [old, new] = [&before, history.journey()].map(|journey| journey.states.get(&now).unwrap());
    assert_eq!((new.touchpoints.len(), new.transitions.len()), (999, 998));
    for id in new.touchpoints.ids() {
        let [old, new] = [old, new].map(|state| state.touchpoints.get_shared(id).unwrap());
        assert!(Arc::ptr_eq(old, new), "{id}");
    }
}

#[test]
fn a_whole_drag_is_one_step() {
    let mut history = History::new(sample(), "before");
    history.begin(Label::new(Action::Move, "S"), "before");
    for name in ["One", "Two", "Three"] {
        let stage = Stage { id: "s1".into(), name: name.to_owned(), when: String::new() };
        history.preview(&[Edit::put_shared(stage)]).unwrap();
    }
    assert!(history.commit("after"));
    assert_eq!(history.journey().stages.get(&"s1".into()).unwrap().name, "Three");
    assert_eq!(history.undo(), Some("before"));
    assert_eq!(history.journey().as_ref(), &sample());
    assert_eq!(history.redo(), Some("after"));
}
