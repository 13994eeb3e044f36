//! What each channel is for: what customers prefer, against what it achieves and costs.

use super::doubt;
use crate::{
    drawing::{
        pages::names::{Names, flowing},
        plots::{Block, Cell, Column, Part, Tone},
    },
    insight::{ChannelUse, Fit, Omnichannel},
    model::Element,
    text::Icon,
};

/// Preference against efficiency.
pub(super) fn part(names: Names, known: &Omnichannel) -> Part {
    let lang = names.lang;
    if known.uses.is_empty() {
        return Part {
            title: lang.text("channels-uses-none"),
            blocks: vec![Block::note(lang.text("channels-uses-fill"))],
        };
    }
    let mut blocks: Vec<Block> = doubt(lang, &known.metrics).into_iter().collect();
    let columns = vec![
        Column::words(lang.text("channels-uses-channel"), 2.0),
        Column::numbers(lang.text("channels-uses-preferred"), 1.0),
        Column::numbers(lang.text("channels-uses-reached"), 1.0),
        Column::numbers(lang.text("channels-uses-success"), 1.0),
        Column::numbers(lang.text("channels-uses-emotion"), 1.0),
        Column::numbers(lang.text("channels-uses-minutes"), 1.0),
        Column::numbers(money(names, "channels-uses-contact", "channels-uses-contact-in"), 1.2),
        Column::numbers(money(names, "channels-uses-cost", "channels-uses-cost-in"), 1.2),
        Column::words(lang.text("channels-uses-strong"), 2.0),
        Column::words(lang.text("channels-uses-fit"), 1.8),
    ];
    let rows = known.uses.iter().map(|it| row(names, known, it)).collect();
    blocks.push(Block::Table(lang.text("channels-uses"), columns, rows));
    blocks.extend(known.single.iter().map(|(stage, channel)| {
        let words = lang.text_with(
            "channels-single",
            &[("stage", names.stage(stage).into()), ("channel", names.channel(channel).into())],
        );
        Block::Say(Cell::new(words).signed(Icon::Info).about(Element::Stage(stage.clone())))
    }));
    Part { title: title(names, known), blocks }
}

/// A heading with the currency of the journey, where it has one.
fn money(names: Names, plain: &str, with: &str) -> String {
    let currency = names.journey.business.currency.as_str();
    if currency.is_empty() {
        names.lang.text(plain)
    } else {
        names.lang.text_with(with, &[("currency", currency.into())])
    }
}

fn title(names: Names, known: &Omnichannel) -> String {
    let most = |figure: fn(&ChannelUse) -> Option<f64>| {
        let figures = known.uses.iter().filter_map(|it| Some((it, figure(it).filter(|figure| *figure > 0.0)?)));
        figures.reduce(|most, next| if next.1 > most.1 { next } else { most }).map(|(it, _)| it)
    };
    let named = |key: &str, it: &ChannelUse| {
        let share = names.percent(it.preferred_by);
        names.lang.text_with(key, &[("channel", names.channel(&it.channel).into()), ("share", share.into())])
    };
    let missing = known.uses.iter().filter(|it| it.fit == Fit::NotOffered);
    let missing = missing.reduce(|most, next| if next.preferred_by > most.preferred_by { next } else { most });
    if let Some(missing) = missing {
        return named("channels-uses-missing", missing);
    }
    match (most(|it| it.preferred_by), most(|it| it.reached)) {
        (None, _) => names.lang.text("channels-uses-unasked"),
        (Some(preferred), Some(met)) if preferred.channel != met.channel => names.lang.text_with(
            "channels-uses-apart",
            &[
                ("preferred", names.channel(&preferred.channel).into()),
                ("met", names.channel(&met.channel).into()),
            ],
        ),
        (Some(preferred), _) => named("channels-uses-together", preferred),
    }
}

fn row(names: Names, known: &Omnichannel, it: &ChannelUse) -> Vec<Cell> {
    let lang = names.lang;
    let channel = names.journey.channels.get(&it.channel);
    let flow = |words: String| flowing(words, &known.metrics);
    let purpose = channel.map_or("", |channel| channel.purpose.as_str());
    let strong = known.strengths.get(&it.channel).into_iter().flatten();
    let strong: Vec<String> = strong.map(|it| lang.text(&format!("strong-for-{}", it.key()))).collect();
    let strong = flow(strong.join(", "));
    let fit = match it.fit {
        Fit::Fine => Cell::new(""),
        Fit::NotOffered => {
            Cell::new(lang.text("channels-fit-not-offered")).in_tone(Tone::Hurts).signed(Icon::TriangleAlert)
        }
        Fit::NotUsed => Cell::new(lang.text("channels-fit-not-used")).in_tone(Tone::Caution).signed(Icon::Info),
    };
    let contacts = lang.text_with("channels-uses-contacts", &[("contacts", names.number(it.contacts).into())]);
    vec![
        Cell::new(names.channel(&it.channel)).bold().about(Element::Channel(it.channel.clone())).hinted(purpose),
        Cell::new(names.percent(it.preferred_by)),
        flow(names.percent(it.reached)).hinted(contacts),
        flow(names.percent(it.success)),
        flow(names.emotion(it.emotion)),
        flow(names.number(it.minutes)),
        Cell::new(names.number(channel.and_then(|channel| channel.cost_per_contact))),
        flow(names.number(it.cost)),
        strong,
        fit,
    ]
}
