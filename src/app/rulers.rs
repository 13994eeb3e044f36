//! The names of stages and channels at the edges of the canvas, where their headers are out of view.

use egui::{Align2, Painter, Rect};

use super::{fonts, paint::color, paint::narrow, paint::vec2, picture::Picture, words::Words};
use crate::{
    editor::{Editor, RULER_PADDING, RULER_SIZE},
    text::{self, Weight},
};

/// Paints the names that are needed; nothing while the headers themselves are in view.
pub(super) fn paint(painter: &Painter, words: Words, canvas: Rect, editor: &Editor, picture: &Picture) {
    let Some(layout) = picture.layout(editor) else { return };
    for ruler in editor.rulers(layout, picture.camera(editor)) {
        plate(painter, words, on_screen(canvas, ruler.rect).intersect(canvas), &ruler.name);
    }
}

/// A rectangle of the canvas on the screen.
pub(super) fn on_screen(canvas: Rect, rect: kurbo::Rect) -> Rect {
    Rect::from_min_max(canvas.min + vec2(rect.origin()), canvas.min + vec2(kurbo::Point::new(rect.x1, rect.y1)))
}

/// Paints a name on a plate, as far as there is room for it.
pub(super) fn plate(painter: &Painter, words: Words, rect: Rect, name: &str) {
    let room = f64::from(rect.width()) - 2.0 * RULER_PADDING;
    if room < RULER_SIZE {
        return;
    }
    painter.rect_filled(rect, 0.0, color(words.theme.surface));
    let stroke = egui::Stroke::new(1.0, color(words.theme.border));
    painter.rect_stroke(rect, 0.0, stroke, egui::StrokeKind::Inside);
    let fitted = text::fit(name, RULER_SIZE, Weight::Bold, room).text;
    let font = fonts::font(narrow(RULER_SIZE), Weight::Bold);
    painter.text(rect.center(), Align2::CENTER_CENTER, fitted, font, color(words.theme.text));
}
