//! A small journey for the tests of this module: every kind of reference once.
//!
//! Three states, each based on the one before: `now`, `soon`, `late`. All have touchpoints a, b, c, transitions ab
//! and bc, frictions on a, ab and stage s1, a delight on a, and cards about a, about the friction on a and about s1.
//! `late` also has z, which answers the friction on a and replaces a.

use crate::model::{
    Anchor, Backstage, Became, Business, Card, CardAnchor, CardKind, Channel, Decision, Delight, Deliverable,
    Dots, Feed, ForPersona, Friction, Initiative, Journey, Kpi, KpiAnchor, LossReason, Persona, PersonaShare,
    Placement, Role, Round, Spot, Stage, State, StateId, System, SystemKind, Team, Touchpoint, Transition,
    Verbatim, Votes,
};

use super::{Edit, EditError, apply};

/// The journey.
pub(super) fn journey() -> Journey {
    let now = now();
    let soon = State { id: "soon".into(), role: Role::Future, based_on: Some("now".into()), ..now.clone() };
    let mut late = State { id: "late".into(), based_on: Some("soon".into()), ..soon.clone() };
    late.touchpoints.put(Touchpoint {
        answers: vec!["on-a".into()],
        replaces: vec!["a".into()],
        ..touchpoint("z", "s2", "c1")
    });
    late.transitions.put(Transition {
        answers: vec!["on-ab".into()],
        replaces: vec!["ab".into()],
        ..Transition::new("bz".into(), "b".into(), "z".into())
    });
    let mut journey = Journey {
        owner: "t1".to_owned(),
        stages: ["s1", "s2"].map(stage).into_iter().collect(),
        channels: ["c1", "c2"].map(channel).into_iter().collect(),
        personas: ["p1", "p2"].map(persona).into_iter().collect(),
        systems: [system("y1", &["y2"]), system("y2", &[])].into_iter().collect(),
        teams: [team("t1", "The team")].into_iter().collect(),
        kpis: [kpi()].into_iter().collect(),
        states: [now, soon, late].into_iter().collect(),
        ..Journey::default()
    };
    journey.business = Business {
        reasons: vec![LossReason { text: String::new(), share: Some(0.5), friction: Some("on-a".into()) }],
        ..Business::default()
    };
    let on =
        [CardAnchor::Touchpoint("a".into()), CardAnchor::Friction("on-a".into()), CardAnchor::Stage("s1".into())];
    let dots = on.map(|on| Dots { participant: "A".to_owned(), on, dots: 1 }).to_vec();
    let round = Round { id: "v1".to_owned(), name: String::new(), revealed: false, dots };
    journey.votes = Votes { participants: Vec::new(), rounds: vec![round] };
    journey.roadmap.target = Some("late".into());
    journey.roadmap.decisions = vec![Decision { text: String::new(), who: "t1".to_owned(), by: None }];
    journey.roadmap.initiatives = [
        Initiative {
            owner: "t1".to_owned(),
            frictions: vec!["on-a".into()],
            delivers: vec![Deliverable::Touchpoint("z".into()), Deliverable::Transition("bz".into())],
            systems: vec!["y1".into()],
            kpis: vec!["k1".into()],
            ..Initiative::new("r1".into(), 4, "R 1")
        },
        Initiative {
            part_of: Some("r1".into()),
            depends_on: vec!["r1".into()],
            ..Initiative::new("r2".into(), 4, "R 2")
        },
    ]
    .into_iter()
    .collect();
    journey
}

fn now() -> State {
    let mut state = State::new("now".into(), "Now", Role::Current);
    state.touchpoints = [
        Touchpoint {
            also_on: vec!["c2".into()],
            personas: vec!["p1".into(), "p2".into()],
            for_persona: vec![ForPersona {
                persona: "p1".into(),
                entry: None,
                emotion: None,
                thought: String::new(),
            }],
            owner: "t1".to_owned(),
            systems: vec!["y1".into(), "y2".into()],
            backstage: vec![Backstage {
                action: String::new(),
                who: "t1".to_owned(),
                systems: vec!["y1".into()],
                emotion: None,
            }],
            ..touchpoint("a", "s1", "c1")
        },
        touchpoint("b", "s1", "c2"),
        touchpoint("c", "s2", "c2"),
    ]
    .into_iter()
    .collect();
    state.transitions = [
        Transition {
            for_persona: vec![PersonaShare { persona: "p1".into(), share: 0.5 }],
            ..Transition::new("ab".into(), "a".into(), "b".into())
        },
        Transition::new("bc".into(), "b".into(), "c".into()),
    ]
    .into_iter()
    .collect();
    let verbatim = Verbatim { text: String::new(), source: String::new(), persona: Some("p1".into()) };
    state.frictions = [
        Friction {
            verbatims: vec![verbatim.clone()],
            ..Friction::new("on-a".into(), "On a", Anchor::Touchpoint("a".into()), 3)
        },
        Friction::new("on-ab".into(), "On ab", Anchor::Transition("ab".into()), 2),
        Friction::new("on-s1".into(), "On s1", Anchor::Stage("s1".into()), 1),
    ]
    .into_iter()
    .collect();
    state.delights.put(Delight {
        id: "nice-a".into(),
        name: "Nice a".to_owned(),
        at: Anchor::Touchpoint("a".into()),
        verbatims: vec![verbatim],
        evidence: None,
    });
    state.cards = [
        Card {
            answers: vec!["on-a".into()],
            became: Some(Became::Touchpoint("z".into())),
            ..card("about-a", CardAnchor::Touchpoint("a".into()))
        },
        Card {
            became: Some(Became::Initiative("r1".into())),
            ..card("about-friction", CardAnchor::Friction("on-a".into()))
        },
        card("about-s1", CardAnchor::Stage("s1".into())),
    ]
    .into_iter()
    .collect();
    state.placement = Some(Placement {
        touchpoints: ["a", "b", "c"].map(|id| (id.into(), Spot::default())).into_iter().collect(),
        lanes: [("c1".into(), 90), ("c2".into(), 90)].into(),
        columns: vec![("s1".into(), 1), ("s2".into(), 1)],
        gutters: vec![40, 40, 40],
    });
    state
}

/// A touchpoint named like its id.
pub(super) fn touchpoint(id: &str, stage: &str, channel: &str) -> Touchpoint {
    Touchpoint::new(id.into(), &id.to_uppercase(), stage.into(), channel.into())
}

fn stage(id: &str) -> Stage {
    Stage::new(id.into(), id)
}

fn channel(id: &str) -> Channel {
    Channel { owner: "t1".to_owned(), ..Channel::new(id.into(), id) }
}

fn persona(id: &str) -> Persona {
    Persona {
        id: id.into(),
        name: id.to_owned(),
        segment: String::new(),
        quote: String::new(),
        share: None,
        prefers: vec!["c1".into(), "c2".into()],
        lives: String::new(),
        believes: String::new(),
        needs: String::new(),
        desires: String::new(),
        aspires: String::new(),
    }
}

fn system(id: &str, feeds: &[&str]) -> System {
    let feed = |to: &&str| Feed { to: (*to).into(), what: String::new(), timing: crate::model::Timing::default() };
    System {
        id: id.into(),
        name: id.to_owned(),
        kind: SystemKind::default(),
        feeds: feeds.iter().map(feed).collect(),
    }
}

fn team(id: &str, name: &str) -> Team {
    Team { id: id.into(), name: name.to_owned(), objective: String::new(), rewarded_on: String::new() }
}

fn kpi() -> Kpi {
    Kpi {
        id: "k1".into(),
        kind: crate::model::KpiKind::default(),
        name: "K 1".to_owned(),
        unit: String::new(),
        direction: crate::model::Direction::default(),
        headline: false,
        at: vec![
            KpiAnchor::Touchpoint("a".into()),
            KpiAnchor::Transition("ab".into()),
            KpiAnchor::Stage("s1".into()),
            KpiAnchor::Channel("c1".into()),
            KpiAnchor::Persona("p1".into()),
            KpiAnchor::Journey,
        ],
        source: String::new(),
        owner: "t1".to_owned(),
        every_weeks: None,
        baseline: None,
        target: None,
        measures: Vec::new(),
    }
}

fn card(id: &str, at: CardAnchor) -> Card {
    Card {
        id: id.into(),
        kind: CardKind::default(),
        text: id.to_owned(),
        at: Some(at),
        answers: Vec::new(),
        became: None,
    }
}

/// The journey after these edits, which must not be refused.
pub(super) fn after(edits: &[Edit]) -> Journey {
    let mut journey = journey();
    for edit in edits {
        apply(&mut journey, edit).expect("the edit is sound");
    }
    journey
}

/// Why this edit is refused; it must change nothing.
pub(super) fn refusal(edit: &Edit) -> EditError {
    let mut edited = journey();
    let error = apply(&mut edited, edit).expect_err("the edit is unsound");
    assert_eq!(edited, journey());
    error
}

/// A state of a journey.
pub(super) fn state<'a>(journey: &'a Journey, id: &str) -> &'a State {
    journey.states.get(&StateId::new(id)).expect("the state is there")
}

/// Locks a state, as an edit.
pub(super) fn lock(id: &str) -> Edit {
    let description = super::StateDescription { locked: true, ..state(&journey(), id).into() };
    Edit::DescribeState { id: id.into(), description }
}
