//! Breaking a text into lines that fit.

use super::{
    font::{Weight, glyphs},
    measure::{Measured, SLACK},
    plain::{is_line_end, painted},
};

/// What stands for what is left out.
const ELLIPSIS: char = '…';

/// The lines of a text, none wider than `max_width`, slack included, at most `max_lines` of them.
///
/// Lines are filled one after another. They are broken at spaces, and after hyphens, dashes and slashes between
/// letters; not at no-break spaces, and not where French wants no break even though an ordinary space was typed
/// (before `:`, `;`, `?`, `!`, `»`, `%`, after `«`, inside `10 000` and `24 h`). A word wider than a line is broken inside. The
/// text's own line ends are kept; runs of spaces count as one, empty lines are left out.
///
/// When text remains, the last line ends with `…`. Where the width has no room even for that, there is no line.
#[must_use]
pub fn break_lines(text: &str, size: f64, weight: Weight, max_width: f64, max_lines: usize) -> Vec<Measured> {
    let room = Room { size, weight, max_width };
    let mut lines = Vec::new();
    let mut paragraphs =
        text.split(is_line_end).map(collapse).filter(|paragraph| !paragraph.is_empty()).peekable();
    while let Some(paragraph) = paragraphs.next() {
        let paragraph = Paragraph::new(&paragraph, weight);
        let mut from = 0;
        while from < paragraph.clusters.len() {
            if lines.len() == max_lines {
                return lines;
            }
            let is_last = lines.len() + 1 == max_lines;
            match room.fill(&paragraph, from) {
                Some((line, next))
                    if !is_last || (next == paragraph.clusters.len() && paragraphs.peek().is_none()) =>
                {
                    // What no-break spaces alone would fill is no line.
                    lines.extend((!line.text.is_empty()).then_some(line));
                    from = next;
                }
                _ => {
                    lines.extend(room.cut(&paragraph, from));
                    return lines;
                }
            }
        }
    }
    lines
}

/// The text on one line no wider than `max_width`, slack included, with `…` at its end when it was cut; empty where
/// there is no room even for that. Line ends are spaces, runs of spaces count as one.
#[must_use]
pub fn fit(text: &str, size: f64, weight: Weight, max_width: f64) -> Measured {
    let text = collapse(text);
    let room = Room { size, weight, max_width };
    let whole = Measured::of(text, size, weight);
    if whole.width <= max_width {
        return whole;
    }
    room.cut(&Paragraph::new(&whole.text, weight), 0).unwrap_or_default()
}

/// The text as painted, without spaces at its ends, and with one for each run of ordinary spaces inside.
fn collapse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars().filter_map(painted) {
        if character != ' ' || !(out.is_empty() || out.ends_with(' ')) {
            out.push(character);
        }
    }
    out.trim().to_owned()
}

/// The room that a line may take.
struct Room {
    size: f64,
    weight: Weight,
    max_width: f64,
}

impl Room {
    /// The longest line from this cluster on, and the cluster after it; nothing when not even one cluster fits.
    fn fill(&self, paragraph: &Paragraph, from: usize) -> Option<(Measured, usize)> {
        // Adding up advances finds the line; as the kerning at its ends differs, the line itself has the last word.
        let mut end = paragraph.reach(from, |advance| self.holds(advance));
        while end > from {
            let next = paragraph.last_break(from, end).unwrap_or(end);
            let line = self.measure(paragraph.slice(from, next).trim().to_owned());
            if line.width <= self.max_width {
                return Some((line, next));
            }
            end = next - 1;
        }
        None
    }

    /// The longest start of the rest of the paragraph that fits with `…` after it.
    fn cut(&self, paragraph: &Paragraph, from: usize) -> Option<Measured> {
        let mut end = paragraph.reach(from, |advance| self.holds(advance));
        loop {
            let mut text = paragraph
                .slice(from, end)
                .trim_start()
                .trim_end_matches(|last: char| last.is_whitespace() || last == ELLIPSIS)
                .to_owned();
            text.push(ELLIPSIS);
            let line = self.measure(text);
            if line.width <= self.max_width {
                return Some(line);
            }
            if end <= from {
                return None;
            }
            end -= 1;
        }
    }

    fn measure(&self, text: String) -> Measured {
        Measured::of(text, self.size, self.weight)
    }

    fn holds(&self, advance: f64) -> bool {
        advance * self.size * SLACK <= self.max_width
    }
}

/// A text without line ends, shaped once.
struct Paragraph<'a> {
    text: &'a str,
    clusters: Vec<Cluster>,
}

/// What cannot be broken: a character with its marks.
struct Cluster {
    /// Where it starts, in bytes.
    start: usize,
    /// In em.
    advance: f64,
    /// Whether it is an ordinary space, which takes no room at the end of a line.
    is_space: bool,
    /// Whether a line may start with it.
    is_break: bool,
}

impl<'a> Paragraph<'a> {
    fn new(text: &'a str, weight: Weight) -> Self {
        let mut clusters: Vec<Cluster> = Vec::with_capacity(text.len());
        for glyph in glyphs(text, weight) {
            match clusters.last_mut() {
                Some(last) if last.start == glyph.cluster.start => last.advance += glyph.advance,
                _ => clusters.push(Cluster {
                    start: glyph.cluster.start,
                    advance: glyph.advance,
                    is_space: text.get(glyph.cluster.clone()).is_some_and(|text| text == " "),
                    is_break: is_break(text, glyph.cluster.start),
                }),
            }
        }
        Self { text, clusters }
    }

    /// The text of these clusters.
    fn slice(&self, from: usize, end: usize) -> &'a str {
        let start = |index: usize| self.clusters.get(index).map_or(self.text.len(), |cluster| cluster.start);
        self.text.get(start(from)..start(end)).unwrap_or("")
    }

    /// The first cluster that no longer fits on a line that starts at `from`.
    fn reach(&self, from: usize, holds: impl Fn(f64) -> bool) -> usize {
        let mut advance = 0.0;
        for (index, cluster) in self.clusters.iter().enumerate().skip(from) {
            advance += cluster.advance;
            if !cluster.is_space && !holds(advance) {
                return index;
            }
        }
        self.clusters.len()
    }

    /// The last place to break between `from` and `end`, both excluded and included: the end of the text is one.
    fn last_break(&self, from: usize, end: usize) -> Option<usize> {
        if end == self.clusters.len() {
            return Some(end);
        }
        (from + 1..=end).rev().find(|&index| self.clusters.get(index).is_some_and(|cluster| cluster.is_break))
    }
}

/// Whether a line may start at this byte of the text.
fn is_break(text: &str, at: usize) -> bool {
    let Some((before, after)) = text.split_at_checked(at) else { return false };
    let mut back = before.chars().rev();
    let (Some(last), Some(next)) = (back.next(), after.chars().next()) else { return false };
    let previous = back.next();
    if is_breaking_space(last) {
        let continues_number =
            previous.is_some_and(char::is_numeric) && (starts_with_group(after) || starts_with_unit(after));
        !is_breaking_space(next)
            && !clings_to_what_precedes(next)
            && !previous.is_some_and(opens)
            && !continues_number
    } else {
        matches!(last, '-' | '\u{2010}' | '–' | '—' | '/')
            && previous.is_some_and(char::is_alphanumeric)
            && next.is_alphabetic()
    }
}

fn is_breaking_space(character: char) -> bool {
    character.is_whitespace() && !matches!(character, '\u{a0}' | '\u{2007}' | '\u{202f}')
}

/// Whether a character stays on the line of what comes before it, even after a space.
fn clings_to_what_precedes(character: char) -> bool {
    matches!(
        character,
        ':' | ';' | '?' | '!' | '»' | '›' | '%' | '‰' | '€' | '$' | '£' | '°' | '…' | ',' | '.' | ')' | ']'
    )
}

/// Whether a character stays on the line of what comes after it, even before a space.
fn opens(character: char) -> bool {
    matches!(character, '«' | '‹' | '(' | '[')
}

/// Whether a text starts with a group of thousands.
fn starts_with_group(text: &str) -> bool {
    text.chars().take_while(char::is_ascii_digit).count() == 3
}

/// Whether a text starts with a unit that journeys are measured in.
fn starts_with_unit(text: &str) -> bool {
    let word = text.split(|character: char| !(character.is_alphabetic() || character == '€')).next();
    matches!(word, Some("h" | "min" | "s" | "j" | "km" | "k€" | "M€"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str, max_width: f64, max_lines: usize) -> Vec<String> {
        let lines = break_lines(text, 10.0, Weight::Regular, max_width, max_lines);
        lines.into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn breaks_at_spaces_and_after_hyphens_and_slashes() {
        assert_eq!(texts("Prendre rendez-vous en ligne", 70.0, 5), ["Prendre", "rendez-vous", "en ligne"]);
        assert_eq!(texts("Prendre rendez-vous en ligne", 50.0, 5), ["Prendre", "rendez-", "vous en", "ligne"]);
        assert_eq!(texts("téléphone/courriel", 60.0, 5), ["téléphone/", "courriel"]);
    }

    #[test]
    fn a_date_a_range_and_a_sign_are_not_broken_at_their_dash() {
        for text in ["2026-11-21", "24/7", "-5", "J-14", "a -b"] {
            let breaks: Vec<usize> = (1..text.len()).filter(|&at| is_break(text, at)).collect();
            assert_eq!(breaks, if text == "a -b" { vec![2] } else { vec![] }, "{text}");
        }
    }

    #[test]
    fn french_signs_stay_with_their_word() {
        for text in [
            "Pourquoi ?",
            "Attente : oui",
            "« Oui »",
            "40 %",
            "140 000",
            "140 000 €",
            "24 h",
            "12\u{a0}h",
            "12\u{202f}h",
        ] {
            let breaks: Vec<&str> =
                text.char_indices().filter(|&(at, _)| is_break(text, at)).map(|(at, _)| &text[at..]).collect();
            assert_eq!(breaks, if text.starts_with("Att") { vec!["oui"] } else { vec![] }, "{text}");
        }
    }

    #[test]
    fn a_long_word_is_broken_inside_and_a_rest_is_marked() {
        assert_eq!(texts("Anticonstitutionnellement", 60.0, 9).concat(), "Anticonstitutionnellement");
        assert!(texts("Anticonstitutionnellement", 60.0, 9).len() > 2);
        assert_eq!(texts("un deux trois quatre", 40.0, 2), ["un deux", "trois q…"]);
        assert_eq!(texts("un\ndeux\ntrois", 100.0, 2), ["un", "deux…"]);
        assert_eq!(texts("un\r\n\n deux \n", 100.0, 2), ["un", "deux"]);
    }

    #[test]
    fn without_room_there_is_no_line() {
        for max_width in [0.0, -1.0, f64::NAN, f64::NEG_INFINITY, 1.0] {
            assert_eq!(texts("Appel", max_width, 3), Vec::<String>::new());
            assert_eq!(fit("Appel", 10.0, Weight::Bold, max_width), Measured::default());
        }
        assert_eq!(texts("Appel", 100.0, 0), Vec::<String>::new());
        assert_eq!(texts(" \n\t\u{0} ", 100.0, 3), Vec::<String>::new());
    }

    #[test]
    fn fitting_cuts_at_the_end() {
        assert_eq!(fit("un\ndeux", 10.0, Weight::Regular, f64::INFINITY).text, "un deux");
        assert_eq!(fit("un deux trois", 10.0, Weight::Regular, 25.0).text, "un…");
    }
}
