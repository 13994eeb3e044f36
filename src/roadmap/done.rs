//! What the map already proves, step by step: the work that need not be proposed.

use crate::{
    i18n::{Arg, Lang},
    model::{Context, Touchpoint},
    roadmap::rules::{Ground, has_no_cause, is_assumed, is_complete, is_inventoried},
};

/// The sentences of a step, 1–5; none where there is nothing to be proud of yet, and none from step 4 on, where
/// no map proves anything.
pub(super) fn done(ground: &Ground, step: i64) -> Vec<String> {
    let counts = match step {
        1 => vec![touchpoints(ground), channels(ground)],
        2 => vec![frictions(ground)],
        3 => vec![answers(ground), handovers(ground)],
        _ => Vec::new(),
    };
    counts.into_iter().flatten().map(|count| count.words(ground.lang)).collect()
}

/// A sentence about how many of how many.
struct Count {
    key: &'static str,
    all: usize,
    /// The parts of the whole that the sentence tells, by the name of their argument.
    parts: Vec<(&'static str, usize)>,
}

impl Count {
    /// A count of something there is.
    fn of(key: &'static str, all: usize, parts: Vec<(&'static str, usize)>) -> Option<Self> {
        (all > 0).then_some(Self { key, all, parts })
    }

    fn words(self, lang: Lang) -> String {
        let mut args: Vec<(&str, Arg)> = vec![("all", self.all.into())];
        args.extend(self.parts.into_iter().map(|(name, count)| (name, count.into())));
        lang.text_with(self.key, &args)
    }
}

/// How many touchpoints today's state has, outcomes aside, and how many are more than an assumption.
fn touchpoints(ground: &Ground) -> Option<Count> {
    let listed: Vec<&Touchpoint> = ground.today.touchpoints.iter().filter(|it| !it.is_outcome()).collect();
    let supported = listed.iter().filter(|touchpoint| !touchpoint.is_assumption()).count();
    Count::of("roadmap-done-touchpoints", listed.len(), vec![("supported", supported)])
}

/// How many channels are listed without a gap.
fn channels(ground: &Ground) -> Option<Count> {
    let all: Vec<_> = ground.journey.channels.iter().filter(|it| is_inventoried(it, &ground.today)).collect();
    let complete = all.iter().filter(|channel| is_complete(channel, &ground.today)).count();
    Count::of("roadmap-done-channels", all.len(), vec![("complete", complete)]).filter(|_| complete > 0)
}

/// How many frictions today's state has, how many with their cause, and how many are more than an assumption.
fn frictions(ground: &Ground) -> Option<Count> {
    let all = &ground.today.frictions;
    let explained = all.iter().filter(|friction| !has_no_cause(friction)).count();
    let supported = all.iter().filter(|friction| !is_assumed(friction)).count();
    Count::of("roadmap-done-frictions", all.len(), vec![("explained", explained), ("supported", supported)])
}

/// How many of today's frictions the target answers.
fn answers(ground: &Ground) -> Option<Count> {
    let all = &ground.today.frictions;
    let touchpoints = ground.target.touchpoints.iter().flat_map(|touchpoint| &touchpoint.answers);
    let transitions = ground.target.transitions.iter().flat_map(|transition| &transition.answers);
    let answered: std::collections::BTreeSet<_> = touchpoints.chain(transitions).collect();
    let answered = all.ids().filter(|id| answered.contains(id)).count();
    Count::of("roadmap-done-answers", all.len(), vec![("answered", answered)]).filter(|_| answered > 0)
}

/// How many channel switches the target has, and how many carry their context.
fn handovers(ground: &Ground) -> Option<Count> {
    let switches = ground.target.transitions.iter().filter(|it| ground.switches().contains(&it.id));
    let contexts: Vec<Context> = switches.map(|transition| transition.context).collect();
    let carried = contexts.iter().filter(|context| **context == Context::Carried).count();
    Count::of("roadmap-done-handovers", contexts.len(), vec![("carried", carried)]).filter(|_| carried > 0)
}
