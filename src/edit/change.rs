//! A change of the document, as data.

use jiff::civil::Date;

use crate::model::{
    Business, Card, CardId, Channel, ChannelId, Decision, Delight, DelightId, Element, Friction, FrictionId,
    Initiative, InitiativeId, Journey, Kpi, KpiId, Persona, PersonaId, Placement, ReadinessTick, Role, Settings,
    Stage, StageId, State, StateId, System, SystemId, Team, TeamId, Touchpoint, TouchpointId, Transition,
    TransitionId, Votes, Worksheet, invariants::Sound,
};

/// A change of the document. What it entails elsewhere is not in it: [`super::apply`] works that out.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Adds a record to a state, or replaces the one with its id. States based on this one follow.
    Put {
        /// The state that is edited.
        state: StateId,
        /// The whole record, as it shall be.
        record: StateRecord,
    },
    /// Removes a record from a state, with all that hangs on it. States based on this one follow.
    Remove {
        /// The state that is edited.
        state: StateId,
        /// What goes; nothing happens where it is not there.
        id: StateRecordId,
    },
    /// Adds a record to what all states share, at the end of its list, or replaces the one with its id.
    PutShared(SharedRecord),
    /// Removes a record from what all states share, with all that cannot be without it.
    RemoveShared(SharedRecordId),
    /// Moves a record within its list.
    MoveShared {
        /// What moves.
        id: SharedRecordId,
        /// Where it stands afterwards, from 0; past the end is the end.
        position: usize,
    },
    /// Adds a state.
    AddState {
        /// The whole state, often a copy of another under an id of its own.
        state: Box<State>,
        /// Where it stands afterwards, from 0; past the end is the end.
        position: usize,
    },
    /// Moves a state within the list of them.
    MoveState {
        /// What moves.
        id: StateId,
        /// Where it stands afterwards, from 0; past the end is the end.
        position: usize,
    },
    /// Removes a state. States based on it are based on its own base from then on.
    RemoveState(StateId),
    /// Replaces what is said about a state.
    DescribeState {
        /// The state.
        id: StateId,
        /// What is said about it.
        description: StateDescription,
    },
    /// Remembers where a state was drawn, or forgets it. No other state follows.
    Place {
        /// The state.
        state: StateId,
        /// Where its touchpoints stand; none: laid out fresh.
        placement: Option<Placement>,
    },
    /// Replaces what is said about the journey.
    Describe(Description),
    /// Replaces what is said about the roadmap; its initiatives are shared records.
    Roadmap(RoadmapDescription),
    /// Replaces the answers to the strategy questions.
    Worksheet(Worksheet),
    /// Replaces what the journey is worth.
    Business(Business),
    /// Replaces the votes.
    Votes(Votes),
    /// Replaces what is ticked by hand.
    Readiness(Vec<ReadinessTick>),
    /// Replaces what is switched off or tuned.
    Settings(Settings),
    /// Replaces all of the journey but its id by an earlier content of it.
    Restore(Box<Sound>),
}

impl Edit {
    /// Adds a record to a state, or replaces the one with its id.
    #[must_use]
    pub fn put(state: &StateId, record: impl Into<StateRecord>) -> Self {
        Self::Put { state: state.clone(), record: record.into() }
    }

    /// Removes a record from a state.
    #[must_use]
    pub fn remove(state: &StateId, id: impl Into<StateRecordId>) -> Self {
        Self::Remove { state: state.clone(), id: id.into() }
    }

    /// Adds a record to what all states share, or replaces the one with its id.
    #[must_use]
    pub fn put_shared(record: impl Into<SharedRecord>) -> Self {
        Self::PutShared(record.into())
    }

    /// Removes a record from what all states share.
    #[must_use]
    pub fn remove_shared(id: impl Into<SharedRecordId>) -> Self {
        Self::RemoveShared(id.into())
    }

    /// Moves a record within its list.
    #[must_use]
    pub fn move_shared(id: impl Into<SharedRecordId>, position: usize) -> Self {
        Self::MoveShared { id: id.into(), position }
    }
}

/// Declares the records of one family, their ids, and the ways into both.
macro_rules! family {
    ($(#[$record_doc:meta])* $records:ident, $(#[$id_doc:meta])* $ids:ident: $($variant:ident, $id:ident, $what:literal;)*) => {
        $(#[$record_doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub enum $records {
            $(#[doc = $what] $variant(Box<$variant>),)*
        }

        $(#[$id_doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $ids {
            $(#[doc = $what] $variant($id),)*
        }

        $(
            impl From<$variant> for $records {
                fn from(record: $variant) -> Self {
                    Self::$variant(Box::new(record))
                }
            }

            impl From<$id> for $ids {
                fn from(id: $id) -> Self {
                    Self::$variant(id)
                }
            }
        )*

        impl From<$ids> for Element {
            fn from(id: $ids) -> Self {
                match id {
                    $($ids::$variant(id) => Self::$variant(id),)*
                }
            }
        }
    };
}

family! {
    /// A record of a state.
    StateRecord,
    /// The id of a record of a state.
    StateRecordId:
    Touchpoint, TouchpointId, "A touchpoint.";
    Transition, TransitionId, "A transition.";
    Friction, FrictionId, "A friction.";
    Delight, DelightId, "A delight.";
    Card, CardId, "A card.";
}

family! {
    /// A record that all states share.
    SharedRecord,
    /// The id of a record that all states share.
    SharedRecordId:
    Stage, StageId, "A stage.";
    Channel, ChannelId, "A channel.";
    Persona, PersonaId, "A persona.";
    Team, TeamId, "A team.";
    System, SystemId, "A system.";
    Kpi, KpiId, "A KPI.";
    Initiative, InitiativeId, "An initiative of the roadmap.";
}

/// What is said about a state, its records and its placement aside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StateDescription {
    /// What the room calls it.
    pub name: String,
    /// Today or a possible future.
    pub role: Role,
    /// The state it follows where it is still equal.
    pub based_on: Option<StateId>,
    /// Whether edits of the state it is based on leave it alone.
    pub locked: bool,
    /// What it assumes, in words.
    pub description: String,
}

impl From<&State> for StateDescription {
    fn from(state: &State) -> Self {
        Self {
            name: state.name.clone(),
            role: state.role,
            based_on: state.based_on.clone(),
            locked: state.locked,
            description: state.description.clone(),
        }
    }
}

/// What is said about the journey.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Description {
    /// What it is called.
    pub title: String,
    /// Whose journey it is.
    pub organisation: String,
    /// Who answers for it: the id of a team, or free text.
    pub owner: String,
    /// The language of its words, as a BCP 47 tag.
    pub language: String,
    /// What success is, so that it can be measured.
    pub vision: String,
}

impl From<&Journey> for Description {
    fn from(journey: &Journey) -> Self {
        Self {
            title: journey.title.clone(),
            organisation: journey.organisation.clone(),
            owner: journey.owner.clone(),
            language: journey.language.clone(),
            vision: journey.vision.clone(),
        }
    }
}

/// What is said about the roadmap, its initiatives aside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoadmapDescription {
    /// The first day; none: windows are in words.
    pub start: Option<Date>,
    /// The state it leads to.
    pub target: Option<StateId>,
    /// Who stands for it.
    pub sponsor: String,
    /// What was decided.
    pub decisions: Vec<Decision>,
}

impl From<&Journey> for RoadmapDescription {
    fn from(journey: &Journey) -> Self {
        Self {
            start: journey.roadmap.start,
            target: journey.roadmap.target.clone(),
            sponsor: journey.roadmap.sponsor.clone(),
            decisions: journey.roadmap.decisions.clone(),
        }
    }
}
