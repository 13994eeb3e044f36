use egui::Ui;

use super::{
    super::{Action, words::Words},
    told,
};
use crate::{drawing::Page, editor::Editor};

/// Shows the page.
pub(super) fn show(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
    if editor.journey().target().is_some() {
        told::show(ui, words, editor, Page::Case, actions);
    } else {
        ui.weak(words.get("case-no-target"));
    }
}
