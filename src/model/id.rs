//! Typed ids: short readable slugs that never change once given.

use std::{borrow::Borrow, fmt, sync::Arc};

use serde::{Deserialize, Deserializer, Serialize};
use unicode_normalization::UnicodeNormalization as _;

use super::limits;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $stem:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The stem of an id whose name has no Latin letter.
            pub const STEM: &'static str = $stem;

            /// The id with exactly this text.
            #[must_use]
            pub fn new(text: &str) -> Self {
                Self(text.into())
            }

            /// A fresh id made from `name`, one that `is_taken` does not know.
            #[must_use]
            pub fn from_name(name: &str, is_taken: impl Fn(&Self) -> bool) -> Self {
                Self(slug(name, $stem, |text| is_taken(&Self::new(text))).into())
            }

            /// The text of the id.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl<'de> Deserialize<'de> for $name {
            /// What cannot be an id becomes one, the same wherever it is read, so that what refers to it still does.
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = Arc::<str>::deserialize(deserializer)?;
                Ok(Self(if limits::is_id(&text) { text } else { made_fit(&text, $stem).into() }))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:?}", &self.0)
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::new(text)
            }
        }
    )*};
}

ids! {
    /// Names a stage, over the whole journey.
    StageId = "stage";
    /// Names a channel, over the whole journey.
    ChannelId = "channel";
    /// Names a persona, over the whole journey.
    PersonaId = "persona";
    /// Names a team, over the whole journey.
    TeamId = "team";
    /// Names a system, over the whole journey.
    SystemId = "system";
    /// Names a KPI, over the whole journey.
    KpiId = "kpi";
    /// Names a state of the journey.
    StateId = "state";
    /// Names a touchpoint; the same id in two states is the same touchpoint.
    TouchpointId = "touchpoint";
    /// Names a transition; the same id in two states is the same transition.
    TransitionId = "transition";
    /// Names a friction; the same id in two states is the same friction.
    FrictionId = "friction";
    /// Names a delight; the same id in two states is the same delight.
    DelightId = "delight";
    /// Names a card; the same id in two states is the same card.
    CardId = "card";
    /// Names an initiative of the roadmap.
    InitiativeId = "initiative";
}

/// What an id that cannot be one becomes: what is to see of it, or a word for what has none.
fn made_fit(text: &str, stem: &str) -> String {
    let seen = limits::as_id(text);
    if seen.is_empty() { format!("unnamed-{stem}") } else { seen }
}

/// The longest slug that is made from a name, in characters.
const LONGEST: usize = 40;

/// Up to so high a number, the first that is free is taken.
const TRIED: u64 = 32;

/// A slug of `name` that is not taken: lower case ASCII letters and digits joined by hyphens.
///
/// A name without Latin letters or digits gives `<stem>-1`; a taken slug gets `-2`, `-3`, ….
#[must_use]
pub fn slug(name: &str, stem: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let mut base = String::new();
    for c in name.nfkd().flat_map(char::to_lowercase) {
        match c {
            'œ' => base.push_str("oe"),
            'æ' => base.push_str("ae"),
            'ß' => base.push_str("ss"),
            'ø' => base.push('o'),
            _ if c.is_ascii_alphanumeric() => base.push(c),
            // A combining accent belongs to the letter before it.
            '\u{300}'..='\u{36f}' => {}
            _ if !base.is_empty() && !base.ends_with('-') => base.push('-'),
            _ => {}
        }
    }
    let mut base: String = base.chars().take(LONGEST).collect();
    base.truncate(base.trim_end_matches('-').len());
    let latin = !base.is_empty();
    if !latin {
        stem.clone_into(&mut base);
    }
    let first = if latin { base.clone() } else { format!("{base}-1") };
    if !is_taken(&first) {
        return first;
    }
    let numbered = |number: u64| format!("{base}-{number}");
    if let Some(free) = (2..=TRIED).map(numbered).find(|id| !is_taken(id)) {
        return free;
    }
    // Hundreds of the same name: one that is free after one that is taken is found without trying all of them.
    let (mut taken, mut free) = (TRIED, TRIED * 2);
    while is_taken(&numbered(free)) {
        (taken, free) = (free, free.saturating_mul(2));
    }
    while free - taken > 1 {
        let middle = taken.midpoint(free);
        if is_taken(&numbered(middle)) {
            taken = middle;
        } else {
            free = middle;
        }
    }
    numbered(free)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_keeps_letters_and_digits_without_accents() {
        assert_eq!(slug("Retrait à l’œil, 2ᵉ étage", "x", |_| false), "retrait-a-l-oeil-2e-etage");
    }

    #[test]
    fn a_taken_slug_is_numbered() {
        let taken = ["retrait", "retrait-2"];
        assert_eq!(slug("Retrait", "x", |text| taken.contains(&text)), "retrait-3");
    }

    #[test]
    fn the_next_of_very_many_is_found_at_once() {
        let asked = std::cell::Cell::new(0);
        let is_taken = |id: &str| {
            asked.set(asked.get() + 1);
            id == "x" || id.strip_prefix("x-").is_some_and(|number| number.parse().is_ok_and(|n: u64| n <= 9_999))
        };
        assert_eq!(slug("X", "x", is_taken), "x-10000");
        assert!(asked.get() < 60, "{}", asked.get());
    }

    #[test]
    fn a_name_without_latin_letters_takes_the_stem() {
        assert_eq!(TouchpointId::from_name("店舗", |_| false).as_str(), "touchpoint-1");
        assert_eq!(TouchpointId::from_name("", |id| id.as_str() == "touchpoint-1").as_str(), "touchpoint-2");
    }
}
