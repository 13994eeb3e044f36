//! The fields of a transition.

use super::{
    Form, change, delete_button, evidence, feelings,
    form::Unit,
    own, own_values, shares, title,
    touchpoint::{free_persona, others, personas},
    values::{CONTEXTS, INCONSISTENCIES, REASONS},
};
use crate::{
    editor::{End, obstacle},
    model::{Anchor, Element, PersonaShare, Pillars, State, Touchpoint, TouchpointId, Transition, ranges},
};

pub(super) fn show(form: &mut Form, state: &State, record: &Transition) {
    let element = Element::Transition(record.id.clone());
    let name = form.editor.name_of(&element).unwrap_or_default();
    let mut edited = record.clone();
    title(form, "inspector-transition");
    form.named_choice("from", &mut edited.from, &ends(state, record, End::From));
    form.named_choice("to", &mut edited.to, &ends(state, record, End::To));
    own::transition(form, &mut edited);
    evidence::show(form, &mut edited.evidence);
    form.text("condition", &mut edited.condition, 1);
    form.number("share", Unit::Share, &mut edited.share, &ranges::SHARE);
    form.choice("reason", &mut edited.reason, &REASONS);
    form.choice("context", &mut edited.context, &CONTEXTS);
    carries(form, &mut edited.carries);
    form.number("wait_minutes", Unit::Of("unit-minutes"), &mut edited.wait_minutes, &ranges::AMOUNT);
    form.number("gap_minutes", Unit::Of("unit-minutes"), &mut edited.gap_minutes, &ranges::AMOUNT);
    form.section("inspector-shares", true, |form| shares::show(form, state, &record.from));
    form.section("field-pillars", true, |form| pillars(form, &mut edited.pillars));
    form.section("field-inconsistency", !edited.inconsistency.is_empty(), |form| {
        let kinds = INCONSISTENCIES.map(|(kind, key)| (kind, form.words.get(key)));
        form.options(&mut edited.inconsistency, &kinds);
    });
    by_persona(form, &mut edited);
    evidence::answers(form, state, &mut edited.answers);
    let ids = |base: &State| base.transitions.ids().cloned().collect();
    evidence::replaces(form, state, &mut edited.replaces, |id| Element::Transition(id.clone()), ids);
    feelings(form, state, &Anchor::Transition(record.id.clone()));
    form.ui.add_space(12.0);
    form.text("notes", &mut edited.notes, 2);
    own_values(form, state, &element, &name);
    if form.changed {
        change(form, state, &name, edited);
    }
    delete_button(form);
}

/// The touchpoints that an end of a transition can be at.
fn ends(state: &State, record: &Transition, end: End) -> Vec<(TouchpointId, String)> {
    let fits = |touchpoint: &&Touchpoint| obstacle(state, record, end, &touchpoint.id).is_none();
    state.touchpoints.iter().filter(fits).map(|end| (end.id.clone(), end.name.clone())).collect()
}

/// The share of single personas.
fn by_persona(form: &mut Form, edited: &mut Transition) {
    let personas = personas(form);
    form.section("field-for_persona", !edited.for_persona.is_empty(), |form| {
        let used: Vec<_> = edited.for_persona.iter().map(|own| own.persona.clone()).collect();
        let share = edited.share.unwrap_or(1.0);
        let fresh = free_persona(&personas, &used).map(|persona| PersonaShare { persona, share });
        form.list("for_persona", &mut edited.for_persona, fresh, |form, own| {
            let who = others(&personas, &used, &own.persona);
            form.named_choice("for_persona.persona", &mut own.persona, &who);
            let mut share = Some(own.share);
            form.number("for_persona.share", Unit::Share, &mut share, &ranges::SHARE);
            own.share = share.unwrap_or(own.share);
        });
    });
}

/// The three pillars, each from absent to complete.
pub(super) fn pillars(form: &mut Form, value: &mut Pillars) {
    let mark = form.ui.visuals().hyperlink_color;
    let steps: Vec<_> = ranges::PILLAR.map(|step| (step, step.to_string(), mark)).collect();
    form.scale("pillars.data", &mut value.data, &steps, true);
    form.scale("pillars.consistency", &mut value.consistency, &steps, true);
    form.scale("pillars.fluidity", &mut value.fluidity, &steps, true);
}

/// What must pass, one thing a line.
fn carries(form: &mut Form, value: &mut Vec<String>) {
    let mut lines = value.join("\n");
    if form.text("carries", &mut lines, 2) {
        *value = lines.split('\n').map(str::to_owned).collect();
        // An empty field is nothing to carry; a line that is being begun stays.
        if value.iter().all(String::is_empty) {
            value.clear();
        }
    }
}
