//! What a scene says in figures and words: what the panels around the canvas show.

use super::{Mend, mend};
use crate::{
    i18n::Lang,
    insight::{self, Comparison, Curve, Finding, Metrics, Thread},
    model::{Initiative, Journey, PersonaId, State},
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
    /// The mend of each finding, where one is certain. For one persona there are none: they would be everybody's.
    pub mends: Vec<Option<Mend>>,
    /// What changes between the two states that are compared.
    pub comparison: Option<Comparison>,
    /// How it feels in the other of the two states.
    pub other_curve: Option<Curve>,
    /// The golden thread to the target of the roadmap, with the initiatives that it runs through.
    pub thread: Option<(Thread, Vec<Initiative>)>,
}

impl Reading {
    /// Reads a state, for everybody or for one persona, and what changes between the two that are compared. The golden
    /// thread is everybody's.
    pub(super) fn of(
        journey: &Journey,
        state: &State,
        compared: Option<(&State, &State)>,
        persona: Option<&PersonaId>,
        lang: Lang,
    ) -> Self {
        let initiatives = roadmap::to_target(journey, lang);
        let findings = insight::checks_for(journey, &initiatives, persona);
        let certain = |finding| if persona.is_none() { mend(journey, finding) } else { None };
        let mends = findings.iter().map(certain).collect();
        let thread = journey.target().and_then(|target| {
            let base = journey.base_of(target)?;
            Some((insight::thread(journey, base, target, &initiatives), initiatives))
        });
        let other = compared.map(|(from, to)| if from.id == state.id { to } else { from });
        Self {
            metrics: insight::metrics(journey, state, persona),
            curve: insight::curve(journey, state, persona),
            findings,
            mends,
            comparison: compared.map(|(from, to)| insight::compare_for(journey, from, to, persona)),
            other_curve: other.map(|other| insight::curve(journey, other, persona)),
            thread,
        }
    }
}
