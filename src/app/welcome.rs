//! What is there before a journey is open: journeys opened last, templates to start from, samples to look at.

use std::path::Path;

use egui::{Align2, Button, Key, Modifiers, RichText, Sense, StrokeKind, Ui, Vec2};

use super::{Action, fonts, keeping::Recent, paint::narrow, recovery, samples::SAMPLES, words::Words};
use crate::{
    editor::Command,
    file::Left,
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

/// Shows the start page.
pub(super) fn show(ui: &mut Ui, words: Words, unsaved: &[Left], recent: &[Recent<'_>], actions: &mut Vec<Action>) {
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
                        ui.vertical(|ui| left(ui, words, width, (unsaved, recent), actions));
                        ui.vertical(|ui| templates(ui, words, width, actions));
                    });
                } else {
                    left(ui, words, width, (unsaved, recent), actions);
                    ui.add_space(16.0);
                    templates(ui, words, width, actions);
                }
                ui.add_space(16.0);
            });
        });
    });
}

/// What is there already: work that was not saved, journeys opened last, any other file, samples.
fn left(
    ui: &mut Ui,
    words: Words,
    width: f32,
    (unsaved, recent): (&[Left], &[Recent<'_>]),
    actions: &mut Vec<Action>,
) {
    ui.set_width(width);
    ui.spacing_mut().item_spacing.x = 8.0;
    if !unsaved.is_empty() {
        ui.heading(words.get("recovery-title"));
        for (place, work) in unsaved.iter().enumerate() {
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

/// Work that was not saved, and the button that lets go of it.
fn one_unsaved(ui: &mut Ui, words: Words, width: f32, place: usize, work: &Left, actions: &mut Vec<Action>) {
    let title = if work.title.is_empty() { words.get("recovery-untitled") } else { work.title.clone() };
    let file = match &work.path {
        Some(path) => path.display().to_string(),
        None => words.get("recovery-no-file"),
    };
    let line = format!("{} · {file}", recovery::ago(words, work.at));
    ui.horizontal(|ui| {
        if wide(ui, width - REMOVE - 8.0, true, &title, &line).on_hover_text(&file).clicked() {
            actions.push(Action::Recover(place));
        }
        let name = words.with("recovery-discard-one", &[("name", title.as_str().into())]);
        let response = ui.add(Button::new(fonts::icon(Icon::X)).min_size(Vec2::new(REMOVE, 60.0)));
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
        if response.on_hover_text(&name).clicked() {
            actions.push(Action::DiscardLeft(place));
        }
    });
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

/// A button over a whole column: a name, and under it what it is. One that cannot be used has no ground, and its words
/// stay as easy to read as any.
fn wide(ui: &mut Ui, width: f32, enabled: bool, name: &str, line: &str) -> egui::Response {
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let response = ui.allocate_response(Vec2::new(width, 60.0), sense);
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
    for (text, size, weight, ink, top) in
        [(name, 16.0, Weight::Bold, ink, 8.0), (line, 14.0, Weight::Regular, quiet, 32.0)]
    {
        let fitted = text::fit(text, size, weight, f64::from(response.rect.width() - 2.0 * PADDING));
        let at = response.rect.min + Vec2::new(PADDING, top);
        painter.text(at, Align2::LEFT_TOP, fitted.text, fonts::font(narrow(size), weight), ink);
    }
    response
}
