//! The inspector: the main fields of what is selected.

mod fields;
mod friction;
mod shared;
mod touchpoint;
mod transition;

use egui::{RichText, ScrollArea, Ui};

use self::fields::{choice, text};
pub(super) use self::{
    fields::{ring, scale},
    friction::severities,
};
use super::{Action, words::Words};
use crate::{
    edit::{self, Edit, Label},
    editor::{Command, Editor},
    model::{Element, Evidence, EvidenceLevel, Friction, FrictionId, State},
};

/// Shows the fields of what is selected, or what can be selected.
pub(super) fn show(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        // The scroll bar floats beside the fields, not over them.
        ui.set_max_width(ui.available_width() - 12.0);
        let selected = editor.view().only();
        // The undo of a field belongs to the record that is typed into.
        let salt = (editor.journey().id, editor.view().state.as_ref(), selected);
        let shown = ui.push_id(salt, |ui| {
            ui.add_enabled_ui(!editor.is_read_only(), |ui| {
                selected.is_some_and(|element| record(ui, words, editor, element, actions))
            })
        });
        let shown = shown.inner.inner;
        if !shown {
            match editor.view().selection.len() {
                0 | 1 => shared::journey(ui, words, editor, actions),
                count => {
                    ui.heading(words.with("inspector-several", &[("count", count.into())]));
                    delete_button(ui, words, actions);
                }
            }
        }
    });
}

/// Shows the fields of one element; false where it has none here.
fn record(ui: &mut Ui, words: Words, editor: &Editor, element: &Element, actions: &mut Vec<Action>) -> bool {
    let journey = editor.journey();
    let Some(state) = editor.state() else { return false };
    match element {
        Element::Touchpoint(id) => {
            state.touchpoints.get(id).map(|record| touchpoint::show(ui, words, editor, state, record, actions))
        }
        Element::Transition(id) => {
            state.transitions.get(id).map(|record| transition::show(ui, words, editor, state, record, actions))
        }
        Element::Friction(id) => {
            state.frictions.get(id).map(|record| friction::show(ui, words, editor, state, record, actions))
        }
        Element::Stage(id) => {
            journey.stages.get(id).map(|record| shared::stage(ui, words, editor, record, actions))
        }
        Element::Channel(id) => {
            journey.channels.get(id).map(|record| shared::channel(ui, words, editor, record, actions))
        }
        Element::State(id) => journey.states.get(id).map(|record| shared::state(ui, words, record, actions)),
        Element::Cell(stage, channel) => shared::cell(ui, words, editor, stage, channel),
        _ => None,
    }
    .is_some()
}

/// The kind of what is selected, above its fields.
fn title(ui: &mut Ui, words: Words, key: &str) {
    ui.heading(words.get(key));
    ui.add_space(8.0);
}

/// A line between groups of fields.
fn group(ui: &mut Ui, words: Words, key: &str) {
    ui.add_space(12.0);
    ui.separator();
    ui.label(RichText::new(words.get(key)).font(super::fonts::font(14.0, crate::text::Weight::Bold)));
}

fn delete_button(ui: &mut Ui, words: Words, actions: &mut Vec<Action>) {
    ui.add_space(16.0);
    if ui.button(words.get(Command::Delete.text_key())).clicked() {
        actions.push(Action::Delete);
    }
}

/// Asks for a record of a state to be shown as changed.
fn change(actions: &mut Vec<Action>, state: &State, name: &str, record: impl Into<edit::StateRecord>) {
    let label = Label::new(edit::Action::Change, name);
    actions.push(Action::Preview(label, vec![Edit::put(&state.id, record)]));
}

/// The evidence of a record: how it is known, and from where.
fn evidence(ui: &mut Ui, words: Words, value: &mut Option<Evidence>) -> bool {
    const LEVELS: [(EvidenceLevel, &str); 6] = [
        (EvidenceLevel::Assumption, "evidence-assumption"),
        (EvidenceLevel::Interview, "evidence-interview"),
        (EvidenceLevel::Survey, "evidence-survey"),
        (EvidenceLevel::Observation, "evidence-observation"),
        (EvidenceLevel::Data, "evidence-data"),
        (EvidenceLevel::Test, "evidence-test"),
    ];
    let mut known = value.clone().unwrap_or_default();
    let mut changed = choice(ui, words, &words.get("field-evidence"), &mut known.level, &LEVELS);
    changed |= text(ui, &words.get("field-source"), &mut known.source, 1);
    if changed {
        *value = Some(known);
    }
    changed
}

/// The teams and what else is typed for an owner.
fn owner(ui: &mut Ui, words: Words, editor: &Editor, name: &str, value: &mut String) -> bool {
    let journey = editor.journey();
    let mut options: Vec<(String, String)> = vec![(String::new(), words.get("owner-nobody"))];
    options.extend(journey.teams.iter().map(|team| (team.id.to_string(), team.name.clone())));
    if !options.iter().any(|(id, _)| id == value) {
        options.push((value.clone(), value.clone()));
    }
    fields::named_choice(ui, name, value, &options)
}

/// Which frictions of the base state this element of a future state answers.
fn answers(ui: &mut Ui, words: Words, editor: &Editor, state: &State, value: &mut Vec<FrictionId>) -> bool {
    let journey = editor.journey();
    let Some(base) = journey.base_of(state).filter(|base| base.id != state.id && !base.frictions.is_empty())
    else {
        return false;
    };
    group(ui, words, "field-answers");
    let mut changed = false;
    for friction in base.frictions.iter() {
        let mut answered = value.contains(&friction.id);
        if fields::tick(ui, &friction.name, &mut answered) {
            changed = true;
            if answered {
                value.push(friction.id.clone());
            } else {
                value.retain(|id| *id != friction.id);
            }
        }
    }
    changed
}

/// The frictions that hang here, each leading to its fields, and the way to mark one more.
fn frictions(ui: &mut Ui, words: Words, state: &State, anchor: &crate::model::Anchor, actions: &mut Vec<Action>) {
    group(ui, words, "inspector-frictions");
    let here: Vec<&Friction> = state.frictions.iter().filter(|friction| friction.at == *anchor).collect();
    for friction in here {
        let line = format!("{}  {}", friction.severity, friction.name);
        if ui.add(egui::Button::new(line).truncate()).clicked() {
            actions.push(Action::Select(Element::Friction(friction.id.clone())));
        }
    }
    if ui.button(words.get("inspector-mark-friction")).clicked() {
        actions.push(Action::AskFriction(anchor.clone()));
    }
}
