//! Very large maps: the cards of each cell stacked in columns and rows, so that laying them out takes a time that grows
//! with their number and no faster.
//!
//! A cell is read as elsewhere: down its columns, from left to right. Its cards stand in the order in which the journey
//! is walked. What is remembered stays in its place of the grid; what is new takes the first that is free.

use std::collections::{BTreeMap, BTreeSet};

use kurbo::{Point, Rect, Size};

use super::{
    Density, Edge, Layout, Request, Side, as_f64, bands, bundle, card, crown, nodes, spacing,
    taken::Taken,
    walk,
    ways::{EDGE, Frame, Gutters},
};
use crate::model::{Placement, Spot};

/// The room between two columns, and the least between two rows, in pixels.
const GAP: f64 = 16.0;

/// How wide a map is for its height, as near as the grids of its cells come to it.
const SHAPE: f64 = 1.6;

/// The most columns of a cell.
const MOST_COLUMNS: usize = 400;

/// What is added to the column of a card in a placing that is remembered: elsewhere there are never so many, so a map that
/// has become small again is laid out afresh.
const STACKED: i64 = 1000;

/// Where the cards stand in the grids of their cells.
#[derive(Debug)]
struct Grid {
    /// How many columns the cells of each stage have.
    columns: Vec<usize>,
    /// How many rows the cells of each lane have.
    rows: Vec<usize>,
    /// The column and the row of each card, in its cell.
    slots: Vec<(usize, usize)>,
}

/// The cards of each cell that has any, by stage and lane.
type Cells = BTreeMap<(usize, usize), Vec<usize>>;

/// Finds where everything sits on a map that is stacked. The request is sound.
pub(super) fn layout(request: Request) -> Layout {
    let grid = Grid::of(&request);
    let sheaves = bundle::gather(&request);
    let gutters = Gutters::of(&request, &sheaves);

    let width = request.nodes.iter().map(|node| node.width).fold(0.0, f64::max);
    let (mut left, mut top) = (card::HEADER_WIDTH, card::HEADER_HEIGHT);
    let (mut stages, mut lanes) = (vec![left], vec![top]);
    let mut frame = Frame { across: Vec::new(), down: Vec::new() };
    for (stage, (_, least)) in request.stages.iter().enumerate() {
        let start = left + gutters.before[stage];
        let end = start + (as_f64(grid.columns[stage]) * (width + GAP) - GAP).max(0.0);
        frame.across.push((start, end));
        left = (end + gutters.after[stage]).max(left + least).ceil();
        stages.push(left);
    }
    let mut heights = vec![0.0_f64; request.channels.len()];
    let mut above = vec![GAP; request.channels.len()];
    for node in &request.nodes {
        heights[node.channel] = heights[node.channel].max(node.height);
        above[node.channel] = above[node.channel].max(spacing::above(node));
    }
    for (lane, (_, least)) in request.channels.iter().enumerate() {
        let start = top + gutters.above[lane];
        let rows = as_f64(grid.rows[lane]) * (heights[lane] + above[lane]);
        let end = start + rows.max(gutters.least[lane]);
        frame.down.push((start, end));
        top = (end + EDGE).max(top + least).ceil();
        lanes.push(top);
    }
    let size = Size::new(left, top);

    let rects: Vec<Rect> = request
        .nodes
        .iter()
        .zip(&grid.slots)
        .map(|(node, &(column, row))| {
            let (height, gap) = (heights[node.channel], above[node.channel]);
            let x = frame.across[node.stage].0 + as_f64(column) * (width + GAP);
            let y = frame.down[node.channel].0 + as_f64(row) * (height + gap) + gap;
            Rect::from_origin_size(Point::new(x, y), (node.width, node.height))
        })
        .collect();
    let pins = crown::place(&request.nodes, &rects, &mut Taken::new(size), 0.0);
    let bundles = bundle::draw(&request, &sheaves, &gutters, &frame);
    let mut single: Vec<usize> = bundles
        .iter()
        .zip(&sheaves)
        .filter(|(bundle, _)| bundle.is_unfolded)
        .flat_map(|(_, sheaf)| sheaf.lines.iter().copied())
        .collect();
    single.sort_unstable();
    let edges: Vec<Edge> = single.into_iter().map(|line| bundle::single(&request.edges[line], &rects)).collect();

    let placement = grid.remember(&request);
    Layout {
        size,
        stages: bands(request.stages.into_iter().map(|(id, _)| id), &stages),
        lanes: bands(request.channels.into_iter().map(|(id, _)| id), &lanes),
        header_height: card::HEADER_HEIGHT,
        header_width: card::HEADER_WIDTH,
        nodes: nodes(request.nodes, rects, pins),
        edges,
        bundles,
        placement,
    }
}

impl Grid {
    fn of(request: &Request) -> Self {
        let mut cells = Cells::new();
        for (card, node) in request.nodes.iter().enumerate() {
            cells.entry((node.stage, node.channel)).or_default().push(card);
        }
        let ranks = walk::ranks(request);
        for cards in cells.values_mut() {
            cards.sort_by_key(|&card| {
                let order = request.nodes[card].order;
                (order.is_none(), order, ranks[card])
            });
        }
        let placement = request.placement.as_ref().filter(|_| request.density == Density::Expanded);
        let columns = columns(request, &cells, placement);
        let mut grid =
            Self { rows: vec![0; request.channels.len()], slots: vec![(0, 0); request.nodes.len()], columns };
        for ((stage, lane), cards) in &cells {
            let rows = grid.fill(request, cards, placement, grid.columns[*stage]);
            grid.rows[*lane] = grid.rows[*lane].max(rows);
        }
        grid
    }

    /// Gives the cards of a cell their slots, and says how many rows they take.
    fn fill(
        &mut self,
        request: &Request,
        cards: &[usize],
        placement: Option<&Placement>,
        columns: usize,
    ) -> usize {
        let needed = cards.len().div_ceil(columns);
        // A row that nothing needs comes from a file written by hand.
        let known = |card: usize| {
            let slot = placement.and_then(|it| remembered(it, request, card))?;
            (slot.0 < columns && slot.1 < 4 * needed + 64).then_some(slot)
        };
        let mut taken: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        for &card in cards {
            if let Some(slot) = known(card) {
                taken.entry(slot).or_insert(card);
            }
        }
        // What contradicts the order set by hand is forgotten.
        if !taken.values().filter_map(|&card| request.nodes[card].order).is_sorted() {
            taken.clear();
        }
        let standing: BTreeSet<usize> = taken.values().copied().collect();
        let rows = taken.keys().map(|slot| slot.1 + 1).max().unwrap_or(0).max(needed);
        let slots: Vec<(usize, usize)> = {
            let all = (0..columns).flat_map(|column| (0..rows).map(move |row| (column, row)));
            all.filter(|slot| !taken.contains_key(slot)).take(cards.len() - standing.len()).collect()
        };
        for (&slot, &card) in &taken {
            self.slots[card] = slot;
        }
        let newcomers = cards.iter().filter(|card| !standing.contains(card));
        for (&card, slot) in newcomers.zip(slots) {
            self.slots[card] = slot;
        }
        rows
    }

    fn remember(&self, request: &Request) -> Placement {
        let whole = |count: usize| i64::try_from(count).unwrap_or(0);
        let cards = request.nodes.iter().zip(&self.slots).filter(|(node, _)| node.side != Side::From);
        let spot = |&(column, row): &(usize, usize)| Spot { column: STACKED + whole(column), y: whole(row) };
        let stages = request.stages.iter().zip(&self.columns);
        Placement {
            touchpoints: cards.map(|(node, slot)| (node.id.clone(), spot(slot))).collect(),
            columns: stages.map(|((id, _), &count)| (id.clone(), whole(count))).collect(),
            ..Placement::default()
        }
    }
}

/// The slot of a card that was stacked when it was last laid out.
fn remembered(placement: &Placement, request: &Request, card: usize) -> Option<(usize, usize)> {
    let spot = placement.touchpoints.get(&request.nodes[card].id)?;
    let column = usize::try_from(spot.column.checked_sub(STACKED)?).ok()?;
    (column < MOST_COLUMNS).then_some((column, usize::try_from(spot.y).ok()?))
}

/// How many columns the cells of each stage have: as many as they had; else so that the map comes near its shape.
fn columns(request: &Request, cells: &Cells, placement: Option<&Placement>) -> Vec<usize> {
    let mut fresh = fresh_columns(request, cells);
    let Some(placement) = placement else { return fresh };
    let slots = (0..request.nodes.len()).filter_map(|card| Some((card, remembered(placement, request, card)?.0)));
    let mut had: BTreeMap<usize, usize> = BTreeMap::new();
    for (card, column) in slots {
        let most = had.entry(request.nodes[card].stage).or_default();
        *most = (*most).max(column + 1);
    }
    if had.is_empty() {
        return fresh;
    }
    let counted: BTreeMap<_, _> = placement.columns.iter().map(|(stage, count)| (stage, *count)).collect();
    for (stage, (id, _)) in request.stages.iter().enumerate() {
        let count = counted.get(id).and_then(|&count| usize::try_from(count).ok()).filter(|&count| count > 0);
        let least = had.get(&stage).copied().unwrap_or(0);
        if count.is_some() || least > 0 {
            fresh[stage] = count.unwrap_or(1).clamp(1, MOST_COLUMNS).max(least);
        }
    }
    fresh
}

/// The columns of a fresh map: in each stage as many more as its fullest cell has more cards, so that all is about as
/// wide for its height as it should be.
fn fresh_columns(request: &Request, cells: &Cells) -> Vec<usize> {
    let mut fullest = vec![0_usize; request.stages.len()];
    for ((stage, _), cards) in cells {
        fullest[*stage] = fullest[*stage].max(cards.len());
    }
    let mut best: Option<(f64, Vec<usize>)> = None;
    let wide = std::iter::successors(Some(NARROWEST), |wide| Some(wide * SHAPE));
    for wide in wide.take(TRIED) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the root of a count")]
        let of = |count: usize| ((as_f64(count) * wide).sqrt().ceil() as usize).min(count).clamp(1, MOST_COLUMNS);
        let columns: Vec<usize> = fullest.iter().map(|&count| of(count)).collect();
        let mut rows = vec![1_usize; request.channels.len()];
        for ((stage, lane), cards) in cells {
            rows[*lane] = rows[*lane].max(cards.len().div_ceil(columns[*stage]));
        }
        let across: usize = columns.iter().sum();
        let down: usize = rows.iter().sum();
        let shape = as_f64(across.max(1)) * ROUGH.0 / (as_f64(down.max(1)) * ROUGH.1);
        let off = (shape / SHAPE).max(SHAPE / shape);
        if best.as_ref().is_none_or(|(least, _)| off < *least) {
            best = Some((off, columns));
        }
    }
    best.map_or_else(Vec::new, |(_, columns)| columns)
}

/// The fewest columns for a row that are tried, and how many more, each [`SHAPE`] times as many.
const NARROWEST: f64 = 0.02;
const TRIED: usize = 18;

/// About the width and height of a card with the room around it, in pixels.
const ROUGH: (f64, f64) = (card::CARD_WIDTH + GAP, 110.0);
