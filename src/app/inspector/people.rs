//! The fields of who travels, and of who does the work.

use super::{
    super::Action,
    Form, delete_button,
    form::Unit,
    preview,
    shared::{self, Step},
    title,
};
use crate::{
    edit::{self, Edit, Label},
    model::{Persona, Team, ranges},
};

/// A persona, with the five questions of empathy.
pub(super) fn persona(form: &mut Form, record: &Persona) {
    let journey = form.editor.journey();
    let mut edited = record.clone();
    shared::way_back(form);
    title(form, "inspector-persona");
    form.text("name", &mut edited.name, 1);
    form.text("segment", &mut edited.segment, 1);
    form.text("quote", &mut edited.quote, 2);
    form.number("persona.share", Unit::Share, &mut edited.share, &ranges::SHARE);
    form.group("inspector-empathy");
    form.text("lives", &mut edited.lives, 2);
    form.text("believes", &mut edited.believes, 2);
    form.text("needs", &mut edited.needs, 2);
    form.text("desires", &mut edited.desires, 2);
    form.text("aspires", &mut edited.aspires, 2);
    form.ui.add_space(8.0);
    let channels: Vec<_> = journey.channels.iter().map(|it| (it.id.clone(), it.name.clone())).collect();
    form.ticks("prefers", &mut edited.prefers, &channels);
    if form.changed {
        preview(form, &record.name, Edit::put_shared(edited));
    }
    let step = |position| {
        let edit = Edit::move_shared(record.id.clone(), position);
        Action::Apply(Label::new(edit::Action::Move, &record.name), vec![edit])
    };
    shared::order(form, journey.personas.position(&record.id), journey.personas.len(), Step::Above, step);
    delete_button(form);
}

pub(super) fn team(form: &mut Form, record: &Team) {
    let mut edited = record.clone();
    shared::way_back(form);
    title(form, "inspector-team");
    form.text("name", &mut edited.name, 1);
    form.text("objective", &mut edited.objective, 2);
    form.text("rewarded_on", &mut edited.rewarded_on, 2);
    if form.changed {
        preview(form, &record.name, Edit::put_shared(edited));
    }
    delete_button(form);
}
