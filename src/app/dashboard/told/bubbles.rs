//! Discs on two scales of grades: drag one to correct its grades, or move it with the arrow keys.

use egui::{
    Align2, EventFilter, Id, Key, Modifiers, Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke,
    StrokeKind, Ui, Vec2, WidgetInfo,
};

use super::Shown;
use crate::{
    app::{
        Action, fonts,
        paint::{color, narrow, vec2},
    },
    drawing::plots::{Board, Bubble, Bubbles, GRADES, MIDDLE, Spot},
    model::{Element, InitiativeId},
    text::{self, Weight},
};

/// The keys that move a disc, and by how many grades across and upwards.
const KEYS: [(Key, (i64, i64)); 4] =
    [(Key::ArrowLeft, (-1, 0)), (Key::ArrowRight, (1, 0)), (Key::ArrowUp, (0, 1)), (Key::ArrowDown, (0, -1))];

/// Shows the discs as wide as there is room.
pub(super) fn show(ui: &mut Ui, shown: &mut Shown, bubbles: &Bubbles) {
    let board = bubbles.placed(f64::from(ui.available_width()));
    let size = Vec2::new(narrow(board.size.0), narrow(board.size.1));
    let (rect, whole) = ui.allocate_exact_size(size, Sense::hover());
    super::name(&whole, Role::Figure, &bubbles.name);
    let sheet =
        Sheet { painter: ui.painter_at(rect.expand(2.0)), corner: rect.min, bubbles, board: &board, shown };
    sheet.ground();
    let mut asked: Option<Action> = None;
    for (bubble, spot) in bubbles.bubbles.iter().zip(&board.spots) {
        let id = sheet.shown.id.with((&bubbles.name, &bubble.element));
        let response = ui.interact(sheet.rect(spot.rect), id, Sense::click_and_drag());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &bubble.says));
        sheet.bubble(bubble, spot, &response);
        asked = moved(ui, &sheet, bubble, id, &response).or(asked);
        if response.clicked()
            && let Some(element) = &bubble.element
        {
            response.request_focus();
            if response.double_clicked() {
                asked = Some(Action::Lead(element.clone()));
            }
        }
        let drag = sheet.shown.words.get("priorities-drag");
        response.on_hover_text(format!("{}\n{drag}", bubble.says)).on_hover_cursor(egui::CursorIcon::Grab);
    }
    shown.actions.extend(asked);
}

/// What a drag or a key asks for.
fn moved(ui: &Ui, sheet: &Sheet, bubble: &Bubble, id: Id, response: &Response) -> Option<Action> {
    let Some(Element::Initiative(initiative)) = &bubble.element else { return None };
    let grades = if response.dragged() || response.drag_stopped() {
        let at = ui.input(|input| input.pointer.latest_pos())?;
        let at = at - sheet.corner;
        let aimed = sheet.board.grades_at(kurbo::Point::new(f64::from(at.x), f64::from(at.y)));
        if !response.drag_stopped() {
            sheet.aim(bubble, aimed, ui.input(|input| input.pointer.latest_pos()));
            return None;
        }
        aimed
    } else if response.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let pressed =
            |(key, _): &(Key, (i64, i64))| ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key));
        let (_, (across, up)) = KEYS.into_iter().find(pressed)?;
        ((bubble.at.0 + across).clamp(1, GRADES), (bubble.at.1 + up).clamp(1, GRADES))
    } else {
        return None;
    };
    weigh(initiative, bubble, grades)
}

fn weigh(initiative: &InitiativeId, bubble: &Bubble, grades: (i64, i64)) -> Option<Action> {
    (grades != bubble.at).then(|| Action::Weigh(initiative.clone(), grades))
}

/// What the discs are painted with.
struct Sheet<'a, 'b> {
    painter: Painter,
    corner: Pos2,
    bubbles: &'a Bubbles,
    board: &'a Board,
    shown: &'a Shown<'b>,
}

impl Sheet<'_, '_> {
    fn rect(&self, world: kurbo::Rect) -> Rect {
        let at = |x, y| self.corner + vec2(kurbo::Point::new(x, y));
        Rect::from_min_max(at(world.x0, world.y0), at(world.x1, world.y1))
    }

    fn words(&self, at: (f64, f64), anchor: Align2, words: &str, ink: crate::drawing::Color) {
        let at = self.corner + vec2(kurbo::Point::new(at.0, at.1));
        self.painter.text(at, anchor, words, fonts::font(12.0, Weight::Regular), color(ink));
    }

    /// The fields with their names, the grades, the scales.
    fn ground(&self) {
        let theme = self.shown.words.theme;
        self.words((0.0, 16.0), Align2::LEFT_BOTTOM, &self.bubbles.axes.1, theme.muted);
        for (place, (name, field)) in self.bubbles.fields.iter().zip(self.board.fields()).enumerate() {
            let ground = if place == 0 { theme.better_tint } else { theme.surface };
            let edge = Stroke::new(1.0, color(theme.border));
            self.painter.rect(self.rect(field), 0.0, color(ground), edge, StrokeKind::Middle);
            let fitted = text::fit(name, 14.0, Weight::Bold, field.width() - 24.0).text;
            let at = self.corner + vec2(kurbo::Point::new(field.x0 + 12.0, field.y0 + 6.0));
            self.painter.text(at, Align2::LEFT_TOP, fitted, fonts::font(14.0, Weight::Bold), color(theme.text));
        }
        let thin = Stroke::new(1.0, color(theme.hairline));
        let last = self.rect(self.board.cell((GRADES, 1)));
        let first = self.rect(self.board.cell((1, GRADES)));
        for up in 1..=GRADES {
            let cell = self.board.cell((1, up));
            self.words((cell.x0 - 12.0, cell.center().y), Align2::RIGHT_CENTER, &up.to_string(), theme.muted);
            if up != MIDDLE.1 - 1 && up != GRADES {
                let y = self.rect(cell).top();
                self.painter.hline(first.left()..=last.right(), y, thin);
            }
        }
        for across in 1..=GRADES {
            let cell = self.board.cell((across, 1));
            self.words((cell.center().x, cell.y1 + 6.0), Align2::CENTER_TOP, &across.to_string(), theme.muted);
            if across != MIDDLE.0 && across != GRADES {
                let x = self.rect(cell).right();
                self.painter.vline(x, first.top()..=last.bottom(), thin);
            }
        }
        let end = self.board.cell((GRADES, 1));
        self.words((end.x1, end.y1 + 26.0), Align2::RIGHT_TOP, &self.bubbles.axes.0, theme.muted);
    }

    fn disc(&self, middle: Pos2, radius: f32, is_proposed: bool) {
        let theme = self.shown.words.theme;
        if is_proposed {
            self.painter.circle_filled(middle, radius, color(theme.surface));
            let around: Vec<Pos2> = (0..=48_u8)
                .map(|step| middle + radius * Vec2::angled(std::f32::consts::TAU * f32::from(step) / 48.0))
                .collect();
            let stroke = Stroke::new(2.0, color(theme.accent));
            self.painter.extend(Shape::dashed_line(&around, stroke, 4.0, 3.0));
        } else {
            self.painter.circle_filled(middle, radius, color(theme.accent));
        }
    }

    fn bubble(&self, bubble: &Bubble, spot: &Spot, response: &Response) {
        let theme = self.shown.words.theme;
        let rect = self.rect(spot.rect);
        let is_lit =
            bubble.element.as_ref().is_some_and(|it| self.shown.lit.as_ref().is_some_and(|lit| lit.contains(it)));
        if response.has_focus() || response.hovered() || is_lit {
            let edge = Stroke::new(if response.has_focus() { 2.5 } else { 1.5 }, color(theme.accent));
            self.painter.rect_stroke(rect.expand(4.0), 8.0, edge, StrokeKind::Outside);
        }
        let middle = self.corner + vec2(spot.middle);
        self.disc(middle, narrow(spot.radius), bubble.is_proposed);
        let words = spot.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n");
        let at = self.corner + vec2(kurbo::Point::new(spot.name_at(), spot.middle.y));
        self.painter.text(at, Align2::LEFT_CENTER, words, fonts::font(13.0, Weight::Regular), color(theme.text));
    }

    /// The cell in which a disc that is dragged comes to stand.
    fn aim(&self, bubble: &Bubble, grades: (i64, i64), pointer: Option<Pos2>) {
        let theme = self.shown.words.theme;
        let cell = self.rect(self.board.cell(grades));
        let tint = color(theme.accent.with_opacity(0.15));
        self.painter.rect(cell, 0.0, tint, Stroke::new(2.5, color(theme.accent)), StrokeKind::Inside);
        if let Some(pointer) = pointer {
            self.disc(pointer, 10.0, false);
            let fitted = text::fit(&bubble.name, 13.0, Weight::Bold, 220.0).text;
            let at = pointer + Vec2::new(16.0, 0.0);
            self.painter.text(at, Align2::LEFT_CENTER, fitted, fonts::font(13.0, Weight::Bold), color(theme.text));
        }
    }
}
