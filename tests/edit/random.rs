//! A journey, and edits of it at random: most of them sound, some not.

use parcours::{
    edit::{Description, Edit, RoadmapDescription, StateDescription, apply},
    model::{
        Anchor, Became, Card, CardAnchor, CardKind, Channel, ChannelId, Delight, Deliverable, Dots, Friction,
        HeldBy, Initiative, Journey, Kpi, KpiAnchor, LossReason, Medium, Offer, Phase, Placement, ReadinessTick,
        Role, Round, Service, Settings, Stage, StageId, State, StateId, Team, TeamId, Touchpoint, Transition,
        Worksheet,
    },
};

/// A few numbers that choose.
#[derive(Clone, Debug)]
pub(crate) struct Draw([u8; 6], usize);

impl Draw {
    /// A draw that chooses by these numbers, over and over.
    pub(crate) fn new(numbers: [u8; 6]) -> Self {
        Self(numbers, 0)
    }

    fn below(&mut self, count: usize) -> usize {
        let number = self.0[self.1 % self.0.len()];
        // So that a second round chooses otherwise.
        self.0[self.1 % 6] = number.wrapping_mul(31).wrapping_add(17);
        self.1 += 1;
        usize::from(number) % count.max(1)
    }

    /// One of the ids there, or, now and then, one that may be nowhere.
    fn of<'a, I: Clone + for<'s> From<&'s str> + 'a>(&mut self, ids: impl ExactSizeIterator<Item = &'a I>) -> I {
        let at = self.below(ids.len() + 1);
        ids.into_iter().nth(at).cloned().unwrap_or_else(|| "i3".into())
    }

    /// One of the ids there, or one from a small pool, so that states come to share and to lack ids.
    fn some<'a, I: Clone + for<'s> From<&'s str> + 'a>(&mut self, ids: impl ExactSizeIterator<Item = &'a I>) -> I {
        let pooled = || ["i0", "i1", "i2", "i3", "i4", "i5", "i6", "i7"];
        if self.below(2) == 0 { pooled()[self.below(8)].into() } else { self.of(ids) }
    }

    fn stage(&mut self, journey: &Journey) -> StageId {
        self.of(journey.stages.iter().map(|stage| &stage.id))
    }

    fn channel(&mut self, journey: &Journey) -> ChannelId {
        self.of(journey.channels.iter().map(|channel| &channel.id))
    }
}

/// Three states, each based on the one before, grown by edits.
pub(crate) fn sample() -> Journey {
    let mut journey = Journey::default();
    let mut edits = vec![];
    for id in ["s1", "s2", "s3"] {
        edits.push(Edit::put_shared(Stage { id: id.into(), name: id.to_owned(), when: String::new() }));
    }
    for id in ["c1", "c2", "c3"] {
        edits.push(Edit::put_shared(channel(id)));
    }
    edits.push(Edit::put_shared(team()));
    let state = |id: &str, based_on: Option<StateId>| Edit::AddState {
        state: Box::new(State { based_on, ..State::new(id.into(), id, Role::Current) }),
        position: usize::MAX,
    };
    edits.push(state("now", None));
    edits.push(state("soon", Some("now".into())));
    edits.push(state("late", Some("soon".into())));
    for edit in &edits {
        apply(&mut journey, edit).expect("the sample is sound");
    }
    for number in 0..120_u8 {
        let grown = random_edit(
            &journey,
            Draw::new([number % 8, number, number / 3, number / 5, number / 7, number / 11]),
        );
        // What does not fit is left out.
        let _ = apply(&mut journey, &grown);
    }
    journey
}

/// An edit of this journey.
pub(crate) fn random_edit(journey: &Journey, mut draw: Draw) -> Edit {
    let kind = draw.below(25);
    let at = draw.below(journey.states.len());
    let Some(state) = journey.states.at(at) else {
        return Edit::AddState { state: Box::new(State::new("now".into(), "Now", Role::Current)), position: 0 };
    };
    let initiatives = || journey.roadmap.initiatives.iter().map(|initiative| &initiative.id);
    match kind {
        0..3 => {
            let id = draw.some(state.touchpoints.ids());
            Edit::put(
                &state.id,
                Touchpoint {
                    emotion: Some([-2, 0, 2][draw.below(3)]),
                    owner: ["team", "somebody"][draw.below(2)].to_owned(),
                    answers: vec![draw.of(state.frictions.ids())],
                    replaces: vec![draw.of(state.touchpoints.ids())],
                    also_on: vec![draw.channel(journey)],
                    ..Touchpoint::new(id, "T", draw.stage(journey), draw.channel(journey))
                },
            )
        }
        3 => Edit::put(
            &state.id,
            Touchpoint::new(draw.some(state.touchpoints.ids()), "T", draw.stage(journey), draw.channel(journey)),
        ),
        4..6 => {
            let (from, to) = (draw.of(state.touchpoints.ids()), draw.of(state.touchpoints.ids()));
            Edit::put(&state.id, Transition::new(draw.some(state.transitions.ids()), from, to))
        }
        6 | 7 => Edit::put(&state.id, friction(journey, state, &mut draw)),
        8 => Edit::put(
            &state.id,
            Delight {
                id: draw.some(state.delights.ids()),
                name: String::new(),
                at: anchor(journey, state, &mut draw),
                verbatims: vec![],
                evidence: None,
            },
        ),
        9 => Edit::put(&state.id, card(journey, state, &mut draw)),
        10 | 11 => Edit::remove(&state.id, draw.of(state.touchpoints.ids())),
        12 => Edit::remove(&state.id, draw.of(state.transitions.ids())),
        13 => match draw.below(3) {
            0 => Edit::remove(&state.id, draw.of(state.frictions.ids())),
            1 => Edit::remove(&state.id, draw.of(state.delights.ids())),
            _ => Edit::remove(&state.id, draw.of(state.cards.ids())),
        },
        14 => match draw.below(4) {
            0 => Edit::remove_shared(draw.stage(journey)),
            1 => Edit::remove_shared(draw.channel(journey)),
            2 => Edit::remove_shared(TeamId::new("team")),
            _ => Edit::remove_shared(draw.of(initiatives())),
        },
        15 => match draw.below(3) {
            0 => Edit::put_shared(Stage { id: draw.stage(journey), name: "S".to_owned(), when: String::new() }),
            1 => Edit::put_shared(channel(draw.channel(journey).as_str())),
            _ => Edit::put_shared(team()),
        },
        16 => {
            let initiative = Initiative {
                part_of: Some(draw.of(initiatives())),
                frictions: vec![draw.of(state.frictions.ids())],
                delivers: vec![
                    Deliverable::Touchpoint(draw.of(state.touchpoints.ids())),
                    Deliverable::Transition(draw.of(state.transitions.ids())),
                ],
                ..Initiative::new(draw.some(initiatives()), 4, "R")
            };
            Edit::put_shared(initiative)
        }
        17 => Edit::put_shared(Initiative::new(draw.some(initiatives()), 4, "R")),
        18 => Edit::put_shared(kpi(journey, state, &mut draw)),
        19 => {
            let mut votes = journey.votes.clone();
            let on = CardAnchor::Touchpoint(draw.of(state.touchpoints.ids()));
            let dots = vec![Dots { participant: "A".to_owned(), on, dots: 1 }];
            votes.rounds.push(Round {
                id: format!("v{}", votes.rounds.len()),
                name: String::new(),
                revealed: true,
                dots,
            });
            Edit::Votes(votes)
        }
        20 => {
            let mut business = journey.business.clone();
            let friction = Some(draw.of(state.frictions.ids()));
            business.reasons.push(LossReason { text: String::new(), share: Some(0.5), friction });
            Edit::Business(business)
        }
        21 => {
            let based_on = journey.states.at(draw.below(4)).map(|state| state.id.clone());
            let locked = draw.below(2) == 0;
            let description = StateDescription { based_on, locked, ..state.into() };
            Edit::DescribeState { id: state.id.clone(), description }
        }
        22 | 23 => match draw.below(8) {
            0 => Edit::RemoveState(state.id.clone()),
            1 => Edit::Roadmap(RoadmapDescription { target: Some(state.id.clone()), ..journey.into() }),
            2 if draw.below(2) == 0 => Edit::MoveState { id: state.id.clone(), position: draw.below(4) },
            2 => Edit::move_shared(draw.stage(journey), draw.below(4)),
            3 => Edit::Place { state: state.id.clone(), placement: Some(Placement::default()) },
            4 => Edit::Worksheet(Worksheet { needs: "N".to_owned(), ..Worksheet::default() }),
            5 => Edit::Settings(Settings { checks_off: vec!["privacy".to_owned()], ..Settings::default() }),
            6 => Edit::Readiness(vec![ReadinessTick { phase: Phase::Planning, item: 1, done: true }]),
            _ => Edit::Describe(Description { owner: "team".to_owned(), ..journey.into() }),
        },
        _ => {
            let id: StateId = draw.some([].iter());
            let copy = State { id, based_on: Some(state.id.clone()), ..state.clone() };
            Edit::AddState { state: Box::new(copy), position: draw.below(4) }
        }
    }
}

fn anchor(journey: &Journey, state: &State, draw: &mut Draw) -> Anchor {
    match draw.below(4) {
        0 => Anchor::Touchpoint(draw.of(state.touchpoints.ids())),
        1 => Anchor::Transition(draw.of(state.transitions.ids())),
        2 => Anchor::Stage(draw.stage(journey)),
        _ => Anchor::Journey,
    }
}

fn friction(journey: &Journey, state: &State, draw: &mut Draw) -> Friction {
    let severity = [1, 3, 5][draw.below(3)];
    Friction::new(draw.some(state.frictions.ids()), "F", anchor(journey, state, draw), severity)
}

fn card(journey: &Journey, state: &State, draw: &mut Draw) -> Card {
    let at = match draw.below(3) {
        0 => CardAnchor::Friction(draw.of(state.frictions.ids())),
        1 => CardAnchor::Touchpoint(draw.of(state.touchpoints.ids())),
        _ => CardAnchor::Stage(draw.stage(journey)),
    };
    let became = match draw.below(3) {
        0 => Became::Touchpoint(draw.of(state.touchpoints.ids())),
        1 => Became::Transition(draw.of(state.transitions.ids())),
        _ => Became::Initiative(draw.of(journey.roadmap.initiatives.iter().map(|initiative| &initiative.id))),
    };
    Card {
        id: draw.some(state.cards.ids()),
        kind: CardKind::Idea,
        text: String::new(),
        at: Some(at),
        answers: vec![draw.of(state.frictions.ids())],
        became: Some(became),
    }
}

fn kpi(journey: &Journey, state: &State, draw: &mut Draw) -> Kpi {
    Kpi {
        id: "k1".into(),
        kind: parcours::model::KpiKind::Nps,
        name: String::new(),
        unit: String::new(),
        direction: parcours::model::Direction::Up,
        headline: false,
        at: vec![
            KpiAnchor::Touchpoint(draw.of(state.touchpoints.ids())),
            KpiAnchor::Transition(draw.of(state.transitions.ids())),
            KpiAnchor::Channel(draw.channel(journey)),
            KpiAnchor::Stage(draw.stage(journey)),
        ],
        source: String::new(),
        owner: "team".to_owned(),
        every_weeks: None,
        baseline: None,
        target: None,
        measures: vec![],
    }
}

fn channel(id: &str) -> Channel {
    Channel {
        id: id.into(),
        name: id.to_owned(),
        medium: Medium::Digital,
        service: Service::Human,
        offer: Offer::Offered,
        held_by: HeldBy::Us,
        purpose: String::new(),
        preferred_by: None,
        cost_per_contact: None,
        owner: "team".to_owned(),
    }
}

fn team() -> Team {
    Team { id: "team".into(), name: "The team".to_owned(), objective: String::new(), rewarded_on: String::new() }
}
