//! Leads one line at a time through its columns again, by the way that is the cheapest of all: the others stand, so
//! the best slots for its passages are a shortest path through the slots of its columns. Whole lines move at once as in
//! global sifting (Bachmaier, Brandenburg, Brunner and Hübner 2011), but to the best way instead of a straight one.

use std::cmp::Ordering;

use super::{
    Request,
    gutter::{Gathering, Gutter},
    layers::Layers,
};

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

    /// The first slot below a neighbour, counted from the first of them; how many there are if all are above it.
    fn below(&self, position: usize) -> usize {
        (self.place(position) + 1).saturating_sub(self.first).min(self.costs.len())
    }

    /// Where the passage stands now, counted from the first of them.
    fn here(&self) -> usize {
        self.now - self.first
    }
}

/// The room between two cards of a column: the lanes of both, and how many passages go through.
#[derive(Clone, Copy)]
struct Gap {
    above: usize,
    below: usize,
    load: usize,
}

/// What is above each place of a column, from above its first item to below its last.
struct Column {
    /// How many cards; the gap between two cards has the number of those above it.
    cards: Vec<usize>,
    /// How many lines run inside the column there.
    within: Vec<i32>,
    gaps: Vec<Gap>,
}

impl Column {
    fn new(request: &Request, layers: &Layers, items: &[usize]) -> Self {
        let bottom = request.channels.len().saturating_sub(1);
        let mut gaps = vec![Gap { above: 0, below: bottom, load: 0 }];
        let (mut cards, mut within) = (vec![0], vec![0]);
        let mut inside = 0;
        for &item in items {
            let item = &layers.items[item];
            let gap = gaps.len() - 1;
            if item.card.is_some() {
                gaps[gap].below = item.lane;
                gaps.push(Gap { above: item.lane, below: bottom, load: 0 });
                for &beside in &item.beside {
                    // A line inside the column is crossed by what stands between its ends.
                    inside += if layers.items[beside].position > item.position { 1 } else { -1 };
                }
            } else {
                gaps[gap].load += 1;
            }
            cards.push(gaps.len() - 1);
            within.push(inside);
        }
        Self { cards, within, gaps }
    }
}

/// A map on which lines are led.
struct Map<'a> {
    request: &'a Request,
    layers: &'a mut Layers,
    room: &'a [Vec<usize>],
    /// What is known of each column, and the lines from it to the next by the places of their ends, from the top; none
    /// where it has changed.
    columns: Vec<Option<Column>>,
    links: Vec<Option<Vec<(usize, usize)>>>,
}

/// Leads every line again for which anything has changed since it was led last, the longest first: `led` holds when that
/// was. `room` says how many lines fit into each gap of each column, if that is known. Tells whether anything is better
/// than before.
pub(super) fn reroute(request: &Request, layers: &mut Layers, room: &[Vec<usize>], led: &mut [usize]) -> bool {
    let mut longest: Vec<usize> =
        (0..layers.chains.len()).filter(|&chain| layers.chains[chain].items.len() > 2).collect();
    longest.sort_by_key(|&chain| (std::cmp::Reverse(layers.chains[chain].items.len()), chain));
    let mut map = Map::new(request, layers, room);
    let mut better = false;
    for chain in longest {
        let column = |item: Option<&usize>| item.map_or(0, |&item| map.layers.items[item].column);
        let items = &map.layers.chains[chain].items;
        if map.layers.changed_since(led[chain], column(items.first()), column(items.last())) {
            better |= map.lead(chain);
            led[chain] = map.layers.changes();
        }
    }
    better
}

impl<'a> Map<'a> {
    fn new(request: &'a Request, layers: &'a mut Layers, room: &'a [Vec<usize>]) -> Self {
        Self {
            request,
            room,
            columns: layers.columns.iter().map(|_| None).collect(),
            links: layers.columns.iter().map(|_| None).collect(),
            layers,
        }
    }

    /// Leads one line by its cheapest way; whether that is cheaper than the one it had.
    fn lead(&mut self, chain: usize) -> bool {
        let items = self.layers.chains[chain].items.clone();
        let [start, passages @ .., end] = items.as_slice() else { return false };
        let (&start, &end) = (start, end);
        for &item in [start].iter().chain(passages) {
            self.link(self.layers.items[item].column);
        }
        let slots: Vec<Slots> = passages.iter().map(|&passage| self.slots(passage)).collect();
        let (Some(first), Some(last)) = (slots.first(), slots.last()) else { return false };
        let gutters: Vec<Gutter> = slots
            .windows(2)
            .zip(passages)
            .map(|(pair, &passage)| self.gutter(passage, &pair[0], &pair[1]))
            .collect();
        let mut ways = self.to_card(start, first, true);
        let to_end = self.to_card(end, last, false);
        let now = ways[first.here()]
            + to_end[last.here()]
            + slots.iter().map(|slots| slots.costs[slots.here()]).sum::<u32>()
            + slots
                .windows(2)
                .zip(&gutters)
                .map(|(pair, gutter)| gutter.crossed(pair[0].here(), pair[1].here()))
                .sum::<u32>()
                * CROSSING;

        // For each slot of each column the cheapest way from the start, and the slot before that it comes from.
        add(&mut ways, &first.costs);
        let mut came: Vec<Vec<usize>> = Vec::with_capacity(slots.len());
        for (gutter, slots) in gutters.into_iter().zip(&slots[1..]) {
            // What costs as much already as the way that there is leads to none that is better.
            let Some(cheap) = below(&ways, now) else { return false };
            let (mut next, from) = gutter.cheapest(&ways, cheap, CROSSING);
            add(&mut next, &slots.costs);
            ways = next;
            came.push(from);
        }
        add(&mut ways, &to_end);
        let Some((mut slot, &least)) = ways.iter().enumerate().min_by_key(|&(slot, &cost)| (cost, slot)) else {
            return false;
        };
        if least >= now {
            return false;
        }
        for (at, (&passage, slots)) in passages.iter().zip(&slots).enumerate().rev() {
            self.move_to(passage, slots.now, slots.first + slot);
            if at > 0 {
                slot = came[at - 1][slot];
            }
        }
        true
    }

    /// Moves a passage within its column.
    fn move_to(&mut self, passage: usize, from: usize, to: usize) {
        if to == from {
            return;
        }
        let column = self.layers.items[passage].column;
        let order = &mut self.layers.columns[column];
        if to < from {
            order[to..=from].rotate_right(1);
        } else {
            order[from..=to].rotate_left(1);
        }
        self.layers.renumber(column);
        self.layers.note_change(column);
        self.columns[column] = None;
        self.links[column] = None;
        if let Some(links) = column.checked_sub(1).and_then(|before| self.links.get_mut(before)) {
            *links = None;
        }
    }

    /// Gathers the lines from a column to the next.
    fn link(&mut self, column: usize) {
        if self.links[column].is_some() {
            return;
        }
        let mut links = Vec::new();
        for item in self.layers.columns[column].iter().map(|&item| &self.layers.items[item]) {
            links.extend(item.after.iter().map(|&other| (item.position, self.layers.items[other].position)));
        }
        self.links[column] = Some(links);
    }

    fn links(&self, column: usize) -> &[(usize, usize)] {
        self.links.get(column).and_then(Option::as_deref).unwrap_or_default()
    }

    /// The slots within reach of a passage.
    fn slots(&mut self, passage: usize) -> Slots {
        let item = &self.layers.items[passage];
        let items = &self.layers.columns[item.column];
        let room = self.room.get(item.column).map_or(&[][..], Vec::as_slice);
        let column =
            self.columns[item.column].get_or_insert_with(|| Column::new(self.request, self.layers, items));
        let now = item.position;
        let (first, last) = (now.saturating_sub(REACH), (now + REACH).min(items.len() - 1));
        let own = column.cards[now];
        let cost = |slot: usize| {
            // Without the passage, what is below it moves up by one.
            let place = slot + usize::from(slot >= now);
            let gap = column.cards[place];
            let Gap { above, below, load } = column.gaps[gap];
            let beyond = |low: usize, high: usize| above.saturating_sub(high).max(low.saturating_sub(below));
            let full = room.get(gap).is_some_and(|&room| load - usize::from(gap == own) >= room);
            DETOUR * count(beyond(item.lanes.0, item.lanes.1))
                + SLOPE * count(beyond(item.lane, item.lane))
                + CROSSING * u32::try_from(column.within[place]).unwrap_or(0)
                + if full { SQUEEZE } else { 0 }
        };
        Slots { first, costs: (first..=last).map(cost).collect(), now }
    }

    /// What it costs to go between a card and each slot of the column beside it.
    fn to_card(&self, card: usize, slots: &Slots, rightward: bool) -> Vec<u32> {
        let card = &self.layers.items[card];
        let links = self.links(if rightward { card.column } else { card.column - 1 });
        let mut above = vec![0_u32; slots.costs.len() + 1];
        let mut total = 0;
        // Crossed is what starts above the card and ends below the slot, or the other way round.
        for &(left, right) in links {
            let (here, there) = if rightward { (left, right) } else { (right, left) };
            // Slots up to its place are above the other end, and those after it below.
            match here.cmp(&card.position) {
                Ordering::Less => {
                    let after = slots.below(there);
                    total += 1;
                    above[after] = above[after].wrapping_sub(1);
                }
                Ordering::Greater => {
                    let after = slots.below(there);
                    above[after] = above[after].wrapping_add(1);
                }
                Ordering::Equal => {}
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

    /// The lines between the slots of a passage and those of the next.
    fn gutter(&self, passage: usize, before: &Slots, after: &Slots) -> Gutter {
        let last = before.first + before.costs.len() - 1;
        let mut gathering = Gathering::new(after.costs.len());
        // The slot that was come to.
        let mut slot = before.first;
        for &(start, end) in self.links(self.layers.items[passage].column) {
            if start == before.now {
                continue;
            }
            let (start, end) = (before.place(start), after.below(end));
            if start < before.first {
                gathering.starts_above(end);
            } else if start >= last {
                gathering.starts_below(end);
            } else {
                for _ in slot..start {
                    gathering.next_slot();
                }
                slot = slot.max(start);
                gathering.starts_here(end);
            }
        }
        for _ in slot..last {
            gathering.next_slot();
        }
        gathering.gutter()
    }
}

/// The first and the last of these costs that are less than another.
fn below(costs: &[u32], most: u32) -> Option<(usize, usize)> {
    let first = costs.iter().position(|&cost| cost < most)?;
    Some((first, costs.iter().rposition(|&cost| cost < most)?))
}

fn add(costs: &mut [u32], more: &[u32]) {
    costs.iter_mut().zip(more).for_each(|(cost, more)| *cost += more);
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
            Map::new(&request, &mut best, &[]).lead(chain);
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
