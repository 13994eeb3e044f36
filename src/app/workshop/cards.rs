//! The cards beside the map: a field in which they are written one after the other, and all of them by kind.

use std::collections::BTreeSet;

use egui::{
    Button, Id, Key, Modifiers, RichText, Role, ScrollArea, Sense, Stroke, StrokeKind, TextEdit, Ui, UiBuilder,
    Vec2, WidgetInfo,
};

use super::{
    Dropped, Wish,
    carry::{Carried, choices},
    heading, leave_on_escape,
};
use crate::{
    app::{Action, fonts, inspector::CARD_KINDS, paint::color, words::Words},
    editor::{CardDraft, Command, Editor, name_of},
    model::{Card, CardKind, Element},
    text::{Icon, Weight},
    wording,
};

/// The size of the sign of a kind, in points.
const SIGN: f32 = 22.0;

/// The room beside what a card says, in points.
const MARGIN: i8 = 8;

/// The room for the button that lists what can be done with a card, in points.
const LIST: f32 = 46.0;

/// The panel of the cards.
#[derive(Debug, Default)]
pub(super) struct Cards {
    /// What is being written.
    draft: CardDraft,
    /// The kinds that are folded away, by their place.
    folded: BTreeSet<usize>,
    /// The card that is carried over the map.
    pub(super) carried: Option<Carried>,
    /// Where a card was let go, as long as it is asked what becomes of it.
    pub(super) dropped: Option<Dropped>,
}

/// Shows the panel.
pub(super) fn show(
    ui: &mut Ui,
    words: Words,
    editor: &Editor,
    cards: &mut Cards,
    keyboard_for: &mut u8,
    actions: &mut Vec<Action>,
) {
    heading(ui, words, "cards-title", Command::ToggleCards, actions);
    if !editor.is_read_only() {
        field(ui, words, editor, &mut cards.draft, keyboard_for, actions);
    }
    let Some(state) = editor.state() else { return };
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - 10.0);
        if state.cards.is_empty() {
            let hint =
                words.with("cards-none", &[("keys", words.keys(Command::NewCard).unwrap_or_default().into())]);
            ui.label(RichText::new(hint).color(color(words.theme.muted)));
            return;
        }
        for (place, (kind, key)) in CARD_KINDS.iter().enumerate() {
            let mut of_kind: Vec<&Card> = state.cards.iter().filter(|card| card.kind == *kind).collect();
            // What has become something is done with.
            of_kind.sort_by_key(|card| card.became.is_some());
            let is_folded = cards.folded.contains(&place);
            if group(ui, words, (*kind, key), of_kind.len(), is_folded) && !cards.folded.remove(&place) {
                cards.folded.insert(place);
            }
            if !is_folded {
                for card in of_kind {
                    row(ui, words, editor, card, &mut cards.carried, actions);
                }
            }
        }
    });
}

/// The field in which cards are written.
fn field(
    ui: &mut Ui,
    words: Words,
    editor: &Editor,
    draft: &mut CardDraft,
    keyboard_for: &mut u8,
    actions: &mut Vec<Action>,
) {
    let id = Id::unique("card-field");
    if ui.memory(|memory| memory.has_focus(id)) {
        keys(ui, editor, draft, actions);
    }
    let kind = draft.heard_kind();
    let name = kind_name(words, kind);
    ui.horizontal(|ui| {
        let pair = words.theme.card_of(kind);
        let icon = RichText::new(fonts::icon(icon_of(kind))).size(16.0).color(color(pair.ink));
        let button = Button::new(icon).fill(color(pair.fill)).min_size(Vec2::splat(30.0));
        let response = ui.add(button);
        let said = words.with("cards-kind", &[("kind", name.as_str().into())]);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
        if response.on_hover_text(&said).clicked() {
            draft.turn(true);
            *keyboard_for = super::FRAMES;
        }
        let field = TextEdit::singleline(&mut draft.text).id(id).hint_text(words.get("cards-hint"));
        let response = ui.add_sized(Vec2::new(ui.available_width(), 30.0), field);
        let response = response.accessible_name(words.get("cards-field"));
        focus_ring(ui, words, &response);
        leave_on_escape(ui, &response);
        if *keyboard_for > 0 {
            *keyboard_for -= 1;
            response.request_focus();
            ui.request_repaint();
        }
    });
    let muted = color(words.theme.muted);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.label(RichText::new(name).font(fonts::font(12.0, Weight::Bold)));
        ui.label(RichText::new(words.get("cards-keys")).small().color(muted));
    });
    if let Some(name) = editor.hook().and_then(|at| editor.name_of(&at.into())) {
        let line = words.with("cards-hang-at-once", &[("name", name.into())]);
        ui.add(egui::Label::new(RichText::new(line).small().color(muted)).truncate());
    }
    ui.separator();
}

/// The keys of the field, taken before it sees them.
fn keys(ui: &Ui, editor: &Editor, draft: &mut CardDraft, actions: &mut Vec<Action>) {
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let hung = pressed(Modifiers::COMMAND, Key::Enter);
    if hung || pressed(Modifiers::NONE, Key::Enter) {
        if !draft.words().is_empty() {
            let at = editor.hook().filter(|_| hung);
            actions.push(Action::Workshop(Wish::Write(draft.clone(), at)));
        }
        draft.text.clear();
    }
    if pressed(Modifiers::NONE, Key::ArrowDown) {
        draft.turn(true);
    }
    if pressed(Modifiers::NONE, Key::ArrowUp) {
        draft.turn(false);
    }
}

/// The line above the cards of a kind, which folds them away; whether it was asked to.
fn group(ui: &mut Ui, words: Words, (kind, key): (CardKind, &str), count: usize, is_folded: bool) -> bool {
    ui.add_space(6.0);
    let name = words.with("cards-group", &[("kind", words.get(key).into()), ("number", count.to_string().into())]);
    let row = ui.horizontal(|ui| {
        sign(ui, words, kind, SIGN);
        let text = RichText::new(words.get(key)).font(fonts::font(14.0, Weight::Bold));
        ui.add(egui::Label::new(text).selectable(false));
        let muted = color(words.theme.muted);
        ui.add(egui::Label::new(RichText::new(count.to_string()).color(muted)).selectable(false));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let icon = if is_folded { Icon::ChevronRight } else { Icon::ChevronDown };
            ui.add(egui::Label::new(RichText::new(fonts::icon(icon)).color(muted)).selectable(false));
        });
    });
    let response = ui.interact(row.response.rect, Id::unique(("card-group", key)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, !is_folded, &name));
    focus_ring(ui, words, &response);
    response.clicked()
}

/// One card, to be selected, carried to the map, or turned into something by its list.
fn row(
    ui: &mut Ui,
    words: Words,
    editor: &Editor,
    card: &Card,
    carried: &mut Option<Carried>,
    actions: &mut Vec<Action>,
) {
    let selected = editor.view().selection.contains(&Element::Card(card.id.clone()));
    let in_hand = editor.card_in_hand().is_some_and(|held| held.id == card.id);
    let is_carried = carried.as_ref().is_some_and(|carried| carried.card == card.id);
    let builder = UiBuilder::new().id_salt(("card", card.id.as_str())).sense(Sense::click_and_drag());
    let response = ui
        .scope_builder(builder, |ui| {
            let (width, edge) = if selected { (2.5, words.theme.accent) } else { (1.0, words.theme.border) };
            let fill = if is_carried { words.theme.lane } else { words.theme.surface };
            let inside = ui.available_width() - 2.0 * f32::from(MARGIN) - 2.0 * width;
            let frame = egui::Frame::new()
                .fill(color(fill))
                .stroke(Stroke::new(width, color(edge)))
                .corner_radius(6.0)
                .inner_margin(egui::Margin::symmetric(MARGIN, 6));
            frame.show(ui, |ui| {
                ui.set_width(inside);
                ui.horizontal_top(|ui| {
                    sign(ui, words, card.kind, 18.0);
                    let room = ui.available_width() - LIST;
                    ui.vertical(|ui| {
                        ui.set_width(room);
                        ui.spacing_mut().item_spacing.y = 2.0;
                        contents(ui, words, editor, card, in_hand && !selected);
                    });
                    list(ui, words, editor, card, actions);
                });
            });
        })
        .response;
    let name = words
        .with("card-line", &[("kind", kind_name(words, card.kind).into()), ("text", card.text.as_str().into())]);
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, selected, &name));
    focus_ring(ui, words, &response);
    if response.clicked() {
        actions.push(Action::Select(Element::Card(card.id.clone())));
    }
    if response.drag_started() && !editor.is_read_only() {
        *carried = Some(Carried { card: card.id.clone() });
    }
    let hovered = response.hovered();
    if hovered || is_carried {
        ui.set_cursor_icon(if is_carried { egui::CursorIcon::Grabbing } else { egui::CursorIcon::Grab });
    }
}

/// What a card says, what it is about, what it has become.
fn contents(ui: &mut Ui, words: Words, editor: &Editor, card: &Card, in_hand: bool) {
    let muted = color(words.theme.muted);
    let mut text = RichText::new(&card.text);
    if card.became.is_some() {
        text = text.color(muted);
    }
    ui.add(egui::Label::new(text).wrap().selectable(false));
    let mut line = |text: String| {
        ui.add(egui::Label::new(RichText::new(text).small().color(muted)).wrap().selectable(false));
    };
    // What a card has become is often in another state.
    let named = |element: Element| {
        let mut states = editor.journey().states.iter();
        let elsewhere = || states.find_map(|state| name_of(editor.journey(), Some(state), &element));
        let name = editor.name_of(&element).or_else(elsewhere).filter(|name| !name.is_empty());
        name.unwrap_or_else(|| wording::element(&element, words.lang))
    };
    if let Some(at) = &card.at {
        line(words.with("card-on", &[("name", named(at.clone().into()).into())]));
    }
    for friction in &card.answers {
        line(words.with("card-answers", &[("name", named(Element::Friction(friction.clone())).into())]));
    }
    if let Some(became) = &card.became {
        line(words.with("card-became", &[("name", named(became.clone().into()).into())]));
    }
    if in_hand {
        line(words.get("card-in-hand"));
    }
}

/// The button that lists what can be done with a card.
fn list(ui: &mut Ui, words: Words, editor: &Editor, card: &Card, actions: &mut Vec<Action>) {
    let button = Button::new(fonts::icon(Icon::Ellipsis)).frame_when_inactive(false);
    let name = words.with("card-list", &[("text", card.text.as_str().into())]);
    let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        let at = editor.hook();
        let choices = choices(words, editor, card, at.as_ref(), editor.cell_for(card).as_ref());
        if choices.is_empty() {
            ui.add_enabled(false, Button::new(words.get("card-no-place")));
        }
        for (text, wish) in choices {
            if ui.button(text).clicked() {
                actions.push(Action::Workshop(wish));
            }
        }
        ui.separator();
        for (kind, key) in CARD_KINDS.iter().filter(|(kind, _)| *kind != card.kind) {
            let text = format!("{}  {}", fonts::icon(icon_of(*kind)), words.get(key));
            if ui.button(text).clicked() {
                actions.push(Action::Workshop(Wish::Kind(card.id.clone(), *kind)));
            }
        }
        ui.separator();
        if ui.button(words.get("card-delete")).clicked() {
            actions.push(Action::Workshop(Wish::Delete(card.id.clone())));
        }
    });
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
}

/// The sign of a kind: its icon on its colour.
pub(super) fn sign(ui: &mut Ui, words: Words, kind: CardKind, size: f32) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
    paint_sign(ui.painter(), words, kind, rect);
}

/// Paints the sign of a kind.
pub(super) fn paint_sign(painter: &egui::Painter, words: Words, kind: CardKind, rect: egui::Rect) {
    let pair = words.theme.card_of(kind);
    let edge = Stroke::new(1.0, color(words.theme.border));
    painter.rect(rect, 5.0, color(pair.fill), edge, StrokeKind::Inside);
    let font = egui::FontId::proportional(rect.height() * 0.64);
    painter.text(rect.center(), egui::Align2::CENTER_CENTER, fonts::icon(icon_of(kind)), font, color(pair.ink));
}

/// The icon of a kind.
pub(super) const fn icon_of(kind: CardKind) -> Icon {
    match kind {
        CardKind::Idea => Icon::Lightbulb,
        CardKind::Question => Icon::CircleQuestionMark,
        CardKind::Opportunity => Icon::Sparkles,
        CardKind::Parked => Icon::CircleParking,
    }
}

/// The name of a kind.
pub(super) fn kind_name(words: Words, kind: CardKind) -> String {
    CARD_KINDS.iter().find(|(other, _)| *other == kind).map(|(_, key)| words.get(key)).unwrap_or_default()
}

/// A frame around what has the keyboard.
pub(super) fn focus_ring(ui: &Ui, words: Words, response: &egui::Response) {
    if response.has_focus() {
        let stroke = Stroke::new(2.0, color(words.theme.accent));
        ui.painter().rect_stroke(response.rect.expand(2.0), 7.0, stroke, StrokeKind::Outside);
    }
}
