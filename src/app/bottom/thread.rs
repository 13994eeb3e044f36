//! The golden thread: how far it holds, and its lines.

use egui::{RichText, ScrollArea, Ui};

use super::super::{Action, fonts, thread_lines, words::Words};
use crate::{
    editor::{Editor, Reading},
    text::Weight,
};

/// Shows the thread, what hurts most first.
pub(super) fn show(ui: &mut Ui, words: Words, editor: &Editor, reading: &Reading, actions: &mut Vec<Action>) {
    let Some(strands) = &reading.strands else {
        ui.label(words.get("canvas-no-target"));
        return;
    };
    ui.label(RichText::new(strands.finding(words.lang)).font(fonts::font(15.0, Weight::Bold)));
    if strands.lines.is_empty() {
        return;
    }
    ScrollArea::both().auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(ui.clip_rect().width() - 16.0);
        thread_lines::show(ui, words, editor, strands, actions);
    });
}
