//! What is written reads back as what it was, and always as the same bytes.

use parcours::{
    file::{open, parse, write},
    model::{Journey, invariants::violations},
};
use proptest::prelude::*;

use super::{SAMPLES, dice::Dice, journey, opened, two_touchpoints};

#[test]
fn the_samples_open_without_a_remark_and_survive_a_rewrite() {
    for (name, text) in SAMPLES {
        let first = opened(text);
        assert_eq!(first.repairs, [], "{name}");
        assert_eq!(first.unknown, [], "{name}");
        assert_eq!((first.version, first.read_only), (1, false));
        assert_eq!(violations(&first.journey), [], "{name}");
        let written = write(&first.journey).unwrap();
        let second = opened(&written);
        assert_eq!(second, first, "{name}");
        assert_eq!(write(&second.journey).unwrap(), written, "{name}");
    }
}

#[test]
fn the_journeys_that_come_along_open_without_a_remark() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("journeys");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "ron") {
            let first = open(&path).unwrap();
            assert!(!first.is_changed(), "{}: {first:?}", path.display());
            assert_eq!(opened(&write(&first.journey).unwrap()), first, "{}", path.display());
        }
    }
}

#[test]
fn the_samples_are_those_of_the_contract() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/inputs");
    for (name, text) in SAMPLES {
        let path = folder.join(name);
        if path.exists() {
            assert_eq!(
                open(&path).unwrap().journey,
                opened(text).journey,
                "{name} has changed: copy it to tests/data"
            );
        } else {
            println!("SKIPPED: {} is not there to compare with", path.display());
        }
    }
}

#[test]
fn every_value_of_a_sample_is_in_what_is_written() {
    // Independent of the reader: every text between quotes must be there, as often as in the sample.
    for (name, text) in SAMPLES {
        let written = write(&opened(text).journey).unwrap();
        let words = |text: &str| -> Vec<String> {
            let lines: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
            // An empty text is the default, and not written.
            lines
                .join("\n")
                .split('"')
                .skip(1)
                .step_by(2)
                .filter(|word| !word.is_empty())
                .map(str::to_owned)
                .collect()
        };
        let (mut lost, mut new) = (words(text), words(&written));
        lost.retain(|word| match new.iter().position(|other| other == word) {
            Some(at) => {
                new.remove(at);
                false
            }
            None => true,
        });
        assert_eq!((lost, new), (Vec::new(), Vec::new()), "{name}");
    }
}

#[test]
fn the_layout_of_a_file_is_as_it_is() {
    insta::assert_snapshot!(write(&opened(SAMPLES[0].1).journey).unwrap());
}

#[test]
fn both_spellings_of_an_optional_value_open() {
    let plain = opened(&two_touchpoints("entry: 0.5, evidence: (level: Data)", ""));
    let wrapped = opened(&two_touchpoints("entry: Some(0.5), evidence: Some((level: Data))", ""));
    assert_eq!(plain, wrapped);
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    for (_, text) in SAMPLES {
        let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        assert_eq!(opened(&windows).journey, opened(text).journey);
    }
}

#[test]
fn records_of_a_state_are_written_in_the_order_of_their_ids() {
    let text = journey(
        "stages: [(id: \"z\", name: \"Z\"), (id: \"a\", name: \"A\")],",
        "frictions: [(id: \"z\", name: \"Z\", at: Journey, severity: 1), (id: \"a\", name: \"A\", at: Journey, severity: 1)],",
    );
    let written = write(&opened(&text).journey).unwrap();
    let ids: Vec<&str> = written.split("id: \"").skip(2).map(|rest| &rest[..1]).collect();
    assert_eq!(ids, ["z", "a", "n", "a", "z"]);
}

#[test]
fn an_empty_journey_is_written_in_four_lines() {
    let text = write(&Journey { title: "Vide : l'été".to_owned(), ..Journey::default() }).unwrap();
    let expected = r#"#![enable(implicit_some)]
(
    format: "parcours-journey",
    version: 1,
    journey: (
        id: "00000000-0000-0000-0000-000000000000",
        title: "Vide : l'été",
    ),
)
"#;
    assert_eq!(text, expected);
}

#[test]
fn a_number_that_is_none_is_not_written() {
    let mut journey = opened(SAMPLES[0].1).journey;
    journey.business.lost_per_month = Some(f64::NAN);
    assert!(write(&journey).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn any_journey_survives(seed: u64) {
        let journey = Dice::new(seed).journey();
        let text = write(&journey).unwrap();
        let opened = parse(&text).unwrap();
        prop_assert_eq!(&opened.unknown, &[]);
        // What breaks the rules is repaired; what does not comes back as it was.
        prop_assert_eq!(violations(&opened.journey), []);
        if opened.repairs.is_empty() {
            prop_assert_eq!(&opened.journey, &journey);
        }
        // A repaired journey needs no more repair, and has its own one text.
        let again = write(&opened.journey).unwrap();
        let reopened = parse(&again).unwrap();
        prop_assert_eq!(&reopened.repairs, &[]);
        prop_assert_eq!(&reopened.journey, &opened.journey);
        prop_assert_eq!(write(&reopened.journey).unwrap(), again);
    }
}
