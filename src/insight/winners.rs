//! Who wins and who loses from one state to another: the personas who walk it, the teams who carry it.

use std::collections::BTreeSet;

use super::{
    average::{mean, number, sum},
    compare::Pair,
    flow::{Flow, flow},
    frictions::pain,
    metrics::{Metric, Metrics, Verdict, metrics},
};
use crate::model::{Anchor, Journey, PersonaId, State, TouchpointId};

/// How far two means may be from each other and count as the same.
const TIE: f64 = 1e-9;

/// Who wins and who loses.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Winners {
    /// The personas, in their order.
    pub personas: Vec<PersonaGain>,
    /// Who answers for touchpoints or works backstage: the teams in their order, then others by name.
    pub teams: Vec<TeamGain>,
}

/// What becomes of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Something gets better, and nothing worse.
    Wins,
    /// Something gets worse, and nothing better.
    Loses,
    /// Something gets better and something worse.
    Mixed,
    /// Nothing gets better or worse.
    Same,
}

/// What becomes of a persona.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonaGain {
    /// Who.
    pub persona: PersonaId,
    /// The metrics of this persona's journeys.
    pub metrics: Pair<Metrics>,
    /// By completion, minutes, pain and forced switches.
    pub standing: Standing,
}

/// What becomes of those who answer for touchpoints.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamGain {
    /// The id of a team, or free text.
    pub team: String,
    /// How many touchpoints it answers for, outcomes aside.
    pub touchpoints: Pair<usize>,
    /// The load: how often a journey passes at those; none where the flow has no figures.
    pub load: Pair<Option<f64>>,
    /// The pain that customers meet at those, per journey.
    pub pain: Pair<f64>,
    /// How its people feel in what they do backstage, −2…+2, weighted by visits; none where nothing is noted.
    pub emotion: Pair<Option<f64>>,
    /// By pain and emotion.
    pub standing: Standing,
}

impl PersonaGain {
    /// The metrics by which a persona wins or loses, in the order in which they are shown. The minutes are those of each
    /// success: where more customers reach the end, more of them go all the way.
    pub const METRICS: [Metric; 4] = [
        Metric::CompletionProbability,
        Metric::MinutesPerSuccess,
        Metric::FrictionScore,
        Metric::ExpectedForcedSwitches,
    ];
}

impl Standing {
    /// The key of its text, which is `standing-<key>`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Wins => "wins",
            Self::Loses => "loses",
            Self::Mixed => "mixed",
            Self::Same => "same",
        }
    }

    fn of(verdicts: impl IntoIterator<Item = Verdict>) -> Self {
        let verdicts: Vec<Verdict> = verdicts.into_iter().collect();
        match (verdicts.contains(&Verdict::Better), verdicts.contains(&Verdict::Worse)) {
            (true, false) => Self::Wins,
            (false, true) => Self::Loses,
            (true, true) => Self::Mixed,
            (false, false) => Self::Same,
        }
    }
}

/// Who wins and who loses from one state to another. Teams are seen over everybody's journeys.
#[must_use]
pub fn winners(journey: &Journey, from: &State, to: &State) -> Winners {
    let personas = journey.personas.iter().map(|persona| {
        let of = |state| metrics(journey, state, Some(&persona.id));
        let metrics = Pair { from: of(from), to: of(to) };
        let verdict = |metric: Metric| metric.verdict(metrics.from.get(metric), metrics.to.get(metric), to.role);
        let standing = Standing::of(PersonaGain::METRICS.map(verdict));
        PersonaGain { persona: persona.id.clone(), metrics, standing }
    });
    let sides = [from, to].map(|state| (state, flow(journey, state, None)));
    let named = |team: &str| journey.teams.iter().any(|it| it.id.as_str() == team);
    let others: BTreeSet<&str> =
        sides.iter().flat_map(|(state, _)| at_work(state)).filter(|who| !who.is_empty() && !named(who)).collect();
    let teams = journey.teams.iter().map(|team| team.id.as_str()).chain(others);
    Winners { personas: personas.collect(), teams: teams.filter_map(|team| gain(team, &sides)).collect() }
}

/// Everybody who answers for a touchpoint of a state, or works backstage there.
fn at_work(state: &State) -> impl Iterator<Item = &str> {
    let touchpoints = state.touchpoints.iter();
    touchpoints.flat_map(|it| {
        std::iter::once(it.owner.as_str()).chain(it.backstage.iter().map(|action| action.who.as_str()))
    })
}

/// What becomes of a team; nothing where it has nothing to do with either state.
fn gain(team: &str, sides: &[(&State, Flow); 2]) -> Option<TeamGain> {
    if !sides.iter().any(|(state, _)| at_work(state).any(|who| who == team)) {
        return None;
    }
    let [from, to] = sides.each_ref().map(|(state, flow)| Work::of(team, state, flow));
    let pain = better(to.pain - from.pain, false);
    let emotion = from.emotion.zip(to.emotion).map_or(Verdict::None, |(from, to)| better(to - from, true));
    Some(TeamGain {
        team: team.to_owned(),
        touchpoints: Pair { from: from.touchpoints, to: to.touchpoints },
        load: Pair { from: from.load, to: to.load },
        pain: Pair { from: from.pain, to: to.pain },
        emotion: Pair { from: from.emotion, to: to.emotion },
        standing: Standing::of([pain, emotion]),
    })
}

/// What a rise means.
fn better(rise: f64, higher: bool) -> Verdict {
    if rise.abs() <= TIE {
        Verdict::Same
    } else if (rise > 0.0) == higher {
        Verdict::Better
    } else {
        Verdict::Worse
    }
}

/// What a team has to do with a state.
struct Work {
    touchpoints: usize,
    load: Option<f64>,
    pain: f64,
    emotion: Option<f64>,
}

impl Work {
    fn of(team: &str, state: &State, flow: &Flow) -> Self {
        let owned = state.touchpoints.iter().filter(|it| !it.is_outcome() && it.owner == team);
        let owned: BTreeSet<&TouchpointId> = owned.map(|it| &it.id).collect();
        let load = flow.is_known().then(|| sum(owned.iter().map(|id| flow.visits(id).unwrap_or(0.0))));
        let here = |at: &Anchor| matches!(at, Anchor::Touchpoint(id) if owned.contains(id));
        let hurts = state.frictions.iter().filter(|friction| here(&friction.at));
        let felt: Vec<(f64, f64)> = state
            .touchpoints
            .iter()
            .flat_map(|it| it.backstage.iter().map(move |action| (it, action)))
            .filter(|(_, action)| action.who == team)
            .filter_map(|(it, action)| Some((number(action.emotion?), flow.visits(&it.id).unwrap_or(1.0))))
            .collect();
        let emotion = mean(felt.iter().copied());
        // Where nobody comes, what is noted counts all the same.
        let emotion = emotion.or_else(|| mean(felt.iter().map(|(emotion, _)| (*emotion, 1.0))));
        Self { touchpoints: owned.len(), load, pain: sum(hurts.map(|friction| pain(friction, flow))), emotion }
    }
}
