//! Changing what the roadmap is made of: a record holds only what a person set, and a rule goes on filling the rest.

use std::collections::BTreeSet;

use super::{Editor, View};
use crate::{
    edit::{self, Action, Edit, Label},
    model::{Card, CardId, Element, Fields as _, FrictionId, Initiative, InitiativeId, Status},
    roadmap::Standing,
};

/// The step of what a person adds while no initiative is selected: what is added is mostly something to be built.
const STEP: i64 = 4;

/// An initiative that is being changed.
#[derive(Clone, Debug, PartialEq)]
pub struct UnderChange {
    /// What is stored of it, or would be: only what a person set.
    pub record: Initiative,
    /// How it stands with that.
    pub standing: Standing,
}

impl UnderChange {
    /// The fields that a person set of what a rule came up with; none of what a person came up with.
    #[must_use]
    pub fn by_hand(&self) -> Vec<&'static str> {
        if !self.record.is_generated() {
            return Vec::new();
        }
        self.record.changed_fields(&blank_of(&self.record))
    }

    /// The record that says what was changed in a form which showed the initiative as it stands, and nothing more.
    #[must_use]
    pub fn record_of(&self, edited: &Initiative) -> Initiative {
        let mut record = edited.clone();
        // What was not touched goes back from what was shown to what is stored.
        record.follow(&self.standing.initiative, &self.record);
        record
    }

    /// The record with one field back at what the rule proposes.
    #[must_use]
    pub fn without(&self, field: &str) -> Initiative {
        let mut record = self.record.clone();
        record.take(field, &blank_of(&self.record));
        record
    }
}

fn blank_of(record: &Initiative) -> Initiative {
    Initiative::blank(record.id.clone(), record.origin.clone())
}

impl Editor {
    /// All initiatives as they stood when the scene was built, the dismissed with them.
    #[must_use]
    pub fn standings(&self) -> &[Standing] {
        let reading = self.scene().and_then(|scene| scene.reading.as_ref());
        reading.map_or(&[], |reading| &reading.standings)
    }

    /// An initiative as it stands now, to be changed; none where the plan has none with this id.
    ///
    /// What the rules say is that of the scene, which a worker may still be about to renew; what is stored is not.
    #[must_use]
    pub fn under_change(&self, id: &InitiativeId) -> Option<UnderChange> {
        let stored = self.journey().roadmap.initiatives.get(id);
        let found = self.standings().iter().find(|it| it.initiative.id == *id);
        let (record, standing) = match (stored, found) {
            (Some(record), Some(found)) => (record.clone(), found.with(record)),
            (None, Some(found)) if found.initiative.is_generated() => {
                let record = blank_of(&found.initiative);
                let standing = found.with(&record);
                (record, standing)
            }
            (Some(record), None) => {
                let standing = Standing {
                    initiative: record.clone(),
                    proposed: None,
                    why: record.description.clone(),
                    is_retired: false,
                    window: crate::roadmap::Window::default(),
                };
                (record.clone(), standing)
            }
            (None, _) => return None,
        };
        Some(UnderChange { record, standing })
    }

    /// The impact that is proposed for an initiative, 1–5, with the frictions that it answers; none where it answers
    /// nothing that hurts.
    #[must_use]
    pub fn proposed_impact(&self, id: &InitiativeId) -> Option<(i64, Vec<FrictionId>)> {
        let reading = self.scene()?.reading.as_ref()?;
        let (relief, (_, initiatives)) = reading.relief.as_ref().zip(reading.thread.as_ref())?;
        let initiative = initiatives.iter().find(|it| it.id == *id)?;
        let frictions = relief.answered_by(initiative, initiatives);
        let impact = crate::roadmap::impact_of(relief.share(&frictions))?;
        Some((impact, frictions.into_iter().collect()))
    }

    /// Whether initiatives, and nothing else, are selected.
    #[must_use]
    pub fn has_initiative_selected(&self) -> bool {
        let selection = &self.view().selection;
        !selection.is_empty() && selection.iter().all(|element| matches!(element, Element::Initiative(_)))
    }

    /// What an initiative is called in the plan; none where the plan has none with this id.
    #[must_use]
    pub fn title_of(&self, id: &InitiativeId) -> Option<String> {
        let stored = self.journey().roadmap.initiatives.get(id).map(|record| record.title.clone());
        let stored = stored.filter(|title| !title.trim().is_empty());
        stored.or_else(|| {
            let found = self.standings().iter().find(|it| it.initiative.id == *id)?;
            Some(found.initiative.title.clone())
        })
    }

    /// The edits that store a record. What it refers to and only a rule proposes so far is stored too, blank but for its
    /// origin; the record of a proposal that says nothing any more goes, unless something refers to it.
    #[must_use]
    pub fn storing(&self, record: Initiative) -> Vec<Edit> {
        // Edits of a preview begin from the journey without it.
        let journey = self.history().committed();
        let is_stored = |id: &InitiativeId| journey.roadmap.initiatives.contains(id);
        let needed: BTreeSet<&InitiativeId> = record.part_of.iter().chain(&record.depends_on).collect();
        let proposed = self.standings().iter().map(|it| &it.initiative);
        let proposed = proposed.filter(|it| needed.contains(&it.id) && it.is_generated() && !is_stored(&it.id));
        let mut edits: Vec<Edit> = proposed.map(|it| Edit::put_shared(blank_of(it))).collect();
        let removal = Edit::remove_shared(record.id.clone());
        let says_nothing = record.is_generated() && record == blank_of(&record);
        if says_nothing && edit::consequences(journey, std::slice::from_ref(&removal)).is_empty() {
            edits.push(removal);
        } else {
            edits.push(Edit::put_shared(record));
        }
        edits
    }

    /// Keeps what a rule proposes away from the plan.
    pub fn dismiss(&mut self, id: &InitiativeId) {
        let Some(UnderChange { record, standing }) = self.under_change(id) else { return };
        let label = Label::new(Action::Dismiss, &standing.initiative.title);
        let edits = self.storing(Initiative { status: Status::Dismissed, ..record });
        let after = View { selection: BTreeSet::new(), ..self.view().clone() };
        self.apply(label, edits, after);
    }

    /// Deselects all, so that what is shown is what all of it is about.
    pub fn deselect(&mut self) {
        self.settle();
        self.view.selection.clear();
    }

    /// An initiative that a person adds: in the step of the one that is selected.
    pub(super) fn fresh_initiative(&self, id: InitiativeId, title: &str) -> Initiative {
        let selected = self.view().selection.iter().find_map(|element| match element {
            Element::Initiative(id) => self.under_change(id)?.standing.initiative.step,
            _ => None,
        });
        Initiative::new(id, selected.unwrap_or(STEP), title)
    }

    /// Turns a card into an initiative against the frictions that the card answers, and selects that. A card that has
    /// become something leads there.
    pub fn turn_card_into_initiative(&mut self, card: &CardId) {
        let Some(card) = self.unturned(card) else { return };
        let id = <InitiativeId as edit::FreshId>::fresh(self.journey(), &card.text);
        let frictions = card.answers.clone();
        let initiative = Initiative { frictions, ..Initiative::new(id.clone(), STEP, &card.text) };
        let Some(state) = self.view().state.clone() else { return };
        let label = Label::new(Action::TurnCard, &card.text);
        let after = self.view().selecting(Element::Initiative(id.clone()));
        let turned = Card { became: Some(crate::model::Became::Initiative(id)), ..card };
        self.apply(label, vec![Edit::put_shared(initiative), Edit::put(&state, turned)], after);
    }
}
