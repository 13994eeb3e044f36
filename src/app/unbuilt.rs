//! In the place of a scene that broke while it was built: what happened, and the way to ask for it again.

use egui::{Frame, Margin, Panel, RichText, Ui};

use super::{Action, paint::color, words::Words};
use crate::editor::{Command, Editor, Unbuilt};

/// The widest a line of the message is, in points.
const WIDTH: f32 = 520.0;

/// Above a picture that is of the journey as it was, that the newer one could not be drawn.
pub(super) fn bar(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
    if editor.unbuilt() != Some(Unbuilt::Earlier) {
        return;
    }
    let frame = Frame::side_top_panel(ui.style()).inner_margin(Margin::symmetric(12, 6));
    Panel::top("unbuilt").frame(frame.fill(color(words.theme.tinted()))).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(words.get("report-earlier")).strong());
            buttons(ui, words, actions);
        });
    });
}

/// In the place of a picture or a page that cannot be shown; true where it is said.
pub(super) fn in_place(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) -> bool {
    if editor.unbuilt() != Some(Unbuilt::Nothing) {
        return false;
    }
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() * 0.3).floor());
        ui.set_max_width(WIDTH);
        ui.heading(words.get("report-unbuilt"));
        ui.label(words.get("report-unbuilt-text"));
        ui.add_space(16.0);
        buttons(ui, words, actions);
    });
    true
}

fn buttons(ui: &mut Ui, words: Words, actions: &mut Vec<Action>) {
    if ui.button(words.get("report-try-again")).clicked() {
        actions.push(Action::BuildAgain);
    }
    if ui.button(words.get(Command::Reports.text_key())).clicked() {
        actions.push(Action::Command(Command::Reports));
    }
}
