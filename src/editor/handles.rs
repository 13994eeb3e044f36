//! What can be taken hold of: the handles beside a card, the ends of the selected transition, the line under a card.

use kurbo::{Line, ParamCurveNearest as _, Point, Rect};

use super::{Direction, Editor, End, Gesture, Grip, Mode, Tool};
use crate::model::{Element, TouchpointId, TransitionId};

/// How near the pointer must come to a handle or to an end, in screen points.
pub const REACH: f64 = 13.0;

/// How far a handle stands from its card, in screen points: no part of its reach is on the card.
const ASIDE: f64 = 14.0;

/// Cards smaller than this on the screen have no handles, in screen points: they would hide what is around.
const LEAST_CARD: f64 = 36.0;

/// How far from a line it is still meant, in screen points.
const OFF_LINE: f64 = 9.0;

/// A round mark that can be dragged.
#[derive(Clone, Debug, PartialEq)]
pub struct Handle {
    /// What it takes hold of.
    pub grip: Grip,
    /// Its middle, on the canvas.
    pub at: Point,
}

impl Editor {
    /// The handles to be shown while the pointer is here, on the canvas: of the card that it is on or beside, of the
    /// only selected card, and of the only selected transition. None while something is under way.
    #[must_use]
    pub fn handles(&self, pointer: Option<Point>) -> Vec<Handle> {
        if *self.gesture() != Gesture::Idle || self.capture().is_some() {
            return Vec::new();
        }
        self.grips(pointer)
    }

    fn grips(&self, pointer: Option<Point>) -> Vec<Handle> {
        let may = self.tool() == Tool::Select && self.mode() == Mode::Map && self.voter().is_none();
        if !may || self.is_read_only() {
            return Vec::new();
        }
        let mut handles = match self.view().only() {
            Some(Element::Transition(id)) => self.ends_of(id),
            _ => Vec::new(),
        };
        let hovered = pointer.and_then(|pointer| self.card_near(pointer));
        let selected = match self.view().only() {
            Some(Element::Touchpoint(id)) => Some(id),
            _ => None,
        };
        if let Some(id) = hovered.or(selected) {
            handles.extend(self.handles_of(id));
        }
        handles
    }

    /// What a press at a point of the canvas takes hold of, besides the elements.
    #[must_use]
    pub fn grip_at(&self, at: Point) -> Option<Grip> {
        let handles = self.grips(Some(at));
        let near = |handle: &&Handle| (handle.at - at).hypot() <= REACH;
        let handle = handles.iter().find(near)?;
        let is_end = matches!(handle.grip, Grip::End(..));
        // Another card, and what hangs on one, is nearer than a handle.
        let is_free = matches!(self.hit(at), None | Some(Element::Transition(_)));
        (is_end || is_free).then(|| handle.grip.clone())
    }

    fn ends_of(&self, id: &TransitionId) -> Vec<Handle> {
        let Some(edge) = self.layout().and_then(|layout| layout.edges.iter().find(|edge| edge.id == *id)) else {
            return Vec::new();
        };
        let ends = [(End::From, edge.points.first()), (End::To, edge.points.last())];
        let handle = |(end, at): (End, Option<&Point>)| {
            Some(Handle { grip: Grip::End(id.clone(), end), at: self.camera().screen_from_world(*at?) })
        };
        ends.into_iter().filter_map(handle).collect()
    }

    fn handles_of(&self, id: &TouchpointId) -> Vec<Handle> {
        let Some(card) = self.card_on_canvas(id).filter(|card| card.width().min(card.height()) >= LEAST_CARD)
        else {
            return Vec::new();
        };
        let middle = card.center();
        [
            (Direction::Right, Point::new(card.x1 + ASIDE, middle.y)),
            (Direction::Down, Point::new(middle.x, card.y1 + ASIDE)),
            (Direction::Left, Point::new(card.x0 - ASIDE, middle.y)),
            (Direction::Up, Point::new(middle.x, card.y0 - ASIDE)),
        ]
        .map(|(direction, at)| Handle { grip: Grip::Handle(id.clone(), direction), at })
        .into()
    }

    fn card_on_canvas(&self, id: &TouchpointId) -> Option<Rect> {
        let card = self.bounds(&Element::Touchpoint(id.clone()))?;
        let corner = |x, y| self.camera().screen_from_world(Point::new(x, y));
        Some(Rect::from_points(corner(card.x0, card.y0), corner(card.x1, card.y1)))
    }

    /// The card at a world point, whatever hangs on it.
    #[must_use]
    pub fn card_at(&self, world: Point) -> Option<&TouchpointId> {
        let nodes = &self.layout()?.nodes;
        nodes.iter().rfind(|node| node.rect.contains(world)).map(|node| &node.id)
    }

    /// The card at a point of the canvas, or the nearest whose handles are within reach.
    fn card_near(&self, at: Point) -> Option<&TouchpointId> {
        let world = self.camera().world_from_screen(at);
        let reach = (ASIDE + REACH) / self.camera().zoom;
        let distance = |rect: Rect| {
            let off = |at: f64, low: f64, high: f64| (low - at).max(at - high).max(0.0);
            off(world.x, rect.x0, rect.x1).hypot(off(world.y, rect.y0, rect.y1))
        };
        let around = Rect::from_points(world, world).inflate(reach, reach);
        let cards = self.scene()?.named_in(around).filter_map(|named| match &named.element {
            Element::Touchpoint(id) => Some((distance(named.bounds), id)),
            _ => None,
        });
        let near = cards.filter(|(off, _)| *off <= reach);
        near.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, id)| id)
    }

    /// The line at a world point into which this touchpoint could come: the nearest, where the point is on no card.
    pub(super) fn line_at(&self, world: Point, touchpoint: &TouchpointId) -> Option<TransitionId> {
        let layout = self.layout().filter(|_| self.card_at(world).is_none())?;
        let reach = OFF_LINE / self.camera().zoom;
        // Most are far off, which is told without working out how far.
        let is_near = |a: f64, b: f64, at: f64| a.min(b) - reach <= at && at <= a.max(b) + reach;
        let lines = layout.edges.iter().filter_map(|edge| {
            let parts = edge.points.windows(2).filter_map(|pair| match pair {
                [a, b] if is_near(a.x, b.x, world.x) && is_near(a.y, b.y, world.y) => {
                    Some(Line::new(*a, *b).nearest(world, 1e-6).distance_sq)
                }
                _ => None,
            });
            let off = parts.fold(f64::INFINITY, f64::min).sqrt();
            (off <= reach && self.can_insert(touchpoint, &edge.id)).then_some((off, &edge.id))
        });
        lines.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, id)| id.clone())
    }
}
