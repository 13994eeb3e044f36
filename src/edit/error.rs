//! Why an edit is refused.

use thiserror::Error;

use crate::model::{Element, StateId, limits::Excess};

/// Why an edit is refused. The document is then as it was.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum EditError {
    /// The edit names a state that is not there.
    #[error("there is no state {0}")]
    UnknownState(StateId),
    /// The edit moves something that is not there.
    #[error("{0:?} is not there")]
    Unknown(Element),
    /// A state with this id is there already.
    #[error("there is a state {0} already")]
    DuplicateState(StateId),
    /// A thing has no id, or one that cannot be an id.
    #[error("{0:?} has no id that can be one")]
    EmptyId(Element),
    /// A thing refers to something that is not there, or not in its state.
    #[error("{from:?} refers to {to:?}, which is not there")]
    BrokenReference {
        /// What refers.
        from: Element,
        /// What is missing.
        to: Element,
    },
    /// A number is out of its range, or not finite.
    #[error("{field} of {of:?} is out of range")]
    OutOfRange {
        /// What has the number.
        of: Element,
        /// The name of the field, as in a file; a dot leads into an inner record.
        field: &'static str,
    },
    /// A thing would be based on, part of, or dependent on itself, directly or through others.
    #[error("{field} of {of:?} would lead back to it")]
    Circle {
        /// The thing.
        of: Element,
        /// The name of the field, as in a file.
        field: &'static str,
    },
    /// There would be more than a journey may hold.
    #[error("{} {} are more than {}", .0.found, .0.what, .0.most)]
    TooMuch(Excess),
    /// What would come back breaks a rule at this thing.
    #[error("{0:?} breaks a rule")]
    Unsound(Element),
    /// A preview without a transaction.
    #[error("no transaction is open")]
    NoTransaction,
}
