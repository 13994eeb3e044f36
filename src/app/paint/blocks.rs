//! A map from far away on the screen: its cells as blocks, with how many touchpoints each has in letters that can be read.

use egui::{Align2, Color32, FontId, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2};

use super::{FAINT, color, narrow};
use crate::{
    drawing::{Block, Theme},
    editor::Camera,
    text::{self, Weight},
};

/// The room between the edges of a cell and its block, in points, and at most, as a share of the cell.
const INSET: (f32, f32) = (1.5, 0.08);

/// The rounding of its corners, in points.
const ROUND: f32 = 4.0;

/// The smallest and the largest letters of a count, in points.
const LETTERS: (f32, f32) = (11.0, 22.0);

/// How large a count is, as a share of the height of its block.
const SHARE: f32 = 0.42;

/// The size of the number of frictions, in points.
const SMALL: f32 = 12.0;

/// The room beside the letters of a count, in points.
const BESIDE: f32 = 4.0;

/// Paints the blocks. All counts are of one size, so that none looks more important than another.
pub(in crate::app) fn paint(painter: &Painter, canvas: Rect, camera: &Camera, blocks: &[Block], theme: &Theme) {
    let cells = blocks.iter().map(|block| (block, on_screen(canvas, camera, block.rect)));
    let seen = cells.filter(|(_, cell)| cell.intersects(canvas)).map(|(block, cell)| {
        let rect = inner(cell);
        (block, rect, letters(block, rect))
    });
    let seen: Vec<_> = seen.collect();
    let size = seen.iter().filter_map(|(.., size)| *size).fold(LETTERS.1, f32::min);
    for (block, rect, fits) in seen {
        let mut painter = painter.clone();
        if block.is_faint {
            painter.multiply_opacity(FAINT);
        }
        let (fill, ink) = (color(block.pair.fill), color(block.pair.ink));
        let outline = Stroke::new(1.0, color(theme.border));
        painter.rect(rect, ROUND.min(rect.height() / 4.0), fill, outline, StrokeKind::Inside);
        if fits.is_some() {
            counts(&painter, rect, block, (size, ink));
        }
    }
}

/// Where a cell is on the screen.
pub(in crate::app) fn on_screen(canvas: Rect, camera: &Camera, cell: kurbo::Rect) -> Rect {
    let at = |point: kurbo::Point| canvas.min + super::vec2(camera.screen_from_world(point));
    Rect::from_min_max(at(cell.origin()), at(kurbo::Point::new(cell.x1, cell.y1)))
}

/// The block in a cell.
fn inner(cell: Rect) -> Rect {
    let inset = |length: f32| INSET.0.min(length * INSET.1);
    cell.shrink2(Vec2::new(inset(cell.width()), inset(cell.height())))
}

/// The width of bold words, in points.
fn width(words: &str, size: f32) -> f32 {
    narrow(text::width(words, f64::from(size), Weight::Bold))
}

/// How large the count of a block can be; none where there is no room for one.
fn letters(block: &Block, rect: Rect) -> Option<f32> {
    let (words, room) = (block.touchpoints.to_string(), rect.width() - 2.0 * BESIDE);
    let size = (rect.height() * SHARE).clamp(LETTERS.0, LETTERS.1);
    let size = if width(&words, size) > room { LETTERS.0 } else { size };
    (width(&words, size) <= room && size * 1.1 <= rect.height()).then_some(size)
}

/// How many touchpoints there are, and below, beside a pin, how many frictions where there is room.
fn counts(painter: &Painter, rect: Rect, block: &Block, (size, ink): (f32, Color32)) {
    let words = block.touchpoints.to_string();
    let frictions = block.frictions.to_string();
    let wide = width(&frictions, SMALL) + SMALL;
    let has_room = rect.height() > (size + SMALL) * 1.25 && wide <= rect.width() - 2.0 * BESIDE;
    let has_both = block.frictions > 0 && has_room;
    let middle = rect.center();
    let up = if has_both { SMALL * 0.65 } else { 0.0 };
    let font = super::fonts::font(size, Weight::Bold);
    painter.text(middle - Vec2::new(0.0, up), Align2::CENTER_CENTER, words, font, ink);
    if has_both {
        let below = middle + Vec2::new(0.0, size * 0.62);
        let start = below - Vec2::new(wide / 2.0, 0.0);
        pin(painter, start + Vec2::new(SMALL * 0.35, 0.0), SMALL * 0.38, ink);
        let font: FontId = super::fonts::font(SMALL, Weight::Bold);
        painter.text(start + Vec2::new(SMALL, 0.0), Align2::LEFT_CENTER, frictions, font, ink);
    }
}

/// The sign of frictions: a drop that points down.
fn pin(painter: &Painter, middle: Pos2, radius: f32, ink: Color32) {
    let head = middle - Vec2::new(0.0, radius * 0.35);
    painter.circle_filled(head, radius, ink);
    let tip = middle + Vec2::new(0.0, radius * 1.5);
    let side = Vec2::new(radius * 0.86, radius * 0.4);
    let points = vec![head + side, tip, head + Vec2::new(-side.x, side.y)];
    painter.add(Shape::convex_polygon(points, ink, Stroke::NONE));
}
