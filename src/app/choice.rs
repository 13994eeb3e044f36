//! A list of things with two lines each, one of which is chosen: with the pointer, or with the arrows. Tab comes to the one
//! that is chosen and goes on from there.

use egui::{
    Align2, CursorIcon, EventFilter, Key, Modifiers, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo,
};

use super::{fonts, inspector::ring, paint::narrow};
use crate::text::{self, Weight};

/// The height of a thing, in points.
const HEIGHT: f32 = 54.0;

/// The room at the sides of the words, in points.
const PADDING: f32 = 12.0;

/// The sizes of the two lines, in points.
const SIZES: [f64; 2] = [15.0, 14.0];

/// Where a key leads, from one position to another.
type Lead = fn(usize) -> usize;

/// Shows the list in so much height, in points, and returns whether what is chosen is asked for: by a second click, or by
/// Enter. `chosen` is what is chosen, by position. It has the keyboard as long as nothing else does.
pub(super) fn list(ui: &mut Ui, height: f32, lines: &[[String; 2]], chosen: &mut usize) -> bool {
    let mut asked = false;
    *chosen = (*chosen).min(lines.len().saturating_sub(1));
    let id = |place: usize| egui::Id::unique(("choice", place));
    let wanted = ui.memory(|memory| memory.has_focus(id(*chosen))).then(|| by_key(ui, id(*chosen))).flatten();
    let mut moved = !lines.is_empty() && ui.memory(|memory| memory.focused().is_none());
    if let Some(wanted) = wanted {
        *chosen = wanted(*chosen).min(lines.len().saturating_sub(1));
        moved = true;
    }
    if moved {
        ui.memory_mut(|memory| memory.request_focus(id(*chosen)));
    }
    ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let width = ui.available_width() - 4.0;
        for (place, [title, detail]) in lines.iter().enumerate() {
            let is_chosen = place == *chosen;
            let (rect, _) = ui.allocate_exact_size(Vec2::new(width, HEIGHT), Sense::hover());
            let sense = if is_chosen { Sense::click() } else { Sense::CLICK };
            let response = ui.interact(rect, id(place), sense).on_hover_cursor(CursorIcon::PointingHand);
            let name = format!("{title} · {detail}");
            response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_chosen, &name));
            if response.clicked() && !is_chosen {
                *chosen = place;
                ui.memory_mut(|memory| memory.request_focus(id(place)));
            }
            let entered = || response.has_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            asked |= is_chosen && (response.double_clicked() || entered());
            if is_chosen && moved {
                response.scroll_to_me(None);
            }
            paint(ui, &response, is_chosen, [title, detail]);
            ring(ui, &response);
        }
    });
    asked
}

fn paint(ui: &Ui, response: &egui::Response, is_chosen: bool, lines: [&String; 2]) {
    let visuals = ui.style().interact_selectable(response, is_chosen);
    let outline =
        if is_chosen { Stroke::new(1.5, ui.visuals().selection.stroke.color) } else { visuals.bg_stroke };
    let ground = if is_chosen { ui.visuals().selection.bg_fill } else { visuals.weak_bg_fill };
    ui.painter().rect(response.rect, visuals.corner_radius, ground, outline, StrokeKind::Inside);
    let [strong, quiet] = if is_chosen {
        [ui.visuals().selection.stroke.color; 2]
    } else {
        [ui.visuals().text_color(), ui.visuals().weak_text_color()]
    };
    let styles = [(SIZES[0], Weight::Bold, strong, 7.0), (SIZES[1], Weight::Regular, quiet, 29.0)];
    for (line, (size, weight, ink, top)) in lines.into_iter().zip(styles) {
        let fitted = text::fit(line, size, weight, f64::from(response.rect.width() - 2.0 * PADDING));
        let at = response.rect.min + Vec2::new(PADDING, top);
        ui.painter().text(at, Align2::LEFT_TOP, fitted.text, fonts::font(narrow(size), weight), ink);
    }
}

/// Where a key leads from what is chosen.
fn by_key(ui: &Ui, focused: egui::Id) -> Option<Lead> {
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(focused, filter));
    let ways: [(Key, Lead); 4] = [
        (Key::ArrowUp, |place| place.saturating_sub(1)),
        (Key::ArrowDown, |place| place.saturating_add(1)),
        (Key::Home, |_| 0),
        (Key::End, |_| usize::MAX),
    ];
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    ways.into_iter().find(|(key, _)| pressed(*key)).map(|(_, way)| way)
}
