//! The fields of what hurts, and of what pleases.

use super::{
    super::{paint::color, words::Words},
    Form, change, delete_button, evidence,
    form::Unit,
    own_values, title,
    touchpoint::personas,
    values::{CONSEQUENCES, DEVIATIONS, FELT_BY, FRICTION_KINDS},
};
use crate::{
    editor::Editor,
    model::{Anchor, CardAnchor, Delight, Element, Friction, State, Verbatim, ranges},
};

/// The severities with their colour, for a row of buttons.
pub(in crate::app) fn severities(words: Words) -> Vec<(i64, String, egui::Color32)> {
    (1..=5_u8)
        .map(|severity| {
            let mark = words.theme.friction.with_opacity(0.2 * f64::from(severity));
            (i64::from(severity), severity.to_string(), color(mark))
        })
        .collect()
}

pub(super) fn show(form: &mut Form, state: &State, record: &Friction) {
    let mut edited = record.clone();
    title(form, "inspector-friction");
    form.text("name", &mut edited.name, 1);
    evidence::show(form, &mut edited.evidence);
    anchor(form, state, &mut edited.at);
    let mut severity = Some(edited.severity);
    let steps = severities(form.words);
    form.scale("severity", &mut severity, &steps, false);
    edited.severity = severity.unwrap_or(edited.severity);
    form.choice("kind", &mut edited.kind, &FRICTION_KINDS);
    form.number("frequency.suffer", Unit::Share, &mut edited.frequency, &ranges::SHARE);
    form.choice("felt_by", &mut edited.felt_by, &FELT_BY);
    form.choice("consequence", &mut edited.consequence, &CONSEQUENCES);
    form.choice("deviation", &mut edited.deviation, &DEVIATIONS);
    form.text("cause", &mut edited.cause, 2);
    verbatims(form, &mut edited.verbatims);
    form.ui.add_space(12.0);
    form.text("notes", &mut edited.notes, 2);
    super::card::hung(form, state, &CardAnchor::Friction(record.id.clone()));
    own_values(form, state, &Element::Friction(record.id.clone()), &record.name);
    if form.changed {
        change(form, state, &record.name, edited);
    }
    delete_button(form);
}

pub(super) fn delight(form: &mut Form, state: &State, record: &Delight) {
    let mut edited = record.clone();
    title(form, "inspector-delight");
    form.text("name", &mut edited.name, 1);
    evidence::show(form, &mut edited.evidence);
    anchor(form, state, &mut edited.at);
    verbatims(form, &mut edited.verbatims);
    own_values(form, state, &Element::Delight(record.id.clone()), &record.name);
    if form.changed {
        change(form, state, &record.name, edited);
    }
    delete_button(form);
}

/// Everywhere in a state where something can be felt, with its name.
pub(in crate::app) fn anchors(words: Words, editor: &Editor, state: &State) -> Vec<(Anchor, String)> {
    let mut all = vec![(Anchor::Journey, words.get("inspector-journey"))];
    let stages = editor.journey().stages.iter();
    all.extend(stages.map(|stage| (Anchor::Stage(stage.id.clone()), stage.name.clone())));
    all.extend(state.touchpoints.iter().map(|it| (Anchor::Touchpoint(it.id.clone()), it.name.clone())));
    all.extend(state.transitions.iter().map(|it| {
        let name = editor.name_of(&Element::Transition(it.id.clone())).unwrap_or_default();
        (Anchor::Transition(it.id.clone()), name)
    }));
    all
}

/// Where it is felt, and the way there.
fn anchor(form: &mut Form, state: &State, at: &mut Anchor) {
    let options = anchors(form.words, form.editor, state);
    form.named_choice("at", at, &options);
    let place = Element::from(at.clone());
    if let Some(name) = form.editor.name_of(&place) {
        let line = format!("→ {name}");
        form.way_to(&line, place);
    }
}

/// What people said about it.
fn verbatims(form: &mut Form, value: &mut Vec<Verbatim>) {
    let mut speakers = vec![(None, form.words.get("field-unknown"))];
    speakers.extend(personas(form).into_iter().map(|(id, name)| (Some(id), name)));
    form.section("field-verbatims", !value.is_empty(), |form| {
        let fresh = Verbatim { text: String::new(), source: String::new(), persona: None };
        form.list("verbatims", value, Ok(fresh), |form, verbatim| {
            form.text("verbatims.text", &mut verbatim.text, 2);
            form.text("verbatims.source", &mut verbatim.source, 1);
            form.named_choice("verbatims.persona", &mut verbatim.persona, &speakers);
        });
    });
}
