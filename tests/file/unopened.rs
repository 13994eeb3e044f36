//! What can be told of a file that does not open.

use std::{fs, path::Path};

use jiff::Timestamp;
use parcours::file::{Damage, Excerpt, OpenError, Versions, id_in, open};
use proptest::prelude::*;

const SAMPLE: &str = "tests/data/retrait-en-boutique.ron";

/// The sample with this put in the place of that, in a file.
fn damaged(old: &str, new: &str) -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journey.ron");
    let text = fs::read_to_string(SAMPLE).unwrap();
    assert!(text.contains(old));
    fs::write(&path, text.replacen(old, new, 1)).unwrap();
    (folder, path)
}

#[test]
fn the_lines_around_the_place_are_shown_and_the_journey_is_known() {
    let (_folder, path) = damaged("version: 1,\n", "version: 1\n");
    let error = open(&path).unwrap_err();
    let damage = Damage::of(&path, &error);
    let excerpt = damage.excerpt.unwrap();
    let line = error.line().unwrap();
    assert_eq!(excerpt.line, line);
    assert_eq!(
        excerpt.lines.iter().map(|(number, _)| *number).collect::<Vec<_>>(),
        (line - 2..=line + 2).collect::<Vec<_>>()
    );
    let text = fs::read_to_string(&path).unwrap();
    for (number, shown) in &excerpt.lines {
        let whole = text.lines().nth(number - 1).unwrap();
        assert!(
            whole.contains(shown.as_str()) && (shown.chars().count() == 80 || whole.ends_with(shown.as_str())),
            "{shown}"
        );
    }
    // What all of these lines are set in is left out.
    let set_in =
        |number: usize| text.lines().nth(number - 1).unwrap().chars().take_while(|sign| *sign == ' ').count();
    let least = (line - 2..=line + 2).map(set_in).min().unwrap();
    assert_eq!(excerpt.before, error.column().map(|column| column - 1 - least));
    assert_eq!(damage.journey, Some(open(Path::new(SAMPLE)).unwrap().journey.id));
}

#[test]
fn what_all_lines_are_set_in_is_left_out_and_the_place_moves_with_it() {
    let excerpt = Excerpt::of(b"    a\n\n      b x\n    c", 3, Some(9)).unwrap();
    let lines: Vec<&str> = excerpt.lines.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!((lines, excerpt.before), (vec!["a", "", "  b x", "c"], Some(4)));
}

#[test]
fn a_place_far_to_the_right_stays_in_sight_and_nothing_hidden_is_shown() {
    let line = format!("{}X\u{202e}\u{7}end", "é".repeat(500));
    let excerpt = Excerpt::of(format!("one\n{line}\nthree").as_bytes(), 2, Some(501)).unwrap();
    let (_, shown) = &excerpt.lines[1];
    assert_eq!(shown.chars().nth(excerpt.before.unwrap()), Some('X'));
    assert!(shown.ends_with("X··end"), "{shown}");
    assert_eq!(excerpt.lines[0].1, "");
    assert_eq!(Excerpt::of(b"one\ntwo", 3, None), None);
    assert_eq!(
        Excerpt::of(b"one\xff\ntwo", 1, None).unwrap().lines,
        [(1, "one\u{fffd}".to_owned()), (2, "two".to_owned())]
    );
}

#[test]
fn the_id_is_found_in_what_is_left_and_no_other_word_is_taken_for_it() {
    let id = "5f0b7a52-3f0e-4a53-9a55-1c8a0c9d7e11";
    assert_eq!(id_in(format!("(id: \"site\", id:\n \"{id}\" … \0\0\0").as_bytes()).unwrap().to_string(), id);
    for text in
        ["", "id:", "id: \"", "id: \"site\"", "id: \"5f0b7a52-3f0e-4a53-9a55-1c8a0c9d7e1", &format!("x: \"{id}\"")]
    {
        assert_eq!(id_in(text.as_bytes()), None, "{text}");
    }
}

#[test]
fn versions_are_found_by_where_the_journey_was_saved() {
    let state = tempfile::tempdir().unwrap();
    let versions = Versions::in_state(state.path());
    let (one, other) = (uuid::Uuid::from_u128(1), uuid::Uuid::from_u128(2));
    let place = Path::new("/home/\u{e9}t\u{e9}/a \"b\"\n.ron");
    assert!(versions.saved_at(place).is_empty());
    versions.keep(one, b"content", Timestamp::UNIX_EPOCH).unwrap();
    versions.note(one, place).unwrap();
    versions.note(other, Path::new("/elsewhere.ron")).unwrap();
    assert_eq!(versions.saved_at(place), [one]);
    // The list is no version, and is not let go of with them.
    assert_eq!(versions.of(one).len(), 1);
    // A place is remembered among the last eight.
    for number in 0..7 {
        versions.note(one, Path::new(&format!("/{number}.ron"))).unwrap();
    }
    assert_eq!(versions.saved_at(place), [one]);
    versions.note(one, Path::new("/8.ron")).unwrap();
    assert!(versions.saved_at(place).is_empty());
    // A damaged list is none.
    fs::write(state.path().join("versions").join(other.to_string()).join("places.ron"), "\0[[[").unwrap();
    assert!(versions.saved_at(Path::new("/elsewhere.ron")).is_empty());
}

#[test]
fn of_what_is_not_there_nothing_is_told() {
    assert_eq!(Damage::of(Path::new("/nowhere/at.all"), &OpenError::Missing), Damage::default());
}

proptest! {
    #[test]
    fn nothing_in_a_file_is_too_much_for_an_excerpt(
        bytes in prop::collection::vec(any::<u8>(), 0..400),
        line in 0_usize..12,
        column in prop::option::of(0_usize..500),
    ) {
        let _ = id_in(&bytes);
        if let Some(excerpt) = Excerpt::of(&bytes, line, column) {
            prop_assert!(excerpt.lines.len() <= 5);
            let meant = excerpt.lines.iter().find(|(number, _)| *number == line).unwrap();
            prop_assert!(excerpt.before.is_none_or(|before| before <= meant.1.chars().count()));
            prop_assert!(excerpt.lines.iter().all(|(_, text)| text.chars().count() <= 80 && !text.contains(char::is_control)));
        }
    }
}
