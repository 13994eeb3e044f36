//! Two windows of the program, one file of settings: each changes only what was changed in it.

use super::{MOST_RECENT, Settings};

/// The settings to be written: what is in the file, with what was changed from `before` to `wanted` put over it.
#[must_use]
pub(super) fn merged(before: &Settings, wanted: &Settings, there: &Settings) -> Settings {
    // All fields are named, so that a new one is not forgotten.
    let Settings { lang, theme, keyboard, scale, reduced_motion, minimap, recent, window } = wanted;
    Settings {
        lang: *newer(&before.lang, lang, &there.lang),
        theme: newer(before.theme, theme, there.theme),
        keyboard: *newer(&before.keyboard, keyboard, &there.keyboard),
        scale: *newer(&before.scale, scale, &there.scale),
        reduced_motion: *newer(&before.reduced_motion, reduced_motion, &there.reduced_motion),
        minimap: *newer(&before.minimap, minimap, &there.minimap),
        recent: recent_of(&before.recent, recent, &there.recent),
        window: *newer(&before.window, window, &there.window),
    }
}

/// What this window changed, else what is there.
fn newer<'a, T: PartialEq + ?Sized>(before: &T, wanted: &'a T, there: &'a T) -> &'a T {
    if before == wanted { there } else { wanted }
}

/// What was opened in this window first, then what is there, without what was taken off the list in this window.
fn recent_of(before: &[String], wanted: &[String], there: &[String]) -> Vec<String> {
    // What stands in its old order at the end was not opened again.
    let is_old = |rest: &[String]| {
        let mut old = before.iter();
        rest.iter().all(|path| old.any(|other| other == path))
    };
    let opened = (0..=wanted.len()).find(|&at| wanted.get(at..).is_some_and(is_old)).unwrap_or(wanted.len());
    let opened = wanted.get(..opened).unwrap_or_default();
    // A full list loses its last by itself.
    let is_full = wanted.len() >= MOST_RECENT;
    let is_forgotten = |path: &String| !is_full && before.contains(path) && !wanted.contains(path);
    let others = there.iter().filter(|path| !opened.contains(path) && !is_forgotten(path));
    opened.iter().chain(others).take(MOST_RECENT).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recent(before: &str, wanted: &str, there: &str) -> String {
        let list = |text: &str| text.chars().map(String::from).collect::<Vec<_>>();
        recent_of(&list(before), &list(wanted), &list(there)).concat()
    }

    #[test]
    fn lists_of_two_windows_become_one() {
        assert_eq!(recent("abc", "abc", "abc"), "abc");
        assert_eq!(recent("abc", "abc", "xabc"), "xabc", "the other opened one");
        assert_eq!(recent("abc", "dabc", "xabc"), "dxabc", "both opened one");
        assert_eq!(recent("abc", "cab", "xabc"), "cxab", "one was opened again here");
        assert_eq!(recent("abc", "ac", "xabc"), "xac", "one was taken off here");
        assert_eq!(recent("abc", "abc", "ac"), "ac", "one was taken off there");
        assert_eq!(recent("", "a", ""), "a");
        assert_eq!(recent("abcdefghij", "kabcdefghi", "jabcdefghi"), "kjabcdefgh", "full, and not taken off");
    }
}
