//! The font of every picture, Noto Sans, and its shaping: from characters to placed glyphs.

use std::{ops::Range, sync::OnceLock};

use harfrust::{
    Direction, FontRef, GlyphBuffer, Script, ShapeOptions, ShapePlan, ShaperData, UnicodeBuffer, script,
};

use super::plain::painted;

/// The name of the font's family.
pub const FAMILY: &str = "Noto Sans";

/// How far the tallest letters reach above the baseline, in em.
pub const ASCENT: f64 = 2189.0 / UNITS_PER_EM;

/// How far the lowest letters reach below the baseline, in em.
pub const DESCENT: f64 = 600.0 / UNITS_PER_EM;

/// Where the middle of the line through struck text lies above the baseline, in em: half the height of an `x`.
pub const STRIKE_HEIGHT: f64 = 549.0 / UNITS_PER_EM;

/// How thick the line through struck text is, in em.
pub const STRIKE_WIDTH: f64 = 102.0 / UNITS_PER_EM;

/// The font's own unit: so many to an em, in both weights.
pub(super) const UNITS_PER_EM: f64 = 2048.0;

/// The two weights of the font.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Weight {
    /// For reading.
    #[default]
    Regular,
    /// For names and titles.
    Bold,
}

/// The font file of this weight (TrueType).
#[must_use]
pub const fn font_bytes(weight: Weight) -> &'static [u8] {
    match weight {
        Weight::Regular => notosans::REGULAR_TTF,
        Weight::Bold => notosans::BOLD_TTF,
    }
}

/// A glyph of a line, from left to right. All measures in em.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    /// Its number in the font.
    pub id: u32,
    /// How far it is to the next glyph.
    pub advance: f64,
    /// How far it is painted to the right of its place.
    pub x_offset: f64,
    /// How far it is painted above its place.
    pub y_offset: f64,
    /// The bytes of the text that it stands for, with the glyphs that share them. Never inside a character.
    pub cluster: Range<usize>,
}

impl Glyph {
    /// Whether it is the box that stands for a character that the font lacks.
    #[must_use]
    pub const fn is_missing(&self) -> bool {
        self.id == 0
    }
}

/// The glyphs of one line of text, kerned and composed, from left to right.
///
/// All characters are taken from left to right: the font has no letters of scripts that run the other way.
#[must_use]
pub fn glyphs(text: &str, weight: Weight) -> Vec<Glyph> {
    let shaped = shape(text, weight);
    let infos = shaped.glyph_infos();
    let mut glyphs: Vec<Glyph> = infos
        .iter()
        .zip(shaped.glyph_positions())
        .map(|(info, position)| Glyph {
            id: info.glyph_id,
            advance: f64::from(position.x_advance) / UNITS_PER_EM,
            x_offset: f64::from(position.x_offset) / UNITS_PER_EM,
            y_offset: f64::from(position.y_offset) / UNITS_PER_EM,
            cluster: info.cluster as usize..text.len(),
        })
        .collect();
    // A cluster ends where the next one starts.
    let (mut start, mut end) = (text.len(), text.len());
    for glyph in glyphs.iter_mut().rev() {
        if glyph.cluster.start < start {
            (start, end) = (glyph.cluster.start, start);
        }
        glyph.cluster.end = end;
    }
    glyphs
}

/// The sum of the advances of the glyphs, in em.
pub(super) fn advance(text: &str, weight: Weight) -> f64 {
    let units: i64 =
        shape(text, weight).glyph_positions().iter().map(|position| i64::from(position.x_advance)).sum();
    #[expect(clippy::cast_precision_loss, reason = "a line is far shorter than 2^53 units")]
    let units = units as f64;
    units / UNITS_PER_EM
}

fn shape(text: &str, weight: Weight) -> GlyphBuffer {
    let mut buffer = UnicodeBuffer::new();
    for (start, character) in text.char_indices() {
        if let Some(character) = painted(character) {
            buffer.add(character, u32::try_from(start).unwrap_or(u32::MAX));
        }
    }
    buffer.guess_segment_properties();
    buffer.set_direction(Direction::LeftToRight);
    let face = Face::of(weight);
    let plan = match buffer.script() {
        script::LATIN => Some(&face.latin),
        script::UNKNOWN => Some(&face.common),
        _ => None,
    };
    face.data.shaper(&face.font).build().shape(buffer, ShapeOptions::new().plan(plan))
}

/// A parsed font with what shaping needs for every line.
struct Face {
    font: FontRef<'static>,
    data: ShaperData,
    latin: ShapePlan,
    /// For figures and signs alone.
    common: ShapePlan,
}

impl Face {
    fn of(weight: Weight) -> &'static Self {
        static FACES: [OnceLock<Face>; 2] = [OnceLock::new(), OnceLock::new()];
        FACES[weight as usize].get_or_init(|| Self::parse(font_bytes(weight)))
    }

    fn parse(bytes: &'static [u8]) -> Self {
        #[expect(clippy::expect_used, reason = "the font is part of the program, and the tests parse it")]
        let font = FontRef::new(bytes).expect("the font in the program is sound");
        let data = ShaperData::new(&font);
        let plan = |script: Option<Script>| {
            ShapePlan::new(&data.shaper(&font).build(), Direction::LeftToRight, script, None, &[])
        };
        let (latin, common) = (plan(Some(script::LATIN)), plan(None));
        Self { font, data, latin, common }
    }
}

#[cfg(test)]
mod tests {
    use skrifa::{MetadataProvider, instance::LocationRef, prelude::Size};

    use super::*;

    #[test]
    fn the_constants_are_those_of_both_fonts() {
        for weight in [Weight::Regular, Weight::Bold] {
            let font = skrifa::FontRef::new(font_bytes(weight)).unwrap();
            let metrics = font.metrics(Size::new(1.0), LocationRef::default());
            assert!((f64::from(metrics.units_per_em) - UNITS_PER_EM).abs() < 1e-6);
            assert!((f64::from(metrics.ascent) - ASCENT).abs() < 1e-6);
            assert!((f64::from(metrics.descent) + DESCENT).abs() < 1e-6);
            assert!((f64::from(metrics.strikeout.unwrap().thickness) - STRIKE_WIDTH).abs() < 1e-6);
            let names: Vec<String> = font
                .localized_strings(skrifa::string::StringId::FAMILY_NAME)
                .map(|name| name.to_string())
                .collect();
            assert!(names.iter().all(|name| name == FAMILY) && !names.is_empty(), "{names:?}");
        }
    }

    #[test]
    fn clusters_cover_the_text_in_order() {
        // e and a combining accent are one glyph; a family of emoji that the font lacks is one cluster.
        let text = "e\u{301}té 👨\u{200d}👩 x";
        let glyphs = glyphs(text, Weight::Regular);
        let mut clusters: Vec<_> = glyphs.iter().map(|glyph| glyph.cluster.clone()).collect();
        clusters.dedup();
        assert_eq!(clusters.first(), Some(&(0..3)));
        assert!(clusters.windows(2).all(|pair| pair[0].end == pair[1].start));
        assert_eq!(clusters.last().map(|cluster| cluster.end), Some(text.len()));
        assert!(clusters.iter().all(|cluster| text.get(cluster.clone()).is_some()));
    }

    #[test]
    fn control_characters_have_no_glyph() {
        assert_eq!(glyphs("\u{1}\u{202e}\u{9f}", Weight::Regular), []);
        assert!((advance("a\u{0}b", Weight::Bold) - advance("ab", Weight::Bold)).abs() < 1e-9);
    }
}
