//! Mends that are certain: what is found is wrong in one way only, and one step sets it right.

use super::share_out_rest;
use crate::{
    edit::{self, Action, Consequence, Edit, Label},
    insight::{Check, Finding},
    model::{Element, Journey, State, StateId, TouchpointId, Transition},
};

/// What a mend does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MendKind {
    /// The shares out of a touchpoint are scaled to the whole.
    ScaleShares,
    /// Shares that are all 0 are cleared.
    ClearShares,
    /// A transition is deleted.
    RemoveTransition,
    /// An outcome is no entry any more.
    ClearEntry,
    /// A channel is removed.
    RemoveChannel,
    /// A stage is removed.
    RemoveStage,
}

impl MendKind {
    /// All kinds of mends.
    pub const ALL: [Self; 6] = [
        Self::ScaleShares,
        Self::ClearShares,
        Self::RemoveTransition,
        Self::ClearEntry,
        Self::RemoveChannel,
        Self::RemoveStage,
    ];

    /// The key of what its button says.
    #[must_use]
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::ScaleShares => "mend-scale-shares",
            Self::ClearShares => "mend-clear-shares",
            Self::RemoveTransition => "mend-remove-transition",
            Self::ClearEntry => "mend-clear-entry",
            Self::RemoveChannel => "mend-remove-channel",
            Self::RemoveStage => "mend-remove-stage",
        }
    }
}

/// A mend that is certain.
#[derive(Clone, Debug, PartialEq)]
pub struct Mend {
    /// What it does.
    pub kind: MendKind,
    /// The name of what it is done to.
    pub subject: String,
    /// The edits, which are one step.
    pub edits: Vec<Edit>,
}

impl Mend {
    /// What the step is called.
    #[must_use]
    pub fn label(&self) -> Label {
        let action = match self.kind {
            MendKind::ScaleShares | MendKind::ClearShares | MendKind::ClearEntry => Action::Change,
            MendKind::RemoveTransition | MendKind::RemoveChannel | MendKind::RemoveStage => Action::Remove,
        };
        Label::new(action, &self.subject)
    }
}

/// The mend of a finding; none where people must decide, and none where it would change what somebody meant: in a state
/// that follows and is otherwise there, or in a record that refers to what would go.
#[must_use]
pub fn mend(journey: &Journey, finding: &Finding) -> Option<Mend> {
    let state = finding.state.as_ref().and_then(|id| journey.states.get(id));
    match (finding.check, &finding.element) {
        (Check::SharesTooMuch | Check::SharesTooLittle, Element::Touchpoint(id)) => {
            let state = state?;
            let mend = Mend { kind: MendKind::ScaleShares, subject: name(state, id), edits: scaled(state, id) };
            is_for_all(journey, &mend.edits, &state.id, |state| shares(state, id)).then_some(mend)
        }
        (Check::SharesZero, Element::Touchpoint(id)) => {
            let state = state?;
            let ways = || state.transitions.iter().filter(|way| way.from == *id);
            // Where one has no share it takes what the others leave, and nothing is wrong.
            if ways().any(|way| way.share.is_none_or(|share| share > 0.0)) {
                return None;
            }
            let edits = ways().map(|way| put(state, Transition { share: None, ..way.clone() })).collect();
            let mend = Mend { kind: MendKind::ClearShares, subject: name(state, id), edits };
            is_for_all(journey, &mend.edits, &state.id, |state| shares(state, id)).then_some(mend)
        }
        (Check::OutOfOutcome, Element::Transition(id)) => {
            let state = state?;
            let from = &state.transitions.get(id)?.from;
            let edits = vec![Edit::remove(&state.id, id.clone())];
            let mend = Mend { kind: MendKind::RemoveTransition, subject: name(state, from), edits };
            let part = |state: &State| (is_outcome(state, from), state.transitions.contains(id));
            let certain =
                takes_nothing_along(journey, &mend.edits) && is_for_all(journey, &mend.edits, &state.id, part);
            certain.then_some(mend)
        }
        (Check::EntryOnOutcome, Element::Touchpoint(id)) => {
            let state = state?;
            let mut touchpoint = state.touchpoints.get(id)?.clone();
            touchpoint.entry.take_if(|entry| *entry > 0.0)?;
            let edits = vec![Edit::put(&state.id, touchpoint)];
            let mend = Mend { kind: MendKind::ClearEntry, subject: name(state, id), edits };
            let entry = |state: &State| state.touchpoints.get(id).and_then(|it| it.entry);
            let part = |state: &State| (is_outcome(state, id), entry(state));
            is_for_all(journey, &mend.edits, &state.id, part).then_some(mend)
        }
        (Check::UnusedChannel, Element::Channel(id)) => {
            let subject = journey.channels.get(id)?.name.clone();
            let edits = vec![Edit::remove_shared(id.clone())];
            let mend = Mend { kind: MendKind::RemoveChannel, subject, edits };
            (is_begun(journey) && takes_nothing_along(journey, &mend.edits)).then_some(mend)
        }
        (Check::EmptyStage, Element::Stage(id)) => {
            let subject = journey.stages.get(id)?.name.clone();
            let edits = vec![Edit::remove_shared(id.clone())];
            let mend = Mend { kind: MendKind::RemoveStage, subject, edits };
            (is_begun(journey) && takes_nothing_along(journey, &mend.edits)).then_some(mend)
        }
        _ => None,
    }
    .filter(|mend| !mend.edits.is_empty())
}

fn put(state: &State, way: Transition) -> Edit {
    Edit::put(&state.id, way)
}

fn name(state: &State, id: &TouchpointId) -> String {
    state.touchpoints.get(id).map_or_else(|| id.to_string(), |touchpoint| touchpoint.name.clone())
}

fn is_outcome(state: &State, id: &TouchpointId) -> bool {
    state.touchpoints.get(id).is_some_and(crate::model::Touchpoint::is_outcome)
}

/// What the shares out of a touchpoint are about: whether it has any, and those there are.
fn shares(
    state: &State,
    id: &TouchpointId,
) -> (bool, Vec<(crate::model::TransitionId, TouchpointId, Option<f64>)>) {
    let ways = state.transitions.iter().filter(|way| way.from == *id);
    (is_outcome(state, id), ways.map(|way| (way.id.clone(), way.to.clone(), way.share)).collect())
}

/// The shares out of a touchpoint made larger or smaller in proportion, so that those that are noted come to the whole:
/// in tenths of a per cent where that leaves each way taken or not taken as it was, else as they come out.
fn scaled(state: &State, id: &TouchpointId) -> Vec<Edit> {
    let ways = || state.transitions.iter().filter(|way| way.from == *id);
    let sum: f64 = ways().filter_map(|way| way.share).sum();
    let complete = ways().all(|way| way.share.is_some());
    if sum <= 0.0 || (!complete && sum <= 1.0) {
        return Vec::new();
    }
    let taken = |share: Option<f64>| share.is_some_and(|share| share > 0.0);
    let round = if complete { share_out_rest(state, id) } else { Vec::new() };
    let alike = |way: &Transition| {
        state.transitions.get(&way.id).is_some_and(|before| taken(before.share) == taken(way.share))
    };
    if !round.is_empty() && round.iter().all(alike) {
        return round.into_iter().map(|way| put(state, way)).collect();
    }
    let exact = |way: &Transition| Transition { share: way.share.map(|share| share / sum), ..way.clone() };
    ways().filter(|way| way.share.is_some()).map(|way| put(state, exact(way))).collect()
}

/// Whether a part of the map is, after these edits of one state, in every other state as it was there, unless it was there
/// as it was in this one: a state that follows may have been meant otherwise.
fn is_for_all<T: PartialEq>(
    journey: &Journey,
    edits: &[Edit],
    origin: &StateId,
    part: impl Fn(&State) -> T,
) -> bool {
    let own = journey.states.get(origin).map(&part);
    edit::applied(journey, edits).is_ok_and(|after| {
        journey.states.iter().filter(|state| state.id != *origin).all(|state| {
            let before = Some(part(state));
            before == own || before == after.states.get(&state.id).map(&part)
        })
    })
}

/// Whether nothing goes or is forgotten but what the edits name, and the same in states that follow.
fn takes_nothing_along(journey: &Journey, edits: &[Edit]) -> bool {
    let followed = |it: &Consequence| matches!(it, Consequence::Followed { .. });
    edit::consequences(journey, edits).iter().all(followed)
}

/// Whether something is on the map: before that, all stages are empty, and none is too much.
fn is_begun(journey: &Journey) -> bool {
    journey.states.iter().any(|state| !state.touchpoints.is_empty())
}
