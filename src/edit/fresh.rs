//! Ids for new things: made from their names, and unlike any id that means something already.

use crate::model::{
    CardId, ChannelId, DelightId, Element, FrictionId, InitiativeId, Journey, KpiId, Origin, PersonaId, StageId,
    StateId, SystemId, TeamId, TouchpointId, TransitionId,
};

use super::in_state::is_anywhere;

/// An id that can be made from a name.
pub trait FreshId: Sized {
    /// An id for a new thing of this name: no thing of its kind has it in any state, so nothing refers to it either,
    /// and no rule once proposed an initiative on it.
    fn fresh(journey: &Journey, name: &str) -> Self;
}

macro_rules! fresh_id {
    ($($id:ident: $kind:ident;)*) => {$(
        impl FreshId for $id {
            fn fresh(journey: &Journey, name: &str) -> Self {
                Self::from_name(name, |id| is_anywhere(journey, &Element::$kind(id.clone())) || is_subject(journey, id.as_str()))
            }
        }
    )*};
}

fresh_id! {
    StateId: State;
    StageId: Stage;
    ChannelId: Channel;
    PersonaId: Persona;
    TeamId: Team;
    SystemId: System;
    KpiId: Kpi;
    TouchpointId: Touchpoint;
    TransitionId: Transition;
    FrictionId: Friction;
    DelightId: Delight;
    CardId: Card;
    InitiativeId: Initiative;
}

/// Whether a rule once proposed an initiative on this subject. One whose subject is gone is kept and shown as
/// retired: it must not come back to life on something else.
fn is_subject(journey: &Journey, text: &str) -> bool {
    journey
        .roadmap
        .initiatives
        .iter()
        .any(|initiative| matches!(&initiative.origin, Origin::Generated { subject, .. } if subject == text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::sample::journey;
    use crate::model::Initiative;

    #[test]
    fn an_id_avoids_those_of_its_kind_in_any_state() {
        assert_eq!(TouchpointId::fresh(&journey(), "Z").as_str(), "z-2");
        assert_eq!(FrictionId::fresh(&journey(), "Z").as_str(), "z");
        assert_eq!(InitiativeId::fresh(&journey(), "R1").as_str(), "r1-2");
    }

    #[test]
    fn an_id_avoids_the_subject_of_a_retired_proposal() {
        let mut journey = journey();
        let origin = Origin::Generated { rule: "training".to_owned(), subject: "gone".to_owned() };
        journey.roadmap.initiatives.put(Initiative { origin, ..Initiative::new("training-gone".into(), 4, "") });
        assert_eq!(TouchpointId::fresh(&journey, "Gone").as_str(), "gone-2");
    }
}
