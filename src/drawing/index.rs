//! Where things are, so that those in a rectangle are found without looking at all.

use kurbo::Rect;
use rstar::{
    AABB, RTree,
    primitives::{GeomWithData, Rectangle},
};

/// A rectangle that nothing meets.
const NOWHERE: Rect = Rect::new(f64::NAN, f64::NAN, f64::NAN, f64::NAN);

/// The share of all from which an area has much of it.
const MUCH: f64 = 0.1;

/// Things of a list by the rectangles around them.
#[derive(Clone, Debug, Default)]
pub struct Index {
    tree: RTree<GeomWithData<Rectangle<[f64; 2]>, usize>>,
    /// The rectangle around all.
    all: Option<Rect>,
    rects: Vec<Rect>,
}

impl Index {
    /// The index of a list of things, given the rectangle around each. A rectangle that is not of finite numbers is never
    /// found.
    #[must_use]
    pub fn of(rects: impl IntoIterator<Item = Rect>) -> Self {
        // What has no place is a rectangle that nothing meets.
        let place = |rect: Rect| if rect.is_finite() { rect.abs() } else { NOWHERE };
        let rects: Vec<Rect> = rects.into_iter().map(place).collect();
        let found = || rects.iter().enumerate().filter(|(_, rect)| rect.is_finite());
        let corners = |rect: &Rect| Rectangle::from_corners([rect.x0, rect.y0], [rect.x1, rect.y1]);
        let entries = found().map(|(place, rect)| GeomWithData::new(corners(rect), place)).collect();
        let all = found().map(|(_, rect)| *rect).reduce(|all, rect| all.union(rect));
        Self { tree: RTree::bulk_load(entries), all, rects }
    }

    /// The places in the list of what meets an area, in the order of the list.
    #[must_use]
    pub fn within(&self, area: Rect) -> Vec<usize> {
        let Some(all) = self.all.filter(|_| area.is_finite()) else { return Vec::new() };
        let area = area.abs();
        // Where much of all is in the area, to look at each in turn is faster than to ask the tree and sort.
        if area.intersect(all).area() > MUCH * all.area() {
            let meets =
                |rect: &Rect| rect.x0 <= area.x1 && area.x0 <= rect.x1 && rect.y0 <= area.y1 && area.y0 <= rect.y1;
            return (0..self.rects.len()).filter(|place| meets(&self.rects[*place])).collect();
        }
        let area = AABB::from_corners([area.x0, area.y0], [area.x1, area.y1]);
        let mut found: Vec<usize> =
            self.tree.locate_in_envelope_intersecting(area).map(|entry| entry.data).collect();
        found.sort_unstable();
        found
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rects() -> impl Strategy<Value = Vec<Rect>> {
        let side = -50.0..50.0f64;
        let rect = (side.clone(), side.clone(), side.clone(), side);
        prop::collection::vec(rect.prop_map(|(x0, y0, x1, y1)| Rect::from_points((x0, y0), (x1, y1))), 0..60)
    }

    fn meet(a: Rect, b: Rect) -> bool {
        a.x0 <= b.x1 && b.x0 <= a.x1 && a.y0 <= b.y1 && b.y0 <= a.y1
    }

    proptest! {
        #[test]
        fn what_is_found_is_what_meets_the_area(rects in rects(), area in rects()) {
            let index = Index::of(rects.iter().copied());
            for area in area {
                let looked_up: Vec<usize> = (0..rects.len()).filter(|at| meet(rects[*at], area)).collect();
                prop_assert_eq!(index.within(area), looked_up);
            }
        }
    }

    #[test]
    fn what_is_nowhere_is_never_found() {
        let index = Index::of([Rect::new(f64::NAN, 0.0, 1.0, 1.0), Rect::new(0.0, 0.0, 1.0, 1.0)]);
        assert_eq!(index.within(Rect::new(-9.0, -9.0, 9.0, 9.0)), [1]);
        assert!(index.within(Rect::new(0.0, 0.0, f64::INFINITY, 9.0)).is_empty());
        assert!(Index::of([]).within(Rect::new(0.0, 0.0, 1.0, 1.0)).is_empty());
    }
}
