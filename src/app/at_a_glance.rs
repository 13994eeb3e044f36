//! The bars above a map that is tinted or on which a way is lit: what that means, and how it ends.

use std::collections::BTreeSet;

use egui::{Frame, Margin, Panel, Role, Sense, Ui, WidgetInfo};

use super::{
    Action,
    paint::{Painting, narrow},
    words::Words,
};
use crate::{
    drawing::{self, Page, flow_words},
    editor::{Camera, Command, Editor, Level, Mode},
    insight::Tinted,
    text::{self, Weight},
};

/// Shows the bars that the map needs.
pub(super) fn show(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
    let frame = Frame::side_top_panel(ui.style()).inner_margin(Margin::symmetric(12, 6));
    if editor.lit_thread().is_some() && (editor.mode() == Mode::Map || editor.is_at_roadmap()) {
        let frame = frame.fill(super::paint::color(words.theme.tinted()));
        Panel::top("thread")
            .frame(frame)
            .show(ui, |ui| ui.horizontal_wrapped(|ui| thread(ui, words, editor, actions)));
    }
    if editor.mode() != Mode::Map {
        return;
    }
    if let Some(tinted) = editor.scene().and_then(|scene| scene.tinted.as_ref()) {
        Panel::top("tint").frame(frame).show(ui, |ui| ui.horizontal(|ui| tint(ui, words, tinted, actions)));
    }
    if editor.lit().is_some() {
        let frame = frame.fill(super::paint::color(words.theme.tinted()));
        Panel::top("ways")
            .frame(frame)
            .show(ui, |ui| ui.horizontal_wrapped(|ui| ways(ui, words, editor, actions)));
    }
}

/// The golden thread that is lit: whose it is, what is on it, and where else it can be seen.
fn thread(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
    let Some(lit) = editor.lit_thread() else { return };
    let name = text::fit(&lit.name, 14.0, Weight::Bold, 420.0).text;
    ui.strong(words.with("thread-lit", &[("name", name.into())])).on_hover_text(&lit.name);
    let [frictions, answers, initiatives, kpis] = lit.counts();
    let args = [
        ("frictions", frictions.into()),
        ("answers", answers.into()),
        ("initiatives", initiatives.into()),
        ("kpis", kpis.into()),
    ];
    ui.label(words.with("thread-lit-counts", &args));
    let journey = editor.journey();
    if let Some(target) = journey.target() {
        let base = journey.base_of(target).filter(|base| base.id != target.id);
        for state in base.into_iter().chain([target]) {
            let is_shown = editor.mode() == Mode::Map && editor.view().state.as_ref() == Some(&state.id);
            if ui.selectable_label(is_shown, &state.name).clicked() && !is_shown {
                actions.push(Action::ShowMode(Mode::Map));
                if editor.view().state.as_ref() != Some(&state.id) {
                    actions.push(Action::ShowState(state.id.clone()));
                }
            }
        }
    }
    if ui.selectable_label(editor.mode() == Mode::Roadmap, words.get("page-plan")).clicked() {
        actions.push(Action::ShowMode(Mode::Roadmap));
    }
    let page = Page::Thread;
    if ui.selectable_label(editor.open_page() == Some(page), words.get(page.text_key())).clicked() {
        actions.push(Action::OpenPage(page));
    }
    if ui.button(words.get("thread-lit-off")).clicked() {
        actions.push(Action::PutOut);
    }
}

/// The scale of the tint, as pictures have it.
fn tint(ui: &mut Ui, words: Words, tinted: &Tinted, actions: &mut Vec<Action>) {
    if ui.button(words.command(None, Command::NoTint)).clicked() {
        actions.push(Action::Command(Command::NoTint));
    }
    let scale = drawing::tint_scale(tinted, words.theme, words.lang);
    let zoom = (f64::from(ui.available_width()) / scale.width.max(1.0)).min(1.0);
    let size = egui::Vec2::new(narrow(scale.width * zoom), narrow(scale.height * zoom));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let said = drawing::tint_scale_words(tinted, words.lang);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &said));
    response.on_hover_text(said);
    let camera = Camera { zoom, ..Camera::default() };
    Painting::of(&scale).paint(&ui.painter_at(rect), rect, (&camera, Level::Full), &BTreeSet::new());
}

/// The likeliest ways: one is lit, another one while the pointer is on it.
fn ways(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
    let Some(lit) = editor.lit() else { return };
    let mut glance = None;
    for (position, way) in lit.ways.iter().enumerate() {
        let number = (position + 1).to_string();
        let share = flow_words::share(way.probability, words.lang);
        let name = words.with("flow-way", &[("number", number.into()), ("share", share.into())]);
        let response = ui.selectable_label(position == lit.chosen, name);
        let response = response.on_hover_text(flow_words::outcome(way, words.lang));
        if response.clicked() {
            actions.push(Action::LightWay(lit.ways.clone(), position));
        } else if response.hovered() {
            glance = Some(position);
        }
    }
    if glance != lit.glance {
        actions.push(Action::GlanceAt(glance));
    }
    if let Some(way) = lit.way() {
        ui.label(format!(
            "{} · {}",
            flow_words::outcome(way, words.lang),
            flow_words::route_facts(way, words.lang)
        ));
    }
    if ui.button(words.get("flow-lit-off")).clicked() {
        actions.push(Action::PutOut);
    }
}
