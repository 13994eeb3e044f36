//! Step 4, technology implementation: the context that passes from one system to another, and the hand-overs in daily
//! use.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    insight::{ContextGap, context_gaps},
    model::{Deliverable, Initiative, Origin, SystemId, Touchpoint, Transition, TransitionId},
    roadmap::{
        chantiers::Chantier,
        rules::{
            Ground, Proposal, design, effort_for,
            people::built_by_hand,
            technology::{PROOF_WEEKS, QUESTIONS, SAFETY, systems_used},
            untaken,
        },
        wording::{quoted, sentence_about_some},
    },
};

/// How long it takes at first sight to have two systems tell one another at once.
const LINK_WEEKS: f64 = 10.0;

/// How long it takes at first sight to bring the hand-overs into daily work, once the tools are there.
const PROTOCOL_WEEKS: f64 = 4.0;

/// The step in which technology is brought in.
const STEP: i64 = 4;

/// Two initiatives for each two systems between which the context of a channel switch of the target must pass and does
/// not pass at once: a proof of concept (`link-poc`), and after it the link itself. The subject is the two systems.
///
/// Where something passes in bulk, the two are those of the feed that holds it up; where nothing does, and the switch
/// takes a hand-over, the first of each end. Silent where a person's initiative of step 4 names both.
pub(super) fn link(ground: &Ground) -> Vec<Proposal> {
    let mut pairs: BTreeMap<(SystemId, SystemId), Vec<ContextGap>> = BTreeMap::new();
    let handovers: BTreeSet<&TransitionId> = design::handovers(ground).map(|transition| &transition.id).collect();
    for gap in context_gaps(ground.journey, ground.target) {
        let first = gap.from.first().cloned().zip(gap.to.first().cloned());
        let first = first.filter(|_| handovers.contains(&gap.transition));
        let held_up = if gap.in_bulk.is_empty() { first.into_iter().collect() } else { gap.in_bulk.clone() };
        for pair in held_up {
            pairs.entry(pair).or_default().push(gap.clone());
        }
    }
    pairs.iter().flat_map(|((from, to), gaps)| connect(ground, [from, to], gaps)).collect()
}

fn connect(ground: &Ground, [from, to]: [&SystemId; 2], gaps: &[ContextGap]) -> [Proposal; 2] {
    let lang = ground.lang;
    let elements: Vec<Deliverable> =
        gaps.iter().map(|gap| Deliverable::Transition(gap.transition.clone())).collect();
    let ways: Vec<String> = elements.iter().map(|element| ground.names().deliverable(element)).collect();
    let args = [
        ("from", ground.names().system(from).into()),
        ("to", ground.names().system(to).into()),
        ("names", quoted(lang, &ways).into()),
    ];
    let is_in_bulk = gaps.iter().any(|gap| !gap.in_bulk.is_empty());
    let why = if is_in_bulk { "roadmap-link-why-bulk" } else { "roadmap-link-why-none" };
    let place = || (STEP, Chantier::Links);
    let subject = format!("{from}--{to}");
    let handovers = || gaps.iter().map(|gap| gap.transition.to_string());
    let text = |key| lang.text_with(key, &args);
    let mut build = Proposal::new("link", &subject, place(), &text("roadmap-link-title"), &[text(why)])
        .delivering(ground, elements)
        .taking(effort_for(3, ways.len()), LINK_WEEKS)
        .checking(ground, &SAFETY)
        .after("link-poc", [subject.clone()])
        .after("handover", handovers());
    // What only lies on the way is no system that the target is known to run on.
    let needed = systems_used(ground.target);
    build.initiative.systems = [from, to].into_iter().filter(|id| needed.contains(id)).cloned().collect();
    let why = [text("roadmap-link-poc-why")];
    let mut proof = Proposal::new("link-poc", &subject, place(), &text("roadmap-link-poc-title"), &why)
        .taking(2, PROOF_WEEKS)
        .checking(ground, &QUESTIONS)
        .after("handover", handovers());
    proof.initiative.frictions.clone_from(&build.initiative.frictions);
    proof.initiative.systems.clone_from(&build.initiative.systems);
    let names_both = |record: &Initiative| {
        record.step == Some(STEP) && record.systems.contains(from) && record.systems.contains(to)
    };
    let is_taken = |rule| ground.by_hand(rule).any(names_both);
    let (build_taken, proof_taken) = (is_taken("link"), is_taken("link-poc"));
    [proof.taken_if(proof_taken), build.taken_if(build_taken)]
}

/// One initiative for all hand-overs of the target, to bring them into tools and daily work. It comes after what is
/// built at their ends and between them.
///
/// Silent about hand-overs that a person's initiative of step 4 delivers.
pub(super) fn protocol(ground: &Ground) -> Vec<Proposal> {
    let transitions: Vec<&Transition> = design::handovers(ground).collect();
    if transitions.is_empty() {
        return Vec::new();
    }
    let is_built = |transition: &&Transition| {
        let element = Deliverable::Transition(transition.id.clone());
        ground.delivered_by(&element).any(|record| record.step == Some(STEP) && record.origin == Origin::Manual)
    };
    let (transitions, is_taken) = untaken(&transitions, is_built);
    let elements: Vec<Deliverable> =
        transitions.iter().map(|transition| Deliverable::Transition(transition.id.clone())).collect();
    let names = ground.most_taken(transitions.iter().copied()).into_iter();
    let names: Vec<String> =
        names.map(|it| ground.names().deliverable(&Deliverable::Transition(it.id.clone()))).collect();
    let title = ground.lang.text("roadmap-protocol-title");
    let why = sentence_about_some(ground.lang, "roadmap-protocol-why", &names);
    let place = (STEP, Chantier::Links);
    let ends = transitions.iter().flat_map(|transition| [&transition.from, &transition.to]);
    let ends: Vec<&Touchpoint> = ends.filter_map(|id| ground.target.touchpoints.get(id)).collect();
    let systems: BTreeSet<String> =
        ends.iter().flat_map(|end| end.all_systems()).map(ToString::to_string).collect();
    let places: Vec<Deliverable> = ends.iter().map(|end| Deliverable::Touchpoint(end.id.clone())).collect();
    let mut proposal = Proposal::new("protocol", ground.target.id.as_str(), place, &title, why.as_slice())
        .delivering(ground, elements)
        .taking(effort_for(2, names.len()), PROTOCOL_WEEKS)
        .after("handover", transitions.iter().map(|transition| transition.id.to_string()))
        .after("system", systems)
        .taken_if(is_taken);
    proposal.needs_by_hand = built_by_hand(ground, &places);
    vec![proposal]
}
