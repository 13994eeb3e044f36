//! Touchpoints taken from one place to another with what hangs on them: within a state, to another state of the journey,
//! to another journey.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Edit, EditError, FreshId as _, apply_to_draft, in_state::is_anywhere};
use crate::model::{
    Anchor, ChannelId, Delight, DelightId, Element, Friction, FrictionId, Journey, StageId, State, StateId,
    Touchpoint, TouchpointId, Transition, TransitionId, references::Refers as _,
};

/// Touchpoints of a state, the transitions between them, and the frictions and delights on both.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Clip {
    /// The journey that they are from.
    journey: Uuid,
    /// The stages and channels of that journey in their order, with their names.
    stages: Vec<(StageId, String)>,
    channels: Vec<(ChannelId, String)>,
    touchpoints: Vec<Touchpoint>,
    transitions: Vec<Transition>,
    frictions: Vec<Friction>,
    delights: Vec<Delight>,
}

/// The edits that bring a clip into a state, to be made in one step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Graft {
    /// The edits, in their order.
    pub edits: Vec<Edit>,
    /// The touchpoints that are then there.
    pub touchpoints: BTreeSet<TouchpointId>,
}

impl Clip {
    /// What is taken along with some touchpoints of a state; nothing where the state has none of them.
    #[must_use]
    pub fn of(journey: &Journey, state: &State, chosen: &BTreeSet<TouchpointId>) -> Option<Self> {
        let touchpoints: Vec<Touchpoint> =
            state.touchpoints.iter().filter(|one| chosen.contains(&one.id)).cloned().collect();
        let is_between = |line: &&Transition| chosen.contains(&line.from) && chosen.contains(&line.to);
        let transitions: Vec<Transition> = state.transitions.iter().filter(is_between).cloned().collect();
        let hangs = |at: &Anchor| match at {
            Anchor::Touchpoint(id) => chosen.contains(id),
            Anchor::Transition(id) => transitions.iter().any(|line| line.id == *id),
            Anchor::Stage(_) | Anchor::Journey => false,
        };
        let clip = Self {
            journey: journey.id,
            stages: journey.stages.iter().map(|stage| (stage.id.clone(), stage.name.clone())).collect(),
            channels: journey.channels.iter().map(|it| (it.id.clone(), it.name.clone())).collect(),
            frictions: state.frictions.iter().filter(|friction| hangs(&friction.at)).cloned().collect(),
            delights: state.delights.iter().filter(|delight| hangs(&delight.at)).cloned().collect(),
            touchpoints,
            transitions,
        };
        (!clip.touchpoints.is_empty()).then_some(clip)
    }

    /// The clip with its touchpoints in other cells of its journey; what no cell is given for stays where it is.
    #[must_use]
    pub fn set_in(mut self, cells: &BTreeMap<TouchpointId, (StageId, ChannelId)>) -> Self {
        for touchpoint in &mut self.touchpoints {
            if let Some((stage, channel)) = cells.get(&touchpoint.id) {
                (touchpoint.stage, touchpoint.channel) = (stage.clone(), channel.clone());
            }
        }
        self
    }

    /// How many touchpoints, or, where these are more, lines, frictions or delights, are in it.
    #[must_use]
    pub fn len(&self) -> usize {
        let others = self.transitions.len().max(self.frictions.len()).max(self.delights.len());
        self.touchpoints.len().max(others)
    }

    /// Whether nothing is in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The name of its first touchpoint.
    #[must_use]
    pub fn name(&self) -> &str {
        self.touchpoints.first().map_or("", |touchpoint| &touchpoint.name)
    }

    /// How it comes into a state: each touchpoint into its stage and channel, which another journey has by the same name
    /// or in the same place; all of them into `cell` if they come from one.
    ///
    /// Within a journey, what the state does not have yet keeps its id, because it is the same thing in another state;
    /// what it has already is a copy. What a record of another journey refers to stays behind.
    ///
    /// # Errors
    ///
    /// If an edit is refused: a clip can come from anywhere.
    pub fn graft(
        &self,
        journey: &Journey,
        state: &StateId,
        cell: Option<(&StageId, &ChannelId)>,
    ) -> Result<Graft, EditError> {
        let mut growing = Growing {
            is_home: self.journey == journey.id,
            journey: Journey::clone(journey),
            state: state.clone(),
            graft: Graft::default(),
        };
        let is_from_one_cell = self
            .touchpoints
            .windows(2)
            .all(|pair| (&pair[0].stage, &pair[0].channel) == (&pair[1].stage, &pair[1].channel));
        let cell = cell.filter(|_| is_from_one_cell);
        let mut touchpoints: BTreeMap<&TouchpointId, TouchpointId> = BTreeMap::new();
        for touchpoint in &self.touchpoints {
            let own = self.cell(journey, touchpoint);
            let Some((stage, channel)) = cell.map(|(stage, channel)| (stage.clone(), channel.clone())).or(own)
            else {
                continue;
            };
            touchpoints.insert(&touchpoint.id, growing.touchpoint(touchpoint, stage, channel)?);
        }
        let mut transitions: BTreeMap<&TransitionId, TransitionId> = BTreeMap::new();
        for transition in &self.transitions {
            if let (Some(from), Some(to)) = (touchpoints.get(&transition.from), touchpoints.get(&transition.to)) {
                let id = growing.transition(transition, from.clone(), to.clone())?;
                transitions.insert(&transition.id, id);
            }
        }
        let anchor = |at: &Anchor| match at {
            Anchor::Touchpoint(id) => touchpoints.get(id).cloned().map(Anchor::Touchpoint),
            Anchor::Transition(id) => transitions.get(id).cloned().map(Anchor::Transition),
            Anchor::Stage(_) | Anchor::Journey => None,
        };
        for friction in &self.frictions {
            if let Some(at) = anchor(&friction.at) {
                growing.friction(friction, at)?;
            }
        }
        for delight in &self.delights {
            if let Some(at) = anchor(&delight.at) {
                growing.delight(delight, at)?;
            }
        }
        Ok(growing.graft)
    }

    /// The cell of a journey that stands for the one a touchpoint is from; none in a journey without cells.
    fn cell(&self, journey: &Journey, touchpoint: &Touchpoint) -> Option<(StageId, ChannelId)> {
        let is_home = self.journey == journey.id;
        let stages: Vec<(&StageId, &str)> = journey.stages.iter().map(|it| (&it.id, it.name.as_str())).collect();
        let channels: Vec<(&ChannelId, &str)> =
            journey.channels.iter().map(|it| (&it.id, it.name.as_str())).collect();
        Some((
            stands_for(&touchpoint.stage, &self.stages, &stages, is_home)?,
            stands_for(&touchpoint.channel, &self.channels, &channels, is_home)?,
        ))
    }
}

/// What stands here for a stage or channel: itself, one of the same name, or what has its place.
fn stands_for<Id: Clone + PartialEq>(
    id: &Id,
    there: &[(Id, String)],
    here: &[(&Id, &str)],
    is_home: bool,
) -> Option<Id> {
    let itself = here.iter().find(|(other, _)| is_home && *other == id);
    let place = there.iter().position(|(other, _)| other == id).unwrap_or(0);
    let name = there.get(place).map_or("", |(_, name)| name.trim());
    let namesake = || here.iter().find(|(_, other)| other.trim().to_lowercase() == name.to_lowercase());
    let in_place = || here.get(place.min(here.len().checked_sub(1)?));
    itself.or_else(namesake).or_else(in_place).map(|(id, _)| (*id).clone())
}

/// A clip on its way in: the journey with all edits made so far, in which new ids are free.
struct Growing {
    is_home: bool,
    journey: Journey,
    state: StateId,
    graft: Graft,
}

impl Growing {
    /// Whether this comes in as itself, and not as a copy.
    fn keeps(&self, element: &Element, is_in: impl Fn(&State) -> bool) -> bool {
        let is_here = self.journey.states.get(&self.state).is_some_and(is_in);
        self.is_home && !is_here && is_anywhere(&self.journey, element)
    }

    /// Whether a reference still leads to what it meant.
    fn still_leads(&self, element: &Element) -> bool {
        self.is_home && is_anywhere(&self.journey, element)
    }

    fn make(&mut self, edit: Edit) -> Result<(), EditError> {
        apply_to_draft(&mut self.journey, &edit)?;
        self.graft.edits.push(edit);
        Ok(())
    }

    fn touchpoint(
        &mut self,
        from: &Touchpoint,
        stage: StageId,
        channel: ChannelId,
    ) -> Result<TouchpointId, EditError> {
        let mut touchpoint = Touchpoint { stage, channel, order: None, ..from.clone() };
        if !self.keeps(&Element::Touchpoint(from.id.clone()), |state| state.touchpoints.contains(&from.id)) {
            touchpoint.id = TouchpointId::fresh(&self.journey, &from.name);
            // Nobody more begins here because of a copy.
            touchpoint.entry = None;
        }
        touchpoint.keep(&mut |_, element| self.still_leads(&element));
        touchpoint.also_on.retain(|channel| *channel != touchpoint.channel);
        let id = touchpoint.id.clone();
        self.graft.touchpoints.insert(id.clone());
        self.make(Edit::put(&self.state, touchpoint))?;
        Ok(id)
    }

    fn transition(
        &mut self,
        line: &Transition,
        from: TouchpointId,
        to: TouchpointId,
    ) -> Result<TransitionId, EditError> {
        let mut transition = Transition { from, to, ..line.clone() };
        if !self.keeps(&Element::Transition(line.id.clone()), |state| state.transitions.contains(&line.id)) {
            let name = format!("{} {}", transition.from, transition.to);
            transition.id = TransitionId::fresh(&self.journey, &name);
        }
        transition.keep(&mut |_, element| self.still_leads(&element));
        let id = transition.id.clone();
        self.make(Edit::put(&self.state, transition))?;
        Ok(id)
    }

    fn friction(&mut self, from: &Friction, at: Anchor) -> Result<(), EditError> {
        let mut friction = Friction { at, ..from.clone() };
        if !self.keeps(&Element::Friction(from.id.clone()), |state| state.frictions.contains(&from.id)) {
            friction.id = FrictionId::fresh(&self.journey, &from.name);
        }
        friction.keep(&mut |_, element| self.still_leads(&element));
        self.make(Edit::put(&self.state, friction))
    }

    fn delight(&mut self, from: &Delight, at: Anchor) -> Result<(), EditError> {
        let mut delight = Delight { at, ..from.clone() };
        if !self.keeps(&Element::Delight(from.id.clone()), |state| state.delights.contains(&from.id)) {
            delight.id = DelightId::fresh(&self.journey, &from.name);
        }
        delight.keep(&mut |_, element| self.still_leads(&element));
        self.make(Edit::put(&self.state, delight))
    }
}
