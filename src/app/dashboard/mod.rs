//! What the maps and the roadmap say: a page of plots and tables for each question that a room asks. Each figure leads
//! to the map.

mod case;
mod certainty;
pub(super) mod change;
mod channels;
mod flow;
mod frictions;
mod part;
mod priorities;
mod proof;
mod readiness;
mod thread;
mod told;

use egui::{Frame, Margin, RichText, ScrollArea, Ui};

use super::{Action, unbuilt, words::Words};
use crate::{
    drawing::Page,
    editor::{Command, Editor, Mode},
};

/// The room around a page, in points: the same for all.
const MARGIN: Margin = Margin::symmetric(8, 4);

/// The names of the pages that belong together: those of what the maps say, or the plan and the pages of the roadmap.
pub(super) fn tabs(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
    let open = editor.open_page();
    ui.horizontal_wrapped(|ui| {
        let mut tab = |is_open, key: &str, action: Action| {
            if ui.selectable_label(is_open, RichText::new(words.get(key)).size(16.0)).clicked() {
                actions.push(action);
            }
        };
        let pages = if editor.is_at_roadmap() {
            tab(editor.mode() == Mode::Roadmap, "page-plan", Action::Command(Command::ShowRoadmap));
            Page::ROADMAP
        } else {
            Page::INSIGHTS
        };
        for page in pages {
            tab(open == Some(page), page.text_key(), Action::OpenPage(page));
        }
    });
}

/// Shows the page that is open, with the names of all of its kind above it.
pub(super) fn show(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
    tabs(ui, words, editor, actions);
    ui.separator();
    if unbuilt::in_place(ui, words, editor, actions) {
        return;
    }
    let Some(page) = editor.open_page() else { return };
    let Some(reading) = editor.scene().and_then(|scene| scene.reading.as_ref()) else { return };
    let page_of = |ui: &mut Ui| match page {
        Page::Change => change::show(ui, words, editor, reading, actions),
        Page::Flow => flow::show(ui, words, editor, reading, actions),
        Page::Channels => channels::show(ui, words, editor, actions),
        Page::Frictions => frictions::show(ui, words, editor, actions),
        Page::Certainty => certainty::show(ui, words, editor, reading, actions),
        Page::Priorities => priorities::show(ui, words, editor, actions),
        Page::Thread => thread::show(ui, words, editor, actions),
        Page::Proof => proof::show(ui, words, editor, actions),
        Page::Case => case::show(ui, words, editor, actions),
        Page::Readiness => readiness::show(ui, words, editor, actions),
    };
    let sheet = Frame::new().inner_margin(MARGIN);
    ScrollArea::both().id_salt(page.key()).auto_shrink(false).show(ui, |ui| sheet.show(ui, page_of));
}
