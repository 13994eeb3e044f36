//! What a step of the history holds anew: little, however large the journey is. Counted, not weighed: `step_memory`, among
//! the examples, tells the bytes.

#![allow(clippy::unwrap_used, reason = "what makes up a test may panic like the test")]

#[path = "../benches/made/mod.rs"]
mod made;

use std::sync::Arc;

use parcours::{
    edit::{Action, Edit, History, Label},
    model::{Friction, Journey, Placement, Record, Records, Spot, State, Touchpoint, TouchpointId, Transition},
};

const TOUCHPOINTS: usize = 10_000;

/// A journey whose one state has a placing.
fn placed() -> Journey {
    let mut journey = made::journey(TOUCHPOINTS);
    let id = state(&journey).id.clone();
    journey.states.update(&id, |state| state.placement = Some(placement(state, 0)));
    journey
}

fn state(journey: &Journey) -> &State {
    journey.current().unwrap()
}

fn placement(state: &State, y: i64) -> Placement {
    let touchpoints = state.touchpoints.ids().map(|id| (id.clone(), Spot { column: 0, y })).collect();
    Placement { touchpoints, ..Placement::default() }
}

fn nth(state: &State, number: usize) -> Touchpoint {
    state.touchpoints.iter().nth(number * 97 % state.touchpoints.len()).unwrap().clone()
}

/// How many pointers and records each state holds that the one before the step does not.
fn anew(before: &Journey, after: &Journey) -> (usize, usize) {
    fn of<T: Record>(after: &Records<T>, before: &Records<T>) -> [usize; 2] {
        let (pointers, records) = after.held_anew(before);
        [pointers, records]
    }
    let (before, after) = (state(before), state(after));
    let held = [
        of(&after.touchpoints, &before.touchpoints),
        of(&after.transitions, &before.transitions),
        of(&after.frictions, &before.frictions),
        of(&after.delights, &before.delights),
        of(&after.cards, &before.cards),
    ];
    let sum = |place: usize| held.iter().map(|held| held[place]).sum();
    (sum(0), sum(1))
}

/// What each of a hundred steps of a kind holds anew at most, and whether each shares its spots with the one before.
fn steps(edits: impl Fn(&State, usize) -> Vec<Edit>) -> (usize, usize, bool) {
    let mut history = History::new(placed(), ());
    let (mut pointers, mut records, mut is_shared) = (0, 0, true);
    for number in 0..100 {
        let before = history.committed().clone();
        let edits = edits(state(&before), number);
        assert_eq!(history.apply(Label::new(Action::Rename, ""), (), &edits, ()), Ok(true));
        let after = history.committed();
        let held = anew(&before, after);
        (pointers, records) = (pointers.max(held.0), records.max(held.1));
        let spots = |journey: &Journey| state(journey).placement.as_ref().unwrap().touchpoints.clone();
        is_shared &= spots(after).is_shared_with(&spots(&before));
    }
    (pointers, records, is_shared)
}

#[test]
fn a_step_at_ten_thousand_touchpoints_holds_what_it_changes_and_some_hundred_pointers() {
    let rename = |state: &State, number: usize| {
        vec![Edit::put(&state.id, Touchpoint { name: format!("Name {number}"), ..nth(state, number) })]
    };
    let (pointers, records, is_shared) = steps(rename);
    assert!(pointers < 400 && is_shared, "{pointers}");
    assert_eq!(records, 1);

    // Where nothing has moved, the same placing is pinned again and again.
    let pinned = |state: &State, number: usize| {
        let mut edits = rename(state, number);
        edits.push(Edit::Place { state: state.id.clone(), placement: Some(placement(state, 0)) });
        edits
    };
    let (pointers, records, is_shared) = steps(pinned);
    assert!(pointers < 400 && is_shared, "{pointers}");
    assert_eq!(records, 1);

    let severity = |state: &State, number: usize| {
        let friction = state.frictions.iter().nth(number * 17 % state.frictions.len()).unwrap();
        vec![Edit::put(&state.id, Friction { severity: friction.severity % 5 + 1, ..friction.clone() })]
    };
    let (pointers, records, is_shared) = steps(severity);
    assert!(pointers < 200 && records == 1 && is_shared, "{pointers} {records}");

    let add = |state: &State, number: usize| {
        let from = nth(state, number);
        let id = TouchpointId::new(&format!("new-{number}"));
        let new = Touchpoint::new(id.clone(), "New", from.stage, from.channel);
        let way = Transition::new(format!("way-{number}").as_str().into(), from.id, id);
        vec![Edit::put(&state.id, new), Edit::put(&state.id, way)]
    };
    let (pointers, records, is_shared) = steps(add);
    assert!(pointers < 900 && records == 2 && is_shared, "{pointers} {records}");

    // Its transitions and its friction go with it, and each may lie in a run of its own.
    let remove = |state: &State, number: usize| vec![Edit::remove(&state.id, nth(state, number).id)];
    let (pointers, records, _) = steps(remove);
    assert!(pointers < 1_500 && records == 0, "{pointers} {records}");
}

#[test]
fn a_step_that_changes_every_touchpoint_holds_each_once() {
    let mut history = History::new(placed(), ());
    let before = history.committed().clone();
    let here = state(&before);
    let named =
        |touchpoint: &Touchpoint| Edit::put(&here.id, Touchpoint { name: "One".to_owned(), ..touchpoint.clone() });
    let edits: Vec<Edit> = here.touchpoints.iter().map(named).collect();
    assert_eq!(history.apply(Label::new(Action::Rename, ""), (), &edits, ()), Ok(true));
    let after = history.committed();
    let (pointers, records) = anew(&before, after);
    assert_eq!(records, TOUCHPOINTS);
    // A pointer for each, and one for each run.
    assert!(pointers < TOUCHPOINTS + 400, "{pointers}");
    let lists = |journey: &Arc<Journey>| state(journey).transitions.held_anew(&state(&before).transitions);
    assert_eq!(lists(after), (0, 0));
}
