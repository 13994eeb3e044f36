//! Which item stands above which in each column, so that few lines cross: cards keep to their lanes, and the passages
//! of lines go where they cross the least. Sweeps of barycentres and swaps of neighbours, after Sugiyama.

use super::{
    Request, as_f64,
    crossings::{Facing, crossings, crossings_if_above},
    layers::Layers,
    reroute::reroute,
    sift::sift,
    slot::Standing,
};

/// How many times the columns are swept, how many of the sweeps sort cards by barycentre, and how many are enough when
/// only passages move.
const SWEEPS: u32 = 8;
const ROUGH: u32 = 4;
const PASSAGE_SWEEPS: u32 = 4;

/// How many times neighbours are swapped after a sweep, at most.
const SWAPS: usize = 6;

/// How many times cards are sifted and lines led again in the end, at most.
const REFINEMENTS: usize = 6;

/// What may change its place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Moving {
    All,
    /// Only the passages, and these know how many of them fit into each gap of each column.
    Passages,
}

/// The best order found so far.
#[derive(Default)]
struct Best(Option<(usize, Vec<Vec<usize>>)>);

impl Best {
    /// Keeps the present order if it is better than all before.
    fn keep(&mut self, layers: &Layers) {
        let crossings = crossings(layers);
        if self.0.as_ref().is_none_or(|(least, _)| crossings < *least) {
            self.0 = Some((crossings, layers.columns.clone()));
        }
    }

    fn restore(self, layers: &mut Layers) {
        if let Some((_, columns)) = self.0 {
            layers.columns = columns;
            (0..layers.columns.len()).for_each(|column| layers.renumber(column));
        }
    }
}

/// Orders cards and passages.
pub(super) fn order(request: &Request, layers: &mut Layers) {
    let mut best = Best::default();
    for column in 0..layers.columns.len() {
        let mut items = std::mem::take(&mut layers.columns[column]);
        items.sort_by_key(|&item| (layers.items[item].lane, item));
        obey_order(request, layers, &mut items);
        layers.columns[column] = items;
        layers.renumber(column);
    }
    for sweep in 0..SWEEPS {
        let rightward = sweep % 2 == 0;
        let facing = if rightward { Facing::Before } else { Facing::After };
        // Cards follow one side at first, and then only swap places; passages then weigh both sides.
        let rough = sweep < ROUGH;
        let (crossed, moving) = if rough { (facing, Moving::All) } else { (Facing::Both, Moving::Passages) };
        for column in sweep_order(layers.columns.len(), rightward) {
            arrange(request, layers, column, (crossed, facing), moving, &[]);
        }
        swap(request, layers, Moving::All);
        best.keep(layers);
    }
    best.restore(layers);
    let (mut sifted, mut led) = (vec![0; request.nodes.len()], vec![0; layers.chains.len()]);
    for _ in 0..REFINEMENTS {
        let is_sifted = sift(request, layers, &mut sifted);
        let is_led = reroute(request, layers, &[], &mut led);
        if !is_sifted && !is_led {
            break;
        }
    }
}

/// Orders only the passages, from the order they are in; the cards stand already. `room` says how many lines fit
/// into each gap of each column, from above the first card to below the last.
pub(super) fn order_passages(request: &Request, layers: &mut Layers, room: &[Vec<usize>]) {
    let mut best = Best::default();
    for sweep in 0..PASSAGE_SWEEPS {
        let rightward = sweep % 2 == 0;
        let facing = if rightward { Facing::Before } else { Facing::After };
        // The first two sweeps find the places from one side, the others weigh both.
        let crossed = if sweep < 2 { facing } else { Facing::Both };
        for column in sweep_order(layers.columns.len(), rightward) {
            arrange(request, layers, column, (crossed, facing), Moving::Passages, &room[column]);
        }
        swap(request, layers, Moving::Passages);
        if sweep > 0 {
            best.keep(layers);
        }
    }
    best.restore(layers);
    let mut led = vec![0; layers.chains.len()];
    for _ in 0..REFINEMENTS {
        if !reroute(request, layers, room, &mut led) {
            break;
        }
    }
}

fn sweep_order(columns: usize, rightward: bool) -> impl Iterator<Item = usize> {
    (0..columns).map(move |step| if rightward { step } else { columns - 1 - step })
}

/// Arranges one column: its cards (where they may move) by lane and barycentre, then each passage into the slot
/// between cards where it crosses the least. `crossed` are the neighbours whose crossings count, `facing` those that
/// sort.
fn arrange(
    request: &Request,
    layers: &mut Layers,
    column: usize,
    (crossed, facing): (Facing, Facing),
    moving: Moving,
    room: &[usize],
) {
    let items = std::mem::take(&mut layers.columns[column]);
    let (mut cards, passages): (Vec<usize>, Vec<usize>) =
        items.iter().partition(|&&item| layers.items[item].card.is_some());
    if moving == Moving::All {
        let mut keyed: Vec<(usize, f64, usize)> =
            cards.iter().map(|&card| (layers.items[card].lane, barycentre(layers, card, facing), card)).collect();
        keyed.sort_by(|a, b| {
            let position = |item: usize| layers.items[item].position;
            a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(position(a.2).cmp(&position(b.2)))
        });
        cards = keyed.into_iter().map(|(_, _, card)| card).collect();
        obey_order(request, layers, &mut cards);
    }
    for (position, &card) in cards.iter().enumerate() {
        layers.items[card].position = position;
    }
    let mut load = vec![0; cards.len() + 1];
    let mut slotted: Vec<(usize, f64, usize, usize)> = Vec::with_capacity(passages.len());
    let mut standing = Standing::new(request, layers, &cards, crossed);
    for passage in passages {
        let slot =
            standing.best_slot(layers, passage, |slot| room.get(slot).is_some_and(|&room| load[slot] >= room));
        load[slot] += 1;
        slotted.push((slot, barycentre(layers, passage, facing), layers.items[passage].position, passage));
    }
    slotted.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.cmp(&b.2)));
    let mut slotted = slotted.into_iter().peekable();
    let mut arranged = Vec::with_capacity(items.len());
    for slot in 0..=cards.len() {
        while let Some((_, _, _, passage)) = slotted.next_if(|passage| passage.0 == slot) {
            arranged.push(passage);
        }
        arranged.extend(cards.get(slot));
    }
    layers.columns[column] = arranged;
    layers.renumber(column);
}

/// Puts the cards whose order is set by hand into that order, in the places that they hold together in their cell.
fn obey_order(request: &Request, layers: &Layers, items: &mut [usize]) {
    let order = |item: usize| layers.items[item].card.and_then(|card| request.nodes[card].order);
    let mut start = 0;
    while start < items.len() {
        let lane = layers.items[items[start]].lane;
        let end = (start..items.len()).find(|&at| layers.items[items[at]].lane != lane).unwrap_or(items.len());
        let places: Vec<usize> = (start..end).filter(|&at| order(items[at]).is_some()).collect();
        let mut by_hand: Vec<usize> = places.iter().map(|&at| items[at]).collect();
        by_hand.sort_by_key(|&item| order(item));
        for (at, item) in places.into_iter().zip(by_hand) {
            items[at] = item;
        }
        start = end;
    }
}

/// Swaps neighbours as long as that saves crossings.
fn swap(request: &Request, layers: &mut Layers, moving: Moving) {
    for _ in 0..SWAPS {
        let mut gained = false;
        for column in 0..layers.columns.len() {
            for at in 1..layers.columns[column].len() {
                let (a, b) = (layers.columns[column][at - 1], layers.columns[column][at]);
                if may_swap(request, layers, a, b, moving)
                    && crossings_if_above(layers, b, a, Facing::Both)
                        < crossings_if_above(layers, a, b, Facing::Both)
                {
                    layers.columns[column].swap(at - 1, at);
                    layers.items[a].position = at;
                    layers.items[b].position = at - 1;
                    gained = true;
                }
            }
        }
        if !gained {
            break;
        }
    }
}

fn may_swap(request: &Request, layers: &Layers, a: usize, b: usize, moving: Moving) -> bool {
    let (a, b) = (&layers.items[a], &layers.items[b]);
    match (a.card, b.card) {
        (None, None) => true,
        _ if moving == Moving::Passages => false,
        (Some(above), Some(below)) => {
            let by_hand = request.nodes[above].order.is_some() && request.nodes[below].order.is_some();
            a.lane == b.lane && !by_hand
        }
        _ => true,
    }
}

/// The mean place of the neighbours of an item; its own where it has none.
fn barycentre(layers: &Layers, item: usize, facing: Facing) -> f64 {
    let item = &layers.items[item];
    let neighbours = if facing == Facing::Before { &item.before } else { &item.after };
    if neighbours.is_empty() {
        return as_f64(item.position);
    }
    let sum: usize = neighbours.iter().map(|&other| layers.items[other].position).sum();
    as_f64(sum) / as_f64(neighbours.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::example::{columns, request};

    #[test]
    fn cards_keep_to_their_lanes_and_swap_inside() {
        // Without lanes the two lines of channel 1 would swap with channel 0; inside channel 1 they may.
        let request =
            request(&[(0, 0), (0, 1), (1, 1), (1, 1), (2, 0), (2, 1)], &[(0, 3), (1, 2), (3, 4), (2, 5)]);
        let mut layers = Layers::new(&request, &columns(&request, 0.75));
        order(&request, &mut layers);
        assert_eq!(layers.columns[1], [3, 2]);
        assert_eq!(crossings(&layers), 0);
    }

    #[test]
    fn a_full_gap_costs_more() {
        // Two lines pass a column with one card; the gap above it, where both would go, has room for one.
        let request = request(&[(0, 0), (0, 0), (1, 1), (2, 0), (2, 0)], &[(0, 3), (1, 4)]);
        let mut layers = Layers::new(&request, &columns(&request, 0.75));
        order_passages(&request, &mut layers, &vec![vec![9, 9]; 9]);
        let column = layers.items[2].column;
        assert_eq!(layers.columns[column].iter().position(|&item| item == 2), Some(2));
        order_passages(&request, &mut layers, &vec![vec![1, 9]; 9]);
        assert_eq!(layers.columns[column].iter().position(|&item| item == 2), Some(1));
    }
}
