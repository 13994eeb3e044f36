//! Bézier paths as the screen needs them: lines of points, and triangles with soft edges.

use std::collections::BTreeMap;

use egui::{Color32, Mesh, Pos2, Vec2};
use kurbo::{BezPath, PathEl, Point, Shape as _};
use lyon_tessellation::{BuffersBuilder, FillOptions, FillTessellator, FillVertex, VertexBuffers, math::point};

use super::narrow;

/// How far a flattened curve may be from the true one, in world pixels: invisible up to the largest zoom.
pub(super) const TOLERANCE: f64 = 0.1;

/// Points closer than this are the same, in world pixels.
const SAME: f64 = 0.02;

/// How far a flattened edge of a fill may be from the true one, in world pixels.
const EDGE: f64 = 0.05;

/// The longest way out of a corner, for one pixel out of the lines that meet there.
const SHARPEST: f64 = 3.0;

/// A point at an edge, and the way out there: where it ends, both lines that meet are one further out.
type AtEdge = (Point, Vec2);

/// The inside of a path, cut into triangles, with its edges: they are painted soft, a pixel wide.
#[derive(Debug)]
pub(super) struct Fill {
    vertices: Vec<AtEdge>,
    indices: Vec<u32>,
    /// The edges that have ground beyond them.
    edges: Vec<Vec<AtEdge>>,
}

impl Fill {
    /// The inside of a path; none where it cannot be cut into triangles.
    pub(super) fn of(path: &BezPath) -> Option<Self> {
        // What is filled is closed, whether its line says so or not.
        let mut lines = flattened(path.iter(), EDGE);
        for (points, _) in &mut lines {
            end_apart(points);
        }
        let lines = lines.iter().filter(|(points, _)| points.len() > 2);
        let mut edges: Vec<Vec<AtEdge>> = lines.map(|(points, _)| edge(path, points)).collect();
        let mut builder = lyon_tessellation::path::Path::builder();
        let mut ways = BTreeMap::new();
        for edge in &edges {
            for (number, (at, out)) in edge.iter().enumerate() {
                let at = point(narrow(at.x), narrow(at.y));
                let end = if number == 0 { builder.begin(at) } else { builder.line_to(at) };
                ways.insert(end.0, *out);
            }
            builder.end(true);
        }
        // Those of `new` have room for 512, which most signs on ten thousand cards would keep for nothing.
        let mut buffers: VertexBuffers<AtEdge, u32> = VertexBuffers::with_capacity(0, 0);
        let mut sink = BuffersBuilder::new(&mut buffers, |vertex: FillVertex<'_>| {
            let at = vertex.position();
            // Where lines cross is no end of one, and nowhere is out.
            let out = vertex.as_endpoint_id().and_then(|end| ways.get(&end.0)).copied().unwrap_or_default();
            (Point::new(f64::from(at.x), f64::from(at.y)), out)
        });
        // lyon works in f32 around the origin of the drawing, which is exact enough below a million pixels.
        let path = builder.build();
        let options = FillOptions::non_zero();
        FillTessellator::new().tessellate_with_ids(path.id_iter(), &path, None, &options, &mut sink).ok()?;
        let VertexBuffers { mut vertices, mut indices } = buffers;
        vertices.shrink_to_fit();
        indices.shrink_to_fit();
        edges.retain(|edge| edge.iter().any(|(_, out)| *out != Vec2::ZERO));
        Some(Self { vertices, indices, edges })
    }

    /// The triangles on the screen, whose edges go from the colour to nothing half a pixel to both sides.
    pub(super) fn mesh(&self, to_screen: impl Fn(Point) -> Pos2, half: f32, color: Color32) -> Mesh {
        let mut mesh = Mesh::default();
        let place = |(at, out): &AtEdge, by: f32| to_screen(*at) + by * *out;
        for vertex in &self.vertices {
            mesh.colored_vertex(place(vertex, -half), color);
        }
        mesh.indices.extend_from_slice(&self.indices);
        for edge in &self.edges {
            let first = u32::try_from(mesh.vertices.len()).unwrap_or_default();
            let count = u32::try_from(edge.len()).unwrap_or_default();
            for vertex in edge {
                mesh.colored_vertex(place(vertex, -half), color);
                mesh.colored_vertex(place(vertex, half), Color32::TRANSPARENT);
            }
            for at in 0..count {
                let [here, next] = [at, (at + 1) % count].map(|at| first + 2 * at);
                mesh.add_triangle(here, here + 1, next);
                mesh.add_triangle(next, here + 1, next + 1);
            }
        }
        mesh
    }
}

/// A closed line as an edge of a path; nowhere is out where the path is on both sides of it.
fn edge(path: &BezPath, points: &[Point]) -> Vec<AtEdge> {
    let count = points.len();
    let normal = |at: usize| (points[(at + 1) % count] - points[at % count]).normalize().turn_90();
    let longest = (0..count).max_by(|one, other| {
        let length = |at: &usize| points[(at + 1) % count].distance(points[*at]);
        length(one).total_cmp(&length(other))
    });
    let sign = longest.map_or(0.0, |at| {
        let middle = points[at].midpoint(points[(at + 1) % count]);
        let is_inside = |side: f64| path.winding(middle + side * 2.0 * EDGE * normal(at)) != 0;
        match (is_inside(1.0), is_inside(-1.0)) {
            (true, false) => -1.0,
            (false, true) => 1.0,
            _ => 0.0,
        }
    });
    let out = |at: usize| {
        let (before, after) = (normal(at + count - 1), normal(at));
        let both = before + after;
        // As far along the middle of both normals as is one along each.
        let way = both / (both.hypot2() / 2.0).max(both.hypot() / SHARPEST).max(f64::EPSILON);
        Vec2::new(narrow(sign * way.x), narrow(sign * way.y))
    };
    points.iter().enumerate().map(|(at, point)| (*point, out(at))).collect()
}

/// The lines of a path, without curves, each with whether it is closed.
pub(super) fn flattened(path: impl IntoIterator<Item = PathEl>, tolerance: f64) -> Vec<(Vec<Point>, bool)> {
    let mut lines: Vec<(Vec<Point>, bool)> = Vec::new();
    kurbo::flatten(path, tolerance, |element| match element {
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
        if *closed {
            end_apart(points);
        }
    }
    lines.retain(|(points, _)| points.len() > 1);
    lines
}

/// Ends a line that comes back to where it began before it is there.
fn end_apart(points: &mut Vec<Point>) {
    while points.len() > 1 && points[0].distance(points[points.len() - 1]) < SAME {
        points.pop();
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use egui::epaint::Vertex;
    use kurbo::Rect;

    use super::{super::vec2, *};

    /// Where the triangles of some shapes have their colour and where they have none left, half a pixel wide.
    fn corners(paths: &[Rect]) -> (BTreeSet<[i32; 2]>, BTreeSet<[i32; 2]>) {
        let path: BezPath = paths.iter().flat_map(|rect| rect.path_elements(0.1)).collect();
        let mesh = Fill::of(&path).unwrap().mesh(|at| vec2(at).to_pos2(), 0.5, Color32::RED);
        assert!(mesh.is_valid());
        #[expect(clippy::cast_possible_truncation, reason = "tenths of pixels")]
        let at = |pos: Pos2| [pos.x, pos.y].map(|it| (10.0 * it).round() as i32);
        let (full, clear): (Vec<&Vertex>, Vec<&Vertex>) =
            mesh.vertices.iter().partition(|it| it.color == Color32::RED);
        [full, clear].map(|some| some.iter().map(|vertex| at(vertex.pos)).collect()).into()
    }

    fn square(low: i32, high: i32) -> BTreeSet<[i32; 2]> {
        [[low, low], [low, high], [high, low], [high, high]].into()
    }

    #[test]
    fn an_edge_goes_from_the_colour_to_nothing_around_where_it_is() {
        let (full, clear) = corners(&[Rect::new(0.0, 0.0, 10.0, 10.0)]);
        assert_eq!(full, square(5, 95));
        assert_eq!(clear, square(-5, 105));
    }

    #[test]
    fn the_edge_of_a_hole_goes_into_the_hole() {
        let hole = Rect { x0: 7.0, y0: 3.0, x1: 3.0, y1: 7.0 };
        let (full, clear) = corners(&[Rect::new(0.0, 0.0, 10.0, 10.0), hole]);
        assert_eq!(full, &square(5, 95) | &square(25, 75));
        assert_eq!(clear, &square(-5, 105) | &square(35, 65));
    }

    #[test]
    fn what_lies_inside_has_no_edge() {
        let (full, clear) = corners(&[Rect::new(0.0, 0.0, 10.0, 10.0), Rect::new(3.0, 3.0, 7.0, 7.0)]);
        assert_eq!(&full - &square(30, 70), square(5, 95));
        assert_eq!(clear, square(-5, 105));
    }

    #[test]
    fn a_sharp_corner_reaches_out_no_further_than_it_may() {
        let path = BezPath::from_svg("M0 0 L100 1 L0 2 Z").unwrap();
        let fill = Fill::of(&path).unwrap();
        assert!(fill.edges.iter().flatten().all(|(_, out)| out.length() <= 3.001));
    }

    #[test]
    fn what_only_comes_back_to_where_it_began_is_closed() {
        let of = |path: &str| Fill::of(&BezPath::from_svg(path).unwrap()).unwrap().edges;
        assert_eq!(of("M0 0 L10 0 L10 10 L0 0"), of("M0 0 L10 0 L10 10 Z"));
    }

    #[test]
    fn nothing_has_no_triangles() {
        assert!(Fill::of(&BezPath::new()).is_none_or(|fill| fill.indices.is_empty()));
        let line = BezPath::from_svg("M0 0 L100 0 L50 0 Z").unwrap();
        assert!(
            Fill::of(&line).is_none_or(|fill| fill.mesh(|at| vec2(at).to_pos2(), 0.5, Color32::RED).is_valid())
        );
    }
}
