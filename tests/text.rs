//! The measures against another shaper's, and the laws of breaking lines.
#![expect(clippy::float_cmp, reason = "sums of whole font units are exact, and the same sum is the same number")]

use parcours::text::{Measured, SLACK, Weight, break_lines, fit, glyphs, plain, width};
use proptest::prelude::*;

/// Widths in font units (2048 to an em), regular and bold, from `HarfBuzz` itself, on the same files.
/// The first eight have no kerning: they are also the sums of the advances in `hmtx`, from fontTools.
const WIDTHS: [(&str, f64, f64); 14] = [
    ("mmmmm", 9575.0, 10055.0),
    ("1234567890", 11710.0, 11710.0),
    ("Hello", 4968.0, 5295.0),
    ("Réclamation", 11925.0, 12853.0),
    ("min", 3709.0, 3982.0),
    ("– n°\u{a0}5", 5402.0, 5482.0),
    ("nihon 日本", 8555.0, 8921.0),
    ("", 0.0, 0.0),
    ("AVATAR To. Yv", 13469.0, 14363.0),
    ("Tél. : 01 23 45 67 89", 18752.0, 19021.0),
    ("e\u{301}te\u{301}", 3049.0, 3309.0),
    ("Повідомлення", 14495.0, 15542.0),
    ("Τηλέφωνο", 9900.0, 10755.0),
    ("L’appel n’aboutit pas — attente…", 31285.0, 33583.0),
];

#[test]
fn widths_are_those_of_harfbuzz() {
    for (text, regular, bold) in WIDTHS {
        assert_eq!(width(text, 2048.0, Weight::Regular), regular, "{text}");
        assert_eq!(width(text, 2048.0, Weight::Bold), bold, "{text}");
        // The second time it comes from what was kept.
        assert_eq!(width(text, 1024.0, Weight::Bold), bold / 2.0, "{text}");
        let sum: f64 = glyphs(text, Weight::Regular).iter().map(|glyph| glyph.advance).sum();
        assert!((sum * 2048.0 - regular).abs() < 1e-6, "{text}");
    }
}

#[test]
fn a_size_that_is_none_has_no_width() {
    for size in [0.0, -12.0, f64::NAN, f64::INFINITY] {
        assert_eq!(width("Appel", size, Weight::Regular), 0.0);
    }
}

/// What is read, whatever the spaces.
fn without_spaces(text: &str) -> String {
    plain(text).chars().filter(|character| !character.is_whitespace()).collect()
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[a-zA-Zéèàç ’'«»:;?!/–0-9\u{a0}-]{0,60}",
        1 => "\\PC{0,40}",
        1 => any::<String>(),
        1 => "[\u{0}-\u{20}\u{200b}-\u{202f}\u{2066}-\u{2069}\n\r a-c\u{300}-\u{305}👨\u{200d}👩]{0,30}",
    ]
}

fn weight() -> impl Strategy<Value = Weight> {
    prop_oneof![Just(Weight::Regular), Just(Weight::Bold)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn lines_keep_to_their_room(text in any_text(), weight in weight(), max_width in -10.0..300.0, max_lines in 0_usize..6) {
        let lines = break_lines(&text, 13.0, weight, max_width, max_lines);
        prop_assert!(lines.len() <= max_lines);
        for line in &lines {
            prop_assert!(line.width <= max_width, "{line:?}");
            prop_assert_eq!(line.width, width(&line.text, 13.0, weight) * SLACK);
            prop_assert_eq!(line.text.trim(), &line.text);
            prop_assert!(!line.text.is_empty() && plain(&line.text) == line.text && !line.text.contains('\n'));
        }
        let said: String = lines.iter().map(|line| without_spaces(&line.text)).collect();
        let whole = without_spaces(&text);
        if said != whole {
            // Something is missing: then there was no line left, or no room for a letter, and it is marked.
            let start = said.strip_suffix('…').unwrap_or(&said);
            prop_assert!(whole.starts_with(start), "{start:?} of {whole:?}");
            prop_assert!(lines.len() == max_lines || max_width < 40.0);
            let room_for_mark = width("…", 13.0, weight) * SLACK <= max_width;
            prop_assert!(said.ends_with('…') || !room_for_mark || max_lines == 0);
        }
    }

    #[test]
    fn with_room_nothing_is_lost(text in any_text(), weight in weight(), max_width in 60.0..300.0) {
        let lines = break_lines(&text, 13.0, weight, max_width, usize::MAX);
        let said: String = lines.iter().map(|line| without_spaces(&line.text)).collect();
        prop_assert_eq!(said, without_spaces(&text));
    }

    #[test]
    fn lines_are_filled(words in prop::collection::vec("[a-z]{1,9}", 1..20), max_width in 120.0..300.0) {
        // Each word has room; no first word of a line would have fitted on the line before.
        let lines = break_lines(&words.join(" "), 13.0, Weight::Regular, max_width, usize::MAX);
        for pair in lines.windows(2) {
            let first = pair[1].text.split(' ').next().unwrap_or("");
            let longer = format!("{} {first}", pair[0].text);
            prop_assert!(width(&longer, 13.0, Weight::Regular) * SLACK > max_width, "{longer}");
        }
        let said: Vec<&str> = lines.iter().flat_map(|line| line.text.split(' ')).collect();
        prop_assert_eq!(said, words);
    }

    #[test]
    fn fitting_keeps_to_its_room(text in any_text(), weight in weight(), max_width in -10.0..300.0) {
        let Measured { text: line, width } = fit(&text, 13.0, weight, max_width);
        prop_assert!(width <= max_width.max(0.0));
        let (said, whole) = (without_spaces(&line), without_spaces(&text));
        prop_assert!(said == whole || line.is_empty() || whole.starts_with(line_start(&said)), "{said} of {whole}");
    }

    #[test]
    fn clusters_are_cut_between_characters(text in any_text(), weight in weight()) {
        let mut end = 0;
        for glyph in glyphs(&text, weight) {
            prop_assert!(text.get(glyph.cluster.clone()).is_some_and(|cluster| !cluster.is_empty()));
            prop_assert!(glyph.cluster.end >= end && glyph.advance >= 0.0);
            end = glyph.cluster.end;
        }
    }
}

/// A line without the mark that something is missing.
fn line_start(said: &str) -> &str {
    said.strip_suffix('…').unwrap_or(said)
}

#[test]
fn a_very_long_text_is_broken_in_time() {
    let text = "Le client attend. ".repeat(2_000);
    assert!(break_lines(&text, 13.0, Weight::Regular, 150.0, usize::MAX).len() > 1_000);
    assert_eq!(break_lines(&"x".repeat(20_000), 13.0, Weight::Regular, 150.0, 3).len(), 3);
}
