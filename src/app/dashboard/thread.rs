use egui::Ui;

use super::{
    super::{Action, thread_lines, words::Words},
    told,
};
use crate::{drawing::Page, editor::Editor};

/// Shows the page: the picture and what stays unanswered as they are printed, the lines with the ways to mend them.
pub(super) fn show(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
    let Some(scene) = editor.scene() else { return };
    let strands = scene.reading.as_ref().and_then(|reading| reading.strands.as_ref());
    let Some(strands) = strands.filter(|strands| !strands.lines.is_empty()) else {
        return told::show(ui, words, editor, Page::Thread, actions);
    };
    let told = scene.parts.len().saturating_sub(1);
    told::some(ui, words, editor, (Page::Thread, &scene.parts[..told]), actions);
    told::framed(ui, |ui| {
        told::title(ui, &words.get("thread-lines"));
        thread_lines::show(ui, words, editor, strands, actions);
        ui.add_space(24.0);
    });
}
