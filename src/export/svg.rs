//! Writing SVG: text as text, nothing from outside.

use std::fmt::Write as _;

use kurbo::{BezPath, PathEl, Point};

use super::mark::{Mark, Paint, Words, marks};
use crate::{
    drawing::{Color, Drawing},
    text::{FAMILY, Glyph, Weight, plain},
};

/// The drawing as an SVG file, one mark a line.
///
/// Text can be selected and searched. Its font is only named, with any sans-serif where it is missing;
/// `textLength` then keeps it as wide as it was measured.
#[must_use]
pub fn svg(drawing: &Drawing) -> String {
    let mut svg = Writer { out: String::with_capacity(512 + 160 * drawing.items.len()) };
    svg.open(drawing);
    for mark in marks(drawing) {
        match mark {
            Mark::Rect { rect, radius, paint } => {
                svg.raw("<rect");
                svg.numbers(&[("x", rect.x0), ("y", rect.y0), ("width", rect.width()), ("height", rect.height())]);
                if radius > 0.0 {
                    svg.numbers(&[("rx", radius)]);
                }
                svg.paint(paint);
                svg.raw("/>\n");
            }
            Mark::Path { path, paint } => {
                svg.raw("<path d=\"");
                svg.path(path);
                svg.raw("\"");
                svg.paint(paint);
                svg.raw("/>\n");
            }
            Mark::Text(words) => svg.words(&words),
        }
    }
    svg.raw("</svg>\n");
    svg.out
}

struct Writer {
    out: String,
}

impl Writer {
    fn open(&mut self, drawing: &Drawing) {
        let [width, height] =
            [drawing.width, drawing.height].map(|side| if side.is_finite() && side > 0.0 { side } else { 0.0 });
        self.raw("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        self.numbers(&[("width", width), ("height", height)]);
        self.raw(" viewBox=\"0 0 ");
        self.number(width);
        self.raw(" ");
        self.number(height);
        self.raw("\" role=\"img\" font-family=\"'");
        self.raw(FAMILY);
        self.raw("', sans-serif\" fill=\"none\" stroke-linejoin=\"round\">\n<title>");
        self.escaped(&plain(&drawing.title));
        self.raw("</title>\n");
        if drawing.background.a > 0 {
            self.raw("<rect");
            self.numbers(&[("width", width), ("height", height)]);
            self.color("fill", drawing.background);
            self.raw("/>\n");
        }
    }

    fn words(&mut self, words: &Words) {
        self.raw("<text");
        self.numbers(&[("x", words.origin.x), ("y", words.origin.y), ("font-size", words.size)]);
        if words.weight == Weight::Bold {
            self.raw(" font-weight=\"700\"");
        }
        if !has_shared_cluster(&words.glyphs) {
            self.numbers(&[("textLength", words.width)]);
            if words.glyphs.iter().any(Glyph::is_missing) {
                // Viewers take these letters from another font, and may have to condense them.
                self.raw(" lengthAdjust=\"spacingAndGlyphs\"");
            }
        }
        self.color("fill", words.color);
        if words.text.starts_with(' ') || words.text.ends_with(' ') || words.text.contains("  ") {
            self.raw(" xml:space=\"preserve\"");
        }
        self.raw(">");
        self.escaped(&words.text);
        self.raw("</text>\n");
    }

    fn paint(&mut self, paint: Paint) {
        if let Some(color) = paint.fill {
            self.color("fill", color);
        }
        if let Some(pen) = paint.stroke {
            self.color("stroke", pen.color);
            self.numbers(&[("stroke-width", pen.width)]);
            if let [first, rest @ ..] = pen.dash {
                self.raw(" stroke-dasharray=\"");
                self.number(*first);
                for length in rest {
                    self.raw(" ");
                    self.number(*length);
                }
                self.raw("\"");
            }
        }
    }

    /// A colour as the attribute `name`, and its opacity as another one.
    fn color(&mut self, name: &str, color: Color) {
        // Writing to a string cannot fail.
        let _ = write!(self.out, " {name}=\"#{:02x}{:02x}{:02x}\"", color.r, color.g, color.b);
        if color.a < 255 {
            let _ = write!(self.out, " {name}-opacity=\"");
            self.number(f64::from(color.a) / 255.0);
            self.raw("\"");
        }
    }

    fn path(&mut self, path: &BezPath) {
        for element in path.elements() {
            match *element {
                PathEl::MoveTo(to) => self.command('M', &[to]),
                PathEl::LineTo(to) => self.command('L', &[to]),
                PathEl::QuadTo(control, to) => self.command('Q', &[control, to]),
                PathEl::CurveTo(first, second, to) => self.command('C', &[first, second, to]),
                PathEl::ClosePath => self.command('Z', &[]),
            }
        }
    }

    fn command(&mut self, letter: char, points: &[Point]) {
        self.out.push(letter);
        for (index, point) in points.iter().enumerate() {
            if index > 0 {
                self.raw(" ");
            }
            self.number(point.x);
            self.raw(" ");
            self.number(point.y);
        }
    }

    fn numbers(&mut self, attributes: &[(&str, f64)]) {
        for &(name, value) in attributes {
            let _ = write!(self.out, " {name}=\"");
            self.number(value);
            self.raw("\"");
        }
    }

    /// A number with at most two decimals, without zeros at its end.
    fn number(&mut self, value: f64) {
        let text = format!("{value:.2}");
        let text = text.trim_end_matches('0').trim_end_matches('.');
        self.raw(if text == "-0" { "0" } else { text });
    }

    fn escaped(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '&' => self.raw("&amp;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                _ => self.out.push(character),
            }
        }
    }

    fn raw(&mut self, text: &str) {
        self.out.push_str(text);
    }
}

/// Whether two glyphs with a width stand for the same characters, as those of composed emoji do: viewers take them
/// for one and then spread the rest of the line.
fn has_shared_cluster(glyphs: &[Glyph]) -> bool {
    let mut wide = glyphs.iter().filter(|glyph| glyph.advance > 0.0).map(|glyph| &glyph.cluster).peekable();
    while let Some(cluster) = wide.next() {
        if wide.peek() == Some(&cluster) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_no_needless_digit() {
        for (value, wanted) in [
            (1.0, "1"),
            (0.5, "0.5"),
            (-0.001, "0"),
            (100.0, "100"),
            (1.005, "1"),
            (-2.346, "-2.35"),
            (1e6, "1000000"),
        ] {
            let mut writer = Writer { out: String::new() };
            writer.number(value);
            assert_eq!(writer.out, wanted);
        }
    }
}
