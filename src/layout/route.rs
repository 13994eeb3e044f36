//! The paths of the lines: along the heights found for them, and up and down in the gutters.

use kurbo::{Point, Rect};

use super::{
    Request, as_f64,
    card::{CARD_WIDTH, HEADER_WIDTH},
    place::Places,
    ports::{Ports, Way},
    tracks::{self, Piece},
};

/// From one vertical piece to the next, in pixels: at least, and as far as it likes to be.
const TRACK: (f64, f64) = (5.0, 10.0);

/// From a column to the first vertical piece beside it, in pixels: at least, so that an arrowhead has room there, and as
/// far as it likes to be.
const PADDING: (f64, f64) = (13.0, 18.0);

/// The room beside a label in a gutter, in pixels.
const LABEL_ROOM: f64 = 8.0;

/// A gutter: the space before a column, or after the last.
#[derive(Clone, Debug, Default)]
struct Gutter {
    /// The vertical pieces: which line, which of its gutters.
    pieces: Vec<(usize, usize, Piece)>,
    /// The track of each piece.
    tracks: Vec<usize>,
    /// How many tracks there are.
    count: usize,
    /// The room for labels at the left and at the right.
    labels: [f64; 2],
}

impl Gutter {
    /// The width that it needs, from 0, with all as near as can be, to 1, with as much room as there should be.
    fn needed(&self, ease: f64) -> f64 {
        let labels = self.labels[0] + self.labels[1];
        (2.0 * between(PADDING, ease) + labels + self.steps() * between(TRACK, ease)).ceil()
    }

    /// How many steps there are from the first track to the last.
    fn steps(&self) -> f64 {
        as_f64(self.count.max(1) - 1)
    }

    /// The width that it gets: the one remembered, or what is needed at least if that is more, so that little moves.
    fn width(&self, least: f64, ease: f64, remembered: f64) -> f64 {
        if remembered > 0.0 { remembered.max(self.needed(0.0)) } else { self.needed(ease).max(least) }
    }

    /// Where its first track is in so much width, and how far it is from one to the next.
    fn spread(&self, width: f64) -> (f64, f64) {
        let (tight, easy) = (self.needed(0.0), self.needed(1.0));
        let ease = if easy > tight { ((width - tight) / (easy - tight)).clamp(0.0, 1.0) } else { 1.0 };
        let slack = (width - self.needed(ease)).max(0.0);
        (between(PADDING, ease) + self.labels[0] + half(slack), between(TRACK, ease))
    }
}

fn between((least, most): (f64, f64), ease: f64) -> f64 {
    least + (most - least) * ease
}

/// Where columns and gutters are.
#[derive(Clone, Debug)]
pub(super) struct Across {
    /// The middle of each column.
    pub middles: Vec<f64>,
    /// Where each stage starts, and where the last ends.
    pub stages: Vec<f64>,
    /// The width of each gutter.
    pub gutters: Vec<f64>,
    /// For each line, the middle of the track it takes in each of its gutters.
    tracks: Vec<Vec<f64>>,
}

/// Finds the tracks of the lines, and with them the widths of gutters and columns.
pub(super) fn across(request: &Request, places: &Places, ports: &Ports) -> Across {
    let columns = &places.columns;
    let total = columns.total();
    let spacing = request.density.spacing();
    let mut gutters = gather(request, places, ports);
    for gutter in &mut gutters {
        let pieces: Vec<Piece> = gutter.pieces.iter().map(|(_, _, piece)| piece.clone()).collect();
        (gutter.tracks, gutter.count) = tracks::assign(&pieces);
    }
    let widths: Vec<f64> = gutters
        .iter()
        .enumerate()
        .map(|(index, gutter)| {
            let least = if index == 0 || index == total {
                spacing.outer
            } else if columns.first.contains(&index) {
                spacing.between
            } else {
                spacing.inner
            };
            gutter.width(least, spacing.ease, places.gutters.get(index).copied().unwrap_or(0.0))
        })
        .collect();

    // A column that is empty is as wide as one with cards: the next card does not move all others.
    let mut cards = vec![CARD_WIDTH; total];
    for (node, &column) in request.nodes.iter().zip(&columns.of) {
        cards[column] = cards[column].max(node.width.ceil());
    }
    widen(request, places, &widths, &mut cards);

    let mut x = HEADER_WIDTH;
    let mut starts = Vec::with_capacity(total + 1);
    let mut middles = Vec::with_capacity(total);
    for (index, width) in widths.iter().enumerate() {
        starts.push(x);
        x += width;
        if let Some(card) = cards.get(index) {
            middles.push(x + card / 2.0);
            x += card;
        }
    }
    let stages = columns
        .first
        .iter()
        .map(|&first| match first {
            0 => HEADER_WIDTH,
            _ if first == total => x,
            _ => starts[first] + half(widths[first]),
        })
        .collect();

    let mut tracks: Vec<Vec<f64>> = ports
        .ways
        .iter()
        .map(|way| match way {
            Way::Across(links) => vec![0.0; links.len()],
            Way::Around { .. } => vec![0.0],
            Way::Down(_) => Vec::new(),
        })
        .collect();
    for ((gutter, start), width) in gutters.iter().zip(starts).zip(&widths) {
        let (first, track) = gutter.spread(*width);
        for ((line, link, _), &at) in gutter.pieces.iter().zip(&gutter.tracks) {
            tracks[*line][*link] = start + first + as_f64(at) * track;
        }
    }
    Across { middles, stages, gutters: widths, tracks }
}

/// Widens the columns of stages that are narrower than their header.
fn widen(request: &Request, places: &Places, gutters: &[f64], cards: &mut [f64]) {
    let first = &places.columns.first;
    let total = places.columns.total();
    for (stage, (_, least)) in request.stages.iter().enumerate() {
        let (start, end) = (first[stage], first[stage + 1]);
        let before = if start == 0 { gutters[start] } else { gutters[start] - half(gutters[start]) };
        let after = if end == total { gutters[end] } else { half(gutters[end]) };
        let inner: f64 = gutters[start + 1..end].iter().sum();
        let width = before + after + inner + cards[start..end].iter().sum::<f64>();
        let more = ((least - width) / as_f64(end - start)).ceil().max(0.0);
        for card in &mut cards[start..end] {
            *card += more;
        }
    }
}

fn half(width: f64) -> f64 {
    (width / 2.0).floor()
}

/// The vertical pieces and the labels of each gutter.
fn gather(request: &Request, places: &Places, ports: &Ports) -> Vec<Gutter> {
    let columns = &places.columns;
    let mut gutters = vec![Gutter::default(); columns.total() + 1];
    for (line, (edge, way)) in request.edges.iter().zip(&ports.ways).enumerate() {
        let label = edge.label.map_or(0.0, |(width, _)| width + LABEL_ROOM);
        // A line that stays in one gutter has nowhere else for its plate, its pin and its mark.
        let is_short = !matches!(way, Way::Across(links) if links.len() > 1);
        let signs = [edge.plate.map(|plate| plate.least), edge.pin.map(|pin| pin.0), edge.mark.map(|mark| mark.0)];
        let signs: f64 = signs.into_iter().flatten().map(|width| width + LABEL_ROOM).sum();
        let label = if is_short { label.max(signs) } else { label };
        let (from, to) = (columns.of[edge.from], columns.of[edge.to]);
        match way {
            Way::Down(_) => {}
            Way::Around { right, from: start, to: end } => {
                let gutter = &mut gutters[if *right { from + 1 } else { from }];
                let piece = Piece { ends: [(ports.y[*start], !right), (ports.y[*end], !right)] };
                gutter.pieces.push((line, 0, piece));
                let room = &mut gutter.labels[usize::from(!right)];
                *room = room.max(label);
            }
            Way::Across(links) => {
                let first = from.min(to) + 1;
                for (link, &(left, right)) in links.iter().enumerate() {
                    let (a, b) = (ports.y[left], ports.y[right]);
                    if a.total_cmp(&b).is_ne() {
                        gutters[first + link].pieces.push((line, link, Piece { ends: [(a, false), (b, true)] }));
                    }
                }
                // A label stands where the line starts.
                let (gutter, side) = if to < from { (from, 1) } else { (from + 1, 0) };
                let room = &mut gutters[gutter].labels[side];
                *room = room.max(label);
            }
        }
    }
    gutters
}

/// The path of each line, from its start to its end.
pub(super) fn paths(request: &Request, ports: &Ports, across: &Across, cards: &[Rect]) -> Vec<Vec<Point>> {
    let mut paths = Vec::with_capacity(request.edges.len());
    for (line, (edge, way)) in request.edges.iter().zip(&ports.ways).enumerate() {
        let (from, to) = (cards[edge.from], cards[edge.to]);
        let path = match way {
            Way::Down(offset) => {
                let x = from.center().x + offset;
                let (start, end) = if from.y0 < to.y0 { (from.y1, to.y0) } else { (from.y0, to.y1) };
                vec![Point::new(x, start), Point::new(x, end)]
            }
            Way::Around { right, from: start, to: end } => {
                let (start, end) = (ports.y[*start], ports.y[*end]);
                let side = |card: Rect| if *right { card.x1 } else { card.x0 };
                let track = across.tracks[line][0];
                vec![
                    Point::new(side(from), start),
                    Point::new(track, start),
                    Point::new(track, end),
                    Point::new(side(to), end),
                ]
            }
            Way::Across(links) => {
                let backward = from.x0 > to.x0;
                let (left, right) = if backward { (to, from) } else { (from, to) };
                let mut path = Vec::with_capacity(2 * links.len() + 2);
                if let (Some(&(first, _)), Some(&(_, last))) = (links.first(), links.last()) {
                    path.push(Point::new(left.x1, ports.y[first]));
                    for (&(a, b), &track) in links.iter().zip(&across.tracks[line]) {
                        if ports.y[a].total_cmp(&ports.y[b]).is_ne() {
                            path.extend([Point::new(track, ports.y[a]), Point::new(track, ports.y[b])]);
                        }
                    }
                    path.push(Point::new(right.x0, ports.y[last]));
                }
                if backward {
                    path.reverse();
                }
                path
            }
        };
        paths.push(path);
    }
    paths
}
