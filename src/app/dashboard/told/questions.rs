//! Questions that are answered, and things that are ticked, where they are read. Each field and each tick is one step.

use egui::{Button, Checkbox, RichText, Role, TextEdit, Ui, WidgetInfo};

use super::Shown;
use crate::{
    app::{Action, fonts, inspector, paint::color},
    drawing::plots::{Answer, Cell, Tick, Ticks, Tone},
    edit::{self, Edit, Label},
    roadmap,
    text::{Icon, Weight},
};

/// The parts of the width that question, answer, and what is known have.
const PARTS: [f32; 3] = [0.2, 0.42, 0.38];

/// The parts of the width that a thing, who says that it is ready, and what is shown have.
const COLUMNS: [f32; 3] = [0.24, 0.26, 0.5];

/// The room between two columns, in points.
const GAP: f32 = 24.0;

/// The room between two things that the document shows, in points.
const BETWEEN: f32 = 8.0;

/// Shows the questions, each with a field for its answer.
pub(super) fn answers(ui: &mut Ui, shown: &mut Shown, heads: &[String; 3], answers: &[Answer]) {
    let widths = widths(ui, PARTS);
    row(ui, widths, |ui, place| head(ui, heads.get(place)));
    for answer in answers {
        ui.separator();
        row(ui, widths, |ui, place| match place {
            0 => {
                let words = RichText::new(&answer.words).font(fonts::font(14.0, Weight::Bold));
                ui.add(egui::Label::new(words).wrap());
            }
            1 => field(ui, shown, answer),
            _ => {
                ui.spacing_mut().item_spacing.y = BETWEEN;
                for cell in &answer.known {
                    shown.cell(ui, cell);
                }
            }
        });
    }
}

/// The field for an answer: what is typed is seen at once, and becomes a step when the field is left.
fn field(ui: &mut Ui, shown: &mut Shown, answer: &Answer) {
    let worksheet = &shown.editor.journey().worksheet;
    let mut text = answer.question.answer(worksheet).to_owned();
    let field = TextEdit::multiline(&mut text)
        .id_salt(("worksheet", answer.question.key()))
        .desired_rows(2)
        .desired_width(f32::INFINITY)
        .margin(egui::Margin::symmetric(8, 5));
    let response = ui.add_enabled(!shown.editor.is_read_only(), field);
    inspector::ring(ui, &response);
    let enabled = response.enabled();
    // The title of the row is beside the field, not its label.
    response.widget_info(|| WidgetInfo::labeled(Role::MultilineTextInput, enabled, &answer.words));
    if response.changed() {
        let edit = Edit::Worksheet(answer.question.answered(worksheet, &text));
        let label = Label::new(edit::Action::Change, &answer.words);
        shown.actions.push(Action::Preview(label, vec![edit]));
    }
}

/// Shows the things to be ready, each with its tick and who says so.
pub(super) fn ticks(ui: &mut Ui, shown: &mut Shown, ticks: &Ticks) {
    let widths = widths(ui, COLUMNS);
    row(ui, widths, |ui, place| head(ui, ticks.heads.get(place)));
    for tick in &ticks.ticks {
        row(ui, widths, |ui, place| match place {
            0 => mark(ui, shown, tick),
            1 => who(ui, shown, tick),
            _ => shown.cell(ui, &Cell::new(&*tick.item.says).in_tone(Tone::Quiet)),
        });
    }
}

/// The tick of a thing: clicking it says the opposite by hand.
fn mark(ui: &mut Ui, shown: &mut Shown, tick: &Tick) {
    let mut ready = tick.item.is_ready();
    let words = RichText::new(&tick.name).font(fonts::font(14.0, Weight::Bold));
    if ui.add_enabled(!shown.editor.is_read_only(), Checkbox::new(&mut ready, words)).changed() {
        say(shown, tick, Some(ready));
    }
}

/// Who says that it is ready; and where somebody does by hand, the way back to what the document shows.
fn who(ui: &mut Ui, shown: &mut Shown, tick: &Tick) {
    let tone = if tick.item.is_ready() { Tone::Better } else { Tone::Quiet };
    let ink = color(tone.color(shown.words.theme));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.add(egui::Label::new(RichText::new(&tick.by).color(ink)).wrap());
        if tick.item.by_hand.is_none() {
            return;
        }
        let back = Button::new(fonts::icon(Icon::Undo2)).small();
        let response = ui.add_enabled(!shown.editor.is_read_only(), back);
        let spoken = shown.words.with("readiness-back-of", &[("item", tick.name.as_str().into())]);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, response.enabled(), &spoken));
        if response.on_hover_text(shown.words.get("readiness-back")).clicked() {
            say(shown, tick, None);
        }
    });
}

/// Asks for a thing to be ticked or cleared by hand, or to be left to the document.
fn say(shown: &mut Shown, tick: &Tick, done: Option<bool>) {
    let ticks = &shown.editor.journey().readiness;
    let edit = Edit::Readiness(roadmap::ticked(ticks, tick.item.phase, tick.item.number, done));
    shown.actions.push(Action::Apply(Label::new(edit::Action::Change, &tick.name), vec![edit]));
}

fn head(ui: &mut Ui, words: Option<&String>) {
    let words = RichText::new(words.map_or("", String::as_str)).font(fonts::font(13.0, Weight::Bold));
    ui.label(words.color(ui.visuals().weak_text_color()));
}

fn widths(ui: &Ui, parts: [f32; 3]) -> [f32; 3] {
    let room = (ui.available_width() - 2.0 * GAP).max(320.0);
    parts.map(|part| part * room)
}

/// Three columns of these widths, from the top.
fn row(ui: &mut Ui, widths: [f32; 3], mut add: impl FnMut(&mut Ui, usize)) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for (place, width) in widths.into_iter().enumerate() {
            ui.vertical(|ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing = egui::Vec2::new(8.0, 4.0);
                add(ui, place);
            });
        }
    });
}
