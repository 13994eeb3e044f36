//! What the map already proves, step by step: the work that need not be proposed.

use crate::{
    i18n::{Arg, Lang},
    insight::missing_shares,
    model::{Context, Touchpoint},
    roadmap::rules::{Ground, has_no_cause, is_assumed, is_complete, is_data_source, is_inventoried, is_measured},
};

/// The sentences of a step, 1–5; none where there is nothing to be proud of yet, and none from step 4 on, where
/// no map proves anything.
pub(super) fn done(ground: &Ground, step: i64) -> Vec<String> {
    let counts = match step {
        1 => vec![touchpoints(ground), channels(ground), flows(ground), data(ground)],
        2 => vec![frictions(ground), measured(ground)],
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

/// At how many of the touchpoints with several ways on the share of each is known.
fn flows(ground: &Ground) -> Option<Count> {
    let today = ground.today.as_ref();
    let mut ways: std::collections::BTreeMap<_, usize> = std::collections::BTreeMap::new();
    for transition in today.transitions.iter().filter(|it| it.from != it.to) {
        *ways.entry(&transition.from).or_default() += 1;
    }
    let branches = ways.into_iter().filter(|(_, ways)| *ways > 1).map(|(id, _)| id);
    let branches = branches.filter_map(|id| today.touchpoints.get(id)).filter(|it| !it.is_outcome()).count();
    let missing = missing_shares(ground.journey, today, None).len();
    let known = branches.saturating_sub(missing);
    Count::of("roadmap-done-flows", branches, vec![("known", known)]).filter(|_| known > 0)
}

/// At how many of the touchpoints that are in our hands something is collected.
fn data(ground: &Ground) -> Option<Count> {
    let sources: Vec<_> = ground.today.touchpoints.iter().filter(|it| is_data_source(ground, it)).collect();
    let collecting = sources.iter().filter(|touchpoint| !touchpoint.data.is_empty()).count();
    Count::of("roadmap-done-data", sources.len(), vec![("collecting", collecting)]).filter(|_| collecting > 0)
}

/// On how many of the channels that are in our hands and used somebody measures how satisfied customers are.
fn measured(ground: &Ground) -> Option<Count> {
    let ours = ground.journey.channels.iter().filter(|channel| !channel.is_outside());
    let all: Vec<bool> = ours.filter_map(|channel| is_measured(channel, &ground.today)).collect();
    let measured = all.iter().filter(|is_measured| **is_measured).count();
    Count::of("roadmap-done-channels-measured", all.len(), vec![("measured", measured)]).filter(|_| measured > 0)
}

/// How many frictions today's state has, how many with their cause, and how many are more than an assumption.
fn frictions(ground: &Ground) -> Option<Count> {
    let all = &ground.today.frictions;
    let explained = all.iter().filter(|friction| !has_no_cause(friction)).count();
    let supported = all.iter().filter(|friction| !is_assumed(friction)).count();
    let is_all = explained == all.len() && supported == all.len();
    let key = if is_all { "roadmap-done-frictions-all" } else { "roadmap-done-frictions" };
    Count::of(key, all.len(), vec![("explained", explained), ("supported", supported)])
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
