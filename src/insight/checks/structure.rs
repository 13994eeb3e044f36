//! What should be looked at in the graph of a state: ways, shares, ends.

use super::{Check, Findings};
use crate::{
    graph::StateGraph,
    insight::{finding::Value, flow::flow_in, shares::FlowReport, switches::switches_in},
    model::{Context, Journey, PersonaId, Reason, State, TouchpointId},
};

/// The state is as the persona meets it.
pub(super) fn check(journey: &Journey, state: &State, persona: Option<&PersonaId>, findings: &mut Findings) {
    let graph = StateGraph::new(journey, state, persona);
    for report in flow_in(&graph).reports {
        tell(report, state, findings);
    }
    if persona.is_some() {
        // What it passes by takes nothing from the shares that were noted: they are added up over all ways.
        let all = flow_in(&StateGraph::new(journey, state, None)).reports;
        let of_shares = |report: &FlowReport| {
            matches!(report, FlowReport::TooMuch(..) | FlowReport::TooLittle(..) | FlowReport::AllZero(_))
        };
        all.into_iter().filter(of_shares).for_each(|report| tell(report, state, findings));
    }
    for touchpoint in graph.dead_ends().into_iter().filter_map(|number| graph.touchpoint(number)) {
        findings.at(Check::DeadEnd, state, touchpoint, Vec::new());
    }
    for touchpoint in graph.unreachable().into_iter().filter_map(|number| graph.touchpoint(number)) {
        findings.at(Check::Unreachable, state, touchpoint, Vec::new());
    }
    let entries = graph.entries();
    let reached = graph.reached_from(entries.iter().map(|(number, _)| *number));
    let succeeds = graph.successes().into_iter().any(|number| reached.get(number) == Some(&true));
    if !entries.is_empty() && !succeeds {
        findings.of(Check::NoSuccess, state, Vec::new());
    }
    let switches = switches_in(&graph);
    for transition in graph.ways().map(|way| way.transition).filter(|it| switches.contains(&it.id)) {
        match transition.context {
            Context::Lost if transition.reason == Some(Reason::Forced) => {
                findings.between(Check::ForcedAndLost, state, transition);
            }
            Context::Unknown => findings.between(Check::ContextUnknown, state, transition),
            Context::Lost | Context::Partial | Context::Carried => {}
        }
    }
}

/// Turns what the flow had to set right into a finding.
fn tell(report: FlowReport, state: &State, findings: &mut Findings) {
    let mut at = |check: Check, id: &TouchpointId, args: Vec<(&'static str, Value)>| {
        if let Some(touchpoint) = state.touchpoints.get(id) {
            findings.at(check, state, touchpoint, args);
        }
    };
    match report {
        FlowReport::TooMuch(id, sum) => at(Check::SharesTooMuch, &id, vec![("sum", Value::Share(sum))]),
        FlowReport::TooLittle(id, sum) => at(Check::SharesTooLittle, &id, vec![("sum", Value::Share(sum))]),
        FlowReport::AllZero(id) => at(Check::SharesZero, &id, Vec::new()),
        FlowReport::EntryOnOutcome(id) => at(Check::EntryOnOutcome, &id, Vec::new()),
        FlowReport::Trap(ids) => {
            if let Some(first) = ids.first() {
                at(Check::Trap, first, vec![("count", Value::Count(ids.len()))]);
            }
        }
        FlowReport::OutOfOutcome(id) => {
            if let Some(transition) = state.transitions.get(&id) {
                findings.between(Check::OutOfOutcome, state, transition);
            }
        }
    }
}
