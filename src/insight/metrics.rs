//! The metrics of a state: the same keys in files, on the dashboard and in reports.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{
    average::{mean, number, sum},
    flow::{Flow, flow_in},
    frictions::pain,
    shares,
    switches::switches_in,
};
use crate::{
    graph::StateGraph,
    model::{
        Anchor, ChannelId, Context, Journey, PersonaId, Pillars, Reason, Role, State, Touchpoint, TouchpointId,
        Transition,
    },
};

/// Below this share of known branches, the flow figures are not to be trusted.
const ENOUGH_KNOWN: f64 = 0.8;

/// A number of the metrics, as far as there is one.
trait Figure {
    fn figure(self) -> Option<f64>;
}

impl Figure for usize {
    fn figure(self) -> Option<f64> {
        u32::try_from(self).ok().map(f64::from)
    }
}

impl Figure for Option<f64> {
    fn figure(self) -> Option<f64> {
        self
    }
}

macro_rules! metrics {
    ($($(#[doc = $doc:literal])+ $key:ident, $metric:ident: $kind:ty, $better:ident, $source:ident;)+) => {
        /// The metrics of a state, in the order in which they are shown. None where there is nothing to measure.
        #[derive(Clone, Debug, PartialEq, Serialize)]
        pub struct Metrics {
            $($(#[doc = $doc])+ pub $key: $kind,)+
        }

        /// One of the metrics.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Metric {
            $($(#[doc = $doc])+ $metric,)+
        }

        impl Metric {
            /// All metrics, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$metric),+];

            /// The key in files; its texts are `metric-<key>` and `metric-<key>-help`.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$metric => stringify!($key),)+ }
            }

            /// Which way is better.
            #[must_use]
            pub const fn better(self) -> Better {
                match self { $(Self::$metric => Better::$better,)+ }
            }

            /// What it is counted or worked out from.
            #[must_use]
            pub const fn source(self) -> Source {
                match self { $(Self::$metric => Source::$source,)+ }
            }
        }

        impl Metrics {
            /// The value of a metric; none where there is nothing to measure.
            #[must_use]
            pub fn get(&self, metric: Metric) -> Option<f64> {
                match metric { $(Metric::$metric => self.$key.figure(),)+ }
            }
        }
    };
}

metrics! {
    /// How many touchpoints there are, outcomes aside.
    touchpoints, Touchpoints: usize, Neither, Map;
    /// How many transitions there are.
    transitions, Transitions: usize, Neither, Map;
    /// How many frictions there are.
    frictions, Frictions: usize, Neither, Map;
    /// How many inside channels have a touchpoint on them, outcomes aside.
    channels_used, ChannelsUsed: usize, Neither, Map;
    /// How many transitions are channel switches.
    channel_switches, ChannelSwitches: usize, Neither, Map;
    /// How many channel switches are forced.
    forced_switches, ForcedSwitches: usize, Lower, Map;
    /// How many channel switches lose the context.
    context_lost, ContextLost: usize, Lower, Map;
    /// How many touchpoints, outcomes aside, have no way out.
    dead_ends, DeadEnds: usize, Lower, Map;
    /// How many touchpoints, outcomes aside, no entry leads to.
    unreachable, Unreachable: usize, Lower, Map;
    /// Of the touchpoints with several ways out, the share all of whose ways out have a share, 0–1.
    shares_known, SharesKnown: Option<f64>, Higher, Map;
    /// The probability that a journey ends in an outcome of success, 0–1.
    completion_probability, CompletionProbability: Option<f64>, Higher, Flow;
    /// The mean number of touchpoints met, outcomes aside.
    expected_steps, ExpectedSteps: Option<f64>, Neither, Flow;
    /// The mean effort, in minutes of the customer's own time.
    expected_minutes, ExpectedMinutes: Option<f64>, Lower, Flow;
    /// The mean time waited for us, in minutes.
    expected_wait_minutes, ExpectedWaitMinutes: Option<f64>, Lower, Flow;
    /// The minutes of effort of all journeys for each that succeeds; none where none does.
    minutes_per_success, MinutesPerSuccess: Option<f64>, Lower, Flow;
    /// The touchpoints met by all journeys for each that succeeds; none where none does.
    steps_per_success, StepsPerSuccess: Option<f64>, Lower, Flow;
    /// The mean number of channel switches made.
    expected_channel_switches, ExpectedChannelSwitches: Option<f64>, Neither, Flow;
    /// The mean number of forced channel switches made.
    expected_forced_switches, ExpectedForcedSwitches: Option<f64>, Lower, Flow;
    /// The probability that a journey meets two inside channels or more, 0–1.
    multichannel_rate, MultichannelRate: Option<f64>, Neither, Flow;
    /// The mean emotion met, −2…+2, over touchpoints that have one, outcomes aside.
    experience_score, ExperienceScore: Option<f64>, Higher, Flow;
    /// The pain met per journey: severity × frequency × visits or traversals, over what customers feel.
    friction_score, FrictionScore: Option<f64>, Lower, Flow;
    /// The share of touchpoints, outcomes aside, that nothing better than an assumption supports, 0–1.
    assumption_share, AssumptionShare: Option<f64>, Lower, Map;
    /// How far the data is one, 0–3, over the channel switches where it is rated.
    pillar_data, PillarData: Option<f64>, Higher, Map;
    /// How consistent the experience is, 0–3, over the channel switches where it is rated.
    pillar_consistency, PillarConsistency: Option<f64>, Higher, Map;
    /// How fluid the hand-over is, 0–3, over the channel switches where it is rated.
    pillar_fluidity, PillarFluidity: Option<f64>, Higher, Map;
}

/// Which way a metric is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// The higher the better.
    Higher,
    /// The lower the better.
    Lower,
    /// It says nothing about better or worse.
    Neither,
}

/// What a metric is worked out from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// What is on the map.
    Map,
    /// How journeys flow through it: only as good as the shares that are known.
    Flow,
}

/// What a change of a metric means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It got better.
    Better,
    /// It got worse.
    Worse,
    /// It is the same, within what rounding leaves.
    Same,
    /// Nothing can be said: a value is missing, or neither way is better.
    None,
}

impl Metric {
    /// What it means that the metric went from one value to another, the second that of a state in this role.
    ///
    /// All is an assumption in a future state, so its share of assumptions gets no verdict.
    #[must_use]
    pub fn verdict(self, from: Option<f64>, to: Option<f64>, role: Role) -> Verdict {
        let (Some(from), Some(to)) = (from, to) else { return Verdict::None };
        if self == Self::AssumptionShare && role == Role::Future {
            return Verdict::None;
        }
        let rise = to - from;
        let same = rise.abs() <= 1e-9 * from.abs().max(to.abs()).max(1.0);
        match self.better() {
            Better::Neither => Verdict::None,
            _ if same => Verdict::Same,
            better => {
                if (rise > 0.0) == (better == Better::Higher) {
                    Verdict::Better
                } else {
                    Verdict::Worse
                }
            }
        }
    }
}

impl Metrics {
    /// Whether enough shares are known for the flow figures to be trusted: 80 % of the touchpoints with several
    /// ways out, or there is none of those.
    #[must_use]
    pub fn flow_is_trusted(&self) -> bool {
        self.shares_known.is_none_or(|known| known >= ENOUGH_KNOWN)
    }
}

/// The metrics of `state`, for everybody or for one persona.
///
/// For a persona, what hangs on touchpoints that it passes by does not count.
#[must_use]
pub fn metrics(journey: &Journey, state: &State, persona: Option<&PersonaId>) -> Metrics {
    let graph = StateGraph::new(journey, state, persona);
    metrics_in(&graph, &flow_in(&graph))
}

/// The touchpoints with several ways out of which not all have a share: what is missing where the flow figures
/// are not trusted.
#[must_use]
pub fn missing_shares(journey: &Journey, state: &State, persona: Option<&PersonaId>) -> Vec<TouchpointId> {
    shares::missing(&StateGraph::new(journey, state, persona)).0
}

/// The metrics of a graph whose flow is already known.
#[must_use]
pub fn metrics_in(graph: &StateGraph, flow: &Flow) -> Metrics {
    let state = graph.state();
    let met = |transition: &Transition| {
        graph.number(&transition.from).is_some() && graph.number(&transition.to).is_some()
    };
    let on_map = |at: &Anchor| match at {
        Anchor::Touchpoint(id) => graph.number(id).is_some(),
        Anchor::Transition(id) => state.transitions.get(id).is_some_and(met),
        Anchor::Stage(_) | Anchor::Journey => true,
    };
    let places = || graph.touchpoints().map(|(_, touchpoint)| touchpoint).filter(|it| !it.is_outcome());
    let switches = switches_in(graph);
    let switched = || graph.ways().map(|way| way.transition).filter(|it| switches.contains(&it.id));
    let forced = |transition: &&Transition| transition.reason == Some(Reason::Forced);
    let channels: BTreeSet<&ChannelId> =
        places().flat_map(Touchpoint::channels).filter(|id| !graph.journey().is_outside(id)).collect();
    let (missing, branches) = shares::missing(graph);
    let pillar = |rating: fn(Pillars) -> Option<i64>| {
        mean(switched().filter_map(|it| rating(it.pillars)).map(|rating| (number(rating), 1.0)))
    };

    let visits = |id| flow.visits(id).unwrap_or(0.0);
    let traversals = |transition: &Transition| flow.traversals(&transition.id).unwrap_or(0.0);
    // A loop that is left once in 10³⁰⁰ times gives visits whose sums no number holds.
    let known = |value: f64| (flow.is_known() && value.is_finite()).then_some(value);
    let steps = known(sum(places().map(|it| visits(&it.id))));
    let minutes = known(sum(places().map(|it| visits(&it.id) * it.effort.minutes.unwrap_or(0.0))));
    let waits = graph.ways().map(|way| traversals(way.transition) * way.transition.wait_minutes.unwrap_or(0.0));
    let per_success = |value: Option<f64>| flow.completion().and_then(|success| known(value? / success));
    let emotions = places().filter_map(|it| Some((number(graph.emotion(it)?), visits(&it.id))));

    Metrics {
        touchpoints: places().count(),
        transitions: state.transitions.iter().filter(|it| met(it)).count(),
        frictions: state.frictions.iter().filter(|it| on_map(&it.at)).count(),
        channels_used: channels.len(),
        channel_switches: switches.len(),
        forced_switches: switched().filter(forced).count(),
        context_lost: switched().filter(|it| it.context == Context::Lost).count(),
        dead_ends: graph.dead_ends().len(),
        unreachable: graph.unreachable().len(),
        shares_known: ratio(branches - missing.len(), branches),
        completion_probability: flow.completion(),
        expected_steps: steps,
        expected_minutes: minutes,
        expected_wait_minutes: known(sum(waits)),
        minutes_per_success: per_success(minutes),
        steps_per_success: per_success(steps),
        expected_channel_switches: known(sum(switched().map(traversals))),
        expected_forced_switches: known(sum(switched().filter(forced).map(traversals))),
        multichannel_rate: flow.multichannel(),
        experience_score: mean(emotions),
        friction_score: known(sum(state.frictions.iter().map(|friction| pain(friction, flow)))),
        assumption_share: ratio(places().filter(|it| it.is_assumption()).count(), places().count()),
        pillar_data: pillar(|pillars| pillars.data),
        pillar_consistency: pillar(|pillars| pillars.consistency),
        pillar_fluidity: pillar(|pillars| pillars.fluidity),
    }
}

/// One count over another; none where the second is 0.
pub(super) fn ratio(part: usize, whole: usize) -> Option<f64> {
    Some(part.figure()? / whole.figure().filter(|whole| *whole > 0.0)?)
}
