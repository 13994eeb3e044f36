//! What a page about frictions says: who bears the pain, how effort feels, where journeys break, what employees feel.

use std::collections::BTreeMap;

use super::{
    breaks::{Restart, journey_breaks},
    curve::{Curve, backstage_curve, curve},
    effort::{Efforts, efforts},
    flow::flow_in,
    metrics::{Metrics, metrics_in},
    pareto::{Bar, PainBy, departures, felt_by_employees, pareto},
};
use crate::{
    graph::StateGraph,
    model::{Deviation, FrictionId, Journey, PersonaId, State},
};

/// The share of the pain that the vital few make up: Juran's rule of thumb, after Pareto.
const VITAL: f64 = 0.8;

/// How frictions depart in one way from what was intended, none where nobody said how; with the pain of each per
/// journey, greatest first.
pub type Departing = (Option<Deviation>, Vec<(FrictionId, f64)>);

/// What is known of the pain of a state.
#[derive(Clone, Debug, PartialEq)]
pub struct Pains {
    /// Where it comes from, by each grouping.
    pub bars: BTreeMap<PainBy, Vec<Bar>>,
    /// The frictions by how they depart from what was intended.
    pub departures: Vec<Departing>,
    /// Effort in minutes against effort as felt.
    pub efforts: Efforts,
    /// Where customers must start again.
    pub breaks: Vec<Restart>,
    /// The frictions that employees feel, heaviest first.
    pub employees: Vec<FrictionId>,
    /// How the people who serve feel from stage to stage.
    pub backstage: Curve,
    /// How customers feel from stage to stage.
    pub customers: Curve,
    /// The metrics of the state.
    pub metrics: Metrics,
}

impl Pains {
    /// What is known of the pain of `state`, for everybody or for one persona.
    #[must_use]
    pub fn of(journey: &Journey, state: &State, persona: Option<&PersonaId>) -> Self {
        let graph = StateGraph::new(journey, state, persona);
        let flow = flow_in(&graph);
        let departures = departures(state, &flow).into_iter().map(|departing| {
            let frictions = departing.frictions.into_iter();
            (departing.kind, frictions.map(|(friction, pain)| (friction.id.clone(), pain)).collect())
        });
        let weight = |id: &FrictionId| state.frictions.get(id).map_or(0.0, crate::model::Friction::weight);
        let mut employees = felt_by_employees(state);
        employees.sort_by(|a, b| weight(b).total_cmp(&weight(a)).then_with(|| a.cmp(b)));
        Self {
            bars: PainBy::ALL.into_iter().map(|by| (by, pareto(journey, state, persona, by))).collect(),
            departures: departures.collect(),
            efforts: efforts(journey, state, persona),
            breaks: journey_breaks(journey, state, persona),
            employees,
            backstage: backstage_curve(journey, state, persona),
            customers: curve(journey, state, persona),
            metrics: metrics_in(&graph, &flow),
        }
    }

    /// The bars of a grouping.
    #[must_use]
    pub fn by(&self, by: PainBy) -> &[Bar] {
        self.bars.get(&by).map_or(&[], Vec::as_slice)
    }

    /// How many bars of a grouping, greatest first, make up 80 % of the pain.
    #[must_use]
    pub fn vital(&self, by: PainBy) -> usize {
        let bars = self.by(by);
        // 0.3 + 0.5 is 0.8 only but for the last bit.
        bars.iter().position(|bar| bar.cumulated >= VITAL - 1e-9).map_or(bars.len(), |last| last + 1)
    }
}
