//! What changes from one state to another: a join on ids, because states share them.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{
    frictions::{Frictions, frictions},
    metrics::{Metrics, metrics},
    persona::{passed_by_in_both, seen_by},
};
use crate::model::{
    Element, Fields, Journey, PersonaId, Record, Records, State, StateId, Touchpoint, TouchpointId, Transition,
    TransitionId,
};

/// What is not compared: where a thing stands in its cell, how it is known, and what refers to other states.
const NOT_COMPARED: [&str; 5] = ["order", "evidence", "answers", "replaces", "notes"];

/// What changes from one state to another. It serialises as `compare --json`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// The first state.
    pub from: StateId,
    /// The second state.
    pub to: StateId,
    /// What becomes of the touchpoints.
    pub touchpoints: Touchpoints,
    /// What becomes of the transitions.
    pub transitions: Transitions,
    /// What becomes of the frictions.
    pub frictions: Frictions,
    /// The metrics of both.
    pub metrics: Pair<Metrics>,
}

/// One value for each of two states.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pair<T> {
    /// That of the first state.
    pub from: T,
    /// That of the second.
    pub to: T,
}

/// What becomes of the touchpoints. Kept, changed and removed are all of the first state; kept, changed and added
/// are all of the second. The other lists say more about ids that are in added and removed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Touchpoints {
    /// In both, equal.
    pub kept: Vec<TouchpointId>,
    /// In both, different.
    pub changed: Vec<Change<TouchpointId>>,
    /// Only in the second.
    pub added: Vec<TouchpointId>,
    /// Only in the first.
    pub removed: Vec<TouchpointId>,
    /// Added, and standing for two removed ones or more.
    pub merged: Vec<Merge>,
    /// Removed, and replaced by two added ones or more.
    pub split: Vec<Split>,
    /// One for one.
    pub replaced: Vec<Pair<TouchpointId>>,
}

/// What becomes of the transitions. Kept, changed, rerouted and removed are all of the first state; kept, changed,
/// rerouted and added are all of the second.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Transitions {
    /// In both, equal.
    pub kept: Vec<TransitionId>,
    /// In both, with the same ends, different.
    pub changed: Vec<Change<TransitionId>>,
    /// Only in the second.
    pub added: Vec<TransitionId>,
    /// Only in the first.
    pub removed: Vec<TransitionId>,
    /// In both, with another start or end.
    pub rerouted: Vec<Reroute>,
}

/// Something that is in both states and differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change<I> {
    /// Which.
    pub id: I,
    /// The fields that differ, under their names in files, in the order of the record.
    pub fields: Vec<&'static str>,
}

impl Change<TouchpointId> {
    /// Whether it stands in another cell of the map.
    #[must_use]
    pub fn is_moved(&self) -> bool {
        self.fields.iter().any(|field| matches!(*field, "stage" | "channel"))
    }
}

/// A touchpoint that stands for several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Merge {
    /// The one.
    pub into: TouchpointId,
    /// The several.
    pub from: Vec<TouchpointId>,
}

/// A touchpoint for which several stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Split {
    /// The one.
    pub from: TouchpointId,
    /// The several.
    pub into: Vec<TouchpointId>,
}

/// A transition with another start or end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reroute {
    /// Which.
    pub id: TransitionId,
    /// Its ends in the first state.
    pub from: (TouchpointId, TouchpointId),
    /// Its ends in the second.
    pub to: (TouchpointId, TouchpointId),
    /// The fields that differ, `from` and `to` among them.
    pub fields: Vec<&'static str>,
}

/// What changes from `from` to `to`.
#[must_use]
pub fn compare(journey: &Journey, from: &State, to: &State) -> Comparison {
    Comparison {
        from: from.id.clone(),
        to: to.id.clone(),
        touchpoints: touchpoints(&from.touchpoints, &to.touchpoints),
        transitions: transitions(&from.transitions, &to.transitions),
        frictions: frictions(from, to),
        metrics: Pair { from: metrics(journey, from, None), to: metrics(journey, to, None) },
    }
}

/// What changes from `from` to `to` for one persona: its own values are compared in the place of everybody's, and what
/// it meets in neither state is left out. For everybody where there is no persona.
#[must_use]
pub fn compare_for(journey: &Journey, from: &State, to: &State, persona: Option<&PersonaId>) -> Comparison {
    if persona.is_none() {
        return compare(journey, from, to);
    }
    let [old, new] = [from, to].map(|state| values_of(state, persona));
    let mut comparison = Comparison {
        metrics: Pair { from: metrics(journey, from, persona), to: metrics(journey, to, persona) },
        ..compare(journey, &old, &new)
    };
    let passed = passed_by_in_both(from, to, persona);
    comparison.touchpoints.retain(|id| !passed.contains(&Element::Touchpoint(id.clone())));
    comparison.transitions.retain(|id| !passed.contains(&Element::Transition(id.clone())));
    comparison.frictions.retain(|id| !passed.contains(&Element::Friction(id.clone())));
    comparison
}

/// A state as a persona meets it, without the note of which values are its own: they are compared already.
fn values_of(state: &State, persona: Option<&PersonaId>) -> State {
    let mut seen = seen_by(state, persona).into_owned();
    for id in state.touchpoints.iter().filter(|it| !it.for_persona.is_empty()).map(|it| &it.id) {
        seen.touchpoints.update(id, |it| it.for_persona.clear());
    }
    for id in state.transitions.iter().filter(|it| !it.for_persona.is_empty()).map(|it| &it.id) {
        seen.transitions.update(id, |it| it.for_persona.clear());
    }
    seen
}

impl Touchpoints {
    fn retain(&mut self, keep: impl Fn(&TouchpointId) -> bool) {
        for list in [&mut self.kept, &mut self.added, &mut self.removed] {
            list.retain(&keep);
        }
        self.changed.retain(|change| keep(&change.id));
        self.merged.retain(|merge| keep(&merge.into));
        self.split.retain(|split| keep(&split.from));
        self.replaced.retain(|pair| keep(&pair.to));
    }
}

impl Transitions {
    fn retain(&mut self, keep: impl Fn(&TransitionId) -> bool) {
        for list in [&mut self.kept, &mut self.added, &mut self.removed] {
            list.retain(&keep);
        }
        self.changed.retain(|change| keep(&change.id));
        self.rerouted.retain(|reroute| keep(&reroute.id));
    }
}

/// The compared fields that differ between two records.
fn changed_fields<T: Fields>(old: &T, new: &T) -> Vec<&'static str> {
    let mut fields = old.changed_fields(new);
    fields.retain(|field| !NOT_COMPARED.contains(field));
    fields
}

/// The ids that are only in the first records.
fn only_in<T: Record>(records: &Records<T>, others: &Records<T>) -> Vec<T::Id> {
    records.ids().filter(|id| !others.contains(id)).cloned().collect()
}

/// The records that are in both, and the compared fields that differ.
fn in_both<'a, T: Record + Fields>(
    from: &'a Records<T>,
    to: &'a Records<T>,
) -> impl Iterator<Item = (&'a T, &'a T, Vec<&'static str>)> {
    from.iter().filter_map(|old| {
        let new = to.get(old.id())?;
        Some((old, new, changed_fields(old, new)))
    })
}

fn touchpoints(from: &Records<Touchpoint>, to: &Records<Touchpoint>) -> Touchpoints {
    let (mut kept, mut changed) = (Vec::new(), Vec::new());
    for (old, _, fields) in in_both(from, to) {
        let id = old.id.clone();
        if fields.is_empty() {
            kept.push(id);
        } else {
            changed.push(Change { id, fields });
        }
    }
    let (added, removed) = (only_in(to, from), only_in(from, to));

    // Who stands for whom, seen from both sides.
    let mut stands_for: BTreeMap<&TouchpointId, BTreeSet<&TouchpointId>> = BTreeMap::new();
    let mut replaced_by: BTreeMap<&TouchpointId, BTreeSet<&TouchpointId>> = BTreeMap::new();
    for new in added.iter().filter_map(|id| to.get(id)) {
        for old in new.replaces.iter().filter(|id| removed.binary_search(id).is_ok()) {
            stands_for.entry(&new.id).or_default().insert(old);
            replaced_by.entry(old).or_default().insert(&new.id);
        }
    }
    let owned = |ids: &BTreeSet<&TouchpointId>| ids.iter().copied().cloned().collect();
    let merged = stands_for.iter().filter(|(_, old)| old.len() > 1);
    let merged = merged.map(|(new, old)| Merge { into: (*new).clone(), from: owned(old) }).collect();
    let split = replaced_by.iter().filter(|(_, new)| new.len() > 1);
    let split = split.map(|(old, new)| Split { from: (*old).clone(), into: owned(new) }).collect();
    let only = |ids: &BTreeSet<&TouchpointId>| (ids.len() == 1).then(|| ids.first().copied().cloned()).flatten();
    let replaced = replaced_by
        .iter()
        .filter_map(|(old, new)| {
            let new = only(new)?;
            only(stands_for.get(&new)?)?;
            Some(Pair { from: (*old).clone(), to: new })
        })
        .collect();
    Touchpoints { kept, changed, added, removed, merged, split, replaced }
}

fn transitions(from: &Records<Transition>, to: &Records<Transition>) -> Transitions {
    let (mut kept, mut changed, mut rerouted) = (Vec::new(), Vec::new(), Vec::new());
    for (old, new, fields) in in_both(from, to) {
        let id = old.id.clone();
        if fields.is_empty() {
            kept.push(id);
        } else if (&old.from, &old.to) == (&new.from, &new.to) {
            changed.push(Change { id, fields });
        } else {
            let ends = |transition: &Transition| (transition.from.clone(), transition.to.clone());
            rerouted.push(Reroute { id, from: ends(old), to: ends(new), fields });
        }
    }
    Transitions { kept, changed, added: only_in(to, from), removed: only_in(from, to), rerouted }
}
