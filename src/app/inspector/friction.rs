//! The fields of a friction.

use egui::Ui;

use super::{
    super::{Action, paint::color, words::Words},
    change, delete_button, evidence,
    fields::{choice, number, scale, text},
    group, title,
};
use crate::{
    editor::Editor,
    model::{Element, FeltBy, Friction, FrictionKind, State},
};

const FELT_BY: [(FeltBy, &str); 2] =
    [(FeltBy::Customer, "felt-by-customer"), (FeltBy::Employee, "felt-by-employee")];

const fn kind_key(kind: FrictionKind) -> &'static str {
    match kind {
        FrictionKind::Other => "friction-kind-other",
        FrictionKind::RepeatedInformation => "friction-kind-repeated-information",
        FrictionKind::LostContext => "friction-kind-lost-context",
        FrictionKind::Inconsistency => "friction-kind-inconsistency",
        FrictionKind::Wait => "friction-kind-wait",
        FrictionKind::Effort => "friction-kind-effort",
        FrictionKind::DeadEnd => "friction-kind-dead-end",
        FrictionKind::MissingChannel => "friction-kind-missing-channel",
        FrictionKind::Error => "friction-kind-error",
        FrictionKind::Trust => "friction-kind-trust",
    }
}

/// The severities with their colour, for a row of buttons.
pub(in crate::app) fn severities(words: Words) -> Vec<(i64, String, egui::Color32)> {
    (1..=5_u8)
        .map(|severity| {
            let mark = words.theme.friction.with_opacity(0.2 * f64::from(severity));
            (i64::from(severity), severity.to_string(), color(mark))
        })
        .collect()
}

pub(super) fn show(
    ui: &mut Ui,
    words: Words,
    editor: &Editor,
    state: &State,
    record: &Friction,
    actions: &mut Vec<Action>,
) {
    let mut edited = record.clone();
    title(ui, words, "inspector-friction");
    let place = Element::from(record.at.clone());
    if let Some(name) = editor.name_of(&place)
        && ui.add(egui::Button::new(format!("{} {name}", words.get("field-at"))).truncate()).clicked()
    {
        actions.push(Action::Select(place));
    }
    let mut changed = text(ui, &words.get("field-name"), &mut edited.name, 1);
    let kinds = FrictionKind::ALL.map(|kind| (kind, kind_key(kind)));
    changed |= choice(ui, words, &words.get("field-kind"), &mut edited.kind, &kinds);
    let mut severity = Some(edited.severity);
    if scale(ui, &words.get("field-severity"), &mut severity, &severities(words), false) {
        edited.severity = severity.unwrap_or(edited.severity);
        changed = true;
    }
    changed |= number(ui, words, &words.get("field-frequency-percent"), &mut edited.frequency, 0.0..=1.0, 0.01);
    changed |= choice(ui, words, &words.get("field-felt_by"), &mut edited.felt_by, &FELT_BY);
    changed |= text(ui, &words.get("field-cause"), &mut edited.cause, 2);
    if !record.verbatims.is_empty() {
        group(ui, words, "field-verbatims");
        for verbatim in &record.verbatims {
            ui.label(words.with("inspector-verbatim", &[("text", verbatim.text.as_str().into())]));
        }
    }
    group(ui, words, "inspector-evidence");
    changed |= evidence(ui, words, &mut edited.evidence);
    if changed {
        change(actions, state, &record.name, edited);
    }
    delete_button(ui, words, actions);
}
