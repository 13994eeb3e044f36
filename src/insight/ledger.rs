//! The frictions of two states side by side: what becomes of each, and how much it hurts before and after.

use super::{
    compare::{Comparison, Pair},
    flow::flow,
    frictions::{Fate, pain},
    persona::seen_by,
};
use crate::model::{FrictionId, Journey, PersonaId, State};

/// A friction and what becomes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct LedgerLine {
    /// Which.
    pub friction: FrictionId,
    /// What becomes of it.
    pub fate: Fate,
    /// The pain that it adds to each journey; none in the state that does not have it.
    pub pain: Pair<Option<f64>>,
}

/// Every friction of a comparison: by fate, and what makes the largest difference to the pain first.
#[must_use]
pub fn ledger(
    journey: &Journey,
    (from, to): (&State, &State),
    persona: Option<&PersonaId>,
    comparison: &Comparison,
) -> Vec<LedgerLine> {
    let sides = [from, to].map(|state| (seen_by(state, persona), flow(journey, state, persona)));
    let mut lines = Vec::new();
    for fate in Fate::ALL {
        let start = lines.len();
        for id in comparison.frictions.with(fate) {
            let [from, to] =
                sides.each_ref().map(|(state, flow)| state.frictions.get(id).map(|it| pain(it, flow)));
            lines.push(LedgerLine { friction: id.clone(), fate, pain: Pair { from, to } });
        }
        let size = |line: &LedgerLine| (line.pain.to.unwrap_or(0.0) - line.pain.from.unwrap_or(0.0)).abs();
        if let Some(of_fate) = lines.get_mut(start..) {
            of_fate.sort_by(|a, b| size(b).total_cmp(&size(a)).then_with(|| a.friction.cmp(&b.friction)));
        }
    }
    lines
}
