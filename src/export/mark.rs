//! What of a drawing leaves a mark: the same for every format, so that they cannot differ in what they leave out.

use std::borrow::Cow;

use kurbo::{BezPath, PathEl, Point, Rect};

use crate::{
    drawing::{Color, Drawing, Line, Shape, Stroke},
    text::{Glyph, STRIKE_HEIGHT, STRIKE_WIDTH, Weight, glyphs, plain},
};

/// Farther out than this, in pixels, no format places anything.
const FARTHEST: f64 = 1e7;

/// One painted mark. Every number in it is finite; everything in it is visible.
#[derive(Debug)]
pub(super) enum Mark<'a> {
    /// A rectangle with a positive area, its radius at most half its shorter side.
    Rect { rect: Rect, radius: f64, paint: Paint<'a> },
    /// A path that starts with a move.
    Path { path: &'a BezPath, paint: Paint<'a> },
    /// Text that is not empty and has no control characters.
    Text(Words<'a>),
}

/// What fills a shape and what runs along it: at least one of them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Paint<'a> {
    pub(super) fill: Option<Color>,
    pub(super) stroke: Option<Pen<'a>>,
}

/// A stroke with a positive width.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pen<'a> {
    pub(super) color: Color,
    pub(super) width: f64,
    /// Empty, or with a positive sum and nothing below 0.
    pub(super) dash: &'a [f64],
}

/// A line of text.
#[derive(Debug)]
pub(super) struct Words<'a> {
    pub(super) text: Cow<'a, str>,
    /// Where its baseline starts.
    pub(super) origin: Point,
    pub(super) glyphs: Vec<Glyph>,
    /// The sum of the advances of the glyphs, in pixels.
    pub(super) width: f64,
    pub(super) size: f64,
    pub(super) weight: Weight,
    pub(super) color: Color,
}

/// The marks of a drawing, first painted first. The line through struck text is a mark of its own.
pub(super) fn marks(drawing: &Drawing) -> impl Iterator<Item = Mark<'_>> {
    drawing.items.iter().flat_map(|item| {
        let (mark, strike) = match &item.shape {
            Shape::Rect { rect, radius, fill, stroke } => (of_rect(*rect, *radius, *fill, stroke.as_ref()), None),
            Shape::Path { path, fill, stroke } => (of_path(path, *fill, stroke.as_ref()), None),
            Shape::Text(line) => of_line(line),
        };
        mark.into_iter().chain(strike)
    })
}

fn of_rect(rect: Rect, radius: f64, fill: Option<Color>, stroke: Option<&Stroke>) -> Option<Mark<'_>> {
    let rect = rect.abs();
    let paint = Paint::of(fill, stroke)?;
    let is_placed = is_near(rect.origin()) && is_near(Point::new(rect.x1, rect.y1)) && rect.area() > 0.0;
    let radius = if radius > 0.0 { radius.min(rect.width() / 2.0).min(rect.height() / 2.0) } else { 0.0 };
    is_placed.then_some(Mark::Rect { rect, radius, paint })
}

fn of_path<'a>(path: &'a BezPath, fill: Option<Color>, stroke: Option<&'a Stroke>) -> Option<Mark<'a>> {
    let paint = Paint::of(fill, stroke)?;
    let is_placed = path.elements().iter().all(|element| match *element {
        PathEl::MoveTo(to) | PathEl::LineTo(to) => is_near(to),
        PathEl::QuadTo(control, to) => is_near(control) && is_near(to),
        PathEl::CurveTo(first, second, to) => is_near(first) && is_near(second) && is_near(to),
        PathEl::ClosePath => true,
    });
    let starts = matches!(path.elements(), [PathEl::MoveTo(_), _, ..]);
    (is_placed && starts).then_some(Mark::Path { path, paint })
}

/// The text, and the line through it if it is struck.
fn of_line(line: &Line) -> (Option<Mark<'_>>, Option<Mark<'_>>) {
    let text = plain(&line.text);
    let origin = Point::new(line.x, line.y);
    let glyphs = glyphs(&text, line.weight);
    // Not the width in the line, which has slack: the letters must not be spread to fill it.
    let width = glyphs.iter().map(|glyph| glyph.advance).sum::<f64>() * line.size;
    if !(line.size > 0.0 && width > 0.0 && width < FARTHEST && line.color.a > 0 && is_near(origin)) {
        return (None, None);
    }
    let strike = line.struck.then(|| {
        let (middle, half) = (origin.y - STRIKE_HEIGHT * line.size, STRIKE_WIDTH * line.size / 2.0);
        let rect = Rect::new(origin.x, middle - half, origin.x + width, middle + half);
        Mark::Rect { rect, radius: 0.0, paint: Paint { fill: Some(line.color), stroke: None } }
    });
    let words = Words { text, origin, glyphs, width, size: line.size, weight: line.weight, color: line.color };
    (Some(Mark::Text(words)), strike)
}

impl<'a> Paint<'a> {
    fn of(fill: Option<Color>, stroke: Option<&'a Stroke>) -> Option<Self> {
        let fill = fill.filter(|color| color.a > 0);
        let stroke = stroke.and_then(Pen::of);
        (fill.is_some() || stroke.is_some()).then_some(Self { fill, stroke })
    }
}

impl<'a> Pen<'a> {
    fn of(stroke: &'a Stroke) -> Option<Self> {
        if !(stroke.width > 0.0 && stroke.width < FARTHEST && stroke.color.a > 0) {
            return None;
        }
        let is_dashed = stroke.dash.iter().all(|length| (0.0..FARTHEST).contains(length))
            && stroke.dash.iter().sum::<f64>() > 0.0;
        let dash = if is_dashed { stroke.dash.as_slice() } else { &[] };
        Some(Self { color: stroke.color, width: stroke.width, dash })
    }
}

/// Whether a side of a drawing, in pixels, is one that a page can have.
pub(super) fn is_length(side: f64) -> bool {
    0.0 < side && side <= FARTHEST
}

fn is_near(point: Point) -> bool {
    point.x.abs() < FARTHEST && point.y.abs() < FARTHEST
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawing::Item;

    fn of(shapes: Vec<Shape>) -> Drawing {
        let items = shapes.into_iter().map(|shape| Item { shape, element: None }).collect();
        Drawing { title: String::new(), width: 10.0, height: 10.0, background: Color::default(), items }
    }

    #[test]
    fn what_cannot_be_seen_leaves_no_mark() {
        let black = Some(Color::rgb(0, 0, 0));
        let stroke = |width, a| Some(Stroke { color: Color { a, ..Color::default() }, width, dash: vec![] });
        let rect =
            |x1, fill, stroke| Shape::Rect { rect: Rect::new(0.0, 0.0, x1, 1.0), radius: 0.0, fill, stroke };
        let drawing = of(vec![
            rect(1.0, None, None),
            rect(1.0, Some(Color::default()), stroke(0.0, 255)),
            rect(1.0, None, stroke(f64::NAN, 255)),
            rect(1.0, None, stroke(1.0, 0)),
            rect(0.0, black, None),
            rect(f64::INFINITY, black, None),
            rect(f64::NAN, black, None),
            Shape::Path { path: BezPath::new(), fill: black, stroke: None },
            Shape::Path {
                path: BezPath::from_vec(vec![
                    PathEl::MoveTo(Point::ORIGIN),
                    PathEl::LineTo(Point::new(f64::NAN, 0.0)),
                ]),
                fill: black,
                stroke: None,
            },
        ]);
        assert_eq!(marks(&drawing).count(), 0);
    }

    #[test]
    fn impossible_dashes_are_a_whole_line() {
        for (dash, wanted) in
            [(vec![2.0, 1.0], 2), (vec![0.0, 0.0], 0), (vec![-1.0, 3.0], 0), (vec![f64::NAN], 0), (vec![], 0)]
        {
            let stroke = Stroke { color: Color::rgb(0, 0, 0), width: 1.0, dash };
            assert_eq!(Pen::of(&stroke).map(|pen| pen.dash.len()), Some(wanted));
        }
    }

    #[test]
    fn struck_text_has_a_line_through_its_middle() {
        let line = Line {
            text: "mmmmm\n".to_owned(),
            x: 10.0,
            y: 50.0,
            width: 99.0,
            size: 20.48,
            weight: Weight::Regular,
            color: Color::rgb(1, 2, 3),
            struck: true,
        };
        let drawing = of(vec![Shape::Text(line)]);
        let marks: Vec<Mark> = marks(&drawing).collect();
        let [Mark::Text(words), Mark::Rect { rect, .. }] = marks.as_slice() else { panic!("{marks:?}") };
        // 9575 units for the five letters and 532 for the line end that became a space.
        assert!((words.width - 101.07).abs() < 1e-9);
        assert!((rect.width() - 101.07).abs() < 1e-9 && (rect.center().y - 44.51).abs() < 1e-9);
    }
}
