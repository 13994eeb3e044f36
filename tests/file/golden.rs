//! Files that were released once: they open for ever. And the words of the format, which do not change without its version.
//!
//! What lies in `tests/data/golden` is never edited. A new version of the format gets a folder of its own.

use std::{
    collections::BTreeSet,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use parcours::{
    file::{OpenError, open, parse, write},
    model::invariants::violations,
};

use super::dice::Dice;

/// What is done where the format has changed.
const WHAT_TO_DO: &str = "\
Files of version 1 are out there, and older programs read what this one writes. So:
- If this was not meant, take it back.
- A new field that has a default, is not written while it has that, and that an older program may pass by: add the lines that
  are new to tests/data/golden/v1/words.txt, and say so in CHANGELOG.md.
- Anything else (a field or a word that is gone, has another name, another unit or another meaning): raise VERSION in
  src/file/schema.rs, keep the records of version 1 with a way to the new ones, and put the new files into
  tests/data/golden/v2. What is in tests/data/golden/v1 stays as it is, and goes on opening.";

/// The files of version 1, each with a sum of its content.
const V1: [(&str, u64); 10] = [
    ("by-hand.ron", 0xbb45_bbc2_63a2_1517),
    ("essayer-en-boutique.ron", 0x742f_3e59_024e_ec92),
    ("every-field-by-hand.ron", 0xbc60_1ef7_a07a_26eb),
    ("every-field.ron", 0x2de5_8138_010d_d95e),
    ("minimal.ron", 0x1fd5_7761_4802_3b50),
    ("one-box-one-name.ron", 0x7bb4_5a9f_3c40_2822),
    ("retrait-en-boutique-by-hand.ron", 0xa602_3a53_9f49_49f1),
    ("retrait-en-boutique.ron", 0x1076_51ff_941c_1e28),
    ("se-former-a-marseille.ron", 0x4164_a64e_0932_2134),
    ("service-escalation.ron", 0x8da7_363b_c224_f5af),
];

fn golden(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/golden").join(path)
}

fn text(path: &str) -> String {
    // As it is in the repository, however it was checked out.
    fs::read_to_string(golden(path)).unwrap().replace("\r\n", "\n")
}

/// FNV-1a.
fn sum(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[test]
fn the_golden_files_are_as_they_were_released() {
    let there = fs::read_dir(golden("v1")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let there: BTreeSet<String> =
        there.filter(|name| Path::new(name).extension().is_some_and(|it| it == "ron")).collect();
    assert_eq!(there, V1.iter().map(|(name, _)| (*name).to_owned()).collect());
    let sums = V1.map(|(name, _)| (name, sum(&text(&format!("v1/{name}")))));
    assert_eq!(sums, V1, "a golden file was edited: put it back as it was");
}

#[test]
fn every_file_of_version_1_opens_without_a_remark_and_survives_a_rewrite() {
    let folder = tempfile::tempdir().unwrap();
    for (name, _) in V1 {
        let first = open(&golden(&format!("v1/{name}"))).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!((first.version, first.read_only), (1, false), "{name}");
        assert_eq!((&first.repairs, &first.unknown), (&vec![], &vec![]), "{name}");
        assert_eq!(violations(&first.journey), [], "{name}");
        // Saved and opened again.
        let path = folder.path().join(name);
        let written = write(&first.journey).unwrap();
        parcours::file::save(&path, written.as_bytes()).unwrap();
        let second = open(&path).unwrap();
        assert_eq!(second.journey, first.journey, "{name}");
        assert!(!second.is_changed(), "{name}");
        assert_eq!(write(&second.journey).unwrap(), written, "{name}");
    }
}

#[test]
fn what_the_program_wrote_it_writes_again_byte_for_byte() {
    for (name, _) in V1.into_iter().filter(|(name, _)| !name.contains("by-hand")) {
        let released = text(&format!("v1/{name}"));
        let written = write(&parse(&released).unwrap().journey).unwrap();
        if written != released {
            let mut lines = written.lines().zip(released.lines()).enumerate();
            let at = lines.find(|(_, (now, then))| now != then);
            panic!("{name} is written in another way than it was, first at line and texts {at:?}.\n{WHAT_TO_DO}");
        }
    }
}

#[test]
fn what_a_person_wrote_is_understood() {
    let journey = parse(&text("v1/by-hand.ron")).unwrap().journey;
    assert_eq!((journey.title.as_str(), journey.language.as_str()), ("La caisse « rapide »", "fr"));
    let state = journey.current().unwrap();
    let names: Vec<&str> = state.touchpoints.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Une file,\nun scan → un bip", "Elle dit \"merci\" et s'en va"]);
    let first = state.touchpoints.iter().next().unwrap();
    assert_eq!((first.entry, first.volume, first.emotion), (Some(1.0), Some(1200.0), Some(-1)));
    assert_eq!(state.transitions.iter().next().unwrap().share, Some(1.0));
    // The same journey, by hand and as the program writes it.
    let [by_hand, written] = ["v1/retrait-en-boutique-by-hand.ron", "v1/retrait-en-boutique.ron"]
        .map(|path| parse(&text(path)).unwrap());
    assert_eq!(by_hand.journey, written.journey);
}

#[test]
fn a_file_from_the_future_is_looked_at_and_not_written_over() {
    let opened = open(&golden("future/version-2.ron")).unwrap();
    assert_eq!((opened.version, opened.read_only, opened.repairs.len()), (2, true, 0));
    assert_eq!(opened.journey.title, "From the future");
    let unknown: Vec<(&str, Option<usize>)> =
        opened.unknown.iter().map(|it| (it.path.as_str(), it.line)).collect();
    let expected = [
        ("weather", Some(5)),
        ("journey.climate", Some(9)),
        ("journey.stages.0.moon", Some(10)),
        ("journey.states.0.touchpoints.0.hologram", Some(17)),
    ];
    assert_eq!(unknown, expected);
}

#[test]
fn a_file_from_a_future_with_another_shape_says_so() {
    let error = open(&golden("future/version-3-other-shape.ron")).unwrap_err();
    assert!(matches!(&error, OpenError::Newer { version: 3, .. }), "{error}");
    assert_eq!((error.code(), error.line()), ("newer", Some(7)));
}

/// The words of the format that a text which the program wrote is made of: each field with the records that it is in, and
/// each word that stands for a value with its field.
fn words(text: &str) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    // The field or word that each bracket that is open belongs to.
    let mut around: Vec<Option<String>> = Vec::new();
    let mut field: Option<String> = None;
    let mut rest = text.split_once('\n').unwrap().1;
    let path = |around: &[Option<String>], last: Option<&str>| {
        let names: Vec<&str> = around.iter().flatten().map(String::as_str).chain(last).collect();
        names.join(".")
    };
    while let Some(first) = rest.chars().next() {
        let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '+');
        let length = match first {
            '"' => {
                let mut escaped = false;
                let end = rest.char_indices().skip(1).find(|(_, c)| {
                    let is_end = *c == '"' && !escaped;
                    escaped = *c == '\\' && !escaped;
                    is_end
                });
                end.unwrap().0 + 1
            }
            c if is_word(c) => rest.find(|c: char| !is_word(c)).unwrap_or(rest.len()),
            c => c.len_utf8(),
        };
        let (token, after) = rest.split_at(length);
        let is_name = first.is_alphabetic() && !["true", "false", "inf", "NaN"].contains(&token);
        match first {
            '(' | '[' | '{' => around.push(field.take()),
            ')' | ']' | '}' => drop(around.pop()),
            ',' => field = None,
            _ if is_name && after.starts_with(':') => {
                words.insert(path(&around, Some(token)));
                field = Some(token.to_owned());
            }
            _ if is_name => {
                words.insert(format!("{} = {token}", path(&around, field.as_deref())));
                // What it holds is in it.
                field = Some(field.map_or_else(|| token.to_owned(), |field| format!("{field}.{token}")));
            }
            _ => {}
        }
        rest = after;
    }
    words
}

#[test]
fn the_words_of_a_text_are_found() {
    let text = "#![enable(implicit_some)]\n(a: 1, b: [(c: Yes, d: \"x: Y, \\\"(\")], e: F(G), h: {\"k\": (m: -1.5)}, n: [P, Q(\"r\")])";
    let expected =
        ["a", "b", "b.c", "b.c = Yes", "b.d", "e", "e = F", "e.F = G", "h", "h.m", "n", "n = P", "n = Q"]
            .map(str::to_owned);
    assert_eq!(words(text), expected.into());
}

#[test]
fn the_words_of_version_1_are_what_they_were() {
    let full = text("v1/every-field.ron");
    // All words that there are: every field, with anything in it.
    let now = (0..600).fold(words(&full), |mut all, seed| {
        all.append(&mut words(&write(&Dice::new(seed).journey()).unwrap()));
        all
    });
    let version = full.lines().find_map(|line| line.trim().strip_prefix("version: ")).unwrap();
    let written = write(&parse(&full).unwrap().journey).unwrap();
    if !written.contains(&format!("\n    version: {version}\n")) {
        // Another version has other words, in a list of its own.
        return;
    }
    let then: BTreeSet<String> = text("v1/words.txt").lines().map(str::to_owned).collect();
    let mut told = String::new();
    for gone in then.difference(&now) {
        let _ = writeln!(told, "- gone: {gone}");
    }
    for new in now.difference(&then) {
        let _ = writeln!(told, "- new: {new}");
    }
    assert!(told.is_empty(), "the words of version 1 have changed:\n{told}{WHAT_TO_DO}");
    // The full file has every field there was when it was released.
    let fields =
        |words: &BTreeSet<String>| words.iter().filter(|it| !it.contains('=')).cloned().collect::<BTreeSet<_>>();
    let missing: Vec<String> = fields(&then).difference(&fields(&words(&full))).cloned().collect();
    assert_eq!(missing, Vec::<String>::new(), "every-field.ron lacks fields");
}
