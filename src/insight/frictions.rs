//! What hurts, how much, and what becomes of it from one state to another.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::flow::Flow;
use crate::model::{Anchor, Deliverable, FeltBy, Friction, FrictionId, State};

/// The pain that a friction adds to each journey: severity × frequency (1 where unknown) × how often customers
/// pass there, and once where the flow has no figures.
///
/// It is 0 for what employees feel and for what hangs on a stage or the journey: nobody passes there.
#[must_use]
pub fn pain(friction: &Friction, flow: &Flow) -> f64 {
    let passages = match (&friction.at, friction.felt_by) {
        (Anchor::Touchpoint(id), FeltBy::Customer) => flow.visits(id).unwrap_or(1.0),
        (Anchor::Transition(id), FeltBy::Customer) => flow.traversals(id).unwrap_or(1.0),
        (Anchor::Stage(_) | Anchor::Journey, _) | (_, FeltBy::Employee) => 0.0,
    };
    friction.weight() * passages
}

/// What becomes of a friction from one state to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fate {
    /// It is gone, and something in the second state answers it.
    Resolved,
    /// It is gone, and nothing answers it.
    Unanswered,
    /// It hurts less: lower severity × frequency.
    Reduced,
    /// It hurts more.
    Worsened,
    /// It hurts as much, at another place.
    Moved,
    /// It stays.
    Kept,
    /// It is new.
    Introduced,
}

impl Fate {
    /// All fates, in the order in which they are listed.
    pub const ALL: [Self; 7] = [
        Self::Resolved,
        Self::Unanswered,
        Self::Reduced,
        Self::Worsened,
        Self::Moved,
        Self::Kept,
        Self::Introduced,
    ];

    /// The key in files; its text is `fate-<key>`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Resolved => "resolved",
            Self::Unanswered => "unanswered",
            Self::Reduced => "reduced",
            Self::Worsened => "worsened",
            Self::Moved => "moved",
            Self::Kept => "kept",
            Self::Introduced => "introduced",
        }
    }
}

/// The frictions of two states, each under exactly one fate.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Frictions {
    /// Gone and answered.
    pub resolved: Vec<FrictionId>,
    /// Gone and not answered.
    pub unanswered: Vec<FrictionId>,
    /// Hurting less.
    pub reduced: Vec<FrictionId>,
    /// Hurting more.
    pub worsened: Vec<FrictionId>,
    /// Hurting as much at another place.
    pub moved: Vec<FrictionId>,
    /// Staying.
    pub kept: Vec<FrictionId>,
    /// New.
    pub introduced: Vec<FrictionId>,
}

impl Frictions {
    /// The frictions with this fate, in the order of their ids.
    #[must_use]
    pub fn with(&self, fate: Fate) -> &[FrictionId] {
        match fate {
            Fate::Resolved => &self.resolved,
            Fate::Unanswered => &self.unanswered,
            Fate::Reduced => &self.reduced,
            Fate::Worsened => &self.worsened,
            Fate::Moved => &self.moved,
            Fate::Kept => &self.kept,
            Fate::Introduced => &self.introduced,
        }
    }

    /// How many frictions of the first state there are under all fates.
    #[must_use]
    pub fn before(&self) -> usize {
        Fate::ALL.into_iter().filter(|fate| *fate != Fate::Introduced).map(|fate| self.with(fate).len()).sum()
    }

    /// Forgets the frictions that are not to be kept.
    pub(super) fn retain(&mut self, keep: impl Fn(&FrictionId) -> bool) {
        for fate in Fate::ALL {
            self.list(fate).retain(&keep);
        }
    }

    fn list(&mut self, fate: Fate) -> &mut Vec<FrictionId> {
        match fate {
            Fate::Resolved => &mut self.resolved,
            Fate::Unanswered => &mut self.unanswered,
            Fate::Reduced => &mut self.reduced,
            Fate::Worsened => &mut self.worsened,
            Fate::Moved => &mut self.moved,
            Fate::Kept => &mut self.kept,
            Fate::Introduced => &mut self.introduced,
        }
    }
}

/// What becomes of the frictions of `from` in `to`.
#[must_use]
pub fn frictions(from: &State, to: &State) -> Frictions {
    let answers = answers(to);
    let ids: BTreeSet<&FrictionId> = from.frictions.ids().chain(to.frictions.ids()).collect();
    let mut frictions = Frictions::default();
    for id in ids {
        let fate = match (from.frictions.get(id), to.frictions.get(id)) {
            (Some(before), Some(after)) => fate(before, after),
            (None, _) => Fate::Introduced,
            (Some(_), None) if answers.contains_key(id) => Fate::Resolved,
            (Some(_), None) => Fate::Unanswered,
        };
        frictions.list(fate).push(id.clone());
    }
    frictions
}

/// The fate of a friction that is in both states.
fn fate(before: &Friction, after: &Friction) -> Fate {
    let (old, new) = (before.weight(), after.weight());
    // 3 × 0.2 and 1 × 0.6 differ in the last bit.
    let same = (new - old).abs() <= 1e-9 * old.abs().max(new.abs());
    if !same {
        return if new < old { Fate::Reduced } else { Fate::Worsened };
    }
    if before.at == after.at { Fate::Kept } else { Fate::Moved }
}

/// For each friction that something in `state` answers, what does: touchpoints first, each in the order of ids.
#[must_use]
pub fn answers(state: &State) -> BTreeMap<&FrictionId, Vec<Deliverable>> {
    let mut answers: BTreeMap<&FrictionId, Vec<Deliverable>> = BTreeMap::new();
    let touchpoints = state.touchpoints.iter().map(|it| (&it.answers, Deliverable::Touchpoint(it.id.clone())));
    let transitions = state.transitions.iter().map(|it| (&it.answers, Deliverable::Transition(it.id.clone())));
    for (frictions, element) in touchpoints.chain(transitions) {
        for friction in frictions.iter().collect::<BTreeSet<_>>() {
            answers.entry(friction).or_default().push(element.clone());
        }
    }
    answers
}
