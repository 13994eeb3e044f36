//! A transition: the way from one touchpoint to the next.

use serde::{Deserialize, Serialize};

use super::{Evidence, FrictionId, PersonaId, TouchpointId, TransitionId, fields::record, is_default};

/// The way from one touchpoint to the next.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Transition {
    /// Its id.
    pub id: TransitionId,
    /// Where it starts.
    pub from: TouchpointId,
    /// Where it leads.
    pub to: TouchpointId,
    /// When customers take it, in words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub condition: String,
    /// The share of those at its start who take it, 0–1.
    #[serde(default, skip_serializing_if = "is_default")]
    pub share: Option<f64>,
    /// The share, for single personas.
    #[serde(default, skip_serializing_if = "is_default")]
    pub for_persona: Vec<PersonaShare>,
    /// Why customers take it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub reason: Option<Reason>,
    /// Minutes the customer waits for us, 0 or more.
    #[serde(default, skip_serializing_if = "is_default")]
    pub wait_minutes: Option<f64>,
    /// Minutes that pass by the customer's own choice or life, 0 or more.
    #[serde(default, skip_serializing_if = "is_default")]
    pub gap_minutes: Option<f64>,
    /// What the next touchpoint knows of the previous one.
    #[serde(default, skip_serializing_if = "is_default")]
    pub context: Context,
    /// What must pass from one to the other.
    #[serde(default, skip_serializing_if = "is_default")]
    pub carries: Vec<String>,
    /// The three pillars of a good hand-over.
    #[serde(default, skip_serializing_if = "is_default")]
    pub pillars: Pillars,
    /// Where the two ends contradict each other.
    #[serde(default, skip_serializing_if = "is_default")]
    pub inconsistency: Vec<Inconsistency>,
    /// How all this is known.
    #[serde(default, skip_serializing_if = "is_default")]
    pub evidence: Option<Evidence>,
    /// The frictions of the base state that it answers.
    #[serde(default, skip_serializing_if = "is_default")]
    pub answers: Vec<FrictionId>,
    /// The transitions of the base state that it stands for.
    #[serde(default, skip_serializing_if = "is_default")]
    pub replaces: Vec<TransitionId>,
    /// Anything else.
    #[serde(default, skip_serializing_if = "is_default")]
    pub notes: String,
}

record!(
    Transition,
    TransitionId,
    [
        from,
        to,
        condition,
        share,
        for_persona,
        reason,
        wait_minutes,
        gap_minutes,
        context,
        carries,
        pillars,
        inconsistency,
        evidence,
        answers,
        replaces,
        notes,
    ]
);

impl Transition {
    /// A transition with two ends, and nothing else known.
    #[must_use]
    pub fn new(id: TransitionId, from: TouchpointId, to: TouchpointId) -> Self {
        Self {
            id,
            from,
            to,
            condition: String::new(),
            share: None,
            for_persona: Vec::new(),
            reason: None,
            wait_minutes: None,
            gap_minutes: None,
            context: Context::default(),
            carries: Vec::new(),
            pillars: Pillars::default(),
            inconsistency: Vec::new(),
            evidence: None,
            answers: Vec::new(),
            replaces: Vec::new(),
            notes: String::new(),
        }
    }

    /// The share that is said of a persona.
    #[must_use]
    pub fn own_share_of(&self, persona: &PersonaId) -> Option<f64> {
        self.for_persona.iter().find(|own| own.persona == *persona).map(|own| own.share)
    }
}

/// The share of one persona that takes a transition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PersonaShare {
    /// Who.
    pub persona: PersonaId,
    /// The share of this persona, 0–1.
    pub share: f64,
}

/// Why customers take a transition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// They want to.
    Chosen,
    /// We lead them.
    Guided,
    /// They have no other way.
    Forced,
}

/// What the next touchpoint knows of the previous one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Context {
    /// Nobody has looked.
    #[default]
    Unknown,
    /// All that matters.
    Carried,
    /// Some of it.
    Partial,
    /// Nothing.
    Lost,
}

/// The three pillars of a hand-over, each rated 0 (absent) to 3 (complete).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pillars {
    /// The data is one on both sides.
    #[serde(default, skip_serializing_if = "is_default")]
    pub data: Option<i64>,
    /// The experience is consistent.
    #[serde(default, skip_serializing_if = "is_default")]
    pub consistency: Option<i64>,
    /// The hand-over is fluid.
    #[serde(default, skip_serializing_if = "is_default")]
    pub fluidity: Option<i64>,
}

/// What two touchpoints say differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Inconsistency {
    /// Facts.
    Information,
    /// Prices.
    Price,
    /// What is available.
    Availability,
    /// What is allowed.
    Policy,
}
