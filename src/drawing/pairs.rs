//! Which colours of a theme lie on which: the one list that the contrasts are tested by.
//!
//! The list names every field of a theme, so that a new colour does not compile without a place here; and the tests walk
//! pictures and window and hold what they find against it.

use super::{Color, Pair, Theme};

/// What a colour is for, and so how much it must stand out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// Words: 4.5 to 1, in high contrast 7 to 1 (WCAG 2.2, 1.4.3 and 1.4.6).
    Words,
    /// Lines and signs that mean something: 3 to 1, in high contrast 4.5 to 1 (WCAG 2.2, 1.4.11).
    Sign,
    /// Words of the second rank on what cannot be used now, which WCAG leaves free: 3 to 1, in high contrast 4.5 to 1.
    Disabled,
    /// It fills an outline in the colour of words, which is the sign.
    Filling,
}

/// A colour on another.
#[derive(Clone, Debug, PartialEq)]
pub struct InUse {
    /// What it is, and on what.
    pub what: String,
    /// The colour.
    pub ink: Color,
    /// What it lies on.
    pub ground: Color,
    /// What it is for.
    pub used_for: Use,
}

/// Colours that must be told apart, also by people who see fewer of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Apart {
    /// What they stand for.
    pub what: &'static str,
    /// The colours.
    pub colors: Vec<Color>,
    /// How else they are told apart: a shape, a word, a number.
    pub also: &'static str,
}

impl InUse {
    /// The ratio that is needed, in a theme of high contrast or in another.
    #[must_use]
    pub fn needed(&self, theme: &Theme) -> f64 {
        match (self.used_for, theme.is_high_contrast()) {
            (Use::Filling, _) => 1.0,
            (Use::Words, true) => 7.0,
            (Use::Words, false) | (Use::Sign | Use::Disabled, true) => 4.5,
            (Use::Sign | Use::Disabled, false) => 3.0,
        }
    }

    /// The ratio that there is.
    #[must_use]
    pub fn contrast(&self) -> f64 {
        self.ink.contrast(self.ground)
    }
}

impl Theme {
    /// How much is left of the colours of a widget that cannot be used now.
    pub const DISABLED: f64 = 0.65;

    /// Whether it is the one for weak projectors and tired eyes.
    #[must_use]
    pub fn is_high_contrast(&self) -> bool {
        self.name == "high-contrast"
    }

    /// A surface that says that something is switched on.
    #[must_use]
    pub fn tinted(&self) -> Color {
        self.surface.mix(self.accent, 0.08)
    }

    /// Every colour on every other that it lies on.
    #[must_use]
    pub fn in_use(&self) -> Vec<InUse> {
        // All fields are named: what is left out is said.
        let Self {
            name: _,
            dark: _,
            canvas,
            surface,
            lane,
            // It only helps the eye, and means nothing.
            hairline: _,
            text,
            muted,
            border,
            border_width: _,
            accent,
            on_accent,
            friction,
            on_friction,
            friction_tint,
            caution,
            better,
            on_better,
            better_tint,
            emotion,
            emotion_outline,
            steps,
            step_outline,
            voters,
            cards,
            heat,
        } = self;
        let mut all = Vec::new();
        let mut add = |what: &str, ink: Color, on: &str, ground: Color, used_for| {
            all.push(InUse { what: format!("{what} on {on}"), ink, ground, used_for });
        };
        let plain = [("canvas", *canvas), ("surface", *surface), ("lane", *lane)];
        let tints =
            [("friction tint", *friction_tint), ("better tint", *better_tint), ("tinted surface", self.tinted())];
        for (on, ground) in plain.into_iter().chain(tints) {
            add("text", *text, on, ground, Use::Words);
            add("muted", *muted, on, ground, Use::Words);
            for (what, ink) in [("border", border), ("friction", friction), ("better", better), ("accent", accent)]
            {
                add(what, *ink, on, ground, Use::Sign);
            }
            add("outline of steps", *step_outline, on, ground, Use::Sign);
            for (face, Pair { fill, .. }) in emotion.iter().enumerate() {
                add(&format!("face {face}"), *fill, on, ground, Use::Sign);
            }
            if let Some(outline) = emotion_outline {
                add("outline of faces", *outline, on, ground, Use::Sign);
            }
        }
        for (on, ground) in plain {
            for (what, ink) in
                [("accent", accent), ("friction", friction), ("caution", caution), ("better", better)]
            {
                add(what, *ink, on, ground, Use::Words);
            }
            let left = |color: Color| surface.mix(color, Self::DISABLED);
            let (words, ground) =
                (ground.mix(*text, Self::DISABLED), if on == "lane" { left(ground) } else { ground });
            add("text that cannot be used", words, on, ground, Use::Words);
            add("muted that cannot be used", ground.mix(*muted, Self::DISABLED), on, ground, Use::Disabled);
        }
        add("words", *on_accent, "accent", *accent, Use::Words);
        add("words", *on_friction, "friction", *friction, Use::Words);
        add("words", *on_better, "better", *better, Use::Words);
        // The badges of a comparison.
        add("canvas", *canvas, "text", *text, Use::Words);
        add("canvas", *canvas, "muted", *muted, Use::Words);
        for (face, Pair { fill, ink }) in emotion.iter().enumerate() {
            add("ink", *ink, &format!("face {face}"), *fill, Use::Sign);
        }
        for (voter, fill) in voters.iter().enumerate() {
            add(&format!("dot {voter}"), *fill, "surface", *surface, Use::Filling);
        }
        for (kind, Pair { fill, ink }) in cards.iter().enumerate() {
            add("sign", *ink, &format!("card {kind}"), *fill, Use::Words);
        }
        for (grade, Pair { fill, ink }) in heat.iter().enumerate() {
            add("figure", *ink, &format!("grade {grade}"), *fill, Use::Words);
        }
        for (step, Pair { fill, ink }) in steps.iter().enumerate() {
            add("number", *ink, &format!("step {step}"), *fill, Use::Words);
        }
        all
    }

    /// The colours that must be told apart. Severities have one colour and a number, stages none.
    #[must_use]
    pub fn told_apart(&self) -> Vec<Apart> {
        let [worst, bad, neutral, good, best] = self.emotion.map(|pair| pair.fill);
        let set = |what, colors: &[Color], also| Apart { what, colors: colors.to_vec(), also };
        vec![
            set("worst, neutral and best emotion", &[worst, neutral, best], "the mouth of the face"),
            set("bad, neutral and good emotion", &[bad, neutral, good], "the mouth of the face"),
            set("added and removed", &[self.better, self.muted], "a badge with + or −, and dashes"),
            set("friction and what gets better", &[self.friction, self.better], "a pin, a check or a star"),
            set("friction and what is selected", &[self.friction, self.accent], "a pin, and an outline"),
            set("grounds of a comparison", &[self.friction_tint, self.better_tint], "a badge"),
            set("who votes", &self.voters, "the shape of the dot"),
            set("kinds of cards", &self.cards.map(|pair| pair.fill), "the icon and the word of the kind"),
            set("grades of a tint", &self.heat.map(|pair| pair.fill), "the figure on the card, and a bar"),
            set("steps of the roadmap", &self.steps.map(|pair| pair.fill), "the number of the step"),
        ]
    }
}
