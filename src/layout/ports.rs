//! At which height each line leaves its card, passes the columns in between and arrives, so that as many as possible
//! run straight.

use std::collections::BTreeMap;

use super::{
    Request, as_f64,
    layers::{Chain, Layers},
    level::{self, Run, Stop},
};

/// How far apart ports of one card are, and lines between two cards, in pixels.
const PORTS_APART: f64 = 12.0;
const PASSAGES_APART: f64 = 10.0;

/// How far a label stays from the line beside its own, in pixels.
const LABELS_APART: f64 = 2.0;

/// How far ports stay from the corners of a card where there is room, and at least, in pixels.
const CORNER: f64 = 8.0;
const LEAST_CORNER: f64 = 6.0;

/// How far lines stay from cards that they pass where there is room, in pixels.
const CLEARANCE: f64 = 6.0;

/// How far apart straight lines between two cards of one column are, in pixels.
const DOWN_APART: f64 = 16.0;

/// A fraction of a pixel that heights are whole multiples of, so that equal heights are equal exactly.
pub(super) const GRAIN: f64 = 1.0 / 1_048_576.0;

/// The heights at which lines meet the gutters.
#[derive(Clone, Debug, Default)]
pub(super) struct Ports {
    /// The height of each stop: a port on the side of a card, or the passage of a line through a column.
    pub y: Vec<f64>,
    /// The way of each line of the request.
    pub ways: Vec<Way>,
}

/// How a line gets from card to card.
#[derive(Clone, Debug)]
pub(super) enum Way {
    /// Through gutters: the stops left and right of each, from left to right.
    Across(Vec<(usize, usize)>),
    /// Straight between a card and the next in its column, so far right of their middle, in pixels.
    Down(f64),
    /// Out of one side of a column and back: the stops where it starts and ends.
    Around {
        /// Whether on the right side.
        right: bool,
        from: usize,
        to: usize,
    },
}

/// The top and the bottom of each card, and of all; and the room that each card needs above.
pub(super) struct Extents<'a> {
    pub cards: &'a [(f64, f64)],
    pub body: (f64, f64),
    pub above: &'a [f64],
}

/// How many lines fit into each gap of each column, from above its first card to below its last.
pub(super) fn room(layers: &Layers, extents: &Extents<'_>) -> Vec<Vec<usize>> {
    let fit = |(low, high): (f64, f64)| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cast saturates")]
        let more = ((high - low) / PASSAGES_APART) as usize;
        more + 1
    };
    layers.columns.iter().map(|column| gaps(layers, column, extents).into_iter().map(fit).collect()).collect()
}

/// The highest and the lowest line of each gap of a column.
fn gaps(layers: &Layers, column: &[usize], extents: &Extents<'_>) -> Vec<(f64, f64)> {
    let cards = column.iter().filter_map(|&item| layers.items[item].card);
    let cards = cards.map(|card| (extents.cards[card], extents.above[card]));
    let mut gaps = Vec::new();
    let mut top = extents.body.0;
    for ((start, end), above) in cards.chain([((extents.body.1, 0.0), 0.0)]) {
        let clearance = CLEARANCE.min((start - top) / 4.0);
        let below = CLEARANCE.max(above).min((start - top) / 2.0).max(clearance);
        gaps.push((ceil(top + clearance), floor(start - below)));
        top = end;
    }
    gaps
}

fn ceil(y: f64) -> f64 {
    (y / GRAIN).ceil() * GRAIN
}

fn floor(y: f64) -> f64 {
    (y / GRAIN).floor() * GRAIN
}

/// Where on the side of a card a port belongs, from the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    /// To a card above in the same column, so many items away.
    Up(usize),
    /// Across the gutter, to the item in this place.
    Across(usize),
    /// A line to the same card.
    Back,
    /// To a card below in the same column, so many items less than all away.
    Down(usize),
}

/// Ports of one side of a card while they are gathered: where, of which line, which end of it, which stop.
type SidePorts = Vec<(Place, usize, bool, usize)>;

struct Builder<'a> {
    request: &'a Request,
    layers: &'a Layers,
    extents: &'a Extents<'a>,
    stops: Vec<Stop>,
    /// The ports of each card, left and right.
    sides: Vec<[SidePorts; 2]>,
}

/// Finds the heights of all lines.
pub(super) fn ports(request: &Request, layers: &Layers, extents: &Extents<'_>) -> Ports {
    let mut builder = Builder {
        request,
        layers,
        extents,
        stops: Vec::new(),
        sides: vec![[SidePorts::new(), SidePorts::new()]; request.nodes.len()],
    };
    let mut ways: Vec<Way> = request.edges.iter().map(|_| Way::Down(0.0)).collect();
    builder.lines_in_columns(&mut ways);
    let mut passage = vec![usize::MAX; layers.items.len()];
    for chain in &layers.chains {
        ways[chain.edge] = Way::Across(builder.line_across(chain, &mut passage));
    }
    let runs = builder.runs(&passage);
    let mut stops = builder.stops;
    level::level(&mut stops, &runs);
    Ports { y: stops.into_iter().map(|stop| stop.y).collect(), ways }
}

impl Builder<'_> {
    fn stop(&mut self, want: f64) -> usize {
        let want = floor(want);
        self.stops.push(Stop::new(want));
        self.stops.len() - 1
    }

    fn middle(&self, card: usize) -> f64 {
        let (top, bottom) = self.extents.cards[card];
        f64::midpoint(top, bottom)
    }

    fn port(&mut self, card: usize, right: bool, place: Place, line: (usize, bool), want: f64) -> usize {
        let stop = self.stop(want);
        self.sides[card][usize::from(right)].push((place, line.0, line.1, stop));
        stop
    }

    /// The lines that stay in their column: straight to the next card, else around.
    fn lines_in_columns(&mut self, ways: &mut [Way]) {
        let layers = self.layers;
        let mut rank = vec![0; self.request.nodes.len()];
        for column in &layers.columns {
            let cards = column.iter().filter_map(|&item| layers.items[item].card);
            cards.enumerate().for_each(|(at, card)| rank[card] = at);
        }
        let mut straight: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
        for (index, edge) in self.request.edges.iter().enumerate() {
            let (from, to) = (edge.from, edge.to);
            if layers.items[from].column != layers.items[to].column {
                continue;
            }
            ways[index] = if from == to {
                let middle = self.middle(from);
                let start = self.port(from, true, Place::Back, (index, false), middle);
                let end = self.port(from, true, Place::Back, (index, true), middle);
                Way::Around { right: true, from: start, to: end }
            } else if rank[from].abs_diff(rank[to]) == 1 {
                straight.entry((from.min(to), from.max(to))).or_default().push(index);
                continue;
            } else {
                // Downward on the right and upward on the left, as traffic keeps to its side.
                let down = rank[from] < rank[to];
                let away = rank[from].abs_diff(rank[to]);
                let (upper, lower) = (Place::Down(usize::MAX - away), Place::Up(away));
                let (at_from, at_to) = if down { (upper, lower) } else { (lower, upper) };
                let start = self.port(from, down, at_from, (index, false), self.middle(to));
                let end = self.port(to, down, at_to, (index, true), self.middle(from));
                Way::Around { right: down, from: start, to: end }
            };
        }
        for ((a, b), lines) in straight {
            let room = self.request.nodes[a].width.min(self.request.nodes[b].width) - 2.0 * LEAST_CORNER;
            let count = as_f64(lines.len());
            let labels = lines.iter().filter_map(|&line| self.request.edges[line].label);
            let like = labels.map(|(width, _)| width / 2.0 + LABELS_APART).fold(DOWN_APART, f64::max);
            let apart = like.min(room.max(0.0) / count);
            for (at, line) in lines.into_iter().enumerate() {
                ways[line] = Way::Down((as_f64(at) - (count - 1.0) / 2.0) * apart);
            }
        }
    }

    /// A line through gutters: a stop on each side of each.
    fn line_across(&mut self, chain: &Chain, passage: &mut [usize]) -> Vec<(usize, usize)> {
        let layers = self.layers;
        let (Some(&first), Some(&last)) = (chain.items.first(), chain.items.last()) else { return Vec::new() };
        let mut links = Vec::new();
        let steps = as_f64(chain.items.len() - 1);
        let (start, end) = (self.middle(first), self.middle(last));
        let place = |item: usize| Place::Across(layers.items[item].position);
        let mut left = self.port(first, true, place(chain.items[1]), (chain.edge, false), start);
        for (at, &item) in chain.items.iter().enumerate().skip(1) {
            let right = if item == last {
                self.port(last, false, place(chain.items[at - 1]), (chain.edge, false), end)
            } else {
                passage[item] = self.stop(start + (end - start) * as_f64(at) / steps);
                passage[item]
            };
            self.stops[left].right = Some(right);
            self.stops[right].left = Some(left);
            links.push((left, right));
            left = right;
        }
        links
    }

    /// The runs of each column.
    fn runs(&mut self, passage: &[usize]) -> Vec<Vec<Run>> {
        let layers = self.layers;
        layers
            .columns
            .iter()
            .map(|column| {
                let mut runs = Vec::new();
                let mut gap = Vec::new();
                let gaps = gaps(layers, column, self.extents);
                let mut bounds = gaps.into_iter();
                let mut close = |gap: &mut Vec<usize>, runs: &mut Vec<Run>| {
                    let (low, high) = bounds.next().unwrap_or_default();
                    let stops = std::mem::take(gap);
                    let apart = floor(PASSAGES_APART.min((high - low) / as_f64(stops.len().max(2) - 1)));
                    runs.push(Run { stops, low, high, apart });
                };
                for &item in column {
                    match layers.items[item].card {
                        None => gap.push(passage[item]),
                        Some(card) => {
                            close(&mut gap, &mut runs);
                            for side in std::mem::take(&mut self.sides[card]) {
                                runs.push(self.side_run(card, side));
                            }
                        }
                    }
                }
                close(&mut gap, &mut runs);
                runs
            })
            .collect()
    }

    fn side_run(&self, card: usize, mut side: SidePorts) -> Run {
        side.sort_unstable();
        let (top, bottom) = self.extents.cards[card];
        let label = side
            .iter()
            .filter_map(|port| self.request.edges[port.1].label)
            .map(|(_, height)| height + LABELS_APART);
        let like = label.fold(PORTS_APART, f64::max);
        let gaps = as_f64(side.len().max(2) - 1);
        let corner = ((bottom - top - like * gaps) / 2.0)
            .clamp(LEAST_CORNER.min((bottom - top) / 4.0), CORNER.min((bottom - top) / 4.0));
        let (low, high) = (ceil(top + corner), floor(bottom - corner));
        let stops: Vec<usize> = side.into_iter().map(|(_, _, _, stop)| stop).collect();
        Run { stops, low, high, apart: floor(like.min((high - low) / gaps)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::example::{columns, request};

    fn example(cards: &[(usize, usize)], lines: &[(usize, usize)], heights: &[(f64, f64)]) -> Ports {
        let request = request(cards, lines);
        let mut layers = Layers::new(&request, &columns(&request, 0.75));
        for column in 0..layers.columns.len() {
            layers.columns[column].sort_by(|&a, &b| heights[a].0.total_cmp(&heights[b].0));
            layers.renumber(column);
        }
        ports(&request, &layers, &Extents { cards: heights, body: (0.0, 400.0), above: &vec![8.0; heights.len()] })
    }

    #[test]
    fn a_line_between_overlapping_cards_is_straight() {
        let ports = example(&[(0, 0), (1, 0)], &[(0, 1)], &[(0.0, 64.0), (20.0, 84.0)]);
        let Way::Across(links) = &ports.ways[0] else { unreachable!() };
        assert!((ports.y[links[0].0] - ports.y[links[0].1]).abs() < 1e-12);
    }

    #[test]
    fn parallel_lines_keep_apart_and_do_not_cross() {
        let ports = example(&[(0, 0), (1, 0)], &[(0, 1), (0, 1), (1, 0)], &[(0.0, 64.0), (0.0, 64.0)]);
        let ends: Vec<(f64, f64)> = ports
            .ways
            .iter()
            .filter_map(|way| match way {
                Way::Across(links) => Some((ports.y[links[0].0], ports.y[links[0].1])),
                _ => None,
            })
            .collect();
        assert_eq!(ends.len(), 3);
        assert!(
            ends.windows(2)
                .all(|pair| pair[1].0 >= pair[0].0 + PORTS_APART && pair[1].1 >= pair[0].1 + PORTS_APART)
        );
    }

    #[test]
    fn neighbours_in_a_column_are_joined_straight_and_others_around() {
        let heights = [(0.0, 64.0), (100.0, 164.0), (200.0, 264.0)];
        let ports = example(&[(0, 0), (0, 1), (0, 2)], &[(0, 1), (1, 0), (1, 1)], &heights);
        assert!(matches!((&ports.ways[0], &ports.ways[1]), (Way::Down(a), Way::Down(b)) if b - a >= DOWN_APART));
        assert!(matches!(ports.ways[2], Way::Around { right: true, .. }));
    }

    #[test]
    fn gaps_have_room_for_lines_in_proportion() {
        let request = request(&[(0, 0)], &[]);
        let layers = Layers::new(&request, &columns(&request, 0.75));
        let extents = Extents { cards: &[(40.0, 104.0)], body: (0.0, 120.0), above: &[0.0] };
        assert_eq!(room(&layers, &extents), [[3, 1]]);
    }
}
