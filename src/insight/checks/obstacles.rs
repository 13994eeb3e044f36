//! The five obstacles that such journeys fail on: no alignment, scattered data, expectations that move, integration without
//! a net, personalisation against privacy. The last is with what people noted about a state.

use super::{Check, Findings, Subject, text, title};
use crate::{
    insight::feeds::context_gaps,
    model::{Element, Initiative, Journey, KpiAnchor, ProofOfConcept, State},
};

/// A review within this many weeks: a quarter.
const QUARTER: i64 = 13;

/// A measure within this many weeks: a month.
const MONTH: i64 = 4;

/// The step in which technology is brought in.
const TECHNOLOGY: i64 = 4;

pub(super) fn check(subject: &Subject, findings: &mut Findings) {
    let journey = subject.journey;
    if journey.states.iter().all(|state| state.touchpoints.is_empty()) {
        return;
    }
    if !subject.has_transversal_owner() {
        findings.add(Check::NoTransversalOwner, Element::Journey, None, Vec::new());
    }
    if !journey.kpis.iter().any(|kpi| is_shared(&kpi.at)) {
        findings.add(Check::NoSharedKpi, Element::Journey, None, Vec::new());
    }
    let Some((_, target)) = subject.way else { return };
    scattered(journey, target, findings);
    let recurs = |weeks: i64| move |it: &Initiative| it.every_weeks.is_some_and(|every| every <= weeks);
    if !subject.live().any(recurs(QUARTER)) {
        findings.add(Check::NoReview, Element::Journey, None, Vec::new());
    }
    if !journey.kpis.iter().any(|kpi| kpi.every_weeks.is_some_and(|every| every <= MONTH)) {
        findings.add(Check::NoMeasure, Element::Journey, None, Vec::new());
    }
    let written = |it: &&Initiative| journey.roadmap.initiatives.contains(&it.id);
    let brings_in = |it: &&Initiative| it.step == Some(TECHNOLOGY) && !it.systems.is_empty();
    for initiative in subject.live().filter(written).filter(brings_in) {
        if initiative.checklist.is_empty() && initiative.proof_of_concept == ProofOfConcept::default() {
            let args = vec![("initiative", text(title(initiative)))];
            findings.add(Check::NoSafetyNet, Element::Initiative(initiative.id.clone()), None, args);
        }
    }
}

/// Whether a KPI is about more than one corner of the journey.
fn is_shared(at: &[KpiAnchor]) -> bool {
    at.is_empty()
        || at.len() > 1
        || matches!(at, [KpiAnchor::Journey | KpiAnchor::Persona(_) | KpiAnchor::Stage(_)])
}

/// Where context must pass from one touchpoint to another and no system sends it as it happens.
fn scattered(journey: &Journey, target: &State, findings: &mut Findings) {
    for gap in context_gaps(journey, target) {
        let check = if gap.in_bulk.is_empty() { Check::NoFeed } else { Check::BatchFeed };
        if let Some(transition) = target.transitions.get(&gap.transition) {
            findings.between(check, target, transition);
        }
    }
}
