//! Every word that a person reads, in French and in English, from Fluent files.
//!
//! A text that is missing shows as its key; the tests see to it that none is.

mod dates;
mod keyboard;
mod money;
mod numbers;
mod quotes;

use std::sync::OnceLock;

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

pub use self::keyboard::{Keyboard, Typed};

/// The languages of the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
}

/// A value put into a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Words, as they are.
    Text(String),
    /// A count: chooses singular or plural.
    Count(usize),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

/// The sources of a language, by file name.
type Sources = &'static [(&'static str, &'static str)];

macro_rules! sources {
    ($lang:literal: $($name:literal),*) => {
        &[$(($name, include_str!(concat!("../../assets/locale/", $lang, "/", $name, ".ftl")))),*]
    };
}

const EN: Sources = sources!("en": "model", "insight", "checks", "pages", "page-channels", "page-frictions", "roadmap", "drawing", "app", "inspector", "capture", "find", "room", "cli", "states", "headers", "gestures", "workshop", "persona", "table", "business", "keys", "page-flow", "page-change", "problems", "page-certainty", "page-priorities", "page-thread", "page-proof", "page-case", "page-readiness", "rules", "plan", "initiative", "booklet", "disk", "versions", "lock", "report", "limits", "bundles");
const FR: Sources = sources!("fr": "model", "insight", "checks", "pages", "page-channels", "page-frictions", "roadmap", "drawing", "app", "inspector", "capture", "find", "room", "cli", "states", "headers", "gestures", "workshop", "persona", "table", "business", "keys", "page-flow", "page-change", "problems", "page-certainty", "page-priorities", "page-thread", "page-proof", "page-case", "page-readiness", "rules", "plan", "initiative", "booklet", "disk", "versions", "lock", "report", "limits", "bundles");

impl Lang {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Fr, Self::En];

    /// The language of a BCP 47 tag: French for `fr…`, English for all others.
    #[must_use]
    pub fn of_tag(tag: &str) -> Self {
        if tag.trim().to_lowercase().starts_with("fr") { Self::Fr } else { Self::En }
    }

    /// The tag of the language.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// The language's own name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Fr => "Français",
        }
    }

    /// The text with this key.
    #[must_use]
    pub fn text(self, key: &str) -> String {
        self.text_with(key, &[])
    }

    /// The text with this key and these values put in.
    #[must_use]
    pub fn text_with(self, key: &str, args: &[(&str, Arg)]) -> String {
        let bundle = self.bundle();
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut values = FluentArgs::new();
        for (name, value) in args {
            match value {
                Arg::Text(text) => values.set(*name, text.as_str()),
                Arg::Count(count) => values.set(*name, *count),
            }
        }
        self.with_inner_quotes(bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned())
    }

    /// Whether there is a text with this key.
    #[must_use]
    pub fn has(self, key: &str) -> bool {
        self.bundle().has_message(key)
    }

    /// The texts of this language as they are written, by file name.
    #[must_use]
    pub const fn sources(self) -> Sources {
        match self {
            Self::En => EN,
            Self::Fr => FR,
        }
    }

    fn bundle(self) -> &'static FluentBundle<FluentResource> {
        static BUNDLES: [OnceLock<FluentBundle<FluentResource>>; 2] = [OnceLock::new(), OnceLock::new()];
        BUNDLES[self as usize].get_or_init(|| {
            let tag: LanguageIdentifier = self.tag().parse().unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![tag]);
            // Isolation marks would end up in exported files.
            bundle.set_use_isolating(false);
            for (_, source) in self.sources() {
                let (Ok(resource) | Err((resource, _))) = FluentResource::try_new((*source).to_owned());
                // The first text with a key stands; a test finds keys that are there twice.
                let _: Result<(), Vec<_>> = bundle.add_resource(resource);
            }
            bundle
        })
    }
}
