//! What of a drawing is on the screen: cut into triangles once, and kept for the next frame while nothing about it changes.

use std::{collections::BTreeSet, sync::Arc};

use egui::{Context, Mesh, Shape, epaint::Tessellator};

use crate::{editor::Camera, model::Element};

/// What decides how a drawing looks on the screen.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Seen {
    /// Where on the screen.
    pub canvas: egui::Rect,
    /// From where.
    pub camera: Camera,
    /// What is faint.
    pub faded: BTreeSet<Element>,
}

/// What was painted last.
#[derive(Debug)]
pub(super) struct Kept {
    seen: Seen,
    /// Pixels to a point of the screen.
    pixels: f32,
    /// How full the font's picture was. When it is full it begins anew, and letters kept from before are elsewhere in it.
    letters: f32,
    /// What was painted, in order.
    pub shapes: Vec<Shape>,
}

impl Kept {
    pub(super) fn new(context: &Context, seen: Seen, shapes: Vec<Shape>) -> Self {
        Self { seen, pixels: context.pixels_per_point(), letters: letters(context), shapes }
    }

    /// Whether it can be painted again.
    pub(super) fn is_as(&self, seen: &Seen, context: &Context) -> bool {
        #[expect(clippy::float_cmp, reason = "the very same number")]
        let same_pixels = self.pixels == context.pixels_per_point();
        same_pixels && self.letters <= letters(context) && self.seen == *seen
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
