//! The signs of the maps, drawn as paths so that every backend shows them alike.

use std::f64::consts::{FRAC_PI_2, TAU};

use kurbo::{Affine, BezPath, Circle, Point, Rect, Shape as _, Vec2};

use super::{
    Color, Stroke, Theme,
    canvas::{Align, Canvas, Lettering},
    legend::Sign,
};
use crate::{
    layout::pin,
    model::{Channel, HeldBy, Medium, OutcomeKind, Service},
    text::{self, Icon},
};

/// How a face is written: `−2`, `0`, `+1`.
pub(super) fn emotion_sign(emotion: i64) -> String {
    match emotion {
        ..0 => format!("−{}", emotion.unsigned_abs()),
        0 => "0".to_owned(),
        1.. => format!("+{emotion}"),
    }
}

/// A face for an emotion, −2…+2: unhappy faces frown, the unhappiest with brows, the happiest laughs.
pub(super) fn face(canvas: &mut Canvas, theme: &Theme, centre: Point, radius: f64, emotion: i64) {
    let pair = theme.emotion_of(emotion);
    let outline = theme.emotion_outline.map(|color| Stroke::new(color, 1.0));
    canvas.disc(centre, radius, Some(pair.fill), outline);
    let place = Affine::translate(centre.to_vec2()) * Affine::scale(radius);
    let mut eyes = BezPath::new();
    for x in [-0.34, 0.34] {
        eyes.extend(Circle::new((x, -0.2), 0.13).to_path(0.001));
    }
    canvas.fill(place * eyes, pair.ink);
    let pen = Stroke::new(pair.ink, 0.17 * radius);
    let curve = |from: (f64, f64), bend: (f64, f64), to: (f64, f64)| {
        let mut path = BezPath::new();
        path.move_to(from);
        path.quad_to(bend, to);
        place * path
    };
    match emotion {
        ..=-2 => {
            canvas.stroke(curve((-0.48, 0.6), (0.0, -0.02), (0.48, 0.6)), pen.clone());
            canvas.stroke(curve((-0.62, -0.58), (-0.4, -0.5), (-0.2, -0.4)), pen.clone());
            canvas.stroke(curve((0.62, -0.58), (0.4, -0.5), (0.2, -0.4)), pen);
        }
        -1 => canvas.stroke(curve((-0.42, 0.5), (0.0, 0.2), (0.42, 0.5)), pen),
        0 => canvas.stroke(curve((-0.42, 0.4), (0.0, 0.4), (0.42, 0.4)), pen),
        1 => canvas.stroke(curve((-0.46, 0.3), (0.0, 0.66), (0.46, 0.3)), pen),
        2.. => {
            let mut mouth = curve((-0.54, 0.18), (0.0, 1.12), (0.54, 0.18));
            mouth.close_path();
            canvas.fill(mouth, pair.ink);
        }
    }
}

/// A five-pointed star: a moment of truth.
pub(super) fn star(canvas: &mut Canvas, centre: Point, radius: f64, color: Color) {
    canvas.fill(spokes(centre, 5, radius, 0.45 * radius), color);
}

/// A four-pointed spark: a delight.
pub(super) fn spark(canvas: &mut Canvas, centre: Point, radius: f64, theme: &Theme) {
    let outline = Stroke::new(theme.surface, 1.5);
    canvas.path(spokes(centre, 4, radius, 0.38 * radius), Some(theme.better), Some(outline));
}

/// A closed path with points on one circle and notches on another, the first point upwards.
pub(super) fn spokes(centre: Point, points: u32, outer: f64, inner: f64) -> BezPath {
    let mut path = BezPath::new();
    for step in 0..2 * points {
        let angle = TAU * f64::from(step) / f64::from(2 * points) - FRAC_PI_2;
        let corner = centre + if step % 2 == 0 { outer } else { inner } * Vec2::from_angle(angle);
        if step == 0 {
            path.move_to(corner);
        } else {
            path.line_to(corner);
        }
    }
    path.close_path();
    path
}

/// The frictions at one place, as a pin tells them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pain {
    /// The worst severity, 1–5.
    pub(super) severity: i64,
    /// How many frictions there are.
    pub(super) count: usize,
    /// The sum of severity × frequency.
    pub(super) weight: f64,
}

impl Pain {
    /// The radius of the head of the pin, in pixels.
    pub(super) fn radius(self) -> f64 {
        pin::radius(self.weight)
    }
}

/// A drop with its tip at a point, the worst severity in its head and the count beside it from two up.
pub(super) fn pin(canvas: &mut Canvas, theme: &Theme, tip: Point, pain: Pain) {
    let radius = pain.radius();
    let head = tip - Vec2::new(0.0, pin::DROP * radius);
    let outline = Stroke::new(theme.surface, 1.5);
    count(canvas, theme, head, radius, pain.count, theme.friction);
    canvas.path(teardrop(head, radius), Some(theme.friction), Some(outline));
    let lettering = Lettering::bold((1.25 * radius).max(12.0), theme.on_friction);
    let words = pain.severity.to_string();
    canvas.text(&words, (head.x, lettering.baseline(head.y)), lettering, Align::Centre, 2.0 * radius);
}

/// How many frictions a pin stands for, from two up, on a plate that the head of the pin covers in part.
pub(super) fn count(canvas: &mut Canvas, theme: &Theme, head: Point, radius: f64, count: usize, color: Color) {
    if count > 1 {
        let lettering = Lettering::bold(pin::COUNT_SIZE, color);
        let words = pin::times(count);
        let wide = text::width(&words, lettering.size, lettering.weight);
        let plate = Rect::new(head.x, head.y - 8.0, head.x + pin::right_of_head(radius, count), head.y + 8.0);
        canvas.rect(plate, 8.0, Some(theme.surface), Some(Stroke::new(color, 1.0)));
        let at = (head.x + radius + 3.0, lettering.baseline(head.y));
        canvas.text(&words, at, lettering, Align::Left, wide + 2.0);
    }
}

/// The same drop with nothing in it: another friction behind the one that is numbered.
pub(super) fn drop_behind(canvas: &mut Canvas, theme: &Theme, tip: Point, radius: f64) {
    let outline = Stroke::new(theme.surface, 1.5);
    canvas.path(teardrop(tip - Vec2::new(0.0, pin::DROP * radius), radius), Some(theme.friction), Some(outline));
}

/// A disc that runs out into a tip below.
pub(super) fn teardrop(head: Point, radius: f64) -> BezPath {
    // The tangents from the tip touch the disc where cos(angle) = 1 / pin::DROP.
    let half = (1.0 / pin::DROP).acos();
    let arc = kurbo::Arc::new(head, (radius, radius), FRAC_PI_2 + half, TAU - 2.0 * half, 0.0);
    let mut path = arc.to_path(0.05);
    path.line_to(head + Vec2::new(0.0, pin::DROP * radius));
    path.close_path();
    path
}

/// A flag on its pole, for an outcome: whole for success, crossed for abandonment, a hollow one otherwise.
pub(super) fn flag(canvas: &mut Canvas, centre: Point, size: f64, kind: OutcomeKind, color: Color) {
    let at = |x: f64, y: f64| centre + size * Vec2::new(x, y);
    let pen = Stroke::new(color, (0.11 * size).max(1.25));
    canvas.line(at(-0.3, -0.45), at(-0.3, 0.5), pen.clone());
    let mut cloth = BezPath::new();
    cloth.move_to(at(-0.3, -0.42));
    cloth.quad_to(at(-0.05, -0.58), at(0.1, -0.42));
    cloth.quad_to(at(0.25, -0.28), at(0.45, -0.4));
    cloth.line_to(at(0.45, 0.08));
    cloth.quad_to(at(0.25, 0.2), at(0.1, 0.06));
    cloth.quad_to(at(-0.05, -0.1), at(-0.3, 0.06));
    cloth.close_path();
    let fill = (kind == OutcomeKind::Success).then_some(color);
    canvas.path(cloth, fill, Some(pen.clone()));
    if kind == OutcomeKind::Abandonment {
        canvas.line(at(-0.5, -0.5), at(0.5, 0.45), pen.clone());
        canvas.line(at(0.5, -0.5), at(-0.5, 0.45), pen);
    }
}

/// A solid arrowhead with its tip at a point.
pub(super) fn arrowhead(canvas: &mut Canvas, tip: Point, direction: Vec2, length: f64, color: Color) {
    let (back, side) = (tip - length * direction, 0.55 * length * direction.turn_90());
    let mut path = BezPath::new();
    path.move_to(tip);
    path.line_to(back + side);
    path.line_to(back + 0.25 * length * direction);
    path.line_to(back - side);
    path.close_path();
    canvas.fill(path, color);
}

/// A diamond: a milestone.
pub(super) fn diamond(centre: Point, radius: f64) -> BezPath {
    spokes(centre, 2, radius, radius)
}

/// A gate across a line: what decides if the work goes on.
pub(super) fn gate(canvas: &mut Canvas, theme: &Theme, centre: Point, reach: f64) {
    let plate = Rect::from_center_size(centre, (10.0, 2.0 * reach));
    canvas.rect(plate, 2.0, Some(theme.surface), Some(Stroke::new(theme.text, 2.0)));
    let middle = Stroke::new(theme.text, 2.0);
    canvas.line((centre.x, plate.y0), (centre.x, plate.y1), middle);
}

/// A drop without a number, its middle at a point: a friction that is spoken of elsewhere.
pub(super) fn small_drop(canvas: &mut Canvas, theme: &Theme, middle: Point) {
    let outline = Stroke::new(theme.surface, 1.0);
    canvas.path(teardrop(middle - Vec2::new(0.0, 2.0), 6.0), Some(theme.friction), Some(outline));
}

/// Diagonal lines over a rectangle, `step` apart: something that is not there.
pub(super) fn hatch(rect: Rect, step: f64) -> BezPath {
    let mut path = BezPath::new();
    let reach = rect.width() + rect.height();
    let mut along = step;
    while along < reach {
        // The line x + y = along, inside the rectangle.
        let from = Point::new(rect.x0 + along.min(rect.width()), rect.y0 + (along - rect.width()).max(0.0));
        let to = Point::new(rect.x0 + (along - rect.height()).max(0.0), rect.y0 + along.min(rect.height()));
        path.move_to(from);
        path.line_to(to);
        along += step;
    }
    path
}

/// The icon of a channel: through what it reaches the customer, or in whose hands it is when not in ours.
pub(super) const fn channel_icon(channel: &Channel) -> (Icon, Sign) {
    match (channel.held_by, channel.medium) {
        (HeldBy::Competitor, _) => (Icon::LogOut, Sign::Outside),
        (HeldBy::Nobody, _) => (Icon::PersonStanding, Sign::Outside),
        (HeldBy::Us | HeldBy::Partner, Medium::Digital) => (Icon::Monitor, Sign::Digital),
        (HeldBy::Us | HeldBy::Partner, Medium::Remote) => (Icon::Phone, Sign::Remote),
        (HeldBy::Us | HeldBy::Partner, Medium::Physical) => (Icon::Store, Sign::Physical),
    }
}

/// The icon of those who serve.
pub(super) const fn service_icon(service: Service) -> Icon {
    match service {
        Service::Human => Icon::User,
        Service::Automated => Icon::Bot,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emotions_are_written_with_their_sign() {
        assert_eq!([-2, -1, 0, 1, 2].map(emotion_sign), ["−2", "−1", "0", "+1", "+2"]);
    }

    #[test]
    fn a_hatch_stays_in_its_rectangle() {
        for (width, height) in [(300.0, 40.0), (40.0, 300.0), (0.0, 10.0)] {
            let rect = Rect::new(10.0, 20.0, 10.0 + width, 20.0 + height);
            let bounds = hatch(rect, 9.0).bounding_box();
            assert!(rect.inflate(1e-9, 1e-9).union(bounds) == rect.inflate(1e-9, 1e-9), "{bounds:?}");
        }
    }

    #[test]
    fn a_drop_ends_at_its_tip() {
        let bounds = teardrop(Point::new(50.0, 50.0), 10.0).bounding_box();
        assert!((bounds.y1 - 66.2).abs() < 1e-6 && (bounds.y0 - 40.0).abs() < 1e-3, "{bounds:?}");
        assert!((bounds.width() - 20.0).abs() < 1e-3, "{bounds:?}");
    }
}
