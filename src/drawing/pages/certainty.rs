//! How sure the figures are, and what to measure next.

use kurbo::Rect;

use super::{Ground, Section, WIDTH, sureness};
use crate::{
    drawing::{
        Stroke,
        canvas::{Align, Canvas, Lettering},
        pieces::Pieces,
    },
    insight::{self, Certainty, DRAWS, Difference, Metric},
    model::State,
    text,
};

/// The height of a row, in pixels.
const ROW: f64 = 36.0;

/// Where words begin in a row, so that the band behind them is seen to their left, in pixels.
const START: f64 = 8.0;

/// Where the columns of the figures begin: the interval, from, to, the difference, in pixels.
const FIGURES: [f64; 4] = [300.0, 760.0, 940.0, 1130.0];

/// Where the columns of the inputs begin: the bar and the figure, in pixels.
const INPUTS: [f64; 2] = [640.0, 1180.0];

/// Where the columns of the spreads begin: by how much, and why, in pixels.
const SPREADS: [f64; 2] = [300.0, 460.0];

/// The size of words, in pixels.
const WORDS: f64 = 15.0;

/// The sections of the page.
pub(super) fn sections(ground: Ground) -> Vec<Section> {
    let Ground { journey, state, ends, persona, .. } = ground;
    let states: Vec<&State> = ends.map_or_else(|| vec![state], |(from, to)| vec![from, to]);
    let certainty = |state: &State| insight::certainty(journey, state, persona, |_| true);
    let certainties: Vec<Certainty> = states.iter().filter_map(|state| certainty(state)).collect();
    let all: Vec<&Certainty> = certainties.iter().collect();
    if all.iter().all(|certainty| certainty.ranges.is_empty()) {
        return vec![said("certainty-empty", ground)];
    }
    let mut sections = vec![figures(&all, &states, ground)];
    let shown = states.iter().zip(&certainties).find(|(other, _)| other.id == state.id);
    if let Some((_, shown)) = shown {
        // The first figure that anything moves.
        let metrics = [sureness::HEADLINE].into_iter().chain(sureness::listed());
        let moved = metrics.into_iter().find(|metric| shown.levers.contains_key(metric));
        sections.extend(moved.map(|metric| inputs(shown, metric, ground)));
    }
    sections.push(spreads(ground));
    sections
}

/// A section that is one sentence.
fn said(key: &str, ground: Ground) -> Section {
    let mut body = Canvas::new();
    let lettering = Lettering::regular(WORDS, ground.theme.muted);
    body.text(&ground.lang.text(key), (0.0, 20.0), lettering, Align::Left, WIDTH);
    Section { title: ground.lang.text("page-certainty"), pieces: Pieces::one((body, 32.0)) }
}

/// What the intervals are, and why figures are grey.
fn how(ground: Ground) -> Pieces {
    let lang = ground.lang;
    let mut body = Canvas::new();
    let lettering = Lettering::regular(WORDS, ground.theme.muted);
    let mut told = lang.text_with("certainty-how", &[("draws", lang.number(number(DRAWS), 0).into())]);
    let trusted = |state: &State| insight::metrics(ground.journey, state, ground.persona).flow_is_trusted();
    if !trusted(ground.state) {
        told = format!("{} {told}", lang.text("figures-not-trusted"));
    }
    let lines = text::break_lines(&told, lettering.size, lettering.weight, WIDTH, 3);
    let height = body.lines(&lines, (0.0, 12.0), lettering, Align::Left);
    Pieces::one((body, height + 8.0)).leading()
}

fn number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}

/// Words of a row, from `x` on.
fn words(body: &mut Canvas, told: &str, x: f64, lettering: Lettering, room: f64) {
    body.text(told, (x, lettering.baseline(ROW / 2.0)), lettering, Align::Left, room);
}

/// A row, every other one on a band.
fn row(number: usize, ground: Ground) -> Canvas {
    let mut body = Canvas::new();
    if number % 2 == 1 {
        body.rect(Rect::new(0.0, 0.0, WIDTH, ROW), 4.0, Some(ground.theme.lane), None);
    }
    body
}

/// The names of the columns, as the head of what will be below.
fn heads(names: &[(f64, String)], ground: Ground) -> Pieces {
    let mut body = Canvas::new();
    let lettering = Lettering::bold(13.0, ground.theme.muted);
    for (place, (x, name)) in names.iter().enumerate() {
        let end = names.get(place + 1).map_or(WIDTH, |(next, _)| *next);
        words(&mut body, name, *x, lettering, end - x - 16.0);
    }
    let mut pieces = Pieces::default();
    pieces.head((body, ROW));
    pieces
}

/// Each figure with its interval.
fn figures(all: &[&Certainty], states: &[&State], ground: Ground) -> Section {
    let Ground { theme, lang, .. } = ground;
    let [interval, from, to, difference] = FIGURES;
    let mut names = vec![(START, lang.text("certainty-figure-name")), (interval, lang.text("certainty-interval"))];
    names.extend(states.iter().zip([from, to]).map(|(state, x)| (x, state.name.clone())));
    if states.len() > 1 {
        names.push((difference, lang.text("certainty-difference")));
    }
    let mut pieces = how(ground);
    pieces.then(0.0, heads(&names, ground));
    let known = |metric: &Metric| all.iter().any(|certainty| certainty.figures.get(*metric).is_some());
    for (number, metric) in sureness::listed().filter(known).enumerate() {
        let mut body = row(number, ground);
        let plain = Lettering::regular(WORDS, theme.text);
        words(&mut body, &sureness::name(metric, lang), START, plain, interval - START - 16.0);
        intervals(&mut body, metric, all, (interval, from - 24.0), ground);
        for (certainty, (x, end)) in all.iter().zip([(from, to), (to, difference)]) {
            let ink = if certainty.figures.flow_is_trusted() { theme.text } else { theme.muted };
            let told = sureness::with_range(certainty, metric, lang);
            words(&mut body, &told, x, Lettering::regular(WORDS, ink), end - x - 12.0);
        }
        if let [one, other] = all {
            let worth = one.difference(other, metric);
            let lettering = match worth {
                Difference::Sure => Lettering::bold(WORDS, theme.text),
                Difference::Unsure => Lettering::regular(WORDS, theme.text),
                Difference::Same | Difference::Unknown => Lettering::regular(WORDS, theme.muted),
            };
            words(&mut body, &sureness::verdict(worth, lang), difference, lettering, WIDTH - difference);
        }
        pieces.row((body, ROW));
    }
    Section { title: sureness::sentence(sureness::HEADLINE, all, lang), pieces }
}

/// A dot with an interval for each state, the later one below and full.
fn intervals(body: &mut Canvas, metric: Metric, all: &[&Certainty], (left, right): (f64, f64), ground: Ground) {
    let theme = ground.theme;
    let scale = sureness::scale(metric, all);
    let at = |value: f64| left + sureness::place(value, scale) * (right - left);
    let middle = ROW / 2.0;
    body.line((left, middle), (right, middle), Stroke::new(theme.hairline, 1.0));
    let last = all.len().saturating_sub(1);
    for (place, certainty) in all.iter().enumerate() {
        let main = place == last;
        let ink = if main { theme.accent } else { theme.border };
        let height = if all.len() == 1 {
            middle
        } else if main {
            middle + 6.0
        } else {
            middle - 6.0
        };
        if let Some(range) = certainty.ranges.get(&metric) {
            body.line((at(range.low), height), (at(range.high), height), Stroke::new(ink, 3.0));
        }
        if let Some(value) = certainty.figures.get(metric) {
            let fill = if main { ink } else { theme.canvas };
            body.disc((at(value), height).into(), 5.0, Some(fill), Some(Stroke::new(ink, 2.0)));
        }
    }
}

/// Which inputs move a figure most.
fn inputs(shown: &Certainty, metric: Metric, ground: Ground) -> Section {
    let Ground { theme, lang, state, .. } = ground;
    let [bar, figure] = INPUTS;
    let names =
        [(START, lang.text("certainty-input")), (bar, String::new()), (figure, lang.text("certainty-swing"))];
    let mut pieces = heads(&names, ground);
    let levers = shown.levers.get(&metric).map_or(&[][..], Vec::as_slice);
    let value = shown.figures.get(metric).unwrap_or_default();
    let scale = sureness::reach(levers, value);
    let at = |value: f64| bar + sureness::place(value, scale) * (figure - 24.0 - bar);
    for (number, lever) in levers.iter().take(sureness::LISTED).enumerate() {
        let mut body = row(number, ground);
        let plain = Lettering::regular(WORDS, theme.text);
        let (low, high) = (lever.low.min(lever.high), lever.low.max(lever.high));
        body.about(lever.input.element(), |body| {
            words(body, &sureness::known_input(state, lever, lang), START, plain, bar - START - 16.0);
            let rect = Rect::new(at(low), 9.0, at(high), ROW - 9.0);
            body.rect(rect, 3.0, Some(theme.accent), None);
        });
        words(&mut body, &sureness::range(metric, low, high, lang), figure, plain, WIDTH - figure);
        body.line((at(value), 0.0), (at(value), ROW), Stroke::new(theme.text, 1.5));
        pieces.row((body, ROW));
    }
    if let Some(more) = levers.len().checked_sub(sureness::LISTED).filter(|more| *more > 0) {
        let told = lang.text_with("certainty-more", &[("count", more.into())]);
        let mut body = Canvas::new();
        words(&mut body, &told, START, Lettering::regular(13.0, theme.muted), WIDTH);
        pieces.row((body, ROW));
    }
    let args = [("metric", sureness::name(metric, lang).into()), ("state", ground.state.name.as_str().into())];
    Section { title: lang.text_with("certainty-levers-of", &args), pieces }
}

/// How far off each kind of evidence may be.
fn spreads(ground: Ground) -> Section {
    let Ground { theme, lang, journey, .. } = ground;
    let [spread, why] = SPREADS;
    let names = [
        (START, lang.text("certainty-known")),
        (spread, lang.text("certainty-spread")),
        (why, lang.text("certainty-spread-why")),
    ];
    let mut pieces = heads(&names, ground);
    for (number, level) in sureness::LEVELS.into_iter().enumerate() {
        let mut body = row(number, ground);
        let plain = Lettering::regular(WORDS, theme.text);
        words(&mut body, &sureness::level(level, lang), START, plain, spread - START - 16.0);
        let share = lang.percent(insight::spread(journey, level));
        words(&mut body, &share, spread, Lettering::bold(WORDS, theme.text), why - spread - 16.0);
        if !sureness::is_own(journey, level) {
            let quiet = Lettering::regular(WORDS, theme.muted);
            words(&mut body, &sureness::reason(level, lang), why, quiet, WIDTH - why);
        }
        pieces.row((body, ROW));
    }
    Section { title: lang.text("certainty-spreads"), pieces }
}
