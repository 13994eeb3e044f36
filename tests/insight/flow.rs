//! The details of the flow, the switches, the metrics and the curve, one by one.

use parcours::{
    graph::StateGraph,
    insight::{
        Better, FlowReport, Metric, Verdict, backstage_curve, curve, flow, is_switch, metrics, missing_shares,
        switches,
    },
    model::{
        Anchor, Backstage, FeltBy, ForPersona, Friction, PersonaId, PersonaShare, Pillars, Reason, Role, State,
    },
};

use crate::build::{journey, state};

/// The ids of the switches of a state.
fn switched(state: &State) -> Vec<String> {
    switches(&journey(), state, None).iter().map(ToString::to_string).collect()
}

#[test]
fn an_empty_state_has_counts_of_nothing_and_no_figures() {
    let json = serde_json::to_value(metrics(&journey(), &state(&[], &[]), None)).expect("json");
    let values = json.as_object().expect("an object");
    assert_eq!(values.keys().len(), Metric::ALL.len());
    let counts =
        ["touchpoints", "transitions", "frictions", "channels_used", "channel_switches", "forced_switches"];
    let more = ["context_lost", "dead_ends", "unreachable"];
    for (key, value) in values {
        let is_count = counts.contains(&key.as_str()) || more.contains(&key.as_str());
        assert_eq!(*value, if is_count { serde_json::json!(0) } else { serde_json::Value::Null }, "{key}");
    }
    let only_outcomes = metrics(&journey(), &state(&["win"], &[]), None);
    assert_eq!((only_outcomes.touchpoints, only_outcomes.completion_probability), (0, None));
}

#[test]
fn the_keys_come_in_the_order_of_the_metrics() {
    let json = serde_json::to_string(&metrics(&journey(), &state(&["a", "win"], &["a>win"]), None)).expect("json");
    let places: Vec<_> = Metric::ALL.iter().map(|metric| json.find(&format!("\"{}\":", metric.key()))).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted());
}

#[test]
fn a_dead_end_absorbs_and_is_no_success() {
    let state = state(&["a", "b", "win"], &["a>b 0.25", "a>win 0.75", "b>b"]);
    let metrics = metrics(&journey(), &state, None);
    assert_eq!(metrics.completion_probability, Some(0.75));
    assert_eq!(metrics.expected_steps, Some(1.25));
    assert_eq!((metrics.dead_ends, metrics.steps_per_success), (1, Some(1.25 / 0.75)));
}

#[test]
fn without_success_nothing_is_counted_per_success() {
    let metrics = metrics(&journey(), &state(&["a", "lose"], &["a>lose"]), None);
    assert_eq!(metrics.completion_probability, Some(0.0));
    assert_eq!((metrics.minutes_per_success, metrics.steps_per_success), (None, None));
}

#[test]
fn a_trap_takes_the_figures_away_and_is_reported() {
    let mut state = state(&["a", "b", "c", "win"], &["a>win 0.5", "a>b 0.5", "b>c", "c>b"]);
    let trapped = flow(&journey(), &state, None);
    assert_eq!(trapped.reports, [FlowReport::Trap(vec!["b".into(), "c".into()])]);
    let figures = metrics(&journey(), &state, None);
    let of_flow = Metric::ALL.iter().filter(|metric| metric.source() == parcours::insight::Source::Flow);
    assert!(of_flow.into_iter().all(|metric| figures.get(*metric).is_none()));
    // The same loop, where nobody comes, changes nothing.
    state.transitions.update(&"a>b".into(), |transition| transition.share = Some(0.0));
    state.transitions.update(&"a>win".into(), |transition| transition.share = Some(1.0));
    assert_eq!(flow(&journey(), &state, None).completion(), Some(1.0));
}

#[test]
fn a_rest_of_rounding_does_not_open_a_trap() {
    // 0.7 + 0.2 + 0.1 is a bit less than 1, and that bit would go to b.
    let touchpoints = ["a", "b", "c", "end", "lose", "win"];
    let state = state(&touchpoints, &["a>end 0.7", "a>lose 0.2", "a>win 0.1", "a>b", "b>c", "c>b"]);
    let flow = flow(&journey(), &state, None);
    assert_eq!((flow.share(&"a>b".into()), flow.is_known()), (Some(0.0), true));
}

#[test]
fn shares_and_ends_that_make_no_sense_are_reported() {
    let mut state = state(
        &["a", "b", "c", "win"],
        &["a>b 0.9", "a>win 0.6", "b>c 0.2", "b>win 0.2", "c>win 0", "c>b 0", "win>a"],
    );
    state.touchpoints.update(&"win".into(), |touchpoint| touchpoint.entry = Some(1.0));
    let flow = flow(&journey(), &state, None);
    assert_eq!(
        flow.reports,
        [
            FlowReport::TooMuch("a".into(), 1.5),
            FlowReport::TooLittle("b".into(), 0.4),
            FlowReport::AllZero("c".into()),
            FlowReport::OutOfOutcome("win>a".into()),
            FlowReport::EntryOnOutcome("win".into()),
        ]
    );
    assert_eq!((flow.share(&"a>b".into()), flow.share(&"c>win".into())), (Some(0.6), Some(0.5)));
    assert_eq!((flow.share(&"win>a".into()), flow.traversals(&"win>a".into())), (None, Some(0.0)));
    assert_eq!(flow.visits(&"a".into()), Some(1.0));
}

#[test]
fn shares_are_known_where_every_way_out_has_one() {
    let mut state = state(
        &["a", "b", "c", "win", "lose"],
        &["a>b 0.5", "a>win 0.5", "b>b", "b>win 0.5", "b>lose 0.1", "c>win 0.5", "c>lose"],
    );
    let metrics = |state: &State| parcours::insight::metrics(&journey(), state, None);
    assert_eq!(metrics(&state).shares_known, Some(2.0 / 3.0));
    assert!(!metrics(&state).flow_is_trusted());
    assert_eq!(missing_shares(&journey(), &state, None), ["c".into()]);
    state.transitions.update(&"c>lose".into(), |transition| transition.share = Some(0.5));
    assert_eq!((metrics(&state).shares_known, metrics(&state).flow_is_trusted()), (Some(1.0), true));
    assert!(metrics(&crate::build::state(&["a", "win"], &["a>win"])).flow_is_trusted());
}

#[test]
fn a_switch_has_ends_that_share_no_channel() {
    let state = state(
        &["a", "b on shop", "c on shop+site", "win on phone"],
        &["a>b", "a>c", "b>c", "c>b", "b>win", "a>a"],
    );
    assert_eq!(switched(&state), ["a>b"]);
    let journey = journey();
    let graph = StateGraph::new(&journey, &state, None);
    assert!(is_switch(&graph, &"a>b".into()) && !is_switch(&graph, &"a>c".into()));
}

#[test]
fn through_outside_moments_a_switch_is_seen_from_the_last_inside_one() {
    let state = state(
        &["a", "think on alone", "wait on alone", "b", "c on shop", "elsewhere on rival", "d on partner"],
        &["a>think", "think>wait", "wait>b", "wait>c", "wait>think", "elsewhere>c", "c>elsewhere", "a>d"],
    );
    // Into outside: never. Back to the site, where the customer came from: none. To the shop: one. From a rival
    // to the shop, where the customer came from: none. A partner is inside.
    assert_eq!(switched(&state), ["a>d", "wait>c"]);
}

#[test]
fn a_touchpoint_on_an_inside_channel_too_is_inside() {
    let state = state(&["a", "think on alone+phone", "b on shop"], &["a>think", "think>b"]);
    assert_eq!(switched(&state), ["a>think", "think>b"]);
    assert_eq!(metrics(&journey(), &state, None).channels_used, 3);
}

#[test]
fn two_channels_at_once_are_two_and_outside_ones_are_none() {
    let rate = |touchpoints: &[&str], ways: &[&str]| {
        metrics(&journey(), &state(touchpoints, ways), None).multichannel_rate
    };
    assert_eq!(rate(&["a on site+shop", "win"], &["a>win"]), Some(1.0));
    assert_eq!(rate(&["a on site+alone", "win on phone"], &["a>win"]), Some(0.0));
    assert_eq!(rate(&["a", "b on rival", "c", "win"], &["a>b", "b>c", "c>win"]), Some(0.0));
    assert_eq!(
        rate(&["a", "b on alone", "c on shop", "win"], &["a>b", "b>c 0.4", "b>win 0.6", "c>win"]),
        Some(0.4)
    );
}

#[test]
fn pain_is_what_customers_meet() {
    let mut state = state(&["a", "win", "lose"], &["a>win 0.75", "a>lose 0.25"]);
    let mut add = |id: &str, at: Anchor, severity: i64, frequency: Option<f64>, felt_by: FeltBy| {
        let mut friction = Friction::new(id.into(), id, at, severity);
        friction.frequency = frequency;
        friction.felt_by = felt_by;
        state.frictions.put(friction);
    };
    add("here", Anchor::Touchpoint("a".into()), 4, Some(0.5), FeltBy::Customer);
    add("on-the-way", Anchor::Transition("a>lose".into()), 2, None, FeltBy::Customer);
    add("at-the-end", Anchor::Touchpoint("lose".into()), 4, None, FeltBy::Customer);
    add("behind", Anchor::Touchpoint("a".into()), 5, None, FeltBy::Employee);
    add("everywhere", Anchor::Journey, 5, None, FeltBy::Customer);
    let metrics = metrics(&journey(), &state, None);
    assert_eq!((metrics.frictions, metrics.friction_score), (5, Some(2.0 + 0.5 + 1.0)));
}

#[test]
fn waits_into_outcomes_count_and_gaps_do_not() {
    let mut state = state(&["a", "win"], &["a>a 0.5", "a>win 0.5"]);
    state.touchpoints.update(&"win".into(), |touchpoint| touchpoint.effort.minutes = Some(1000.0));
    state.touchpoints.update(&"a".into(), |touchpoint| touchpoint.effort.minutes = Some(3.0));
    state.transitions.update(&"a>win".into(), |transition| {
        transition.wait_minutes = Some(10.0);
        transition.gap_minutes = Some(500.0);
    });
    let metrics = metrics(&journey(), &state, None);
    assert_eq!((metrics.expected_minutes, metrics.expected_wait_minutes), (Some(6.0), Some(10.0)));
}

#[test]
fn pillars_are_rated_over_switches_only() {
    let mut state = state(&["a", "b on shop", "c on phone", "d"], &["a>b", "b>c", "a>d"]);
    for (id, data) in [("a>b", Some(3)), ("b>c", Some(0)), ("a>d", Some(1))] {
        state
            .transitions
            .update(&id.into(), |transition| transition.pillars = Pillars { data, ..Pillars::default() });
    }
    state.transitions.update(&"b>c".into(), |transition| transition.reason = Some(Reason::Forced));
    let metrics = metrics(&journey(), &state, None);
    assert_eq!((metrics.pillar_data, metrics.pillar_fluidity), (Some(1.5), None));
    assert_eq!((metrics.channel_switches, metrics.forced_switches), (2, 1));
}

#[test]
fn a_persona_has_its_own_shares_entries_and_emotions() {
    let mut state = state(
        &["a", "b", "c on shop", "win", "lose"],
        &["a>b 0.5", "a>c 0.3", "a>win 0.2", "b>win", "c>win 0.5", "c>lose 0.5"],
    );
    let persona = PersonaId::new("me");
    state.touchpoints.update(&"b".into(), |touchpoint| touchpoint.personas = vec!["other".into()]);
    state.touchpoints.update(&"c".into(), |touchpoint| {
        touchpoint.emotion = Some(2);
        touchpoint.personas = vec!["me".into()];
        let own =
            ForPersona { persona: persona.clone(), entry: Some(0.5), emotion: Some(-1), thought: String::new() };
        touchpoint.for_persona = vec![own];
    });
    state.touchpoints.update(&"a".into(), |touchpoint| touchpoint.entry = Some(0.5));
    state.transitions.update(&"c>win".into(), |transition| {
        transition.for_persona = vec![PersonaShare { persona: persona.clone(), share: 1.5 }];
    });
    state.frictions.put(Friction::new("f".into(), "f", Anchor::Touchpoint("b".into()), 3));
    let flow = flow(&journey(), &state, Some(&persona));
    // What is left of a's ways is scaled again: 0.3 and 0.2 of 0.5. Of c's, 1.5 is read as 1, against 0.5.
    let close = |value: Option<f64>, expected: f64| value.is_some_and(|value| (value - expected).abs() < 1e-12);
    assert!(close(flow.share(&"a>c".into()), 0.6) && close(flow.share(&"a>win".into()), 0.4));
    assert!(close(flow.visits(&"c".into()), 0.5 + 0.3));
    assert!(close(flow.completion(), 0.5 * 0.4 + 0.8 * 2.0 / 3.0));
    assert_eq!(flow.reports, []);
    let own = metrics(&journey(), &state, Some(&persona));
    assert_eq!((own.touchpoints, own.transitions, own.frictions), (2, 4, 0));
    assert_eq!(own.experience_score, Some(-1.0));
    assert_eq!(metrics(&journey(), &state, None).touchpoints, 3);
}

#[test]
fn a_verdict_follows_the_direction_of_the_metric() {
    let verdict = |metric: Metric, from, to| metric.verdict(Some(from), Some(to), Role::Future);
    assert_eq!(Metric::FrictionScore.better(), Better::Lower);
    assert_eq!(verdict(Metric::FrictionScore, 2.0, 1.0), Verdict::Better);
    assert_eq!(verdict(Metric::CompletionProbability, 0.5, 0.4), Verdict::Worse);
    assert_eq!(verdict(Metric::CompletionProbability, 0.1 + 0.2, 0.3), Verdict::Same);
    assert_eq!(verdict(Metric::ExpectedSteps, 1.0, 2.0), Verdict::None);
    assert_eq!(verdict(Metric::AssumptionShare, 0.2, 1.0), Verdict::None);
    assert_eq!(Metric::AssumptionShare.verdict(Some(0.2), Some(1.0), Role::Current), Verdict::Worse);
    assert_eq!(Metric::FrictionScore.verdict(None, Some(1.0), Role::Current), Verdict::None);
}

#[test]
fn the_curve_follows_the_stages() {
    let mut state = state(&["a", "b", "c", "d", "win"], &["a>b 0.75", "a>c 0.25", "b>win", "c>win"]);
    for (id, stage, emotion) in [
        ("a", "s0", None),
        ("b", "s1", Some(1)),
        ("c", "s1", Some(-2)),
        ("d", "s2", Some(-1)),
        ("win", "s3", Some(2)),
    ] {
        state.touchpoints.update(&id.into(), |touchpoint| {
            touchpoint.stage = stage.into();
            touchpoint.emotion = emotion;
        });
    }
    state.touchpoints.update(&"a".into(), |touchpoint| {
        touchpoint.entry = Some(1.0);
        let action =
            |emotion| Backstage { action: String::new(), who: String::new(), systems: Vec::new(), emotion };
        touchpoint.backstage = vec![action(Some(-2)), action(None), action(Some(1))];
    });
    let curve = curve(&journey(), &state, None);
    let point = |index: usize| curve.points[index].1;
    assert_eq!((point(0), point(3)), (None, None));
    let met = point(1).expect("a point");
    assert!((met.mean - 0.25).abs() < 1e-12 && (met.worst, met.best) == (-2, 1));
    // Nobody comes to d, so its emotion stands as it is.
    assert_eq!(point(2).map(|point| point.mean), Some(-1.0));
    assert_eq!((curve.peak, curve.end), (Some(2), Some(2)));
    let backstage = backstage_curve(&journey(), &state, None);
    assert_eq!(backstage.points[0].1.map(|point| (point.mean, point.worst)), Some((-0.5, -2)));
    assert_eq!((backstage.peak, backstage.end), (Some(0), Some(0)));
}
