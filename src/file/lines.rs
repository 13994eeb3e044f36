//! Breaking a RON text into lines: what fits stays on one line, what does not has one entry a line.

use super::tokens::{Token, tokens};

/// The widest line, in characters; longer strings stand alone on theirs.
const WIDTH: usize = 100;
/// One level of indentation.
const INDENT: &str = "    ";

/// Lays out a text that has no comments: the same value always gives the same lines.
///
/// A bracket is broken into one entry a line when it does not fit, when it is one of the two outermost, or when it
/// lists two records or more, so that records can be compared line by line.
pub(super) fn break_lines(text: &str) -> String {
    let tokens: Vec<Token> = tokens(text).map(|(_, token)| token).collect();
    let brackets = measure(&tokens);
    let mut page = Page { text: String::with_capacity(text.len() * 2), column: 0 };
    // For each open bracket: whether it is broken.
    let mut open: Vec<bool> = Vec::new();
    for (position, token) in tokens.iter().enumerate() {
        let broken = open.last().copied().unwrap_or(false);
        match *token {
            Token::Open(bracket) => {
                let measured = brackets.get(position).copied().unwrap_or_default();
                let is_broken = !measured.is_empty
                    && (open.len() < 2 || measured.lists_records || page.column + measured.width >= WIDTH)
                    // Inside what stays on one line, everything does.
                    && open.iter().all(|&broken| broken);
                open.push(is_broken);
                page.put(bracket.encode_utf8(&mut [0; 4]));
                if is_broken {
                    page.new_line(open.len());
                }
            }
            Token::Close(bracket) => {
                open.pop();
                if broken {
                    page.put(",");
                    page.new_line(open.len());
                }
                page.put(bracket.encode_utf8(&mut [0; 4]));
            }
            Token::Comma if broken => {
                page.put(",");
                page.new_line(open.len());
            }
            Token::Comma => page.put(", "),
            Token::Colon => page.put(": "),
            Token::Quoted(quoted) => page.put(&plain(quoted)),
            Token::Word(word) => page.put(word),
        }
    }
    page.text.push('\n');
    page.text
}

/// The text written so far, and the column that it ends in.
struct Page {
    text: String,
    column: usize,
}

impl Page {
    /// Writes something without a line break.
    fn put(&mut self, text: &str) {
        self.text.push_str(text);
        self.column += text.chars().count();
    }

    fn new_line(&mut self, depth: usize) {
        self.text.push('\n');
        self.column = 0;
        self.put(&INDENT.repeat(depth));
    }
}

/// What is known of a bracket before it is written.
#[derive(Clone, Copy, Default)]
struct Bracket {
    /// Its width on one line, in characters.
    width: usize,
    is_empty: bool,
    /// Whether it is a list of two records or more.
    lists_records: bool,
}

/// Measures each opening bracket; other tokens have an empty measure.
fn measure(tokens: &[Token]) -> Vec<Bracket> {
    struct Opened {
        position: usize,
        width_before: usize,
        entries: usize,
        is_list: bool,
    }
    let mut measured = vec![Bracket::default(); tokens.len()];
    let mut opened: Vec<Opened> = Vec::new();
    let mut width = 0;
    for (position, token) in tokens.iter().enumerate() {
        match token {
            Token::Open(bracket) => {
                // A record in a list has no name before it.
                if let Some(parent) = opened.last_mut()
                    && *bracket == '('
                    && matches!(tokens.get(position.wrapping_sub(1)), Some(Token::Open('[') | Token::Comma))
                {
                    parent.entries += 1;
                }
                opened.push(Opened { position, width_before: width, entries: 0, is_list: *bracket == '[' });
                width += 1;
            }
            Token::Close(_) => {
                width += 1;
                if let Some(bracket) = opened.pop()
                    && let Some(measure) = measured.get_mut(bracket.position)
                {
                    *measure = Bracket {
                        width: width - bracket.width_before,
                        is_empty: position == bracket.position + 1,
                        lists_records: bracket.is_list && bracket.entries > 1,
                    };
                }
            }
            Token::Comma | Token::Colon => width += 2,
            Token::Quoted(quoted) => width += plain(quoted).chars().count(),
            Token::Word(word) => width += word.chars().count(),
        }
    }
    measured
}

/// A string as people write it: an apostrophe or an accent needs no escape, only what cannot be seen keeps one.
fn plain(quoted: &str) -> String {
    let mut out = String::with_capacity(quoted.len());
    let mut rest = quoted;
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        let mut chars = after.chars();
        let escape = chars.next();
        if escape == Some('\'') {
            out.push('\'');
            rest = chars.as_str();
        } else if let Some((c, behind)) = after.strip_prefix("u{").and_then(visible) {
            out.push(c);
            rest = behind;
        } else {
            out.push('\\');
            out.extend(escape);
            rest = chars.as_str();
        }
    }
    out.push_str(rest);
    out
}

/// The character of an escape, and what follows it, if it is one that people see or know: control characters, marks
/// of direction and of byte order, and what has no meaning yet stay escaped.
fn visible(escape: &str) -> Option<(char, &str)> {
    let (digits, behind) = escape.split_once('}')?;
    let c = u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)?;
    let is_known = match c {
        // No-break and thin spaces, what joins and colours emoji, and accents that follow their letter.
        '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{200d}' | '\u{fe0e}' | '\u{fe0f}' | '\u{300}'..='\u{36f}' => true,
        _ => c.is_alphanumeric(),
    };
    is_known.then_some((c, behind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_of_a_list_have_a_line_each_and_short_ones_stay_whole() {
        let text = r#"(journey:(stages:[(id:"a",name:"A"),(id:"b",name:"B")],tags:["x","y"],none:[],at:Touchpoint("a")))"#;
        let expected = r#"(
    journey: (
        stages: [
            (id: "a", name: "A"),
            (id: "b", name: "B"),
        ],
        tags: ["x", "y"],
        none: [],
        at: Touchpoint("a"),
    ),
)
"#;
        assert_eq!(break_lines(text), expected);
    }

    #[test]
    fn what_does_not_fit_is_broken() {
        let long = "é".repeat(80);
        let text = format!("(journey:(a:(b:\"{long}\",c:(d:1,e:2))))");
        let expected = format!(
            "(\n    journey: (\n        a: (\n            b: \"{long}\",\n            c: (d: 1, e: 2),\n        ),\n    ),\n)\n"
        );
        assert_eq!(break_lines(&text), expected);
    }

    #[test]
    fn strings_are_written_as_people_read_them() {
        assert_eq!(
            plain(r#""l\'eau\u{a0}: \"x\" \\\' \n\u{202e}\u{0}""#),
            "\"l'eau\u{a0}: \\\"x\\\" \\\\' \\n\\u{202e}\\u{0}\""
        );
    }
}
