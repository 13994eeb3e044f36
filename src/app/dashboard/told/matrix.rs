//! A matrix: a button where there is something between a row and a column.

use egui::{Button, Grid, RichText, Role, Stroke, Ui, UiBuilder, Vec2};

use super::{Shown, name};
use crate::{
    app::{fonts, paint::color},
    drawing::plots::{Matrix, Square},
    text::{Icon, Weight},
};

/// The size of a square and the width of the names of the rows, in points.
const SIZE: (Vec2, f32) = (Vec2::new(112.0, 84.0), 132.0);

/// Shows a matrix; a square leads to what it stands for.
pub(super) fn show(ui: &mut Ui, shown: &mut Shown, matrix: &Matrix) {
    let id = shown.id.with("matrix");
    let table = ui.scope_builder(UiBuilder::new(), |ui| {
        Grid::new(id).spacing([4.0, 4.0]).show(ui, |ui| {
            ui.label(RichText::new(&matrix.corner).small().color(ui.visuals().weak_text_color()));
            for column in &matrix.columns {
                head(ui, column, SIZE.0.x);
            }
            ui.end_row();
            for (row, squares) in &matrix.rows {
                head(ui, row, SIZE.1);
                for square in squares {
                    match square {
                        Some(square) => self::square(ui, shown, square),
                        None => {
                            ui.allocate_space(SIZE.0);
                        }
                    }
                }
                ui.end_row();
            }
        });
    });
    name(&table.response, Role::Table, &matrix.name);
}

fn head(ui: &mut Ui, name: &str, width: f32) {
    ui.vertical(|ui| {
        ui.set_width(width);
        ui.add(egui::Label::new(RichText::new(name).font(fonts::font(14.0, Weight::Bold))).wrap());
    });
}

fn square(ui: &mut Ui, shown: &mut Shown, square: &Square) {
    let theme = shown.words.theme;
    let (ground, edge) = if square.is_worst {
        (theme.friction_tint, Stroke::new(2.0, color(theme.friction)))
    } else {
        (theme.surface, Stroke::new(1.0, color(theme.border)))
    };
    let mut job = egui::text::LayoutJob::default();
    let mut add = |text: &str, size: f32, weight: Weight, ink| {
        job.append(text, 0.0, egui::TextFormat::simple(fonts::font(size, weight), ink));
    };
    add(&square.value, 18.0, Weight::Bold, color(theme.text));
    if square.is_worst {
        add(&format!("  {}", fonts::icon(Icon::TriangleAlert)), 16.0, Weight::Regular, color(theme.friction));
    }
    for line in &square.lines {
        add(&format!("\n{line}"), 12.0, Weight::Regular, color(theme.text));
    }
    let button = Button::new(job).fill(color(ground)).stroke(edge).min_size(SIZE.0).wrap();
    let response = ui.add_sized(SIZE.0, button).on_hover_text(&square.says);
    name(&response, Role::Button, &square.says);
    if response.clicked() {
        shown.lead(&square.elements);
    }
}
