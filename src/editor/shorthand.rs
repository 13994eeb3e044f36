//! The short syntax of the name field: `Call to support @phone #service -2 !4 repeats the number > Refund`.
//!
//! A sign counts at the start of a word only: `@` names the channel, `#` the stage, `-2` to `+2` is the emotion, `!` with
//! a severity marks a friction, `>` and `<` connect to and from another touchpoint. After a sign come as many words as
//! match something that exists; the rest goes on with the name. A sign written twice is a sign of the name.

use super::matching::folded;
use crate::model::{ChannelId, Journey, StageId, State, TouchpointId, limits};

/// The severity of a friction that is written without one.
const USUAL_SEVERITY: i64 = 3;

/// A stage or a channel as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mention<Id> {
    /// One that is there.
    Known(Id),
    /// One of this name, to be created.
    New(String),
}

/// Another touchpoint to be connected, as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Whether the transition leads there, and not from there.
    pub leads_there: bool,
    /// What was written.
    pub written: String,
    /// What is meant; none: nothing is called so.
    pub other: Option<TouchpointId>,
}

/// What was written about a touchpoint.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shorthand {
    /// What it is called; empty: nothing was said.
    pub name: String,
    /// Where it takes place.
    pub channel: Option<Mention<ChannelId>>,
    /// When it takes place.
    pub stage: Option<Mention<StageId>>,
    /// How the customer feels, −2…+2.
    pub emotion: Option<i64>,
    /// What hurts there: severity, 1–5, and title, which may be empty.
    pub frictions: Vec<(i64, String)>,
    /// What it is connected with.
    pub links: Vec<Link>,
}

/// What a sign at the start of a word announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Name,
    Channel,
    Stage,
    Friction(i64),
    Link { leads_there: bool },
    Emotion(i64),
}

/// The words after a mark.
#[derive(Debug)]
pub(super) struct Run {
    pub(super) mark: Mark,
    /// Where its sign stands in the text, in bytes.
    pub(super) start: usize,
    pub(super) words: Vec<String>,
    /// Whether the words stood in quotes: they are one name then.
    pub(super) is_quoted: bool,
}

impl Shorthand {
    /// Reads what was written about a touchpoint of this state. Every text means something; nothing is refused.
    #[must_use]
    pub fn read(text: &str, journey: &Journey, state: &State) -> Self {
        let mut read = Self::default();
        let mut name: Vec<String> = Vec::new();
        for (place, run) in runs(text).into_iter().enumerate() {
            let mut words = run.words;
            match run.mark {
                // Nobody says so much of one touchpoint.
                _ if place > limits::SIGNS => {}
                Mark::Name => {}
                Mark::Emotion(emotion) => read.emotion = Some(emotion),
                Mark::Friction(severity) => read.frictions.push((severity, std::mem::take(&mut words).join(" "))),
                Mark::Channel => {
                    let known: Vec<_> = journey.channels.iter().map(|it| (&it.id, it.name.as_str())).collect();
                    if let Some((mention, used)) = mention(&words, run.is_quoted, &known) {
                        read.channel = Some(mention);
                        words.drain(..used);
                    }
                }
                Mark::Stage => {
                    let known: Vec<_> = journey.stages.iter().map(|it| (&it.id, it.name.as_str())).collect();
                    if let Some((mention, used)) = mention(&words, run.is_quoted, &known) {
                        read.stage = Some(mention);
                        words.drain(..used);
                    }
                }
                Mark::Link { leads_there } => {
                    let known: Vec<_> = state.touchpoints.iter().map(|it| (&it.id, it.name.as_str())).collect();
                    if let Some((mention, used)) = mention(&words, run.is_quoted, &known) {
                        let written = words.drain(..used).collect::<Vec<_>>().join(" ");
                        let other = match mention {
                            Mention::Known(id) => Some(id),
                            Mention::New(_) => None,
                        };
                        read.links.push(Link { leads_there, written, other });
                    }
                }
            }
            name.append(&mut words);
        }
        read.name = name.join(" ");
        read
    }

    /// Whether nothing was said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// A name written so that it reads as itself: signs that would mean something stand twice.
    #[must_use]
    pub fn escape(name: &str) -> String {
        let escaped = |word: &str| match word.chars().next() {
            Some(sign) if is_special(word) => format!("{sign}{word}"),
            _ => word.to_owned(),
        };
        name.split(is_gap).filter(|word| !word.is_empty()).map(escaped).collect::<Vec<_>>().join(" ")
    }
}

/// What the mark of a word is, and the rest of the word; none for a word of a name.
fn mark(word: &str) -> Option<(Mark, &str)> {
    if let Some(emotion) = emotion(word) {
        return Some((Mark::Emotion(emotion), ""));
    }
    let mut letters = word.chars();
    let sign = letters.next()?;
    let rest = letters.as_str();
    let next = letters.next();
    match sign {
        // The same sign once more belongs to a name.
        '@' | '#' | '>' | '<' if next == Some(sign) => None,
        '@' => Some((Mark::Channel, rest)),
        '#' => Some((Mark::Stage, rest)),
        '>' => Some((Mark::Link { leads_there: true }, rest)),
        '<' => Some((Mark::Link { leads_there: false }, rest)),
        '!' => {
            let digit = next.and_then(|c| c.to_digit(10)).filter(|digit| (1..=5).contains(digit));
            let after = letters.as_str();
            match digit {
                Some(digit) if !after.starts_with(|c: char| c.is_ascii_digit()) => {
                    Some((Mark::Friction(i64::from(digit)), after))
                }
                // French sets a space before the sign: on its own it ends a sentence.
                _ if next.is_some_and(char::is_alphabetic) => Some((Mark::Friction(USUAL_SEVERITY), rest)),
                _ => None,
            }
        }
        _ => None,
    }
}

/// An emotion: a sign and a digit up to 2.
fn emotion(word: &str) -> Option<i64> {
    let (sign, digit) = match word.chars().collect::<Vec<_>>()[..] {
        ['+', digit] => (1, digit),
        ['-' | '\u{2212}' | '–', digit] => (-1, digit),
        _ => return None,
    };
    digit.to_digit(10).filter(|digit| *digit <= 2).map(|digit| sign * i64::from(digit))
}

/// Whether a word of a name would be read as something else.
fn is_special(word: &str) -> bool {
    let Some(sign) = word.chars().next() else { return false };
    let rest = word.trim_start_matches(sign);
    mark(&format!("{sign}{rest}")).is_some()
}

/// The words of a text under the marks that announce them, in their order.
pub(super) fn runs(text: &str) -> Vec<Run> {
    let run = |mark, start| Run { mark, start, words: Vec::new(), is_quoted: false };
    let mut all = vec![run(Mark::Name, 0)];
    let mut in_quotes = false;
    for (start, word) in words(text) {
        let Some(last) = all.last_mut() else { break };
        let takes_quotes = matches!(last.mark, Mark::Channel | Mark::Stage | Mark::Link { .. });
        if in_quotes {
            in_quotes = !push_quoted(last, word);
        } else if takes_quotes && last.words.is_empty() && word.starts_with('"') {
            last.is_quoted = true;
            in_quotes = !push_quoted(last, word.trim_start_matches('"'));
        } else if let Some((mark, rest)) = mark(word) {
            let mut next = run(mark, start);
            let takes_quotes = matches!(mark, Mark::Channel | Mark::Stage | Mark::Link { .. });
            if takes_quotes && rest.starts_with('"') {
                next.is_quoted = true;
                in_quotes = !push_quoted(&mut next, rest.trim_start_matches('"'));
            } else if !rest.is_empty() {
                next.words.push(rest.to_owned());
            }
            all.push(next);
        } else {
            if last.is_quoted {
                all.push(run(Mark::Name, start));
            }
            let literal = if is_special(word) {
                // Written twice, so that it is a sign of the name.
                word.chars().next().map_or(word, |sign| word.strip_prefix(sign).unwrap_or(word))
            } else {
                word
            };
            if let Some(last) = all.last_mut() {
                last.words.push(literal.to_owned());
            }
        }
    }
    all
}

/// Adds a word within quotes; says whether it ends them.
fn push_quoted(run: &mut Run, word: &str) -> bool {
    let inside = word.trim_end_matches('"');
    if !inside.is_empty() {
        run.words.push(inside.to_owned());
    }
    inside.len() < word.len()
}

/// Whether a character parts words; the no-break spaces that French sets within a name do not.
pub(super) fn is_gap(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}')
}

/// The words of a text, each with the byte at which it starts.
fn words(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (is_gap(c), start) {
            (false, None) => start = Some(at),
            (true, Some(from)) => {
                found.extend(text.get(from..at).map(|word| (from, word)));
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// What the first words mean, and how many of them it takes; none where there are no words.
fn mention<Id: Clone>(words: &[String], is_quoted: bool, known: &[(&Id, &str)]) -> Option<(Mention<Id>, usize)> {
    if words.is_empty() {
        return None;
    }
    let whole = words.join(" ");
    if is_quoted {
        let same = known.iter().find(|(_, name)| plain_words(name) == plain_words(&whole));
        let mention = same.map_or(Mention::New(whole), |(id, _)| Mention::Known(Id::clone(id)));
        return Some((mention, words.len()));
    }
    Some(match longest(words, known) {
        Some(((id, _), used)) => (Mention::Known(Id::clone(id)), used),
        None => (Mention::New(whole), words.len()),
    })
}

/// The name that takes the most of the first words, and how many: of several the one that is most like them, of equal
/// ones the first.
pub(super) fn longest<'a, T>(words: &[String], known: &'a [(T, &str)]) -> Option<(&'a (T, &'a str), usize)> {
    let known: Vec<(&'a (T, &'a str), String)> = known.iter().map(|known| (known, plain_words(known.1))).collect();
    (1..=words.len().min(limits::WORDS)).rev().find_map(|used| {
        let typed = plain_words(&words.get(..used)?.join(" "));
        let mut best = (0, None);
        for (known, plain) in &known {
            let likeness = likeness(plain, &typed);
            if likeness > best.0 {
                best = (likeness, Some(*known));
            }
        }
        best.1.map(|known| (known, used))
    })
}

/// The likeness of a name that is written whole.
pub(super) const WHOLE: u8 = 3;

/// How much a folded name is like what was typed: whole, its beginning, the beginning of one of its words, not at all.
pub(super) fn likeness(name: &str, typed: &str) -> u8 {
    if typed.is_empty() {
        0
    } else if name == typed {
        WHOLE
    } else if name.starts_with(typed) {
        2
    } else {
        u8::from(
            name.match_indices(' ').any(|(at, _)| name.get(at + 1..).is_some_and(|rest| rest.starts_with(typed))),
        )
    }
}

/// The words of a text without what people do not bother to type: accents, capitals, signs, doubled spaces.
#[must_use]
pub fn plain_words(text: &str) -> String {
    let folded = folded(text);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_stands_for_something_at_the_start_of_a_word_only() {
        for (word, expected) in [
            ("@tel", Some((Mark::Channel, "tel"))),
            ("a@b", None),
            ("!4", Some((Mark::Friction(4), ""))),
            ("!4lent", Some((Mark::Friction(4), "lent"))),
            ("!42", None),
            ("!6", None),
            ("!", None),
            ("!lent", Some((Mark::Friction(3), "lent"))),
            ("-2", Some((Mark::Emotion(-2), ""))),
            ("\u{2212}1", Some((Mark::Emotion(-1), ""))),
            ("+0", Some((Mark::Emotion(0), ""))),
            ("-3", None),
            ("2", None),
            ("##1", None),
        ] {
            assert_eq!(mark(word), expected, "{word}");
        }
    }

    #[test]
    fn folding_forgets_accents_capitals_and_signs() {
        assert_eq!(plain_words("  L’Œuvre — à   FINIR ! "), "l oeuvre a finir");
    }
}
