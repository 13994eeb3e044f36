//! Icons as outlines.

use std::sync::OnceLock;

use kurbo::{BezPath, Point};
use lucide_icons::{Icon, LUCIDE_FONT_BYTES};
use skrifa::{
    FontRef, MetadataProvider,
    instance::{LocationRef, Size},
    outline::{DrawSettings, OutlinePen},
};

/// The outline of an icon, to be filled (nonzero rule), in a `size` × `size` box at the origin, y down.
///
/// The drawing itself keeps about 4 % away from the edges of the box.
#[must_use]
pub fn icon(icon: Icon, size: f64) -> BezPath {
    let font = font();
    let mut pen = Outline { path: BezPath::new(), size, scale: size / UNITS_PER_EM };
    if let Some(outline) = font.charmap().map(icon.unicode()).and_then(|glyph| font.outline_glyphs().get(glyph)) {
        // Unscaled, because scaled outlines are rounded to 64ths. One that cannot be drawn stays as far as it came.
        let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
        let _ = outline.draw(settings, &mut pen);
    }
    pen.path
}

/// The font of the icons, parsed.
#[expect(clippy::expect_used, reason = "the font is part of the program, and the tests parse it")]
fn font() -> &'static FontRef<'static> {
    static FONT: OnceLock<FontRef<'static>> = OnceLock::new();
    FONT.get_or_init(|| FontRef::new(LUCIDE_FONT_BYTES).expect("the icons in the program are sound"))
}

/// The unit of the icons' font: so many to the side of the box.
const UNITS_PER_EM: f64 = 1000.0;

/// Takes an outline in the font's units, y up.
struct Outline {
    path: BezPath,
    size: f64,
    scale: f64,
}

impl Outline {
    fn point(&self, x: f32, y: f32) -> Point {
        Point::new(f64::from(x) * self.scale, self.size - f64::from(y) * self.scale)
    }
}

impl OutlinePen for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.move_to(self.point(x, y));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.line_to(self.point(x, y));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.path.quad_to(self.point(cx, cy), self.point(x, y));
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.path.curve_to(self.point(ax, ay), self.point(bx, by), self.point(x, y));
    }

    fn close(&mut self) {
        self.path.close_path();
    }
}

#[cfg(test)]
mod tests {
    use kurbo::{Rect, Shape};

    use super::*;

    #[test]
    fn icons_fill_their_box() {
        // The square of the 24 × 24 grid runs from 3 to 21 with a line 2 wide: outlines from 2 to 22.
        let square = icon(Icon::Square, 24.0).bounding_box();
        for (is, wanted) in [(square.x0, 2.0), (square.y0, 2.0), (square.x1, 22.0), (square.y1, 22.0)] {
            assert!((is - wanted).abs() < 0.05, "{square:?}");
        }
    }

    #[test]
    fn y_runs_down() {
        // A dot at (12, 20) of the 24 × 24 grid.
        let dot = icon(Icon::WifiZero, 24.0).bounding_box().center();
        assert!((dot.x - 12.0).abs() < 0.05 && (dot.y - 20.0).abs() < 0.05, "{dot:?}");
    }

    #[test]
    fn every_icon_has_an_outline_inside_its_box() {
        let mut count = 0;
        for code in 0xe000_u32..0xf000 {
            let Some(of_code) = char::from_u32(code).and_then(|code| Icon::try_from(code).ok()) else { continue };
            let path = icon(of_code, 1.0);
            assert!(!path.is_empty(), "{of_code}");
            let bounds = path.bounding_box();
            assert!(Rect::new(-0.01, -0.01, 1.01, 1.01).union(bounds).area() < 1.041, "{of_code} {bounds:?}");
            count += 1;
        }
        assert!(count > 1_000, "{count}");
    }
}
