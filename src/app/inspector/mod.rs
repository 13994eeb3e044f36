//! The inspector: what is known of what is selected, to be read and changed.

mod bundle;
mod business;
mod card;
mod channel;
mod evidence;
mod fields;
mod form;
mod friction;
mod initiative;
mod journey;
mod kpi;
mod measures;
mod news;
mod own;
mod people;
mod roadmap;
mod several;
mod shared;
mod shares;
mod state;
mod system;
mod touchpoint;
mod transition;
mod values;

use egui::{RichText, ScrollArea, Ui};

use self::form::Form;
pub(super) use self::{
    fields::{parse as number_of, ring, scale},
    friction::{anchors, severities},
    values::{CARD_KINDS, CONTEXTS, EVIDENCE_LEVELS, FELT_BY, FRICTION_KINDS, REASONS},
};
use super::{Action, words::Words};
use crate::{
    edit::{self, Edit, Label},
    editor::{self, Addition, Command, Editor},
    model::{Anchor, Element, Friction, State},
};

/// Shows the fields of what is selected, or what can be selected.
pub(super) fn show(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
    // What is typed, opened and scrolled to belongs to what is selected.
    let salt = (editor.journey().id, editor.view().state.as_ref(), &editor.view().selection);
    ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        // The scroll bar floats beside the fields, not over them.
        ui.set_max_width(ui.available_width() - 12.0);
        let selected = editor.view().only();
        ui.push_id(salt, |ui| {
            ui.add_enabled_ui(!editor.is_read_only(), |ui| {
                let own = editor.state().zip(selected);
                let own = own.and_then(|(state, element)| editor::own(editor.journey(), state, element));
                let mut form = Form::new(ui, words, editor, actions, own.as_ref());
                if editor.is_at_roadmap() && selected.is_some() {
                    form.button("inspector-to-roadmap", || Action::Deselect);
                    form.ui.add_space(4.0);
                }
                let shown = selected.is_some_and(|element| record(&mut form, element));
                if !shown {
                    match editor.view().selection.len() {
                        0 if editor.is_at_roadmap() => roadmap::show(&mut form),
                        0 | 1 => journey::show(&mut form),
                        _ => several::show(&mut form),
                    }
                }
            })
        });
    });
}

/// Shows the fields of one element; false where it has none here.
fn record(form: &mut Form, element: &Element) -> bool {
    let journey = form.editor.journey();
    let Some(state) = form.editor.state() else { return false };
    match element {
        Element::Touchpoint(id) => state.touchpoints.get(id).map(|record| touchpoint::show(form, state, record)),
        Element::Transition(id) => state.transitions.get(id).map(|record| transition::show(form, state, record)),
        Element::Friction(id) => state.frictions.get(id).map(|record| friction::show(form, state, record)),
        Element::Delight(id) => state.delights.get(id).map(|record| friction::delight(form, state, record)),
        Element::Card(id) => state.cards.get(id).map(|record| card::show(form, state, record)),
        Element::Stage(id) => journey.stages.get(id).map(|record| channel::stage(form, state, record)),
        Element::Channel(id) => journey.channels.get(id).map(|record| channel::show(form, record)),
        Element::Persona(id) => journey.personas.get(id).map(|record| people::persona(form, record)),
        Element::Team(id) => journey.teams.get(id).map(|record| people::team(form, record)),
        Element::System(id) => journey.systems.get(id).map(|record| system::show(form, record)),
        Element::Kpi(id) => journey.kpis.get(id).map(|record| kpi::show(form, state, record)),
        Element::State(id) => journey.states.get(id).map(|record| state::show(form, record)),
        Element::Cell(stage, channel) => journey::cell(form, stage, channel),
        Element::Bundle(pair) => bundle::show(form, state, pair),
        Element::Initiative(id) => initiative::show(form, id),
        Element::Journey => None,
    }
    .is_some()
}

/// The kind of what is selected, above its fields.
fn title(form: &mut Form, key: &str) {
    form.ui.heading(form.words.get(key));
    form.ui.add_space(8.0);
}

fn delete_button(form: &mut Form) {
    form.ui.add_space(16.0);
    if form.ui.button(form.words.get(Command::Delete.text_key())).clicked() {
        form.actions.push(Action::Delete);
    }
}

/// Asks for a record of a state to be shown as changed.
fn change(form: &mut Form, state: &State, name: &str, record: impl Into<edit::StateRecord>) {
    preview(form, name, Edit::put(&state.id, record));
}

/// Asks for a change to be shown.
fn preview(form: &mut Form, name: &str, edit: Edit) {
    form.actions.push(Action::Preview(Label::new(edit::Action::Change, name), vec![edit]));
}

/// What of a record is the state's own, and the way back to what the state says that it is based on.
fn own_values(form: &mut Form, state: &State, element: &Element, name: &str) {
    let Some(own) = editor::own(form.editor.journey(), state, element) else { return };
    let weak = form.ui.visuals().weak_text_color();
    let base = || [("state", own.base.as_str().into())];
    if own.is_new {
        form.ui.label(RichText::new(form.words.with("own-record", &base())).small().color(weak));
        return;
    }
    if own.fields.is_empty() {
        form.ui.label(RichText::new(form.words.with("own-nothing", &base())).small().color(weak));
        return;
    }
    let fields: Vec<String> = own.fields.iter().map(|field| form.words.get(&format!("field-{field}"))).collect();
    let args = [("state", own.base.as_str().into()), ("fields", fields.join(", ").into())];
    form.ui.label(RichText::new(form.words.with("own-fields", &args)).small());
    if let Some(edit) = editor::as_in_base(form.editor.journey(), state, element)
        && form.ui.small_button(form.words.with("own-take-back", &base())).clicked()
    {
        form.actions.push(Action::Apply(Label::new(edit::Action::Change, name), vec![edit]));
    }
}

/// The frictions and delights that hang here, each leading to its fields, and the ways to mark one more.
fn feelings(form: &mut Form, state: &State, anchor: &Anchor) {
    form.group("inspector-frictions");
    let here: Vec<&Friction> = state.frictions.iter().filter(|friction| friction.at == *anchor).collect();
    for friction in here {
        let line = format!("{}  {}", friction.severity, friction.name);
        form.way_to(&line, Element::Friction(friction.id.clone()));
    }
    form.button("inspector-mark-friction", || Action::AskFriction(anchor.clone()));
    form.group("inspector-delights");
    for delight in state.delights.iter().filter(|delight| delight.at == *anchor) {
        form.way_to(&delight.name, Element::Delight(delight.id.clone()));
    }
    let addition = Addition::Delight(anchor.clone());
    form.button("inspector-mark-delight", || Action::AskAddition(addition));
    card::hung(form, state, &anchor.clone().into());
}
