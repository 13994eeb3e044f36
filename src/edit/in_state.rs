//! The kinds of records that live in states, seen alike.

use crate::model::{
    Card, Delight, Element, Fields, Friction, Journey, Record, Records, State, StateId, Touchpoint, Transition,
};

use super::{StateRecordId, linked::Linked};

/// A kind of record that lives in states.
pub(super) trait InState: Record + Fields + Linked {
    /// The records of this kind in a state.
    fn of(state: &State) -> &Records<Self>;

    /// The records of this kind in a state, to change.
    fn of_mut(state: &mut State) -> &mut Records<Self>;

    /// The id of a record of this kind, seen as one of any kind.
    fn any_id(id: &Self::Id) -> StateRecordId;
}

macro_rules! in_state {
    ($($record:ident in $records:ident;)*) => {$(
        impl InState for $record {
            fn of(state: &State) -> &Records<Self> {
                &state.$records
            }

            fn of_mut(state: &mut State) -> &mut Records<Self> {
                &mut state.$records
            }

            fn any_id(id: &Self::Id) -> StateRecordId {
                StateRecordId::$record(id.clone())
            }
        }
    )*};
}

in_state! {
    Touchpoint in touchpoints;
    Transition in transitions;
    Friction in frictions;
    Delight in delights;
    Card in cards;
}

/// Whether an element is there for those who refer to it from within a state: what lives in states must be in this
/// one, the rest in the journey.
pub(super) fn is_in(journey: &Journey, state: &State, element: &Element) -> bool {
    match element {
        Element::Touchpoint(id) => state.touchpoints.contains(id),
        Element::Transition(id) => state.transitions.contains(id),
        Element::Friction(id) => state.frictions.contains(id),
        Element::Delight(id) => state.delights.contains(id),
        Element::Card(id) => state.cards.contains(id),
        _ => is_anywhere(journey, element),
    }
}

/// Whether an element is anywhere in the journey.
pub(super) fn is_anywhere(journey: &Journey, element: &Element) -> bool {
    match element {
        Element::Journey => true,
        Element::State(id) => journey.states.contains(id),
        Element::Stage(id) => journey.stages.contains(id),
        Element::Channel(id) => journey.channels.contains(id),
        Element::Cell(stage, channel) => journey.stages.contains(stage) && journey.channels.contains(channel),
        Element::Bundle(pair) => [&pair.from, &pair.to]
            .iter()
            .all(|(stage, channel)| journey.stages.contains(stage) && journey.channels.contains(channel)),
        Element::Persona(id) => journey.personas.contains(id),
        Element::Team(id) => journey.teams.contains(id),
        Element::System(id) => journey.systems.contains(id),
        Element::Kpi(id) => journey.kpis.contains(id),
        Element::Initiative(id) => journey.roadmap.initiatives.contains(id),
        Element::Touchpoint(_)
        | Element::Transition(_)
        | Element::Friction(_)
        | Element::Delight(_)
        | Element::Card(_) => journey.states.iter().any(|state| is_in(journey, state, element)),
    }
}

/// The name of an element of a state, as the room knows it; a transition is named by its ends.
pub(super) fn name_in(state: &State, id: &StateRecordId) -> String {
    let touchpoint = |id| state.touchpoints.get(id).map_or("", |touchpoint| &touchpoint.name);
    match id {
        StateRecordId::Touchpoint(id) => touchpoint(id).to_owned(),
        StateRecordId::Transition(id) => state
            .transitions
            .get(id)
            .map(|transition| format!("{} → {}", touchpoint(&transition.from), touchpoint(&transition.to)))
            .unwrap_or_default(),
        StateRecordId::Friction(id) => {
            state.frictions.get(id).map(|friction| friction.name.clone()).unwrap_or_default()
        }
        StateRecordId::Delight(id) => {
            state.delights.get(id).map(|delight| delight.name.clone()).unwrap_or_default()
        }
        StateRecordId::Card(id) => state.cards.get(id).map(|card| card.text.clone()).unwrap_or_default(),
    }
}

/// The states that follow a state, directly or through others, nearest first. A locked state follows nothing, and
/// nothing follows through it.
pub(super) fn followers(journey: &Journey, of: &StateId) -> Vec<StateId> {
    let mut reached = vec![of.clone()];
    let mut next = 0;
    while let Some(base) = reached.get(next).cloned() {
        for state in journey.states.iter() {
            if !state.locked && state.based_on.as_ref() == Some(&base) && !reached.contains(&state.id) {
                reached.push(state.id.clone());
            }
        }
        next += 1;
    }
    reached.remove(0);
    reached
}
