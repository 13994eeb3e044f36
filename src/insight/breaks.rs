//! Where a journey breaks: places where customers must start again, because what was known of them is gone.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    chain::{Chain, visits},
    flow::flow_in,
    shares::Shares,
    switches::switches_in,
};
use crate::{
    graph::StateGraph,
    model::{
        Anchor, Context, Element, FeltBy, FrictionId, FrictionKind, Identity, Journey, PersonaId, State,
        Touchpoint,
    },
};

/// Why customers must start again.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Again {
    /// They change the channel, and nothing of what was known passes.
    ContextLost,
    /// They were recognised, and then nobody knows them.
    Forgotten,
    /// A friction says that context is lost or that they must repeat themselves.
    Felt(FrictionId),
}

/// A place where customers must start again.
#[derive(Clone, Debug, PartialEq)]
pub struct Restart {
    /// The transition or the touchpoint.
    pub at: Element,
    /// Why, in this order: the switch, the identity, what is felt.
    pub why: Vec<Again>,
    /// The share of journeys that it happens to at least once, 0–1; none where the flow has no figures.
    ///
    /// What makes customers start again at one place counts as one event, as frequent as the most frequent of it: a
    /// friction by its frequency (1 where unknown), all else always.
    pub met_by: Option<f64>,
}

/// Where customers of `state` must start again, for everybody or for one persona: what most meet first, of two that as
/// many meet the one whose id comes first, touchpoints before transitions.
///
/// What employees feel does not count, and neither does what hangs on no place: nobody meets it there.
#[must_use]
pub fn journey_breaks(journey: &Journey, state: &State, persona: Option<&PersonaId>) -> Vec<Restart> {
    let graph = StateGraph::new(journey, state, persona);
    let mut places: BTreeMap<Element, (BTreeSet<Again>, f64)> = BTreeMap::new();
    let mut add = |at: Element, why: Again, frequency: f64| {
        let (all, most) = places.entry(at).or_default();
        all.insert(why);
        *most = most.max(frequency);
    };
    let switches = switches_in(&graph);
    let identity = |place| graph.touchpoint(place).and_then(|touchpoint: &Touchpoint| touchpoint.identity);
    for way in graph.ways() {
        let at = || Element::Transition(way.transition.id.clone());
        if way.transition.context == Context::Lost && switches.contains(&way.transition.id) {
            add(at(), Again::ContextLost, 1.0);
        }
        if (identity(way.from), identity(way.to)) == (Some(Identity::Recognised), Some(Identity::Anonymous)) {
            add(at(), Again::Forgotten, 1.0);
        }
    }
    for friction in state.frictions.iter().filter(|friction| friction.felt_by == FeltBy::Customer) {
        if !matches!(friction.kind, FrictionKind::LostContext | FrictionKind::RepeatedInformation) {
            continue;
        }
        let at = match &friction.at {
            Anchor::Touchpoint(id) if graph.number(id).is_some() => Element::Touchpoint(id.clone()),
            Anchor::Transition(id) if graph.ways().any(|way| way.transition.id == *id) => {
                Element::Transition(id.clone())
            }
            _ => continue,
        };
        add(at, Again::Felt(friction.id.clone()), friction.frequency.unwrap_or(1.0));
    }
    let mut restarts = Vec::new();
    if !places.is_empty() {
        let known = flow_in(&graph).is_known();
        let shares = Shares::of(&graph);
        for (at, (why, frequency)) in places {
            let met_by = known.then(|| met(&graph, &shares, &at, frequency)).flatten();
            restarts.push(Restart { at, why: why.into_iter().collect(), met_by });
        }
    }
    let order = |restart: &Restart| restart.met_by.unwrap_or(0.0);
    restarts.sort_by(|a, b| order(b).total_cmp(&order(a)).then_with(|| a.at.cmp(&b.at)));
    restarts
}

/// The probability that what happens with this frequency at a place happens to a journey at least once.
///
/// It is that of coming to an end that is added to the chain, and to which the place leads whenever it happens.
fn met(graph: &StateGraph, shares: &Shares, at: &Element, frequency: f64) -> Option<f64> {
    let frequency = frequency.clamp(0.0, 1.0);
    let mut chain: Chain = shares.chain.clone();
    let end = chain.len();
    chain.push(Vec::new());
    match at {
        Element::Touchpoint(id) => {
            let ways = chain.get_mut(graph.number(id)?)?;
            for (_, probability) in ways.iter_mut() {
                *probability *= 1.0 - frequency;
            }
            // Where a journey ends it happens, or the journey comes to another end.
            if ways.is_empty() && frequency < 1.0 {
                ways.push((end + 1, 1.0 - frequency));
            }
            ways.push((end, frequency));
            chain.push(Vec::new());
        }
        Element::Transition(id) => {
            let way = graph.ways().find(|way| way.transition.id == *id)?;
            let mut taken = shares.probabilities.get(id).copied().unwrap_or(0.0) * frequency;
            let ways = chain.get_mut(way.from)?;
            ways.push((end, taken));
            // Of several transitions between the same two places, it does not matter which is lowered.
            for (_, probability) in ways.iter_mut().filter(|(to, _)| *to == way.to) {
                let part = taken.min(*probability);
                *probability -= part;
                taken -= part;
            }
        }
        _ => return None,
    }
    let visits = visits(&chain, &graph.entries(), |_| false).ok()?;
    visits.get(end).map(|met| met.min(1.0))
}
