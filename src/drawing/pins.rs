//! Frictions and delights where they hang: on cards, lines, stage headers, and the whole journey.

use std::collections::BTreeMap;

use kurbo::{Point, Rect, Vec2};

use super::{
    Theme,
    canvas::Canvas,
    legend::Sign,
    signs::{self, Pain},
};
use crate::{
    layout::{Edge, Layout, Node, Side, pin},
    model::{Anchor, Element, Friction, State, TouchpointId, TransitionId},
};

/// Paints the frictions and delights of a state.
pub(super) fn pins(canvas: &mut Canvas, state: &State, layout: &Layout, theme: &Theme) {
    let hooks = Hooks::of(layout, Side::Both);
    for delight in state.delights.iter() {
        if let Some(centre) = hooks.spark(&delight.at) {
            canvas.used(Sign::Delight);
            canvas.about(Element::Delight(delight.id.clone()), |canvas| {
                signs::spark(canvas, centre, pin::SPARK, theme);
            });
        }
    }
    for stack in stacks(state, layout) {
        paint(canvas, &stack, theme);
    }
}

/// The frictions of one place, one behind the other.
#[derive(Debug)]
pub(super) struct Stack<'a> {
    /// The one that is numbered, in front.
    pub(super) front: &'a Friction,
    /// The others.
    pub(super) behind: Vec<&'a Friction>,
    /// What the pin tells.
    pub(super) shown: Pain,
    /// Where the tip of the one in front is.
    pub(super) tip: Point,
}

/// The stacks that are on the map.
pub(super) fn stacks<'a>(state: &'a State, layout: &Layout) -> Vec<Stack<'a>> {
    let hooks = Hooks::of(layout, Side::Both);
    let mut by_place: BTreeMap<&Anchor, Vec<&Friction>> = BTreeMap::new();
    for friction in state.frictions.iter() {
        by_place.entry(&friction.at).or_default().push(friction);
    }
    let stack = |(anchor, mut frictions): (&Anchor, Vec<&'a Friction>)| {
        // The worst stands in front.
        frictions.sort_by(|one, other| {
            one.severity
                .cmp(&other.severity)
                .then(one.weight().total_cmp(&other.weight()))
                .then(other.id.cmp(&one.id))
        });
        let weight = frictions.iter().map(|friction| friction.weight()).sum();
        let front = frictions.pop()?;
        let shown = Pain { severity: front.severity, count: frictions.len() + 1, weight };
        let after = pin::right_of_head(shown.radius(), shown.count);
        Some(Stack { front, behind: frictions, shown, tip: hooks.tip(anchor, after)? })
    };
    by_place.into_iter().filter_map(stack).collect()
}

fn paint(canvas: &mut Canvas, stack: &Stack, theme: &Theme) {
    let Stack { front, behind, shown, tip } = stack;
    let (shown, tip) = (*shown, *tip);
    canvas.used(Sign::Friction);
    for (place, friction) in behind.iter().enumerate() {
        let back = pin::behind(behind.len() - place + 1);
        canvas.about(Element::Friction(friction.id.clone()), |canvas| {
            signs::drop_behind(canvas, theme, tip - Vec2::new(back, 0.0), shown.radius());
        });
    }
    if shown.count > 1 {
        canvas.used(Sign::FrictionCount);
    }
    canvas.about(Element::Friction(front.id.clone()), |canvas| signs::pin(canvas, theme, tip, shown));
}

/// The places of plates, and of the pins of a state on lines and cards: nothing else goes there.
pub(super) fn busy(layout: &Layout, state: &State) -> Vec<Rect> {
    let hung = pin::of_state(state);
    let is_hung_on_line = |edge: &&Edge| hung.contains_key(&Anchor::Transition(edge.id.clone()));
    let is_hung_on_card = |node: &&Node| hung.contains_key(&Anchor::Touchpoint(node.id.clone()));
    let mut busy: Vec<Rect> = layout.edges.iter().filter_map(|edge| edge.label).collect();
    busy.extend(layout.edges.iter().filter(is_hung_on_line).map(|edge| edge.pin));
    busy.extend(layout.nodes.iter().filter(is_hung_on_card).map(|node| node.pin));
    busy
}

/// Where pins hang: the places of one state in a layout, which may be that of two.
#[derive(Debug)]
pub(super) struct Hooks<'a> {
    layout: &'a Layout,
    nodes: BTreeMap<&'a TouchpointId, &'a Node>,
    edges: BTreeMap<&'a TransitionId, &'a Edge>,
}

impl<'a> Hooks<'a> {
    /// The places of one of two compared states, or of the only one.
    pub(super) fn of(layout: &'a Layout, side: Side) -> Self {
        let is_seen = |of: Side| of == side || of == Side::Both;
        // The first of two counts.
        let nodes = layout.nodes.iter().rev().filter(|node| is_seen(node.side)).map(|node| (&node.id, node));
        let edges = layout.edges.iter().rev().filter(|edge| is_seen(edge.side)).map(|edge| (&edge.id, edge));
        Self { layout, nodes: nodes.collect(), edges: edges.collect() }
    }

    /// Where the tip of the last pin is, which reaches so far to the right of its tip; none where the place is not on
    /// the map.
    pub(super) fn tip(&self, anchor: &Anchor, after: f64) -> Option<Point> {
        let layout = self.layout;
        let in_room = |room: Rect| Point::new(room.x1 - after, room.y1);
        match anchor {
            Anchor::Touchpoint(id) => self.node(id).map(|node| in_room(node.pin)),
            Anchor::Transition(id) => self.edge(id).map(|edge| in_room(edge.pin)),
            Anchor::Stage(id) => {
                let band = layout.stages.iter().find(|band| band.id == *id)?;
                Some(Point::new(band.start + band.length - 44.0, layout.header_height - 6.0))
            }
            Anchor::Journey => Some(Point::new(layout.header_width - 48.0, layout.header_height - 14.0)),
        }
    }

    /// Where the middle of a delight is; none where the place is not on the map.
    fn spark(&self, anchor: &Anchor) -> Option<Point> {
        let layout = self.layout;
        match anchor {
            Anchor::Touchpoint(id) => {
                let rect = self.node(id)?.rect;
                Some(Point::new(rect.x0 + 22.0, rect.y0 - 1.0))
            }
            Anchor::Transition(id) => {
                let room = self.edge(id)?.pin;
                Some(Point::new(room.x0 + pin::SPARK, room.center().y))
            }
            Anchor::Stage(id) => {
                let band = layout.stages.iter().find(|band| band.id == *id)?;
                Some(Point::new(band.start + 22.0, layout.header_height - 10.0))
            }
            Anchor::Journey => Some(Point::new(layout.header_width - 84.0, layout.header_height - 18.0)),
        }
    }

    fn node(&self, id: &TouchpointId) -> Option<&'a Node> {
        self.nodes.get(id).copied()
    }

    fn edge(&self, id: &TransitionId) -> Option<&'a Edge> {
        self.edges.get(id).copied()
    }
}
