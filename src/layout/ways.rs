//! The ways of bundles: in the gutters between stages and above lanes, so that they run over no card.
//!
//! A bundle leaves its cell at the side towards the stage that it leads to, runs along the gutter there, if need be
//! along one above or below the lane that it leads to, and reaches its cell from the side. Within a stage it keeps to the
//! gutter behind it. Bundles that reach a cell from the same side share their way there: they run together like the
//! arms of a river, and a gutter needs a track for each cell that is reached, not for each bundle.

use std::collections::BTreeMap;

use kurbo::{Point, Rect};

use super::{Request, as_f64, bundle, bundle::Sheaf};

/// The room between what is in a cell and its border, in pixels.
pub(super) const EDGE: f64 = 16.0;

/// The room for the head of a bundle before its cell, in pixels.
const HEAD: f64 = 18.0;

/// From one track of a gutter to the next, in pixels.
const TRACK: f64 = 12.0;

/// The most tracks of a gutter: with more, bundles run over one another.
const MOST_TRACKS: usize = 32;

/// From one port to the next along the side of a cell, at least and at most, in pixels.
const PORTS: (f64, f64) = (22.0, 36.0);

/// Where the cards of stages and lanes are: from and to, across and down, in pixels.
#[derive(Debug)]
pub(super) struct Frame {
    /// Of each stage.
    pub across: Vec<(f64, f64)>,
    /// Of each lane.
    pub down: Vec<(f64, f64)>,
}

/// Where bundles run together: the cell that they reach, and whether from the left.
type Mouth = ((usize, usize), bool);

/// Which side of a cell: its stage and lane, and whether it is the left one.
type Flank = ((usize, usize), bool);

/// The gutters of a map, and the ways of the bundles in them.
#[derive(Debug)]
pub(super) struct Gutters {
    /// The room before the cards of each stage, in pixels.
    pub before: Vec<f64>,
    /// The room behind them, in pixels.
    pub after: Vec<f64>,
    /// The room above the cards of each lane, in pixels.
    pub above: Vec<f64>,
    /// The least height that each lane needs beside its cards, in pixels.
    pub least: Vec<f64>,
    ways: Vec<Way>,
    /// The room for plates behind each stage, in pixels.
    plates_after: Vec<f64>,
    /// The track of each mouth in the upright gutters, which are counted by the stage behind which they are.
    upright: Tracks,
    /// The same in the level gutters, by the lane above which they are.
    level: Tracks,
    /// The place of the port of each bundle, and how many there are on its side.
    out: Vec<(usize, usize)>,
    /// The same for the ports where bundles reach a cell.
    into: BTreeMap<Mouth, (usize, usize)>,
}

/// The way of a bundle.
#[derive(Clone, Copy, Debug)]
struct Way {
    /// Whether it leaves its cell to the left.
    leaves_left: bool,
    /// Whether it reaches its cell from the left.
    from_left: bool,
    /// The upright gutters in which it begins and ends, by the stage behind which they are.
    upright: (usize, usize),
    /// The level gutter from the one to the other, where they differ, by the lane above which it is.
    level: usize,
}

impl Way {
    fn of(sheaf: &Sheaf) -> Self {
        let ((from, from_lane), (to, to_lane)) = (sheaf.from, sheaf.to);
        let (leaves_left, from_left) = (to < from, to > from);
        let first = if leaves_left { from - 1 } else { from };
        let last = if from_left { to - 1 } else { to };
        let level = if from_lane > to_lane { to_lane + 1 } else { to_lane };
        Self { leaves_left, from_left, upright: (first, last), level }
    }

    fn is_in_one(self) -> bool {
        self.upright.0 == self.upright.1
    }
}

impl Gutters {
    /// The gutters that these bundles need.
    pub fn of(request: &Request, sheaves: &[Sheaf]) -> Self {
        let (stages, lanes) = (request.stages.len(), request.channels.len());
        let ways: Vec<Way> = sheaves.iter().map(Way::of).collect();
        let (mut upright, mut level) = (Spans::new(), Spans::new());
        for (sheaf, way) in sheaves.iter().zip(&ways).filter(|(sheaf, _)| !sheaf.is_within()) {
            let mouth = (sheaf.to, way.from_left);
            // Along a gutter, lanes and what is between them are counted from the top, stages likewise from the left.
            let (start, end, between) = (2 * sheaf.from.1 + 1, 2 * sheaf.to.1 + 1, 2 * way.level);
            if way.is_in_one() {
                add(&mut upright, (way.upright.0, mouth), (start, end));
            } else {
                add(&mut upright, (way.upright.0, mouth), (start, between));
                add(&mut level, (way.level, mouth), way.upright);
                add(&mut upright, (way.upright.1, mouth), (between, end));
            }
        }
        let (upright, level) = (Tracks::of(&upright, stages), Tracks::of(&level, lanes));
        let (out, into) = ports(sheaves, &ways);

        let (mut before, mut plates_after) = (vec![EDGE + HEAD; stages], vec![0.0_f64; stages]);
        let mut least = vec![0.0_f64; lanes];
        for ((sheaf, way), (_, count)) in sheaves.iter().zip(&ways).zip(&out) {
            let (stage, lane) = sheaf.from;
            if way.leaves_left {
                before[stage] = before[stage].max(sheaf.plate + EDGE);
            } else {
                plates_after[stage] = plates_after[stage].max(sheaf.plate);
            }
            least[lane] = least[lane].max(as_f64(*count) * PORTS.0);
        }
        for (((_, lane), _), (_, count)) in &into {
            least[*lane] = least[*lane].max(as_f64(*count) * PORTS.0);
        }
        let tracks = |count: usize| if count == 0 { 0.0 } else { (as_f64(count) + 0.5) * TRACK };
        let after = plates_after
            .iter()
            .zip(&upright.counts)
            .map(|(plates, &count)| (plates + tracks(count) + EDGE / 2.0).max(EDGE));
        let (after, above) = (after.collect(), level.counts.iter().map(|&count| tracks(count)).collect());
        Self { before, after, above, least, ways, plates_after, upright, level, out, into }
    }

    /// The way of a bundle, from border to border; none within a cell.
    pub fn path(&self, at: usize, sheaf: &Sheaf, frame: &Frame) -> Vec<Point> {
        if sheaf.is_within() {
            return Vec::new();
        }
        let way = self.ways[at];
        let mouth = (sheaf.to, way.from_left);
        let (start, end) = (self.start(at, sheaf, frame), self.end(mouth, frame));
        let x = |gutter: usize| {
            let track = as_f64(self.upright.track(gutter, mouth)) + 0.5;
            frame.across[gutter].1 + self.plates_after[gutter] + EDGE / 2.0 + track * TRACK
        };
        let (first, last) = (x(way.upright.0), x(way.upright.1));
        if way.is_in_one() {
            return vec![start, Point::new(first, start.y), Point::new(first, end.y), end];
        }
        let track = as_f64(self.level.track(way.level, mouth)) + 0.5;
        let y = frame.down[way.level].0 - self.above[way.level] + track * TRACK;
        vec![
            start,
            Point::new(first, start.y),
            Point::new(first, y),
            Point::new(last, y),
            Point::new(last, end.y),
            end,
        ]
    }

    /// The plate of a bundle, where it leaves its cell.
    pub fn plate(&self, at: usize, sheaf: &Sheaf, frame: &Frame) -> Rect {
        let start = self.start(at, sheaf, frame);
        let (near, far) = (EDGE / 2.0, sheaf.plate);
        let x = if self.ways[at].leaves_left {
            (start.x - far, start.x - near)
        } else {
            (start.x + near, start.x + far)
        };
        Rect::new(x.0, start.y - bundle::HEIGHT / 2.0, x.1, start.y + bundle::HEIGHT / 2.0)
    }

    fn start(&self, at: usize, sheaf: &Sheaf, frame: &Frame) -> Point {
        port((sheaf.from, self.ways[at].leaves_left), self.out[at], frame)
    }

    fn end(&self, mouth: Mouth, frame: &Frame) -> Point {
        port(mouth, self.into.get(&mouth).copied().unwrap_or((0, 1)), frame)
    }
}

/// A port of a cell, in the row of those that are on its side.
fn port(((stage, lane), is_left): Flank, (place, count): (usize, usize), frame: &Frame) -> Point {
    let (top, bottom) = frame.down[lane];
    let apart = ((bottom - top) / as_f64(count.max(1))).min(PORTS.1);
    let y = f64::midpoint(top, bottom) + (as_f64(place) - (as_f64(count) - 1.0) / 2.0) * apart;
    let (left, right) = frame.across[stage];
    Point::new(if is_left { left } else { right }, y)
}

/// The places of ports: of each bundle, and of each mouth.
type Ports = (Vec<(usize, usize)>, BTreeMap<Mouth, (usize, usize)>);

/// The ports on each side of each cell, those of what leads up above those of what leads down. What stays within the cell
/// comes first.
fn ports(sheaves: &[Sheaf], ways: &[Way]) -> Ports {
    /// The lane that it comes from or leads to, whether it is a mouth, the stage, and which bundle.
    type Port = (Option<usize>, bool, usize, usize);
    let mut flanks: BTreeMap<Flank, Vec<Port>> = BTreeMap::new();
    let mut mouths: BTreeMap<Mouth, usize> = BTreeMap::new();
    for (at, (sheaf, way)) in sheaves.iter().zip(ways).enumerate() {
        let lane = (!sheaf.is_within()).then_some(sheaf.to.1);
        flanks.entry((sheaf.from, way.leaves_left)).or_default().push((lane, false, sheaf.to.0, at));
        if !sheaf.is_within() {
            mouths.entry((sheaf.to, way.from_left)).or_insert(at);
        }
    }
    for (mouth, at) in &mouths {
        flanks.entry(*mouth).or_default().push((Some(mouth.0.1), true, mouth.0.0, *at));
    }
    let (mut out, mut into) = (vec![(0, 1); sheaves.len()], BTreeMap::new());
    for (flank, mut ports) in flanks {
        ports.sort_unstable();
        let count = ports.len();
        for (place, (_, is_mouth, _, at)) in ports.into_iter().enumerate() {
            if is_mouth {
                into.insert(flank, (place, count));
            } else {
                out[at] = (place, count);
            }
        }
    }
    (out, into)
}

/// From where to where the mouths of each gutter need it.
type Spans = BTreeMap<(usize, Mouth), (usize, usize)>;

fn add(spans: &mut Spans, key: (usize, Mouth), (from, to): (usize, usize)) {
    let span = spans.entry(key).or_insert((from, to));
    *span = (span.0.min(from.min(to)), span.1.max(from.max(to)));
}

/// The tracks of gutters.
#[derive(Debug)]
struct Tracks {
    at: BTreeMap<(usize, Mouth), usize>,
    /// How many each gutter has.
    counts: Vec<usize>,
}

impl Tracks {
    /// Gives each mouth the first track of its gutter that is free from where to where it needs it.
    fn of(spans: &Spans, gutters: usize) -> Self {
        let mut sorted: Vec<_> = spans.iter().map(|((gutter, mouth), span)| (*gutter, *span, *mouth)).collect();
        sorted.sort_unstable();
        let mut ends: Vec<Vec<usize>> = vec![Vec::new(); gutters];
        let mut at = BTreeMap::new();
        for (gutter, (from, to), mouth) in sorted {
            let ends = &mut ends[gutter];
            let free = ends.iter().position(|end| *end < from);
            let track = free.unwrap_or_else(|| {
                if ends.len() < MOST_TRACKS {
                    ends.push(to);
                    return ends.len() - 1;
                }
                ends.iter().enumerate().min_by_key(|(_, end)| **end).map_or(0, |(track, _)| track)
            });
            ends[track] = ends[track].max(to);
            at.insert((gutter, mouth), track);
        }
        Self { at, counts: ends.iter().map(Vec::len).collect() }
    }

    fn track(&self, gutter: usize, mouth: Mouth) -> usize {
        self.at.get(&(gutter, mouth)).copied().unwrap_or(0)
    }
}
