//! Whether a record keeps the invariants of the document.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::model::{
    Element, Initiative, Journey, State, StateId, limits,
    ranges::{Ranged, out_of_range},
};

use super::{
    EditError,
    in_state::{is_anywhere, is_in},
    linked::Linked,
};

/// Refuses a record that has no id, refers to what is not there, has a number out of its range, or a text without end.
///
/// `state` is the state that it is in; none for what all states share. The journey is the one that the record is
/// already in, so that it can refer to itself.
pub(super) fn check<T: Clone + Linked + Serialize>(
    journey: &Journey,
    state: Option<&State>,
    record: &T,
) -> Result<(), EditError> {
    let element = record.element();
    if element.id().is_some_and(|id| !limits::is_id(id)) {
        return Err(EditError::EmptyId(element));
    }
    check_texts(record)?;
    let is_there = |needed: &Element| match state {
        Some(state) => is_in(journey, state, needed),
        None => is_anywhere(journey, needed),
    };
    if let Some(to) = record.needs().into_iter().find(|needed| !is_there(needed)) {
        return Err(EditError::BrokenReference { from: element, to });
    }
    let mut missing = None;
    record.clone().keep(&mut |_, to| {
        let keep = is_anywhere(journey, &to);
        if !keep {
            missing.get_or_insert(to);
        }
        keep
    });
    match missing {
        Some(to) => Err(EditError::BrokenReference { from: element, to }),
        None => check_ranges(element, record),
    }
}

/// Refuses numbers that are out of their ranges or not finite.
pub(super) fn check_ranges<T: Clone + Ranged>(of: Element, numbers: &T) -> Result<(), EditError> {
    match out_of_range(numbers) {
        Some(out) => Err(EditError::OutOfRange { of, field: out.field }),
        None => Ok(()),
    }
}

/// Refuses texts that are longer than a field may be.
pub(super) fn check_texts(record: &impl Serialize) -> Result<(), EditError> {
    limits::too_long(record).map_or(Ok(()), |excess| Err(EditError::TooMuch(excess)))
}

/// Refuses a state with a base, a record or a placement that is refused.
pub(super) fn check_state(journey: &Journey, state: &State) -> Result<(), EditError> {
    check_base(journey, &state.id)?;
    state.placement.iter().try_for_each(|placement| check_ranges(Element::State(state.id.clone()), placement))?;
    state.touchpoints.iter().try_for_each(|record| check(journey, Some(state), record))?;
    state.transitions.iter().try_for_each(|record| check(journey, Some(state), record))?;
    state.frictions.iter().try_for_each(|record| check(journey, Some(state), record))?;
    state.delights.iter().try_for_each(|record| check(journey, Some(state), record))?;
    state.cards.iter().try_for_each(|record| check(journey, Some(state), record))
}

/// Refuses a state whose base is not there, or is based on the state itself.
pub(super) fn check_base(journey: &Journey, id: &StateId) -> Result<(), EditError> {
    let base = |id: &StateId| journey.states.get(id).and_then(|state| state.based_on.as_ref());
    if let Some(missing) = base(id).filter(|base| !journey.states.contains(base)) {
        return Err(EditError::UnknownState(missing.clone()));
    }
    if leads_back(id, |id| base(id).into_iter().collect()) {
        return Err(EditError::Circle { of: Element::State(id.clone()), field: "based_on" });
    }
    Ok(())
}

/// Refuses an initiative that is part of itself or depends on itself.
pub(super) fn check_chains(journey: &Journey, initiative: &Initiative) -> Result<(), EditError> {
    let stored = |id| journey.roadmap.initiatives.get(id).into_iter();
    let circle = |field| Err(EditError::Circle { of: Element::Initiative(initiative.id.clone()), field });
    if leads_back(&initiative.id, |id| stored(id).filter_map(|stored| stored.part_of.as_ref()).collect()) {
        return circle("part_of");
    }
    if leads_back(&initiative.id, |id| stored(id).flat_map(|stored| &stored.depends_on).collect()) {
        return circle("depends_on");
    }
    Ok(())
}

/// Whether a chain of links comes back to where it starts.
fn leads_back<'a, I: Ord>(start: &'a I, links: impl Fn(&'a I) -> Vec<&'a I>) -> bool {
    let mut reached = BTreeSet::new();
    let mut open = links(start);
    while let Some(id) = open.pop() {
        if id == start {
            return true;
        }
        if reached.insert(id) {
            open.extend(links(id));
        }
    }
    false
}
