//! Bringing into view what is meant: the selection, and what lies beyond the edge that something is dragged to.

use kurbo::{Point, Rect, Vec2};

use super::{Editor, Gesture};

/// The band along the edge of the canvas in which a drag moves the view, in screen points.
const EDGE: f64 = 36.0;

/// How fast the view moves at the very edge, in screen points per second.
const SPEED: f64 = 900.0;

/// The longest time that counts at once, in seconds: after a pause the view does not jump.
const LONGEST: f64 = 0.1;

impl Editor {
    /// Shows all that is selected as large as it fits, no larger than life.
    pub fn fit_selection(&mut self) {
        let bounds = self.view.selection.iter().filter_map(|element| self.bounds(element));
        if let Some(all) = bounds.reduce(|all, one| all.union(one)) {
            self.fit = None;
            self.camera.fit(all, self.canvas);
        }
    }

    /// Moves the view while something is dragged near the edge of the canvas, towards what lies beyond, for so many
    /// seconds. Whether it has moved.
    pub fn scroll_at_edge(&mut self, at: Point, seconds: f64) -> bool {
        let drags = matches!(
            self.gesture,
            Gesture::Moving { .. }
                | Gesture::Linking { .. }
                | Gesture::Rerouting { .. }
                | Gesture::Brushing { .. }
        );
        // Between the two clicks of a transition nothing is held, and the view stays.
        if !drags || self.before.is_none() || !self.is_on_canvas(at) {
            return false;
        }
        let Some(scene) = &self.scene else { return false };
        let corner = |x, y| self.camera.screen_from_world(Point::new(x, y));
        let all = Rect::from_points(corner(0.0, 0.0), corner(scene.drawing.width, scene.drawing.height));
        let push = |at: f64, length: f64, low: f64, high: f64| {
            if at < EDGE && low < EDGE {
                1.0 - at / EDGE
            } else if at > length - EDGE && high > length - EDGE {
                (length - at) / EDGE - 1.0
            } else {
                0.0
            }
        };
        let way = Vec2::new(
            push(at.x, self.canvas.width, all.x0, all.x1),
            push(at.y, self.canvas.height, all.y0, all.y1),
        );
        if way == Vec2::ZERO {
            return false;
        }
        self.pan(way * SPEED * seconds.clamp(0.0, LONGEST));
        self.moved(at);
        true
    }
}
