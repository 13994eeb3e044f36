//! Laws that hold for every state and every two states.

use std::collections::BTreeSet;

use parcours::{
    insight::{Fate, Metric, checks, compare, metrics},
    model::{Anchor, Friction, Journey, State},
};
use proptest::prelude::*;

use crate::{
    build::{journey, state},
    oracle::plan,
};

/// A state with some frictions, each with a severity and a number of the touchpoint where it hangs.
fn with_frictions(mut state: State, frictions: &[(u8, i64, u8)]) -> State {
    for (number, severity, at) in frictions {
        let at = Anchor::Touchpoint(format!("t{at:02}").as_str().into());
        state.frictions.put(Friction::new(format!("f{number}").as_str().into(), "", at, *severity));
    }
    state
}

fn some_frictions() -> impl Strategy<Value = Vec<(u8, i64, u8)>> {
    prop::collection::vec((0..6_u8, 1..=5_i64, 0..3_u8), 0..6)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_state_compared_with_itself_is_kept(plan in plan(), frictions in some_frictions()) {
        let (journey, state) = plan.build();
        let state = with_frictions(state, &frictions);
        let comparison = compare(&journey, &state, &state);
        prop_assert!(comparison.touchpoints.kept.iter().eq(state.touchpoints.ids()));
        prop_assert!(comparison.transitions.kept.iter().eq(state.transitions.ids()));
        prop_assert!(comparison.frictions.kept.iter().eq(state.frictions.ids()));
        prop_assert!(comparison.touchpoints.added.is_empty() && comparison.transitions.added.is_empty());
        prop_assert_eq!(comparison.metrics.from, comparison.metrics.to);
    }

    #[test]
    fn a_comparison_names_everything_exactly_once(
        from in plan(),
        to in plan(),
        hurts in (some_frictions(), some_frictions()),
        replaces in prop::collection::vec((0..9_u8, 0..9_u8), 0..6),
    ) {
        let ((journey, from), (_, to)) = (from.build(), to.build());
        let (from, mut to) = (with_frictions(from, &hurts.0), with_frictions(to, &hurts.1));
        for (new, old) in replaces {
            to.touchpoints.update(&format!("t{new:02}").as_str().into(), |touchpoint| {
                touchpoint.replaces.push(format!("t{old:02}").as_str().into());
            });
        }
        let comparison = compare(&journey, &from, &to);

        let touchpoints = &comparison.touchpoints;
        let both = || touchpoints.kept.iter().chain(touchpoints.changed.iter().map(|change| &change.id));
        prop_assert!(sorted(both().chain(&touchpoints.removed)).into_iter().eq(from.touchpoints.ids()));
        prop_assert!(sorted(both().chain(&touchpoints.added)).into_iter().eq(to.touchpoints.ids()));

        let transitions = &comparison.transitions;
        let changed = || transitions.changed.iter().map(|change| &change.id);
        let rerouted = || transitions.rerouted.iter().map(|reroute| &reroute.id);
        let both = || transitions.kept.iter().chain(changed()).chain(rerouted());
        prop_assert!(sorted(both().chain(&transitions.removed)).into_iter().eq(from.transitions.ids()));
        prop_assert!(sorted(both().chain(&transitions.added)).into_iter().eq(to.transitions.ids()));

        let frictions = sorted(Fate::ALL.iter().flat_map(|fate| comparison.frictions.with(*fate)));
        let all: BTreeSet<_> = from.frictions.ids().chain(to.frictions.ids()).collect();
        prop_assert!(frictions.into_iter().eq(all));

        for merge in &touchpoints.merged {
            prop_assert!(touchpoints.added.contains(&merge.into) && merge.from.len() > 1);
            prop_assert!(merge.from.iter().all(|id| touchpoints.removed.contains(id)));
        }
        for split in &touchpoints.split {
            prop_assert!(touchpoints.removed.contains(&split.from) && split.into.len() > 1);
            prop_assert!(split.into.iter().all(|id| touchpoints.added.contains(id)));
        }
    }

    #[test]
    fn no_number_makes_a_figure_infinite(
        plan in plan(),
        shares in prop::collection::vec(prop::num::f64::ANY, 1..9),
        tiny in 0..9_usize,
    ) {
        let (journey, mut state) = plan.build();
        let ids: Vec<_> = state.transitions.ids().cloned().collect();
        for (id, share) in ids.iter().zip(shares.iter().cycle()) {
            state.transitions.update(id, |transition| transition.share = Some(*share));
        }
        if let Some(id) = ids.get(tiny) {
            state.transitions.update(id, |transition| transition.share = Some(f64::from_bits(1)));
        }
        let places: Vec<_> = state.touchpoints.ids().cloned().collect();
        for (id, share) in places.iter().zip(&shares) {
            state.touchpoints.update(id, |touchpoint| touchpoint.entry = Some(*share));
        }
        let metrics = metrics(&journey, &state, None);
        prop_assert!(Metric::ALL.iter().filter_map(|metric| metrics.get(*metric)).all(f64::is_finite));
        let _ = checks(&journey_of(journey, state), &[]);
    }

    #[test]
    fn metrics_do_not_depend_on_the_order_of_records(plan in plan(), frictions in some_frictions()) {
        let (journey, state) = plan.build();
        let state = with_frictions(state, &frictions);
        let mut turned = State::new(state.id.clone(), &state.name, state.role);
        state.touchpoints.iter().rev().for_each(|record| { turned.touchpoints.put(record.clone()); });
        state.transitions.iter().rev().for_each(|record| { turned.transitions.put(record.clone()); });
        state.frictions.iter().rev().for_each(|record| { turned.frictions.put(record.clone()); });
        prop_assert_eq!(metrics(&journey, &state, None), metrics(&journey, &turned, None));
    }
}

/// A journey with this one state.
fn journey_of(mut journey: Journey, state: State) -> Journey {
    journey.states.put(state);
    journey
}

fn sorted<'a, T: Ord>(ids: impl Iterator<Item = &'a T>) -> Vec<&'a T> {
    let mut ids: Vec<&T> = ids.collect();
    ids.sort();
    ids
}

#[test]
fn a_merge_a_split_and_a_replacement_are_told_apart() {
    let from = state(&["a", "b", "c", "d", "stays"], &[]);
    let mut to = state(&["ab", "c1", "c2", "e", "stays"], &[]);
    for (id, replaces) in [("ab", vec!["a", "b"]), ("c1", vec!["c"]), ("c2", vec!["c"]), ("e", vec!["d", "stays"])]
    {
        to.touchpoints.update(&id.into(), |touchpoint| {
            touchpoint.replaces = replaces.into_iter().map(Into::into).collect();
        });
    }
    let json = serde_json::to_value(compare(&journey(), &from, &to).touchpoints).expect("json");
    assert_eq!(json["merged"], serde_json::json!([{"into": "ab", "from": ["a", "b"]}]));
    assert_eq!(json["split"], serde_json::json!([{"from": "c", "into": ["c1", "c2"]}]));
    assert_eq!(json["replaced"], serde_json::json!([{"from": "d", "to": "e"}]));
}

#[test]
fn only_compared_fields_make_a_change_and_a_new_end_wins() {
    let from = state(&["a", "b", "c"], &["a>b", "b>c"]);
    let mut to = from.clone();
    to.touchpoints.update(&"a".into(), |touchpoint| {
        touchpoint.notes = "new".to_owned();
        touchpoint.order = Some(3);
        touchpoint.answers = vec!["f".into()];
    });
    to.touchpoints.update(&"b".into(), |touchpoint| {
        touchpoint.channel = "shop".into();
        touchpoint.emotion = Some(1);
    });
    to.transitions.update(&"a>b".into(), |transition| {
        transition.to = "c".into();
        transition.share = Some(1.0);
    });
    let comparison = compare(&journey(), &from, &to);
    assert_eq!(comparison.touchpoints.kept, ["a".into(), "c".into()]);
    assert_eq!(comparison.touchpoints.changed[0].fields, ["channel", "emotion"]);
    assert!(comparison.touchpoints.changed[0].is_moved());
    let json = serde_json::to_value(&comparison.transitions).expect("json");
    let rerouted =
        serde_json::json!([{"id": "a>b", "from": ["a", "b"], "to": ["a", "c"], "fields": ["to", "share"]}]);
    assert_eq!((&json["rerouted"], &json["changed"]), (&rerouted, &serde_json::json!([])));
}

#[test]
fn a_friction_has_the_fate_of_its_weight_place_and_answers() {
    let at = |id: &str| Anchor::Touchpoint(id.into());
    let friction = |id: &str, severity, frequency, place: &str| {
        let mut friction = Friction::new(id.into(), id, at(place), severity);
        friction.frequency = frequency;
        friction
    };
    let mut from = state(&["a", "b"], &["a>b"]);
    let mut to = from.clone();
    for (id, severity, frequency, place) in [
        ("less", 3, None, "a"),
        ("more", 3, Some(0.5), "a"),
        ("elsewhere", 3, Some(0.2), "a"),
        ("same", 2, None, "a"),
        ("solved", 2, None, "a"),
        ("forgotten", 2, None, "a"),
    ] {
        from.frictions.put(friction(id, severity, frequency, place));
    }
    for (id, severity, frequency, place) in [
        ("less", 3, Some(0.9), "b"),
        ("more", 3, None, "a"),
        // 3 × 0.2 and 1 × 0.6 differ in the last bit only.
        ("elsewhere", 1, Some(0.6), "b"),
        ("same", 2, Some(1.0), "a"),
        ("fresh", 1, None, "a"),
    ] {
        to.frictions.put(friction(id, severity, frequency, place));
    }
    to.transitions.update(&"a>b".into(), |transition| transition.answers = vec!["solved".into()]);
    let fates = compare(&journey(), &from, &to).frictions;
    for (fate, id) in [
        (Fate::Resolved, "solved"),
        (Fate::Unanswered, "forgotten"),
        (Fate::Reduced, "less"),
        (Fate::Worsened, "more"),
        (Fate::Moved, "elsewhere"),
        (Fate::Kept, "same"),
        (Fate::Introduced, "fresh"),
    ] {
        assert_eq!(fates.with(fate), [id.into()], "{}", fate.key());
    }
}

#[test]
fn a_long_chain_takes_no_depth() {
    let names: Vec<String> = (0..10_000).map(|number| format!("t{number:05}")).collect();
    for channels in [["site", "shop"], ["alone", "alone"]] {
        let touchpoints: Vec<String> = names
            .iter()
            .zip(channels.iter().cycle())
            .map(|(name, channel)| format!("{name} on {channel}"))
            .collect();
        let ways: Vec<String> = names.windows(2).map(|pair| format!("{}>{}", pair[0], pair[1])).collect();
        let touchpoints: Vec<&str> = touchpoints.iter().map(String::as_str).chain(["win"]).collect();
        let ways: Vec<&str> = ways.iter().map(String::as_str).chain(["t09999>win"]).collect();
        let (journey, state) = (journey(), state(&touchpoints, &ways));
        let metrics = metrics(&journey, &state, None);
        assert_eq!(metrics.expected_steps, Some(10_000.0));
        assert_eq!(metrics.completion_probability, Some(1.0));
    }
}
