//! Files that are cut, foreign, newer, hostile or misspelt.

use std::time::{Duration, Instant};

use parcours::{
    file::{LARGEST, OpenError, open, parse, write},
    model::{invariants::violations, limits},
};
use proptest::prelude::*;

use super::{SAMPLES, dice::Dice, journey, opened, two_touchpoints};

fn refused(text: &str) -> OpenError {
    parse(text).err().unwrap_or_else(|| panic!("opened: {}", text.chars().take(300).collect::<String>()))
}

/// Runs something that must not take long, whatever it does.
fn quick<T>(work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = work();
    assert!(start.elapsed() < Duration::from_secs(20), "took {:?}", start.elapsed());
    result
}

#[test]
fn a_file_cut_anywhere_is_refused() {
    for (name, text) in SAMPLES {
        let whole = text.trim_end().len();
        // The step is prime to the line lengths.
        for end in (0..whole).step_by(97).filter(|&end| text.is_char_boundary(end)) {
            assert!(parse(&text[..end]).is_err(), "{name} cut at {end}");
        }
    }
    let small = two_touchpoints("csat: 50", "transitions: [(id: \"t\", from: \"a\", to: \"b\")]");
    for end in 0..small.len() {
        let error = refused(&small[..end]);
        assert!(["cut-short", "not-a-journey", "unreadable-here"].contains(&error.code()), "{end}: {error:?}");
    }
}

#[test]
fn a_cut_file_says_where_it_ends() {
    let text = SAMPLES[1].1;
    let error = refused(&text[..text.find("// ").unwrap() + 900]);
    assert_eq!(error.code(), "cut-short");
    let lines = text[..text.find("// ").unwrap() + 900].lines().count();
    assert!(error.line().is_some_and(|line| line <= lines), "{error}");
}

#[test]
fn a_flipped_byte_never_panics() {
    let text = SAMPLES[0].1.as_bytes();
    for at in (0..text.len()).step_by(59) {
        for byte in [b'(', b']', b'"', b'\\', b'9', b'/', 0] {
            let mut bytes = text.to_vec();
            bytes[at] = byte;
            if let Ok(opened) = parse(&String::from_utf8_lossy(&bytes)) {
                assert_eq!(violations(&opened.journey), [], "{at}");
            }
        }
    }
}

#[test]
fn another_format_is_named() {
    let error = refused("(format: \"parcours-roadmap\", version: 1, title: \"x\", steps: [])");
    assert!(matches!(&error, OpenError::OtherFormat { format } if format == "parcours-roadmap"), "{error}");
    for text in
        ["", "hello", "[1, 2]", "{\"format\": 1}", "(title: \"x\")", "<svg/>", "(format: \"parcours-journey\")"]
    {
        assert!(["not-a-journey", "cut-short"].contains(&refused(text).code()), "{text}: {:?}", refused(text));
    }
}

#[test]
fn a_newer_version_is_read_as_far_as_it_is_understood() {
    let text = SAMPLES[0]
        .1
        .replace("version: 1", "version: 99")
        .replace("vision:", "telepathy: [(x: {1: A}), ()], vision:");
    let newer = opened(&text);
    assert!(newer.read_only);
    assert_eq!(newer.version, 99);
    assert_eq!(newer.journey, opened(SAMPLES[0].1).journey);
    assert_eq!(newer.unknown.len(), 1);
    assert_eq!(newer.unknown[0].path, "journey.telepathy");
}

#[test]
fn a_newer_version_that_is_not_understood_is_named() {
    let text = SAMPLES[0].1.replace("version: 1", "version: 99").replace("Outcome(Success)", "Apotheosis");
    let error = refused(&text);
    assert!(matches!(&error, OpenError::Newer { version: 99, .. }), "{error}");
    assert!(error.line().is_some());
}

#[test]
fn a_misspelt_field_is_told_with_its_place_and_what_it_may_mean() {
    let text = two_touchpoints("emotoin: -1, effort: (minuets: 3)", "");
    let unknown = opened(&text).unknown;
    let told: Vec<_> = unknown.iter().map(|field| (field.path.as_str(), field.line, field.nearest)).collect();
    let line = Some(1 + text[..text.find("emotoin").unwrap()].matches('\n').count());
    let expected = [
        ("journey.states.0.touchpoints.0.emotoin", line, Some("emotion")),
        ("journey.states.0.touchpoints.0.effort.minuets", line, Some("minutes")),
    ];
    assert_eq!(told, expected);
}

#[test]
fn a_misspelt_word_is_told_with_what_it_may_mean() {
    let error = refused(&two_touchpoints("kind: Decison", ""));
    assert_eq!(error.code(), "unknown-word");
    let args = error.args();
    assert!(args.contains(&("found", "Decison".to_owned())), "{args:?}");
    assert!(args.contains(&("nearest", "Decision".to_owned())), "{args:?}");
}

#[test]
fn faults_are_told_with_their_line() {
    let cases = [
        (two_touchpoints("emotion: \"low\"", ""), "whole-number-expected"),
        (two_touchpoints("emotion: 99999999999999999999", ""), "number-too-large"),
        (two_touchpoints("goal: 3", ""), "text-expected"),
        (two_touchpoints("name: \"again\"", ""), "double-field"),
        (two_touchpoints("moment_of_truth: yes", ""), "yes-or-no-expected"),
        (two_touchpoints("personas: \"p\"", ""), "list-expected"),
        (two_touchpoints("effort: 3", ""), "record-expected"),
        (two_touchpoints("goal: \"a\" action: \"b\"", ""), "comma-missing"),
        (two_touchpoints("goal: \"\\q\"", ""), "bad-escape"),
        (two_touchpoints("evidence: (level: Data, date: \"tomorrow\")", ""), "bad-day"),
        (two_touchpoints("goal \"a\"", ""), "colon-missing"),
    ];
    for (text, code) in cases {
        let error = refused(&text);
        assert_eq!(error.code(), code, "{error}");
        assert_eq!(error.line(), Some(6), "{error}");
        assert!(error.column().is_some());
    }
    let missing = refused(&journey("", "frictions: [(id: \"f\", name: \"F\", at: Journey)],"));
    assert_eq!((missing.code(), missing.args()), ("missing-field", vec![("field", "severity".to_owned())]));
    let day = refused(&two_touchpoints("evidence: (level: Data, date: \"2027-02-30\")", ""));
    assert_eq!(day.args(), [("found", "2027-02-30".to_owned())], "{day}");
    let id = refused(&journey("", "").replace("8d7e2c1a", "hello"));
    assert_eq!((id.code(), id.line()), ("bad-uuid", Some(3)), "{id}");
    let after = refused(&format!("{} x", journey("", "")));
    assert_eq!(after.code(), "something-after");
}

#[test]
fn hostile_texts_are_refused_in_no_time() {
    let brackets = "[".repeat(7_000_000);
    assert_eq!(quick(|| refused(&brackets)).code(), "not-a-journey");
    let nested = format!("(format: \"parcours-journey\", version: 1, journey: (x: {}", "[".repeat(7_000_000));
    assert_eq!(quick(|| refused(&nested)).code(), "nested-too-deep");
    let endless =
        format!("(format: \"parcours-journey\", version: 1, journey: (title: \"{}", "x\\n".repeat(2_000_000));
    assert_eq!(quick(|| refused(&endless)).code(), "cut-short");
    let comments = format!("{}(", "/*".repeat(1_000_000));
    quick(|| refused(&comments));
}

#[test]
fn many_records_with_one_id_are_repaired_in_no_time() {
    let friction = |number| format!("(id: \"f\", name: \"{number}\", at: Journey, severity: 1)");
    let many: Vec<String> = (0..limits::RECORDS).map(friction).collect();
    let text = journey("", &format!("frictions: [{}],", many.join(",")));
    let opened = quick(|| opened(&text));
    assert_eq!(opened.journey.states.at(0).unwrap().frictions.len(), limits::RECORDS);
    assert_eq!(opened.repairs.len(), limits::TOLD, "no more of them are told");
}

#[test]
fn files_that_are_not_text_or_not_there_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("latin.ron");
    let mut bytes = journey("organisation: \"?\",", "").into_bytes();
    let at = bytes.iter().position(|&byte| byte == b'?').unwrap();
    bytes[at] = 0xe9;
    std::fs::write(&path, &bytes).unwrap();
    let error = open(&path).unwrap_err();
    assert_eq!((error.code(), error.line()), ("not-utf8", Some(4)));

    assert_eq!(open(&folder.path().join("none.ron")).unwrap_err().code(), "missing");
    assert_eq!(open(folder.path()).unwrap_err().code(), "folder");
}

#[test]
fn a_file_beyond_the_bound_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.ron");
    let file = std::fs::File::create(&path).unwrap();
    file.set_len(LARGEST + 1).unwrap();
    assert_eq!(quick(|| open(&path)).unwrap_err().code(), "too-large");
    #[cfg(unix)]
    assert_eq!(quick(|| open(std::path::Path::new("/dev/zero"))).unwrap_err().code(), "too-large");
}

/// A text with some of its ids, whole numbers and other numbers replaced by others of the same kind, or by odd ones.
fn shuffled(text: &str, dice: &mut Dice) -> String {
    const ENDS: [char; 6] = [',', '(', ')', '[', ']', ' '];
    const ODD: [&[&str]; 3] = [
        &["\"\"", "\"nowhere\""],
        &["-1", "0", "99", "-9223372036854775808"],
        &["NaN", "-inf", "1e300", "-0.5", "7"],
    ];
    // Days and the id of the journey begin with a digit, and nothing can stand for them.
    let kind = |piece: &str| {
        let value = piece.trim_end_matches(ENDS);
        let id = value.strip_prefix('"').and_then(|value| value.strip_suffix('"'));
        match id {
            Some(id) if !id.starts_with(|c: char| c.is_ascii_digit()) => Some(0),
            Some(_) => None,
            None if value.parse::<i64>().is_ok() => Some(1),
            None => value.parse::<f64>().is_ok().then_some(2),
        }
    };
    let mut pieces: Vec<String> = text.split_inclusive(ENDS).map(str::to_owned).collect();
    let values: Vec<(usize, usize)> =
        pieces.iter().enumerate().filter_map(|(at, piece)| Some((at, kind(piece)?))).collect();
    for _ in 0..12 {
        let (at, kind) = values[dice.below(values.len())];
        let same: Vec<usize> = values.iter().filter(|value| value.1 == kind).map(|value| value.0).collect();
        let value = match dice.below(3) {
            0 => ODD[kind][dice.below(ODD[kind].len())].to_owned(),
            _ => pieces[same[dice.below(same.len())]].clone(),
        };
        let end: String = pieces[at].chars().last().filter(|c| ENDS.contains(c)).into_iter().collect();
        pieces[at] = value.trim_end_matches(ENDS).to_owned() + &end;
    }
    pieces.concat()
}

#[test]
fn most_shuffled_files_open_and_most_of_those_are_repaired() {
    let text = SAMPLES[1].1;
    let header = text.find("journey: (").unwrap();
    let opened: Vec<bool> = (0..100)
        .filter_map(|seed| {
            parse(&format!("{}{}", &text[..header], shuffled(&text[header..], &mut Dice::new(seed)))).ok()
        })
        .map(|opened| !opened.repairs.is_empty())
        .collect();
    assert!(opened.len() > 50, "{} of 100 open", opened.len());
    assert!(opened.iter().filter(|repaired| **repaired).count() > opened.len() / 2);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn whatever_opens_is_sound_and_stays_as_it_is(seed: u64) {
        let mut dice = Dice::new(seed);
        for (_, text) in SAMPLES {
            let header = text.find("journey: (").unwrap();
            let text = format!("{}{}", &text[..header], shuffled(&text[header..], &mut dice));
            if let Ok(opened) = parse(&text) {
                prop_assert_eq!(violations(&opened.journey), []);
                let again = parse(&write(&opened.journey).unwrap()).unwrap();
                prop_assert_eq!(&again.repairs, &[]);
                prop_assert_eq!(again.journey, opened.journey);
            }
        }
    }
}

#[test]
fn so_many_unknown_fields_are_told_in_part() {
    let opened = opened(&journey(&"x: 1, ".repeat(20_000), ""));
    assert_eq!(opened.unknown.len(), 10_000);
    assert!(opened.is_changed());
}

#[test]
fn a_format_with_an_endless_name_is_told_in_a_line() {
    let error = parse(&format!("(format: \"{}\", version: 1)", "x".repeat(1_000_000))).unwrap_err();
    assert_eq!(error.code(), "other-format");
    assert!(error.args().iter().all(|(_, value)| value.chars().count() < 100));
}
