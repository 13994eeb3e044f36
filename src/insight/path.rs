//! The main way through a state: the one to tell a room.

use std::{cmp::Ordering, collections::BTreeMap};

use super::flow::flow_in;
use crate::{
    graph::StateGraph,
    model::{Journey, PersonaId, State, TouchpointId},
};

/// The main way through a state, for everybody or for one persona, from where journeys start to where they succeed.
///
/// It is the widest one, as with a river: of all ways, the one whose narrowest part is widest; of those, the one whose
/// second narrowest part is widest, and so on. How wide a part is, is how often a journey takes it on average; of the
/// start, the share that starts there. The likeliest way, in comparison, is the product of its shares: it would nearly
/// always be the shortest, a lucky one that few ever go.
///
/// Where no success is reached, any end will do. A way comes to no touchpoint twice. Of two that are equally wide, the
/// one whose ids come first is taken. Where no end is reached, or the way would be a single touchpoint, as on a map
/// without transitions, all touchpoints are told as the map is read.
#[must_use]
pub fn main_path(journey: &Journey, state: &State, persona: Option<&PersonaId>) -> Vec<TouchpointId> {
    let graph = StateGraph::new(journey, state, persona);
    let reached = reached(&graph);
    let best_of = |ends: Vec<usize>| {
        let known = ends.into_iter().filter_map(|end| Some((end, reached.get(&end)?)));
        known.reduce(|best, other| if other.1.is_wider_than(best.1) { other } else { best }).map(|(end, _)| end)
    };
    let outcomes = graph.touchpoints().filter(|(_, touchpoint)| touchpoint.is_outcome()).map(|(end, _)| end);
    let ends = outcomes.chain(graph.dead_ends()).collect();
    let mut way: Vec<usize> = Vec::new();
    let mut at = best_of(graph.successes()).or_else(|| best_of(ends));
    while let Some(number) = at {
        way.push(number);
        at = reached.get(&number).and_then(|reached| reached.from);
    }
    way.reverse();
    if way.len() < 2 {
        way = graph.reading_order();
    }
    way.into_iter().filter_map(|number| graph.touchpoint(number)).map(|touchpoint| touchpoint.id.clone()).collect()
}

/// The widest way to a touchpoint.
#[derive(Clone, Debug)]
struct Reached {
    /// How wide its parts are, from the narrowest.
    widths: Vec<f64>,
    /// The touchpoint before it; none where journeys start.
    from: Option<usize>,
}

impl Reached {
    /// Compares the narrowest parts, then the next. A way that has no more parts is the wider one.
    fn is_wider_than(&self, other: &Self) -> bool {
        let parts = self.widths.iter().zip(&other.widths);
        let first = parts.map(|(one, other)| one.total_cmp(other)).find(|order| order.is_ne());
        let order = first.unwrap_or_else(|| other.widths.len().cmp(&self.widths.len()));
        order == Ordering::Greater
    }

    /// The way from a touchpoint over one more part.
    fn onward(&self, from: usize, width: f64) -> Self {
        let mut widths = self.widths.clone();
        widths.insert(widths.partition_point(|part| *part <= width), width);
        Self { widths, from: Some(from) }
    }
}

/// The widest way to each touchpoint that is reached, by Dijkstra's algorithm: a way never gets wider as it goes on, and
/// of two ways to a place the wider stays so with whatever follows.
fn reached(graph: &StateGraph) -> BTreeMap<usize, Reached> {
    let ways = widths(graph);
    let starts = graph.entries().into_iter();
    let mut open: BTreeMap<usize, Reached> =
        starts.map(|(number, share)| (number, Reached { widths: vec![share], from: None })).collect();
    let mut done: BTreeMap<usize, Reached> = BTreeMap::new();
    while let Some(number) = open
        .iter()
        .reduce(|best, other| if other.1.is_wider_than(best.1) { other } else { best })
        .map(|(number, _)| *number)
    {
        let Some(best) = open.remove(&number) else { break };
        for (to, width) in ways.get(&number).into_iter().flatten() {
            let way = best.onward(number, *width);
            let is_done = done.contains_key(to) || *to == number;
            if !is_done && open.get(to).is_none_or(|known| way.is_wider_than(known)) {
                open.insert(*to, way);
            }
        }
        done.insert(number, best);
    }
    done
}

/// Where each touchpoint leads, and how often a journey goes there from it, over all transitions to the same place. Where
/// there are no figures of the flow, the shares stand in.
fn widths(graph: &StateGraph) -> BTreeMap<usize, BTreeMap<usize, f64>> {
    let flow = flow_in(graph);
    let mut ways: BTreeMap<usize, BTreeMap<usize, f64>> = BTreeMap::new();
    for way in graph.ways() {
        let id = &way.transition.id;
        let width = flow.traversals(id).or_else(|| flow.share(id)).filter(|width| *width > 0.0);
        if let Some(width) = width {
            *ways.entry(way.from).or_default().entry(way.to).or_default() += width;
        }
    }
    ways
}
