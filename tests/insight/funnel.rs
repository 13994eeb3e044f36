//! How far journeys come, by hand.

use parcours::{
    insight::funnel,
    model::{State, Touchpoint},
};

use crate::build::{journey, state};

fn staged(mut state: State, stages: &[(&str, &str)]) -> State {
    for (id, stage) in stages {
        let touchpoint = state.touchpoints.get(&(*id).into()).expect("it is there").clone();
        state.touchpoints.put(Touchpoint { stage: (*stage).into(), ..touchpoint });
    }
    state
}

/// All come to a; half go on to b, where a fifth gives up, and c is a dead end for a tenth of all.
#[test]
fn stages_are_reached_and_left_by_fewer_and_fewer() {
    let state = staged(
        state(&["a", "b", "c", "lose", "win"], &["a>b 0.5", "a>c 0.1", "a>lose 0.4", "b>lose 0.2", "b>win 0.8"]),
        &[("b", "s1"), ("c", "s2"), ("lose", "s3"), ("win", "s3")],
    );
    let funnel = funnel(&journey(), &state, None).expect("figures");
    let stages: Vec<_> = funnel
        .stages
        .iter()
        .map(|(stage, passage)| (stage.as_str(), passage.reached, passage.lost, passage.drop_off()))
        .collect();
    assert_eq!(stages, [("s0", 1.0, 0.4, Some(0.4)), ("s1", 0.5, 0.1, Some(0.2)), ("s2", 0.1, 0.1, Some(1.0))]);
    assert_eq!((funnel.succeeded, funnel.otherwise), (0.4, 0.0));
    assert!((funnel.lost - 0.6).abs() < 1e-12);
}

/// b leads back to a half the time: a is visited twice and reached once.
#[test]
fn coming_back_is_not_coming() {
    let mut state = state(&["a", "b", "win"], &["a>b", "b>a 0.5", "b>win 0.5"]);
    let entry =
        Touchpoint { entry: Some(1.0), ..state.touchpoints.get(&"a".into()).expect("it is there").clone() };
    state.touchpoints.put(entry);
    let funnel = funnel(&journey(), &state, None).expect("figures");
    let reached = |id: &str| funnel.touchpoints[id].reached;
    assert_eq!((reached("a"), reached("b"), funnel.succeeded), (1.0, 1.0, 1.0));
}

#[test]
fn where_journeys_never_end_there_is_no_funnel() {
    assert_eq!(funnel(&journey(), &state(&["a", "b"], &["a>b", "b>a"]), None), None);
    assert_eq!(funnel(&journey(), &state(&[], &[]), None), None);
}
