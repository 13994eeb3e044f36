//! How far off each kind of evidence may be: a setting of the journey, with the usual values and their reasons.

use egui::{Button, DragValue, Grid, RichText, Role, Ui, WidgetInfo};

use super::super::super::{Action, inspector, words::Words};
use crate::{
    drawing::sureness,
    edit::{self, Label},
    editor::{Editor, set_spread},
    insight::{spread, usual_spread},
    model::EvidenceLevel,
};

/// Shows the levels.
pub(super) fn show(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
    Grid::new("certainty-spreads").striped(true).spacing([24.0, 4.0]).show(ui, |ui| {
        super::head(ui, &words.get("certainty-known"));
        super::head(ui, &words.get("certainty-spread"));
        super::head(ui, &words.get("certainty-spread-why"));
        ui.end_row();
        for level in sureness::LEVELS {
            row(ui, words, editor, level, actions);
            ui.end_row();
        }
    });
}

fn row(ui: &mut Ui, words: Words, editor: &Editor, level: EvidenceLevel, actions: &mut Vec<Action>) {
    let (journey, lang) = (editor.journey(), words.lang);
    let name = sureness::level(level, lang);
    let told = ("level", name.as_str().into());
    let label = || Label::new(edit::Action::Change, &words.get("certainty-spread-subject"));
    ui.label(&name);
    let mut percent = 100.0 * spread(journey, level);
    let field = DragValue::new(&mut percent).range(0.0..=100.0).speed(0.5).suffix("\u{a0}%");
    let field = field
        .custom_formatter(move |percent, _| lang.number(percent, 1))
        .custom_parser(|text| inspector::number_of(text.trim_end_matches(['%', '\u{a0}', ' '])).ok().flatten());
    let field = ui.add_enabled(!editor.is_read_only(), field.update_while_editing(false));
    if field.accessible_name(words.with("certainty-spread-of", std::slice::from_ref(&told))).changed() {
        actions.push(Action::Preview(label(), vec![set_spread(journey, level, Some(percent / 100.0))]));
    }
    if !sureness::is_own(journey, level) {
        ui.label(RichText::new(sureness::reason(level, lang)).color(ui.visuals().weak_text_color()));
        return;
    }
    let usual = ("share", lang.percent(usual_spread(level)).into());
    let text = words.with("certainty-spread-back", std::slice::from_ref(&usual));
    let back = ui.add_enabled(!editor.is_read_only(), Button::new(text));
    let spoken = words.with("certainty-spread-back-of", &[told, usual]);
    back.widget_info(|| WidgetInfo::labeled(Role::Button, !editor.is_read_only(), &spoken));
    if back.clicked() {
        actions.push(Action::Apply(label(), vec![set_spread(journey, level, None)]));
    }
}
