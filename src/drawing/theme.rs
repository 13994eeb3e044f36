//! Themes: the only place with colours, read from the files in `assets/themes`.

use std::sync::LazyLock;

use serde::Deserialize;

use super::{Color, Stroke};
use crate::model::CardKind;

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
    /// Those who vote, each with a shape of its own as well.
    pub voters: [Color; 8],
    /// The kinds of cards: ideas, questions, opportunities, what is parked.
    pub cards: [Pair; 4],
    /// The grades of a tint, from little to much: one hue, that stands out more and more.
    pub heat: [Pair; 5],
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

    /// The colours of a kind of card.
    #[must_use]
    pub const fn card_of(&self, kind: CardKind) -> Pair {
        let [idea, question, opportunity, parked] = self.cards;
        match kind {
            CardKind::Idea => idea,
            CardKind::Question => question,
            CardKind::Opportunity => opportunity,
            CardKind::Parked => parked,
        }
    }

    /// The colours of a grade of a tint: 0 to 4, beyond that the nearest.
    #[must_use]
    pub fn heat_of(&self, grade: usize) -> Pair {
        pick(&self.heat, i64::try_from(grade).unwrap_or(4))
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

    #[test]
    fn every_name_has_its_theme() {
        assert_eq!(themes().map(|theme| theme.name.as_str()).collect::<Vec<_>>(), Theme::NAMES);
        assert_eq!(Theme::named("sepia"), None);
    }

    #[test]
    fn the_steps_go_from_light_to_dark() {
        for theme in themes() {
            let light: Vec<_> = theme.steps.iter().map(|pair| pair.fill.luminance()).collect();
            assert!(light.is_sorted_by(|one, next| one > next), "{}: {light:?}", theme.name);
        }
    }

    #[test]
    fn a_tint_stands_out_from_the_surface_more_with_each_grade() {
        for theme in themes() {
            let apart: Vec<_> = theme.heat.iter().map(|pair| pair.fill.contrast(theme.surface)).collect();
            assert!(apart.is_sorted_by(|one, next| one < next), "{}: {apart:?}", theme.name);
        }
    }
}
