//! The fields of a state, what it follows, and what it leads to.

use egui::RichText;

use super::{super::Action, Form, delete_button, preview, title, values::ROLES};
use crate::{
    edit::{Edit, StateDescription},
    editor::Command,
    model::{Fields as _, State, StateId},
};

/// The state that is selected.
pub(super) fn show(form: &mut Form, record: &State) {
    let mut edited = StateDescription::from(record);
    title(form, "inspector-state");
    form.text("name", &mut edited.name, 1);
    form.choice("role", &mut edited.role, &ROLES);
    let mut bases = vec![(None, form.words.get("state-based-on-none"))];
    bases.extend(possible_bases(form, record));
    form.named_choice("based_on", &mut edited.based_on, &bases);
    if record.based_on.is_none() {
        remark(form, &form.words.get("state-based-on-help"));
    }
    if edited.based_on.is_some() || edited.locked {
        form.tick("locked", &mut edited.locked);
        remark(form, &form.words.get("state-locked-help"));
    }
    follows(form, record);
    form.text("description", &mut edited.description, 3);
    if form.changed {
        preview(form, &record.name, Edit::DescribeState { id: record.id.clone(), description: edited });
    }
    form.ui.add_space(12.0);
    if form.editor.is_target(&record.id) {
        form.ui.label(form.words.get("state-is-target"));
    } else if record.role == crate::model::Role::Future {
        form.button(Command::MakeTarget.text_key(), || Action::Command(Command::MakeTarget));
    }
    form.button(Command::MatchUp.text_key(), || Action::Command(Command::MatchUp));
    if form.editor.journey().states.len() > 1 {
        delete_button(form);
    }
}

/// The states that a state may be based on: not itself, and none that is based on it.
fn possible_bases(form: &Form, record: &State) -> Vec<(Option<StateId>, String)> {
    let states = &form.editor.journey().states;
    let leads_here = |state: &State| {
        let mut at = Some(state);
        // A chain is no longer than there are states.
        for _ in 0..states.len() {
            let Some(here) = at else { return false };
            if here.id == record.id {
                return true;
            }
            at = here.based_on.as_ref().and_then(|base| states.get(base));
        }
        false
    };
    let possible = states.iter().filter(|state| !leads_here(state));
    possible.map(|state| (Some(state.id.clone()), state.name.clone())).collect()
}

/// What the state follows, and how much of it is still equal.
fn follows(form: &mut Form, record: &State) {
    let states = &form.editor.journey().states;
    let Some(base) = record.based_on.as_ref().and_then(|base| states.get(base)) else {
        return remark(form, &form.words.get("state-follows-nothing"));
    };
    let key = if record.locked { "state-is-locked" } else { "state-follows" };
    let told = form.words.with(key, &[("state", base.name.as_str().into())]);
    form.ui.add_space(4.0);
    form.ui.label(told);
    let (mut equal, mut changed, mut new) = (0_usize, 0_usize, 0_usize);
    for touchpoint in record.touchpoints.iter() {
        match base.touchpoints.get(&touchpoint.id) {
            None => new += 1,
            Some(there) if touchpoint.changed_fields(there).is_empty() => equal += 1,
            Some(_) => changed += 1,
        }
    }
    let counts = [
        ("equal", equal.into()),
        ("changed", changed.into()),
        ("new", new.into()),
        ("state", base.name.as_str().into()),
    ];
    remark(form, &form.words.with("state-own-counts", &counts));
}

fn remark(form: &mut Form, text: &str) {
    let weak = form.ui.visuals().weak_text_color();
    form.ui.label(RichText::new(text).small().color(weak));
}
