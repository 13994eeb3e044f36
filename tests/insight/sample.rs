//! The figures of the sample, against those of an independent program.

use std::collections::BTreeMap;

use parcours::{
    i18n::Lang,
    insight::{Finding, Metric, Metrics, checks, compare, curve, metrics, thread},
    model::{Journey, State},
    roadmap,
};

fn sample() -> Journey {
    parcours::file::parse(include_str!("../data/retrait-en-boutique.ron")).expect("the sample").journey
}

fn state<'a>(journey: &'a Journey, id: &str) -> &'a State {
    journey.states.get(&id.into()).expect("the state is there")
}

fn assert_figures(metrics: &Metrics, expected: &[(&str, f64)], tolerance: f64) {
    let by_key: BTreeMap<&str, Option<f64>> =
        Metric::ALL.iter().map(|metric| (metric.key(), metrics.get(*metric))).collect();
    for (key, expected) in expected {
        let value = by_key[key].unwrap_or_else(|| panic!("{key} is missing"));
        assert!((value - expected).abs() <= tolerance, "{key} is {value}, not {expected}");
    }
}

#[test]
fn the_metrics_of_the_sample_are_those_of_an_independent_program() {
    let journey = sample();
    let today = metrics(&journey, state(&journey, "actuel"), None);
    let wanted = metrics(&journey, state(&journey, "cible"), None);
    assert_figures(&today, &[("completion_probability", 0.396_460_2)], 5e-8);
    assert_figures(
        &today,
        &[
            ("touchpoints", 14.0),
            ("transitions", 28.0),
            ("frictions", 9.0),
            ("channels_used", 4.0),
            ("channel_switches", 13.0),
            ("forced_switches", 4.0),
            ("context_lost", 9.0),
            ("dead_ends", 0.0),
            ("unreachable", 0.0),
            ("shares_known", 1.0),
            ("expected_steps", 4.717_121_283_769_634),
            ("expected_minutes", 30.676_435_445_026_176),
            ("expected_wait_minutes", 934.801_467_853_403_3),
            ("minutes_per_success", 77.375_825_984_616_28),
            ("steps_per_success", 11.898_095_404_708_046),
            ("expected_channel_switches", 1.665_937_639_790_576_3),
            ("expected_forced_switches", 0.505_066_439_790_576),
            ("multichannel_rate", 0.5458),
            ("experience_score", -0.028_352_921_091_820_436),
            ("friction_score", 4.384_157_132_198_953),
            ("assumption_share", 1.0 / 7.0),
            ("pillar_data", 0.2),
            ("pillar_consistency", 0.8),
            ("pillar_fluidity", 0.8),
        ],
        1e-9,
    );
    assert_figures(
        &wanted,
        &[
            ("touchpoints", 12.0),
            ("transitions", 21.0),
            ("frictions", 3.0),
            ("channels_used", 4.0),
            ("channel_switches", 7.0),
            ("forced_switches", 0.0),
            ("context_lost", 0.0),
            ("dead_ends", 0.0),
            ("unreachable", 0.0),
            ("shares_known", 1.0),
            ("completion_probability", 0.588_56),
            ("expected_steps", 5.221_76),
            ("expected_minutes", 17.4064),
            ("expected_wait_minutes", 437.32),
            ("minutes_per_success", 29.574_554_845_725_146),
            ("steps_per_success", 8.872_094_603_778_711),
            ("expected_channel_switches", 1.436_16),
            ("expected_forced_switches", 0.0),
            ("multichannel_rate", 0.548),
            ("experience_score", 0.946_577_399_191_077_4),
            ("friction_score", 0.52),
            ("assumption_share", 1.0),
            ("pillar_data", 3.0),
            ("pillar_consistency", 3.0),
            ("pillar_fluidity", 2.5),
        ],
        1e-9,
    );
}

#[test]
fn the_comparison_of_the_sample_says_what_becomes_of_each_thing() {
    let journey = sample();
    let comparison = compare(&journey, state(&journey, "actuel"), state(&journey, "cible"));
    let json = serde_json::to_value(&comparison).expect("a comparison serialises");
    let fates = serde_json::json!({
        "resolved": ["consentement", "double-saisie", "formulaire-long", "repeter-commande", "silence", "stock-faux"],
        "unanswered": ["retour-refuse"],
        "reduced": ["file-comptoir"],
        "worsened": [],
        "moved": [],
        "kept": ["qui-decide"],
        "introduced": ["appli-a-installer"],
    });
    assert_eq!(json["frictions"], fates);
    let merged = serde_json::json!([{"into": "suivi", "from": ["appel-commande", "attente"]}]);
    assert_eq!(json["touchpoints"]["merged"], merged);
    assert_eq!(json["touchpoints"]["split"], serde_json::json!([]));
    assert_eq!(json["transitions"]["rerouted"][0]["id"], "attente-retrait");
    assert_eq!(json["transitions"]["rerouted"][0]["from"], serde_json::json!(["attente", "retrait-comptoir"]));
    assert_eq!(json["transitions"]["rerouted"][0]["to"], serde_json::json!(["suivi", "retrait-comptoir"]));
    assert_eq!(json["transitions"]["rerouted"].as_array().map(Vec::len), Some(1));
}

#[test]
fn the_whole_comparison_of_the_sample_stands_as_it_was_read_through() {
    let journey = sample();
    let comparison = compare(&journey, state(&journey, "actuel"), state(&journey, "cible"));
    let mut json = serde_json::to_value(&comparison).expect("a comparison serialises");
    json.as_object_mut().expect("an object").remove("metrics");
    insta::assert_snapshot!(serde_json::to_string_pretty(&json).expect("json"));
}

#[test]
fn the_thread_of_the_sample_breaks_where_nothing_answers_or_proves() {
    let journey = sample();
    let initiatives: Vec<_> = journey.roadmap.initiatives.iter().cloned().collect();
    let thread = thread(&journey, state(&journey, "actuel"), state(&journey, "cible"), &initiatives);
    let breaks: Vec<(&str, Option<&str>)> = thread
        .strands
        .iter()
        .map(|strand| (strand.friction.as_str(), strand.breaks.first().map(|it| it.key())))
        .collect();
    assert_eq!(
        breaks,
        [
            ("consentement", Some("not-delivered")),
            ("double-saisie", Some("no-kpi")),
            ("file-comptoir", Some("no-kpi")),
            ("formulaire-long", Some("not-delivered")),
            ("qui-decide", Some("unanswered")),
            ("repeter-commande", None),
            ("retour-refuse", Some("unanswered")),
            ("silence", None),
            ("stock-faux", None),
        ]
    );
    let held =
        thread.strands.iter().filter(|strand| strand.breaks.is_empty()).map(|strand| strand.pain).sum::<f64>();
    assert!(thread.coverage.is_some_and(|coverage| (coverage - held / 4.384_157_132_198_953).abs() < 1e-9));
}

#[test]
fn the_checks_of_the_sample_are_few_and_true() {
    let journey = sample();
    let initiatives = roadmap::to_target(&journey, Lang::Fr);
    let findings: Vec<String> = checks(&journey, &initiatives)
        .iter()
        .map(|finding| format!("{} {:?}", finding.code(), finding.element))
        .collect();
    insta::assert_snapshot!(findings.join("\n"));
}

#[test]
fn the_curve_of_the_sample_is_lowest_at_the_pick_up() {
    let journey = sample();
    let curve = curve(&journey, state(&journey, "actuel"), None);
    let stage = |index: Option<usize>| index.map(|index| curve.points[index].0.as_str());
    assert_eq!((stage(curve.peak), stage(curve.end)), (Some("retrait"), Some("fidelite")));
    let worst: Vec<Option<i64>> = curve.points.iter().map(|(_, point)| point.map(|point| point.worst)).collect();
    assert_eq!(worst, [Some(1), Some(-1), Some(1), Some(-2), Some(-2), Some(0)]);
    // For each who waits first: 1 ÷ (1 − 0.45 × 0.1) waits, 45 % of those call, all come to the counter once.
    let waits = 1.0 / 0.955;
    let calls = 0.45 * waits;
    let mean = curve.points[3].1.map_or(0.0, |point| point.mean);
    assert!((mean - (-2.0 * waits - 2.0 * calls - 1.0) / (waits + calls + 1.0)).abs() < 1e-12);
}

#[test]
fn the_file_with_every_field_has_metrics_and_honours_what_is_switched_off() {
    let journey = parcours::file::parse(include_str!("../data/every-field.ron")).expect("every field").journey;
    let (now, later) = (state(&journey, "now"), state(&journey, "later"));
    // a → b 0.4 (to the channel b is on alone), a → e 0.6; e → g is seen from a, which is on g's channel too.
    assert_figures(
        &metrics(&journey, now, None),
        &[
            ("touchpoints", 6.0),
            ("channel_switches", 2.0),
            ("forced_switches", 1.0),
            ("context_lost", 1.0),
            ("shares_known", 0.5),
            ("completion_probability", 0.2),
            ("expected_steps", 1.0 + 0.4 + 0.2 + 0.6 * 3.0),
            ("expected_wait_minutes", 4.0),
            ("multichannel_rate", 1.0),
            // x1 on a: 2 × 0.5; on b, met by 0.4: 5 + 1 + 1 + 1 + 1. Employees, stages and the journey are not in it.
            ("friction_score", 1.0 + 0.4 * 9.0),
        ],
        1e-12,
    );
    let found: Vec<_> = checks(&journey, &[]).iter().map(Finding::code).collect();
    assert!(!found.contains(&"privacy") && found.contains(&"missing-channel"));
    let json = serde_json::to_value(compare(&journey, now, later)).expect("json");
    assert_eq!(json["touchpoints"]["merged"], serde_json::json!([{"into": "z", "from": ["a", "b"]}]));
    assert_eq!(json["frictions"]["resolved"], serde_json::json!(["x1", "x2"]));
}
