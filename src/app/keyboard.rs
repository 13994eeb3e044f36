//! Which keyboard the person has: the one chosen, else the one that its keys give away.

use egui::{Context, Event};

use super::{App, dialogs::Dialog};
use crate::i18n::{Keyboard, Lang};

/// What is known of the keyboard.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Hearing {
    /// The one that the person chose.
    pub(super) chosen: Option<Keyboard>,
    /// The one that the keys pressed so far belong to.
    heard: Option<Keyboard>,
}

impl Hearing {
    /// The one that the keys belong to, or as long as none was pressed the usual one.
    pub(super) fn heard(self, lang: Lang) -> Keyboard {
        self.heard.unwrap_or(Keyboard::usual(lang))
    }

    /// The one that hints and the list of keys are for.
    pub(super) fn keyboard(self, lang: Lang) -> Keyboard {
        self.chosen.unwrap_or(self.heard(lang))
    }
}

impl App {
    /// Learns from the keys of this frame: where a key is, and what it types.
    pub(super) fn hear_keys(&mut self, context: &Context) {
        let before = self.hearing.heard(self.lang);
        let now = context.input(|input| {
            input.events.iter().fold(before, |keyboard, event| match event {
                Event::Key { key, physical_key: Some(physical), pressed: true, .. } => {
                    keyboard.after_key(physical.name(), key.name())
                }
                _ => keyboard,
            })
        });
        if now != before {
            self.hearing.heard = Some(now);
        }
        if let Some(Dialog::Help(help)) = &mut self.dialog {
            help.hear(self.hearing);
        }
    }
}
