//! The tools, at the left edge of the canvas.

use egui::Ui;

use super::{Action, top_bar::icon_command, words::Words};
use crate::{
    editor::{Command, Editor},
    text::Icon,
};

/// Shows the tools, one below the other.
pub(super) fn show(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
    ui.vertical_centered(|ui| {
        for (icon, command) in [
            (Icon::MousePointer2, Command::UseSelect),
            (Icon::Hand, Command::UseHand),
            (Icon::SquarePlus, Command::UseTouchpoint),
            (Icon::MoveUpRight, Command::UseLink),
            (Icon::MapPin, Command::UseFriction),
        ] {
            icon_command(ui, words, editor, icon, command, actions);
        }
    });
}
