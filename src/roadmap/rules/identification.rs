//! Step 1, touchpoint identification: know what is there, and how it is known.

use crate::{
    insight::{Check, missing_shares, volume_gaps},
    model::{Channel, Offer, State, Step, Touchpoint, TouchpointId, TouchpointKind},
    roadmap::{
        chantiers::Chantier,
        rules::{Ground, Proposal, effort_for, ground::is_ours},
        wording::{quoted, sentence_about, sentence_about_some},
    },
};

/// How long the work of this step takes: as long as the step.
const WEEKS: f64 = 2.0;

/// Where the actions of this step belong.
const PLACE: (Step, Chantier) = (1, Chantier::Identification);

/// Whether a channel is ours to list: inside, and offered today or used by a touchpoint of today.
pub(in crate::roadmap) fn is_inventoried(channel: &Channel, today: &State) -> bool {
    !channel.is_outside() && (channel.offer == Offer::Offered || is_used(channel, today))
}

/// Whether nothing is missing on a channel: it has touchpoints, and each interaction has an owner and a volume.
pub(in crate::roadmap) fn is_complete(channel: &Channel, today: &State) -> bool {
    is_used(channel, today) && interactions(channel, today).all(|it| it.volume.is_some() && !has_no_owner(it))
}

fn is_used(channel: &Channel, today: &State) -> bool {
    today.touchpoints.iter().any(|touchpoint| touchpoint.channels().any(|id| *id == channel.id))
}

/// The touchpoints of a channel that somebody runs: decisions are the customer's own, outcomes nobody's.
fn interactions<'a>(channel: &'a Channel, today: &'a State) -> impl Iterator<Item = &'a Touchpoint> {
    let is_run = |it: &&Touchpoint| it.channel == channel.id && it.kind == TouchpointKind::Interaction;
    today.touchpoints.iter().filter(is_run)
}

fn has_no_owner(touchpoint: &Touchpoint) -> bool {
    touchpoint.owner.trim().is_empty()
}

/// One initiative a channel to list: an inside channel that is offered, or that today's state uses.
///
/// Proposed where today's state puts no touchpoint on it, or where an interaction on it lacks an owner or a
/// volume. What is only assumed is for [`evidence`].
pub(super) fn inventory(ground: &Ground) -> Vec<Proposal> {
    let (lang, today) = (ground.lang, ground.today.as_ref());
    let missing = ground.journey.channels.iter();
    let missing = missing.filter(|channel| is_inventoried(channel, today) && !is_complete(channel, today));
    let propose = |channel: &Channel| {
        let name = || [("channel", channel.name.as_str().into())];
        let names = |lacks: &dyn Fn(&Touchpoint) -> bool| -> Vec<String> {
            interactions(channel, today).filter(|it| lacks(it)).map(|it| it.name.clone()).collect()
        };
        let without_volume = names(&|touchpoint| touchpoint.volume.is_none());
        let without_owner = names(&has_no_owner);
        let mut why = Vec::new();
        if !is_used(channel, today) {
            why.push(lang.text_with("roadmap-inventory-why-empty", &name()));
        }
        why.extend(sentence_about(lang, "roadmap-inventory-why-volume", &without_volume));
        why.extend(sentence_about(lang, "roadmap-inventory-why-owner", &without_owner));
        let title = lang.text_with("roadmap-inventory-title", &name());
        let incomplete = without_volume.len().max(without_owner.len());
        Proposal::new("inventory", channel.id.as_str(), PLACE, &title, &why)
            .taking(effort_for(1, incomplete), WEEKS)
    };
    missing.map(propose).collect()
}

/// One initiative for all touchpoints of today's state, outcomes aside, that nothing better than an assumption
/// supports.
///
/// Silent where a person's initiative gives [`Check::Assumption`] as its reason.
pub(super) fn evidence(ground: &Ground) -> Vec<Proposal> {
    let (lang, today) = (ground.lang, ground.today.as_ref());
    let assumed = today.touchpoints.iter().filter(|it| !it.is_outcome() && it.is_assumption());
    let names: Vec<String> = assumed.map(|touchpoint| touchpoint.name.clone()).collect();
    if names.is_empty() {
        return Vec::new();
    }
    let assumption = Check::Assumption.code();
    let args = [("count", names.len().into()), ("names", quoted(lang, &names).into())];
    let title = lang.text_with("roadmap-evidence-title", &args);
    let why = lang.text_with("roadmap-evidence-why", &args);
    let mut proposal = Proposal::new("evidence", today.id.as_str(), PLACE, &title, &[why])
        .taking(effort_for(1, names.len()), WEEKS)
        .taken_if(ground.by_hand("evidence").any(|record| record.checks.iter().any(|check| check == assumption)));
    proposal.initiative.checks = vec![assumption.to_owned()];
    vec![proposal]
}

/// One initiative for the touchpoints of today's state with several ways on of which not all have a share, and for
/// those whose counted volume and whose share of the flow contradict each other.
pub(super) fn flows(ground: &Ground) -> Vec<Proposal> {
    let (lang, today) = (ground.lang, ground.today.as_ref());
    let name = |id: &TouchpointId| ground.names().touchpoint_today(today, id);
    let missing: Vec<String> = missing_shares(ground.journey, today, None).iter().map(name).collect();
    let gaps: Vec<String> = volume_gaps(ground.journey, today).iter().map(|gap| name(&gap.touchpoint)).collect();
    let why: Vec<String> = sentence_about(lang, "roadmap-flows-why", &missing)
        .into_iter()
        .chain(sentence_about(lang, "roadmap-flows-why-gaps", &gaps))
        .collect();
    if why.is_empty() {
        return Vec::new();
    }
    let title = lang.text("roadmap-flows-title");
    let effort = effort_for(1, missing.len() + gaps.len());
    vec![Proposal::new("flows", today.id.as_str(), PLACE, &title, &why).taking(effort, WEEKS)]
}

/// Whether something could be collected at a touchpoint: the customer acts there, and it is in our hands.
pub(in crate::roadmap) fn is_data_source(ground: &Ground, touchpoint: &Touchpoint) -> bool {
    touchpoint.kind == TouchpointKind::Interaction && is_ours(ground.journey, touchpoint)
}

/// One initiative for the interactions of today's state at which nobody collects anything.
pub(super) fn data(ground: &Ground) -> Vec<Proposal> {
    let (lang, today) = (ground.lang, ground.today.as_ref());
    let silent = today.touchpoints.iter().filter(|it| is_data_source(ground, it) && it.data.is_empty());
    let names: Vec<String> = ground.busiest_today(silent).into_iter().map(|it| it.name.clone()).collect();
    let why = sentence_about_some(lang, "roadmap-data-why", &names);
    let propose = |why: String| {
        let title = lang.text("roadmap-data-title");
        Proposal::new("data", today.id.as_str(), PLACE, &title, &[why]).taking(effort_for(1, names.len()), WEEKS)
    };
    why.map(propose).into_iter().collect()
}
