//! What hurts, and what pleases.

use serde::{Deserialize, Serialize};

use super::{Anchor, DelightId, Evidence, FrictionId, PersonaId, fields::record, is_default};

/// What hurts, at a place of a state.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Friction {
    /// Its id.
    pub id: FrictionId,
    /// What the room calls it.
    pub name: String,
    /// Its family.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kind: FrictionKind,
    /// Where it hurts.
    pub at: Anchor,
    /// Whom it hurts.
    #[serde(default, skip_serializing_if = "is_default")]
    pub felt_by: FeltBy,
    /// How much it hurts, 1–5.
    pub severity: i64,
    /// The share of those who pass there who suffer it, 0–1.
    #[serde(default, skip_serializing_if = "is_default")]
    pub frequency: Option<f64>,
    /// What people do about it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub consequence: Option<Consequence>,
    /// How it departs from the journey as intended.
    #[serde(default, skip_serializing_if = "is_default")]
    pub deviation: Option<Deviation>,
    /// The root cause.
    #[serde(default, skip_serializing_if = "is_default")]
    pub cause: String,
    /// What people said about it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub verbatims: Vec<Verbatim>,
    /// How it is known.
    #[serde(default, skip_serializing_if = "is_default")]
    pub evidence: Option<Evidence>,
    /// Anything else.
    #[serde(default, skip_serializing_if = "is_default")]
    pub notes: String,
}

record!(
    Friction,
    FrictionId,
    [name, kind, at, felt_by, severity, frequency, consequence, deviation, cause, verbatims, evidence, notes,]
);

impl Friction {
    /// A friction with a name, a place and a severity (1–5), and nothing else known.
    #[must_use]
    pub fn new(id: FrictionId, name: &str, at: Anchor, severity: i64) -> Self {
        Self {
            id,
            name: name.to_owned(),
            kind: FrictionKind::default(),
            at,
            felt_by: FeltBy::default(),
            severity,
            frequency: None,
            consequence: None,
            deviation: None,
            cause: String::new(),
            verbatims: Vec::new(),
            evidence: None,
            notes: String::new(),
        }
    }

    /// Severity × frequency, where an unknown frequency counts as 1: 0–5.
    #[must_use]
    pub fn weight(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a severity is 1 to 5")]
        let severity = self.severity as f64;
        severity * self.frequency.unwrap_or(1.0)
    }
}

/// The family of a friction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum FrictionKind {
    /// None of the others; the name says which.
    #[default]
    Other,
    /// The customer says the same thing again.
    RepeatedInformation,
    /// What was known is lost.
    LostContext,
    /// Two places contradict each other.
    Inconsistency,
    /// The customer waits.
    Wait,
    /// It takes too much work.
    Effort,
    /// There is no way on.
    DeadEnd,
    /// The channel that is needed is not there.
    MissingChannel,
    /// Something goes wrong.
    Error,
    /// The customer does not believe us.
    Trust,
}

impl FrictionKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Self; 10] = [
        Self::RepeatedInformation,
        Self::LostContext,
        Self::Inconsistency,
        Self::Wait,
        Self::Effort,
        Self::DeadEnd,
        Self::MissingChannel,
        Self::Error,
        Self::Trust,
        Self::Other,
    ];
}

/// Whom a friction hurts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum FeltBy {
    /// The customer.
    #[default]
    Customer,
    /// The people who serve.
    Employee,
}

/// What people do about a friction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Consequence {
    /// Shrug.
    Trivial,
    /// Find a way around it.
    Workaround,
    /// Give up.
    Abandonment,
}

/// How what happens departs from what was intended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Deviation {
    /// Something that was never planned.
    AdHoc,
    /// The right things in the wrong order.
    WrongOrder,
    /// Something planned that fails.
    Failure,
    /// Something planned that does not happen.
    Missing,
}

/// The words of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verbatim {
    /// What was said.
    pub text: String,
    /// Where it was heard.
    #[serde(default, skip_serializing_if = "is_default")]
    pub source: String,
    /// Who said it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub persona: Option<PersonaId>,
}

/// What pleases, at a place of a state.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Delight {
    /// Its id.
    pub id: DelightId,
    /// What the room calls it.
    pub name: String,
    /// Where it pleases.
    #[serde(default, skip_serializing_if = "is_default")]
    pub at: Anchor,
    /// What people said about it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub verbatims: Vec<Verbatim>,
    /// How it is known.
    #[serde(default, skip_serializing_if = "is_default")]
    pub evidence: Option<Evidence>,
}

record!(Delight, DelightId, [name, at, verbatims, evidence]);
