//! Bars in groups, one scale for all.

use egui::{Align2, Rect, RichText, Role, Sense, Ui, UiBuilder, Vec2};

use super::{Shown, name};
use crate::{
    app::{fonts, paint::color},
    drawing::plots::{Bar, Group},
    text::Weight,
};

/// The width of a group, of the names in it and of what bars say, in points.
const WIDTHS: (f32, f32, f32) = (400.0, 130.0, 56.0);

/// The height of a bar and of the row that it is in, in points.
const HEIGHTS: (f32, f32) = (14.0, 22.0);

/// Shows the groups side by side, as many as there is room for.
pub(super) fn show(ui: &mut Ui, shown: &mut Shown, title: &str, groups: &[Group]) {
    let longest = groups.iter().flat_map(|group| &group.bars).map(|bar| bar.value).fold(0.0, f64::max);
    let chart = ui.scope_builder(UiBuilder::new(), |ui| {
        ui.horizontal_wrapped(|ui| {
            for group in groups {
                let rows = group.bars.len() + 1;
                #[expect(clippy::cast_precision_loss, reason = "a group has few bars")]
                let size = Vec2::new(WIDTHS.0, rows as f32 * (HEIGHTS.1 + 4.0) + 16.0);
                ui.allocate_ui(size, |ui| {
                    ui.vertical(|ui| {
                        ui.set_width(WIDTHS.0);
                        ui.spacing_mut().item_spacing.y = 2.0;
                        heading(ui, shown, group);
                        for bar in &group.bars {
                            self::bar(ui, shown, bar, longest);
                        }
                        ui.add_space(12.0);
                    });
                });
            }
        });
    });
    name(&chart.response, Role::Figure, title);
}

/// The name of a group, which leads to what its bars stand for.
fn heading(ui: &mut Ui, shown: &mut Shown, group: &Group) {
    let text = RichText::new(&group.name).font(fonts::font(15.0, Weight::Bold));
    match group.bars.first().and_then(|bar| bar.element.as_ref()) {
        Some(element) => {
            if ui.link(text).clicked() {
                shown.lead(std::slice::from_ref(element));
            }
        }
        None => {
            ui.label(text);
        }
    }
}

fn bar(ui: &mut Ui, shown: &Shown, bar: &Bar, longest: f64) {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(WIDTHS.0, HEIGHTS.1), Sense::hover());
    let theme = shown.words.theme;
    let text = |at, align, words: &str, weight| {
        ui.painter().text(at, align, words, fonts::font(13.0, weight), color(theme.text));
    };
    text(rect.left_center(), Align2::LEFT_CENTER, &bar.name, Weight::Regular);
    #[expect(clippy::cast_possible_truncation, reason = "a part of the width")]
    let part = if longest > 0.0 { (bar.value / longest).clamp(0.0, 1.0) as f32 } else { 0.0 };
    let length = (WIDTHS.0 - WIDTHS.1 - WIDTHS.2) * part;
    let corner = egui::pos2(rect.left() + WIDTHS.1, rect.center().y - HEIGHTS.0 / 2.0);
    let filled = Rect::from_min_size(corner, Vec2::new(length, HEIGHTS.0));
    ui.painter().rect_filled(filled, 3.0, color(bar.tone.color(theme)));
    text(filled.right_center() + Vec2::new(6.0, 0.0), Align2::LEFT_CENTER, &bar.says, Weight::Bold);
    let says = format!("{}: {}", bar.name, bar.says);
    name(&response, Role::Label, &says);
    response.on_hover_text(says);
}
