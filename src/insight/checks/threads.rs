//! What should be looked at in the golden thread: answers that nobody delivers, work that answers nothing, success that
//! nobody measures.

use std::collections::BTreeSet;

use super::{Check, Findings, Subject, text, title};
use crate::{
    insight::frictions::answers,
    model::{Anchor, Deliverable, Element, FrictionId, Initiative, State, Touchpoint},
};

/// The steps in which initiatives change something for customers: design and technology.
const CHANGING: std::ops::RangeInclusive<i64> = 3..=4;

pub(super) fn check(subject: &Subject, findings: &mut Findings) {
    if let Some((base, target)) = subject.way {
        without_reason(base, target, findings);
        not_delivered(subject, target, findings);
    }
    let journey = subject.journey;
    // What a rule proposes is not asked for reasons: it has them.
    let written = |it: &&Initiative| journey.roadmap.initiatives.contains(&it.id);
    for initiative in subject.live().filter(written).filter(|it| changes(it)) {
        let args = || vec![("initiative", text(title(initiative)))];
        let element = || Element::Initiative(initiative.id.clone());
        if initiative.frictions.is_empty() && !answers_by_delivering(subject, initiative) {
            findings.add(Check::InitiativeWithoutFriction, element(), None, args());
        }
        let own = |it: &&Initiative| it.id == initiative.id || it.part_of.as_ref() == Some(&initiative.id);
        if !subject.live().filter(own).any(|it| !it.kpis.is_empty()) {
            findings.add(Check::InitiativeWithoutKpi, element(), None, args());
        }
    }
    if !journey.vision.trim().is_empty() && !journey.kpis.iter().any(|kpi| kpi.headline) {
        findings.add(Check::NoHeadlineKpi, Element::Journey, None, Vec::new());
    }
}

/// Whether an initiative is one by which something changes; actions count with what they are part of.
fn changes(initiative: &Initiative) -> bool {
    initiative.step.is_some_and(|step| CHANGING.contains(&step)) && initiative.part_of.is_none()
}

fn answers_by_delivering(subject: &Subject, initiative: &Initiative) -> bool {
    let Some((_, target)) = subject.way else { return false };
    answers(target).values().flatten().any(|element| initiative.delivers.contains(element))
}

/// What is new in the target and answers nothing: neither the touchpoint, nor a way to or from it, nor does it stand for
/// one that hurt.
fn without_reason(base: &State, target: &State, findings: &mut Findings) {
    let hurt: BTreeSet<_> = base
        .frictions
        .iter()
        .filter_map(|friction| match &friction.at {
            Anchor::Touchpoint(id) => Some(id),
            Anchor::Transition(_) | Anchor::Stage(_) | Anchor::Journey => None,
        })
        .collect();
    let answering: BTreeSet<_> = target
        .transitions
        .iter()
        .filter(|transition| !transition.answers.is_empty())
        .flat_map(|transition| [&transition.from, &transition.to])
        .collect();
    let is_new = |it: &&Touchpoint| !it.is_outcome() && !base.touchpoints.contains(&it.id);
    for touchpoint in target.touchpoints.iter().filter(is_new) {
        let relieves = touchpoint.replaces.iter().any(|id| hurt.contains(id));
        if touchpoint.answers.is_empty() && !answering.contains(&touchpoint.id) && !relieves {
            findings.at(Check::ChangeWithoutReason, target, touchpoint, Vec::new());
        }
    }
}

/// Frictions whose answers are there and delivered by nobody.
fn not_delivered(subject: &Subject, target: &State, findings: &mut Findings) {
    let delivered = |element: &Deliverable| subject.live().any(|it| it.delivers.contains(element));
    for (friction, elements) in answers(target) {
        if !elements.iter().any(delivered)
            && let Some(element) = elements.first()
        {
            let element = match element.clone() {
                Deliverable::Touchpoint(id) => Element::Touchpoint(id),
                Deliverable::Transition(id) => Element::Transition(id),
            };
            let args = vec![("friction", text(friction_name(subject, friction))), ("state", text(&target.name))];
            findings.add(Check::NotDelivered, element, Some(&target.id), args);
        }
    }
}

fn friction_name<'a>(subject: &Subject<'a>, id: &'a FrictionId) -> &'a str {
    let mut states = subject.journey.states.iter();
    let found = states.find_map(|state| state.frictions.get(id));
    found.map_or(id.as_str(), |friction| &friction.name)
}
