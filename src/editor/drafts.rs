//! From what was written to edits: touchpoints with all that was said about them, in one step.

use super::{
    insert::insertion,
    shorthand::{Mention, Shorthand, plain_words},
};
use crate::{
    edit::{self, Edit, EditError, FreshId as _},
    model::{
        Anchor, Channel, ChannelId, Friction, FrictionId, Journey, Stage, StageId, State, StateId, Touchpoint,
        TouchpointId, Transition, TransitionId,
    },
};

/// Edits that build on one another, collected to be one step.
#[derive(Debug)]
pub(super) struct Drafts {
    /// The journey with the edits so far: ids and names that they bring count as taken.
    journey: Journey,
    state: StateId,
    edits: Vec<Edit>,
}

impl Drafts {
    /// No edits yet, of this state.
    pub(super) fn new(journey: &Journey, state: &StateId) -> Self {
        Self { journey: journey.clone(), state: state.clone(), edits: Vec::new() }
    }

    /// The journey with the edits so far.
    pub(super) const fn journey(&self) -> &Journey {
        &self.journey
    }

    /// The edits, in their order.
    pub(super) fn into_edits(self) -> Vec<Edit> {
        self.edits
    }

    /// Adds an edit. After one that is refused, the drafts are of no use.
    fn put(&mut self, edit: Edit) -> Result<(), EditError> {
        edit::apply_to_draft(&mut self.journey, &edit)?;
        self.edits.push(edit);
        Ok(())
    }

    fn state(&self) -> Option<&State> {
        self.journey.states.get(&self.state)
    }

    /// The stage that is meant; a new one comes after this one, or at the end.
    pub(super) fn stage(
        &mut self,
        mention: &Mention<StageId>,
        after: Option<&StageId>,
    ) -> Result<StageId, EditError> {
        let name = match mention {
            Mention::Known(id) => return Ok(id.clone()),
            Mention::New(name) => name,
        };
        if let Some(there) = self.journey.stages.iter().find(|stage| plain_words(&stage.name) == plain_words(name))
        {
            return Ok(there.id.clone());
        }
        let id = StageId::fresh(&self.journey, name);
        self.put(Edit::put_shared(Stage::new(id.clone(), name)))?;
        if let Some(position) = after.and_then(|after| self.journey.stages.position(after)) {
            self.put(Edit::move_shared(id.clone(), position + 1))?;
        }
        Ok(id)
    }

    /// The channel that is meant; a new one comes at the end.
    pub(super) fn channel(&mut self, mention: &Mention<ChannelId>) -> Result<ChannelId, EditError> {
        let name = match mention {
            Mention::Known(id) => return Ok(id.clone()),
            Mention::New(name) => name,
        };
        if let Some(there) =
            self.journey.channels.iter().find(|channel| plain_words(&channel.name) == plain_words(name))
        {
            return Ok(there.id.clone());
        }
        let id = ChannelId::fresh(&self.journey, name);
        self.put(Edit::put_shared(Channel::new(id.clone(), name)))?;
        Ok(id)
    }

    /// Adds a touchpoint in a cell, with all that was said about it.
    pub(super) fn add(
        &mut self,
        words: &Shorthand,
        stage: StageId,
        channel: ChannelId,
    ) -> Result<TouchpointId, EditError> {
        let id = TouchpointId::fresh(&self.journey, &words.name);
        let mut touchpoint = Touchpoint::new(id.clone(), &words.name, stage, channel);
        touchpoint.emotion = words.emotion;
        self.put(Edit::put(&self.state.clone(), touchpoint))?;
        self.hang(words, &id)?;
        Ok(id)
    }

    /// Changes a touchpoint to what was said about it; what was not said stays.
    pub(super) fn change(&mut self, words: &Shorthand, id: &TouchpointId) -> Result<(), EditError> {
        let Some(old) = self.state().and_then(|state| state.touchpoints.get(id)).cloned() else { return Ok(()) };
        let mut changed = old.clone();
        if !words.name.is_empty() {
            changed.name.clone_from(&words.name);
        }
        if let Some(stage) = &words.stage {
            changed.stage = self.stage(stage, Some(&old.stage))?;
        }
        if let Some(channel) = &words.channel {
            changed.channel = self.channel(channel)?;
        }
        if (&changed.stage, &changed.channel) != (&old.stage, &old.channel) {
            // An order set by hand belongs to the cell that is left.
            changed.order = None;
        }
        changed.emotion = words.emotion.or(changed.emotion);
        if changed != old {
            self.put(Edit::put(&self.state.clone(), changed))?;
        }
        self.hang(words, id)
    }

    /// The frictions and transitions that were written with a touchpoint.
    pub(super) fn hang(&mut self, words: &Shorthand, id: &TouchpointId) -> Result<(), EditError> {
        for (severity, title) in &words.frictions {
            // What is called nothing is called as the place where it hurts.
            let place = self.state().and_then(|state| state.touchpoints.get(id)).map(|it| it.name.clone());
            let name = if title.is_empty() { place.unwrap_or_default() } else { title.clone() };
            let friction = FrictionId::fresh(&self.journey, &name);
            let record = Friction::new(friction, &name, Anchor::Touchpoint(id.clone()), (*severity).clamp(1, 5));
            self.put(Edit::put(&self.state.clone(), record))?;
        }
        for link in &words.links {
            match (&link.other, link.leads_there) {
                (Some(other), true) => self.connect(id, other)?,
                (Some(other), false) => self.connect(other, id)?,
                (None, _) => {}
            }
        }
        Ok(())
    }

    /// Lets a touchpoint come between the ends of a transition, unless it is there already.
    pub(super) fn insert(&mut self, id: &TouchpointId, line: &TransitionId) -> Result<(), EditError> {
        let edits = self.state().and_then(|state| insertion(&self.journey, state, id, line));
        edits.into_iter().flatten().try_for_each(|edit| self.put(edit))
    }

    /// Connects two touchpoints, unless they are the same or are connected so already.
    pub(super) fn connect(&mut self, from: &TouchpointId, to: &TouchpointId) -> Result<(), EditError> {
        let is_there = self.state().is_some_and(|state| {
            state.transitions.iter().any(|transition| transition.from == *from && transition.to == *to)
        });
        if from == to || is_there {
            return Ok(());
        }
        let id = TransitionId::fresh(&self.journey, &format!("{from} {to}"));
        self.put(Edit::put(&self.state.clone(), Transition::new(id, from.clone(), to.clone())))
    }
}
