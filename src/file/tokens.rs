//! The words and brackets of a RON text, with where they stand: enough to lay a text out and to find a place in it.
//!
//! Only used on texts that the parser has accepted; on others it stops early or splits oddly, and never fails.

/// A piece of a RON text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// `(`, `[` or `{`.
    Open(char),
    /// `)`, `]` or `}`.
    Close(char),
    /// `,`.
    Comma,
    /// `:`.
    Colon,
    /// A string or character, with its quotes.
    Quoted(&'a str),
    /// A name, a number, or anything else.
    Word(&'a str),
}

/// The tokens of `text`, each with the byte at which it begins, without white space, comments and attributes.
pub(super) fn tokens(text: &str) -> Tokens<'_> {
    Tokens { text, at: 0, comments: false }
}

/// See [`tokens`].
pub(super) struct Tokens<'a> {
    text: &'a str,
    at: usize,
    /// Whether a comment was passed.
    pub(super) comments: bool,
}

impl<'a> Iterator for Tokens<'a> {
    type Item = (usize, Token<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let rest = self.text.get(self.at..)?;
            let first = rest.chars().next()?;
            let skipped = match first {
                '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
                '/' if rest.starts_with("/*") => block_comment(rest),
                '#' if rest.starts_with("#!") => rest.find(']').map_or(rest.len(), |end| end + 1),
                _ if first.is_whitespace() => first.len_utf8(),
                _ => break,
            };
            self.comments |= first == '/';
            self.at += skipped;
        }
        let start = self.at;
        let rest = self.text.get(start..)?;
        let first = rest.chars().next()?;
        let (token, length) = match first {
            '(' | '[' | '{' => (Token::Open(first), 1),
            ')' | ']' | '}' => (Token::Close(first), 1),
            ',' => (Token::Comma, 1),
            ':' => (Token::Colon, 1),
            _ => {
                if let Some(length) = quoted(rest) {
                    (Token::Quoted(rest.get(..length)?), length)
                } else {
                    let is_end = |c: char| c.is_whitespace() || "()[]{},:\"'/".contains(c);
                    let length =
                        rest.char_indices().skip(1).find(|&(_, c)| is_end(c)).map_or(rest.len(), |(at, _)| at);
                    (Token::Word(rest.get(..length)?), length)
                }
            }
        };
        self.at = start + length;
        Some((start, token))
    }
}

/// The length of the block comment that `rest` begins with; comments nest.
fn block_comment(rest: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(ahead) = rest.get(at..).filter(|ahead| !ahead.is_empty()) {
        if ahead.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if ahead.starts_with("*/") {
            depth = depth.saturating_sub(1);
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += ahead.chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

/// The length of the string or character that `rest` begins with, if it does.
fn quoted(rest: &str) -> Option<usize> {
    let unprefixed = rest.strip_prefix('b').unwrap_or(rest);
    let prefix = rest.len() - unprefixed.len();
    if let Some(raw) = unprefixed.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        if let Some(body) = raw.get(hashes..).and_then(|raw| raw.strip_prefix('"')) {
            let end = format!("\"{}", "#".repeat(hashes));
            let length = body.find(&end).map_or(body.len(), |at| at + end.len());
            return Some(prefix + 1 + hashes + 1 + length);
        }
    }
    let quote = unprefixed.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let mut escaped = false;
    for (at, c) in unprefixed.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return Some(prefix + at + 1),
            _ => {}
        }
    }
    Some(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<Token<'_>> {
        tokens(text).map(|(_, token)| token).collect()
    }

    #[test]
    fn strings_comments_and_attributes_are_seen_through() {
        use Token::{Close, Colon, Comma, Open, Quoted, Word};
        let text =
            "#![enable(implicit_some)]\n(a: \"x\\\"(\", /* [ /* ] */ */ b: r#\"y\"(\"#, // (\n c: '(', d: -1.5)";
        let expected = [
            Open('('),
            Word("a"),
            Colon,
            Quoted("\"x\\\"(\""),
            Comma,
            Word("b"),
            Colon,
            Quoted("r#\"y\"(\"#"),
            Comma,
            Word("c"),
            Colon,
            Quoted("'('"),
            Comma,
            Word("d"),
            Colon,
            Word("-1.5"),
            Close(')'),
        ];
        assert_eq!(all(text), expected);
    }

    #[test]
    fn what_is_never_closed_ends_with_the_text() {
        for text in ["\"abc", "r##\"abc\"#", "/* abc", "'", "#![", "b", "rb\"", "/", "é\u{a0}\""] {
            assert!(all(text).len() <= 2, "{text}");
        }
    }
}
