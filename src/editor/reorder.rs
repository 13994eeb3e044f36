//! The order of what stands in a list: one place earlier or later, or to any place.

use super::Editor;
use crate::{
    edit::{Action, Edit, Label, SharedRecordId},
    model::{Element, StateId},
};

/// One place in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Towards the beginning: to the left, or up.
    Earlier,
    /// Towards the end: to the right, or down.
    Later,
}

/// Where something stands in its list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its place, from 0.
    pub position: usize,
    /// How many the list has.
    pub len: usize,
}

impl Listed {
    /// Its place after a step; none at the end of the list.
    #[must_use]
    pub const fn after(&self, step: Step) -> Option<usize> {
        match step {
            Step::Earlier => self.position.checked_sub(1),
            Step::Later if self.position + 1 < self.len => Some(self.position + 1),
            Step::Later => None,
        }
    }
}

impl Editor {
    /// Where the one thing that is selected stands in its list; none where it stands in none.
    #[must_use]
    pub fn listed(&self) -> Option<Listed> {
        self.listed_of(self.view.only()?)
    }

    fn listed_of(&self, element: &Element) -> Option<Listed> {
        let journey = self.journey();
        let (position, len) = match element {
            Element::Stage(id) => (journey.stages.position(id), journey.stages.len()),
            Element::Channel(id) => (journey.channels.position(id), journey.channels.len()),
            Element::Persona(id) => (journey.personas.position(id), journey.personas.len()),
            Element::Team(id) => (journey.teams.position(id), journey.teams.len()),
            Element::System(id) => (journey.systems.position(id), journey.systems.len()),
            Element::Kpi(id) => (journey.kpis.position(id), journey.kpis.len()),
            Element::State(id) => {
                let role = journey.states.get(id)?.role;
                let tabs: Vec<&StateId> =
                    journey.states.iter().filter(|state| state.role == role).map(|state| &state.id).collect();
                (tabs.iter().position(|other| *other == id), tabs.len())
            }
            Element::Touchpoint(id) => {
                let (stage, channel) = self.cell_of(element)?;
                let cards = self.cards_of(&stage, &channel);
                (cards.iter().position(|other| other == id), cards.len())
            }
            _ => return None,
        };
        Some(Listed { position: position?, len })
    }

    /// Moves what is selected one place in its list.
    pub fn step_in_list(&mut self, step: Step) {
        let Some(element) = self.view.only().cloned() else { return };
        if let Some(position) = self.listed_of(&element).and_then(|listed| listed.after(step)) {
            self.move_in_list(&element, position);
        }
    }

    /// Moves an element to a place in its list, from 0: a state among the tabs of its role, a touchpoint among the cards
    /// of its cell.
    pub(super) fn move_in_list(&mut self, element: &Element, position: usize) {
        let id: SharedRecordId = match element.clone() {
            Element::State(id) => return self.move_state_to(&id, position),
            Element::Touchpoint(id) => return self.reorder_card(&id, position),
            Element::Stage(id) => id.into(),
            Element::Channel(id) => id.into(),
            Element::Persona(id) => id.into(),
            Element::Team(id) => id.into(),
            Element::System(id) => id.into(),
            Element::Kpi(id) => id.into(),
            _ => return,
        };
        let label = Label::new(Action::Move, &self.name_of(element).unwrap_or_default());
        self.apply(label, vec![Edit::MoveShared { id, position }], self.view.clone());
    }
}
