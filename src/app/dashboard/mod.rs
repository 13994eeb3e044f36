//! What the maps say: a page of plots and tables for each question that a room asks. Each figure leads to the map.

mod certainty;
pub(super) mod change;
mod channels;
mod flow;
mod frictions;
mod told;

use egui::{RichText, ScrollArea, Ui};

use super::{Action, words::Words};
use crate::{drawing::Page, editor::Editor};

/// Shows the page that is open, with the names of all of them above it.
pub(super) fn show(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        for page in Page::ALL {
            let name = RichText::new(words.get(page.text_key())).size(16.0);
            if ui.selectable_label(page == editor.page(), name).clicked() {
                actions.push(Action::OpenPage(page));
            }
        }
    });
    ui.separator();
    let Some(reading) = editor.scene().and_then(|scene| scene.reading.as_ref()) else { return };
    ScrollArea::both().id_salt(editor.page().key()).auto_shrink(false).show(ui, |ui| match editor.page() {
        Page::Change => change::show(ui, words, editor, reading, actions),
        Page::Flow => flow::show(ui, words, editor, reading, actions),
        Page::Channels => channels::show(ui, words, editor, actions),
        Page::Frictions => frictions::show(ui, words, editor, actions),
        Page::Certainty => certainty::show(ui, words, editor, reading, actions),
    });
}
