//! How hard a map is to follow: what the search and the places for a new card are compared by.

use kurbo::{Point, Rect};

use super::{Density, Drawn, EdgeRequest, Request, as_f64, slide, straight};

/// What a bend, a line that leads back inside a stage, a pixel of a line and a pixel of the width of the map cost, in
/// crossings.
const BEND: f64 = 0.2;
const BACKWARD: f64 = 0.75;
const LINE_PIXEL: f64 = 0.0005;
const MAP_PIXEL: f64 = 0.002;

/// What a compact map costs that is as much larger than its page as the page is itself, in crossings.
const BEYOND_PAGE: f64 = 400.0;

/// What a map costs, in crossings: these hurt most (Purchase 1997), then bends, then length.
pub(super) fn cost(request: &Request, drawn: &Drawn) -> f64 {
    let bends: usize = drawn.paths.iter().map(|path| path.len().saturating_sub(2)).sum();
    let pieces = drawn.paths.iter().flat_map(|path| path.windows(2));
    let length: f64 = pieces.map(|pair| straight(pair[0], pair[1])).sum();
    let width = drawn.across.stages.last().copied().unwrap_or(0.0);
    let size = match request.density {
        Density::Expanded => width * MAP_PIXEL,
        Density::Compact => {
            let height = drawn.lanes.last().copied().unwrap_or(0.0);
            (slide::scale(width, height) - 1.0).max(0.0) * BEYOND_PAGE
        }
    };
    let stands = |card: usize| (request.nodes[card].stage, drawn.places.columns.of[card]);
    let leads_back = |edge: &&EdgeRequest| {
        let (from, to) = (stands(edge.from), stands(edge.to));
        from.0 == to.0 && from.1 > to.1
    };
    let backward = request.edges.iter().filter(leads_back).count();
    as_f64(crossings(&drawn.paths))
        + as_f64(bends) * BEND
        + as_f64(backward) * BACKWARD
        + length * LINE_PIXEL
        + size
}

/// How many times lines cross.
fn crossings(paths: &[Vec<Point>]) -> usize {
    let (mut level, mut upright) = (Vec::new(), Vec::new());
    for (line, path) in paths.iter().enumerate() {
        for pair in path.windows(2) {
            let rect = Rect::from_points(pair[0], pair[1]);
            if rect.height() > 0.0 { upright.push((line, rect)) } else { level.push((line, rect)) }
        }
    }
    level.sort_by(|a, b| a.1.y0.total_cmp(&b.1.y0));
    let crossed = |&(line, upright): &(usize, Rect)| {
        let first = level.partition_point(|(_, level)| level.y0 <= upright.y0);
        let near = level[first..].iter().take_while(|(_, level)| level.y0 < upright.y1);
        near.filter(|(other, level)| *other != line && level.x0 < upright.x0 && upright.x0 < level.x1).count()
    };
    upright.iter().map(crossed).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(points: &[(f64, f64)]) -> Vec<Point> {
        points.iter().map(|&point| point.into()).collect()
    }

    #[test]
    fn crossings_are_counted_between_lines_only() {
        let level = path(&[(0.0, 50.0), (100.0, 50.0)]);
        let hook = path(&[(20.0, 0.0), (20.0, 90.0), (60.0, 90.0), (60.0, 10.0)]);
        assert_eq!(crossings(&[level.clone(), hook.clone()]), 2);
        assert_eq!(crossings(&[hook]), 0);
        assert_eq!(crossings(&[level, path(&[(20.0, 50.0), (20.0, 90.0)])]), 0, "touching is not crossing");
    }
}
