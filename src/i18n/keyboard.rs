//! Keyboards: which key types what, and how a person finds out which one stands before them.

use super::Lang;

/// A layout of the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Keyboard {
    /// As in France and Belgium.
    Azerty,
    /// As in the United States.
    Qwerty,
    /// As in Germany and Austria.
    Qwertz,
}

/// How a sign is typed: what is held, and what stands on the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Typed {
    /// What is held: `shift`, `altgr`, or nothing.
    pub held: Option<&'static str>,
    /// What the key types alone.
    pub key: char,
}

const fn alone(key: char) -> Typed {
    Typed { held: None, key }
}

const fn shift(key: char) -> Typed {
    Typed { held: Some("shift"), key }
}

const fn altgr(key: char) -> Typed {
    Typed { held: Some("altgr"), key }
}

impl Keyboard {
    /// All layouts, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Azerty, Self::Qwerty, Self::Qwertz];

    /// What it is called in settings.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Azerty => "azerty",
            Self::Qwerty => "qwerty",
            Self::Qwertz => "qwertz",
        }
    }

    /// What people call it, in every language.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Azerty => "AZERTY",
            Self::Qwerty => "QWERTY",
            Self::Qwertz => "QWERTZ",
        }
    }

    /// The layout with this tag.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|keyboard| keyboard.tag() == tag)
    }

    /// The one that people who speak the language mostly have; as long as no key was pressed.
    #[must_use]
    pub const fn usual(lang: Lang) -> Self {
        match lang {
            Lang::Fr => Self::Azerty,
            Lang::En => Self::Qwerty,
        }
    }

    /// The layout after a key was pressed: `physical` is what stands at its place on a QWERTY keyboard, `logical` what
    /// it typed, both as one capital letter. A key that says nothing leaves what was believed before.
    #[must_use]
    pub fn after_key(self, physical: &str, logical: &str) -> Self {
        match (physical, logical) {
            ("Q", "A") | ("A", "Q") | ("W", "Z") | ("Z", "W") | ("Semicolon", "M") => Self::Azerty,
            ("Y", "Z") | ("Z", "Y") => Self::Qwertz,
            ("Z", "Z") => Self::Qwerty,
            // What only two of the three have in common.
            ("Q", "Q") | ("A", "A") | ("W", "W") if self == Self::Azerty => Self::Qwerty,
            ("Y", "Y") if self == Self::Qwertz => Self::Qwerty,
            _ => self,
        }
    }

    /// How a sign is typed; none for those that the program never asks for. Of signs with several keys, the one on every
    /// keyboard of the layout.
    #[must_use]
    pub const fn typed(self, sign: char) -> Option<Typed> {
        Some(match (self, sign) {
            (_, '-') => alone('-'),
            (Self::Azerty, '@') => altgr('à'),
            (Self::Azerty, '#') => altgr('"'),
            (Self::Azerty, '!') => alone('!'),
            (Self::Azerty, '"') => alone('"'),
            (Self::Qwertz, '@') => altgr('Q'),
            (Self::Qwertz, '#') => alone('#'),
            (Self::Qwerty, '@') | (Self::Qwertz, '"') => shift('2'),
            (Self::Qwerty, '#') => shift('3'),
            (Self::Qwerty | Self::Qwertz, '!') => shift('1'),
            (Self::Qwerty, '"') => shift('\''),
            (Self::Azerty | Self::Qwertz, '<') => alone('<'),
            (Self::Azerty | Self::Qwertz, '>') => shift('<'),
            (Self::Qwerty, '<') => shift(','),
            (Self::Qwerty, '>') => shift('.'),
            (Self::Qwertz, '+') => alone('+'),
            (Self::Azerty | Self::Qwerty, '+') => shift('='),
            (Self::Qwertz, '=') => shift('0'),
            (Self::Azerty | Self::Qwerty, '=') => alone('='),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The letters of a keyboard by their places on a QWERTY one, as they come in a text.
    fn heard(start: Keyboard, keys: &[(&str, &str)]) -> Keyboard {
        keys.iter().fold(start, |keyboard, (physical, logical)| keyboard.after_key(physical, logical))
    }

    #[test]
    fn a_few_letters_tell_the_layout_whatever_was_believed() {
        for start in Keyboard::ALL {
            assert_eq!(heard(start, &[("Q", "A")]), Keyboard::Azerty);
            assert_eq!(heard(start, &[("Semicolon", "M")]), Keyboard::Azerty);
            assert_eq!(heard(start, &[("Y", "Z")]), Keyboard::Qwertz);
            assert_eq!(heard(start, &[("A", "A"), ("Z", "Y")]), Keyboard::Qwertz);
            assert_eq!(heard(start, &[("Z", "Z")]), Keyboard::Qwerty);
            assert_eq!(heard(start, &[("A", "A"), ("Y", "Y")]), Keyboard::Qwerty);
            assert_eq!(heard(start, &[("E", "E"), ("F1", "F1")]), start, "these say nothing");
        }
        assert_eq!(heard(Keyboard::Qwertz, &[("A", "A")]), Keyboard::Qwertz, "both have it there");
    }

    #[test]
    fn every_layout_can_type_the_short_syntax() {
        for keyboard in Keyboard::ALL {
            for sign in "@#!-+<>\"=".chars() {
                assert!(keyboard.typed(sign).is_some(), "{sign} on {}", keyboard.name());
            }
            assert_eq!(Keyboard::of_tag(keyboard.tag()), Some(keyboard));
        }
        assert_eq!(Keyboard::of_tag("dvorak"), None);
    }
}
