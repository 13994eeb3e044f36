//! How two states are looked at together: how far the picture has faded from one to the other, which kinds of change are
//! shown, whose experience is traced. It is no part of the document.

use std::collections::BTreeSet;

use super::{Editor, Mode};
use crate::{
    insight::Happening,
    model::{Element, PersonaId, State},
};

/// How many rows of the table of changes are shown at first, and how many more each time.
const ROWS: usize = 100;

/// How two states are looked at together.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparing {
    balance: f64,
    kinds: BTreeSet<Happening>,
    curve_of: Option<PersonaId>,
    rows: usize,
    /// Whether the two were last looked at side by side, not one over the other.
    is_apart: bool,
}

impl Default for Comparing {
    fn default() -> Self {
        Self { balance: 0.5, kinds: BTreeSet::new(), curve_of: None, rows: ROWS, is_apart: false }
    }
}

impl Comparing {
    /// How far the picture has faded: 0 the first state only, 1 the second only, in the middle one over the other.
    #[must_use]
    pub const fn balance(&self) -> f64 {
        self.balance
    }

    /// How much is seen of the first state, of the two over one another, and of the second: 0–1 each. What fades in
    /// stands in full before the other begins to go, so that what both have stays.
    #[must_use]
    pub fn opacities(&self) -> [f64; 3] {
        let away = 2.0 * self.balance - 1.0;
        let end = |way: f64| (2.0 * way).clamp(0.0, 1.0);
        [end(-away), end(1.0 - away.abs()), end(away)]
    }

    /// The kinds of change that are shown; none: all.
    #[must_use]
    pub const fn kinds(&self) -> &BTreeSet<Happening> {
        &self.kinds
    }

    /// Whether a kind of change is shown.
    #[must_use]
    pub fn shows(&self, kind: Happening) -> bool {
        self.kinds.is_empty() || self.kinds.contains(&kind)
    }

    /// Whose experience is traced; none: everybody's.
    #[must_use]
    pub const fn curve_of(&self) -> Option<&PersonaId> {
        self.curve_of.as_ref()
    }

    /// Notes how the two are looked at, where they are.
    pub(super) const fn note(&mut self, mode: Mode) {
        match mode {
            Mode::Compare => self.is_apart = false,
            Mode::SideBySide => self.is_apart = true,
            Mode::Map | Mode::Roadmap | Mode::Page => {}
        }
    }

    /// How many rows of the table of changes are shown.
    #[must_use]
    pub const fn rows(&self) -> usize {
        self.rows
    }
}

impl Editor {
    /// How two states are looked at together.
    #[must_use]
    pub const fn comparing(&self) -> &Comparing {
        &self.comparing
    }

    /// Selects an element on the picture of both states that was looked at last: one over the other, or side by side,
    /// there in a state that has it.
    pub fn show_compared(&mut self, element: Element) {
        let ends = self.ends().map(|(from, to)| (from.clone(), to.clone()));
        if self.comparing.is_apart {
            self.set_mode(Mode::SideBySide);
            let has = |state: &State| elements(state).any(|other| other == element);
            if let (Some(here), Some((from, to))) = (self.state(), ends)
                && !has(here)
                && let Some(there) = [&to, &from].into_iter().find(|state| has(state))
            {
                self.show_state(&there.id);
            }
        } else {
            self.set_mode(Mode::Compare);
        }
        self.select(element);
    }

    /// Fades the picture from one state, 0, to the other, 1.
    pub fn fade_to(&mut self, balance: f64) {
        if balance.is_finite() {
            self.comparing.balance = balance.clamp(0.0, 1.0);
        }
    }

    /// Shows a kind of change, with the others that were chosen, or no longer.
    pub fn toggle_kind(&mut self, kind: Happening) {
        if !self.comparing.kinds.remove(&kind) {
            self.comparing.kinds.insert(kind);
        }
    }

    /// Shows all kinds of change.
    pub fn show_all_kinds(&mut self) {
        self.comparing.kinds.clear();
    }

    /// Traces the experience of a persona, or everybody's.
    pub fn trace(&mut self, persona: Option<PersonaId>) {
        self.comparing.curve_of = persona;
    }

    /// Shows more rows of the table of changes.
    pub const fn show_more_rows(&mut self) {
        self.comparing.rows = self.comparing.rows.saturating_add(ROWS);
    }

    /// What fades on the canvas because it is of none of the kinds of change that were chosen.
    pub(super) fn of_other_kinds(&self) -> BTreeSet<Element> {
        let account = self.scene().and_then(|scene| scene.account.as_deref());
        let ends = self.ends().filter(|_| matches!(self.mode, Mode::Compare | Mode::SideBySide));
        let (Some(account), Some((from, to)), false) = (account, ends, self.comparing.kinds.is_empty()) else {
            return BTreeSet::new();
        };
        let shown: BTreeSet<&Element> =
            account.rows.iter().filter(|row| self.comparing.shows(row.kind)).map(|row| &row.element).collect();
        elements(from).chain(elements(to)).filter(|element| !shown.contains(element)).collect()
    }
}

/// What of a state is compared, or hangs on it.
fn elements(state: &State) -> impl Iterator<Item = Element> {
    let touchpoints = state.touchpoints.ids().cloned().map(Element::Touchpoint);
    let transitions = state.transitions.ids().cloned().map(Element::Transition);
    let frictions = state.frictions.ids().cloned().map(Element::Friction);
    let delights = state.delights.ids().cloned().map(Element::Delight);
    touchpoints.chain(transitions).chain(frictions).chain(delights)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_are_one_state_and_the_middle_is_both() {
        let at = |balance| {
            Comparing { balance, ..Comparing::default() }.opacities().map(|part| (part + 0.0).to_string())
        };
        assert_eq!(at(0.0), ["1", "0", "0"]);
        assert_eq!(at(0.25), ["1", "1", "0"]);
        assert_eq!(at(0.5), ["0", "1", "0"]);
        assert_eq!(at(0.875), ["0", "0.5", "1"]);
        assert_eq!(at(1.0), ["0", "0", "1"]);
    }
}
