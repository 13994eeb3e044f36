//! The promises of RELIABILITY.md: each names the tests that hold the program to it, and those tests are there.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what makes up a test may panic like the test"
)]

use std::{collections::BTreeMap, fs, path::Path};

/// How many promises there are.
const PROMISES: usize = 14;

fn read(path: &str) -> Option<String> {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).ok()
}

/// The promises by number, each with its tests: a file, and a function where the file is one of Rust.
fn promises(page: &str) -> BTreeMap<usize, Vec<(String, Option<String>)>> {
    let mut promises: BTreeMap<usize, Vec<_>> = BTreeMap::new();
    let mut at = None;
    for line in page.lines() {
        if let Some(title) = line.strip_prefix("## ") {
            at = title.strip_prefix('P').and_then(|rest| rest.split_once(": ")?.0.parse().ok());
            assert!(at.is_none_or(|at| promises.insert(at, Vec::new()).is_none()), "{title} is there twice");
        } else if let (Some(at), Some(test)) = (at, line.strip_prefix("- `")) {
            let (file, rest) = test.split_once('`').expect("a test is in a file");
            let name = rest.strip_prefix(": `").and_then(|rest| rest.split('`').next()).map(str::to_owned);
            promises.entry(at).or_default().push((file.to_owned(), name));
        }
    }
    promises
}

/// Whether a source has a test of this name that is run.
fn has_test(source: &str, name: &str) -> bool {
    let head = format!("fn {name}(");
    let lines: Vec<&str> = source.lines().map(str::trim).collect();
    lines.iter().position(|line| line.starts_with(&head)).is_some_and(|at| {
        let above = lines[..at].iter().rev().take_while(|line| line.starts_with("#[") || line.starts_with("//"));
        let above: Vec<&&str> = above.collect();
        above.iter().any(|line| **line == "#[test]") && !above.iter().any(|line| line.starts_with("#[ignore"))
    })
}

#[test]
fn every_promise_names_tests_that_are_there() {
    let promises = promises(&read("RELIABILITY.md").unwrap());
    assert_eq!(promises.keys().copied().collect::<Vec<_>>(), (1..=PROMISES).collect::<Vec<_>>());
    for (number, tests) in promises {
        assert!(!tests.is_empty(), "P{number} names no test");
        for (file, name) in tests {
            let source = read(&file).unwrap_or_else(|| panic!("P{number}: {file} is not there"));
            let is_rust = Path::new(&file).extension().is_some_and(|ending| ending == "rs");
            match name {
                Some(name) => assert!(has_test(&source, &name), "P{number}: {file} has no test {name}"),
                None => assert!(!is_rust, "P{number}: {file} is named without a test"),
            }
        }
    }
}

#[test]
fn what_is_no_test_counts_for_none() {
    let source =
        "#[test]\nfn one() {\n}\n\n#[test]\n#[ignore = \"slow\"]\nfn two() {}\nfn three() {}\n// fn four()\n";
    assert_eq!(
        ["one", "two", "three", "four", "on"].map(|name| has_test(source, name)),
        [true, false, false, false, false]
    );
    let page = "## P1: a\n- `a.rs`: `b`\n- `c.py`: does it (`d`)\n## Others\n- `d.rs`: `e`\n";
    let found = promises(page).remove(&1).unwrap();
    assert_eq!(found, [("a.rs".to_owned(), Some("b".to_owned())), ("c.py".to_owned(), None)]);
}
