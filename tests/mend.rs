//! Mends that are certain: each takes its finding away, and brings no new one about.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "what makes up a test may panic like the test")]

use std::collections::BTreeSet;

use parcours::{
    edit::{self, Edit},
    editor::{MendKind, checks_off, mend, switch_all_checks_on, switch_check},
    insight::{Check, Finding, by_check, checks},
    model::{
        Anchor, Channel, Element, Friction, Journey, OutcomeKind, Persona, Role, Stage, State, StateId,
        Touchpoint, TouchpointKind, Transition,
    },
};
use proptest::prelude::*;

/// The checks of the map as a graph: what a mend must not bring about.
const STRUCTURE: [Check; 11] = [
    Check::SharesTooMuch,
    Check::SharesTooLittle,
    Check::SharesZero,
    Check::OutOfOutcome,
    Check::EntryOnOutcome,
    Check::DeadEnd,
    Check::Unreachable,
    Check::NoSuccess,
    Check::Trap,
    Check::EmptyStage,
    Check::UnusedChannel,
];

type Spot = (Check, Option<StateId>, Element);

fn spot(finding: &Finding) -> Spot {
    (finding.check, finding.state.clone(), finding.element.clone())
}

fn structure(journey: &Journey) -> BTreeSet<Spot> {
    let found = checks(journey, &[]);
    found.iter().filter(|finding| STRUCTURE.contains(&finding.check)).map(spot).collect()
}

fn after(journey: &Journey, edits: &[Edit]) -> Journey {
    let mut journey = journey.clone();
    for edit in edits {
        edit::apply(&mut journey, edit).expect("a mend is never refused");
    }
    journey
}

/// Three stages and channels, of which the last are empty, and a state of today with these ways, `from>to share`.
fn journey(ways: &[&str]) -> Journey {
    let mut journey = Journey::default();
    for id in ["s0", "s1", "s2"] {
        journey.stages.put(Stage { id: id.into(), name: id.to_owned(), when: String::new() });
        journey.channels.put(Channel::new(id.replace('s', "c").as_str().into(), id));
    }
    let mut state = State::new("now".into(), "Now", Role::Current);
    for text in ways {
        let (ends, share) = text.split_once(' ').map_or((*text, None), |(ends, share)| (ends, Some(share)));
        let (from, to) = ends.split_once('>').expect("two ends");
        for id in [from, to] {
            let mut touchpoint = Touchpoint::new(id.into(), id, "s0".into(), "c0".into());
            if id == "win" {
                touchpoint.kind = TouchpointKind::Outcome(OutcomeKind::Success);
            }
            state.touchpoints.put(touchpoint);
        }
        let way = Transition::new(ends.into(), from.into(), to.into());
        state.transitions.put(Transition { share: share.map(|it| it.parse().expect("a share")), ..way });
    }
    journey.states.put(state);
    journey
}

/// A state that is as another one, and follows it.
fn follower(journey: &mut Journey, change: impl FnOnce(&mut State)) {
    let now = journey.states.at(0).expect("a state").clone();
    let mut later = State { id: "later".into(), role: Role::Future, based_on: Some(now.id.clone()), ..now };
    change(&mut later);
    journey.states.put(later);
}

fn found(journey: &Journey, check: Check) -> Finding {
    let found = checks(journey, &[]);
    found.into_iter().find(|finding| finding.check == check).expect("the check finds it")
}

fn shares(journey: &Journey, state: &str) -> Vec<Option<f64>> {
    let state = journey.states.get(&state.into()).expect("the state");
    state.transitions.iter().map(|way| way.share).collect()
}

#[test]
fn shares_are_scaled_to_the_whole() {
    for (ways, check, expected) in [
        (["a>b 0.8", "a>win 0.8", "b>win"], Check::SharesTooMuch, [Some(0.5), Some(0.5), None]),
        (["a>b 0.3", "a>win 0.1", "b>win"], Check::SharesTooLittle, [Some(0.75), Some(0.25), None]),
        (["a>b 0", "a>win 0", "b>win"], Check::SharesZero, [None, None, None]),
    ] {
        let journey = journey(&ways);
        let mend = mend(&journey, &found(&journey, check)).expect("it is certain");
        assert_eq!(mend.subject, "a");
        assert_eq!(shares(&after(&journey, &mend.edits), "now"), expected);
    }
}

#[test]
fn a_way_that_takes_the_rest_goes_on_doing_so() {
    let journey = journey(&["a>b 0.9", "a>c 0.9", "a>win", "b>win", "c>win"]);
    let mend = mend(&journey, &found(&journey, Check::SharesTooMuch)).unwrap();
    assert_eq!(shares(&after(&journey, &mend.edits), "now")[..3], [Some(0.5), Some(0.5), None]);
}

#[test]
fn a_share_too_small_to_be_rounded_is_not_rounded_away() {
    let journey = journey(&["a>b 1", "a>c 0.0004", "a>win 1", "b>win", "c>win"]);
    let mend = mend(&journey, &found(&journey, Check::SharesTooMuch)).unwrap();
    assert!(shares(&after(&journey, &mend.edits), "now")[1].unwrap() > 0.0);
}

#[test]
fn what_leads_out_of_an_outcome_goes_and_so_does_its_entry() {
    let mut journey = journey(&["a>win 1", "win>b", "b>win"]);
    journey.states.update(&"now".into(), |state| {
        state.touchpoints.update(&"win".into(), |win| win.entry = Some(0.5));
    });
    let way = mend(&journey, &found(&journey, Check::OutOfOutcome)).unwrap();
    assert_eq!(way.kind, MendKind::RemoveTransition);
    assert!(!after(&journey, &way.edits).states.at(0).unwrap().transitions.contains(&"win>b".into()));
    let entry = mend(&journey, &found(&journey, Check::EntryOnOutcome)).unwrap();
    let after = after(&journey, &entry.edits);
    assert_eq!(after.states.at(0).unwrap().touchpoints.get(&"win".into()).unwrap().entry, None);
}

#[test]
fn what_is_empty_is_removed_once_there_is_a_map() {
    let begun = journey(&["a>win"]);
    let stage = mend(&begun, &found(&begun, Check::EmptyStage)).unwrap();
    assert_eq!(after(&begun, &stage.edits).stages.len(), 2);
    let channel = mend(&begun, &found(&begun, Check::UnusedChannel)).unwrap();
    assert_eq!(after(&begun, &channel.edits).channels.len(), 2);
    // A blank map is a beginning: nothing is said of it.
    let empty = |finding: &Finding| matches!(finding.check, Check::EmptyStage | Check::UnusedChannel);
    assert!(!checks(&journey(&[]), &[]).iter().any(empty));
}

#[test]
fn nothing_is_mended_that_something_hangs_on() {
    let mut journey = journey(&["a>win", "win>a"]);
    let persona = Persona { prefers: vec!["c1".into(), "c2".into()], ..Persona::new("p".into(), "P") };
    journey.personas.put(persona);
    assert_eq!(mend(&journey, &found(&journey, Check::UnusedChannel)), None);
    journey.states.update(&"now".into(), |state| {
        let at = Anchor::Transition("win>a".into());
        state.frictions.put(Friction::new("f".into(), "F", at, 3));
    });
    assert_eq!(mend(&journey, &found(&journey, Check::OutOfOutcome)), None);
}

#[test]
fn a_state_that_follows_is_not_spoilt() {
    let ways = ["a>b 0.8", "a>win 0.8", "b>win"];
    let mut spoilt = journey(&ways);
    follower(&mut spoilt, |later| {
        later.transitions.update(&"a>win".into(), |way| way.share = Some(0.2));
    });
    assert_eq!(mend(&spoilt, &found(&spoilt, Check::SharesTooMuch)), None);
    // The same mistake in both is mended in both.
    let mut both = journey(&ways);
    follower(&mut both, |_| {});
    let mend = mend(&both, &found(&both, Check::SharesTooMuch)).unwrap();
    assert_eq!(shares(&after(&both, &mend.edits), "later"), [Some(0.5), Some(0.5), None]);
}

#[test]
fn what_people_must_decide_is_not_mended() {
    let sample = std::path::Path::new("tests/data/retrait-en-boutique.ron");
    let journey = parcours::file::open(sample).unwrap().journey;
    let certain = [
        Check::SharesTooMuch,
        Check::SharesTooLittle,
        Check::SharesZero,
        Check::OutOfOutcome,
        Check::EntryOnOutcome,
        Check::EmptyStage,
        Check::UnusedChannel,
    ];
    for finding in checks(&journey, &[]) {
        assert!(certain.contains(&finding.check) || mend(&journey, &finding).is_none(), "{:?}", finding.check);
    }
}

#[test]
fn a_check_is_switched_off_and_on_again() {
    let journey = journey(&["a>win"]);
    let off = after(&journey, &[switch_check(&journey, Check::EmptyStage, false)]);
    assert_eq!(checks_off(&off), [Check::EmptyStage]);
    assert!(structure(&off).iter().all(|(check, ..)| *check != Check::EmptyStage));
    let both = after(&off, &[switch_check(&off, Check::UnusedChannel, false)]);
    assert_eq!(checks_off(&both), [Check::EmptyStage, Check::UnusedChannel]);
    assert_eq!(checks_off(&after(&both, &[switch_check(&both, Check::EmptyStage, true)])), [Check::UnusedChannel]);
    assert_eq!(after(&both, &[switch_all_checks_on(&both)]), journey);
}

#[test]
fn findings_are_grouped_with_warnings_first() {
    let journey = journey(&["a>b 0.8", "a>win 0.8", "c>d"]);
    let found = checks(&journey, &[]);
    let groups = by_check(&found, |finding| finding.check);
    assert_eq!(groups.iter().map(|(_, group)| group.len()).sum::<usize>(), found.len());
    assert!(groups.is_sorted_by_key(|(check, _)| check.level()));
    let dead = groups.iter().find(|(check, _)| *check == Check::DeadEnd).map(|(_, group)| group.len());
    assert_eq!(dead, Some(2));
}

fn share() -> impl Strategy<Value = Option<f64>> {
    prop_oneof![Just(None), Just(Some(0.0)), Just(Some(0.5)), Just(Some(1.0)), (0.0..=1.0).prop_map(Some)]
}

/// A state of up to seven touchpoints, of which the last two are outcomes, and a state that follows it with a few changes.
fn any_journey() -> impl Strategy<Value = Journey> {
    let ways = prop::collection::vec((0..7_u8, 0..7_u8, share()), 1..12);
    let entries = prop::collection::vec((0..7_u8, share()), 0..4);
    let changes = prop::collection::vec((0..12_usize, share()), 0..4);
    (ways, entries, changes, any::<bool>(), 0..7_u8).prop_map(|(ways, entries, changes, follows, opened)| {
        let mut journey = journey(&[]);
        journey.states.update(&"now".into(), |state| {
            for number in 0..7_u8 {
                let id = format!("t{number}");
                let stage = format!("s{}", number % 2);
                let mut touchpoint = Touchpoint::new(id.as_str().into(), &id, stage.as_str().into(), "c0".into());
                if number > 4 {
                    touchpoint.kind = TouchpointKind::Outcome(OutcomeKind::Success);
                }
                state.touchpoints.put(touchpoint);
            }
            for (number, (from, to, share)) in ways.iter().enumerate() {
                let (from, to) = (format!("t{from}"), format!("t{to}"));
                let id = format!("w{number}");
                let way = Transition::new(id.as_str().into(), from.as_str().into(), to.as_str().into());
                state.transitions.put(Transition { share: *share, ..way });
            }
            for (at, share) in &entries {
                state.touchpoints.update(&format!("t{at}").as_str().into(), |it| it.entry = *share);
            }
        });
        if follows {
            follower(&mut journey, |later| {
                for (number, share) in &changes {
                    later.transitions.update(&format!("w{number}").as_str().into(), |way| way.share = *share);
                }
                // What is an end today is none any more.
                later.touchpoints.update(&format!("t{opened}").as_str().into(), |it| {
                    it.kind = TouchpointKind::Interaction;
                });
            });
        }
        journey
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_mend_takes_its_finding_away_and_brings_none_about(journey in any_journey()) {
        let before = structure(&journey);
        for finding in checks(&journey, &[]) {
            let Some(mend) = mend(&journey, &finding) else { continue };
            let now = structure(&after(&journey, &mend.edits));
            prop_assert!(!now.contains(&spot(&finding)), "{:?} is still there", spot(&finding));
            let new: Vec<_> = now.difference(&before).collect();
            prop_assert!(new.is_empty(), "{:?} brought {new:?} about", mend.kind);
        }
    }
}
