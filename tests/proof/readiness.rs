//! How ready the organisation is: what the sample shows, counted by hand, and what people tick.

use jiff::civil::date;
use parcours::{
    i18n::Lang,
    model::{Initiative, Journey, Measure, Phase, ProofOfConcept, ReadinessTick, Role, State, Status, Worksheet},
    roadmap::{Item, Question, Readiness, proofs_of_concept, readiness, ticked},
};
use proptest::prelude::*;

use super::{by_hand, target};

fn of(journey: &Journey) -> Readiness {
    readiness(journey, target(journey), Lang::En)
}

fn item(journey: &Journey, key: &str) -> Item {
    of(journey).items().find(|item| item.key == key).cloned().unwrap()
}

fn ready(journey: &Journey) -> Vec<&'static str> {
    of(journey).items().filter(|item| item.is_ready()).map(|item| item.key).collect()
}

/// Changes an initiative that people wrote.
fn change(journey: &mut Journey, id: &str, change: impl FnOnce(&mut Initiative)) {
    journey.roadmap.initiatives.update(&id.into(), change);
}

#[test]
fn what_the_document_shows_is_counted() {
    let journey = by_hand();
    for (key, says) in [
        ("audit", "14 touchpoints listed, 12 supported, 9 frictions found"),
        ("technology", "6 systems; 11 of 13 touchpoints say what they run on"),
        ("data", "3 of 13 touchpoints say which data is collected there"),
        ("organisation", "12 of 13 touchpoints have an owner"),
        ("platform", "1 initiative weighs its options, 1 has chosen"),
        ("team", "6 of 6 initiatives have an owner"),
        ("budget", "2 of 2 technology initiatives have a cost, 2 milestones"),
        ("deployed", "0 of 2 technology initiatives are done"),
        ("integrated", "0 of 2 proofs of concept say yes to all three questions"),
        ("trained", "0 of 1 trainings are done"),
        ("pilot", "1 initiative says where its pilot is, none has begun"),
        ("followed", "0 of 5 KPIs measured since the start, 1 ever"),
        ("improvement", "1 initiative recurs, none has begun"),
        ("roll-out", "0 of 1 roll-outs are done"),
    ] {
        assert_eq!(item(&journey, key).says, says, "{key}");
    }
    assert_eq!(ready(&journey), ["audit", "technology", "organisation", "maps", "platform", "team", "budget"]);
}

#[test]
fn work_that_is_done_makes_it_ready() {
    let mut journey = by_hand();
    let yes =
        ProofOfConcept { systems_connect: Some(true), context_passes: Some(true), data_preserved: Some(true) };
    for id in ["stock-temps-reel", "suivi-appli", "formation-vendeurs"] {
        change(&mut journey, id, |it| {
            it.status = Status::Done;
            it.proof_of_concept = yes.clone();
        });
    }
    change(&mut journey, "suivre-nps", |it| it.status = Status::Running);
    let done: Vec<&str> = ready(&journey).into_iter().skip(7).collect();
    assert_eq!(done, ["deployed", "integrated", "trained", "pilot", "improvement", "roll-out"]);
    // One no is enough, and so is one that is not done.
    change(&mut journey, "suivi-appli", |it| it.proof_of_concept.context_passes = Some(false));
    change(&mut journey, "stock-temps-reel", |it| it.status = Status::Running);
    let done: Vec<&str> = ready(&journey).into_iter().skip(7).collect();
    assert_eq!(done, ["trained", "pilot", "improvement"]);
    // Half of the KPIs measured since the start, the day itself included.
    for id in ["nps", "fcr", "reponse"] {
        assert!(!ready(&journey).contains(&"followed"));
        journey.kpis.update(&id.into(), |kpi| kpi.measures = vec![Measure { date: date(2027, 1, 4), value: 1.0 }]);
    }
    assert!(ready(&journey).contains(&"followed"));
}

#[test]
fn the_hand_counts_for_more_than_the_document() {
    let mut journey = by_hand();
    journey.readiness = vec![
        ReadinessTick { phase: Phase::Foundation, item: 1, done: false },
        ReadinessTick { phase: Phase::Foundation, item: 3, done: true },
    ];
    assert_eq!(ready(&journey), ["technology", "data", "organisation", "maps", "platform", "team", "budget"]);
    let audit = item(&journey, "audit");
    assert_eq!((audit.is_shown, audit.by_hand), (true, Some(false)));
}

#[test]
fn an_empty_journey_has_nothing_to_show_and_says_what_to_fill_in() {
    let mut journey = Journey::default();
    journey.states.put(State::new("later".into(), "Later", Role::Future));
    let readiness = of(&journey);
    assert_eq!(readiness.items().count(), 16);
    assert!(readiness.items().all(|item| item.is_unsaid && !item.is_ready()), "{readiness:?}");
    assert!(readiness.items().all(|item| item.says.starts_with("Nothing yet: ")));
    assert!(readiness.phases.iter().all(|phase| phase.window.from.is_none()));
}

#[test]
fn phases_are_labels_on_the_same_initiatives() {
    let mut journey = by_hand();
    let months: Vec<_> = of(&journey).phases.iter().map(|phase| phase.window).collect();
    let days = |from, until| (Some(from), Some(until));
    let found: Vec<_> = months.iter().map(|window| (window.from, window.until)).collect();
    assert_eq!(
        found,
        [
            days(date(2027, 1, 4), date(2027, 3, 3)),
            days(date(2027, 3, 4), date(2027, 5, 3)),
            days(date(2027, 5, 4), date(2028, 1, 3)),
            days(date(2028, 1, 4), date(2028, 7, 3)),
        ]
    );
    let begins = |journey: &Journey| -> Vec<Vec<String>> {
        let phases = of(journey).phases;
        phases.iter().map(|it| it.initiatives.iter().map(|(id, _)| id.to_string()).collect()).collect()
    };
    let wanted = vec![
        vec!["completer-preuves", "mesurer-ecarts", "protocole-relais"],
        vec!["stock-temps-reel", "suivi-appli"],
        vec![],
        vec!["suivre-nps"],
    ];
    assert_eq!(begins(&journey), wanted);
    // The first day of a phase belongs to it, the day before to the one before.
    change(&mut journey, "suivi-appli", |it| it.start = Some(date(2027, 5, 4)));
    change(&mut journey, "stock-temps-reel", |it| it.start = Some(date(2027, 5, 3)));
    assert_eq!(begins(&journey)[1..3], [vec!["stock-temps-reel"], vec!["suivi-appli"]]);
    // Without a start the steps tell.
    journey.roadmap.start = None;
    assert_eq!(begins(&journey)[2], ["stock-temps-reel", "suivi-appli"]);
}

#[test]
fn a_proof_of_concept_is_asked_of_work_on_systems() {
    let journey = by_hand();
    let all: Vec<&Initiative> = journey.roadmap.initiatives.iter().collect();
    let ids: Vec<&str> = proofs_of_concept(&all).iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["stock-temps-reel", "suivi-appli"]);
}

#[test]
fn each_question_has_a_field_of_its_own() {
    let mut worksheet = Worksheet::default();
    for question in Question::ALL {
        worksheet = question.answered(&worksheet, question.key());
    }
    for question in Question::ALL {
        assert_eq!(question.answer(&worksheet), question.key());
    }
    assert_eq!((worksheet.switching.as_str(), worksheet.risks.as_str()), ("switching", "risks"));
}

proptest! {
    /// A tick says of its item what was said last, and nothing of any other.
    #[test]
    fn ticks_are_kept_apart(said in proptest::collection::vec((0..4_usize, 1..5_i64, any::<Option<bool>>()), 0..20)) {
        let phases = [Phase::Foundation, Phase::Planning, Phase::Implementation, Phase::Optimisation];
        let mut ticks = Vec::new();
        for (phase, item, done) in &said {
            ticks = ticked(&ticks, phases[*phase], *item, *done);
        }
        for (place, phase) in phases.into_iter().enumerate() {
            for item in 1..5 {
                let last = said.iter().rev().find(|(of, it, _)| (*of, *it) == (place, item));
                let kept: Vec<bool> =
                    ticks.iter().filter(|it| (it.phase, it.item) == (phase, item)).map(|it| it.done).collect();
                let wanted: Vec<bool> = last.and_then(|(.., done)| *done).into_iter().collect();
                prop_assert_eq!(kept, wanted);
            }
        }
    }
}
