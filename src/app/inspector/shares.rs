//! What the shares out of one touchpoint come to, and sharing out the rest.

use egui::RichText;

use super::{super::Action, Form};
use crate::{
    editor::{Command, SharesOut},
    model::{Element, State, TouchpointId},
};

/// The ways out of a touchpoint with their shares, the sum, and the button that shares out the rest.
pub(super) fn show(form: &mut Form, state: &State, from: &TouchpointId) {
    let words = form.words;
    // What the persona does whose journey is shown, else everybody.
    let seen = crate::insight::seen_by(state, form.editor.persona());
    let state = &*seen;
    let name = |id| state.touchpoints.get(id).map_or("", |touchpoint| &touchpoint.name);
    for way in state.transitions.iter().filter(|way| way.from == *from) {
        let share = way.share.map_or_else(|| words.get("share-unknown"), |share| words.lang.percent(share));
        form.way_to(&format!("→ {share}  {}", name(&way.to)), Element::Transition(way.id.clone()));
    }
    let shares = SharesOut::of(state, from);
    if shares.ways == 0 {
        return;
    }
    let args = [("sum", words.lang.percent(shares.sum).into()), ("count", shares.unknown.into())];
    let line = words.with(if shares.unknown > 0 { "shares-sum-open" } else { "shares-sum" }, &args);
    let colour = if shares.is_wrong() { form.ui.visuals().warn_fg_color } else { form.ui.visuals().text_color() };
    form.ui.label(RichText::new(line).color(colour));
    let button = egui::Button::new(words.get(Command::ShareOutRest.text_key()));
    let response = form.ui.add_enabled(shares.has_rest(), button);
    if response.clicked() {
        form.actions.push(Action::Command(Command::ShareOutRest));
    }
    let reason = if shares.is_whole() { "shares-whole" } else { "shares-nothing-left" };
    response.on_disabled_hover_text(words.get(reason));
}
