//! A bundle of transitions: what it is, the way to show them one by one, and the list of them.

use super::{super::Action, Form, title};
use crate::{
    editor::Command,
    model::{CellPair, Element, State, TransitionId},
};

/// The most transitions that are listed.
const MOST: usize = 60;

pub(super) fn show(form: &mut Form, state: &State, pair: &CellPair) -> Option<()> {
    let bundle = form.editor.bundle(pair)?;
    let name = form.editor.bundle_name(bundle);
    title(form, "inspector-bundle");
    form.ui.label(name);
    form.ui.add_space(8.0);
    let key = if bundle.is_unfolded { "bundle-fold" } else { "bundle-unfold" };
    form.button(key, || Action::Command(Command::ToggleBundle));
    form.ui.add_space(8.0);
    let lines: Vec<&TransitionId> =
        bundle.lines.iter().map(|line| &line.id).filter(|id| state.transitions.contains(id)).collect();
    for id in lines.iter().take(MOST) {
        let element = Element::Transition((*id).clone());
        let name = form.editor.name_of(&element).unwrap_or_default();
        if form.ui.link(name).clicked() {
            form.actions.push(Action::Select(element));
        }
    }
    if let Some(more) = lines.len().checked_sub(MOST).filter(|more| *more > 0) {
        form.ui.label(form.words.with("inspector-bundle-more", &[("count", more.into())]));
    }
    Some(())
}
