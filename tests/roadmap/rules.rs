//! What each rule looks for, and how it says so in both languages.

use std::collections::BTreeSet;

use parcours::{
    i18n::Lang,
    model::{
        Anchor, Channel, ChannelId, Context, Direction, Evidence, EvidenceLevel, Friction, FrictionKind, HeldBy,
        Initiative, InitiativeId, Journey, Kpi, KpiKind, Medium, Offer, OutcomeKind, Role, Service, Stage, State,
        StateId, System, SystemKind, Team, Touchpoint, TouchpointKind, Transition,
    },
    roadmap::{Planned, RULES, plan},
};

use crate::{find, ids, named, sample};

/// A small journey in which each rule has something to propose, and its target.
fn two_states() -> (Journey, State) {
    let mut journey = Journey::default();
    for id in ["before", "after"] {
        journey.stages.put(Stage { id: id.into(), name: format!("Stage {id}"), when: String::new() });
    }
    for (id, medium, service) in
        [("shop", Medium::Physical, Service::Human), ("web", Medium::Digital, Service::Automated)]
    {
        journey.channels.put(Channel {
            id: id.into(),
            name: format!("Channel {id}"),
            medium,
            service,
            offer: Offer::Offered,
            held_by: HeldBy::Us,
            purpose: String::new(),
            preferred_by: None,
            cost_per_contact: None,
            owner: String::new(),
        });
    }
    journey.teams.put(Team {
        id: "crew".into(),
        name: "Team crew".to_owned(),
        objective: String::new(),
        rewarded_on: String::new(),
    });
    journey.systems.put(System {
        id: "hub".into(),
        name: "System hub".to_owned(),
        kind: SystemKind::Other,
        feeds: vec![],
    });
    journey.kpis.put(Kpi {
        id: "mood".into(),
        kind: KpiKind::Other,
        name: "KPI mood".to_owned(),
        unit: String::new(),
        direction: Direction::Up,
        headline: true,
        at: vec![],
        source: String::new(),
        owner: String::new(),
        every_weeks: None,
        baseline: None,
        target: None,
        measures: vec![],
    });
    let mut today = State::new(StateId::new("today"), "State today", Role::Current);
    let mut desk = Touchpoint::new("desk".into(), "Touchpoint desk", "after".into(), "shop".into());
    "crew".clone_into(&mut desk.owner);
    today.touchpoints.put(desk.clone());
    for kind in FrictionKind::ALL {
        let id = format!("{kind:?}").to_lowercase();
        let name = format!("Friction {id}");
        let mut friction = Friction::new(id.as_str().into(), &name, Anchor::Touchpoint("desk".into()), 3);
        friction.kind = kind;
        today.frictions.put(friction);
    }
    let mut target = State::new(StateId::new("target"), "State target", Role::Future);
    target.based_on = Some(today.id.clone());
    desk.systems = vec!["hub".into()];
    desk.answers = vec!["wait".into()];
    target.touchpoints.put(desk);
    target.touchpoints.put(Touchpoint::new("page".into(), "Touchpoint page", "before".into(), "web".into()));
    let mut way = Transition::new("way".into(), "page".into(), "desk".into());
    way.context = Context::Carried;
    way.carries = vec!["What was chosen".to_owned()];
    target.transitions.put(way);
    journey.states.put(today);
    journey.states.put(target.clone());
    (journey, target)
}

/// Fails where a key or an argument shows, or a sentence has a hole.
fn assert_is_worded(text: &str, about: &str) {
    assert!(!text.is_empty(), "{about}: nothing said");
    assert!(!text.contains("roadmap-"), "{about}: a key shows in {text:?}");
    assert!(!text.contains('{') && !text.contains('$'), "{about}: an argument shows in {text:?}");
    for hole in ["««", "“”", "«\u{a0}\u{a0}»", ": .", ": ,", "  "] {
        assert!(!text.contains(hole), "{about}: a hole in {text:?}");
    }
}

#[test]
fn each_rule_says_what_and_why_by_name_in_both_languages() {
    let (journey, target) = two_states();
    let by_name: [(&str, &[&str]); 8] = [
        ("inventory-shop", &["Channel shop", "Touchpoint desk"]),
        ("inventory-web", &["Channel web"]),
        ("evidence-today", &["Touchpoint desk"]),
        ("experience-after", &["Stage after", "Touchpoint desk", "Friction wait"]),
        ("handover-way", &["Touchpoint page", "Touchpoint desk", "What was chosen"]),
        ("system-hub", &["System hub", "Touchpoint desk"]),
        ("training-crew", &["Team crew", "Touchpoint desk"]),
        ("follow-mood", &["KPI mood"]),
    ];
    for lang in Lang::ALL {
        let plan = plan(&journey, &target, None, lang);
        for (id, names) in by_name {
            let Planned { title, why, .. } = find(&plan, id);
            assert_is_worded(title, id);
            assert_is_worded(why, id);
            for name in names {
                let quoted = match lang {
                    Lang::Fr => format!("«\u{a0}{name}\u{a0}»"),
                    Lang::En => format!("“{name}”"),
                };
                assert!(format!("{title} {why}").contains(&quoted), "{id}: {name} not in {title:?} {why:?}");
            }
        }
        assert!(find(&plan, "handover-way").why.contains("(Channel web)"));
        let kinds: Vec<&Planned> = plan.initiatives().filter(|it| it.id.starts_with("investigate-")).collect();
        assert_eq!(kinds.len(), FrictionKind::ALL.len());
        for (kind, initiative) in FrictionKind::ALL.into_iter().zip(kinds) {
            assert_is_worded(&initiative.title, &initiative.id);
            let name = format!("Friction {}", format!("{kind:?}").to_lowercase());
            assert!(initiative.why.contains(&name), "{name} not in {:?}", initiative.why);
        }
        for step in &plan.steps {
            assert_is_worded(&step.name, "step");
            assert_is_worded(&step.window, "window");
            step.done.iter().for_each(|done| assert_is_worded(done, "done"));
        }
    }
}

#[test]
fn each_turn_of_a_reason_is_worded() {
    for lang in Lang::ALL {
        let mut reasons = BTreeSet::new();
        for context in [Context::Unknown, Context::Lost, Context::Partial, Context::Carried] {
            let (mut journey, mut target) = two_states();
            // The same transition today, on another way, and a touchpoint that stays as it is but is to answer.
            let page = target.touchpoints.get(&"page".into()).unwrap().clone();
            let mut way = target.transitions.get(&"way".into()).unwrap().clone();
            way.context = context;
            way.carries.clear();
            journey.states.update(&"today".into(), |state| {
                state.touchpoints.put(page);
                state.transitions.put(way);
            });
            target.touchpoints.update(&"page".into(), |touchpoint| touchpoint.answers = vec!["trust".into()]);
            let plan = plan(&journey, &target, None, lang);
            reasons.insert(find(&plan, "handover-way").why.clone());
            reasons.insert(find(&plan, "experience-before").why.clone());
        }
        for (baseline, goal) in [(None, None), (Some(1.5), None), (None, Some(2.0)), (Some(1.5), Some(2.0))] {
            let (mut journey, target) = two_states();
            journey.kpis.update(&"mood".into(), |kpi| (kpi.baseline, kpi.target) = (baseline, goal));
            reasons.insert(find(&plan(&journey, &target, None, lang), "follow-mood").why.clone());
        }
        assert_eq!(reasons.len(), 4 + 1 + 4, "{reasons:?}");
        for reason in &reasons {
            assert_is_worded(reason, "reason");
        }
    }
}

#[test]
fn both_languages_have_the_same_texts() {
    let keys = |lang: Lang| -> Vec<&str> {
        let (_, source) = lang.sources().iter().find(|(name, _)| *name == "roadmap").unwrap();
        source.lines().filter_map(|line| line.split_once(" = ")).map(|(key, _)| key).collect()
    };
    let keys_of_text = |lang| keys(lang).into_iter().filter(|key| key.starts_with("roadmap-")).collect::<Vec<_>>();
    assert_eq!(keys_of_text(Lang::Fr), keys_of_text(Lang::En));
    for rule in RULES {
        assert!(Lang::ALL.iter().all(|lang| lang.has(&format!("roadmap-rule-{rule}"))), "{rule}");
    }
}

#[test]
fn one_is_singular() {
    let (mut journey, target) = two_states();
    let today = StateId::new("today");
    journey.states.update(&today, |state| {
        state.touchpoints.update(&"desk".into(), |touchpoint| touchpoint.volume = Some(10.0));
    });
    let done = |lang| plan(&journey, &target, None, lang).steps[0].done.clone();
    assert_eq!(done(Lang::Fr), ["1 point de contact recensé, 0 étayé", "1 canal sur 2 entièrement inventorié"]);
    assert_eq!(done(Lang::En), ["1 touchpoint listed, 0 supported by evidence", "1 of 2 channels fully listed"]);
}

#[test]
fn a_channel_with_nothing_missing_is_not_proposed() {
    let (mut journey, target) = two_states();
    let today = StateId::new("today");
    journey.states.update(&today, |state| {
        state.touchpoints.update(&"desk".into(), |touchpoint| {
            touchpoint.volume = Some(10.0);
            touchpoint.evidence = Some(Evidence { level: EvidenceLevel::Data, ..Evidence::default() });
        });
    });
    journey.channels.update(&ChannelId::new("web"), |channel| channel.offer = Offer::Planned);
    let plan = plan(&journey, &target, None, Lang::En);
    assert_eq!(ids(&plan.steps[0]), ["data-today"]);
    assert_eq!(
        plan.steps[0].done,
        ["1 touchpoint listed, 1 supported by evidence", "1 of 1 channel fully listed"]
    );
}

#[test]
fn a_friction_that_is_understood_is_not_investigated() {
    let (mut journey, target) = two_states();
    journey.states.update(&"today".into(), |state| {
        state.frictions.update(&"wait".into(), |friction| {
            friction.cause = "One desk".to_owned();
            friction.evidence = Some(Evidence { level: EvidenceLevel::Survey, ..Evidence::default() });
        });
    });
    let mut looked_into = Initiative::new(InitiativeId::new("ours"), 2, "Ours");
    looked_into.frictions = vec!["trust".into()];
    journey.roadmap.initiatives.put(looked_into);
    let plan = plan(&journey, &target, None, Lang::En);
    let mut investigated = ids(&plan.steps[1]);
    investigated.retain(|id| id.starts_with("investigate-"));
    assert_eq!(investigated.len(), FrictionKind::ALL.len() - 2);
    assert!(!investigated.contains(&"investigate-wait") && !investigated.contains(&"investigate-trust"));
    assert_eq!(find(&plan, "ours").why, "To understand the friction “Friction trust”.");
}

#[test]
fn forecasts_are_no_work() {
    let mut journey = sample();
    let today = journey.current().unwrap().clone();
    let mut target = today.clone();
    target.id = StateId::new("forecast");
    target.role = Role::Future;
    target.based_on = Some(today.id);
    target.touchpoints.update(&"recherche".into(), |touchpoint| {
        touchpoint.volume = Some(9000.0);
        touchpoint.entry = Some(0.9);
    });
    target.transitions.update(&"visite-fiche".into(), |transition| transition.share = Some(0.5));
    journey.states.put(target.clone());
    let calm = plan(&journey, &target, None, Lang::Fr);
    assert!(
        calm.steps[2].initiatives.iter().all(|it| !it.id.starts_with("experience")),
        "{:?}",
        ids(&calm.steps[2])
    );
    target.touchpoints.update(&"recherche".into(), |touchpoint| touchpoint.emotion = Some(2));
    let moved = plan(&journey, &target, None, Lang::Fr);
    assert_eq!(named(&find(&moved, "experience-decouverte").delivers), ["recherche"]);
}

#[test]
fn what_is_out_of_our_hands_is_work_only_where_it_answers() {
    let (mut journey, mut target) = two_states();
    let mut alone = journey.channels.get(&"web".into()).unwrap().clone();
    alone.id = "alone".into();
    alone.held_by = HeldBy::Nobody;
    journey.channels.put(alone);
    let mut end = Touchpoint::new("end".into(), "End", "before".into(), "web".into());
    end.kind = TouchpointKind::Outcome(OutcomeKind::Success);
    target.touchpoints.put(end);
    target.touchpoints.put(Touchpoint::new("wait".into(), "Wait", "before".into(), "alone".into()));
    for end in ["end", "wait"] {
        target.transitions.put(Transition::new(format!("to-{end}").as_str().into(), "page".into(), end.into()));
    }
    let delivered = |target: &State| -> Vec<String> {
        let plan = plan(&journey, target, None, Lang::En);
        find(&plan, "experience-before").delivers.iter().map(|element| element.id.clone()).collect()
    };
    assert_eq!(delivered(&target), ["page"]);
    target.touchpoints.update(&"wait".into(), |touchpoint| touchpoint.answers = vec!["wait".into()]);
    target.transitions.update(&"to-end".into(), |transition| transition.answers = vec!["trust".into()]);
    assert_eq!(delivered(&target), ["page", "wait", "to-end"]);
}

#[test]
fn what_stays_but_takes_over_from_another_is_work() {
    let (mut journey, mut target) = two_states();
    let (desk, page) = (target.touchpoints.get(&"desk".into()).unwrap(), target.touchpoints.get(&"page".into()));
    let (mut desk, mut page) = (desk.clone(), page.unwrap().clone());
    let mut way = target.transitions.get(&"way".into()).unwrap().clone();
    desk.answers.clear();
    way.context = Context::Unknown;
    way.carries.clear();
    let gone = Touchpoint::new("form".into(), "Touchpoint form", "before".into(), "web".into());
    journey.states.update(&"today".into(), |state| {
        for touchpoint in [&desk, &page, &gone] {
            state.touchpoints.put(touchpoint.clone());
        }
        state.transitions.put(way.clone());
    });
    target.touchpoints.put(desk);
    target.transitions.put(way);
    let delivered = |target: &State| -> Vec<String> {
        let plan = plan(&journey, target, None, Lang::En);
        let designs = plan.initiatives().filter(|it| it.id.starts_with("experience"));
        designs.flat_map(|it| &it.delivers).map(|element| element.id.clone()).collect()
    };
    assert_eq!(delivered(&target), Vec::<String>::new());
    page.replaces = vec!["form".into()];
    target.touchpoints.put(page);
    assert_eq!(delivered(&target), ["page"]);
}

#[test]
fn a_transition_that_becomes_a_channel_switch_takes_a_hand_over() {
    let (mut journey, target) = two_states();
    let mut page = target.touchpoints.get(&"page".into()).unwrap().clone();
    // Today both ends are in the shop: the transition is the same, what it asks for is not.
    page.channel = "shop".into();
    let way = target.transitions.get(&"way".into()).unwrap().clone();
    journey.states.update(&"today".into(), |state| {
        state.touchpoints.put(page);
        state.transitions.put(way);
    });
    let plan = plan(&journey, &target, None, Lang::En);
    assert_eq!(named(&find(&plan, "handover-way").delivers), ["way"]);
}

#[test]
fn nobody_is_trained_for_what_does_not_change() {
    let (mut journey, target) = two_states();
    let mut desk = target.touchpoints.get(&"desk".into()).unwrap().clone();
    desk.answers.clear();
    journey.states.update(&"today".into(), |state| {
        state.touchpoints.put(desk);
    });
    let plan = plan(&journey, &target, None, Lang::En);
    assert_eq!(named(&find(&plan, "experience-after").delivers), ["desk"]);
    assert!(plan.initiatives().all(|it| it.id != "training-crew"));
}
