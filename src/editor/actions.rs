//! What a person does to the journey, each as one step that can be taken back.

use std::collections::BTreeSet;

use super::{Ask, Editor, Mode, Refusal, View};
use crate::{
    edit::{self, Action, Consequence, Edit, FreshId as _, Label, StateDescription, StateRecordId},
    layout::{self, Density, Request},
    model::{
        Anchor, Card, Channel, ChannelId, Delight, Element, Friction, FrictionId, Initiative, Journey, Kpi,
        Persona, Placement, Stage, StageId, State, System, Team, Touchpoint, TouchpointId, Transition,
        TransitionId,
    },
};

/// Of a map with more touchpoints and transitions than this it is not worked out whether an edit would move anything:
/// every edit pins it.
const LARGE: usize = 300;

impl Editor {
    /// Makes a step of some edits; afterwards `after` is shown. A step that is refused changes nothing.
    pub fn apply(&mut self, label: Label, mut edits: Vec<Edit>, after: View) {
        self.settle();
        if edits.is_empty() || self.refuse_read_only() {
            return;
        }
        let drawn = self.drawn();
        edits.extend(drawn.and_then(|drawn| self.placing(drawn, &edits)));
        match self.history.apply(label, self.view.clone(), &edits, after.clone()) {
            Ok(_) => self.view = after.clipped_to(self.history.journey()),
            Err(error) => self.refusal = Some(Refusal::Edit(error)),
        }
    }

    /// Refuses a change where the journey may only be looked at; whether it did.
    pub(super) fn refuse_read_only(&mut self) -> bool {
        if self.is_read_only() {
            self.refusal = Some(Refusal::ReadOnly);
        }
        self.is_read_only()
    }

    /// Shows a change that is still being typed or dragged; it becomes a step with [`Self::settle`].
    pub fn preview(&mut self, label: Label, mut edits: Vec<Edit>) {
        if self.refuse_read_only() {
            return;
        }
        if !self.history.is_open() {
            // What is typed on the way leaves no trace in the placing: it starts from here each time.
            self.drawn = self.drawn();
            self.history.begin(label, self.view.clone());
        }
        let drawn = self.drawn.clone();
        edits.extend(drawn.and_then(|drawn| self.placing(drawn, &edits)));
        if let Err(error) = self.history.preview(&edits) {
            self.refusal = Some(Refusal::Edit(error));
        }
    }

    /// Makes a step of what is previewed.
    pub fn settle(&mut self) {
        if self.history.is_open() {
            self.history.commit(self.view.clone());
        }
    }

    /// Takes back what is previewed.
    pub fn give_up(&mut self) {
        self.history.cancel();
    }

    /// Where the shown state is drawn; none while its map is not on the canvas, or a worker is about to change it.
    pub(super) fn drawn(&self) -> Option<Placement> {
        let on_canvas = self.mode == Mode::Map && self.wanted_scene().is_none();
        self.layout().filter(|_| on_canvas).map(|layout| layout.placement.clone())
    }

    /// The edit that pins what is drawn where it is, where these edits would move it.
    ///
    /// It is part of the same step, so that taking the step back restores the picture too. What is new, or has left its
    /// cell, is not pinned; the layout finds it a place.
    pub(super) fn placing(&self, mut drawn: Placement, edits: &[Edit]) -> Option<Edit> {
        let state = self.state()?;
        if edits.iter().any(|edit| matches!(edit, Edit::Place { .. })) {
            return None;
        }
        let settled = self.history.committed();
        let after = edit::applied(settled, edits).ok()?;
        let (before_edits, after_edits) = (settled.states.get(&state.id)?, after.states.get(&state.id)?);
        let request = |journey, state| Request::of_state(journey, state, Density::Expanded);
        let is_large = state.touchpoints.len() + state.transitions.len() > LARGE;
        if !is_large && request(settled, before_edits) == request(&after, after_edits) {
            return None;
        }
        let cell = |state: &State, id: &TouchpointId| {
            let touchpoint = state.touchpoints.get(id)?;
            Some((touchpoint.stage.clone(), touchpoint.channel.clone()))
        };
        let stays = |id: &TouchpointId| cell(before_edits, id) == cell(after_edits, id);
        // Spots that all stay are shared with the layout and with earlier steps.
        if !drawn.touchpoints.keys().all(stays) {
            drawn.touchpoints.retain(|id, _| stays(id));
        }
        Some(Edit::Place { state: state.id.clone(), placement: Some(drawn) })
    }

    /// Lays the shown state out afresh, this densely.
    ///
    /// A state without a placing is laid out with room; a compact placing must be remembered, and what is done to the
    /// map after that goes on from it.
    pub fn tidy_up(&mut self, density: Density) {
        let Some(state) = self.state() else { return };
        let placement = match density {
            Density::Expanded => None,
            Density::Compact => {
                let fresh = Request { placement: None, ..Request::of_state(self.journey(), state, density) };
                Some(layout::layout(&fresh).placement)
            }
        };
        let label = Label::new(Action::TidyUp, &state.name);
        let edit = Edit::Place { state: state.id.clone(), placement };
        self.apply(label, vec![edit], self.view.clone());
        // Who looks at the whole goes on doing so.
        self.fit = self.fit.or(Some(super::Fit::Readable));
    }

    /// Adds a touchpoint in a cell and selects it.
    pub fn add_touchpoint(&mut self, name: &str, stage: StageId, channel: ChannelId) {
        let Some(state) = self.state().map(|state| state.id.clone()) else { return };
        let id = TouchpointId::fresh(self.journey(), name);
        let touchpoint = Touchpoint::new(id.clone(), name, stage, channel);
        let edit = Edit::put(&state, touchpoint);
        self.apply(Label::new(Action::Add, name), vec![edit], self.view.selecting(Element::Touchpoint(id)));
    }

    /// Moves the selected touchpoints so that `leader` comes to this cell; the others move by as many cells.
    pub fn move_selection_to(&mut self, leader: &TouchpointId, stage: &StageId, channel: &ChannelId) {
        let name = self.name_of(&Element::Touchpoint(leader.clone())).unwrap_or_default();
        let edits = self.moves_to(leader, stage, channel);
        self.apply(Label::new(Action::Move, &name), edits, self.view.clone());
    }

    /// The edits of such a move.
    pub(super) fn moves_to(&self, leader: &TouchpointId, stage: &StageId, channel: &ChannelId) -> Vec<Edit> {
        let Some(state) = self.state() else { return Vec::new() };
        let moved = |(id, (stage, channel)): (TouchpointId, (StageId, ChannelId))| {
            let touchpoint = state.touchpoints.get(&id)?;
            let stays = (&touchpoint.stage, &touchpoint.channel) == (&stage, &channel);
            // An order set by hand belongs to the cell that is left.
            let moved = Touchpoint { stage, channel, order: None, ..touchpoint.clone() };
            (!stays).then(|| Edit::put(&state.id, moved))
        };
        self.cells_after(leader, stage, channel).into_iter().filter_map(moved).collect()
    }

    /// Connects two touchpoints, and selects the transition; an existing one is only selected.
    pub fn connect(&mut self, from: &TouchpointId, to: &TouchpointId) {
        let Some(state) = self.state() else { return };
        let existing =
            state.transitions.iter().find(|transition| transition.from == *from && transition.to == *to);
        if let Some(existing) = existing {
            self.view = self.view.selecting(Element::Transition(existing.id.clone()));
            return;
        }
        if from == to {
            return;
        }
        let transition = self.connection(from, to);
        let id = transition.id.clone();
        let name = state.touchpoints.get(to).map_or("", |touchpoint| &touchpoint.name);
        let label = Label::new(Action::Connect, name);
        let edit = Edit::put(&state.id, transition);
        self.apply(label, vec![edit], self.view.selecting(Element::Transition(id)));
    }

    /// A transition from one touchpoint to another that is not there yet.
    pub(super) fn connection(&self, from: &TouchpointId, to: &TouchpointId) -> Transition {
        let id = TransitionId::fresh(self.journey(), &format!("{from} {to}"));
        Transition::new(id, from.clone(), to.clone())
    }

    /// Marks a friction, severity 1–5, and selects it.
    pub fn mark_friction(&mut self, name: &str, severity: i64, at: Anchor) {
        let Some(state) = self.state().map(|state| state.id.clone()) else { return };
        let id = FrictionId::fresh(self.journey(), name);
        let friction = Friction::new(id.clone(), name, at, severity.clamp(1, 5));
        let edit = Edit::put(&state, friction);
        self.apply(Label::new(Action::MarkFriction, name), vec![edit], self.view.selecting(Element::Friction(id)));
    }

    /// What an element is called; none for what has no name.
    #[must_use]
    pub fn name_of(&self, element: &Element) -> Option<String> {
        if let Element::Initiative(id) = element {
            // A rule words those that a person did not name.
            return self.title_of(id);
        }
        if let Element::Bundle(pair) = element {
            return self.bundle(pair).map(|bundle| self.bundle_name(bundle));
        }
        name_of(self.journey(), self.state(), element)
    }

    /// Whether an element has a name of its own that can be changed on the canvas.
    #[must_use]
    pub fn can_rename(&self, element: &Element) -> bool {
        matches!(
            element,
            Element::Touchpoint(_)
                | Element::Friction(_)
                | Element::Delight(_)
                | Element::Stage(_)
                | Element::Channel(_)
                | Element::State(_)
                | Element::Persona(_)
                | Element::Team(_)
                | Element::System(_)
                | Element::Kpi(_)
                | Element::Card(_)
                | Element::Initiative(_)
        ) && self.name_of(element).is_some()
    }

    /// Gives an element another name; its id stays.
    pub fn rename(&mut self, element: &Element, name: &str) {
        let name = name.trim();
        if let Some(edit) = self.renaming(element, name).filter(|_| !name.is_empty()) {
            self.apply(Label::new(Action::Rename, name), vec![edit], self.view.clone());
        }
    }

    fn renaming(&self, element: &Element, name: &str) -> Option<Edit> {
        let name = name.to_owned();
        let journey = self.journey();
        let edit = match element {
            Element::Stage(id) => Edit::put_shared(Stage { name, ..journey.stages.get(id)?.clone() }),
            Element::Channel(id) => Edit::put_shared(Channel { name, ..journey.channels.get(id)?.clone() }),
            Element::State(id) => {
                let description = StateDescription { name, ..journey.states.get(id)?.into() };
                Edit::DescribeState { id: id.clone(), description }
            }
            Element::Touchpoint(id) => {
                let state = self.state()?;
                Edit::put(&state.id, Touchpoint { name, ..state.touchpoints.get(id)?.clone() })
            }
            Element::Friction(id) => {
                let state = self.state()?;
                Edit::put(&state.id, Friction { name, ..state.frictions.get(id)?.clone() })
            }
            Element::Delight(id) => {
                let state = self.state()?;
                Edit::put(&state.id, Delight { name, ..state.delights.get(id)?.clone() })
            }
            Element::Persona(id) => Edit::put_shared(Persona { name, ..journey.personas.get(id)?.clone() }),
            Element::Team(id) => Edit::put_shared(Team { name, ..journey.teams.get(id)?.clone() }),
            Element::System(id) => Edit::put_shared(System { name, ..journey.systems.get(id)?.clone() }),
            Element::Kpi(id) => Edit::put_shared(Kpi { name, ..journey.kpis.get(id)?.clone() }),
            Element::Card(id) => {
                let state = self.state()?;
                Edit::put(&state.id, Card { text: name, ..state.cards.get(id)?.clone() })
            }
            Element::Initiative(id) => {
                Edit::put_shared(Initiative { title: name, ..self.under_change(id)?.record })
            }
            _ => return None,
        };
        Some(edit)
    }

    /// Deletes what is selected. What else would go is asked about first.
    pub fn delete_selection(&mut self) {
        if let Some(Element::State(id)) = self.view.only() {
            let id = id.clone();
            return self.ask_to_remove_state(&id);
        }
        if let Some(Element::Initiative(id)) = self.view.only()
            && self.under_change(id).is_some_and(|it| it.record.is_generated() && !it.standing.is_retired)
        {
            // A rule would propose it again.
            let id = id.clone();
            return self.dismiss(&id);
        }
        let mut edits = Vec::new();
        for element in &self.view.selection {
            edits.extend(self.removal(element));
        }
        let Some(first) = self.view.selection.iter().next() else { return };
        let label = Label::new(Action::Remove, &self.name_of(first).unwrap_or_default());
        let mut consequences = edit::consequences(&self.without_hidden_votes(), &edits);
        // That lines go with their cards, and that other states follow, is seen and can be taken back.
        consequences.retain(|consequence| {
            !matches!(
                consequence,
                Consequence::Followed { .. } | Consequence::Removed { element: Element::Transition(_), .. }
            )
        });
        if consequences.is_empty() {
            self.remove(label, edits);
        } else {
            self.ask = Some(Ask::ConfirmRemoval { edits, label, consequences });
        }
    }

    /// Deletes, as was asked for and confirmed.
    pub fn remove(&mut self, label: Label, edits: Vec<Edit>) {
        let after = View { selection: BTreeSet::new(), state: self.state_after(&edits) };
        self.apply(label, edits, after);
    }

    fn removal(&self, element: &Element) -> Option<Edit> {
        let journey = self.journey();
        let in_state = |id: StateRecordId| self.view.state.as_ref().map(|state| Edit::remove(state, id));
        match element.clone() {
            Element::Touchpoint(id) => in_state(id.into()),
            Element::Transition(id) => in_state(id.into()),
            Element::Friction(id) => in_state(id.into()),
            Element::Delight(id) => in_state(id.into()),
            Element::Card(id) => in_state(id.into()),
            Element::Stage(id) => Some(Edit::remove_shared(id)),
            Element::Channel(id) => Some(Edit::remove_shared(id)),
            Element::Persona(id) => Some(Edit::remove_shared(id)),
            Element::Team(id) => Some(Edit::remove_shared(id)),
            Element::System(id) => Some(Edit::remove_shared(id)),
            Element::Kpi(id) => Some(Edit::remove_shared(id)),
            Element::Initiative(id) => journey.roadmap.initiatives.contains(&id).then(|| Edit::remove_shared(id)),
            Element::State(id) => (journey.states.len() > 1).then_some(Edit::RemoveState(id)),
            Element::Journey | Element::Cell(..) | Element::Bundle(_) => None,
        }
    }
}

/// What an element is called in a state; none for what has no name.
#[must_use]
pub fn name_of(journey: &Journey, state: Option<&State>, element: &Element) -> Option<String> {
    let name = match element {
        Element::Journey => &journey.title,
        Element::State(id) => &journey.states.get(id)?.name,
        Element::Stage(id) => &journey.stages.get(id)?.name,
        Element::Channel(id) => &journey.channels.get(id)?.name,
        Element::Persona(id) => &journey.personas.get(id)?.name,
        Element::Team(id) => &journey.teams.get(id)?.name,
        Element::System(id) => &journey.systems.get(id)?.name,
        Element::Kpi(id) => &journey.kpis.get(id)?.name,
        Element::Touchpoint(id) => &state?.touchpoints.get(id)?.name,
        Element::Friction(id) => &state?.frictions.get(id)?.name,
        Element::Delight(id) => &state?.delights.get(id)?.name,
        Element::Card(id) => &state?.cards.get(id)?.text,
        Element::Initiative(id) => &journey.roadmap.initiatives.get(id)?.title,
        Element::Transition(id) => {
            let transition = state?.transitions.get(id)?;
            let end = |id| state.and_then(|state| state.touchpoints.get(id)).map_or("", |end| &end.name);
            return Some(format!("{} – {}", end(&transition.from), end(&transition.to)));
        }
        Element::Cell(..) | Element::Bundle(_) => return None,
    };
    Some(name.clone())
}
