//! The cells of a transition.

use egui::Ui;

use super::{
    super::super::{
        Action,
        inspector::{CONTEXTS, REASONS},
    },
    Table, cell, touchpoint,
};
use crate::{
    edit,
    editor::{self, Column},
    model::{Element, TouchpointId, Transition, ranges},
};

/// What a cell says.
pub(super) fn text(table: &Table, transition: &Transition, column: Column) -> String {
    let words = table.words;
    let end = |id: &TouchpointId| table.state.touchpoints.get(id).map_or("", |it| &it.name).to_owned();
    match column {
        Column::From => end(&transition.from),
        Column::To => end(&transition.to),
        Column::Condition => transition.condition.clone(),
        Column::Share => transition.share.map(|share| words.lang.percent(share)).unwrap_or_default(),
        Column::Reason if transition.reason.is_some() => {
            let reason = REASONS.iter().find(|(reason, _)| *reason == transition.reason);
            reason.map(|(_, key)| words.get(key)).unwrap_or_default()
        }
        Column::Context => {
            let context = CONTEXTS.iter().find(|(context, _)| *context == transition.context);
            context.map(|(_, key)| words.get(key)).unwrap_or_default()
        }
        Column::Wait => {
            let minutes = transition.wait_minutes.map(|minutes| words.lang.short_number(minutes));
            minutes.map(|minutes| words.with("table-minutes", &[("minutes", minutes.into())])).unwrap_or_default()
        }
        Column::Evidence => touchpoint::evidence(words, transition.evidence.as_ref()),
        _ => String::new(),
    }
}

/// The field of a cell.
pub(super) fn field(table: &Table, ui: &mut Ui, record: &Transition, column: Column, actions: &mut Vec<Action>) {
    let (words, name) = (table.words, table.name(column));
    let subject = table.editor.name_of(&Element::Transition(record.id.clone())).unwrap_or_default();
    let mut edited = record.clone();
    let mut action = edit::Action::Change;
    let ends = || table.state.touchpoints.iter().map(|it| (it.id.clone(), it.name.clone())).collect::<Vec<_>>();
    let typed = match column {
        Column::Condition => cell::naming(ui, &name, &mut edited.condition),
        Column::Share => {
            // The persona's own share where one is chosen.
            let mut share = table.seen.transitions.get(&record.id).and_then(|it| it.share);
            let changed = cell::number(ui, words, &name, &mut share, &ranges::SHARE, 0.01);
            if changed {
                editor::set_share(&mut edited, table.editor.persona(), share);
            }
            changed
        }
        Column::Wait => cell::number(ui, words, &name, &mut edited.wait_minutes, &ranges::AMOUNT, 1.0),
        _ => false,
    };
    if typed {
        table.preview(action, &subject, edited, actions);
        return;
    }
    let chosen = match column {
        Column::From => {
            action = edit::Action::Reconnect;
            cell::choice(ui, &name, &mut edited.from, &ends(), "")
        }
        Column::To => {
            action = edit::Action::Reconnect;
            cell::choice(ui, &name, &mut edited.to, &ends(), "")
        }
        Column::Reason => {
            let all = REASONS.map(|(reason, key)| (reason, words.get(key)));
            cell::choice(ui, &name, &mut edited.reason, &all, "")
        }
        Column::Context => {
            let all = CONTEXTS.map(|(context, key)| (context, words.get(key)));
            cell::choice(ui, &name, &mut edited.context, &all, "")
        }
        Column::Evidence => touchpoint::evidence_field(table, ui, &mut edited.evidence),
        _ => false,
    };
    if chosen {
        table.apply(action, &subject, edited, actions);
    }
}
