//! The expected visits of an absorbing Markov chain, solved exactly.
//!
//! The chain is solved one strongly connected part after the other, in the order in which journeys meet them.
//! Inside a part, places are taken out one by one: whoever passes through the one taken out is sent straight
//! on to where it leads (Grassmann, Taksar and Heyman, "Regenerative analysis and steady state distributions
//! for Markov chains", Operations Research 33, 1985). The method adds, multiplies and divides positive numbers
//! and never subtracts, so no accuracy is lost in loops that are hard to leave. The place with the fewest
//! neighbours goes first, which keeps a long ring as cheap as a chain.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::graph::{DiGraph, NodeIndex};

use crate::graph::strongly_connected;

/// A chain of places numbered from 0: for each, where it leads and with which probability.
///
/// The probabilities of a place that leads on add up to 1. A place that leads nowhere absorbs.
pub(super) type Chain = Vec<Vec<(usize, f64)>>;

/// Places that are reached and that journeys cannot leave, so that they never end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Trapped(pub(super) Vec<usize>);

/// The expected number of visits to each place by a journey that starts with these probabilities, and ends in a
/// place that leads nowhere or that `absorbs`. For such a place it is the probability of ending there.
///
/// # Errors
/// The places, in ascending order, of all parts that are reached and cannot be left.
pub(super) fn visits(
    chain: &Chain,
    starts: &[(usize, f64)],
    absorbs: impl Fn(usize) -> bool,
) -> Result<Vec<f64>, Trapped> {
    let ways_on: Vec<Vec<(usize, f64)>> = chain
        .iter()
        .enumerate()
        .map(|(place, ways)| if absorbs(place) { Vec::new() } else { positive(ways) })
        .collect();
    // Until its part is solved, the probability of arriving at a place from earlier parts; from then on its visits.
    let mut visits = vec![0.0; chain.len()];
    for (place, probability) in starts {
        visits[*place] += probability;
    }
    let mut trapped = Vec::new();
    for part in parts(&ways_on) {
        if part.iter().all(|place| visits[*place] <= 0.0) {
            continue;
        }
        if let [only] = part.as_slice()
            && ways_on[*only].is_empty()
        {
            continue;
        }
        let Some(solved) = Part::new(&part, &ways_on, &visits).solve() else {
            trapped.extend(part);
            continue;
        };
        for (place, count) in part.iter().zip(solved) {
            visits[*place] = count;
        }
        for from in &part {
            for (to, probability) in &ways_on[*from] {
                if part.binary_search(to).is_err() {
                    visits[*to] += visits[*from] * probability;
                }
            }
        }
    }
    trapped.sort_unstable();
    if trapped.is_empty() { Ok(visits) } else { Err(Trapped(trapped)) }
}

/// The ways that are taken at all.
fn positive(ways: &[(usize, f64)]) -> Vec<(usize, f64)> {
    ways.iter().copied().filter(|(_, probability)| *probability > 0.0).collect()
}

/// The strongly connected parts, each before those it leads to, places ascending.
fn parts(chain: &Chain) -> Vec<Vec<usize>> {
    let mut graph: DiGraph<(), ()> = DiGraph::with_capacity(chain.len(), chain.len());
    for _ in chain {
        graph.add_node(());
    }
    for (from, ways) in chain.iter().enumerate() {
        for (to, _) in ways {
            graph.add_edge(NodeIndex::new(from), NodeIndex::new(*to), ());
        }
    }
    strongly_connected(&graph)
}

/// A strongly connected part while places are taken out of it. Places are numbered within the part.
struct Part {
    /// For each place, the probabilities of going to others of the part. Staying is implied by what is missing.
    onward: Vec<BTreeMap<usize, f64>>,
    /// For each place, the others of the part that lead to it.
    sources: Vec<BTreeSet<usize>>,
    /// For each place, the probability of leaving the part.
    leaving: Vec<f64>,
    /// For each place, the probability of coming into the part there.
    arriving: Vec<f64>,
    /// The places still there, cheapest first: the new ways that taking one out may make, and the place.
    queue: BTreeSet<(usize, usize)>,
}

/// A part is a table from where taking out its cheapest place makes more than one in so many of the ways that there can be:
/// a row of numbers is worked through faster than a map, though it has zeros in it.
const DENSE: usize = 16;

/// A place that was taken out.
struct Removed {
    place: usize,
    /// How often journeys come there other than from the places still in.
    arriving: f64,
    /// The probability of not staying.
    moving: f64,
    /// The places that were still in and led to it, with the probability.
    sources: Vec<(usize, f64)>,
}

impl Part {
    fn new(part: &[usize], chain: &Chain, arrivals: &[f64]) -> Self {
        let mut onward = vec![BTreeMap::new(); part.len()];
        let mut sources = vec![BTreeSet::new(); part.len()];
        let mut leaving = vec![0.0; part.len()];
        for (from, place) in part.iter().enumerate() {
            for (to, probability) in &chain[*place] {
                match part.binary_search(to) {
                    Ok(to) if to == from => {}
                    Ok(to) => {
                        *onward[from].entry(to).or_insert(0.0) += probability;
                        sources[to].insert(from);
                    }
                    Err(_) => leaving[from] += probability,
                }
            }
        }
        let arriving = part.iter().map(|place| arrivals[*place]).collect();
        let queue = (0..part.len()).map(|place| (onward[place].len() * sources[place].len(), place)).collect();
        Self { onward, sources, leaving, arriving, queue }
    }

    /// The expected visits of each place; none where the part cannot be left.
    fn solve(mut self) -> Option<Vec<f64>> {
        let mut visits = vec![0.0; self.onward.len()];
        let mut removed = Vec::with_capacity(self.onward.len());
        while let Some((cost, place)) = self.queue.pop_first() {
            // Taking out the cheapest makes about as many ways as there can be.
            if cost.saturating_mul(DENSE) > self.queue.len().pow(2) {
                let rest: Vec<usize> = std::iter::once(place).chain(self.queue.iter().map(|it| it.1)).collect();
                for (place, count) in rest.iter().zip(self.tangle(&rest).solve()?) {
                    visits[*place] = count;
                }
                break;
            }
            removed.push(self.remove(place)?);
        }
        for Removed { place, arriving, moving, sources } in removed.into_iter().rev() {
            let inward: f64 = sources.into_iter().map(|(source, probability)| visits[source] * probability).sum();
            visits[place] = (arriving + inward) / moving;
        }
        visits.iter().all(|count| count.is_finite()).then_some(visits)
    }

    /// The places that are left, as a table.
    fn tangle(&self, rest: &[usize]) -> Tangle {
        let number: BTreeMap<usize, usize> =
            rest.iter().enumerate().map(|(number, place)| (*place, number)).collect();
        let mut onward = vec![0.0; rest.len() * rest.len()];
        for (from, row) in rest.iter().zip(onward.chunks_exact_mut(rest.len().max(1))) {
            for (to, probability) in &self.onward[*from] {
                row[number[to]] = *probability;
            }
        }
        let of = |values: &[f64]| rest.iter().map(|place| values[*place]).collect();
        Tangle { onward, leaving: of(&self.leaving), arriving: of(&self.arriving) }
    }

    /// Takes a place out: its sources now lead straight to where it led. None where nothing leads on from it.
    fn remove(&mut self, place: usize) -> Option<Removed> {
        let neighbours: BTreeSet<usize> =
            self.sources[place].iter().chain(self.onward[place].keys()).copied().collect();
        for neighbour in &neighbours {
            self.queue.remove(&(self.cost(*neighbour), *neighbour));
        }
        let onward = std::mem::take(&mut self.onward[place]);
        let sources = std::mem::take(&mut self.sources[place]);
        let moving = onward.values().sum::<f64>() + self.leaving[place];
        if moving <= 0.0 {
            return None;
        }
        for to in onward.keys() {
            self.sources[*to].remove(&place);
        }
        let mut inward = Vec::with_capacity(sources.len());
        for source in &sources {
            let probability = self.onward[*source].remove(&place).unwrap_or(0.0);
            inward.push((*source, probability));
            self.leaving[*source] += probability * (self.leaving[place] / moving);
            for (to, onward) in &onward {
                // Coming back to the source is staying there, which is implied.
                if to != source {
                    *self.onward[*source].entry(*to).or_insert(0.0) += probability * (onward / moving);
                    self.sources[*to].insert(*source);
                }
            }
        }
        for (to, onward) in &onward {
            self.arriving[*to] += self.arriving[place] * (onward / moving);
        }
        for neighbour in neighbours {
            self.queue.insert((self.cost(neighbour), neighbour));
        }
        Some(Removed { place, arriving: self.arriving[place], moving, sources: inward })
    }

    /// How many ways taking a place out may make.
    fn cost(&self, place: usize) -> usize {
        self.onward[place].len() * self.sources[place].len()
    }
}

/// Places so tangled that a table of all ways between them is cheaper than lists. They are taken out from the first.
struct Tangle {
    /// Row by row, the probability of going from one to another. What stands on the diagonal is of no account.
    onward: Vec<f64>,
    /// For each place, the probability of leaving the part.
    leaving: Vec<f64>,
    /// For each place, the probability of coming into the part there.
    arriving: Vec<f64>,
}

impl Tangle {
    /// The expected visits of each place; none where the part cannot be left.
    fn solve(mut self) -> Option<Vec<f64>> {
        let size = self.leaving.len();
        let mut moving = vec![0.0; size];
        for place in 0..size {
            let (done, below) = self.onward.split_at_mut((place + 1) * size);
            let onward = &done[place * size + place + 1..];
            let (leaving, arriving) = (self.leaving[place], self.arriving[place]);
            moving[place] = onward.iter().sum::<f64>() + leaving;
            if moving[place] <= 0.0 {
                return None;
            }
            for (row, source) in below.chunks_exact_mut(size).zip(place + 1..) {
                let share = row[place] / moving[place];
                if share > 0.0 {
                    self.leaving[source] += share * leaving;
                    for (way, onward) in row[place + 1..].iter_mut().zip(onward) {
                        *way += share * onward;
                    }
                }
            }
            for (arriving_there, onward) in self.arriving[place + 1..].iter_mut().zip(onward) {
                *arriving_there += arriving * (onward / moving[place]);
            }
        }
        let mut visits = vec![0.0; size];
        for place in (0..size).rev() {
            let from_later: f64 =
                (place + 1..size).map(|source| visits[source] * self.onward[source * size + place]).sum();
            visits[place] = (self.arriving[place] + from_later) / moving[place];
        }
        Some(visits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(chain: &Chain, starts: &[(usize, f64)]) -> Result<Vec<f64>, Trapped> {
        visits(chain, starts, |_| false)
    }

    #[test]
    fn a_loop_is_passed_as_often_as_it_takes_to_leave() {
        // 0 → 1 always; 1 → 0 half the time: 1 / (1 − ½) = 2 visits each.
        let chain = vec![vec![(1, 1.0)], vec![(0, 0.5), (2, 0.5)], vec![]];
        assert_eq!(all(&chain, &[(0, 1.0)]), Ok(vec![2.0, 2.0, 1.0]));
    }

    #[test]
    fn a_place_that_leads_back_to_itself_is_visited_again() {
        let chain = vec![vec![(0, 0.75), (1, 0.25)], vec![]];
        assert_eq!(all(&chain, &[(0, 1.0)]), Ok(vec![4.0, 1.0]));
    }

    #[test]
    fn a_loop_that_is_almost_a_trap_keeps_its_accuracy() {
        let leave = 1e-15;
        let chain = vec![vec![(1, 1.0)], vec![(0, 1.0 - leave), (2, leave)], vec![]];
        let visits = all(&chain, &[(0, 1.0)]).expect("no trap");
        assert!((visits[0] * leave - 1.0).abs() < 1e-12 && (visits[2] - 1.0).abs() < 1e-12);
    }

    #[test]
    fn only_a_trap_that_is_reached_counts() {
        let chain = vec![vec![(1, 1.0), (2, 0.0)], vec![], vec![(3, 1.0)], vec![(2, 1.0)]];
        assert_eq!(all(&chain, &[(0, 1.0)]), Ok(vec![1.0, 1.0, 0.0, 0.0]));
        assert_eq!(all(&chain, &[(0, 0.5), (3, 0.5)]), Err(Trapped(vec![2, 3])));
    }

    #[test]
    fn a_place_can_be_made_to_absorb() {
        let chain = vec![vec![(1, 1.0)], vec![(0, 1.0)]];
        assert_eq!(visits(&chain, &[(0, 1.0)], |place| place == 1), Ok(vec![1.0, 1.0]));
    }

    #[test]
    fn where_all_lead_to_all_each_is_visited_alike() {
        // From each of 30 places to each other with 0.9 / 29, and out with 0.1: 10 visits in all, so w + 29 v = 10
        // where w are those of the first, at which the journey begins, and v = (w + 28 v) · 0.9 / 29 of each other.
        let size = 30;
        let mut chain: Chain = (0..size)
            .map(|place| {
                let others = (0..size).filter(|other| *other != place).map(|other| (other, 0.9 / 29.0));
                others.chain([(size, 0.1)]).collect()
            })
            .collect();
        chain.push(Vec::new());
        let visits = all(&chain, &[(0, 1.0)]).expect("no trap");
        let others = 0.9 * 10.0 / (29.0 + 0.9);
        assert!(visits[1..size].iter().all(|count| (count - others).abs() < 1e-12), "{visits:?}");
        assert!((visits[0] - (10.0 - 29.0 * others)).abs() < 1e-12 && (visits[size] - 1.0).abs() < 1e-12);
    }

    #[test]
    fn a_long_ring_is_solved_as_quickly_as_a_chain() {
        let places = 10_000;
        let mut ring: Chain = (0..places).map(|place| vec![((place + 1) % places, 1.0)]).collect();
        ring[places - 1] = vec![(0, 0.5), (places, 0.5)];
        ring.push(Vec::new());
        let visits = all(&ring, &[(0, 1.0)]).expect("no trap");
        assert!(visits[..places].iter().all(|count| (count - 2.0).abs() < 1e-9));
    }
}
