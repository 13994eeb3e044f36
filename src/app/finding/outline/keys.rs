//! The keys and clicks of the table.

use std::collections::BTreeSet;

use egui::{EventFilter, Id, Key, Modifiers, Response, Ui};

use super::{
    super::{super::Action, Wish},
    Outline, id,
};
use crate::{
    editor::{Cursor, Sheet},
    model::Element,
};

/// How many rows a page is.
const PAGE: isize = 10;

/// The field that names the row at the cursor.
pub(super) fn name_id() -> Id {
    Id::unique("outline-name")
}

/// Gives the keyboard to the name of the row, where the table has it: false where it has not.
pub(in crate::app) fn take_name(context: &egui::Context) -> bool {
    let has_focus = context.memory(|memory| memory.has_focus(id()));
    if has_focus {
        context.memory_mut(|memory| memory.request_focus(name_id()));
    }
    has_focus
}

/// Arrows, Home, End and the page keys walk the rows, with Shift they select on the way; Enter and F2 go into the row at
/// the cursor; Ctrl with a page key turns to the next table.
pub(super) fn keys(
    ui: &Ui,
    list: &Response,
    rows: &[Element],
    selection: &BTreeSet<Element>,
    outline: &mut Outline,
    actions: &mut Vec<Action>,
) {
    let named = ui.memory(|memory| memory.has_focus(name_id()));
    let leaves = ui.input(|input| input.key_pressed(Key::Enter)) && named;
    let gives_up = ui.input(|input| input.key_pressed(Key::Escape)) && outline.naming;
    outline.naming = named;
    if leaves || gives_up {
        list.request_focus();
        return;
    }
    if !list.has_focus() {
        return;
    }
    let filter = EventFilter { tab: false, horizontal_arrows: false, vertical_arrows: true, escape: false };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(list.id, filter));
    // With Ctrl first: egui takes Ctrl and Page Down for Page Down too.
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let turn = |by: isize| {
        let at = (outline.sheet as usize).saturating_add_signed(by).min(Sheet::ALL.len() - 1);
        Sheet::ALL.get(at).copied().map(|sheet| Action::Find(Wish::TurnTo(sheet)))
    };
    if pressed(Modifiers::COMMAND, Key::PageDown) {
        actions.extend(turn(1));
    }
    if pressed(Modifiers::COMMAND, Key::PageUp) {
        actions.extend(turn(-1));
    }
    if pressed(Modifiers::COMMAND, Key::A) {
        actions.push(Action::Find(Wish::SelectRows(rows.iter().cloned().collect())));
    }
    let cursor = &mut outline.cursor;
    let last = rows.len().saturating_sub(1);
    let ways = [
        (Key::ArrowDown, cursor.step(rows, 1)),
        (Key::ArrowUp, cursor.step(rows, -1)),
        (Key::PageDown, cursor.step(rows, PAGE)),
        (Key::PageUp, cursor.step(rows, -PAGE)),
        (Key::Home, 0),
        (Key::End, last),
    ];
    for (key, to) in ways {
        let extend = pressed(Modifiers::SHIFT, key);
        if extend || pressed(Modifiers::NONE, key) {
            let rows = cursor.go(rows, to, extend);
            if rows != *selection {
                actions.push(Action::Find(Wish::SelectRows(rows)));
            }
        }
    }
    if cursor.at().is_some() && (pressed(Modifiers::NONE, Key::Enter) || pressed(Modifiers::NONE, Key::F2)) {
        ui.memory_mut(|memory| memory.request_focus(name_id()));
    }
}

/// What is selected after a click on a row: with Shift all from where the range began, with Ctrl one more or less.
pub(super) fn clicked(
    ui: &Ui,
    rows: &[Element],
    row: usize,
    selection: &BTreeSet<Element>,
    cursor: &mut Cursor,
) -> BTreeSet<Element> {
    let modifiers = ui.input(|input| input.modifiers);
    if modifiers.command { cursor.toggle(rows, row, selection) } else { cursor.go(rows, row, modifiers.shift) }
}
