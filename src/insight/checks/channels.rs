//! What should be looked at where channels meet: customers left behind, recognised and forgotten, served in two measures.

use std::collections::{BTreeMap, BTreeSet};

use super::{Check, Findings, Subject, text};
use crate::{
    insight::{finding::Value, metrics::metrics, switches::switches},
    model::{
        Anchor, ChannelId, Context, Element, FeltBy, Identity, Journey, Offer, Reason, Role, Service, StageId,
        State, Touchpoint, TouchpointId, Transition,
    },
};

/// From this severity on, a friction at a machine calls for a human.
const GRAVE: i64 = 4;

/// How many times longer an answer may take on one channel than on another of the same stage.
const UNEVEN: f64 = 2.0;

/// From this many channels on, they need to be well integrated.
const MANY: usize = 5;

/// Below this mean of the three pillars, 0–3, they are not.
const POORLY: f64 = 1.5;

pub(super) fn check(subject: &Subject, findings: &mut Findings) {
    let journey = subject.journey;
    // An empty map is a beginning, and no mistake.
    if journey.states.iter().all(|state| state.touchpoints.is_empty()) {
        return;
    }
    document(journey, findings);
    if let Some((base, target)) = subject.way {
        left_behind(journey, base, target, findings);
    }
    for state in journey.states.iter() {
        no_way_up(journey, state, findings);
        on_switches(subject, state, findings);
        uneven_answers(journey, state, findings);
        too_many(journey, state, findings);
        let current = state.role == Role::Current;
        let assumed = state.touchpoints.iter().filter(|it| current && it.moment_of_truth && it.is_assumption());
        for touchpoint in assumed {
            findings.at(Check::AssumedMomentOfTruth, state, touchpoint, Vec::new());
        }
    }
}

fn document(journey: &Journey, findings: &mut Findings) {
    let on = |touchpoint: &Touchpoint| -> Vec<ChannelId> { touchpoint.channels().cloned().collect() };
    let used: BTreeSet<ChannelId> =
        journey.states.iter().flat_map(|state| state.touchpoints.iter()).flat_map(on).collect();
    for channel in journey.channels.iter() {
        let about = |check, findings: &mut Findings| {
            let args = vec![("channel", text(&channel.name))];
            findings.add(check, Element::Channel(channel.id.clone()), None, args);
        };
        if channel.offer == Offer::Offered && !channel.is_outside() && !used.contains(&channel.id) {
            about(Check::UnusedChannel, findings);
        }
        let preferred = channel.preferred_by.is_some_and(|share| share > 0.0)
            || journey.personas.iter().any(|persona| persona.prefers.contains(&channel.id));
        if channel.offer != Offer::Offered && preferred {
            about(Check::PreferredChannelMissing, findings);
        }
    }
}

/// Personas whose preferred channel is used today and empty in the target.
fn left_behind(journey: &Journey, base: &State, target: &State, findings: &mut Findings) {
    let uses = |state: &State, channel: &ChannelId| {
        let open = journey.channels.get(channel).is_some_and(|channel| channel.offer != Offer::Missing);
        let on = |it: &Touchpoint| !it.is_outcome() && it.channels().any(|id| id == channel);
        open && state.touchpoints.iter().any(on)
    };
    for persona in journey.personas.iter() {
        for channel in persona.prefers.iter().filter(|id| uses(base, id) && !uses(target, id)) {
            let name = journey.channels.get(channel).map_or(channel.as_str(), |channel| &channel.name);
            let args =
                vec![("persona", text(&persona.name)), ("channel", text(name)), ("state", text(&target.name))];
            let element = Element::Persona(persona.id.clone());
            findings.add(Check::SegmentLeftBehind, element, Some(&target.id), args);
        }
    }
}

/// Machines at which something hurts badly, with no human one transition away.
fn no_way_up(journey: &Journey, state: &State, findings: &mut Findings) {
    let human = |id: &TouchpointId| {
        let touchpoint = state.touchpoints.get(id).filter(|touchpoint| !touchpoint.is_outcome());
        touchpoint.is_some_and(|touchpoint| journey.service_of(touchpoint) == Service::Human)
    };
    let helped: BTreeSet<&TouchpointId> =
        state.transitions.iter().filter(|it| human(&it.to)).map(|it| &it.from).collect();
    let hurts: BTreeSet<&TouchpointId> = state
        .frictions
        .iter()
        .filter(|friction| friction.severity >= GRAVE && friction.felt_by == FeltBy::Customer)
        .filter_map(|friction| match &friction.at {
            Anchor::Touchpoint(id) => Some(id),
            Anchor::Transition(_) | Anchor::Stage(_) | Anchor::Journey => None,
        })
        .collect();
    for touchpoint in state.touchpoints.iter().filter(|it| hurts.contains(&it.id) && !it.is_outcome()) {
        let alone = touchpoint.channels().all(|id| journey.is_outside(id));
        if !alone && !human(&touchpoint.id) && !helped.contains(&touchpoint.id) {
            findings.at(Check::NoWayUp, state, touchpoint, Vec::new());
        }
    }
}

fn on_switches(subject: &Subject, state: &State, findings: &mut Findings) {
    let journey = subject.journey;
    // What is as it is in the base was not designed.
    let base = if state.role == Role::Future { journey.base_of(state) } else { None };
    let designed = |it: &Transition| {
        base.is_some_and(|base| base.id != state.id && base.transitions.get(&it.id).is_none_or(|old| old != it))
    };
    let identity = |id: &TouchpointId| state.touchpoints.get(id).and_then(|touchpoint| touchpoint.identity);
    let switches = switches(journey, state, None);
    for transition in state.transitions.iter() {
        let (from, to) = (identity(&transition.from), identity(&transition.to));
        if (from, to) == (Some(Identity::Recognised), Some(Identity::Anonymous)) {
            findings.between(Check::RecognisedThenAnonymous, state, transition);
        }
        if !switches.contains(&transition.id) {
            continue;
        }
        if transition.context == Context::Lost && transition.reason != Some(Reason::Forced) {
            findings.between(Check::ContextLost, state, transition);
        }
        let passes = matches!(transition.context, Context::Carried | Context::Partial);
        if designed(transition) && passes && transition.carries.is_empty() {
            findings.between(Check::CarriesNothing, state, transition);
        }
    }
}

/// Stages in which an answer takes much longer on one channel than on another.
fn uneven_answers(journey: &Journey, state: &State, findings: &mut Findings) {
    let mut stages: BTreeMap<&StageId, BTreeMap<&ChannelId, f64>> = BTreeMap::new();
    for touchpoint in state.touchpoints.iter() {
        if let Some(minutes) = touchpoint.standard.response_minutes {
            let slowest =
                stages.entry(&touchpoint.stage).or_default().entry(&touchpoint.channel).or_insert(minutes);
            *slowest = slowest.max(minutes);
        }
    }
    let name = |id: &ChannelId| text(journey.channels.get(id).map_or(id.as_str(), |channel| &channel.name));
    for stage in journey.stages.iter() {
        let Some(channels) = stages.get(&stage.id) else { continue };
        let by_minutes = |a: &(&&ChannelId, &f64), b: &(&&ChannelId, &f64)| a.1.total_cmp(b.1);
        let ends = channels.iter().min_by(by_minutes).zip(channels.iter().max_by(by_minutes));
        if let Some(((quick, least), (slow, most))) = ends
            && *most > UNEVEN * *least
        {
            let args = vec![
                ("stage", text(&stage.name)),
                ("state", text(&state.name)),
                ("quick", name(quick)),
                ("slow", name(slow)),
            ];
            let element = Element::Stage(stage.id.clone());
            findings.add(Check::UnevenAnswers, element, Some(&state.id), args);
        }
    }
}

/// Many channels with poor hand-overs between them.
fn too_many(journey: &Journey, state: &State, findings: &mut Findings) {
    let metrics = metrics(journey, state, None);
    let ratings = [metrics.pillar_data, metrics.pillar_consistency, metrics.pillar_fluidity];
    let rated: Vec<f64> = ratings.into_iter().flatten().collect();
    let known = u32::try_from(rated.len()).map_or(1.0, f64::from);
    let poorly_rated = !rated.is_empty() && rated.iter().sum::<f64>() / known < POORLY;
    let mostly_lost = metrics.channel_switches > 0 && metrics.context_lost * 2 >= metrics.channel_switches;
    if metrics.channels_used >= MANY && (poorly_rated || mostly_lost) {
        findings.of(Check::TooManyChannels, state, vec![("count", Value::Count(metrics.channels_used))]);
    }
}
