//! What a map costs its readers, in figures: lines that cross, bend, go round or lie on each other, and the room that
//! all of it takes; and what an edit moves.
//!
//! The definitions are those by which layouts of other programs were measured (`metrics.py`), so that figures can be
//! compared; `tests/figures` holds the two against each other. Lines are measured before their corners are rounded.
//! A line from a card to itself is left out.

use std::collections::BTreeMap;

use kurbo::{Line, Point, Rect, Size};
use parcours::layout::{Edge, Layout, Node};

/// The room that a map must fit into when it is shown whole, in pixels.
pub const SCREEN: Size = Size::new(1600.0, 800.0);

/// The figures of one map. Lengths are in pixels at zoom 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figures {
    /// The share of neighbouring stages whose cards do not share a column, from 0 to 1.
    pub stages: f64,
    /// The share of neighbouring lanes whose cards do not share a row, from 0 to 1.
    pub lanes: f64,
    /// The points where two lines cross, but for those at a card where both end.
    pub crossings: usize,
    /// How often a line runs through a card that it does not end at.
    pub through: usize,
    /// How far lines that share no card lie on each other.
    pub overlap: f64,
    /// Bends of more than 15 degrees, for each line.
    pub bends: f64,
    /// The length of a line over the distance of its ends: the mean.
    pub detour: f64,
    /// The box around cards and lines, over the area of the cards.
    pub area: f64,
    /// The largest zoom at which all of the map, headers included, fits into [`SCREEN`].
    pub zoom: f64,
}

/// What an edit did to the touchpoints that it left alone.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Stability {
    /// How far a touchpoint moved, in pixels: the mean.
    pub displacement: f64,
    /// The share of them that moved by more than 10 pixels, from 0 to 1.
    pub moved: f64,
    /// The share of pairs that changed order, across or down, from 0 to 1.
    pub flips: f64,
    /// The pairs in one cell that changed order.
    pub flips_in_cell: usize,
}

/// Measures a map.
#[must_use]
pub fn measure(layout: &Layout) -> Figures {
    let edges: Vec<&Edge> =
        layout.edges.iter().filter(|edge| edge.from != edge.to && edge.points.len() > 1).collect();
    let pieces = pieces(&edges);
    let (crossings, overlap) = meetings(layout, &edges, &pieces);
    let (bends, detour) = ways(&edges);
    let across = layout.nodes.iter().map(|node| (node.stage, node.rect.x0, node.rect.x1));
    let down = layout.nodes.iter().map(|node| (node.lane, node.rect.y0, node.rect.y1));
    Figures {
        stages: kept_apart(across),
        lanes: kept_apart(down),
        crossings,
        through: through(layout, &edges, &pieces),
        overlap,
        bends,
        detour,
        area: area(layout, &pieces),
        zoom: (SCREEN.width / layout.size.width).min(SCREEN.height / layout.size.height),
    }
}

/// Compares where touchpoints stand before and after an edit.
#[must_use]
pub fn stability(before: &Layout, after: &Layout) -> Stability {
    let found: BTreeMap<_, &Node> = after.nodes.iter().map(|node| ((&node.id, node.side), node)).collect();
    let both: Vec<(&Node, &Node)> =
        before.nodes.iter().filter_map(|node| Some((node, *found.get(&(&node.id, node.side))?))).collect();
    let distances: Vec<f64> =
        both.iter().map(|(old, new)| new.rect.center().distance(old.rect.center())).collect();

    let (mut flips, mut pairs, mut flips_in_cell) = (0_usize, 0_usize, 0_usize);
    for (index, (old, new)) in both.iter().enumerate() {
        for (other_old, other_new) in &both[..index] {
            let was = old.rect.center() - other_old.rect.center();
            let is = new.rect.center() - other_new.rect.center();
            let mut flipped = false;
            for (was, is) in [(was.x, is.x), (was.y, is.y)] {
                if was.abs() > ORDERED {
                    pairs += 1;
                    if was * is < 0.0 && is.abs() > ORDERED {
                        flips += 1;
                        flipped = true;
                    }
                }
            }
            let cells = [old, other_old, new, other_new].map(|node| (node.stage, node.lane));
            if flipped && cells.iter().all(|cell| *cell == cells[0]) {
                flips_in_cell += 1;
            }
        }
    }
    let moved = distances.iter().filter(|&&distance| distance > MOVED).count();
    Stability {
        displacement: distances.iter().sum::<f64>() / as_f64(both.len().max(1)),
        moved: as_f64(moved) / as_f64(both.len().max(1)),
        flips: as_f64(flips) / as_f64(pairs.max(1)),
        flips_in_cell,
    }
}

/// How far apart two centres must be to have an order, in pixels.
const ORDERED: f64 = 5.0;
/// How far a touchpoint must go to have moved, in pixels.
const MOVED: f64 = 10.0;
/// A shorter piece of a line has no direction.
const SHORTEST: f64 = 1e-6;
/// Pieces of lines that are so far from each other do not meet.
const REACH: f64 = 1.6;
/// The sine of the angle below which two pieces run side by side instead of across.
const PARALLEL: f64 = 0.02;
/// Side by side and nearer than this, two pieces lie on each other…
const ON_EACH_OTHER: f64 = 1.5;
/// …if they do so for longer than this.
const SHORTEST_OVERLAP: f64 = 2.0;
/// The room around a card where lines that end at it may cross.
const AT_CARD: f64 = 3.0;
/// Crossings of the same two lines that are nearer than this, across and down together, are one.
const ONE_CROSSING: f64 = 1.0;
/// How deep a line must be in a card to run through it.
const IN_CARD: f64 = 2.0;
/// A smaller turn is no bend, in degrees.
const BEND: f64 = 15.0;
/// Bands may share so much.
const BAND_SLACK: f64 = 1.0;

/// A straight piece of a line.
#[derive(Clone, Copy)]
struct Piece {
    /// The line, an index.
    edge: usize,
    line: Line,
    bounds: Rect,
}

fn pieces(edges: &[&Edge]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (edge, asked) in edges.iter().enumerate() {
        for pair in asked.points.windows(2) {
            let line = Line::new(pair[0], pair[1]);
            if pair[0].distance(pair[1]) > SHORTEST {
                pieces.push(Piece { edge, line, bounds: Rect::from_points(line.p0, line.p1) });
            }
        }
    }
    pieces
}

/// How many times lines cross, and how far they lie on each other.
fn meetings(layout: &Layout, edges: &[&Edge], pieces: &[Piece]) -> (usize, f64) {
    let mut sorted: Vec<&Piece> = pieces.iter().collect();
    sorted.sort_by(|a, b| a.bounds.x0.total_cmp(&b.bounds.x0));
    let mut crossings: BTreeMap<(usize, usize), Vec<Point>> = BTreeMap::new();
    let mut overlap = 0.0;
    for (index, a) in sorted.iter().enumerate() {
        for b in sorted[index + 1..].iter().take_while(|b| b.bounds.x0 <= a.bounds.x1 + REACH) {
            let apart = b.bounds.y0 > a.bounds.y1 + REACH || b.bounds.y1 < a.bounds.y0 - REACH;
            if a.edge == b.edge || apart {
                continue;
            }
            let shared = shared_cards(edges[a.edge], edges[b.edge]);
            match meet(a.line, b.line) {
                Meeting::Across(point) => {
                    let at_card = |node: usize| {
                        layout
                            .nodes
                            .get(node)
                            .is_some_and(|node| contains(node.rect.inflate(AT_CARD, AT_CARD), point))
                    };
                    let pair = (a.edge.min(b.edge), a.edge.max(b.edge));
                    let known = crossings.entry(pair).or_default();
                    let near =
                        |other: &Point| (point.x - other.x).abs() + (point.y - other.y).abs() < ONE_CROSSING;
                    if !shared.into_iter().flatten().any(at_card) && !known.iter().any(near) {
                        known.push(point);
                    }
                }
                Meeting::Along(length) if shared == [None, None] => overlap += length,
                Meeting::Along(_) | Meeting::None => {}
            }
        }
    }
    (crossings.values().map(Vec::len).sum(), overlap)
}

/// How two straight pieces meet.
enum Meeting {
    None,
    Across(Point),
    /// They lie on each other for so long.
    Along(f64),
}

fn meet(a: Line, b: Line) -> Meeting {
    let (along_a, along_b, between) = (a.p1 - a.p0, b.p1 - b.p0, b.p0 - a.p0);
    let turn = along_a.cross(along_b);
    if turn.abs() / (along_a.hypot() * along_b.hypot()) > PARALLEL {
        let (at_a, at_b) = (between.cross(along_b) / turn, between.cross(along_a) / turn);
        let is_on_both = [at_a, at_b].iter().all(|at| (0.0..=1.0).contains(at));
        return if is_on_both { Meeting::Across(a.p0 + along_a * at_a) } else { Meeting::None };
    }
    let length = along_a.hypot();
    let direction = along_a / length;
    let (start, end) = (between.dot(direction), (b.p1 - a.p0).dot(direction));
    let shared = start.max(end).min(length) - start.min(end).max(0.0);
    let is_near = between.cross(direction).abs() < ON_EACH_OTHER;
    if is_near && shared > SHORTEST_OVERLAP { Meeting::Along(shared) } else { Meeting::None }
}

/// The cards at which both lines end.
fn shared_cards(a: &Edge, b: &Edge) -> [Option<usize>; 2] {
    [a.from, a.to].map(|node| Some(node).filter(|node| [b.from, b.to].contains(node)))
}

/// Bends for each line, and the mean detour.
fn ways(edges: &[&Edge]) -> (f64, f64) {
    let (mut bends, mut detours) = (0_usize, 0.0);
    for edge in edges {
        let steps = edge.points.windows(2).map(|pair| pair[1] - pair[0]);
        let steps: Vec<_> = steps.filter(|step| step.hypot() > SHORTEST).collect();
        let turns = steps.windows(2).map(|pair| pair[0].cross(pair[1]).atan2(pair[0].dot(pair[1])).abs());
        bends += turns.filter(|turn| *turn > BEND.to_radians()).count();
        let length: f64 = steps.iter().map(|step| step.hypot()).sum();
        let distance = edge.points.first().zip(edge.points.last()).map_or(0.0, |(a, b)| a.distance(*b));
        detours += length / distance.max(1.0);
    }
    let count = as_f64(edges.len().max(1));
    (as_f64(bends) / count, if edges.is_empty() { 1.0 } else { detours / count })
}

/// How often a line runs through a card that is none of its ends.
fn through(layout: &Layout, edges: &[&Edge], pieces: &[Piece]) -> usize {
    let mut count = 0;
    for (node, card) in layout.nodes.iter().enumerate() {
        let inside = card.rect.inset(-IN_CARD);
        let mut last = None;
        // The pieces of a line follow one another, so a line is counted once.
        for piece in pieces.iter().filter(|piece| enters(piece, inside)) {
            let edge = edges[piece.edge];
            if edge.from != node && edge.to != node && last != Some(piece.edge) {
                count += 1;
                last = Some(piece.edge);
            }
        }
    }
    count
}

/// Whether a piece has a part inside a rectangle (Liang and Barsky 1984).
fn enters(piece: &Piece, inside: Rect) -> bool {
    let Piece { line, bounds, .. } = *piece;
    if bounds.x0 >= inside.x1 || bounds.x1 <= inside.x0 || bounds.y0 >= inside.y1 || bounds.y1 <= inside.y0 {
        return false;
    }
    let step = line.p1 - line.p0;
    let (mut first, mut last) = (0.0_f64, 1.0_f64);
    for (towards, room) in [
        (-step.x, line.p0.x - inside.x0),
        (step.x, inside.x1 - line.p0.x),
        (-step.y, line.p0.y - inside.y0),
        (step.y, inside.y1 - line.p0.y),
    ] {
        // A piece along a side is between it and the other, as its bounds are.
        if towards < 0.0 {
            first = first.max(room / towards);
        } else if towards > 0.0 {
            last = last.min(room / towards);
        }
    }
    first < last
}

/// The box around all, over the area of the cards; 1 where there is nothing.
fn area(layout: &Layout, pieces: &[Piece]) -> f64 {
    let cards = layout.nodes.iter().map(|node| node.rect);
    let whole = cards.clone().chain(pieces.iter().map(|piece| piece.bounds)).reduce(|a, b| a.union(b));
    let covered: f64 = cards.map(|card| card.area()).sum();
    whole.filter(|_| covered > 0.0).map_or(1.0, |whole| whole.area() / covered)
}

/// The share of neighbouring bands that do not overlap. Each card is given with its band, its start and its end.
fn kept_apart(cards: impl Iterator<Item = (usize, f64, f64)>) -> f64 {
    let mut bands: BTreeMap<usize, (f64, f64)> = BTreeMap::new();
    for (band, start, end) in cards {
        let extent = bands.entry(band).or_insert((start, end));
        *extent = (extent.0.min(start), extent.1.max(end));
    }
    let extents: Vec<(f64, f64)> = bands.into_values().collect();
    let kept = extents.windows(2).filter(|pair| pair[0].1 <= pair[1].0 + BAND_SLACK).count();
    if extents.len() > 1 { as_f64(kept) / as_f64(extents.len() - 1) } else { 1.0 }
}

/// Whether a point is in a rectangle or on its border.
fn contains(rect: Rect, point: Point) -> bool {
    rect.x0 <= point.x && point.x <= rect.x1 && rect.y0 <= point.y && point.y <= rect.y1
}

/// A count as a number to reckon with.
#[must_use]
pub fn as_f64(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}
