//! The list of keys: for the keyboard that the person has, in groups, found by typing.

use egui::{ComboBox, Grid, Id, Label, RichText, ScrollArea, TextEdit, Ui};

use super::{Action, fonts, keyboard::Hearing, words::Words};
use crate::{
    editor::{KeyGroup, cheat_sheet, search_keys},
    i18n::Keyboard,
    text::Weight,
};

/// The most room that the list takes, in points.
const SIZE: egui::Vec2 = egui::vec2(760.0, 520.0);

/// What the window keeps around the list, in points.
const AROUND: egui::Vec2 = egui::vec2(80.0, 190.0);

/// The share of the width for what keys do; the rest is for the keys.
const TEXTS: f32 = 0.56;

/// The list while it is open.
#[derive(Debug)]
pub(super) struct Help {
    typed: String,
    hearing: Hearing,
    /// Whether it has not been shown yet.
    fresh: bool,
}

impl Help {
    /// The list of all keys.
    pub(super) const fn new(hearing: Hearing) -> Self {
        Self { typed: String::new(), hearing, fresh: true }
    }

    /// Takes note of what is known of the keyboard.
    pub(super) const fn hear(&mut self, hearing: Hearing) {
        self.hearing = hearing;
    }
}

/// Shows the list.
pub(super) fn show(ui: &mut Ui, words: Words, help: &mut Help, actions: &mut Vec<Action>) {
    let room = (ui.content_rect().size() - AROUND).max(egui::vec2(280.0, 90.0)).min(SIZE);
    ui.set_width(room.x);
    ui.horizontal(|ui| {
        ui.heading(words.get("command-help"));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            picker(ui, words, help.hearing, actions);
        });
    });
    let field = TextEdit::singleline(&mut help.typed)
        .id(Id::unique("keys"))
        .hint_text(words.get("keys-search"))
        .desired_width(f32::INFINITY)
        .margin(egui::Margin::symmetric(8, 6));
    let response = ui.add(field).accessible_name(words.get("keys-search"));
    super::inspector::ring(ui, &response);
    if std::mem::take(&mut help.fresh) {
        response.request_focus();
    }
    ui.add_space(4.0);
    let groups = search_keys(cheat_sheet(words.lang, words.keyboard), &help.typed);
    // The keys of the page scroll it, while the field has the keyboard.
    let page = ui.input_mut(|input| {
        let pressed = |input: &mut egui::InputState, key| input.consume_key(egui::Modifiers::NONE, key);
        f32::from(i8::from(pressed(input, egui::Key::PageUp)) - i8::from(pressed(input, egui::Key::PageDown)))
    });
    ScrollArea::vertical().max_height(room.y).min_scrolled_height(room.y).auto_shrink(false).show(ui, |ui| {
        if page != 0.0 {
            ui.scroll_with_delta(egui::vec2(0.0, page * room.y * 0.9));
        }
        if groups.is_empty() {
            ui.label(words.get("keys-none"));
        }
        for group in &groups {
            show_group(ui, group);
        }
        ui.add_space(8.0);
        let version = words.with("keys-version", &[("version", env!("CARGO_PKG_VERSION").into())]);
        ui.add(Label::new(RichText::new(version).weak()).wrap());
    });
}

/// Which keyboard it is: found out, or as the person says.
fn picker(ui: &mut Ui, words: Words, hearing: Hearing, actions: &mut Vec<Action>) {
    let by_itself = words.with("keys-keyboard-heard", &[("name", hearing.heard(words.lang).name().into())]);
    let shown = hearing.chosen.map_or_else(|| by_itself.clone(), |chosen| chosen.name().to_owned());
    let name = words.get("keys-keyboard");
    let list = ComboBox::from_id_salt("keyboard").selected_text(&shown).show_ui(ui, |ui| {
        let choices = [None].into_iter().chain(Keyboard::ALL.map(Some));
        for choice in choices {
            let text = choice.map_or(by_itself.as_str(), |chosen| chosen.name());
            if ui.selectable_label(hearing.chosen == choice, text).clicked() {
                actions.push(Action::UseKeyboard(choice));
            }
        }
    });
    list.response.widget_info(|| {
        let mut info = egui::WidgetInfo::labeled(egui::Role::ComboBox, true, &name);
        info.current_text_value = Some(shown.clone());
        info
    });
    super::inspector::ring(ui, &list.response);
    ui.label(RichText::new(&name).color(ui.visuals().weak_text_color()));
}

fn show_group(ui: &mut Ui, group: &KeyGroup) {
    ui.add_space(10.0);
    ui.label(RichText::new(&group.title).font(fonts::font(15.0, Weight::Bold)));
    let width = ui.available_width();
    Grid::new(("keys", &group.title)).num_columns(2).striped(true).spacing([12.0, 6.0]).show(ui, |ui| {
        for line in &group.lines {
            let [texts, keys] = [width * TEXTS, width * (1.0 - TEXTS) - 24.0];
            ui.scope(|ui| {
                ui.set_width(texts);
                ui.add(Label::new(&line.text).wrap());
            });
            ui.scope(|ui| {
                ui.set_width(keys);
                ui.add(Label::new(RichText::new(&line.keys).font(fonts::font(14.0, Weight::Bold))).wrap());
            });
            ui.end_row();
        }
    });
}
