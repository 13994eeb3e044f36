//! The map as a table: its touchpoints in rows, sorted by a column.

use std::{cmp::Reverse, collections::BTreeSet};

use super::{Editor, matching::folded};
use crate::model::{Anchor, Element, Friction, Journey, State, Touchpoint, TouchpointId, TransitionId};

/// A column of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// What the touchpoint is called.
    Name,
    /// The column of the map. Sorted by it, the table reads as the map does.
    #[default]
    Stage,
    /// The row of the map.
    Channel,
    /// How the customer feels.
    Emotion,
    /// What hurts there, the worst first.
    Frictions,
    /// Where it leads.
    Next,
    /// Who answers for it.
    Owner,
    /// How it is known.
    Evidence,
}

impl Column {
    /// All columns, from left to right.
    pub const ALL: [Self; 8] = [
        Self::Name,
        Self::Stage,
        Self::Channel,
        Self::Emotion,
        Self::Frictions,
        Self::Next,
        Self::Owner,
        Self::Evidence,
    ];

    /// The key of its name.
    #[must_use]
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Name => "outline-name",
            Self::Stage => "outline-stage",
            Self::Channel => "outline-channel",
            Self::Emotion => "outline-emotion",
            Self::Frictions => "outline-frictions",
            Self::Next => "outline-next",
            Self::Owner => "outline-owner",
            Self::Evidence => "outline-evidence",
        }
    }
}

/// The order of the rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Order {
    /// By what.
    pub by: Column,
    /// Whether the last comes first.
    pub descending: bool,
}

impl Order {
    /// The order after the head of a column was pressed: by it, and the other way round if it was by it already.
    #[must_use]
    pub fn pressed(self, column: Column) -> Self {
        Self { by: column, descending: self.by == column && !self.descending }
    }
}

/// The frictions on a touchpoint, the worst first.
#[must_use]
pub fn frictions_at<'a>(state: &'a State, id: &TouchpointId) -> Vec<&'a Friction> {
    let here = |friction: &&Friction| matches!(&friction.at, Anchor::Touchpoint(at) if at == id);
    let mut frictions: Vec<&Friction> = state.frictions.iter().filter(here).collect();
    frictions.sort_by_key(|friction| Reverse(friction.severity));
    frictions
}

/// The touchpoints that one leads to, in the order of its transitions.
pub fn next_of<'a>(state: &'a State, id: &'a TouchpointId) -> impl Iterator<Item = &'a Touchpoint> {
    let out = state.transitions.iter().filter(move |transition| transition.from == *id);
    out.filter_map(|transition| state.touchpoints.get(&transition.to))
}

/// The touchpoints of a state in this order; where two are equal, in the order of the map. What is not known comes last
/// in both directions.
#[must_use]
pub fn outline<'a>(journey: &Journey, state: &'a State, order: Order) -> Vec<&'a Touchpoint> {
    let stage = |it: &Touchpoint| journey.stages.position(&it.stage);
    let channel = |it: &Touchpoint| journey.channels.position(&it.channel);
    let mut rows: Vec<&Touchpoint> = state.touchpoints.iter().collect();
    rows.sort_by_cached_key(|it| {
        (stage(it), channel(it), it.order.is_none(), it.order, folded(&it.name), it.id.clone())
    });
    let worst = |it: &Touchpoint| frictions_at(state, &it.id).first().map(|worst| worst.severity);
    // The first part is whether it is not known.
    let text = |text: &str| (text.is_empty(), 0, folded(text));
    let number = |number: Option<i64>| (number.is_none(), number.unwrap_or_default(), String::new());
    let position = |position: Option<usize>| number(position.and_then(|at| i64::try_from(at).ok()));
    let key = |it: &&Touchpoint| match order.by {
        Column::Name => text(&it.name),
        Column::Stage => position(stage(it)),
        Column::Channel => position(channel(it)),
        Column::Emotion => number(it.emotion),
        Column::Frictions => number(worst(it)),
        Column::Next => text(next_of(state, &it.id).next().map_or("", |next| &next.name)),
        Column::Owner => text(journey.owner_name(&it.owner)),
        Column::Evidence => number(it.evidence.as_ref().map(|evidence| evidence.level as i64)),
    };
    let mut keyed: Vec<_> = rows.into_iter().map(|it| (key(&it), it)).collect();
    keyed.sort_by(|((a_unknown, a_number, a_text), _), ((b_unknown, b_number, b_text), _)| {
        let known = (a_number, a_text).cmp(&(b_number, b_text));
        a_unknown.cmp(b_unknown).then(if order.descending { known.reverse() } else { known })
    });
    keyed.into_iter().map(|(_, it)| it).collect()
}

impl Editor {
    /// The rows of the table: the touchpoints of the state on screen that the search and the filter leave, in this
    /// order. What is still being typed changes neither, so that no row moves under the fingers.
    #[must_use]
    pub fn outline(&self, order: Order) -> Vec<TouchpointId> {
        let journey = self.history.committed();
        let Some(state) = self.view.state.as_ref().and_then(|id| journey.states.get(id)) else {
            return Vec::new();
        };
        let faded = self.filter.faded(state);
        let found = self.search.is_on().then(|| self.found_rows(state));
        outline(journey, state, order)
            .into_iter()
            .filter(|it| found.as_ref().is_none_or(|found| found.contains(&it.id)))
            .filter(|it| !faded.contains(&Element::Touchpoint(it.id.clone())))
            .map(|it| it.id.clone())
            .collect()
    }

    /// The touchpoints that were found, or on which or after which something was found.
    fn found_rows(&self, state: &State) -> BTreeSet<TouchpointId> {
        let leaving = |id: &TransitionId| state.transitions.get(id).map(|transition| transition.from.clone());
        let at = |anchor: &Anchor| match anchor {
            Anchor::Touchpoint(id) => Some(id.clone()),
            Anchor::Transition(id) => leaving(id),
            Anchor::Stage(_) | Anchor::Journey => None,
        };
        let row = |element: &Element| match element {
            Element::Touchpoint(id) => Some(id.clone()),
            Element::Transition(id) => leaving(id),
            Element::Friction(id) => state.frictions.get(id).and_then(|friction| at(&friction.at)),
            Element::Delight(id) => state.delights.get(id).and_then(|delight| at(&delight.at)),
            _ => None,
        };
        self.search.elements().iter().filter_map(row).collect()
    }
}
