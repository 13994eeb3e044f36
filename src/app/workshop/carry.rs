//! A card on its way from the panel to the map: where it would land, what it could become there, and the small signs of
//! cards that hang on something.

use egui::{Align2, Area, Context, Id, LayerId, Order, Painter, Pos2, Rect, Stroke, StrokeKind, Ui, Vec2};
use kurbo::Point;

use super::{
    Wish,
    cards::{Cards, paint_sign},
};
use crate::{
    app::{
        Action, canvas, fonts,
        paint::{color, narrow, vec2},
        picture::Picture,
        words::Words,
    },
    editor::{Editor, Landing, Mode, hung},
    model::{Card, CardAnchor, CardId, ChannelId, Element, StageId},
    text::{self, Weight},
};

/// The width of a card that is carried, in points.
const WIDTH: f32 = 190.0;

/// The width of the list where a card was dropped, in points.
const LIST: f32 = 260.0;

/// How many frictions of a place are offered to be answered.
const MOST: usize = 6;

/// A card that is carried.
#[derive(Debug)]
pub(super) struct Carried {
    /// Which.
    pub(super) card: CardId,
}

/// Where a card was let go.
#[derive(Debug)]
pub(super) struct Dropped {
    card: CardId,
    on: CardAnchor,
    cell: Option<(StageId, ChannelId)>,
    at: Pos2,
    /// Whether the list has had the keyboard.
    opened: bool,
}

impl Dropped {
    /// A card that was let go on something, which is in this cell, at a point of the screen.
    pub(super) const fn new(card: CardId, on: CardAnchor, cell: Option<(StageId, ChannelId)>, at: Pos2) -> Self {
        Self { card, on, cell, at, opened: false }
    }
}

/// What can become of a card at a place, each with its words.
pub(super) fn choices(
    words: Words,
    editor: &Editor,
    card: &Card,
    on: Option<&CardAnchor>,
    cell: Option<&(StageId, ChannelId)>,
) -> Vec<(String, Wish)> {
    let named = |key: &str, name: &str| words.with(key, &[("name", name.into())]);
    let mut choices = Vec::new();
    if let Some(at) = on.filter(|at| card.at.as_ref() != Some(*at)) {
        let name = editor.name_of(&at.clone().into()).unwrap_or_default();
        choices.push((named("card-hang-on", &name), Wish::Hang(card.id.clone(), at.clone())));
    }
    let about = on.or(card.at.as_ref());
    let frictions = about.map(|at| editor.frictions_to_answer(at)).unwrap_or_default();
    for friction in frictions.into_iter().filter(|it| !card.answers.contains(&it.id)).take(MOST) {
        let wish = Wish::Answer(card.id.clone(), friction.id.clone());
        choices.push((named("card-answer", &friction.name), wish));
    }
    if card.became.is_some() {
        return choices;
    }
    if let Some(at) = about.and_then(|at| editor.sore_at(at)) {
        let name = editor.name_of(&at.clone().into()).unwrap_or_default();
        choices.push((named("card-turn-friction", &name), Wish::Friction(card.id.clone(), at)));
    }
    if let Some((stage, channel)) = cell {
        let text = named("card-turn-touchpoint", &cell_name(editor, stage, channel));
        choices.push((text, Wish::Touchpoint(card.id.clone(), stage.clone(), channel.clone())));
    }
    choices.push((words.get("card-turn-initiative"), Wish::Initiative(card.id.clone())));
    choices
}

fn cell_name(editor: &Editor, stage: &StageId, channel: &ChannelId) -> String {
    let name = |element| editor.name_of(&element).unwrap_or_default();
    format!("{} · {}", name(Element::Stage(stage.clone())), name(Element::Channel(channel.clone())))
}

/// Where the canvas is on the screen.
fn canvas_rect(context: &Context) -> Option<Rect> {
    context.read_response(canvas::id()).map(|response| response.rect)
}

/// A point of the screen as the editor sees it.
fn on_canvas(at: Pos2, canvas: Rect) -> Point {
    let at = at - canvas.min;
    Point::new(f64::from(at.x), f64::from(at.y))
}

/// Where something is on the screen: for a list that is asked for by a key.
pub(super) fn place(context: &Context, editor: &Editor, at: &CardAnchor) -> Pos2 {
    let canvas = canvas_rect(context).unwrap_or(Rect::ZERO);
    let bounds = editor.bounds(&at.clone().into());
    bounds.map_or(canvas.center(), |bounds| {
        canvas.min + vec2(editor.camera().screen_from_world(Point::new(bounds.x0, bounds.y1)))
    })
}

/// Shows the card that is carried, and the list where one was dropped.
pub(super) fn show(ui: &Ui, words: Words, editor: &Editor, cards: &mut Cards, actions: &mut Vec<Action>) {
    if let Some(Carried { card }) = &cards.carried {
        let Some(card) = editor.state().and_then(|state| state.cards.get(card)) else {
            cards.carried = None;
            return;
        };
        let (at, is_down) = ui.input(|input| (input.pointer.latest_pos(), input.pointer.primary_down()));
        let Some((at, canvas)) = at.zip(canvas_rect(ui)) else { return };
        let landing = editor.landing(on_canvas(at, canvas));
        if is_down {
            preview(ui, words, editor, card, (at, canvas, landing.as_ref()));
            return;
        }
        let id = card.id.clone();
        cards.carried = None;
        match landing {
            Some(Landing::Cell(stage, channel)) => {
                actions.push(Action::Workshop(Wish::Touchpoint(id, stage, channel)));
            }
            Some(Landing::On(on, cell)) => cards.dropped = Some(Dropped::new(id, on, cell, at)),
            None => {}
        }
    }
    ask(ui, words, editor, &mut cards.dropped, actions);
}

/// The card under the pointer, and where it would land.
fn preview(
    ui: &Ui,
    words: Words,
    editor: &Editor,
    card: &Card,
    (at, canvas, landing): (Pos2, Rect, Option<&Landing>),
) {
    let theme = words.theme;
    let (place, said) = match landing {
        Some(Landing::Cell(stage, channel)) => {
            let key = if card.became.is_some() { "card-turned-already" } else { "card-turn-touchpoint" };
            let name = cell_name(editor, stage, channel);
            (Some(Element::Cell(stage.clone(), channel.clone())), words.with(key, &[("name", name.into())]))
        }
        Some(Landing::On(on, _)) => {
            let place = Element::from(on.clone());
            let name = editor.name_of(&place).unwrap_or_default();
            (Some(place), words.with("card-hang-on", &[("name", name.into())]))
        }
        None => (None, words.get("card-take-back")),
    };
    if let Some(bounds) = place.and_then(|place| editor.bounds(&place)) {
        let painter =
            ui.layer_painter(LayerId::new(Order::Middle, Id::unique("card-landing"))).with_clip_rect(canvas);
        let corner = |x, y| canvas.min + vec2(editor.camera().screen_from_world(Point::new(x, y)));
        let rect = Rect::from_two_pos(corner(bounds.x0, bounds.y0), corner(bounds.x1, bounds.y1));
        let tint = color(theme.accent.with_opacity(0.15));
        painter.rect(rect.expand(3.0), 8.0, tint, Stroke::new(2.5, color(theme.accent)), StrokeKind::Outside);
    }
    let painter = ui.layer_painter(LayerId::new(Order::Tooltip, Id::unique("card-carried")));
    let text =
        painter.layout(card.text.clone(), egui::FontId::proportional(14.0), color(theme.text), WIDTH - 46.0);
    let said = painter.layout(said, fonts::font(12.0, Weight::Bold), color(theme.accent), WIDTH - 20.0);
    let height = text.size().y.max(22.0) + said.size().y + 26.0;
    let rect = Rect::from_min_size(at + Vec2::new(10.0, 8.0), Vec2::new(WIDTH, height));
    painter.rect_filled(rect.translate(Vec2::new(0.0, 3.0)), 8.0, egui::Color32::from_black_alpha(50));
    painter.rect(rect, 8.0, color(theme.surface), Stroke::new(1.5, color(theme.border)), StrokeKind::Inside);
    paint_sign(&painter, words, card.kind, Rect::from_min_size(rect.min + Vec2::splat(10.0), Vec2::splat(20.0)));
    let under = rect.min + Vec2::new(10.0, height - said.size().y - 8.0);
    painter.galley(rect.min + Vec2::new(38.0, 10.0), text, color(theme.text));
    painter.galley(under, said, color(theme.accent));
    ui.set_cursor_icon(egui::CursorIcon::Grabbing);
}

/// Asks what becomes of a card where it was dropped.
fn ask(ui: &Ui, words: Words, editor: &Editor, dropped: &mut Option<Dropped>, actions: &mut Vec<Action>) {
    let Some(drop) = dropped else { return };
    let Some(card) = editor.state().and_then(|state| state.cards.get(&drop.card)) else {
        *dropped = None;
        return;
    };
    let choices = choices(words, editor, card, Some(&drop.on), drop.cell.as_ref());
    let is_opening = !std::mem::replace(&mut drop.opened, true);
    let area = Area::new(Id::unique("card-dropped")).order(Order::Foreground).fixed_pos(drop.at).constrain(true);
    let mut done = choices.is_empty();
    let shown = area.show(ui, |ui| {
        egui::Frame::popup(ui.style()).show(ui, |ui| {
            ui.set_max_width(LIST);
            ui.label(egui::RichText::new(&card.text).font(fonts::font(14.0, Weight::Bold)));
            for (place, (text, wish)) in choices.into_iter().enumerate() {
                let button = ui.add(egui::Button::new(text).wrap().min_size(Vec2::new(LIST, 30.0)));
                if place == 0 && is_opening {
                    button.request_focus();
                }
                if button.clicked() {
                    actions.push(Action::Workshop(wish));
                    done = true;
                }
            }
        });
    });
    let elsewhere = ui.input(|input| input.pointer.any_pressed()) && !shown.response.contains_pointer();
    if done || elsewhere && !is_opening {
        *dropped = None;
        canvas::focus(ui);
    }
}

/// Paints small signs where cards hang, with their number: on the screen only, since a picture for others is about the
/// journey.
pub(in crate::app) fn card_signs(
    painter: &Painter,
    words: Words,
    canvas: Rect,
    (editor, picture): (&Editor, &Picture),
) {
    let Some(state) = editor.state().filter(|_| editor.mode() == Mode::Map) else { return };
    let camera = picture.camera(editor);
    let size = narrow(18.0 * camera.zoom.min(1.6));
    for (at, cards) in hung(state) {
        let Some(bounds) = picture.bounds(editor, &at.clone().into()) else { continue };
        let Some(first) = cards.first() else { continue };
        // At the lower left, where neither pins nor votes are; a friction is too small for that.
        let (x, y) = match at {
            CardAnchor::Friction(_) => (bounds.x0, bounds.y0),
            CardAnchor::Transition(_) => (bounds.center().x, bounds.center().y),
            // Beside the words: below them the first lane begins.
            CardAnchor::Journey => (bounds.x1 + 14.0, bounds.center().y),
            _ => (bounds.x0 + 16.0, bounds.y1),
        };
        let middle = canvas.min + vec2(camera.screen_from_world(Point::new(x, y)));
        let rect = Rect::from_center_size(middle, Vec2::splat(size));
        if size < 7.0 || !rect.intersects(canvas) {
            continue;
        }
        paint_sign(painter, words, first.kind, rect);
        if cards.len() > 1 {
            let font = fonts::font(size * 0.66, Weight::Bold);
            let number = cards.len().to_string();
            let wide = narrow(text::width(&number, f64::from(size) * 0.66, Weight::Bold)) + size * 0.4;
            let plate = Rect::from_min_size(rect.right_top() - Vec2::new(size * 0.2, 0.0), Vec2::new(wide, size));
            let edge = Stroke::new(1.0, color(words.theme.border));
            painter.rect(plate, 5.0, color(words.theme.surface), edge, StrokeKind::Inside);
            painter.text(plate.center(), Align2::CENTER_CENTER, number, font, color(words.theme.text));
        }
    }
}
