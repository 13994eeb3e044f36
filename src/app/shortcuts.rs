//! Keys that call commands.

use egui::{Context, Key, KeyboardShortcut, Modifiers};

use super::{Action, canvas, finding, perform};
use crate::editor::{Command, Editor, Shortcut};

/// Collects the commands whose keys were pressed in this frame.
///
/// The ones with more modifiers are asked first, because egui takes Ctrl+Shift+S for Ctrl+S too.
pub(super) fn collect(context: &Context, editor: Option<&Editor>, actions: &mut Vec<Action>) {
    // Alt with a letter is for menus and special signs, never for a command.
    if context.input(|input| input.modifiers.alt) {
        return;
    }
    let typing = context.text_edit_focused();
    let on_map = |focused| focused == canvas::id() || focused == finding::outline::id();
    let elsewhere = context.memory(egui::Memory::focused).is_some_and(|focused| !on_map(focused));
    let mut all: Vec<(KeyboardShortcut, Command)> = Command::ALL
        .into_iter()
        .flat_map(|command| command.shortcuts().iter().filter_map(move |keys| Some((keyboard(*keys)?, command))))
        .collect();
    all.sort_by_key(|(keys, _)| !keys.modifiers.shift);
    for (keys, command) in all {
        // Held, not pressed.
        if command == Command::Laser {
            continue;
        }
        if typing && (keys.conflicts_with_text_editing() || is_undo(command)) {
            continue;
        }
        // The keys that turn pages turn those of the table while it has the keyboard.
        let turns = matches!(command, Command::NextState | Command::PreviousState);
        if turns && context.memory(egui::Memory::focused) == Some(finding::outline::id()) {
            continue;
        }
        // What is selected on the map is deleted from the map or the table, not from a button of a panel.
        if command == Command::Delete && elsewhere {
            continue;
        }
        let is_enabled = perform::is_enabled(editor, command);
        // Where a key that shows something shows nothing, it says why.
        let asks = is_enabled || (shows(command) && editor.is_some());
        if asks && context.input_mut(|input| input.consume_shortcut(&keys)) {
            let why = finding::why_not(editor, command);
            actions.push(why.map_or(Action::Command(command), Action::Tell));
        }
    }
}

/// Whether a command leads to another sheet.
const fn shows(command: Command) -> bool {
    matches!(command, Command::ShowRoadmap | Command::ShowCompare | Command::ShowSideBySide)
}

/// A field that is being typed in has its own undo.
const fn is_undo(command: Command) -> bool {
    matches!(command, Command::Undo | Command::Redo)
}

fn keyboard(keys: Shortcut) -> Option<KeyboardShortcut> {
    let mut modifiers = Modifiers::NONE;
    if keys.ctrl {
        modifiers = modifiers.plus(Modifiers::COMMAND);
    }
    if keys.shift {
        modifiers = modifiers.plus(Modifiers::SHIFT);
    }
    Some(KeyboardShortcut::new(modifiers, Key::from_name(keys.key)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_the_commands_is_a_key_of_egui() {
        for command in Command::ALL {
            assert!(command.shortcuts().iter().all(|keys| keyboard(*keys).is_some()), "{command:?}");
        }
    }
}
