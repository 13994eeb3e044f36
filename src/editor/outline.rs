//! The touchpoints of a map as rows of a table, sorted by a column.

use std::cmp::Reverse;

use super::{
    matching::folded,
    table::{Column, Key, Order, sorted},
};
use crate::model::{Anchor, Friction, Journey, State, Touchpoint, TouchpointId};

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
    let position = |position: Option<usize>| Key::step(position.and_then(|at| i64::try_from(at).ok()));
    sorted(rows, order.descending, |it| match order.by {
        Column::Name => Key::text(&it.name),
        Column::Stage => position(stage(it)),
        Column::Channel => position(channel(it)),
        Column::Emotion => Key::step(it.emotion),
        Column::Frictions => Key::step(worst(it)),
        Column::Next => Key::text(next_of(state, &it.id).next().map_or("", |next| &next.name)),
        Column::Owner => Key::text(journey.owner_name(&it.owner)),
        Column::Evidence => Key::evidence(it.evidence.as_ref()),
        _ => Key::default(),
    })
}
