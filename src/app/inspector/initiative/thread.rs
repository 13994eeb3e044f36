//! What an initiative is against, what it brings about, what it touches, and what proves it.

use super::{Fields, picked};
use crate::{
    app::inspector::Form,
    editor::name_of,
    insight::Check,
    model::{Deliverable, Element, FrictionId, Initiative, Journey},
};

pub(super) fn show(form: &mut Form, fields: &Fields, edited: &mut Initiative) {
    let journey = form.editor.journey();
    let frictions = frictions(journey, &edited.frictions);
    picked::show(form, "initiative.frictions", &mut edited.frictions, &frictions, |id| {
        Some(Element::Friction(id.clone()))
    });
    fields.back(form, "frictions");
    let delivers = elements(journey, &edited.delivers);
    picked::show(form, "initiative.delivers", &mut edited.delivers, &delivers, |it| Some(it.clone().into()));
    fields.back(form, "delivers");
    let systems: Vec<_> = journey.systems.iter().map(|it| (it.id.clone(), it.name.clone())).collect();
    picked::show(form, "initiative.systems", &mut edited.systems, &systems, |id| {
        Some(Element::System(id.clone()))
    });
    fields.back(form, "systems");
    let kpis: Vec<_> = journey.kpis.iter().map(|it| (it.id.clone(), it.name.clone())).collect();
    picked::show(form, "initiative.kpis", &mut edited.kpis, &kpis, |id| Some(Element::Kpi(id.clone())));
    fields.back(form, "kpis");
    let words = form.words;
    let check = |check: &Check| (check.code().to_owned(), words.get(&format!("check-{}-name", check.code())));
    let checks: Vec<(String, String)> = Check::ALL.iter().map(check).collect();
    picked::show(form, "initiative.checks", &mut edited.checks, &checks, |_| None);
    fields.back(form, "checks");
}

/// The frictions of the state that the target comes from, and those that are named already.
fn frictions(journey: &Journey, named: &[FrictionId]) -> Vec<(FrictionId, String)> {
    let base = journey.target().and_then(|target| journey.base_of(target)).or_else(|| journey.current());
    let of_base = base.into_iter().flat_map(|state| state.frictions.iter());
    let mut all: Vec<_> = of_base.map(|it| (it.id.clone(), it.name.clone())).collect();
    for id in named {
        let elsewhere = || journey.states.iter().find_map(|state| state.frictions.get(id));
        if !all.iter().any(|(known, _)| known == id)
            && let Some(friction) = elsewhere()
        {
            all.push((id.clone(), friction.name.clone()));
        }
    }
    all
}

/// The touchpoints and transitions of the target, and what is named already.
fn elements(journey: &Journey, named: &[Deliverable]) -> Vec<(Deliverable, String)> {
    let Some(target) = journey.target() else { return Vec::new() };
    let touchpoints = target.touchpoints.iter().map(|it| Deliverable::Touchpoint(it.id.clone()));
    let transitions = target.transitions.iter().map(|it| Deliverable::Transition(it.id.clone()));
    let there = touchpoints.chain(transitions);
    let elsewhere = named.iter().filter(|it| match it {
        Deliverable::Touchpoint(id) => !target.touchpoints.contains(id),
        Deliverable::Transition(id) => !target.transitions.contains(id),
    });
    let named = |it: Deliverable| {
        let element = Element::from(it.clone());
        let states = std::iter::once(target).chain(journey.states.iter());
        let found = states.into_iter().find_map(|state| name_of(journey, Some(state), &element));
        (it, found.unwrap_or_default())
    };
    there.chain(elsewhere.cloned()).map(named).collect()
}
