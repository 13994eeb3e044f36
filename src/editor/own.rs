//! What a record of a state says otherwise than the state that it is based on.

use crate::{
    edit::Edit,
    model::{Element, Fields, Journey, Record, Records, State},
};

/// How a record of a state stands to the same record of the state that it is based on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// What the state that it is based on is called.
    pub base: String,
    /// Whether the other state does not have the record at all.
    pub is_new: bool,
    /// The fields whose values are this state's own, by their names in a file and in the order of the record.
    pub fields: Vec<&'static str>,
}

/// What of a record is this state's own; none in a state that is based on no other, and for what is not in states.
#[must_use]
pub fn own(journey: &Journey, state: &State, element: &Element) -> Option<Own> {
    let base = journey.states.get(state.based_on.as_ref()?)?;
    let fields = match element {
        Element::Touchpoint(id) => differing(&base.touchpoints, &state.touchpoints, id)?,
        Element::Transition(id) => differing(&base.transitions, &state.transitions, id)?,
        Element::Friction(id) => differing(&base.frictions, &state.frictions, id)?,
        Element::Delight(id) => differing(&base.delights, &state.delights, id)?,
        Element::Card(id) => differing(&base.cards, &state.cards, id)?,
        _ => return None,
    };
    Some(Own { base: base.name.clone(), is_new: fields.is_none(), fields: fields.unwrap_or_default() })
}

/// The edit that makes a record say again what the state that it is based on says; from then on it follows.
#[must_use]
pub fn as_in_base(journey: &Journey, state: &State, element: &Element) -> Option<Edit> {
    let base = journey.states.get(state.based_on.as_ref()?)?;
    Some(match element {
        Element::Touchpoint(id) => Edit::put(&state.id, base.touchpoints.get(id)?.clone()),
        Element::Transition(id) => Edit::put(&state.id, base.transitions.get(id)?.clone()),
        Element::Friction(id) => Edit::put(&state.id, base.frictions.get(id)?.clone()),
        Element::Delight(id) => Edit::put(&state.id, base.delights.get(id)?.clone()),
        Element::Card(id) => Edit::put(&state.id, base.cards.get(id)?.clone()),
        _ => return None,
    })
}

/// The fields that differ; some none where only the second has the record, none where it has not.
#[expect(clippy::option_option, reason = "not there, new there, and differing there are three things")]
fn differing<T>(base: &Records<T>, here: &Records<T>, id: &T::Id) -> Option<Option<Vec<&'static str>>>
where
    T: Fields + Record,
{
    let here = here.get(id)?;
    Some(base.get(here.id()).map(|base| here.changed_fields(base)))
}
