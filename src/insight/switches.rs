//! Which transitions are channel switches.
//!
//! A transition is a switch when its ends share no channel, counting those that a touchpoint is also on. Into an
//! outcome there is none, and into an outside touchpoint neither: nobody hands the customer over. Out of an
//! outside touchpoint there is one when some inside touchpoint from which the customer came there, directly or
//! through outside ones only, shares no channel with where the customer goes. A touchpoint is outside when all
//! its channels are held by a competitor or by nobody.

use std::collections::BTreeSet;

use crate::{
    graph::StateGraph,
    model::{ChannelId, Journey, PersonaId, State, Touchpoint, TransitionId},
};

/// The channel switches of `state`, for everybody or for one persona.
#[must_use]
pub fn switches(journey: &Journey, state: &State, persona: Option<&PersonaId>) -> BTreeSet<TransitionId> {
    switches_in(&StateGraph::new(journey, state, persona))
}

/// Whether a transition is a channel switch. To ask for many, [`switches_in`] is quicker.
#[must_use]
pub fn is_switch(graph: &StateGraph, transition: &TransitionId) -> bool {
    switches_in(graph).contains(transition)
}

/// The channels that a touchpoint is on.
type Channels<'a> = BTreeSet<&'a ChannelId>;

/// The channel switches of a graph that is already built.
#[must_use]
pub fn switches_in(graph: &StateGraph) -> BTreeSet<TransitionId> {
    let channels: Vec<Channels> = graph.touchpoints().map(|(_, it)| it.channels().collect()).collect();
    let outside: Vec<bool> = graph.touchpoints().map(|(_, it)| graph.is_outside(it)).collect();
    let origins = origins(graph, &channels, &outside);
    let is_switch = |from: usize, to: usize| {
        let into_outcome = graph.touchpoint(to).is_none_or(Touchpoint::is_outcome);
        !into_outcome
            && !outside[to]
            && if outside[from] {
                origins[from].iter().any(|origin| origin.is_disjoint(&channels[to]))
            } else {
                channels[from].is_disjoint(&channels[to])
            }
    };
    graph.ways().filter(|way| is_switch(way.from, way.to)).map(|way| way.transition.id.clone()).collect()
}

/// For each outside touchpoint, the channels of the inside touchpoints from which customers come there, directly
/// or through outside ones only.
fn origins<'a>(
    graph: &StateGraph,
    channels: &'a [Channels<'a>],
    outside: &[bool],
) -> Vec<BTreeSet<&'a Channels<'a>>> {
    let mut origins = vec![BTreeSet::new(); graph.len()];
    let mut open = Vec::new();
    for way in graph.ways().filter(|way| !outside[way.from] && outside[way.to]) {
        open.push((way.to, &channels[way.from]));
    }
    while let Some((number, origin)) = open.pop() {
        if origins[number].insert(origin) {
            let onward = graph.ways_out(number).filter(|way| outside[way.to]);
            open.extend(onward.map(|way| (way.to, origin)));
        }
    }
    origins
}
