//! Every journey of a state without loops, followed one by one: what is reckoned in one go must agree.

use std::collections::BTreeMap;

use parcours::{
    insight::{attribution, channel_uses, funnel, routes},
    model::OutcomeKind,
};
use proptest::prelude::*;

use crate::oracle::{Plan, close, name, plan};

/// A journey from its start to its end, and how likely it is.
struct Walk {
    places: Vec<usize>,
    probability: f64,
}

/// All journeys there are.
fn walks(plan: &Plan) -> Vec<Walk> {
    let matrix = plan.matrix();
    let starts = plan.starts().into_iter().enumerate().filter(|(_, share)| *share > 0.0);
    let mut open: Vec<Walk> =
        starts.map(|(place, probability)| Walk { places: vec![place], probability }).collect();
    let mut ended = Vec::new();
    while let Some(walk) = open.pop() {
        let row = &matrix[walk.places[walk.places.len() - 1]];
        if row.iter().all(|share| *share <= 0.0) {
            ended.push(walk);
            continue;
        }
        for (to, share) in row.iter().enumerate().filter(|(_, share)| **share > 0.0) {
            let places = walk.places.iter().copied().chain([to]).collect();
            open.push(Walk { places, probability: walk.probability * share });
        }
    }
    ended
}

/// How likely it is that a journey is one of these.
fn likely<'a>(walks: &'a [Walk], is: impl Fn(&[usize]) -> bool + 'a) -> f64 {
    walks.iter().filter(|walk| is(&walk.places)).map(|walk| walk.probability).sum()
}

fn last(places: &[usize]) -> usize {
    places[places.len() - 1]
}

/// Where a journey is lost: where it gives up, or at a dead end.
fn lost_at(plan: &Plan, places: &[usize]) -> Option<usize> {
    match plan.outcome(last(places)) {
        Some(OutcomeKind::Abandonment) => Some(places[places.len() - 2]),
        Some(_) => None,
        None => Some(last(places)),
    }
}

fn succeeds(plan: &Plan, places: &[usize]) -> bool {
    plan.outcome(last(places)) == Some(OutcomeKind::Success)
}

/// The parts of a credit that each channel gets for these touches of a journey.
fn credit(plan: &Plan, touches: &[usize], weight: f64, credits: &mut BTreeMap<&'static str, f64>) {
    for touch in touches {
        let channels = plan.inside(*touch);
        #[expect(clippy::cast_precision_loss, reason = "all numbers are small")]
        let part = weight / (channels.len() * touches.len()) as f64;
        for channel in channels {
            *credits.entry(channel).or_default() += part;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn where_journeys_come_and_are_lost(plan in plan().prop_map(Plan::forward)) {
        let (journey, state) = plan.build();
        let walks = walks(&plan);
        let Some(funnel) = funnel(&journey, &state, None) else {
            prop_assert!(walks.is_empty());
            return Ok(());
        };
        let size = plan.starts().len();
        for place in (0..size).filter(|place| plan.outcome(*place).is_none()) {
            let passage = funnel.touchpoints[name(place).as_str()];
            prop_assert!(close(passage.reached, likely(&walks, |places| places.contains(&place)), 1e-9));
            let lost = likely(&walks, |places| lost_at(&plan, places) == Some(place));
            prop_assert!(close(passage.lost, lost, 1e-9), "{place}: {} and {lost}", passage.lost);
        }
        for (stage, passage) in &funnel.stages {
            let in_stage = |place: &usize| {
                plan.outcome(*place).is_none() && format!("s{}", plan.stage(*place)) == stage.as_str()
            };
            prop_assert!(close(passage.reached, likely(&walks, |places| places.iter().any(in_stage)), 1e-9));
            let lost = likely(&walks, |places| lost_at(&plan, places).is_some_and(|place| in_stage(&place)));
            prop_assert!(close(passage.lost, lost, 1e-9));
        }
        prop_assert!(close(funnel.succeeded, likely(&walks, |places| succeeds(&plan, places)), 1e-9));
        prop_assert!(close(funnel.succeeded + funnel.lost + funnel.otherwise, 1.0, 1e-9));
    }

    #[test]
    fn the_likeliest_ways_first(plan in plan().prop_map(Plan::forward)) {
        let (journey, state) = plan.build();
        let walks = walks(&plan);
        let told = routes(&journey, &state, None, usize::MAX);
        prop_assert!(told.is_sorted_by(|a, b| a.probability >= b.probability));
        // Transitions that run side by side are ways of their own; together they are the journey.
        let mut by_places: BTreeMap<Vec<String>, f64> = BTreeMap::new();
        for route in &told {
            let places = route.touchpoints.iter().map(ToString::to_string).collect();
            *by_places.entry(places).or_default() += route.probability;
        }
        for walk in walks.iter().filter(|walk| walk.probability > 1e-4) {
            let places: Vec<String> = walk.places.iter().map(|place| name(*place)).collect();
            let told = by_places.get(&places).copied().unwrap_or(0.0);
            prop_assert!(close(told, walk.probability, 1e-3), "{places:?}: {told} and {}", walk.probability);
        }
    }

    #[test]
    fn whom_success_is_owed_to(plan in plan().prop_map(Plan::forward)) {
        let (journey, state) = plan.build();
        let walks = walks(&plan);
        let (mut first, mut last, mut linear) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let (mut success, mut touched) = (0.0, 0.0);
        for walk in walks.iter().filter(|walk| succeeds(&plan, &walk.places)) {
            success += walk.probability;
            let touches: Vec<usize> =
                walk.places.iter().copied().filter(|place| !plan.inside(*place).is_empty()).collect();
            if let (Some(start), Some(end)) = (touches.first(), touches.last()) {
                touched += walk.probability;
                credit(&plan, &[*start], walk.probability, &mut first);
                credit(&plan, &[*end], walk.probability, &mut last);
                credit(&plan, &touches, walk.probability, &mut linear);
            }
        }
        let credits = attribution(&journey, &state, None);
        if touched <= 0.0 {
            prop_assert!(credits.values().all(|credit| credit.first + credit.last + credit.linear <= 0.0));
            return Ok(());
        }
        let removed: BTreeMap<&str, f64> = ["site", "shop", "partner"]
            .into_iter()
            .map(|channel| {
                let passes = |place: &usize| plan.inside(*place) == [channel];
                let left =
                    likely(&walks, |places| succeeds(&plan, places) && !places.iter().any(passes));
                (channel, 1.0 - left / success)
            })
            .collect();
        let effects: f64 = removed.values().sum();
        for channel in ["site", "shop", "partner"] {
            let found = credits.get(channel).copied().unwrap_or_default();
            let expected = |credits: &BTreeMap<&str, f64>| credits.get(channel).copied().unwrap_or(0.0) / touched;
            prop_assert!(close(found.first, expected(&first), 1e-9), "first {found:?}");
            prop_assert!(close(found.last, expected(&last), 1e-9), "last {found:?}");
            prop_assert!(close(found.linear, expected(&linear), 1e-9), "linear {found:?}");
            let removal = if effects > 0.0 { removed[channel] / effects } else { 0.0 };
            prop_assert!(close(found.removal, removal, 1e-9), "removal {found:?}");
        }
    }

    #[test]
    fn who_meets_a_channel_and_how_that_ends(plan in plan().prop_map(Plan::forward)) {
        let (journey, state) = plan.build();
        let walks = walks(&plan);
        for used in channel_uses(&journey, &state, None).into_iter().filter(|used| used.reached.is_some()) {
            let channel = used.channel.as_str();
            let meets = |places: &[usize]| places.iter().any(|place| plan.inside(*place).contains(&channel));
            if !["site", "shop", "partner"].contains(&channel) {
                continue;
            }
            let reached = likely(&walks, meets);
            prop_assert!(close(used.reached.unwrap_or(-1.0), reached, 1e-9));
            let won = likely(&walks, |places| meets(places) && succeeds(&plan, places));
            prop_assert_eq!(used.success.is_some(), reached > 0.0);
            prop_assert!(used.success.is_none_or(|success| close(success, won / reached, 1e-9)));
        }
    }
}
