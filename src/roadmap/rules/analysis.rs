//! Step 2, current-state analysis: know why it hurts.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    insight::funnel,
    model::{
        Anchor, Channel, ChannelId, EvidenceLevel, Friction, FrictionId, FrictionKind, Kpi, State, Step,
        TouchpointId, TouchpointKind,
    },
    roadmap::{
        chantiers::Chantier,
        rules::{Ground, Proposal, effort_for, untaken},
        wording::{quoted, sentence_about},
    },
};

/// Where the actions of this step belong.
const PLACE: (Step, Chantier) = (2, Chantier::Analysis);

/// From which share of all journeys on losing them on one channel is worth a study.
const MUCH: f64 = 0.1;

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
    let sentence = |key, is_open| sentence_about(ground.lang, key, &names(is_open));
    let why: Vec<String> = [
        sentence("roadmap-investigate-why-both", |it| has_no_cause(it) && is_assumed(it)),
        sentence("roadmap-investigate-why-cause", |it| has_no_cause(it) && !is_assumed(it)),
        sentence("roadmap-investigate-why-evidence", |it| is_assumed(it) && !has_no_cause(it)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let named: Vec<String> = open.iter().map(|friction| friction.name.clone()).collect();
    let about = [("count", named.len().into()), ("names", quoted(ground.lang, &named).into())];
    let title = ground.lang.text_with(&format!("roadmap-investigate-title-{}", code(kind)), &about);
    let mut proposal = Proposal::new("investigate", code(kind), PLACE, &title, &why)
        .taking(effort_for(1, open.len()), WEEKS)
        .taken_if(is_taken);
    proposal.initiative.frictions = open.iter().map(|friction| friction.id.clone()).collect();
    Some(proposal)
}

/// Whether somebody knows how satisfied customers are on a channel: an interaction of today on it says so.
///
/// None where no interaction of today is on it.
pub(in crate::roadmap) fn is_measured(channel: &Channel, today: &State) -> Option<bool> {
    let on = |id: &ChannelId| *id == channel.id;
    let mut met = today
        .touchpoints
        .iter()
        .filter(|it| it.kind == TouchpointKind::Interaction && it.channels().any(on))
        .peekable();
    met.peek()?;
    Some(met.any(|touchpoint| touchpoint.csat.is_some()))
}

/// One initiative for the channels in our hands that today's state uses and on which nobody measures how satisfied
/// customers are.
pub(super) fn performance(ground: &Ground) -> Vec<Proposal> {
    let (lang, today) = (ground.lang, ground.today.as_ref());
    let blind = |channel: &&Channel| !channel.is_outside() && is_measured(channel, today) == Some(false);
    let names: Vec<String> =
        ground.journey.channels.iter().filter(blind).map(|channel| channel.name.clone()).collect();
    let propose = |why: String| {
        let title = lang.text("roadmap-performance-title");
        let proposal = Proposal::new("performance", today.id.as_str(), PLACE, &title, &[why]);
        proposal.taking(effort_for(1, names.len()), WEEKS)
    };
    sentence_about(lang, "roadmap-performance-why", &names).map(propose).into_iter().collect()
}

/// One initiative for the channel in our hands from which most journeys are lost, a tenth of all or more.
///
/// Silent about touchpoints where a friction with a root cause, there or on a way out, explains the loss; of the
/// others, the channel is the first one.
pub(super) fn conversion(ground: &Ground) -> Vec<Proposal> {
    let (lang, today) = (ground.lang, ground.today.as_ref());
    let explained = explained(today);
    let mut lost: BTreeMap<&ChannelId, Vec<(f64, &str)>> = BTreeMap::new();
    let passages = funnel(ground.journey, today, None).map(|funnel| funnel.touchpoints).unwrap_or_default();
    for (id, passage) in passages {
        if let Some(touchpoint) = today.touchpoints.get(&id)
            && passage.lost > 0.0
            && !explained.contains(&id)
            && !ground.journey.is_outside(&touchpoint.channel)
        {
            lost.entry(&touchpoint.channel).or_default().push((passage.lost, touchpoint.name.as_str()));
        }
    }
    let share = |channel: &Channel| lost.get(&channel.id).into_iter().flatten().map(|(share, _)| share).sum();
    let shares = ground.journey.channels.iter().map(|channel| -> (f64, &Channel) { (share(channel), channel) });
    let most = shares.filter(|(share, _)| *share >= MUCH);
    let most = most.reduce(|most, other| if other.0 > most.0 { other } else { most });
    let propose = |(share, channel): (f64, &Channel)| {
        let mut places = lost.get(&channel.id).cloned().unwrap_or_default();
        places.sort_by(|a, b| b.0.total_cmp(&a.0));
        let names: Vec<String> = places.iter().map(|(_, name)| (*name).to_owned()).collect();
        let args = [
            ("channel", channel.name.as_str().into()),
            ("share", lang.percent(share).into()),
            ("names", quoted(lang, &names).into()),
        ];
        let title = lang.text_with("roadmap-conversion-title", &args);
        let why = lang.text_with("roadmap-conversion-why", &args);
        Proposal::new("conversion", channel.id.as_str(), PLACE, &title, &[why]).taking(2, WEEKS)
    };
    most.map(propose).into_iter().collect()
}

/// The touchpoints of a state at which, or on a way out of which, a friction with a root cause hangs.
fn explained(state: &State) -> BTreeSet<TouchpointId> {
    let understood = state.frictions.iter().filter(|friction| !has_no_cause(friction));
    let places = understood.filter_map(|friction| match &friction.at {
        Anchor::Touchpoint(id) => Some(id.clone()),
        Anchor::Transition(id) => state.transitions.get(id).map(|transition| transition.from.clone()),
        Anchor::Stage(_) | Anchor::Journey => None,
    });
    places.collect()
}

/// One initiative for the KPIs without a baseline or a target: where one starts has to be known before anything
/// changes.
pub(super) fn baseline(ground: &Ground) -> Vec<Proposal> {
    let (lang, kpis) = (ground.lang, &ground.journey.kpis);
    let names = |lacks: fn(&Kpi) -> bool| -> Vec<String> {
        kpis.iter().filter(|kpi| lacks(kpi)).map(|kpi| kpi.name.clone()).collect()
    };
    let why: Vec<String> =
        sentence_about(lang, "roadmap-baseline-why-baseline", &names(|it| it.baseline.is_none()))
            .into_iter()
            .chain(sentence_about(lang, "roadmap-baseline-why-target", &names(|it| it.target.is_none())))
            .collect();
    if why.is_empty() {
        return Vec::new();
    }
    let title = lang.text("roadmap-baseline-title");
    let open = kpis.iter().filter(|kpi| kpi.baseline.is_none() || kpi.target.is_none());
    let mut proposal = Proposal::new("baseline", ground.target.id.as_str(), PLACE, &title, &why);
    proposal.initiative.kpis = open.map(|kpi| kpi.id.clone()).collect();
    let effort = effort_for(1, proposal.initiative.kpis.len());
    vec![proposal.taking(effort, WEEKS)]
}
