//! Keys are heard one after another, however many come between two frames.
//!
//! egui hands a frame all that came since the one before it. Who types fast, or on a slow machine, has by then opened a
//! field and written in it; but in that frame the field is not there yet, and the letters would be taken for keys of
//! tools. So a frame gets as many letters as there are, or one key that does something, and what comes after that key
//! waits until it has been done.

use std::{
    collections::{BTreeSet, VecDeque},
    mem::{Discriminant, discriminant},
};

use egui::{Context, Event, Id, Key, Plugin, RawInput, Ui};

use super::{App, dialogs::Dialog};
use crate::editor::Editor;

/// How many frames nothing is heard at most while something waits: whatever happens to the keyboard, no key is lost.
const MOST: u8 = 12;

/// What waits for its frame.
#[derive(Debug, Default)]
pub(super) struct InTurn {
    waiting: VecDeque<Event>,
    /// The keys that are down.
    down: BTreeSet<Key>,
    /// For how many frames more nothing is heard, since a field that was opened does not have the keyboard yet.
    awaited: u8,
    /// For how many frames something has waited and nothing was heard.
    silent: u8,
    /// The widget that had the keyboard when the last frame began.
    focused: Option<Id>,
}

/// What an event is to those that follow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    /// Nothing: a move, a key that comes up.
    Aside,
    /// A letter, or a key that moves among letters.
    Types,
    /// A key that does something.
    Acts,
    /// A button of the mouse.
    Points,
}

impl InTurn {
    /// Nothing is heard for so many frames: the keyboard goes elsewhere.
    pub(super) fn expect(&mut self, frames: u8) {
        self.awaited = self.awaited.max(frames);
    }

    /// Takes in what has come, and gives what this frame hears. `typing` tells whether a field has the keyboard.
    fn hear(&mut self, came: Vec<Event>, typing: bool) -> Vec<Event> {
        for event in came {
            // A key that is held down acts as often as there are frames, and not once it has come up.
            if !(self.is_repeated(&event) && turn(&event, typing) == Turn::Acts) {
                self.waiting.push_back(event);
            }
        }
        let mut heard = Vec::new();
        let mut kind = Turn::Aside;
        while let Some(event) = self.waiting.front() {
            let next = turn(event, typing);
            // The letter of a key that acts comes right behind it, and is none.
            let is_own =
                matches!(event, Event::Text(_)) && heard.last().is_some_and(is_letter) && kind == Turn::Acts;
            let goes_on = kind == Turn::Aside || kind == next && kind != Turn::Acts;
            let is_awaited = self.awaited > 0 && self.silent < MOST;
            if next != Turn::Aside && !is_own && (is_awaited || !goes_on) {
                break;
            }
            if next != Turn::Aside && !is_own {
                kind = next;
            }
            heard.extend(self.waiting.pop_front());
        }
        let waits = kind == Turn::Aside && !self.waiting.is_empty();
        self.silent = if waits { self.silent.saturating_add(1) } else { 0 };
        heard
    }

    /// Whether this is a key that is down already, and waits to be heard. Follows what is down.
    fn is_repeated(&mut self, event: &Event) -> bool {
        match event {
            Event::Key { key, pressed: true, .. } => !self.down.insert(*key) && self.is_waiting(*key),
            Event::Key { key, pressed: false, .. } => {
                self.down.remove(key);
                false
            }
            // What is released elsewhere is not heard.
            Event::WindowFocused(false) => {
                self.down.clear();
                false
            }
            _ => false,
        }
    }

    fn is_waiting(&self, wanted: Key) -> bool {
        self.waiting.iter().any(|event| matches!(event, Event::Key { key, pressed: true, .. } if *key == wanted))
    }
}

impl Plugin for InTurn {
    fn debug_name(&self) -> &'static str {
        "keys in turn"
    }

    fn input_hook(&mut self, context: &Context, input: &mut RawInput) {
        let focused = context.memory(egui::Memory::focused);
        let before = std::mem::replace(&mut self.focused, focused);
        if focused.is_some() && focused != before {
            // Which keys a widget wants for itself it says in its first frame; until then egui takes arrows and Tab for
            // ways to the next widget.
            self.expect(1);
        }
        let came = std::mem::take(&mut input.events);
        input.events = self.hear(came, context.text_edit_focused());
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        self.awaited = self.awaited.saturating_sub(1);
        if self.awaited > 0 || !self.waiting.is_empty() {
            ui.request_repaint();
        }
    }
}

/// What is open that takes the keyboard: which dialog, and whether a presentation; how many fields were opened on the
/// map, and whether one is open.
type Open = ((Option<Discriminant<Dialog>>, bool), Option<(u64, bool)>);

impl App {
    /// What is open that takes the keyboard.
    pub(super) fn open_to_write(&self) -> Open {
        let over_all = (self.dialog.as_ref().map(discriminant), self.room.presents());
        (over_all, self.editor().map(Editor::writing))
    }

    /// Lets what is typed wait for what was opened since `before`, in this frame, until it has the keyboard.
    pub(super) fn await_keyboard(&self, context: &Context, before: Open) {
        let waits = self.finding.takes_keyboard() || self.workshop.takes_keyboard() || self.refocus_in > 0;
        let now = self.open_to_write();
        let frames = if now.0 != before.0 {
            // egui keeps the focus with what was there, or from what was below a modal, for one frame more.
            3
        } else if waits || now.1 != before.1 {
            2
        } else {
            return;
        };
        context.with_plugin(|keys: &mut InTurn| keys.expect(frames));
    }
}

/// What an event is to those that follow it, where a field has the keyboard or not.
fn turn(event: &Event, typing: bool) -> Turn {
    match event {
        Event::Key { key, pressed: true, modifiers, .. } => {
            let stays = typing && !leaves(*key) && !modifiers.command && !modifiers.alt;
            if stays { Turn::Types } else { Turn::Acts }
        }
        Event::Text(_) | Event::Ime(_) => Turn::Types,
        Event::Paste(_) | Event::Copy | Event::Cut if typing => Turn::Types,
        Event::Paste(_) | Event::PasteImage(_) | Event::Copy | Event::Cut => Turn::Acts,
        Event::PointerButton { .. } | Event::Touch { .. } => Turn::Points,
        _ => Turn::Aside,
    }
}

/// Whether a key does something in a field besides writing and moving in its line.
fn leaves(key: Key) -> bool {
    let lines = [Key::Enter, Key::Tab, Key::Escape, Key::ArrowUp, Key::ArrowDown, Key::PageUp, Key::PageDown];
    lines.contains(&key) || (Key::F1..=Key::F35).contains(&key)
}

/// Whether a key may have a letter.
fn is_letter(event: &Event) -> bool {
    matches!(event, Event::Key { key, pressed: true, modifiers, .. } if !leaves(*key) && !modifiers.command)
}

#[cfg(test)]
mod tests {
    use egui::Modifiers;

    use super::*;

    fn key(key: Key) -> Event {
        let (physical_key, modifiers) = (None, Modifiers::NONE);
        Event::Key { key, physical_key, pressed: true, repeat: false, modifiers }
    }

    fn up(key: Key) -> Event {
        let (physical_key, modifiers) = (None, Modifiers::NONE);
        Event::Key { key, physical_key, pressed: false, repeat: false, modifiers }
    }

    fn text(text: &str) -> Event {
        Event::Text(text.to_owned())
    }

    #[test]
    fn a_key_that_acts_is_alone_in_its_frame_with_its_letter() {
        let mut keys = InTurn::default();
        let came = vec![key(Key::I), text("i"), up(Key::I), key(Key::A), text("a"), key(Key::Enter)];
        assert_eq!(keys.hear(came, false), [key(Key::I), text("i"), up(Key::I)]);
        // The field that it opened has the keyboard now: what was typed is a letter.
        assert_eq!(keys.hear(Vec::new(), true), [key(Key::A), text("a")]);
        assert_eq!(keys.hear(Vec::new(), true), [key(Key::Enter)]);
        assert_eq!(keys.hear(Vec::new(), true), []);
    }

    #[test]
    fn nothing_is_heard_while_a_field_is_awaited_but_what_moves() {
        let mut keys = InTurn::default();
        keys.expect(2);
        let moved = Event::PointerMoved(egui::Pos2::ZERO);
        assert_eq!(keys.hear(vec![moved.clone(), text("a")], false), [moved]);
        keys.awaited = 0;
        assert_eq!(keys.hear(vec![text("b")], true), [text("a"), text("b")]);
    }

    #[test]
    fn whatever_happens_to_the_keyboard_no_key_is_lost() {
        let mut keys = InTurn::default();
        keys.hear(vec![key(Key::Enter)], false);
        let frames = (0..100).find(|_| {
            keys.expect(2);
            !keys.hear(vec![text("a")], true).is_empty()
        });
        assert_eq!(frames, Some(usize::from(MOST)));
    }

    #[test]
    fn a_key_that_is_held_does_not_run_on_after_it_came_up() {
        let mut keys = InTurn::default();
        let held = vec![key(Key::ArrowRight); 5];
        assert_eq!(keys.hear(held.clone(), false), [key(Key::ArrowRight)]);
        assert_eq!(keys.hear(held, false), [key(Key::ArrowRight)]);
        assert_eq!(keys.hear(vec![up(Key::ArrowRight)], false), [up(Key::ArrowRight)]);
        assert_eq!(keys.hear(Vec::new(), false), []);
        // In a field it takes away as many letters as it is held for.
        let held = vec![key(Key::Backspace); 5];
        assert_eq!(keys.hear(held.clone(), true), held);
    }

    #[test]
    fn a_click_and_a_key_keep_their_order() {
        let mut keys = InTurn::default();
        let button = |pressed| Event::PointerButton {
            pos: egui::Pos2::ZERO,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        let came = vec![text("a"), button(true), button(false), key(Key::Delete)];
        assert_eq!(keys.hear(came, true), [text("a")]);
        assert_eq!(keys.hear(Vec::new(), false), [button(true), button(false)]);
        assert_eq!(keys.hear(Vec::new(), false), [key(Key::Delete)]);
    }
}
