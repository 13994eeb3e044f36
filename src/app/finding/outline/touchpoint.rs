//! The cells of a touchpoint.

use egui::Ui;

use super::{
    super::super::{Action, inspector::EVIDENCE_LEVELS, words::Words},
    Table, cell,
};
use crate::{
    edit,
    editor::{self, Column, frictions_at, next_of, owners},
    model::{Evidence, EvidenceLevel, Touchpoint},
};

/// What a cell says.
pub(super) fn text(table: &Table, touchpoint: &Touchpoint, column: Column) -> String {
    let journey = table.journey();
    match column {
        Column::Name => touchpoint.name.clone(),
        Column::Stage => journey.stages.get(&touchpoint.stage).map_or("", |it| &it.name).to_owned(),
        Column::Channel => journey.channels.get(&touchpoint.channel).map_or("", |it| &it.name).to_owned(),
        Column::Emotion if !touchpoint.is_outcome() => emotion(table.words, touchpoint.emotion),
        Column::Frictions => {
            let frictions = frictions_at(table.state, &touchpoint.id).into_iter();
            frictions.map(|it| format!("{} {}", it.severity, it.name)).collect::<Vec<_>>().join(" · ")
        }
        Column::Next => {
            let next = next_of(table.state, &touchpoint.id).map(|it| it.name.as_str());
            next.collect::<Vec<_>>().join(" · ")
        }
        Column::Owner => journey.owner_name(&touchpoint.owner).to_owned(),
        Column::Evidence => evidence(table.words, touchpoint.evidence.as_ref()),
        _ => String::new(),
    }
}

/// How a customer feels: the sign and the word.
fn emotion(words: Words, emotion: Option<i64>) -> String {
    let (sign, key) = match emotion {
        None => return "–".to_owned(),
        Some(..=-2) => ("−2", "emotion-minus-2"),
        Some(-1) => ("−1", "emotion-minus-1"),
        Some(0) => ("0", "emotion-zero"),
        Some(1) => ("+1", "emotion-plus-1"),
        Some(2..) => ("+2", "emotion-plus-2"),
    };
    format!("{sign}  {}", words.get(key))
}

/// How a record is known; nothing told is an assumption.
pub(super) fn evidence(words: Words, evidence: Option<&Evidence>) -> String {
    let level = evidence.map(|evidence| evidence.level).unwrap_or_default();
    let key = EVIDENCE_LEVELS.iter().find(|(other, _)| *other == level).map(|(_, key)| *key);
    key.map(|key| words.get(key)).unwrap_or_default()
}

/// The field of how a record is known; where it is known from stays. True when it was changed.
pub(super) fn evidence_field(table: &Table, ui: &mut Ui, value: &mut Option<Evidence>) -> bool {
    let levels = EVIDENCE_LEVELS.map(|(level, key)| (level, table.words.get(key)));
    let mut level: EvidenceLevel = value.as_ref().map(|evidence| evidence.level).unwrap_or_default();
    let changed = cell::choice(ui, &table.name(Column::Evidence), &mut level, &levels, "");
    if changed {
        value.get_or_insert_default().level = level;
    }
    changed
}

/// The field of a cell.
pub(super) fn field(table: &Table, ui: &mut Ui, record: &Touchpoint, column: Column, actions: &mut Vec<Action>) {
    let (journey, name) = (table.journey(), table.name(column));
    let mut edited = record.clone();
    let mut action = edit::Action::Change;
    let changed = match column {
        Column::Name => {
            if cell::naming(ui, &name, &mut edited.name) {
                let name = edited.name.clone();
                table.preview(edit::Action::Rename, &name, edited, actions);
            }
            return;
        }
        Column::Stage => {
            let all: Vec<_> = journey.stages.iter().map(|it| (it.id.clone(), it.name.clone())).collect();
            (action, edited.order) = (edit::Action::Move, None);
            cell::choice(ui, &name, &mut edited.stage, &all, "")
        }
        Column::Channel => {
            let all: Vec<_> = journey.channels.iter().map(|it| (it.id.clone(), it.name.clone())).collect();
            (action, edited.order) = (edit::Action::Move, None);
            cell::choice(ui, &name, &mut edited.channel, &all, "")
        }
        Column::Emotion => {
            let steps = std::iter::once(None).chain((-2..=2).map(Some));
            let all: Vec<_> = steps.map(|step| (step, emotion(table.words, step))).collect();
            let mut felt = table.seen.touchpoints.get(&record.id).and_then(|it| it.emotion);
            let changed = cell::choice(ui, &name, &mut felt, &all, "");
            if changed {
                editor::set_emotion(&mut edited, table.editor.persona(), felt);
            }
            changed
        }
        Column::Owner => {
            let teams = journey.teams.iter().map(|it| (it.id.to_string(), it.name.clone()));
            let mut all = vec![(String::new(), table.words.get("owner-nobody"))];
            all.extend(teams);
            for owner in owners(journey) {
                if !all.iter().any(|(known, _)| known == owner) {
                    all.push((owner.to_owned(), owner.to_owned()));
                }
            }
            cell::choice(ui, &name, &mut edited.owner, &all, "")
        }
        Column::Evidence => evidence_field(table, ui, &mut edited.evidence),
        _ => false,
    };
    if changed {
        table.apply(action, &record.name, edited, actions);
    }
}
