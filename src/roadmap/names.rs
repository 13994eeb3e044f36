//! What things are called, for readers who have only the plan.

use std::iter;

use crate::model::{
    ChannelId, Deliverable, FrictionId, Journey, KpiId, StageId, State, StateId, SystemId, TeamId, TouchpointId,
    TransitionId,
};

/// The names of a journey. What the journey does not know is called by its id.
#[derive(Clone, Copy)]
pub(super) struct Names<'a> {
    journey: &'a Journey,
    /// Asked first: the same id may have a newer name in the target.
    target: &'a State,
}

impl<'a> Names<'a> {
    pub(super) const fn new(journey: &'a Journey, target: &'a State) -> Self {
        Self { journey, target }
    }

    fn states(self) -> impl Iterator<Item = &'a State> {
        iter::once(self.target).chain(self.journey.states.iter())
    }

    pub(super) fn touchpoint(self, id: &TouchpointId) -> String {
        let found = self.states().find_map(|state| state.touchpoints.get(id));
        found.map_or_else(|| id.to_string(), |touchpoint| touchpoint.name.clone())
    }

    /// What a touchpoint is called today, where it may have another name in the target.
    pub(super) fn touchpoint_today(self, today: &State, id: &TouchpointId) -> String {
        today.touchpoints.get(id).map_or_else(|| self.touchpoint(id), |touchpoint| touchpoint.name.clone())
    }

    /// A transition has no name of its own: it is called after its ends.
    pub(super) fn transition(self, id: &TransitionId) -> String {
        let found = self.states().find_map(|state| state.transitions.get(id));
        found.map_or_else(
            || id.to_string(),
            |transition| format!("{} → {}", self.touchpoint(&transition.from), self.touchpoint(&transition.to)),
        )
    }

    pub(super) fn deliverable(self, element: &Deliverable) -> String {
        match element {
            Deliverable::Touchpoint(id) => self.touchpoint(id),
            Deliverable::Transition(id) => self.transition(id),
        }
    }

    pub(super) fn friction(self, id: &FrictionId) -> String {
        let found = self.states().find_map(|state| state.frictions.get(id));
        found.map_or_else(|| id.to_string(), |friction| friction.name.clone())
    }

    pub(super) fn state(self, id: &StateId) -> String {
        self.states().find(|state| state.id == *id).map_or_else(|| id.to_string(), |state| state.name.clone())
    }

    pub(super) fn stage(self, id: &StageId) -> String {
        self.journey.stages.get(id).map_or_else(|| id.to_string(), |stage| stage.name.clone())
    }

    pub(super) fn channel(self, id: &ChannelId) -> String {
        self.journey.channels.get(id).map_or_else(|| id.to_string(), |channel| channel.name.clone())
    }

    pub(super) fn system(self, id: &SystemId) -> String {
        self.journey.systems.get(id).map_or_else(|| id.to_string(), |system| system.name.clone())
    }

    pub(super) fn team(self, id: &TeamId) -> String {
        self.journey.teams.get(id).map_or_else(|| id.to_string(), |team| team.name.clone())
    }

    pub(super) fn kpi(self, id: &KpiId) -> String {
        self.journey.kpis.get(id).map_or_else(|| id.to_string(), |kpi| kpi.name.clone())
    }
}
