//! Searching a journey: every text of every element, the hits in the order in which a room would walk them.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{Editor, Mode, matching::folded, texts};
use crate::model::{Anchor, Element, Journey, StageId, State, StateId, TouchpointId};

/// An element in which something was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which.
    pub element: Element,
    /// The state that it is in, where it is not shared by all.
    pub state: Option<StateId>,
    /// The key of the name of the field in which it was found.
    pub field: &'static str,
    /// What is written there.
    pub text: String,
}

/// What is searched for, and what was found.
#[derive(Clone, Debug, Default)]
pub struct Search {
    query: String,
    hits: Vec<Hit>,
    elements: BTreeSet<Element>,
    /// What was searched last.
    searched: Option<(Arc<Journey>, Option<StateId>)>,
}

impl Search {
    /// What is searched for.
    #[must_use]
    pub fn query(&self) -> &str {
        &self.query
    }

    /// Whether anything is searched for: only spaces are nothing.
    #[must_use]
    pub fn is_on(&self) -> bool {
        !self.query.trim().is_empty()
    }

    /// What was found, in the order in which it is walked.
    #[must_use]
    pub fn hits(&self) -> &[Hit] {
        &self.hits
    }

    /// The elements that were found.
    #[must_use]
    pub const fn elements(&self) -> &BTreeSet<Element> {
        &self.elements
    }

    fn run(&mut self, journey: &Arc<Journey>, shown: Option<&StateId>) {
        self.hits = find(journey, shown, &self.query);
        self.elements = self.hits.iter().map(|hit| hit.element.clone()).collect();
        self.searched = Some((Arc::clone(journey), shown.cloned()));
    }
}

/// The elements that have all the words of a query in their texts; accents and capitals make no difference.
///
/// What is in several states is found in the one that is shown, else in the first. The order is that of the map:
/// by stages, from the first channel down, each touchpoint with what leaves it and what hangs on it; what is not on a
/// map comes after.
#[must_use]
pub fn find(journey: &Journey, shown: Option<&StateId>, query: &str) -> Vec<Hit> {
    let query = folded(query);
    let words: Vec<&str> = query.split_whitespace().collect();
    let Some(first) = words.first() else { return Vec::new() };
    let mut found: BTreeMap<Element, Hit> = BTreeMap::new();
    for texts in texts::of(journey, shown) {
        if found.contains_key(&texts.element) {
            continue;
        }
        let folded: Vec<String> = texts.fields.iter().map(|(_, text)| folded(text)).collect();
        if !words.iter().all(|word| folded.iter().any(|text| text.contains(word))) {
            continue;
        }
        let at = folded.iter().position(|text| text.contains(first));
        if let Some((field, text)) = at.and_then(|at| texts.fields.get(at)) {
            let (element, state) = (texts.element, texts.state.cloned());
            found.insert(element.clone(), Hit { element, state, field, text: (*text).to_owned() });
        }
    }
    let mut hits: Vec<Hit> = found.into_values().collect();
    hits.sort_by_cached_key(|hit| {
        let state = hit.state.as_ref().and_then(|state| journey.states.get(state));
        place(journey, state, &hit.element)
    });
    hits
}

/// Where an element comes: its column, its row, the touchpoint that it belongs to, and what it is.
type Place = (usize, usize, Option<TouchpointId>, usize);

/// What is not on a map stands behind every column.
const BEHIND: usize = usize::MAX;

fn place(journey: &Journey, state: Option<&State>, element: &Element) -> Place {
    let stage = |id: &StageId| journey.stages.position(id).unwrap_or(BEHIND);
    let at_touchpoint = |id: &TouchpointId, rank| {
        let touchpoint = state.and_then(|state| state.touchpoints.get(id));
        touchpoint.map_or((BEHIND, BEHIND, None, rank), |touchpoint| {
            let row = journey.channels.position(&touchpoint.channel).map_or(BEHIND, |row| row + 1);
            (stage(&touchpoint.stage), row, Some(id.clone()), rank)
        })
    };
    let anchored = |at: &Anchor, rank| match at {
        Anchor::Touchpoint(id) => at_touchpoint(id, rank),
        Anchor::Transition(id) => {
            let from = state.and_then(|state| state.transitions.get(id)).map(|transition| &transition.from);
            from.map_or((BEHIND, BEHIND, None, rank), |from| at_touchpoint(from, rank))
        }
        Anchor::Stage(id) => (stage(id), 0, None, rank),
        Anchor::Journey => (BEHIND, 0, None, rank),
    };
    let behind = |position: Option<usize>, rank| (BEHIND, position.unwrap_or(BEHIND), None, rank);
    match element {
        Element::Stage(id) => (stage(id), 0, None, 0),
        Element::Cell(id, _) => (stage(id), BEHIND, None, 0),
        Element::Bundle(pair) => (stage(&pair.from.0), BEHIND, None, 1),
        Element::Touchpoint(id) => at_touchpoint(id, 0),
        Element::Friction(id) => {
            let friction = state.and_then(|state| state.frictions.get(id));
            friction.map_or((BEHIND, BEHIND, None, 1), |friction| anchored(&friction.at, 1))
        }
        Element::Delight(id) => {
            let delight = state.and_then(|state| state.delights.get(id));
            delight.map_or((BEHIND, BEHIND, None, 2), |delight| anchored(&delight.at, 2))
        }
        Element::Transition(id) => {
            let transition = state.and_then(|state| state.transitions.get(id));
            transition.map_or((BEHIND, BEHIND, None, 3), |transition| at_touchpoint(&transition.from, 3))
        }
        Element::Channel(id) => behind(journey.channels.position(id), 10),
        Element::State(id) => behind(journey.states.position(id), 11),
        Element::Card(_) => behind(None, 12),
        Element::Persona(id) => behind(journey.personas.position(id), 13),
        Element::Team(id) => behind(journey.teams.position(id), 14),
        Element::System(id) => behind(journey.systems.position(id), 15),
        Element::Kpi(id) => behind(journey.kpis.position(id), 16),
        Element::Initiative(id) => behind(journey.roadmap.initiatives.position(id), 17),
        Element::Journey => behind(None, 18),
    }
}

impl Editor {
    /// What is searched for, and what was found.
    #[must_use]
    pub const fn search(&self) -> &Search {
        &self.search
    }

    /// Searches the journey for these words.
    pub fn search_for(&mut self, query: &str) {
        query.clone_into(&mut self.search.query);
        let journey = self.settled().clone();
        self.search.run(&journey, self.view.state.as_ref());
    }

    /// Searches again where the journey or the state shown is another than the one searched last. What is still being
    /// typed into a field is not searched, so that no hit goes away under the fingers.
    pub fn search_again(&mut self) {
        let (journey, shown) = (self.settled().clone(), self.view.state.as_ref());
        let is_same = |(searched, state): &(Arc<Journey>, Option<StateId>)| {
            Arc::ptr_eq(searched, &journey) && state.as_ref() == shown
        };
        if self.search.is_on() && !self.search.searched.as_ref().is_some_and(is_same) {
            self.search.run(&journey, shown);
        }
    }

    /// The position of the hit that is selected, from 0.
    #[must_use]
    pub fn hit_position(&self) -> Option<usize> {
        let selected = self.view.only()?;
        self.search.hits.iter().position(|hit| hit.element == *selected)
    }

    /// Selects the next hit, or the one before, and brings it into view; after the last comes the first.
    pub fn walk_hits(&mut self, forwards: bool) {
        let count = self.search.hits.len();
        let next = match (self.hit_position(), forwards) {
            (None, true) => 0,
            (None, false) => count.saturating_sub(1),
            (Some(at), true) => (at + 1) % count.max(1),
            (Some(at), false) => (at + count.saturating_sub(1)) % count.max(1),
        };
        let Some(Hit { element, state, .. }) = self.search.hits.get(next).cloned() else { return };
        let is_initiative = matches!(element, Element::Initiative(_));
        if is_initiative && self.journey().target().is_some() {
            self.set_mode(Mode::Roadmap);
        } else if !is_initiative && self.mode == Mode::Roadmap {
            self.set_mode(Mode::Map);
        }
        if let Some(state) = state.filter(|state| self.view.state.as_ref() != Some(state)) {
            self.show_state(&state);
        }
        self.select(element);
    }
}
