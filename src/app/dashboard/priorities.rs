use egui::Ui;

use super::{
    super::{Action, words::Words},
    told,
};
use crate::{drawing::Page, editor::Editor};

/// Shows the page.
pub(super) fn show(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
    told::show(ui, words, editor, Page::Priorities, actions);
}
