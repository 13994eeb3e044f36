//! The references of every record to others: which there are, and which lead nowhere.

use std::collections::BTreeSet;

use super::{
    Anchor, Business, Card, CardAnchor, Channel, Delight, Element, Friction, Initiative, Journey, Kpi, Persona,
    Stage, State, System, Team, Touchpoint, Transition, Votes,
};

/// What exists. Touchpoints, transitions and frictions are those of any state.
pub(super) struct Known(BTreeSet<Element>);

impl Known {
    pub(super) fn of(journey: &Journey) -> Self {
        let mut known = BTreeSet::from([Element::Journey]);
        known.extend(journey.stages.iter().map(|stage| Element::Stage(stage.id.clone())));
        known.extend(journey.channels.iter().map(|channel| Element::Channel(channel.id.clone())));
        known.extend(journey.personas.iter().map(|persona| Element::Persona(persona.id.clone())));
        known.extend(journey.systems.iter().map(|system| Element::System(system.id.clone())));
        known.extend(journey.kpis.iter().map(|kpi| Element::Kpi(kpi.id.clone())));
        known.extend(journey.roadmap.initiatives.iter().map(|it| Element::Initiative(it.id.clone())));
        for state in journey.states.iter() {
            known.insert(Element::State(state.id.clone()));
            known.extend(state.touchpoints.ids().cloned().map(Element::Touchpoint));
            known.extend(state.transitions.ids().cloned().map(Element::Transition));
            known.extend(state.frictions.ids().cloned().map(Element::Friction));
        }
        Self(known)
    }

    /// Whether this exists, in any state.
    pub(super) fn has(&self, element: &Element) -> bool {
        self.0.contains(element)
    }

    /// Whether this exists for what hangs in this state.
    fn has_in(&self, state: &State, element: &Element) -> bool {
        match element {
            Element::Touchpoint(id) => state.touchpoints.contains(id),
            Element::Transition(id) => state.transitions.contains(id),
            Element::Friction(id) => state.frictions.contains(id),
            _ => self.has(element),
        }
    }
}

/// Says of a reference, by the name of its field and what it leads to, whether it stays.
pub(crate) type Keep<'a> = &'a mut dyn FnMut(&'static str, Element) -> bool;

/// A record that refers to others.
///
/// The stage and channel of a touchpoint, the ends of a transition and what a friction, delight or card hangs on are
/// not among the references here: the record cannot be without, so they are seen to one by one.
pub(crate) trait Refers {
    /// Drops every reference that is not to be kept.
    fn keep(&mut self, _keep: Keep) {}
}

// These refer to nothing.
impl Refers for Stage {}
impl Refers for Channel {}
impl Refers for Team {}

impl Refers for Persona {
    fn keep(&mut self, keep: Keep) {
        self.prefers.retain(|id| keep("prefers", Element::Channel(id.clone())));
    }
}

impl Refers for System {
    fn keep(&mut self, keep: Keep) {
        self.feeds.retain(|feed| keep("feeds.to", Element::System(feed.to.clone())));
    }
}

impl Refers for Kpi {
    fn keep(&mut self, keep: Keep) {
        self.at.retain(|at| keep("at", at.clone().into()));
    }
}

impl Refers for Touchpoint {
    fn keep(&mut self, keep: Keep) {
        self.also_on.retain(|id| keep("also_on", Element::Channel(id.clone())));
        self.personas.retain(|id| keep("personas", Element::Persona(id.clone())));
        self.for_persona.retain(|own| keep("for_persona", Element::Persona(own.persona.clone())));
        self.systems.retain(|id| keep("systems", Element::System(id.clone())));
        for backstage in &mut self.backstage {
            backstage.systems.retain(|id| keep("backstage.systems", Element::System(id.clone())));
        }
        self.answers.retain(|id| keep("answers", Element::Friction(id.clone())));
        self.replaces.retain(|id| keep("replaces", Element::Touchpoint(id.clone())));
    }
}

impl Refers for Transition {
    fn keep(&mut self, keep: Keep) {
        self.for_persona.retain(|own| keep("for_persona", Element::Persona(own.persona.clone())));
        self.answers.retain(|id| keep("answers", Element::Friction(id.clone())));
        self.replaces.retain(|id| keep("replaces", Element::Transition(id.clone())));
    }
}

impl Refers for Friction {
    fn keep(&mut self, keep: Keep) {
        for verbatim in &mut self.verbatims {
            verbatim.persona.take_if(|id| !keep("verbatims.persona", Element::Persona(id.clone())));
        }
    }
}

impl Refers for Delight {
    fn keep(&mut self, keep: Keep) {
        for verbatim in &mut self.verbatims {
            verbatim.persona.take_if(|id| !keep("verbatims.persona", Element::Persona(id.clone())));
        }
    }
}

impl Refers for Card {
    fn keep(&mut self, keep: Keep) {
        self.answers.retain(|id| keep("answers", Element::Friction(id.clone())));
        self.became.take_if(|became| !keep("became", became.clone().into()));
    }
}

impl Refers for Initiative {
    fn keep(&mut self, keep: Keep) {
        self.part_of.take_if(|id| !keep("part_of", Element::Initiative(id.clone())));
        self.frictions.retain(|id| keep("frictions", Element::Friction(id.clone())));
        self.delivers.retain(|delivered| keep("delivers", delivered.clone().into()));
        self.depends_on.retain(|id| keep("depends_on", Element::Initiative(id.clone())));
        self.systems.retain(|id| keep("systems", Element::System(id.clone())));
        self.kpis.retain(|id| keep("kpis", Element::Kpi(id.clone())));
    }
}

impl Refers for Business {
    fn keep(&mut self, keep: Keep) {
        for reason in &mut self.reasons {
            reason.friction.take_if(|id| !keep("business.reasons.friction", Element::Friction(id.clone())));
        }
    }
}

impl Refers for Votes {
    fn keep(&mut self, keep: Keep) {
        for round in &mut self.rounds {
            round.dots.retain(|dots| keep("votes.rounds.dots.on", dots.on.clone().into()));
        }
    }
}

/// Moves what hangs on nothing to the journey; says the id of what is missing.
pub(super) fn loose_anchor(known: &Known, state: &State, at: &mut Anchor) -> Option<String> {
    (!known.has_in(state, &at.clone().into())).then(|| named(&std::mem::take(at).into()))
}

/// Lets a card that hangs on nothing be about nothing in particular; says the id of what is missing.
pub(super) fn loose_card_anchor(known: &Known, state: &State, at: &mut Option<CardAnchor>) -> Option<String> {
    at.take_if(|at| !known.has_in(state, &at.clone().into())).map(|gone| named(&gone.into()))
}

/// The id of what a reference leads to.
pub(super) fn named(element: &Element) -> String {
    element.id().unwrap_or_default().to_owned()
}
