//! The fields of a system, with what it sends to others.

use super::{
    Form, delete_button, preview, shared, title,
    values::{SYSTEM_KINDS, TIMINGS},
};
use crate::{
    edit::Edit,
    model::{Element, Feed, System, SystemId, Timing},
};

pub(super) fn show(form: &mut Form, record: &System) {
    let journey = form.editor.journey();
    let mut edited = record.clone();
    shared::way_back(form);
    title(form, "inspector-system");
    form.text("name", &mut edited.name, 1);
    form.choice("kind", &mut edited.kind, &SYSTEM_KINDS);
    form.group("field-feeds");
    let others: Vec<(SystemId, String)> = journey
        .systems
        .iter()
        .filter(|system| system.id != record.id)
        .map(|system| (system.id.clone(), system.name.clone()))
        .collect();
    let fresh = others
        .first()
        .map(|(to, _)| Feed { to: to.clone(), what: String::new(), timing: Timing::default() })
        .ok_or("list-no-system");
    form.list("feeds", &mut edited.feeds, fresh, |form, feed| {
        form.named_choice("feeds.to", &mut feed.to, &others);
        form.text("feeds.what", &mut feed.what, 1);
        form.choice("feeds.timing", &mut feed.timing, &TIMINGS);
    });
    fed_by(form, record);
    if form.changed {
        preview(form, &record.name, Edit::put_shared(edited));
    }
    delete_button(form);
}

/// The systems that send to this one, each leading to its fields.
fn fed_by(form: &mut Form, record: &System) {
    let systems = form.editor.journey().systems.iter();
    let senders: Vec<&System> =
        systems.filter(|system| system.feeds.iter().any(|feed| feed.to == record.id)).collect();
    if !senders.is_empty() {
        form.group("inspector-fed-by");
        for sender in senders {
            form.way_to(&sender.name, Element::System(sender.id.clone()));
        }
    }
}
