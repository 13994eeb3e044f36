//! Step 2, current-state analysis: know why it hurts.

use crate::{
    model::{EvidenceLevel, Friction, FrictionId, FrictionKind},
    roadmap::{
        rules::{Ground, Proposal, effort_for, untaken},
        wording::sentence_about,
    },
};

/// How long the work of this step takes: as long as the step.
const WEEKS: f64 = 2.0;

/// Whether a friction needs looking into: nobody has said its root cause.
pub(in crate::roadmap) fn has_no_cause(friction: &Friction) -> bool {
    friction.cause.trim().is_empty()
}

/// Whether nothing better than an assumption supports a friction.
pub(in crate::roadmap) fn is_assumed(friction: &Friction) -> bool {
    friction.evidence.as_ref().is_none_or(|evidence| evidence.level == EvidenceLevel::Assumption)
}

/// The code of a kind of friction, as subjects spell it.
const fn code(kind: FrictionKind) -> &'static str {
    match kind {
        FrictionKind::Other => "other",
        FrictionKind::RepeatedInformation => "repeated-information",
        FrictionKind::LostContext => "lost-context",
        FrictionKind::Inconsistency => "inconsistency",
        FrictionKind::Wait => "wait",
        FrictionKind::Effort => "effort",
        FrictionKind::DeadEnd => "dead-end",
        FrictionKind::MissingChannel => "missing-channel",
        FrictionKind::Error => "error",
        FrictionKind::Trust => "trust",
    }
}

/// One initiative a kind of friction that occurs today, about its frictions without a root cause and those that
/// are only assumed.
///
/// Silent about frictions that a person's initiative of this step gives as its reason.
pub(super) fn investigate(ground: &Ground) -> Vec<Proposal> {
    FrictionKind::ALL.into_iter().filter_map(|kind| investigate_kind(ground, kind)).collect()
}

fn investigate_kind(ground: &Ground, kind: FrictionKind) -> Option<Proposal> {
    let open = ground.today.frictions.iter().filter(|friction| friction.kind == kind);
    let open: Vec<&Friction> = open.filter(|friction| has_no_cause(friction) || is_assumed(friction)).collect();
    if open.is_empty() {
        return None;
    }
    let looked_into = |id: &FrictionId| {
        ground.by_hand("investigate").any(|record| record.step == Some(2) && record.frictions.contains(id))
    };
    let (open, is_taken) = untaken(&open, |friction| looked_into(&friction.id));
    let names = |is_open: fn(&Friction) -> bool| -> Vec<String> {
        open.iter().filter(|friction| is_open(friction)).map(|friction| friction.name.clone()).collect()
    };
    let causes = sentence_about(ground.lang, "roadmap-investigate-why-cause", &names(has_no_cause));
    let evidence = sentence_about(ground.lang, "roadmap-investigate-why-evidence", &names(is_assumed));
    let why: Vec<String> = causes.into_iter().chain(evidence).collect();
    let title = ground.lang.text(&format!("roadmap-investigate-title-{}", code(kind)));
    let mut proposal = Proposal::new("investigate", code(kind), 2, &title, &why)
        .taking(effort_for(1, open.len()), WEEKS)
        .taken_if(is_taken);
    proposal.initiative.frictions = open.iter().map(|friction| friction.id.clone()).collect();
    Some(proposal)
}
