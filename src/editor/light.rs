//! What a map says at a glance: the figure by which it is tinted, and the way that is lit on it. Neither is in the file.

use std::{collections::BTreeSet, sync::Arc};

use super::{Command, Editor, Mode};
use crate::{
    insight::{Route, Tint},
    model::{Anchor, Element, Journey},
};

/// The likeliest ways through a state, one of which is lit on its map.
#[derive(Clone, Debug)]
pub struct Lit {
    /// The ways, the likeliest first.
    pub ways: Vec<Route>,
    /// The one that was chosen, by position.
    pub chosen: usize,
    /// The one that is only looked at, by position.
    pub glance: Option<usize>,
    /// The journey through which they lead: through another they may not.
    journey: Arc<Journey>,
}

impl Lit {
    /// The position of the way that is lit.
    #[must_use]
    pub fn at(&self) -> usize {
        self.glance.unwrap_or(self.chosen)
    }

    /// The way that is lit.
    #[must_use]
    pub fn way(&self) -> Option<&Route> {
        self.ways.get(self.at())
    }
}

/// Whether a way leads there.
fn leads_to(way: &Route, at: &Anchor) -> bool {
    match at {
        Anchor::Touchpoint(id) => way.touchpoints.contains(id),
        Anchor::Transition(id) => way.transitions.contains(id),
        Anchor::Stage(_) | Anchor::Journey => true,
    }
}

impl Editor {
    /// The figure by which the map is tinted.
    #[must_use]
    pub const fn tint(&self) -> Option<Tint> {
        self.tint
    }

    /// Shows the map tinted by a figure, or by none.
    pub fn tint_by(&mut self, tint: Option<Tint>) {
        self.tint = tint;
        if tint.is_some() {
            self.set_mode(Mode::Map);
        }
    }

    /// The ways of which one is lit on the map; none once the journey has changed.
    #[must_use]
    pub fn lit(&self) -> Option<&Lit> {
        self.lit.as_ref().filter(|lit| Arc::ptr_eq(&lit.journey, self.journey()))
    }

    /// Lights one of these ways on the map, by position: all else steps back until Esc, until another state or persona is
    /// shown, or until the journey changes.
    pub fn light(&mut self, ways: Vec<Route>, chosen: usize) {
        self.set_mode(Mode::Map);
        self.view.selection.clear();
        self.lit_thread = None;
        self.lit = Some(Lit { ways, chosen, glance: None, journey: self.journey().clone() });
        self.fit();
    }

    /// Lights another of the ways as long as it is looked at; none: the one that was chosen.
    pub const fn glance_at(&mut self, way: Option<usize>) {
        if let Some(lit) = &mut self.lit {
            lit.glance = way;
        }
    }

    /// Lets all be seen alike again.
    pub fn put_out(&mut self) {
        self.lit = None;
        self.lit_thread = None;
    }

    /// What steps back behind the way that is lit.
    pub(super) fn unlit(&self) -> BTreeSet<Element> {
        let way = self.lit().filter(|_| self.mode == Mode::Map).and_then(Lit::way);
        let (Some(way), Some(state)) = (way, self.state()) else { return BTreeSet::new() };
        let dark = |at: Anchor| !leads_to(way, &at);
        let touchpoints = state.touchpoints.ids().filter(|id| dark(Anchor::Touchpoint((*id).clone())));
        let transitions = state.transitions.ids().filter(|id| dark(Anchor::Transition((*id).clone())));
        let frictions = state.frictions.iter().filter(|friction| dark(friction.at.clone()));
        let delights = state.delights.iter().filter(|delight| dark(delight.at.clone()));
        touchpoints
            .map(|id| Element::Touchpoint(id.clone()))
            .chain(transitions.map(|id| Element::Transition(id.clone())))
            .chain(frictions.map(|friction| Element::Friction(friction.id.clone())))
            .chain(delights.map(|delight| Element::Delight(delight.id.clone())))
            .collect()
    }
}

impl Command {
    /// The figure by which it tints the map.
    #[must_use]
    pub const fn tint(self) -> Option<Tint> {
        match self {
            Self::TintVisits => Some(Tint::Visits),
            Self::TintDropOff => Some(Tint::DropOff),
            Self::TintEffort => Some(Tint::Effort),
            Self::TintPain => Some(Tint::Pain),
            Self::TintEvidence => Some(Tint::Evidence),
            _ => None,
        }
    }
}
