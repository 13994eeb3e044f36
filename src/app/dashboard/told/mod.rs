//! Pages that are told as data: parts with a finding, and the widgets that show it. What stands for something leads to it
//! on the map.

mod bars;
mod lines;
mod matrix;
mod pareto;
mod scatter;
mod table;

use std::collections::BTreeSet;

use egui::{Id, Response, RichText, Role, Ui, WidgetInfo};
use egui_plot::Plot;

use super::super::{Action, finding::Wish, fonts, paint::color, words::Words};
use crate::{
    drawing::{
        Page,
        plots::{Block, Cell, Part},
    },
    editor::{Command, Editor},
    model::Element,
    text::Weight,
};

/// The widest that a page is, in points: beyond it a row is hard to follow.
const WIDEST: f32 = 1280.0;

/// The width of words, in points.
const READABLE: f32 = 960.0;

/// Shows the parts of a page.
pub(super) fn show(ui: &mut Ui, words: Words, editor: &Editor, page: Page, actions: &mut Vec<Action>) {
    let Some(scene) = editor.scene() else { return };
    egui::Frame::new().inner_margin(8).show(ui, |ui| parts(ui, words, page, scene.parts(page), actions));
}

fn parts(ui: &mut Ui, words: Words, page: Page, parts: &[Part], actions: &mut Vec<Action>) {
    ui.set_max_width(ui.available_width().min(WIDEST));
    for (place, part) in parts.iter().enumerate() {
        if place > 0 {
            ui.add_space(32.0);
        }
        let title = RichText::new(&part.title).font(fonts::font(20.0, Weight::Bold));
        ui.add(egui::Label::new(title).wrap());
        ui.add_space(8.0);
        let mut shown = Shown { words, actions, id: Id::unique(("page", page.key(), place)) };
        shown.blocks(ui, &part.blocks);
    }
    ui.add_space(24.0);
}

/// What the widgets of a part need.
struct Shown<'a> {
    words: Words,
    actions: &'a mut Vec<Action>,
    /// What keeps what is chosen in the part.
    id: Id,
}

impl Shown<'_> {
    fn blocks(&mut self, ui: &mut Ui, blocks: &[Block]) {
        for (place, block) in blocks.iter().enumerate() {
            if place > 0 {
                ui.add_space(4.0);
            }
            match block {
                Block::Say(cell) => {
                    ui.scope(|ui| {
                        ui.set_max_width(ui.available_width().min(READABLE));
                        self.cell(ui, cell);
                    });
                }
                Block::Table(name, columns, rows) => table::show(ui, self, name, columns, rows),
                Block::Bars(name, groups) => bars::show(ui, self, name, groups),
                Block::Pareto(it) => pareto::show(ui, self, it),
                Block::Matrix(it) => matrix::show(ui, self, it),
                Block::Scatter(it) => scatter::show(ui, self, it),
                Block::Lines(it) => lines::show(ui, self, it),
                Block::Choice(views) => self.choice(ui, views),
            }
        }
    }

    /// The names of the views, and the one that is chosen.
    fn choice(&mut self, ui: &mut Ui, views: &[(String, Vec<Block>)]) {
        let id = self.id.with("choice");
        let mut chosen: usize = ui.data(|data| data.get_temp(id)).unwrap_or(0).min(views.len().saturating_sub(1));
        ui.horizontal_wrapped(|ui| {
            for (place, (name, _)) in views.iter().enumerate() {
                if ui.selectable_label(place == chosen, name).clicked() {
                    chosen = place;
                    ui.data_mut(|data| data.insert_temp(id, place));
                }
            }
        });
        if let Some((_, blocks)) = views.get(chosen) {
            self.blocks(ui, blocks);
        }
    }

    /// A cell of a table, or a sentence: a link where it stands for something.
    fn cell(&mut self, ui: &mut Ui, cell: &Cell) {
        let ink = color(cell.tone.color(self.words.theme));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            if let Some(sign) = cell.sign {
                ui.label(RichText::new(fonts::icon(sign)).color(ink));
            }
            let weight = if cell.is_bold { Weight::Bold } else { Weight::Regular };
            let text = RichText::new(&cell.words).font(fonts::font(14.0, weight));
            let response = match &cell.element {
                Some(element) if !cell.words.is_empty() => {
                    let response = ui.link(text);
                    if response.clicked() {
                        self.lead(std::slice::from_ref(element));
                    }
                    response
                }
                _ => ui.add(egui::Label::new(text.color(ink)).wrap()),
            };
            if !cell.hint.is_empty() {
                response.on_hover_text(&cell.hint);
            }
        });
    }

    /// Goes to elements on the map: several are selected together, with the whole map in view.
    fn lead(&mut self, elements: &[Element]) {
        self.actions.push(Action::Command(Command::ShowMap));
        match elements {
            [] => {}
            [only] => self.actions.push(Action::Select(only.clone())),
            several => {
                let rows: BTreeSet<Element> = several.iter().cloned().collect();
                self.actions.push(Action::Find(Wish::SelectRows(rows)));
                self.actions.push(Action::Command(Command::ZoomFit));
            }
        }
    }

    /// A plot that stays as it is: it is looked at and pointed at, not moved.
    fn still(&self, name: &str, height: f32) -> Plot<'static> {
        Plot::new(self.id.with(name))
            .allow_drag(false)
            .allow_zoom(false)
            .allow_scroll(false)
            .allow_boxed_zoom(false)
            .allow_double_click_reset(false)
            .show_background(false)
            .show_crosshair(false)
            .grid_color(color(self.words.theme.hairline))
            .grid_fade(0.0)
            .height(height)
    }
}

/// Says to a screen reader what a plot or a table is.
fn name(response: &Response, role: Role, name: &str) {
    response.widget_info(|| WidgetInfo::labeled(role, true, name));
}
