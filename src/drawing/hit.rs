//! What is at a point of a picture.

use kurbo::{ParamCurveNearest as _, Point, Rect, Shape as _};

use super::{Drawing, Index, Shape, Stroke};
use crate::model::Element;

/// How far from a line a point may be and still hit it, in pixels.
const REACH: f64 = 6.0;

/// The index of a drawing's items by where they are hit.
#[must_use]
pub fn reached(drawing: &Drawing) -> Index {
    Index::of(drawing.items.iter().map(|item| match &item.shape {
        Shape::Path { stroke: Some(stroke), .. } => item.shape.bounds().inflate(reach(stroke), reach(stroke)),
        shape => shape.bounds(),
    }))
}

/// What the topmost shape at a point stands for, in a drawing with this index; lines are hit within 6 pixels.
#[must_use]
pub fn hit<'a>(drawing: &'a Drawing, index: &Index, point: Point) -> Option<&'a Element> {
    let near = index.within(Rect::from_points(point, point));
    let items = near.into_iter().rev().filter_map(|at| drawing.items.get(at));
    let mut items = items.filter_map(|item| Some((&item.shape, item.element.as_ref()?)));
    items.find(|(shape, _)| covers(shape, point)).map(|(_, element)| element)
}

/// How far from the middle of a line it is hit, in pixels.
fn reach(stroke: &Stroke) -> f64 {
    REACH.max(stroke.width / 2.0)
}

fn covers(shape: &Shape, point: Point) -> bool {
    match shape {
        // An empty frame is a ghost: its inside counts.
        Shape::Rect { rect, .. } => rect.contains(point),
        Shape::Path { path, fill: Some(_), .. } => path.bounding_box().contains(point) && path.contains(point),
        Shape::Path { path, stroke: Some(stroke), .. } => {
            let reach = reach(stroke);
            path.control_box().inflate(reach, reach).contains(point)
                && path.segments().any(|segment| segment.nearest(point, 0.1).distance_sq <= reach * reach)
        }
        Shape::Path { .. } => false,
        Shape::Text(_) => shape.bounds().contains(point),
    }
}

#[cfg(test)]
mod tests {
    use kurbo::BezPath;

    use super::*;
    use crate::drawing::{Color, Item, Stroke};

    fn drawing() -> Drawing {
        let rect = |x0: f64, x1: f64, element: Option<&str>| Item {
            shape: Shape::Rect { rect: Rect::new(x0, 0.0, x1, 40.0), radius: 0.0, fill: None, stroke: None },
            element: element.map(|id| Element::Touchpoint(id.into())),
        };
        let mut path = BezPath::new();
        path.move_to((0.0, 100.0));
        path.line_to((100.0, 100.0));
        let line = Item {
            shape: Shape::Path { path, fill: None, stroke: Some(Stroke::new(Color::default(), 2.0)) },
            element: Some(Element::Transition("line".into())),
        };
        let items =
            vec![rect(0.0, 100.0, Some("below")), rect(50.0, 80.0, Some("above")), rect(70.0, 80.0, None), line];
        Drawing { title: String::new(), width: 100.0, height: 200.0, background: Color::default(), items }
    }

    #[test]
    fn the_topmost_element_is_hit() {
        let drawing = drawing();
        let index = reached(&drawing);
        let at = |x: f64, y: f64| hit(&drawing, &index, Point::new(x, y)).cloned();
        assert_eq!(at(10.0, 10.0), Some(Element::Touchpoint("below".into())));
        assert_eq!(at(60.0, 10.0), Some(Element::Touchpoint("above".into())));
        assert_eq!(at(75.0, 10.0), Some(Element::Touchpoint("above".into())));
        assert_eq!(at(10.0, 60.0), None);
    }

    #[test]
    fn lines_are_hit_within_six_pixels() {
        let drawing = drawing();
        let index = reached(&drawing);
        for (y, is_hit) in [(94.1, true), (105.9, true), (93.9, false), (106.1, false)] {
            assert_eq!(hit(&drawing, &index, Point::new(50.0, y)).is_some(), is_hit, "{y}");
        }
    }
}
