//! Lines of text or cells of a spreadsheet, shown as the touchpoints that they become before they are placed.

use std::sync::Arc;

use egui::{Grid, Key, Modifiers, RichText, ScrollArea, TextEdit, Ui, ViewportCommand};

use super::{
    Action, App, capture,
    dialogs::{self, Dialog},
    words::Words,
};
use crate::{
    editor::{Command, Editor, Lines, MOST_LINES, Mention},
    model::Journey,
};

/// Lines that were pasted or are written, and what they become.
#[derive(Debug)]
pub(super) struct Pasted {
    text: String,
    lines: Lines,
    /// Whether the map cannot take them, because it has no cell and they name none.
    is_lacking: bool,
    /// Whether the field gets the keyboard when it appears.
    fresh: bool,
    journey: Arc<Journey>,
    state: Option<crate::model::StateId>,
}

impl Pasted {
    /// What these lines become on the map that an editor shows.
    pub(super) fn of(text: &str, editor: &Editor) -> Self {
        let mut pasted = Self {
            text: text.to_owned(),
            lines: Lines::default(),
            is_lacking: false,
            fresh: text.trim().is_empty(),
            journey: editor.journey().clone(),
            state: editor.view().state.clone(),
        };
        pasted.read();
        pasted
    }

    fn read(&mut self) {
        let state = self.state.as_ref().and_then(|id| self.journey.states.get(id));
        self.lines = state.map(|state| Lines::read(&self.text, &self.journey, state)).unwrap_or_default();
        self.is_lacking = self.lines.lacks_cells(&self.journey);
    }
}

impl App {
    /// Shows the lines that are on the clipboard, or a field to write them in.
    pub(super) fn ask_lines(&mut self, context: &egui::Context) {
        if let Some(editor) = self.editor() {
            self.dialog = Some(Dialog::Lines(Pasted::of("", editor)));
            // The answer is an event, and goes into the field.
            context.send_viewport_cmd(ViewportCommand::RequestPaste);
        }
    }

    /// Brings in touchpoints that are pasted onto the map, and shows lines that are, or more than one of them in the field
    /// of the canvas.
    pub(super) fn take_pasted(&mut self, context: &egui::Context) {
        let Some(editor) = self.editor() else { return };
        let on_map = super::perform::is_enabled(Some(editor), Command::PasteLines);
        let into_field = editor.capture().is_some();
        if !on_map || self.dialog.is_some() || context.text_edit_focused() && !into_field {
            return;
        }
        let mut taken = None;
        context.input_mut(|input| {
            input.events.retain(|event| match event {
                egui::Event::Paste(text) if taken.is_none() => {
                    let is_taken = !text.trim().is_empty() && (!into_field || text.trim().contains(['\n', '\t']));
                    if is_taken {
                        taken = Some(text.clone());
                    }
                    !is_taken
                }
                _ => true,
            });
        });
        let Some(text) = taken else { return };
        let Some(editor) = self.document.as_mut().map(|document| &mut document.editor) else { return };
        editor.drop_capture();
        // What was copied from a map comes in as it is; other text is looked at first.
        if !editor.paste(&text) {
            self.dialog = Some(Dialog::Lines(Pasted::of(&text, editor)));
        }
    }
}

/// Shows the lines and what they become.
pub(super) fn show(ui: &mut Ui, words: Words, pasted: &mut Pasted, actions: &mut Vec<Action>) {
    ui.set_width(720.0);
    ui.heading(words.get("lines-title"));
    ui.label(words.get("lines-explain"));
    ui.add_space(8.0);
    let entered = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
    ScrollArea::vertical().id_salt("written").max_height(140.0).show(ui, |ui| {
        let field = TextEdit::multiline(&mut pasted.text).desired_rows(4).desired_width(f32::INFINITY);
        let response = ui.add(field).accessible_name(words.get("lines-field"));
        super::inspector::ring(ui, &response);
        if std::mem::take(&mut pasted.fresh) {
            response.request_focus();
        }
        if response.changed() {
            pasted.read();
        }
    });
    ui.add_space(8.0);
    let lines = &pasted.lines;
    let count = lines.touchpoints.len();
    if count > 0 {
        let bold = super::fonts::font(14.0, crate::text::Weight::Bold);
        let summary = [
            ("touchpoints", count.into()),
            ("transitions", count.saturating_sub(1).into()),
            ("frictions", lines.frictions().into()),
        ];
        ui.label(RichText::new(words.with("lines-summary", &summary)).font(bold.clone()));
        for (key, names) in [("lines-new-stages", &lines.new_stages), ("lines-new-channels", &lines.new_channels)]
        {
            if !names.is_empty() {
                ui.label(words.with(key, &[("names", names.join(", ").into())]));
            }
        }
        if lines.left_out > 0 {
            ui.label(words.with("lines-left-out", &[("count", lines.left_out.into())]));
        }
        ui.add_space(8.0);
        preview(ui, words, pasted, &bold);
    }
    if pasted.is_lacking {
        ui.label(words.get("lines-lacking"));
    }
    let enabled = (1..=MOST_LINES).contains(&count) && !pasted.is_lacking;
    if entered && enabled {
        actions.push(Action::PlaceLines(pasted.text.clone()));
    }
    dialogs::buttons(ui, words, "lines-place", enabled, actions, || Action::PlaceLines(pasted.text.clone()));
}

/// The touchpoints as a table.
fn preview(ui: &mut Ui, words: Words, pasted: &Pasted, bold: &egui::FontId) {
    let journey = &pasted.journey;
    ScrollArea::both().id_salt("preview").max_height(260.0).show(ui, |ui| {
        Grid::new("lines").num_columns(5).striped(true).spacing([16.0, 4.0]).show(ui, |ui| {
            for key in ["field-name", "field-stage", "field-channel", "field-emotion", "inspector-friction"] {
                ui.label(RichText::new(words.get(key)).font(bold.clone()));
            }
            ui.end_row();
            for line in &pasted.lines.touchpoints {
                let stage = line.stage.as_ref().map(|mention| match mention {
                    Mention::Known(id) => journey.stages.get(id).map_or("", |stage| &stage.name).to_owned(),
                    Mention::New(name) => format!("+ {name}"),
                });
                let channel = line.channel.as_ref().map(|mention| match mention {
                    Mention::Known(id) => journey.channels.get(id).map_or("", |channel| &channel.name).to_owned(),
                    Mention::New(name) => format!("+ {name}"),
                });
                ui.label(&line.name);
                ui.label(stage.unwrap_or_default());
                ui.label(channel.unwrap_or_default());
                ui.label(line.emotion.map(capture::signed).unwrap_or_default());
                let frictions = line.frictions.iter().map(|(severity, title)| format!("{severity}/5 {title}"));
                ui.label(frictions.collect::<Vec<_>>().join(", "));
                ui.end_row();
            }
        });
    });
}
