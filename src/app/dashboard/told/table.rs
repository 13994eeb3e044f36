//! A table: a row of heads, and rows of cells, those that stand for something as links.

use egui::{Grid, Layout, RichText, Role, Ui, UiBuilder};

use super::{Shown, name};
use crate::{
    app::{fonts, paint::narrow},
    drawing::plots::{Cell, Column},
    text::Weight,
};

/// The room between two columns, in points.
const GAP: f32 = 16.0;

/// The narrowest column, in points.
const NARROWEST: f32 = 56.0;

/// Shows a table as wide as there is room.
pub(super) fn show(ui: &mut Ui, shown: &mut Shown, title: &str, columns: &[Column], rows: &[Vec<Cell>]) {
    #[expect(clippy::cast_precision_loss, reason = "a table has few columns")]
    let room = ui.available_width() - GAP * columns.len() as f32;
    let unit = unit(columns, room);
    let width = |column: &Column| narrow(column.part * unit).max(NARROWEST);
    let id = shown.id.with(title);
    let table = ui.scope_builder(UiBuilder::new(), |ui| {
        Grid::new(id).striped(true).spacing([GAP, 6.0]).show(ui, |ui| {
            for column in columns {
                let head = RichText::new(&column.head).font(fonts::font(13.0, Weight::Bold));
                let head = head.color(ui.visuals().weak_text_color());
                placed(ui, width(column), column.is_number, |ui| {
                    ui.add(egui::Label::new(head).wrap());
                });
            }
            ui.end_row();
            for row in rows {
                for (cell, column) in row.iter().zip(columns) {
                    placed(ui, width(column), column.is_number, |ui| shown.cell(ui, cell));
                }
                ui.end_row();
            }
        });
    });
    name(&table.response, Role::Table, title);
}

/// The width of one part, in points, so that columns that would be too narrow take their room from the others.
fn unit(columns: &[Column], room: f32) -> f64 {
    let (least, room) = (f64::from(NARROWEST), f64::from(room));
    let share = |fixed: &dyn Fn(&Column) -> bool| {
        let (mut parts, mut left) = (0.0, room);
        for column in columns {
            if fixed(column) {
                left -= least;
            } else {
                parts += column.part;
            }
        }
        if parts > 0.0 { left.max(0.0) / parts } else { 0.0 }
    };
    // Each round only makes columns narrower, so at most as many rounds as columns change anything.
    columns.iter().fold(share(&|_| false), |unit, _| share(&|column| column.part * unit < least))
}

/// Shows something in a column of this width, numbers at its right.
fn placed(ui: &mut Ui, width: f32, is_number: bool, add: impl FnOnce(&mut Ui)) {
    let align = if is_number { egui::Align::Max } else { egui::Align::Min };
    ui.with_layout(Layout::top_down(align), |ui| {
        ui.set_width(width);
        add(ui);
    });
}
