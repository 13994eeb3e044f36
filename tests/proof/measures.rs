//! Measures as they are pasted.

use jiff::civil::date;
use parcours::{
    editor::{Unread, read_measures},
    model::Measure,
};
use proptest::prelude::*;

fn read(text: &str) -> Vec<(String, f64)> {
    let pasted = read_measures(text, "points");
    assert_eq!(pasted.unread, [], "{text}");
    pasted.read.into_iter().map(|measure| (measure.date.to_string(), measure.value)).collect()
}

#[test]
fn a_line_is_read_as_people_and_spreadsheets_write_it() {
    for (line, wanted) in [
        ("2026-03-31  42", 42.0),
        ("31/03/2026;42,5", 42.5),
        ("31/03/2026\t42,5", 42.5),
        ("31.3.2026 −7", -7.0),
        ("31/3/26 ; 1\u{a0}400,5", 1400.5),
        ("2026-03-31,42.5", 42.5),
        ("2026-03-31;1,400.25", 1400.25),
        ("2026-03-31;1.400,25", 1400.25),
        ("2026-03-31T00:00:00\t85 %", 85.0),
        ("2026-03-31 00:00:00;12 points", 12.0),
    ] {
        assert_eq!(read(line), [("2026-03-31".to_owned(), wanted)], "{line}");
    }
    // 29 February is a day in leap years alone.
    assert_eq!(read("29/02/2028 1"), [("2028-02-29".to_owned(), 1.0)]);
}

#[test]
fn what_cannot_be_read_is_told_with_its_reason() {
    let text = "Date\tValeur\n\n31/03/2026\t42\n03/31/2026\t43\n29/02/2027 1\n30/04/2026\n31/05/2026 beaucoup\n1/1/26 1e13\n42";
    let pasted = read_measures(text, "");
    assert_eq!(pasted.read, [Measure { date: date(2026, 3, 31), value: 42.0 }]);
    let unread: Vec<(usize, Unread)> = pasted.unread.iter().map(|line| (line.line, line.why)).collect();
    assert_eq!(
        unread,
        [
            (1, Unread::NoDate),
            (4, Unread::NoDay),
            (5, Unread::NoDay),
            (6, Unread::NoValue),
            (7, Unread::NoValue),
            (8, Unread::TooLarge),
            (9, Unread::NoDate),
        ]
    );
    assert_eq!(pasted.unread.first().unwrap().text, "Date Valeur");
}

#[test]
fn the_same_day_is_replaced_and_all_are_in_order() {
    let pasted = read_measures("2026-04-30 3\n2026-03-31 1\n2026-03-31 2", "");
    let before =
        [Measure { date: date(2026, 5, 31), value: 9.0 }, Measure { date: date(2026, 4, 30), value: 8.0 }];
    assert_eq!(pasted.replacing(&before), 1);
    let after: Vec<f64> = pasted.over(&before).iter().map(|measure| measure.value).collect();
    assert_eq!(after, [2.0, 3.0, 9.0]);
}

proptest! {
    #[test]
    fn every_line_is_read_or_told(text in "(\\PC{0,30}\n){0,6}") {
        let pasted = read_measures(&text, "%");
        let lines = text.lines().filter(|line| !line.trim().is_empty()).count();
        prop_assert!(pasted.read.len() + pasted.unread.len() <= lines);
        prop_assert!(lines == 0 || pasted.read.len() + pasted.unread.len() > 0);
    }

    #[test]
    fn what_is_written_is_read_back(day in 0..20_000_i64, cents in -1_000_000..1_000_000_i32, is_french: bool) {
        let date = date(2000, 1, 1).checked_add(jiff::Span::new().days(day)).unwrap();
        let value = f64::from(cents) / 100.0;
        let line = if is_french {
            let number = format!("{value:.2}").replace('.', ",");
            format!("{:02}/{:02}/{};{number}", date.day(), date.month(), date.year())
        } else {
            format!("{date}\t{value:.2}")
        };
        prop_assert_eq!(read_measures(&line, "").read, vec![Measure { date, value }]);
    }
}
