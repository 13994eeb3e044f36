//! The invariants of a journey, written out a second time and in the plainest way.

use std::collections::BTreeSet;

use parcours::model::{Element, Journey, State};

/// What does not hold in a journey, in words.
pub(crate) fn unsound(journey: &Journey) -> Vec<String> {
    let mut there: BTreeSet<Element> = BTreeSet::from([Element::Journey]);
    there.extend(journey.stages.iter().map(|it| Element::Stage(it.id.clone())));
    there.extend(journey.channels.iter().map(|it| Element::Channel(it.id.clone())));
    there.extend(journey.personas.iter().map(|it| Element::Persona(it.id.clone())));
    there.extend(journey.systems.iter().map(|it| Element::System(it.id.clone())));
    there.extend(journey.kpis.iter().map(|it| Element::Kpi(it.id.clone())));
    there.extend(journey.states.iter().map(|it| Element::State(it.id.clone())));
    there.extend(journey.roadmap.initiatives.iter().map(|it| Element::Initiative(it.id.clone())));
    let shared = there.clone();
    for state in journey.states.iter() {
        there.extend(elements(state));
    }

    let mut broken = Vec::new();
    let mut needs = |ok: bool, from: &str, to: &Element| {
        if !ok {
            broken.push(format!("{from} refers to {to:?}"));
        }
    };
    for state in journey.states.iter() {
        let here: BTreeSet<Element> = elements(state).chain(shared.iter().cloned()).collect();
        let mut in_state = |from: &str, to: Element| needs(here.contains(&to), from, &to);
        for it in state.touchpoints.iter() {
            in_state(it.id.as_str(), Element::Stage(it.stage.clone()));
            in_state(it.id.as_str(), Element::Channel(it.channel.clone()));
            it.also_on.iter().for_each(|id| in_state(it.id.as_str(), Element::Channel(id.clone())));
            it.personas.iter().for_each(|id| in_state(it.id.as_str(), Element::Persona(id.clone())));
            it.for_persona.iter().for_each(|own| in_state(it.id.as_str(), Element::Persona(own.persona.clone())));
            it.systems.iter().for_each(|id| in_state(it.id.as_str(), Element::System(id.clone())));
        }
        for it in state.transitions.iter() {
            in_state(it.id.as_str(), Element::Touchpoint(it.from.clone()));
            in_state(it.id.as_str(), Element::Touchpoint(it.to.clone()));
        }
        state.frictions.iter().for_each(|it| in_state(it.id.as_str(), it.at.clone().into()));
        state.delights.iter().for_each(|it| in_state(it.id.as_str(), it.at.clone().into()));
        for it in state.cards.iter() {
            it.at.iter().for_each(|at| in_state(it.id.as_str(), at.clone().into()));
        }
    }
    let mut anywhere = |from: &str, to: Element| needs(there.contains(&to), from, &to);
    for state in journey.states.iter() {
        state.based_on.iter().for_each(|id| anywhere(state.id.as_str(), Element::State(id.clone())));
        for it in state.touchpoints.iter() {
            it.answers.iter().for_each(|id| anywhere(it.id.as_str(), Element::Friction(id.clone())));
            it.replaces.iter().for_each(|id| anywhere(it.id.as_str(), Element::Touchpoint(id.clone())));
        }
        for it in state.transitions.iter() {
            it.answers.iter().for_each(|id| anywhere(it.id.as_str(), Element::Friction(id.clone())));
            it.replaces.iter().for_each(|id| anywhere(it.id.as_str(), Element::Transition(id.clone())));
        }
        for it in state.cards.iter() {
            it.answers.iter().for_each(|id| anywhere(it.id.as_str(), Element::Friction(id.clone())));
            it.became.iter().for_each(|became| anywhere(it.id.as_str(), became.clone().into()));
        }
    }
    for it in journey.kpis.iter() {
        it.at.iter().for_each(|at| anywhere(it.id.as_str(), at.clone().into()));
    }
    for it in journey.roadmap.initiatives.iter() {
        it.part_of.iter().for_each(|id| anywhere(it.id.as_str(), Element::Initiative(id.clone())));
        it.depends_on.iter().for_each(|id| anywhere(it.id.as_str(), Element::Initiative(id.clone())));
        it.frictions.iter().for_each(|id| anywhere(it.id.as_str(), Element::Friction(id.clone())));
        it.delivers.iter().for_each(|of| anywhere(it.id.as_str(), of.clone().into()));
        it.systems.iter().for_each(|id| anywhere(it.id.as_str(), Element::System(id.clone())));
        it.kpis.iter().for_each(|id| anywhere(it.id.as_str(), Element::Kpi(id.clone())));
    }
    journey.roadmap.target.iter().for_each(|id| anywhere("the roadmap", Element::State(id.clone())));
    for dots in journey.votes.rounds.iter().flat_map(|round| &round.dots) {
        anywhere("a vote", dots.on.clone().into());
    }
    for friction in journey.business.reasons.iter().filter_map(|reason| reason.friction.clone()) {
        anywhere("a reason of loss", Element::Friction(friction));
    }
    broken
}

fn elements(state: &State) -> impl Iterator<Item = Element> {
    let touchpoints = state.touchpoints.ids().cloned().map(Element::Touchpoint);
    let transitions = state.transitions.ids().cloned().map(Element::Transition);
    let frictions = state.frictions.ids().cloned().map(Element::Friction);
    touchpoints.chain(transitions).chain(frictions)
}
