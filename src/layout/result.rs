//! Where everything sits, in pixels at zoom 1, x to the right, y down.

use std::sync::Arc;

use kurbo::{Point, Rect, Size};

use super::{
    Side, bundle,
    plate::{Forks, Words},
};
use crate::model::{CellPair, ChannelId, Placement, StageId, State, TouchpointId, TransitionId};

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
    /// The lines that are drawn singly, in the order of the request: all, unless lines are bundled.
    pub edges: Vec<Edge>,
    /// The bundles of all lines, by the cells that they leave and reach; empty unless lines are bundled.
    pub bundles: Vec<Bundle>,
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

/// All lines from one cell to another, drawn as one.
#[derive(Clone, Debug, PartialEq)]
pub struct Bundle {
    /// The two cells.
    pub pair: Arc<CellPair>,
    /// The lines that it stands for, in the order of the request; at least one.
    pub lines: Vec<Bundled>,
    /// The line before its corners are rounded, from the border of the one cell to that of the other; none within a
    /// cell. Bundles that reach the same cell from the same side run together before it.
    pub points: Vec<Point>,
    /// The room for its plate, where it leaves its cell.
    pub plate: Rect,
    /// Whether its lines are drawn singly, in [`Layout::edges`].
    pub is_unfolded: bool,
}

/// A line in a bundle.
#[derive(Clone, Debug, PartialEq)]
pub struct Bundled {
    /// The transition.
    pub id: TransitionId,
    /// Which state it is from.
    pub side: Side,
    /// Where it starts, an index into [`Layout::nodes`].
    pub from: usize,
    /// Where it leads, an index into [`Layout::nodes`].
    pub to: usize,
}

impl Layout {
    /// The bundle of a transition, where lines are bundled.
    #[must_use]
    pub fn bundle_of(&self, id: &TransitionId) -> Option<&Bundle> {
        self.bundles.iter().find(|bundle| bundle.lines.iter().any(|line| line.id == *id))
    }

    /// The lines that leave or reach a card and are not drawn, each as it would run if it were drawn singly.
    pub fn hidden_of<'a>(&'a self, id: &TouchpointId) -> impl Iterator<Item = [Point; 2]> + 'a {
        let cards = self.nodes.iter().enumerate().filter(|(_, node)| node.id == *id);
        let cards: Vec<usize> = cards.map(|(card, _)| card).collect();
        let folded = self.bundles.iter().filter(|bundle| !bundle.is_unfolded);
        let lines = folded.flat_map(|bundle| &bundle.lines).filter(|line| line.from != line.to);
        lines.filter(move |line| cards.contains(&line.from) || cards.contains(&line.to)).filter_map(|line| {
            let (from, to) = (self.nodes.get(line.from)?, self.nodes.get(line.to)?);
            Some(bundle::straight(from.rect, to.rect))
        })
    }

    /// The cell where a column and a row meet, both by index.
    #[must_use]
    pub fn cell(&self, stage: usize, lane: usize) -> Option<Rect> {
        let (stage, lane) = (self.stages.get(stage)?, self.lanes.get(lane)?);
        Some(Rect::new(stage.start, lane.start, stage.start + stage.length, lane.start + lane.length))
    }

    /// What one of two states has of the layout of both, everything at the same place. A plate is only as wide as the
    /// words of the one state.
    #[must_use]
    pub fn of_side(&self, side: Side, state: &State) -> Self {
        let is_here = |of: Side| of == side || of == Side::Both;
        // Where each card comes to stand in the shorter list.
        let mut places = Vec::with_capacity(self.nodes.len());
        let mut nodes = Vec::new();
        for node in &self.nodes {
            places.push(is_here(node.side).then_some(nodes.len()));
            if is_here(node.side) {
                nodes.push(Node { side: Side::Both, ..node.clone() });
            }
        }
        let forks = Forks::of(state);
        let place = |node: usize| places.get(node).copied().flatten();
        let edges = self.edges.iter().filter(|edge| is_here(edge.side)).filter_map(|edge| {
            let (from, to) = (place(edge.from)?, place(edge.to)?);
            let words = state.transitions.get(&edge.id).map(|transition| Words::of(transition, &forks));
            let plate = words.and_then(|words| words.plate());
            let label = edge.label.zip(plate).map(|(room, plate)| {
                let spare = (room.width() - plate.width).max(0.0);
                room.inset((-spare / 2.0, 0.0))
            });
            Some(Edge { side: Side::Both, from, to, label, ..edge.clone() })
        });
        let edges = edges.collect();
        let bundle = |bundle: &Bundle| {
            let lines = bundle.lines.iter().filter(|line| is_here(line.side)).filter_map(|line| {
                let (from, to) = (place(line.from)?, place(line.to)?);
                Some(Bundled { id: line.id.clone(), side: Side::Both, from, to })
            });
            let lines: Vec<Bundled> = lines.collect();
            (!lines.is_empty()).then(|| Bundle { lines, ..bundle.clone() })
        };
        let bundles = self.bundles.iter().filter_map(bundle).collect();
        Self { nodes, edges, bundles, ..self.clone() }
    }

    /// Where a stage would begin that came to stand at this place, from 0.
    #[must_use]
    pub fn stage_edge(&self, position: usize) -> f64 {
        edge(&self.stages, position).unwrap_or(self.header_width)
    }

    /// Where a lane would begin that came to stand at this place, from 0.
    #[must_use]
    pub fn lane_edge(&self, position: usize) -> f64 {
        edge(&self.lanes, position).unwrap_or(self.header_height)
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

/// The edge before the band at this place; past the end, the edge after the last.
fn edge<Id>(bands: &[Band<Id>], position: usize) -> Option<f64> {
    let last = || bands.last().map(|band| band.start + band.length);
    bands.get(position).map(|band| band.start).or_else(last)
}
