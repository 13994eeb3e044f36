//! Lines from card to card: rounded, wider with their share, broken where the context is lost.

use kurbo::{BezPath, Point, Rect, Vec2};

use super::{Color, Stroke, canvas::Canvas, signs};

/// The radius of a rounded corner, in pixels.
const CORNER: f64 = 10.0;

/// The longest arrowhead, in pixels: hardly wider than lines that end side by side are apart.
const MOST_HEAD: f64 = 12.0;

/// How far from what is busy a gap is as well placed as anywhere, in pixels.
pub(super) const FAR: f64 = 60.0;

/// How a transition looks.
#[derive(Clone, Debug)]
pub(super) struct Look {
    /// Its colour.
    pub(super) color: Color,
    /// Its width, in pixels.
    pub(super) width: f64,
    /// Its dashes and gaps, in pixels; empty: whole.
    pub(super) dash: Vec<f64>,
    /// Whether it is broken by a gap with two end ticks.
    pub(super) gap: bool,
    /// Whether it ends in two arrowheads.
    pub(super) forced: bool,
}

impl Look {
    /// A whole line with one arrowhead.
    pub(super) const fn new(color: Color, width: f64) -> Self {
        Self { color, width, dash: Vec::new(), gap: false, forced: false }
    }
}

/// Dashes and gaps of a line of this width where some of the context is lost, in pixels.
pub(super) fn partial(width: f64) -> Vec<f64> {
    vec![7.0 + 1.5 * width, 4.0 + width]
}

/// The width of the line of those who take it, in pixels: 1.5 for nobody to 6 for all.
pub(super) fn width_of(share: f64) -> f64 {
    1.5 + 4.5 * share.clamp(0.0, 1.0)
}

/// Paints a transition along its points, its gap kept off `busy` places.
pub(super) fn paint(canvas: &mut Canvas, points: &[Point], look: &Look, busy: &[Rect]) {
    let points = without_repeats(points);
    let (Some(&tip), Some(direction)) = (points.last(), last_direction(&points)) else { return };
    let head = (7.0 + 1.4 * look.width).min(MOST_HEAD);
    let heads = if look.forced { 1.75 } else { 1.0 };
    let whole = length(&points);
    // The head covers the blunt end of the shaft; a short line is all head.
    let shaft = cut(&points, 0.0, (whole - (heads - 0.3) * head).max(0.0));
    let pen = Stroke::new(look.color, look.width).dashed(&look.dash);
    if let Some(place) = look.gap.then(|| gap_place(&shaft, 12.0 + look.width, busy)).flatten() {
        let shaft_length = length(&shaft);
        let before = cut(&shaft, 0.0, place.start);
        let after = cut(&shaft, place.end, shaft_length);
        for half in [&before, &after] {
            canvas.stroke(rounded(half), pen.clone());
        }
        let reach = 5.0 + look.width / 2.0;
        for end in [before.last(), after.first()].into_iter().flatten() {
            let side = reach * place.direction.turn_90();
            canvas.line(*end - side, *end + side, Stroke::new(look.color, 2.25));
        }
    } else {
        canvas.stroke(rounded(&shaft), pen);
    }
    signs::arrowhead(canvas, tip, direction, head, look.color);
    if look.forced {
        signs::arrowhead(canvas, tip - 0.75 * head * direction, direction, head, look.color);
    }
}

/// A line along the points with its corners rounded.
#[must_use]
pub fn rounded(points: &[Point]) -> BezPath {
    let mut path = BezPath::new();
    let Some(&first) = points.first() else { return path };
    path.move_to(first);
    for corner in points.windows(3) {
        let [before, at, after] = *corner else { continue };
        let (back, ahead) = (before - at, after - at);
        let radius = CORNER.min(back.hypot() / 2.0).min(ahead.hypot() / 2.0);
        if radius > 0.0 {
            path.line_to(at + radius * back.normalize());
            path.quad_to(at, at + radius * ahead.normalize());
        }
    }
    if let Some(&last) = points.last() {
        path.line_to(last);
    }
    path
}

/// The length of a line, in pixels.
pub(super) fn length(points: &[Point]) -> f64 {
    segments(points).map(|(from, to)| from.distance(to)).sum()
}

/// The straight pieces of a line.
pub(super) fn segments(points: &[Point]) -> impl Iterator<Item = (Point, Point)> {
    points.iter().copied().zip(points.iter().copied().skip(1))
}

/// The points without those that are where the one before is.
fn without_repeats(points: &[Point]) -> Vec<Point> {
    let mut kept = points.to_vec();
    kept.dedup_by(|next, point| point.distance(*next) < 1e-6);
    kept
}

fn last_direction(points: &[Point]) -> Option<Vec2> {
    let (from, to) = segments(points).last()?;
    Some((to - from).normalize())
}

/// The part of a line between two distances from its start, in pixels.
pub(super) fn cut(points: &[Point], from: f64, to: f64) -> Vec<Point> {
    let mut part = Vec::new();
    let mut passed = 0.0;
    for (start, end) in segments(points) {
        let long = start.distance(end);
        let at = |distance: f64| start.lerp(end, ((distance - passed) / long).clamp(0.0, 1.0));
        if long > 0.0 && passed + long >= from && passed <= to {
            part.push(at(from));
            part.push(at(to));
        }
        passed += long;
    }
    without_repeats(&part)
}

/// Where a line is broken: two distances from its start, and which way it runs there.
#[derive(Clone, Copy, Debug)]
struct Gap {
    start: f64,
    end: f64,
    direction: Vec2,
}

/// The straight piece of this length that is farthest from the ends, the corners and the busy places.
fn gap_place(points: &[Point], wanted: f64, busy: &[Rect]) -> Option<Gap> {
    let whole = length(points);
    let wide = wanted.min(whole / 3.0);
    let mut best: Option<(f64, Gap)> = None;
    let mut passed = 0.0;
    for (start, end) in segments(points) {
        let long = start.distance(end);
        let direction = (end - start) / long;
        let around = Rect::from_points(start, end).inflate(FAR, FAR);
        let beside: Vec<Rect> = busy.iter().copied().filter(|rect| rect.overlaps(around)).collect();
        let mut middle = wide / 2.0;
        while long > 0.0 && middle + wide / 2.0 <= long {
            let is_best = |free: f64| best.is_none_or(|(freest, _)| free > freest + 1e-6);
            // Clear of what is busy comes first. Farther than far is no better: the middle of the longest piece wins
            // then. What could not win with all that is busy far away need not be looked at.
            let inside = 0.5 * middle.min(long - middle);
            if is_best(FAR + inside) {
                let near = nearest(&beside, start + middle * direction);
                let free = if near < wide / 2.0 + 6.0 { near - 1e3 } else { near.min(FAR) + inside };
                if is_best(free) {
                    let along = passed + middle;
                    best = Some((free, Gap { start: along - wide / 2.0, end: along + wide / 2.0, direction }));
                }
            }
            middle += 4.0;
        }
        passed += long;
    }
    best.map(|(_, gap)| gap)
}

/// How far a point is outside the nearest of some rectangles, in pixels; 0 inside.
fn nearest(rects: &[Rect], point: Point) -> f64 {
    let (mut near, mut square) = (f64::INFINITY, f64::INFINITY);
    for rect in rects {
        let x = (rect.x0 - point.x).max(point.x - rect.x1).max(0.0);
        let y = (rect.y0 - point.y).max(point.y - rect.y1).max(0.0);
        // The root is dear, and most rectangles are out of question by the square.
        if x * x + y * y < square {
            near = near.min(x.hypot(y));
            square = near * near * (1.0 + 1e-9);
        }
    }
    near
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hook() -> Vec<Point> {
        [(0.0, 0.0), (100.0, 0.0), (100.0, 50.0), (300.0, 50.0)].map(Point::from).to_vec()
    }

    #[test]
    fn a_cut_has_the_length_asked_for() {
        for (from, to) in [(0.0, 350.0), (20.0, 120.0), (100.0, 150.0), (160.0, 161.0)] {
            let part = cut(&hook(), from, to);
            assert!((length(&part) - (to - from)).abs() < 1e-9, "{from} to {to}: {part:?}");
        }
        assert_eq!(cut(&hook(), 0.0, 350.0), hook());
    }

    #[test]
    fn the_gap_is_in_the_longest_piece_away_from_labels() {
        let free = gap_place(&hook(), 14.0, &[]).unwrap();
        assert!((free.start..free.end).contains(&250.0), "{free:?}");
        let label = Rect::new(170.0, 40.0, 290.0, 60.0);
        let moved = gap_place(&hook(), 14.0, &[label]).unwrap();
        assert!(moved.end < 150.0 + 70.0, "{moved:?}");
        assert!(gap_place(&[Point::ZERO], 14.0, &[]).is_none());
    }

    #[test]
    fn width_grows_with_share_within_limits() {
        assert!((width_of(0.0) - 1.5).abs() < 1e-9 && (width_of(1.0) - 6.0).abs() < 1e-9);
        assert!((width_of(7.0) - 6.0).abs() < 1e-9 && width_of(0.2) < width_of(0.3));
    }

    #[test]
    fn rounding_keeps_the_ends() {
        let path = rounded(&hook());
        let points: Vec<_> = path.elements().iter().filter_map(kurbo::PathEl::end_point).collect();
        assert_eq!((points.first(), points.last()), (Some(&Point::ZERO), Some(&Point::new(300.0, 50.0))));
    }
}
