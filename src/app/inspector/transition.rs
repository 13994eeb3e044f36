//! The fields of a transition.

use egui::Ui;

use super::{
    super::{Action, words::Words},
    answers, change, delete_button, evidence,
    fields::{choice, count, number, text},
    frictions, group, title,
};
use crate::{
    editor::Editor,
    model::{Anchor, Context, Element, Reason, State, Transition},
};

const CONTEXTS: [(Context, &str); 4] = [
    (Context::Unknown, "context-unknown"),
    (Context::Carried, "context-carried"),
    (Context::Partial, "context-partial"),
    (Context::Lost, "context-lost"),
];

const REASONS: [(Option<Reason>, &str); 4] = [
    (None, "field-unknown"),
    (Some(Reason::Chosen), "reason-chosen"),
    (Some(Reason::Guided), "reason-guided"),
    (Some(Reason::Forced), "reason-forced"),
];

pub(super) fn show(
    ui: &mut Ui,
    words: Words,
    editor: &Editor,
    state: &State,
    record: &Transition,
    actions: &mut Vec<Action>,
) {
    let mut edited = record.clone();
    title(ui, words, "inspector-transition");
    for (key, end) in [("field-from", &record.from), ("field-to", &record.to)] {
        let name = state.touchpoints.get(end).map_or("", |touchpoint| &touchpoint.name);
        let line = format!("{} {name}", words.get(key));
        if ui.add(egui::Button::new(line).truncate()).clicked() {
            actions.push(Action::Select(Element::Touchpoint(end.clone())));
        }
    }
    let mut changed = text(ui, &words.get("field-condition"), &mut edited.condition, 1);
    changed |= number(ui, words, &words.get("field-share-percent"), &mut edited.share, 0.0..=1.0, 0.01);
    sum_of_shares(ui, words, state, record);
    changed |= choice(ui, words, &words.get("field-reason"), &mut edited.reason, &REASONS);
    changed |= choice(ui, words, &words.get("field-context"), &mut edited.context, &CONTEXTS);
    changed |= carries(ui, words, &mut edited.carries);
    changed |= number(ui, words, &words.get("field-wait-minutes"), &mut edited.wait_minutes, 0.0..=1e7, 1.0);
    changed |= number(ui, words, &words.get("field-gap-minutes"), &mut edited.gap_minutes, 0.0..=1e7, 1.0);
    group(ui, words, "inspector-pillars");
    changed |= count(ui, words, &words.get("pillar-data"), &mut edited.pillars.data, 0..=3);
    changed |= count(ui, words, &words.get("pillar-consistency"), &mut edited.pillars.consistency, 0..=3);
    changed |= count(ui, words, &words.get("pillar-fluidity"), &mut edited.pillars.fluidity, 0..=3);
    group(ui, words, "inspector-evidence");
    changed |= evidence(ui, words, &mut edited.evidence);
    changed |= answers(ui, words, editor, state, &mut edited.answers);
    frictions(ui, words, state, &Anchor::Transition(record.id.clone()), actions);
    if changed {
        let name = editor.name_of(&Element::Transition(record.id.clone())).unwrap_or_default();
        change(actions, state, &name, edited);
    }
    delete_button(ui, words, actions);
}

/// What the shares out of the same touchpoint come to, where that is not the whole.
fn sum_of_shares(ui: &mut Ui, words: Words, state: &State, record: &Transition) {
    let siblings: Vec<_> = state.transitions.iter().filter(|other| other.from == record.from).collect();
    let all_known = siblings.iter().all(|other| other.share.is_some());
    let sum: f64 = siblings.iter().filter_map(|other| other.share).sum();
    if sum > 1.0 + 1e-6 || (all_known && sum < 1.0 - 1e-6) {
        let line = words.with("inspector-share-sum", &[("sum", words.lang.percent(sum).into())]);
        ui.colored_label(ui.visuals().warn_fg_color, line);
    }
}

/// What must pass, one thing a line.
fn carries(ui: &mut Ui, words: Words, value: &mut Vec<String>) -> bool {
    let mut lines = value.join("\n");
    let changed = text(ui, &words.get("field-carries"), &mut lines, 2);
    if changed {
        *value = lines.split('\n').map(str::to_owned).collect();
        // An empty field is nothing to carry; a line that is being begun stays.
        if value.iter().all(String::is_empty) {
            value.clear();
        }
    }
    changed
}
