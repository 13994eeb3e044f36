//! The map as a table: sorted, filtered by the search and the filters, edited in place, in step with the map.
//!
//! The rows are one list for the keyboard: arrows walk it, Enter goes to the fields of the row, which alone are
//! widgets, Tab walks those.

use egui::{
    Align2, ComboBox, EventFilter, FontId, Id, Key, Modifiers, Panel, Rect, Role, ScrollArea, Sense, StrokeKind,
    TextEdit, Ui, UiBuilder, Vec2, WidgetInfo,
};

use super::{
    super::{Action, fonts, inspector::ring, paint::color, words::Words},
    Finding, Wish,
};
use crate::{
    edit::{self, Edit, Label},
    editor::{Column, Command, Editor, frictions_at, next_of},
    model::{Element, EvidenceLevel, Journey, State, Touchpoint, TouchpointId},
    text::{self, Icon, Weight},
};

/// The height of a row, in points.
const ROW: f32 = 32.0;

/// The size of the text, in points.
const SIZE: f32 = 14.0;

/// The room at the sides of a cell, in points.
const PADDING: f32 = 8.0;

/// The table, as the keyboard knows it.
pub(in crate::app) fn id() -> Id {
    Id::unique("outline")
}

/// The field of the name in the row that is selected.
fn name_id() -> Id {
    Id::unique("outline-name")
}

/// How wide a column is at least, in points; what room is left is shared out in the same proportion.
const fn least_width(column: Column) -> f32 {
    match column {
        Column::Name => 220.0,
        Column::Stage | Column::Channel => 130.0,
        Column::Emotion | Column::Owner => 110.0,
        Column::Frictions | Column::Next => 180.0,
        Column::Evidence => 100.0,
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
    let frame = egui::Frame::side_top_panel(ui.style()).inner_margin(12.0);
    let height = ui.available_height();
    let panel = Panel::bottom("outline-panel").frame(frame).default_size(height * 0.45).min_size(120.0);
    panel.max_size(height * 0.8).resizable(true).show(ui, |ui| {
        let rows = editor.outline(finding.order);
        let all = editor.state().map_or(0, |state| state.touchpoints.len());
        ui.horizontal(|ui| {
            ui.heading(words.get("outline-title"));
            ui.label(words.with("filter-left", &[("left", rows.len().into()), ("count", all.into())]));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                super::super::top_bar::icon_command(ui, words, editor, Icon::X, Command::ToggleOutline, actions);
            });
        });
        let Some(state) = editor.state() else { return };
        ScrollArea::horizontal().auto_shrink(false).show(ui, |ui| {
            let least: f32 = Column::ALL.into_iter().map(least_width).sum();
            let stretch = ((ui.available_width() - PADDING) / least).max(1.0);
            let widths = Column::ALL.map(|column| least_width(column) * stretch);
            ui.set_min_width(least * stretch);
            let heads = heads(ui, words, finding, &widths, actions);
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let table = Table { words, editor, state, widths, heads };
                table.show(ui, &rows, finding, actions);
            });
        });
    });
}

/// The heads of the columns; a press sorts. Returns them by their ids, to name what is below.
fn heads(ui: &mut Ui, words: Words, finding: &Finding, widths: &[f32; 8], actions: &mut Vec<Action>) -> [Id; 8] {
    let mut ids = [Id::NULL; 8];
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        for ((column, width), id) in Column::ALL.into_iter().zip(widths).zip(&mut ids) {
            let order = finding.order;
            let name = words.get(column.text_key());
            let mut label = name.clone();
            if order.by == column {
                let icon = if order.descending { Icon::ArrowDown } else { Icon::ArrowUp };
                label = format!("{label}  {}", fonts::icon(icon));
            }
            let text = egui::RichText::new(label).font(fonts::font(SIZE, Weight::Bold));
            let button = egui::Button::new((text, egui::Atom::grow())).frame(false);
            ui.add_space(PADDING);
            let response = ui.add_sized(Vec2::new(*width - PADDING, ROW), button);
            *id = response.id;
            let sorted = order.by == column;
            response.widget_info(|| WidgetInfo::selected(Role::ColumnHeader, true, sorted, &name));
            ring(ui, &response);
            let key = if sorted && !order.descending { "outline-sort-down" } else { "outline-sort-up" };
            let hint = words.with(key, &[("column", name.as_str().into())]);
            if response.on_hover_text(hint).clicked() {
                actions.push(Action::Find(Wish::Sort(order.pressed(column))));
            }
        }
    });
    ids
}

/// What every row needs.
struct Table<'a> {
    words: Words,
    editor: &'a Editor,
    state: &'a State,
    widths: [f32; 8],
    heads: [Id; 8],
}

impl Table<'_> {
    fn show(&self, ui: &mut Ui, rows: &[TouchpointId], finding: &mut Finding, actions: &mut Vec<Action>) {
        let selected = match self.editor.view().only() {
            Some(Element::Touchpoint(id)) => Some(id),
            _ => None,
        };
        let moved = finding.revealed.as_ref() != selected;
        if moved {
            finding.revealed = selected.cloned();
        }
        if rows.is_empty() {
            ui.add_space(8.0);
            ui.label(self.words.get("outline-empty"));
            return;
        }
        #[expect(clippy::cast_precision_loss, reason = "a map has some hundred touchpoints")]
        let size = Vec2::new(self.widths.iter().sum(), ROW * rows.len() as f32);
        let (all, _) = ui.allocate_exact_size(size, Sense::hover());
        let list = ui.interact(all, id(), Sense::FOCUSABLE);
        list.widget_info(|| WidgetInfo::labeled(Role::Table, true, self.words.get("outline-title")));
        keys(ui, &list, rows, selected, actions);
        let mut top = all.top();
        for (position, id) in rows.iter().enumerate() {
            let Some(touchpoint) = self.state.touchpoints.get(id) else { continue };
            let row = Rect::from_min_size(egui::pos2(all.left(), top), Vec2::new(size.x, ROW));
            top = row.bottom();
            let is_selected = selected == Some(id);
            let response = ui.interact(row, Id::unique(("outline", id)), Sense::CLICK);
            let label = self.told(touchpoint);
            response.widget_info(|| WidgetInfo::selected(Role::Row, true, is_selected, &label));
            if response.clicked() {
                actions.push(Action::Select(Element::Touchpoint(id.clone())));
                list.request_focus();
            }
            if is_selected {
                ui.accesskit_node_builder(list.id, |node| {
                    node.set_active_descendant(response.id.accesskit_id());
                });
                if moved {
                    ui.scroll_to_rect(row, None);
                }
            }
            if ui.is_rect_visible(row) || is_selected {
                self.ground(ui, row, position, is_selected, response.hovered());
                self.row(ui, row, touchpoint, is_selected && !self.editor.is_read_only(), actions);
            }
        }
        if list.has_focus() {
            let stroke = egui::Stroke::new(2.0, color(self.words.theme.accent));
            ui.painter().rect_stroke(ui.clip_rect().shrink(1.0), 4.0, stroke, StrokeKind::Inside);
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

    fn row(&self, ui: &mut Ui, row: Rect, touchpoint: &Touchpoint, fields: bool, actions: &mut Vec<Action>) {
        let mut left = row.left();
        for ((column, width), head) in Column::ALL.into_iter().zip(self.widths).zip(self.heads) {
            let cell = Rect::from_min_size(egui::pos2(left, row.top()), Vec2::new(width, ROW));
            left += width;
            let is_field = match column {
                Column::Name | Column::Stage | Column::Channel => fields,
                Column::Emotion => fields && !touchpoint.is_outcome(),
                Column::Frictions | Column::Next | Column::Owner | Column::Evidence => false,
            };
            if is_field {
                let cell = cell.shrink2(Vec2::new(2.0, 2.0));
                ui.scope_builder(UiBuilder::new().max_rect(cell).id_salt(column.text_key()), |ui| {
                    self.field(ui, column, touchpoint, head, actions);
                });
            } else {
                let text = self.text(column, touchpoint);
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

    /// What a cell says.
    fn text(&self, column: Column, touchpoint: &Touchpoint) -> String {
        let journey = self.journey();
        match column {
            Column::Name => touchpoint.name.clone(),
            Column::Stage => journey.stages.get(&touchpoint.stage).map_or("", |it| &it.name).to_owned(),
            Column::Channel => journey.channels.get(&touchpoint.channel).map_or("", |it| &it.name).to_owned(),
            Column::Emotion if touchpoint.is_outcome() => String::new(),
            Column::Emotion => self.emotion(touchpoint.emotion),
            Column::Frictions => {
                let frictions = frictions_at(self.state, &touchpoint.id).into_iter();
                frictions.map(|it| format!("{} {}", it.severity, it.name)).collect::<Vec<_>>().join(" · ")
            }
            Column::Next => {
                next_of(self.state, &touchpoint.id).map(|it| it.name.as_str()).collect::<Vec<_>>().join(" · ")
            }
            Column::Owner => journey.owner_name(&touchpoint.owner).to_owned(),
            Column::Evidence => {
                let level = touchpoint.evidence.as_ref().map(|evidence| evidence.level).unwrap_or_default();
                self.words.get(evidence_key(level))
            }
        }
    }

    fn emotion(&self, emotion: Option<i64>) -> String {
        let (sign, key) = match emotion {
            None => return "–".to_owned(),
            Some(..=-2) => ("−2", "emotion-minus-2"),
            Some(-1) => ("−1", "emotion-minus-1"),
            Some(0) => ("0", "emotion-zero"),
            Some(1) => ("+1", "emotion-plus-1"),
            Some(2..) => ("+2", "emotion-plus-2"),
        };
        format!("{sign}  {}", self.words.get(key))
    }

    /// The whole row in words.
    fn told(&self, touchpoint: &Touchpoint) -> String {
        let cells = Column::ALL.into_iter().skip(1).filter_map(|column| {
            let text = self.text(column, touchpoint);
            let name = self.words.get(column.text_key());
            let told =
                || self.words.with("outline-cell", &[("column", name.into()), ("text", text.as_str().into())]);
            (!text.is_empty()).then(told)
        });
        std::iter::once(touchpoint.name.clone()).chain(cells).collect::<Vec<_>>().join(", ")
    }

    /// The field of a cell.
    fn field(&self, ui: &mut Ui, column: Column, touchpoint: &Touchpoint, head: Id, actions: &mut Vec<Action>) {
        let journey = self.journey();
        let mut edited = touchpoint.clone();
        match column {
            Column::Name => {
                let field = TextEdit::singleline(&mut edited.name).id(name_id());
                let response = ui.add(field.desired_width(f32::INFINITY).margin(egui::Margin::symmetric(6, 4)));
                ring(ui, &response);
                if response.labelled_by(head).changed() {
                    let label = Label::new(edit::Action::Rename, &edited.name);
                    actions.push(Action::Preview(label, vec![Edit::put(&self.state.id, edited)]));
                }
            }
            Column::Stage => {
                let all: Vec<_> = journey.stages.iter().map(|it| (it.id.clone(), it.name.clone())).collect();
                if choice(ui, column, &mut edited.stage, &all, head) {
                    edited.order = None;
                    self.apply(edit::Action::Move, edited, actions);
                }
            }
            Column::Channel => {
                let all: Vec<_> = journey.channels.iter().map(|it| (it.id.clone(), it.name.clone())).collect();
                if choice(ui, column, &mut edited.channel, &all, head) {
                    edited.order = None;
                    self.apply(edit::Action::Move, edited, actions);
                }
            }
            Column::Emotion => {
                let steps = std::iter::once(None).chain((-2..=2).map(Some));
                let all: Vec<_> = steps.map(|step| (step, self.emotion(step))).collect();
                if choice(ui, column, &mut edited.emotion, &all, head) {
                    self.apply(edit::Action::Change, edited, actions);
                }
            }
            Column::Frictions | Column::Next | Column::Owner | Column::Evidence => {}
        }
    }

    fn apply(&self, action: edit::Action, edited: Touchpoint, actions: &mut Vec<Action>) {
        let label = Label::new(action, &edited.name);
        actions.push(Action::Apply(label, vec![Edit::put(&self.state.id, edited)]));
    }
}

/// Arrows walk the rows, Enter goes into the one that is selected.
fn keys(
    ui: &Ui,
    list: &egui::Response,
    rows: &[TouchpointId],
    selected: Option<&TouchpointId>,
    actions: &mut Vec<Action>,
) {
    let leaves_name =
        ui.memory(|memory| memory.has_focus(name_id())) && ui.input(|input| input.key_pressed(Key::Enter));
    if leaves_name {
        list.request_focus();
        return;
    }
    if !list.has_focus() {
        return;
    }
    let filter = EventFilter { tab: false, horizontal_arrows: false, vertical_arrows: true, escape: false };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(list.id, filter));
    let at = selected.and_then(|id| rows.iter().position(|row| row == id));
    let last = rows.len().saturating_sub(1);
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let mut next = None;
    if pressed(Key::ArrowDown) {
        next = Some(at.map_or(0, |at| (at + 1).min(last)));
    }
    if pressed(Key::ArrowUp) {
        next = Some(at.map_or(last, |at| at.saturating_sub(1)));
    }
    if pressed(Key::Home) {
        next = Some(0);
    }
    if pressed(Key::End) {
        next = Some(last);
    }
    if let Some(id) = next.filter(|next| Some(*next) != at).and_then(|next| rows.get(next)) {
        actions.push(Action::Select(Element::Touchpoint(id.clone())));
    }
    if at.is_some() && pressed(Key::Enter) {
        ui.memory_mut(|memory| memory.request_focus(name_id()));
    }
}

/// One of several values, each with its name; true when another was chosen.
fn choice<T: Clone + PartialEq>(
    ui: &mut Ui,
    column: Column,
    value: &mut T,
    options: &[(T, String)],
    head: Id,
) -> bool {
    let before = value.clone();
    let shown = options.iter().find(|(option, _)| *option == before).map_or("", |(_, name)| name);
    let list = ComboBox::from_id_salt(("outline", column.text_key()))
        .width(ui.available_width())
        .truncate()
        .selected_text(shown)
        .show_ui(ui, |ui| {
            for (option, name) in options {
                if ui.selectable_label(*option == before, name).clicked() {
                    *value = option.clone();
                }
            }
        });
    list.response.labelled_by(head);
    *value != before
}

/// The key of the name of a kind of evidence.
const fn evidence_key(level: EvidenceLevel) -> &'static str {
    match level {
        EvidenceLevel::Assumption => "evidence-assumption",
        EvidenceLevel::Interview => "evidence-interview",
        EvidenceLevel::Survey => "evidence-survey",
        EvidenceLevel::Observation => "evidence-observation",
        EvidenceLevel::Data => "evidence-data",
        EvidenceLevel::Test => "evidence-test",
    }
}
