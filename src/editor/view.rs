//! What is shown and what is selected: the part of the session that undo restores.

use std::collections::BTreeSet;

use crate::model::{Element, Journey, StateId};

/// What is shown and what is selected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The state on the canvas; none only in a journey without states.
    pub state: Option<StateId>,
    /// What is selected.
    pub selection: BTreeSet<Element>,
}

impl View {
    /// The view of a journey that has just been opened: its first state of today, nothing selected.
    #[must_use]
    pub fn of(journey: &Journey) -> Self {
        let state = journey.current().or_else(|| journey.states.at(0)).map(|state| state.id.clone());
        Self { state, selection: BTreeSet::new() }
    }

    /// The same state with only this selected.
    #[must_use]
    pub fn selecting(&self, element: Element) -> Self {
        Self { state: self.state.clone(), selection: BTreeSet::from([element]) }
    }

    /// The one thing that is selected; none where several are.
    #[must_use]
    pub fn only(&self) -> Option<&Element> {
        self.selection.iter().next().filter(|_| self.selection.len() == 1)
    }

    /// The view without what the journey no longer has.
    #[must_use]
    pub fn clipped_to(mut self, journey: &Journey) -> Self {
        if self.state.as_ref().is_none_or(|id| !journey.states.contains(id)) {
            self.state = Self::of(journey).state;
        }
        let state = self.state.as_ref().and_then(|id| journey.states.get(id));
        self.selection.retain(|element| match element {
            Element::Touchpoint(id) => state.is_some_and(|state| state.touchpoints.contains(id)),
            Element::Transition(id) => state.is_some_and(|state| state.transitions.contains(id)),
            Element::Friction(id) => state.is_some_and(|state| state.frictions.contains(id)),
            Element::Delight(id) => state.is_some_and(|state| state.delights.contains(id)),
            Element::Card(id) => state.is_some_and(|state| state.cards.contains(id)),
            Element::Stage(id) => journey.stages.contains(id),
            Element::Channel(id) => journey.channels.contains(id),
            Element::State(id) => journey.states.contains(id),
            Element::Cell(stage, channel) => journey.stages.contains(stage) && journey.channels.contains(channel),
            Element::Bundle(pair) => [&pair.from, &pair.to]
                .iter()
                .all(|(stage, channel)| journey.stages.contains(stage) && journey.channels.contains(channel)),
            Element::Persona(id) => journey.personas.contains(id),
            Element::Team(id) => journey.teams.contains(id),
            Element::System(id) => journey.systems.contains(id),
            Element::Kpi(id) => journey.kpis.contains(id),
            // Initiatives that a rule works out are not in the document.
            Element::Initiative(_) | Element::Journey => true,
        });
        self
    }
}
