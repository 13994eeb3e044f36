//! Walking a state before a room, touchpoint by touchpoint.

use std::sync::Arc;

use super::{Editor, set_emotion};
use crate::{
    edit::{Action, Edit, Label},
    insight::main_path,
    model::{Element, Journey, PersonaId, StateId, TouchpointId},
};

/// A walk along the main way through the state that is shown. Where it stands is what is selected, so that it
/// can be changed there.
#[derive(Clone, Debug)]
pub struct Walk {
    /// What the way was worked out for.
    journey: Arc<Journey>,
    state: Option<StateId>,
    persona: Option<PersonaId>,
    way: Vec<TouchpointId>,
    at: usize,
}

impl Walk {
    /// A walk that begins at what is selected, where the way leads there, else at its start. None where there is no
    /// touchpoint.
    #[must_use]
    pub fn new(editor: &Editor) -> Option<Self> {
        let (journey, state) = (editor.journey().clone(), editor.view().state.clone());
        let mut walk = Self { way: way(editor), journey, state, persona: editor.persona().cloned(), at: 0 };
        if let Some(Element::Touchpoint(id)) = editor.view().only() {
            walk.at = walk.position(id).unwrap_or(0);
        }
        (!walk.way.is_empty()).then_some(walk)
    }

    fn position(&self, id: &TouchpointId) -> Option<usize> {
        self.way.iter().position(|other| other == id)
    }

    /// Follows what was changed, or taken back: the walk stays where it is as long as that is on the way. Returns
    /// whether there is a way still.
    pub fn follow(&mut self, editor: &Editor) -> bool {
        let same = Arc::ptr_eq(&self.journey, editor.journey())
            && self.state == editor.view().state
            && self.persona.as_ref() == editor.persona();
        if !same {
            let before = self.here().cloned();
            self.way = way(editor);
            self.journey = editor.journey().clone();
            self.state.clone_from(&editor.view().state);
            self.persona = editor.persona().cloned();
            let there = before.and_then(|id| self.position(&id));
            self.at = there.unwrap_or(self.at).min(self.way.len().saturating_sub(1));
        }
        !self.way.is_empty()
    }

    /// The touchpoint where the walk stands.
    #[must_use]
    pub fn here(&self) -> Option<&TouchpointId> {
        self.way.get(self.at)
    }

    /// The touchpoint after that.
    #[must_use]
    pub fn next(&self) -> Option<&TouchpointId> {
        self.way.get(self.at + 1)
    }

    /// The number of the touchpoint where the walk stands, from 1, and how many there are.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.at + 1, self.way.len())
    }

    /// Goes on by this many touchpoints, or back; not beyond the ends.
    pub fn go(&mut self, steps: isize) {
        self.at = self.at.saturating_add_signed(steps).min(self.way.len().saturating_sub(1));
    }
}

fn way(editor: &Editor) -> Vec<TouchpointId> {
    editor.state().map(|state| main_path(editor.journey(), state, editor.persona())).unwrap_or_default()
}

impl Editor {
    /// Makes the customer at a touchpoint of the shown state feel better or worse by this much, within −2…+2; one where
    /// nothing was noted felt neither. It is the persona's own feeling where one is chosen.
    pub fn shift_emotion(&mut self, id: &TouchpointId, by: i64) {
        let Some((state, mut touchpoint)) =
            self.state().and_then(|state| Some((state.id.clone(), state.touchpoints.get(id)?.clone())))
        else {
            return;
        };
        let own = self.persona().and_then(|persona| touchpoint.own_of(persona)?.emotion);
        let felt = own.or(touchpoint.emotion);
        let emotion = Some(felt.unwrap_or(0).saturating_add(by).clamp(-2, 2));
        if emotion == felt || touchpoint.is_outcome() {
            return;
        }
        set_emotion(&mut touchpoint, self.persona(), emotion);
        let label = Label::new(Action::Change, &touchpoint.name);
        let edit = Edit::put(&state, touchpoint);
        self.apply(label, vec![edit], self.view().clone());
    }
}
