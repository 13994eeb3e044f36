//! The mark of what is a persona's own, while a map shows its journey: a small figure beside the emotion or the share.

use kurbo::{Point, Rect};

use super::{Stroke, Theme, canvas::Canvas, edge, legend::Sign};
use crate::{
    layout::{Edge, card::FACE_WIDTH},
    model::{Element, PersonaId, Touchpoint, Transition},
    text::Icon,
};

/// The radius of the mark, in pixels.
const RADIUS: f64 = 6.5;

/// Marks a card where the persona has an entry, an emotion or a thought of its own.
pub(super) fn touchpoint(
    canvas: &mut Canvas,
    touchpoint: &Touchpoint,
    persona: Option<&PersonaId>,
    card: Rect,
    theme: &Theme,
) {
    if persona.is_none_or(|persona| touchpoint.own_of(persona).is_none()) || touchpoint.is_outcome() {
        return;
    }
    // At the shoulder of the face, clear of the name beside it.
    let at = Point::new(card.x0 + FACE_WIDTH - RADIUS - 1.0, card.center().y - 19.0);
    canvas.about(Element::Touchpoint(touchpoint.id.clone()), |canvas| mark(canvas, at, theme));
}

/// Marks a line whose share is the persona's own: at the corner of its plate, or half-way where it has none.
pub(super) fn transition(
    canvas: &mut Canvas,
    transition: &Transition,
    persona: Option<&PersonaId>,
    line: &Edge,
    theme: &Theme,
) {
    if persona.is_none_or(|persona| transition.own_share_of(persona).is_none()) {
        return;
    }
    let half = edge::length(&line.points) / 2.0;
    let at = match line.label {
        Some(plate) => Some(Point::new(plate.x0, plate.y0)),
        None => edge::cut(&line.points, 0.0, half).last().copied(),
    };
    let Some(at) = at else { return };
    canvas.about(Element::Transition(transition.id.clone()), |canvas| mark(canvas, at, theme));
}

/// The mark, around its middle.
pub(super) fn mark(canvas: &mut Canvas, at: Point, theme: &Theme) {
    canvas.used(Sign::Own);
    canvas.disc(at, RADIUS, Some(theme.accent), Some(Stroke::new(theme.surface, 1.0)));
    canvas.icon(Icon::User, at, 9.5, theme.on_accent);
}
