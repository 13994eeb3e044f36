//! The map as tables: touchpoints, transitions and frictions, sorted, filtered by the search and the filters, edited in
//! place, in step with the map.
//!
//! The rows are one list for the keyboard: arrows walk it, Enter goes to the fields of the row, which alone are
//! widgets, Tab walks those.

mod cell;
mod friction;
mod keys;
mod touchpoint;
mod transition;

use std::borrow::Cow;

use egui::{
    Align2, FontId, Id, Panel, Rect, Role, ScrollArea, Sense, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo,
};

pub(in crate::app) use self::keys::take_name;
use super::{
    super::{Action, fonts, inspector::ring, paint::color, words::Words},
    Finding, Wish,
};
use crate::{
    edit::{self, Edit, Label, StateRecord},
    editor::{Column, Command, Cursor, Editor, Order, Sheet},
    model::{Element, Journey, State},
    text::{self, Icon, Weight},
};

/// The height of a row, in points.
const ROW: f32 = 32.0;

/// The size of the text, in points.
const SIZE: f32 = 14.0;

/// The room at the sides of a cell, in points.
const PADDING: f32 = 8.0;

/// Which table is open, how each is sorted, and where the keyboard stands.
#[derive(Debug, Default)]
pub(in crate::app) struct Outline {
    sheet: Sheet,
    /// The order that somebody chose, by table.
    orders: [Option<Order>; 3],
    cursor: Cursor,
    /// The row that was brought into view last.
    revealed: Option<Element>,
    /// Whether the name of the row had the keyboard in the frame before.
    naming: bool,
    /// Whether the rows had the keyboard, below a question that is open now.
    keyboard: bool,
    /// Whether they get it back.
    waits: bool,
}

impl Outline {
    /// Shows another table.
    pub(super) fn turn_to(&mut self, sheet: Sheet) {
        self.sheet = sheet;
    }

    /// Sorts the table that is open.
    pub(super) fn sort(&mut self, order: Order) {
        self.orders[self.sheet as usize] = Some(order);
    }

    /// Notes that a question has closed: the rows get the keyboard back if they had it.
    pub(in crate::app) fn take_keyboard_back(&mut self) {
        self.waits = self.keyboard;
    }

    /// Gives the keyboard to the rows if they wait for it, else to another widget.
    pub(in crate::app) fn focus_again_or(&mut self, context: &egui::Context, other: Id) {
        let to = if std::mem::take(&mut self.waits) { id() } else { other };
        context.memory_mut(|memory| memory.request_focus(to));
    }

    fn order(&self) -> Order {
        self.orders[self.sheet as usize].unwrap_or(self.sheet.order())
    }
}

/// The table, as the keyboard knows it.
pub(in crate::app) fn id() -> Id {
    Id::unique("outline")
}

/// How wide a column is at least, in points; what room is left is shared out in the same proportion.
const fn least_width(column: Column) -> f32 {
    match column {
        Column::Name | Column::Place => 220.0,
        Column::From | Column::To | Column::Frictions | Column::Next | Column::Condition | Column::Kind => 180.0,
        Column::Stage | Column::Channel | Column::Context | Column::Reason => 130.0,
        Column::Emotion | Column::Owner | Column::FeltBy => 120.0,
        Column::Evidence => 125.0,
        Column::Share | Column::Wait | Column::Severity | Column::Frequency => 90.0,
    }
}

/// Shows the panel with the table.
pub(in crate::app) fn panel(
    ui: &mut Ui,
    words: Words,
    editor: &Editor,
    finding: &mut Finding,
    actions: &mut Vec<Action>,
) {
    let outline = &mut finding.outline;
    let frame = egui::Frame::side_top_panel(ui.style()).inner_margin(12.0);
    let height = ui.available_height();
    let panel = Panel::bottom("outline-panel").frame(frame).default_size(height * 0.45).min_size(120.0);
    panel.max_size(height * 0.8).resizable(true).show(ui, |ui| {
        let rows = editor.rows(outline.sheet, outline.order());
        head(ui, words, editor, outline.sheet, rows.len(), actions);
        let (Some(state), Some(seen)) = (editor.state(), editor.seen()) else { return };
        ScrollArea::horizontal().id_salt(outline.sheet.text_key()).auto_shrink(false).show(ui, |ui| {
            let columns = outline.sheet.columns();
            let least: f32 = columns.iter().copied().map(least_width).sum();
            let stretch = ((ui.available_width() - PADDING) / least).max(1.0);
            let widths: Vec<f32> = columns.iter().map(|column| least_width(*column) * stretch).collect();
            ui.set_min_width(least * stretch);
            heads(ui, words, outline, &widths, actions);
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let table = Table { words, editor, state, seen, sheet: outline.sheet, widths };
                table.show(ui, &rows, outline, actions);
            });
        });
    });
}

/// Which tables there are, how much of the one that is open is left, and the way out.
fn head(ui: &mut Ui, words: Words, editor: &Editor, open: Sheet, left: usize, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        for sheet in Sheet::ALL {
            let name = words.get(sheet.text_key());
            let response = ui.add(egui::Button::selectable(sheet == open, &name).frame_when_inactive(true));
            ring(ui, &response);
            let told = words.with("table-turn-to", &[("table", name.as_str().into())]);
            response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, sheet == open, &told));
            if response.on_hover_text(words.get("table-turn-keys")).clicked() {
                actions.push(Action::Find(Wish::TurnTo(sheet)));
            }
        }
        ui.add_space(PADDING);
        let all = editor.state().map_or(0, |state| open.len(state));
        let key = match open {
            Sheet::Touchpoints => "filter-left",
            Sheet::Transitions => "table-left-transitions",
            Sheet::Frictions => "table-left-frictions",
        };
        ui.label(words.with(key, &[("left", left.into()), ("count", all.into())]));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            super::super::top_bar::icon_command(ui, words, editor, Icon::X, Command::ToggleOutline, actions);
        });
    });
}

/// The heads of the columns; a press sorts.
fn heads(ui: &mut Ui, words: Words, outline: &Outline, widths: &[f32], actions: &mut Vec<Action>) {
    let order = outline.order();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        for (&column, width) in outline.sheet.columns().iter().zip(widths) {
            let name = words.get(column.text_key());
            let sorted = order.by == column;
            let (icon, key) = match (sorted, order.descending) {
                (false, _) => (None, "table-unsorted"),
                (true, false) => (Some(Icon::ArrowUp), "table-ascending"),
                (true, true) => (Some(Icon::ArrowDown), "table-descending"),
            };
            let label = icon.map_or_else(|| name.clone(), |icon| format!("{name}  {}", fonts::icon(icon)));
            let text = egui::RichText::new(label).font(fonts::font(SIZE, Weight::Bold));
            let button = egui::Button::new((text, egui::Atom::grow())).frame(false).truncate();
            ui.add_space(PADDING);
            let response = ui.add_sized(Vec2::new(*width - PADDING, ROW), button);
            let told = words.with(key, &[("column", name.as_str().into())]);
            response.widget_info(|| WidgetInfo::selected(Role::Button, true, sorted, &told));
            ring(ui, &response);
            let key = if sorted && !order.descending { "outline-sort-down" } else { "outline-sort-up" };
            let hint = words.with(key, &[("column", name.as_str().into())]);
            if response.on_hover_text(hint).clicked() {
                actions.push(Action::Find(Wish::Sort(order.pressed(column))));
            }
        }
    });
}

/// What every row needs.
struct Table<'a> {
    words: Words,
    editor: &'a Editor,
    state: &'a State,
    /// The state with the values of the persona whose journey is shown.
    seen: Cow<'a, State>,
    sheet: Sheet,
    widths: Vec<f32>,
}

impl Table<'_> {
    fn show(&self, ui: &mut Ui, rows: &[Element], outline: &mut Outline, actions: &mut Vec<Action>) {
        let selection = &self.editor.view().selection;
        outline.cursor.follow(rows, selection);
        if rows.is_empty() {
            ui.add_space(8.0);
            ui.label(self.words.get(self.empty()));
            return;
        }
        #[expect(clippy::cast_precision_loss, reason = "a map has some hundred rows")]
        let size = Vec2::new(self.widths.iter().sum(), ROW * rows.len() as f32);
        let (all, _) = ui.allocate_exact_size(size, Sense::hover());
        let list = ui.interact(all, id(), Sense::FOCUSABLE);
        let name = self.words.get(self.sheet.text_key());
        list.widget_info(|| WidgetInfo::labeled(Role::Table, true, &name));
        if ui.memory(|memory| memory.top_modal_layer().is_none()) {
            outline.keyboard = list.has_focus();
        }
        keys::keys(ui, &list, rows, selection, outline, actions);
        let moved = outline.revealed.as_ref() != outline.cursor.at();
        outline.revealed = outline.cursor.at().cloned();
        let mut top = all.top();
        for (position, element) in rows.iter().enumerate() {
            let row = Rect::from_min_size(egui::pos2(all.left(), top), Vec2::new(size.x, ROW));
            top = row.bottom();
            let is_selected = selection.contains(element);
            let is_here = outline.cursor.at() == Some(element);
            let response = ui.interact(row, Id::unique(("outline", element)), Sense::CLICK);
            let label = self.told(element);
            response.widget_info(|| WidgetInfo::selected(Role::Row, true, is_selected, &label));
            if response.clicked() {
                let rows = keys::clicked(ui, rows, position, selection, &mut outline.cursor);
                actions.push(Action::Find(Wish::SelectRows(rows)));
                list.request_focus();
            }
            if is_here {
                ui.accesskit_node_builder(list.id, |node| {
                    node.set_active_descendant(response.id.accesskit_id());
                });
                if moved {
                    ui.scroll_to_rect(row, None);
                }
            }
            if ui.is_rect_visible(row) || is_here {
                self.ground(ui, row, position, is_selected, response.hovered());
                self.row(ui, row, element, is_here && !self.editor.is_read_only(), actions);
            }
        }
        if list.has_focus() {
            let stroke = egui::Stroke::new(2.0, color(self.words.theme.accent));
            ui.painter().rect_stroke(ui.clip_rect().shrink(1.0), 4.0, stroke, StrokeKind::Inside);
        }
    }

    /// The key of what is said where no row is left.
    const fn empty(&self) -> &'static str {
        match self.sheet {
            Sheet::Touchpoints => "outline-empty",
            Sheet::Transitions => "table-empty-transitions",
            Sheet::Frictions => "table-empty-frictions",
        }
    }

    fn ground(&self, ui: &Ui, row: Rect, position: usize, selected: bool, hovered: bool) {
        let accent = color(self.words.theme.accent);
        let fill = if selected {
            accent.gamma_multiply(0.18)
        } else if hovered {
            accent.gamma_multiply(0.08)
        } else if position % 2 == 1 {
            ui.visuals().faint_bg_color
        } else {
            return;
        };
        ui.painter().rect_filled(row, 4.0, fill);
    }

    fn row(&self, ui: &mut Ui, row: Rect, element: &Element, fields: bool, actions: &mut Vec<Action>) {
        let mut left = row.left();
        for (&column, width) in self.sheet.columns().iter().zip(&self.widths) {
            let cell = Rect::from_min_size(egui::pos2(left, row.top()), Vec2::new(*width, ROW));
            left += width;
            if fields && self.is_field(element, column) {
                let cell = cell.shrink2(Vec2::new(2.0, 2.0));
                ui.scope_builder(UiBuilder::new().max_rect(cell).id_salt((column.text_key(), element)), |ui| {
                    self.field(ui, element, column, actions);
                });
            } else {
                let text = self.text(element, column);
                let room = f64::from(width - 2.0 * PADDING);
                let fitted = text::fit(&text, f64::from(SIZE), Weight::Regular, room);
                let at = egui::pos2(cell.left() + PADDING, cell.center().y);
                let font = FontId::proportional(SIZE);
                ui.painter().text(at, Align2::LEFT_CENTER, fitted.text, font, ui.visuals().text_color());
            }
        }
    }

    fn journey(&self) -> &Journey {
        self.editor.journey()
    }

    /// Whether a cell can be changed in the table.
    fn is_field(&self, element: &Element, column: Column) -> bool {
        match (column, element) {
            (Column::Frictions | Column::Next, _) => false,
            (Column::Emotion, Element::Touchpoint(id)) => {
                self.state.touchpoints.get(id).is_some_and(|touchpoint| !touchpoint.is_outcome())
            }
            _ => true,
        }
    }

    /// What a cell says.
    fn text(&self, element: &Element, column: Column) -> String {
        let text = match element {
            Element::Touchpoint(id) => self.seen.touchpoints.get(id).map(|it| touchpoint::text(self, it, column)),
            Element::Transition(id) => self.seen.transitions.get(id).map(|it| transition::text(self, it, column)),
            Element::Friction(id) => self.seen.frictions.get(id).map(|it| friction::text(self, it, column)),
            _ => None,
        };
        text.unwrap_or_default()
    }

    /// The field of a cell.
    fn field(&self, ui: &mut Ui, element: &Element, column: Column, actions: &mut Vec<Action>) {
        match element {
            Element::Touchpoint(id) => {
                if let Some(record) = self.state.touchpoints.get(id) {
                    touchpoint::field(self, ui, record, column, actions);
                }
            }
            Element::Transition(id) => {
                if let Some(record) = self.state.transitions.get(id) {
                    transition::field(self, ui, record, column, actions);
                }
            }
            Element::Friction(id) => {
                if let Some(record) = self.state.frictions.get(id) {
                    friction::field(self, ui, record, column, actions);
                }
            }
            _ => {}
        }
    }

    /// The whole row in words: the first cell, then the others with the names of their columns.
    fn told(&self, element: &Element) -> String {
        let mut columns = self.sheet.columns().iter();
        let first = columns.next().map(|column| self.text(element, *column)).unwrap_or_default();
        let cells = columns.filter_map(|column| {
            let text = self.text(element, *column);
            let name = self.words.get(column.text_key());
            let told =
                || self.words.with("outline-cell", &[("column", name.into()), ("text", text.as_str().into())]);
            (!text.is_empty()).then(told)
        });
        std::iter::once(first).chain(cells).collect::<Vec<_>>().join(", ")
    }

    /// Asks for a record as it was chosen to be, as one step.
    fn apply(&self, action: edit::Action, name: &str, record: impl Into<StateRecord>, actions: &mut Vec<Action>) {
        actions.push(Action::Apply(Label::new(action, name), vec![Edit::put(&self.state.id, record)]));
    }

    /// Asks for a record as it is being typed.
    fn preview(
        &self,
        action: edit::Action,
        name: &str,
        record: impl Into<StateRecord>,
        actions: &mut Vec<Action>,
    ) {
        actions.push(Action::Preview(Label::new(action, name), vec![Edit::put(&self.state.id, record)]));
    }

    /// The name of a column, for the fields in it.
    fn name(&self, column: Column) -> String {
        self.words.get(column.text_key())
    }
}
