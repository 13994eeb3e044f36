//! What should be looked at in what people noted about a state.

use super::{Check, Findings, text};
use crate::{
    insight::{finding::Value, metrics::ratio},
    model::{
        DataCollected, DataKind, Element, Identity, Journey, Offer, PersonaId, Role, Service, State, Touchpoint,
    },
};

/// From this severity on, a friction needs a root cause.
const GRAVE: i64 = 4;

/// From this share on, the state of today is more belief than knowledge.
const TOO_MANY_ASSUMPTIONS: f64 = 0.5;

pub(super) fn check(journey: &Journey, state: &State, persona: Option<&PersonaId>, findings: &mut Findings) {
    let places = || state.touchpoints.iter().filter(|it| !it.is_outcome() && it.is_for(persona));
    if state.role == Role::Current {
        let assumed = ratio(places().filter(|it| it.is_assumption()).count(), places().count());
        if let Some(share) = assumed.filter(|share| *share > TOO_MANY_ASSUMPTIONS) {
            findings.of(Check::Assumption, state, vec![("share", Value::Share(share))]);
        }
        places().for_each(|touchpoint| missing_channel(journey, state, touchpoint, findings));
    }
    let felt = |it: &Touchpoint| it.emotion.is_some() || it.for_persona.iter().any(|own| own.emotion.is_some());
    let without_emotion = places().filter(|it| !felt(it)).count();
    if without_emotion > 0 {
        findings.of(Check::NoEmotion, state, vec![("count", Value::Count(without_emotion))]);
    }
    for touchpoint in state.touchpoints.iter() {
        for data in touchpoint.data.iter().filter(|data| data.personal) {
            let agreed = data.consent == Some(true);
            let check =
                if is_adapted(journey, touchpoint, data) { Check::AdaptedWithoutConsent } else { Check::Privacy };
            if !agreed || check == Check::AdaptedWithoutConsent && data.what.trim().is_empty() {
                findings.at(check, state, touchpoint, vec![("data", text(&data.what))]);
            }
        }
    }
    // A friction that a future state shares with the one it is based on is found there.
    let base = if state.role == Role::Future { journey.base_of(state) } else { None };
    let new = |id| base.is_none_or(|base| base.id == state.id || !base.frictions.contains(id));
    for friction in state.frictions.iter().filter(|friction| new(&friction.id)) {
        if friction.severity >= GRAVE && friction.cause.trim().is_empty() {
            let element = Element::Friction(friction.id.clone());
            findings.add(Check::NoCause, element, Some(&state.id), vec![("friction", text(&friction.name))]);
        }
    }
}

/// Whether a touchpoint is adapted to a person by some data: a machine that knows who the customer is, and what customers
/// like this one do or react to.
fn is_adapted(journey: &Journey, touchpoint: &Touchpoint, data: &DataCollected) -> bool {
    touchpoint.identity == Some(Identity::Recognised)
        && journey.service_of(touchpoint) == Service::Automated
        && matches!(data.kind, DataKind::Behavioural | DataKind::Engagement)
}

fn missing_channel(journey: &Journey, state: &State, touchpoint: &Touchpoint, findings: &mut Findings) {
    let channels = touchpoint.channels().filter_map(|id| journey.channels.get(id));
    for channel in channels.filter(|channel| channel.offer == Offer::Missing) {
        findings.at(Check::MissingChannel, state, touchpoint, vec![("channel", text(&channel.name))]);
    }
}
