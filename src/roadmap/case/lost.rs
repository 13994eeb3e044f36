//! Customers lost by reason, and how many of them the target could win back.

use super::delivery::Deliveries;
use crate::{
    insight::answers,
    model::{Friction, FrictionId, Journey, State},
};

/// Of the customers who leave because of a friction, the share that stays once it is gone. People seldom leave for one
/// reason alone, and what they say on the way out is half of the story: so half, which is on the safe side.
pub const WON_BACK: f64 = 0.5;

/// Why customers leave.
#[derive(Clone, Debug, PartialEq)]
pub struct Lost {
    /// In words.
    pub text: String,
    /// The share of the lost customers, 0–1; none where nobody noted it.
    pub share: Option<f64>,
    /// The friction behind it, where somebody named one.
    pub friction: Option<FrictionId>,
    /// How many leave for it in a month; none where it is not known.
    pub leave: Option<f64>,
    /// How much of the friction the target relieves and somebody delivers within the months of a case, 0–1.
    pub relieved: f64,
    /// How many could be won back in a month: those who leave × [`WON_BACK`] × what is relieved.
    pub won_back: Option<f64>,
}

/// The reasons of the journey.
pub(super) fn lost(journey: &Journey, (base, target): (&State, &State), deliveries: &Deliveries) -> Vec<Lost> {
    let answers = answers(target);
    let reasons = journey.business.reasons.iter().map(|reason| {
        let relieved = reason.friction.as_ref().map_or(0.0, |id| {
            let answered = answers.get(id).map_or(&[][..], Vec::as_slice);
            let there = answered.iter().filter(|element| deliveries.is_there(element)).count();
            #[expect(clippy::cast_precision_loss, reason = "few elements answer a friction")]
            let delivered = there as f64 / answered.len().max(1) as f64;
            relief(base, target, id) * delivered
        });
        let leave = journey.business.lost_per_month.zip(reason.share).map(|(lost, share)| lost * share);
        Lost {
            text: reason.text.clone(),
            share: reason.share,
            friction: reason.friction.clone(),
            leave,
            relieved,
            won_back: leave.map(|leave| leave * WON_BACK * relieved),
        }
    });
    reasons.collect()
}

/// How much of a friction is gone in the target, 0–1: all of it, or as much as its severity × frequency is lower.
fn relief(base: &State, target: &State, id: &FrictionId) -> f64 {
    let Some(before) = base.frictions.get(id).map(Friction::weight) else { return 0.0 };
    match target.frictions.get(id) {
        None => 1.0,
        Some(after) if before > 0.0 => (1.0 - after.weight() / before).clamp(0.0, 1.0),
        Some(_) => 0.0,
    }
}
