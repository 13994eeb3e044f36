//! With which probability each transition is taken, from the shares that people noted.

use std::collections::BTreeMap;

use super::chain::Chain;
use crate::{
    graph::StateGraph,
    model::{Touchpoint, TouchpointId, Transition, TransitionId},
};

/// How far from 1 a sum of shares may be without being reported: people round, and so do numbers.
const TOLERANCE: f64 = 1e-6;

/// Something about the shares and ends of a state that the flow had to set right, or could not.
#[derive(Clone, Debug, PartialEq)]
pub enum FlowReport {
    /// The shares out of a touchpoint add up to more than 1; they were scaled.
    TooMuch(TouchpointId, f64),
    /// The shares out of a touchpoint add up to less than 1 and no transition can take the rest; they were scaled.
    TooLittle(TouchpointId, f64),
    /// The shares out of a touchpoint are all 0; they were taken as missing.
    AllZero(TouchpointId),
    /// A transition leads out of an outcome; it was ignored.
    OutOfOutcome(TransitionId),
    /// An outcome has an entry share; it was ignored.
    EntryOnOutcome(TouchpointId),
    /// These touchpoints are reached and no end can be reached from them; there are no flow figures.
    Trap(Vec<TouchpointId>),
}

/// The probabilities of a state.
pub(super) struct Shares {
    /// Where each touchpoint of the graph leads, by number. Dead ends and outcomes lead nowhere.
    pub(super) chain: Chain,
    /// The probability of each transition that the chain takes into account.
    pub(super) probabilities: BTreeMap<TransitionId, f64>,
    /// What was set right.
    pub(super) reports: Vec<FlowReport>,
}

impl Shares {
    /// The probabilities out of each touchpoint.
    ///
    /// Transitions without a share divide equally what the others leave, and get nothing where the others come
    /// to 1 already. For a persona, what it passes by is dropped afterwards and the rest is scaled again, which
    /// is not reported: nobody made a mistake.
    pub(super) fn of(graph: &StateGraph) -> Self {
        let mut all: BTreeMap<&TouchpointId, Vec<&Transition>> = BTreeMap::new();
        for transition in graph.state().transitions.iter() {
            if graph.state().touchpoints.contains(&transition.to) {
                all.entry(&transition.from).or_default().push(transition);
            }
        }
        let mut shares =
            Self { chain: vec![Vec::new(); graph.len()], probabilities: BTreeMap::new(), reports: Vec::new() };
        for (number, touchpoint) in graph.touchpoints() {
            let transitions = all.remove(&touchpoint.id).unwrap_or_default();
            if touchpoint.is_outcome() || graph.ways_out(number).next().is_none() {
                continue;
            }
            shares.divide_at(graph, number, touchpoint, &transitions);
        }
        shares
    }

    fn divide_at(&mut self, graph: &StateGraph, number: usize, touchpoint: &Touchpoint, ways: &[&Transition]) {
        let noted: Vec<Option<f64>> = ways.iter().map(|way| noted(graph, way)).collect();
        let (divided, fault) = divide(&noted);
        if let (Some(fault), None) = (fault, graph.persona()) {
            let id = touchpoint.id.clone();
            self.reports.push(match fault {
                Fault::TooMuch(sum) => FlowReport::TooMuch(id, sum),
                Fault::TooLittle(sum) => FlowReport::TooLittle(id, sum),
                Fault::AllZero => FlowReport::AllZero(id),
            });
        }
        let met = |(way, share): (&&Transition, f64)| Some((way.id.clone(), graph.number(&way.to)?, Some(share)));
        let met: Vec<(TransitionId, usize, Option<f64>)> = ways.iter().zip(divided).filter_map(met).collect();
        let (rescaled, _) = divide(&met.iter().map(|(_, _, share)| *share).collect::<Vec<_>>());
        for ((id, to, _), probability) in met.into_iter().zip(rescaled) {
            if let Some(ways) = self.chain.get_mut(number) {
                ways.push((to, probability));
            }
            self.probabilities.insert(id, probability);
        }
    }
}

/// The share noted for a transition, where it makes sense.
fn noted(graph: &StateGraph, transition: &Transition) -> Option<f64> {
    graph.share(transition).filter(|share| share.is_finite()).map(|share| share.clamp(0.0, 1.0))
}

/// The touchpoints with several ways out of which one or more have no share, or all have 0: what is missing
/// where the flow figures cannot be trusted. And how many touchpoints have several ways out.
pub(super) fn missing(graph: &StateGraph) -> (Vec<TouchpointId>, usize) {
    let mut missing = Vec::new();
    let mut branches = 0;
    for (number, touchpoint) in graph.touchpoints() {
        let shares: Vec<Option<f64>> = graph.ways_out(number).map(|way| noted(graph, way.transition)).collect();
        if shares.len() < 2 {
            continue;
        }
        branches += 1;
        if shares.iter().any(Option::is_none) || shares.iter().flatten().all(|share| *share <= 0.0) {
            missing.push(touchpoint.id.clone());
        }
    }
    (missing, branches)
}

/// What is wrong with the shares out of one touchpoint.
#[derive(Debug, PartialEq)]
enum Fault {
    TooMuch(f64),
    TooLittle(f64),
    AllZero,
}

/// Probabilities that add up to 1 for these shares, and what was wrong with them.
fn divide(shares: &[Option<f64>]) -> (Vec<f64>, Option<Fault>) {
    let count = |number: usize| u32::try_from(number).map_or(f64::INFINITY, f64::from);
    let sum: f64 = shares.iter().flatten().sum();
    let missing = shares.iter().filter(|share| share.is_none()).count();
    if missing == 0 && sum <= 0.0 {
        return (vec![1.0 / count(shares.len()); shares.len()], Some(Fault::AllZero));
    }
    // A rest within the tolerance is rounding: handing it out would open ways that nobody takes.
    if missing > 0 && sum < 1.0 - TOLERANCE {
        let each = (1.0 - sum) / count(missing);
        return (shares.iter().map(|share| share.unwrap_or(each)).collect(), None);
    }
    let fault = if sum > 1.0 + TOLERANCE {
        Some(Fault::TooMuch(sum))
    } else if sum < 1.0 - TOLERANCE {
        Some(Fault::TooLittle(sum))
    } else {
        None
    };
    (shares.iter().map(|share| share.unwrap_or(0.0) / sum).collect(), fault)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_without_a_share_divide_the_rest_equally() {
        assert_eq!(divide(&[Some(0.5), None, None]), (vec![0.5, 0.25, 0.25], None));
        assert_eq!(divide(&[None, None]), (vec![0.5, 0.5], None));
    }

    #[test]
    fn a_rest_that_is_only_rounding_is_not_handed_out() {
        let (shares, fault) = divide(&[Some(0.7), Some(0.2), Some(0.1), None]);
        assert_eq!((shares[3], fault), (0.0, None));
    }

    #[test]
    fn sums_that_are_off_are_scaled_and_reported() {
        assert_eq!(divide(&[Some(1.0), Some(1.0)]), (vec![0.5, 0.5], Some(Fault::TooMuch(2.0))));
        assert_eq!(divide(&[Some(0.25), Some(0.25)]), (vec![0.5, 0.5], Some(Fault::TooLittle(0.5))));
        assert_eq!(divide(&[Some(1.0), Some(0.5), None]).1, Some(Fault::TooMuch(1.5)));
        assert_eq!(divide(&[Some(0.5), Some(0.500_000_5)]).1, None);
    }

    #[test]
    fn shares_that_are_all_nothing_count_as_missing() {
        assert_eq!(divide(&[Some(0.0), Some(0.0)]), (vec![0.5, 0.5], Some(Fault::AllZero)));
        assert_eq!(divide(&[Some(0.0), None]), (vec![0.0, 1.0], None));
    }
}
