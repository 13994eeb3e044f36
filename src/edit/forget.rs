//! What is said about a thing once nothing of that id is left in the journey: nothing.

use std::collections::BTreeSet;

use crate::model::{Element, Journey, State, Team};

use super::{consequences::Effects, in_state::is_anywhere, rewrite::rewrite};

/// What was taken out, here or there.
#[derive(Debug, Default)]
pub(super) struct Gone(BTreeSet<Element>);

impl Gone {
    /// Something was taken out.
    pub(super) fn add(&mut self, element: Element) {
        self.0.insert(element);
    }

    /// A whole state was taken out.
    pub(super) fn add_all(&mut self, state: &State) {
        self.0.extend(state.touchpoints.ids().cloned().map(Element::Touchpoint));
        self.0.extend(state.transitions.ids().cloned().map(Element::Transition));
        self.0.extend(state.frictions.ids().cloned().map(Element::Friction));
        self.0.extend(state.delights.ids().cloned().map(Element::Delight));
        self.0.extend(state.cards.ids().cloned().map(Element::Card));
    }
}

/// Drops every reference to what is gone and left nowhere, in any state, locked or not, and in what they share.
pub(super) fn forget(journey: &mut Journey, gone: Gone, effects: &mut Effects) {
    let mut lost = gone.0;
    lost.retain(|element| !is_anywhere(journey, element));
    if lost.is_empty() {
        return;
    }
    rewrite(journey, &mut |state, record| {
        let mut dropped = BTreeSet::new();
        record.keep(&mut |_, element| {
            let keep = !lost.contains(&element);
            if !keep {
                dropped.insert(element);
            }
            keep
        });
        let any = !dropped.is_empty();
        for element in dropped {
            effects.forgot(state, record.element(), element);
        }
        any
    });
}

/// Writes the name of a team wherever its id stands as an owner, so that who answers for a thing is not lost.
pub(super) fn free_owners(journey: &mut Journey, team: &Team, effects: &mut Effects) {
    let gone = Element::Team(team.id.clone());
    rewrite(journey, &mut |state, record| {
        let changed = free(record.owners(), team);
        if changed {
            effects.forgot(state, record.element(), gone.clone());
        }
        changed
    });
    let decisions = journey.roadmap.decisions.iter_mut().map(|decision| &mut decision.who);
    if free(std::iter::once(&mut journey.owner).chain(decisions), team) {
        effects.forgot(None, Element::Journey, gone);
    }
}

/// Writes the name of the team over its id; says whether it stood anywhere.
fn free<'a>(owners: impl IntoIterator<Item = &'a mut String>, team: &Team) -> bool {
    let mut any = false;
    for owner in owners {
        if *owner == team.id.as_str() {
            owner.clone_from(&team.name);
            any = true;
        }
    }
    any
}
