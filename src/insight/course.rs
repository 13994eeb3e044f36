//! What the flow of a state comes to, all at once: how far journeys come, where they are lost, which ways they take,
//! and what is doubtful about it.

use super::{
    flow::{Flow, flow},
    funnel::{Funnel, Passage, funnel},
    metrics::{metrics, missing_shares},
    routes::{Loop, Route, loops, routes},
    shares::FlowReport,
    volume::{VolumeGap, volume_gaps},
};
use crate::model::{Journey, PersonaId, StageId, State, TouchpointId};

/// How many of the likeliest ways are told.
const WAYS: usize = 6;

/// What the flow of a state comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// How far journeys come; none where the flow has no figures.
    pub funnel: Option<Funnel>,
    /// The likeliest ways, the likeliest first.
    pub routes: Vec<Route>,
    /// Where journeys come back, most often first.
    pub loops: Vec<Loop>,
    /// Where counted volumes and the flow differ by over a fifth, the farthest off first. They are everybody's.
    pub gaps: Vec<VolumeGap>,
    /// The touchpoints with several ways out of which not all have a share.
    pub missing: Vec<TouchpointId>,
    /// The share of the touchpoints with several ways out at which all have one, 0–1; none where there is none of those.
    pub shares_known: Option<f64>,
    /// Whether that is enough for the figures to be trusted.
    pub is_trusted: bool,
    /// The touchpoints from which no end can be reached, where they keep the flow from having figures.
    pub trap: Vec<TouchpointId>,
}

impl Course {
    /// What the flow of `state` comes to, for everybody or for one persona.
    #[must_use]
    pub fn of(journey: &Journey, state: &State, persona: Option<&PersonaId>) -> Self {
        let metrics = metrics(journey, state, persona);
        Self {
            funnel: funnel(journey, state, persona),
            routes: routes(journey, state, persona, WAYS),
            loops: loops(journey, state, persona),
            gaps: if persona.is_none() { volume_gaps(journey, state) } else { Vec::new() },
            missing: missing_shares(journey, state, persona),
            shares_known: metrics.shares_known,
            is_trusted: metrics.flow_is_trusted(),
            trap: trap(flow(journey, state, persona)),
        }
    }

    /// The stage from which most journeys are lost; of two, the earlier.
    #[must_use]
    pub fn worst_stage(&self) -> Option<(&StageId, Passage)> {
        let stages =
            self.funnel.iter().flat_map(|funnel| &funnel.stages).filter(|(_, passage)| passage.lost > 0.0);
        let worst = stages.reduce(|worst, stage| if stage.1.lost > worst.1.lost { stage } else { worst });
        worst.map(|(id, passage)| (id, *passage))
    }

    /// The touchpoints from which journeys are lost, the one that loses most first; of two, the one with the lower id.
    #[must_use]
    pub fn losses(&self) -> Vec<(&TouchpointId, Passage)> {
        let touchpoints = self.funnel.iter().flat_map(|funnel| &funnel.touchpoints);
        let mut losses: Vec<_> =
            touchpoints.filter(|(_, passage)| passage.lost > 0.0).map(|(id, passage)| (id, *passage)).collect();
        losses.sort_by(|(_, a), (_, b)| b.lost.total_cmp(&a.lost));
        losses
    }
}

/// The touchpoints from which no end can be reached.
fn trap(flow: Flow) -> Vec<TouchpointId> {
    let traps = flow.reports.into_iter().filter_map(|report| match report {
        FlowReport::Trap(touchpoints) => Some(touchpoints),
        _ => None,
    });
    traps.flatten().collect()
}
