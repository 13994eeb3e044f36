//! Which slot among the cards of a column costs a passage the least. What the cards are joined to is gathered once for all
//! passages of the column: there are many of these.

use std::cmp::Ordering;

use super::{
    Request, as_f64,
    crossings::Facing,
    layers::{Item, Layers},
};

/// What a lane of detour outside the lanes of its ends costs a line, in crossings.
const DETOUR: f64 = 1.5;

/// What a lane off the straight way costs a line, in crossings.
const SLOPE: f64 = 0.3;

/// What it costs to squeeze one more line between two cards than there is room for, in crossings.
const SQUEEZE: f64 = 3.0;

/// The cards of a column, as the passages see them that look for their slots among them.
pub(super) struct Standing {
    /// The lane of each card.
    lanes: Vec<usize>,
    /// The lowest lane.
    bottom: usize,
    /// Where each line of a card ends, before and after, and which card it is of.
    before: Vec<(usize, usize)>,
    after: Vec<(usize, usize)>,
    /// How many lines inside the column a passage crosses above all cards, and how many more below each.
    within: i32,
    changes: Vec<i32>,
    /// Room to count in.
    counted: Vec<i32>,
}

impl Standing {
    /// The cards of a column from the top, where the crossings on one side count or those on both.
    pub fn new(request: &Request, layers: &Layers, cards: &[usize], facing: Facing) -> Self {
        let position = |&item: &usize| layers.items[item].position;
        let ends = |is_seen: bool, joined: fn(&Item) -> &[usize]| -> Vec<(usize, usize)> {
            let seen = if is_seen { cards } else { &[] };
            let of_card = |(at, &card): (usize, &usize)| {
                joined(&layers.items[card]).iter().map(position).map(move |end| (end, at)).collect::<Vec<_>>()
            };
            seen.iter().enumerate().flat_map(of_card).collect()
        };
        let (mut within, mut changes) = (0, Vec::with_capacity(cards.len()));
        for card in cards {
            let mut change = 0;
            for beside in &layers.items[*card].beside {
                match position(beside).cmp(&position(card)) {
                    Ordering::Less => {
                        within += 1;
                        change -= 1;
                    }
                    Ordering::Greater => change += 1,
                    Ordering::Equal => {}
                }
            }
            changes.push(change);
        }
        Self {
            lanes: cards.iter().map(|&card| layers.items[card].lane).collect(),
            bottom: request.channels.len().saturating_sub(1),
            before: ends(facing != Facing::After, |item| &item.before),
            after: ends(facing != Facing::Before, |item| &item.after),
            within,
            counted: changes.clone(),
            changes,
        }
    }

    /// The slot where a passage costs the least, counted from above all cards.
    pub fn best_slot(&mut self, layers: &Layers, passage: usize, is_full: impl Fn(usize) -> bool) -> usize {
        let item = &layers.items[passage];
        let mut crossed = self.within;
        self.counted.copy_from_slice(&self.changes);
        for (joined, ends) in [(&item.before, &self.before), (&item.after, &self.after)] {
            for &other in joined {
                let own = layers.items[other].position;
                for &(end, card) in ends {
                    // Above the card, the passage crosses what ends above its own end; below it, what ends below.
                    crossed += i32::from(end < own);
                    self.counted[card] += i32::from(end > own) - i32::from(end < own);
                }
            }
        }
        let detour = |slot: usize| {
            let above = if slot == 0 { 0 } else { self.lanes[slot - 1] };
            let below = self.lanes.get(slot).copied().unwrap_or(self.bottom);
            let beyond =
                |low: usize, high: usize| as_f64(above.saturating_sub(high).max(low.saturating_sub(below)));
            DETOUR * beyond(item.lanes.0, item.lanes.1)
                + SLOPE * beyond(item.lane, item.lane)
                + if is_full(slot) { SQUEEZE } else { 0.0 }
        };
        let (mut best, mut least) = (0, f64::from(crossed) + detour(0));
        for (index, change) in self.counted.iter().enumerate() {
            crossed += change;
            let cost = f64::from(crossed) + detour(index + 1);
            if cost < least - 1e-9 {
                (best, least) = (index + 1, cost);
            }
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::layout::{
        crossings::crossings_if_above,
        example::{columns, request},
    };

    /// The best slot by asking for each card how many lines cross.
    fn plain(
        request: &Request,
        layers: &Layers,
        cards: &[usize],
        passage: usize,
        facing: Facing,
        is_full: impl Fn(usize) -> bool,
    ) -> usize {
        let item = &layers.items[passage];
        let detour = |slot: usize| {
            let above = if slot == 0 { 0 } else { layers.items[cards[slot - 1]].lane };
            let below = cards.get(slot).map_or(request.channels.len() - 1, |&card| layers.items[card].lane);
            let beyond =
                |low: usize, high: usize| as_f64(above.saturating_sub(high).max(low.saturating_sub(below)));
            DETOUR * beyond(item.lanes.0, item.lanes.1)
                + SLOPE * beyond(item.lane, item.lane)
                + if is_full(slot) { SQUEEZE } else { 0.0 }
        };
        let crossed = |slot: usize| {
            let (above, below) = cards.split_at(slot);
            let over = above.iter().map(|&card| crossings_if_above(layers, card, passage, facing));
            let under = below.iter().map(|&card| crossings_if_above(layers, passage, card, facing));
            as_f64(over.chain(under).sum())
        };
        let mut best = (0, crossed(0) + detour(0));
        for slot in 1..=cards.len() {
            let cost = crossed(slot) + detour(slot);
            if cost < best.1 - 1e-9 {
                best = (slot, cost);
            }
        }
        best.0
    }

    proptest! {
        #[test]
        fn the_slot_is_the_one_that_counting_for_each_card_finds(
            cards in prop::collection::vec((0..5_usize, 0..3_usize), 2..30),
            lines in prop::collection::vec((0..30_usize, 0..30_usize), 0..60),
            full in prop::collection::vec(any::<bool>(), 31),
        ) {
            let count = cards.len();
            let lines: Vec<(usize, usize)> = lines.iter().map(|line| (line.0 % count, line.1 % count)).collect();
            let request = request(&cards, &lines);
            let layers = Layers::new(&request, &columns(&request, 0.75));
            for column in &layers.columns {
                let (cards, passages): (Vec<usize>, Vec<usize>) =
                    column.iter().partition(|&&item| layers.items[item].card.is_some());
                for facing in [Facing::Before, Facing::After, Facing::Both] {
                    let mut standing = Standing::new(&request, &layers, &cards, facing);
                    for &passage in &passages {
                        let found = standing.best_slot(&layers, passage, |slot| full[slot]);
                        let counted = plain(&request, &layers, &cards, passage, facing, |slot| full[slot]);
                        prop_assert_eq!(found, counted);
                    }
                }
            }
        }
    }
}
