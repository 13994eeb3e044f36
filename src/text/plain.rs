//! Text as it is painted: without what is invisible and does harm.

use std::borrow::Cow;

/// What is painted for a character: itself, a space for tabs and line ends, nothing for other control characters,
/// for bidirectional marks and overrides (they can make a text read as another one), and for non-characters.
pub(super) fn painted(character: char) -> Option<char> {
    if character == '\t' || is_line_end(character) {
        Some(' ')
    } else if character.is_control() || is_bidirectional_mark(character) || is_no_character(character) {
        None
    } else {
        Some(character)
    }
}

/// Whether a line ends here.
pub(super) fn is_line_end(character: char) -> bool {
    matches!(character, '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn is_bidirectional_mark(character: char) -> bool {
    matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Byte order marks, annotation marks, and the two that XML forbids.
fn is_no_character(character: char) -> bool {
    matches!(character, '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}')
}

/// The text as it is painted on one line: tabs and line ends are spaces, and control characters, bidirectional
/// marks and non-characters are left out. Runs of spaces stay.
#[must_use]
pub fn plain(text: &str) -> Cow<'_, str> {
    if text.chars().all(|character| painted(character) == Some(character)) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().filter_map(painted).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_text_is_not_copied() {
        assert!(matches!(plain("Réclamation n°\u{a0}5 : « déjà vu » 🙂"), Cow::Borrowed(_)));
    }

    #[test]
    fn what_is_invisible_and_does_harm_is_left_out() {
        assert_eq!(plain("a\tb\nc\u{0}\u{1b}[31m\u{7f}\u{9b}"), "a b c[31m");
        assert_eq!(plain("abc\u{202e}fed\u{202c}\u{2066}x\u{2069}\u{feff}\u{ffff}"), "abcfedx");
    }
}
