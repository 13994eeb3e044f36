//! What the flow of the sample comes to, against journeys that are sent through it in small parts until none is left.

use std::collections::BTreeMap;

use parcours::{
    insight::{Course, Tint, Tinted},
    model::{Anchor, Friction, Journey, OutcomeKind, State, Touchpoint, TouchpointId, TouchpointKind, Transition},
};

use crate::build;

fn sample() -> Journey {
    parcours::file::parse(include_str!("../data/retrait-en-boutique.ron")).expect("the sample").journey
}

/// The share that takes a way: what is noted, or all where there is no other.
fn share(state: &State, way: &Transition) -> f64 {
    let only = state.transitions.iter().filter(|other| other.from == way.from).count() == 1;
    way.share.or(only.then_some(1.0)).expect("the sample has all shares")
}

/// How much comes to each touchpoint when one journey is sent through, step by step; what comes to one of `ends` stays.
fn sent(state: &State, ends: &dyn Fn(&Touchpoint) -> bool) -> BTreeMap<TouchpointId, f64> {
    let starts: f64 = state.touchpoints.iter().filter_map(|touchpoint| touchpoint.entry).sum();
    let mut under_way: BTreeMap<TouchpointId, f64> = state
        .touchpoints
        .iter()
        .filter_map(|touchpoint| Some((touchpoint.id.clone(), touchpoint.entry? / starts)))
        .collect();
    let mut come = BTreeMap::new();
    while under_way.values().sum::<f64>() > 1e-14 {
        let mut next: BTreeMap<TouchpointId, f64> = BTreeMap::new();
        for (id, part) in under_way {
            *come.entry(id.clone()).or_insert(0.0) += part;
            if state.touchpoints.get(&id).is_some_and(ends) {
                continue;
            }
            for way in state.transitions.iter().filter(|way| way.from == id) {
                *next.entry(way.to.clone()).or_insert(0.0) += part * share(state, way);
            }
        }
        under_way = next;
    }
    come
}

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-9
}

#[test]
fn the_funnel_of_the_sample_is_that_of_journeys_sent_through_it() {
    let journey = sample();
    for state in journey.states.iter() {
        let course = Course::of(&journey, state, None);
        let funnel = course.funnel.as_ref().expect("figures");
        let whole = sent(state, &|_| false);
        let come = |id: &TouchpointId| whole.get(id).copied().unwrap_or(0.0);
        let kind = |id: &TouchpointId| state.touchpoints.get(id).map(|touchpoint| touchpoint.kind);
        for (id, passage) in &funnel.touchpoints {
            let first = sent(state, &|touchpoint| touchpoint.id == *id);
            assert!(close(passage.reached, first.get(id).copied().unwrap_or(0.0)), "{id}: {passage:?}");
            let lost: f64 = state
                .transitions
                .iter()
                .filter(|way| way.from == *id)
                .filter(|way| kind(&way.to) == Some(TouchpointKind::Outcome(OutcomeKind::Abandonment)))
                .map(|way| come(id) * share(state, way))
                .sum();
            assert!(close(passage.lost, lost), "{id}: {passage:?}, {lost}");
        }
        for (stage, passage) in &funnel.stages {
            let inside = |touchpoint: &Touchpoint| touchpoint.stage == *stage && !touchpoint.is_outcome();
            let first = sent(state, &inside);
            let reached: f64 =
                state.touchpoints.iter().filter(|it| inside(it)).filter_map(|it| first.get(&it.id)).sum();
            assert!(close(passage.reached, reached), "{stage}: {passage:?}, {reached}");
        }
        assert!(close(funnel.succeeded + funnel.lost + funnel.otherwise, 1.0));
        let losses = course.losses();
        assert!(losses.is_sorted_by(|(_, a), (_, b)| a.lost >= b.lost));
        let (worst, passage) = course.worst_stage().expect("journeys are lost");
        assert!(funnel.stages.iter().all(|(_, other)| other.lost <= passage.lost), "{worst}");
    }
}

#[test]
fn the_ways_of_the_sample_are_told_with_what_they_take() {
    let journey = sample();
    let state = journey.current().expect("a state of today");
    let course = Course::of(&journey, state, None);
    assert_eq!(course.routes.len(), 6);
    assert!(course.is_trusted && course.missing.is_empty() && course.trap.is_empty());
    for route in &course.routes {
        let of = |id| state.touchpoints.get(id).expect("it is there");
        let start: f64 = of(&route.touchpoints[0]).entry.expect("a start");
        let starts: f64 = state.touchpoints.iter().filter_map(|touchpoint| touchpoint.entry).sum();
        let ways = || route.transitions.iter().map(|id| state.transitions.get(id).expect("it is there"));
        let likely = ways().map(|way| share(state, way)).product::<f64>() * start / starts;
        assert!(close(route.probability, likely), "{route:?}");
        let minutes: f64 = route.touchpoints.iter().filter_map(|id| of(id).effort.minutes).sum();
        let waited: f64 = ways().filter_map(|way| way.wait_minutes).sum();
        assert!(close(route.minutes, minutes) && close(route.wait_minutes, waited), "{route:?}");
    }
}

/// All come to a, half of them go on to b, a fifth of those give up there.
fn small() -> (Journey, State) {
    let mut state = build::state(&["a", "b", "win", "lose"], &["a>b 0.5", "a>win 0.5", "b>win 0.8", "b>lose 0.2"]);
    let mut b = state.touchpoints.get(&"b".into()).expect("it is there").clone();
    b.effort.minutes = Some(12.0);
    state.touchpoints.put(b);
    let mut friction = Friction::new("f".into(), "f", Anchor::Touchpoint("b".into()), 4);
    friction.frequency = Some(0.25);
    state.frictions.put(friction);
    (build::journey(), state)
}

#[test]
fn each_tint_has_the_figures_that_it_says() {
    let (journey, state) = small();
    let of = |tint, id: &str| Tinted::of(&journey, &state, None, tint).figure(&id.into());
    let visits = ["a", "b", "win", "lose"].map(|id| of(Tint::Visits, id).expect("a figure"));
    assert!(visits.into_iter().zip([1.0, 0.5, 0.9, 0.1]).all(|(found, expected)| close(found, expected)));
    assert_eq!((of(Tint::DropOff, "a"), of(Tint::DropOff, "win")), (Some(0.0), None));
    assert!(close(of(Tint::DropOff, "b").expect("a figure"), 0.2));
    assert_eq!((of(Tint::Effort, "a"), of(Tint::Effort, "b")), (None, Some(12.0)));
    // 4 × 0.25 × 0.5 visits.
    assert!(close(of(Tint::Pain, "b").expect("a figure"), 0.5));
    assert_eq!(
        (of(Tint::Pain, "a"), of(Tint::Evidence, "a"), of(Tint::Evidence, "win")),
        (Some(0.0), Some(0.0), None)
    );
    let effort = Tinted::of(&journey, &state, None, Tint::Effort);
    assert!(close(effort.step, 3.0) && effort.grade(12.0) == Some(3) && close(effort.part(12.0), 0.8));
}

#[test]
fn without_a_flow_there_is_nothing_to_tint_by_it_and_the_way_out_is_said() {
    let state = build::state(&["a", "b"], &["a>b", "b>a"]);
    let journey = build::journey();
    assert!(Tinted::of(&journey, &state, None, Tint::Visits).is_empty());
    assert!(Tinted::of(&journey, &state, None, Tint::DropOff).is_empty());
    let course = Course::of(&journey, &state, None);
    assert!(course.funnel.is_none() && !course.trap.is_empty() && course.worst_stage().is_none());
}
