//! Every key that does something, in groups: those of the commands, and those that only count in one place.

use super::{
    Command, Menu,
    keys::{keys_of, shortcut_in, spelled, typed},
    matching::folded,
};
use crate::i18n::{Keyboard, Lang};

/// Keys for one kind of work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyGroup {
    /// What the work is.
    pub title: String,
    /// What is done, and with which keys.
    pub lines: Vec<KeyLine>,
}

/// What some keys do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyLine {
    /// What is done.
    pub text: String,
    /// The keys, as people of the language write them.
    pub keys: String,
}

/// Keys that are no command's, by group: the end of the key of the text, and the keys.
const PLACES: [(&str, &[(&str, &str)]); 4] = [
    (
        "map",
        &[
            ("walk", "Arrows"),
            ("cells", "Shift+Arrows"),
            ("next", "Tab"),
            ("another", "Shift+Enter"),
            ("beside", "Ctrl+Arrows"),
            ("enter", "Enter"),
            ("several", "Shift+Click"),
            ("copies", "Alt+Drag"),
            ("pan", "Space+Drag Middle Wheel"),
            ("zoom", "Ctrl+Wheel Pinch"),
            ("escape", "Escape"),
        ],
    ),
    (
        "write",
        &[
            ("keep", "Enter"),
            ("keep-next", "Tab"),
            ("keep-another", "Shift+Enter"),
            ("keep-beside", "Ctrl+Arrows"),
            ("list", "ArrowUp ArrowDown"),
            ("drop", "Escape"),
        ],
    ),
    (
        "plan",
        &[
            ("walk", "ArrowUp ArrowDown"),
            ("fold", "ArrowLeft ArrowRight"),
            ("move", "Alt+ArrowLeft Alt+ArrowRight"),
            ("lengthen", "Alt+Shift+ArrowLeft Alt+Shift+ArrowRight"),
            ("escape", "Escape"),
        ],
    ),
    (
        "room",
        &[
            ("on", "ArrowRight Space PageDown"),
            ("back", "ArrowLeft PageUp"),
            ("ends", "Home End"),
            ("scroll", "Shift+ArrowUp Shift+ArrowDown"),
            ("feel", "Plus Minus"),
            ("laser", "K"),
            ("leave", "Escape"),
        ],
    ),
];

/// The short syntax: the end of the key of the text, what is written, and its sign.
const SYNTAX: [(&str, &str, char); 8] = [
    ("channel", "@", '@'),
    ("stage", "#", '#'),
    ("emotion", "-2 … +2", '+'),
    ("friction", "!1 … !5", '!'),
    ("to", ">", '>'),
    ("from", "<", '<'),
    ("quotes", "\"…\"", '"'),
    ("literal", "@@  ##  !!", '@'),
];

/// All keys, for a language and a keyboard.
#[must_use]
pub fn cheat_sheet(lang: Lang, keyboard: Keyboard) -> Vec<KeyGroup> {
    let [map, write, plan, room] = PLACES.map(|(place, lines)| KeyGroup {
        title: lang.text(&format!("keys-{place}")),
        lines: lines
            .iter()
            .map(|(name, keys)| KeyLine {
                text: lang.text(&format!("keys-{place}-{name}")),
                keys: spelled(lang, keys),
            })
            .collect(),
    });
    let syntax = SYNTAX.map(|(name, written, sign)| KeyLine {
        text: lang.text(&format!("keys-syntax-{name}")),
        keys: match typed(lang, keyboard, sign) {
            Some(typed) => lang.text_with("keys-typed", &[("sign", written.into()), ("typed", typed.into())]),
            None => written.to_owned(),
        },
    });
    let syntax = KeyGroup { title: lang.text("keys-syntax"), lines: syntax.into() };
    let menus = Menu::ALL.into_iter().map(|menu| KeyGroup {
        title: lang.text(menu.text_key()),
        lines: menu.groups().concat().into_iter().filter_map(|it| of(lang, keyboard, it)).collect(),
    });
    [map, write, syntax, plan, room].into_iter().chain(menus).collect()
}

/// The keys of a command, those first that are typed most easily.
fn of(lang: Lang, keyboard: Keyboard, command: Command) -> Option<KeyLine> {
    let easiest = keys_of(lang, keyboard, command)?;
    let others = command.shortcuts().iter().map(|shortcut| shortcut_in(lang, *shortcut));
    let others: Vec<String> = others.filter(|keys| *keys != easiest).collect();
    let keys = [easiest].into_iter().chain(others).collect::<Vec<_>>().join("  ·  ");
    Some(KeyLine { text: lang.text(command.text_key()), keys })
}

/// What is left of the groups where every word that was typed is found in a line, or in the title above it.
#[must_use]
pub fn search_keys(groups: Vec<KeyGroup>, typed: &str) -> Vec<KeyGroup> {
    let typed = folded(typed);
    let left = groups.into_iter().map(|group| {
        let fits = |line: &KeyLine| {
            let all = folded(&format!("{} {} {}", group.title, line.text, line.keys));
            typed.split_whitespace().all(|word| all.contains(word))
        };
        KeyGroup { lines: group.lines.iter().filter(|line| fits(line)).cloned().collect(), ..group.clone() }
    });
    left.filter(|group| !group.lines.is_empty()).collect()
}
