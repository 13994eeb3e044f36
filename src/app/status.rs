//! The line at the bottom: what happened last, or what the tool in the hand and Enter do.

use egui::{Label, Panel, RichText, Ui};

use super::{App, canvas, gantt, in_blocks};
use crate::{
    editor::{Command, Gesture, Level, Mode, Tool},
    model::State,
};

/// What stands between two things that can be done.
const BETWEEN: &str = "  ·  ";

impl App {
    /// Shows the line at the bottom.
    pub(super) fn status_line(&self, ui: &mut Ui) {
        let hint = self.editor().and_then(|editor| {
            let hint = self.words().get(canvas::hint(ui, editor)?);
            // A line that follows the pointer is finished by a key, too.
            let enter = matches!(editor.gesture(), Gesture::Linking { .. }).then(|| editor.enter_key()).flatten();
            Some(
                enter.map(|key| self.words().get(key)).into_iter().chain([hint]).collect::<Vec<_>>().join(BETWEEN),
            )
        });
        let hint = hint.or_else(|| self.editor().and_then(|editor| gantt::hint(self.words(), editor)));
        let hint = hint.or_else(|| {
            self.document
                .as_ref()
                .and_then(|shown| in_blocks::pointed(ui, self.words(), &shown.editor, &shown.picture))
        });
        let busy = self.jobs.busy().then(|| self.words().get("status-busy"));
        let line = hint.or_else(|| self.notice.clone()).unwrap_or_else(|| self.status());
        Panel::bottom("status").show(ui, |ui| {
            ui.horizontal(|ui| {
                if let Some(busy) = busy {
                    ui.label(busy);
                }
                ui.add(Label::new(RichText::new(line).color(ui.visuals().weak_text_color())).truncate());
            });
        });
    }

    /// What can be done now.
    fn status(&self) -> String {
        let words = self.words();
        let Some(editor) = self.editor() else { return words.get("status-welcome") };
        if let Some(why) = editor.why_read_only() {
            return words.get(why.text_key());
        }
        match editor.mode() {
            Mode::Roadmap => {
                let keys = words.keys(Command::ExportRoadmap).unwrap_or_default();
                words.with("status-roadmap", &[("keys", keys.into())])
            }
            Mode::Page => words.get("status-insights"),
            mode @ (Mode::Compare | Mode::SideBySide) => {
                let ends = editor.ends();
                let name = |state: Option<&State>| state.map_or("", |state| &state.name).into();
                let args = [("from", name(ends.map(|(from, _)| from))), ("to", name(ends.map(|(_, to)| to)))];
                words.with(if mode == Mode::Compare { "status-compare" } else { "status-side-by-side" }, &args)
            }
            Mode::Map if editor.carried().is_some() => words.get("status-carry"),
            Mode::Map if editor.voter().is_some() => words.get("status-voting"),
            Mode::Map if editor.level() == Level::Blocks && editor.tool() == Tool::Select => {
                words.get("status-blocks")
            }
            Mode::Map => {
                let tool = words.get(match editor.tool() {
                    Tool::Select => "status-select",
                    Tool::Hand => "status-hand",
                    Tool::Touchpoint => "status-touchpoint",
                    Tool::Link => "status-link",
                    Tool::Friction => "status-friction",
                });
                // What is selected comes first: it is what the next key is for.
                let enter = editor.enter_key().map(|key| words.get(key));
                enter.into_iter().chain([tool]).collect::<Vec<_>>().join(BETWEEN)
            }
        }
    }
}
