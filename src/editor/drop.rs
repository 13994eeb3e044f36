//! Carrying touchpoints: what happens where they are let go, and where their cards will then stand.

use std::collections::{BTreeMap, BTreeSet};

use kurbo::{Point, Rect, Size};

use super::{Drop, Editor, Gesture, Refusal, View};
use crate::{
    edit::{self, Action, Clip, Edit, EditError, Graft, Label},
    layout::{self, Density, Layout, Request},
    model::{ChannelId, Element, StageId, TouchpointId},
};

/// A map with more touchpoints and transitions than this is not laid out while a card is carried over it.
const LARGE: usize = 150;

/// How far a ghost that was not laid out stands from the corner of its cell and from the one before, in pixels.
const INSET: f64 = 24.0;

impl Editor {
    /// Works out what happens if what is carried is let go at a point of the canvas.
    pub(super) fn aim(&mut self, screen: Point) {
        let Gesture::Moving { id, copies, drop, .. } = &self.gesture else { return };
        let world = self.camera.world_from_screen(screen);
        let aimed = if self.is_on_canvas(screen) { self.drop_at(id, *copies, world) } else { Drop::Nowhere };
        // Copies stand elsewhere than what is moved, even in the same cell.
        let is_same = aimed == *drop && !matches!(aimed, Drop::Cell(..));
        if is_same {
            return;
        }
        let shown = self.ghosts(id, *copies, &aimed);
        if let Gesture::Moving { drop, ghosts, .. } = &mut self.gesture {
            (*drop, *ghosts) = (aimed, shown);
        }
    }

    fn drop_at(&self, id: &TouchpointId, copies: bool, world: Point) -> Drop {
        let Some((stage, channel)) = self.cell_at(world) else { return Drop::Nowhere };
        let carried = self.selected_touchpoints();
        if copies {
            return Drop::Cell(stage, channel);
        }
        if let (1, Some(line)) = (carried.len(), self.line_at(world, id)) {
            return Drop::Between(line, stage, channel);
        }
        let here = Some((stage.clone(), channel.clone()));
        if carried.iter().all(|id| self.cell_of(&Element::Touchpoint(id.clone())) == here) {
            return self.order_at(&carried, &stage, &channel, world).unwrap_or(Drop::Cell(stage, channel));
        }
        Drop::Cell(stage, channel)
    }

    /// Lets go of what is carried.
    pub(super) fn let_go(&mut self, id: &TouchpointId, copies: bool, drop: &Drop) {
        match drop {
            Drop::Nowhere => {}
            Drop::Cell(stage, channel) if copies => self.copy_selection_to(id, stage, channel),
            Drop::Cell(stage, channel) => self.move_selection_to(id, stage, channel),
            Drop::Between(line, stage, channel) => self.insert_on(id, line, Some((stage, channel))),
            Drop::Order { order, .. } => self.put_in_order(id, order),
        }
    }

    /// The cells to which the selected touchpoints come when `leader` comes to this one: all by as many columns and rows.
    pub(super) fn cells_after(
        &self,
        leader: &TouchpointId,
        stage: &StageId,
        channel: &ChannelId,
    ) -> BTreeMap<TouchpointId, (StageId, ChannelId)> {
        let journey = self.journey();
        let place = |id: &TouchpointId| {
            let touchpoint = self.state()?.touchpoints.get(id)?;
            Some((journey.stages.position(&touchpoint.stage)?, journey.channels.position(&touchpoint.channel)?))
        };
        let target = journey.stages.position(stage).zip(journey.channels.position(channel));
        let (Some(target), Some(start)) = (target, place(leader)) else { return BTreeMap::new() };
        let shifted = |at: usize, from: usize, to: usize, len: usize| {
            (at + to).saturating_sub(from).min(len.saturating_sub(1))
        };
        let cell = |id: TouchpointId| {
            let at = place(&id)?;
            let stage = journey.stages.at(shifted(at.0, start.0, target.0, journey.stages.len()))?;
            let channel = journey.channels.at(shifted(at.1, start.1, target.1, journey.channels.len()))?;
            Some((id, (stage.id.clone(), channel.id.clone())))
        };
        self.selected_touchpoints().into_iter().filter_map(cell).collect()
    }

    /// Sets a copy of the selected touchpoints so that the one of `leader` is in this cell, and selects it.
    pub fn copy_selection_to(&mut self, leader: &TouchpointId, stage: &StageId, channel: &ChannelId) {
        let Some(graft) = self.copies_in(leader, stage, channel) else { return };
        match graft {
            Ok(graft) => {
                let name = self.name_of(&Element::Touchpoint(leader.clone())).unwrap_or_default();
                let selection = graft.touchpoints.into_iter().map(Element::Touchpoint).collect();
                let after = View { selection, ..self.view.clone() };
                self.apply(Label::new(Action::Duplicate, &name), graft.edits, after);
            }
            Err(error) => self.refusal = Some(Refusal::Edit(error)),
        }
    }

    fn copies_in(
        &self,
        leader: &TouchpointId,
        stage: &StageId,
        channel: &ChannelId,
    ) -> Option<Result<Graft, EditError>> {
        let state = self.state()?;
        let clip = Clip::of(self.journey(), state, &self.selected_touchpoints())?;
        Some(clip.set_in(&self.cells_after(leader, stage, channel)).graft(self.journey(), &state.id, None))
    }

    /// What letting go would do, and the touchpoints that it puts somewhere.
    fn outcome(
        &self,
        id: &TouchpointId,
        copies: bool,
        drop: &Drop,
    ) -> Option<(Vec<Edit>, BTreeSet<TouchpointId>)> {
        let carried = || self.selected_touchpoints();
        match drop {
            Drop::Nowhere => None,
            Drop::Cell(stage, channel) if copies => {
                let graft = self.copies_in(id, stage, channel)?.ok()?;
                Some((graft.edits, graft.touchpoints))
            }
            Drop::Cell(stage, channel) => Some((self.moves_to(id, stage, channel), carried())),
            Drop::Between(line, stage, channel) => {
                Some((self.insertion_on(id, line, Some((stage, channel)))?, carried()))
            }
            Drop::Order { order, .. } => Some((self.ordering(order), carried())),
        }
    }

    /// Where the cards will stand that are carried: where the layout puts them, seen from the corner of the cell as it is
    /// now. On a large map that would take too long, and they stand one over the other in the cell.
    fn ghosts(&self, id: &TouchpointId, copies: bool, drop: &Drop) -> Vec<Rect> {
        let Some((edits, shown)) = self.outcome(id, copies, drop) else { return Vec::new() };
        self.laid_out(edits, &shown).unwrap_or_else(|| self.rough_ghosts(id, drop))
    }

    fn laid_out(&self, edits: Vec<Edit>, shown: &BTreeSet<TouchpointId>) -> Option<Vec<Rect>> {
        if edits.is_empty() {
            return Some(Vec::new());
        }
        let laid = self.layout_after(edits)?;
        let now = self.layout()?;
        let ghost = |node: &layout::Node| {
            let corner = |layout: &Layout| layout.cell(node.stage, node.lane).map(|cell| cell.origin());
            Some(node.rect + (corner(now)? - corner(&laid)?))
        };
        Some(laid.nodes.iter().filter(|node| shown.contains(&node.id)).filter_map(ghost).collect())
    }

    /// Where everything would sit after these edits; none on a large map, where that would take too long.
    pub(super) fn layout_after(&self, mut edits: Vec<Edit>) -> Option<Layout> {
        let state = self.state().filter(|it| it.touchpoints.len() + it.transitions.len() <= LARGE)?;
        edits.extend(self.drawn().and_then(|drawn| self.placing(drawn, &edits)));
        let after = edit::applied(self.journey(), &edits).ok()?;
        let state = after.states.get(&state.id)?;
        Some(layout::layout(&Request::of_state(&after, state, Density::Expanded)))
    }

    fn rough_ghosts(&self, id: &TouchpointId, drop: &Drop) -> Vec<Rect> {
        let (Drop::Cell(stage, channel) | Drop::Between(_, stage, channel)) = drop else { return Vec::new() };
        let mut standing: BTreeMap<(StageId, ChannelId), f64> = BTreeMap::new();
        let ghost = |(id, cell): (TouchpointId, (StageId, ChannelId))| {
            let size = self.bounds(&Element::Touchpoint(id)).map_or(Size::ZERO, |card| card.size());
            let bounds = self.bounds(&Element::Cell(cell.0.clone(), cell.1.clone()))?;
            let inset = standing.entry(cell).and_modify(|inset| *inset += INSET).or_insert(INSET);
            Some(Rect::from_origin_size(bounds.origin() + (*inset, *inset), size))
        };
        self.cells_after(id, stage, channel).into_iter().filter_map(ghost).collect()
    }
}
