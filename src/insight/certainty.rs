//! How sure the figures of a state are, worked out once: the figures, their ranges, and what moves each of them.

use std::collections::BTreeMap;

use super::{
    metrics::{Metric, Metrics, metrics},
    uncertainty::{Lever, Range, levers_of_all, ranges},
};
use crate::model::{Journey, PersonaId, State};

/// How often the inputs are drawn: enough that another seed moves the end of a range by a point or two.
pub const DRAWS: usize = 1000;

/// Where the draws begin, so that window, pictures and tests get the same ranges.
const SEED: u64 = 2027;

/// The share of the work that the ranges are; the levers are the rest.
const RANGES: f64 = 0.8;

/// A smaller part of a figure than this is no difference.
const NOTHING: f64 = 0.01;

/// How sure the figures of a state are.
#[derive(Clone, Debug, PartialEq)]
pub struct Certainty {
    /// The figures, as noted.
    pub figures: Metrics,
    /// How far they may be off; none where the flow has no figures.
    pub ranges: BTreeMap<Metric, Range>,
    /// What moves each of them, most first.
    pub levers: BTreeMap<Metric, Vec<Lever>>,
}

/// How sure the figures of `state` are, for everybody or for one persona.
///
/// `goes_on` is told after each step how much is done, 0–1; where it says no, there is no result.
pub fn certainty(
    journey: &Journey,
    state: &State,
    persona: Option<&PersonaId>,
    mut goes_on: impl FnMut(f64) -> bool,
) -> Option<Certainty> {
    let figures = metrics(journey, state, persona);
    if figures.completion_probability.is_none() {
        return Some(Certainty { figures, ranges: BTreeMap::new(), levers: BTreeMap::new() });
    }
    let drawn = |done: usize| goes_on(RANGES * part(done, DRAWS));
    let ranges = ranges(journey, state, persona, (DRAWS, SEED), drawn)?;
    let levers = levers_of_all(journey, state, persona, |done, all| {
        goes_on((1.0 - RANGES).mul_add(part(done, all), RANGES))
    })?;
    Some(Certainty { figures, ranges, levers })
}

fn part(done: usize, all: usize) -> f64 {
    let number = |count: usize| u32::try_from(count).map_or(f64::INFINITY, f64::from);
    if all == 0 { 1.0 } else { number(done) / number(all) }
}

/// What a difference between the figures of two states is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// It is larger than what is not known.
    Sure,
    /// It is not: it may be there, or not.
    Unsure,
    /// There is none, or less than a hundredth of the figure.
    Same,
    /// One of the two has no figure or no range.
    Unknown,
}

impl Difference {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Sure, Self::Unsure, Self::Same, Self::Unknown];

    /// The key of its text: `certainty-verdict-<key>`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Sure => "sure",
            Self::Unsure => "unsure",
            Self::Same => "same",
            Self::Unknown => "unknown",
        }
    }
}

impl Certainty {
    /// What the difference of a figure between this state and another is worth.
    ///
    /// It is sure where it is larger than the two margins on the sides where the figures face one another, added as
    /// errors that know nothing of each other are: the root of the sum of their squares. States share inputs, which are
    /// off in both alike; so "sure" is on the safe side.
    #[must_use]
    pub fn difference(&self, other: &Self, metric: Metric) -> Difference {
        let (Some(from), Some(to)) = (self.figures.get(metric), other.figures.get(metric)) else {
            return Difference::Unknown;
        };
        let gap = (to - from).abs();
        if gap <= NOTHING * from.abs().max(to.abs()) {
            return Difference::Same;
        }
        let (Some(one), Some(two)) = (self.ranges.get(&metric), other.ranges.get(&metric)) else {
            return Difference::Unknown;
        };
        let margins = if to > from { (one.high - from, to - two.low) } else { (from - one.low, two.high - to) };
        let margin = margins.0.max(0.0).hypot(margins.1.max(0.0));
        if gap > margin { Difference::Sure } else { Difference::Unsure }
    }
}
