//! What people wrote laid over what the rules propose.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    model::{Fields as _, Initiative, InitiativeId, List, Origin, Status, Step},
    roadmap::{
        chantiers::{self, Chantier, Whole},
        rules::{GROUP, Ground, Proposal, RULES, proposals},
        wording::sentence_about,
    },
};

/// An initiative as it stands: written by a person, proposed by a rule, or both.
pub(super) struct Resolved {
    /// The initiative, with all that a rule fills; its step is set, 1–5.
    pub(super) initiative: Initiative,
    /// What the rule that it comes from says of it by itself, under the same id.
    pub(super) proposed: Option<Initiative>,
    /// Why it is there, in sentences.
    pub(super) why: String,
    /// Whether a rule once proposed it and has no reason to any more.
    pub(super) is_retired: bool,
}

/// All initiatives that are not dismissed: the person's in the person's order, then what the rules add to them:
/// chantiers first, then actions in the order of the rules.
///
/// A record whose origin is a rule and a subject takes from the rule each field that nobody set by hand. It does
/// so even where the rule is switched off or would stay silent, because a person took it up. Where the rule
/// proposes nothing about the subject, the record is kept as retired.
///
/// What is dismissed is not proposed again. With a chantier go the actions that nobody has taken up; those that
/// somebody has stand on their own.
pub(super) fn resolve(ground: &Ground) -> Vec<Resolved> {
    let records = &ground.journey.roadmap.initiatives;
    let mut proposals = proposals(ground);
    let checks: BTreeMap<String, String> = proposals
        .iter()
        .flat_map(|it| it.initiative.checks.iter().map(|check| (check.clone(), it.why.clone())))
        .collect();
    let by_hand = ByHand::new(ground);
    proposals.retain(|proposal| by_hand.lets_be(proposal));
    link(ground, &mut proposals, &by_hand);

    let of_origin = proposals.iter().enumerate().map(|(at, it)| (it.initiative.origin.clone(), at));
    let at: BTreeMap<Origin, usize> = of_origin.collect();
    let mut resolved = Vec::new();
    for record in records.iter().filter(|record| record.status != Status::Dismissed) {
        let proposal = at.get(&record.origin).and_then(|at| proposals.get(*at));
        resolved.push(overlay(ground, record, proposal, &checks));
    }
    let is_new = |proposal: &Proposal| !by_hand.live.contains_key(&proposal.initiative.origin);
    let (groups, actions): (Vec<_>, Vec<_>) =
        proposals.into_iter().filter(is_new).partition(|proposal| proposal.rule == GROUP);
    let added = groups.into_iter().chain(actions);
    resolved.extend(added.map(|Proposal { initiative, why, .. }| Resolved {
        proposed: Some(initiative.clone()),
        initiative,
        why,
        is_retired: false,
    }));
    settle_steps(&mut resolved);
    resolved
}

/// What people have said about proposals.
struct ByHand<'a> {
    /// The first record for each origin that a rule has, that is not dismissed.
    live: BTreeMap<Origin, &'a Initiative>,
    /// The origins that are dismissed.
    dismissed: BTreeSet<Origin>,
    /// The codes of the rules that are switched off.
    off: BTreeSet<&'a str>,
}

impl<'a> ByHand<'a> {
    fn new(ground: &Ground<'a>) -> Self {
        let generated = ground.journey.roadmap.initiatives.iter().filter(|it| it.origin != Origin::Manual);
        let (dismissed, live): (Vec<_>, Vec<_>) = generated.partition(|it| it.status == Status::Dismissed);
        let mut first = BTreeMap::new();
        for record in live {
            first.entry(record.origin.clone()).or_insert(record);
        }
        Self {
            live: first,
            dismissed: dismissed.into_iter().map(|record| record.origin.clone()).collect(),
            off: ground.journey.settings.rules_off.iter().map(String::as_str).collect(),
        }
    }

    /// Whether a proposal is in the roadmap: a person took it up, or nothing speaks against it.
    fn lets_be(&self, proposal: &Proposal) -> bool {
        let origin = &proposal.initiative.origin;
        // Without what it proves, a proof of concept proves nothing.
        let proven = match proposal.rule {
            "poc" => Some("system"),
            "link-poc" => Some("link"),
            _ => None,
        };
        let is_unwanted = |rule: &str| {
            let subject = proposal.subject.clone();
            self.off.contains(rule)
                || self.dismissed.contains(&Origin::Generated { rule: rule.to_owned(), subject })
        };
        self.live.contains_key(origin)
            || !(proposal.is_taken
                || is_unwanted(proposal.rule)
                || proven.is_some_and(is_unwanted)
                || self.is_dismissed(&proposal.chantier))
    }

    /// Whether a person does not want a chantier, or what it is a part of.
    fn is_dismissed(&self, chantier: &Chantier) -> bool {
        let is_dismissed = |chantier: &Chantier| self.dismissed.contains(&origin_of(chantier));
        is_dismissed(chantier) || chantier.all_coarser().any(|coarser| is_dismissed(&coarser))
    }

    /// The chantiers that a person took up, or put something into.
    fn chantiers(&self, records: &List<Initiative>) -> BTreeSet<Chantier> {
        let taken_up = self.live.keys().filter_map(|origin| match origin {
            Origin::Generated { rule, subject } if rule == GROUP => Chantier::of_key(subject),
            _ => None,
        });
        let live = records.iter().filter(|record| record.status != Status::Dismissed);
        let filled = live.filter_map(|record| record.part_of.as_ref()).filter_map(chantier_of);
        taken_up.chain(filled).collect()
    }
}

/// The chantier that has this id unless a record gives it another one.
fn chantier_of(id: &InitiativeId) -> Option<Chantier> {
    let key = id.as_str().strip_prefix(GROUP)?.strip_prefix('-')?;
    Chantier::of_key(key)
}

fn origin_of(chantier: &Chantier) -> Origin {
    Origin::Generated { rule: GROUP.to_owned(), subject: chantier.key() }
}

/// Gives the proposals their ids, adds the chantiers, and says what is part of what and what comes before what.
fn link(ground: &Ground, proposals: &mut Vec<Proposal>, by_hand: &ByHand) {
    let records = &ground.journey.roadmap.initiatives;
    let mut taken: BTreeSet<InitiativeId> = records.iter().map(|record| record.id.clone()).collect();
    let mut id_for = |proposed: &Initiative| {
        let id = match by_hand.live.get(&proposed.origin) {
            Some(record) => record.id.clone(),
            None => free_id(proposed.id.clone(), &taken),
        };
        taken.insert(id.clone());
        id
    };
    for proposal in proposals.iter_mut() {
        proposal.initiative.id = id_for(&proposal.initiative);
    }
    let chantiers = group(ground, proposals, by_hand);
    for (chantier, members) in chantiers {
        let parts: Vec<&Initiative> =
            members.iter().filter_map(|at| proposals.get(*at)).map(|it| &it.initiative).collect();
        let (mut initiative, why) = chantiers::initiative(ground, &chantier, &parts);
        initiative.id = id_for(&initiative);
        let id = initiative.id.clone();
        for at in members {
            if let Some(part) = proposals.get_mut(at) {
                part.initiative.part_of = Some(id.clone());
            }
        }
        proposals.push(Proposal::group(initiative, why, chantier));
    }
    let ids: BTreeMap<(&'static str, String), InitiativeId> =
        proposals.iter().map(|it| ((it.rule, it.subject.clone()), it.initiative.id.clone())).collect();
    for proposal in proposals.iter_mut() {
        let own = by_hand.live.get(&proposal.initiative.origin);
        let whole = own.and_then(|record| record.part_of.clone()).or_else(|| proposal.initiative.part_of.clone());
        let rules = proposal.needs.iter().filter_map(|need| ids.get(need));
        let needed = rules.chain(&proposal.needs_by_hand);
        let mut met = BTreeSet::new();
        // A part cannot wait for the whole of itself, nor for what waits for it.
        let waits = |id: &InitiativeId| {
            records.get(id).is_some_and(|record| record.depends_on.contains(&proposal.initiative.id))
        };
        let needed =
            needed.filter(|id| **id != proposal.initiative.id && whole.as_ref() != Some(*id) && !waits(id));
        proposal.initiative.depends_on = needed.filter(|id| met.insert(*id)).cloned().collect();
    }
}

/// The chantiers with the positions of their parts, in the order of their first parts. What goes into an initiative
/// of a person is told so at once.
fn group(ground: &Ground, proposals: &mut [Proposal], by_hand: &ByHand) -> Vec<(Chantier, Vec<usize>)> {
    let records = &ground.journey.roadmap.initiatives;
    let taken_up = by_hand.chantiers(records);
    let is_off = by_hand.off.contains(GROUP);
    // What a person placed elsewhere stays there.
    let is_free = |proposal: &Proposal| {
        let Initiative { origin, step, .. } = &proposal.initiative;
        let is_placed = |it: &&Initiative| it.part_of.is_some() || (it.step.is_some() && it.step != *step);
        let mut around = std::iter::once(proposal.chantier.clone()).chain(proposal.chantier.all_coarser());
        let mut is_wanted = || around.any(|it| taken_up.contains(&it));
        !by_hand.live.get(origin).is_some_and(is_placed)
            && !by_hand.is_dismissed(&proposal.chantier)
            && (!is_off || is_wanted())
    };
    let free: Vec<usize> = (0..).zip(proposals.iter()).filter(|(_, it)| is_free(it)).map(|(at, _)| at).collect();
    let actions: Vec<&Proposal> = free.iter().filter_map(|at| proposals.get(*at)).collect();
    let grouped: BTreeSet<&Origin> = actions.iter().map(|proposal| &proposal.initiative.origin).collect();
    let is_own = |record: &&Initiative| {
        let is_there = |whole: &InitiativeId| records.contains(whole) || chantier_of(whole).is_some();
        let on_top = record.part_of.as_ref().is_none_or(|whole| *whole == record.id || !is_there(whole));
        let is_group = matches!(&record.origin, Origin::Generated { rule, .. } if rule == GROUP);
        record.status != Status::Dismissed && on_top && !is_group && !grouped.contains(&record.origin)
    };
    let own: Vec<&Initiative> = records.iter().filter(is_own).collect();
    let mut homes: BTreeMap<Step, InitiativeId> = BTreeMap::new();
    // Work goes into what is still to be done.
    for record in own.iter().filter(|it| matches!(it.status, Status::Planned | Status::Running)) {
        homes.entry(record.step.unwrap_or(1)).or_insert_with(|| record.id.clone());
    }
    let actions: Vec<Chantier> = actions.into_iter().map(|proposal| proposal.chantier.clone()).collect();
    let wholes = chantiers::arrange(&actions, own.len(), &homes, &taken_up);
    let mut chantiers: Vec<(Chantier, Vec<usize>)> = Vec::new();
    for (at, whole) in free.into_iter().zip(wholes) {
        match whole {
            Some(Whole::Own(id)) => {
                if let Some(proposal) = proposals.get_mut(at) {
                    proposal.initiative.part_of = Some(id);
                }
            }
            Some(Whole::Chantier(chantier)) => match chantiers.iter_mut().find(|(other, _)| *other == chantier) {
                Some((_, members)) => members.push(at),
                None => chantiers.push((chantier, vec![at])),
            },
            None => {}
        }
    }
    chantiers
}

/// A record with its gaps filled by the rule that it comes from.
fn overlay(
    ground: &Ground,
    record: &Initiative,
    proposal: Option<&Proposal>,
    checks: &BTreeMap<String, String>,
) -> Resolved {
    let mut initiative = record.clone();
    let (why, is_retired) = match (proposal, &record.origin) {
        (Some(proposal), _) => {
            // What is blank in the record follows the rule; what was set by hand is no longer blank and stays.
            let blank = Initiative::blank(record.id.clone(), record.origin.clone());
            initiative.follow(&blank, &proposal.initiative);
            (proposal.why.clone(), false)
        }
        (None, Origin::Generated { rule, subject }) => {
            if initiative.title.trim().is_empty() {
                initiative.title = retired_title(ground, rule, subject);
            }
            let title = [("initiative", initiative.title.as_str().into())];
            let retired = ground.lang.text_with("roadmap-retired-why", &title);
            let why = [stated_reason(ground, record, checks), retired];
            (why.join(" ").trim_start().to_owned(), true)
        }
        (None, Origin::Manual) => (stated_reason(ground, record, checks), false),
    };
    let proposed = proposal.map(|it| Initiative { id: record.id.clone(), ..it.initiative.clone() });
    Resolved { initiative, proposed, why, is_retired }
}

/// Why a person's initiative is there: its description, else what it is against, brings about, or is to prove; else
/// that a person put it there.
///
/// A check that it gives as its reason is worded by the rule that gives the same.
fn stated_reason(ground: &Ground, record: &Initiative, checks: &BTreeMap<String, String>) -> String {
    if !record.description.trim().is_empty() {
        return record.description.clone();
    }
    let names = ground.names();
    let about = |key: &str, named: &[String]| sentence_about(ground.lang, key, named);
    let frictions: Vec<String> = record.frictions.iter().map(|id| names.friction(id)).collect();
    let delivers: Vec<String> = record.delivers.iter().map(|element| names.deliverable(element)).collect();
    let kpis: Vec<String> = record.kpis.iter().map(|id| names.kpi(id)).collect();
    // To understand a friction, to design an answer and to build it are three things.
    let against = match record.step {
        Some(1 | 2) => "roadmap-manual-why-understand",
        Some(3) => "roadmap-manual-why-design",
        _ => "roadmap-manual-why-frictions",
    };
    about(against, &frictions)
        .or_else(|| record.checks.iter().find_map(|check| checks.get(check)).cloned())
        .or_else(|| about("roadmap-manual-why-delivers", &delivers))
        .or_else(|| about("roadmap-manual-why-kpis", &kpis))
        .or_else(|| {
            let title = record.title.trim();
            let named = [("initiative", title.into())];
            (!title.is_empty()).then(|| ground.lang.text_with("roadmap-manual-why-none", &named))
        })
        .unwrap_or_default()
}

/// What a retired record without a title is called: the rule and the subject, by name where they still have one.
fn retired_title(ground: &Ground, rule: &str, subject: &str) -> String {
    let names = ground.names();
    let name = match rule {
        "inventory" | "conversion" => names.channel(&subject.into()),
        "experience" => names.stage(&subject.into()),
        "handover" => names.transition(&subject.into()),
        "test" => names.touchpoint(&subject.into()),
        "system" | "poc" => names.system(&subject.into()),
        "link" | "link-poc" => {
            let ends = subject.split("--").map(|id| names.system(&id.into()));
            ends.collect::<Vec<_>>().join(" → ")
        }
        "training" | "change" => names.team(&subject.into()),
        "follow" => names.kpi(&subject.into()),
        "investigate" | "consistency" => String::new(),
        GROUP => Chantier::of_key(subject).map_or_else(|| subject.to_owned(), |chantier| chantier.about(names)),
        // The others are about a whole state, or nobody knows them here.
        _ => names.state(&subject.into()),
    };
    let rule =
        if RULES.contains(&rule) { ground.lang.text(&format!("roadmap-rule-{rule}")) } else { rule.to_owned() };
    if name.is_empty() {
        return rule;
    }
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
