//! Counts held against the flow, by hand.

use parcours::{
    insight::volume_gaps,
    model::{State, Touchpoint},
};

use crate::build::{journey, state};

fn counted(volumes: &[(&str, f64)]) -> State {
    let mut state =
        state(&["a", "b", "c", "d", "win"], &["a>b 0.5", "a>c 0.5", "b>win", "c>d 0.2", "c>win 0.8", "d>win"]);
    for (id, volume) in volumes {
        let touchpoint = state.touchpoints.get(&(*id).into()).expect("it is there").clone();
        state.touchpoints.put(Touchpoint { volume: Some(*volume), ..touchpoint });
    }
    state
}

#[test]
fn what_differs_by_over_a_fifth_is_told_the_farthest_first() {
    let mut journey = journey();
    journey.business.customers_per_month = Some(1000.0);
    // Expected: 1000, 500, 500 and 100. A fifth off is not over a fifth.
    let gaps = volume_gaps(&journey, &counted(&[("a", 1190.0), ("b", 600.0), ("c", 390.0), ("d", 300.0)]));
    let told: Vec<_> = gaps.iter().map(|gap| (gap.touchpoint.as_str(), gap.counted, gap.expected)).collect();
    assert_eq!(told, [("d", 300.0, 100.0), ("c", 390.0, 500.0)]);
}

#[test]
fn without_a_number_of_customers_the_counts_agree_among_themselves() {
    // 1000, 1000, 1000 and 2000 customers; 2000 is the odd one out.
    let gaps = volume_gaps(&journey(), &counted(&[("a", 1000.0), ("b", 500.0), ("c", 500.0), ("d", 200.0)]));
    assert_eq!(gaps.len(), 1);
    assert_eq!((gaps[0].touchpoint.as_str(), gaps[0].expected), ("d", 100.0));
    // Two counts that differ say nothing of which is right.
    assert!(volume_gaps(&journey(), &counted(&[("a", 1000.0), ("b", 5.0)])).is_empty());
}
