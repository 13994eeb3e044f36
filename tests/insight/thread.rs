//! The golden thread, link by link.

use parcours::{
    insight::{Break, Thread, thread},
    model::{Anchor, Deliverable, FeltBy, Friction, Initiative, Journey, Kpi, State, Status},
};

use crate::build::{journey, state};

fn kpi(id: &str, baseline: Option<f64>, target: Option<f64>) -> Kpi {
    Kpi { baseline, target, ..Kpi::new(id.into(), id) }
}

fn initiative(id: &str, delivers: &str, kpis: &[&str]) -> Initiative {
    let mut initiative = Initiative::new(id.into(), 4, id);
    initiative.delivers = vec![Deliverable::Touchpoint(delivers.into())];
    initiative.kpis = kpis.iter().map(|id| (*id).into()).collect();
    initiative
}

/// A base whose frictions `f0` to `f4` hurt as their numbers plus one, and a target whose touchpoints `t1` to `t4`
/// answer the last four.
fn scene() -> (Journey, State, State) {
    let mut journey = journey();
    journey.kpis.put(kpi("measured", Some(1.0), Some(2.0)));
    journey.kpis.put(kpi("wished", None, Some(2.0)));
    let mut base = state(&["a", "win"], &["a>win"]);
    for number in 0..5 {
        let id = format!("f{number}");
        base.frictions.put(Friction::new(id.as_str().into(), &id, Anchor::Touchpoint("a".into()), number + 1));
    }
    let mut target = state(&["t1", "t2", "t3", "t4", "win"], &["t1>win"]);
    for number in 1..5 {
        target.touchpoints.update(&format!("t{number}").as_str().into(), |touchpoint| {
            touchpoint.answers = vec![format!("f{number}").as_str().into()];
        });
    }
    // Still there and not answered: unanswered too.
    target.frictions.put(base.frictions.get(&"f0".into()).cloned().expect("f0"));
    (journey, base, target)
}

fn breaks(thread: &Thread) -> Vec<Option<Break>> {
    thread.strands.iter().map(|strand| strand.breaks.first().copied()).collect()
}

#[test]
fn each_missing_link_is_a_break() {
    let (journey, base, target) = scene();
    let initiatives =
        [initiative("i2", "t2", &[]), initiative("i3", "t3", &["wished"]), initiative("i4", "t4", &["measured"])];
    let thread = thread(&journey, &base, &target, &initiatives);
    let expected = [
        Some(Break::Unanswered),
        Some(Break::NotDelivered),
        Some(Break::NoKpi),
        Some(Break::KpiWithoutFigures),
        None,
    ];
    assert_eq!(breaks(&thread), expected);
    assert_eq!(thread.coverage, Some(5.0 / 15.0));
    let last = &thread.strands[4];
    assert_eq!(last.answers, [Deliverable::Touchpoint("t4".into())]);
    assert_eq!((&last.initiatives[..], &last.kpis[..]), (&["i4".into()][..], &["measured".into()][..]));
    let keys: Vec<_> = Break::ALL.iter().map(|it| serde_json::to_value(it).expect("json")).collect();
    assert_eq!(keys, Break::ALL.map(Break::key));
}

#[test]
fn one_whole_way_through_is_enough() {
    let (journey, base, mut target) = scene();
    target.transitions.update(&"t1>win".into(), |transition| transition.answers = vec!["f4".into()]);
    let initiatives = [initiative("i4", "t4", &["wished", "measured"])];
    assert_eq!(breaks(&thread(&journey, &base, &target, &initiatives))[4], None);
}

#[test]
fn what_is_dropped_delivers_nothing() {
    let (journey, base, target) = scene();
    for status in [Status::Dropped, Status::Dismissed] {
        let mut initiative = initiative("i4", "t4", &["measured"]);
        initiative.status = status;
        let thread = thread(&journey, &base, &target, &[initiative]);
        assert_eq!((breaks(&thread)[4], thread.coverage), (Some(Break::NotDelivered), Some(0.0)));
    }
}

#[test]
fn without_pain_there_is_no_coverage_and_without_flow_weights_stand() {
    let (journey, mut base, target) = scene();
    let initiatives = [initiative("i4", "t4", &["measured"])];
    // No way out of a ring: the flow has no figures.
    base.transitions.update(&"a>win".into(), |transition| transition.share = Some(0.0));
    let mut ring = parcours::model::Transition::new("a>a".into(), "a".into(), "a".into());
    ring.share = Some(1.0);
    base.transitions.put(ring);
    assert_eq!(thread(&journey, &base, &target, &initiatives).coverage, Some(5.0 / 15.0));
    for number in 0..5 {
        base.frictions
            .update(&format!("f{number}").as_str().into(), |friction| friction.felt_by = FeltBy::Employee);
    }
    assert_eq!(thread(&journey, &base, &target, &initiatives).coverage, None);
}
