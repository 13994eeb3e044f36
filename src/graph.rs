//! A state seen as a directed graph: the calculator behind every insight, built when asked and never stored.
//!
//! Touchpoints are numbered from 0 in the order of their ids, so that the same state gives the same numbers
//! whatever order its records came in. Nothing here recurses: a chain of any length fits the stack.

use std::collections::BTreeMap;

use petgraph::{
    Direction,
    algo::kosaraju_scc,
    graph::{DiGraph, NodeIndex},
    visit::EdgeRef as _,
};

use crate::model::{
    ForPersona, Journey, OutcomeKind, PersonaId, State, Touchpoint, TouchpointId, TouchpointKind, Transition,
};

/// A transition between two numbered touchpoints.
#[derive(Clone, Copy, Debug)]
pub struct Way<'a> {
    /// The number of the touchpoint where it starts.
    pub from: usize,
    /// The number of the touchpoint where it leads.
    pub to: usize,
    /// The transition itself.
    pub transition: &'a Transition,
}

impl Way<'_> {
    /// Whether it leads back to where it starts.
    #[must_use]
    pub fn is_loop(&self) -> bool {
        self.from == self.to
    }
}

/// A state as a graph, for everybody or as one persona meets it.
///
/// Left out are transitions out of an outcome (nothing goes on after the end), transitions whose ends the state
/// does not have, and, for a persona, the touchpoints that are for others.
#[derive(Clone, Debug)]
pub struct StateGraph<'a> {
    journey: &'a Journey,
    state: &'a State,
    persona: Option<&'a PersonaId>,
    graph: DiGraph<&'a Touchpoint, &'a Transition>,
    numbers: BTreeMap<&'a TouchpointId, usize>,
}

impl<'a> StateGraph<'a> {
    /// The graph of `state`, for everybody or for one persona.
    #[must_use]
    pub fn new(journey: &'a Journey, state: &'a State, persona: Option<&'a PersonaId>) -> Self {
        let mut graph = DiGraph::with_capacity(state.touchpoints.len(), state.transitions.len());
        let mut numbers = BTreeMap::new();
        for touchpoint in state.touchpoints.iter() {
            if touchpoint.is_for(persona) {
                numbers.insert(&touchpoint.id, graph.add_node(touchpoint).index());
            }
        }
        for transition in state.transitions.iter() {
            let ends = (numbers.get(&transition.from), numbers.get(&transition.to));
            if let (Some(&from), Some(&to)) = ends
                && graph.node_weight(NodeIndex::new(from)).is_some_and(|touchpoint| !touchpoint.is_outcome())
            {
                graph.add_edge(NodeIndex::new(from), NodeIndex::new(to), transition);
            }
        }
        Self { journey, state, persona, graph, numbers }
    }

    /// The journey that the state belongs to.
    #[must_use]
    pub fn journey(&self) -> &'a Journey {
        self.journey
    }

    /// The state.
    #[must_use]
    pub fn state(&self) -> &'a State {
        self.state
    }

    /// The persona it is seen by; none: everybody.
    #[must_use]
    pub fn persona(&self) -> Option<&'a PersonaId> {
        self.persona
    }

    /// How many touchpoints there are, outcomes included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.graph.node_count()
    }

    /// Whether there is no touchpoint.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number of a touchpoint; none where the state, or the persona, does not have it.
    #[must_use]
    pub fn number(&self, id: &TouchpointId) -> Option<usize> {
        self.numbers.get(id).copied()
    }

    /// The touchpoint with this number.
    #[must_use]
    pub fn touchpoint(&self, number: usize) -> Option<&'a Touchpoint> {
        self.graph.node_weight(NodeIndex::new(number)).copied()
    }

    /// The touchpoints by number, outcomes included.
    pub fn touchpoints(&self) -> impl Iterator<Item = (usize, &'a Touchpoint)> {
        self.graph.node_weights().copied().enumerate()
    }

    /// The transitions, in the order of their ids.
    pub fn ways(&self) -> impl Iterator<Item = Way<'a>> {
        self.graph.edge_references().map(|edge| Way {
            from: edge.source().index(),
            to: edge.target().index(),
            transition: edge.weight(),
        })
    }

    /// The ways out of a touchpoint. One that leads back to it is none.
    pub fn ways_out(&self, number: usize) -> impl Iterator<Item = Way<'a>> {
        self.ways_at(number, Direction::Outgoing)
    }

    /// The ways into a touchpoint. One that starts there is none.
    pub fn ways_in(&self, number: usize) -> impl Iterator<Item = Way<'a>> {
        self.ways_at(number, Direction::Incoming)
    }

    fn ways_at(&self, number: usize, direction: Direction) -> impl Iterator<Item = Way<'a>> {
        self.graph
            .edges_directed(NodeIndex::new(number), direction)
            .map(|edge| Way { from: edge.source().index(), to: edge.target().index(), transition: edge.weight() })
            .filter(|way| !way.is_loop())
    }

    /// The share of journeys said to start at a touchpoint: the persona's own, else everybody's.
    #[must_use]
    pub fn entry(&self, touchpoint: &Touchpoint) -> Option<f64> {
        let own = self.own(touchpoint).and_then(|own| own.entry);
        own.or(touchpoint.entry)
    }

    /// How the customer feels at a touchpoint, −2…+2: the persona's own, else everybody's.
    #[must_use]
    pub fn emotion(&self, touchpoint: &Touchpoint) -> Option<i64> {
        let own = self.own(touchpoint).and_then(|own| own.emotion);
        own.or(touchpoint.emotion)
    }

    fn own<'t>(&self, touchpoint: &'t Touchpoint) -> Option<&'t ForPersona> {
        touchpoint.own_of(self.persona?)
    }

    /// The share said to take a transition: the persona's own, else everybody's.
    #[must_use]
    pub fn share(&self, transition: &Transition) -> Option<f64> {
        self.persona.and_then(|id| transition.own_share_of(id)).or(transition.share)
    }

    /// Whether a touchpoint is out of our hands: none of its channels is inside.
    #[must_use]
    pub fn is_outside(&self, touchpoint: &Touchpoint) -> bool {
        touchpoint.channels().all(|channel| self.journey.is_outside(channel))
    }

    /// The touchpoints, outcomes aside, that have no way out.
    #[must_use]
    pub fn dead_ends(&self) -> Vec<usize> {
        let ends = self
            .touchpoints()
            .filter(|(number, touchpoint)| !touchpoint.is_outcome() && self.ways_out(*number).next().is_none());
        ends.map(|(number, _)| number).collect()
    }

    /// Where journeys start, and with which probability: together 1, or nothing where there is no touchpoint.
    ///
    /// At the touchpoints with an entry share above 0; where none has one, at those that nothing leads to,
    /// equally; where there are none of those either, at the first in reading order. Never at an outcome.
    #[must_use]
    pub fn entries(&self) -> Vec<(usize, f64)> {
        let places = || self.touchpoints().filter(|(_, touchpoint)| !touchpoint.is_outcome());
        let mut entries: Vec<(usize, f64)> = places()
            .filter_map(|(number, touchpoint)| Some((number, self.entry(touchpoint)?)))
            .filter(|(_, share)| share.is_finite() && *share > 0.0)
            .map(|(number, share)| (number, share.min(1.0)))
            .collect();
        if entries.is_empty() {
            let sources = places().filter(|(number, _)| self.ways_in(*number).next().is_none());
            entries = sources.map(|(number, _)| (number, 1.0)).collect();
        }
        if entries.is_empty() {
            let outcome = |number: &usize| self.touchpoint(*number).is_none_or(Touchpoint::is_outcome);
            let first = self.reading_order().into_iter().find(|number| !outcome(number));
            entries = first.map(|number| (number, 1.0)).into_iter().collect();
        }
        let total: f64 = entries.iter().map(|(_, share)| share).sum();
        entries.iter().map(|(number, share)| (*number, share / total)).collect()
    }

    /// The touchpoints as the map is read: by stage, channel, order in the cell (missing last), id.
    #[must_use]
    pub fn reading_order(&self) -> Vec<usize> {
        let last = usize::MAX;
        let stages: BTreeMap<_, _> = self.journey.stages.iter().map(|stage| &stage.id).zip(0..last).collect();
        let channels: BTreeMap<_, _> =
            self.journey.channels.iter().map(|channel| &channel.id).zip(0..last).collect();
        let mut order: Vec<(usize, &Touchpoint)> = self.touchpoints().collect();
        order.sort_by_key(|(number, touchpoint)| {
            let stage = stages.get(&touchpoint.stage).copied().unwrap_or(last);
            let channel = channels.get(&touchpoint.channel).copied().unwrap_or(last);
            (stage, channel, touchpoint.order.is_none(), touchpoint.order, *number)
        });
        order.into_iter().map(|(number, _)| number).collect()
    }

    /// For each touchpoint, whether one of `starts` leads to it, or is it. Shares play no part, not even of 0.
    #[must_use]
    pub fn reached_from(&self, starts: impl IntoIterator<Item = usize>) -> Vec<bool> {
        self.spread(starts, Direction::Outgoing)
    }

    /// For each touchpoint, whether it leads to one of `goals`, or is one.
    #[must_use]
    pub fn leading_to(&self, goals: impl IntoIterator<Item = usize>) -> Vec<bool> {
        self.spread(goals, Direction::Incoming)
    }

    fn spread(&self, starts: impl IntoIterator<Item = usize>, direction: Direction) -> Vec<bool> {
        let mut met = vec![false; self.len()];
        let mut open: Vec<usize> = starts.into_iter().collect();
        while let Some(number) = open.pop() {
            let Some(seen @ false) = met.get_mut(number) else { continue };
            *seen = true;
            let next = self.graph.neighbors_directed(NodeIndex::new(number), direction);
            open.extend(next.map(NodeIndex::index));
        }
        met
    }

    /// The touchpoints, outcomes aside, to which no entry leads.
    #[must_use]
    pub fn unreachable(&self) -> Vec<usize> {
        let reached = self.reached_from(self.entries().into_iter().map(|(number, _)| number));
        let lost = self
            .touchpoints()
            .zip(reached)
            .filter(|((_, touchpoint), reached)| !reached && !touchpoint.is_outcome());
        lost.map(|((number, _), _)| number).collect()
    }

    /// The outcomes of success.
    #[must_use]
    pub fn successes(&self) -> Vec<usize> {
        let success = TouchpointKind::Outcome(OutcomeKind::Success);
        self.touchpoints().filter(|(_, touchpoint)| touchpoint.kind == success).map(|(number, _)| number).collect()
    }

    /// The strongly connected parts: each leads only to itself and to later ones; numbers ascend within a part.
    #[must_use]
    pub fn parts(&self) -> Vec<Vec<usize>> {
        strongly_connected(&self.graph)
    }

    /// The cycles: parts of more than one touchpoint, and touchpoints that lead back to themselves.
    #[must_use]
    pub fn cycles(&self) -> Vec<Vec<usize>> {
        let mut looped = vec![false; self.len()];
        for way in self.ways().filter(Way::is_loop) {
            if let Some(looped) = looped.get_mut(way.from) {
                *looped = true;
            }
        }
        let is_cycle = |part: &Vec<usize>| match part.as_slice() {
            [only] => looped.get(*only) == Some(&true),
            _ => true,
        };
        self.parts().into_iter().filter(is_cycle).collect()
    }
}

/// The strongly connected parts of a graph: each leads only to itself and to later ones; numbers ascend within a part.
pub(crate) fn strongly_connected<N, E>(graph: &DiGraph<N, E>) -> Vec<Vec<usize>> {
    // Kosaraju's algorithm, because petgraph's version of it does not recurse. It gives the last part first.
    let mut parts: Vec<Vec<usize>> =
        kosaraju_scc(graph).into_iter().map(|part| part.into_iter().map(NodeIndex::index).collect()).collect();
    parts.reverse();
    for part in &mut parts {
        part.sort_unstable();
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Channel, ChannelId, Role, Stage, StageId, StateId};

    /// A journey with two stages and a state with these touchpoints and transitions, all on one channel.
    fn state(touchpoints: &[&str], ways: &[(&str, &str)]) -> (Journey, State) {
        let mut journey = Journey::default();
        for stage in ["s1", "s2"] {
            journey.stages.put(Stage { id: stage.into(), name: stage.to_owned(), when: String::new() });
        }
        let mut state = State::new(StateId::new("x"), "X", Role::Current);
        for name in touchpoints {
            let mut touchpoint =
                Touchpoint::new(TouchpointId::new(name), name, StageId::new("s1"), ChannelId::new("c"));
            if name.starts_with("win") {
                touchpoint.kind = TouchpointKind::Outcome(OutcomeKind::Success);
            }
            state.touchpoints.put(touchpoint);
        }
        for (from, to) in ways {
            let id = format!("{from}-{to}").as_str().into();
            state.transitions.put(Transition::new(id, TouchpointId::new(from), TouchpointId::new(to)));
        }
        (journey, state)
    }

    fn names<'a>(graph: &StateGraph<'a>, numbers: &[usize]) -> Vec<&'a str> {
        numbers.iter().filter_map(|number| graph.touchpoint(*number)).map(|it| it.id.as_str()).collect()
    }

    #[test]
    fn nothing_leaves_an_outcome() {
        let (journey, state) = state(&["a", "b", "win"], &[("a", "win"), ("win", "b")]);
        let graph = StateGraph::new(&journey, &state, None);
        assert_eq!(graph.ways().count(), 1);
        assert_eq!(names(&graph, &graph.dead_ends()), ["b"]);
    }

    #[test]
    fn a_loop_on_itself_is_no_way_out_and_leads_nowhere() {
        let (journey, state) = state(&["a", "b"], &[("a", "a"), ("a", "b"), ("b", "b")]);
        let graph = StateGraph::new(&journey, &state, None);
        assert_eq!(names(&graph, &graph.dead_ends()), ["b"]);
        assert_eq!(graph.entries(), [(0, 1.0)]);
        assert_eq!(graph.cycles(), [[0], [1]]);
    }

    #[test]
    fn entries_are_scaled_and_outcomes_left_out() {
        let (journey, mut state) = state(&["a", "b", "win"], &[("a", "b"), ("b", "win")]);
        for (id, entry) in [("a", 0.3), ("b", 0.9), ("win", 0.5)] {
            state.touchpoints.update(&id.into(), |touchpoint| touchpoint.entry = Some(entry));
        }
        assert_eq!(StateGraph::new(&journey, &state, None).entries(), [(0, 0.3 / 1.2), (1, 0.9 / 1.2)]);
    }

    #[test]
    fn a_ring_is_entered_at_its_first_touchpoint_in_reading_order() {
        let (mut journey, mut state) =
            state(&["a", "b", "c", "d"], &[("a", "b"), ("b", "c"), ("c", "d"), ("d", "a")]);
        for channel in ["top", "c"] {
            journey.channels.put(channel_named(channel));
        }
        state.touchpoints.update(&"a".into(), |touchpoint| touchpoint.stage = "s2".into());
        for (id, order) in [("b", None), ("c", Some(7)), ("d", Some(2))] {
            state.touchpoints.update(&id.into(), |touchpoint| touchpoint.order = order);
        }
        let graph = StateGraph::new(&journey, &state, None);
        assert_eq!(names(&graph, &graph.reading_order()), ["d", "c", "b", "a"]);
        assert_eq!(graph.entries(), [(3, 1.0)]);
        state.touchpoints.update(&"b".into(), |touchpoint| touchpoint.channel = "top".into());
        let graph = StateGraph::new(&journey, &state, None);
        assert_eq!(names(&graph, &graph.reading_order()), ["b", "d", "c", "a"]);
    }

    fn channel_named(id: &str) -> Channel {
        Channel {
            id: id.into(),
            name: id.to_owned(),
            medium: crate::model::Medium::default(),
            service: crate::model::Service::default(),
            offer: crate::model::Offer::default(),
            held_by: crate::model::HeldBy::default(),
            purpose: String::new(),
            preferred_by: None,
            cost_per_contact: None,
            owner: String::new(),
        }
    }

    #[test]
    fn parts_come_before_those_they_lead_to() {
        let ways = [("e", "c"), ("c", "d"), ("d", "c"), ("d", "a"), ("a", "b"), ("b", "a"), ("b", "win")];
        let (journey, state) = state(&["a", "b", "c", "d", "e", "win"], &ways);
        let graph = StateGraph::new(&journey, &state, None);
        assert_eq!(graph.parts(), [vec![4], vec![2, 3], vec![0, 1], vec![5]]);
        assert_eq!(graph.cycles(), [[2, 3], [0, 1]]);
        assert_eq!(graph.leading_to(graph.successes()), [true; 6]);
    }

    #[test]
    fn what_no_entry_leads_to_is_unreachable() {
        let (journey, mut state) = state(&["a", "b", "c", "win"], &[("a", "win"), ("b", "c"), ("c", "b")]);
        state.touchpoints.update(&"a".into(), |touchpoint| touchpoint.entry = Some(1.0));
        let graph = StateGraph::new(&journey, &state, None);
        assert_eq!(names(&graph, &graph.unreachable()), ["b", "c"]);
    }

    #[test]
    fn a_persona_passes_by_what_is_for_others() {
        let (journey, mut state) = state(&["a", "b", "win"], &[("a", "b"), ("a", "win"), ("b", "win")]);
        state.touchpoints.update(&"b".into(), |touchpoint| touchpoint.personas = vec!["other".into()]);
        let persona = PersonaId::new("me");
        let graph = StateGraph::new(&journey, &state, Some(&persona));
        assert_eq!((graph.len(), graph.ways().count(), graph.number(&"b".into())), (2, 1, None));
    }
}
