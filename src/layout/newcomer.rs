//! Where a card goes that stood nowhere yet: where it moves as little as can be of what stands, and only then where it
//! would like to be.

use std::cmp::Ordering;

use super::{
    NodeRequest, Request, as_f64, columns,
    isotonic::{Want, settle},
    remember::Stacks,
    spacing::{LEAST_GAP, above as above_card},
};

/// The room beside a card that squeezes in, and beside one for which the lane grows, in pixels.
const SNUG: f64 = 12.0;
const EASY: f64 = 24.0;

/// The room between two cards with a line straight down between them, in pixels.
const LINE: f64 = 30.0;

/// The room to the border of a lane that grows, in pixels.
const PADDING: f64 = 16.0;

/// About how much wider a map gets by a column, in pixels.
const COLUMN: f64 = 220.0;

/// What it costs to stand on the wrong side of a card that comes before or after in the flow, between two cards that
/// are joined, or in a new column, in pixels that cards move.
const AGAINST_FLOW: f64 = 200.0;
const BETWEEN: f64 = 60.0;
const NEW_COLUMN: f64 = 140.0;

/// What it costs that of two cards of a cell, beside one another, the other is higher than before.
const FLIP: f64 = 400.0;

/// What it costs to stand a pixel off the best height, and that a lane grows by one, in pixels that cards move.
const OFF: f64 = 0.3;
const GROWTH: f64 = 1.0;

/// What it costs that cards stand close together, in pixels that cards move.
const TIGHT: f64 = 150.0;

/// How much a card that stands wants to stay, against a new one.
const STAYS: f64 = 8.0;

/// How many of the cheapest places are worth a look, and how much more than the cheapest they may cost.
const CHOICES: usize = 5;
const DEARER: f64 = 400.0;

/// A place for a new card.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    /// What it costs, in pixels that cards move.
    pub cost: f64,
    /// The sub-column.
    sub: usize,
    /// Its place in the stack of its cell there, from the top.
    at: usize,
    /// The tops of the cards of its stack, its own included.
    tops: Vec<f64>,
    /// By how much the lane grows for it, in pixels.
    growth: f64,
}

/// A card that stands and that a new one is joined to.
struct Neighbour {
    stage: usize,
    sub: usize,
    channel: usize,
    /// Its middle, in pixels below the top of its lane.
    middle: f64,
    /// Whether it comes before the new card.
    is_before: bool,
}

/// What stands already.
#[derive(Clone, Debug)]
pub(super) struct Ground<'a> {
    pub request: &'a Request,
    /// The cards that stand.
    pub stacks: Stacks,
    /// The height of each lane, in pixels.
    pub lanes: Vec<f64>,
    /// How many sub-columns each stage has.
    pub columns: Vec<usize>,
}

impl Ground<'_> {
    /// The places for a card that are worth a look, the cheapest first.
    pub fn choices(&self, card: usize) -> Vec<Choice> {
        let neighbours: Vec<Neighbour> = self.neighbours(card).collect();
        let count = self.columns[self.request.nodes[card].stage];
        let subs = 0..(count + 1).min(columns::MOST).max(count);
        let places = subs.flat_map(|sub| (0..=self.stack(card, sub).len()).map(move |at| (sub, at)));
        let allowed = places.filter(|&(sub, at)| self.reads_in_order(card, sub, at));
        let mut choices: Vec<Choice> = allowed.map(|place| self.choice(card, place, &neighbours)).collect();
        choices.sort_by(|a, b| a.cost.total_cmp(&b.cost));
        let most = choices.first().map_or(0.0, |cheapest| cheapest.cost + DEARER);
        choices.truncate(CHOICES);
        choices.retain(|choice| choice.cost <= most);
        choices
    }

    /// Puts a card in a place, and makes room for it.
    pub fn put(&mut self, card: usize, choice: Choice) {
        let node = &self.request.nodes[card];
        let stack = self.stacks.entry((node.stage, choice.sub, node.channel)).or_default();
        stack.insert(choice.at, (card, 0.0));
        for (standing, top) in stack.iter_mut().zip(choice.tops) {
            standing.1 = top;
        }
        self.columns[node.stage] = self.columns[node.stage].max(choice.sub + 1);
        self.lanes[node.channel] += choice.growth;
        self.absorb(node.channel + 1, choice.growth);
    }

    /// Lets the lanes from this one on give up the room that they do not need, so that what is below a lane that has
    /// grown moves as little as can be.
    fn absorb(&mut self, first: usize, mut growth: f64) {
        let least = self.request.channels.iter().map(|(_, least)| *least);
        for (lane, least) in least.enumerate().skip(first) {
            let cards = || self.stacks.iter().filter(move |(key, _)| key.2 == lane).flat_map(|(_, stack)| stack);
            let spare_above = |&(card, top): &(usize, f64)| top - above_card(&self.request.nodes[card]);
            let free = cards().map(spare_above).fold(f64::INFINITY, f64::min);
            let bottom = cards().map(|&(card, top)| top + self.request.nodes[card].height).fold(0.0, f64::max);
            let spare = self.lanes[lane] - least;
            let above = free.min(spare).clamp(0.0, growth);
            let below = (self.lanes[lane] - LEAST_GAP - bottom).min(spare - above).clamp(0.0, growth - above);
            self.lanes[lane] -= above + below;
            growth -= above + below;
            let lowered = self.stacks.iter_mut().filter(|(key, _)| key.2 == lane);
            lowered.flat_map(|(_, stack)| stack).for_each(|(_, top)| *top -= above);
        }
    }

    /// The cards that stand in a sub-column of the cell of a card, from the top.
    fn stack(&self, card: usize, sub: usize) -> &[(usize, f64)] {
        let node = &self.request.nodes[card];
        self.stacks.get(&(node.stage, sub, node.channel)).map_or(&[], Vec::as_slice)
    }

    /// Whether the cards of a cell whose order is set by hand still read in it with the card in this place.
    fn reads_in_order(&self, card: usize, sub: usize, at: usize) -> bool {
        let Some(order) = self.request.nodes[card].order else { return true };
        (0..self.columns[self.request.nodes[card].stage]).all(|other_sub| {
            self.stack(card, other_sub).iter().enumerate().all(|(other_at, &(other, _))| {
                let is_before = (other_sub, other_at) < (sub, at);
                self.request.nodes[other].order.is_none_or(|other| is_before == (other <= order))
            })
        })
    }

    /// What it takes to stand in this place: in a sub-column, so many cards from the top.
    fn choice(&self, card: usize, (sub, at): (usize, usize), neighbours: &[Neighbour]) -> Choice {
        let node = &self.request.nodes[card];
        let stack = self.stack(card, sub);
        let lane = self.lanes[node.channel];
        let like = self.like(card, neighbours) - node.height / 2.0;
        let heights = |index: usize| self.request.nodes[index].height;
        let mut members: Vec<(usize, f64)> = stack.to_vec();
        members.insert(at, (card, like));

        let wants = |beside: f64| -> Vec<Want> {
            let mut wants = Vec::with_capacity(members.len());
            let mut above: Option<(usize, f64)> = None;
            for &(member, top) in &members {
                let apart = above.map_or(0.0, |(other, other_top)| {
                    let is_new = other == card || member == card;
                    let gap = if self.joined(other, member) { LINE.max(beside) } else { beside };
                    let gap = if is_new { gap } else { gap.min(top - other_top - heights(other)) };
                    heights(other) + gap.max(above_card(&self.request.nodes[member]))
                });
                let weight = if member == card { 1.0 } else { STAYS };
                wants.push(Want { at: top, weight, apart });
                above = Some((member, top));
            }
            wants
        };
        let last = members.last().map_or(0.0, |&(member, _)| heights(member));
        let needed = |wants: &[Want]| wants.iter().map(|want| want.apart).sum::<f64>() + last;
        let below = self.standing(|other| other.channel > node.channel);
        // With room, or close together: what is the cheapest together with what the lane grows for it.
        let spread = |beside: f64, padding: f64, tight: f64| {
            let mut wants = wants(beside);
            let highest =
                members.first().map_or(padding, |member| padding.max(above_card(&self.request.nodes[member.0])));
            let growth = (needed(&wants) + highest + padding - lane).ceil().max(0.0);
            settle(&mut wants, highest, lane + growth - padding - last);
            let tops: Vec<f64> = wants.into_iter().map(|want| want.at.round()).collect();
            let moved: f64 = members.iter().zip(&tops).map(|(member, now)| (now - member.1).abs()).sum();
            let off = tops.get(at).map_or(0.0, |top| (top - like).abs());
            let flips = FLIP * as_f64(self.flips(card, sub, &members, &tops));
            // Its own way is no move of the others.
            (moved - off + OFF * off + flips + growth * (GROWTH + below) + tight, growth, tops)
        };
        let (easy, close) = (spread(EASY, PADDING, 0.0), spread(SNUG, LEAST_GAP, TIGHT));
        let (cost, growth, tops) = if easy.0 <= close.0 { easy } else { close };

        let parted = at > 0 && stack.get(at).is_some_and(|&(below, _)| self.joined(stack[at - 1].0, below));
        let cost = cost
            + self.against_flow(card, sub, neighbours)
            + if parted { BETWEEN } else { 0.0 }
            + if sub < self.columns[node.stage] {
                0.0
            } else {
                NEW_COLUMN + COLUMN * self.standing(|other| other.stage > node.stage)
            };
        Choice { cost, sub, at, tops, growth }
    }

    /// How many pairs of cards of one cell, beside one another, change which of them is higher.
    fn flips(&self, card: usize, sub: usize, members: &[(usize, f64)], tops: &[f64]) -> usize {
        let node = &self.request.nodes[card];
        let beside = (0..self.columns[node.stage]).filter(|&other| other != sub);
        let others: Vec<(usize, f64)> = beside.flat_map(|other| self.stack(card, other)).copied().collect();
        let is_above = |a: (usize, f64), b: (usize, f64)| {
            let middle = |(index, top): (usize, f64)| top + self.request.nodes[index].height / 2.0;
            middle(a) < middle(b)
        };
        let moved = members.iter().zip(tops).filter(|(member, _)| member.0 != card);
        let flips = |(&member, &top): (&(usize, f64), &f64)| {
            others.iter().filter(|&&other| is_above(member, other) != is_above((member.0, top), other)).count()
        };
        moved.map(flips).sum()
    }

    /// How many of the cards that stand are like this.
    fn standing(&self, is: impl Fn(&NodeRequest) -> bool) -> f64 {
        let cards = self.stacks.values().flatten().filter(|(card, _)| is(&self.request.nodes[*card]));
        as_f64(cards.count())
    }

    fn joined(&self, a: usize, b: usize) -> bool {
        self.request.edges.iter().any(|edge| (edge.from, edge.to) == (a, b) || (edge.from, edge.to) == (b, a))
    }

    /// The cards that a card is joined to and that stand.
    fn neighbours(&self, card: usize) -> impl Iterator<Item = Neighbour> + '_ {
        let others =
            self.request.edges.iter().filter_map(move |edge| match (edge.from == card, edge.to == card) {
                (true, false) => Some((edge.to, false)),
                (false, true) => Some((edge.from, true)),
                _ => None,
            });
        others.filter_map(|(other, is_before)| {
            self.stacks.iter().find_map(|(&(stage, sub, channel), stack)| {
                let &(_, top) = stack.iter().find(|(member, _)| *member == other)?;
                let middle = top + self.request.nodes[other].height / 2.0;
                Some(Neighbour { stage, sub, channel, middle, is_before })
            })
        })
    }

    /// The middle that a card would like, below the top of its lane: that of the cards of its lane that it is joined
    /// to, else towards the lanes that they are in.
    fn like(&self, card: usize, neighbours: &[Neighbour]) -> f64 {
        let node = &self.request.nodes[card];
        let lane = self.lanes[node.channel];
        let wishes: Vec<f64> = neighbours
            .iter()
            .map(|other| match other.channel.cmp(&node.channel) {
                Ordering::Less => 0.0,
                Ordering::Equal => other.middle,
                Ordering::Greater => lane,
            })
            .collect();
        let top = PADDING + node.height / 2.0;
        let like = if wishes.is_empty() { top } else { wishes.iter().sum::<f64>() / as_f64(wishes.len()) };
        like.min(lane - top).max(top).round()
    }

    /// What it costs a card to stand in a sub-column, by the flow in its stage.
    fn against_flow(&self, card: usize, sub: usize, neighbours: &[Neighbour]) -> f64 {
        let node = &self.request.nodes[card];
        let is_wrong = |other: &&Neighbour| {
            let same_stack = other.channel == node.channel && other.sub == sub;
            let wrong_side = if other.is_before { other.sub > sub } else { other.sub < sub };
            other.stage == node.stage && (same_stack || wrong_side)
        };
        AGAINST_FLOW * as_f64(neighbours.iter().filter(is_wrong).count())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::example::request;

    /// Where the last card of a request goes: its sub-column, all tops of its lane, and the height of the lane. The
    /// others stand at these sub-columns and tops, in lanes of this height.
    fn placed(request: &Request, others: &[(usize, f64)], lane: f64) -> (usize, Vec<f64>, f64) {
        let card = others.len();
        let mut stacks = Stacks::new();
        let mut columns = vec![1; request.stages.len()];
        for (other, &(sub, top)) in others.iter().enumerate() {
            let node = &request.nodes[other];
            stacks.entry((node.stage, sub, node.channel)).or_default().push((other, top));
            columns[node.stage] = columns[node.stage].max(sub + 1);
        }
        let lanes = vec![lane; request.channels.len()];
        let mut ground = Ground { request, stacks, lanes, columns };
        let choice = ground.choices(card).remove(0);
        ground.put(card, choice);
        let mut tops = vec![0.0; request.nodes.len()];
        let mut sub = 0;
        for (key, stack) in &ground.stacks {
            for &(other, top) in stack {
                tops[other] = top;
                if other == card {
                    sub = key.1;
                }
            }
        }
        (sub, tops, ground.lanes[request.nodes[card].channel])
    }

    #[test]
    fn a_free_spot_is_taken_and_nothing_moves() {
        let request = request(&[(0, 0), (0, 0)], &[]);
        assert_eq!(placed(&request, &[(0, 16.0)], 200.0), (0, vec![16.0, 104.0], 200.0));
    }

    #[test]
    fn others_move_a_little_before_the_lane_grows() {
        let others = request(&[(0, 0), (0, 0), (1, 1), (1, 1), (1, 1), (1, 1), (1, 1), (1, 1), (0, 0)], &[]);
        let below = [(0, 16.0), (1, 16.0), (2, 16.0), (0, 104.0), (1, 104.0), (2, 104.0)];
        let stood = [&[(0, 16.0), (0, 104.0)][..], &below].concat();
        let (sub, tops, lane) = placed(&others, &stood, 240.0);
        assert_eq!((sub, lane), (0, 240.0));
        assert!(tops[1] - tops[0] >= 64.0 + SNUG - 1e-9 && tops[8] - tops[1] >= 64.0 + SNUG - 1e-9, "{tops:?}");
    }

    #[test]
    fn a_lane_grows_only_for_what_does_not_fit() {
        let (_, tops, lane) = placed(&request(&[(0, 0), (0, 0)], &[]), &[(0, 16.0)], 96.0);
        assert_eq!((tops, lane), (vec![16.0, 104.0], 184.0));
    }

    #[test]
    fn the_lane_below_gives_up_what_it_does_not_need() {
        // One card of the first lane and one of the second stand; the first lane grows for another.
        let request = request(&[(0, 0), (0, 1), (0, 0)], &[]);
        let (_, tops, lane) = placed(&request, &[(0, 16.0), (0, 60.0)], 150.0);
        let grown = lane - 150.0;
        assert!(
            grown > 0.0 && (tops[1] - (60.0 - grown)).abs() < 1e-9,
            "{tops:?} {lane}: it stands where it stood"
        );
    }

    #[test]
    fn what_follows_goes_further_right() {
        let request = request(&[(0, 0), (0, 0), (1, 0), (0, 0)], &[(0, 3), (3, 2)]);
        let (sub, tops, _) = placed(&request, &[(0, 16.0), (1, 16.0), (0, 16.0)], 200.0);
        assert_eq!(sub, 1);
        assert!(tops[3] > 16.0);
    }

    #[test]
    fn an_order_set_by_hand_is_kept() {
        let mut request = request(&[(0, 0), (0, 0), (0, 0)], &[]);
        for (card, order) in [(0, 1), (1, 3), (2, 2)] {
            request.nodes[card].order = Some(order);
        }
        let (sub, tops, _) = placed(&request, &[(0, 16.0), (0, 104.0)], 400.0);
        assert_eq!(sub, 0);
        assert!(tops[0] < tops[2] && tops[2] < tops[1], "{tops:?}");
    }

    #[test]
    fn no_lane_gives_up_more_than_it_has() {
        // Lanes of every height around the least, with a card at every height that has room in them.
        let request = request(&[(0, 0), (0, 1), (0, 2)], &[]);
        for (lane, growth) in [(88.0, 500.0), (96.0, 1.0), (120.0, 40.0), (200.0, 90.0), (200.0, 1e9)] {
            for top in [LEAST_GAP, 16.0, lane - 64.0 - LEAST_GAP] {
                let stacks = Stacks::from([((0, 0, 1), vec![(1, top)]), ((0, 0, 2), vec![(2, top)])]);
                let mut ground = Ground { request: &request, stacks, lanes: vec![lane; 3], columns: vec![1] };
                ground.absorb(1, growth);
                let given: f64 = ground.lanes.iter().map(|now| lane - now).sum();
                assert!((0.0..=growth).contains(&given), "{given} of {growth}");
                for channel in [1, 2] {
                    let (height, top) = (ground.lanes[channel], ground.stacks[&(0, 0, channel)][0].1);
                    assert!(height >= request.channels[channel].1, "{height}");
                    assert!(top >= LEAST_GAP && top + 64.0 + LEAST_GAP <= height, "{top} in {height}");
                }
            }
        }
    }
}
