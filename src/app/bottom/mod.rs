//! The panel below the canvas: the experience curve, the figures, the golden thread, the problems.

pub(super) mod curve;
mod figures;
mod problems;
mod thread;

use egui::Ui;

use super::{Action, words::Words};
use crate::editor::Editor;

/// What the panel shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Tab {
    /// The experience curve.
    #[default]
    Curve,
    /// The metrics.
    Figures,
    /// The golden thread.
    Thread,
    /// What is doubtful.
    Problems,
}

/// Shows the panel.
pub(super) fn show(ui: &mut Ui, words: Words, editor: &Editor, tab: &mut Tab, actions: &mut Vec<Action>) {
    let Some(reading) = editor.scene().and_then(|scene| scene.reading.as_ref()) else { return };
    ui.horizontal(|ui| {
        ui.selectable_value(tab, Tab::Curve, words.get("tab-curve"));
        ui.selectable_value(tab, Tab::Figures, words.get("tab-figures"));
        ui.selectable_value(tab, Tab::Thread, words.get("tab-thread"));
        ui.selectable_value(tab, Tab::Problems, problems::title(words, reading));
    });
    match tab {
        Tab::Curve => curve::show(ui, words, editor, reading),
        Tab::Figures => figures::show(ui, words, editor, reading),
        Tab::Thread => thread::show(ui, words, editor, reading, actions),
        Tab::Problems => problems::show(ui, words, editor, reading, actions),
    }
}
