//! The remembered placing: what stood somewhere stays there, what is new finds a free spot.

use std::collections::BTreeMap;

use super::{
    Request, Side,
    columns::{self, Columns},
    place::{GAP, LANE_PADDING, LEAST_GAP, Places},
};
use crate::model::{Placement, Spot};

/// The furthest that a remembered number is believed, in pixels: it may come from a file written by hand.
const FURTHEST: i64 = 100_000;

/// A card in its column and lane.
#[derive(Clone, Copy)]
struct Standing {
    card: usize,
    top: f64,
    /// Whether it stood there before.
    known: bool,
}

/// Where the cards stand, as far as it is remembered; nothing when no card is.
pub(super) fn recall(request: &Request) -> Option<Places> {
    let placement = request.placement.as_ref()?;
    let mut spots: Vec<Option<(usize, f64)>> = request
        .nodes
        .iter()
        .map(|node| if node.side == Side::From { None } else { spot(request, placement, node) })
        .collect();
    if spots.iter().all(Option::is_none) {
        return None;
    }
    forget_disorder(request, &mut spots);

    let mut stacks: BTreeMap<(usize, usize, usize), Vec<Standing>> = BTreeMap::new();
    let key = |card: usize, sub: usize| (request.nodes[card].stage, sub, request.nodes[card].channel);
    for (card, spot) in spots.iter().enumerate() {
        if let Some((sub, top)) = *spot {
            stacks.entry(key(card, sub)).or_default().push(Standing { card, top, known: true });
        }
    }
    for stack in stacks.values_mut() {
        stack.sort_by(|a, b| a.top.total_cmp(&b.top).then(a.card.cmp(&b.card)));
    }

    let mut fresh: Vec<usize> = (0..spots.len()).filter(|&card| spots[card].is_none()).collect();
    fresh.sort_by_key(|&card| (request.nodes[card].order.is_none(), request.nodes[card].order, card));
    for card in fresh {
        let node = &request.nodes[card];
        let (column, at, top) = if node.order.is_some() {
            spot_by_hand(request, &stacks, card)
        } else {
            let column = column_for(request, &spots, card);
            let stack = stacks.get(&key(card, column)).map_or(&[][..], Vec::as_slice);
            let lane =
                placement.lanes.get(&request.channels[node.channel].0).map_or(0.0, |&height| believed(height));
            let (at, top) = free_spot(request, stack, card, lane, wish(request, &spots, card));
            (column, at, top)
        };
        stacks.entry(key(card, column)).or_default().insert(at, Standing { card, top, known: false });
        spots[card] = Some((column, top));
    }

    let mut tops = vec![0.0; request.nodes.len()];
    let mut lanes: Vec<f64> = request
        .channels
        .iter()
        .map(|(id, least)| placement.lanes.get(id).map_or(*least, |&height| believed(height).max(*least)))
        .collect();
    for ((_, _, lane), stack) in &stacks {
        let mut free = LEAST_GAP;
        let mut padding = LEAST_GAP;
        for standing in stack {
            tops[standing.card] = standing.top.max(free);
            let bottom = tops[standing.card] + request.nodes[standing.card].height;
            free = bottom + LEAST_GAP;
            padding = if standing.known { LEAST_GAP } else { LANE_PADDING };
        }
        lanes[*lane] = lanes[*lane].max(free - LEAST_GAP + padding).ceil();
    }

    let sub: Vec<usize> = spots.iter().map(|spot| spot.map_or(0, |(sub, _)| sub)).collect();
    let columns = Columns::new(request, &sub);
    let known = placement.gutters.len() == columns.total() + 1;
    let gutters = (0..=columns.total())
        .map(|gutter| if known { believed(placement.gutters[gutter]) } else { 0.0 })
        .collect();
    Some(Places { columns, tops, lanes, gutters })
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
fn spot(request: &Request, placement: &Placement, node: &super::NodeRequest) -> Option<(usize, f64)> {
    let spot = placement.touchpoints.get(&node.id)?;
    let column = usize::try_from(spot.column).ok()?;
    let stands = column < columns::most(request.density) && (0..=FURTHEST).contains(&spot.y);
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

fn reads_before(a: Option<(usize, f64)>, b: Option<(usize, f64)>) -> std::cmp::Ordering {
    let spot = |spot: Option<(usize, f64)>| spot.unwrap_or_default();
    spot(a).0.cmp(&spot(b).0).then(spot(a).1.total_cmp(&spot(b).1))
}

/// The sub-column of a new card with an order set by hand, its place in the stack there and its top: right after the
/// card of its cell that comes before it.
fn spot_by_hand(
    request: &Request,
    stacks: &BTreeMap<(usize, usize, usize), Vec<Standing>>,
    card: usize,
) -> (usize, usize, f64) {
    let node = &request.nodes[card];
    let mut spot = (0, 0, LANE_PADDING);
    for sub in 0..columns::most(request.density) {
        for (at, standing) in stacks.get(&(node.stage, sub, node.channel)).into_iter().flatten().enumerate() {
            let before = &request.nodes[standing.card];
            if before.order.is_some() && before.order <= node.order {
                spot = (sub, at + 1, standing.top + before.height + GAP);
            }
        }
    }
    spot
}

/// The sub-column of a new card: after what leads to it, before what it leads to, in the columns its stage has.
fn column_for(request: &Request, spots: &[Option<(usize, f64)>], card: usize) -> usize {
    let stage = request.nodes[card].stage;
    let sub =
        |other: usize| (request.nodes[other].stage == stage && other != card).then(|| spots[other]).flatten();
    let columns = (0..spots.len()).filter_map(|other| sub(other).map(|(column, _)| column + 1)).max().unwrap_or(1);
    let before =
        request.edges.iter().filter(|edge| edge.to == card).filter_map(|edge| sub(edge.from)).map(|at| at.0).max();
    let after =
        request.edges.iter().filter(|edge| edge.from == card).filter_map(|edge| sub(edge.to)).map(|at| at.0).min();
    match (before, after) {
        (Some(before), _) => (before + 1).min(columns - 1),
        (None, Some(after)) => after.saturating_sub(1),
        (None, None) => 0,
    }
}

/// The middle that a new card would like, below the top of its lane: that of the cards of its lane it is joined to.
fn wish(request: &Request, spots: &[Option<(usize, f64)>], card: usize) -> Option<f64> {
    let lane = request.nodes[card].channel;
    let mut sum = 0.0;
    let mut count = 0.0;
    for edge in request.edges.iter().filter(|edge| edge.to == card || edge.from == card) {
        let other = if edge.to == card { edge.from } else { edge.to };
        let spot = spots[other].filter(|_| other != card && request.nodes[other].channel == lane);
        if let Some((_, top)) = spot {
            sum += top + request.nodes[other].height / 2.0;
            count += 1.0;
        }
    }
    (count > 0.0).then(|| sum / count)
}

/// A free spot for a new card in a stack: the place in the stack and the top, as near as can be to what it would
/// like, and inside the lane if there is one.
fn free_spot(request: &Request, stack: &[Standing], card: usize, lane: f64, wish: Option<f64>) -> (usize, f64) {
    let height = request.nodes[card].height;
    let like = wish.map_or(LANE_PADDING, |middle| middle - height / 2.0).round();
    let mut best: Option<(f64, usize, f64)> = None;
    let mut free = LANE_PADDING;
    for at in 0..=stack.len() {
        let end = stack.get(at).map_or(lane - LANE_PADDING, |below| below.top - GAP);
        if end - height >= free {
            let top = like.clamp(free, end - height);
            let cost = (top - like).abs();
            if best.is_none_or(|(least, _, _)| cost < least) {
                best = Some((cost, at, top));
            }
        }
        if let Some(above) = stack.get(at) {
            free = free.max(above.top + request.nodes[above.card].height + GAP);
        }
    }
    best.map_or((stack.len(), free), |(_, at, top)| (at, top))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{example::request, place};

    /// The request with the placing that a fresh layout gives it.
    fn remembered(mut request: Request) -> Request {
        let places = place::fresh(&request, columns::assign(&request, 0.75));
        let gutters = vec![40.0; places.columns.total() + 1];
        request.placement = Some(remember(&request, &places, &gutters));
        request
    }

    #[test]
    fn what_is_remembered_is_recalled() {
        let request = remembered(request(&[(0, 0), (0, 0), (1, 1), (1, 0)], &[(0, 1), (1, 2), (3, 2)]));
        let places = recall(&request).unwrap();
        let fresh = place::fresh(&request, columns::assign(&request, 0.75));
        assert_eq!((places.columns, places.tops, places.lanes), (fresh.columns, fresh.tops, fresh.lanes));
        assert_eq!(places.gutters, [40.0; 4]);
    }

    #[test]
    fn a_new_card_finds_a_free_spot_and_the_lane_grows_only_for_it() {
        let mut request = remembered(request(&[(0, 0), (0, 0)], &[(0, 1)]));
        let before = recall(&request).unwrap();
        let new = super::super::NodeRequest { id: "new".into(), ..request.nodes[0].clone() };
        request.nodes.push(new);
        let after = recall(&request).unwrap();
        assert_eq!(after.tops[..2], before.tops[..2]);
        assert!(after.tops[2] >= before.tops[0] + 64.0 + GAP, "{:?}", after.tops);
        assert!(after.lanes[0] >= after.tops[2] + 64.0 + LANE_PADDING);
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
        assert_eq!(recall(&request).unwrap().tops, [20.0, 20.0 + 64.0 + LEAST_GAP]);
    }
}
