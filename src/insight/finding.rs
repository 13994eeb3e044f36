//! Something that should be looked at, as a code and arguments: the words are put to it where it is shown.

use std::collections::BTreeMap;

use super::checks::Check;
use crate::model::{Element, StateId};

/// Something that should be looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The check that found it; its text is `check-<code>`.
    pub check: Check,
    /// What it is about.
    pub element: Element,
    /// The state in which that is, where it is in one.
    pub state: Option<StateId>,
    /// What the text needs to be told, by name.
    pub args: Vec<(&'static str, Value)>,
}

impl Finding {
    /// The code of the check that found it.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.check.code()
    }

    /// How much it matters.
    #[must_use]
    pub const fn level(&self) -> Level {
        self.check.level()
    }
}

/// What each check found together: warnings first, and checks in the order in which they are declared.
#[must_use]
pub fn by_check<T>(found: impl IntoIterator<Item = T>, check: impl Fn(&T) -> Check) -> Vec<(Check, Vec<T>)> {
    let mut groups: BTreeMap<(Level, Check), Vec<T>> = BTreeMap::new();
    for found in found {
        let check = check(&found);
        groups.entry((check.level(), check)).or_default().push(found);
    }
    groups.into_iter().map(|((_, check), found)| (check, found)).collect()
}

/// How much a finding matters. Errors are no findings: a file that has them is repaired when it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Something is wrong on the map, or hurts and is left so.
    Warning,
    /// Something could be better known.
    Advice,
}

impl Level {
    /// The key in files; its text is `level-<key>`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Advice => "advice",
        }
    }
}

/// An argument of a finding, not yet written in a language.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A name, as people gave it.
    Text(String),
    /// A count: it chooses singular or plural.
    Count(usize),
    /// A share, to be written as per cent; 1 is all.
    Share(f64),
}
