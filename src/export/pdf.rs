//! Writing PDF: one page a drawing, with the glyphs where the measures put them and the text kept for searching.

use krilla::{
    Document,
    color::rgb,
    destination::XyzDestination,
    error::KrillaError,
    geom::{Path, PathBuilder, Point, Transform},
    metadata::Metadata,
    num::NormalizedF32,
    outline::{Outline, OutlineNode},
    page::PageSettings,
    paint::{Fill, FillRule, LineCap, LineJoin, Stroke, StrokeDash},
    surface::Surface,
    text::{Font, GlyphId, KrillaGlyph},
};
use kurbo::{PathEl, Rect, RoundedRect, Shape as _};

use skrifa::{FontRef, MetadataProvider};

use super::mark::{Mark, Paint, Pen, Words, is_length, marks};
use crate::{
    drawing::{Color, Drawing},
    i18n::Lang,
    text::{Weight, font_bytes, plain},
};

/// Points to a pixel: 72 to the inch over 96.
const POINTS: f64 = 0.75;

/// The size of a sheet of A4 paper lying on its side, in points (ISO 216: 297 × 210 mm).
const A4: (f64, f64) = (841.89, 595.276);

/// The longest side of a page that readers agree on, in points (PDF 1.7, annex C.2).
const LONGEST_SIDE: f64 = 14_400.0;

/// How far rounded corners may be from circles, in pixels.
const TOLERANCE: f64 = 0.01;

/// The character that is nothing, not even a space; the font has a glyph for it.
const ZERO_WIDTH_SPACE: char = '\u{200b}';

/// Why there is no PDF.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// A drawing has no size that a page could have.
    #[error("a page of {width} × {height} pixels cannot be written")]
    Size {
        /// The drawing's width, in pixels.
        width: f64,
        /// The drawing's height, in pixels.
        height: f64,
    },
    /// The fonts could not be read.
    #[error("the fonts of the program could not be read")]
    Font,
    /// The file could not be put together.
    #[error("the PDF could not be written: {0}")]
    Write(#[from] KrillaError),
}

/// The drawings as a PDF file, a page each, in this language.
///
/// A pixel is 0.75 pt; a drawing longer than 14,400 pt, which readers refuse, is scaled down to that. The title is
/// that of the first drawing; with several, each is in the outline under its own.
///
/// # Errors
/// When a drawing has no size, or the file cannot be put together.
pub fn pdf(drawings: &[Drawing], lang: Lang) -> Result<Vec<u8>, PdfError> {
    written(drawings, None, lang)
}

/// The drawings as a PDF file of sheets of paper lying on their side, the first on A4 and as large as it fits; the others
/// as large beside it as they are in pixels, so that one √2 times as wide is A3, and one twice as wide A2. In this
/// language; for the rest as [`pdf`].
///
/// # Errors
/// When a drawing has no size, or the file cannot be put together.
pub fn pdf_a4(drawings: &[Drawing], lang: Lang) -> Result<Vec<u8>, PdfError> {
    written(drawings, Some(A4), lang)
}

fn written(drawings: &[Drawing], paper: Option<(f64, f64)>, lang: Lang) -> Result<Vec<u8>, PdfError> {
    let fonts = Fonts::new().ok_or(PdfError::Font)?;
    let mut document = Document::new();
    let mut outline = Outline::new();
    let first = drawings.first();
    for (index, drawing) in drawings.iter().enumerate() {
        let paper = paper.zip(first).map(|((width, height), first)| {
            let times = (drawing.width / first.width).max(drawing.height / first.height);
            (width * times, height * times)
        });
        add_page(&mut document, drawing, paper, &fonts)?;
        let top = XyzDestination::new(index, Point::from_xy(0.0, 0.0));
        outline.push_child(OutlineNode::new(plain(&drawing.title).into_owned(), top));
    }
    if drawings.len() > 1 {
        document.set_outline(outline);
    }
    let title = drawings.first().map_or("", |drawing| drawing.title.as_str());
    let metadata = Metadata::new().title(plain(title).into_owned()).language(lang.tag().to_owned());
    document.set_metadata(metadata.creator("Parcours".to_owned()));
    Ok(document.finish()?)
}

fn add_page(
    document: &mut Document,
    drawing: &Drawing,
    paper: Option<(f64, f64)>,
    fonts: &Fonts,
) -> Result<(), PdfError> {
    let (width, height) = (drawing.width, drawing.height);
    if !(is_length(width) && is_length(height)) {
        return Err(PdfError::Size { width, height });
    }
    let scale = match paper {
        Some(paper) => (paper.0 / width).min(paper.1 / height),
        None => POINTS.min(LONGEST_SIDE / width.max(height)),
    };
    let size = paper.unwrap_or((width * scale, height * scale));
    let settings = PageSettings::from_wh(single(size.0), single(size.1));
    let mut page = document.start_page_with(settings.ok_or(PdfError::Size { width, height })?);
    let mut surface = page.surface();
    surface.push_transform(&Transform::from_scale(single(scale), single(scale)));
    let background = path_of(Rect::new(0.0, 0.0, width, height).path_elements(TOLERANCE));
    if let Some(path) = background.filter(|_| drawing.background.a > 0) {
        draw(&mut surface, &path, Paint { fill: Some(drawing.background), stroke: None });
    }
    for mark in marks(drawing) {
        match mark {
            Mark::Rect { rect, radius, paint } => {
                let path = if radius > 0.0 {
                    path_of(RoundedRect::from_rect(rect, radius).path_elements(TOLERANCE))
                } else {
                    path_of(rect.path_elements(TOLERANCE))
                };
                if let Some(path) = path {
                    draw(&mut surface, &path, paint);
                }
            }
            Mark::Path { path, paint } => {
                if let Some(path) = path_of(path.iter()) {
                    draw(&mut surface, &path, paint);
                }
            }
            Mark::Text(words) => write(&mut surface, &words, fonts),
        }
    }
    surface.pop();
    surface.finish();
    page.finish();
    Ok(())
}

fn draw(surface: &mut Surface, path: &Path, paint: Paint) {
    surface.set_fill(paint.fill.map(fill));
    surface.set_stroke(paint.stroke.map(stroke));
    surface.draw_path(path);
}

fn write(surface: &mut Surface, words: &Words, fonts: &Fonts) {
    let mut placed = Vec::with_capacity(words.glyphs.len());
    for glyph in &words.glyphs {
        let (x, y) = (single(glyph.x_offset), single(glyph.y_offset));
        let (id, range) = (GlyphId::new(glyph.id), &glyph.cluster);
        placed.push(KrillaGlyph::new(id, single(glyph.advance), x, y, 0.0, range.clone(), None));
        if glyph.is_missing() {
            // The box cannot be mapped to a text by itself, but two glyphs with one text carry it along.
            placed.push(KrillaGlyph::new(fonts.nothing, 0.0, 0.0, 0.0, 0.0, range.clone(), None));
        }
    }
    surface.set_fill(Some(fill(words.color)));
    surface.set_stroke(None);
    let start = Point::from_xy(single(words.origin.x), single(words.origin.y));
    surface.draw_glyphs(start, &placed, fonts.of(words.weight), &words.text, single(words.size), false);
}

fn path_of(elements: impl Iterator<Item = PathEl>) -> Option<Path> {
    let mut path = PathBuilder::new();
    for element in elements {
        match element {
            PathEl::MoveTo(to) => path.move_to(single(to.x), single(to.y)),
            PathEl::LineTo(to) => path.line_to(single(to.x), single(to.y)),
            PathEl::QuadTo(control, to) => {
                path.quad_to(single(control.x), single(control.y), single(to.x), single(to.y));
            }
            PathEl::CurveTo(first, second, to) => path.cubic_to(
                single(first.x),
                single(first.y),
                single(second.x),
                single(second.y),
                single(to.x),
                single(to.y),
            ),
            PathEl::ClosePath => path.close(),
        }
    }
    path.finish()
}

fn fill(color: Color) -> Fill {
    Fill { paint: rgb_of(color).into(), opacity: opacity(color), rule: FillRule::NonZero }
}

fn stroke(pen: Pen) -> Stroke {
    let array: Vec<f32> = pen.dash.iter().map(|&length| single(length)).collect();
    Stroke {
        paint: rgb_of(pen.color).into(),
        width: single(pen.width),
        line_cap: LineCap::Butt,
        line_join: LineJoin::Round,
        opacity: opacity(pen.color),
        dash: (!array.is_empty()).then_some(StrokeDash { array, offset: 0.0 }),
        ..Stroke::default()
    }
}

fn rgb_of(color: Color) -> rgb::Color {
    rgb::Color::new(color.r, color.g, color.b)
}

fn opacity(color: Color) -> NormalizedF32 {
    NormalizedF32::new(f32::from(color.a) / 255.0).unwrap_or(NormalizedF32::ONE)
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "marks are within 10^7 pixels, and a page has no use for more"
)]
fn single(value: f64) -> f32 {
    value as f32
}

/// The two weights of the font, of which only the glyphs used are embedded.
struct Fonts {
    regular: Font,
    bold: Font,
    /// A glyph without a mark and without a width, the same in both.
    nothing: GlyphId,
}

impl Fonts {
    fn new() -> Option<Self> {
        let font = |weight| Font::new(font_bytes(weight).into(), 0);
        let nothing = FontRef::new(font_bytes(Weight::Regular)).ok()?.charmap().map(ZERO_WIDTH_SPACE)?;
        let nothing = GlyphId::new(nothing.to_u32());
        Some(Self { regular: font(Weight::Regular)?, bold: font(Weight::Bold)?, nothing })
    }

    fn of(&self, weight: Weight) -> Font {
        match weight {
            Weight::Regular => self.regular.clone(),
            Weight::Bold => self.bold.clone(),
        }
    }
}
