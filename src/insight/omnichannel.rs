//! What a page about channels says: how customers change them, what each is for, and how well they hold together.

use std::collections::BTreeMap;

use super::{
    attribution::{Credit, attribution},
    channels::{
        ChannelUse, PillarMeans, Switching, channel_uses, pillars_by_stage, single_channel_stages, switch_matrix,
    },
    flow::flow_in,
    metrics::{Metrics, metrics_in},
    switches::switches_in,
};
use crate::{
    graph::StateGraph,
    model::{ChannelId, Context, Journey, PersonaId, Pillars, Reason, StageId, State, TransitionId},
};

/// From which share of the harm of the worst on a pair of channels is one of the worst.
const WORST: f64 = 0.75;

/// What is known of the switches from one channel to another.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Crossing {
    /// How customers go.
    pub switching: Switching,
    /// The transitions, by id.
    pub transitions: Vec<TransitionId>,
    /// How often a journey is forced to go, or loses its context on the way, or both at once.
    pub harmed: f64,
    /// Whether it is one of the worst: harmed at least three quarters as often as on the worst of all.
    pub is_worst: bool,
}

/// What a channel is better at than all others on which customers are met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Journeys that meet it succeed most often.
    Success,
    /// It feels best.
    Emotion,
    /// It takes customers the least time.
    Time,
    /// A contact costs us the least.
    Cost,
}

impl Strength {
    /// The key of its text, after `strong-for-`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Success => "success",
            Self::Emotion => "emotion",
            Self::Time => "time",
            Self::Cost => "cost",
        }
    }
}

/// A switch whose pillars are rated.
#[derive(Clone, Debug, PartialEq)]
pub struct Rated {
    /// The switch.
    pub transition: TransitionId,
    /// From which channel to which.
    pub channels: (ChannelId, ChannelId),
    /// The ratings, each 0–3.
    pub pillars: Pillars,
    /// How often a journey takes it; none where the flow has no figures.
    pub made: Option<f64>,
}

/// What is known of the channels of a state.
#[derive(Clone, Debug, PartialEq)]
pub struct Omnichannel {
    /// What each channel is for, in the order of the journey.
    pub uses: Vec<ChannelUse>,
    /// What each is better at than all others.
    pub strengths: BTreeMap<ChannelId, Vec<Strength>>,
    /// The switches from channel to channel.
    pub crossings: BTreeMap<(ChannelId, ChannelId), Crossing>,
    /// The rated switches: the lowest sum of the ratings that are known first, of two the one whose id comes first.
    pub rated: Vec<Rated>,
    /// The pillars of what leads into each stage.
    pub stages: Vec<(StageId, PillarMeans)>,
    /// The stages on one channel only.
    pub single: Vec<(StageId, ChannelId)>,
    /// Which channels success is owed to.
    pub credit: BTreeMap<ChannelId, Credit>,
    /// The metrics of the state.
    pub metrics: Metrics,
}

impl Omnichannel {
    /// What is known of the channels of `state`, for everybody or for one persona.
    #[must_use]
    pub fn of(journey: &Journey, state: &State, persona: Option<&PersonaId>) -> Self {
        let graph = StateGraph::new(journey, state, persona);
        let flow = flow_in(&graph);
        let uses = channel_uses(journey, state, persona);
        let mut crossings: BTreeMap<(ChannelId, ChannelId), Crossing> = BTreeMap::new();
        for (pair, switching) in switch_matrix(journey, state, persona) {
            crossings.insert(pair, Crossing { switching, ..Crossing::default() });
        }
        let switches = switches_in(&graph);
        let mut rated = Vec::new();
        for way in graph.ways().filter(|way| switches.contains(&way.transition.id)) {
            let (Some(from), Some(to)) = (graph.touchpoint(way.from), graph.touchpoint(way.to)) else { continue };
            let pair = (from.channel.clone(), to.channel.clone());
            let made = flow.traversals(&way.transition.id);
            let crossing = crossings.entry(pair.clone()).or_default();
            crossing.transitions.push(way.transition.id.clone());
            if way.transition.reason == Some(Reason::Forced) || way.transition.context == Context::Lost {
                crossing.harmed += made.unwrap_or(0.0);
            }
            if way.transition.pillars != Pillars::default() {
                let transition = way.transition.id.clone();
                rated.push(Rated { transition, channels: pair, pillars: way.transition.pillars, made });
            }
        }
        let most = crossings.values().map(|crossing| crossing.harmed).fold(0.0, f64::max);
        for crossing in crossings.values_mut() {
            crossing.transitions.sort();
            crossing.is_worst = most > 0.0 && crossing.harmed >= WORST * most;
        }
        let total = |it: &Rated| {
            let Pillars { data, consistency, fluidity } = it.pillars;
            [data, consistency, fluidity].into_iter().flatten().sum::<i64>()
        };
        rated.sort_by(|a, b| total(a).cmp(&total(b)).then_with(|| a.transition.cmp(&b.transition)));
        Self {
            strengths: strengths(journey, &uses),
            uses,
            crossings,
            rated,
            stages: pillars_by_stage(journey, state, persona),
            single: single_channel_stages(journey, state),
            credit: attribution(journey, state, persona),
            metrics: metrics_in(&graph, &flow),
        }
    }

    /// The share of all switches on which customers are forced or lose their context, 0–1; none where none is made.
    #[must_use]
    pub fn harmed_share(&self) -> Option<f64> {
        let made: f64 = self.crossings.values().filter_map(|crossing| crossing.switching.made).sum();
        let harmed: f64 = self.crossings.values().map(|crossing| crossing.harmed).sum();
        (made > 0.0).then(|| (harmed / made).min(1.0))
    }

    /// The pair of channels between which customers are harmed most often, with what is known of it.
    #[must_use]
    pub fn worst(&self) -> Option<(&(ChannelId, ChannelId), &Crossing)> {
        let harmed = self.crossings.iter().filter(|(_, crossing)| crossing.harmed > 0.0);
        harmed.reduce(|worst, next| if next.1.harmed > worst.1.harmed { next } else { worst })
    }
}

/// What each channel is best at among those that journeys meet: where two or more of them have the figure, and one is
/// better than all others.
fn strengths(journey: &Journey, uses: &[ChannelUse]) -> BTreeMap<ChannelId, Vec<Strength>> {
    let met: Vec<&ChannelUse> = uses.iter().filter(|it| it.reached.is_some_and(|reached| reached > 0.0)).collect();
    let inside = |it: &&&ChannelUse| !journey.is_outside(&it.channel);
    let cost = |id: &ChannelId| journey.channels.get(id).and_then(|channel| channel.cost_per_contact);
    let mut strengths: BTreeMap<ChannelId, Vec<Strength>> = BTreeMap::new();
    for strength in [Strength::Success, Strength::Emotion, Strength::Time, Strength::Cost] {
        // The higher the better.
        let score = |it: &ChannelUse| match strength {
            Strength::Success => it.success,
            Strength::Emotion => it.emotion,
            Strength::Time => it.minutes.map(|minutes| -minutes),
            Strength::Cost => cost(&it.channel).map(|cost| -cost),
        };
        let mut scores: Vec<(f64, &ChannelId)> =
            met.iter().filter(inside).filter_map(|it| Some((score(it)?, &it.channel))).collect();
        scores.sort_by(|a, b| b.0.total_cmp(&a.0));
        if let [(first, best), (second, _), ..] = scores.as_slice()
            && first - second > 1e-9
        {
            strengths.entry((*best).clone()).or_default().push(strength);
        }
    }
    strengths
}
