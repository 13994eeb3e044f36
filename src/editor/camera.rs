//! Which part of a drawing the canvas shows.

use kurbo::{Point, Rect, Size, Vec2};

/// The smallest and the largest zoom. A drawing that is too large for the smallest is seen from as far as it takes to
/// see all of it.
pub const ZOOM_RANGE: std::ops::RangeInclusive<f64> = 0.05..=4.0;

/// No drawing is seen from further away than this: a larger one is seen in part.
const FURTHEST: f64 = 1e-6;

/// The smallest zoom at which cards can be read.
const READABLE: f64 = 0.5;

/// How much of a drawing always stays in view, in screen points.
const KEPT: f64 = 80.0;

/// The room left around what is fitted into view, in screen points.
pub(super) const MARGIN: f64 = 24.0;

/// Where the canvas looks: drawing coordinates ("world") to points on the canvas ("screen", from its top left).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// The world point at the top left of the canvas.
    pub origin: Point,
    /// Screen points per world pixel.
    pub zoom: f64,
}

impl Default for Camera {
    fn default() -> Self {
        Self { origin: Point::ZERO, zoom: 1.0 }
    }
}

impl Camera {
    /// Where a world point is on the canvas.
    #[must_use]
    pub fn screen_from_world(&self, world: Point) -> Point {
        ((world - self.origin) * self.zoom).to_point()
    }

    /// Which world point is at a point of the canvas.
    #[must_use]
    pub fn world_from_screen(&self, screen: Point) -> Point {
        self.origin + screen.to_vec2() / self.zoom
    }

    /// The way to another camera: 0 is here, 1 is there. What stands still moves straight across the canvas.
    #[must_use]
    pub fn between(&self, to: &Self, progress: f64) -> Self {
        let corner = |camera: &Self| camera.origin.to_vec2() * camera.zoom;
        let rest = 1.0 - progress;
        let zoom = self.zoom * rest + to.zoom * progress;
        Self { origin: ((corner(self) * rest + corner(to) * progress) / zoom).to_point(), zoom }
    }

    /// Moves the picture by this much on the canvas.
    pub fn pan(&mut self, screen: Vec2) {
        self.origin -= screen / self.zoom;
    }

    /// Zooms by a factor, no further out than to the smallest zoom; what is under `screen` stays there. Where it is further
    /// out already, it can only come nearer.
    pub fn zoom_at(&mut self, screen: Point, factor: f64, smallest: f64) {
        let fixed = self.world_from_screen(screen);
        let zoom = (self.zoom * factor).clamp(smallest.min(self.zoom), *ZOOM_RANGE.end());
        if zoom.is_finite() {
            self.zoom = zoom;
            self.origin = fixed - screen.to_vec2() / zoom;
        }
    }

    /// Shows all of a world rectangle in the middle of a canvas of this size, no larger than life.
    pub fn fit(&mut self, world: Rect, canvas: Size) {
        self.fit_in(world, canvas.to_rect());
    }

    /// Shows all of a world rectangle in the middle of a part of the canvas, no larger than life.
    pub fn fit_in(&mut self, world: Rect, part: Rect) {
        self.zoom = fitting(world, part.size());
        self.origin = world.center() - part.center().to_vec2() / self.zoom;
    }

    /// Shows all of a world rectangle if that can be read, else as much of it from the left as can be.
    pub fn fit_readably(&mut self, world: Rect, canvas: Size) {
        self.fit(world, canvas);
        if self.zoom < READABLE {
            let upright = (canvas.height - 2.0 * MARGIN).max(1.0) / world.height().max(1.0);
            self.zoom = upright.clamp(READABLE, 1.0);
            let top = world.center().y - canvas.height / (2.0 * self.zoom);
            self.origin = Point::new(world.x0 - MARGIN / self.zoom, top.min(world.y0 - MARGIN / self.zoom));
        }
    }

    /// Shows the whole width of a world rectangle from its top, no larger than life. A drawing that is read like a page
    /// has a margin of its own.
    pub fn fit_width(&mut self, world: Rect, canvas: Size) {
        let zoom = canvas.width.max(1.0) / world.width().max(1.0);
        self.zoom = zoom.clamp(FURTHEST, 1.0);
        let left = world.center().x - canvas.width / (2.0 * self.zoom);
        self.origin = Point::new(left, world.y0);
    }

    /// Moves back so far that a part of a world rectangle is in view.
    pub fn keep_in_view(&mut self, world: Rect, canvas: Size) {
        let (width, height) = (canvas.width / self.zoom, canvas.height / self.zoom);
        let rest = KEPT / self.zoom;
        let within = |at: f64, low: f64, high: f64| at.max(low.min(high)).min(high.max(low));
        self.origin.x = within(self.origin.x, world.x0 - width + rest, world.x1 - rest);
        self.origin.y = within(self.origin.y, world.y0 - height + rest, world.y1 - rest);
    }

    /// Moves as little as needed so that a world rectangle is in view.
    pub fn reveal(&mut self, world: Rect, canvas: Size) {
        let margin = MARGIN / self.zoom;
        let view = Rect::from_origin_size(self.origin, canvas / self.zoom);
        let shift = |low: f64, high: f64, view_low: f64, view_high: f64| {
            if low - margin < view_low {
                low - margin - view_low
            } else if high + margin > view_high {
                (high + margin - view_high).min(low - margin - view_low)
            } else {
                0.0
            }
        };
        self.origin +=
            Vec2::new(shift(world.x0, world.x1, view.x0, view.x1), shift(world.y0, world.y1, view.y0, view.y1));
    }
}

/// The largest zoom at which all of a world rectangle is seen in so much room, and a margin around it.
fn fitting(world: Rect, room: Size) -> f64 {
    let room = Size::new((room.width - 2.0 * MARGIN).max(1.0), (room.height - 2.0 * MARGIN).max(1.0));
    let zoom = (room.width / world.width().max(1.0)).min(room.height / world.height().max(1.0));
    zoom.clamp(FURTHEST, 1.0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// However large a drawing is, and however small the canvas: fitted, all of it is seen.
        #[test]
        fn fitting_shows_all_of_any_drawing(
            (left, top) in (-1e4..1e4_f64, -1e4..1e4_f64),
            (width, height) in (1.0..1e6_f64, 1.0..1e6_f64),
            (wide, high) in (120.0..4000.0_f64, 120.0..3000.0_f64),
        ) {
            let world = Rect::new(left, top, left + width, top + height);
            let mut camera = Camera::default();
            camera.fit(world, Size::new(wide, high));
            let from = camera.screen_from_world(world.origin());
            let to = camera.screen_from_world(Point::new(world.x1, world.y1));
            prop_assert!(camera.zoom <= 1.0);
            prop_assert!(from.x > MARGIN - 1e-3 && from.y > MARGIN - 1e-3, "{from:?}");
            prop_assert!(to.x < wide - MARGIN + 1e-3 && to.y < high - MARGIN + 1e-3, "{to:?}");
        }

        /// Zooming stops at the smallest zoom, and from further out only leads nearer.
        #[test]
        fn zooming_stops_at_the_smallest(zoom in 0.001..4.0_f64, factor in 0.01..100.0_f64, smallest in 0.001..0.05_f64) {
            let mut camera = Camera { origin: Point::ZERO, zoom };
            camera.zoom_at(Point::ZERO, factor, smallest);
            prop_assert!(camera.zoom <= *ZOOM_RANGE.end());
            prop_assert!(camera.zoom >= smallest.min(zoom));
            prop_assert!(factor < 1.0 || camera.zoom >= zoom);
        }
    }

    #[test]
    fn screen_and_world_are_inverse() {
        let camera = Camera { origin: Point::new(100.0, -40.0), zoom: 1.7 };
        let world = Point::new(12.5, 99.0);
        assert!((camera.world_from_screen(camera.screen_from_world(world)) - world).hypot() < 1e-9);
    }

    #[test]
    fn zooming_keeps_the_point_under_the_pointer() {
        let mut camera = Camera { origin: Point::new(30.0, 20.0), zoom: 0.8 };
        let pointer = Point::new(210.0, 140.0);
        let before = camera.world_from_screen(pointer);
        camera.zoom_at(pointer, 1.25, *ZOOM_RANGE.start());
        assert!((camera.world_from_screen(pointer) - before).hypot() < 1e-9);
        assert!((camera.zoom - 1.0).abs() < 1e-9);
    }

    #[test]
    fn on_the_way_to_another_camera_a_point_goes_straight() {
        let near = Camera { origin: Point::new(30.0, 20.0), zoom: 2.0 };
        let far = Camera { origin: Point::new(-400.0, 90.0), zoom: 0.5 };
        let world = Point::new(77.0, -5.0);
        let (start, end) = (near.screen_from_world(world), far.screen_from_world(world));
        for progress in [0.0, 0.25, 0.5, 1.0] {
            let at = near.between(&far, progress).screen_from_world(world);
            assert!((at - start.lerp(end, progress)).hypot() < 1e-9, "{progress}: {at:?}");
        }
    }

    #[test]
    fn fitting_shows_all_and_never_magnifies() {
        let mut camera = Camera::default();
        camera.fit(Rect::new(0.0, 0.0, 2000.0, 500.0), Size::new(1048.0, 600.0));
        assert!((camera.zoom - 0.5).abs() < 1e-9);
        let left = camera.screen_from_world(Point::ZERO);
        let right = camera.screen_from_world(Point::new(2000.0, 500.0));
        assert!((left.x - 24.0).abs() < 1e-9 && (right.x - 1024.0).abs() < 1e-9);
        camera.fit(Rect::new(0.0, 0.0, 10.0, 10.0), Size::new(1048.0, 600.0));
        assert!((camera.zoom - 1.0).abs() < 1e-9);
    }

    #[test]
    fn fitting_the_width_starts_at_the_top() {
        let mut camera = Camera::default();
        camera.fit_width(Rect::new(0.0, 0.0, 2000.0, 5000.0), Size::new(1000.0, 600.0));
        assert!((camera.zoom - 0.5).abs() < 1e-9);
        assert_eq!(camera.screen_from_world(Point::ZERO), Point::ZERO);
    }

    #[test]
    fn a_wide_map_opens_at_its_left_where_it_can_be_read() {
        let mut camera = Camera::default();
        camera.fit_readably(Rect::new(0.0, 0.0, 6000.0, 700.0), Size::new(1048.0, 588.0));
        assert!((camera.zoom - 540.0 / 700.0).abs() < 1e-9);
        let corner = camera.screen_from_world(Point::ZERO);
        assert!((corner.x - 24.0).abs() < 1e-9 && (corner.y - 24.0).abs() < 1e-9);
        // One that is tall as well starts at its top.
        camera.fit_readably(Rect::new(0.0, 0.0, 6000.0, 9000.0), Size::new(1048.0, 588.0));
        assert!((camera.zoom - 0.5).abs() < 1e-9);
        assert!((camera.screen_from_world(Point::ZERO) - Point::new(24.0, 24.0)).hypot() < 1e-9);
    }

    #[test]
    fn the_drawing_cannot_be_lost() {
        let mut camera = Camera::default();
        camera.pan(Vec2::new(-9000.0, 9000.0));
        camera.keep_in_view(Rect::new(0.0, 0.0, 1000.0, 500.0), Size::new(800.0, 600.0));
        assert_eq!(camera.screen_from_world(Point::new(1000.0, 0.0)), Point::new(80.0, 520.0));
    }

    #[test]
    fn revealing_moves_no_more_than_needed() {
        let mut camera = Camera::default();
        let canvas = Size::new(400.0, 300.0);
        camera.reveal(Rect::new(50.0, 50.0, 100.0, 100.0), canvas);
        assert_eq!(camera.origin, Point::ZERO);
        camera.reveal(Rect::new(500.0, 50.0, 600.0, 100.0), canvas);
        assert_eq!(camera.origin, Point::new(224.0, 0.0));
    }
}
