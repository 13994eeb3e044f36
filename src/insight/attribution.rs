//! Which channels success is owed to, in four ways of giving credit. All four are indicative: they say where success
//! passes, not what caused it.
//!
//! Credit goes to touchpoints on inside channels, outcomes aside; one on several channels shares its credit equally among
//! them. A journey that meets no inside channel gives none. The first three add up to 1 over the channels, and so does
//! the fourth, as is customary (Anderl, Becker, von Wangenheim and Schumann, "Mapping the customer journey",
//! International Journal of Research in Marketing 33, 2016).
//!
//! All is exact. Journeys are followed forwards, and those that succeed backwards: read from its end, an absorbing
//! Markov chain is one again, in which the place j comes from i with the probability `v_i p_ij / v_j`, `v` being the
//! expected visits. The linear credit, a touch's share of all touches of its journey, needs the length of the journey:
//! `1/N` is the integral of `z^(N-1)` from 0 to 1, and the sum over journeys of `p z^N` is that of a chain in which
//! each touch is survived with the probability `z`.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{
    average::sum,
    chain::{Chain, visits},
    shares::Shares,
};
use crate::{
    graph::StateGraph,
    model::{ChannelId, Journey, PersonaId, State},
};

/// The share of success that is credited to a channel, 0–1, in four ways.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Credit {
    /// By the first touch of each journey that succeeds.
    pub first: f64,
    /// By its last touch.
    pub last: f64,
    /// By all its touches alike.
    pub linear: f64,
    /// By the removal effect: how much of success is lost without the channel, over the sum of that for all channels.
    pub removal: f64,
}

/// Which channels success is owed to, for everybody or for one persona. Empty where the flow has no figures, nothing
/// succeeds, or no inside channel is met on the way.
#[must_use]
pub fn attribution(journey: &Journey, state: &State, persona: Option<&PersonaId>) -> BTreeMap<ChannelId, Credit> {
    let graph = StateGraph::new(journey, state, persona);
    Walks::new(&graph).and_then(|walks| walks.credits()).unwrap_or_default()
}

/// Journeys through a state, and what of it is credited.
struct Walks<'a> {
    chain: Chain,
    entries: Vec<(usize, f64)>,
    successes: Vec<usize>,
    /// For each touchpoint, the channels that share its credit; none where it is no touch.
    on: Vec<Vec<&'a ChannelId>>,
}

/// The probability of survival at which journeys are weighed, and how much that counts: twenty-four-point Gauss–Legendre
/// quadrature on 0–1, exact for journeys of up to 48 touches and close beyond that.
fn abscissae() -> Vec<(f64, f64)> {
    const POINTS: usize = 24;
    let count = 24.0_f64;
    (0..POINTS)
        .map(|point| {
            // Newton's method on the Legendre polynomial from Tricomi's estimate of its zero.
            let place = u32::try_from(point).map_or(0.0, f64::from);
            let mut zero = (std::f64::consts::PI * (place + 0.75) / (count + 0.5)).cos();
            let mut slope = 1.0;
            for _ in 0..16 {
                let (mut before, mut value) = (1.0, zero);
                for degree in 2..=POINTS {
                    let degree = u32::try_from(degree).map_or(0.0, f64::from);
                    (before, value) =
                        (value, ((2.0 * degree - 1.0) * zero * value - (degree - 1.0) * before) / degree);
                }
                slope = count * (zero * value - before) / (zero * zero - 1.0);
                zero -= value / slope;
            }
            (f64::midpoint(zero, 1.0), 1.0 / ((1.0 - zero * zero) * slope * slope))
        })
        .collect()
}

impl<'a> Walks<'a> {
    fn new(graph: &'a StateGraph<'a>) -> Option<Self> {
        let entries = graph.entries();
        let on = graph
            .touchpoints()
            .map(|(_, touchpoint)| {
                let inside = touchpoint.channels().filter(|id| !graph.journey().is_outside(id));
                // A file may name a channel twice.
                let inside: BTreeSet<_> = inside.collect();
                if touchpoint.is_outcome() { Vec::new() } else { inside.into_iter().collect() }
            })
            .collect();
        let walks = Self { chain: Shares::of(graph).chain, successes: graph.successes(), entries, on };
        (!walks.entries.is_empty()).then_some(walks)
    }

    fn credits(&self) -> Option<BTreeMap<ChannelId, Credit>> {
        let met = visits(&self.chain, &self.entries, |_| false).ok()?;
        let completion = self.completion(&met);
        if completion <= 0.0 {
            return None;
        }
        let first = shares(self.first()?);
        let last = shares(
            self.spread(&self.backwards(&met, 1.0, |place| self.is_touch(place))?, |place| self.is_touch(place)),
        );
        let mut linear: BTreeMap<&ChannelId, f64> = BTreeMap::new();
        for (survival, weight) in abscissae() {
            for (channel, credit) in self.touched(survival)? {
                *linear.entry(channel).or_default() += credit * weight / survival;
            }
        }
        let linear = shares(linear);
        let removal = shares(self.removal(completion)?);
        let channels = first.keys().chain(last.keys()).chain(linear.keys()).chain(removal.keys());
        let credit = |channel: &ChannelId| {
            let of = |credits: &BTreeMap<&ChannelId, f64>| credits.get(channel).copied().unwrap_or(0.0);
            Credit { first: of(&first), last: of(&last), linear: of(&linear), removal: of(&removal) }
        };
        Some(channels.map(|channel| ((*channel).clone(), credit(channel))).collect())
    }

    fn is_touch(&self, place: usize) -> bool {
        self.on.get(place).is_some_and(|channels| !channels.is_empty())
    }

    fn completion(&self, visits: &[f64]) -> f64 {
        sum(self.successes.iter().filter_map(|place| visits.get(*place)).copied())
    }

    /// What comes to these places, shared out to their channels.
    fn spread(&self, visits: &[f64], counts: impl Fn(usize) -> bool) -> BTreeMap<&'a ChannelId, f64> {
        let mut credits = BTreeMap::new();
        for (place, (count, channels)) in visits.iter().zip(&self.on).enumerate() {
            if counts(place) && !channels.is_empty() {
                let parts = u32::try_from(channels.len()).map_or(f64::INFINITY, f64::from);
                for channel in channels {
                    *credits.entry(*channel).or_insert(0.0) += count / parts;
                }
            }
        }
        credits
    }

    /// For each channel, the probability of success of journeys whose first touch it is.
    fn first(&self) -> Option<BTreeMap<&'a ChannelId, f64>> {
        let first = visits(&self.chain, &self.entries, |place| self.is_touch(place)).ok()?;
        let mut starts: BTreeMap<&ChannelId, Vec<(usize, f64)>> = BTreeMap::new();
        for (place, (probability, channels)) in first.iter().zip(&self.on).enumerate() {
            let parts = u32::try_from(channels.len()).map_or(f64::INFINITY, f64::from);
            for channel in channels.iter().filter(|_| *probability > 0.0) {
                starts.entry(*channel).or_default().push((place, probability / parts));
            }
        }
        let succeeds = |(channel, starts): (_, Vec<_>)| {
            Some((channel, self.completion(&visits(&self.chain, &starts, |_| false).ok()?)))
        };
        starts.into_iter().map(succeeds).collect()
    }

    /// How often journeys that succeed come to each place, read backwards from their ends up to where they are to stop.
    /// `visits` are those of the chain in which each touch is survived with this probability.
    fn backwards(&self, met: &[f64], survival: f64, stops: impl Fn(usize) -> bool) -> Option<Vec<f64>> {
        let at = |place: usize| met.get(place).copied().unwrap_or(0.0);
        // One place more, where journeys began.
        let start = self.chain.len();
        let mut back: Chain = vec![Vec::new(); start + 1];
        let arrives = |place: usize| if self.is_touch(place) { survival } else { 1.0 };
        for (from, ways) in self.chain.iter().enumerate() {
            for (to, probability) in ways.iter().filter(|(to, _)| at(*to) > 0.0) {
                back[*to].push((from, at(from) * probability * arrives(*to) / at(*to)));
            }
        }
        for (place, share) in self.entries.iter().filter(|(place, _)| at(*place) > 0.0) {
            back[*place].push((start, share * arrives(*place) / at(*place)));
        }
        let ends: Vec<_> = self.successes.iter().map(|place| (*place, at(*place))).collect();
        visits(&back, &ends, stops).ok()
    }

    /// For each channel, the sum over its touches on all journeys that succeed of the probability of the journey, times
    /// the survival of all its touches.
    fn touched(&self, survival: f64) -> Option<BTreeMap<&'a ChannelId, f64>> {
        let lost = self.chain.len();
        let weigh = |ways: &[(usize, f64)]| -> Vec<(usize, f64)> {
            let touch = |to: &usize| self.is_touch(*to);
            let dead: f64 =
                ways.iter().filter(|(to, _)| touch(to)).map(|(_, share)| share * (1.0 - survival)).sum();
            let alive = ways.iter().map(|(to, share)| (*to, if touch(to) { share * survival } else { *share }));
            alive.chain((dead > 0.0).then_some((lost, dead))).collect()
        };
        let mut chain: Chain = self.chain.iter().map(|ways| weigh(ways)).collect();
        chain.push(Vec::new());
        let met = visits(&chain, &weigh(&self.entries), |_| false).ok()?;
        let on_success = self.backwards(&met, survival, |_| false)?;
        Some(self.spread(&on_success, |_| true))
    }

    /// For each channel, the share of success that is lost where no journey can pass its touchpoints. One on several
    /// channels is passed as long as one of them is left.
    fn removal(&self, completion: f64) -> Option<BTreeMap<&'a ChannelId, f64>> {
        let channels = self.on.iter().flatten().copied();
        let mut effects: BTreeMap<&ChannelId, f64> = channels.map(|channel| (channel, 0.0)).collect();
        for (channel, effect) in &mut effects {
            let gone = |place: usize| self.on.get(place).is_some_and(|on| on.as_slice() == [*channel]);
            let without = self.completion(&visits(&self.chain, &self.entries, gone).ok()?);
            *effect = (1.0 - without / completion).max(0.0);
        }
        Some(effects)
    }
}

/// Each part of the whole; nothing where the whole is nothing.
fn shares(mut credits: BTreeMap<&ChannelId, f64>) -> BTreeMap<&ChannelId, f64> {
    let whole = sum(credits.values().copied());
    credits.retain(|_, _| whole > 0.0);
    for credit in credits.values_mut() {
        *credit /= whole;
    }
    credits
}
