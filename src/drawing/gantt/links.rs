//! The arrows of the dependencies: from the end of what comes first to the beginning of what waits for it.

use std::collections::{BTreeMap, BTreeSet};

use kurbo::{BezPath, Point, Rect, Vec2};

use super::{rows::Row, timescale::Timescale};
use crate::{
    drawing::{Stroke, Theme, canvas::Canvas, legend::Sign, signs},
    roadmap::{Plan, Planned},
};

/// How far an arrow runs on behind a bar before it turns, in pixels.
const OUT: f64 = 8.0;

/// The length of the head of an arrow, in pixels.
const HEAD: f64 = 7.0;

/// An arrow between two rows: where it begins and ends along the chart, in pixels, and whether it is on the critical path.
#[derive(Clone, Copy)]
struct Link {
    from: f64,
    to: f64,
    is_critical: bool,
}

/// Paints the arrows between rows that are shown. What hangs on a hidden part hangs on the row that hides it, at the time of
/// the part. Between two rows there is one, that with the least time between its ends.
pub(super) fn paint(
    canvas: &mut Canvas,
    plan: &Plan,
    rows: &[&Row],
    scale: &Timescale,
    critical: bool,
    theme: &Theme,
) {
    let mut shown: BTreeMap<&str, (usize, f64, f64)> = BTreeMap::new();
    for (position, row) in rows.iter().enumerate() {
        shown.insert(&row.planned.id, (position, row.bar.x0, row.bar.x1));
        let hidden = |part: &&Planned| {
            let (from, until) = scale.span(part, row.step);
            (position, from.max(row.bar.x0), until.min(row.bar.x1))
        };
        shown.extend(row.hidden.iter().map(|part| (part.id.as_str(), hidden(part))));
    }
    let decisive: BTreeSet<&str> =
        plan.initiatives().filter(|planned| planned.critical).map(|planned| planned.id.as_str()).collect();
    let mut links: BTreeMap<(usize, usize), Link> = BTreeMap::new();
    for planned in plan.initiatives() {
        for before in &planned.depends_on {
            let (Some(&(from, _, end)), Some(&(to, begin, _))) =
                (shown.get(before.as_str()), shown.get(planned.id.as_str()))
            else {
                continue;
            };
            let is_family = |one: usize, other: usize| {
                rows.get(one).zip(rows.get(other)).is_some_and(|(one, other)| {
                    one.whole == Some(other.planned.id.as_str()) || other.whole == Some(one.planned.id.as_str())
                })
            };
            if from != to && !is_family(from, to) {
                let is_decisive = decisive.contains(before.as_str()) && decisive.contains(planned.id.as_str());
                let link = Link { from: end, to: begin, is_critical: critical && is_decisive };
                let closest = links.entry((from, to)).or_insert(link);
                let is_critical = closest.is_critical || link.is_critical;
                if link.to - link.from < closest.to - closest.from {
                    *closest = link;
                }
                closest.is_critical = is_critical;
            }
        }
    }
    // The critical ones lie above the others.
    for wanted in [false, true] {
        for ((from, to), link) in links.iter().filter(|(_, link)| link.is_critical == wanted) {
            if let (Some(from), Some(to)) = (rows.get(*from), rows.get(*to)) {
                canvas.used(Sign::Dependency);
                let stroke =
                    if link.is_critical { Stroke::new(theme.text, 2.5) } else { Stroke::new(theme.muted, 1.25) };
                let is_inside = link.to > to.bar.x0 + 1.0;
                let from = Rect { x1: link.from, ..from.bar };
                let to = Rect { x0: link.to, ..to.bar };
                along(canvas, elbows(from, to, is_inside), &stroke);
            }
        }
    }
}

/// An arrow with right angles from the end of a bar to the beginning of another.
pub(in crate::drawing) fn arrow(canvas: &mut Canvas, from: Rect, to: Rect, stroke: &Stroke) {
    along(canvas, elbows(from, to, false), stroke);
}

fn along(canvas: &mut Canvas, (points, way): (Vec<Point>, Vec2), stroke: &Stroke) {
    let mut path = BezPath::new();
    let Some((tip, rest)) = points.split_last() else { return };
    for (position, at) in rest.iter().enumerate() {
        if position == 0 { path.move_to(*at) } else { path.line_to(*at) }
    }
    path.line_to(*tip - way * HEAD * 0.6);
    canvas.stroke(path, stroke.clone());
    signs::arrowhead(canvas, *tip, way, HEAD + stroke.width, stroke.color);
}

/// The corners of an arrow, and the direction in which it ends. It comes from above or below where it leads inside of a bar,
/// which would hide it otherwise.
fn elbows(from: Rect, to: Rect, is_inside: bool) -> (Vec<Point>, Vec2) {
    let start = Point::new(from.x1, from.center().y);
    let out = from.x1 + OUT;
    let down = if to.center().y >= from.center().y { 1.0 } else { -1.0 };
    if !is_inside && to.x0 >= out + HEAD + 3.0 {
        // There is room before it: in from the left.
        let end = Point::new(to.x0, to.center().y);
        return (vec![start, Point::new(out, start.y), Point::new(out, end.y), end], Vec2::new(1.0, 0.0));
    }
    let edge = if down > 0.0 { to.y0 } else { to.y1 };
    let way = Vec2::new(0.0, down);
    let enter = to.x0 + (to.width() / 2.0).min(OUT);
    if enter >= from.x1 - 1.0 {
        // One goes on where the other ends: around the corner, and in from above or below.
        let enter = enter.max(from.x1 + 3.0).min(to.x1.max(from.x1 + 3.0));
        return (vec![start, Point::new(enter, start.y), Point::new(enter, edge)], way);
    }
    // It begins before the other ends: back through the gap between the rows.
    let gap = edge - down * 11.0;
    let corners = vec![
        start,
        Point::new(out, start.y),
        Point::new(out, gap),
        Point::new(enter, gap),
        Point::new(enter, edge),
    ];
    (corners, way)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(x0: f64, x1: f64, y: f64) -> Rect {
        Rect::new(x0, y, x1, y + 16.0)
    }

    #[test]
    fn arrows_have_right_angles_begin_at_an_end_and_end_at_a_bar() {
        let from = bar(100.0, 200.0, 50.0);
        for to in
            [bar(300.0, 400.0, 120.0), bar(200.0, 260.0, 120.0), bar(120.0, 180.0, 0.0), bar(0.0, 9.0, 120.0)]
        {
            let (points, way) = elbows(from, to, false);
            assert_eq!(points.first(), Some(&Point::new(200.0, 58.0)));
            for pair in points.windows(2) {
                let step = pair[1] - pair[0];
                assert!(step.x == 0.0 || step.y == 0.0, "{points:?}");
            }
            let (tip, before) = (points[points.len() - 1], points[points.len() - 2]);
            assert!(to.inflate(1e-9, 1e-9).contains(tip), "{points:?}");
            assert!((tip - before).dot(way) > 0.0, "{points:?}");
        }
    }

    #[test]
    fn an_arrow_to_the_inside_of_a_bar_comes_from_above() {
        let (points, way) = elbows(bar(100.0, 200.0, 50.0), bar(320.0, 400.0, 120.0), true);
        assert_eq!(way, Vec2::new(0.0, 1.0));
        assert_eq!(points.last(), Some(&Point::new(328.0, 120.0)));
    }
}
