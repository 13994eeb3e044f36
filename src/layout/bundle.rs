//! The lines of a stacked map: bundled per pair of cells, and those of an unfolded pair straight from card to card.

use std::{collections::BTreeMap, sync::Arc};

use kurbo::{Point, Rect, Size, Vec2};

use super::{
    Bundle, Bundled, Edge, EdgeRequest, Request, pin, plate,
    ways::{Frame, Gutters},
};
use crate::{
    model::CellPair,
    text::{SLACK, Weight, width},
};

/// The height of the plate of a bundle, in pixels.
pub const HEIGHT: f64 = 18.0;

/// The size of what is written on it, which is bold, in pixels.
pub const SIZE: f64 = 12.0;

/// The room beside what is on it, at each side and between two things, in pixels.
pub const PADDING: f64 = 5.0;

/// The width of the sign that some are folded in or that context is lost, of the sign of frictions with their count,
/// and of the marks of a comparison, in pixels.
pub const SIGN: f64 = 12.0;
const FRICTIONS: f64 = 40.0;
const MARKS: f64 = 96.0;

/// A plate has room for so many lines at least.
const LEAST_COUNT: usize = 999;

/// All lines from one cell to another, by index.
#[derive(Debug)]
pub(super) struct Sheaf {
    /// The stage and lane that they leave.
    pub from: (usize, usize),
    /// The stage and lane that they reach.
    pub to: (usize, usize),
    /// Which, in the order of the request.
    pub lines: Vec<usize>,
    /// The width of its plate, in pixels.
    pub plate: f64,
}

impl Sheaf {
    /// Whether it stays within one cell.
    pub fn is_within(&self) -> bool {
        self.from == self.to
    }
}

/// The lines of each pair of cells, by the cells.
pub(super) fn gather(request: &Request) -> Vec<Sheaf> {
    let mut pairs: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    let cell = |card: usize| (request.nodes[card].stage, request.nodes[card].channel);
    for (line, edge) in request.edges.iter().enumerate() {
        pairs.entry((cell(edge.from), cell(edge.to))).or_default().push(line);
    }
    // All plates have the same room, so that an edit that changes what is on one moves no card.
    let marks = if request.edges.iter().any(|edge| edge.mark.is_some()) { MARKS + PADDING } else { 0.0 };
    let sheaf = |((from, to), lines): ((_, _), Vec<usize>)| {
        let count = lines.len().max(LEAST_COUNT);
        let count = width(&count.to_string(), SIZE, Weight::Bold) * SLACK;
        let plate = (count + 2.0 * (SIGN + PADDING) + 3.0 * PADDING + FRICTIONS + marks).ceil();
        Sheaf { from, to, lines, plate }
    };
    pairs.into_iter().map(sheaf).collect()
}

/// The bundles as they are drawn.
pub(super) fn draw(request: &Request, sheaves: &[Sheaf], gutters: &Gutters, frame: &Frame) -> Vec<Bundle> {
    let id = |(stage, lane): (usize, usize)| (request.stages[stage].0.clone(), request.channels[lane].0.clone());
    let bundle = |(at, sheaf): (usize, &Sheaf)| {
        let pair = Arc::new(CellPair { from: id(sheaf.from), to: id(sheaf.to) });
        let line = |&line: &usize| {
            let edge = &request.edges[line];
            Bundled { id: edge.id.clone(), side: edge.side, from: edge.from, to: edge.to }
        };
        Bundle {
            lines: sheaf.lines.iter().map(line).collect(),
            points: gutters.path(at, sheaf, frame),
            plate: gutters.plate(at, sheaf, frame),
            is_unfolded: request.unfolded.contains(&pair),
            pair,
        }
    };
    sheaves.iter().enumerate().map(bundle).collect()
}

/// A line that is drawn singly over stacked cards.
pub(super) fn single(edge: &EdgeRequest, cards: &[Rect]) -> Edge {
    let (from, to) = (cards[edge.from], cards[edge.to]);
    let points = if edge.from == edge.to { around(from) } else { straight(from, to).to_vec() };
    let (start, end) = (points.first().copied().unwrap_or_default(), points.last().copied().unwrap_or_default());
    let at = |part: f64, size: (f64, f64)| Rect::from_center_size(start.lerp(end, part), Size::from(size));
    Edge {
        id: edge.id.clone(),
        side: edge.side,
        from: edge.from,
        to: edge.to,
        label: edge.plate.map(|plate| at(0.5, (plate.width, plate::HEIGHT))),
        pin: at(0.3, edge.pin.unwrap_or((2.0 * pin::SPARK, 2.0 * pin::SPARK))),
        mark: at(0.7, edge.mark.unwrap_or(pin::COME_OR_GONE)),
        points,
    }
}

/// The straight line between two cards, from border to border.
pub(super) fn straight(from: Rect, to: Rect) -> [Point; 2] {
    [border(from, to.center()), border(to, from.center())]
}

/// A small turn beside a card.
fn around(card: Rect) -> Vec<Point> {
    let (middle, out) = (card.center().y, Vec2::new(14.0, 0.0));
    let (above, below) = (Point::new(card.x1, middle - 10.0), Point::new(card.x1, middle + 10.0));
    vec![above, above + out, below + out, below]
}

/// The point of the border of a card towards another point.
fn border(card: Rect, towards: Point) -> Point {
    let way = towards - card.center();
    let reach = |half: f64, along: f64| if along.abs() > 1e-9 { half / along.abs() } else { f64::INFINITY };
    let part = reach(card.width() / 2.0, way.x).min(reach(card.height() / 2.0, way.y)).min(1.0);
    card.center() + part * way
}
