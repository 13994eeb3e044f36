//! Step 1, touchpoint identification: know what is there, and how it is known.

use crate::{
    insight::Check,
    model::{Channel, Offer, State, Touchpoint, TouchpointKind},
    roadmap::{
        rules::{Ground, Proposal, effort_for},
        wording::{quoted, sentence_about},
    },
};

/// How long the work of this step takes: as long as the step.
const WEEKS: f64 = 2.0;

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
        Proposal::new("inventory", channel.id.as_str(), 1, &title, &why).taking(effort_for(1, incomplete), WEEKS)
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
    let mut proposal = Proposal::new("evidence", today.id.as_str(), 1, &title, &[why])
        .taking(effort_for(1, names.len()), WEEKS)
        .taken_if(ground.by_hand("evidence").any(|record| record.checks.iter().any(|check| check == assumption)));
    proposal.initiative.checks = vec![assumption.to_owned()];
    vec![proposal]
}
