//! Effort in minutes against effort as felt, by hand.

use parcours::{
    insight::efforts,
    model::{Effort, State},
};

use crate::build::{journey, state};

/// Touchpoints `a`, `b`… that take and feel so.
fn felt(figures: &[(f64, f64)]) -> State {
    let names = ["a", "b", "c", "d", "e"];
    let mut state = state(&names[..figures.len()], &[]);
    for (id, (minutes, perceived)) in names.iter().zip(figures) {
        state.touchpoints.update(&(*id).into(), |touchpoint| {
            touchpoint.effort =
                Effort { minutes: Some(*minutes), perceived: Some(*perceived), ..Effort::default() };
        });
    }
    state
}

#[test]
fn one_that_feels_heavy_does_not_bend_the_line() {
    // Four touchpoints on 1 + 0.5 × minutes; the fifth feels 7 where its 5 minutes say 3.5.
    let efforts = efforts(&journey(), &felt(&[(2.0, 2.0), (4.0, 3.0), (6.0, 4.0), (8.0, 5.0), (5.0, 7.0)]), None);
    assert_eq!(efforts.line, Some((1.0, 0.5)));
    let off: Vec<_> = efforts.felt.iter().map(|it| (it.touchpoint.as_str(), it.off, it.is_outlier())).collect();
    let on = |id| (id, Some(0.0), false);
    assert_eq!(off, [("e", Some(3.5), true), on("a"), on("b"), on("c"), on("d")]);
}

#[test]
fn two_touchpoints_or_equal_minutes_have_no_line() {
    for figures in [&[(2.0, 2.0), (4.0, 3.0)][..], &[(3.0, 1.0), (3.0, 4.0), (3.0, 7.0)]] {
        let efforts = efforts(&journey(), &felt(figures), None);
        assert_eq!((efforts.felt.len(), efforts.line), (figures.len(), None));
        assert!(efforts.felt.iter().all(|it| it.off.is_none() && !it.is_outlier()));
    }
}

#[test]
fn only_touchpoints_of_which_both_are_known_count() {
    let mut state = felt(&[(2.0, 2.0), (4.0, 3.0)]);
    state.touchpoints.update(&"b".into(), |touchpoint| touchpoint.effort.perceived = None);
    assert_eq!(efforts(&journey(), &state, None).felt.len(), 1);
}
