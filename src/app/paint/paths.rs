//! Bézier paths as the screen needs them: lines of points, and triangles.

use kurbo::{BezPath, PathEl, Point};
use lyon_tessellation::{
    BuffersBuilder, FillOptions, FillTessellator, FillVertex, VertexBuffers, math::point, path::Path,
};

use super::narrow;

/// How far a flattened curve may be from the true one, in world pixels: invisible up to the largest zoom.
pub(super) const TOLERANCE: f64 = 0.1;

/// Points closer than this are the same, in world pixels.
const SAME: f64 = 0.02;

/// The inside of a path as triangles; none where it cannot be cut into any.
pub(super) fn triangles(path: &BezPath) -> Option<(Vec<Point>, Vec<u32>)> {
    let mut buffers: VertexBuffers<Point, u32> = VertexBuffers::new();
    let mut sink = BuffersBuilder::new(&mut buffers, |vertex: FillVertex<'_>| {
        let at = vertex.position();
        Point::new(f64::from(at.x), f64::from(at.y))
    });
    // lyon works in f32 around the origin of the drawing, which is exact enough below a million pixels.
    let options = FillOptions::non_zero().with_tolerance(0.05);
    FillTessellator::new().tessellate_path(&lyon_path(path), &options, &mut sink).ok()?;
    Some((buffers.vertices, buffers.indices))
}

/// The lines of a path, without curves, each with whether it is closed.
pub(super) fn flattened(path: impl IntoIterator<Item = PathEl>) -> Vec<(Vec<Point>, bool)> {
    let mut lines: Vec<(Vec<Point>, bool)> = Vec::new();
    kurbo::flatten(path, TOLERANCE, |element| match element {
        PathEl::MoveTo(at) => lines.push((vec![at], false)),
        PathEl::LineTo(at) => {
            if let Some((points, _)) = lines.last_mut() {
                points.push(at);
            }
        }
        PathEl::ClosePath => {
            if let Some((_, closed)) = lines.last_mut() {
                *closed = true;
            }
        }
        // Flattening leaves no curves.
        PathEl::QuadTo(..) | PathEl::CurveTo(..) => {}
    });
    for (points, closed) in &mut lines {
        // Points on top of each other have no direction, and egui would draw a spike there.
        points.dedup_by(|a, b| a.distance(*b) < SAME);
        while *closed && points.len() > 1 && points[0].distance(points[points.len() - 1]) < SAME {
            points.pop();
        }
    }
    lines.retain(|(points, _)| points.len() > 1);
    lines
}

fn lyon_path(path: &BezPath) -> Path {
    let mut builder = Path::builder();
    let at = |at: Point| point(narrow(at.x), narrow(at.y));
    let mut open = false;
    for element in path.elements() {
        match *element {
            PathEl::MoveTo(to) => {
                if open {
                    builder.end(true);
                }
                builder.begin(at(to));
                open = true;
            }
            PathEl::ClosePath => {
                if std::mem::take(&mut open) {
                    builder.end(true);
                }
            }
            _ if !open => {}
            PathEl::LineTo(to) => {
                builder.line_to(at(to));
            }
            PathEl::QuadTo(control, to) => {
                builder.quadratic_bezier_to(at(control), at(to));
            }
            PathEl::CurveTo(first, second, to) => {
                builder.cubic_bezier_to(at(first), at(second), at(to));
            }
        }
    }
    if open {
        builder.end(true);
    }
    builder.build()
}
