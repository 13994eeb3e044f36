//! A layout on the way from one to another: what is seen while cards and lines move to new places.

use kurbo::{Point, Rect, Size};

use crate::layout::{Band, Edge, Layout, Node};

/// The layout in between: the cards and lines of `to`, at `progress` 0 where `from` has them, at 1 where `to` has them.
/// What only `to` has is at its place from the beginning; what only `from` has is gone.
///
/// `progress` is taken as 0 below 0, and as 1 above 1.
#[must_use]
pub fn between(from: &Layout, to: &Layout, progress: f64) -> Layout {
    let way = Way(progress.clamp(0.0, 1.0));
    let node = |node: &Node| match from.nodes.iter().find(|old| (&old.id, old.side) == (&node.id, node.side)) {
        Some(old) => {
            Node { rect: way.rect(old.rect, node.rect), pin: way.sign(old.pin, node.pin), ..node.clone() }
        }
        None => node.clone(),
    };
    let edge = |edge: &Edge| match from.edges.iter().find(|old| (&old.id, old.side) == (&edge.id, edge.side)) {
        Some(old) => Edge {
            points: way.line(&old.points, &edge.points),
            label: edge.label.map(|label| old.label.map_or(label, |old| way.sign(old, label))),
            pin: way.sign(old.pin, edge.pin),
            mark: way.sign(old.mark, edge.mark),
            ..edge.clone()
        },
        None => edge.clone(),
    };
    Layout {
        size: Size::new(way.number(from.size.width, to.size.width), way.number(from.size.height, to.size.height)),
        stages: way.bands(&from.stages, &to.stages),
        lanes: way.bands(&from.lanes, &to.lanes),
        header_height: to.header_height,
        header_width: to.header_width,
        nodes: to.nodes.iter().map(node).collect(),
        edges: to.edges.iter().map(edge).collect(),
        bundles: to.bundles.clone(),
        placement: to.placement.clone(),
    }
}

/// How much of the way is done, 0–1.
#[derive(Clone, Copy)]
struct Way(f64);

impl Way {
    /// Exact at both ends.
    fn number(self, from: f64, to: f64) -> f64 {
        from * (1.0 - self.0) + to * self.0
    }

    fn point(self, from: Point, to: Point) -> Point {
        Point::new(self.number(from.x, to.x), self.number(from.y, to.y))
    }

    fn rect(self, from: Rect, to: Rect) -> Rect {
        Rect::new(
            self.number(from.x0, to.x0),
            self.number(from.y0, to.y0),
            self.number(from.x1, to.x1),
            self.number(from.y1, to.y1),
        )
    }

    /// A sign moves as it is: what is written on it stays the same.
    fn sign(self, from: Rect, to: Rect) -> Rect {
        Rect::from_center_size(self.point(from.center(), to.center()), to.size())
    }

    fn bands<Id: Clone + PartialEq>(self, from: &[Band<Id>], to: &[Band<Id>]) -> Vec<Band<Id>> {
        let band = |band: &Band<Id>| match from.iter().find(|old| old.id == band.id) {
            Some(old) => Band {
                id: band.id.clone(),
                start: self.number(old.start, band.start),
                length: self.number(old.length, band.length),
            },
            None => band.clone(),
        };
        to.iter().map(band).collect()
    }

    /// Corner by corner where both have as many, so that level pieces stay level; else by how far along each point is.
    fn line(self, from: &[Point], to: &[Point]) -> Vec<Point> {
        if from.len() == to.len() {
            return from.iter().zip(to).map(|(&from, &to)| self.point(from, to)).collect();
        }
        let (Some(old), Some(new)) = (corners(from), corners(to)) else { return to.to_vec() };
        let mut shares: Vec<f64> = old.iter().chain(&new).map(|corner| corner.share).collect();
        shares.sort_by(f64::total_cmp);
        shares.dedup();
        shares.into_iter().map(|share| self.point(along(&old, share), along(&new, share))).collect()
    }
}

/// A corner of a line, and which share of the line comes before it, 0–1.
struct Corner {
    share: f64,
    at: Point,
}

/// The corners of a line; none of one without any length.
fn corners(points: &[Point]) -> Option<Vec<Corner>> {
    let mut passed = 0.0;
    let mut before = *points.first()?;
    let mut corners: Vec<Corner> = Vec::with_capacity(points.len());
    for &at in points {
        passed += before.distance(at);
        corners.push(Corner { share: passed, at });
        before = at;
    }
    for corner in &mut corners {
        corner.share /= passed;
    }
    (passed > 0.0 && passed.is_finite()).then_some(corners)
}

/// The point of a line before which this share of it comes.
fn along(corners: &[Corner], share: f64) -> Point {
    let after = corners.iter().position(|corner| corner.share >= share);
    match after.map(|after| (after.checked_sub(1).and_then(|before| corners.get(before)), corners.get(after))) {
        Some((Some(before), Some(after))) => {
            let piece = (share - before.share) / (after.share - before.share);
            before.at.lerp(after.at, piece)
        }
        Some((None, Some(first))) => first.at,
        _ => corners.last().map_or(Point::ZERO, |last| last.at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(points: &[(f64, f64)]) -> Vec<Point> {
        points.iter().copied().map(Point::from).collect()
    }

    #[test]
    fn a_line_with_as_many_corners_keeps_its_level_pieces_level() {
        let from = line(&[(0.0, 0.0), (50.0, 0.0), (50.0, 40.0), (100.0, 40.0)]);
        let to = line(&[(0.0, 20.0), (70.0, 20.0), (70.0, 100.0), (120.0, 100.0)]);
        assert_eq!(Way(0.5).line(&from, &to), line(&[(0.0, 10.0), (60.0, 10.0), (60.0, 70.0), (110.0, 70.0)]));
        assert_eq!((Way(0.0).line(&from, &to), Way(1.0).line(&from, &to)), (from, to));
    }

    #[test]
    fn a_line_with_other_corners_begins_as_the_old_and_ends_as_the_new() {
        let straight = line(&[(0.0, 0.0), (100.0, 0.0)]);
        let bent = line(&[(0.0, 10.0), (50.0, 10.0), (50.0, 60.0), (100.0, 60.0)]);
        for (from, to) in [(&straight, &bent), (&bent, &straight)] {
            for (progress, whole) in [(0.0, from), (1.0, to)] {
                let shown = Way(progress).line(from, to);
                // All its points are on that line, and its own corners are among them.
                let on = |at: &Point| {
                    whole.windows(2).any(|ends| {
                        (ends[0].distance(*at) + at.distance(ends[1]) - ends[0].distance(ends[1])).abs() < 1e-9
                    })
                };
                assert!(shown.iter().all(on), "{shown:?}");
                let near = |corner: &Point| shown.iter().any(|at| at.distance(*corner) < 1e-9);
                assert!(whole.iter().all(near), "{shown:?}");
            }
            let half = Way(0.5).line(from, to);
            assert_eq!((half.first(), half.last()), (Some(&Point::new(0.0, 5.0)), Some(&Point::new(100.0, 30.0))));
        }
        // One without length has no shares.
        assert_eq!(Way(0.5).line(&line(&[(3.0, 3.0)]), &bent), bent);
    }
}
