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
    layout::{Edge, Layout, Side},
    model::{Anchor, Element, Friction, State},
};

/// How far a pin stays from a line that ends beside it, in pixels.
const BESIDE: f64 = 20.0;

/// Paints the frictions and delights of a state.
pub(super) fn pins(canvas: &mut Canvas, state: &State, layout: &Layout, theme: &Theme) {
    let hooks = Hooks { layout, state, side: Side::Both };
    let mut by_place: BTreeMap<&Anchor, Vec<&Friction>> = BTreeMap::new();
    for friction in state.frictions.iter() {
        by_place.entry(&friction.at).or_default().push(friction);
    }
    for delight in state.delights.iter() {
        if let Some(tip) = hooks.tip(&delight.at, End::Left, signs::SPARK) {
            canvas.used(Sign::Delight);
            canvas.about(Element::Delight(delight.id.clone()), |canvas| {
                signs::spark(canvas, tip - Vec2::new(0.0, 4.0), signs::SPARK, theme);
            });
        }
    }
    for (anchor, mut frictions) in by_place {
        // The worst stands in front.
        frictions.sort_by(|one, other| {
            one.severity
                .cmp(&other.severity)
                .then(one.weight().total_cmp(&other.weight()))
                .then(other.id.cmp(&one.id))
        });
        let weight = frictions.iter().map(|friction| friction.weight()).sum();
        stack(canvas, hooks, anchor, &frictions, weight, theme);
    }
}

/// The frictions of one place, one behind the other.
fn stack(canvas: &mut Canvas, hooks: Hooks, anchor: &Anchor, frictions: &[&Friction], weight: f64, theme: &Theme) {
    let Some((front, behind)) = frictions.split_last() else { return };
    let shown = Pain { severity: front.severity, count: frictions.len(), weight };
    let Some(tip) = hooks.tip(anchor, End::Right, shown.radius()) else { return };
    canvas.used(Sign::Friction);
    for (place, friction) in behind.iter().enumerate() {
        let back = f64::from(u32::try_from(behind.len() - place).unwrap_or(3).min(3));
        canvas.about(Element::Friction(friction.id.clone()), |canvas| {
            signs::drop_behind(canvas, theme, tip - Vec2::new(5.0 * back, 0.0), shown.radius());
        });
    }
    if shown.count > 1 {
        canvas.used(Sign::FrictionCount);
    }
    canvas.about(Element::Friction(front.id.clone()), |canvas| signs::pin(canvas, theme, tip, shown));
}

/// The places on lines where pins of these states are: nothing else goes there.
pub(super) fn on_lines<'a>(layout: &'a Layout, states: &'a [&State]) -> impl Iterator<Item = Rect> + 'a {
    let pinned = |edge: &&Edge| {
        let is_here = |at: &Anchor| matches!(at, Anchor::Transition(id) if *id == edge.id);
        states.iter().any(|state| {
            state.frictions.iter().any(|friction| is_here(&friction.at))
                || state.delights.iter().any(|delight| is_here(&delight.at))
        })
    };
    layout.edges.iter().filter(pinned).map(|edge| Rect::from_center_size(edge.pin, (28.0, 28.0)))
}

/// Where on a card, line or header a sign hangs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// Towards the start: delights.
    Left,
    /// Towards the end: frictions.
    Right,
}

/// Where pins hang: the places of one state in a layout, which may be that of two.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hooks<'a> {
    /// Where everything is.
    pub(super) layout: &'a Layout,
    /// The state.
    pub(super) state: &'a State,
    /// Which of two compared states it is.
    pub(super) side: Side,
}

impl Hooks<'_> {
    /// Where the tip of a pin with a head of this radius is; none where the place is not on the map.
    pub(super) fn tip(&self, anchor: &Anchor, end: End, radius: f64) -> Option<Point> {
        let layout = self.layout;
        let seen = |side: Side| side == self.side || side == Side::Both;
        match anchor {
            Anchor::Touchpoint(id) => {
                let node = layout.nodes.iter().find(|node| node.id == *id && seen(node.side))?;
                // The star has the corner, and the count is between the two.
                let star = self.state.touchpoints.get(id).is_some_and(|it| it.moment_of_truth);
                let aside = if star { 68.0 } else { 24.0 };
                // As deep in the card as its words allow, so that in the first lane no pin covers the words of a stage.
                Some(match end {
                    End::Left => Point::new(node.rect.x0 + 22.0, node.rect.y0 + 3.0),
                    End::Right => Point::new(self.free(node.rect, node.rect.x1 - aside), node.rect.y0 + 8.0),
                })
            }
            Anchor::Transition(id) => {
                let edge = layout.edges.iter().find(|edge| edge.id == *id && seen(edge.side))?;
                let aside = if end == End::Left { -24.0 } else { 0.0 };
                Some(edge.pin + Vec2::new(aside, signs::PIN_MIDDLE * radius))
            }
            Anchor::Stage(id) => {
                let band = layout.stages.iter().find(|band| band.id == *id)?;
                let x = if end == End::Left { band.start + 22.0 } else { band.start + band.length - 44.0 };
                Some(Point::new(x, layout.header_height - 6.0))
            }
            Anchor::Journey => {
                let x = if end == End::Left { layout.header_width - 84.0 } else { layout.header_width - 48.0 };
                Some(Point::new(x, layout.header_height - 14.0))
            }
        }
    }
    /// Where on the top edge of a card no line leaves or arrives, at `x` or a little before it; `x` where there is no
    /// such place.
    fn free(&self, card: Rect, x: f64) -> f64 {
        let ends = self.layout.edges.iter().flat_map(|edge| [edge.points.first(), edge.points.last()]).flatten();
        let on_top = |end: &&Point| (end.y - card.y0).abs() < 1.0 && card.x0 <= end.x && end.x <= card.x1;
        let ends: Vec<f64> = ends.filter(on_top).map(|end| end.x).collect();
        let is_free = |x: &f64| ends.iter().all(|end| (end - x).abs() >= BESIDE);
        [x, x - BESIDE, x - 2.0 * BESIDE].into_iter().find(is_free).unwrap_or(x)
    }
}
