//! Small journeys made in code.

use parcours::model::{
    Channel, ChannelId, HeldBy, Journey, OutcomeKind, Role, Stage, State, Touchpoint, TouchpointKind, Transition,
};

/// Four stages `s0` to `s3`, and the channels `site`, `shop`, `phone`, `partner`, `alone` (nobody's) and `rival`.
pub fn journey() -> Journey {
    let mut journey = Journey::default();
    for id in ["s0", "s1", "s2", "s3"] {
        journey.stages.put(Stage { id: id.into(), name: id.to_owned(), when: String::new() });
    }
    for (id, held_by) in [
        ("site", HeldBy::Us),
        ("shop", HeldBy::Us),
        ("phone", HeldBy::Us),
        ("partner", HeldBy::Partner),
        ("alone", HeldBy::Nobody),
        ("rival", HeldBy::Competitor),
    ] {
        journey.channels.put(channel(id, held_by));
    }
    journey
}

pub fn channel(id: &str, held_by: HeldBy) -> Channel {
    Channel { held_by, ..Channel::new(id.into(), id) }
}

/// A state of today with these touchpoints, each `name on channel+channel`, and these ways, each `from>to` or
/// `from>to share`. Names that begin with `win`, `lose` or `end` are outcomes.
pub fn state(touchpoints: &[&str], ways: &[&str]) -> State {
    let mut state = State::new("now".into(), "Now", Role::Current);
    for text in touchpoints {
        let (name, channels) = text.split_once(" on ").unwrap_or((text, "site"));
        let mut channels = channels.split('+').map(ChannelId::new);
        let channel = channels.next().expect("a channel");
        let mut touchpoint = Touchpoint::new(name.into(), name, "s0".into(), channel);
        touchpoint.also_on = channels.collect();
        let outcomes =
            [("win", OutcomeKind::Success), ("lose", OutcomeKind::Abandonment), ("end", OutcomeKind::Neutral)];
        if let Some((_, kind)) = outcomes.iter().find(|(start, _)| name.starts_with(start)) {
            touchpoint.kind = TouchpointKind::Outcome(*kind);
        }
        state.touchpoints.put(touchpoint);
    }
    for text in ways {
        let (ends, share) = text.split_once(' ').map_or((*text, None), |(ends, share)| (ends, Some(share)));
        let (from, to) = ends.split_once('>').expect("two ends");
        let mut transition = Transition::new(ends.into(), from.into(), to.into());
        transition.share = share.map(|share| share.parse().expect("a number"));
        state.transitions.put(transition);
    }
    state
}
