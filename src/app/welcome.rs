//! What is there before a journey is open: samples to look at, templates to start from, files to open.

use egui::{Align, Align2, Button, Layout, RichText, Sense, StrokeKind, Ui, Vec2};

use super::{Action, paint::narrow, samples::SAMPLES, words::Words};
use crate::{
    editor::Command,
    templates::Template,
    text::{self, Weight},
};

/// The width of the column in the middle, in points.
const WIDTH: f32 = 560.0;

/// The room at the sides of a button, in points.
const PADDING: f32 = 16.0;

/// Shows the welcome.
pub(super) fn show(ui: &mut Ui, words: Words, actions: &mut Vec<Action>) {
    egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.with_layout(Layout::top_down(Align::Center), |ui| {
            ui.set_max_width(WIDTH);
            ui.add_space(24.0);
            ui.label(RichText::new("Parcours").font(super::fonts::font(36.0, Weight::Bold)));
            ui.label(RichText::new(words.get("welcome-line")).size(16.0).color(ui.visuals().weak_text_color()));
            ui.add_space(16.0);
            ui.heading(words.get("welcome-samples"));
            for (position, sample) in SAMPLES.iter().enumerate() {
                if wide(ui, sample.title, &words.get(sample.line_key)).clicked() {
                    actions.push(Action::OpenSample(position));
                }
            }
            ui.add_space(16.0);
            ui.heading(words.get("welcome-new"));
            for template in Template::ALL {
                let stages: Vec<String> = template.stage_names(words.lang).collect();
                let name = words.get(&format!("template-{}", template.name()));
                if wide(ui, &name, &stages.join(" · ")).clicked() {
                    actions.push(Action::StartFrom(template));
                }
            }
            ui.add_space(24.0);
            let open = Button::new(words.get(Command::Open.text_key())).min_size(Vec2::new(WIDTH, 36.0));
            if ui.add(open).clicked() {
                actions.push(Action::Command(Command::Open));
            }
        });
    });
}

/// A button over the whole column: a name, and under it what it is.
fn wide(ui: &mut Ui, name: &str, line: &str) -> egui::Response {
    let size = Vec2::new(WIDTH.min(ui.available_width()), 60.0);
    let response = ui.allocate_response(size, Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, name));
    let visuals = ui.style().interact(&response);
    let painter = ui.painter_at(response.rect.expand(2.0));
    painter.rect(
        response.rect,
        visuals.corner_radius,
        visuals.weak_bg_fill,
        visuals.bg_stroke,
        StrokeKind::Inside,
    );
    let (ink, quiet) = (ui.visuals().text_color(), ui.visuals().weak_text_color());
    for (text, size, weight, ink, top) in
        [(name, 16.0, Weight::Bold, ink, 8.0), (line, 14.0, Weight::Regular, quiet, 32.0)]
    {
        let fitted = text::fit(text, size, weight, f64::from(response.rect.width() - 2.0 * PADDING));
        let at = response.rect.min + Vec2::new(PADDING, top);
        painter.text(at, Align2::LEFT_TOP, fitted.text, super::fonts::font(narrow(size), weight), ink);
    }
    response
}
