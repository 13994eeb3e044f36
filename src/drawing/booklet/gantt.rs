//! The roadmap on one sheet, which unfolds to A3, or to A2; on several where it would be too small to read, cut between its rows.

use kurbo::{Point, Rect, Size};

use super::{
    Contents,
    crop::{Area, cropped},
};
use crate::drawing::{
    Arrangement, Binder, Drawing, Item, Shape, canvas::Canvas, pages::FOLDS, poster::MARGIN, roadmap_arranged,
};

/// How large the roadmap is at least, so that its smallest letters, of 12 pixels, have some 5.6 points on paper.
const LEAST: f64 = 0.815;

/// What is left of the margins of the picture, in pixels: the room that the plates of its words have.
const AROUND: f64 = 12.0;

/// What is higher than this is the ground of a band, in pixels: it may be cut.
const GROUND: f64 = 60.0;

/// Adds the roadmap.
pub(super) fn gantt(binder: &mut Binder, contents: &Contents) {
    let drawing = roadmap_arranged(contents.plan, &Arrangement::default(), contents.theme, contents.lang);
    let title = contents.lang.text("booklet-sheet-roadmap");
    let [_, large, largest] = FOLDS;
    let times = if whole(&drawing, Binder::whole_room(large)) >= LEAST { large } else { largest };
    for part in parts(&drawing, Binder::whole_room(times)) {
        binder.whole(&title, times, Canvas::of(part));
    }
}

/// What is shown of the picture: its margins are not, the sheet has its own.
fn shown(drawing: &Drawing) -> Rect {
    Rect::new(0.0, 0.0, drawing.width, drawing.height).inset(AROUND - MARGIN)
}

/// How large the picture is where all of it has this room, in pixels.
fn whole(drawing: &Drawing, room: Size) -> f64 {
    let inner = shown(drawing);
    (room.width / inner.width().max(1.0)).min(room.height / inner.height().max(1.0)).min(1.0)
}

/// The picture in parts that have this room, in pixels.
fn parts(drawing: &Drawing, room: Size) -> Vec<Vec<Item>> {
    let inner = shown(drawing);
    let wide = room.width / inner.width().max(1.0);
    let whole = whole(drawing, room);
    if whole >= LEAST {
        let left = (room.width - inner.width() * whole) / 2.0;
        return vec![cropped(&drawing.items, Area::sharp(inner), whole, Point::new(left, 0.0))];
    }
    let scale = wide.min(1.0);
    let most = room.height / scale;
    let mut parts = Vec::new();
    let mut top = inner.y0;
    while top < inner.y1 {
        let bottom = if inner.y1 - top <= most { inner.y1 } else { cut(&drawing.items, top, top + most) };
        let area = Rect::new(inner.x0, top, inner.x1, bottom);
        parts.push(cropped(&drawing.items, Area::sharp(area), scale, Point::ZERO));
        top = bottom;
    }
    parts
}

/// The lowest place above `limit` at which no words and no bar are cut; `limit` itself where there is none.
fn cut(items: &[Item], top: f64, limit: f64) -> f64 {
    let mut whole: Vec<(f64, f64)> = items
        .iter()
        .filter(|item| !matches!(item.shape, Shape::Path { fill: None, .. }))
        .map(|item| item.shape.bounds())
        .filter(|bounds| bounds.height() <= GROUND && bounds.y1 > top)
        .map(|bounds| (bounds.y0, bounds.y1))
        .collect();
    whole.sort_by(|a, b| b.1.total_cmp(&a.1));
    let mut at = limit;
    // From below upwards: what is cut moves the cut above itself, which may cut what begins higher up.
    for (from, to) in whole {
        if to <= at {
            continue;
        }
        if from < at {
            at = from;
        }
    }
    if at <= top + 1.0 { limit } else { at }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawing::Color;

    #[test]
    fn a_cut_is_between_rows() {
        let bar = |y0: f64, y1: f64| Item {
            shape: Shape::Rect {
                rect: Rect::new(0.0, y0, 10.0, y1),
                radius: 0.0,
                fill: Some(Color::rgb(0, 0, 0)),
                stroke: None,
            },
            element: None,
        };
        let items = [bar(0.0, 20.0), bar(25.0, 45.0), bar(40.0, 60.0), bar(70.0, 90.0), bar(0.0, 500.0)];
        assert!((cut(&items, 0.0, 65.0) - 65.0).abs() < 1e-9);
        assert!((cut(&items, 0.0, 80.0) - 70.0).abs() < 1e-9);
        assert!((cut(&items, 0.0, 50.0) - 25.0).abs() < 1e-9);
        assert!((cut(&items, 30.0, 50.0) - 50.0).abs() < 1e-9);
    }
}
