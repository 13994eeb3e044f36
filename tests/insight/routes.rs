//! The likeliest ways and the loops, by hand.

use parcours::{
    insight::{loops, routes},
    model::{Anchor, FeltBy, Friction, OutcomeKind, State, Touchpoint, TouchpointId},
};

use crate::build::{journey, state};

fn looped() -> State {
    let mut state = state(&["a", "b", "lose", "win"], &["a>b", "b>a 0.5", "b>win 0.3", "b>lose 0.2"]);
    let mut a = state.touchpoints.get(&"a".into()).expect("it is there").clone();
    a.entry = Some(1.0);
    a.effort.minutes = Some(4.0);
    state.touchpoints.put(a);
    let mut back = state.transitions.get(&"b>a".into()).expect("it is there").clone();
    back.wait_minutes = Some(7.0);
    state.transitions.put(back);
    let friction = |id: &str, at: Anchor, severity: i64, frequency: Option<f64>, felt_by: FeltBy| Friction {
        frequency,
        felt_by,
        ..Friction::new(id.into(), id, at, severity)
    };
    state.frictions.put(friction("f", Anchor::Touchpoint("a".into()), 4, Some(0.5), FeltBy::Customer));
    state.frictions.put(friction("g", Anchor::Transition("b>a".into()), 3, None, FeltBy::Customer));
    state.frictions.put(friction("h", Anchor::Touchpoint("b".into()), 5, None, FeltBy::Employee));
    state
}

#[test]
fn each_time_round_is_a_way_of_its_own() {
    let routes = routes(&journey(), &looped(), None, 4);
    let told: Vec<_> = routes
        .iter()
        .map(|route| {
            let ids: Vec<&str> = route.touchpoints.iter().map(TouchpointId::as_str).collect();
            (ids.join(" "), route.outcome)
        })
        .collect();
    let (win, lose) = (Some(OutcomeKind::Success), Some(OutcomeKind::Abandonment));
    assert_eq!(
        told,
        [
            ("a b win".to_owned(), win),
            ("a b lose".to_owned(), lose),
            ("a b a b win".to_owned(), win),
            ("a b a b lose".to_owned(), lose)
        ]
    );
    let figures: Vec<_> =
        routes.iter().map(|route| (route.probability, route.minutes, route.wait_minutes, route.pain)).collect();
    assert_eq!(figures[0], (0.3, 4.0, 0.0, 2.0));
    assert_eq!(figures[2], (0.15, 8.0, 7.0, 7.0));
}

/// a and b are each visited twice and reached once: one visit again for each.
#[test]
fn a_loop_is_told_by_how_often_one_comes_back() {
    let loops = loops(&journey(), &looped(), None);
    assert_eq!(loops.len(), 1);
    assert_eq!(loops[0].touchpoints, ["a".into(), "b".into()]);
    assert!((loops[0].again - 2.0).abs() < 1e-12);
}

#[test]
fn a_dead_end_is_an_end_without_a_name_and_a_trap_has_no_ways() {
    let dead = routes(&journey(), &state(&["a", "b"], &["a>b"]), None, 10);
    assert_eq!((dead.len(), dead[0].outcome), (1, None));
    assert!(routes(&journey(), &state(&["a", "b"], &["a>b", "b>a"]), None, 10).is_empty());
    assert!(loops(&journey(), &state(&["a", "b"], &["a>b", "b>a"]), None).is_empty());
}

/// Ways without end do not make it go on without end.
#[test]
fn loops_that_are_hardly_left_stop_at_some_time() {
    let touchpoints: Vec<Touchpoint> = looped().touchpoints.iter().cloned().collect();
    let mut state = state(&["a", "b", "win"], &["a>b 0.5", "a>a 0.5", "b>a 0.5", "b>b 0.4999", "b>win 0.0001"]);
    state.touchpoints.put(touchpoints[0].clone());
    assert!(routes(&journey(), &state, None, 5).len() <= 5);
}
