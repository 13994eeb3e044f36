//! Several selected records of a state, edited together.

use std::collections::BTreeSet;

use crate::{
    edit::Edit,
    model::{
        Card, Delight, Element, Evidence, EvidenceLevel, Friction, Record, Records, State, Touchpoint, Transition,
    },
};

/// Several records of a state, by their kinds and in the order of their ids.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Several {
    /// The touchpoints among them.
    pub touchpoints: Vec<Touchpoint>,
    /// The transitions.
    pub transitions: Vec<Transition>,
    /// The frictions.
    pub frictions: Vec<Friction>,
    /// The delights.
    pub delights: Vec<Delight>,
    /// The cards.
    pub cards: Vec<Card>,
}

impl Several {
    /// The selected records of a state; none where something else is selected too, which has no field in common.
    #[must_use]
    pub fn of(state: &State, selection: &BTreeSet<Element>) -> Option<Self> {
        let mut several = Self::default();
        for element in selection {
            match element {
                Element::Touchpoint(id) => several.touchpoints.push(state.touchpoints.get(id)?.clone()),
                Element::Transition(id) => several.transitions.push(state.transitions.get(id)?.clone()),
                Element::Friction(id) => several.frictions.push(state.frictions.get(id)?.clone()),
                Element::Delight(id) => several.delights.push(state.delights.get(id)?.clone()),
                Element::Card(id) => several.cards.push(state.cards.get(id)?.clone()),
                _ => return None,
            }
        }
        Some(several)
    }

    /// Whether each of them says how it is known; cards do not.
    #[must_use]
    pub const fn all_have_evidence(&self) -> bool {
        self.cards.is_empty()
    }

    fn evidence(&mut self) -> impl Iterator<Item = &mut Option<Evidence>> {
        let touchpoints = self.touchpoints.iter_mut().map(|it| &mut it.evidence);
        let transitions = self.transitions.iter_mut().map(|it| &mut it.evidence);
        let frictions = self.frictions.iter_mut().map(|it| &mut it.evidence);
        let delights = self.delights.iter_mut().map(|it| &mut it.evidence);
        touchpoints.chain(transitions).chain(frictions).chain(delights)
    }

    /// How all of them are known; none where they differ. What says nothing is an assumption.
    pub fn evidence_level(&mut self) -> Option<EvidenceLevel> {
        let mut levels = self.evidence().map(|evidence| evidence.as_ref().map(|it| it.level).unwrap_or_default());
        let first = levels.next()?;
        levels.all(|level| level == first).then_some(first)
    }

    /// Says of all of them that they are known like this; where each is known from stays.
    pub fn set_evidence_level(&mut self, level: EvidenceLevel) {
        for evidence in self.evidence() {
            evidence.get_or_insert_default().level = level;
        }
    }

    /// What makes the records of a state like these.
    #[must_use]
    pub fn edits(&self, state: &State) -> Vec<Edit> {
        fn changed<T>(state: &State, new: &[T], old: &Records<T>) -> Vec<Edit>
        where
            T: Record + PartialEq + Into<crate::edit::StateRecord>,
        {
            let differs = |record: &&T| old.get(record.id()) != Some(*record);
            new.iter().filter(differs).map(|record| Edit::put(&state.id, record.clone())).collect()
        }
        let mut edits = changed(state, &self.touchpoints, &state.touchpoints);
        edits.extend(changed(state, &self.transitions, &state.transitions));
        edits.extend(changed(state, &self.frictions, &state.frictions));
        edits.extend(changed(state, &self.delights, &state.delights));
        edits.extend(changed(state, &self.cards, &state.cards));
        edits
    }
}
