//! Pages that are told as data: parts with a finding, and the widgets that show it. What stands for something leads to it
//! on the map.

mod balance;
mod bars;
mod bubbles;
mod dated;
mod lines;
mod matrix;
mod pareto;
mod questions;
mod sankey;
mod scatter;
mod table;
mod tree;

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

/// The height of a line of words, in points.
const LINE: f32 = 20.0;

/// From which width on blocks stand two in a row, in points; and the room right of each.
const TWO: f32 = 760.0;
const GUTTER: f32 = 24.0;

/// Shows the parts of a page.
pub(super) fn show(ui: &mut Ui, words: Words, editor: &Editor, page: Page, actions: &mut Vec<Action>) {
    let Some(scene) = editor.scene() else { return };
    match scene.parts_of(page) {
        Some(told) => some(ui, words, editor, (page, told), actions),
        None => framed(ui, |ui| {
            ui.weak(words.get("case-drawing"));
        }),
    }
}

/// Shows some parts of a page.
pub(super) fn some(
    ui: &mut Ui,
    words: Words,
    editor: &Editor,
    (page, parts): (Page, &[Part]),
    actions: &mut Vec<Action>,
) {
    let lit = editor.lit_thread().map(|lit| &lit.elements);
    framed(ui, |ui| self::parts(ui, (words, editor, lit), page, parts, actions));
}

/// Shows something in the column that the parts of a page have.
pub(super) fn framed(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    // A page that scrolls both ways has no width of its own.
    ui.set_max_width(ui.available_width().min(ui.clip_rect().width() - 24.0).min(WIDEST));
    add(ui);
}

/// The title of a part.
pub(super) fn title(ui: &mut Ui, words: &str) {
    let title = RichText::new(words).font(fonts::font(20.0, Weight::Bold));
    ui.add(egui::Label::new(title).wrap());
    ui.add_space(8.0);
}

fn parts(
    ui: &mut Ui,
    (words, editor, lit): (Words, &Editor, Option<&BTreeSet<Element>>),
    page: Page,
    parts: &[Part],
    actions: &mut Vec<Action>,
) {
    for (place, part) in parts.iter().enumerate() {
        if place > 0 {
            ui.add_space(32.0);
        }
        super::part::title(ui, words, page, &part.title, 20.0, actions);
        ui.add_space(8.0);
        let mut shown = Shown { words, editor, actions, lit, id: Id::unique(("page", page.key(), place)) };
        shown.blocks(ui, &part.blocks);
    }
    ui.add_space(24.0);
}

/// What the widgets of a part need.
struct Shown<'a> {
    words: Words,
    editor: &'a Editor,
    actions: &'a mut Vec<Action>,
    /// What is on the golden thread that is lit.
    lit: Option<&'a BTreeSet<Element>>,
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
                Block::Bubbles(it) => bubbles::show(ui, self, it),
                Block::Sankey(it) => sankey::show(ui, self, it),
                Block::Lines(it) => lines::show(ui, self, it),
                Block::Balance(it) => balance::show(ui, self, it),
                Block::Tree(it) => tree::show(ui, self, it),
                Block::Dated(it) => dated::show(ui, self, it),
                Block::Answers(heads, it) => questions::answers(ui, self, heads, it),
                Block::Ticks(it) => questions::ticks(ui, self, it),
                Block::Beside(columns) => self.beside(ui, columns),
                Block::Choice(views) => self.choice(ui, views),
            }
        }
    }

    /// Blocks beside one another, two in a row where there is room.
    fn beside(&mut self, ui: &mut Ui, columns: &[Vec<Block>]) {
        let in_a_row = if ui.available_width() < TWO { 1 } else { 2 };
        for row in columns.chunks(in_a_row) {
            ui.columns(in_a_row, |places| {
                for (ui, blocks) in places.iter_mut().zip(row) {
                    egui::Frame::new().inner_margin(egui::Margin::symmetric(0, 8)).show(ui, |ui| {
                        ui.set_width(ui.available_width() - GUTTER);
                        // Sentences about one thing stand close together.
                        ui.spacing_mut().interact_size.y = LINE;
                        ui.spacing_mut().item_spacing.y = 4.0;
                        self.blocks(ui, blocks);
                    });
                }
            });
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
        let add = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            if let Some(sign) = cell.sign {
                ui.label(RichText::new(fonts::icon(sign)).color(ink));
            }
            let weight = if cell.is_bold { Weight::Bold } else { Weight::Regular };
            let text = RichText::new(&cell.words).font(fonts::font(14.0, weight));
            let lit = cell.element.as_ref().is_some_and(|it| self.lit.is_some_and(|lit| lit.contains(it)));
            let text = if lit { text.background_color(color(self.words.theme.tinted())) } else { text };
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
        };
        // The first line is no higher than those that follow.
        ui.scope(|ui| {
            ui.spacing_mut().interact_size.y = LINE;
            ui.horizontal_wrapped(add);
        });
    }

    /// Goes to elements on the map, or to an initiative in the plan: several are selected together, with the whole map in view.
    ///
    /// What is on no map is shown in the inspector, and the page stays.
    fn lead(&mut self, elements: &[Element]) {
        if let [only @ (Element::Kpi(_) | Element::Persona(_))] = elements {
            self.actions.push(Action::Select(only.clone()));
            return;
        }
        match elements {
            [] => self.actions.push(Action::Command(Command::ShowMap)),
            [only] => self.actions.push(Action::Lead(only.clone())),
            several => {
                self.actions.push(Action::Command(Command::ShowMap));
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
