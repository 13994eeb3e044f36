//! How sure the figures are: what they could be if what they rest on is off by as much as its evidence allows, and which
//! of it moves them most.

use std::collections::BTreeMap;

use super::metrics::{Metric, Metrics, Source, metrics};
use crate::model::{
    Element, Evidence, EvidenceLevel, Friction, FrictionId, Journey, PersonaId, State, Touchpoint, TouchpointId,
    Transition, TransitionId,
};

/// How many steps of the scale of emotions a spread of 1 is: half of the scale, so that a guess is off by one at most.
const EMOTION_STEPS: f64 = 2.0;

/// The outer tenths of the draws are not part of a range.
const TAIL: f64 = 0.1;

/// Something that the figures rest on and that may be off.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Input {
    /// The share of journeys that start at a touchpoint.
    Entry(TouchpointId),
    /// How customers feel at a touchpoint.
    Emotion(TouchpointId),
    /// The share of customers who take a transition.
    Share(TransitionId),
    /// The share of those who pass who suffer a friction.
    Frequency(FrictionId),
}

impl Input {
    /// The record in which it is noted.
    #[must_use]
    pub fn element(&self) -> Element {
        match self {
            Self::Entry(id) | Self::Emotion(id) => Element::Touchpoint(id.clone()),
            Self::Share(id) => Element::Transition(id.clone()),
            Self::Frequency(id) => Element::Friction(id.clone()),
        }
    }
}

/// The range of a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// One draw in ten is below this.
    pub low: f64,
    /// One draw in ten is above this.
    pub high: f64,
}

/// How far one input moves a figure, all else being as noted.
#[derive(Clone, Debug, PartialEq)]
pub struct Lever {
    /// Which input.
    pub input: Input,
    /// How it is known.
    pub level: EvidenceLevel,
    /// The figure where the input is as low as its evidence allows; none where there is no figure then.
    pub low: f64,
    /// The figure where it is as high as that.
    pub high: f64,
}

impl Lever {
    /// How far apart the two figures are.
    #[must_use]
    pub fn swing(&self) -> f64 {
        (self.high - self.low).abs()
    }
}

/// How far a figure that is known in this way may be off, 0–1 of its value, where the journey does not say otherwise.
///
/// The reasons: a guess of people in a room is easily off by half. Ten interviews leave a share of one half uncertain by
/// 16 points, a third of it; 25 answers to a survey by 10 points, a fifth; a hundred customers watched by 5, a tenth
/// (the standard error `√(p (1 − p) / n)`). What counts data and tests leave is season, definition and what is not counted.
#[must_use]
pub const fn usual_spread(level: EvidenceLevel) -> f64 {
    match level {
        EvidenceLevel::Assumption => 0.5,
        EvidenceLevel::Interview => 0.3,
        EvidenceLevel::Survey => 0.2,
        EvidenceLevel::Observation => 0.1,
        EvidenceLevel::Data | EvidenceLevel::Test => 0.05,
    }
}

/// How far a figure that is known in this way may be off in this journey, 0–1 of its value.
#[must_use]
pub fn spread(journey: &Journey, level: EvidenceLevel) -> f64 {
    let own = journey.settings.spread.iter().find(|spread| spread.level == level);
    own.map_or(usual_spread(level), |spread| spread.spread.clamp(0.0, 1.0))
}

/// What the flow figures of `state` could be, for everybody or for one persona: each input is drawn, `draws` times, evenly
/// from as far as its evidence allows on either side of what is noted. The same seed gives the same ranges.
///
/// After each draw `goes_on` is told how many are done; where it says no, there is no result. There is none either
/// where the flow has no figures. A figure that is missing in half of the draws has no range.
pub fn ranges(
    journey: &Journey,
    state: &State,
    persona: Option<&PersonaId>,
    (draws, seed): (usize, u64),
    mut goes_on: impl FnMut(usize) -> bool,
) -> Option<BTreeMap<Metric, Range>> {
    metrics(journey, state, persona).completion_probability?;
    let inputs = inputs(journey, state);
    let mut dice = fastrand::Rng::with_seed(seed);
    let mut drawn: BTreeMap<Metric, Vec<f64>> = BTreeMap::new();
    for done in 1..=draws {
        let offs = inputs.iter().map(|uncertain| (uncertain, 2.0 * dice.f64() - 1.0));
        let figures = metrics(journey, &shaken(state, offs), persona);
        for (metric, value) in flow_figures(&figures) {
            drawn.entry(metric).or_default().push(value);
        }
        if !goes_on(done) {
            return None;
        }
    }
    drawn.retain(|_, values| values.len() * 2 > draws);
    Some(drawn.into_iter().filter_map(|(metric, values)| Some((metric, range(values)?))).collect())
}

/// Two states, `draws` times, as they could be where what their flow rests on is off by as much as its evidence allows.
/// The same seed gives the same states.
///
/// What is noted alike in both is off alike in both: where today's share turns out otherwise, so does the same share of the
/// target. What differs is drawn for each. So the range of a difference is that of what really may differ.
pub fn drawn_together(
    journey: &Journey,
    (from, to): (&State, &State),
    (draws, seed): (usize, u64),
    mut each: impl FnMut(&State, &State),
) {
    let [of_from, of_to] = [from, to].map(|state| {
        let mut inputs = inputs(journey, state);
        inputs.retain(|uncertain| matches!(uncertain.input, Input::Entry(_) | Input::Share(_)));
        inputs
    });
    let places: BTreeMap<&Input, usize> =
        of_from.iter().enumerate().map(|(place, uncertain)| (&uncertain.input, place)).collect();
    let shared: Vec<Option<usize>> = of_to
        .iter()
        .map(|uncertain| {
            let alike = noted(from, &uncertain.input) == noted(to, &uncertain.input);
            places.get(&uncertain.input).copied().filter(|_| alike)
        })
        .collect();
    let mut dice = fastrand::Rng::with_seed(seed);
    for _ in 0..draws {
        let offs: Vec<f64> = of_from.iter().map(|_| 2.0 * dice.f64() - 1.0).collect();
        // Thrown for each, so that one state more or less alike leaves the other throws as they were.
        let own: Vec<f64> = of_to.iter().map(|_| 2.0 * dice.f64() - 1.0).collect();
        let joined =
            shared.iter().zip(own).map(|(place, own)| place.and_then(|it| offs.get(it)).copied().unwrap_or(own));
        let one = shaken(from, of_from.iter().zip(offs.iter().copied()));
        let other = shaken(to, of_to.iter().zip(joined));
        each(&one, &other);
    }
}

/// The share that is noted under an input of the flow.
fn noted(state: &State, input: &Input) -> Option<f64> {
    match input {
        Input::Entry(id) => state.touchpoints.get(id)?.entry,
        Input::Share(id) => state.transitions.get(id)?.share,
        Input::Emotion(_) | Input::Frequency(_) => None,
    }
}

/// Which inputs move a flow figure of `state` most, all else being as noted: those first that are worth measuring next.
/// What moves it by nothing is left out.
#[must_use]
pub fn levers(journey: &Journey, state: &State, persona: Option<&PersonaId>, metric: Metric) -> Vec<Lever> {
    let all = levers_of_all(journey, state, persona, |_, _| true);
    all.and_then(|mut all| all.remove(&metric)).unwrap_or_default()
}

/// The [`levers`] of every flow figure at once, of those that have any.
///
/// After each input `goes_on` is told how many are done, and how many there are; where it says no, there is no result.
pub fn levers_of_all(
    journey: &Journey,
    state: &State,
    persona: Option<&PersonaId>,
    mut goes_on: impl FnMut(usize, usize) -> bool,
) -> Option<BTreeMap<Metric, Vec<Lever>>> {
    let figures = |uncertain: &Uncertain, off: f64| metrics(journey, &shaken(state, [(uncertain, off)]), persona);
    let inputs = inputs(journey, state);
    let mut all: BTreeMap<Metric, Vec<Lever>> = BTreeMap::new();
    for (done, uncertain) in inputs.iter().enumerate() {
        let (least, most) = (figures(uncertain, -1.0), figures(uncertain, 1.0));
        for (metric, low) in flow_figures(&least) {
            let Some(high) = most.get(metric) else { continue };
            let lever = Lever { level: uncertain.level, input: uncertain.input.clone(), low, high };
            if lever.swing() > 1e-9 {
                all.entry(metric).or_default().push(lever);
            }
        }
        if !goes_on(done + 1, inputs.len()) {
            return None;
        }
    }
    for levers in all.values_mut() {
        levers.sort_by(|a, b| b.swing().total_cmp(&a.swing()).then_with(|| a.input.cmp(&b.input)));
    }
    Some(all)
}

/// The figures that the flow gives, where there are any.
fn flow_figures(metrics: &Metrics) -> impl Iterator<Item = (Metric, f64)> {
    let flow = Metric::ALL.iter().filter(|metric| metric.source() == Source::Flow);
    flow.filter_map(|metric| Some((*metric, metrics.get(*metric)?)))
}

/// The values without the outer tenths; none of nothing.
#[must_use]
pub fn range(mut values: Vec<f64>) -> Option<Range> {
    values.sort_by(f64::total_cmp);
    let last = u32::try_from(values.len().checked_sub(1)?).ok()?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a count")]
    let at = |share: f64| values.get((f64::from(last) * share).round() as usize).copied();
    Some(Range { low: at(TAIL)?, high: at(1.0 - TAIL)? })
}

/// An input, how it is known, and how far it may be off.
struct Uncertain {
    input: Input,
    level: EvidenceLevel,
    spread: f64,
}

/// What the figures of a state rest on, as far as it may be off.
fn inputs(journey: &Journey, state: &State) -> Vec<Uncertain> {
    let uncertain = |input: Input, evidence: Option<&Evidence>| {
        let level = evidence.map(|evidence| evidence.level).unwrap_or_default();
        Uncertain { input, level, spread: spread(journey, level) }
    };
    let mut ways: BTreeMap<&TouchpointId, usize> = BTreeMap::new();
    for transition in state.transitions.iter() {
        *ways.entry(&transition.from).or_default() += 1;
    }
    let starts = state.touchpoints.iter().filter(|touchpoint| touchpoint.entry.is_some()).count();
    let entries = state.touchpoints.iter().filter(|touchpoint| touchpoint.entry.is_some() && starts > 1);
    let emotions = state.touchpoints.iter().filter(|touchpoint| touchpoint.emotion.is_some());
    // Where there is no choice, there is nothing to be wrong about.
    let chosen = |transition: &&Transition| ways.get(&transition.from).is_some_and(|ways| *ways > 1);
    let shares = state.transitions.iter().filter(|transition| transition.share.is_some()).filter(chosen);
    let frequencies = state.frictions.iter().filter(|friction| friction.frequency.is_some());
    entries
        .map(|it: &Touchpoint| uncertain(Input::Entry(it.id.clone()), it.evidence.as_ref()))
        .chain(emotions.map(|it| uncertain(Input::Emotion(it.id.clone()), it.evidence.as_ref())))
        .chain(shares.map(|it| uncertain(Input::Share(it.id.clone()), it.evidence.as_ref())))
        .chain(frequencies.map(|it: &Friction| uncertain(Input::Frequency(it.id.clone()), it.evidence.as_ref())))
        .filter(|uncertain| uncertain.spread > 0.0)
        .collect()
}

/// The state with some inputs off, each by a part of its spread, −1 to 1.
///
/// Of shares it is their weight that is off: those out of one touchpoint still add up to what they did.
fn shaken<'a>(state: &State, offs: impl IntoIterator<Item = (&'a Uncertain, f64)>) -> State {
    let mut shaken = state.clone();
    let mut weights: BTreeMap<&TransitionId, f64> = BTreeMap::new();
    for (uncertain, off) in offs {
        let off = off * uncertain.spread;
        match &uncertain.input {
            Input::Entry(id) => {
                if let Some(touchpoint) = shaken.touchpoints.get(id) {
                    let own = |entry: f64| (entry * (1.0 + off)).min(1.0);
                    let mut touchpoint = touchpoint.clone();
                    touchpoint.entry = touchpoint.entry.map(own);
                    touchpoint.for_persona.iter_mut().for_each(|persona| persona.entry = persona.entry.map(own));
                    shaken.touchpoints.put(touchpoint);
                }
            }
            Input::Emotion(id) => {
                if let Some(touchpoint) = shaken.touchpoints.get(id) {
                    #[expect(clippy::cast_possible_truncation, reason = "two steps at most")]
                    let steps = (off * EMOTION_STEPS).round() as i64;
                    let own = |emotion: i64| (emotion + steps).clamp(-2, 2);
                    let mut touchpoint = touchpoint.clone();
                    touchpoint.emotion = touchpoint.emotion.map(own);
                    touchpoint.for_persona.iter_mut().for_each(|it| it.emotion = it.emotion.map(own));
                    shaken.touchpoints.put(touchpoint);
                }
            }
            Input::Share(id) => {
                weights.insert(id, 1.0 + off);
            }
            Input::Frequency(id) => {
                if let Some(friction) = shaken.frictions.get(id) {
                    let frequency = friction.frequency.map(|share| (share * (1.0 + off)).min(1.0));
                    shaken.frictions.put(Friction { frequency, ..friction.clone() });
                }
            }
        }
    }
    weigh(&mut shaken, state, &weights);
    shaken
}

/// Weighs the shares of some transitions, and scales all out of the same touchpoint back to the sum they had. Where one
/// has no share it takes what the others leave, and nothing is scaled.
fn weigh(shaken: &mut State, state: &State, weights: &BTreeMap<&TransitionId, f64>) {
    let mut out: BTreeMap<&TouchpointId, Vec<&Transition>> = BTreeMap::new();
    for transition in state.transitions.iter().filter(|_| !weights.is_empty()) {
        out.entry(&transition.from).or_default().push(transition);
    }
    for ways in out.values().filter(|ways| ways.iter().any(|way| weights.contains_key(&way.id))) {
        let weighed = |way: &Transition, share: f64| share * weights.get(&way.id).copied().unwrap_or(1.0);
        let noted: f64 = ways.iter().filter_map(|way| way.share).sum();
        let sum: f64 = ways.iter().filter_map(|way| Some(weighed(way, way.share?))).sum();
        let rest = ways.iter().any(|way| way.share.is_none());
        let scale = if rest || sum <= 0.0 { 1.0 } else { noted / sum };
        for way in ways {
            let mut transition = (*way).clone();
            let own = |share: f64| (weighed(way, share) * scale).min(1.0);
            transition.share = transition.share.map(own);
            transition.for_persona.iter_mut().for_each(|it| it.share = own(it.share));
            shaken.transitions.put(transition);
        }
    }
}
