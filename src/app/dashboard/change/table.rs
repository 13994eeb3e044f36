//! The ledger of frictions and the table of changes: each line leads to the map, and what is selected there is lit here.

use std::collections::BTreeSet;

use egui::{Align, Button, Grid, Label, Layout, RichText, Role, Ui, Vec2, WidgetInfo};

use super::{
    super::super::{Action, inspector::ring, paint::color, words::Words},
    chips,
    figures::right,
    head,
};
use crate::{
    editor::Editor,
    insight::Fate,
    model::Element,
    telling::{self, Account, By, Row},
};

/// The widths of the columns of the table of changes but that of the fields, in points: element, what, by whom.
const WIDTHS: [f32; 3] = [200.0, 150.0, 170.0];

/// The least width of the column of the fields, in points.
const FIELDS: f32 = 220.0;

/// The room between two columns and below a row, in points.
const BETWEEN: Vec2 = Vec2::new(16.0, 8.0);

/// Shows what becomes of each friction, and how much it hurts before and after.
pub(super) fn ledger(ui: &mut Ui, words: Words, account: &Account, actions: &mut Vec<Action>) {
    let heading = words.get("change-ledger");
    super::title(ui, words, &heading, actions);
    if account.ledger.is_empty() {
        ui.label(words.get("change-ledger-none"));
        return;
    }
    let grid = Grid::new("change-ledger").striped(true).spacing([24.0, 4.0]).show(ui, |ui| {
        for key in ["change-fate", "change-friction"] {
            ui.label(head(words.get(key)));
        }
        right(ui, head(words.get("change-pain")));
        ui.end_row();
        for told in &account.ledger {
            let ink = match told.fate {
                Fate::Resolved | Fate::Reduced => color(words.theme.better),
                Fate::Unanswered | Fate::Worsened | Fate::Introduced => color(words.theme.friction),
                Fate::Moved | Fate::Kept => ui.visuals().weak_text_color(),
            };
            ui.label(head(words.get(&format!("fate-{}", told.fate.key()))).color(ink));
            let (from, to) = (told.pain.from.as_str(), told.pain.to.as_str());
            let hover = words.with(
                "change-ledger-line",
                &[("name", told.name.as_str().into()), ("from", from.into()), ("to", to.into())],
            );
            if ui.link(&told.name).on_hover_text(hover).clicked() {
                super::on_the_map(&Element::Friction(told.friction.clone()), actions);
            }
            right(ui, RichText::new(if from == to { from.to_owned() } else { format!("{from} → {to}") }));
            ui.end_row();
        }
    });
    grid.response.widget_info(|| WidgetInfo::labeled(Role::Table, true, &heading));
}

/// Shows the table of changes, what matters most first, of the kinds that were chosen.
pub(super) fn show(ui: &mut Ui, words: Words, editor: &Editor, account: &Account, actions: &mut Vec<Action>) {
    let heading = words.get("change-table");
    super::title(ui, words, &heading, actions);
    if account.rows.is_empty() {
        ui.label(words.get("change-table-none"));
        return;
    }
    if let Some(undelivered) = account.undelivered(words.lang) {
        super::said(ui, &undelivered);
    }
    chips::chips(ui, words, editor, account, actions);
    ui.add_space(8.0);
    let comparing = editor.comparing();
    let mut rows = account.rows.iter().filter(|row| comparing.shows(row.kind)).peekable();
    let is_lit = |row: &Row| editor.view().selection.contains(&row.element);
    // What is selected is in view even far down.
    let last_lit = account.rows.iter().filter(|row| comparing.shows(row.kind)).position(is_lit);
    let is_new = is_newly_lit(ui, editor);
    if rows.peek().is_none() {
        ui.label(words.get("change-table-filtered"));
        return;
    }
    let table = ui.vertical(|ui| {
        let [element, what, by] = WIDTHS;
        let fixed: f32 = WIDTHS.iter().sum::<f32>() + 3.0 * BETWEEN.x;
        let widths = [element, what, (ui.available_width() - fixed).max(FIELDS), by];
        let keys = ["change-element", "change-what", "change-fields", "change-by"];
        line(ui, &widths, |ui, column| {
            ui.label(head(keys.get(column).map_or_else(String::new, |key| words.get(key))));
        });
        ui.separator();
        for row in rows.by_ref().take(comparing.rows().max(last_lit.map_or(0, |place| place + 1))) {
            let is_selected = is_lit(row);
            let ground = ui.painter().add(egui::Shape::Noop);
            let room = line(ui, &widths, |ui, column| cell(ui, words, row, column, is_selected, actions));
            if is_selected {
                let fill = color(words.theme.accent).gamma_multiply(0.18);
                let room = room.expand2(Vec2::new(4.0, 3.0));
                if is_new {
                    ui.scroll_to_rect(room, Some(Align::Center));
                }
                ui.painter().set(ground, egui::epaint::RectShape::filled(room, 4.0, fill));
            }
            ui.separator();
        }
    });
    table.response.widget_info(|| WidgetInfo::labeled(Role::Table, true, &heading));
    if rows.next().is_some() && ui.button(words.get("change-more-rows")).clicked() {
        actions.push(Action::MoreRows);
    }
}

/// Whether something else is selected than when the table was shown last: then it is brought into view.
fn is_newly_lit(ui: &Ui, editor: &Editor) -> bool {
    let id = egui::Id::unique("change-table-lit");
    let selection = &editor.view().selection;
    let before = ui.data_mut(|data| data.get_temp::<BTreeSet<Element>>(id));
    let is_new = before.as_ref().is_none_or(|before| before != selection);
    if is_new {
        ui.data_mut(|data| data.insert_temp(id, selection.clone()));
    }
    is_new
}

/// Cells side by side, each so wide, from the top. Returns the room that they take.
fn line(ui: &mut Ui, widths: &[f32], mut cell: impl FnMut(&mut Ui, usize)) -> egui::Rect {
    let layout = Layout::left_to_right(Align::Min);
    let line = ui.with_layout(layout, |ui| {
        ui.spacing_mut().item_spacing.x = BETWEEN.x;
        for (column, width) in widths.iter().enumerate() {
            ui.allocate_ui_with_layout(Vec2::new(*width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(*width);
                cell(ui, column);
            });
        }
    });
    line.response.rect
}

fn cell(ui: &mut Ui, words: Words, row: &Row, column: usize, is_selected: bool, actions: &mut Vec<Action>) {
    let quiet = ui.visuals().weak_text_color();
    let wrapped = |ui: &mut Ui, text: RichText| ui.add(Label::new(text).wrap());
    match column {
        0 => {
            let button = ui.add(Button::selectable(is_selected, head(&row.name)).wrap());
            let told = words.with(
                "change-row",
                &[
                    ("class", row.class.as_str().into()),
                    ("name", row.name.as_str().into()),
                    ("what", row.what.as_str().into()),
                ],
            );
            button.widget_info(|| WidgetInfo::selected(Role::Button, true, is_selected, &told));
            ring(ui, &button);
            if button.clicked() {
                super::on_the_map(&row.element, actions);
            }
            wrapped(ui, RichText::new(&row.class).small().color(quiet));
        }
        1 => _ = wrapped(ui, RichText::new(&row.what)),
        2 => {
            for field in row.fields_told(words.lang) {
                wrapped(ui, RichText::new(field));
            }
        }
        _ => {
            for by in telling::who(&row.by, words.lang) {
                let text = match row.by {
                    By::Nobody => head(by).color(color(words.theme.friction)),
                    By::Initiatives(_) => RichText::new(by),
                    By::NotAsked => RichText::new(by).color(quiet),
                };
                wrapped(ui, text);
            }
        }
    }
}
