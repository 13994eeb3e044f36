//! The cells of a friction.

use egui::Ui;

use super::{
    super::super::{
        Action,
        inspector::{FELT_BY, FRICTION_KINDS, anchors},
    },
    Table, cell, touchpoint,
};
use crate::{
    edit,
    editor::Column,
    model::{Anchor, Friction, ranges},
};

/// What a cell says.
pub(super) fn text(table: &Table, friction: &Friction, column: Column) -> String {
    let words = table.words;
    match column {
        Column::Name => friction.name.clone(),
        Column::Severity => friction.severity.to_string(),
        Column::Place if friction.at == Anchor::Journey => words.get("inspector-journey"),
        Column::Place => table.editor.name_of(&friction.at.clone().into()).unwrap_or_default(),
        Column::Kind => {
            let kind = FRICTION_KINDS.iter().find(|(kind, _)| *kind == friction.kind);
            kind.map(|(_, key)| words.get(key)).unwrap_or_default()
        }
        Column::Frequency => friction.frequency.map(|share| words.lang.percent(share)).unwrap_or_default(),
        Column::FeltBy => {
            let who = FELT_BY.iter().find(|(who, _)| *who == friction.felt_by);
            who.map(|(_, key)| words.get(key)).unwrap_or_default()
        }
        Column::Evidence => touchpoint::evidence(words, friction.evidence.as_ref()),
        _ => String::new(),
    }
}

/// The field of a cell.
pub(super) fn field(table: &Table, ui: &mut Ui, record: &Friction, column: Column, actions: &mut Vec<Action>) {
    let (words, name) = (table.words, table.name(column));
    let mut edited = record.clone();
    match column {
        Column::Name => {
            if cell::naming(ui, &name, &mut edited.name) {
                let name = edited.name.clone();
                table.preview(edit::Action::Rename, &name, edited, actions);
            }
            return;
        }
        Column::Frequency => {
            if cell::number(ui, words, &name, &mut edited.frequency, &ranges::SHARE, 0.01) {
                table.preview(edit::Action::Change, &record.name, edited, actions);
            }
            return;
        }
        _ => {}
    }
    let chosen = match column {
        Column::Severity => {
            let all: Vec<_> = ranges::RATING.map(|severity| (severity, severity.to_string())).collect();
            cell::choice(ui, &name, &mut edited.severity, &all, "")
        }
        Column::Place => {
            let all = anchors(words, table.editor, table.state);
            cell::choice(ui, &name, &mut edited.at, &all, "")
        }
        Column::Kind => {
            let all = FRICTION_KINDS.map(|(kind, key)| (kind, words.get(key)));
            cell::choice(ui, &name, &mut edited.kind, &all, "")
        }
        Column::FeltBy => {
            let all = FELT_BY.map(|(who, key)| (who, words.get(key)));
            cell::choice(ui, &name, &mut edited.felt_by, &all, "")
        }
        Column::Evidence => touchpoint::evidence_field(table, ui, &mut edited.evidence),
        _ => false,
    };
    if chosen {
        table.apply(edit::Action::Change, &record.name, edited, actions);
    }
}
