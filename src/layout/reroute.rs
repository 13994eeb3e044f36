//! Leads one line at a time through its columns again, by the way that is the cheapest of all: the others stand, so
//! the best slots for its passages are a shortest path through the slots of its columns. Whole lines move at once as in
//! global sifting (Bachmaier, Brandenburg, Brunner and Hübner 2011), but to the best way instead of a straight one.

use super::{Request, layers::Layers};

/// What a crossing costs, and against it what a lane of detour outside the lanes of the ends does, a lane off the
/// straight way, and one more line squeezed between two cards than there is room for.
const CROSSING: u32 = 10;
const DETOUR: u32 = 15;
const SLOPE: u32 = 3;
const SQUEEZE: u32 = 30;

/// How far from its present place a passage is looked for a better one, in slots: enough for all of a common map.
const REACH: usize = 48;

/// The slots of a column in which a passage may go, without the passage itself.
struct Slots {
    /// The first of them, and what each costs by itself.
    first: usize,
    costs: Vec<u32>,
    /// Where the passage stands now.
    now: usize,
}

impl Slots {
    /// Where a neighbour stands among those that stay.
    fn place(&self, position: usize) -> usize {
        position - usize::from(position > self.now)
    }
}

/// Leads every line again for which anything has changed since it was led last, the longest first: `led` holds when that
/// was. `room` says how many lines fit into each gap of each column, if that is known. Tells whether anything is better
/// than before.
pub(super) fn reroute(request: &Request, layers: &mut Layers, room: &[Vec<usize>], led: &mut [usize]) -> bool {
    let mut longest: Vec<usize> =
        (0..layers.chains.len()).filter(|&chain| layers.chains[chain].items.len() > 2).collect();
    longest.sort_by_key(|&chain| (std::cmp::Reverse(layers.chains[chain].items.len()), chain));
    let mut better = false;
    for chain in longest {
        let column = |item: Option<&usize>| item.map_or(0, |&item| layers.items[item].column);
        let items = &layers.chains[chain].items;
        if layers.changed_since(led[chain], column(items.first()), column(items.last())) {
            better |= lead(request, layers, chain, room);
            led[chain] = layers.changes();
        }
    }
    better
}

/// Leads one line by its cheapest way; whether that is cheaper than the one it had.
fn lead(request: &Request, layers: &mut Layers, chain: usize, room: &[Vec<usize>]) -> bool {
    let items = layers.chains[chain].items.clone();
    let [start, passages @ .., end] = items.as_slice() else { return false };
    let (&start, &end) = (start, end);
    let slots: Vec<Slots> = passages
        .iter()
        .map(|&passage| {
            let column = layers.items[passage].column;
            slots(request, layers, passage, room.get(column).map_or(&[], Vec::as_slice))
        })
        .collect();
    let (Some(last), Some(&first_passage), Some(&last_passage)) =
        (slots.last(), passages.first(), passages.last())
    else {
        return false;
    };

    // For each slot of each column the cheapest way from the start, and the slot before that it comes from.
    let mut ways: Vec<u32> = from_card(layers, start, first_passage, &slots[0], true);
    add(&mut ways, &slots[0].costs);
    let mut came: Vec<Vec<usize>> = Vec::with_capacity(slots.len());
    let mut now = ways[slots[0].now - slots[0].first];
    for (pair, passages) in slots.windows(2).zip(passages.windows(2)) {
        let (mut next, from, between) = step(layers, passages[0], (&pair[0], &pair[1]), &ways);
        add(&mut next, &pair[1].costs);
        now += between + pair[1].costs[pair[1].now - pair[1].first];
        ways = next;
        came.push(from);
    }
    let to_end = from_card(layers, end, last_passage, last, false);
    now += to_end[last.now - last.first];
    add(&mut ways, &to_end);
    let Some((mut slot, &least)) = ways.iter().enumerate().min_by_key(|&(slot, &cost)| (cost, slot)) else {
        return false;
    };
    if least >= now {
        return false;
    }
    for (at, (&passage, slots)) in passages.iter().zip(&slots).enumerate().rev() {
        let column = layers.items[passage].column;
        let to = slots.first + slot;
        let order = &mut layers.columns[column];
        if to < slots.now {
            order[to..=slots.now].rotate_right(1);
        } else {
            order[slots.now..=to].rotate_left(1);
        }
        layers.renumber(column);
        if to != slots.now {
            layers.note_change(column);
        }
        if at > 0 {
            slot = came[at - 1][slot];
        }
    }
    true
}

fn add(costs: &mut [u32], more: &[u32]) {
    costs.iter_mut().zip(more).for_each(|(cost, more)| *cost += more);
}

/// The room between two cards of a column: the lanes of both, and how many passages go through.
#[derive(Clone, Copy)]
struct Gap {
    above: usize,
    below: usize,
    load: usize,
}

/// The slots within reach of a passage.
fn slots(request: &Request, layers: &Layers, passage: usize, room: &[usize]) -> Slots {
    let item = &layers.items[passage];
    let column = &layers.columns[item.column];
    let now = item.position;
    let (first, last) = (now.saturating_sub(REACH), (now + REACH).min(column.len() - 1));
    let bottom = request.channels.len().saturating_sub(1);

    // The gaps between the cards: the lanes above and below, and how many passages there are. For each slot its gap, and
    // by how much the number of lines changes there that run inside the column.
    let mut gaps = vec![Gap { above: 0, below: bottom, load: 0 }];
    let mut places = vec![(0, 0_i32); column.len()];
    for (place, &other) in column.iter().filter(|&&other| other != passage).enumerate() {
        let gap = gaps.len() - 1;
        places[place].0 = gap;
        if layers.items[other].card.is_some() {
            let lane = layers.items[other].lane;
            gaps[gap].below = lane;
            gaps.push(Gap { above: lane, below: bottom, load: 0 });
            for &beside in &layers.items[other].beside {
                // A line inside the column is crossed by what stands between its ends.
                let down = layers.items[beside].position > layers.items[other].position;
                places[place + 1].1 += if down { 1 } else { -1 };
            }
        } else {
            gaps[gap].load += 1;
        }
    }
    if let Some(end) = places.last_mut() {
        end.0 = gaps.len() - 1;
    }
    let mut costs = Vec::with_capacity(last + 1 - first);
    let mut within = 0;
    for (slot, &(gap, change)) in places.iter().enumerate().take(last + 1) {
        within += change;
        if slot < first {
            continue;
        }
        let Gap { above, below, load } = gaps[gap];
        let beyond = |low: usize, high: usize| above.saturating_sub(high).max(low.saturating_sub(below));
        let full = room.get(gap).is_some_and(|&room| load >= room);
        costs.push(
            DETOUR * count(beyond(item.lanes.0, item.lanes.1))
                + SLOPE * count(beyond(item.lane, item.lane))
                + CROSSING * u32::try_from(within).unwrap_or(0)
                + if full { SQUEEZE } else { 0 },
        );
    }
    Slots { first, costs, now }
}

/// What it costs to go from a card to each slot of the column beside it.
fn from_card(layers: &Layers, card: usize, passage: usize, slots: &Slots, rightward: bool) -> Vec<u32> {
    let here = layers.items[card].position;
    let mut above = vec![0_u32; slots.costs.len() + 1];
    let mut total = 0;
    // Crossed is what starts above the card and ends below the slot, or the other way round.
    for (position, &item) in layers.columns[layers.items[card].column].iter().enumerate() {
        let item = &layers.items[item];
        for &other in if rightward { &item.after } else { &item.before } {
            if position == here || other == passage {
                continue;
            }
            // Slots up to `place` are above this neighbour, and those after it below.
            let place = slots.place(layers.items[other].position);
            let after = (place + 1).saturating_sub(slots.first).min(slots.costs.len());
            if position < here {
                total += 1;
                above[after] = above[after].wrapping_sub(1);
            } else {
                above[after] = above[after].wrapping_add(1);
            }
        }
    }
    let mut cost: u32 = total;
    above
        .iter()
        .take(slots.costs.len())
        .map(|change| {
            cost = cost.wrapping_add(*change);
            cost * CROSSING
        })
        .collect()
}

/// The cheapest ways to the slots of a column from those of the column before: what each costs, where it comes from,
/// and what it costs between the present slots.
fn step(
    layers: &Layers,
    passage: usize,
    (before, after): (&Slots, &Slots),
    ways: &[u32],
) -> (Vec<u32>, Vec<usize>, u32) {
    let column = &layers.columns[layers.items[passage].column];
    let width = after.costs.len();
    // What ends above each slot: `passed` of what starts above the present slot, `coming` of what starts below.
    let mut row = vec![0_u32; width];
    let shift = |row: &mut [u32], other: usize, starts_above: bool, undo: bool| {
        let place = after.place(layers.items[other].position);
        let split = (place + 1).saturating_sub(after.first).min(width);
        // What starts above crosses the way to slots above its end, what starts below the way to slots below.
        let part = if starts_above { &mut row[..split] } else { &mut row[split..] };
        for cost in part {
            *cost = if undo { *cost - CROSSING } else { *cost + CROSSING };
        }
    };
    let others = || column.iter().filter(|&&other| other != passage);
    // Counted by sums first, as for a slot above all; then the row follows the slot down.
    let mut ends = vec![0_u32; width + 1];
    for (place, &item) in others().enumerate() {
        for &other in &layers.items[item].after {
            let end = after.place(layers.items[other].position);
            let split = (end + 1).saturating_sub(after.first).min(width);
            if place < before.first {
                ends[0] += 1;
                ends[split] = ends[split].wrapping_sub(1);
            } else {
                ends[split] = ends[split].wrapping_add(1);
            }
        }
    }
    let mut sum = 0_u32;
    for (cost, end) in row.iter_mut().zip(&ends) {
        sum = sum.wrapping_add(*end);
        *cost = sum * CROSSING;
    }
    let mut next = vec![u32::MAX; width];
    let mut from = vec![0; width];
    let mut between = 0;
    let mut items = others().skip(before.first);
    for (slot, way) in ways.iter().enumerate() {
        if before.first + slot == before.now {
            between = row[after.now - after.first];
        }
        for (at, cost) in row.iter().enumerate() {
            if way + cost < next[at] {
                (next[at], from[at]) = (way + cost, slot);
            }
        }
        if let Some(&item) = items.next() {
            for &other in &layers.items[item].after {
                shift(&mut row, other, false, true);
                shift(&mut row, other, true, false);
            }
        }
    }
    (next, from, between)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX / 64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{
        crossings::crossings,
        example::{columns, request},
    };

    /// Many cards of one lane in four stages, with lines between all of them.
    fn tangle() -> (Request, Layers) {
        let cards: Vec<(usize, usize)> = (0..20).map(|card| (card % 4, 0)).collect();
        let lines: Vec<(usize, usize)> = (0..40).map(|line| (line * 7 % 20, line * 11 % 19)).collect();
        let request = request(&cards, &lines);
        let layers = Layers::new(&request, &columns(&request, 9.0));
        (request, layers)
    }

    fn move_to(layers: &mut Layers, item: usize, place: usize) {
        let column = layers.items[item].column;
        layers.columns[column].retain(|&other| other != item);
        layers.columns[column].insert(place, item);
        layers.renumber(column);
    }

    #[test]
    fn no_other_way_of_a_line_is_better() {
        let (request, layers) = tangle();
        let passages = |chain: &super::super::layers::Chain| chain.items[1..chain.items.len() - 1].to_vec();
        let long: Vec<usize> =
            (0..layers.chains.len()).filter(|&chain| passages(&layers.chains[chain]).len() == 2).collect();
        assert!(!long.is_empty());
        for chain in long {
            let pair = passages(&layers.chains[chain]);
            let mut best = layers.clone();
            lead(&request, &mut best, chain, &[]);
            let mut tried = layers.clone();
            let heights = [0, 1].map(|at| layers.columns[layers.items[pair[at]].column].len());
            let mut least = usize::MAX;
            for first in 0..heights[0] {
                for second in 0..heights[1] {
                    move_to(&mut tried, pair[0], first);
                    move_to(&mut tried, pair[1], second);
                    least = least.min(crossings(&tried));
                }
            }
            assert_eq!(crossings(&best), least, "line {chain}");
        }
    }

    #[test]
    fn leading_all_lines_again_saves_crossings_until_nothing_is_left_to_save() {
        let (request, mut layers) = tangle();
        let before = crossings(&layers);
        let mut led = vec![0; layers.chains.len()];
        while reroute(&request, &mut layers, &[], &mut led) {}
        assert!(2 * crossings(&layers) < before, "{} of {before}", crossings(&layers));
    }

    #[test]
    fn a_full_gap_is_left_for_a_free_one() {
        // Two lines would pass above the card of the column between, where there is room for one.
        let request = request(&[(0, 0), (0, 0), (1, 0), (2, 0), (2, 0)], &[(0, 3), (1, 4)]);
        let mut layers = Layers::new(&request, &columns(&request, 9.0));
        let column = layers.items[2].column;
        move_to(&mut layers, 2, 2);
        assert!(!reroute(&request, &mut layers, &[], &mut [0; 2]));
        let room = vec![vec![1, 9]; layers.columns.len()];
        assert!(reroute(&request, &mut layers, &room, &mut [0; 2]));
        assert!(layers.items[2].position <= 1, "{:?}", layers.columns[column]);
    }
}
