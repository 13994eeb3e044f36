//! A [`Drawing`] on the screen: the same display list that every export walks.
//!
//! Paths are flattened and filled once for each drawing, in its own coordinates (`part`); a frame takes what an earlier one
//! cut for the screen (`kept`), or moves and scales what is in view, as much of it as the level of detail asks for, and
//! cuts that. From the furthest level on, cells are blocks of their own (`blocks`).

pub(super) mod blocks;
mod kept;
mod letters;
mod part;
mod paths;

use std::{cell::RefCell, collections::BTreeSet, sync::Arc, time::Duration};

use egui::{
    Color32, CornerRadius, Galley, Pos2, Shape as EguiShape, Stroke as EguiStroke, StrokeKind, Vec2,
    epaint::{RectShape, TextShape, shape_transform::adjust_colors},
};
use kept::{Kept, Seen, Sheet, Zooming};
use kurbo::{Point, Rect};
use letters::{Letters, Setting};
use part::{Kind, Part};

use super::fonts;
use crate::{
    drawing::{Color, Drawing, Index, Line, Stroke},
    editor::{Camera, Level},
    model::Element,
};

/// Text smaller than this on the screen, in points, is not painted.
const SMALLEST_TEXT: f64 = 3.0;

/// What is no larger than this on the screen, in points, is not painted.
const SPECK: f64 = 0.75;

/// Dashes that are shorter than this on the screen with the gap after them, in points, are painted as a line.
const SHORTEST_DASH: f64 = 4.0;

/// Points of a line closer than this on the screen, in points, are taken for one.
const TOGETHER: f32 = 0.5;

/// How much is left of what has faded.
const FAINT: f32 = 0.18;

/// A drawing made ready for painting.
#[derive(Debug, Default)]
pub(super) struct Painting {
    background: Color32,
    parts: Vec<Part>,
    /// The parts for near, for cards as rectangles, and for cells as blocks.
    shelves: [Shelf; 3],
    kept: RefCell<Work>,
}

/// The parts that some levels show, by where they are.
#[derive(Debug, Default)]
struct Shelf {
    /// Places in the list of all.
    parts: Vec<usize>,
    index: Index,
}

/// What is kept from frame to frame.
#[derive(Debug, Default)]
struct Work {
    kept: Option<Kept>,
    letters: Letters,
    zooming: Option<Zooming>,
}

impl Shelf {
    fn of(parts: &[Part], levels: &[Level]) -> Self {
        let shows = |part: &Part| levels.iter().any(|level| (part.levels.0..=part.levels.1).contains(level));
        let on_it: Vec<usize> = (0..parts.len()).filter(|at| parts.get(*at).is_some_and(shows)).collect();
        let index = Index::of(on_it.iter().filter_map(|at| parts.get(*at)).map(|part| part.bounds));
        Self { parts: on_it, index }
    }
}

impl Painting {
    /// Makes a drawing ready.
    pub(super) fn of(drawing: &Drawing) -> Self {
        let parts = part::parts_of(drawing);
        let levels: [&[Level]; 3] = [&[Level::Full, Level::Names], &[Level::Cards], &[Level::Blocks]];
        let shelves = levels.map(|levels| Shelf::of(&parts, levels));
        Self { background: color(drawing.background), parts, shelves, kept: RefCell::default() }
    }

    /// Paints the ground and what the camera sees into the clip rectangle of the painter; some elements only faintly.
    pub(super) fn paint(
        &self,
        painter: &egui::Painter,
        canvas: egui::Rect,
        (camera, level): (&Camera, Level),
        faded: &BTreeSet<Element>,
    ) {
        painter.rect_filled(canvas, 0.0, self.background);
        self.paint_parts(painter, canvas, (camera, level), faded);
    }

    /// Paints what the camera sees, without the ground.
    pub(super) fn paint_parts(
        &self,
        painter: &egui::Painter,
        canvas: egui::Rect,
        (camera, level): (&Camera, Level),
        faded: &BTreeSet<Element>,
    ) {
        let seen = Seen { canvas, level, faded: faded.clone() };
        let context = painter.ctx();
        let mut work = self.kept.borrow_mut();
        let Work { kept, letters, zooming } = &mut *work;
        let (zooms, left) = Zooming::after(*zooming, camera.zoom, context.input(|input| input.time));
        *zooming = Some(zooms);
        if let Some(left) = left {
            // Once it rests, all is cut at its very size.
            context.request_repaint_after(Duration::from_secs_f64(left));
        }
        if kept.as_ref().is_none_or(|kept| !kept.serves(context, &seen, camera, left.is_some())) {
            let (from, area) = kept::to_cut(canvas, camera, left.is_some());
            let opacity = |element: &Element| Some(if faded.contains(element) { FAINT } else { 1.0 });
            let opacity = |element: Option<&Element>| element.map_or(Some(1.0), opacity);
            let keep = kept.as_ref().is_some_and(|kept| kept.has_letters(context));
            let shapes = self.cut(painter, canvas, (&from, level, area), letters.set(keep), opacity);
            *kept = Some(Kept::new(context, seen, (from, area), shapes));
        }
        if let Some(kept) = kept {
            painter.extend(kept.shapes(camera).iter().cloned());
        }
    }

    /// Paints what the camera sees of some elements.
    pub(super) fn paint_only(
        &self,
        painter: &egui::Painter,
        canvas: egui::Rect,
        (camera, level): (&Camera, Level),
        elements: &BTreeSet<Element>,
    ) {
        let is_one = |element: Option<&Element>| element.is_some_and(|element| elements.contains(element));
        let (_, area) = kept::to_cut(canvas, camera, false);
        let mut letters = Letters::default();
        let opacity = |element: Option<&Element>| is_one(element).then_some(1.0);
        painter.extend(self.cut(painter, canvas, (camera, level, area), letters.set(true), opacity));
    }

    /// What a level shows of an area as the camera sees it, ready for the screen; of each element as much as its opacity
    /// leaves, and nothing where it has none.
    fn cut(
        &self,
        painter: &egui::Painter,
        canvas: egui::Rect,
        (camera, level, area): (&Camera, Level, Rect),
        mut letters: Setting<'_>,
        opacity: impl Fn(Option<&Element>) -> Option<f32>,
    ) -> Vec<EguiShape> {
        let to_screen = |at: Point| {
            let at = camera.screen_from_world(at);
            canvas.min + vec2(at)
        };
        let zoom = narrow(camera.zoom);
        let mut sheet = Sheet::new(painter.ctx());
        let half = 0.5 / painter.ctx().pixels_per_point();
        let [near, cards, blocks] = &self.shelves;
        let shelf = match level {
            Level::Full | Level::Names => near,
            Level::Cards => cards,
            Level::Blocks => blocks,
        };
        let in_area = shelf.index.within(area).into_iter().filter_map(|at| shelf.parts.get(at));
        let in_area = in_area.filter_map(|at| Some((*at, self.parts.get(*at)?)));
        let is_seen = |part: &Part| part.bounds.width().max(part.bounds.height()) * camera.zoom > SPECK;
        for (at, part) in in_area.filter(|(_, part)| part.levels.1 >= level && is_seen(part)) {
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
                Kind::Fill { fill, color } => add(EguiShape::mesh(fill.mesh(to_screen, half, *color))),
                Kind::Stroke { lines, dash, stroke } => {
                    let is_dashed = dash.iter().sum::<f64>() * camera.zoom >= SHORTEST_DASH;
                    let dashes = is_dashed.then(|| lines.dashed(dash));
                    let stroke = EguiStroke::new((stroke.width * zoom).max(0.5), stroke.color);
                    for (points, is_closed) in dashes.as_ref().unwrap_or(lines).iter() {
                        let points = seen_apart(points.iter().map(|at| to_screen(*at)));
                        add(if is_closed {
                            EguiShape::closed_line(points, stroke)
                        } else {
                            EguiShape::line(points, stroke)
                        });
                    }
                }
                Kind::Text(line) if line.size * camera.zoom >= SMALLEST_TEXT => {
                    let galley = letters.galley(painter, at, line, camera.zoom);
                    for shape in text(galley, line, camera.zoom, to_screen(Point::new(line.x, line.y))) {
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
fn text(galley: Arc<Galley>, line: &Line, zoom: f64, start: Pos2) -> impl Iterator<Item = EguiShape> {
    let ink = color(line.color);
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
