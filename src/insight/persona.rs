//! A state as one persona meets it: its own values in the place of everybody's, and what it passes by.

use std::{borrow::Cow, collections::BTreeSet};

use crate::model::{Anchor, Element, PersonaId, State, Touchpoint, TouchpointId, Transition, TransitionId};

/// A state as a persona meets it: where the persona has an entry, an emotion, a thought or a share of its own, that
/// stands in the place of everybody's. Nothing is left out, and what is said of other personas is forgotten.
///
/// All figures of the persona are the same for the state and for what is returned. Without a persona it is the state.
#[must_use]
pub fn seen_by<'a>(state: &'a State, persona: Option<&PersonaId>) -> Cow<'a, State> {
    let Some(persona) = persona else { return Cow::Borrowed(state) };
    let mut seen = state.clone();
    for touchpoint in state.touchpoints.iter().filter(|it| !it.for_persona.is_empty()) {
        seen.touchpoints.update(&touchpoint.id, |it| see_touchpoint(it, persona));
    }
    for transition in state.transitions.iter().filter(|it| !it.for_persona.is_empty()) {
        seen.transitions.update(&transition.id, |it| {
            it.share = it.own_share_of(persona).or(it.share);
            it.for_persona.retain(|own| own.persona == *persona);
        });
    }
    Cow::Owned(seen)
}

fn see_touchpoint(touchpoint: &mut Touchpoint, persona: &PersonaId) {
    touchpoint.for_persona.retain(|own| own.persona == *persona);
    let Some(own) = touchpoint.for_persona.first() else { return };
    touchpoint.entry = own.entry.or(touchpoint.entry);
    touchpoint.emotion = own.emotion.or(touchpoint.emotion);
    if !own.thought.is_empty() {
        touchpoint.thought.clone_from(&own.thought);
    }
}

/// What a persona never meets: touchpoints that are for others, the transitions from and to them and those that nobody
/// like this takes, and the frictions and delights that hang on either. Nothing without a persona.
#[must_use]
pub fn passed_by(state: &State, persona: Option<&PersonaId>) -> BTreeSet<Element> {
    let Some(persona) = persona else { return BTreeSet::new() };
    let met = |id: &TouchpointId| state.touchpoints.get(id).is_some_and(|it| it.is_for(Some(persona)));
    let taken =
        |it: &Transition| met(&it.from) && met(&it.to) && it.own_share_of(persona).is_none_or(|own| own > 0.0);
    let walked = |id: &TransitionId| state.transitions.get(id).is_some_and(taken);
    let there = |at: &Anchor| match at {
        Anchor::Touchpoint(id) => met(id),
        Anchor::Transition(id) => walked(id),
        Anchor::Stage(_) | Anchor::Journey => true,
    };
    let touchpoints = state.touchpoints.ids().filter(|id| !met(id)).cloned().map(Element::Touchpoint);
    let transitions = state.transitions.ids().filter(|id| !walked(id)).cloned().map(Element::Transition);
    let frictions = state.frictions.iter().filter(|it| !there(&it.at)).map(|it| Element::Friction(it.id.clone()));
    let delights = state.delights.iter().filter(|it| !there(&it.at)).map(|it| Element::Delight(it.id.clone()));
    touchpoints.chain(transitions).chain(frictions).chain(delights).collect()
}

/// What is in one of two states or in both, and nowhere met by a persona.
#[must_use]
pub fn passed_by_in_both(from: &State, to: &State, persona: Option<&PersonaId>) -> BTreeSet<Element> {
    let (old, new) = (passed_by(from, persona), passed_by(to, persona));
    let lacks = |state: &State, element: &Element| match element {
        Element::Touchpoint(id) => !state.touchpoints.contains(id),
        Element::Transition(id) => !state.transitions.contains(id),
        Element::Friction(id) => !state.frictions.contains(id),
        Element::Delight(id) => !state.delights.contains(id),
        _ => true,
    };
    let nowhere = |it: &&Element| (old.contains(*it) || lacks(from, it)) && (new.contains(*it) || lacks(to, it));
    old.union(&new).filter(nowhere).cloned().collect()
}
