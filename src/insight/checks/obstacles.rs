//! The five obstacles that such journeys fail on: no alignment, scattered data, expectations that move, integration without
//! a net, personalisation against privacy. The last is with what people noted about a state.

use std::collections::BTreeSet;

use super::{Check, Findings, Subject, text, title};
use crate::{
    insight::switches::switches,
    model::{
        Context, Element, Initiative, Journey, KpiAnchor, ProofOfConcept, State, SystemId, Timing, Touchpoint,
    },
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
///
/// Silent where nobody noted the systems of one of the two.
fn scattered(journey: &Journey, target: &State, findings: &mut Findings) {
    let switches = switches(journey, target, None);
    let must_pass = |context| matches!(context, Context::Carried | Context::Partial);
    for transition in target.transitions.iter().filter(|it| switches.contains(&it.id)) {
        if !must_pass(transition.context) && transition.carries.is_empty() {
            continue;
        }
        let systems =
            |touchpoint: &Touchpoint| -> BTreeSet<SystemId> { touchpoint.all_systems().cloned().collect() };
        let ends = target.touchpoints.get(&transition.from).zip(target.touchpoints.get(&transition.to));
        let Some((from, to)) = ends.map(|(from, to)| (systems(from), systems(to))) else { continue };
        if from.is_empty() || to.is_empty() || !from.is_disjoint(&to) {
            continue;
        }
        if !reaches(journey, &from, &to, false) {
            findings.between(Check::NoFeed, target, transition);
        } else if !reaches(journey, &from, &to, true) {
            findings.between(Check::BatchFeed, target, transition);
        }
    }
}

/// Whether what some systems know comes to one of others, over any number of feeds; those in real time only, or any.
fn reaches(journey: &Journey, from: &BTreeSet<SystemId>, to: &BTreeSet<SystemId>, real_time: bool) -> bool {
    let mut known = from.clone();
    let mut open: Vec<SystemId> = from.iter().cloned().collect();
    while let Some(system) = open.pop().and_then(|id| journey.systems.get(&id)) {
        for feed in system.feeds.iter().filter(|feed| !real_time || feed.timing == Timing::RealTime) {
            if known.insert(feed.to.clone()) {
                open.push(feed.to.clone());
            }
        }
    }
    !known.is_disjoint(to)
}
