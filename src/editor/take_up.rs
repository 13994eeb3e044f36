//! Taking up an initiative that is in the plan, so that a person can change it.
//!
//! What a rule proposes is worked out each time and stands in no file. Who changes it stores a record that names the
//! rule and its subject and holds nothing but the fields set by hand; the rule goes on filling the rest.

use super::Editor;
use crate::{
    model::{Initiative, InitiativeId},
    roadmap,
};

impl Editor {
    /// The record that stands for an initiative of the plan, as it is to be changed and put: the stored one, else a new
    /// one under the id that it has in the plan, blank but for its origin.
    ///
    /// None where the plan has no such initiative.
    #[must_use]
    pub fn record(&self, id: &InitiativeId) -> Option<Initiative> {
        let journey = self.journey();
        if let Some(stored) = journey.roadmap.initiatives.get(id) {
            return Some(stored.clone());
        }
        let proposed = roadmap::to_target(journey, self.look.lang).into_iter().find(|it| it.id == *id)?;
        Some(Initiative::blank(proposed.id, proposed.origin))
    }
}
