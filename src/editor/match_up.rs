//! Which touchpoint of one state probably stands for which of another: for a future that was drawn from a blank page.
//!
//! A proposal is worth up to 100 points: 65 for the name, 20 for the same stage, 15 for the same channel. Of all ways to
//! put touchpoints together, each at most once, the one is proposed whose points add up to most.

use std::collections::{BTreeMap, BTreeSet};

use super::{Editor, assignment::assignment, matching::folded};
use crate::{
    edit::{Action, Edit, Label},
    model::{State, StateId, Touchpoint, TouchpointId, TouchpointKind},
};

/// What the likeness of names, the same stage and the same channel are worth, in points.
const NAME: i64 = 65;
const STAGE: i64 = 20;
const CHANNEL: i64 = 15;

/// From this likeness on, in per cent, two names are alike.
const ALIKE: i64 = 40;

/// A proposal of at least so many points is sure.
const SURE: i64 = 70;

/// So many letters at the beginning make two words the same, where they are most of both: "order" and "orders".
const STEM: usize = 4;

/// Words that tell nothing about a touchpoint, folded.
const SMALL_WORDS: [&str; 30] = [
    "a", "an", "and", "at", "au", "aux", "by", "d", "dans", "de", "des", "du", "en", "et", "for", "from", "in",
    "l", "la", "le", "les", "of", "on", "par", "pour", "sur", "the", "to", "un", "une",
];

/// Why two touchpoints probably are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Likeness {
    /// How alike the names are, 0–100: 100 for the same words.
    pub name: i64,
    /// Whether they are in the same stage.
    pub stage: bool,
    /// Whether they are on the same channel.
    pub channel: bool,
}

impl Likeness {
    /// How alike two touchpoints are.
    fn of(from: &Touchpoint, to: &Touchpoint) -> Self {
        let name = alike(&from.name, &to.name);
        Self { name, stage: from.stage == to.stage, channel: from.channel == to.channel }
    }

    /// What it is worth, 0–100.
    #[must_use]
    pub const fn points(self) -> i64 {
        let name = self.name * NAME / 100;
        name + if self.stage { STAGE } else { 0 } + if self.channel { CHANNEL } else { 0 }
    }

    /// Whether it is worth proposing: the names are alike, or it is the same cell.
    const fn is_worth_it(self) -> bool {
        self.name >= ALIKE || self.stage && self.channel
    }

    /// Whether it leaves little doubt.
    #[must_use]
    pub const fn is_sure(self) -> bool {
        self.points() >= SURE
    }
}

/// That a touchpoint of one state stands for one of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The touchpoint of the first state.
    pub from: TouchpointId,
    /// The one of the second that would replace it.
    pub to: TouchpointId,
    /// Why.
    pub likeness: Likeness,
}

/// Which touchpoints of `to` probably stand for which of `from`, the surest first, then by id. Left out is what is linked:
/// what both states have, and what `to` replaces already.
#[must_use]
pub fn match_up(from: &State, to: &State) -> Vec<Proposal> {
    let replaced: BTreeSet<&TouchpointId> = to.touchpoints.iter().flat_map(|it| &it.replaces).collect();
    let is_loose = |it: &&Touchpoint| !to.touchpoints.contains(&it.id) && !replaced.contains(&it.id);
    let old: Vec<&Touchpoint> = from.touchpoints.iter().filter(is_loose).collect();
    let is_new = |it: &&Touchpoint| {
        !from.touchpoints.contains(&it.id) && !it.replaces.iter().any(|id| from.touchpoints.contains(id))
    };
    let new: Vec<&Touchpoint> = to.touchpoints.iter().filter(is_new).collect();
    let mut likenesses = BTreeMap::new();
    for (row, old) in old.iter().enumerate() {
        for (column, new) in new.iter().enumerate() {
            let likeness = Likeness::of(old, new);
            if likeness.is_worth_it() && may_be_one(old.kind, new.kind) {
                likenesses.insert((row, column), likeness);
            }
        }
    }
    let points = likenesses.iter().map(|(pair, likeness): (_, &Likeness)| (*pair, likeness.points())).collect();
    let mut proposals: Vec<Proposal> = assignment(&points)
        .into_iter()
        .filter_map(|pair| {
            let likeness = *likenesses.get(&pair)?;
            let (from, to) = (old.get(pair.0)?.id.clone(), new.get(pair.1)?.id.clone());
            Some(Proposal { from, to, likeness })
        })
        .collect();
    proposals.sort_by(|a, b| b.likeness.points().cmp(&a.likeness.points()).then_with(|| a.from.cmp(&b.from)));
    proposals
}

/// Whether touchpoints of these kinds may stand for one another: an outcome only for one that ends as well or badly.
fn may_be_one(from: TouchpointKind, to: TouchpointKind) -> bool {
    let ends = |kind| matches!(kind, TouchpointKind::Outcome(_));
    from == to || !ends(from) && !ends(to)
}

/// How alike two names are, 0–100: the share of their words that they have in common, or of their pairs of letters where
/// that is more.
fn alike(one: &str, other: &str) -> i64 {
    let (one, other) = (words(one), words(other));
    if one.is_empty() || other.is_empty() {
        return 0;
    }
    let pairs = |words: &[String]| -> Vec<String> {
        let letters: Vec<char> = words.join(" ").chars().collect();
        letters.windows(2).map(|pair| pair.iter().collect()).collect()
    };
    shared(&one, &other, is_same_word).max(shared(&pairs(&one), &pairs(&other), |a, b| a == b))
}

/// The words of a name that tell something; all of them where none does.
fn words(name: &str) -> Vec<String> {
    let folded = folded(name);
    let all = || folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned);
    let telling: Vec<String> = all().filter(|word| !SMALL_WORDS.contains(&word.as_str())).collect();
    if telling.is_empty() { all().collect() } else { telling }
}

/// Whether two words are the same but for their endings.
fn is_same_word(one: &str, other: &str) -> bool {
    let common = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let longer = one.chars().count().max(other.chars().count());
    common == longer || common >= STEM && 4 * common >= 3 * longer
}

/// How much two lists have in common, in per cent, each entry once: Dice's coefficient, 2 × common ÷ all.
fn shared(one: &[String], other: &[String], same: impl Fn(&str, &str) -> bool) -> i64 {
    let mut left: Vec<&String> = other.iter().collect();
    let mut common = 0;
    for entry in one {
        if let Some(at) = left.iter().position(|candidate| same(entry, candidate)) {
            left.swap_remove(at);
            common += 1;
        }
    }
    let all = one.len() + other.len();
    i64::try_from(200 * common / all.max(1)).unwrap_or(0)
}

impl Editor {
    /// Says of touchpoints of a state that they stand for others, as one step.
    pub fn accept(&mut self, to: &StateId, pairs: &[(TouchpointId, TouchpointId)]) {
        let Some(state) = self.journey().states.get(to) else { return };
        let mut replacing: BTreeMap<&TouchpointId, Touchpoint> = BTreeMap::new();
        for (old, new) in pairs {
            let Some(touchpoint) = state.touchpoints.get(new) else { continue };
            let touchpoint = replacing.entry(new).or_insert_with(|| touchpoint.clone());
            if !touchpoint.replaces.contains(old) {
                touchpoint.replaces.push(old.clone());
            }
        }
        let edits = replacing.into_values().map(|touchpoint| Edit::put(to, touchpoint)).collect();
        let label = Label::new(Action::MatchUp, &state.name);
        self.apply(label, edits, self.view.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_alike_by_words_and_by_letters() {
        assert_eq!(alike("Appel au support", "appel du SUPPORT"), 100);
        assert_eq!(alike("Suivi de commande", "Suivi des commandes"), 100);
        assert_eq!(alike("", "Appel"), 0);
        assert_eq!(alike("Call", "Order"), 0);
        // One word of two: 2 × 1 ÷ 4.
        assert_eq!(alike("Store visit", "Store opening"), 50);
        // Written in one word or in two.
        assert!(alike("Click and collect", "Clickcollect") >= ALIKE);
        assert!(alike("On the way", "On their way") >= ALIKE);
    }

    #[test]
    fn points_are_what_the_comment_says() {
        let all = Likeness { name: 100, stage: true, channel: true };
        assert_eq!(all.points(), 100);
        let name_alone = Likeness { name: 100, stage: false, channel: false };
        assert!(name_alone.is_worth_it() && !name_alone.is_sure());
        let cell_alone = Likeness { name: 0, stage: true, channel: true };
        assert!(cell_alone.is_worth_it() && !cell_alone.is_sure());
        assert!(!Likeness { name: 0, stage: true, channel: false }.is_worth_it());
    }
}
