//! The fields of what all states share, and of the journey itself.

use egui::{RichText, Ui};

use super::{
    super::{Action, words::Words},
    delete_button,
    fields::{choice, number, text, tick},
    group, owner, title,
};
use crate::{
    edit::{self, Description, Edit, Label, StateDescription},
    editor::{Command, Editor},
    model::{Channel, ChannelId, Element, HeldBy, Medium, Offer, Role, Service, Stage, StageId, State},
};

fn preview(actions: &mut Vec<Action>, name: &str, edit: Edit) {
    actions.push(Action::Preview(Label::new(edit::Action::Change, name), vec![edit]));
}

/// Moves a stage or a channel one place, by keys as well as by pointer.
fn order(
    ui: &mut Ui,
    words: Words,
    position: Option<usize>,
    len: usize,
    move_to: impl Fn(usize) -> Action,
    keys: [&str; 2],
) -> Option<Action> {
    let position = position?;
    let mut wanted = None;
    ui.horizontal(|ui| {
        if ui.add_enabled(position > 0, egui::Button::new(words.get(keys[0]))).clicked() {
            wanted = Some(move_to(position.saturating_sub(1)));
        }
        if ui.add_enabled(position + 1 < len, egui::Button::new(words.get(keys[1]))).clicked() {
            wanted = Some(move_to(position + 1));
        }
    });
    wanted
}

pub(super) fn stage(ui: &mut Ui, words: Words, editor: &Editor, record: &Stage, actions: &mut Vec<Action>) {
    let mut edited = record.clone();
    title(ui, words, "inspector-stage");
    let mut changed = text(ui, &words.get("field-name"), &mut edited.name, 1);
    changed |= text(ui, &words.get("field-when"), &mut edited.when, 1);
    if changed {
        preview(actions, &record.name, Edit::put_shared(edited));
    }
    let stages = &editor.journey().stages;
    let step = |position| {
        let edit = Edit::move_shared(record.id.clone(), position);
        Action::Apply(Label::new(edit::Action::Move, &record.name), vec![edit])
    };
    actions.extend(order(ui, words, stages.position(&record.id), stages.len(), step, ["move-left", "move-right"]));
    delete_button(ui, words, actions);
}

pub(super) fn channel(ui: &mut Ui, words: Words, editor: &Editor, record: &Channel, actions: &mut Vec<Action>) {
    const MEDIA: [(Medium, &str); 3] = [
        (Medium::Digital, "medium-digital"),
        (Medium::Remote, "medium-remote"),
        (Medium::Physical, "medium-physical"),
    ];
    const SERVICES: [(Service, &str); 2] =
        [(Service::Automated, "service-automated"), (Service::Human, "service-human")];
    const OFFERS: [(Offer, &str); 3] =
        [(Offer::Offered, "offer-offered"), (Offer::Planned, "offer-planned"), (Offer::Missing, "offer-missing")];
    const HOLDERS: [(HeldBy, &str); 4] = [
        (HeldBy::Us, "held-by-us"),
        (HeldBy::Partner, "held-by-partner"),
        (HeldBy::Competitor, "held-by-competitor"),
        (HeldBy::Nobody, "held-by-nobody"),
    ];
    let mut edited = record.clone();
    title(ui, words, "inspector-channel");
    let mut changed = text(ui, &words.get("field-name"), &mut edited.name, 1);
    changed |= choice(ui, words, &words.get("field-medium"), &mut edited.medium, &MEDIA);
    changed |= choice(ui, words, &words.get("field-service"), &mut edited.service, &SERVICES);
    changed |= choice(ui, words, &words.get("field-offer"), &mut edited.offer, &OFFERS);
    changed |= choice(ui, words, &words.get("field-held_by"), &mut edited.held_by, &HOLDERS);
    changed |= text(ui, &words.get("field-purpose"), &mut edited.purpose, 2);
    changed |= number(ui, words, &words.get("field-preferred-percent"), &mut edited.preferred_by, 0.0..=1.0, 0.01);
    changed |=
        number(ui, words, &words.get("field-cost_per_contact"), &mut edited.cost_per_contact, 0.0..=1e9, 1.0);
    changed |= owner(ui, words, editor, &words.get("field-owner"), &mut edited.owner);
    if changed {
        preview(actions, &record.name, Edit::put_shared(edited));
    }
    let channels = &editor.journey().channels;
    let step = |position| {
        let edit = Edit::move_shared(record.id.clone(), position);
        Action::Apply(Label::new(edit::Action::Move, &record.name), vec![edit])
    };
    actions.extend(order(
        ui,
        words,
        channels.position(&record.id),
        channels.len(),
        step,
        ["move-up", "move-down"],
    ));
    delete_button(ui, words, actions);
}

pub(super) fn state(ui: &mut Ui, words: Words, record: &State, actions: &mut Vec<Action>) {
    const ROLES: [(Role, &str); 2] = [(Role::Current, "role-current"), (Role::Future, "role-future")];
    let mut edited = StateDescription::from(record);
    title(ui, words, "inspector-state");
    let mut changed = text(ui, &words.get("field-name"), &mut edited.name, 1);
    changed |= choice(ui, words, &words.get("field-role"), &mut edited.role, &ROLES);
    changed |= text(ui, &words.get("field-description"), &mut edited.description, 3);
    changed |= tick(ui, &words.get("field-locked"), &mut edited.locked);
    if changed {
        preview(actions, &record.name, Edit::DescribeState { id: record.id.clone(), description: edited });
    }
    delete_button(ui, words, actions);
}

/// A cell has no fields; what can be done in it is said.
pub(super) fn cell(
    ui: &mut Ui,
    words: Words,
    editor: &Editor,
    stage: &StageId,
    channel: &ChannelId,
) -> Option<()> {
    let journey = editor.journey();
    let (stage, channel) = (journey.stages.get(stage)?, journey.channels.get(channel)?);
    ui.heading(format!("{} · {}", stage.name, channel.name));
    ui.add_space(8.0);
    ui.label(words.get("inspector-cell"));
    Some(())
}

/// The journey: shown while nothing is selected, with what can be selected.
pub(super) fn journey(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
    let journey = editor.journey();
    let mut edited = Description::from(&**journey);
    title(ui, words, "inspector-journey");
    let mut changed = text(ui, &words.get("field-title"), &mut edited.title, 1);
    changed |= text(ui, &words.get("field-organisation"), &mut edited.organisation, 1);
    changed |= owner(ui, words, editor, &words.get("field-journey-owner"), &mut edited.owner);
    changed |= text(ui, &words.get("field-vision"), &mut edited.vision, 4);
    if changed {
        preview(actions, &journey.title, Edit::Describe(edited));
    }
    group(ui, words, "inspector-columns-and-rows");
    let stages = journey.stages.iter().map(|stage| (&stage.name, Element::Stage(stage.id.clone())));
    ways_to(ui, stages, actions);
    ui.add_space(8.0);
    let channels = journey.channels.iter().map(|channel| (&channel.name, Element::Channel(channel.id.clone())));
    ways_to(ui, channels, actions);
    ui.add_space(8.0);
    for command in [Command::AddStage, Command::AddChannel] {
        if ui.button(words.get(command.text_key())).clicked() {
            actions.push(Action::Command(command));
        }
    }
    ui.add_space(16.0);
    ui.label(RichText::new(words.get("inspector-nothing")).color(ui.visuals().weak_text_color()));
}

/// Buttons that lead to elements, beside and below each other.
fn ways_to<'a>(ui: &mut Ui, elements: impl Iterator<Item = (&'a String, Element)>, actions: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::Vec2::splat(4.0);
        for (name, element) in elements {
            if ui.button(name).clicked() {
                actions.push(Action::Select(element));
            }
        }
    });
}
