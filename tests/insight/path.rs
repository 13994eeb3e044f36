//! The main way, against all ways there are.

use std::collections::BTreeMap;

use parcours::{
    insight::{flow, main_path},
    model::{Journey, State, TouchpointId},
};
use proptest::prelude::*;

use crate::build::{journey, state};

fn names(state: &State) -> Vec<String> {
    path(&journey(), state).iter().map(ToString::to_string).collect()
}

fn path(journey: &Journey, state: &State) -> Vec<TouchpointId> {
    main_path(journey, state, None)
}

#[test]
fn it_takes_the_larger_share_at_each_fork() {
    let state = state(&["a", "b", "c", "win"], &["a>b 0.7", "a>c 0.3", "b>win", "c>win"]);
    assert_eq!(names(&state), ["a", "b", "win"]);
}

#[test]
fn a_short_way_that_few_go_is_not_the_main_one() {
    // The short way is 0.25 wide; the long one 0.75 × 0.6 × 0.5 = 0.225 at its end, then 0.27.
    let state = state(
        &["a", "b", "c", "lose", "win"],
        &["a>win 0.25", "a>b 0.75", "b>c 0.6", "b>lose 0.4", "c>win 0.5", "c>lose 0.5"],
    );
    assert_eq!(names(&state), ["a", "win"]);
    let state = wider();
    assert_eq!(names(&state), ["a", "b", "c", "win"]);
}

/// The same with a little more water in the long way.
fn wider() -> State {
    state(
        &["a", "b", "c", "lose", "win"],
        &["a>win 0.25", "a>b 0.75", "b>c 0.6", "b>lose 0.4", "c>win 0.6", "c>lose 0.4"],
    )
}

#[test]
fn what_goes_round_does_not_make_the_way_there_wider() {
    // A journey comes to b 0.8 times, but the way there stays 0.4 wide.
    let state =
        state(&["a", "b", "c", "d", "win"], &["a>b 0.4", "a>d 0.6", "b>c", "c>b 0.5", "c>win 0.5", "d>win"]);
    assert_eq!(names(&state), ["a", "d", "win"]);
}

#[test]
fn it_leads_to_success_however_many_give_up() {
    let state = state(&["a", "b", "win", "lose"], &["a>b 0.1", "a>lose 0.9", "b>win"]);
    assert_eq!(names(&state), ["a", "b", "win"]);
}

#[test]
fn without_success_any_end_will_do_also_one_that_is_no_outcome() {
    let lost = state(&["a", "lose"], &["a>lose"]);
    assert_eq!(names(&lost), ["a", "lose"]);
    let open = state(&["a", "b", "c"], &["a>b 0.4", "a>c 0.6"]);
    assert_eq!(names(&open), ["a", "c"]);
}

#[test]
fn it_does_not_go_round() {
    let state = state(&["a", "b", "win"], &["a>b", "b>a 0.9", "b>b 0.05", "b>win 0.05"]);
    assert_eq!(names(&state), ["a", "b", "win"]);
}

#[test]
fn it_starts_where_most_journeys_do() {
    let mut state = state(&["a", "b", "win"], &["a>win", "b>win"]);
    for (id, share) in [("a", 0.2), ("b", 0.8)] {
        let mut touchpoint = state.touchpoints.get(&id.into()).expect("it is there").clone();
        touchpoint.entry = Some(share);
        state.touchpoints.put(touchpoint);
    }
    assert_eq!(names(&state), ["b", "win"]);
}

#[test]
fn transitions_to_the_same_place_count_together() {
    let mut state = state(&["a", "b", "c", "win"], &["a>b 0.3", "a>c 0.4", "b>win", "c>win"]);
    let mut second = state.transitions.get(&"a>b".into()).expect("it is there").clone();
    second.id = "a>b again".into();
    state.transitions.put(second);
    assert_eq!(names(&state), ["a", "b", "win"]);
}

#[test]
fn where_nothing_leads_anywhere_the_map_is_read() {
    assert_eq!(names(&state(&["b", "a", "c"], &[])), ["a", "b", "c"]);
    // Nobody comes to an end.
    assert_eq!(names(&state(&["a", "b"], &["a>b", "b>a"])), ["a", "b"]);
    assert!(names(&state(&[], &[])).is_empty());
}

#[test]
fn a_long_chain_of_small_shares_does_not_vanish() {
    let touchpoints: Vec<String> = (0..300).map(|number| format!("t{number:04}")).collect();
    let mut all: Vec<&str> = touchpoints.iter().map(String::as_str).collect();
    all.extend(["lose", "win"]);
    let ways: Vec<String> = touchpoints
        .windows(2)
        .flat_map(|pair| [format!("{}>{} 0.1", pair[0], pair[1]), format!("{}>lose 0.9", pair[0])])
        .chain(["t0299>win".to_owned()])
        .collect();
    let ways: Vec<&str> = ways.iter().map(String::as_str).collect();
    assert_eq!(names(&state(&all, &ways)).len(), 301);
}

/// The parts of each way without a circle to `win`, from the narrowest.
fn all(at: &str, ways: &BTreeMap<(String, String), f64>, been: &mut Vec<String>, found: &mut Vec<Vec<f64>>) {
    been.push(at.to_owned());
    if at == "win" {
        let width = |pair: &[String]| ways[&(pair[0].clone(), pair[1].clone())];
        let mut widths: Vec<f64> = been.windows(2).map(width).chain([1.0]).collect();
        widths.sort_by(f64::total_cmp);
        found.push(widths);
    } else {
        for (_, to) in ways.keys().filter(|(from, _)| from == at) {
            if !been.contains(to) {
                all(to, ways, been, found);
            }
        }
    }
    been.pop();
}

proptest! {
    #[test]
    fn no_way_is_wider(shares in prop::collection::btree_map((0_usize..5, 0_usize..6), 1_u32..20, 1..18)) {
        let points = ["a", "b", "c", "d", "e", "win"];
        let mut totals: BTreeMap<usize, u32> = BTreeMap::new();
        for ((from, _), share) in &shares {
            *totals.entry(*from).or_default() += share;
        }
        let texts: Vec<String> = shares
            .iter()
            .map(|((from, to), share)| {
                format!("{}>{} {}", points[*from], points[*to], f64::from(*share) / f64::from(totals[from]))
            })
            .collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let mut state = state(&points, &texts);
        let mut entry = state.touchpoints.get(&"a".into()).expect("it is there").clone();
        entry.entry = Some(1.0);
        state.touchpoints.put(entry);
        let flow = flow(&journey(), &state, None);
        let ways: BTreeMap<(String, String), f64> = state
            .transitions
            .iter()
            .filter_map(|way| {
                let width = flow.traversals(&way.id).or_else(|| flow.share(&way.id)).filter(|width| *width > 0.0)?;
                Some(((way.from.to_string(), way.to.to_string()), width))
            })
            .collect();
        let mut every = Vec::new();
        all("a", &ways, &mut Vec::new(), &mut every);
        // Missing parts count as wider than any.
        let longest = every.iter().map(Vec::len).max().unwrap_or(0);
        for widths in &mut every {
            widths.resize(longest, f64::INFINITY);
        }
        let widest = every.into_iter().reduce(|best, other| {
            let order = best.iter().zip(&other).map(|(one, two)| one.total_cmp(two)).find(|order| order.is_ne());
            if order == Some(std::cmp::Ordering::Less) { other } else { best }
        });
        let found = names(&state);
        if let Some(widest) = widest {
            let width = |pair: &[String]| ways[&(pair[0].clone(), pair[1].clone())];
            let mut widths: Vec<f64> = found.windows(2).map(width).chain([1.0]).collect();
            widths.sort_by(f64::total_cmp);
            widths.resize(longest, f64::INFINITY);
            prop_assert_eq!((found[0].as_str(), found[found.len() - 1].as_str()), ("a", "win"));
            prop_assert_eq!(widths, widest);
        } else {
            prop_assert!(found.last().is_none_or(|last| last != "win") || found.len() == 6);
        }
    }
}
