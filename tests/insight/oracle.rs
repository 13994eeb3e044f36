//! The flow reckoned again on random graphs in two plain ways: dense elimination over all that is reached, and
//! power iteration.

#![expect(clippy::needless_range_loop, reason = "matrices are written with indices, as in a textbook")]
#![expect(clippy::cast_precision_loss, reason = "all numbers are small")]

use parcours::{
    insight::{Flow, flow, metrics},
    model::{Journey, OutcomeKind, Role, State, Touchpoint, TouchpointKind, Transition},
};
use proptest::prelude::*;

use crate::build::journey;

/// The inside channels, and how many channels there are in all: the last one is nobody's.
const CHANNELS: [&str; 4] = ["site", "shop", "partner", "alone"];
const INSIDE: usize = 3;

#[derive(Clone, Debug)]
pub struct Plan {
    places: Vec<Place>,
    ways: Vec<(usize, usize, Option<f64>)>,
}

#[derive(Clone, Debug)]
struct Place {
    outcome: Option<OutcomeKind>,
    stage: usize,
    channel: usize,
    also_on: Option<usize>,
    entry: Option<f64>,
    emotion: Option<i64>,
    minutes: f64,
}

pub fn name(place: usize) -> String {
    format!("t{place:02}")
}

impl Plan {
    pub fn build(&self) -> (Journey, State) {
        let mut state = State::new("x".into(), "X", Role::Current);
        for (number, place) in self.places.iter().enumerate() {
            let stage = format!("s{}", place.stage);
            let mut touchpoint = Touchpoint::new(
                name(number).as_str().into(),
                "",
                stage.as_str().into(),
                CHANNELS[place.channel].into(),
            );
            touchpoint.also_on = place.also_on.iter().map(|channel| CHANNELS[*channel].into()).collect();
            touchpoint.kind = place.outcome.map_or(TouchpointKind::Interaction, TouchpointKind::Outcome);
            touchpoint.entry = place.entry;
            touchpoint.emotion = place.emotion;
            touchpoint.effort.minutes = Some(place.minutes);
            state.touchpoints.put(touchpoint);
        }
        for (number, (from, to, share)) in self.ways.iter().enumerate() {
            let mut transition = Transition::new(
                format!("w{number:02}").as_str().into(),
                name(*from).as_str().into(),
                name(*to).as_str().into(),
            );
            transition.share = *share;
            state.transitions.put(transition);
        }
        (journey(), state)
    }

    /// The probabilities as a matrix; a row of zeros absorbs.
    pub fn matrix(&self) -> Vec<Vec<f64>> {
        let size = self.places.len();
        let mut matrix = vec![vec![0.0; size]; size];
        for from in 0..size {
            let ways: Vec<_> = self.ways.iter().filter(|way| way.0 == from).collect();
            if self.places[from].outcome.is_some() || ways.iter().all(|way| way.1 == from) {
                continue;
            }
            let known: f64 = ways.iter().filter_map(|way| way.2).sum();
            let unknown = ways.iter().filter(|way| way.2.is_none()).count() as f64;
            let weight = |share: Option<f64>| match share {
                Some(_) if unknown == 0.0 && known == 0.0 => 1.0,
                Some(share) => share,
                None if known < 1.0 - 1e-6 => (1.0 - known) / unknown,
                None => 0.0,
            };
            let total: f64 = ways.iter().map(|way| weight(way.2)).sum();
            for way in ways {
                matrix[from][way.1] += weight(way.2) / total;
            }
        }
        matrix
    }

    pub fn starts(&self) -> Vec<f64> {
        let size = self.places.len();
        let open: Vec<usize> = (0..size).filter(|place| self.places[*place].outcome.is_none()).collect();
        let mut starts = vec![0.0; size];
        for place in &open {
            starts[*place] = self.places[*place].entry.unwrap_or(0.0);
        }
        if starts.iter().sum::<f64>() == 0.0 {
            for place in &open {
                let led_to = self
                    .ways
                    .iter()
                    .any(|way| way.1 == *place && way.0 != *place && self.places[way.0].outcome.is_none());
                starts[*place] = if led_to { 0.0 } else { 1.0 };
            }
        }
        if starts.iter().sum::<f64>() == 0.0
            && let Some(first) =
                open.iter().min_by_key(|place| (self.places[**place].stage, self.places[**place].channel, **place))
        {
            starts[*first] = 1.0;
        }
        let total: f64 = starts.iter().sum();
        if total > 0.0 {
            for start in &mut starts {
                *start /= total;
            }
        }
        starts
    }

    /// The same without the ways that lead back: no journey goes round.
    pub fn forward(mut self) -> Self {
        self.ways.retain(|way| way.0 < way.1);
        self
    }

    /// How a place ends the journey, if it does.
    pub fn outcome(&self, place: usize) -> Option<OutcomeKind> {
        self.places[place].outcome
    }

    /// The stage of a place.
    pub fn stage(&self, place: usize) -> usize {
        self.places[place].stage
    }

    /// The inside channels of a place, in their order, each once; none for outcomes.
    pub fn inside(&self, place: usize) -> Vec<&'static str> {
        let bits = self.channels(place);
        let on = (0..INSIDE).filter(|channel| bits & (1 << channel) != 0);
        on.map(|channel| CHANNELS[channel]).collect()
    }

    /// The inside channels of a place, as bits; none for outcomes.
    fn channels(&self, place: usize) -> u8 {
        let place = &self.places[place];
        let all = [Some(place.channel), place.also_on];
        let inside = all.into_iter().flatten().filter(|channel| *channel < INSIDE);
        if place.outcome.is_some() { 0 } else { inside.fold(0, |bits, channel| bits | 1 << channel) }
    }
}

/// What two matrices agree on: which places are reached with a probability above 0, and whether all of those can
/// come to an end.
fn reached(matrix: &[Vec<f64>], starts: &[f64]) -> (Vec<bool>, bool) {
    let size = matrix.len();
    let mut leads = vec![vec![false; size]; size];
    for from in 0..size {
        for to in 0..size {
            leads[from][to] = from == to || matrix[from][to] > 0.0;
        }
    }
    for via in 0..size {
        for from in 0..size {
            for to in 0..size {
                leads[from][to] |= leads[from][via] && leads[via][to];
            }
        }
    }
    let reached: Vec<bool> =
        (0..size).map(|to| (0..size).any(|from| starts[from] > 0.0 && leads[from][to])).collect();
    let ends: Vec<bool> = matrix.iter().map(|row| row.iter().all(|share| *share == 0.0)).collect();
    let all_end = (0..size).all(|from| !reached[from] || (0..size).any(|to| leads[from][to] && ends[to]));
    (reached, all_end)
}

/// Expected visits by Gaussian elimination of `x = starts + xP` over the reached places, with pivoting.
fn eliminated(matrix: &[Vec<f64>], starts: &[f64], reached: &[bool]) -> Vec<f64> {
    let size = matrix.len();
    let mut rows: Vec<Vec<f64>> = (0..size)
        .map(|to| {
            let column = |from: usize| {
                let identity = if from == to { 1.0 } else { 0.0 };
                if reached[from] && reached[to] { identity - matrix[from][to] } else { identity }
            };
            (0..size).map(column).chain([if reached[to] { starts[to] } else { 0.0 }]).collect()
        })
        .collect();
    for pivot in 0..size {
        let best = (pivot..size).max_by(|a, b| rows[*a][pivot].abs().total_cmp(&rows[*b][pivot].abs()));
        rows.swap(pivot, best.expect("a row"));
        for row in 0..size {
            if row != pivot && rows[row][pivot] != 0.0 {
                let factor = rows[row][pivot] / rows[pivot][pivot];
                for column in pivot..=size {
                    rows[row][column] -= factor * rows[pivot][column];
                }
            }
        }
    }
    (0..size).map(|place| rows[place][size] / rows[place][place]).collect()
}

/// Expected visits by following the journeys step by step until almost none is under way.
fn iterated(matrix: &[Vec<f64>], starts: &[f64]) -> Vec<f64> {
    let size = matrix.len();
    let mut visits = vec![0.0; size];
    let mut here = starts.to_vec();
    for _ in 0..50_000 {
        let mut next = vec![0.0; size];
        for from in 0..size {
            visits[from] += here[from];
            for to in 0..size {
                next[to] += here[from] * matrix[from][to];
            }
        }
        here = next;
        if here.iter().sum::<f64>() < 1e-14 {
            break;
        }
    }
    visits
}

/// The probability of meeting two inside channels, on the whole chain of (place, channels met): none, one or many.
fn multichannel(plan: &Plan, matrix: &[Vec<f64>], starts: &[f64]) -> f64 {
    let size = matrix.len();
    let sets = 1 << INSIDE;
    let at = |place: usize, met: usize| place * sets + met;
    let mut big = vec![vec![0.0; size * sets]; size * sets];
    let mut first = vec![0.0; size * sets];
    for place in 0..size {
        first[at(place, usize::from(plan.channels(place)))] = starts[place];
        for met in 0..sets {
            for to in 0..size {
                big[at(place, met)][at(to, met | usize::from(plan.channels(to)))] = matrix[place][to];
            }
        }
    }
    let (reached, _) = reached(&big, &first);
    let visits = eliminated(&big, &first, &reached);
    let ends = (0..size).filter(|place| matrix[*place].iter().all(|share| *share == 0.0));
    ends.flat_map(|place| (0..sets).map(move |met| (place, met)))
        .filter(|(_, met)| met.count_ones() > 1)
        .map(|(place, met)| visits[at(place, met)])
        .sum()
}

pub fn plan() -> impl Strategy<Value = Plan> {
    let share = prop_oneof![
        4 => Just(None),
        1 => Just(Some(0.0)),
        1 => Just(Some(1.0)),
        6 => (1..20_u8).prop_map(|share| Some(f64::from(share) / 20.0)),
    ];
    let outcome = prop_oneof![
        5 => Just(None),
        1 => Just(Some(OutcomeKind::Success)),
        1 => Just(Some(OutcomeKind::Abandonment)),
    ];
    let entry = prop_oneof![4 => Just(None), 1 => (0..5_u8).prop_map(|share| Some(f64::from(share) / 4.0))];
    let place = (
        outcome,
        0..4_usize,
        0..CHANNELS.len(),
        prop::option::weighted(0.2, 0..CHANNELS.len()),
        entry,
        prop::option::of(-2..=2_i64),
        0.0..30.0,
    )
        .prop_map(|(outcome, stage, channel, also_on, entry, emotion, minutes)| Place {
            outcome,
            stage,
            channel,
            also_on,
            entry,
            emotion,
            minutes,
        });
    (1..9_usize).prop_flat_map(move |size| {
        let places = prop::collection::vec(place.clone(), size);
        let ways = prop::collection::vec((0..size, 0..size, share.clone()), 0..size * 3);
        (places, ways).prop_map(|(places, ways)| Plan { places, ways })
    })
}

pub fn close(a: f64, b: f64, tolerance: f64) -> bool {
    (a - b).abs() <= tolerance * a.abs().max(b.abs()).max(1.0)
}

/// The first of these that is not so, for a message.
fn disagreement(plan: &Plan, flow: &Flow) -> Option<String> {
    let (matrix, starts) = (plan.matrix(), plan.starts());
    let (reached, all_end) = reached(&matrix, &starts);
    let has_figures = all_end && starts.iter().sum::<f64>() > 0.0;
    if has_figures != flow.is_known() {
        return Some(format!("figures: {} against {has_figures}", flow.is_known()));
    }
    if !has_figures {
        return None;
    }
    let (dense, stepped) = (eliminated(&matrix, &starts, &reached), iterated(&matrix, &starts));
    let mut completion = 0.0;
    for (number, place) in plan.places.iter().enumerate() {
        let visits = flow.visits(&name(number).as_str().into())?;
        if !close(visits, dense[number], 1e-9) || !close(visits, stepped[number], 1e-7) {
            return Some(format!("{number} has {visits} visits, not {} or {}", dense[number], stepped[number]));
        }
        if place.outcome == Some(OutcomeKind::Success) {
            completion += dense[number];
        }
    }
    let figures = [
        ("completion", flow.completion()?, completion),
        ("multichannel", flow.multichannel()?, multichannel(plan, &matrix, &starts)),
    ];
    let wrong = figures.into_iter().find(|(_, figure, expected)| !close(*figure, *expected, 1e-9));
    wrong.map(|(what, figure, expected)| format!("{what} is {figure}, not {expected}"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_flow_agrees_with_elimination_and_iteration(plan in plan()) {
        let (journey, state) = plan.build();
        let flow = flow(&journey, &state, None);
        let disagreement = disagreement(&plan, &flow);
        prop_assert!(disagreement.is_none(), "{}", disagreement.unwrap_or_default());
    }

    #[test]
    fn means_agree_with_the_visits(plan in plan()) {
        let (journey, state) = plan.build();
        let flow = flow(&journey, &state, None);
        let metrics = metrics(&journey, &state, None);
        prop_assert_eq!(metrics.expected_steps.is_some(), flow.is_known());
        if flow.is_known() {
            let (mut steps, mut minutes, mut felt, mut feeling) = (0.0, 0.0, 0.0, 0.0);
            for (number, place) in plan.places.iter().enumerate().filter(|(_, place)| place.outcome.is_none()) {
                let visits = flow.visits(&name(number).as_str().into()).unwrap_or(0.0);
                steps += visits;
                minutes += visits * place.minutes;
                if let Some(emotion) = place.emotion {
                    felt += visits * emotion as f64;
                    feeling += visits;
                }
            }
            prop_assert!(close(metrics.expected_steps.unwrap_or(-1.0), steps, 1e-9));
            prop_assert!(close(metrics.expected_minutes.unwrap_or(-1.0), minutes, 1e-9));
            prop_assert_eq!(metrics.experience_score.is_some(), feeling > 0.0);
            prop_assert!(metrics.experience_score.is_none_or(|score| close(score, felt / feeling, 1e-9)));
        }
    }
}
