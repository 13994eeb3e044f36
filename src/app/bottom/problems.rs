//! The problems: what the checks found, each leading to where it is.

use egui::{RichText, ScrollArea, Ui};

use super::super::{Action, fonts, words::Words};
use crate::{editor::Reading, insight::Level, text::Icon, wording};

/// Shows the findings.
pub(super) fn show(ui: &mut Ui, words: Words, reading: &Reading, actions: &mut Vec<Action>) {
    if reading.findings.is_empty() {
        ui.label(words.get("problems-none"));
        return;
    }
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        for finding in &reading.findings {
            let (icon, ink) = match finding.level() {
                Level::Warning => (Icon::TriangleAlert, ui.visuals().warn_fg_color),
                Level::Advice => (Icon::Info, ui.visuals().weak_text_color()),
            };
            ui.horizontal(|ui| {
                let level = words.get(&format!("level-{}", finding.level().key()));
                let sign = ui.label(RichText::new(fonts::icon(icon)).color(ink)).on_hover_text(&level);
                sign.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &level));
                let line = wording::finding(finding, words.lang);
                if ui.add(egui::Button::new(line).frame(false).wrap()).clicked() {
                    if let Some(state) = &finding.state {
                        actions.push(Action::ShowState(state.clone()));
                    }
                    actions.push(Action::Select(finding.element.clone()));
                }
            });
        }
    });
}
