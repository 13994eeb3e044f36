//! What of a drawing is on the screen: cut into triangles once, and kept for the next frames. What is moved or zoomed a
//! little is what was cut, moved and stretched; it is cut anew where more comes into view, or once the view rests.

use std::{collections::BTreeSet, sync::Arc};

use egui::{
    Context, Mesh, Shape, Vec2,
    emath::TSTransform,
    epaint::{Tessellator, Vertex},
};
use kurbo::{Point, Rect};

use super::narrow;
use crate::{
    editor::{Camera, Level},
    model::Element,
};

/// How much is cut beyond each edge of the view, as a share of it: so far it can be moved without cutting anew.
const MARGIN: f64 = 0.2;

/// How far what was cut is stretched or shrunk while the view is zoomed.
const STRETCH: f64 = 1.2;

/// While the view is zoomed, letters are cut in sizes that are apart by this factor: few sizes, which the picture of the
/// font soon has.
const STEP: f64 = 1.25;

/// How long the zoom must stay before all is cut at its very size, in seconds.
const REST: f64 = 0.12;

/// What decides, besides the camera, how a drawing looks on the screen.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Seen {
    /// Where on the screen.
    pub canvas: egui::Rect,
    /// How much of it.
    pub level: Level,
    /// What is faint.
    pub faded: BTreeSet<Element>,
}

/// Whether the view is being zoomed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Zooming {
    zoom: f64,
    /// When the zoom changed last, in seconds.
    since: f64,
}

impl Zooming {
    /// How long it takes until the view rests, in seconds; none where it does. `before` is what was said last.
    pub(super) fn after(before: Option<Self>, zoom: f64, now: f64) -> (Self, Option<f64>) {
        #[expect(clippy::float_cmp, reason = "the very same number")]
        let zooming = match before {
            None => Self { zoom, since: f64::NEG_INFINITY },
            Some(before) if before.zoom == zoom => before,
            Some(_) => Self { zoom, since: now },
        };
        let left = REST - (now - zooming.since);
        (zooming, (left > 0.0).then_some(left))
    }
}

/// What was painted last.
#[derive(Debug)]
pub(super) struct Kept {
    seen: Seen,
    /// From where it was cut.
    camera: Camera,
    /// What part of the drawing was cut.
    area: Rect,
    /// Pixels to a point of the screen.
    pixels: f32,
    /// How full the font's picture was. When it is full it begins anew, and letters kept from before are elsewhere in it.
    letters: f32,
    /// What was cut, in order.
    shapes: Vec<Shape>,
    /// The same as seen from elsewhere.
    moved: Option<(Camera, Vec<Shape>)>,
}

impl Kept {
    pub(super) fn new(context: &Context, seen: Seen, (camera, area): (Camera, Rect), shapes: Vec<Shape>) -> Self {
        let (pixels, letters) = (context.pixels_per_point(), letters(context));
        Self { seen, camera, area, pixels, letters, shapes, moved: None }
    }

    /// Whether letters that were cut with it are still where they were in the picture of the font.
    pub(super) fn has_letters(&self, context: &Context) -> bool {
        #[expect(clippy::float_cmp, reason = "the very same number")]
        let same_pixels = self.pixels == context.pixels_per_point();
        same_pixels && self.letters <= letters(context)
    }

    /// Whether it can be painted as seen from a camera: as it is, or while the view is being zoomed a little stretched.
    pub(super) fn serves(&self, context: &Context, seen: &Seen, camera: &Camera, zooms: bool) -> bool {
        let stretch = camera.zoom / self.camera.zoom;
        #[expect(clippy::float_cmp, reason = "the very same number")]
        let is_sharp = stretch == 1.0;
        let fits = is_sharp || zooms && (1.0 / STRETCH..=STRETCH).contains(&stretch);
        fits && self.has_letters(context)
            && self.seen == *seen
            && self.area.contains_rect(view(seen.canvas, camera))
    }

    /// What is painted from a camera.
    pub(super) fn shapes(&mut self, camera: &Camera) -> &[Shape] {
        if *camera == self.camera {
            self.moved = None;
            return &self.shapes;
        }
        let Self { seen, camera: from, shapes, moved, .. } = self;
        if moved.as_ref().is_none_or(|(at, _)| at != camera) {
            let scale = camera.zoom / from.zoom;
            let corner = Point::new(f64::from(seen.canvas.min.x), f64::from(seen.canvas.min.y)).to_vec2();
            let by = corner * (1.0 - scale) + (from.origin - camera.origin) * camera.zoom;
            let change = TSTransform::new(Vec2::new(narrow(by.x), narrow(by.y)), narrow(scale));
            *moved = Some((*camera, shapes.iter().map(|shape| changed(shape, change)).collect()));
        }
        moved.as_ref().map_or(&[], |(_, shapes)| shapes)
    }
}

/// From where, and how much of a drawing, is cut for a camera: with a margin, and while the view is being zoomed at the
/// nearest step.
pub(super) fn to_cut(canvas: egui::Rect, camera: &Camera, zooms: bool) -> (Camera, Rect) {
    let view = view(canvas, camera);
    let area = view.inflate(view.width() * MARGIN, view.height() * MARGIN);
    if !zooms {
        return (*camera, area);
    }
    let zoom = STEP.powf(camera.zoom.log(STEP).round());
    (Camera { zoom, ..*camera }, area)
}

/// What a camera sees.
fn view(canvas: egui::Rect, camera: &Camera) -> Rect {
    let end = Point::new(f64::from(canvas.width()), f64::from(canvas.height()));
    Rect::from_points(camera.world_from_screen(Point::ZERO), camera.world_from_screen(end))
}

/// A shape moved and stretched.
fn changed(shape: &Shape, change: TSTransform) -> Shape {
    match shape {
        Shape::Mesh(mesh) => {
            let place = |vertex: &Vertex| Vertex { pos: change * vertex.pos, ..*vertex };
            let vertices = mesh.vertices.iter().map(place).collect();
            Shape::Mesh(Arc::new(Mesh { indices: mesh.indices.clone(), vertices, texture_id: mesh.texture_id }))
        }
        Shape::Text(text) => {
            let mut text = text.clone();
            #[expect(clippy::float_cmp, reason = "a view that is only moved keeps its zoom")]
            if change.scaling == 1.0 {
                text.pos += change.translation;
            } else {
                text.transform(change);
            }
            Shape::Text(text)
        }
        shape => {
            let mut shape = shape.clone();
            shape.transform(change);
            shape
        }
    }
}

/// How full the picture of the font is.
#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the method itself is of one lifetime, and any is asked for"
)]
fn letters(context: &Context) -> f32 {
    context.fonts(|fonts| fonts.font_atlas_fill_ratio())
}

/// Shapes being put on one another. What lies between two texts becomes one mesh.
pub(super) struct Sheet {
    tessellator: Tessellator,
    mesh: Mesh,
    shapes: Vec<Shape>,
}

impl Sheet {
    pub(super) fn new(context: &Context) -> Self {
        let options = context.options(|options| options.tessellation_options);
        // Without the discs that are in the picture of the font, the meshes do not depend on it.
        let tessellator = Tessellator::new(context.pixels_per_point(), options, [1, 1], Vec::new());
        Self { tessellator, mesh: Mesh::default(), shapes: Vec::new() }
    }

    /// Puts a shape on what is there.
    pub(super) fn add(&mut self, shape: Shape) {
        if matches!(shape, Shape::Text(_)) {
            self.close();
            self.shapes.push(shape);
        } else {
            self.tessellator.tessellate_shape(shape, &mut self.mesh);
        }
    }

    /// All that was put there, in order.
    pub(super) fn done(mut self) -> Vec<Shape> {
        self.close();
        self.shapes
    }

    fn close(&mut self) {
        if !self.mesh.is_empty() {
            self.shapes.push(Shape::Mesh(Arc::new(std::mem::take(&mut self.mesh))));
        }
    }
}

#[cfg(test)]
mod tests {
    use egui::Pos2;

    use super::*;

    fn canvas() -> egui::Rect {
        egui::Rect::from_min_size(Pos2::new(10.0, 40.0), Vec2::new(800.0, 600.0))
    }

    fn seen() -> Seen {
        Seen { canvas: canvas(), level: Level::Full, faded: BTreeSet::new() }
    }

    /// A mesh of one corner, at the place of a point of the drawing as seen from a camera.
    fn dot(camera: &Camera, world: Point) -> Vec<Shape> {
        let mut mesh = Mesh::default();
        let at = camera.screen_from_world(world);
        mesh.colored_vertex(canvas().min + Vec2::new(narrow(at.x), narrow(at.y)), egui::Color32::RED);
        vec![Shape::mesh(mesh)]
    }

    #[test]
    fn what_was_cut_serves_until_the_view_has_left_it() {
        let context = Context::default();
        // Its first frame brings the picture of the font.
        context.run_ui(egui::RawInput::default(), |_| {}).textures_delta.clear();
        let camera = Camera { origin: Point::new(100.0, 50.0), zoom: 0.5 };
        let world = Point::new(300.0, 200.0);
        let mut kept = Kept::new(&context, seen(), to_cut(canvas(), &camera, false), dot(&camera, world));
        let place = |kept: &mut Kept, camera: &Camera| match kept.shapes(camera) {
            [Shape::Mesh(mesh)] => mesh.vertices[0].pos,
            other => panic!("{other:?}"),
        };
        for (origin, zoom, zooms, serves) in [
            ((100.0, 50.0), 0.5, false, true),
            // Within the margin, a fifth of 1,600 by 1,200.
            ((400.0, -180.0), 0.5, false, true),
            ((430.0, 50.0), 0.5, false, false),
            // Stretched only while it is being zoomed, and not too far.
            ((110.0, 60.0), 0.55, true, true),
            ((110.0, 60.0), 0.55, false, false),
            ((110.0, 60.0), 0.61, true, false),
        ] {
            let camera = Camera { origin: Point::new(origin.0, origin.1), zoom };
            assert_eq!(kept.serves(&context, &seen(), &camera, zooms), serves, "{camera:?}");
            if serves {
                let wanted = match dot(&camera, world).as_slice() {
                    [Shape::Mesh(mesh)] => mesh.vertices[0].pos,
                    other => panic!("{other:?}"),
                };
                assert!((place(&mut kept, &camera) - wanted).length() < 0.01, "{camera:?}");
            }
        }
        let nearer = Seen { level: Level::Names, ..seen() };
        assert!(!kept.serves(&context, &nearer, &camera, false));
    }

    #[test]
    fn a_view_that_is_zoomed_is_cut_at_steps_and_rests_at_its_own_zoom() {
        let camera = |zoom| Camera { origin: Point::ZERO, zoom };
        let (cut, _) = to_cut(canvas(), &camera(0.83), true);
        assert!((cut.zoom - 0.8).abs() < 1e-9);
        let (cut, _) = to_cut(canvas(), &camera(0.83), false);
        assert!((cut.zoom - 0.83).abs() < 1e-9);

        let (still, left) = Zooming::after(None, 1.0, 5.0);
        assert_eq!(left, None);
        let (zooming, left) = Zooming::after(Some(still), 1.1, 5.0);
        assert_eq!(left, Some(REST));
        let (zooming, left) = Zooming::after(Some(zooming), 1.1, 5.0 + REST / 2.0);
        assert!(left.is_some_and(|left| (left - REST / 2.0).abs() < 1e-9));
        let (_, left) = Zooming::after(Some(zooming), 1.1, 5.0 + REST);
        assert_eq!(left, None);
    }
}
