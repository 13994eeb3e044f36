//! The states of a journey as a whole: added, ordered, locked, aimed at, deleted, compared.

use std::collections::BTreeSet;

use super::{Ask, Editor, View};
use crate::{
    edit::{Action, Edit, FreshId as _, Label, RoadmapDescription, StateDescription},
    model::{Element, Role, State, StateId, TouchpointId},
};

/// What a new state is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewState {
    /// What it is called.
    pub name: String,
    /// What it stands for.
    pub role: Role,
    /// The state that it begins as a copy of; none for a blank page.
    pub copy_of: Option<StateId>,
}

impl Editor {
    /// The states in the order of their tabs: today's before the future ones, each in the order that a person gave them.
    #[must_use]
    pub fn tabs(&self) -> Vec<&State> {
        let of = |role| self.journey().states.iter().filter(move |state| state.role == role);
        of(Role::Current).chain(of(Role::Future)).collect()
    }

    /// Adds a state, shows it and selects it. A copy follows what it was copied from wherever it is still equal; a blank
    /// page follows nothing.
    pub fn add_state(&mut self, new: NewState) {
        let NewState { name, role, copy_of } = new;
        let id = StateId::fresh(self.journey(), &name);
        let blank = State::new(id.clone(), &name, role);
        let state = match copy_of.and_then(|base| self.journey().states.get(&base)) {
            Some(base) => State {
                touchpoints: base.touchpoints.clone(),
                transitions: base.transitions.clone(),
                frictions: base.frictions.clone(),
                delights: base.delights.clone(),
                cards: base.cards.clone(),
                placement: base.placement.clone(),
                based_on: Some(base.id.clone()),
                ..blank
            },
            None => blank,
        };
        let edit = Edit::AddState { state: Box::new(state), position: self.journey().states.len() };
        let after = View { selection: BTreeSet::from([Element::State(id.clone())]), state: Some(id) };
        self.apply(Label::new(Action::Add, &name), vec![edit], after);
    }

    /// Shows the state so many tabs further on; after the last comes the first.
    pub fn step_state(&mut self, by: isize) {
        let ids: Vec<StateId> = self.tabs().iter().map(|state| state.id.clone()).collect();
        let here = ids.iter().position(|id| Some(id) == self.view.state.as_ref());
        let next = here.and_then(|here| here.checked_add_signed(by.rem_euclid(ids.len().max(1).cast_signed())));
        if let Some(id) = next.and_then(|next| ids.get(next % ids.len())) {
            self.show_state(id);
        }
    }

    /// Moves the shown state so many tabs further on, among those of its role; at the end it stays.
    pub fn move_state(&mut self, by: isize) {
        let Some(state) = self.state() else { return };
        let id = state.id.clone();
        let place =
            self.journey().states.iter().filter(|other| other.role == state.role).position(|other| other.id == id);
        if let Some(place) = place {
            self.move_state_to(&id, place.saturating_add_signed(by));
        }
    }

    /// Moves a state to a place among those of its role, from 0; past the end is the end.
    pub fn move_state_to(&mut self, id: &StateId, place: usize) {
        let states = &self.journey().states;
        let Some(state) = states.get(id) else { return };
        let peers: Vec<&State> = states.iter().filter(|other| other.role == state.role).collect();
        let Some(goal) = peers.get(place.min(peers.len().saturating_sub(1))) else { return };
        let Some(position) = states.position(&goal.id).filter(|_| goal.id != *id) else { return };
        let label = Label::new(Action::Move, &state.name);
        self.apply(label, vec![Edit::MoveState { id: id.clone(), position }], self.view.clone());
    }

    /// Locks the shown state against following, or lets it follow again.
    pub fn toggle_lock(&mut self) {
        let Some(state) = self.state() else { return };
        let description = StateDescription { locked: !state.locked, ..state.into() };
        let action = if state.locked { Action::Unlock } else { Action::Lock };
        let label = Label::new(action, &state.name);
        self.apply(label, vec![Edit::DescribeState { id: state.id.clone(), description }], self.view.clone());
    }

    /// Makes the shown state the one that the roadmap leads to.
    pub fn make_target(&mut self) {
        let Some(state) = self.state() else { return };
        let target = Some(state.id.clone());
        let label = Label::new(Action::SetTarget, &state.name);
        let edit = Edit::Roadmap(RoadmapDescription { target, ..(&**self.journey()).into() });
        self.apply(label, vec![edit], self.view.clone());
    }

    /// Whether the roadmap leads to this state.
    #[must_use]
    pub fn is_target(&self, state: &StateId) -> bool {
        self.journey().target().is_some_and(|target| target.id == *state)
    }

    /// Asks whether to delete a state; the last one stays.
    pub fn ask_to_remove_state(&mut self, id: &StateId) {
        if self.journey().states.len() > 1 && self.journey().states.contains(id) {
            self.ask = Some(Ask::RemoveState(id.clone()));
        }
    }

    /// The touchpoints of a state that no other state has.
    #[must_use]
    pub fn only_in(&self, state: &StateId) -> Vec<&TouchpointId> {
        let others = || self.journey().states.iter().filter(|other| other.id != *state);
        let here = self.journey().states.get(state).into_iter().flat_map(|state| state.touchpoints.ids());
        here.filter(|id| !others().any(|other| other.touchpoints.contains(id))).collect()
    }

    /// The state that is shown after some edits: when the one on screen goes, the one beside it.
    pub(super) fn state_after(&self, edits: &[Edit]) -> Option<StateId> {
        let goes = |id: &StateId| edits.iter().any(|edit| matches!(edit, Edit::RemoveState(gone) if gone == id));
        let tabs = self.tabs();
        let here = tabs.iter().position(|state| Some(&state.id) == self.view.state.as_ref())?;
        let (before, after) = tabs.split_at(here);
        let next = after.iter().chain(before.iter().rev()).find(|state| !goes(&state.id));
        next.map(|state| state.id.clone())
    }

    /// The two states that are compared while this one is shown: those that were chosen, if this is one of them.
    #[must_use]
    pub fn ends(&self) -> Option<(&State, &State)> {
        let states = &self.journey().states;
        let shown = self.state()?;
        let chosen = self.chosen.as_ref();
        let chosen = chosen.and_then(|(from, to)| Some((states.get(from)?, states.get(to)?)));
        let holds_shown = |(from, to): &(&State, &State)| from.id == shown.id || to.id == shown.id;
        let then_and_now = || {
            let (then, now) = self.past.as_ref()?.pair_of(&shown.id)?;
            Some((states.get(then)?, states.get(now)?))
        };
        chosen.filter(holds_shown).or_else(then_and_now).or_else(|| super::compared(self.journey(), shown))
    }

    /// Compares these two states from now on, as long as one of them is shown; a state is never compared with itself.
    pub fn compare(&mut self, from: StateId, to: StateId) {
        let known = |id| self.journey().states.contains(id);
        if from == to || !known(&from) || !known(&to) {
            return;
        }
        let shown = self.view.state.as_ref();
        let shows_neither = shown != Some(&from) && shown != Some(&to);
        let shown = to.clone();
        self.chosen = Some((from, to));
        if shows_neither {
            self.show_state(&shown);
        }
    }
}
