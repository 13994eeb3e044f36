//! Copying and cutting on the map. Pasting is with the lines (`lines`), which other text becomes.

use egui::{Context, Event};

use super::{App, perform};
use crate::editor::Command;

impl App {
    /// Copies or cuts what is selected on the map, where no field asks for that.
    pub(super) fn copy_from_map(&mut self, context: &Context) {
        let asked = context.input(|input| {
            input.events.iter().find_map(|event| match event {
                Event::Copy => Some(Command::Copy),
                Event::Cut => Some(Command::Cut),
                _ => None,
            })
        });
        let Some(command) = asked.filter(|_| self.dialog.is_none() && !context.text_edit_focused()) else {
            return;
        };
        let Some(editor) = self.document.as_mut().map(|document| &mut document.editor) else { return };
        if !perform::is_enabled(Some(editor), command) {
            return;
        }
        context.input_mut(|input| input.events.retain(|event| !matches!(event, Event::Copy | Event::Cut)));
        let text = if command == Command::Cut { editor.cut() } else { editor.copy() };
        if let Some(text) = text {
            context.copy_text(text);
        }
    }
}
