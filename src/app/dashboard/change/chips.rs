//! The kinds of change, each a chip that shows only what is of it.

use std::collections::BTreeMap;

use egui::{
    Button, PopupCloseBehavior, Role, Ui, WidgetInfo,
    containers::menu::{MenuButton, MenuConfig},
};

use super::super::super::{Action, inspector::ring, words::Words};
use crate::{editor::Editor, insight::Happening, telling::Account};

/// Shows a chip for each kind of change that there is, with how many there are.
pub(super) fn chips(ui: &mut Ui, words: Words, editor: &Editor, account: &Account, actions: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        ui.label(words.get("change-chips"));
        each(ui, words, editor, account, actions);
        all(ui, words, editor, actions);
    });
}

/// The same chips behind a button, for where there is little room. The button names what was chosen.
pub(in crate::app) fn menu(
    ui: &mut Ui,
    words: Words,
    editor: &Editor,
    account: &Account,
    actions: &mut Vec<Action>,
) {
    let chosen = editor.comparing().kinds();
    let names: Vec<String> = chosen.iter().map(|kind| words.get(&format!("happening-{}", kind.key()))).collect();
    let caption = words.get("change-chips");
    let caption =
        if names.is_empty() { format!("{caption}…") } else { format!("{caption} {}", names.join(", ")) };
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let button = Button::new(caption).truncate();
    MenuButton::from_button(button).config(config).ui(ui, |ui| each(ui, words, editor, account, actions));
    all(ui, words, editor, actions);
}

fn each(ui: &mut Ui, words: Words, editor: &Editor, account: &Account, actions: &mut Vec<Action>) {
    let mut counts: BTreeMap<Happening, usize> = BTreeMap::new();
    for row in &account.rows {
        *counts.entry(row.kind).or_default() += 1;
    }
    let chosen = editor.comparing().kinds();
    for kind in Happening::ALL {
        let count = counts.get(&kind).copied().unwrap_or_default();
        let is_on = chosen.contains(&kind);
        // What was chosen can be let go of even where nothing is of it any more.
        if count == 0 && !is_on {
            continue;
        }
        let name = words.get(&format!("happening-{}", kind.key()));
        let name = words.with("change-chip", &[("kind", name.into()), ("count", count.to_string().into())]);
        let chip = ui.add(Button::selectable(is_on, &name).frame_when_inactive(true));
        chip.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, is_on, &name));
        ring(ui, &chip);
        if chip.clicked() {
            actions.push(Action::ToggleKind(kind));
        }
    }
}

/// The way back to all kinds, where some were chosen.
fn all(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
    if !editor.comparing().kinds().is_empty() && ui.button(words.get("change-show-all")).clicked() {
        actions.push(Action::AllKinds);
    }
}
