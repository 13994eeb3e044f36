//! The mistakes that are made again and again on the way to a journey over all channels: technology first, silos, nobody
//! trained. The fourth, privacy, is with what people noted about a state.

use std::collections::{BTreeMap, BTreeSet};

use super::{Check, Findings, Subject, text, title};
use crate::{
    insight::{finding::Value, switches::switches},
    model::{
        ChannelId, Context, Deliverable, Element, Initiative, Origin, Service, State, SystemId, TeamId,
        Touchpoint, TouchpointId, TouchpointKind, Transition,
    },
};

/// How words begin that people call what makes others able to do something, in both languages.
const TRAINING: [&str; 3] = ["formation", "training", "coach"];

/// The same, whole words: "information" and "plateforme" are no trainings.
const TO_TRAIN: [&str; 3] = ["former", "formez", "train"];

/// The rules that propose trainings: of a team, and of those who are in none.
const TRAINING_RULES: [&str; 2] = ["training", "briefing"];

pub(super) fn check(subject: &Subject, findings: &mut Findings) {
    if let Some((base, target)) = subject.way {
        technology_first(subject, target, findings);
        no_training(subject, base, target, findings);
    }
    for state in subject.journey.states.iter() {
        silos(subject, state, findings);
        lost_between_owners(subject, state, findings);
    }
    rewarded_apart(subject, findings);
}

/// The systems that initiatives bring in and that nothing in the target runs on.
fn technology_first(subject: &Subject, target: &State, findings: &mut Findings) {
    let needed: BTreeSet<&SystemId> = target.touchpoints.iter().flat_map(Touchpoint::all_systems).collect();
    let mut told = BTreeSet::new();
    for initiative in subject.live() {
        for id in initiative.systems.iter().filter(|id| !needed.contains(id)) {
            if let Some(system) = subject.journey.systems.get(id).filter(|_| told.insert(id.clone())) {
                let args = vec![("system", text(&system.name)), ("initiative", text(title(initiative)))];
                findings.add(Check::TechnologyFirst, Element::System(id.clone()), None, args);
            }
        }
    }
}

/// Each channel has an owner of its own, and none of them looks beyond it.
fn silos(subject: &Subject, state: &State, findings: &mut Findings) {
    let mut owners: BTreeMap<&ChannelId, BTreeSet<&str>> = BTreeMap::new();
    for touchpoint in state.touchpoints.iter().filter(|touchpoint| !touchpoint.owner.trim().is_empty()) {
        owners.entry(&touchpoint.channel).or_default().insert(touchpoint.owner.trim());
    }
    let one_each = owners.len() > 1 && owners.values().all(|owners| owners.len() == 1);
    let all: BTreeSet<_> = owners.values().flatten().collect();
    let across = subject.has_transversal_owner();
    if one_each && all.len() == owners.len() && !across {
        findings.of(Check::Silos, state, vec![("count", Value::Count(owners.len()))]);
    }
}

/// The pairs of different owners between whom customers switch channels, with the transition.
fn hand_overs<'a>(subject: &Subject<'a>, state: &'a State) -> Vec<(&'a str, &'a str, &'a Transition)> {
    let owner =
        |id: &TouchpointId| state.touchpoints.get(id).map(|it| it.owner.trim()).filter(|it| !it.is_empty());
    let switches = switches(subject.journey, state, None);
    let switched = state.transitions.iter().filter(|it| switches.contains(&it.id));
    let between = switched.filter_map(|it| Some((owner(&it.from)?, owner(&it.to)?, it)));
    between.filter(|(from, to, _)| from != to).collect()
}

/// Context that is lost from one owner to another: how often, and between which two most often.
fn lost_between_owners(subject: &Subject, state: &State, findings: &mut Findings) {
    let journey = subject.journey;
    let mut lost: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for (from, to, _) in hand_overs(subject, state).into_iter().filter(|it| it.2.context == Context::Lost) {
        *lost.entry((from, to)).or_default() += 1;
    }
    let count = lost.values().sum();
    // Of two that lose it as often, the first.
    let worst = lost.into_iter().reduce(|worst, other| if other.1 > worst.1 { other } else { worst });
    if let Some(((from, to), _)) = worst {
        let (from, to) = (text(journey.owner_name(from)), text(journey.owner_name(to)));
        findings.of(
            Check::LostBetweenOwners,
            state,
            vec![("from", from), ("to", to), ("count", Value::Count(count))],
        );
    }
}

/// Teams that hand customers over to one another and are rewarded on different things; each two once.
fn rewarded_apart(subject: &Subject, findings: &mut Findings) {
    let journey = subject.journey;
    let rewarded = |id: &str| {
        let team = journey.teams.get(&TeamId::new(id))?;
        Some(team.rewarded_on.trim()).filter(|text| !text.is_empty())
    };
    let mut told = BTreeSet::new();
    for state in journey.states.iter() {
        for (from, to, _) in hand_overs(subject, state) {
            let (one, other) = (from.min(to), from.max(to));
            let Some((on, against)) = rewarded(one).zip(rewarded(other)) else { continue };
            if on.to_lowercase() != against.to_lowercase() && told.insert((one, other)) {
                let args = vec![
                    ("one", text(journey.owner_name(one))),
                    ("other", text(journey.owner_name(other))),
                    ("on", text(on)),
                    ("against", text(against)),
                ];
                findings.add(Check::RewardedApart, Element::Team(TeamId::new(one)), None, args);
            }
        }
    }
}

/// What changes in the target where people serve, and for which no training is planned.
fn no_training(subject: &Subject, base: &State, target: &State, findings: &mut Findings) {
    let trained: BTreeSet<&Deliverable> =
        subject.live().filter(|it| is_training(it)).flat_map(|it| &it.delivers).collect();
    let changed = |touchpoint: &&Touchpoint| {
        base.touchpoints.get(&touchpoint.id).is_none_or(|before| {
            (&before.channel, &before.systems, &before.action, before.service)
                != (&touchpoint.channel, &touchpoint.systems, &touchpoint.action, touchpoint.service)
        })
    };
    let served = |it: &&Touchpoint| {
        it.kind == TouchpointKind::Interaction && subject.journey.service_of(it) == Service::Human
    };
    for touchpoint in target.touchpoints.iter().filter(served).filter(changed) {
        if !trained.contains(&Deliverable::Touchpoint(touchpoint.id.clone())) {
            findings.at(Check::NoTraining, target, touchpoint, Vec::new());
        }
    }
}

/// Whether an initiative is a training: by the rule that it comes from, or by what a person calls it.
#[must_use]
pub fn is_training(initiative: &Initiative) -> bool {
    if let Origin::Generated { rule, .. } = &initiative.origin
        && TRAINING_RULES.contains(&rule.as_str())
    {
        return true;
    }
    let called = format!("{} {}", initiative.title, initiative.description).to_lowercase();
    let mut words = called.split(|c: char| !c.is_alphanumeric());
    words.any(|word| TO_TRAIN.contains(&word) || TRAINING.iter().any(|start| word.starts_with(start)))
}
