//! Where cards stand: their sub-columns, their heights in their lanes and how tall the lanes are, in whole pixels.

use std::collections::BTreeMap;

use super::{
    Request,
    columns::Columns,
    isotonic::{Want, settle},
    layers::Layers,
    order,
    spacing::above,
};

/// The room that a line straight down needs beside the height of a pin on it, in pixels.
const PIN_GAP: f64 = 8.0;

/// How often heights are settled, column by column.
const ROUNDS: usize = 8;

/// Where all cards stand.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Places {
    /// The columns.
    pub columns: Columns,
    /// How far the top of each card is below the top of its lane, in pixels.
    pub tops: Vec<f64>,
    /// The height of each lane, in pixels.
    pub lanes: Vec<f64>,
    /// The width of the gutter before each column and after the last as remembered, in pixels; 0 where not.
    pub gutters: Vec<f64>,
}

/// The cards of one column that lines join, upper and lower, with the height that their labels need.
pub(super) fn joins(request: &Request, columns: &Columns) -> BTreeMap<(usize, usize), f64> {
    let spacing = request.density.spacing();
    let mut joins = BTreeMap::new();
    for edge in &request.edges {
        if edge.from != edge.to && columns.of[edge.from] == columns.of[edge.to] {
            let label = edge.label.map_or(spacing.line, |(_, height)| height + spacing.label);
            let needed = edge.pin.map_or(label, |(_, height)| label.max(height + PIN_GAP));
            for pair in [(edge.from, edge.to), (edge.to, edge.from)] {
                let gap: &mut f64 = joins.entry(pair).or_insert(needed);
                *gap = gap.max(needed);
            }
        }
    }
    joins
}

/// Places all cards afresh in these columns.
pub(super) fn fresh(request: &Request, columns: Columns) -> Places {
    let mut layers = Layers::new(request, &columns);
    order::order(request, &mut layers);
    let (tops, lanes) = heights(request, &columns, &layers);
    Places { gutters: vec![0.0; columns.total() + 1], columns, tops, lanes }
}

/// The items of one lane in one column, with the room from each to the next.
struct Run {
    lane: usize,
    items: Vec<usize>,
    /// From the top of the lane to the first.
    padding: f64,
    /// From the middle of the item before to the middle of this one.
    apart: Vec<f64>,
}

/// The tops of the cards below the tops of their lanes, and the heights of the lanes.
fn heights(request: &Request, columns: &Columns, layers: &Layers) -> (Vec<f64>, Vec<f64>) {
    let lane_of = layers.lanes_run(request.channels.len());
    let height = |item: usize| layers.items[item].card.map_or(0.0, |card| request.nodes[card].height);
    let joins = joins(request, columns);
    let spacing = request.density.spacing();
    let apart = |a: usize, b: usize| {
        let gap = match (layers.items[a].card, layers.items[b].card) {
            (Some(above), Some(below)) => joins.get(&(above, below)).copied().unwrap_or(spacing.cards),
            (None, None) => spacing.passages,
            _ => spacing.passage,
        };
        let gap = gap.max(layers.items[b].card.map_or(0.0, |card| above(&request.nodes[card])));
        gap + f64::midpoint(height(a), height(b))
    };
    let padding = |items: &[usize]| {
        let first = items.first().and_then(|&item| layers.items[item].card);
        first.map_or(spacing.lane, |card| spacing.lane.max(above(&request.nodes[card])))
    };
    let runs: Vec<Vec<Run>> = layers
        .columns
        .iter()
        .map(|column| {
            column
                .chunk_by(|&a, &b| lane_of[a] == lane_of[b])
                .map(|items| Run {
                    lane: lane_of[items[0]],
                    items: items.to_vec(),
                    padding: padding(items),
                    apart: std::iter::once(0.0)
                        .chain(items.windows(2).map(|pair| apart(pair[0], pair[1])))
                        .collect(),
                })
                .collect()
        })
        .collect();

    let mut lanes: Vec<f64> = request.channels.iter().map(|(_, least)| *least).collect();
    for run in runs.iter().flatten() {
        let ends = run.items.first().map_or(0.0, |&item| height(item))
            + run.items.last().map_or(0.0, |&item| height(item));
        let needed = run.apart.iter().sum::<f64>() + ends / 2.0 + run.padding + spacing.lane;
        lanes[run.lane] = lanes[run.lane].max(needed).ceil();
    }
    let starts = starts(&lanes);

    let mut middle = vec![0.0; layers.items.len()];
    for run in runs.iter().flatten() {
        let mut y = starts[run.lane] + (lanes[run.lane] - run.apart.iter().sum::<f64>()) / 2.0;
        for (&item, apart) in run.items.iter().zip(&run.apart) {
            y += apart;
            middle[item] = y;
        }
    }
    let mut wants: Vec<Want> = Vec::new();
    for round in 0..ROUNDS {
        let rightward = round % 2 == 0;
        for step in 0..runs.len() {
            let column = if rightward { step } else { runs.len() - 1 - step };
            for run in &runs[column] {
                let half = |item: Option<&usize>| item.map_or(0.0, |&item| height(item) / 2.0);
                let low = starts[run.lane] + run.padding + half(run.items.first());
                let high = starts[run.lane] + lanes[run.lane] - spacing.lane - half(run.items.last());
                wants.clear();
                wants.extend(run.items.iter().zip(&run.apart).map(|(&item, &apart)| {
                    let neighbours = neighbours(layers, item, round, rightward);
                    let heights = neighbours.clone().map(|other| middle[other]);
                    let reachable: Vec<f64> = heights.clone().filter(|y| (low..=high).contains(y)).collect();
                    let wishes = if reachable.is_empty() { heights.collect() } else { reachable };
                    let at = nearest_median(wishes, middle[item]);
                    Want { at, weight: weight(layers, item, neighbours), apart }
                }));
                settle(&mut wants, low, high);
                for (&item, settled) in run.items.iter().zip(&wants) {
                    middle[item] = settled.at;
                }
            }
        }
    }
    let tops = request
        .nodes
        .iter()
        .enumerate()
        .map(|(card, node)| (middle[card] - node.height / 2.0 - starts[node.channel]).round())
        .collect();
    (tops, lanes)
}

/// Whose heights an item follows: one side a round, in the last two rounds both.
fn neighbours(layers: &Layers, item: usize, round: usize, rightward: bool) -> impl Iterator<Item = usize> + Clone {
    let item = &layers.items[item];
    let both = round + 2 >= ROUNDS;
    let before = if both || rightward { item.before.as_slice() } else { &[] };
    let after = if both || !rightward { item.after.as_slice() } else { &[] };
    before.iter().chain(after).copied()
}

/// How much the wish of an item counts: a card with its lines, a line that is long already most of all.
fn weight(layers: &Layers, item: usize, mut neighbours: impl Iterator<Item = usize>) -> f64 {
    if layers.items[item].card.is_some() {
        return 1.0 + u32::try_from(neighbours.count()).map_or(f64::from(u32::MAX), f64::from);
    }
    if neighbours.any(|other| layers.items[other].card.is_none()) { 8.0 } else { 2.0 }
}

/// The median; of two middle values the one nearer to `here`, and `here` where there is none.
fn nearest_median(mut values: Vec<f64>, here: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let Some(last) = values.len().checked_sub(1) else { return here };
    let (low, high) = (values[last / 2], values[last.div_ceil(2)]);
    if (low - here).abs() <= (high - here).abs() { low } else { high }
}

/// Where each of consecutive lengths starts, and at the end where the last ends.
pub(super) fn starts(lengths: &[f64]) -> Vec<f64> {
    let mut starts = vec![0.0];
    let mut next = 0.0;
    for length in lengths {
        next += length;
        starts.push(next);
    }
    starts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{
        Density,
        example::{columns, request},
    };

    fn placed(request: &Request) -> Places {
        fresh(request, columns(request, 0.75))
    }

    #[test]
    fn a_chain_on_one_lane_stands_in_a_row() {
        let places = placed(&request(&[(0, 0), (1, 0), (2, 0)], &[(0, 1), (1, 2)]));
        assert_eq!(places.tops, [16.0; 3]);
        assert_eq!(places.lanes, [96.0]);
    }

    #[test]
    fn cards_of_a_column_keep_apart_and_leave_room_for_the_line_between() {
        for density in [Density::Expanded, Density::Compact] {
            let gap = |lines| {
                let request = Request { density, ..request(&[(0, 0), (0, 0)], lines) };
                let tops = fresh(&request, Columns::new(&request, &[0, 0])).tops;
                (tops[1] - tops[0]).abs() - 64.0
            };
            let spacing = density.spacing();
            assert!((gap(&[]) - spacing.cards).abs() < 1e-9);
            assert!((gap(&[(0, 1)]) - spacing.line).abs() < 1e-9);
        }
    }

    #[test]
    fn the_nearer_of_two_medians_is_taken() {
        assert!((nearest_median(vec![10.0, 90.0], 60.0) - 90.0).abs() < 1e-9);
        assert!((nearest_median(vec![90.0, 10.0, 30.0], 60.0) - 30.0).abs() < 1e-9);
        assert!((nearest_median(Vec::new(), 60.0) - 60.0).abs() < 1e-9);
    }
}
