//! A [`Drawing`] on the screen: the same display list that every export walks.
//!
//! Paths are flattened and filled once for each drawing, in its own coordinates; a frame only moves and scales
//! them, and skips what is out of view.

mod kept;
mod paths;

use std::{cell::RefCell, collections::BTreeSet};

use egui::{
    Color32, CornerRadius, Mesh, Pos2, Shape as EguiShape, Stroke as EguiStroke, StrokeKind, Vec2,
    epaint::{RectShape, TextShape, shape_transform::adjust_colors},
};
use kept::{Kept, Seen, Sheet};
use kurbo::{BezPath, Point, Rect, Shape as _};
use paths::{TOLERANCE, flattened, triangles};

use super::fonts;
use crate::{
    drawing::{Color, Drawing, Index, Line, Shape, Stroke},
    editor::Camera,
    model::Element,
};

/// Text smaller than this on the screen, in points, is not painted.
const SMALLEST_TEXT: f64 = 3.0;

/// What is no larger than this on the screen, in points, is not painted.
const SPECK: f64 = 0.75;

/// Points of a line closer than this on the screen, in points, are taken for one.
const TOGETHER: f32 = 0.5;

/// How much is left of what has faded.
const FAINT: f32 = 0.18;

/// A drawing made ready for painting.
#[derive(Debug, Default)]
pub(super) struct Painting {
    background: Color32,
    parts: Vec<Part>,
    /// The parts by where they are.
    index: Index,
    kept: RefCell<Option<Kept>>,
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
        let mut painting = Self { background: color(drawing.background), ..Self::default() };
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
        painting.index = Index::of(painting.parts.iter().map(|part| part.bounds));
        painting
    }

    fn fill(&mut self, element: Option<&Element>, path: &BezPath, color: Color32) {
        if let Some((vertices, indices)) = triangles(path) {
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
        let seen = Seen { canvas, camera: *camera, faded: faded.clone() };
        let context = painter.ctx();
        let mut kept = self.kept.borrow_mut();
        if kept.as_ref().is_none_or(|kept| !kept.is_as(&seen, context)) {
            let opacity = |element: &Element| Some(if faded.contains(element) { FAINT } else { 1.0 });
            let shapes = self.cut(painter, canvas, camera, |element| element.map_or(Some(1.0), opacity));
            *kept = Some(Kept::new(context, seen, shapes));
        }
        painter.extend(kept.iter().flat_map(|kept| kept.shapes.iter().cloned()));
    }

    /// Paints what the camera sees of some elements.
    pub(super) fn paint_only(
        &self,
        painter: &egui::Painter,
        canvas: egui::Rect,
        camera: &Camera,
        elements: &BTreeSet<Element>,
    ) {
        let is_one = |element: Option<&Element>| element.is_some_and(|element| elements.contains(element));
        painter.extend(self.cut(painter, canvas, camera, |element| is_one(element).then_some(1.0)));
    }

    /// What the camera sees, ready for the screen; of each element as much as its opacity leaves, and nothing where it has
    /// none.
    fn cut(
        &self,
        painter: &egui::Painter,
        canvas: egui::Rect,
        camera: &Camera,
        opacity: impl Fn(Option<&Element>) -> Option<f32>,
    ) -> Vec<EguiShape> {
        let to_screen = |at: Point| {
            let at = camera.screen_from_world(at);
            canvas.min + vec2(at)
        };
        let view = Rect::from_points(
            camera.world_from_screen(Point::ZERO),
            camera.world_from_screen(Point::new(f64::from(canvas.width()), f64::from(canvas.height()))),
        );
        let zoom = narrow(camera.zoom);
        let mut sheet = Sheet::new(painter.ctx());
        let in_view = self.index.within(view).into_iter().filter_map(|at| self.parts.get(at));
        for part in in_view.filter(|part| part.bounds.width().max(part.bounds.height()) * camera.zoom > SPECK) {
            let Some(opacity) = opacity(part.element.as_ref()) else { continue };
            let mut add = |mut shape: EguiShape| {
                if opacity < 1.0 {
                    adjust_colors(&mut shape, move |color| *color = color.gamma_multiply(opacity));
                }
                sheet.add(shape);
            };
            match &part.kind {
                Kind::Rect { rect, radius, fill, stroke } => {
                    let screen = egui::Rect::from_two_pos(
                        to_screen(Point::new(rect.x0, rect.y0)),
                        to_screen(Point::new(rect.x1, rect.y1)),
                    );
                    let radius = CornerRadius::from(narrow(*radius) * zoom);
                    let stroke = EguiStroke::new(stroke.width * zoom, stroke.color);
                    add(RectShape::new(screen, radius, *fill, stroke, StrokeKind::Middle).into());
                }
                Kind::Fill { vertices, indices, color } => {
                    let mut mesh = Mesh::default();
                    for vertex in vertices {
                        mesh.colored_vertex(to_screen(*vertex), *color);
                    }
                    mesh.indices.extend_from_slice(indices);
                    add(EguiShape::mesh(mesh));
                }
                Kind::Stroke { points, closed, stroke } => {
                    let points = seen_apart(points.iter().map(|at| to_screen(*at)));
                    let stroke = EguiStroke::new((stroke.width * zoom).max(0.5), stroke.color);
                    add(if *closed {
                        EguiShape::closed_line(points, stroke)
                    } else {
                        EguiShape::line(points, stroke)
                    });
                }
                Kind::Text(line) if line.size * camera.zoom >= SMALLEST_TEXT => {
                    for shape in text(painter, line, camera.zoom, to_screen(Point::new(line.x, line.y))) {
                        add(shape);
                    }
                }
                Kind::Text(_) => {}
            }
        }
        sheet.done()
    }
}

/// The points of a line that can be told from the ones before them, with both its ends.
fn seen_apart(points: impl Iterator<Item = Pos2>) -> Vec<Pos2> {
    let mut seen: Vec<Pos2> = Vec::with_capacity(points.size_hint().0);
    let mut points = points.peekable();
    while let Some(at) = points.next() {
        let is_end = seen.is_empty() || points.peek().is_none();
        if is_end || seen.last().is_none_or(|last| last.distance_sq(at) >= TOGETHER * TOGETHER) {
            seen.push(at);
        }
    }
    seen
}

/// A line of text that starts here on the screen, with what runs through it.
fn text(painter: &egui::Painter, line: &Line, zoom: f64, start: Pos2) -> impl Iterator<Item = EguiShape> {
    let ink = color(line.color);
    // Half points are fine enough, and keep the glyphs of the last frame while the view is zoomed.
    let size = (line.size * zoom * 2.0).round() / 2.0;
    let font = fonts::font(narrow(size), line.weight);
    let galley = painter.layout_no_wrap(line.text.clone(), font, ink);
    let baseline =
        galley.rows.first().map_or(0.0, |row| row.pos.y + row.row.glyphs.first().map_or(0.0, |glyph| glyph.pos.y));
    let strike = line.struck.then(|| {
        let above = start - Vec2::new(0.0, narrow(line.size * zoom * 0.3));
        let end = above + Vec2::new(narrow(line.width * zoom), 0.0);
        EguiShape::line_segment([above, end], EguiStroke::new(narrow(line.size * zoom * 0.07).max(1.0), ink))
    });
    strike.into_iter().chain([TextShape::new(start - Vec2::new(0.0, baseline), galley, ink).into()])
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
