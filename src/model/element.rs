//! References to things of the document.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{
    CardId, ChannelId, DelightId, FrictionId, InitiativeId, KpiId, PersonaId, StageId, StateId, SystemId, TeamId,
    TouchpointId, TransitionId,
};

/// Anything a person can point at: what a shape stands for, what is selected, what a finding is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Element {
    /// The whole journey.
    Journey,
    /// A state.
    State(StateId),
    /// A stage.
    Stage(StageId),
    /// A channel.
    Channel(ChannelId),
    /// The place where a stage and a channel meet.
    Cell(StageId, ChannelId),
    /// All transitions from one cell to another, where a map is too large for each to be drawn.
    Bundle(Arc<CellPair>),
    /// A persona.
    Persona(PersonaId),
    /// A team.
    Team(TeamId),
    /// A system.
    System(SystemId),
    /// A KPI.
    Kpi(KpiId),
    /// A touchpoint.
    Touchpoint(TouchpointId),
    /// A transition.
    Transition(TransitionId),
    /// A friction.
    Friction(FrictionId),
    /// A delight.
    Delight(DelightId),
    /// A card.
    Card(CardId),
    /// An initiative.
    Initiative(InitiativeId),
}

/// Two cells, each where a stage and a channel meet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellPair {
    /// The cell that transitions leave.
    pub from: (StageId, ChannelId),
    /// The cell that they reach; it may be the same.
    pub to: (StageId, ChannelId),
}

impl Element {
    /// The id of the element, where it has one of its own.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Journey | Self::Cell(..) | Self::Bundle(_) => None,
            Self::State(id) => Some(id.as_str()),
            Self::Stage(id) => Some(id.as_str()),
            Self::Channel(id) => Some(id.as_str()),
            Self::Persona(id) => Some(id.as_str()),
            Self::Team(id) => Some(id.as_str()),
            Self::System(id) => Some(id.as_str()),
            Self::Kpi(id) => Some(id.as_str()),
            Self::Touchpoint(id) => Some(id.as_str()),
            Self::Transition(id) => Some(id.as_str()),
            Self::Friction(id) => Some(id.as_str()),
            Self::Delight(id) => Some(id.as_str()),
            Self::Card(id) => Some(id.as_str()),
            Self::Initiative(id) => Some(id.as_str()),
        }
    }
}

/// Where a friction or a delight hangs.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Anchor {
    /// On a touchpoint.
    Touchpoint(TouchpointId),
    /// On a transition.
    Transition(TransitionId),
    /// On a stage.
    Stage(StageId),
    /// On the journey as a whole.
    #[default]
    Journey,
}

/// Where a card hangs, or a vote falls.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum CardAnchor {
    /// On a touchpoint.
    Touchpoint(TouchpointId),
    /// On a transition.
    Transition(TransitionId),
    /// On a stage.
    Stage(StageId),
    /// On a friction.
    Friction(FrictionId),
    /// On the journey as a whole.
    #[default]
    Journey,
}

impl From<Anchor> for CardAnchor {
    fn from(at: Anchor) -> Self {
        match at {
            Anchor::Touchpoint(id) => Self::Touchpoint(id),
            Anchor::Transition(id) => Self::Transition(id),
            Anchor::Stage(id) => Self::Stage(id),
            Anchor::Journey => Self::Journey,
        }
    }
}

/// What a KPI measures.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum KpiAnchor {
    /// One touchpoint.
    Touchpoint(TouchpointId),
    /// One transition.
    Transition(TransitionId),
    /// One stage.
    Stage(StageId),
    /// One channel.
    Channel(ChannelId),
    /// One persona.
    Persona(PersonaId),
    /// The journey as a whole.
    #[default]
    Journey,
}

/// What a card has become.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Became {
    /// A touchpoint.
    Touchpoint(TouchpointId),
    /// A transition.
    Transition(TransitionId),
    /// A friction.
    Friction(FrictionId),
    /// An initiative.
    Initiative(InitiativeId),
}

/// What an initiative delivers: an element of the target state.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Deliverable {
    /// A touchpoint.
    Touchpoint(TouchpointId),
    /// A transition.
    Transition(TransitionId),
}

macro_rules! into_element {
    ($($from:ident: $($unit:ident)? ($($variant:ident),*);)*) => {$(
        impl From<$from> for Element {
            fn from(reference: $from) -> Self {
                match reference {
                    $($from::$variant(id) => Self::$variant(id),)*
                    $($from::$unit => Self::$unit,)?
                }
            }
        }
    )*};
}

into_element! {
    Anchor: Journey (Touchpoint, Transition, Stage);
    CardAnchor: Journey (Touchpoint, Transition, Stage, Friction);
    KpiAnchor: Journey (Touchpoint, Transition, Stage, Channel, Persona);
    Became: (Touchpoint, Transition, Friction, Initiative);
    Deliverable: (Touchpoint, Transition);
}
