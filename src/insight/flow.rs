//! How journeys flow through a state: an absorbing Markov chain, solved exactly and never sampled.
//!
//! Journeys start at the entries and take each transition with its probability until they come to an outcome or
//! a dead end. Where the probabilities let them into touchpoints from which no end can be reached, a journey
//! has no finite length, and there are no figures at all.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    average::sum,
    chain::{Chain, visits},
    shares::{FlowReport, Shares},
};
use crate::{
    graph::StateGraph,
    model::{ChannelId, Journey, PersonaId, State, Touchpoint, TouchpointId, TransitionId},
};

/// How journeys flow through a state, for everybody or for one persona.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    shares: BTreeMap<TransitionId, f64>,
    figures: Option<Figures>,
    /// What had to be set right, or could not be.
    pub reports: Vec<FlowReport>,
}

#[derive(Clone, Debug, PartialEq)]
struct Figures {
    visits: BTreeMap<TouchpointId, f64>,
    traversals: BTreeMap<TransitionId, f64>,
    completion: f64,
    multichannel: f64,
}

impl Flow {
    /// Whether there are figures: the state has a touchpoint that is no outcome, and every journey ends.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.figures.is_some()
    }

    /// The probability that a journey at the start of a transition takes it, 0–1; none where nothing leads on
    /// from there (the end of the journey) or the persona passes it by.
    #[must_use]
    pub fn share(&self, transition: &TransitionId) -> Option<f64> {
        self.shares.get(transition).copied()
    }

    /// How often a journey comes to a touchpoint, on average; for an end, the probability of ending there. It is
    /// 0 for what no entry reaches, none where there are no figures.
    #[must_use]
    pub fn visits(&self, touchpoint: &TouchpointId) -> Option<f64> {
        self.figures.as_ref().map(|figures| figures.visits.get(touchpoint).copied().unwrap_or(0.0))
    }

    /// How often a journey takes a transition, on average; none where there are no figures.
    #[must_use]
    pub fn traversals(&self, transition: &TransitionId) -> Option<f64> {
        self.figures.as_ref().map(|figures| figures.traversals.get(transition).copied().unwrap_or(0.0))
    }

    /// The probability that a journey ends in an outcome of success; none where there are no figures.
    #[must_use]
    pub fn completion(&self) -> Option<f64> {
        self.figures.as_ref().map(|figures| figures.completion)
    }

    /// The probability that a journey meets inside channels two or more, outcomes aside; none where there are no
    /// figures. A touchpoint on two inside channels at once is enough: both are met there.
    #[must_use]
    pub fn multichannel(&self) -> Option<f64> {
        self.figures.as_ref().map(|figures| figures.multichannel)
    }
}

/// How journeys flow through `state`, for everybody or for one persona.
#[must_use]
pub fn flow(journey: &Journey, state: &State, persona: Option<&PersonaId>) -> Flow {
    flow_in(&StateGraph::new(journey, state, persona))
}

/// The probability of each transition of `state`, as [`Flow::share`] tells it: all of the flow that needs no chain solved.
#[must_use]
pub fn shares(journey: &Journey, state: &State, persona: Option<&PersonaId>) -> BTreeMap<TransitionId, f64> {
    Shares::of(&StateGraph::new(journey, state, persona)).probabilities
}

/// How journeys flow through a graph that is already built.
#[must_use]
pub fn flow_in(graph: &StateGraph) -> Flow {
    let Shares { chain, probabilities, mut reports } = Shares::of(graph);
    reports.extend(ignored(graph));
    let entries = graph.entries();
    let figures = match visits(&chain, &entries, |_| false) {
        Ok(_) if entries.is_empty() => None,
        Ok(visits) => figures(graph, &chain, &entries, &visits, &probabilities),
        Err(trapped) => {
            let ids = trapped.0.into_iter().filter_map(|number| graph.touchpoint(number));
            reports.push(FlowReport::Trap(ids.map(|touchpoint| touchpoint.id.clone()).collect()));
            None
        }
    };
    Flow { shares: probabilities, figures, reports }
}

/// What the graph leaves out because it makes no sense at an outcome.
fn ignored(graph: &StateGraph) -> Vec<FlowReport> {
    let outcome = |id| graph.state().touchpoints.get(id).is_some_and(Touchpoint::is_outcome);
    let ways = graph.state().transitions.iter().filter(|transition| outcome(&transition.from));
    let entries = graph.touchpoints().filter(|(_, touchpoint)| {
        touchpoint.is_outcome() && graph.entry(touchpoint).is_some_and(|entry| entry > 0.0)
    });
    ways.map(|transition| FlowReport::OutOfOutcome(transition.id.clone()))
        .chain(entries.map(|(_, touchpoint)| FlowReport::EntryOnOutcome(touchpoint.id.clone())))
        .collect()
}

fn figures(
    graph: &StateGraph,
    chain: &Chain,
    entries: &[(usize, f64)],
    visits: &[f64],
    probabilities: &BTreeMap<TransitionId, f64>,
) -> Option<Figures> {
    let at = |number: usize| visits.get(number).copied().unwrap_or(0.0);
    let traversals = graph.ways().map(|way| {
        let probability = probabilities.get(&way.transition.id).copied().unwrap_or(0.0);
        (way.transition.id.clone(), at(way.from) * probability)
    });
    Some(Figures {
        visits: graph.touchpoints().map(|(number, touchpoint)| (touchpoint.id.clone(), at(number))).collect(),
        traversals: traversals.collect(),
        completion: sum(graph.successes().into_iter().map(at)).min(1.0),
        multichannel: multichannel(graph, chain, entries)?.min(1.0),
    })
}

/// The probability of meeting two inside channels or more: the chain on (touchpoint, channels met so far: none,
/// one, several), solved in its phases. First up to the first inside channel; then, for each channel, from there
/// to the first touchpoint on another.
fn multichannel(graph: &StateGraph, chain: &Chain, entries: &[(usize, f64)]) -> Option<f64> {
    let on: Vec<BTreeSet<&ChannelId>> = graph
        .touchpoints()
        .map(|(_, touchpoint)| {
            let inside = touchpoint.channels().filter(|id| !graph.journey().is_outside(id));
            if touchpoint.is_outcome() { BTreeSet::new() } else { inside.collect() }
        })
        .collect();
    let several = |number: usize| on.get(number).is_some_and(|channels| channels.len() > 1);
    let meets = |number: usize| on.get(number).is_some_and(|channels| !channels.is_empty());

    let first = visits(chain, entries, meets).ok()?;
    let mut met = ending(&first, several);
    let mut starts: BTreeMap<&ChannelId, Vec<(usize, f64)>> = BTreeMap::new();
    for ((number, probability), channels) in first.iter().enumerate().zip(&on) {
        if let (Some(only), 1) = (channels.first(), channels.len())
            && *probability > 0.0
        {
            starts.entry(*only).or_default().push((number, *probability));
        }
    }
    for (channel, starts) in starts {
        let leaves = |number: usize| on.get(number).is_some_and(|met| met.iter().any(|id| *id != channel));
        let second = visits(chain, &starts, leaves).ok()?;
        met += ending(&second, leaves);
    }
    Some(met)
}

/// The probability of ending at one of these places.
fn ending(visits: &[f64], is_end: impl Fn(usize) -> bool) -> f64 {
    sum(visits.iter().enumerate().filter(|(number, _)| is_end(*number)).map(|(_, probability)| *probability))
}
