//! The questions about a whole state: what a new one is to be, and whether one is deleted.

use egui::{RichText, ScrollArea, Ui};

use super::{
    Action,
    dialogs::{self, Dialog},
    removal,
    words::Words,
};
use crate::{
    edit::{self, Consequence, Edit, Label},
    editor::{Editor, NewState},
    model::{Element, Role, StateId},
};

/// How many names are told of what goes.
const NAMED: usize = 6;

/// What a new state is to be, as far as it is told.
#[derive(Debug)]
pub(super) struct Form {
    new: NewState,
    /// The states that it can be a copy of.
    states: Vec<(StateId, String)>,
    fresh: bool,
}

impl Form {
    /// A future state, as a copy of the one shown, if nobody says otherwise.
    pub(super) fn of(editor: &Editor) -> Self {
        let states = editor.tabs().iter().map(|state| (state.id.clone(), state.name.clone())).collect();
        let copy_of = editor.view().state.clone();
        Self { new: NewState { name: String::new(), role: Role::Future, copy_of }, states, fresh: true }
    }
}

/// Asks what a new state is to be.
pub(super) fn show(ui: &mut Ui, words: Words, form: &mut Form, actions: &mut Vec<Action>) {
    let Form { new, states, fresh } = form;
    ui.heading(words.get("dialog-new-state"));
    let entered = dialogs::entry(ui, &words.get("dialog-name"), &mut new.name, fresh);
    let weak = ui.visuals().weak_text_color();
    let caption = |ui: &mut Ui, key| {
        ui.add_space(10.0);
        ui.label(RichText::new(words.get(key)).small().color(weak));
    };
    caption(ui, "field-role");
    ui.horizontal(|ui| {
        for (role, key) in [(Role::Current, "role-current"), (Role::Future, "role-future")] {
            ui.radio_value(&mut new.role, role, words.get(key));
        }
    });
    caption(ui, "new-state-from");
    ScrollArea::vertical().max_height(180.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.radio_value(&mut new.copy_of, None, words.get("new-state-blank"));
        for (id, name) in states.iter() {
            let text = words.with("new-state-copy", &[("state", name.as_str().into())]);
            ui.radio_value(&mut new.copy_of, Some(id.clone()), text);
        }
    });
    let base = states.iter().find(|(id, _)| Some(id) == new.copy_of.as_ref());
    let explained = match base {
        Some((_, name)) => words.with("new-state-copy-explain", &[("state", name.as_str().into())]),
        None => words.get("new-state-blank-explain"),
    };
    ui.add_space(4.0);
    ui.label(RichText::new(explained).color(weak));
    let enabled = !new.name.trim().is_empty();
    let action = || Action::AddState(NewState { name: new.name.trim().to_owned(), ..new.clone() });
    if entered && enabled {
        actions.push(action());
    }
    dialogs::buttons(ui, words, "dialog-add", enabled, actions, action);
}

/// Asks whether to delete a state, and names what goes with it.
pub(super) fn removal(words: Words, editor: &Editor, id: &StateId) -> Dialog {
    let edits = vec![Edit::RemoveState(id.clone())];
    let mut lines = Vec::new();
    let state = editor.journey().states.get(id);
    if let Some(state) = state {
        let counts = [
            ("touchpoints", state.touchpoints.len().into()),
            ("transitions", state.transitions.len().into()),
            ("frictions", state.frictions.len().into()),
        ];
        lines.push(words.with("removal-state-holds", &counts));
        let only = editor.only_in(id);
        let names: Vec<&str> = only
            .iter()
            .take(NAMED)
            .filter_map(|id| state.touchpoints.get(id))
            .map(|touchpoint| touchpoint.name.as_str())
            .collect();
        let mut names = names.join(", ");
        if only.len() > NAMED {
            let more = [("names", names.into()), ("count", (only.len() - NAMED).into())];
            names = words.with("removal-state-more", &more);
        }
        if !only.is_empty() {
            lines.push(words.with("removal-state-only", &[("names", names.into())]));
        }
    }
    // What is in no other state was named already.
    let forgotten =
        |it: &Consequence| matches!(it, Consequence::Forgot { gone, .. } if matches!(gone, Element::State(_)));
    let mut consequences = edit::consequences(editor.journey(), &edits);
    consequences.retain(forgotten);
    lines.extend(removal::lines(words, editor, &consequences));
    let name = state.map_or("", |state| &state.name);
    Dialog::Removal { edits, label: Label::new(edit::Action::Remove, name), lines }
}
