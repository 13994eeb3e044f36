//! Journeys of any size for the benchmarks, the same on every machine.

use parcours::model::{
    Anchor, Channel, ChannelId, Friction, Journey, OutcomeKind, Role, Stage, StageId, State, Touchpoint,
    TouchpointId, TouchpointKind, Transition,
};

/// A journey whose one state has so many touchpoints over at most twelve stages and ten channels, with a way from each to
/// the next, and from every second one to another one further on. Every fifth has a friction.
pub fn journey(touchpoints: usize) -> Journey {
    let mut journey = Journey::default();
    "A large map".clone_into(&mut journey.title);
    let channels = (touchpoints / 12).clamp(4, 10);
    let stages = (touchpoints / 10).clamp(5, 12);
    for number in 0..stages {
        let id = StageId::new(&format!("stage-{number}"));
        journey.stages.put(Stage { id, name: format!("Stage {number}"), when: String::new() });
    }
    for number in 0..channels {
        let id = ChannelId::new(&format!("channel-{number}"));
        journey.channels.put(Channel::new(id, &format!("Channel {number}")));
    }

    let mut state = State::new("today".into(), "Today", Role::Current);
    let mut random = fastrand::Rng::with_seed(1);
    let stage_of = |number: usize| number * stages / touchpoints.max(1);
    let id = |number: usize| TouchpointId::new(&format!("t{number}"));
    for number in 0..touchpoints {
        let stage = StageId::new(&format!("stage-{}", stage_of(number)));
        let channel = ChannelId::new(&format!("channel-{}", random.usize(..channels)));
        let mut touchpoint = Touchpoint::new(id(number), &format!("What happens at {number}"), stage, channel);
        touchpoint.emotion = Some(random.i64(-2..=2));
        if number + 1 == touchpoints {
            touchpoint.kind = TouchpointKind::Outcome(OutcomeKind::Success);
        }
        state.touchpoints.put(touchpoint);
        if number % 5 == 0 {
            let (friction, at) = (format!("f{number}"), Anchor::Touchpoint(id(number)));
            let severity = random.i64(1..=5);
            let friction = Friction::new(friction.as_str().into(), "The same asked again", at, severity);
            state.frictions.put(friction);
        }
    }
    let mut way = |from: usize, to: usize| {
        let number = state.transitions.len();
        state.transitions.put(Transition::new(format!("w{number}").as_str().into(), id(from), id(to)));
    };
    let near = (touchpoints / stages).max(2);
    for from in 0..touchpoints.saturating_sub(1) {
        way(from, from + 1);
        let further = from + 1 + random.usize(1..=near);
        if from % 2 == 0 && further < touchpoints {
            way(from, further);
        }
    }
    journey.states.put(state);
    journey
}
