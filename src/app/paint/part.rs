//! The parts of a drawing, made ready for the screen: curves flattened, fills cut into triangles, and how far away each
//! is still painted.

use egui::{Color32, Stroke as EguiStroke};
use kurbo::{BezPath, PathEl, Point, Rect, Shape as _};

use super::{
    color, egui_stroke,
    paths::{Fill, TOLERANCE, flattened},
};
use crate::{
    drawing::{Drawing, Item, Line, Shape, Stroke},
    editor::Level,
    model::Element,
};

/// What stands for a touchpoint and is at least so wide and high is the ground of its card, in pixels; all else is a sign
/// on it.
const LEAST_CARD: (f64, f64) = (60.0, 30.0);

/// A part of a drawing.
#[derive(Debug)]
pub(super) struct Part {
    /// What it stands for.
    pub element: Option<Element>,
    pub bounds: Rect,
    pub kind: Kind,
    /// The nearest and the furthest level at which it is painted.
    pub levels: (Level, Level),
}

/// What is painted.
#[derive(Debug)]
pub(super) enum Kind {
    Rect {
        rect: Rect,
        radius: f64,
        fill: Color32,
        stroke: EguiStroke,
    },
    Fill {
        fill: Fill,
        color: Color32,
    },
    /// Along lines, with dashes and gaps of these lengths.
    Stroke {
        lines: Lines,
        dash: Vec<f64>,
        stroke: EguiStroke,
    },
    Text(Line),
}

/// Lines of points.
#[derive(Debug, Default)]
pub(super) struct Lines {
    points: Vec<Point>,
    /// Where each ends in the list of points, and whether it ends where it began.
    ends: Vec<(usize, bool)>,
}

impl Lines {
    fn of(lines: Vec<(Vec<Point>, bool)>) -> Self {
        let mut all = Self::default();
        for (points, is_closed) in lines {
            all.points.extend(points);
            all.ends.push((all.points.len(), is_closed));
        }
        all
    }

    /// The points of each line, and whether it ends where it began.
    pub fn iter(&self) -> impl Iterator<Item = (&[Point], bool)> {
        let mut start = 0;
        self.ends.iter().filter_map(move |(end, is_closed)| {
            let line = self.points.get(std::mem::replace(&mut start, *end)..*end)?;
            Some((line, *is_closed))
        })
    }

    /// The dashes of the lines, cut when they are needed: there are many more of them than of lines.
    pub fn dashed(&self, dash: &[f64]) -> Self {
        let elements = self.iter().flat_map(|(points, is_closed)| {
            let (first, rest) = points.split_at(points.len().min(1));
            let first = first.iter().map(|at| PathEl::MoveTo(*at));
            let end = is_closed.then_some(PathEl::ClosePath);
            first.chain(rest.iter().map(|at| PathEl::LineTo(*at))).chain(end)
        });
        Self::of(flattened(kurbo::dash(elements, 0.0, dash), TOLERANCE))
    }

    fn bounds(&self) -> Option<Rect> {
        let points = self.points.iter().map(|at| Rect::from_points(*at, *at));
        points.reduce(|all, at| all.union(at))
    }
}

/// The parts of a drawing, in the order in which they lie on one another.
pub(super) fn parts_of(drawing: &Drawing) -> Vec<Part> {
    let mut parts = Vec::with_capacity(drawing.items.len());
    let mut card: Option<OpenCard> = None;
    for item in &drawing.items {
        card = card.filter(|card| card.is_of(item)).or_else(|| OpenCard::new(&mut parts, item));
        if let Some(card) = &mut card {
            card.take(&mut parts, item);
        }
        add(&mut parts, item);
    }
    parts
}

/// Adds what an item is painted by.
fn add(parts: &mut Vec<Part>, item: &Item) {
    let levels = (Level::Full, furthest(item));
    let mut add = |bounds: Rect, kind: Kind| {
        parts.push(Part { element: item.element.clone(), bounds, kind, levels });
    };
    match &item.shape {
        Shape::Rect { rect, radius, fill, stroke } => {
            let dashed = stroke.as_ref().filter(|stroke| !stroke.dash.is_empty());
            let whole = stroke.as_ref().filter(|stroke| stroke.dash.is_empty());
            let whole = whole.map_or(EguiStroke::NONE, egui_stroke);
            let bounds = rect.inflate(f64::from(whole.width), f64::from(whole.width));
            let fill = fill.map_or(Color32::TRANSPARENT, color);
            add(bounds, Kind::Rect { rect: *rect, radius: *radius, fill, stroke: whole });
            if let Some((bounds, kind)) =
                dashed.and_then(|it| stroked(&rect.to_rounded_rect(*radius).to_path(TOLERANCE), it))
            {
                add(bounds, kind);
            }
        }
        Shape::Path { path, fill, stroke } => {
            if let Some((fill, inside)) = fill.zip(Fill::of(path)) {
                add(path.bounding_box(), Kind::Fill { fill: inside, color: color(fill) });
            }
            if let Some((bounds, kind)) = stroke.as_ref().and_then(|stroke| stroked(path, stroke)) {
                add(bounds, kind);
            }
        }
        Shape::Text(line) => add(item.shape.bounds(), Kind::Text(line.clone())),
    }
}

/// A line along a path, and the rectangle around it.
fn stroked(path: &BezPath, stroke: &Stroke) -> Option<(Rect, Kind)> {
    let lines = Lines::of(flattened(path.iter(), TOLERANCE));
    let bounds = lines.bounds()?.inflate(stroke.width, stroke.width);
    Some((bounds, Kind::Stroke { lines, dash: stroke.dash.clone(), stroke: egui_stroke(stroke) }))
}

/// The furthest level at which an item of a map is painted.
fn furthest(item: &Item) -> Level {
    match (&item.element, &item.shape) {
        (_, Shape::Text(line)) => Level::of_letters(line.size),
        // From further away there is a rectangle in its place.
        (Some(Element::Touchpoint(_)), _) => Level::Names,
        // The plate under the words of a line goes with them.
        (Some(Element::Transition(_)), Shape::Rect { rect, radius, .. }) if *radius < rect.height() / 2.0 => {
            Level::Full
        }
        (Some(Element::Bundle(_)), Shape::Rect { .. }) => Level::Full,
        (None | Some(Element::Stage(_) | Element::Channel(_)), _) => Level::Blocks,
        _ => Level::Cards,
    }
}

/// The card that the items at hand belong to: seen from afar it is a rectangle in its colour.
struct OpenCard {
    element: Element,
    /// Which of the parts is that rectangle.
    part: usize,
    /// How many fills there were.
    fills: usize,
}

impl OpenCard {
    /// Begins a card with its ground; none where an item is none.
    fn new(parts: &mut Vec<Part>, item: &Item) -> Option<Self> {
        let element = item.element.clone().filter(|element| matches!(element, Element::Touchpoint(_)))?;
        let radius = match &item.shape {
            Shape::Rect { radius, .. } => *radius,
            Shape::Path { .. } => 0.0,
            Shape::Text(_) => return None,
        };
        let rect = item.shape.bounds();
        if rect.width() < LEAST_CARD.0 || rect.height() < LEAST_CARD.1 {
            return None;
        }
        let (fill, stroke) = (Color32::TRANSPARENT, EguiStroke::NONE);
        parts.push(Part {
            element: Some(element.clone()),
            bounds: rect,
            kind: Kind::Rect { rect, radius, fill, stroke },
            levels: (Level::Cards, Level::Cards),
        });
        Some(Self { element, part: parts.len() - 1, fills: 0 })
    }

    /// Whether an item goes on with the card.
    fn is_of(&self, item: &Item) -> bool {
        item.element.as_ref() == Some(&self.element)
    }

    /// Takes up the colours of an item: what is painted first on the ground is the colour of the card (how customers feel
    /// there, or the grade of a tint), and the outline is that of the card.
    fn take(&mut self, parts: &mut [Part], item: &Item) {
        let (ground, line) = match &item.shape {
            Shape::Rect { fill, stroke, .. } | Shape::Path { fill, stroke, .. } => (fill, stroke),
            Shape::Text(_) => return,
        };
        let Some(Part { kind: Kind::Rect { fill, stroke, .. }, .. }) = parts.get_mut(self.part) else { return };
        if let Some(ground) = ground.filter(|_| self.fills < 2) {
            *fill = color(ground);
            self.fills += 1;
        }
        if let Some(line) = line.as_ref().filter(|_| *stroke == EguiStroke::NONE) {
            *stroke = egui_stroke(line);
            // What is painted after the outline is a sign on the card.
            self.fills = 2;
        }
    }
}
