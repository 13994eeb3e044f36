//! The whole of a roadmap: what a sponsor must be able to sign.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::date;
use parcours::{
    file,
    i18n::Lang,
    insight::{Check, checks},
    model::{
        Backstage, Channel, Context, Friction, FrictionKind, HeldBy, Inconsistency, Initiative, Journey, List,
        Medium, Offer, Origin, Records, Role, Service, State, StateId, System, SystemKind, Team, Touchpoint,
    },
    roadmap::{AT_MOST, Plan, Planned, RULES, initiatives, plan},
};

use crate::plan_of;

/// The journeys that come with the program, by name.
fn samples() -> Vec<(&'static str, Journey)> {
    let texts = [
        ("retrait-en-boutique", crate::SAMPLE),
        ("essayer-en-boutique", include_str!("../../journeys/essayer-en-boutique.ron")),
        ("one-box-one-name", include_str!("../../journeys/one-box-one-name.ron")),
        ("se-former-a-marseille", include_str!("../../journeys/se-former-a-marseille.ron")),
        ("service-escalation", include_str!("../../journeys/service-escalation.ron")),
    ];
    texts.into_iter().map(|(name, text)| (name, file::parse(text).expect("a journey").journey)).collect()
}

/// The initiatives that are part of nothing.
pub fn top(plan: &Plan) -> Vec<&str> {
    plan.initiatives().filter(|it| it.part_of.is_none()).map(|it| it.id.as_str()).collect()
}

/// The sentences of a text. What is quoted may end in a question mark and goes on.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(". ").map(str::trim).filter(|sentence| !sentence.is_empty())
}

#[test]
fn no_sentence_stands_twice_and_nothing_is_without_a_reason() {
    for (name, journey) in samples() {
        for lang in Lang::ALL {
            let plan = plan_of(&journey, lang);
            let mut met = BTreeMap::new();
            let mut told = |sentence: &str, at: &str| {
                if let Some(before) = met.insert(sentence.to_owned(), at.to_owned()) {
                    panic!("{name}, {}: {sentence:?} of {at} stands at {before}", lang.tag());
                }
            };
            for step in &plan.steps {
                step.done.iter().for_each(|done| told(done, "done"));
                for it in &step.initiatives {
                    assert!(!it.title.trim().is_empty() && !it.why.trim().is_empty(), "{name}: {}", it.id);
                    told(&it.title, &it.id);
                    sentences(&it.why).for_each(|sentence| told(sentence, &it.id));
                    assert!(!it.why.contains("roadmap-") && !it.why.contains('$'), "{name}: {}", it.why);
                }
            }
            assert!(met.len() > 60, "{name}");
        }
    }
}

#[test]
fn a_sponsor_sees_twelve_at_most() {
    for (name, journey) in samples() {
        let plan = plan_of(&journey, Lang::En);
        assert!(top(&plan).len() <= AT_MOST, "{name}: {:?}", top(&plan));
        let known: BTreeSet<&str> = plan.initiatives().map(|it| it.id.as_str()).collect();
        // All actions are there, each under something that is there too.
        assert!(known.len() > 30, "{name}");
        assert!(plan.initiatives().filter_map(|it| it.part_of.as_deref()).all(|whole| known.contains(whole)));
    }
}

/// A journey of 40 touchpoints, or another number, of which the target changes every second one, whose every way
/// between two channels must carry something, and that runs on systems and teams of its own.
pub fn large(touchpoints: usize) -> Journey {
    let mut journey = file::parse(include_str!("../data/generated/j60_s1.ron")).expect("a journey").journey;
    for number in 0..8 {
        let (id, name) = (format!("team-{number}"), format!("Team {number}"));
        let (objective, rewarded_on) = (String::new(), String::new());
        journey.teams.put(Team { id: id.as_str().into(), name, objective, rewarded_on });
        let (id, name) = (format!("system-{number}"), format!("System {number}"));
        journey.systems.put(System { id: id.as_str().into(), name, kind: SystemKind::Other, feeds: vec![] });
    }
    for channel in ["c2", "c3"] {
        journey.channels.update(&channel.into(), |channel| channel.service = Service::Human);
    }
    let mut today = journey.states.iter().next().expect("a state").clone();
    let mut position = 0;
    let mut kept: Vec<_> = today.touchpoints.ids().cloned().collect();
    for id in kept.split_off(touchpoints.min(kept.len())) {
        today.touchpoints.remove(&id);
    }
    let ends = |state: &State, it: &parcours::model::Transition| {
        state.touchpoints.contains(&it.from) && state.touchpoints.contains(&it.to)
    };
    let loose: Vec<_> = today.transitions.iter().filter(|it| !ends(&today, it)).map(|it| it.id.clone()).collect();
    for id in loose {
        today.transitions.remove(&id);
    }
    for number in kept.len()..touchpoints {
        let id = format!("more-{number}");
        let (stage, channel) = (format!("s{}", number % 6), format!("c{}", number % 5));
        let name = format!("Touchpoint {number}");
        let touchpoint =
            Touchpoint::new(id.as_str().into(), &name, stage.as_str().into(), channel.as_str().into());
        kept.push(touchpoint.id.clone());
        today.touchpoints.put(touchpoint);
    }
    for id in &kept {
        position += 1;
        today.touchpoints.update(id, |touchpoint| {
            touchpoint.name = format!("{} {position}", touchpoint.name);
            touchpoint.owner = format!("team-{}", position % 8);
        });
        let name = format!("Friction {position}");
        let at = parcours::model::Anchor::Touchpoint(id.clone());
        let mut friction = Friction::new(format!("f{position}").as_str().into(), &name, at, 1 + (position % 5));
        friction.kind = FrictionKind::ALL[usize::try_from(position).unwrap_or(0) % FrictionKind::ALL.len()];
        today.frictions.put(friction);
    }
    let mut target = State { id: StateId::new("target"), role: Role::Future, ..today.clone() };
    target.based_on = Some(today.id.clone());
    target.frictions = Records::default();
    for (position, id) in (1..).zip(&kept).filter(|(position, _)| position % 2 == 0) {
        target.touchpoints.update(id, |touchpoint| {
            touchpoint.moment_of_truth = position % 10 == 0;
            touchpoint.systems = vec![format!("system-{}", position % 8).as_str().into()];
            touchpoint.answers = vec![format!("f{position}").as_str().into()];
            touchpoint.backstage =
                vec![Backstage { action: "Checks".into(), who: "team-1".into(), systems: vec![], emotion: None }];
        });
    }
    let ids: Vec<_> = target.transitions.ids().cloned().collect();
    for id in ids {
        target.transitions.update(&id, |transition| {
            transition.context = Context::Carried;
            transition.inconsistency = vec![Inconsistency::Price];
        });
    }
    journey.states = [today, target.clone()].into_iter().collect();
    journey.roadmap.target = Some(target.id);
    journey
}

#[test]
fn large_journeys_have_twelve_chantiers_too_and_ids_of_their_own() {
    for touchpoints in [40, 60, 300] {
        let journey = large(touchpoints);
        let plan = plan_of(&journey, Lang::Fr);
        let all: Vec<&Planned> = plan.initiatives().collect();
        assert!(all.len() > touchpoints / 2, "{} for {touchpoints}", all.len());
        assert!(top(&plan).len() <= AT_MOST, "{touchpoints}: {:?}", top(&plan));
        assert!(top(&plan).len() >= 5, "{touchpoints}: {:?}", top(&plan));
        let ids: BTreeSet<&str> = all.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(ids.len(), all.len());
    }
}

#[test]
fn what_is_designed_and_proven_comes_before_what_is_built_learnt_and_opened() {
    for (name, journey) in samples().into_iter().chain([("large", large(40))]) {
        let target = journey.target().expect("a target");
        let plan = plan(&journey, target, Some(date(2027, 1, 4)), Lang::En);
        let by_id: BTreeMap<&str, &Planned> = plan.initiatives().map(|it| (it.id.as_str(), it)).collect();
        for it in plan.initiatives() {
            for before in it.depends_on.iter().filter_map(|id| by_id.get(id.as_str())) {
                if let (Some(end), Some(from)) = (before.until, it.from) {
                    let dated = journey.roadmap.initiatives.get(&it.id.as_str().into());
                    assert!(end < from || dated.is_some_and(|it| it.start.is_some()), "{name}: {}", it.id);
                }
            }
            // A build waits for its proof of concept.
            for (rule, proof) in [("system-", "poc-"), ("link-", "link-poc-")] {
                if let Some(subject) = it.id.strip_prefix(rule).filter(|subject| !subject.starts_with("poc-")) {
                    assert!(it.depends_on.contains(&format!("{proof}{subject}")), "{name}: {}", it.id);
                }
            }
        }
        let launch = plan.initiatives().find(|it| it.id.starts_with("launch-")).expect("a launch");
        for learnt in plan.initiatives().filter(|it| it.id.starts_with("training-")) {
            assert!(launch.depends_on.contains(&learnt.id), "{name}: {}", learnt.id);
        }
        // What only holds its parts together lasts as long as they do.
        for whole in plan.initiatives().filter(|it| it.id.starts_with("group-")) {
            let parts = || plan.initiatives().filter(|it| it.part_of.as_deref() == Some(&*whole.id));
            assert!(parts().count() > 1, "{name}: {}", whole.id);
            assert_eq!(whole.from, parts().filter_map(|it| it.from).min(), "{name}: {}", whole.id);
            let open = parts().any(|it| it.until.is_none());
            assert_eq!(whole.until, parts().filter_map(|it| it.until).max().filter(|_| !open), "{name}");
        }
    }
}

#[test]
fn every_rule_has_a_name_and_a_word_on_what_it_does() {
    assert_eq!(RULES.iter().collect::<BTreeSet<_>>().len(), RULES.len());
    for rule in RULES {
        for lang in Lang::ALL {
            assert!(lang.has(&format!("roadmap-rule-{rule}")), "{rule}");
            let about = lang.text(&format!("roadmap-rule-{rule}-about"));
            assert!(about.ends_with('.') && about.len() < 120, "{rule}: {about}");
        }
    }
}

/// What the rules propose is not what the checks complain of.
#[test]
fn what_is_proposed_stands_the_checks() {
    let silent =
        [Check::NoTraining, Check::NoReview, Check::TechnologyFirst, Check::NoSafetyNet, Check::NotDelivered];
    let bare = |mut journey: Journey| {
        journey.roadmap.initiatives = List::default();
        journey
    };
    for (name, journey) in samples().into_iter().chain([("large", large(40))]) {
        let journey = bare(journey);
        let target = journey.target().expect("a target");
        let mut proposed = initiatives(&journey, target, Lang::Fr);
        for finding in checks(&journey, &proposed) {
            assert!(!silent.contains(&finding.check), "{name}: {finding:?}");
        }
        // Taken up as they are, with nothing but their origin, they stand them as well.
        let mut taken_up = journey.clone();
        for it in &mut proposed {
            let mut record = Initiative::new(it.id.clone(), 1, "");
            (record.step, record.origin) = (None, it.origin.clone());
            taken_up.roadmap.initiatives.put(record);
        }
        let again = initiatives(&taken_up, taken_up.target().expect("a target"), Lang::Fr);
        for finding in checks(&taken_up, &again) {
            assert!(!silent.contains(&finding.check), "{name}: {finding:?}");
        }
        let origins: BTreeSet<&Origin> = proposed.iter().map(|it| &it.origin).collect();
        assert_eq!(origins.len(), proposed.len(), "{name}");
    }
}

#[test]
fn an_impact_that_nobody_set_is_proposed_from_the_pain_and_says_so() {
    let mut journey = crate::sample();
    let plan_before = plan_of(&journey, Lang::Fr);
    let stock = crate::find(&plan_before, "stock-temps-reel");
    assert_eq!((stock.impact, stock.impact_proposed), (Some(5), false));
    journey.roadmap.initiatives.update(&"stock-temps-reel".into(), |it| it.impact = None);
    let plan_after = plan_of(&journey, Lang::Fr);
    let stock = crate::find(&plan_after, "stock-temps-reel");
    // The stock that is shown wrong, as the thread of the sample has it: 4 × 0.6 on 0.222 of journeys, of 4.38 in all.
    assert_eq!((stock.impact, stock.impact_proposed), (Some(3), true));
    // What answers nothing that hurts has none.
    assert_eq!(crate::find(&plan_after, "mesurer-ecarts").impact, Some(3));
    assert_eq!(crate::find(&plan_after, "group-improvement").impact, None);
    assert!(plan_after.to_json().contains("\"impact_proposed\": true"));
}

#[test]
fn a_channel_out_of_our_hands_is_not_measured() {
    let mut journey = crate::sample();
    journey.channels.put(Channel {
        id: "forum".into(),
        name: "Forum".into(),
        medium: Medium::Digital,
        service: Service::Automated,
        offer: Offer::Offered,
        held_by: HeldBy::Nobody,
        purpose: String::new(),
        preferred_by: None,
        cost_per_contact: None,
        owner: String::new(),
    });
    let on_forum = Touchpoint::new("forum".into(), "Demande sur un forum", "usage".into(), "forum".into());
    journey.states.update(&"actuel".into(), |state| {
        state.touchpoints.put(on_forum);
    });
    let plan = plan_of(&journey, Lang::Fr);
    let nb = '\u{a0}';
    assert_eq!(
        crate::find(&plan, "performance-actuel").why,
        format!("Personne ne mesure la satisfaction sur ce canal{nb}: «{nb}E-mail et SMS{nb}».")
    );
}

#[test]
fn in_the_journeys_that_come_along_nothing_is_taught_carried_over_or_launched_before_it_is_built() {
    for entry in std::fs::read_dir("journeys").unwrap() {
        let journey =
            parcours::file::parse(&std::fs::read_to_string(entry.unwrap().path()).unwrap()).unwrap().journey;
        let plan = parcours::roadmap::plan(&journey, journey.target().unwrap(), None, parcours::i18n::Lang::En);
        let all: Vec<_> = plan.steps.iter().flat_map(|step| &step.initiatives).collect();
        let named = |start: &str| all.iter().filter(|it| it.id.starts_with(start)).collect::<Vec<_>>();
        let built = |rule: &str| named(rule).iter().filter_map(|it| it.until).max();
        let [protocol] = named("protocol-")[..] else { panic!("{}: one protocol", journey.title) };
        let [launch] = named("launch-")[..] else { panic!("{}: one launch", journey.title) };
        assert!(built("link-") < protocol.from, "{}: the links come first", journey.title);
        assert!(protocol.until < launch.from && built("training-") < launch.from, "{}", journey.title);
        assert!(built("change-") < launch.from && built("test-") < launch.from, "{}", journey.title);
        // Customers try what was designed, or a model that is made for it.
        let design = plan.steps[2].from.unwrap();
        for test in named("test-") {
            assert!(test.from > Some(design) || test.weeks == Some(4.0), "{}: {}", journey.title, test.title);
            assert!(test.until < plan.steps[3].from, "{}: {}", journey.title, test.title);
        }
    }
}
