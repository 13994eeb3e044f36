//! The only way in which a document changes: an [`Edit`] inside a transaction of a [`History`].
//!
//! An edit is data. [`apply`] carries out the whole of it, with what follows from it in other states, and either
//! keeps every invariant of the document or refuses and changes nothing. [`consequences`] says beforehand what else
//! would go. Undo restores whole documents, so no edit needs an inverse.

mod apply;
mod change;
mod check;
mod consequences;
mod error;
mod follow;
mod forget;
mod fresh;
mod graft;
mod history;
mod in_state;
mod label;
mod linked;
mod remove;
mod rewrite;
#[cfg(test)]
mod sample;

pub(crate) use apply::apply_to_draft;
pub use apply::{applied, apply};
pub use change::{
    Description, Edit, RoadmapDescription, SharedRecord, SharedRecordId, StateDescription, StateRecord,
    StateRecordId,
};
pub use consequences::{Consequence, consequences};
pub use error::EditError;
pub use fresh::FreshId;
pub use graft::{Clip, Graft};
pub use history::{History, STEPS};
pub use label::{Action, Label};
