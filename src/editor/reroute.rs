//! The ends of a transition: carried to other touchpoints.

use super::{Editor, End, Refusal};
use crate::{
    edit::{Action, Edit, Label},
    model::{Element, State, TouchpointId, Transition, TransitionId},
};

/// Why a transition cannot be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// It would lead back to where it starts.
    Itself,
    /// Another one does the same.
    Doubled,
    /// There is nothing to lead around.
    NoWayAround,
}

impl Obstacle {
    /// The key of its text.
    #[must_use]
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Itself => "obstacle-itself",
            Self::Doubled => "obstacle-doubled",
            Self::NoWayAround => "obstacle-no-way-around",
        }
    }
}

/// Why a transition cannot have this touchpoint at one of its ends; none where it can.
#[must_use]
pub fn obstacle(state: &State, line: &Transition, end: End, touchpoint: &TouchpointId) -> Option<Obstacle> {
    let (from, to) = match end {
        End::From => (touchpoint, &line.to),
        End::To => (&line.from, touchpoint),
    };
    let is_double = |way: &Transition| way.id != line.id && way.from == *from && way.to == *to;
    if from == to {
        Some(Obstacle::Itself)
    } else {
        state.transitions.iter().any(is_double).then_some(Obstacle::Doubled)
    }
}

/// The transition with this touchpoint at one of its ends. What is known of it stays.
pub(super) fn led(line: &Transition, end: End, touchpoint: &TouchpointId) -> Transition {
    match end {
        End::From => Transition { from: touchpoint.clone(), ..line.clone() },
        End::To => Transition { to: touchpoint.clone(), ..line.clone() },
    }
}

impl Editor {
    /// Why an end of a transition cannot be carried to a touchpoint; none where it can.
    #[must_use]
    pub fn obstacle(&self, line: &TransitionId, end: End, touchpoint: &TouchpointId) -> Option<Obstacle> {
        let state = self.state()?;
        obstacle(state, state.transitions.get(line)?, end, touchpoint)
    }

    /// Carries an end of a transition to another touchpoint. What is known of the transition stays.
    pub fn reroute(&mut self, line: &TransitionId, end: End, touchpoint: &TouchpointId) {
        let Some((state, old)) = self.state().and_then(|state| Some((state, state.transitions.get(line)?))) else {
            return;
        };
        let changed = led(old, end, touchpoint);
        if changed == *old {
            return;
        }
        if let Some(obstacle) = obstacle(state, old, end, touchpoint) {
            self.refusal = Some(Refusal::Line(obstacle));
            return;
        }
        let name = self.name_of(&Element::Touchpoint(touchpoint.clone())).unwrap_or_default();
        let edit = Edit::put(&state.id, changed);
        let after = self.view.selecting(Element::Transition(line.clone()));
        self.apply(Label::new(Action::Reconnect, &name), vec![edit], after);
    }
}
