//! The shares of the ways out of one touchpoint: what they come to, and how the rest is shared out.

use super::{Editor, set_share};
use crate::{
    edit::{Action, Edit, Label},
    insight::seen_by,
    model::{Element, State, TouchpointId, Transition},
};

/// The smallest difference of a sum that is shown, as a share.
const SHOWN: f64 = 0.0005;

/// What the shares out of a touchpoint come to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SharesOut {
    /// The sum of those that are known, 1 for all who pass.
    pub sum: f64,
    /// How many ways out there are.
    pub ways: usize,
    /// How many of them have no share yet.
    pub unknown: usize,
}

impl SharesOut {
    /// Of the ways out of a touchpoint.
    #[must_use]
    pub fn of(state: &State, from: &TouchpointId) -> Self {
        let ways = || state.transitions.iter().filter(|way| way.from == *from);
        Self {
            sum: ways().filter_map(|way| way.share).sum(),
            ways: ways().count(),
            unknown: ways().filter(|way| way.share.is_none()).count(),
        }
    }

    /// Whether all shares are known and come to the whole.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.unknown == 0 && (self.sum - 1.0).abs() < SHOWN
    }

    /// Whether they cannot be right: more than the whole, or less with none left to take the rest.
    #[must_use]
    pub fn is_wrong(&self) -> bool {
        self.sum > 1.0 + SHOWN || (self.unknown == 0 && self.ways > 0 && self.sum < 1.0 - SHOWN)
    }

    /// Whether there is a rest that can be shared out: see [`share_out_rest`].
    #[must_use]
    pub fn has_rest(&self) -> bool {
        let over = self.sum > 1.0 + SHOWN;
        self.ways > 0 && !self.is_whole() && if self.unknown > 0 { !over } else { self.sum > 0.0 }
    }
}

/// The ways out of a touchpoint as they are when the rest is shared out; only those that change.
///
/// Ways without a share get equal parts of what is left. Where all have one, they are all made larger or smaller in
/// proportion. Shares are whole tenths of a per cent, and the last one takes what rounding leaves, so that they come to
/// the whole.
#[must_use]
pub fn share_out_rest(state: &State, from: &TouchpointId) -> Vec<Transition> {
    let shares = SharesOut::of(state, from);
    if !shares.has_rest() {
        return Vec::new();
    }
    let ways = state.transitions.iter().filter(|way| way.from == *from);
    let open: Vec<&Transition> = ways.filter(|way| shares.unknown == 0 || way.share.is_none()).collect();
    let (mut left, mut weight) =
        if shares.unknown == 0 { (1.0, shares.sum) } else { ((1.0 - shares.sum).max(0.0), 0.0) };
    let mut ways_left = open.len();
    let mut given = Vec::new();
    for way in open {
        #[expect(clippy::cast_precision_loss, reason = "a touchpoint has few ways out")]
        let part = match way.share {
            Some(share) if weight > 0.0 => left * share / weight,
            Some(_) => 0.0,
            None => left / ways_left as f64,
        };
        let part = if ways_left == 1 { left } else { (part * 1000.0).round() / 1000.0 };
        let part = part.clamp(0.0, left);
        left = (left - part).max(0.0);
        weight -= way.share.unwrap_or_default();
        ways_left -= 1;
        given.push(Transition { share: Some(part), ..way.clone() });
    }
    given.retain(|way| state.transitions.get(&way.id).is_some_and(|old| old.share != way.share));
    given
}

impl Editor {
    /// The touchpoint whose ways out are meant: the one selected, or where the selected transition starts.
    #[must_use]
    pub fn shares_from(&self) -> Option<&TouchpointId> {
        match self.view.only()? {
            Element::Touchpoint(id) => Some(id),
            Element::Transition(id) => Some(&self.state()?.transitions.get(id)?.from),
            _ => None,
        }
    }

    /// Shares out what is left of the shares out of the touchpoint that is meant: the persona's own where one is chosen.
    pub fn share_out_rest(&mut self) {
        let Some((state, from)) = self.state().zip(self.shares_from()) else { return };
        let name = state.touchpoints.get(from).map_or("", |touchpoint| &touchpoint.name);
        let label = Label::new(Action::Change, name);
        let ways = share_out_rest(&seen_by(state, self.persona()), from).into_iter().filter_map(|way| {
            let mut edited = state.transitions.get(&way.id)?.clone();
            set_share(&mut edited, self.persona(), way.share);
            Some(Edit::put(&state.id, edited))
        });
        let edits = ways.collect();
        self.apply(label, edits, self.view.clone());
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::Role;

    fn state(shares: &[Option<f64>]) -> State {
        let mut state = State::new("now".into(), "Now", Role::Current);
        for (number, share) in shares.iter().enumerate() {
            let way = Transition::new(format!("t{number:02}").as_str().into(), "a".into(), "b".into());
            state.transitions.put(Transition { share: *share, ..way });
        }
        state.transitions.put(Transition::new("other".into(), "b".into(), "a".into()));
        state
    }

    fn after(shares: &[Option<f64>]) -> Vec<Option<f64>> {
        let mut state = state(shares);
        for way in share_out_rest(&state, &"a".into()) {
            state.transitions.put(way);
        }
        state.transitions.iter().filter(|way| way.from == "a".into()).map(|way| way.share).collect()
    }

    #[test]
    fn what_is_left_goes_to_those_without_a_share_in_equal_parts() {
        assert_eq!(after(&[Some(0.4), None, None]), [Some(0.4), Some(0.3), Some(0.3)]);
        assert_eq!(after(&[None]), [Some(1.0)]);
        let thirds = after(&[None, None, None]);
        assert_eq!(thirds[..2], [Some(0.333), Some(0.334)]);
    }

    #[test]
    fn known_shares_grow_or_shrink_in_proportion() {
        assert_eq!(after(&[Some(0.2), Some(0.2)]), [Some(0.5), Some(0.5)]);
        assert_eq!(after(&[Some(0.9), Some(0.6)]), [Some(0.6), Some(0.4)]);
    }

    #[test]
    fn nothing_is_shared_out_where_nothing_is_left_or_nothing_tells_how() {
        for shares in [&[Some(0.6), Some(0.4)][..], &[Some(0.7), Some(0.7), None], &[Some(0.0), Some(0.0)], &[]] {
            assert!(share_out_rest(&state(shares), &"a".into()).is_empty(), "{shares:?}");
        }
    }

    #[test]
    fn the_sum_tells_what_cannot_be_right() {
        let of = |shares: &[Option<f64>]| SharesOut::of(&state(shares), &"a".into());
        assert!(of(&[Some(0.7), Some(0.7)]).is_wrong() && of(&[Some(0.7)]).is_wrong());
        assert!(!of(&[Some(0.7), None]).is_wrong() && !of(&[Some(0.7), Some(0.3)]).is_wrong());
        assert!(of(&[Some(0.7), Some(0.3)]).is_whole());
        assert_eq!(of(&[Some(0.7), None]).ways, 2);
    }

    proptest! {
        #[test]
        fn what_is_shared_out_comes_to_the_whole(shares in prop::collection::vec(prop::option::of(0.0..=1.0_f64), 1..8)) {
            let before = SharesOut::of(&state(&shares), &"a".into());
            let after = after(&shares);
            if before.has_rest() {
                prop_assert!((after.iter().flatten().sum::<f64>() - 1.0).abs() < SHOWN);
                prop_assert!(after.iter().all(|share| share.is_some_and(|share| (0.0..=1.0).contains(&share))));
            }
        }
    }
}
