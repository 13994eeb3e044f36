//! What should be looked at in the journey as a whole and in its roadmap.

use std::collections::BTreeSet;

use super::{Check, Findings, text, title};
use crate::model::{Element, Journey, Stage, Status};

pub(super) fn check(journey: &Journey, findings: &mut Findings) {
    if journey.vision.trim().is_empty() {
        findings.add(Check::NoVision, Element::Journey, None, Vec::new());
    }
    if journey.personas.is_empty() {
        findings.add(Check::NoPersona, Element::Journey, None, Vec::new());
    }
    let used: BTreeSet<_> = journey
        .states
        .iter()
        .flat_map(|state| state.touchpoints.iter())
        .map(|touchpoint| &touchpoint.stage)
        .collect();
    // An empty map is a beginning, and no mistake.
    let begun = |stage: &&Stage| !used.is_empty() && !used.contains(&stage.id);
    for stage in journey.stages.iter().filter(begun) {
        let args = vec![("stage", text(&stage.name))];
        findings.add(Check::EmptyStage, Element::Stage(stage.id.clone()), None, args);
    }
    for kpi in journey.kpis.iter().filter(|kpi| kpi.baseline.is_none() || kpi.target.is_none()) {
        findings.add(Check::KpiWithoutFigures, Element::Kpi(kpi.id.clone()), None, vec![("kpi", text(&kpi.name))]);
    }
    for initiative in journey.roadmap.initiatives.iter() {
        let to_do = matches!(initiative.status, Status::Planned | Status::Running);
        if to_do && initiative.owner.trim().is_empty() {
            let element = Element::Initiative(initiative.id.clone());
            findings.add(Check::NoOwner, element, None, vec![("initiative", text(title(initiative)))]);
        }
    }
}
