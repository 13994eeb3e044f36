//! Making touchpoints optional: a way around them.

use std::collections::BTreeSet;

use super::{Editor, Obstacle, Refusal, SharesOut};
use crate::{
    edit::{Action, Edit, FreshId as _, Label},
    model::{Element, State, TouchpointId, Transition, TransitionId},
};

/// The ways around some touchpoints, as their two ends: from each touchpoint that leads to one of them, to what most
/// likely follows after the last of them. Those that are there already are left out.
fn ways_around(state: &State, around: &BTreeSet<TouchpointId>) -> BTreeSet<(TouchpointId, TouchpointId)> {
    let before = state.transitions.iter().filter(|way| around.contains(&way.to) && !around.contains(&way.from));
    let way = |way: &Transition| Some((way.from.clone(), beyond(state, around, &way.to)?));
    let is_there = |from: &TouchpointId, to: &TouchpointId| {
        state.transitions.iter().any(|way| way.from == *from && way.to == *to)
    };
    before.filter_map(way).filter(|(from, to)| from != to && !is_there(from, to)).collect()
}

/// What most likely comes after some touchpoints, from one of them on; none where they lead nowhere else.
fn beyond(state: &State, around: &BTreeSet<TouchpointId>, first: &TouchpointId) -> Option<TouchpointId> {
    let mut at = first;
    let mut passed = BTreeSet::new();
    while around.contains(at) {
        if !passed.insert(at) {
            return None;
        }
        at = likeliest(state, at, &passed)?;
    }
    Some(at.clone())
}

/// Where most go on to, leaving out where they have been. Ways whose share is not known have equal parts of the rest; of
/// equals, the first is taken.
fn likeliest<'a>(
    state: &'a State,
    from: &TouchpointId,
    passed: &BTreeSet<&TouchpointId>,
) -> Option<&'a TouchpointId> {
    let shares = SharesOut::of(state, from);
    #[expect(clippy::cast_precision_loss, reason = "a touchpoint has few ways out")]
    let open = (1.0 - shares.sum).max(0.0) / shares.unknown.max(1) as f64;
    let ways = state.transitions.iter().filter(|way| way.from == *from && !passed.contains(&way.to));
    let ways = ways.map(|way| (way.share.unwrap_or(open), &way.to));
    ways.reduce(|best, way| if way.0 > best.0 { way } else { best }).map(|(_, to)| to)
}

impl Editor {
    /// Makes the selected touchpoints optional: whoever came to them can go on without them. The shares of the new
    /// transitions are left open.
    pub fn make_optional(&mut self) {
        let around = self.selected_touchpoints();
        let Some((state, first)) = self.state().zip(around.first()) else { return };
        let mut after = crate::model::Journey::clone(self.journey());
        let mut edits = Vec::new();
        for (from, to) in ways_around(state, &around) {
            let id = TransitionId::fresh(&after, &format!("{from} {to}"));
            let edit = Edit::put(&state.id, Transition::new(id, from, to));
            // An id that one of them has is not free for the next.
            if crate::edit::apply(&mut after, &edit).is_ok() {
                edits.push(edit);
            }
        }
        if edits.is_empty() {
            self.refusal = Some(Refusal::Line(Obstacle::NoWayAround));
            return;
        }
        let name = self.name_of(&Element::Touchpoint(first.clone())).unwrap_or_default();
        self.apply(Label::new(Action::MakeOptional, &name), edits, self.view.clone());
    }
}
