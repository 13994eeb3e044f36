//! The marks of a comparison: badges, trails, and what becomes of frictions.

use kurbo::{BezPath, Point, Rect, Vec2};

use super::{
    Color, Stroke, Theme,
    canvas::{Align, Canvas, Lettering},
    legend::Sign,
    signs::{self, Pain},
};
use crate::{
    insight::Fate,
    layout::pin,
    text::{self, Icon},
};

/// The height of a badge, in pixels.
const BADGE: f64 = 20.0;

/// A short mark in a filled pill, around its middle. Returns its width.
pub(super) fn badge(canvas: &mut Canvas, middle: Point, mark: &str, fill: Color, ink: Color) -> f64 {
    let lettering = Lettering::bold(13.0, ink);
    let words = text::fit(mark, lettering.size, lettering.weight, 160.0);
    let width = (words.width + 10.0).max(BADGE);
    canvas.rect(Rect::from_center_size(middle, (width, BADGE)), BADGE / 2.0, Some(fill), None);
    canvas.measured(&words, (middle.x, lettering.baseline(middle.y)), lettering, Align::Centre);
    width
}

/// The mark of a line: a smaller badge.
pub(super) fn small_badge(canvas: &mut Canvas, middle: Point, mark: &str, fill: Color, ink: Color) {
    let lettering = Lettering::bold(12.0, ink);
    let words = text::fit(mark, lettering.size, lettering.weight, 80.0);
    let size = ((words.width + 8.0).max(16.0), 16.0);
    canvas.rect(Rect::from_center_size(middle, size), 8.0, Some(fill), None);
    canvas.measured(&words, (middle.x, lettering.baseline(middle.y)), lettering, Align::Centre);
}

/// What a trail says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trail {
    /// A touchpoint went from one cell to another.
    Moved,
    /// A touchpoint stands for another.
    Replaces,
}

/// A dotted trail with an arrowhead from an old place to a new one.
pub(super) fn path(canvas: &mut Canvas, [from, to]: [Point; 2], trail: Trail, theme: &Theme) {
    let color = match trail {
        Trail::Moved => theme.text,
        Trail::Replaces => theme.better,
    };
    // Bent a little, so that it is no transition.
    let middle = from.midpoint(to) + 0.12 * (to - from).turn_90();
    let direction = (to - middle).normalize();
    let mut path = BezPath::new();
    path.move_to(from);
    path.quad_to(middle, to - 8.0 * direction);
    canvas.stroke(path, Stroke::new(color, 2.25).dashed(&[2.5, 4.5]));
    signs::arrowhead(canvas, to, direction, 11.0, color);
}

/// Where the straight line from one card to another leaves the first and reaches the second.
pub(super) fn between(from: Rect, to: Rect) -> [Point; 2] {
    [border(from, to.center()), border(to, from.center())]
}

/// The point of the border of a rectangle towards another point.
fn border(rect: Rect, towards: Point) -> Point {
    let centre = rect.center();
    let way = towards - centre;
    let reach = |half: f64, along: f64| if along.abs() > 1e-9 { half / along.abs() } else { f64::INFINITY };
    let part = reach(rect.width() / 2.0, way.x).min(reach(rect.height() / 2.0, way.y)).min(1.0);
    centre + part * way
}

/// The radius of a pin in a comparison, in pixels.
const PIN: f64 = pin::COMPARED;

/// The height of a pin in a comparison, in pixels.
pub(super) const PIN_HEIGHT: f64 = (1.0 + pin::DROP) * PIN;

/// A pin for what becomes of so many frictions of one place, the worst of which has this severity, its tip at a
/// point.
///
/// Filled pins still hurt; hollow ones are gone: with a check where answered, with a question mark where not.
pub(super) fn fate(canvas: &mut Canvas, tip: Point, fate: Fate, (severity, count): (i64, usize), theme: &Theme) {
    let head = tip - Vec2::new(0.0, pin::DROP * PIN);
    let hollow = |canvas: &mut Canvas, color: Color| {
        signs::count(canvas, theme, head, PIN, count, color);
        canvas.path(signs::teardrop(head, PIN), Some(theme.surface), Some(Stroke::new(color, 2.0)));
    };
    match fate {
        Fate::Resolved => {
            canvas.used(Sign::FrictionResolved);
            hollow(canvas, theme.better);
            canvas.icon(Icon::Check, head, 13.0, theme.better);
        }
        Fate::Unanswered => {
            canvas.used(Sign::FrictionUnanswered);
            hollow(canvas, theme.friction);
            let lettering = Lettering::bold(14.0, theme.friction);
            canvas.text("?", (head.x, lettering.baseline(head.y)), lettering, Align::Centre, 18.0);
        }
        Fate::Reduced | Fate::Worsened | Fate::Moved | Fate::Kept | Fate::Introduced => {
            signs::pin(canvas, theme, tip, Pain { severity, count, weight: 0.0 });
            // The count has the right.
            let side = if count > 1 { -PIN } else { PIN };
            let corner = head + Vec2::new(side, -0.95 * PIN);
            match fate {
                Fate::Reduced => small_mark(canvas, corner, Icon::ArrowDown, theme.better, theme.on_better),
                Fate::Worsened => small_mark(canvas, corner, Icon::ArrowUp, theme.friction, theme.on_friction),
                Fate::Moved => small_mark(canvas, corner, Icon::ArrowRight, theme.text, theme.canvas),
                Fate::Introduced => small_mark(canvas, corner, Icon::Plus, theme.text, theme.canvas),
                Fate::Resolved | Fate::Unanswered | Fate::Kept => {}
            }
            canvas.used(match fate {
                Fate::Introduced => Sign::FrictionIntroduced,
                Fate::Reduced | Fate::Worsened => Sign::FrictionChanged,
                _ => Sign::FrictionKept,
            });
        }
    }
}

/// Whether the pin of a fate has a small sign at its corner.
pub(super) const fn has_sign(fate: Fate) -> bool {
    matches!(fate, Fate::Reduced | Fate::Worsened | Fate::Moved | Fate::Introduced)
}

/// A small disc with an icon.
fn small_mark(canvas: &mut Canvas, middle: Point, icon: Icon, fill: Color, ink: Color) {
    canvas.disc(middle, 6.0, Some(fill), Some(Stroke::new(ink, 1.0)));
    canvas.icon(icon, middle, 10.0, ink);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trails_run_from_border_to_border() {
        let (from, to) = (Rect::new(0.0, 0.0, 100.0, 40.0), Rect::new(200.0, 0.0, 300.0, 40.0));
        assert_eq!(between(from, to), [Point::new(100.0, 20.0), Point::new(200.0, 20.0)]);
        let below = Rect::new(0.0, 100.0, 100.0, 140.0);
        assert_eq!(between(from, below), [Point::new(50.0, 40.0), Point::new(50.0, 100.0)]);
        assert_eq!(border(from, from.center()), from.center());
    }
}
