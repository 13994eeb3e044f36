//! The three pillars of a good hand-over: for the journey, for each stage, and for each switch.

use crate::{
    drawing::{
        pages::names::Names,
        plots::{Block, Cell, Column, Part, Tone},
    },
    insight::{Omnichannel, PillarMeans},
    model::Element,
    text::Icon,
};

/// Below this a pillar is hardly there, on the scale from 0 to 3.
const WEAK: f64 = 1.0;

/// The keys of the names of the pillars.
const PILLARS: [&str; 3] = ["pillar-data", "pillar-consistency", "pillar-fluidity"];

/// The ratings.
pub(super) fn part(names: Names, known: &Omnichannel) -> Part {
    let lang = names.lang;
    let metrics = &known.metrics;
    let whole = [metrics.pillar_data, metrics.pillar_consistency, metrics.pillar_fluidity];
    let rated = PILLARS.into_iter().zip(whole).filter_map(|(key, mean)| Some((key, mean?)));
    let Some((key, mean)) = rated.reduce(|weakest, next| if next.1 < weakest.1 { next } else { weakest }) else {
        return Part {
            title: lang.text("channels-pillars-none"),
            blocks: vec![Block::note(lang.text("channels-pillars-fill"))],
        };
    };
    let title = lang.text_with(
        "channels-pillars-weakest",
        &[("pillar", lang.text(key).into()), ("mean", lang.short_number(mean).into())],
    );
    let mut columns = vec![Column::words(lang.text("channels-pillars-where"), 4.0)];
    columns.extend(PILLARS.map(|key| Column::numbers(lang.text(key), 1.4)));
    let mut rows = vec![row(names, Cell::new(lang.text("channels-pillars-whole")).bold(), whole)];
    rows.extend(known.stages.iter().map(|(stage, means)| {
        let PillarMeans { data, consistency, fluidity } = *means;
        let words = lang.text_with("channels-pillars-stage", &[("stage", names.stage(stage).into())]);
        row(names, Cell::new(words).about(Element::Stage(stage.clone())), [data, consistency, fluidity])
    }));
    rows.extend(known.rated.iter().map(|rated| {
        let (from, to) = &rated.channels;
        let words = names.transition(&rated.transition);
        let channels = format!("{} → {}", names.channel(from), names.channel(to));
        let cell = Cell::new(words).about(Element::Transition(rated.transition.clone())).hinted(channels);
        let pillars = [rated.pillars.data, rated.pillars.consistency, rated.pillars.fluidity];
        // Ratings are single digits.
        let figures = pillars.map(|rating| rating.and_then(|it| i8::try_from(it).ok()).map(f64::from));
        row(names, cell, figures)
    }));
    let blocks = vec![
        Block::note(lang.text("channels-pillars-how")),
        Block::Table(lang.text("channels-pillars"), columns, rows),
    ];
    Part { title, blocks }
}

fn row(names: Names, head: Cell, figures: [Option<f64>; 3]) -> Vec<Cell> {
    let is_bold = head.is_bold;
    let figure = |figure: Option<f64>| {
        let cell = Cell::new(names.number(figure));
        let cell = if is_bold { cell.bold() } else { cell };
        if figure.is_some_and(|figure| figure < WEAK) {
            cell.in_tone(Tone::Hurts).signed(Icon::TriangleAlert)
        } else {
            cell
        }
    };
    std::iter::once(head).chain(figures.map(figure)).collect()
}
