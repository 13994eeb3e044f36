//! Quotes within quotes: a name that has quotes of its own, in a sentence that quotes the name.

use super::Lang;

/// What stands between French quotes and the words in them.
const SPACES: [char; 3] = [' ', '\u{a0}', '\u{202f}'];

impl Lang {
    /// The text with the quotes within quotes as the language writes them: “ ” within « », and ‘ ’ within “ ”.
    ///
    /// Where the quotes do not come in pairs nobody knows which is which, and the text stays as it is.
    pub(super) fn with_inner_quotes(self, text: String) -> String {
        let (open, close, inner_open, inner_close) = match self {
            Self::Fr => ('«', '»', '“', '”'),
            Self::En => ('“', '”', '‘', '’'),
        };
        if text.matches(open).nth(1).is_none() {
            return text;
        }
        let mut depth = 0_usize;
        let mut settled = String::with_capacity(text.len());
        let mut letters = text.chars().peekable();
        while let Some(letter) = letters.next() {
            if letter == open {
                depth += 1;
            }
            let is_inner = depth > 1;
            if letter == close {
                let Some(outer) = depth.checked_sub(1) else { return text };
                depth = outer;
            }
            match letter {
                _ if !is_inner => settled.push(letter),
                _ if letter == open => {
                    settled.push(inner_open);
                    while self == Self::Fr && letters.next_if(|next| SPACES.contains(next)).is_some() {}
                }
                _ if letter == close => {
                    if self == Self::Fr {
                        settled.truncate(settled.trim_end_matches(SPACES).len());
                    }
                    settled.push(inner_close);
                }
                _ => settled.push(letter),
            }
        }
        if depth == 0 { settled } else { text }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_within_quotes_are_other_ones() {
        let fr = |text: &str| Lang::Fr.with_inner_quotes(text.to_owned());
        let en = |text: &str| Lang::En.with_inner_quotes(text.to_owned());
        assert_eq!(fr("« Alerte « prêt » » et « Casier »"), "« Alerte “prêt” » et « Casier »");
        assert_eq!(fr("«\u{a0}«\u{202f}a\u{a0}»\u{a0}»"), "«\u{a0}“a”\u{a0}»");
        assert_eq!(en("“No date, only “soon”” and “Two”"), "“No date, only ‘soon’” and “Two”");
        // What is settled stays, and so does what comes in no pairs.
        for text in ["« Alerte “prêt” » et « b »", "» a « b « c", "« a « b »", "« a » » « « b", ""]
        {
            assert_eq!(fr(text), text);
        }
        assert_eq!(fr("“a “b””"), "“a “b””");
    }
}
