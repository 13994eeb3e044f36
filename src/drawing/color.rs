//! Colours as people write them, and how far apart two of them are.

use serde::{Deserialize, Deserializer, de::Error as _};

use super::Color;

impl Color {
    /// The colour written `#RRGGBB` or `#RRGGBBAA`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits =
            text.strip_prefix('#').filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
        let number = u32::from_str_radix(digits, 16).ok()?;
        let [r, g, b, a] = match digits.len() {
            6 => (number << 8 | 0xff).to_be_bytes(),
            8 => number.to_be_bytes(),
            _ => return None,
        };
        Some(Self { r, g, b, a })
    }

    /// Relative luminance, 0 (black) to 1 (white); opacity is ignored.
    ///
    /// The definition of WCAG 2.2, with the threshold of the sRGB standard.
    #[must_use]
    pub fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.r) + 0.7152 * linear(self.g) + 0.0722 * linear(self.b)
    }

    /// The contrast ratio of two opaque colours, 1 to 21, as WCAG 2.2 defines it.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The colour on the way from this one to another, 0 (this) to 1 (the other), mixed channel by channel.
    #[must_use]
    pub fn mix(self, other: Self, part: f64) -> Self {
        let part = part.clamp(0.0, 1.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two bytes")]
        let channel = |from: u8, to: u8| (f64::from(from) * (1.0 - part) + f64::from(to) * part).round() as u8;
        Self {
            r: channel(self.r, other.r),
            g: channel(self.g, other.g),
            b: channel(self.b, other.b),
            a: channel(self.a, other.a),
        }
    }
}

impl<'de> Deserialize<'de> for Color {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| D::Error::custom(format!("{text} is not a colour such as #1B2430")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_with_and_without_opacity() {
        assert_eq!(Color::parse("#1B2430"), Some(Color::rgb(0x1b, 0x24, 0x30)));
        assert_eq!(Color::parse("#1b243080"), Some(Color { r: 0x1b, g: 0x24, b: 0x30, a: 0x80 }));
        for wrong in ["", "#", "1B2430", "#1B243", "#1B24300", "#+B2430", "#1B2430é"] {
            assert_eq!(Color::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn contrast_agrees_with_published_ratios() {
        let white = Color::rgb(255, 255, 255);
        let ratio = |text| (Color::parse(text).unwrap().contrast(white) * 100.0).round() / 100.0;
        assert!((ratio("#000000") - 21.0).abs() < 1e-9);
        // #767676 is the lightest grey that passes AA on white; #949494 the lightest for large text.
        assert!((ratio("#767676") - 4.54).abs() < 1e-9);
        assert!((ratio("#949494") - 3.03).abs() < 1e-9);
        assert!((ratio("#FFFFFF") - 1.0).abs() < 1e-9);
    }
}
