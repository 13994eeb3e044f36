//! Whose journey is shown: everybody's, or that of one persona. What is changed meanwhile is the persona's own.

use std::borrow::Cow;

use super::Editor;
use crate::{
    insight::seen_by,
    model::{ForPersona, PersonaId, PersonaShare, State, Touchpoint, Transition},
};

impl Editor {
    /// Whose journey is shown; none: everybody's.
    #[must_use]
    pub const fn persona(&self) -> Option<&PersonaId> {
        self.filter.persona.as_ref()
    }

    /// Shows the journey of a persona, or everybody's.
    pub fn see_as(&mut self, persona: Option<PersonaId>) {
        self.settle();
        self.put_out();
        self.filter.persona = persona.filter(|id| self.journey().personas.contains(id));
    }

    /// Shows the journey of the next persona; after the last one, everybody's.
    pub fn see_as_next(&mut self) {
        let personas = &self.journey().personas;
        let next = self.persona().and_then(|id| personas.position(id)).map_or(0, |at| at + 1);
        let next = personas.at(next).map(|persona| persona.id.clone());
        self.see_as(next);
    }

    /// The state on the canvas as it is shown: with the values of the persona that was chosen.
    #[must_use]
    pub fn seen(&self) -> Option<Cow<'_, State>> {
        self.state().map(|state| seen_by(state, self.persona()))
    }
}

/// Says what is different at a touchpoint for a persona. Where nothing is said any more, the persona is as everybody.
pub fn set_own(touchpoint: &mut Touchpoint, own: ForPersona) {
    let says = own.entry.is_some() || own.emotion.is_some() || !own.thought.is_empty();
    match touchpoint.for_persona.iter_mut().find(|other| other.persona == own.persona) {
        Some(other) if says => *other = own,
        Some(_) => touchpoint.for_persona.retain(|other| other.persona != own.persona),
        None if says => touchpoint.for_persona.push(own),
        None => {}
    }
}

/// What is different at a touchpoint for a persona; where nothing is yet, that.
#[must_use]
pub fn own_at(touchpoint: &Touchpoint, persona: &PersonaId) -> ForPersona {
    let none = || ForPersona { persona: persona.clone(), entry: None, emotion: None, thought: String::new() };
    touchpoint.own_of(persona).cloned().unwrap_or_else(none)
}

/// Says how customers feel at a touchpoint: the persona where there is one, else everybody.
pub fn set_emotion(touchpoint: &mut Touchpoint, persona: Option<&PersonaId>, emotion: Option<i64>) {
    match persona {
        Some(persona) => {
            let own = ForPersona { emotion, ..own_at(touchpoint, persona) };
            set_own(touchpoint, own);
        }
        None => touchpoint.emotion = emotion,
    }
}

/// Says which share takes a transition: of the persona where there is one, else of everybody. Without a share of its own
/// the persona is as everybody.
pub fn set_share(transition: &mut Transition, persona: Option<&PersonaId>, share: Option<f64>) {
    let Some(persona) = persona else {
        transition.share = share;
        return;
    };
    match (transition.for_persona.iter_mut().find(|own| own.persona == *persona), share) {
        (Some(own), Some(share)) => own.share = share,
        (Some(_), None) => transition.for_persona.retain(|own| own.persona != *persona),
        (None, Some(share)) => transition.for_persona.push(PersonaShare { persona: persona.clone(), share }),
        (None, None) => {}
    }
}
