//! What can still be told of a file that does not open: the lines around the place, and whose journey it was.

use std::{fs::File, io::Read as _, path::Path};

use uuid::Uuid;

use super::{LARGEST, OpenError};

/// So many lines are shown before the place, and after it.
const AROUND: usize = 2;

/// So many characters of a line are shown.
const LONGEST: usize = 80;

/// What can still be told of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Damage {
    /// The lines around the place that cannot be read, where there is one.
    pub excerpt: Option<Excerpt>,
    /// The id of the journey, where it can still be read.
    pub journey: Option<Uuid>,
}

/// Some lines of a file. Characters that are not to be seen stand as a full stop in the middle of the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The lines, each with its number from 1.
    pub lines: Vec<(usize, String)>,
    /// The number of the line that is meant.
    pub line: usize,
    /// How many characters stand before the place in what is shown of that line, where the place is known.
    pub before: Option<usize>,
}

impl Damage {
    /// What can still be told of a file that did not open for this reason. Nothing of what cannot be read at all.
    #[must_use]
    pub fn of(path: &Path, error: &OpenError) -> Self {
        let mut bytes = Vec::new();
        let read = File::open(path).and_then(|file| {
            // What is no ordinary file may never end, or be gone once it was read.
            let is_file = file.metadata()?.is_file();
            if is_file { file.take(LARGEST).read_to_end(&mut bytes) } else { Ok(0) }
        });
        if read.is_err() {
            return Self::default();
        }
        let excerpt = error.line().and_then(|line| Excerpt::of(&bytes, line, error.column()));
        Self { excerpt, journey: id_in(&bytes) }
    }
}

impl Excerpt {
    /// The lines around a place, both counted from 1; none where there is no such line.
    #[must_use]
    pub fn of(bytes: &[u8], line: usize, column: Option<usize>) -> Option<Self> {
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
        let first = line.checked_sub(1)?.saturating_sub(AROUND);
        let shown: Vec<(usize, &[u8])> =
            bytes.split(|&byte| byte == b'\n').enumerate().skip(first).take(line - first + AROUND).collect();
        let meant = column.map(|column| column.saturating_sub(1));
        // All lines are cut alike, so that what stands under one another goes on doing so: what all are set in, and what is
        // too far to the left of the place.
        let filled = shown.iter().filter(|(_, bytes)| !bytes.trim_ascii().is_empty());
        let set_in = filled.map(|(_, bytes)| bytes.iter().take_while(|&&byte| byte == b' ').count()).min();
        let set_in = set_in.unwrap_or(0).min(meant.unwrap_or(usize::MAX));
        let from = meant
            .map_or(set_in, |meant| if meant - set_in > LONGEST * 3 / 4 { meant - LONGEST / 2 } else { set_in });
        let lines: Vec<(usize, String)> =
            shown.into_iter().map(|(place, bytes)| (place + 1, visible(bytes, from))).collect();
        let there = lines.iter().find(|(number, _)| *number == line)?;
        let before = meant.map(|meant| (meant - from).min(there.1.chars().count()));
        Some(Self { lines, line, before })
    }
}

/// So many characters of a line from this one on, without those that are not to be seen or turn the line around.
fn visible(bytes: &[u8], from: usize) -> String {
    // A line may be the whole file.
    let most = bytes.len().min((from + LONGEST).saturating_mul(4));
    let text = String::from_utf8_lossy(bytes.get(..most).unwrap_or_default());
    let shown = |sign: char| match sign {
        '\t' => ' ',
        '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => '·',
        sign if sign.is_control() => '·',
        sign => sign,
    };
    text.trim_end_matches('\r').chars().skip(from).take(LONGEST).map(shown).collect()
}

/// The id of the journey in what is left of its file: the first `id` that is one. Those of other things are no UUIDs.
#[must_use]
pub fn id_in(bytes: &[u8]) -> Option<Uuid> {
    /// The length of a UUID with its hyphens, in bytes.
    const LENGTH: usize = 36;
    let starts = bytes.windows(3).enumerate().filter(|(_, window)| *window == b"id:").map(|(start, _)| start + 3);
    starts.filter_map(|start| bytes.get(start..)?.trim_ascii_start().strip_prefix(b"\"")).find_map(|rest| {
        let id = Uuid::try_parse_ascii(rest.get(..LENGTH)?).ok()?;
        (rest.get(LENGTH) == Some(&b'"')).then_some(id)
    })
}
