//! The palette: every command, found by typing a few of its letters.

use egui::{
    Align2, EventFilter, FontId, Id, Key, Modifiers, Role, ScrollArea, Sense, StrokeKind, TextEdit, Ui, Vec2,
    WidgetInfo,
    text::{LayoutJob, TextFormat},
};

use super::{
    super::{Action, fonts, inspector::ring, words::Words},
    why_not,
};
use crate::{
    editor::{Command, Editor, fuzzy},
    text::Weight,
};

/// The width of the palette, in points.
const WIDTH: f32 = 560.0;

/// The height of the list, in points.
const HEIGHT: f32 = 400.0;

/// What the window keeps around the list, in points: the field, the frame, and some of what is behind.
const AROUND: egui::Vec2 = egui::vec2(72.0, 130.0);

/// The height of an entry, in points, without and with the reason why it cannot be called.
const ENTRY: [f32; 2] = [34.0, 50.0];

/// The size of names, in points.
const NAME: f32 = 15.0;

/// The room at the sides of an entry, in points.
const PADDING: f32 = 12.0;

/// How many entries the page keys skip.
const PAGE: usize = 8;

/// The palette while it is open.
#[derive(Debug)]
pub(in crate::app) struct Palette {
    typed: String,
    entries: Vec<Entry>,
    /// The position of the entry that Enter calls, among those that match.
    chosen: usize,
    /// Whether the chosen one is to be brought into view.
    reveal: bool,
    /// Whether it has not been shown yet.
    fresh: bool,
}

/// A command as it is now; nothing changes while the palette is open.
#[derive(Debug)]
struct Entry {
    command: Command,
    name: String,
    keys: Option<String>,
    why_not: Option<String>,
}

impl Palette {
    /// The palette with every command.
    pub(in crate::app) fn of(words: Words, editor: Option<&Editor>) -> Self {
        // A palette that offers itself helps nobody, but whoever looks for its keys finds them.
        let entries = Command::ALL
            .into_iter()
            .map(|command| Entry {
                command,
                name: words.command(editor, command),
                keys: words.keys(command),
                why_not: why_not(editor, command).map(|key| words.get(key)),
            })
            .collect();
        Self { typed: String::new(), entries, chosen: 0, reveal: true, fresh: true }
    }

    /// The entries that match, the best first, each with the characters that were typed. Those that can be called come
    /// before others that match as well.
    fn matching(&self) -> Vec<(&Entry, Vec<usize>)> {
        let mut found: Vec<_> =
            self.entries.iter().filter_map(|entry| Some((entry, fuzzy(&self.typed, &entry.name)?))).collect();
        if !self.typed.trim().is_empty() {
            found.sort_by_key(|(entry, found)| (std::cmp::Reverse(found.score), entry.why_not.is_some()));
        }
        found.into_iter().map(|(entry, found)| (entry, found.places)).collect()
    }
}

/// Shows the palette.
pub(in crate::app) fn show(ui: &mut Ui, words: Words, palette: &mut Palette, actions: &mut Vec<Action>) {
    let room = ui.content_rect().size() - AROUND;
    let (width, height) = (room.x.clamp(240.0, WIDTH), room.y.clamp(90.0, HEIGHT));
    ui.set_width(width);
    let field = Id::unique("palette");
    let entered = keys(ui, field, palette);
    let output = TextEdit::singleline(&mut palette.typed)
        .id(field)
        .hint_text(words.get("palette-hint"))
        .desired_width(f32::INFINITY)
        .margin(egui::Margin::symmetric(10, 8))
        .font(FontId::proportional(18.0))
        .show(ui);
    let response = output.response.response;
    ring(ui, &response);
    let typed = palette.typed.clone();
    let name = words.get("command-palette");
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::TextInput, true, &name);
        info.current_text_value = Some(typed.clone());
        info
    });
    if std::mem::take(&mut palette.fresh) {
        response.request_focus();
    }
    if response.changed() {
        palette.chosen = 0;
        palette.reveal = true;
    }
    ui.add_space(4.0);
    let reveal = std::mem::take(&mut palette.reveal);
    let found = palette.matching();
    let chosen = palette.chosen.min(found.len().saturating_sub(1));
    let mut called = found.get(chosen).filter(|_| entered).map(|(entry, _)| *entry);
    ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for (position, (entry, places)) in found.iter().enumerate() {
            let response = show_entry(ui, words, entry, places, position == chosen);
            if position == chosen {
                ui.accesskit_node_builder(field, |node| node.set_active_descendant(response.id.accesskit_id()));
                if reveal {
                    response.scroll_to_me(None);
                }
            }
            if response.clicked() {
                called = Some(entry);
            }
        }
        if found.is_empty() {
            ui.add_space(12.0);
            ui.label(words.get("palette-none"));
        }
    });
    if let Some(entry) = called.filter(|entry| entry.why_not.is_none()) {
        actions.extend([Action::CloseDialog, Action::Command(entry.command)]);
    }
    palette.chosen = chosen;
}

/// Lets the keys walk the list while the field has the keyboard; true when Enter was pressed.
fn keys(ui: &Ui, field: Id, palette: &mut Palette) -> bool {
    if !ui.memory(|memory| memory.has_focus(field)) {
        return false;
    }
    let filter = EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: false };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(field, filter));
    let count = palette.matching().len();
    let last = count.saturating_sub(1);
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let before = palette.chosen;
    if pressed(Key::ArrowDown) {
        palette.chosen = if before >= last { 0 } else { before + 1 };
    }
    if pressed(Key::ArrowUp) {
        palette.chosen = before.checked_sub(1).unwrap_or(last);
    }
    if pressed(Key::PageDown) {
        palette.chosen = (before + PAGE).min(last);
    }
    if pressed(Key::PageUp) {
        palette.chosen = before.saturating_sub(PAGE);
    }
    palette.reveal |= palette.chosen != before;
    pressed(Key::Enter)
}

fn show_entry(ui: &mut Ui, words: Words, entry: &Entry, places: &[usize], chosen: bool) -> egui::Response {
    let height = ENTRY[usize::from(entry.why_not.is_some())];
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::CLICK);
    let enabled = entry.why_not.is_none();
    let label = [Some(&entry.name), entry.keys.as_ref(), entry.why_not.as_ref()];
    let label = label.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", ");
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, enabled, chosen, &label));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let accent = super::super::paint::color(words.theme.accent);
    let (quiet, text) = (ui.visuals().weak_text_color(), ui.visuals().text_color());
    let painter = ui.painter();
    if chosen || response.hovered() {
        let fill = ui.visuals().faint_bg_color;
        let stroke = if chosen { egui::Stroke::new(2.0, accent) } else { egui::Stroke::NONE };
        painter.rect(rect.shrink(1.0), 6.0, fill, stroke, StrokeKind::Inside);
    }
    let ink = if enabled { text } else { quiet };
    let mut job = LayoutJob::default();
    for (place, letter) in entry.name.chars().enumerate() {
        let is_typed = places.contains(&place);
        let (weight, color) = if is_typed && enabled { (Weight::Bold, accent) } else { (Weight::Regular, ink) };
        job.append(&letter.to_string(), 0.0, TextFormat::simple(fonts::font(NAME, weight), color));
    }
    let galley = painter.layout_job(job);
    let line = rect.top() + ENTRY[0] / 2.0;
    painter.galley(egui::pos2(rect.left() + PADDING, line - galley.size().y / 2.0), galley, ink);
    if let Some(keys) = &entry.keys {
        let at = egui::pos2(rect.right() - PADDING, line);
        painter.text(at, Align2::RIGHT_CENTER, keys, FontId::proportional(13.0), quiet);
    }
    if let Some(why_not) = &entry.why_not {
        let at = egui::pos2(rect.left() + PADDING, rect.bottom() - 8.0);
        painter.text(at, Align2::LEFT_BOTTOM, why_not, FontId::proportional(13.0), quiet);
    }
    response
}
