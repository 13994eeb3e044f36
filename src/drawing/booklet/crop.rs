//! Parts of a picture: what lies in a rectangle, moved and made smaller or larger.
//!
//! A display list knows no clipping, so what reaches over the edge is cut here: lines and areas by geometry; words, and
//! the small plates that words stand on, are moved in whole.

use kurbo::{Affine, BezPath, PathEl, Point, Rect, Vec2};

use crate::drawing::{Item, Shape, Stroke};

/// How far a line cut into straight pieces may be from its curve, in pixels.
const TOLERANCE: f64 = 0.05;

/// What is no larger than this is a card, a plate or a sign, which is never cut, in pixels; lines are no signs unless they
/// are very short.
const SIGN: (f64, f64, f64) = (300.0, 240.0, 30.0);

/// The room around the words of a plate, in pixels.
const AROUND: f64 = 6.0;

/// A part of a picture.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    /// What belongs to it: cards, plates, signs and words whose middle is in here.
    pub(super) inner: Rect,
    /// Where lines and grounds are cut, and what nothing reaches over.
    pub(super) outer: Rect,
}

impl Area {
    /// A part with a sharp edge.
    pub(super) const fn sharp(rect: Rect) -> Self {
        Self { inner: rect, outer: rect }
    }
}

/// What of `items` lies in an area, `scale` times as large, the outer corner of the area at `corner`.
pub(super) fn cropped(items: &[Item], area: Area, scale: f64, corner: Point) -> Vec<Item> {
    let place = Affine::translate(corner.to_vec2())
        * Affine::scale(scale)
        * Affine::translate(-area.outer.origin().to_vec2());
    let cut = |item: &Item| {
        let shape = placed(within(&item.shape, area)?, place, scale);
        Some(Item { shape, element: item.element.clone() })
    };
    items.iter().filter_map(cut).collect()
}

/// What of a shape lies in an area; nothing where none of it does.
fn within(shape: &Shape, Area { inner, outer }: Area) -> Option<Shape> {
    let bounds = shape.bounds();
    if bounds.x1 < outer.x0 || bounds.x0 > outer.x1 || bounds.y1 < outer.y0 || bounds.y0 > outer.y1 {
        return None;
    }
    let is_sign = match shape {
        Shape::Text(_) => true,
        Shape::Path { fill: None, .. } => bounds.width() <= SIGN.2 && bounds.height() <= SIGN.2,
        Shape::Rect { .. } | Shape::Path { .. } => bounds.width() <= SIGN.0 && bounds.height() <= SIGN.1,
    };
    if is_sign {
        let around = if matches!(shape, Shape::Text(_)) { bounds.inset(AROUND) } else { bounds };
        return inner.contains(bounds.center()).then(|| moved(shape.clone(), inwards(around, outer)));
    }
    if contains(outer, bounds) {
        return Some(shape.clone());
    }
    match shape {
        Shape::Text(_) => None,
        Shape::Rect { rect, fill, stroke, .. } => {
            // What is cut has no round corners left where it was cut.
            Some(Shape::Rect { rect: rect.intersect(outer), radius: 0.0, fill: *fill, stroke: stroke.clone() })
        }
        Shape::Path { path, fill, stroke } => {
            let path = if fill.is_some() { cut_area(path, outer) } else { cut_line(path, outer) };
            (!path.is_empty()).then(|| Shape::Path { path, fill: *fill, stroke: stroke.clone() })
        }
    }
}

fn moved(mut shape: Shape, by: Vec2) -> Shape {
    match &mut shape {
        Shape::Rect { rect, .. } => *rect = *rect + by,
        Shape::Path { path, .. } => path.apply_affine(Affine::translate(by)),
        Shape::Text(line) => {
            line.x += by.x;
            line.y += by.y;
        }
    }
    shape
}

fn contains(area: Rect, inner: Rect) -> bool {
    inner.x0 >= area.x0 && inner.x1 <= area.x1 && inner.y0 >= area.y0 && inner.y1 <= area.y1
}

/// By how much something must be moved to lie in an area; to its beginning where it is larger.
fn inwards(bounds: Rect, area: Rect) -> Vec2 {
    let along = |from: f64, to: f64, start: f64, end: f64| {
        let back = (end - to).min(0.0);
        back + (start - (from + back)).max(0.0)
    };
    Vec2::new(along(bounds.x0, bounds.x1, area.x0, area.x1), along(bounds.y0, bounds.y1, area.y0, area.y1))
}

/// The straight pieces of a path: from, to, and whether the first begins anew.
fn pieces(path: &BezPath) -> Vec<(Point, Point, bool)> {
    let mut pieces = Vec::new();
    let (mut start, mut at, mut anew) = (Point::ZERO, Point::ZERO, true);
    kurbo::flatten(path.iter(), TOLERANCE, |element| match element {
        PathEl::MoveTo(to) => (start, at, anew) = (to, to, true),
        PathEl::LineTo(to) | PathEl::QuadTo(_, to) | PathEl::CurveTo(_, _, to) => {
            pieces.push((at, to, anew));
            (at, anew) = (to, false);
        }
        PathEl::ClosePath => {
            pieces.push((at, start, anew));
            (at, anew) = (start, false);
        }
    });
    pieces
}

/// What of a line lies in an area.
fn cut_line(path: &BezPath, area: Rect) -> BezPath {
    let mut cut = BezPath::new();
    let mut end: Option<Point> = None;
    for (from, to, anew) in pieces(path) {
        let Some((from, to)) = clipped(from, to, area) else {
            end = None;
            continue;
        };
        if anew || end != Some(from) {
            cut.move_to(from);
        }
        cut.line_to(to);
        end = Some(to);
    }
    cut
}

/// What of a straight piece lies in an area (Liang and Barsky, 1984).
fn clipped(from: Point, to: Point, area: Rect) -> Option<(Point, Point)> {
    let along = to - from;
    let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
    let sides = [
        (-along.x, from.x - area.x0),
        (along.x, area.x1 - from.x),
        (-along.y, from.y - area.y0),
        (along.y, area.y1 - from.y),
    ];
    for (outwards, room) in sides {
        if outwards == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if outwards < 0.0 {
            enters = enters.max(room / outwards);
        } else {
            leaves = leaves.min(room / outwards);
        }
    }
    (enters <= leaves).then(|| {
        let start = if enters > 0.0 { from + along * enters } else { from };
        let end = if leaves < 1.0 { from + along * leaves } else { to };
        (start, end)
    })
}

/// What of the areas of a path lies in an area, side by side (Sutherland and Hodgman, 1974).
fn cut_area(path: &BezPath, area: Rect) -> BezPath {
    let mut outlines: Vec<Vec<Point>> = Vec::new();
    for (from, to, anew) in pieces(path) {
        if anew {
            outlines.push(vec![from]);
        }
        if let Some(outline) = outlines.last_mut() {
            outline.push(to);
        }
    }
    let sides: [fn(Point, Rect) -> f64; 4] = [
        |point, area| point.x - area.x0,
        |point, area| area.x1 - point.x,
        |point, area| point.y - area.y0,
        |point, area| area.y1 - point.y,
    ];
    let mut cut = BezPath::new();
    for outline in outlines {
        let left = sides.iter().fold(outline, |outline, side| beyond(&outline, |point| side(point, area)));
        let mut points = left.into_iter();
        if let Some(first) = points.next() {
            cut.move_to(first);
            for point in points {
                cut.line_to(point);
            }
            cut.close_path();
        }
    }
    cut
}

/// The part of an outline where `inside` is 0 or more.
fn beyond(outline: &[Point], inside: impl Fn(Point) -> f64) -> Vec<Point> {
    let mut left = Vec::new();
    let before = outline.iter().cycle().skip(outline.len().saturating_sub(1));
    for (from, to) in before.zip(outline) {
        let (a, b) = (inside(*from), inside(*to));
        if (a < 0.0) != (b < 0.0) {
            left.push(from.lerp(*to, a / (a - b)));
        }
        if b >= 0.0 {
            left.push(*to);
        }
    }
    left
}

/// A shape at its place, with all that has a length as large.
fn placed(mut shape: Shape, place: Affine, scale: f64) -> Shape {
    let thinner = |stroke: &mut Option<Stroke>| {
        if let Some(stroke) = stroke {
            stroke.width *= scale;
            for length in &mut stroke.dash {
                *length *= scale;
            }
        }
    };
    match &mut shape {
        Shape::Rect { rect, radius, stroke, .. } => {
            *rect = place.transform_rect_bbox(*rect);
            *radius *= scale;
            thinner(stroke);
        }
        Shape::Path { path, stroke, .. } => {
            path.apply_affine(place);
            thinner(stroke);
        }
        Shape::Text(line) => {
            let at = place * Point::new(line.x, line.y);
            (line.x, line.y) = (at.x, at.y);
            line.width *= scale;
            line.size *= scale;
        }
    }
    shape
}

#[cfg(test)]
mod tests {
    use kurbo::Shape as _;

    use super::*;
    use crate::{
        drawing::{Color, Line},
        text::Weight,
    };

    const AREA: Rect = Rect::new(0.0, 0.0, 100.0, 50.0);

    fn path(points: &[(f64, f64)]) -> BezPath {
        let mut path = BezPath::new();
        for (number, point) in points.iter().enumerate() {
            if number == 0 { path.move_to(*point) } else { path.line_to(*point) }
        }
        path
    }

    fn item(shape: Shape) -> Item {
        Item { shape, element: None }
    }

    #[test]
    fn lines_are_cut_at_the_edge() {
        let line = path(&[(-50.0, 25.0), (50.0, 25.0), (50.0, 75.0), (150.0, 75.0), (150.0, 25.0), (90.0, 25.0)]);
        let cut = cut_line(&line, AREA);
        assert_eq!(
            cut,
            path(&[(0.0, 25.0), (50.0, 25.0), (50.0, 50.0)])
                .into_iter()
                .chain(path(&[(100.0, 25.0), (90.0, 25.0)]))
                .collect()
        );
        assert!(cut_line(&path(&[(-9.0, -9.0), (-9.0, 99.0)]), AREA).is_empty());
    }

    #[test]
    fn areas_are_cut_at_the_edge() {
        let mut square = path(&[(-500.0, -500.0), (500.0, -500.0), (500.0, 25.0), (-500.0, 25.0)]);
        square.close_path();
        let cut = cut_area(&square, AREA);
        assert_eq!(cut.bounding_box(), Rect::new(0.0, 0.0, 100.0, 25.0));
        assert!((cut.area().abs() - 2500.0).abs() < 1e-9);
    }

    #[test]
    fn words_are_moved_in_whole_and_what_has_a_length_is_scaled() {
        let line = Line {
            text: "words".to_owned(),
            x: 60.0,
            y: 20.0,
            width: 50.0,
            size: 12.0,
            weight: Weight::Regular,
            color: Color::rgb(0, 0, 0),
            struck: false,
        };
        let stroke = Some(Stroke::new(Color::rgb(0, 0, 0), 2.0).dashed(&[4.0]));
        let long = Shape::Path { path: path(&[(10.0, 10.0), (300.0, 10.0)]), fill: None, stroke };
        let items = [item(Shape::Text(line)), item(long)];
        let cut = cropped(&items, Area::sharp(AREA), 0.5, Point::new(1000.0, 100.0));
        let [Item { shape: Shape::Text(line), .. }, Item { shape: Shape::Path { path, stroke, .. }, .. }] = &*cut
        else {
            panic!("{cut:?}")
        };
        assert_eq!((line.x, line.y, line.width, line.size), (1022.0, 110.0, 25.0, 6.0));
        assert_eq!(path.bounding_box(), Rect::new(1005.0, 105.0, 1050.0, 105.0));
        assert_eq!(stroke.as_ref().map(|it| (it.width, it.dash.clone())), Some((1.0, vec![2.0])));
        assert!(cropped(&items, Area::sharp(Rect::new(400.0, 0.0, 500.0, 50.0)), 1.0, Point::ZERO).is_empty());
    }
}
