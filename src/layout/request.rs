//! What is to be laid out.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{
    card,
    pin::{self, Hung, Places},
    plate::{self, Forks, Plate, Words},
};
use crate::model::{
    Anchor, CellPair, Channel, ChannelId, Journey, Placement, StageId, State, Touchpoint, TouchpointId,
    Transition, TransitionId,
};

/// The widths of the marks on a card in a comparison: that it changes, comes or goes, and that it stands for others, in
/// pixels.
const CHANGED: f64 = 34.0;
const REPLACING: f64 = 46.0;

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
    /// Whether cards are stacked in their cells and lines bundled.
    pub stacking: Stacking,
    /// The pairs of cells whose lines are drawn singly all the same, where lines are bundled.
    pub unfolded: BTreeSet<Arc<CellPair>>,
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
    /// What stands out over its top edge.
    pub crown: Crown,
}

/// What stands out over the top edge of a card, from the start of the edge to its end.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Crown {
    /// The width of a delight, or of the marks of a comparison, in pixels; 0 where there are none.
    pub marks: f64,
    /// The width and height of the pins of its frictions, in pixels.
    pub pins: Option<(f64, f64)>,
    /// Whether it has a star at its end.
    pub star: bool,
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
    /// The width and height that cards and gutters leave free for its plate near its start, in pixels: the plate may be
    /// wider. None where the plate, if there is one, is small enough to find its place anyway.
    pub label: Option<(f64, f64)>,
    /// The plate with its label, which is placed when all lines are.
    pub plate: Option<Plate>,
    /// The width and height of what hangs on it, in pixels.
    pub pin: Option<(f64, f64)>,
    /// The width and height of its mark in a comparison, in pixels.
    pub mark: Option<(f64, f64)>,
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
    /// Room enough for few crossings; what stood somewhere stays there.
    #[default]
    Expanded,
    /// Close together and in the shape of a slide. What is remembered of where things stood is not heard.
    Compact,
}

/// The most cards that are each given a place of their own: of more, the cards are stacked and the lines bundled.
///
/// A generated map of 1,000, with 1,575 lines, has some 40,000 crossings (`benches/README.md`): half as many cards more,
/// and nobody follows a line any longer.
pub const MOST_SINGLE: usize = 1500;

/// Whether cards are stacked in their cells and lines bundled per pair of cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Stacking {
    /// Where there are more than [`MOST_SINGLE`] cards.
    #[default]
    Auto,
    /// However many cards there are.
    Always,
    /// However many cards there are, not.
    Never,
}

impl Request {
    /// Whether cards are stacked and lines bundled.
    #[must_use]
    pub const fn is_stacked(&self) -> bool {
        match self.stacking {
            Stacking::Auto => self.nodes.len() > MOST_SINGLE,
            Stacking::Always => true,
            Stacking::Never => false,
        }
    }

    /// The same, with the lines of these pairs of cells drawn singly where lines are bundled.
    #[must_use]
    pub fn unfolding(self, unfolded: BTreeSet<Arc<CellPair>>) -> Self {
        Self { unfolded, ..self }
    }

    /// One state: all stages and channels of the journey, the channels outside our hands last.
    #[must_use]
    pub fn of_state(journey: &Journey, state: &State, density: Density) -> Self {
        let mut request = Self::empty(journey, density);
        let mut nodes = BTreeMap::new();
        let hung = pin::of_state(state);
        let forks = Forks::of(state);
        for touchpoint in state.touchpoints.iter() {
            let hung = at(&hung, &Anchor::Touchpoint(touchpoint.id.clone()));
            let marks = if hung.spark { 2.0 * pin::SPARK } else { 0.0 };
            let crown = Crown { marks, pins: hung.pins, star: touchpoint.moment_of_truth };
            request.add_touchpoint(&mut nodes, journey, [Some(touchpoint), None], Side::Both, crown);
        }
        for transition in state.transitions.iter() {
            let hung = at(&hung, &Anchor::Transition(transition.id.clone()));
            request.add_transition(&nodes, transition, Side::Both, &Words::of(transition, &forks), hung.size());
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
        let [gone, there] = pin::of_both(from, to);
        let hung = |anchor: &Anchor, side: Side| match side {
            Side::Both => pin::beside(at(&gone, anchor), at(&there, anchor)),
            Side::From => at(&gone, anchor),
            Side::To => at(&there, anchor),
        };
        let replaced: BTreeSet<&TouchpointId> = to.touchpoints.iter().flat_map(|it| &it.replaces).collect();
        let mut add = |request: &mut Self, touchpoints: [Option<&Touchpoint>; 2], side: Side| {
            let Some(shown) = touchpoints[1].or(touchpoints[0]) else { return };
            let replaces =
                if side == Side::From { replaced.contains(&shown.id) } else { !shown.replaces.is_empty() };
            let changes = side != Side::Both || touchpoints[0] != touchpoints[1];
            let marks = if changes { CHANGED } else { 0.0 } + if replaces { REPLACING } else { 0.0 };
            let pins = hung(&Anchor::Touchpoint(shown.id.clone()), side).pins;
            let crown = Crown { marks, pins, star: shown.moment_of_truth && side != Side::From };
            request.add_touchpoint(&mut nodes, journey, touchpoints, side, crown);
        };
        for touchpoint in from.touchpoints.iter() {
            let same = to.touchpoints.get(&touchpoint.id).filter(|other| cell(touchpoint) == cell(other));
            let side = if same.is_some() { Side::Both } else { Side::From };
            add(&mut request, [Some(touchpoint), same], side);
        }
        for touchpoint in to.touchpoints.iter() {
            let before = from.touchpoints.get(&touchpoint.id);
            if before.is_none_or(|before| cell(before) != cell(touchpoint)) {
                add(&mut request, [None, Some(touchpoint)], Side::To);
            }
        }
        let forks = [Forks::of(from), Forks::of(to)];
        let add = |request: &mut Self, transition: &Transition, side: Side| {
            let words = Words::compared(&transition.id, side, (from, &forks[0]), (to, &forks[1]));
            let hung = hung(&Anchor::Transition(transition.id.clone()), side);
            request.add_transition(&nodes, transition, side, &words, hung.size());
            let mark = match (from.transitions.get(&transition.id), to.transitions.get(&transition.id)) {
                (Some(before), Some(after)) if side != Side::From => {
                    plate::needs_mark(before, after).then_some(pin::CHANGED)
                }
                (Some(_), Some(_)) => None,
                _ => Some(pin::COME_OR_GONE),
            };
            if let Some(edge) = request.edges.last_mut().filter(|edge| edge.id == transition.id) {
                edge.mark = mark;
            }
        };
        for transition in from.transitions.iter() {
            let same = to.transitions.get(&transition.id).filter(|other| {
                let end = |id: &TouchpointId, side| node_of(&nodes, id, side);
                end(&transition.from, Side::From) == end(&other.from, Side::To)
                    && end(&transition.to, Side::From) == end(&other.to, Side::To)
            });
            add(&mut request, transition, if same.is_some() { Side::Both } else { Side::From });
        }
        let common: BTreeSet<TransitionId> =
            request.edges.iter().filter(|edge| edge.side == Side::Both).map(|edge| edge.id.clone()).collect();
        for transition in to.transitions.iter().filter(|transition| !common.contains(&transition.id)) {
            add(&mut request, transition, Side::To);
        }
        request
    }

    /// Two states that share their columns and rows and are shown side by side: as on common ground, with room on each
    /// line for the words of either state, and for no marks.
    #[must_use]
    pub fn of_pair(journey: &Journey, from: &State, to: &State, density: Density) -> Self {
        let mut request = Self::of_union(journey, from, to, density);
        let sides = [(from, Forks::of(from), Side::To), (to, Forks::of(to), Side::From)];
        for edge in &mut request.edges {
            let here = sides.iter().filter(|(.., other)| *other != edge.side);
            let words: Vec<Words<'_>> = here
                .filter_map(|(state, forks, _)| Some(Words::of(state.transitions.get(&edge.id)?, forks)))
                .collect();
            edge.plate = words.iter().filter_map(Words::plate).reduce(|one, other| Plate {
                width: one.width.max(other.width),
                least: one.least.max(other.least),
            });
            edge.label = edge
                .plate
                .filter(|_| words.iter().any(Words::has_condition))
                .map(|plate| (plate.width.min(plate::RESERVED), plate::HEIGHT));
            edge.mark = None;
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
            stacking: Stacking::Auto,
            unfolded: BTreeSet::new(),
        }
    }

    /// Adds a card that has room for the touchpoint as it is in each of the states; it stands where the last has it.
    fn add_touchpoint(
        &mut self,
        nodes: &mut BTreeMap<(TouchpointId, Side), usize>,
        journey: &Journey,
        touchpoints: [Option<&Touchpoint>; 2],
        side: Side,
        crown: Crown,
    ) {
        let Some(touchpoint) = touchpoints[1].or(touchpoints[0]) else { return };
        let stage = journey.stages.position(&touchpoint.stage);
        let channel = self.channels.iter().position(|(id, _)| *id == touchpoint.channel);
        if let (Some(stage), Some(channel)) = (stage, channel) {
            let names = touchpoints.iter().flatten().map(|touchpoint| touchpoint.name.as_str());
            let height = names.map(|name| card::height(card::name_lines(name).len())).fold(0.0, f64::max);
            nodes.insert((touchpoint.id.clone(), side), self.nodes.len());
            self.nodes.push(NodeRequest {
                id: touchpoint.id.clone(),
                side,
                stage,
                channel,
                order: touchpoint.order,
                width: card::CARD_WIDTH,
                height,
                crown,
            });
        }
    }

    /// Adds a line that has room for its words and for what hangs on it.
    fn add_transition(
        &mut self,
        nodes: &BTreeMap<(TouchpointId, Side), usize>,
        transition: &Transition,
        side: Side,
        words: &Words<'_>,
        pin: Option<(f64, f64)>,
    ) {
        let end = |id| node_of(nodes, id, side);
        if let (Some(from), Some(to)) = (end(&transition.from), end(&transition.to)) {
            let plate = words.plate();
            let label = plate
                .filter(|_| words.has_condition())
                .map(|plate| (plate.width.min(plate::RESERVED), plate::HEIGHT));
            self.edges.push(EdgeRequest {
                id: transition.id.clone(),
                side,
                from,
                to,
                label,
                plate,
                pin,
                mark: None,
            });
        }
    }
}

fn cell(touchpoint: &Touchpoint) -> (&StageId, &ChannelId) {
    (&touchpoint.stage, &touchpoint.channel)
}

/// What hangs at a place.
fn at(hung: &Places<'_>, anchor: &Anchor) -> Hung {
    hung.get(anchor).copied().unwrap_or_default()
}

/// The card of a touchpoint as seen from one side.
fn node_of(nodes: &BTreeMap<(TouchpointId, Side), usize>, id: &TouchpointId, side: Side) -> Option<usize> {
    let find = |side| nodes.get(&(id.clone(), side)).copied();
    find(side).or_else(|| find(Side::Both))
}
