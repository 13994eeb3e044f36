//! What a scene says in figures and words: what the panels around the canvas show.

use super::{Mend, mend};
use crate::{
    graph::StateGraph,
    insight::{self, Comparison, Curve, Finding, Metrics, Thread},
    model::{Initiative, Journey, PersonaId, State, Status},
    roadmap::{News, Relief, Standing},
    telling::Strands,
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
    /// The same in words, where there is one.
    pub strands: Option<Strands>,
    /// All initiatives as they stand, the dismissed with them.
    pub standings: Vec<Standing>,
    /// What of the pain goes on the way to the target of the roadmap.
    pub relief: Option<Relief>,
    /// What has become of the plan since the journey was last saved, while the roadmap is shown.
    pub news: Option<News>,
}

impl Reading {
    /// Reads a state, for everybody or for one persona, and what changes between the two that are compared. The golden
    /// thread and the roadmap, which stands so, are everybody's.
    pub(super) fn of(
        journey: &Journey,
        state: &State,
        compared: Option<(&State, &State)>,
        persona: Option<&PersonaId>,
        standings: Vec<Standing>,
        news: Option<News>,
    ) -> Self {
        let initiatives = wanted(journey, &standings);
        let findings = insight::checks_for(journey, &initiatives, persona);
        let certain = |finding| if persona.is_none() { mend(journey, finding) } else { None };
        let mends = findings.iter().map(certain).collect();
        let ways = journey.target().and_then(|target| Some((journey.base_of(target)?, target)));
        let thread = ways.map(|(base, target)| insight::thread(journey, base, target, &initiatives));
        let strands = ways.zip(thread.as_ref()).map(|(ends, it)| Strands::of(journey, ends, it, &initiatives));
        let thread = thread.map(|thread| (thread, initiatives));
        let relief = ways.map(|(base, target)| Relief::of(journey, base, target));
        let other = compared.map(|(from, to)| if from.id == state.id { to } else { from });
        let graph = StateGraph::new(journey, state, persona);
        let flow = insight::flow_in(&graph);
        Self {
            metrics: insight::metrics_in(&graph, &flow),
            curve: insight::curve_in(&graph, &flow),
            findings,
            mends,
            comparison: compared.map(|(from, to)| insight::compare_for(journey, from, to, persona)),
            other_curve: other.map(|other| insight::curve(journey, other, persona)),
            thread,
            strands,
            standings,
            relief,
            news,
        }
    }

    /// The same while the other of the two states that are compared is on screen.
    pub(super) fn across(
        &self,
        journey: &Journey,
        (state, other): (&State, &State),
        persona: Option<&PersonaId>,
    ) -> Self {
        Self {
            metrics: insight::metrics(journey, state, persona),
            curve: insight::curve(journey, state, persona),
            other_curve: Some(insight::curve(journey, other, persona)),
            ..self.clone()
        }
    }
}

/// The initiatives that a journey goes by: without those that somebody dismissed; where nothing is proposed, since it has
/// no target, all that people wrote.
pub(super) fn wanted(journey: &Journey, standings: &[Standing]) -> Vec<Initiative> {
    let is_wanted = |it: &&Initiative| journey.target().is_none() || it.status != Status::Dismissed;
    standings.iter().map(|it| &it.initiative).filter(is_wanted).cloned().collect()
}
