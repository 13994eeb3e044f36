//! The names of keys, as people of a language write them and as their keyboard has them.

use super::{Command, Shortcut};
use crate::i18n::{Keyboard, Lang};

/// The keys of a command that are typed most easily on a keyboard.
#[must_use]
pub fn keys_of(lang: Lang, keyboard: Keyboard, command: Command) -> Option<String> {
    let all = command.shortcuts();
    let easy = |shortcut: &&Shortcut| {
        let sign = match shortcut.key {
            "Plus" => '+',
            "Equals" => '=',
            _ => return true,
        };
        keyboard.typed(sign).is_none_or(|typed| typed.held.is_none())
    };
    all.iter().find(easy).or(all.first()).map(|shortcut| shortcut_in(lang, *shortcut))
}

/// Keys pressed together.
#[must_use]
pub fn shortcut_in(lang: Lang, shortcut: Shortcut) -> String {
    let held = [("Ctrl", shortcut.ctrl), ("Shift", shortcut.shift)];
    let held = held.into_iter().filter(|(_, held)| *held).map(|(key, _)| key);
    held.chain([shortcut.key]).map(|key| key_name(lang, key)).collect::<Vec<_>>().join("+")
}

/// Several ways to press keys, parted by spaces, keys pressed together by `+`: `Ctrl+Arrows Space+Drag`.
pub(super) fn spelled(lang: Lang, keys: &str) -> String {
    let together = |way: &str| way.split('+').map(|key| key_name(lang, key)).collect::<Vec<_>>().join("+");
    keys.split_whitespace().map(together).collect::<Vec<_>>().join("  ·  ")
}

/// How a sign is typed, where that is more than to press it. Apple's keyboards have these signs elsewhere.
pub(super) fn typed(lang: Lang, keyboard: Keyboard, sign: char) -> Option<String> {
    let typed = keyboard.typed(sign).filter(|_| !cfg!(target_os = "macos"))?;
    typed.held.map(|held| format!("{}+{}", key_name(lang, held), typed.key))
}

/// What a key is called.
fn key_name(lang: Lang, key: &str) -> String {
    let key = if key == "Ctrl" && cfg!(target_os = "macos") { "Command" } else { key };
    let named = format!("key-{}", key.to_lowercase());
    if lang.has(&named) { lang.text(&named) } else { key.to_owned() }
}
