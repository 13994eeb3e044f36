//! The words of the program: every text is there in both languages, with the same arguments, and is used.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what makes up a test may panic like the test"
)]

use std::{collections::BTreeSet, fs, path::Path};

use parcours::i18n::Lang;

/// The texts of a language: key and pattern, over all files.
fn texts(lang: Lang) -> Vec<(String, String)> {
    lang.sources().iter().flat_map(|(name, _)| texts_of(name, lang)).collect()
}

/// The texts of one file of a language.
fn texts_of(file: &str, lang: Lang) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for (_, source) in lang.sources().iter().filter(|(name, _)| *name == file) {
        for line in source.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
            match line.split_once(" =") {
                Some((key, pattern)) if !line.starts_with([' ', '}', '[', '*']) => {
                    found.push((key.to_owned(), pattern.to_owned()));
                }
                // The pattern goes on.
                _ => {
                    let (_, pattern) = found.last_mut().expect("a pattern belongs to a key");
                    pattern.push_str(line);
                }
            }
        }
    }
    found
}

fn arguments(pattern: &str) -> BTreeSet<&str> {
    let name =
        |rest: &str| rest.find(|c: char| !c.is_alphanumeric() && c != '_' && c != '-').unwrap_or(rest.len());
    pattern.match_indices('$').map(|(at, _)| &pattern[at + 1..][..name(&pattern[at + 1..])]).collect()
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_arguments() {
    let (english, french) = (texts(Lang::En), texts(Lang::Fr));
    let keys = |texts: &[(String, String)]| texts.iter().map(|(key, _)| key.clone()).collect::<BTreeSet<_>>();
    let missing: Vec<_> = keys(&english).symmetric_difference(&keys(&french)).cloned().collect();
    assert!(missing.is_empty(), "only in one language: {missing:?}");
    assert!(english.len() > 300, "only {} texts found", english.len());
    for (key, pattern) in &english {
        let (_, other) = french.iter().find(|(other, _)| other == key).unwrap();
        // A count that only chooses singular or plural may be needed in one language alone.
        let different: Vec<_> = arguments(pattern)
            .symmetric_difference(&arguments(other))
            .filter(|name| **name != "count")
            .copied()
            .collect();
        assert!(different.is_empty(), "{key}: {different:?}");
    }
}

#[test]
fn no_key_is_there_twice_and_every_text_can_be_read() {
    for lang in Lang::ALL {
        let mut seen = BTreeSet::new();
        for (key, _) in texts(lang) {
            assert!(lang.has(&key), "{key} cannot be read in {}", lang.tag());
            assert!(seen.insert(key.clone()), "{key} is there twice in {}", lang.tag());
        }
    }
}

/// French sets a no-break space before double punctuation and inside its quotes.
#[test]
fn french_texts_are_set_as_french_is() {
    for (key, pattern) in texts(Lang::Fr) {
        for sign in [" :", " ;", " !", " ?", " »", "« ", " %"] {
            let spaced = pattern.trim().contains(sign) && !key.ends_with("-unit");
            assert!(!spaced, "{key}: an ordinary space at {sign:?}");
        }
        assert!(!pattern.contains('\''), "{key}: a straight apostrophe");
    }
}

fn sources(folder: &Path, all: &mut String) {
    for entry in fs::read_dir(folder).expect("the sources are there") {
        let path = entry.expect("the sources can be listed").path();
        if path.is_dir() {
            sources(&path, all);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            all.push_str(&fs::read_to_string(path).expect("a source can be read"));
        }
    }
}

/// Keys are written out, or begin with a prefix that is followed by `{` where they are put together.
#[test]
fn no_text_is_left_that_nobody_says() {
    let mut code = String::new();
    sources(Path::new("src"), &mut code);
    let built: BTreeSet<&str> = code
        .match_indices("-{")
        .filter_map(|(at, _)| {
            let start = code[..at].rfind('"')? + 1;
            Some(&code[start..=at]).filter(|prefix| prefix.len() > 2 && !prefix.contains(char::is_whitespace))
        })
        .collect();
    let joined =
        code.match_indices("concat!(\"").filter_map(|(at, found)| code[at + found.len()..].split('"').next());
    let built: BTreeSet<&str> = built.into_iter().chain(joined).collect();
    // The words for the values of the document are complete, whether a panel shows them yet or not.
    let model: BTreeSet<String> = texts_of("model", Lang::En).into_iter().map(|(key, _)| key).collect();
    let unused: Vec<_> = texts(Lang::En)
        .into_iter()
        .map(|(key, _)| key)
        .filter(|key| !model.contains(key))
        .filter(|key| !code.contains(&format!("\"{key}\"")))
        .filter(|key| !built.iter().any(|prefix| key.starts_with(prefix)))
        .filter(|key| !ends_of_built_keys(&code, key))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

/// Whether a key is another one with an ending that is put to it, as in `"{key}-help"`.
fn ends_of_built_keys(code: &str, key: &str) -> bool {
    key.match_indices('-').any(|(at, _)| code.contains(&format!("}}{}\"", &key[at..])))
}
