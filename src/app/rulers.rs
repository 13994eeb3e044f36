//! The names of stages and channels at the edges of the canvas, where their headers are out of view.

use egui::{Align2, Painter, Rect, Vec2};
use kurbo::Point;

use super::{fonts, paint::color, paint::narrow, picture::Picture, words::Words};
use crate::{
    editor::Editor,
    model::Element,
    text::{self, Weight},
};

/// The height of the names along the top, in points.
const HEIGHT: f32 = 28.0;

/// The largest width of the names along the left, in points.
const WIDTH: f32 = 160.0;

/// The room above a name along the left, in points.
const GAP: f32 = 4.0;

/// The size of the names, in points.
const SIZE: f64 = 14.0;

/// The room beside a name, in points.
const PADDING: f32 = 8.0;

/// Paints the names that are needed; nothing while the headers themselves are in view.
pub(super) fn paint(painter: &Painter, words: Words, canvas: Rect, editor: &Editor, picture: &Picture) {
    let Some(layout) = picture.layout(editor) else { return };
    let camera = picture.camera(editor);
    let below = camera.screen_from_world(Point::new(0.0, layout.header_height)).y < 0.0;
    let beside = camera.screen_from_world(Point::new(layout.header_width, 0.0)).x < 0.0;
    let plate = |rect: Rect, name: &str| {
        let visible = rect.intersect(canvas);
        let room = f64::from(visible.width() - 2.0 * PADDING);
        if room < SIZE {
            return;
        }
        painter.rect_filled(visible, 0.0, color(words.theme.surface));
        let stroke = egui::Stroke::new(1.0, color(words.theme.border));
        painter.rect_stroke(visible, 0.0, stroke, egui::StrokeKind::Inside);
        let fitted = text::fit(name, SIZE, Weight::Bold, room).text;
        let font = fonts::font(narrow(SIZE), Weight::Bold);
        painter.text(visible.center(), Align2::CENTER_CENTER, fitted, font, color(words.theme.text));
    };
    if below {
        for band in &layout.stages {
            let start = camera.screen_from_world(Point::new(band.start, 0.0)).x;
            let size = Vec2::new(narrow(band.length * camera.zoom), HEIGHT);
            let at = canvas.min + Vec2::new(narrow(start), 0.0);
            let name = editor.name_of(&Element::Stage(band.id.clone())).unwrap_or_default();
            plate(Rect::from_min_size(at, size), &name);
        }
    }
    if beside {
        // Small tags at the top of what is seen of each lane, so that little is covered.
        let top = if below { HEIGHT } else { 0.0 } + GAP;
        for band in &layout.lanes {
            let start = narrow(camera.screen_from_world(Point::new(0.0, band.start)).y);
            let end = narrow(camera.screen_from_world(Point::new(0.0, band.start + band.length)).y);
            let at = (start + GAP).max(top);
            if at + HEIGHT <= end {
                let name = editor.name_of(&Element::Channel(band.id.clone())).unwrap_or_default();
                let width = narrow(text::width(&name, SIZE, Weight::Bold) * text::SLACK) + 2.0 * PADDING;
                let size = Vec2::new(width.min(WIDTH), HEIGHT);
                plate(Rect::from_min_size(canvas.min + Vec2::new(0.0, at), size), &name);
            }
        }
    }
}
