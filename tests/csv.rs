//! Tables as CSV, read back with another reader.

use parcours::{
    export::{Tool, case_csv, metrics_csv, roadmap_csv},
    file,
    i18n::Lang,
    insight::{Metric, metrics},
    model::Journey,
    roadmap::{self, Plan},
};
use proptest::prelude::*;

#[expect(clippy::expect_used, reason = "only tests call it")]
fn sample() -> Journey {
    file::parse(include_str!("data/retrait-en-boutique.ron")).expect("the sample").journey
}

#[expect(clippy::expect_used, reason = "only tests call it")]
fn sample_plan() -> Plan {
    let journey = sample();
    let target = journey.states.iter().find(|state| state.name.contains("ible")).expect("a target");
    roadmap::plan(&journey, target, Some(jiff::civil::date(2027, 1, 4)), Lang::Fr)
}

/// All rows, read by the `csv` crate, which insists that all are of one length.
#[expect(clippy::expect_used, reason = "only tests call it")]
fn rows(text: &str) -> Vec<Vec<String>> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes())
        .records()
        .map(|record| record.expect("a row").iter().map(str::to_owned).collect())
        .collect()
}

#[test]
fn metrics_have_all_their_digits() {
    let journey = sample();
    let states: Vec<_> = journey.states.iter().map(|state| (state, metrics(&journey, state, None))).collect();
    let columns: Vec<_> = states.iter().map(|(state, metrics)| (state.name.as_str(), metrics)).collect();
    let rows = rows(&metrics_csv(&columns, Lang::Fr));
    assert_eq!(rows.len(), 1 + Metric::ALL.len());
    assert_eq!(rows[0][..2], ["key", "metric"]);
    assert_eq!(rows[0].len(), 2 + states.len());
    for (row, metric) in rows[1..].iter().zip(Metric::ALL) {
        assert_eq!(row[0], metric.key());
        assert!(!row[1].is_empty());
        for (cell, (_, metrics)) in row[2..].iter().zip(&states) {
            assert_eq!(cell.parse().ok(), metrics.get(*metric), "{}", metric.key());
        }
    }
    let touchpoints = rows.iter().find(|row| row[0] == "touchpoints").unwrap();
    assert!(touchpoints[2].bytes().all(|byte| byte.is_ascii_digit()), "{touchpoints:?}");
}

#[test]
fn the_case_has_a_row_for_each_month_with_all_digits() {
    let journey = sample();
    let target = journey.target().expect("a target");
    let case = roadmap::case(&journey, target, None, Lang::Fr);
    let rows = rows(&case_csv(&case));
    assert_eq!(rows.len(), 1 + case.months.len());
    assert_eq!(rows[1][..3], ["1", "2027-01-04", "2027-02-03"]);
    assert_eq!(rows[36][12], "EUR");
    for (row, month) in rows.iter().skip(1).zip(&case.months) {
        assert_eq!(row[9].parse::<f64>(), Ok(month.cumulated));
        assert_eq!(row[4].parse::<f64>().ok(), month.completion);
        // Nothing was drawn.
        assert_eq!(row[10], "");
    }
    let mut bare = journey;
    bare.business = parcours::model::Business::default();
    let target = bare.target().expect("a target");
    let rows = self::rows(&case_csv(&roadmap::case(&bare, target, None, Lang::Fr)));
    assert_eq!((rows[36][4].as_str(), rows[36][12].as_str()), ("", ""));
}

#[test]
fn the_roadmap_has_a_row_for_each_initiative() {
    let plan = sample_plan();
    let rows = rows(&roadmap_csv(&plan, Tool::Plain, Lang::Fr));
    let initiatives: Vec<_> =
        plan.steps.iter().flat_map(|step| step.initiatives.iter().map(move |it| (step.step, it))).collect();
    assert!(initiatives.len() > 5);
    assert_eq!(rows.len(), 1 + initiatives.len());
    let column = |name: &str| rows[0].iter().position(|title| title == name).unwrap();
    for (row, (step, initiative)) in rows[1..].iter().zip(initiatives) {
        assert_eq!(row[column("step")], step.to_string());
        assert_eq!(row[column("id")], initiative.id);
        assert_eq!(row[column("from")].parse().ok(), initiative.from);
        assert_eq!(row[column("weeks")].parse().ok(), initiative.weeks);
        for kpi in &initiative.kpis {
            assert!(row[column("kpis")].contains(&kpi.name));
        }
    }
    // The columns are the fields of the plan's own form, and labels.
    let json = serde_json::to_value(&plan.steps[0].initiatives[0]).unwrap();
    for title in rows[0][1..].iter().filter(|title| *title != "labels") {
        assert!(json.get(title).is_some(), "{title}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_name_becomes_a_formula(name in "[ \t\r\n\u{0}\u{202e}]{0,2}[=+@＝＋－＠\"',;a-]{0,4}.{0,8}") {
        let journey = sample();
        let figures = metrics(&journey, journey.states.iter().next().unwrap(), None);
        let rows = rows(&metrics_csv(&[(&name, &figures)], Lang::En));
        let cell = &rows[0][2];
        let first = cell.trim_start().chars().next().unwrap_or(' ');
        prop_assert!(!"=+-@＝＋－＠".contains(first), "{cell:?}");
        prop_assert!(!cell.chars().any(char::is_control));
        // Nothing else is changed.
        let painted = parcours::text::plain(&name);
        prop_assert!(*cell == painted || *cell == format!("'{painted}"), "{cell:?} of {painted:?}");
    }
}
