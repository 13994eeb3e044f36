//! Where everything sits, in pixels at zoom 1, x to the right, y down.

use kurbo::{Point, Rect, Size};

use super::Side;
use crate::model::{ChannelId, Placement, StageId, TouchpointId, TransitionId};

/// Where everything sits.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The size of the whole, headers included.
    pub size: Size,
    /// The columns, left to right: `start` is x.
    pub stages: Vec<Band<StageId>>,
    /// The rows, top to bottom: `start` is y.
    pub lanes: Vec<Band<ChannelId>>,
    /// The height of the band of stage headers above the first lane.
    pub header_height: f64,
    /// The width of the band of lane headers before the first stage.
    pub header_width: f64,
    /// The cards, in the order of the request.
    pub nodes: Vec<Node>,
    /// The lines, in the order of the request.
    pub edges: Vec<Edge>,
    /// The placing, for the document to remember.
    pub placement: Placement,
}

/// A column or a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Band<Id> {
    /// Its stage or channel.
    pub id: Id,
    /// Where it starts.
    pub start: f64,
    /// How far it goes.
    pub length: f64,
}

/// A placed card.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The touchpoint.
    pub id: TouchpointId,
    /// Which state it is from.
    pub side: Side,
    /// Its column, an index into [`Layout::stages`].
    pub stage: usize,
    /// Its row, an index into [`Layout::lanes`].
    pub lane: usize,
    /// Where it is.
    pub rect: Rect,
    /// Where the pins of its frictions hang: their tips are at the bottom, the last at the end. Where it has none, a
    /// place for one.
    pub pin: Rect,
}

/// A routed line.
#[derive(Clone, Debug, PartialEq)]
pub struct Edge {
    /// The transition.
    pub id: TransitionId,
    /// Which state it is from.
    pub side: Side,
    /// Where it starts, an index into [`Layout::nodes`].
    pub from: usize,
    /// Where it leads, an index into [`Layout::nodes`].
    pub to: usize,
    /// The line before its corners are rounded; its ends are on the borders of the two cards.
    pub points: Vec<Point>,
    /// Where the plate with its label goes: narrower than asked for where there was no room.
    pub label: Option<Rect>,
    /// Where the sparks and pins that hang on it go, in a row. Where nothing hangs on it, a place for it.
    pub pin: Rect,
    /// Where its mark in a comparison goes. Where it has none, a place for it.
    pub mark: Rect,
}

impl Layout {
    /// The cell where a column and a row meet, both by index.
    #[must_use]
    pub fn cell(&self, stage: usize, lane: usize) -> Option<Rect> {
        let (stage, lane) = (self.stages.get(stage)?, self.lanes.get(lane)?);
        Some(Rect::new(stage.start, lane.start, stage.start + stage.length, lane.start + lane.length))
    }

    /// The cell at a point, as indices of column and row.
    #[must_use]
    pub fn cell_at(&self, point: Point) -> Option<(usize, usize)> {
        let within = |start: f64, length: f64, at: f64| at >= start && at < start + length;
        let stage = self.stages.iter().position(|band| within(band.start, band.length, point.x))?;
        let lane = self.lanes.iter().position(|band| within(band.start, band.length, point.y))?;
        Some((stage, lane))
    }
}
