//! The lists of what all states share: their order, and the ways to what is in them.

use super::{super::Action, Form};
use crate::{editor::Command, model::Element};

/// Which way the places of a list lie.
#[derive(Clone, Copy)]
pub(super) enum Step {
    /// Beside each other.
    Beside,
    /// Above each other.
    Above,
}

/// Moves a record of a list one place, by keys as well as by pointer.
pub(super) fn order(
    form: &mut Form,
    position: Option<usize>,
    len: usize,
    step: Step,
    move_to: impl Fn(usize) -> Action,
) {
    let Some(position) = position else { return };
    let [back, on] = match step {
        Step::Beside => ["move-left", "move-right"],
        Step::Above => ["move-up", "move-down"],
    };
    let (words, actions) = (form.words, &mut *form.actions);
    form.ui.horizontal(|ui| {
        if ui.add_enabled(position > 0, egui::Button::new(words.get(back))).clicked() {
            actions.push(move_to(position.saturating_sub(1)));
        }
        if ui.add_enabled(position + 1 < len, egui::Button::new(words.get(on))).clicked() {
            actions.push(move_to(position + 1));
        }
    });
}

/// The way back to the journey, from what is only reached through it.
pub(super) fn way_back(form: &mut Form) {
    form.button("inspector-back", || Action::Select(Element::Journey));
    form.ui.add_space(4.0);
}

/// A list: its name, the way to each thing in it, and the way to add one.
pub(super) fn list<'a>(
    form: &mut Form,
    key: &str,
    elements: impl Iterator<Item = (&'a String, Element)>,
    add: (&str, Action),
) {
    let elements: Vec<_> = elements.collect();
    let (add, action) = add;
    // Open where there is something to see.
    form.section(key, !elements.is_empty(), |form| {
        let actions = &mut *form.actions;
        form.ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::Vec2::splat(4.0);
            for (name, element) in elements {
                if ui.button(name).clicked() {
                    actions.push(Action::Select(element));
                }
            }
        });
        form.button(add, || action);
    });
}

/// The button of a list that calls a command.
pub(super) const fn calling(command: Command) -> (&'static str, Action) {
    (command.text_key(), Action::Command(command))
}
