//! Where the canvas looks: at all of the drawing, at what is meant, at what lies beyond the edge that something is dragged
//! to.

use kurbo::{Point, Rect, Size, Vec2};

use super::{Camera, Editor, Gesture, Level, Mode, ZOOM_RANGE};
use crate::model::Element;

/// The band along the edge of the canvas in which a drag moves the view, in screen points.
const EDGE: f64 = 36.0;

/// How fast the view moves at the very edge, in screen points per second.
const SPEED: f64 = 900.0;

/// The longest time that counts at once, in seconds: after a pause the view does not jump.
const LONGEST: f64 = 0.1;

/// How a drawing is fitted into the canvas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// As much of it as can be read: how a drawing opens.
    Readable,
    /// All of it, however small.
    Whole,
}

impl Editor {
    /// How large the canvas is, in screen points.
    #[must_use]
    pub const fn canvas(&self) -> Size {
        self.canvas
    }

    /// Tells how large the canvas is, in screen points.
    pub fn set_canvas(&mut self, canvas: Size) {
        if self.canvas != canvas {
            self.canvas = canvas;
            self.arrangement.on_canvas(canvas.width);
            self.keep_fitted();
        }
        self.follow_zoom();
    }

    /// How much of the map is shown from where the canvas looks.
    #[must_use]
    pub const fn level(&self) -> Level {
        self.level
    }

    /// Shows more or less, as the zoom is now. Pages and plans are shown whole; two states on one another are told apart
    /// card by card.
    fn follow_zoom(&mut self) {
        let furthest = match self.mode {
            _ if self.layout().is_none() => Level::Full,
            Mode::Compare => Level::Cards,
            _ => Level::Blocks,
        };
        self.level = self.level.at(self.camera.zoom).min(furthest);
    }

    /// What the canvas sees, in the coordinates of the drawing.
    #[must_use]
    pub fn in_view(&self) -> Rect {
        let end = self.canvas.to_vec2().to_point();
        Rect::from_points(self.camera.world_from_screen(Point::ZERO), self.camera.world_from_screen(end))
    }

    /// Shows the whole drawing, and keeps it so until the view is moved.
    pub fn fit(&mut self) {
        self.fit = Some(Fit::Whole);
        self.keep_fitted();
    }

    /// The camera that sees all of the drawing. Where the names have no place in the picture, it leaves them one beside it.
    fn seeing_all(&self, all: Rect) -> Camera {
        let mut camera = Camera::default();
        camera.fit(all, self.canvas);
        if let Some(layout) = self.layout().filter(|_| Level::from_near(camera.zoom).is_wordless()) {
            let room = self.room_for_names(layout);
            camera.fit_in(all, Rect::new(room.x, room.y, self.canvas.width, self.canvas.height));
        }
        camera
    }

    /// The smallest zoom: from there all of the drawing is seen, however large it is.
    #[must_use]
    pub fn smallest_zoom(&self) -> f64 {
        let all = self.scene.as_ref().map(|scene| Rect::new(0.0, 0.0, scene.drawing.width, scene.drawing.height));
        all.map_or(*ZOOM_RANGE.start(), |all| self.seeing_all(all).zoom.min(*ZOOM_RANGE.start()))
    }

    pub(super) fn keep_fitted(&mut self) {
        let Some(scene) = &self.scene else { return };
        let all = Rect::new(0.0, 0.0, scene.drawing.width, scene.drawing.height);
        match self.fit {
            Some(Fit::Readable) if self.mode == Mode::Roadmap => self.camera.fit_width(all, self.canvas),
            Some(Fit::Readable) => self.camera.fit_readably(all, self.canvas),
            Some(Fit::Whole) => self.camera = self.seeing_all(all),
            None => {}
        }
        self.follow_zoom();
    }

    /// Moves the picture by this much on the canvas, in screen points; some of it always stays in view.
    pub fn pan(&mut self, screen: Vec2) {
        self.fit = None;
        self.camera.pan(screen);
        if let Some(scene) = &self.scene {
            let all = Rect::new(0.0, 0.0, scene.drawing.width, scene.drawing.height);
            self.camera.keep_in_view(all, self.canvas);
        }
    }

    /// Brings a point of the drawing into the middle of the canvas, as far as some of the drawing stays in view.
    pub fn look_at(&mut self, world: Point) {
        let middle = (self.canvas / 2.0).to_vec2().to_point();
        self.pan(middle - self.camera.screen_from_world(world));
    }

    /// Zooms by a factor; what is at this point of the canvas stays there.
    pub fn zoom_at(&mut self, screen: Point, factor: f64) {
        self.fit = None;
        self.camera.zoom_at(screen, factor, self.smallest_zoom());
        self.follow_zoom();
    }

    /// Zooms into a cell that is seen as one block, until its cards are.
    pub(super) fn look_into(&mut self, cell: &Element) {
        let Some(bounds) = self.bounds(cell) else { return };
        let middle = (self.canvas / 2.0).to_vec2().to_point();
        self.fit = None;
        self.camera.fit(bounds, self.canvas);
        let cards = Level::Blocks.ends().unwrap_or_default();
        let nearer = (cards / self.camera.zoom).max(1.0);
        self.camera.zoom_at(middle, nearer, self.camera.zoom);
        self.follow_zoom();
    }

    /// Zooms around the middle of the canvas.
    pub fn zoom(&mut self, factor: f64) {
        self.zoom_at((self.canvas / 2.0).to_vec2().to_point(), factor);
    }

    /// Where the canvas looks.
    #[must_use]
    pub const fn camera(&self) -> &Camera {
        &self.camera
    }

    pub(super) fn reveal_selection(&mut self) {
        if self.wanted_scene().is_some() {
            self.reveal = true;
        } else if let Some(bounds) = self.view.only().and_then(|element| self.bounds(element)) {
            let before = self.camera;
            self.camera.reveal(bounds, self.canvas);
            if self.camera != before {
                self.fit = None;
            }
        }
    }

    /// Shows all that is selected as large as it fits, no larger than life.
    pub fn fit_selection(&mut self) {
        let bounds = self.view.selection.iter().filter_map(|element| self.bounds(element));
        if let Some(all) = bounds.reduce(|all, one| all.union(one)) {
            self.fit = None;
            self.camera.fit(all, self.canvas);
            self.follow_zoom();
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
