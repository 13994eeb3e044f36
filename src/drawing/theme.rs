//! Themes: the only place with colours, read from the files in `assets/themes`.

use std::sync::LazyLock;

use serde::Deserialize;

use super::{Color, Stroke};

/// The colours of a picture and of the window around it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// What it is called in settings and on the command line.
    pub name: String,
    /// Whether light stands on dark.
    pub dark: bool,
    /// Behind everything.
    pub canvas: Color,
    /// Cards and panels.
    pub surface: Color,
    /// Every other lane.
    pub lane: Color,
    /// Lines that only help the eye, and mean nothing.
    pub hairline: Color,
    /// Words.
    pub text: Color,
    /// Words of the second rank, and transitions.
    pub muted: Color,
    /// Outlines.
    pub border: Color,
    /// The width of an outline, in pixels.
    pub border_width: f64,
    /// Selection, focus and links.
    pub accent: Color,
    /// Words on the accent.
    pub on_accent: Color,
    /// What hurts.
    pub friction: Color,
    /// Words on friction.
    pub on_friction: Color,
    /// A ground for what hurts, under `text`.
    pub friction_tint: Color,
    /// What deserves attention.
    pub caution: Color,
    /// What gets better.
    pub better: Color,
    /// Words on better.
    pub on_better: Color,
    /// A ground for what gets better, under `text`.
    pub better_tint: Color,
    /// Faces, from −2 to +2.
    pub emotion: [Pair; 5],
    /// What runs around a face, where its fill is not enough.
    pub emotion_outline: Option<Color>,
    /// The five steps of the roadmap: one hue from light to dark.
    pub steps: [Pair; 5],
    /// What runs around the bars of the roadmap.
    pub step_outline: Color,
}

/// A ground and what is drawn on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// The ground.
    pub fill: Color,
    /// What is drawn on it.
    pub ink: Color,
}

macro_rules! themes {
    ($($name:literal),*) => {
        [$(($name, include_str!(concat!("../../assets/themes/", $name, ".ron")))),*]
    };
}

/// The built-in themes, by name.
const SOURCES: [(&str, &str); 3] = themes!("light", "dark", "high-contrast");

static THEMES: LazyLock<[Theme; 3]> = LazyLock::new(|| {
    SOURCES.map(|(name, source)| {
        let theme: Result<Theme, _> = ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
            .from_str(source);
        #[expect(clippy::panic, reason = "the sources are part of the program, and a test reads them all")]
        theme.unwrap_or_else(|error| panic!("theme {name}: {error}"))
    })
});

impl Theme {
    /// The names of all themes, in the order in which they are offered.
    pub const NAMES: [&str; 3] = [SOURCES[0].0, SOURCES[1].0, SOURCES[2].0];

    /// The built-in theme with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        THEMES.iter().find(|theme| theme.name == name)
    }

    /// The theme to use where nobody chose one.
    #[must_use]
    pub fn light() -> &'static Self {
        &THEMES[0]
    }

    /// The colours of a face: −2 to +2, beyond that the nearest.
    #[must_use]
    pub fn emotion_of(&self, emotion: i64) -> Pair {
        pick(&self.emotion, emotion + 2)
    }

    /// The colours of a step of the roadmap: 1 to 5, beyond that the nearest.
    #[must_use]
    pub fn step_of(&self, step: i64) -> Pair {
        pick(&self.steps, step - 1)
    }

    /// The outline of cards and headers.
    #[must_use]
    pub fn outline(&self) -> Stroke {
        Stroke::new(self.border, self.border_width)
    }

    /// A line that only helps the eye.
    #[must_use]
    pub fn thin(&self) -> Stroke {
        Stroke::new(self.hairline, 1.0)
    }
}

/// The pair at a position, or the nearest there is.
fn pick(pairs: &[Pair; 5], position: i64) -> Pair {
    let [first, second, third, fourth, last] = *pairs;
    match position {
        ..=0 => first,
        1 => second,
        2 => third,
        3 => fourth,
        4.. => last,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn themes() -> impl Iterator<Item = &'static Theme> {
        Theme::NAMES.into_iter().map(|name| Theme::named(name).unwrap())
    }

    /// Everything that words are written on.
    fn grounds(theme: &Theme) -> [(&'static str, Color); 5] {
        [
            ("canvas", theme.canvas),
            ("surface", theme.surface),
            ("lane", theme.lane),
            ("friction tint", theme.friction_tint),
            ("better tint", theme.better_tint),
        ]
    }

    #[test]
    fn every_name_has_its_theme() {
        assert_eq!(themes().map(|theme| theme.name.as_str()).collect::<Vec<_>>(), Theme::NAMES);
        assert_eq!(Theme::named("sepia"), None);
    }

    #[test]
    fn words_stand_out_from_every_ground() {
        for theme in themes() {
            let least = if theme.name == "high-contrast" { 7.0 } else { 4.5 };
            let check = |what: &str, one: Color, on: &str, other: Color| {
                let ratio = one.contrast(other);
                assert!(ratio >= least, "{}: {what} on {on} is {ratio:.2}, not {least}", theme.name);
            };
            for (on, ground) in grounds(theme) {
                check("text", theme.text, on, ground);
                check("muted", theme.muted, on, ground);
            }
            for (on, ground) in [("canvas", theme.canvas), ("surface", theme.surface), ("lane", theme.lane)] {
                check("accent", theme.accent, on, ground);
                check("friction", theme.friction, on, ground);
                check("caution", theme.caution, on, ground);
                check("better", theme.better, on, ground);
            }
            check("on accent", theme.on_accent, "accent", theme.accent);
            check("on friction", theme.on_friction, "friction", theme.friction);
            check("on better", theme.on_better, "better", theme.better);
        }
    }

    #[test]
    fn numbers_of_the_steps_can_be_read() {
        for theme in themes() {
            for (step, pair) in theme.steps.iter().enumerate() {
                let ratio = pair.ink.contrast(pair.fill);
                let least = if theme.name == "high-contrast" { 7.0 } else { 4.5 };
                assert!(ratio >= least, "{}: step {} is {ratio:.2}", theme.name, step + 1);
            }
        }
    }

    #[test]
    fn borders_and_signs_stand_out_from_every_ground() {
        for theme in themes() {
            let check = |what: &str, one: Color, on: &str, other: Color| {
                let ratio = one.contrast(other);
                assert!(ratio >= 3.0, "{}: {what} on {on} is {ratio:.2}", theme.name);
            };
            for (on, ground) in grounds(theme) {
                check("border", theme.border, on, ground);
                check("step outline", theme.step_outline, on, ground);
                for (face, pair) in theme.emotion.iter().enumerate() {
                    check(&format!("face {face}"), pair.fill, on, ground);
                }
            }
            for (face, pair) in theme.emotion.iter().enumerate() {
                check(&format!("ink {face}"), pair.ink, "its face", pair.fill);
            }
            for (on, ground) in [("friction tint", theme.friction_tint), ("better tint", theme.better_tint)] {
                check("friction", theme.friction, on, ground);
                check("better", theme.better, on, ground);
            }
        }
    }

    #[test]
    fn the_steps_go_from_light_to_dark() {
        for theme in themes() {
            let light: Vec<_> = theme.steps.iter().map(|pair| pair.fill.luminance()).collect();
            assert!(light.is_sorted_by(|one, next| one > next), "{}: {light:?}", theme.name);
        }
    }
}
