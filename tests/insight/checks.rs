//! The checks, on a journey in which everything is wrong.

use std::collections::BTreeSet;

use parcours::{
    i18n::{Arg, Lang},
    insight::{Check, Finding, Value, checks},
    model::{
        Anchor, Context, DataCollected, DataKind, Element, Friction, Initiative, Journey, Kpi, Offer, Reason,
        Role, Status,
    },
};

use crate::{
    build::{journey, state},
    tripped,
};

fn words(finding: &Finding, lang: Lang) -> String {
    let args: Vec<(&str, Arg)> = finding
        .args
        .iter()
        .map(|(name, value)| match value {
            Value::Text(text) => (*name, text.as_str().into()),
            Value::Count(count) => (*name, (*count).into()),
            Value::Share(share) => (*name, lang.percent(*share).into()),
        })
        .collect();
    lang.text_with(&format!("check-{}", finding.code()), &args)
}

/// A journey on which every check has something to say.
fn wrong() -> Journey {
    let mut journey = journey();
    journey.channels.update(&"phone".into(), |channel| channel.offer = Offer::Missing);
    let mut now = state(
        &["a", "b on phone", "c on shop", "d", "e", "f", "trap", "win", "lose"],
        &[
            "a>b 0.9",
            "a>c 0.6",
            "b>e 0.1",
            "b>lose 0.1",
            "c>d 0",
            "c>lose 0",
            "e>trap",
            "trap>trap 1",
            "trap>lose 0",
            "f>win",
            "win>a",
        ],
    );
    now.touchpoints.update(&"a".into(), |touchpoint| {
        touchpoint.entry = Some(1.0);
        touchpoint.moment_of_truth = true;
        let collected =
            |personal, consent| DataCollected { kind: DataKind::default(), what: "w".into(), personal, consent };
        touchpoint.data = vec![collected(true, None), collected(false, None), collected(true, Some(true))];
    });
    now.touchpoints.update(&"win".into(), |touchpoint| touchpoint.entry = Some(1.0));
    now.transitions.update(&"a>b".into(), |transition| {
        transition.context = Context::Lost;
        transition.reason = Some(Reason::Forced);
    });
    now.frictions.put(Friction::new("grave".into(), "Grave", Anchor::Touchpoint("a".into()), 4));
    journey.states.put(now);
    let mut target = state(&["z", "win"], &["z>win"]);
    (target.id, target.role) = ("later".into(), Role::Future);
    target.frictions.put(Friction::new("grave".into(), "Grave", Anchor::Touchpoint("z".into()), 4));
    journey.states.put(target);
    journey.roadmap.initiatives.put(Initiative::new("i".into(), 4, "I"));
    let mut dropped = Initiative::new("j".into(), 4, "J");
    dropped.status = Status::Dropped;
    journey.roadmap.initiatives.put(dropped);
    journey.kpis.put(Kpi { target: Some(1.0), ..Kpi::new("k".into(), "K") });
    journey
}

pub fn is_said_in_full(finding: &Finding) {
    for lang in Lang::ALL {
        let words = words(finding, lang);
        assert!(!words.contains(['{', '$']) && !words.starts_with("check-"), "{words}");
    }
}

#[test]
fn every_check_finds_what_it_looks_for_and_says_it_in_full() {
    let journey = wrong();
    let findings = checks(&journey, &[]);
    let found: BTreeSet<Check> = findings.iter().map(|finding| finding.check).collect();
    let silent: Vec<_> =
        Check::ALL.iter().filter(|check| !found.contains(check) && !tripped::ASKED.contains(check)).collect();
    assert!(silent.is_empty(), "{silent:?} found nothing");
    findings.iter().for_each(is_said_in_full);
}

#[test]
fn each_finding_names_what_it_is_about() {
    let journey = wrong();
    let findings = checks(&journey, &[]);
    let about = |check: Check| -> Vec<&Element> {
        findings.iter().filter(|finding| finding.check == check).map(|finding| &finding.element).collect()
    };
    let touchpoint = |id: &str| Element::Touchpoint(id.into());
    assert_eq!(about(Check::SharesTooMuch), [&touchpoint("a")]);
    assert_eq!(about(Check::SharesTooLittle), [&touchpoint("b")]);
    assert_eq!(about(Check::SharesZero), [&touchpoint("c")]);
    assert_eq!(about(Check::OutOfOutcome), [&Element::Transition("win>a".into())]);
    assert_eq!(about(Check::EntryOnOutcome), [&touchpoint("win")]);
    assert_eq!(about(Check::DeadEnd), [&touchpoint("d")]);
    assert_eq!(about(Check::Unreachable), [&touchpoint("f")]);
    assert_eq!(about(Check::NoSuccess), [&Element::State("now".into())]);
    assert_eq!(about(Check::Trap), [&touchpoint("trap")]);
    assert_eq!(about(Check::ForcedAndLost), [&Element::Transition("a>b".into())]);
    assert_eq!(about(Check::MissingChannel), [&touchpoint("b")]);
    assert_eq!(about(Check::Privacy), [&touchpoint("a")]);
    assert_eq!(about(Check::NoCause), [&Element::Friction("grave".into())]);
    assert_eq!(about(Check::Unanswered), [&Element::Friction("grave".into())]);
    assert_eq!(about(Check::MomentOfTruth), [&touchpoint("a")]);
    assert_eq!(about(Check::NoOwner), [&Element::Initiative("i".into())]);
    assert_eq!(about(Check::EmptyStage).len(), 3);
}

#[test]
fn a_check_that_is_switched_off_is_silent() {
    let mut journey = wrong();
    let all = checks(&journey, &[]).len();
    journey.settings.checks_off = vec!["privacy".to_owned(), "dead-end".to_owned()];
    let codes: Vec<_> = checks(&journey, &[]).iter().map(Finding::code).collect();
    assert_eq!(codes.len(), all - 2);
    assert!(!codes.contains(&"privacy") && !codes.contains(&"dead-end"));
}

#[test]
fn a_new_journey_is_told_only_what_is_missing_in_it() {
    let codes: Vec<_> = checks(&Journey::default(), &[]).iter().map(Finding::code).collect();
    assert_eq!(codes, ["no-vision", "no-persona"]);
}
