//! The tools, at the left edge of the canvas.

use egui::Ui;

use super::{Action, top_bar::icon_command, words::Words};
use crate::{
    editor::{Command, Editor},
    text::Icon,
};

/// Below this height, in points, the tools move together.
const LOW: f32 = 300.0;

/// Shows the tools, one below the other.
pub(super) fn show(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
    // On a small screen they move together, and scroll where even that is not enough.
    ui.spacing_mut().interact_size.y = 32.0;
    let is_low = ui.available_height() < LOW;
    if is_low {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.spacing_mut().button_padding.y = 1.0;
        ui.spacing_mut().interact_size.y = 25.0;
    }
    ui.spacing_mut().scroll = egui::style::ScrollStyle::floating();
    let centred = |ui: &mut Ui| tools(ui, words, editor, is_low, actions);
    egui::ScrollArea::vertical().auto_shrink(false).show(ui, centred);
}

/// The panels beside the map are left to the menu where there is no room.
fn tools(ui: &mut Ui, words: Words, editor: &Editor, is_low: bool, actions: &mut Vec<Action>) {
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
        if is_low {
            return;
        }
        ui.separator();
        icon_command(ui, words, editor, Icon::StickyNote, Command::ToggleCards, actions);
        icon_command(ui, words, editor, Icon::Vote, Command::ToggleVoting, actions);
    });
}
