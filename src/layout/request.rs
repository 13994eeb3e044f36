//! What is to be laid out.

use std::collections::{BTreeMap, BTreeSet};

use super::card;
use crate::model::{
    Channel, ChannelId, Journey, Placement, StageId, State, Touchpoint, TouchpointId, Transition, TransitionId,
};

/// What is to be laid out: the columns and rows, what stands in them and what runs between.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The columns, left to right, with the least width that the header needs, in pixels.
    pub stages: Vec<(StageId, f64)>,
    /// The rows, top to bottom, with the least height that the header needs, in pixels.
    pub channels: Vec<(ChannelId, f64)>,
    /// The cards.
    pub nodes: Vec<NodeRequest>,
    /// The lines.
    pub edges: Vec<EdgeRequest>,
    /// Where things stood last.
    pub placement: Option<Placement>,
    /// How much room to take.
    pub density: Density,
}

/// A card to be placed.
#[derive(Clone, Debug, PartialEq)]
pub struct NodeRequest {
    /// The touchpoint.
    pub id: TouchpointId,
    /// Which state it is from.
    pub side: Side,
    /// Its column, an index into [`Request::stages`].
    pub stage: usize,
    /// Its row, an index into [`Request::channels`].
    pub channel: usize,
    /// Its place in its cell, set by hand.
    pub order: Option<i64>,
    /// The width of its card, in pixels.
    pub width: f64,
    /// The height of its card, in pixels.
    pub height: f64,
}

/// A line to be routed.
#[derive(Clone, Debug, PartialEq)]
pub struct EdgeRequest {
    /// The transition.
    pub id: TransitionId,
    /// Which state it is from.
    pub side: Side,
    /// Where it starts, an index into [`Request::nodes`].
    pub from: usize,
    /// Where it leads, an index into [`Request::nodes`].
    pub to: usize,
    /// The width and height that its label needs, in pixels.
    pub label: Option<(f64, f64)>,
}

/// Which of two compared states something is from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// Both, at the same place; or the only state there is.
    #[default]
    Both,
    /// Only the first.
    From,
    /// Only the second.
    To,
}

/// How much room a layout takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Density {
    /// Room enough for few crossings.
    #[default]
    Expanded,
    /// One column a stage, to fit a slide.
    Compact,
}

impl Request {
    /// One state: all stages and channels of the journey, the channels outside our hands last.
    #[must_use]
    pub fn of_state(journey: &Journey, state: &State, density: Density) -> Self {
        let mut request = Self::empty(journey, density);
        let mut nodes = BTreeMap::new();
        for touchpoint in state.touchpoints.iter() {
            request.add_touchpoint(&mut nodes, journey, touchpoint, Side::Both, None);
        }
        for transition in state.transitions.iter() {
            request.add_transition(&nodes, transition, Side::Both, None);
        }
        request.placement.clone_from(&state.placement);
        request
    }

    /// Two states on common ground. What is at the same place in both is there once; what moved or leads elsewhere is
    /// there twice. The placings of the two states are not heard, because they contradict each other.
    #[must_use]
    pub fn of_union(journey: &Journey, from: &State, to: &State, density: Density) -> Self {
        let mut request = Self::empty(journey, density);
        let mut nodes = BTreeMap::new();
        for touchpoint in from.touchpoints.iter() {
            let same = to.touchpoints.get(&touchpoint.id).filter(|other| cell(touchpoint) == cell(other));
            let side = if same.is_some() { Side::Both } else { Side::From };
            request.add_touchpoint(&mut nodes, journey, touchpoint, side, same);
        }
        for touchpoint in to.touchpoints.iter() {
            if !nodes.contains_key(&(touchpoint.id.clone(), Side::Both)) {
                request.add_touchpoint(&mut nodes, journey, touchpoint, Side::To, None);
            }
        }
        for transition in from.transitions.iter() {
            let same = to.transitions.get(&transition.id).filter(|other| {
                let end = |id: &TouchpointId, side| node_of(&nodes, id, side);
                end(&transition.from, Side::From) == end(&other.from, Side::To)
                    && end(&transition.to, Side::From) == end(&other.to, Side::To)
            });
            let side = if same.is_some() { Side::Both } else { Side::From };
            request.add_transition(&nodes, transition, side, same);
        }
        let common: BTreeSet<TransitionId> =
            request.edges.iter().filter(|edge| edge.side == Side::Both).map(|edge| edge.id.clone()).collect();
        for transition in to.transitions.iter().filter(|transition| !common.contains(&transition.id)) {
            request.add_transition(&nodes, transition, Side::To, None);
        }
        request
    }

    fn empty(journey: &Journey, density: Density) -> Self {
        let stages = journey.stages.iter().map(|stage| (stage.id.clone(), card::stage_width(&stage.name)));
        let (outside, inside): (Vec<&Channel>, Vec<&Channel>) =
            journey.channels.iter().partition(|channel| channel.is_outside());
        let channels = inside.into_iter().chain(outside).map(|channel| (channel.id.clone(), card::LANE_HEIGHT));
        Self {
            stages: stages.collect(),
            channels: channels.collect(),
            nodes: Vec::new(),
            edges: Vec::new(),
            placement: None,
            density,
        }
    }

    /// Adds a card that has room for the touchpoint, and for the same one in the other state.
    fn add_touchpoint(
        &mut self,
        nodes: &mut BTreeMap<(TouchpointId, Side), usize>,
        journey: &Journey,
        touchpoint: &Touchpoint,
        side: Side,
        same: Option<&Touchpoint>,
    ) {
        let stage = journey.stages.position(&touchpoint.stage);
        let channel = self.channels.iter().position(|(id, _)| *id == touchpoint.channel);
        if let (Some(stage), Some(channel)) = (stage, channel) {
            let height = |name: &str| card::height(card::name_lines(name).len());
            nodes.insert((touchpoint.id.clone(), side), self.nodes.len());
            self.nodes.push(NodeRequest {
                id: touchpoint.id.clone(),
                side,
                stage,
                channel,
                order: same.unwrap_or(touchpoint).order,
                width: card::CARD_WIDTH,
                height: same.map_or(0.0, |other| height(&other.name)).max(height(&touchpoint.name)),
            });
        }
    }

    /// Adds a line that has room for the label of the transition, and of the same one in the other state.
    fn add_transition(
        &mut self,
        nodes: &BTreeMap<(TouchpointId, Side), usize>,
        transition: &Transition,
        side: Side,
        same: Option<&Transition>,
    ) {
        let end = |id| node_of(nodes, id, side);
        if let (Some(from), Some(to)) = (end(&transition.from), end(&transition.to)) {
            let labels = [Some(transition), same].into_iter().flatten();
            let sizes = labels.filter_map(|one| card::label(&one.condition)).map(|label| card::label_size(&label));
            let label = sizes.reduce(|a, b| (a.0.max(b.0), a.1.max(b.1)));
            self.edges.push(EdgeRequest { id: transition.id.clone(), side, from, to, label });
        }
    }
}

fn cell(touchpoint: &Touchpoint) -> (&StageId, &ChannelId) {
    (&touchpoint.stage, &touchpoint.channel)
}

/// The card of a touchpoint as seen from one side.
fn node_of(nodes: &BTreeMap<(TouchpointId, Side), usize>, id: &TouchpointId, side: Side) -> Option<usize> {
    let find = |side| nodes.get(&(id.clone(), side)).copied();
    find(side).or_else(|| find(Side::Both))
}
