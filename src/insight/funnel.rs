//! How far journeys come, and where they are lost.
//!
//! A journey is lost where it goes to an outcome of abandonment, or comes to a dead end. It is lost once, so that what
//! is lost everywhere, what succeeds and what ends otherwise add up to all journeys.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    average::sum,
    chain::{Chain, visits},
    shares::Shares,
};
use crate::{
    graph::StateGraph,
    model::{Journey, OutcomeKind, PersonaId, StageId, State, TouchpointId, TouchpointKind},
};

/// How far journeys come through a state, and where they are lost.
#[derive(Clone, Debug, PartialEq)]
pub struct Funnel {
    /// The touchpoints, outcomes aside.
    pub touchpoints: BTreeMap<TouchpointId, Passage>,
    /// The stages that have touchpoints other than outcomes, in their order.
    pub stages: Vec<(StageId, Passage)>,
    /// The probability that a journey ends in success, 0–1.
    pub succeeded: f64,
    /// The probability that it is lost, 0–1.
    pub lost: f64,
    /// The probability that it ends in an outcome that is neither, 0–1.
    pub otherwise: f64,
}

/// What becomes of journeys at a touchpoint, or in a stage.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Passage {
    /// The probability that a journey comes there at all, 0–1.
    pub reached: f64,
    /// The probability that a journey is lost from there, 0–1: of all journeys, not of those that come there.
    pub lost: f64,
}

impl Passage {
    /// The drop-off: of the journeys that come there, the share that is lost from there, 0–1; none where none comes.
    #[must_use]
    pub fn drop_off(&self) -> Option<f64> {
        (self.reached > 0.0).then(|| (self.lost / self.reached).min(1.0))
    }
}

/// How far journeys come through `state`, for everybody or for one persona; none where the flow has no figures.
#[must_use]
pub fn funnel(journey: &Journey, state: &State, persona: Option<&PersonaId>) -> Option<Funnel> {
    let graph = StateGraph::new(journey, state, persona);
    let chain = Shares::of(&graph).chain;
    let entries = graph.entries();
    if entries.is_empty() {
        return None;
    }
    let met = visits(&chain, &entries, |_| false).ok()?;
    let at = |number: usize| met.get(number).copied().unwrap_or(0.0);
    let kind = |number: usize| graph.touchpoint(number).map(|touchpoint| touchpoint.kind);

    let mut touchpoints = BTreeMap::new();
    let mut stages: BTreeMap<&StageId, (BTreeSet<usize>, f64)> = BTreeMap::new();
    let reached = reached(&graph, &chain, &entries, &met);
    for (number, touchpoint) in graph.touchpoints().filter(|(_, touchpoint)| !touchpoint.is_outcome()) {
        let ways = chain.get(number).map_or(&[][..], Vec::as_slice);
        let abandons = |to: usize| kind(to) == Some(TouchpointKind::Outcome(OutcomeKind::Abandonment));
        let given_up: f64 = ways.iter().filter(|(to, _)| abandons(*to)).map(|(_, share)| share).sum();
        let lost = at(number) * if ways.is_empty() { 1.0 } else { given_up };
        touchpoints.insert(touchpoint.id.clone(), Passage { reached: reached[number], lost });
        let (places, sum) = stages.entry(&touchpoint.stage).or_default();
        places.insert(number);
        *sum += lost;
    }
    let stages = journey.stages.iter().filter_map(|stage| {
        let (places, lost) = stages.get(&stage.id)?;
        let first = visits(&chain, &entries, |number| places.contains(&number)).ok()?;
        let reached = sum(places.iter().filter_map(|number| first.get(*number)).copied()).min(1.0);
        Some((stage.id.clone(), Passage { reached, lost: *lost }))
    });
    let stages = stages.collect();
    let ending = |outcome: OutcomeKind| {
        sum((0..graph.len()).filter(|number| kind(*number) == Some(TouchpointKind::Outcome(outcome))).map(at))
    };
    let lost = sum(touchpoints.values().map(|passage: &Passage| passage.lost));
    let (succeeded, otherwise) = (ending(OutcomeKind::Success), ending(OutcomeKind::Neutral));
    Some(Funnel { touchpoints, stages, succeeded, lost, otherwise })
}

/// For each touchpoint, the probability that a journey comes there at all. Outside loops it comes there once at most,
/// and that is its visits; in a loop the journey is followed to its first visit.
fn reached(graph: &StateGraph, chain: &Chain, entries: &[(usize, f64)], met: &[f64]) -> Vec<f64> {
    let mut reached = met.to_vec();
    for number in graph.cycles().into_iter().flatten() {
        let first = visits(chain, entries, |place| place == number);
        if let (Some(reached), Ok(first)) = (reached.get_mut(number), first) {
            *reached = first.get(number).copied().unwrap_or(0.0);
        }
    }
    reached.into_iter().map(|probability| probability.min(1.0)).collect()
}
