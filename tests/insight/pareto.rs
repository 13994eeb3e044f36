//! Where the pain comes from, by hand.

use parcours::{
    insight::{PainBy, Pains, departures, felt_by_employees, flow, pareto},
    model::{Anchor, Deviation, FeltBy, Friction, Journey, Persona, State, Touchpoint},
};

use crate::build::{journey, state};

/// b is met half the time, and the way there as often.
fn sample() -> (Journey, State) {
    let mut state = state(&["a on site", "b on shop", "win"], &["a>b 0.5", "a>win 0.5", "b>win"]);
    let b = state.touchpoints.get(&"b".into()).expect("it is there").clone();
    state.touchpoints.put(Touchpoint { owner: "Sales".to_owned(), stage: "s1".into(), ..b });
    for (id, at, severity, deviation, felt_by) in [
        ("f", Anchor::Touchpoint("a".into()), 2, None, FeltBy::Customer),
        ("g", Anchor::Touchpoint("b".into()), 2, Some(Deviation::Failure), FeltBy::Customer),
        ("h", Anchor::Transition("a>b".into()), 4, Some(Deviation::Failure), FeltBy::Customer),
        ("i", Anchor::Stage("s0".into()), 5, None, FeltBy::Customer),
        ("j", Anchor::Touchpoint("a".into()), 5, Some(Deviation::Missing), FeltBy::Employee),
    ] {
        state.frictions.put(Friction { deviation, felt_by, ..Friction::new(id.into(), id, at, severity) });
    }
    (journey(), state)
}

fn bars(journey: &Journey, state: &State, by: PainBy) -> Vec<(String, f64, f64)> {
    pareto(journey, state, None, by).into_iter().map(|bar| (bar.name, bar.pain, bar.cumulated)).collect()
}

fn named(bars: &[(&str, f64, f64)]) -> Vec<(String, f64, f64)> {
    bars.iter().map(|(name, pain, cumulated)| ((*name).to_owned(), *pain, *cumulated)).collect()
}

#[test]
fn the_greatest_comes_first_and_all_add_up_to_the_score() {
    let (journey, state) = sample();
    assert_eq!(
        bars(&journey, &state, PainBy::Friction),
        named(&[("f", 2.0, 0.4), ("h", 2.0, 0.8), ("g", 1.0, 1.0)])
    );
    assert_eq!(bars(&journey, &state, PainBy::Touchpoint), named(&[("b", 3.0, 0.6), ("a", 2.0, 1.0)]));
    assert_eq!(bars(&journey, &state, PainBy::Stage), named(&[("s1", 3.0, 0.6), ("s0", 2.0, 1.0)]));
    assert_eq!(bars(&journey, &state, PainBy::Channel), named(&[("shop", 3.0, 0.6), ("site", 2.0, 1.0)]));
    assert_eq!(bars(&journey, &state, PainBy::Owner), named(&[("Sales", 3.0, 0.6), ("", 2.0, 1.0)]));
}

#[test]
fn a_persona_counts_by_its_share() {
    let (mut journey, mut state) = sample();
    for (id, share) in [("p", 0.75), ("q", 0.25)] {
        let mut persona = Persona::new(id.into(), id);
        persona.share = Some(share);
        journey.personas.put(persona);
    }
    let b = state.touchpoints.get(&"b".into()).expect("it is there").clone();
    state.touchpoints.put(Touchpoint { personas: vec!["q".into()], ..b });
    // p passes b by: 2 at a. q meets 2 + 2 × 0.5 + 4 × 0.5 = 5.
    let by_persona = bars(&journey, &state, PainBy::Persona);
    assert_eq!(by_persona, named(&[("p", 1.5, 1.5 / 2.75), ("q", 1.25, 1.0)]));
}

#[test]
fn frictions_are_sorted_by_how_they_depart_from_the_plan() {
    let (journey, state) = sample();
    let kinds: Vec<_> = departures(&state, &flow(&journey, &state, None))
        .into_iter()
        .map(|it| (it.kind, it.frictions.into_iter().map(|(it, pain)| (it.id.to_string(), pain)).collect()))
        .collect::<Vec<(_, Vec<_>)>>();
    let owned = |id: &str, pain: f64| (id.to_owned(), pain);
    assert_eq!(
        kinds,
        [
            (Some(Deviation::Failure), vec![owned("h", 2.0), owned("g", 1.0)]),
            (Some(Deviation::Missing), vec![owned("j", 0.0)]),
            (None, vec![owned("f", 2.0), owned("i", 0.0)])
        ]
    );
    assert_eq!(felt_by_employees(&state), ["j".into()]);
}

#[test]
fn without_pain_there_is_no_bar() {
    let (journey, state) = (journey(), state(&["a"], &[]));
    assert!(PainBy::ALL.into_iter().all(|by| pareto(&journey, &state, None, by).is_empty()));
}

#[test]
fn the_vital_few_are_as_many_as_make_up_four_fifths() {
    let (journey, state) = sample();
    let pains = Pains::of(&journey, &state, None);
    // 2 + 2 of 5 are four fifths; of the two touchpoints, stages and channels each the greater is three fifths.
    let vital = PainBy::ALL.map(|by| (pains.by(by).len(), pains.vital(by)));
    assert_eq!(vital, [(3, 2), (2, 2), (2, 2), (2, 2), (2, 2), (0, 0)]);
    assert_eq!(pains.employees, ["j".into()]);
}
