//! What is there before a journey is open: journeys opened last, templates to start from, samples to look at.

use std::path::Path;

use egui::{Align2, Button, Key, Modifiers, RichText, Sense, StrokeKind, Ui, Vec2};

use super::{Action, fonts, keeping::Recent, left, recovery, reports, samples::SAMPLES, words::Words};
use crate::{
    editor::Command,
    file::Left,
    report::Report,
    templates::Template,
    text::{self, Icon, Weight},
};

/// The widest a column gets, in points.
const WIDTH: f32 = 520.0;

/// The narrowest page with two columns, in points.
const TWO_COLUMNS: f32 = 900.0;

/// The room between the columns, in points.
const GAP: f32 = 48.0;

/// The width of a button that takes something off a list, in points.
const REMOVE: f32 = 40.0;

/// The room at the sides of a button, in points.
const PADDING: f32 = 16.0;

/// What earlier windows are known by.
#[derive(Clone, Copy)]
pub(super) struct Before<'a> {
    /// Work that was not saved.
    pub(super) left: &'a [Left],
    /// What broke.
    pub(super) reports: &'a [Report],
    /// Journeys opened last.
    pub(super) recent: &'a [Recent<'a>],
}

/// Shows the start page.
pub(super) fn show(ui: &mut Ui, words: Words, before: Before<'_>, actions: &mut Vec<Action>) {
    egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let room = ui.available_width();
        let two = room >= TWO_COLUMNS;
        let width = if two { ((room - GAP) / 2.0).min(WIDTH) } else { room.min(WIDTH) };
        let whole = if two { 2.0 * width + GAP } else { width };
        ui.horizontal_top(|ui| {
            ui.add_space(((room - whole) / 2.0).floor());
            ui.vertical(|ui| {
                ui.set_width(whole);
                ui.spacing_mut().item_spacing = Vec2::splat(8.0);
                ui.add_space(16.0);
                ui.label(RichText::new("Parcours").font(fonts::font(36.0, Weight::Bold)));
                let line = RichText::new(words.get("welcome-line")).size(16.0);
                ui.label(line.color(ui.visuals().weak_text_color()));
                ui.add_space(16.0);
                if two {
                    ui.horizontal_top(|ui| {
                        ui.spacing_mut().item_spacing.x = GAP;
                        ui.vertical(|ui| begun(ui, words, width, before, actions));
                        ui.vertical(|ui| templates(ui, words, width, actions));
                    });
                } else {
                    begun(ui, words, width, before, actions);
                    ui.add_space(16.0);
                    templates(ui, words, width, actions);
                }
                ui.add_space(16.0);
            });
        });
    });
}

/// What is there already: work that was not saved, journeys opened last, any other file, samples.
fn begun(ui: &mut Ui, words: Words, width: f32, before: Before<'_>, actions: &mut Vec<Action>) {
    let Before { left, reports, recent } = before;
    ui.set_width(width);
    ui.spacing_mut().item_spacing.x = 8.0;
    reports::card(ui, words, reports, !left.is_empty(), actions);
    if !left.is_empty() {
        ui.heading(words.get("recovery-title"));
        for (place, work) in left.iter().enumerate() {
            one_unsaved(ui, words, width, place, work, actions);
        }
        ui.add_space(16.0);
    }
    ui.heading(words.get(if recent.is_empty() { "welcome-open" } else { "welcome-recent" }));
    for journey in recent {
        one_of_recent(ui, words, width, journey, actions);
    }
    let keys = words.keys(Command::Open).unwrap_or_default();
    let open = wide(ui, width, true, &words.get(Command::Open.text_key()), &keys);
    if open.clicked() {
        actions.push(Action::Command(Command::Open));
    }
    // From here the arrows go on.
    let nowhere = ui.memory(|memory| memory.focused().is_none());
    if nowhere && ui.input(|input| input.key_pressed(Key::ArrowDown)) {
        open.request_focus();
    }
    ui.add_space(16.0);
    ui.heading(words.get("welcome-samples"));
    for (position, sample) in SAMPLES.iter().enumerate() {
        if wide(ui, width, true, sample.title, &words.get(sample.line_key)).clicked() {
            actions.push(Action::OpenSample(position));
        }
    }
}

/// Work that was not saved. It is seen before it is opened, and only then let go of.
fn one_unsaved(ui: &mut Ui, words: Words, width: f32, place: usize, work: &Left, actions: &mut Vec<Action>) {
    let (title, file) = (left::title(words, work), left::file_of(words, work.path.as_ref()));
    let line = format!("{} · {file}", recovery::ago(words, work.at));
    if wide(ui, width, true, &title, &line).on_hover_text(&file).clicked() {
        actions.push(Action::LookAtLeft(place));
    }
}

/// A journey opened last, and the button that takes it off the list; so does Delete.
fn one_of_recent(ui: &mut Ui, words: Words, width: f32, journey: &Recent<'_>, actions: &mut Vec<Action>) {
    let path = Path::new(journey.path);
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let folder = path.parent().unwrap_or(path).display().to_string();
    let line = match journey.unreachable {
        Some(why) => format!("{} · {folder}", words.get(&format!("recent-{}", why.code()))),
        None => folder,
    };
    let forget = || Action::Forget(journey.path.to_owned());
    ui.horizontal(|ui| {
        let there = journey.unreachable.is_none();
        let response = wide(ui, width - REMOVE - 8.0, there, &name, &line).on_hover_text(journey.path);
        if response.clicked() {
            actions.push(Action::OpenRecent(journey.path.to_owned()));
        }
        let delete = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if response.has_focus() && (delete(Key::Delete) || delete(Key::Backspace)) {
            actions.push(forget());
        }
        let title = words.with("recent-remove", &[("name", name.as_ref().into())]);
        let button = Button::new(fonts::icon(Icon::X)).min_size(Vec2::new(REMOVE, 60.0));
        let response = ui.add(button);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &title));
        if response.on_hover_text(&title).clicked() {
            actions.push(forget());
        }
    });
}

/// Journeys to begin with.
fn templates(ui: &mut Ui, words: Words, width: f32, actions: &mut Vec<Action>) {
    ui.set_width(width);
    ui.heading(words.get("welcome-new"));
    for template in Template::ALL {
        let stages: Vec<String> = template.stage_names(words.lang).collect();
        let name = words.get(&format!("template-{}", template.name()));
        if wide(ui, width, true, &name, &stages.join(" · ")).clicked() {
            actions.push(Action::StartFrom(template));
        }
    }
}

/// A button over a whole column: a name, and under it what it is, in two lines where one has no room for it. One that cannot be used has no ground, and its words
/// stay as easy to read as any.
fn wide(ui: &mut Ui, width: f32, enabled: bool, name: &str, line: &str) -> egui::Response {
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let room = f64::from(width - 2.0 * PADDING);
    let lines = text::break_lines(line, 14.0, Weight::Regular, room, 2);
    let rows = if lines.len() > 1 { 2.0 } else { 1.0 };
    let response = ui.allocate_response(Vec2::new(width, 42.0 + 18.0 * rows), sense);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, enabled, name));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let visuals = if enabled { ui.style().interact(&response) } else { &ui.visuals().widgets.noninteractive };
    let (ground, outline) = (visuals.weak_bg_fill, visuals.bg_stroke);
    let painter = ui.painter_at(response.rect.expand(2.0));
    painter.rect(response.rect, visuals.corner_radius, ground, outline, StrokeKind::Inside);
    let quiet = ui.visuals().weak_text_color();
    let ink = if enabled { ui.visuals().text_color() } else { quiet };
    let mut at = response.rect.min + Vec2::new(PADDING, 8.0);
    let name = text::fit(name, 16.0, Weight::Bold, room);
    painter.text(at, Align2::LEFT_TOP, name.text, fonts::font(16.0, Weight::Bold), ink);
    at.y += 24.0;
    for line in lines {
        painter.text(at, Align2::LEFT_TOP, line.text, fonts::font(14.0, Weight::Regular), quiet);
        at.y += 18.0;
    }
    response
}
