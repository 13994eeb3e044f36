//! What a scene says in figures and words: what the panels around the canvas show.

use crate::{
    i18n::Lang,
    insight::{self, Comparison, Curve, Finding, Metrics, Thread},
    model::{Initiative, Journey, State},
    roadmap,
};

/// What a state says, and what changes against the one it is compared with.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The metrics of the state on screen.
    pub metrics: Metrics,
    /// How it feels from stage to stage.
    pub curve: Curve,
    /// What is doubtful about the journey.
    pub findings: Vec<Finding>,
    /// What changes between the two states that are compared.
    pub comparison: Option<Comparison>,
    /// How it feels in the other of the two states.
    pub other_curve: Option<Curve>,
    /// The golden thread to the target of the roadmap, with the initiatives that it runs through.
    pub thread: Option<(Thread, Vec<Initiative>)>,
}

impl Reading {
    /// Reads a state.
    pub(super) fn of(journey: &Journey, state: &State, lang: Lang) -> Self {
        let compared = super::compared(journey, state);
        let thread = journey.target().and_then(|target| {
            let base = journey.base_of(target)?;
            let initiatives = roadmap::initiatives(journey, target, lang);
            Some((insight::thread(journey, base, target, &initiatives), initiatives))
        });
        let other = compared.map(|(from, to)| if from.id == state.id { to } else { from });
        Self {
            metrics: insight::metrics(journey, state, None),
            curve: insight::curve(journey, state),
            findings: insight::checks(journey),
            comparison: compared.map(|(from, to)| insight::compare(journey, from, to)),
            other_curve: other.map(|other| insight::curve(journey, other)),
            thread,
        }
    }
}
