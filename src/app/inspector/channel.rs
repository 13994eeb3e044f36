//! The fields of a column and of a row of the map.

use super::{
    super::Action,
    Form, delete_button, feelings,
    form::Unit,
    preview,
    shared::{self, Step},
    title,
    values::{HOLDERS, MEDIA, OFFERS, SERVICES},
};
use crate::{
    edit::{self, Edit, Label},
    model::{Anchor, Channel, Stage, State, ranges},
};

pub(super) fn stage(form: &mut Form, state: &State, record: &Stage) {
    let mut edited = record.clone();
    title(form, "inspector-stage");
    form.text("name", &mut edited.name, 1);
    form.text("when", &mut edited.when, 1);
    if form.changed {
        preview(form, &record.name, Edit::put_shared(edited));
    }
    let stages = &form.editor.journey().stages;
    let step = |position| {
        let edit = Edit::move_shared(record.id.clone(), position);
        Action::Apply(Label::new(edit::Action::Move, &record.name), vec![edit])
    };
    shared::order(form, stages.position(&record.id), stages.len(), Step::Beside, step);
    feelings(form, state, &Anchor::Stage(record.id.clone()));
    delete_button(form);
}

pub(super) fn show(form: &mut Form, record: &Channel) {
    let mut edited = record.clone();
    title(form, "inspector-channel");
    form.text("name", &mut edited.name, 1);
    form.choice("medium", &mut edited.medium, &MEDIA);
    form.choice("service", &mut edited.service, &SERVICES);
    form.choice("offer", &mut edited.offer, &OFFERS);
    form.choice("held_by", &mut edited.held_by, &HOLDERS);
    form.text("purpose", &mut edited.purpose, 2);
    form.number("preferred_by", Unit::Share, &mut edited.preferred_by, &ranges::SHARE);
    form.number("cost_per_contact", Unit::Plain, &mut edited.cost_per_contact, &ranges::AMOUNT);
    form.owner("owner", &mut edited.owner);
    if form.changed {
        preview(form, &record.name, Edit::put_shared(edited));
    }
    let channels = &form.editor.journey().channels;
    let step = |position| {
        let edit = Edit::move_shared(record.id.clone(), position);
        Action::Apply(Label::new(edit::Action::Move, &record.name), vec![edit])
    };
    shared::order(form, channels.position(&record.id), channels.len(), Step::Above, step);
    delete_button(form);
}
