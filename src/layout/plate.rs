//! What is written on the plate of a line, and how large it is: the condition, and the share of those who take the line
//! where there is a choice. The one source of this for layout and drawing.
//!
//! All lengths are in pixels at zoom 1. Plates are the same in every language: they have room for the widest way to
//! write a share.

use std::collections::BTreeSet;

use super::Side;
use crate::{
    model::{State, TouchpointId, Transition, TransitionId},
    text::{Measured, SLACK, Weight, fit, width},
};

/// The size of the words.
pub const SIZE: f64 = 12.0;
/// The most room for the words: a condition, and a share before and after.
pub const MOST: f64 = 216.0;
/// The room beside the words, at each side.
pub const PADDING: f64 = 4.0;
/// The height of a plate: two lines that leave a card side by side are hardly farther apart.
pub const HEIGHT: f64 = 18.0;

/// The most room that is kept free for a plate beside a card: long words often find the rest of their room anyway, and a
/// map where all have it is an eighth wider.
pub const RESERVED: f64 = 100.0;

/// The weight of the words.
pub const WEIGHT: Weight = Weight::Regular;

/// The least room for a condition that is cut short, for its first letters and `…`.
const LEAST_CONDITION: f64 = 30.0;

/// A share from which on it is written as 100 %.
const ALL: f64 = 0.995;

/// The plate that a line asks for, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plate {
    /// The width at which all is written.
    pub width: f64,
    /// The width at which the share alone is written, or the beginning of the condition where there is no share.
    pub least: f64,
}

/// The touchpoints of a state with several ways out: only there a share says something.
#[derive(Clone, Debug, Default)]
pub struct Forks<'a>(BTreeSet<&'a TouchpointId>);

impl<'a> Forks<'a> {
    /// The forks of a state.
    #[must_use]
    pub fn of(state: &'a State) -> Self {
        let mut seen = BTreeSet::new();
        let starts = state.transitions.iter().map(|transition| &transition.from);
        Self(starts.filter(|&from| !seen.insert(from)).collect())
    }

    /// The share that is written on a transition of the state.
    fn share(&self, transition: &Transition) -> Option<f64> {
        transition.share.filter(|&share| share < ALL && self.0.contains(&transition.from))
    }
}

/// What is to be written on a plate.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Words<'a> {
    /// When customers take the line.
    condition: &'a str,
    /// The share of those who take it, 0–1; or before and after.
    shares: Vec<f64>,
}

impl<'a> Words<'a> {
    /// What is written on a transition where its state is shown alone.
    #[must_use]
    pub fn of(transition: &'a Transition, forks: &Forks<'_>) -> Self {
        Self { condition: &transition.condition, shares: forks.share(transition).into_iter().collect() }
    }

    /// What is written on the line of a transition where two states are compared: a condition at the place that it
    /// has in the end, and a share that changes or is new.
    #[must_use]
    pub fn compared(
        id: &TransitionId,
        side: Side,
        from: (&'a State, &Forks<'_>),
        to: (&'a State, &Forks<'_>),
    ) -> Self {
        let before = from.0.transitions.get(id);
        let after = to.0.transitions.get(id);
        let (condition, shares) = match (before, after) {
            (Some(before), None) => (before.condition.as_str(), Vec::new()),
            (Some(before), Some(after)) if side == Side::From => {
                let same = before.condition == after.condition;
                (if same { "" } else { before.condition.as_str() }, Vec::new())
            }
            (Some(before), Some(after)) => {
                let share = (from.1.share(before), to.1.share(after));
                let shares = match share {
                    (Some(old), Some(new)) if written(old) != written(new) => vec![old, new],
                    (None, Some(new)) => vec![new],
                    _ => Vec::new(),
                };
                (after.condition.as_str(), shares)
            }
            (None, Some(after)) => (after.condition.as_str(), to.1.share(after).into_iter().collect()),
            (None, None) => ("", Vec::new()),
        };
        Self { condition, shares }
    }

    /// Whether a share is among the words.
    #[must_use]
    pub const fn has_share(&self) -> bool {
        !self.shares.is_empty()
    }

    /// Whether a condition is among the words.
    #[must_use]
    pub fn has_condition(&self) -> bool {
        !self.condition.trim().is_empty()
    }

    /// The plate that these words ask for; none where there is nothing to say.
    #[must_use]
    pub fn plate(&self) -> Option<Plate> {
        let whole = self.fit(MOST, written)?;
        let least = self.last(written).map_or(LEAST_CONDITION, |share| measure(&share));
        let padded = |words: f64| (words + 2.0 * PADDING).ceil();
        Some(Plate { width: padded(whole.width), least: padded(least.min(whole.width)) })
    }

    /// The words as they fit a room of this width, with shares written by `percent`; none where nothing fits.
    ///
    /// The condition is cut short first, and left out where hardly anything of it would remain, then the share as it
    /// was before. A share is whole or not there.
    #[must_use]
    pub fn fit(&self, room: f64, percent: impl Fn(f64) -> String) -> Option<Measured> {
        let one_line = |words: &str| fit(words, SIZE, WEIGHT, room);
        let condition = one_line(self.condition);
        let Some(last) = self.last(&percent) else {
            return (!condition.text.is_empty()).then_some(condition);
        };
        let all = self.shares.iter().map(|&share| percent(share)).collect::<Vec<_>>().join(" → ");
        let share = if measure(&all) <= room { all } else { last };
        let words = if condition.text.is_empty() {
            one_line(&share)
        } else {
            let whole = one_line(&format!("{} · {share}", self.condition));
            if whole.text.ends_with(&share) { whole } else { self.cut(room, &share) }
        };
        words.text.ends_with(&share).then_some(words)
    }

    /// The beginning of the condition, and the share.
    fn cut(&self, room: f64, share: &str) -> Measured {
        let after = format!(" · {share}");
        let left = room - measure(&after);
        if left >= LEAST_CONDITION {
            let condition = fit(self.condition, SIZE, WEIGHT, left);
            let words = fit(&format!("{}{after}", condition.text), SIZE, WEIGHT, room);
            if words.text.ends_with(share) {
                return words;
            }
        }
        fit(share, SIZE, WEIGHT, room)
    }

    /// The share in the end.
    fn last(&self, percent: impl Fn(f64) -> String) -> Option<String> {
        self.shares.last().map(|&share| percent(share))
    }
}

/// Whether a transition of two states has changed beyond what its plate says: by more than its share.
#[must_use]
pub fn needs_mark(before: &Transition, after: &Transition) -> bool {
    before.share.is_none()
        || after.share.is_none()
        || Transition { share: after.share, ..before.clone() } != *after
}

/// The room that words on one line take.
fn measure(words: &str) -> f64 {
    width(words, SIZE, WEIGHT) * SLACK
}

/// A share in the widest way to write it: with a no-break space.
fn written(share: f64) -> String {
    format!("{:.0}\u{a0}%", share * 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Role, StateId};

    const ID: &str = "a-b";

    /// A state with a way from `a` to `b` and one more to `c`.
    fn state(condition: &str, share: Option<f64>) -> State {
        let mut state = State::new(StateId::new("s"), "s", Role::Current);
        let mut transition = Transition::new(ID.into(), "a".into(), "b".into());
        condition.clone_into(&mut transition.condition);
        transition.share = share;
        state.transitions.put(transition);
        state.transitions.put(Transition::new("a-c".into(), "a".into(), "c".into()));
        state
    }

    fn text(words: &Words<'_>, room: f64) -> Option<String> {
        words.fit(room, |share| format!("{:.0}%", share * 100.0)).map(|words| words.text)
    }

    fn alone(state: &State) -> Option<String> {
        text(&Words::of(state.transitions.get(&ID.into())?, &Forks::of(state)), MOST)
    }

    #[test]
    fn a_share_is_written_where_there_is_a_choice() {
        assert_eq!(alone(&state("Yes", Some(0.4))).as_deref(), Some("Yes · 40%"));
        assert_eq!(alone(&state(" ", Some(0.4))).as_deref(), Some("40%"));
        assert_eq!(alone(&state("Yes", None)).as_deref(), Some("Yes"));
        assert_eq!(alone(&state("", Some(0.994))).as_deref(), Some("99%"));
        assert_eq!(alone(&state("", Some(0.996))), None);
        let mut single = state("", Some(0.4));
        single.transitions.remove(&"a-c".into());
        assert_eq!(alone(&single), None);
    }

    #[test]
    fn a_comparison_writes_what_is_new_of_a_share() {
        let compared = |from: &State, to: &State, side, room| {
            let forks = [Forks::of(from), Forks::of(to)];
            let words = Words::compared(&ID.into(), side, (from, &forks[0]), (to, &forks[1]));
            text(&words, room)
        };
        let (old, new) = (state("Yes", Some(0.4)), state("Yes", Some(0.6)));
        assert_eq!(compared(&old, &new, Side::Both, MOST).as_deref(), Some("Yes · 40% → 60%"));
        assert_eq!(compared(&old, &new, Side::Both, 30.0).as_deref(), Some("60%"));
        assert_eq!(compared(&old, &old, Side::Both, MOST).as_deref(), Some("Yes"));
        assert_eq!(compared(&state("", None), &new, Side::To, MOST).as_deref(), Some("Yes · 60%"));
        assert_eq!(compared(&old, &new, Side::From, MOST), None, "it is said where the line is now");
        let mut without = new.clone();
        without.transitions.remove(&ID.into());
        assert_eq!(compared(&without, &new, Side::To, MOST).as_deref(), Some("Yes · 60%"));
        assert_eq!(compared(&old, &without, Side::From, MOST).as_deref(), Some("Yes"));
    }

    #[test]
    fn the_share_is_what_remains_of_a_plate_that_is_too_narrow() {
        let state = state("Doubts about the stock of the branch", Some(0.25));
        let words = Words::of(state.transitions.get(&ID.into()).unwrap(), &Forks::of(&state));
        let Plate { width, least } = words.plate().unwrap();
        assert!(width <= MOST + 2.0 * PADDING + 1.0 && least < 60.0, "{width} {least}");
        for room in 0..200 {
            let Some(words) = words.fit(f64::from(room), written) else { continue };
            assert!(words.width <= f64::from(room), "{words:?}");
            assert!(words.text.ends_with("25\u{a0}%"), "{words:?}");
        }
        assert_eq!(text(&words, least - 2.0 * PADDING).as_deref(), Some("25%"));
        let cut = text(&words, 100.0).unwrap();
        assert!(cut.starts_with("Doubts") && cut.ends_with("… · 25%"), "{cut}");
    }

    #[test]
    fn a_plate_has_room_in_every_language() {
        for condition in ["", "Oui", "Doute sur le stock", "Rappelez-moi demain matin avant dix heures"] {
            let state = state(condition, Some(0.35));
            let words = Words::of(state.transitions.get(&ID.into()).unwrap(), &Forks::of(&state));
            let room = words.plate().unwrap().width - 2.0 * PADDING;
            let english = text(&words, room).unwrap();
            let french = words.fit(room, written).unwrap().text;
            assert_eq!(english.replace('%', "\u{a0}%"), french);
        }
    }
}
