//! A [`Drawing`] on the screen: the same display list that every export walks.
//!
//! Paths are flattened and filled once for each drawing, in its own coordinates; a frame only moves and scales
//! them, and skips what is out of view.

use std::collections::BTreeSet;

use egui::{Color32, CornerRadius, Mesh, Pos2, Shape as EguiShape, Stroke as EguiStroke, StrokeKind, Vec2};
use kurbo::{BezPath, PathEl, Point, Rect, Shape as _};
use lyon_tessellation::{
    BuffersBuilder, FillOptions, FillTessellator, FillVertex, VertexBuffers, math::point, path::Path,
};

use super::fonts;
use crate::{
    drawing::{Color, Drawing, Line, Shape, Stroke},
    editor::Camera,
    model::Element,
};

/// How far a flattened curve may be from the true one, in world pixels: invisible up to the largest zoom.
const TOLERANCE: f64 = 0.1;

/// Points closer than this are the same, in world pixels.
const SAME: f64 = 0.02;

/// Text smaller than this on the screen, in points, is not painted.
const SMALLEST_TEXT: f64 = 3.0;

/// How much is left of what has faded.
const FAINT: f32 = 0.18;

/// A drawing made ready for painting.
#[derive(Debug, Default)]
pub(super) struct Painting {
    background: Color32,
    parts: Vec<Part>,
}

#[derive(Debug)]
struct Part {
    /// What it stands for.
    element: Option<Element>,
    bounds: Rect,
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    Rect { rect: Rect, radius: f64, fill: Color32, stroke: EguiStroke },
    Fill { vertices: Vec<Point>, indices: Vec<u32>, color: Color32 },
    Stroke { points: Vec<Point>, closed: bool, stroke: EguiStroke },
    Text(Line),
}

impl Painting {
    /// Makes a drawing ready.
    pub(super) fn of(drawing: &Drawing) -> Self {
        let mut painting = Self { background: color(drawing.background), parts: Vec::new() };
        for item in &drawing.items {
            let element = item.element.as_ref();
            match &item.shape {
                Shape::Rect { rect, radius, fill, stroke } => {
                    let dashed = stroke.as_ref().is_some_and(|stroke| !stroke.dash.is_empty());
                    let whole = stroke.as_ref().filter(|_| !dashed).map_or(EguiStroke::NONE, egui_stroke);
                    painting.parts.push(Part {
                        element: element.cloned(),
                        bounds: rect.inflate(f64::from(whole.width), f64::from(whole.width)),
                        kind: Kind::Rect {
                            rect: *rect,
                            radius: *radius,
                            fill: fill.map_or(Color32::TRANSPARENT, color),
                            stroke: whole,
                        },
                    });
                    if let Some(stroke) = stroke.as_ref().filter(|_| dashed) {
                        painting.stroke(element, &rect.to_rounded_rect(*radius).to_path(TOLERANCE), stroke);
                    }
                }
                Shape::Path { path, fill, stroke } => {
                    if let Some(fill) = fill {
                        painting.fill(element, path, color(*fill));
                    }
                    if let Some(stroke) = stroke {
                        painting.stroke(element, path, stroke);
                    }
                }
                Shape::Text(line) => {
                    let (element, bounds) = (element.cloned(), item.shape.bounds());
                    painting.parts.push(Part { element, bounds, kind: Kind::Text(line.clone()) });
                }
            }
        }
        painting
    }

    fn fill(&mut self, element: Option<&Element>, path: &BezPath, color: Color32) {
        let mut buffers: VertexBuffers<Point, u32> = VertexBuffers::new();
        let mut sink = BuffersBuilder::new(&mut buffers, |vertex: FillVertex<'_>| {
            let at = vertex.position();
            Point::new(f64::from(at.x), f64::from(at.y))
        });
        // lyon works in f32 around the origin of the drawing, which is exact enough below a million pixels.
        let options = FillOptions::non_zero().with_tolerance(0.05);
        if FillTessellator::new().tessellate_path(&lyon_path(path), &options, &mut sink).is_ok() {
            let VertexBuffers { vertices, indices } = buffers;
            let (element, bounds) = (element.cloned(), path.bounding_box());
            self.parts.push(Part { element, bounds, kind: Kind::Fill { vertices, indices, color } });
        }
    }

    fn stroke(&mut self, element: Option<&Element>, path: &BezPath, stroke: &Stroke) {
        let lines: Vec<_> = if stroke.dash.is_empty() {
            flattened(path.iter())
        } else {
            flattened(kurbo::dash(path.iter(), 0.0, &stroke.dash))
        };
        for (points, closed) in lines {
            let bounds = points.iter().fold(Rect::from_points(points[0], points[0]), |all, at| all.union_pt(*at));
            let bounds = bounds.inflate(stroke.width, stroke.width);
            let kind = Kind::Stroke { points, closed, stroke: egui_stroke(stroke) };
            self.parts.push(Part { element: element.cloned(), bounds, kind });
        }
    }

    /// Paints the ground and what the camera sees into the clip rectangle of the painter; some elements only faintly.
    pub(super) fn paint(
        &self,
        painter: &egui::Painter,
        canvas: egui::Rect,
        camera: &Camera,
        faded: &BTreeSet<Element>,
    ) {
        painter.rect_filled(canvas, 0.0, self.background);
        self.paint_parts(painter, canvas, camera, faded);
    }

    /// Paints what the camera sees, without the ground.
    pub(super) fn paint_parts(
        &self,
        painter: &egui::Painter,
        canvas: egui::Rect,
        camera: &Camera,
        faded: &BTreeSet<Element>,
    ) {
        let mut faint = painter.clone();
        faint.multiply_opacity(FAINT);
        let to_screen = |at: Point| {
            let at = camera.screen_from_world(at);
            canvas.min + vec2(at)
        };
        let view = Rect::from_points(
            camera.world_from_screen(Point::ZERO),
            camera.world_from_screen(Point::new(f64::from(canvas.width()), f64::from(canvas.height()))),
        );
        let zoom = narrow(camera.zoom);
        for part in self.parts.iter().filter(|part| part.bounds.overlaps(view)) {
            let is_faded = part.element.as_ref().is_some_and(|element| faded.contains(element));
            let painter = if is_faded { &faint } else { painter };
            match &part.kind {
                Kind::Rect { rect, radius, fill, stroke } => {
                    let screen = egui::Rect::from_two_pos(
                        to_screen(Point::new(rect.x0, rect.y0)),
                        to_screen(Point::new(rect.x1, rect.y1)),
                    );
                    let radius = CornerRadius::from(narrow(*radius) * zoom);
                    let stroke = EguiStroke::new(stroke.width * zoom, stroke.color);
                    painter.rect(screen, radius, *fill, stroke, StrokeKind::Middle);
                }
                Kind::Fill { vertices, indices, color } => {
                    let mut mesh = Mesh::default();
                    for vertex in vertices {
                        mesh.colored_vertex(to_screen(*vertex), *color);
                    }
                    mesh.indices.extend_from_slice(indices);
                    painter.add(mesh);
                }
                Kind::Stroke { points, closed, stroke } => {
                    let points: Vec<Pos2> = points.iter().map(|at| to_screen(*at)).collect();
                    let stroke = EguiStroke::new((stroke.width * zoom).max(0.5), stroke.color);
                    painter.add(if *closed {
                        EguiShape::closed_line(points, stroke)
                    } else {
                        EguiShape::line(points, stroke)
                    });
                }
                Kind::Text(line) => paint_text(painter, line, camera.zoom, &to_screen),
            }
        }
    }
}

fn paint_text(painter: &egui::Painter, line: &Line, zoom: f64, to_screen: &impl Fn(Point) -> Pos2) {
    if line.size * zoom < SMALLEST_TEXT {
        return;
    }
    let ink = color(line.color);
    // Half points are fine enough, and keep the glyphs of the last frame while the view is zoomed.
    let size = (line.size * zoom * 2.0).round() / 2.0;
    let font = fonts::font(narrow(size), line.weight);
    let galley = painter.layout_no_wrap(line.text.clone(), font, ink);
    let baseline =
        galley.rows.first().map_or(0.0, |row| row.pos.y + row.row.glyphs.first().map_or(0.0, |glyph| glyph.pos.y));
    let start = to_screen(Point::new(line.x, line.y));
    if line.struck {
        let height = narrow(line.size * zoom * 0.3);
        let end = to_screen(Point::new(line.x + line.width, line.y));
        let stroke = EguiStroke::new(narrow(line.size * zoom * 0.07).max(1.0), ink);
        painter.line_segment([start - Vec2::new(0.0, height), end - Vec2::new(0.0, height)], stroke);
    }
    painter.galley(start - Vec2::new(0.0, baseline), galley, ink);
}

/// The lines of a path, without curves, each with whether it is closed.
fn flattened(path: impl IntoIterator<Item = PathEl>) -> Vec<(Vec<Point>, bool)> {
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

fn egui_stroke(stroke: &Stroke) -> EguiStroke {
    EguiStroke::new(narrow(stroke.width), color(stroke.color))
}

/// A colour of a drawing as egui has it.
pub(super) fn color(color: Color) -> Color32 {
    Color32::from_rgba_unmultiplied(color.r, color.g, color.b, color.a)
}

/// A screen offset as egui has it.
pub(super) fn vec2(at: Point) -> Vec2 {
    Vec2::new(narrow(at.x), narrow(at.y))
}

/// egui measures in `f32`.
#[expect(clippy::cast_possible_truncation, reason = "pixels on a screen need no more than 24 bits")]
pub(super) const fn narrow(value: f64) -> f32 {
    value as f32
}
