//! What each channel is for: who prefers it, who uses it, what it costs, how well it ends; and how customers go from one
//! channel to another.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{
    average::{mean, number, sum},
    chain::visits,
    flow::{Flow, flow_in},
    shares::Shares,
    switches::switches_in,
};
use crate::{
    graph::StateGraph,
    model::{
        ChannelId, Context, Journey, Offer, PersonaId, Pillars, Reason, StageId, State, Touchpoint, Transition,
    },
};

/// What a channel is for in a state.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChannelUse {
    /// Which.
    pub channel: ChannelId,
    /// The share of customers who prefer it, 0–1; none where nobody asked.
    pub preferred_by: Option<f64>,
    /// How many touchpoints are on it, outcomes aside.
    pub touchpoints: usize,
    /// The probability that a journey meets it, 0–1; none where the flow has no figures.
    pub reached: Option<f64>,
    /// How often a journey comes to a touchpoint on it, on average.
    pub contacts: Option<f64>,
    /// Of the journeys that meet it, the share that succeeds, 0–1; none where none meets it.
    pub success: Option<f64>,
    /// The mean emotion met on it, −2…+2.
    pub emotion: Option<f64>,
    /// The mean of the customer's own time at a contact, in minutes, over touchpoints where it is known.
    pub minutes: Option<f64>,
    /// What it costs per journey, in the currency of the journey: cost per contact × contacts.
    pub cost: Option<f64>,
    /// Whether it fits what customers want.
    pub fit: Fit,
}

/// Whether a channel that customers want is there, and one that is there is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Fit {
    /// Nothing to say.
    Fine,
    /// Customers prefer it, and it is not offered.
    NotOffered,
    /// It is offered, and no touchpoint is on it.
    NotUsed,
}

/// How customers go from one channel to another.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Switching {
    /// How often a journey makes this switch, on average; none where the flow has no figures.
    pub made: Option<f64>,
    /// How many transitions of the map are such switches.
    pub transitions: usize,
    /// The same as `made` by reason: chosen, guided, forced, unknown.
    pub reasons: [f64; 4],
    /// By what passes of the context: carried, partial, lost, unknown.
    pub contexts: [f64; 4],
    /// The mean wait for us on the switch, in minutes, over switches where it is known.
    pub wait_minutes: Option<f64>,
}

/// The three pillars, each 0–3, as means over what is rated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct PillarMeans {
    /// How far the data is one.
    pub data: Option<f64>,
    /// How consistent the experience is.
    pub consistency: Option<f64>,
    /// How fluid the hand-over is.
    pub fluidity: Option<f64>,
}

/// What each channel of the journey is for in `state`, in their order, for everybody or for one persona.
#[must_use]
pub fn channel_uses(journey: &Journey, state: &State, persona: Option<&PersonaId>) -> Vec<ChannelUse> {
    let graph = StateGraph::new(journey, state, persona);
    let flow = flow_in(&graph);
    let chain = Shares::of(&graph).chain;
    let entries = graph.entries();
    let uses = journey.channels.iter().map(|channel| {
        let on = |touchpoint: &Touchpoint| {
            !touchpoint.is_outcome() && touchpoint.channels().any(|other| *other == channel.id)
        };
        let places: BTreeSet<usize> =
            graph.touchpoints().filter(|(_, touchpoint)| on(touchpoint)).map(|(place, _)| place).collect();
        let met = || places.iter().filter_map(|place| graph.touchpoint(*place));
        let count = |touchpoint: &Touchpoint| flow.visits(&touchpoint.id).unwrap_or(0.0);
        let first =
            flow.is_known().then(|| visits(&chain, &entries, |place| places.contains(&place)).ok()).flatten();
        let reached = first.as_ref().map(|first| sum(places.iter().map(|place| first[*place])).min(1.0));
        let success = first.and_then(|first| {
            let starts: Vec<_> = places.iter().map(|place| (*place, first[*place])).collect();
            let ends = visits(&chain, &starts, |_| false).ok()?;
            let succeeded = sum(graph.successes().into_iter().map(|place| ends[place]));
            reached.filter(|reached| *reached > 0.0).map(|reached| (succeeded / reached).min(1.0))
        });
        let contacts = flow.is_known().then(|| sum(met().map(count))).filter(|contacts| contacts.is_finite());
        let wanted = channel.preferred_by.is_some_and(|share| share > 0.0);
        ChannelUse {
            channel: channel.id.clone(),
            preferred_by: channel.preferred_by,
            touchpoints: places.len(),
            reached,
            contacts,
            success,
            emotion: mean(met().filter_map(|it| Some((number(graph.emotion(it)?), count(it))))),
            minutes: mean(met().filter_map(|it| Some((it.effort.minutes?, count(it))))),
            cost: contacts.zip(channel.cost_per_contact).map(|(contacts, cost)| contacts * cost),
            fit: match channel.offer {
                Offer::Offered if places.is_empty() && !channel.is_outside() => Fit::NotUsed,
                Offer::Planned | Offer::Missing if wanted => Fit::NotOffered,
                Offer::Offered | Offer::Planned | Offer::Missing => Fit::Fine,
            },
        }
    });
    uses.collect()
}

/// How customers go from channel to channel in `state`: what is known of each pair between which there is a switch.
///
/// A touchpoint on several channels counts for the first of them, where it stands on the map.
#[must_use]
pub fn switch_matrix(
    journey: &Journey,
    state: &State,
    persona: Option<&PersonaId>,
) -> BTreeMap<(ChannelId, ChannelId), Switching> {
    let graph = StateGraph::new(journey, state, persona);
    let flow = flow_in(&graph);
    let mut pairs: BTreeMap<(ChannelId, ChannelId), Vec<&Transition>> = BTreeMap::new();
    for (transition, from, to) in switched(&graph) {
        pairs.entry((from.channel.clone(), to.channel.clone())).or_default().push(transition);
    }
    pairs.into_iter().map(|(pair, transitions)| (pair, switching(&transitions, &flow))).collect()
}

fn switching(transitions: &[&Transition], flow: &Flow) -> Switching {
    let made = |transition: &Transition| flow.traversals(&transition.id).unwrap_or(0.0);
    let mut known = Switching { transitions: transitions.len(), ..Switching::default() };
    for transition in transitions {
        let reason = match transition.reason {
            Some(Reason::Chosen) => 0,
            Some(Reason::Guided) => 1,
            Some(Reason::Forced) => 2,
            None => 3,
        };
        let context = match transition.context {
            Context::Carried => 0,
            Context::Partial => 1,
            Context::Lost => 2,
            Context::Unknown => 3,
        };
        known.reasons[reason] += made(transition);
        known.contexts[context] += made(transition);
    }
    let waits = transitions.iter().filter_map(|it| Some((it.wait_minutes?, made(it))));
    known.wait_minutes = mean(waits);
    known.made =
        flow.is_known().then(|| sum(transitions.iter().map(|it| made(it)))).filter(|made| made.is_finite());
    known
}

/// The three pillars over the channel switches of `state`: those that lead into each stage that has any rated, in the
/// order of the stages. [`super::Metrics`] has them for the whole.
#[must_use]
pub fn pillars_by_stage(
    journey: &Journey,
    state: &State,
    persona: Option<&PersonaId>,
) -> Vec<(StageId, PillarMeans)> {
    let graph = StateGraph::new(journey, state, persona);
    let mut stages: BTreeMap<&StageId, Vec<Pillars>> = BTreeMap::new();
    for (transition, _, to) in switched(&graph) {
        stages.entry(&to.stage).or_default().push(transition.pillars);
    }
    let of = |rated: &[Pillars], rating: fn(&Pillars) -> Option<i64>| {
        mean(rated.iter().filter_map(rating).map(|rating| (number(rating), 1.0)))
    };
    let stages = journey.stages.iter().filter_map(|stage| {
        let rated = stages.get(&stage.id)?;
        let means = PillarMeans {
            data: of(rated, |pillars| pillars.data),
            consistency: of(rated, |pillars| pillars.consistency),
            fluidity: of(rated, |pillars| pillars.fluidity),
        };
        (means != PillarMeans::default()).then(|| (stage.id.clone(), means))
    });
    stages.collect()
}

/// The stages of `state` with touchpoints on one inside channel only, and that channel: customers have no choice there.
#[must_use]
pub fn single_channel_stages(journey: &Journey, state: &State) -> Vec<(StageId, ChannelId)> {
    let mut stages: BTreeMap<&StageId, BTreeSet<&ChannelId>> = BTreeMap::new();
    for touchpoint in state.touchpoints.iter().filter(|touchpoint| !touchpoint.is_outcome()) {
        let inside = touchpoint.channels().filter(|id| !journey.is_outside(id));
        stages.entry(&touchpoint.stage).or_default().extend(inside);
    }
    let single = journey.stages.iter().filter_map(|stage| {
        let channels = stages.get(&stage.id).filter(|channels| channels.len() == 1)?;
        Some((stage.id.clone(), (*channels.first()?).clone()))
    });
    single.collect()
}

/// The channel switches, with where they start and lead.
fn switched<'a>(graph: &StateGraph<'a>) -> Vec<(&'a Transition, &'a Touchpoint, &'a Touchpoint)> {
    let switches = switches_in(graph);
    graph
        .ways()
        .filter(|way| switches.contains(&way.transition.id))
        .filter_map(|way| Some((way.transition, graph.touchpoint(way.from)?, graph.touchpoint(way.to)?)))
        .collect()
}
