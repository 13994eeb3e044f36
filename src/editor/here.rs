//! What is about what somebody looks at.

use super::Editor;
use crate::{
    insight::Finding,
    model::{Anchor, Element, State},
};

/// Whether a finding is about what is selected, or hangs on it; where nothing is selected, or the
/// state itself, about the state on the map.
#[must_use]
pub fn is_here(editor: &Editor, finding: &Finding) -> bool {
    let Some(state) = editor.state() else { return true };
    if finding.state.as_ref().is_some_and(|id| *id != state.id) {
        return false;
    }
    let selection = &editor.view().selection;
    if selection.is_empty() || selection.contains(&Element::State(state.id.clone())) {
        return finding.state.is_some();
    }
    around(state, &finding.element).iter().any(|element| selection.contains(element))
}

/// An element, and what it hangs on or lies in.
fn around(state: &State, element: &Element) -> Vec<Element> {
    let mut around = vec![element.clone()];
    match element {
        Element::Touchpoint(id) => {
            if let Some(touchpoint) = state.touchpoints.get(id) {
                around.push(Element::Stage(touchpoint.stage.clone()));
                around.extend(touchpoint.channels().cloned().map(Element::Channel));
            }
        }
        Element::Transition(id) => {
            if let Some(transition) = state.transitions.get(id) {
                around.extend([&transition.from, &transition.to].map(|end| Element::Touchpoint(end.clone())));
            }
        }
        Element::Friction(id) => match state.frictions.get(id).map(|friction| &friction.at) {
            Some(Anchor::Touchpoint(at)) => around.push(Element::Touchpoint(at.clone())),
            Some(Anchor::Transition(at)) => around.push(Element::Transition(at.clone())),
            Some(Anchor::Stage(at)) => around.push(Element::Stage(at.clone())),
            Some(Anchor::Journey) | None => {}
        },
        _ => {}
    }
    around
}
