//! How sure figures are, in words and places: the same on the screen and on paper.

use crate::{
    i18n::Lang,
    insight::{Certainty, Difference, Input, Lever, Metric, Range, Source},
    model::{EvidenceLevel, Journey, State},
};

/// The figure that a page begins with.
pub const HEADLINE: Metric = Metric::CompletionProbability;

/// How many inputs are listed of those that move a figure.
pub const LISTED: usize = 12;

/// The levels of evidence, from belief to test.
pub const LEVELS: [EvidenceLevel; 6] = [
    EvidenceLevel::Assumption,
    EvidenceLevel::Interview,
    EvidenceLevel::Survey,
    EvidenceLevel::Observation,
    EvidenceLevel::Data,
    EvidenceLevel::Test,
];

/// The figures that are listed: those of the flow.
pub fn listed() -> impl Iterator<Item = Metric> {
    Metric::ALL.iter().copied().filter(|metric| metric.source() == Source::Flow)
}

/// What a figure is called.
#[must_use]
pub fn name(metric: Metric, lang: Lang) -> String {
    lang.text(&format!("metric-{}", metric.key()))
}

const fn is_share(metric: Metric) -> bool {
    matches!(metric, Metric::CompletionProbability | Metric::MultichannelRate)
}

/// A figure with two significant digits; a share as per cent.
#[must_use]
pub fn figure(metric: Metric, value: f64, lang: Lang) -> String {
    if is_share(metric) { lang.percent(value) } else { lang.short_number(value) }
}

/// A range, as `33–46%`.
#[must_use]
pub fn range(metric: Metric, low: f64, high: f64, lang: Lang) -> String {
    let (from, to) = (figure(metric, low, lang), figure(metric, high, lang));
    if from == to {
        return from;
    }
    // A dash between two minus signs cannot be read.
    if low < 0.0 || high < 0.0 {
        return lang.text_with("certainty-to", &[("low", from.into()), ("high", to.into())]);
    }
    let from = if is_share(metric) { lang.number(low * 100.0, 0) } else { from };
    format!("{from}–{to}")
}

/// A figure with its range, as `40% (33–46%)`, alone where it cannot be off; a dash where there is none.
#[must_use]
pub fn with_range(certainty: &Certainty, metric: Metric, lang: Lang) -> String {
    let Some(value) = certainty.figures.get(metric) else { return "–".to_owned() };
    let value = figure(metric, value, lang);
    match certainty.ranges.get(&metric).map(|Range { low, high }| range(metric, *low, *high, lang)) {
        Some(range) if range != value => {
            lang.text_with("certainty-figure", &[("figure", value.into()), ("range", range.into())])
        }
        _ => value,
    }
}

/// What a difference is worth, in words.
#[must_use]
pub fn verdict(difference: Difference, lang: Lang) -> String {
    lang.text(&format!("certainty-verdict-{}", difference.key()))
}

/// A figure of one state, or of two with what the difference is worth, in a sentence.
#[must_use]
pub fn sentence(metric: Metric, of: &[&Certainty], lang: Lang) -> String {
    let metric_name = ("metric", name(metric, lang).into());
    match of {
        [from, to] => {
            let args = [
                metric_name,
                ("from", with_range(from, metric, lang).into()),
                ("to", with_range(to, metric, lang).into()),
                ("verdict", verdict(from.difference(to, metric), lang).into()),
            ];
            lang.text_with("certainty-two", &args)
        }
        [only, ..] => {
            lang.text_with("certainty-one", &[metric_name, ("figure", with_range(only, metric, lang).into())])
        }
        [] => String::new(),
    }
}

/// Between which values a figure is drawn: the whole of a scale that has one, else from 0 to the largest there is.
#[must_use]
pub fn scale(metric: Metric, of: &[&Certainty]) -> (f64, f64) {
    if is_share(metric) {
        return (0.0, 1.0);
    }
    if metric == Metric::ExperienceScore {
        return (-2.0, 2.0);
    }
    let largest = of.iter().flat_map(|certainty| {
        [certainty.ranges.get(&metric).map(|range| range.high), certainty.figures.get(metric)]
    });
    let largest = largest.flatten().fold(0.0, f64::max);
    (0.0, if largest > 0.0 { 1.05 * largest } else { 1.0 })
}

/// Between which values the figure is drawn that inputs move: all that it reaches, with some room.
#[must_use]
pub fn reach(levers: &[Lever], value: f64) -> (f64, f64) {
    let ends = || levers.iter().flat_map(|lever| [lever.low, lever.high]).chain([value]);
    let (low, high) = (ends().fold(f64::INFINITY, f64::min), ends().fold(f64::NEG_INFINITY, f64::max));
    let room = (0.05 * (high - low)).max(1e-9);
    (low - room, high + room)
}

/// Where a value lies on a scale, 0–1.
#[must_use]
pub fn place(value: f64, (low, high): (f64, f64)) -> f64 {
    if high > low { ((value - low) / (high - low)).clamp(0.0, 1.0) } else { 0.5 }
}

/// What an input is called.
#[must_use]
pub fn input(state: &State, input: &Input, lang: Lang) -> String {
    let touchpoint = |id| state.touchpoints.get(id).map_or("", |it: &crate::model::Touchpoint| &it.name);
    match input {
        Input::Entry(id) => lang.text_with("certainty-input-entry", &[("name", touchpoint(id).into())]),
        Input::Emotion(id) => lang.text_with("certainty-input-emotion", &[("name", touchpoint(id).into())]),
        Input::Share(id) => {
            let ends = state.transitions.get(id).map(|way| (touchpoint(&way.from), touchpoint(&way.to)));
            let (from, to) = ends.unwrap_or_default();
            lang.text_with("certainty-input-share", &[("from", from.into()), ("to", to.into())])
        }
        Input::Frequency(id) => {
            let name = state.frictions.get(id).map_or("", |friction| &friction.name);
            lang.text_with("certainty-input-frequency", &[("name", name.into())])
        }
    }
}

/// What an input is called, and how it is known.
#[must_use]
pub fn known_input(state: &State, lever: &Lever, lang: Lang) -> String {
    let level = level(lever.level, lang).to_lowercase();
    let args = [("input", input(state, &lever.input, lang).into()), ("level", level.into())];
    lang.text_with("certainty-input-known", &args)
}

const fn level_key(level: EvidenceLevel) -> &'static str {
    match level {
        EvidenceLevel::Assumption => "assumption",
        EvidenceLevel::Interview => "interview",
        EvidenceLevel::Survey => "survey",
        EvidenceLevel::Observation => "observation",
        EvidenceLevel::Data => "data",
        EvidenceLevel::Test => "test",
    }
}

/// What a level of evidence is called.
#[must_use]
pub fn level(level: EvidenceLevel, lang: Lang) -> String {
    lang.text(&format!("evidence-{}", level_key(level)))
}

/// Why figures that are known so may be off by as much as they usually may.
#[must_use]
pub fn reason(level: EvidenceLevel, lang: Lang) -> String {
    lang.text(&format!("spread-why-{}", level_key(level)))
}

/// Whether the journey says itself how far figures of this level may be off.
#[must_use]
pub fn is_own(journey: &Journey, level: EvidenceLevel) -> bool {
    journey.settings.spread.iter().any(|spread| spread.level == level)
}
