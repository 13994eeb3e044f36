//! How a line will run that is being drawn, or led elsewhere by one of its ends.

use kurbo::Point;

use super::{Aim, Editor, Gesture, reroute::led};
use crate::{
    edit::Edit,
    layout::Layout,
    model::{TouchpointId, Transition, TransitionId},
};

impl Editor {
    /// Works out where the line in the hand comes to if it is let go now. While it stays on a card, nothing is laid out.
    pub(super) fn aim_line(&mut self) {
        let (Gesture::Linking { at, aim, .. } | Gesture::Rerouting { at, aim, .. }) = &self.gesture else {
            return;
        };
        let card = self.card_at(*at);
        if card == aim.as_ref().map(|aim| &aim.card) {
            return;
        }
        let aimed = card.map(|card| Aim { card: card.clone(), run: self.run_to(card).unwrap_or_default() });
        if let Gesture::Linking { aim, .. } | Gesture::Rerouting { aim, .. } = &mut self.gesture {
            *aim = aimed;
        }
    }

    /// How the line in the hand runs if it is let go on a card.
    fn run_to(&self, card: &TouchpointId) -> Option<Vec<Point>> {
        let state = self.state()?;
        match &self.gesture {
            Gesture::Linking { from, .. } if from != card => {
                match state.transitions.iter().find(|way| way.from == *from && way.to == *card) {
                    Some(there) => points_of(self.layout()?, &there.id).map(<[Point]>::to_vec),
                    None => self.run_of(self.connection(from, card)),
                }
            }
            Gesture::Rerouting { id, end, .. } if self.obstacle(id, *end, card).is_none() => {
                self.run_of(led(state.transitions.get(id)?, *end, card))
            }
            _ => None,
        }
    }

    /// How a transition would run if it were so, on the map as it is drawn now.
    fn run_of(&self, line: Transition) -> Option<Vec<Point>> {
        let id = line.id.clone();
        let laid = self.layout_after(vec![Edit::put(&self.state()?.id, line)])?;
        let now = self.layout()?;
        let (across, down) = (Shift::across(&laid, now), Shift::down(&laid, now));
        let points = points_of(&laid, &id)?.iter();
        Some(points.map(|at| Point::new(across.of(at.x), down.of(at.y))).collect())
    }
}

fn points_of<'a>(layout: &'a Layout, id: &TransitionId) -> Option<&'a [Point]> {
    layout.edges.iter().find(|edge| edge.id == *id).map(|edge| &*edge.points)
}

/// Where things of one layout are in another of the same cards, along one axis: a lane that grows for a line moves what
/// is behind it, which has not happened yet while the line is in the hand.
struct Shift {
    /// Places in the one and in the other, in order.
    known: Vec<(f64, f64)>,
}

impl Shift {
    fn across(from: &Layout, to: &Layout) -> Self {
        let edges = cards(from, to).flat_map(|(from, to)| [(from.x0, to.x0), (from.x1, to.x1)]);
        Self::new(edges.chain([(0.0, 0.0), (from.size.width, to.size.width)]).collect())
    }

    fn down(from: &Layout, to: &Layout) -> Self {
        let edges = cards(from, to).flat_map(|(from, to)| [(from.y0, to.y0), (from.y1, to.y1)]);
        Self::new(edges.chain([(0.0, 0.0), (from.size.height, to.size.height)]).collect())
    }

    fn new(mut known: Vec<(f64, f64)>) -> Self {
        known.sort_by(|a, b| a.0.total_cmp(&b.0));
        known.dedup_by(|next, before| next.0 - before.0 < 1e-6);
        Self { known }
    }

    /// Where something is that was here: as far between what is known on both sides as it was.
    fn of(&self, at: f64) -> f64 {
        let after = self.known.partition_point(|(from, _)| *from < at);
        match (after.checked_sub(1).and_then(|before| self.known.get(before)), self.known.get(after)) {
            (Some(before), Some(after)) => {
                before.1 + (at - before.0) / (after.0 - before.0) * (after.1 - before.1)
            }
            (Some(only), None) | (None, Some(only)) => at - only.0 + only.1,
            (None, None) => at,
        }
    }
}

/// The cards of both layouts, where they are in each.
fn cards<'a>(from: &'a Layout, to: &'a Layout) -> impl Iterator<Item = (kurbo::Rect, kurbo::Rect)> + 'a {
    let there = |id: &TouchpointId| to.nodes.iter().find(|node| node.id == *id).map(|node| node.rect);
    from.nodes.iter().filter_map(move |node| Some((node.rect, there(&node.id)?)))
}
