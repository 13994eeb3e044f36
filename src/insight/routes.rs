//! The likeliest ways through a state, one by one, and the loops that journeys are caught in.

use std::{
    cmp::Ordering,
    collections::{BTreeMap, BinaryHeap},
};

use super::{flow::flow_in, funnel::funnel};
use crate::{
    graph::StateGraph,
    model::{Anchor, FeltBy, Journey, OutcomeKind, PersonaId, State, TouchpointId, TouchpointKind, TransitionId},
};

/// How many unfinished ways are looked at for the likeliest: a loop has ways without end.
const MOST_LOOKED_AT: usize = 20_000;

/// A way that is less likely than this is not worth telling.
const LEAST: f64 = 1e-6;

/// One way from a start to an end.
#[derive(Clone, Debug, PartialEq)]
pub struct Route {
    /// The touchpoints it comes to, in order; in a loop more than once.
    pub touchpoints: Vec<TouchpointId>,
    /// The transitions between them.
    pub transitions: Vec<TransitionId>,
    /// How it ends; none at a dead end.
    pub outcome: Option<OutcomeKind>,
    /// The probability that a journey goes exactly this way, 0–1.
    pub probability: f64,
    /// The customer's own time, in minutes.
    pub minutes: f64,
    /// The time waited for us, in minutes.
    pub wait_minutes: f64,
    /// The pain met: severity × frequency (1 where unknown) of what customers feel on the way.
    pub pain: f64,
}

/// Touchpoints that lead back to one another.
#[derive(Clone, Debug, PartialEq)]
pub struct Loop {
    /// Which, in the order of their ids.
    pub touchpoints: Vec<TouchpointId>,
    /// How often a journey comes to one of them that it has been to before, on average.
    pub again: f64,
}

/// The likeliest ways through a state, for everybody or for one persona, `most` at most, the likeliest first; of two
/// as likely, the one whose transitions come first by id. None where the flow has no figures.
///
/// A way through a loop is another way for each time round. Ways less likely than one in a million are left out.
#[must_use]
pub fn routes(journey: &Journey, state: &State, persona: Option<&PersonaId>, most: usize) -> Vec<Route> {
    let graph = StateGraph::new(journey, state, persona);
    let flow = flow_in(&graph);
    if !flow.is_known() {
        return Vec::new();
    }
    let numbers: BTreeMap<&TransitionId, usize> =
        graph.ways().enumerate().map(|(number, way)| (&way.transition.id, number)).collect();
    let mut out: BTreeMap<usize, Vec<(usize, usize, f64)>> = BTreeMap::new();
    for way in graph.ways() {
        let id = &way.transition.id;
        if let (Some(share), Some(number)) = (flow.share(id).filter(|share| *share > 0.0), numbers.get(id)) {
            out.entry(way.from).or_default().push((*number, way.to, share));
        }
    }
    let mut open: BinaryHeap<Begun> = BinaryHeap::new();
    for (number, share) in graph.entries() {
        open.push(Begun { probability: share, start: number, at: number, ways: Vec::new() });
    }
    let mut routes = Vec::new();
    for _ in 0..MOST_LOOKED_AT {
        let Some(begun) = open.pop().filter(|begun| begun.probability >= LEAST && routes.len() < most) else {
            break;
        };
        match out.get(&begun.at) {
            None => routes.push(begun),
            Some(ways) => open.extend(ways.iter().map(|(way, to, share)| begun.onward(*way, *to, *share))),
        }
    }
    let hurts = hurts(state);
    let ways: Vec<_> = graph.ways().collect();
    let told = |begun: Begun| {
        let transitions: Vec<_> =
            begun.ways.iter().filter_map(|number| ways.get(*number)).map(|way| way.transition).collect();
        let numbers = std::iter::once(begun.start)
            .chain(begun.ways.iter().filter_map(|number| ways.get(*number)).map(|way| way.to));
        let touchpoints: Vec<_> = numbers.filter_map(|number| graph.touchpoint(number)).collect();
        let at = |anchor: Anchor| hurts.get(&anchor).copied().unwrap_or(0.0);
        let met = touchpoints.iter().map(|touchpoint| at(Anchor::Touchpoint(touchpoint.id.clone())));
        let passed = transitions.iter().map(|transition| at(Anchor::Transition(transition.id.clone())));
        Route {
            outcome: touchpoints.last().and_then(|last| match last.kind {
                TouchpointKind::Outcome(outcome) => Some(outcome),
                TouchpointKind::Interaction | TouchpointKind::Decision => None,
            }),
            probability: begun.probability,
            minutes: touchpoints
                .iter()
                .filter(|touchpoint| !touchpoint.is_outcome())
                .filter_map(|touchpoint| touchpoint.effort.minutes)
                .fold(0.0, |sum, minutes| sum + minutes),
            wait_minutes: transitions
                .iter()
                .filter_map(|transition| transition.wait_minutes)
                .fold(0.0, |sum, minutes| sum + minutes),
            pain: met.chain(passed).fold(0.0, |sum, pain| sum + pain),
            touchpoints: touchpoints.into_iter().map(|touchpoint| touchpoint.id.clone()).collect(),
            transitions: transitions.into_iter().map(|transition| transition.id.clone()).collect(),
        }
    };
    routes.into_iter().map(told).collect()
}

/// How much what customers feel hurts each time they pass, by where it hangs.
fn hurts(state: &State) -> BTreeMap<Anchor, f64> {
    let mut hurts = BTreeMap::new();
    for friction in state.frictions.iter().filter(|friction| friction.felt_by == FeltBy::Customer) {
        *hurts.entry(friction.at.clone()).or_insert(0.0) += friction.weight();
    }
    hurts
}

/// A way that is not at its end yet, or just is.
#[derive(Debug, PartialEq)]
struct Begun {
    probability: f64,
    start: usize,
    at: usize,
    /// The numbers of its ways, in order.
    ways: Vec<usize>,
}

impl Begun {
    fn onward(&self, way: usize, to: usize, share: f64) -> Self {
        let ways = self.ways.iter().copied().chain([way]).collect();
        Self { probability: self.probability * share, start: self.start, at: to, ways }
    }
}

impl Eq for Begun {}

impl Ord for Begun {
    fn cmp(&self, other: &Self) -> Ordering {
        let likely = self.probability.total_cmp(&other.probability);
        likely.then_with(|| other.start.cmp(&self.start)).then_with(|| other.ways.cmp(&self.ways))
    }
}

impl PartialOrd for Begun {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The loops of a state that journeys go through again, for everybody or for one persona; the one with the most
/// repeats first. None where the flow has no figures.
#[must_use]
pub fn loops(journey: &Journey, state: &State, persona: Option<&PersonaId>) -> Vec<Loop> {
    let graph = StateGraph::new(journey, state, persona);
    let Some(funnel) = funnel(journey, state, persona) else { return Vec::new() };
    let flow = flow_in(&graph);
    let again = |id: &TouchpointId| {
        let reached = funnel.touchpoints.get(id).map_or(0.0, |passage| passage.reached);
        (flow.visits(id).unwrap_or(0.0) - reached).max(0.0)
    };
    let mut loops: Vec<Loop> = graph
        .cycles()
        .into_iter()
        .map(|places| {
            let touchpoints: Vec<_> = places
                .into_iter()
                .filter_map(|number| graph.touchpoint(number))
                .map(|touchpoint| touchpoint.id.clone())
                .collect();
            Loop { again: touchpoints.iter().map(again).fold(0.0, |sum, again| sum + again), touchpoints }
        })
        .filter(|looped| looped.again > 0.0)
        .collect();
    loops.sort_by(|a, b| b.again.total_cmp(&a.again).then_with(|| a.touchpoints.cmp(&b.touchpoints)));
    loops
}
