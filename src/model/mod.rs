//! The document: plain records that refer to one another by id, and the rules they keep.
//!
//! Nothing here knows about files, graphs or pictures. Numbers are held wide (`i64`, `f64`) because that is
//! how they are read: [`invariants`] says which ranges hold, reading a file enforces them with a report.

mod cycles;
mod element;
mod fields;
mod friction;
mod id;
pub mod invariants;
mod journey;
mod kpi;
pub mod limits;
mod list;
mod placement;
pub(crate) mod ranges;
mod records;
pub(crate) mod references;
mod roadmap;
mod state;
mod touchpoint;
mod transition;
mod workshop;

pub use element::{Anchor, Became, CardAnchor, CellPair, Deliverable, Element, KpiAnchor};
pub use fields::Fields;
pub use friction::{Consequence, Delight, Deviation, FeltBy, Friction, FrictionKind, Verbatim};
pub use id::{
    CardId, ChannelId, DelightId, FrictionId, InitiativeId, KpiId, PersonaId, StageId, StateId, SystemId, TeamId,
    TouchpointId, TransitionId, slug,
};
pub use journey::{
    Channel, Feed, HeldBy, Journey, Medium, Offer, Persona, Service, Stage, System, SystemKind, Team, Timing,
};
pub use kpi::{Direction, Kpi, KpiKind, Measure};
pub use list::List;
pub use placement::{Placement, Spot, Spots};
pub use records::{Record, Records};
pub use roadmap::{
    CheckItem, Decision, Initiative, Milestone, Opt, Origin, ProofOfConcept, Risk, Roadmap, Scope, Status, Step,
};
pub use state::{Card, CardKind, Role, State};
pub use touchpoint::{
    Backstage, DataCollected, DataKind, Effort, Evidence, EvidenceLevel, ForPersona, Identity, Initiator,
    OutcomeKind, Standard, Touchpoint, TouchpointKind,
};
pub use transition::{Context, Inconsistency, PersonaShare, Pillars, Reason, Transition};
pub use workshop::{
    Business, Dots, LossReason, Participant, Phase, ReadinessTick, Round, Settings, Spread, Votes, Worksheet,
};

/// Whether a value is the default of its type: such fields are not written to a file.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
