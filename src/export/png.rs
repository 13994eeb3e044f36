//! Painting PNG: the SVG through resvg, with the program's own font and nothing else.

use std::sync::{Arc, OnceLock};

use resvg::{
    tiny_skia::{self, Pixmap, Transform},
    usvg::{self, ImageHrefResolver, Options, Tree, fontdb},
};

use super::svg::svg;
use crate::{
    drawing::Drawing,
    text::{FAMILY, Weight, font_bytes},
};

/// The most pixels that a side of a PNG may have.
pub const LARGEST_SIDE: u32 = 16_384;

/// The most pixels that a PNG may have in all.
pub const LARGEST_AREA: u64 = 100_000_000;

/// Why there is no PNG.
#[derive(Debug, thiserror::Error)]
pub enum PngError {
    /// It would have no pixel.
    #[error("a picture of {width} × {height} pixels is empty")]
    Empty {
        /// The width asked for, in pixels.
        width: u32,
        /// The height that goes with it, in pixels.
        height: u32,
    },
    /// It would have too many pixels.
    #[error("a picture of {width} × {height} pixels is too large; this one can be up to {largest} pixels wide")]
    TooLarge {
        /// The width asked for, in pixels.
        width: u32,
        /// The height that goes with it, in pixels.
        height: u64,
        /// The largest width that this drawing can have, in pixels; 0 if none can be.
        largest: u32,
    },
    /// The drawing could not be painted.
    #[error("the picture could not be painted: {0}")]
    Paint(#[from] usvg::Error),
    /// The pixels could not be encoded.
    #[error("the picture could not be encoded: {0}")]
    Encode(String),
}

/// The drawing as a PNG file of this width, in pixels; its height follows.
///
/// # Errors
/// When a side would be 0 or more than [`LARGEST_SIDE`], or the whole more than [`LARGEST_AREA`].
pub fn png(drawing: &Drawing, width: u32) -> Result<Vec<u8>, PngError> {
    let height = height_at(drawing, width);
    if width == 0 || height == 0 {
        return Err(PngError::Empty { width, height: 0 });
    }
    let too_large = || PngError::TooLarge { width, height, largest: largest_width(drawing) };
    if !is_allowed(width, height) {
        return Err(too_large());
    }
    let mut pixels =
        u32::try_from(height).ok().and_then(|height| Pixmap::new(width, height)).ok_or_else(too_large)?;
    // The last row of pixels may be half covered by the drawing: it must not shine through.
    let color = drawing.background;
    pixels.fill(tiny_skia::Color::from_rgba8(color.r, color.g, color.b, color.a));
    let tree = Tree::from_str(&svg(drawing), &options())?;
    #[expect(clippy::cast_precision_loss, reason = "a width is far below 2^24")]
    let scale = width as f32 / tree.size().width();
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| PngError::Encode(error.to_string()))
}

/// The height that goes with a width: 0 where the drawing has no size, at least 1 otherwise.
fn height_at(drawing: &Drawing, width: u32) -> u64 {
    if ![drawing.width, drawing.height].iter().all(|side| side.is_finite() && *side > 0.0) {
        return 0;
    }
    let ratio = drawing.height / drawing.width;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "positive; beyond u64 it saturates"
    )]
    let height = (f64::from(width) * ratio).round() as u64;
    height.max(1)
}

fn is_allowed(width: u32, height: u64) -> bool {
    width <= LARGEST_SIDE && height <= u64::from(LARGEST_SIDE) && u64::from(width) * height <= LARGEST_AREA
}

/// The largest width that a PNG of this drawing can have; 0 if none can be.
fn largest_width(drawing: &Drawing) -> u32 {
    // The height grows with the width, so what is allowed is a range.
    let (mut allowed, mut refused) = (0, LARGEST_SIDE + 1);
    while refused - allowed > 1 {
        let middle = u32::midpoint(allowed, refused);
        if is_allowed(middle, height_at(drawing, middle)) {
            allowed = middle;
        } else {
            refused = middle;
        }
    }
    allowed
}

/// How SVG is read: no font of the machine, no file, no network.
fn options() -> Options<'static> {
    static FONTS: OnceLock<Arc<fontdb::Database>> = OnceLock::new();
    let fonts = FONTS.get_or_init(|| {
        let mut fonts = fontdb::Database::new();
        for weight in [Weight::Regular, Weight::Bold] {
            fonts.load_font_source(fontdb::Source::Binary(Arc::new(font_bytes(weight))));
        }
        fonts.set_sans_serif_family(FAMILY);
        Arc::new(fonts)
    });
    Options {
        font_family: FAMILY.to_owned(),
        fontdb: Arc::clone(fonts),
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawing::Color;

    fn sized(width: f64, height: f64) -> Drawing {
        Drawing { title: String::new(), width, height, background: Color::rgb(255, 255, 255), items: Vec::new() }
    }

    #[test]
    fn the_largest_width_is_the_last_one_allowed() {
        for (width, height, wanted) in [
            (100.0, 100.0, 10_000),
            (400.0, 100.0, 16_384),
            (100.0, 400.0, 4_096),
            (2.0, 3.0, 8_164),
            (1.0, 1e9, 0),
        ] {
            assert_eq!(largest_width(&sized(width, height)), wanted, "{width} × {height}");
        }
    }

    #[test]
    fn a_picture_names_no_file_that_is_read() {
        let file = tempfile::NamedTempFile::with_suffix(".png").unwrap();
        std::fs::write(file.path(), png(&sized(4.0, 4.0), 4).unwrap()).unwrap();
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><image width=\"4\" height=\"4\" href=\"{}\"/></svg>",
            file.path().display()
        );
        assert!(!Tree::from_str(&svg, &options()).unwrap().root().has_children());
    }
}
