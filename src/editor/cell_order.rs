//! The order of the cards within a cell, set by hand.

use std::collections::BTreeSet;

use kurbo::Point;

use super::{Drop, Editor};
use crate::{
    edit::{Action, Edit, Label},
    model::{ChannelId, Element, StageId, Touchpoint, TouchpointId},
};

/// How far the line that shows where a card comes stands from its neighbour, in pixels.
const GAP: f64 = 8.0;

impl Editor {
    /// Moves a touchpoint to a place among the cards of its cell, from 0; past the end is the end.
    pub(super) fn reorder_card(&mut self, id: &TouchpointId, place: usize) {
        let Some((stage, channel)) = self.cell_of(&Element::Touchpoint(id.clone())) else { return };
        let mut order = self.cards_of(&stage, &channel);
        let Some(from) = order.iter().position(|other| other == id) else { return };
        let moved = order.remove(from);
        order.insert(place.min(order.len()), moved);
        self.put_in_order(id, &order);
        self.reveal_selection();
    }

    /// The touchpoints of a cell as they are read: by sub-column, and from the top.
    pub(super) fn cards_of(&self, stage: &StageId, channel: &ChannelId) -> Vec<TouchpointId> {
        let Some(state) = self.state() else { return Vec::new() };
        let placement = self.layout().map(|layout| &layout.placement);
        let mut cards: Vec<&Touchpoint> =
            state.touchpoints.iter().filter(|it| it.stage == *stage && it.channel == *channel).collect();
        // What is not drawn yet comes last, in the order set by hand.
        cards.sort_by_key(|card| {
            let spot = placement.and_then(|placement| placement.touchpoints.get(&card.id));
            let spot = spot.map(|spot| (spot.column, spot.y));
            (spot.is_none(), spot, card.order.is_none(), card.order)
        });
        cards.into_iter().map(|card| card.id.clone()).collect()
    }

    /// What becomes of the order of a cell when some of its cards are let go at a world point in it; none where it stays.
    pub(super) fn order_at(
        &self,
        carried: &BTreeSet<TouchpointId>,
        stage: &StageId,
        channel: &ChannelId,
        world: Point,
    ) -> Option<Drop> {
        let now = self.cards_of(stage, channel);
        let layout = self.layout()?;
        let node = |id: &TouchpointId| layout.nodes.iter().find(|node| node.id == *id).map(|node| node.rect);
        let column = |id: &TouchpointId| layout.placement.touchpoints.get(id).map(|spot| spot.column);
        // The sub-column that is nearest to the pointer.
        let off = |id: &TouchpointId| node(id).map_or(f64::INFINITY, |card| (card.center().x - world.x).abs());
        let nearest = now.iter().min_by(|a, b| off(a).total_cmp(&off(b)))?;
        let aimed = column(nearest)?;
        let (moved, others): (Vec<_>, Vec<_>) = now.iter().cloned().partition(|id| carried.contains(id));
        let is_before = |id: &TouchpointId| {
            let above = node(id).is_some_and(|card| card.center().y < world.y);
            column(id).is_some_and(|column| column < aimed || column == aimed && above)
        };
        let at = others.iter().take_while(|id| is_before(id)).count();
        let beside = |id: &TouchpointId| column(id) == Some(aimed);
        let below = others.get(at).filter(|id| beside(id)).and_then(node);
        let above = at.checked_sub(1).and_then(|at| others.get(at)).filter(|id| beside(id)).and_then(node);
        let (card, y) = match (above, below) {
            (Some(above), Some(below)) => (below, f64::midpoint(above.y1, below.y0)),
            (None, Some(below)) => (below, below.y0 - GAP),
            (Some(above), None) => (above, above.y1 + GAP),
            (None, None) => return None,
        };
        let mut order = others;
        order.splice(at..at, moved);
        let mark = (Point::new(card.x0, y), Point::new(card.x1, y));
        (order != now).then_some(Drop::Order { order, mark })
    }

    /// The edits that put the cards of a cell in this order.
    pub(super) fn ordering(&self, order: &[TouchpointId]) -> Vec<Edit> {
        let Some(state) = self.state() else { return Vec::new() };
        let placed = (1..).zip(order).filter_map(|(place, id)| {
            let card = state.touchpoints.get(id).filter(|card| card.order != Some(place))?;
            Some(Edit::put(&state.id, Touchpoint { order: Some(place), ..card.clone() }))
        });
        placed.collect()
    }

    /// Puts the cards of a cell in this order, of which one was moved.
    pub(super) fn put_in_order(&mut self, moved: &TouchpointId, order: &[TouchpointId]) {
        let name = self.name_of(&Element::Touchpoint(moved.clone())).unwrap_or_default();
        self.apply(Label::new(Action::Reorder, &name), self.ordering(order), self.view.clone());
    }
}
