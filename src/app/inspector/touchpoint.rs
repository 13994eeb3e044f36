//! The fields of a touchpoint.

use egui::Ui;

use super::{
    super::{Action, paint::color, words::Words},
    answers, change, delete_button, evidence,
    fields::{choice, named_choice, number, scale, text, tick},
    frictions, group, owner, title,
};
use crate::{
    editor::Editor,
    model::{Anchor, Element, OutcomeKind, State, Touchpoint, TouchpointKind},
};

const KINDS: [(TouchpointKind, &str); 5] = [
    (TouchpointKind::Interaction, "kind-interaction"),
    (TouchpointKind::Decision, "kind-decision"),
    (TouchpointKind::Outcome(OutcomeKind::Success), "kind-outcome-success"),
    (TouchpointKind::Outcome(OutcomeKind::Abandonment), "kind-outcome-abandonment"),
    (TouchpointKind::Outcome(OutcomeKind::Neutral), "kind-outcome-neutral"),
];

pub(super) fn show(
    ui: &mut Ui,
    words: Words,
    editor: &Editor,
    state: &State,
    record: &Touchpoint,
    actions: &mut Vec<Action>,
) {
    let journey = editor.journey();
    let mut edited = record.clone();
    title(ui, words, "inspector-touchpoint");
    let mut changed = text(ui, &words.get("field-name"), &mut edited.name, 1);
    changed |= choice(ui, words, &words.get("field-kind"), &mut edited.kind, &KINDS);
    let stages: Vec<_> = journey.stages.iter().map(|stage| (stage.id.clone(), stage.name.clone())).collect();
    changed |= named_choice(ui, &words.get("field-stage"), &mut edited.stage, &stages);
    let channels: Vec<_> =
        journey.channels.iter().map(|channel| (channel.id.clone(), channel.name.clone())).collect();
    changed |= named_choice(ui, &words.get("field-channel"), &mut edited.channel, &channels);
    if !edited.is_outcome() {
        changed |= experience(ui, words, &mut edited);
        changed |= owner(ui, words, editor, &words.get("field-owner"), &mut edited.owner);
    }
    group(ui, words, "inspector-evidence");
    changed |= evidence(ui, words, &mut edited.evidence);
    changed |= answers(ui, words, editor, state, &mut edited.answers);
    frictions(ui, words, state, &Anchor::Touchpoint(record.id.clone()), actions);
    transitions(ui, words, state, record, actions);
    ui.add_space(12.0);
    changed |= text(ui, &words.get("field-notes"), &mut edited.notes, 3);
    if changed {
        change(actions, state, &record.name, edited);
    }
    delete_button(ui, words, actions);
}

/// The ways out of it and into it, each leading to its fields.
fn transitions(ui: &mut Ui, words: Words, state: &State, record: &Touchpoint, actions: &mut Vec<Action>) {
    group(ui, words, "inspector-transitions");
    let name = |id| state.touchpoints.get(id).map_or("", |touchpoint| &touchpoint.name);
    for transition in state.transitions.iter() {
        let line = if transition.from == record.id {
            format!("→ {}", name(&transition.to))
        } else if transition.to == record.id {
            format!("← {}", name(&transition.from))
        } else {
            continue;
        };
        if ui.add(egui::Button::new(line).truncate()).clicked() {
            actions.push(Action::Select(Element::Transition(transition.id.clone())));
        }
    }
}

fn experience(ui: &mut Ui, words: Words, edited: &mut Touchpoint) -> bool {
    group(ui, words, "inspector-experience");
    let steps: Vec<_> = (-2_i64..=2)
        .map(|step| {
            let text = match step {
                0 => "0".to_owned(),
                _ if step > 0 => format!("+{step}"),
                _ => format!("−{}", -step),
            };
            (step, text, color(words.theme.emotion_of(step).fill))
        })
        .collect();
    let mut changed = scale(ui, &words.get("field-emotion"), &mut edited.emotion, &steps, true);
    changed |= tick(ui, &words.get("field-moment_of_truth"), &mut edited.moment_of_truth);
    changed |= text(ui, &words.get("field-goal"), &mut edited.goal, 2);
    changed |= text(ui, &words.get("field-thought"), &mut edited.thought, 2);
    group(ui, words, "field-effort");
    changed |= number(ui, words, &words.get("field-minutes"), &mut edited.effort.minutes, 0.0..=1e6, 1.0);
    changed |= number(ui, words, &words.get("field-perceived"), &mut edited.effort.perceived, 1.0..=7.0, 1.0);
    changed |= number(ui, words, &words.get("field-entry-percent"), &mut edited.entry, 0.0..=1.0, 0.01);
    changed |= number(ui, words, &words.get("field-volume"), &mut edited.volume, 0.0..=1e9, 1.0);
    changed
}
