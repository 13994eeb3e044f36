//! The remembered placing: what stood somewhere stays there, what is new finds a free spot.

use std::{cmp::Ordering, collections::BTreeMap};

use super::{
    Density, NodeRequest, Request, Side,
    columns::{self, Columns},
    newcomer::Ground,
    place::Places,
    spacing::{LEAST_GAP, above},
};
use crate::model::{Placement, Spot, StageId};

/// The furthest that a remembered number is believed, in pixels: it may come from a file written by hand.
const FURTHEST: i64 = 100_000;

/// The cards that stand in each sub-column and lane of a stage, by stage, sub-column and lane: which, from the top, and
/// how far their tops are below the top of the lane.
pub(super) type Stacks = BTreeMap<(usize, usize, usize), Vec<(usize, f64)>>;

/// Where the cards stand, as far as it is remembered; nothing when no card is. A compact layout is always a fresh one.
/// Where one card is new, there are several ways: each with what it costs, in pixels that the others move.
pub(super) fn recall(request: &Request) -> Option<Vec<(f64, Places)>> {
    let placement = request.placement.as_ref().filter(|_| request.density == Density::Expanded)?;
    let mut spots: Vec<Option<(usize, f64)>> = request
        .nodes
        .iter()
        .map(|node| if node.side == Side::From { None } else { spot(placement, node) })
        .collect();
    if !spots.is_empty() && spots.iter().all(Option::is_none) {
        return None;
    }
    forget_disorder(request, &mut spots);

    let mut stacks = Stacks::new();
    let mut columns = columns_remembered(request, placement);
    for (card, (node, spot)) in request.nodes.iter().zip(&spots).enumerate() {
        if let Some((sub, top)) = *spot {
            stacks.entry((node.stage, sub, node.channel)).or_default().push((card, top));
            columns[node.stage] = columns[node.stage].max(sub + 1);
        }
    }
    for stack in stacks.values_mut() {
        stack.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
    }
    let mut lanes: Vec<f64> = request
        .channels
        .iter()
        .map(|(id, least)| placement.lanes.get(id).map_or(*least, |&height| believed(height).max(*least)))
        .collect();
    push_apart(request, &mut stacks, &mut lanes);

    let mut fresh: Vec<usize> = (0..spots.len()).filter(|&card| spots[card].is_none()).collect();
    fresh.sort_by_key(|&card| (request.nodes[card].order.is_none(), request.nodes[card].order, card));
    let mut ground = Ground { request, stacks, lanes, columns };
    if let [card] = fresh[..] {
        let ways = ground.choices(card).into_iter().map(|choice| {
            let (cost, mut ground) = (choice.cost, ground.clone());
            ground.put(card, choice);
            (cost, standing(ground, placement))
        });
        return Some(ways.collect());
    }
    for card in fresh {
        if let Some(choice) = ground.choices(card).into_iter().next() {
            ground.put(card, choice);
        }
    }
    Some(vec![(0.0, standing(ground, placement))])
}

/// The places of cards that all stand.
fn standing(ground: Ground<'_>, placement: &Placement) -> Places {
    let request = ground.request;
    let mut tops = vec![0.0; request.nodes.len()];
    let mut sub = vec![0; request.nodes.len()];
    for ((_, column, _), stack) in &ground.stacks {
        for &(card, top) in stack {
            (tops[card], sub[card]) = (top, *column);
        }
    }
    let columns = Columns::at_least(request, &sub, ground.columns);
    let gutters = gutters_remembered(request, placement, &columns);
    Places { columns, tops, lanes: ground.lanes, gutters }
}

/// Moves cards down that came to overlap what is above them, and makes the lanes tall enough for all.
fn push_apart(request: &Request, stacks: &mut Stacks, lanes: &mut [f64]) {
    for ((_, _, lane), stack) in stacks {
        let mut bottom = 0.0;
        for (card, top) in stack {
            *top = top.max(bottom + above(&request.nodes[*card]));
            bottom = *top + request.nodes[*card].height;
        }
        lanes[*lane] = lanes[*lane].max(bottom + LEAST_GAP).ceil();
    }
}

/// How many sub-columns each stage had; one where it is not known.
fn columns_remembered(request: &Request, placement: &Placement) -> Vec<usize> {
    let counted = |stage: &StageId| placement.columns.iter().find(|(other, _)| other == stage);
    let count = |count: i64| usize::try_from(count).unwrap_or(1).clamp(1, columns::MOST);
    request.stages.iter().map(|(stage, _)| counted(stage).map_or(1, |counted| count(counted.1))).collect()
}

/// The width of the gutter before each column and after the last; 0 where it is not known.
fn gutters_remembered(request: &Request, placement: &Placement, columns: &Columns) -> Vec<f64> {
    let counts = columns.first.windows(2).map(|ends| ends[1] - ends[0]);
    let mut before: BTreeMap<(&StageId, usize), f64> = BTreeMap::new();
    let mut widths = placement.gutters.iter().map(|&width| believed(width));
    if placement.columns.is_empty() && placement.gutters.len() == columns.total() + 1 {
        return widths.collect();
    }
    for (stage, count) in &placement.columns {
        for (sub, width) in (0..usize::try_from(*count).unwrap_or(0)).zip(widths.by_ref()) {
            before.insert((stage, sub), width);
        }
    }
    let known = |stage, sub| before.get(&(stage, sub)).copied().unwrap_or(0.0);
    let stages = request.stages.iter().zip(counts);
    let gutters = stages.flat_map(|((stage, _), count)| (0..count).map(move |sub| known(stage, sub)));
    gutters.chain([widths.next().unwrap_or(0.0)]).collect()
}

/// The placing to remember.
pub(super) fn remember(request: &Request, places: &Places, gutters: &[f64]) -> Placement {
    let spot = |card: usize| Spot {
        column: i64::try_from(places.columns.sub(request, card)).unwrap_or(0),
        y: whole(places.tops[card]),
    };
    Placement {
        touchpoints: (0..request.nodes.len())
            .filter(|&card| request.nodes[card].side != Side::From)
            .map(|card| (request.nodes[card].id.clone(), spot(card)))
            .collect(),
        lanes: request
            .channels
            .iter()
            .zip(&places.lanes)
            .map(|((id, _), &height)| (id.clone(), whole(height)))
            .collect(),
        columns: request
            .stages
            .iter()
            .zip(places.columns.first.windows(2))
            .map(|((id, _), ends)| (id.clone(), i64::try_from(ends[1] - ends[0]).unwrap_or(0)))
            .collect(),
        gutters: gutters.iter().map(|&width| whole(width)).collect(),
    }
}

#[expect(clippy::cast_possible_truncation, reason = "pixels of a map; the cast saturates")]
fn whole(pixels: f64) -> i64 {
    pixels.round() as i64
}

#[expect(clippy::cast_precision_loss, reason = "no more than FURTHEST")]
fn believed(pixels: i64) -> f64 {
    pixels.clamp(0, FURTHEST) as f64
}

/// The remembered sub-column and top of a card, if it can still stand there.
fn spot(placement: &Placement, node: &NodeRequest) -> Option<(usize, f64)> {
    let spot = placement.touchpoints.get(&node.id)?;
    let column = usize::try_from(spot.column).ok()?;
    let stands = column < columns::MOST && (0..=FURTHEST).contains(&spot.y);
    stands.then(|| (column, believed(spot.y)))
}

/// Forgets the spots of the cards of a cell that contradict the order set by hand.
fn forget_disorder(request: &Request, spots: &mut [Option<(usize, f64)>]) {
    let mut by_hand: Vec<usize> =
        (0..spots.len()).filter(|&card| spots[card].is_some() && request.nodes[card].order.is_some()).collect();
    let cell = |card: usize| (request.nodes[card].stage, request.nodes[card].channel);
    by_hand.sort_by(|&a, &b| {
        let order = |card: usize| (cell(card), request.nodes[card].order);
        order(a).cmp(&order(b)).then_with(|| reads_before(spots[a], spots[b]))
    });
    for cards in by_hand.chunk_by(|&a, &b| cell(a) == cell(b)) {
        if cards.windows(2).any(|pair| reads_before(spots[pair[0]], spots[pair[1]]).is_gt()) {
            for &card in cards {
                spots[card] = None;
            }
        }
    }
}

fn reads_before(a: Option<(usize, f64)>, b: Option<(usize, f64)>) -> Ordering {
    let spot = |spot: Option<(usize, f64)>| spot.unwrap_or_default();
    spot(a).0.cmp(&spot(b).0).then(spot(a).1.total_cmp(&spot(b).1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{
        example::{columns, request},
        place,
    };

    /// The request with the placing that a fresh layout gives it.
    fn remembered(mut request: Request) -> Request {
        let places = place::fresh(&request, columns(&request, 0.75));
        let gutters = vec![40.0; places.columns.total() + 1];
        request.placement = Some(remember(&request, &places, &gutters));
        request
    }

    fn recalled(request: &Request) -> Places {
        recall(request).unwrap().remove(0).1
    }

    #[test]
    fn what_is_remembered_is_recalled() {
        let request = remembered(request(&[(0, 0), (0, 0), (1, 1), (1, 0)], &[(0, 1), (1, 2), (3, 2)]));
        let places = recalled(&request);
        let fresh = place::fresh(&request, columns(&request, 0.75));
        assert_eq!((places.columns, places.tops, places.lanes), (fresh.columns, fresh.tops, fresh.lanes));
        assert_eq!(places.gutters, [40.0; 4]);
    }

    #[test]
    fn a_sub_column_that_becomes_empty_stays() {
        let mut request = remembered(request(&[(0, 0), (0, 0), (1, 0)], &[(0, 1), (1, 2)]));
        assert_eq!(recalled(&request).columns.first, [0, 2, 3]);
        request.nodes.remove(1);
        request.edges.clear();
        let places = recalled(&request);
        assert_eq!((places.columns.first, places.columns.of), (vec![0, 2, 3], vec![0, 2]));
        assert_eq!(places.gutters, [40.0; 4]);
    }

    #[test]
    fn gutters_go_with_their_stage() {
        let mut request = remembered(request(&[(0, 0), (0, 0), (1, 0)], &[(0, 1), (1, 2)]));
        request.placement.as_mut().unwrap().gutters = vec![50, 60, 70, 80];
        request.stages.insert(1, ("new".into(), 96.0));
        request.nodes[2].stage = 2;
        assert_eq!(recalled(&request).gutters, [50.0, 60.0, 0.0, 70.0, 80.0]);
    }

    #[test]
    fn a_compact_layout_is_a_fresh_one() {
        let request = Request { density: Density::Compact, ..remembered(request(&[(0, 0)], &[])) };
        assert_eq!(recall(&request), None);
    }

    #[test]
    fn a_spot_that_cannot_be_is_forgotten() {
        let mut request = remembered(request(&[(0, 0)], &[]));
        for spot in [Spot { column: 9, y: 0 }, Spot { column: -1, y: 0 }, Spot { column: 0, y: -4 }] {
            let placement = request.placement.as_mut().unwrap();
            placement.touchpoints.insert("0".into(), spot);
            assert_eq!(recall(&request), None, "{spot:?}");
        }
    }

    #[test]
    fn cards_that_came_to_overlap_are_pushed_down() {
        let mut request = remembered(request(&[(0, 0), (0, 0)], &[]));
        let placement = request.placement.as_mut().unwrap();
        for (id, y) in [("0", 20), ("1", 30)] {
            placement.touchpoints.insert(id.into(), Spot { column: 0, y });
        }
        assert_eq!(recalled(&request).tops, [20.0, 20.0 + 64.0 + LEAST_GAP]);
    }
}
