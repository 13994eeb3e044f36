//! Which sub-column of its stage each card stands in: what follows stands further right, as far as there is room.

use std::collections::BTreeSet;

use super::{Request, as_f64};

/// The most sub-columns of a stage: more make a map too wide to read on one screen.
pub(super) const MOST: usize = 3;

/// The sub-columns of all stages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Columns {
    /// The column of each card, counted over all stages.
    pub of: Vec<usize>,
    /// The first column of each stage, and at the end the number of all columns.
    pub first: Vec<usize>,
}

impl Columns {
    /// Columns from the sub-column of each card within its stage. A stage without cards has one.
    pub fn new(request: &Request, sub: &[usize]) -> Self {
        Self::at_least(request, sub, vec![1; request.stages.len()])
    }

    /// Columns from the sub-column of each card within its stage, and at least so many for each stage.
    pub fn at_least(request: &Request, sub: &[usize], mut counts: Vec<usize>) -> Self {
        for (node, &sub) in request.nodes.iter().zip(sub) {
            counts[node.stage] = counts[node.stage].max(sub + 1);
        }
        let mut first = vec![0];
        let mut next = 0;
        for count in counts {
            next += count;
            first.push(next);
        }
        let of = request.nodes.iter().zip(sub).map(|(node, &sub)| first[node.stage] + sub).collect();
        Self { of, first }
    }

    /// How many columns there are.
    pub fn total(&self) -> usize {
        self.first.last().copied().unwrap_or(0)
    }

    /// The sub-column of a card within its stage.
    pub fn sub(&self, request: &Request, node: usize) -> usize {
        self.of[node] - self.first[request.nodes[node].stage]
    }
}

/// What decides about the sub-columns of cards.
#[derive(Clone, Debug)]
pub(super) struct Rule {
    /// The most sub-columns of each stage.
    pub most: Vec<usize>,
    /// What one more sub-column costs, in bends.
    pub wider: f64,
    /// What one more card in the same cell and column costs, in bends.
    pub taller: f64,
}

impl Rule {
    /// A rule for maps with room: a further column costs so many bends.
    pub fn expanded(request: &Request, wider: f64) -> Self {
        Self { most: vec![MOST; request.stages.len()], wider, taller: 0.75 }
    }

    /// A rule for maps on slides: so many columns for each stage, used evenly.
    pub fn compact(most: Vec<usize>) -> Self {
        Self { most, wider: 0.0, taller: 6.0 }
    }
}

/// Finds the sub-column of every card, stage by stage, in the order of the flow: each goes where that costs the least.
pub(super) fn assign(request: &Request, rule: &Rule) -> Columns {
    let mut sub = vec![0; request.nodes.len()];
    let mut members = vec![Vec::new(); request.stages.len()];
    for (index, node) in request.nodes.iter().enumerate() {
        members[node.stage].push(index);
    }
    for (members, &most) in members.iter().zip(&rule.most) {
        assign_stage(request, members, most, rule, &mut sub);
    }
    obey_order(request, &mut sub);
    Columns::new(request, &sub)
}

/// The steps of the flow inside one stage, none of which leads back.
struct Flow {
    /// Where the steps from each member lead.
    after: Vec<Vec<usize>>,
    /// The members, each after all that lead to it.
    sequence: Vec<usize>,
}

/// What the places of the cards of a stage cost, in bends of lines.
///
/// A line to the next card in the same column but another lane runs straight down; past another card it must go
/// around; to another column it bends twice. Cards of one cell below one another make the map taller, a further
/// column makes it wider.
struct Costs<'a> {
    request: &'a Request,
    members: &'a [usize],
    /// The members joined to each.
    joined: Vec<Vec<usize>>,
    /// The column of each that has one.
    columns: Vec<Option<usize>>,
    /// How many cards there are in each column and lane.
    load: Vec<Vec<usize>>,
    /// The lanes between which lines run straight down, by column.
    straight: Vec<Vec<(usize, usize)>>,
    /// How many columns are in use.
    used: usize,
    rule: &'a Rule,
}

/// A line around a card, one to another column, and one to the next card of the same cell.
const AROUND: f64 = 3.0;
const ASIDE: f64 = 2.0;
const BELOW: f64 = 1.5;

impl Costs<'_> {
    fn lane(&self, card: usize) -> usize {
        self.request.nodes[self.members[card]].channel
    }

    /// Whether a line between two lanes of a column runs straight, one end of it in `lane` being yet to come.
    fn is_straight(&self, column: usize, lane: usize, other: usize) -> bool {
        let (low, high) = (lane.min(other), lane.max(other));
        let load = &self.load[column];
        load[low + 1..high].iter().all(|&cards| cards == 0) && load[lane] == 0 && load[other] == 1
    }

    fn of(&self, card: usize, column: usize) -> f64 {
        let lane = self.lane(card);
        let lines = self.joined[card].iter().filter_map(|&other| {
            let (other, beside) = (self.lane(other), self.columns[other]?);
            Some(match (other == lane, beside == column) {
                (true, true) => BELOW,
                (true, false) => 0.0,
                (false, true) if self.is_straight(column, lane, other) => 0.0,
                (false, true) => AROUND,
                (false, false) => ASIDE,
            })
        });
        let in_the_way = self.straight[column].iter().filter(|&&(low, high)| low < lane && lane < high).count();
        let wider = as_f64((column + 1).saturating_sub(self.used));
        lines.sum::<f64>()
            + AROUND * as_f64(in_the_way)
            + self.rule.taller * as_f64(self.load[column][lane])
            + self.rule.wider * wider
    }

    fn put(&mut self, card: usize, column: usize) {
        let lane = self.lane(card);
        for &other in &self.joined[card] {
            let other_lane = self.lane(other);
            if self.columns[other] == Some(column)
                && other_lane != lane
                && self.is_straight(column, lane, other_lane)
            {
                self.straight[column].push((lane.min(other_lane), lane.max(other_lane)));
            }
        }
        self.load[column][lane] += 1;
        self.columns[card] = Some(column);
        self.used = self.used.max(column + 1);
    }
}

fn assign_stage(request: &Request, members: &[usize], most: usize, rule: &Rule, sub: &mut [usize]) {
    let flow = flow(request, members);
    let lane = |card: usize| request.nodes[members[card]].channel;
    // What follows in the same lane stands further right, in another lane it may stand in the same column.
    let mut depth = vec![0; members.len()];
    for &card in &flow.sequence {
        for &to in &flow.after[card] {
            depth[to] = depth[to].max(depth[card] + usize::from(lane(card) == lane(to)));
        }
    }
    let levels = depth.iter().max().map_or(1, |deepest| deepest + 1);
    let ideal: Vec<usize> =
        depth.iter().map(|&depth| if levels > most { depth * most / levels } else { depth }).collect();
    let length = |from: usize, to: usize| (ideal[to] - ideal[from]).min(usize::from(lane(from) == lane(to)));
    let mut latest = vec![most - 1; members.len()];
    let mut joined = vec![Vec::new(); members.len()];
    for &card in flow.sequence.iter().rev() {
        for &to in &flow.after[card] {
            latest[card] = latest[card].min(latest[to] - length(card, to));
            joined[card].push(to);
            joined[to].push(card);
        }
    }

    let (together, alone): (Vec<usize>, Vec<usize>) =
        flow.sequence.iter().partition(|&&card| !joined[card].is_empty());
    let mut costs = Costs {
        request,
        members,
        joined,
        columns: vec![None; members.len()],
        load: vec![vec![0; request.channels.len()]; most],
        straight: vec![Vec::new(); most],
        used: 0,
        rule,
    };
    let mut earliest = ideal.clone();
    for card in together.into_iter().chain(alone) {
        let choice = (earliest[card]..=latest[card])
            .min_by(|&a, &b| costs.of(card, a).total_cmp(&costs.of(card, b)))
            .unwrap_or(earliest[card]);
        costs.put(card, choice);
        sub[members[card]] = choice;
        for &to in &flow.after[card] {
            earliest[to] = earliest[to].max(choice + length(card, to));
        }
    }
    // No column stays empty.
    let used: BTreeSet<usize> = members.iter().map(|&node| sub[node]).collect();
    for &node in members {
        sub[node] = used.range(..sub[node]).count();
    }
}

/// How far the search for circles has come with a card.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Seen {
    No,
    OnTheWay,
    Done,
}

fn flow(request: &Request, members: &[usize]) -> Flow {
    let mut local = vec![None; request.nodes.len()];
    for (position, &node) in members.iter().enumerate() {
        local[node] = Some(position);
    }
    let mut leaving = vec![Vec::new(); members.len()];
    let mut incoming = vec![0_usize; members.len()];
    for edge in &request.edges {
        if let (Some(from), Some(to)) = (local[edge.from], local[edge.to])
            && from != to
        {
            leaving[from].push(to);
            incoming[to] += 1;
        }
    }
    // Depth first from where nothing comes in: a step to a card on the way here is a step back in time.
    let mut starts: Vec<usize> = (0..members.len()).collect();
    starts.sort_by_key(|&card| (incoming[card], card));
    let mut after = vec![Vec::new(); members.len()];
    let mut sequence = Vec::with_capacity(members.len());
    let mut seen = vec![Seen::No; members.len()];
    let mut way: Vec<(usize, usize)> = Vec::new();
    for start in starts {
        if seen[start] == Seen::No {
            seen[start] = Seen::OnTheWay;
            way.push((start, 0));
        }
        while let Some((card, taken)) = way.last_mut() {
            let card = *card;
            let Some(&to) = leaving[card].get(*taken) else {
                seen[card] = Seen::Done;
                sequence.push(card);
                way.pop();
                continue;
            };
            *taken += 1;
            if seen[to] == Seen::OnTheWay {
                after[to].push(card);
            } else {
                after[card].push(to);
            }
            if seen[to] == Seen::No {
                seen[to] = Seen::OnTheWay;
                way.push((to, 0));
            }
        }
    }
    // A card is done after all that follow it.
    sequence.reverse();
    Flow { after, sequence }
}

/// Within a cell, lets the cards whose order is set by hand swap their sub-columns until they read in that order.
fn obey_order(request: &Request, sub: &mut [usize]) {
    let mut by_hand: Vec<usize> =
        (0..request.nodes.len()).filter(|&node| request.nodes[node].order.is_some()).collect();
    let cell = |node: usize| (request.nodes[node].stage, request.nodes[node].channel);
    by_hand.sort_by_key(|&node| (cell(node), request.nodes[node].order, sub[node]));
    for cards in by_hand.chunk_by(|&a, &b| cell(a) == cell(b)) {
        let mut places: Vec<usize> = cards.iter().map(|&node| sub[node]).collect();
        places.sort_unstable();
        for (&node, place) in cards.iter().zip(places) {
            sub[node] = place;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::example::{columns, request};

    fn subs(request: &Request) -> Vec<usize> {
        let columns = columns(request, 0.75);
        (0..request.nodes.len()).map(|card| columns.sub(request, card)).collect()
    }

    #[test]
    fn what_follows_in_a_cell_stands_further_right() {
        assert_eq!(subs(&request(&[(0, 0), (0, 0), (0, 0)], &[(2, 0), (0, 1)])), [1, 2, 0]);
    }

    #[test]
    fn a_longer_way_is_squeezed_and_still_leads_right() {
        let cards = [(0, 0); 6];
        let lines: Vec<(usize, usize)> = (1..6).map(|to| (to - 1, to)).collect();
        assert_eq!(subs(&request(&cards, &lines)), [0, 0, 1, 1, 2, 2]);
    }

    #[test]
    fn a_hand_over_to_another_lane_runs_straight_down() {
        assert_eq!(subs(&request(&[(0, 0), (0, 1)], &[(0, 1)])), [0, 0]);
    }

    #[test]
    fn a_circle_has_a_beginning() {
        assert_eq!(subs(&request(&[(0, 0), (0, 0), (0, 0)], &[(0, 1), (1, 2), (2, 0), (1, 1)])), [0, 1, 2]);
    }

    #[test]
    fn columns_are_used_evenly_where_their_number_is_given() {
        let request = request(&[(0, 0); 5], &[]);
        let columns = assign(&request, &Rule::compact(vec![2]));
        assert_eq!(columns.first, [0, 2]);
        assert_eq!(columns.of.iter().filter(|&&column| column == 0).count(), 3);
        assert_eq!(assign(&request, &Rule::compact(vec![1])).first, [0, 1]);
    }

    #[test]
    fn the_order_set_by_hand_wins() {
        let mut request = request(&[(0, 0), (0, 0)], &[(0, 1)]);
        (request.nodes[0].order, request.nodes[1].order) = (Some(2), Some(1));
        assert_eq!(subs(&request), [1, 0]);
    }
}
