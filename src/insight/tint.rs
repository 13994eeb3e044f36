//! A figure of each touchpoint by which a map can be tinted, and the scale of it.

use std::collections::BTreeMap;

use super::{
    flow::flow_in,
    funnel::funnel,
    metrics::metrics_in,
    pareto::{PainBy, pareto},
};
use crate::{
    graph::StateGraph,
    model::{Element, Journey, PersonaId, State, Touchpoint, TouchpointId},
};

/// The grades of a scale.
pub const GRADES: usize = 5;

/// What a map can be tinted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tint {
    /// How often a journey comes there, on average; for an end, the probability of ending there.
    Visits,
    /// Of the journeys that come there, the share that is lost from there, 0–1.
    DropOff,
    /// The customer's own time each time they pass, in minutes.
    Effort,
    /// The pain met there per journey: severity × frequency × visits, with that of the ways that lead there.
    Pain,
    /// How well it is known: 0 for an assumption, 5 for a test.
    Evidence,
}

impl Tint {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Visits, Self::DropOff, Self::Effort, Self::Pain, Self::Evidence];

    /// The key on the command line, and of its texts after `tint-`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Visits => "visits",
            Self::DropOff => "drop-off",
            Self::Effort => "effort",
            Self::Pain => "pain",
            Self::Evidence => "evidence",
        }
    }

    /// How much a grade is where this is the greatest figure.
    fn step(self, most: f64) -> f64 {
        match self {
            Self::Evidence => 1.0,
            // These are said in whole hundredths, and so are the bounds.
            Self::Visits | Self::DropOff => (100.0 * step(most) * (1.0 - 1e-9)).ceil() / 100.0,
            Self::Effort | Self::Pain => step(most),
        }
    }

    /// Whether it is worked out from how journeys flow.
    #[must_use]
    pub const fn is_of_flow(self) -> bool {
        matches!(self, Self::Visits | Self::DropOff | Self::Pain)
    }
}

/// The figures of a state by which its map is tinted.
#[derive(Clone, Debug, PartialEq)]
pub struct Tinted {
    /// Which figure.
    pub tint: Tint,
    /// How much a grade is: the first goes from above 0 to this, the second to twice as much.
    pub step: f64,
    /// Whether enough shares are known for the figures to be trusted.
    pub is_trusted: bool,
    figures: BTreeMap<TouchpointId, f64>,
}

impl Tinted {
    /// The figures of `state`, for everybody or for one persona. Touchpoints of which nothing is known have none.
    #[must_use]
    pub fn of(journey: &Journey, state: &State, persona: Option<&PersonaId>, tint: Tint) -> Self {
        let graph = StateGraph::new(journey, state, persona);
        let flow = flow_in(&graph);
        let met = || graph.touchpoints().map(|(_, touchpoint)| touchpoint);
        let places = || met().filter(|touchpoint| !touchpoint.is_outcome());
        let each = |of: &dyn Fn(&Touchpoint) -> Option<f64>| -> BTreeMap<TouchpointId, f64> {
            places().filter_map(|touchpoint| Some((touchpoint.id.clone(), of(touchpoint)?))).collect()
        };
        let figures = match tint {
            Tint::Visits => met().filter_map(|it| Some((it.id.clone(), flow.visits(&it.id)?))).collect(),
            Tint::DropOff => {
                let funnel = funnel(journey, state, persona);
                each(&|it| funnel.as_ref()?.touchpoints.get(&it.id)?.drop_off())
            }
            Tint::Effort => each(&|it| it.effort.minutes),
            Tint::Pain => {
                let bars = pareto(journey, state, persona, PainBy::Touchpoint);
                let of = |id: &TouchpointId| {
                    bars.iter()
                        .find(|bar| bar.element == Element::Touchpoint(id.clone()))
                        .map_or(0.0, |bar| bar.pain)
                };
                each(&|it| flow.is_known().then(|| of(&it.id)))
            }
            Tint::Evidence => each(&|it| {
                let level = it.evidence.as_ref().map(|evidence| evidence.level).unwrap_or_default();
                Some(f64::from(level as u8))
            }),
        };
        let figures: BTreeMap<_, f64> = figures.into_iter().filter(|(_, figure)| figure.is_finite()).collect();
        let most = figures.values().copied().fold(0.0, f64::max);
        Self {
            tint,
            step: tint.step(most),
            is_trusted: !tint.is_of_flow() || metrics_in(&graph, &flow).flow_is_trusted(),
            figures,
        }
    }

    /// The figure of a touchpoint; none where nothing is known of it.
    #[must_use]
    pub fn figure(&self, touchpoint: &TouchpointId) -> Option<f64> {
        self.figures.get(touchpoint).copied()
    }

    /// Whether no touchpoint has a figure.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.figures.is_empty()
    }

    /// The grade of a figure, 0–4; none for 0, which is no grade.
    #[must_use]
    pub fn grade(&self, figure: f64) -> Option<usize> {
        if figure <= 0.0 {
            return None;
        }
        // What lies on a bound belongs below it, also where reckoning left a little more.
        Some((1..GRADES).find(|grade| figure <= self.bound(*grade) * (1.0 + 1e-9)).unwrap_or(GRADES) - 1)
    }

    /// The part of the scale that a figure fills, 0–1.
    #[must_use]
    pub fn part(&self, figure: f64) -> f64 {
        (figure / self.bound(GRADES)).clamp(0.0, 1.0)
    }

    /// Where so many grades end, from 0 on.
    #[must_use]
    pub fn bound(&self, grades: usize) -> f64 {
        u32::try_from(grades).map_or(f64::INFINITY, |grades| f64::from(grades) * self.step)
    }
}

/// The least round number of which as many as there are grades reach `most`.
fn step(most: f64) -> f64 {
    let least = most / u32::try_from(GRADES).map_or(1.0, f64::from);
    if least <= 0.0 || !least.is_normal() {
        return 1.0;
    }
    let power = 10_f64.powf(least.log10().floor());
    let round = [1.0, 1.2, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0].into_iter().map(|factor| factor * power);
    round.into_iter().find(|step| *step >= least * (1.0 - 1e-9)).unwrap_or(10.0 * power)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_has_round_steps_and_reaches_the_greatest() {
        for (most, expected) in [(0.0, 1.0), (0.27, 0.06), (0.6, 0.12), (1.0, 0.2), (1.01, 0.3), (47.0, 10.0)] {
            assert!((step(most) - expected).abs() < 1e-12, "{most}: {}", step(most));
        }
    }

    #[test]
    fn what_lies_on_a_bound_belongs_below_it() {
        let tinted = Tinted { tint: Tint::Effort, step: 0.1, is_trusted: true, figures: BTreeMap::new() };
        let grades = [0.0, 0.1, 0.100_1, 0.1 + 0.2, 0.5, 7.0].map(|figure| tinted.grade(figure));
        assert_eq!(grades, [None, Some(0), Some(1), Some(2), Some(4), Some(4)]);
    }
}
