//! How much is taken in: the one table of sizes, counts and lengths that files, edits, pasting and all that is kept between
//! runs share. Far more than any journey has; what they keep away is what would hang the program or fill the memory.

use std::io;

use serde::Serialize;

use super::Journey;

/// The largest file that is read or written, in bytes. A journey of a thousand touchpoints takes one million: three states of ten thousand fit.
pub const FILE: u64 = 32_000_000;
/// How many repairs, and how many unknown fields, of a file are told: so many that nobody reads them all.
pub const TOLD: usize = 10_000;
/// The longest id, in characters.
pub const ID: usize = 200;
/// The longest name or title, in characters.
pub const NAME: usize = 10_000;
/// The longest text of any other field, in characters.
pub const TEXT: usize = 100_000;

/// The most touchpoints of a state.
pub const TOUCHPOINTS: usize = 20_000;
/// The most transitions, frictions, delights or cards of a state, of each.
pub const RECORDS: usize = 50_000;
/// The most states.
pub const STATES: usize = 100;
/// The most stages, and the most channels.
pub const LINES: usize = 500;
/// The most personas, systems, teams, KPIs, rounds of votes or participants, of each.
pub const SHARED: usize = 1_000;
/// The most initiatives.
pub const INITIATIVES: usize = 5_000;

/// The longest pasted text that is read, in bytes.
pub const PASTE: usize = 1_000_000;
/// The most pasted lines that are taken at once; a map of more could not be read.
pub const PASTED_LINES: usize = 500;
/// The most words in which a name that is there is looked for.
pub const WORDS: usize = 64;
/// The most signs of the short syntax that mean something in one line.
pub const SIGNS: usize = 32;
/// The longest copied piece of a map that is read, in bytes.
pub const CLIP: usize = 4_000_000;
/// The most touchpoints that are brought in at once.
pub const CLIPPED: usize = 1_000;

/// The largest file of settings, in bytes.
pub const SETTINGS: u64 = 1 << 16;
/// The longest head of a recovery snapshot, in bytes.
pub const HEAD: u64 = 100_000;

/// Something of which there is too much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excess {
    /// What: the last part of a text key, like `touchpoints`, `name` or `text`.
    pub what: &'static str,
    /// How many there are, or how long it is.
    pub found: usize,
    /// How many there may be, or how long it may be.
    pub most: usize,
}

impl Excess {
    /// The excess, where there is more than there may be.
    #[must_use]
    pub fn of(what: &'static str, found: usize, most: usize) -> Option<Self> {
        (found > most).then_some(Self { what, found, most })
    }
}

/// The first kind of record of which a journey has too many.
#[must_use]
pub fn too_many(journey: &Journey) -> Option<Excess> {
    let shared = [
        ("states", journey.states.len()),
        ("stages", journey.stages.len()),
        ("channels", journey.channels.len()),
        ("personas", journey.personas.len()),
        ("systems", journey.systems.len()),
        ("teams", journey.teams.len()),
        ("kpis", journey.kpis.len()),
        ("initiatives", journey.roadmap.initiatives.len()),
        ("rounds", journey.votes.rounds.len()),
        ("participants", journey.votes.participants.len()),
    ];
    let of_states = journey.states.iter().flat_map(|state| {
        [
            ("touchpoints", state.touchpoints.len()),
            ("transitions", state.transitions.len()),
            ("frictions", state.frictions.len()),
            ("delights", state.delights.len()),
            ("cards", state.cards.len()),
        ]
    });
    too_many_of(shared.into_iter().chain(of_states))
}

/// The first of these kinds of records of which there are too many, each given with the number that there is in a journey, or
/// in a state of it.
pub(crate) fn too_many_of(counts: impl IntoIterator<Item = (&'static str, usize)>) -> Option<Excess> {
    counts.into_iter().find_map(|(what, found)| {
        let most = match what {
            "states" => STATES,
            "stages" | "channels" => LINES,
            "initiatives" => INITIATIVES,
            "touchpoints" => TOUCHPOINTS,
            "transitions" | "frictions" | "delights" | "cards" => RECORDS,
            _ => SHARED,
        };
        Excess::of(what, found, most)
    })
}

/// The first name or text in a record, or in all of a journey, that is too long.
#[must_use]
pub fn too_long(record: &impl Serialize) -> Option<Excess> {
    let mut texts = Texts::default();
    // It ends with an error where a text is too long, or where a record has no such form; then it has no such text either.
    let _: Result<(), serde_json::Error> = serde_json::to_writer(&mut texts, record);
    texts.excess
}

/// Whether an id can be one: it has something to see, nothing that hides, and an end.
#[must_use]
pub fn is_id(text: &str) -> bool {
    !text.trim().is_empty() && text.chars().count() <= ID && !text.contains(hides)
}

/// What is left of a text of which an id is to be; nothing where there is nothing to see.
pub(super) fn as_id(text: &str) -> String {
    let seen: String = text.chars().filter(|character| !hides(*character)).collect();
    seen.trim().chars().take(ID).collect::<String>().trim_end().to_owned()
}

/// Whether a character cannot be seen, or makes a text read as another one: control characters, line ends, and marks of
/// direction.
fn hides(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
        )
}

/// Listens to a record being written as JSON, and measures its texts.
#[derive(Default)]
struct Texts {
    /// Whether a text is being written.
    is_in_text: bool,
    /// How many bytes of an escape are still to come.
    escaped: u8,
    /// How many characters of the text there were.
    length: usize,
    /// The beginning of the text.
    start: [u8; 6],
    /// Whether the texts that come are names.
    is_name: bool,
    excess: Option<Excess>,
}

impl Texts {
    fn hear(&mut self, byte: u8) {
        match (self.is_in_text, byte) {
            (true, _) if self.escaped > 0 => self.escaped = if byte == b'u' { 4 } else { self.escaped - 1 },
            (true, b'"') => self.is_in_text = false,
            (true, _) => {
                if let Some(place) = self.start.get_mut(self.length) {
                    *place = byte;
                }
                self.escaped = u8::from(byte == b'\\');
                // Every character once, by its first byte.
                self.length += usize::from(byte & 0xc0 != 0x80);
            }
            (false, b'"') => (self.is_in_text, self.length, self.start) = (true, 0, [0; 6]),
            // It was the name of a field.
            (false, b':') => {
                self.is_name = matches!(&self.start, b"name\0\0" | b"title\0");
                self.length = 0;
            }
            (false, _) => {
                let (what, most) = if self.is_name { ("name", NAME) } else { ("text", TEXT) };
                self.excess = self.excess.take().or_else(|| Excess::of(what, self.length, most));
                self.length = 0;
            }
        }
    }
}

impl io::Write for Texts {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for byte in bytes {
            self.hear(*byte);
        }
        if self.excess.is_some() { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes.len()) }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Stage, StageId};

    fn named(length: usize, when: usize) -> Stage {
        Stage { when: "\u{1}é\"\\".repeat(when / 4), ..Stage::new(StageId::new("s"), &"é".repeat(length)) }
    }

    #[test]
    fn names_and_texts_are_measured_in_characters() {
        assert_eq!(too_long(&named(NAME, TEXT)), None);
        let excess = |what, found, most| Some(Excess { what, found, most });
        assert_eq!(too_long(&named(NAME + 1, TEXT)), excess("name", NAME + 1, NAME));
        assert_eq!(too_long(&vec![named(1, 4), named(1, TEXT + 4)]), excess("text", TEXT + 4, TEXT));
        assert_eq!(too_long(&("name", "x".repeat(NAME + 1))), None, "it is no name, but a text");
    }

    #[test]
    fn an_id_is_seen_whole_and_ends() {
        for (text, wanted) in [
            ("é-1", "é-1"),
            ("a\u{202e}b\n\u{0}", "ab"),
            (" \t", ""),
            ("", ""),
            ("\u{feff}x ", "x"),
            ("a b", "a b"),
        ] {
            assert_eq!(as_id(text), wanted);
            assert_eq!(is_id(text), text == wanted && !text.is_empty(), "{text:?}");
        }
        assert_eq!(as_id(&"é".repeat(999)).chars().count(), ID);
        assert!(is_id(&"é".repeat(ID)) && !is_id(&"é".repeat(ID + 1)));
    }
}
