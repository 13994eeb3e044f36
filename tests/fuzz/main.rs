//! Whatever comes in through whatever door: nothing panics, and what is taken in is sound.
//!
//! The corpus has samples, cut and damaged ones, hostile texts, and whatever once broke a target. Each file goes into its
//! target as it is, and then with random changes. How to look for more, for as long as one likes, is in CONTRIBUTING.md.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "what makes up a test may panic like the test"
)]

mod targets;

use std::{fs, path::PathBuf};

use proptest::{
    prelude::*,
    test_runner::{TestError, TestRunner},
};
use targets::{TARGETS, Target};

/// The files of the corpus for a target, with their names.
fn corpus(name: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus").join(name);
    let mut files: Vec<_> = fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.clone(), fs::read(path).unwrap()))
        .collect();
    files.sort();
    assert!(files.len() >= 4, "{name} has no corpus");
    files
}

/// A change of some bytes.
#[derive(Clone, Debug)]
enum Change {
    Flip { at: usize, bit: u8 },
    Cut { from: usize, length: usize },
    Double { from: usize, length: usize },
    Write { at: usize, text: &'static [u8] },
}

/// What means something somewhere.
const WORDS: [&[u8]; 24] = [
    b"\"",
    b"(",
    b")",
    b"[",
    b"]",
    b",",
    b":",
    b"\\u{202e}",
    b"\0",
    b"\x1b[31m",
    b"-1",
    b"1e999",
    b"NaN",
    b"\"\"",
    b"/*",
    b"//",
    b"\n",
    b"\t",
    b"#",
    b"@",
    b">",
    b"9999-12-31",
    b"\xff",
    "é\u{301}\u{200d}".as_bytes(),
];

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let place = || 0..1_usize << 20;
    let change = prop_oneof![
        (place(), 0..8_u8).prop_map(|(at, bit)| Change::Flip { at, bit }),
        (place(), 1..40_usize).prop_map(|(from, length)| Change::Cut { from, length }),
        (place(), 1..400_usize).prop_map(|(from, length)| Change::Double { from, length }),
        (place(), 0..WORDS.len()).prop_map(|(at, word)| Change::Write { at, text: WORDS[word] }),
    ];
    prop::collection::vec(change, 0..6)
}

fn changed(bytes: &[u8], changes: &[Change]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for change in changes {
        let place = |at: &usize| at % (bytes.len() + 1);
        let range = |from: &usize, length: &usize| place(from)..(place(from) + length).min(bytes.len());
        match change {
            Change::Flip { at, bit } => {
                let at = place(at);
                bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= 1 << bit);
            }
            Change::Cut { from, length } => {
                let range = range(from, length);
                bytes.drain(range);
            }
            Change::Double { from, length } => {
                let range = range(from, length);
                let piece = bytes[range.clone()].to_vec();
                bytes.splice(range.end..range.end, piece);
            }
            Change::Write { at, text } => {
                let at = place(at);
                bytes.splice(at..at, text.iter().copied());
            }
        }
    }
    bytes
}

/// Drives a target with its corpus as it is, and with so many changes of it.
fn drive((name, target): Target, cases: u32) {
    let corpus = corpus(name);
    for (path, bytes) in &corpus {
        println!("{}", path.display());
        target(bytes);
    }
    let mut runner =
        TestRunner::new(ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() });
    let result = runner.run(&(0..corpus.len(), changes()), |(file, changes)| {
        target(&changed(&corpus[file].1, &changes));
        Ok(())
    });
    if let Err(TestError::Fail(reason, (file, changes))) = result {
        let bytes = changed(&corpus[file].1, &changes);
        let path = std::env::temp_dir().join(format!("parcours-{name}-crash"));
        fs::write(&path, bytes).unwrap();
        panic!("{name}: {reason}; what did it is in {}, and belongs into the corpus", path.display());
    }
}

macro_rules! doors {
    ($($test:ident: $target:literal, $cases:literal;)*) => {
        $(#[test]
        fn $test() {
            let target = TARGETS.into_iter().find(|(name, _)| *name == $target).expect("a target of this name");
            drive(target, $cases);
        })*

        #[test]
        fn every_target_is_driven_and_fuzzed() {
            let driven = [$($target),*];
            assert_eq!(TARGETS.map(|(name, _)| name), driven);
            let manifest = include_str!("cargo-fuzz/Cargo.toml");
            for name in driven {
                assert!(manifest.contains(&format!("name = \"{name}\"")), "{name}");
            }
        }
    };
}

doors! {
    a_file_is_opened: "open", 150;
    a_file_of_another_version_is_opened: "migrate", 150;
    lines_are_pasted: "lines", 100;
    a_piece_of_a_map_is_pasted: "clip", 60;
    measures_are_pasted: "measures", 500;
    something_is_typed: "typed", 100;
    voters_are_enlisted: "voters", 60;
    settings_are_read: "settings", 100;
    what_was_left_behind_is_found: "recovery", 60;
    a_roadmap_is_read: "plan", 60;
    a_lock_is_judged: "lock", 40;
}
