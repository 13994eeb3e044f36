//! What people wrote laid over what the rules propose.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    model::{Fields as _, Initiative, InitiativeId, Origin, Status, Step},
    roadmap::{
        rules::{Ground, Proposal, RULES, proposals},
        wording::sentence_about,
    },
};

/// An initiative as it stands: written by a person, proposed by a rule, or both.
pub(super) struct Resolved {
    /// The initiative, with all that a rule fills; its step is set, 1–5.
    pub(super) initiative: Initiative,
    /// Why it is there, in sentences.
    pub(super) why: String,
    /// Whether a rule once proposed it and has no reason to any more.
    pub(super) is_retired: bool,
}

/// All initiatives that are not dismissed: the person's in the person's order, then what the rules add to them in
/// the order of the rules.
///
/// A record whose origin is a rule and a subject takes from the rule each field that nobody set by hand. It does
/// so even where the rule is switched off or would stay silent, because a person took it up. Where the rule
/// proposes nothing about the subject, the record is kept as retired.
pub(super) fn resolve(ground: &Ground) -> Vec<Resolved> {
    let mut proposals = proposals(ground);
    let records = &ground.journey.roadmap.initiatives;
    let mut resolved = Vec::new();
    let mut taken_up = BTreeSet::new();
    for record in records.iter() {
        let proposal = match &record.origin {
            Origin::Manual => None,
            Origin::Generated { rule, subject } => {
                proposals.iter().position(|it| it.rule == rule && it.subject == *subject)
            }
        };
        taken_up.extend(proposal);
        if record.status != Status::Dismissed {
            resolved.push(overlay(ground, record, proposal.and_then(|at| proposals.get(at)), &proposals));
        }
    }
    let is_off = |rule: &str| ground.journey.settings.rules_off.iter().any(|off| off == rule);
    let mut position = 0;
    proposals.retain(|proposal| {
        let is_new = !taken_up.contains(&position);
        position += 1;
        is_new && !proposal.is_taken && !is_off(proposal.rule)
    });
    let mut ids: BTreeSet<InitiativeId> = records.iter().map(|record| record.id.clone()).collect();
    for Proposal { mut initiative, why, .. } in proposals {
        initiative.id = free_id(initiative.id, &ids);
        ids.insert(initiative.id.clone());
        resolved.push(Resolved { initiative, why, is_retired: false });
    }
    settle_steps(&mut resolved);
    resolved
}

/// A record with its gaps filled by the rule that it comes from.
fn overlay(ground: &Ground, record: &Initiative, proposal: Option<&Proposal>, proposals: &[Proposal]) -> Resolved {
    let mut initiative = record.clone();
    let (why, is_retired) = match (proposal, &record.origin) {
        (Some(proposal), _) => {
            // What is blank in the record follows the rule; what was set by hand is no longer blank and stays.
            let mut blank = Initiative::new(record.id.clone(), 1, "");
            blank.step = None;
            initiative.follow(&blank, &proposal.initiative);
            (proposal.why.clone(), false)
        }
        (None, Origin::Generated { rule, subject }) => {
            if initiative.title.trim().is_empty() {
                initiative.title = retired_title(ground, rule, subject);
            }
            let retired = ground.lang.text("roadmap-retired-why");
            let why = [retired, stated_reason(ground, record, proposals)];
            (why.join(" ").trim_end().to_owned(), true)
        }
        (None, Origin::Manual) => (stated_reason(ground, record, proposals), false),
    };
    Resolved { initiative, why, is_retired }
}

/// Why a person's initiative is there: its description, else what it is against, brings about, or is to prove.
///
/// A check that it gives as its reason is worded by the rule that gives the same.
fn stated_reason(ground: &Ground, record: &Initiative, proposals: &[Proposal]) -> String {
    if !record.description.trim().is_empty() {
        return record.description.clone();
    }
    let names = ground.names();
    let about = |key, named| sentence_about(ground.lang, key, named);
    let frictions: Vec<String> = record.frictions.iter().map(|id| names.friction(id)).collect();
    let delivers: Vec<String> = record.delivers.iter().map(|element| names.deliverable(element)).collect();
    let kpis: Vec<String> = record.kpis.iter().map(|id| names.kpi(id)).collect();
    let is_shared = |it: &&Proposal| it.initiative.checks.iter().any(|check| record.checks.contains(check));
    about("roadmap-manual-why-frictions", &frictions)
        .or_else(|| proposals.iter().find(is_shared).map(|proposal| proposal.why.clone()))
        .or_else(|| about("roadmap-manual-why-delivers", &delivers))
        .or_else(|| about("roadmap-manual-why-kpis", &kpis))
        .unwrap_or_default()
}

/// What a retired record without a title is called: the rule and the subject, by name where they still have one.
fn retired_title(ground: &Ground, rule: &str, subject: &str) -> String {
    let names = ground.names();
    let name = match rule {
        "inventory" => names.channel(&subject.into()),
        "evidence" => names.state(&subject.into()),
        "experience" => names.stage(&subject.into()),
        "handover" => names.transition(&subject.into()),
        "system" => names.system(&subject.into()),
        "training" => names.team(&subject.into()),
        "follow" => names.kpi(&subject.into()),
        _ => subject.to_owned(),
    };
    let rule =
        if RULES.contains(&rule) { ground.lang.text(&format!("roadmap-rule-{rule}")) } else { rule.to_owned() };
    ground.lang.text_with("roadmap-retired-title", &[("rule", rule.into()), ("subject", name.into())])
}

/// This id, or the first numbered one that nothing else has.
fn free_id(id: InitiativeId, taken: &BTreeSet<InitiativeId>) -> InitiativeId {
    let numbered = (2_u64..).map(|number| InitiativeId::new(&format!("{id}-{number}")));
    std::iter::once(id.clone()).chain(numbered).find(|id| !taken.contains(id)).unwrap_or(id)
}

/// Gives each initiative a step, 1–5: its own, else that of what it is part of, else the first.
fn settle_steps(resolved: &mut [Resolved]) {
    let own: BTreeMap<InitiativeId, (Option<Step>, Option<InitiativeId>)> = resolved
        .iter()
        .map(|Resolved { initiative, .. }| (initiative.id.clone(), (initiative.step, initiative.part_of.clone())))
        .collect();
    for Resolved { initiative, .. } in resolved {
        let (mut step, mut parent) = (initiative.step, initiative.part_of.as_ref());
        let mut met = BTreeSet::new();
        while step.is_none()
            && let Some(id) = parent
            && met.insert(id)
            && let Some((next_step, next_parent)) = own.get(id)
        {
            (step, parent) = (*next_step, next_parent.as_ref());
        }
        initiative.step = Some(step.unwrap_or(1).clamp(1, 5));
    }
}
