//! What differs between two contents of one journey, counted: an earlier one and the one of now, or what was not saved and
//! what is in the file.

use std::collections::BTreeSet;

use crate::model::{Friction, Journey, Record, Records, State, Touchpoint, Transition};

/// How many elements of a kind differ. An element counts once, in however many states it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moves {
    /// In no state before, in some after.
    pub added: usize,
    /// In some state before, in none after.
    pub removed: usize,
    /// In both, and different in a state that both contents have, or no longer in it.
    pub changed: usize,
}

impl Moves {
    /// Whether nothing differs.
    #[must_use]
    pub fn is_none(self) -> bool {
        self == Self::default()
    }
}

/// What differs from one content of a journey to another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Drift {
    /// The touchpoints that differ.
    pub touchpoints: Moves,
    /// The transitions that differ.
    pub transitions: Moves,
    /// The frictions that differ.
    pub frictions: Moves,
    /// Whether anything else differs that people wrote: titles, states, cards, the roadmap.
    pub elsewhere: bool,
    /// Whether something stands elsewhere on a map.
    pub arranged: bool,
}

impl Drift {
    /// What differs from `before` to `after`, to the last field: unlike a comparison of states, which leaves out what a
    /// customer does not meet.
    #[must_use]
    pub fn between(before: &Journey, after: &Journey) -> Self {
        Self {
            touchpoints: moves::<Touchpoint>(before, after, |state| &state.touchpoints),
            transitions: moves::<Transition>(before, after, |state| &state.transitions),
            frictions: moves::<Friction>(before, after, |state| &state.frictions),
            elsewhere: rest(before) != rest(after),
            arranged: after.states.iter().any(|state| {
                before.states.get(&state.id).is_some_and(|earlier| earlier.placement != state.placement)
            }),
        }
    }

    /// Whether nothing differs.
    #[must_use]
    pub fn is_none(self) -> bool {
        self == Self::default()
    }
}

/// What the maps of a journey hold, over all of its states.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    /// How many states there are.
    pub states: usize,
    /// How many touchpoints, each counted once.
    pub touchpoints: usize,
    /// How many transitions, each counted once.
    pub transitions: usize,
    /// How many frictions, each counted once.
    pub frictions: usize,
}

impl Extent {
    /// What the maps of a journey hold.
    #[must_use]
    pub fn of(journey: &Journey) -> Self {
        Self {
            states: journey.states.len(),
            touchpoints: ids(journey, |state| &state.touchpoints).len(),
            transitions: ids(journey, |state| &state.transitions).len(),
            frictions: ids(journey, |state| &state.frictions).len(),
        }
    }
}

/// The ids of a kind in all states.
fn ids<'a, T: Record + 'a>(journey: &'a Journey, of: impl Fn(&State) -> &Records<T>) -> BTreeSet<&'a T::Id> {
    journey.states.iter().flat_map(|state| of(state).ids()).collect()
}

fn moves<T: Record + PartialEq>(before: &Journey, after: &Journey, of: fn(&State) -> &Records<T>) -> Moves {
    let (old, new) = (ids(before, of), ids(after, of));
    let pairs: Vec<_> =
        after.states.iter().filter_map(|state| Some((of(before.states.get(&state.id)?), of(state)))).collect();
    let differs = |id: &T::Id| pairs.iter().any(|(old, new)| old.get(id) != new.get(id));
    Moves {
        added: new.difference(&old).count(),
        removed: old.difference(&new).count(),
        changed: old.intersection(&new).filter(|id| differs(id)).count(),
    }
}

/// A journey without what is counted, and without where things stand.
fn rest(journey: &Journey) -> Journey {
    let bare = |state: &State| State {
        touchpoints: Records::default(),
        transitions: Records::default(),
        frictions: Records::default(),
        placement: None,
        ..state.clone()
    };
    Journey { states: journey.states.iter().map(bare).collect(), ..journey.clone() }
}
