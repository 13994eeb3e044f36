//! Step 5, performance optimisation: the rhythm in which one asks, looks and decides, for good.

use std::collections::BTreeSet;

use crate::{
    model::{FrictionId, KpiKind, TouchpointId},
    roadmap::{
        rules::{Ground, Proposal, optimisation::PLACE},
        wording::sentence_about_some,
    },
};

/// How often customers are asked, in weeks.
const MONTH: i64 = 4;

/// How often one meets to decide, in weeks.
const QUARTER: i64 = 13;

/// How often somebody walks the journey like a customer, in weeks.
const HALF_YEAR: i64 = 26;

/// One survey a month on the moments of truth of the target; on what changes, where it has none.
///
/// Silent where a KPI that customers are asked for is read every month, and where nothing takes work.
pub(super) fn survey(ground: &Ground) -> Vec<Proposal> {
    let asked = |kind| matches!(kind, KpiKind::Nps | KpiKind::Csat | KpiKind::Ces | KpiKind::PerceivedConsistency);
    let is_read = |every: Option<i64>| every.is_some_and(|every| every <= MONTH);
    if ground.journey.kpis.iter().any(|kpi| asked(kpi.kind) && is_read(kpi.every_weeks)) {
        return Vec::new();
    }
    let truth = ground.target.touchpoints.iter().filter(|it| it.moment_of_truth && !it.is_outcome());
    let mut asked = ground.busiest(truth);
    if asked.is_empty() {
        asked = ground.busiest(ground.touchpoints_at_work().map(|(touchpoint, _)| touchpoint));
    }
    let names: Vec<String> = asked.into_iter().map(|touchpoint| touchpoint.name.clone()).collect();
    recurring(ground, "survey", &names, MONTH)
}

/// One review a quarter, with what the target leaves unanswered on the table, or else the state itself.
///
/// Silent where a person has planned something every two to three months, and where nothing takes work.
pub(super) fn review(ground: &Ground) -> Vec<Proposal> {
    let is_review = |every: Option<i64>| every.is_some_and(|every| (2 * MONTH..=QUARTER + 1).contains(&every));
    if ground.work.is_empty() || ground.by_hand("review").any(|record| is_review(record.every_weeks)) {
        return Vec::new();
    }
    let touchpoints = ground.target.touchpoints.iter().flat_map(|touchpoint| &touchpoint.answers);
    let transitions = ground.target.transitions.iter().flat_map(|transition| &transition.answers);
    let answered: BTreeSet<&FrictionId> = touchpoints.chain(transitions).collect();
    let open = ground.today.frictions.iter().filter(|friction| !answered.contains(&friction.id));
    let names: Vec<String> = ground.worst(open).into_iter().map(|friction| friction.name.clone()).collect();
    if names.is_empty() {
        let why =
            ground.lang.text_with("roadmap-review-why-all", &[("state", ground.target.name.as_str().into())]);
        return vec![repeat(ground, "review", &[why], QUARTER)];
    }
    recurring(ground, "review", &names, QUARTER)
}

/// One audit every half-year of the channel switches of the target: somebody walks them like a customer.
pub(super) fn audit(ground: &Ground) -> Vec<Proposal> {
    if ground.work.is_empty() {
        return Vec::new();
    }
    let name = |id: &TouchpointId| ground.names().touchpoint(id);
    let switches = ground.target.transitions.iter().filter(|it| ground.switches().contains(&it.id));
    let switches = ground.most_taken(switches).into_iter();
    let names: Vec<String> = switches.map(|it| format!("{} → {}", name(&it.from), name(&it.to))).collect();
    recurring(ground, "audit", &names, HALF_YEAR)
}

/// One panel of customers a quarter, of all who travel.
pub(super) fn panel(ground: &Ground) -> Vec<Proposal> {
    if ground.work.is_empty() {
        return Vec::new();
    }
    let names: Vec<String> = ground.journey.personas.iter().map(|persona| persona.name.clone()).collect();
    recurring(ground, "panel", &names, QUARTER)
}

/// What a rule of this file proposes about some things by name, where there are any.
fn recurring(ground: &Ground, rule: &'static str, names: &[String], every: i64) -> Vec<Proposal> {
    let why = sentence_about_some(ground.lang, &format!("roadmap-{rule}-why"), names);
    why.map(|why| repeat(ground, rule, &[why], every)).into_iter().collect()
}

/// It begins once the target is open to customers: until then there is nothing to look at.
fn repeat(ground: &Ground, rule: &'static str, why: &[String], every: i64) -> Proposal {
    let title = ground.lang.text(&format!("roadmap-{rule}-title"));
    Proposal::new(rule, ground.target.id.as_str(), PLACE, &title, why)
        .recurring(1, every)
        .after("launch", [ground.target.id.to_string()])
}
