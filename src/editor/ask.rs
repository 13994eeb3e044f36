//! What the editor asks of a person before it goes on.

use super::Addition;
use crate::{
    edit::{Consequence, Edit, Label},
    model::{Anchor, Element, StateId},
};

/// A question that the editor needs answered before it goes on.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// What something new is called.
    NameAddition(Addition),
    /// What a new state is called, and what it begins with.
    NewState,
    /// Whether to delete a state, with all that is in it.
    RemoveState(StateId),
    /// What an element is called from now on.
    Rename {
        /// Which.
        element: Element,
    },
    /// What a new friction is called, and how severe it is.
    NewFriction {
        /// Where it hurts.
        at: Anchor,
    },
    /// Whether to delete although more goes along.
    ConfirmRemoval {
        /// What is deleted.
        edits: Vec<Edit>,
        /// The undo label of it.
        label: Label,
        /// What goes along.
        consequences: Vec<Consequence>,
    },
}
