//! What the widgets say, in the language of the person.

use crate::{
    drawing::Theme,
    editor::{Command, Editor, keys_of},
    i18n::{Arg, Keyboard, Lang},
};

/// The language, the theme and the keyboard of the window, handed to every panel.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words {
    /// The language.
    pub lang: Lang,
    /// The theme.
    pub theme: &'static Theme,
    /// The keyboard that the person has.
    pub keyboard: Keyboard,
}

impl Words {
    /// The text with this key.
    pub(super) fn get(self, key: &str) -> String {
        self.lang.text(key)
    }

    /// The text with this key and a value put in.
    pub(super) fn with(self, key: &str, args: &[(&str, Arg)]) -> String {
        self.lang.text_with(key, args)
    }

    /// What a menu entry says; undo and redo name the step.
    pub(super) fn command(self, editor: Option<&Editor>, command: Command) -> String {
        let label = editor.and_then(|editor| match command {
            Command::Undo => editor.history().undo_label(),
            Command::Redo => editor.history().redo_label(),
            _ => None,
        });
        match label {
            Some(label) => {
                let step = self.with(label.action.key(), &[("subject", label.subject.as_str().into())]);
                self.with(&format!("{}-step", command.text_key()), &[("step", step.into())])
            }
            None => self.get(command.text_key()),
        }
    }

    /// The keys of a command as people of the language write them and their keyboard has them.
    pub(super) fn keys(self, command: Command) -> Option<String> {
        keys_of(self.lang, self.keyboard, command)
    }

    /// What a button says when pointed at: the command and its keys.
    pub(super) fn hint(self, command: Command) -> String {
        let text = self.get(command.text_key());
        match self.keys(command) {
            Some(keys) => format!("{text} ({keys})"),
            None => text,
        }
    }

    /// What the open journey is called.
    pub(super) fn title(self, editor: &Editor) -> String {
        let title = &editor.journey().title;
        if title.is_empty() { self.get("document-untitled") } else { title.clone() }
    }
}
