//! Which two states are compared, and what changes in one sentence: the bar above a comparison and above two states side
//! by side. It fades an overlay from one to the other, and leaves the kinds of change that are asked for.

use egui::{Button, ComboBox, Frame, Margin, Panel, RichText, Slider, Ui};

use super::{Action, dashboard::change, fonts, inspector::ring, words::Words};
use crate::{
    editor::{Editor, Mode},
    model::{Journey, Role, StateId},
    telling::Sentence,
    text::{self, Icon, Weight},
};

/// The width of a list of states where there is room and where there is little, in points.
const WIDTHS: (f32, f32) = (220.0, 144.0);

/// The length of the slider where there is room and where there is little, in points.
const FADE: (f32, f32) = (160.0, 100.0);

/// From this width of a window on there is room, in points.
const WIDE: f32 = 1700.0;

/// The size of the sentence on one line, and on two beside the lists, in points.
const SENTENCE: (f32, f32) = (16.0, 14.0);

/// The least room in which the sentence stands beside the lists, in points.
const BESIDE: f32 = 330.0;

/// Below this height of the window, in points, the sentence is small.
const LOW: f32 = 520.0;

/// The height of the row, in points.
const HEIGHT: f32 = 34.0;

/// Shows the bar where two states are looked at.
pub(super) fn show(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
    if !matches!(editor.mode(), Mode::Compare | Mode::SideBySide) {
        return;
    }
    let Some((from, to)) = editor.ends() else { return };
    let account = editor.scene().and_then(|scene| scene.account.as_deref());
    let frame = Frame::side_top_panel(ui.style()).inner_margin(Margin::symmetric(12, 6));
    Panel::top("compare").frame(frame).show(ui, |ui| {
        let row = ui.horizontal(|ui| {
            if let Some((from, to)) = pickers(ui, words, editor.journey(), &from.id, &to.id) {
                actions.push(Action::Compare(from, to));
            }
            if editor.mode() == Mode::Compare {
                fade(ui, words, editor, actions);
            }
            if let Some(account) = account.filter(|account| !account.rows.is_empty()) {
                ui.add_space(8.0);
                change::menu(ui, words, editor, account, actions);
            }
            let room = ui.available_width() - 16.0;
            if let Some(account) = account.filter(|_| room >= BESIDE) {
                ui.add_space(8.0);
                beside(ui, &account.sentence, room);
            }
            room
        });
        if let Some(account) = account.filter(|_| row.inner < BESIDE) {
            // On a small screen the map needs the second line.
            let is_low = ui.content_rect().height() < LOW;
            change::sentence(ui, &account.sentence, if is_low { SENTENCE.1 } else { SENTENCE.0 });
        }
    });
}

/// The sentence in what is left of the row, over two lines where one is too short.
fn beside(ui: &mut Ui, sentence: &Sentence, room: f32) {
    let width = text::width(&sentence.text(), f64::from(SENTENCE.0), Weight::Bold);
    let size = if width <= f64::from(room) { SENTENCE.0 } else { SENTENCE.1 };
    let row = egui::Vec2::new(room, ui.available_height().max(HEIGHT));
    ui.allocate_ui_with_layout(row, egui::Layout::left_to_right(egui::Align::Center), |ui| {
        ui.set_max_width(room);
        change::sentence(ui, sentence, size);
    });
}

/// The first of two lengths where there is room, else the second.
fn length(ui: &Ui, (wide, narrow): (f32, f32)) -> f32 {
    if ui.content_rect().width() >= WIDE { wide } else { narrow }
}

/// The slider that fades the overlay from one state to the other.
fn fade(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
    ui.add_space(8.0);
    let before = editor.comparing().balance();
    let mut balance = before;
    let caption = ui.label(words.get("change-fade"));
    ui.spacing_mut().slider_width = length(ui, FADE);
    let slider = ui.add(Slider::new(&mut balance, 0.0..=1.0).step_by(0.05).show_value(false));
    ring(ui, &slider);
    slider.labelled_by(caption.id).on_hover_text(words.get("change-fade-hint"));
    if balance.to_bits() != before.to_bits() {
        actions.push(Action::Fade(balance));
    }
}

/// The two states, each in a list, and a button that swaps them; the two that are wanted from now on. Where a state is
/// chosen that is at the other end, the two change places.
pub(super) fn pickers(
    ui: &mut Ui,
    words: Words,
    journey: &Journey,
    from: &StateId,
    to: &StateId,
) -> Option<(StateId, StateId)> {
    // A row is as high as its highest widget from the start.
    ui.spacing_mut().interact_size.y = HEIGHT;
    ui.horizontal(|ui| ends(ui, words, journey, from, to)).inner
}

fn ends(ui: &mut Ui, words: Words, journey: &Journey, from: &StateId, to: &StateId) -> Option<(StateId, StateId)> {
    let mut wanted = None;
    if let Some(chosen) = picker(ui, &words.get("compare-from"), journey, from) {
        let to = if chosen == *to { from.clone() } else { to.clone() };
        wanted = Some((chosen, to));
    }
    let icon = RichText::new(fonts::icon(Icon::ArrowLeftRight)).size(18.0);
    let name = words.get("compare-swap");
    let swap = ui.add(Button::new(icon).min_size(egui::Vec2::splat(HEIGHT)));
    swap.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    if swap.on_hover_text(&name).clicked() {
        wanted = Some((to.clone(), from.clone()));
    }
    if let Some(chosen) = picker(ui, &words.get("compare-to"), journey, to) {
        let from = if chosen == *from { to.clone() } else { from.clone() };
        wanted = Some((from, chosen));
    }
    wanted
}

/// A list of the states, today's first; the one that was chosen in this frame.
fn picker(ui: &mut Ui, label: &str, journey: &Journey, shown: &StateId) -> Option<StateId> {
    let caption = ui.label(label);
    let mut chosen = None;
    let name = journey.states.get(shown).map_or("", |state| &state.name);
    let list =
        ComboBox::from_id_salt(label).width(length(ui, WIDTHS)).truncate().selected_text(name).show_ui(ui, |ui| {
            for role in [Role::Current, Role::Future] {
                for state in journey.states.iter().filter(|state| state.role == role) {
                    if ui.selectable_label(state.id == *shown, &state.name).clicked() && state.id != *shown {
                        chosen = Some(state.id.clone());
                    }
                }
            }
        });
    list.response.labelled_by(caption.id);
    chosen
}
