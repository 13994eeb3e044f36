//! What the workshop leaves besides the map: answers, worth, votes, ticks, settings.

use serde::{Deserialize, Serialize};

use super::{CardAnchor, EvidenceLevel, FrictionId, is_default};

/// The answers to the eight strategy questions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Worksheet {
    /// Why do customers change channel?
    #[serde(default, skip_serializing_if = "is_default")]
    pub switching: String,
    /// What do they really want?
    #[serde(default, skip_serializing_if = "is_default")]
    pub needs: String,
    /// What are their greatest frustrations?
    #[serde(default, skip_serializing_if = "is_default")]
    pub frustrations: String,
    /// Which channels for which needs?
    #[serde(default, skip_serializing_if = "is_default")]
    pub channels: String,
    /// Preference or efficiency?
    #[serde(default, skip_serializing_if = "is_default")]
    pub preference: String,
    /// How is success measured?
    #[serde(default, skip_serializing_if = "is_default")]
    pub success: String,
    /// Which options are there?
    #[serde(default, skip_serializing_if = "is_default")]
    pub options: String,
    /// How is risk limited?
    #[serde(default, skip_serializing_if = "is_default")]
    pub risks: String,
}

/// What the journey is worth.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Business {
    /// Customers who start the journey in a month, 0 or more.
    #[serde(default, skip_serializing_if = "is_default")]
    pub customers_per_month: Option<f64>,
    /// What a success brings, in `currency`.
    #[serde(default, skip_serializing_if = "is_default")]
    pub value_per_success: Option<f64>,
    /// The currency of all amounts, as people write it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub currency: String,
    /// Customers won in a month, 0 or more.
    #[serde(default, skip_serializing_if = "is_default")]
    pub acquired_per_month: Option<f64>,
    /// Customers lost in a month, 0 or more.
    #[serde(default, skip_serializing_if = "is_default")]
    pub lost_per_month: Option<f64>,
    /// Why customers leave.
    #[serde(default, skip_serializing_if = "is_default")]
    pub reasons: Vec<LossReason>,
    /// Months until a change works fully, 0 or more.
    #[serde(default, skip_serializing_if = "is_default")]
    pub ramp_up_months: Option<f64>,
}

/// Why customers leave.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LossReason {
    /// In words.
    pub text: String,
    /// The share of the lost customers, 0–1.
    #[serde(default, skip_serializing_if = "is_default")]
    pub share: Option<f64>,
    /// The friction behind it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub friction: Option<FrictionId>,
}

/// What the room voted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Votes {
    /// Who votes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub participants: Vec<Participant>,
    /// The rounds, oldest first.
    #[serde(default, skip_serializing_if = "is_default")]
    pub rounds: Vec<Round>,
}

impl Votes {
    /// The round that is open, or was the last; none before the first.
    #[must_use]
    pub fn round(&self) -> Option<&Round> {
        self.rounds.last()
    }

    /// The round whose dots may be seen: the last one, once it is revealed.
    #[must_use]
    pub fn seen(&self) -> Option<&Round> {
        self.round().filter(|round| round.revealed)
    }
}

/// Somebody who votes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// Who.
    pub name: String,
    /// Which colour of the palette, from 0.
    #[serde(default, skip_serializing_if = "is_default")]
    pub colour: i64,
    /// How many dots this person has in a round, 0 or more.
    #[serde(default, skip_serializing_if = "is_default")]
    pub dots: i64,
}

/// A round of votes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// Its id.
    pub id: String,
    /// What is voted on.
    pub name: String,
    /// Whether the result may be seen.
    #[serde(default, skip_serializing_if = "is_default")]
    pub revealed: bool,
    /// The dots given.
    #[serde(default, skip_serializing_if = "is_default")]
    pub dots: Vec<Dots>,
}

impl Round {
    /// How many dots this participant has given.
    #[must_use]
    pub fn given_by(&self, participant: &str) -> i64 {
        let own = self.dots.iter().filter(|dots| dots.participant == participant);
        own.fold(0, |sum, dots| sum.saturating_add(dots.dots))
    }
}

/// Dots that one participant put on one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dots {
    /// Who, by name.
    pub participant: String,
    /// On what.
    pub on: CardAnchor,
    /// How many, 0 or more.
    #[serde(default, skip_serializing_if = "is_default")]
    pub dots: i64,
}

/// Something ticked by hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadinessTick {
    /// The phase it belongs to.
    pub phase: Phase,
    /// The number of the item within its phase.
    pub item: i64,
    /// Whether it is done.
    #[serde(default, skip_serializing_if = "is_default")]
    pub done: bool,
}

/// The phases of readiness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Phase {
    /// What must be there first.
    Foundation,
    /// What must be planned.
    Planning,
    /// What must be built.
    Implementation,
    /// What must be kept up.
    Optimisation,
}

/// What is switched off or tuned for this journey.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    /// The codes of the checks that are off.
    #[serde(default, skip_serializing_if = "is_default")]
    pub checks_off: Vec<String>,
    /// The codes of the roadmap rules that are off.
    #[serde(default, skip_serializing_if = "is_default")]
    pub rules_off: Vec<String>,
    /// How far a figure may be off, per evidence level.
    #[serde(default, skip_serializing_if = "is_default")]
    pub spread: Vec<Spread>,
}

/// How far a figure with this evidence may be off.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Spread {
    /// The evidence level.
    pub level: EvidenceLevel,
    /// The relative spread, 0–1.
    pub spread: f64,
}
