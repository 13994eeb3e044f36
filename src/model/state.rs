//! A state: one graph of the journey, as it is or as it could be.

use serde::{Deserialize, Serialize};

use super::{
    Became, CardAnchor, CardId, Delight, Friction, FrictionId, Placement, Record, Records, StateId, Touchpoint,
    Transition, fields::record, is_default,
};

/// One graph of the journey.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// Its id.
    pub id: StateId,
    /// What the room calls it.
    pub name: String,
    /// Today or a possible future.
    pub role: Role,
    /// The state it was copied from, and follows where it is still equal.
    pub based_on: Option<StateId>,
    /// Whether edits of the state it is based on leave it alone.
    pub locked: bool,
    /// What it assumes, in words.
    pub description: String,
    /// The nodes.
    pub touchpoints: Records<Touchpoint>,
    /// The edges.
    pub transitions: Records<Transition>,
    /// What hurts.
    pub frictions: Records<Friction>,
    /// What pleases.
    pub delights: Records<Delight>,
    /// What the room said that is not on the map yet.
    pub cards: Records<Card>,
    /// Where it was drawn last; absent: laid out fresh.
    pub placement: Option<Placement>,
}

impl State {
    /// An empty state.
    #[must_use]
    pub fn new(id: StateId, name: &str, role: Role) -> Self {
        Self {
            id,
            name: name.to_owned(),
            role,
            based_on: None,
            locked: false,
            description: String::new(),
            touchpoints: Records::default(),
            transitions: Records::default(),
            frictions: Records::default(),
            delights: Records::default(),
            cards: Records::default(),
            placement: None,
        }
    }
}

impl Record for State {
    type Id = StateId;

    fn id(&self) -> &StateId {
        &self.id
    }
}

/// What a state stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// How it is today.
    #[default]
    Current,
    /// How it could be.
    Future,
}

/// Something the room said that is not on the map yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// Its id.
    pub id: CardId,
    /// What it is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kind: CardKind,
    /// What was said.
    #[serde(default, skip_serializing_if = "is_default")]
    pub text: String,
    /// What it is about.
    #[serde(default, skip_serializing_if = "is_default")]
    pub at: Option<CardAnchor>,
    /// The frictions that it would answer.
    #[serde(default, skip_serializing_if = "is_default")]
    pub answers: Vec<FrictionId>,
    /// What it has turned into.
    #[serde(default, skip_serializing_if = "is_default")]
    pub became: Option<Became>,
}

record!(Card, CardId, [kind, text, at, answers, became]);

/// What a card is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum CardKind {
    /// A way to do better.
    #[default]
    Idea,
    /// Something to find out.
    Question,
    /// Something to seize.
    Opportunity,
    /// Something for another day.
    Parked,
}

impl CardKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Idea, Self::Question, Self::Opportunity, Self::Parked];
}
