//! Which channels success is owed to, in four ways of giving credit.

use super::doubt;
use crate::{
    drawing::{
        pages::names::Names,
        plots::{Bar, Block, Group, Part, Tone},
    },
    insight::{Credit, Omnichannel},
    model::Element,
};

/// A way of giving credit: the key of its name, which with `-why` after it is that of its explanation; and what it gives.
type Way = (&'static str, fn(&Credit) -> f64);

/// The four ways, in the order in which they are shown.
const WAYS: [Way; 4] = [
    ("credit-first", |credit| credit.first),
    ("credit-last", |credit| credit.last),
    ("credit-linear", |credit| credit.linear),
    ("credit-removal", |credit| credit.removal),
];

/// The shares of success.
pub(super) fn part(names: Names, known: &Omnichannel) -> Part {
    let lang = names.lang;
    if known.credit.is_empty() {
        return Part {
            title: lang.text("channels-credit-none"),
            blocks: vec![Block::note(lang.text("channels-credit-fill"))],
        };
    }
    let tone = if known.metrics.flow_is_trusted() { Tone::Main } else { Tone::Quiet };
    let credited =
        names.journey.channels.iter().filter_map(|channel| Some((channel, known.credit.get(&channel.id)?)));
    let mut groups = Vec::new();
    let mut most: Option<(&str, f64)> = None;
    for (channel, credit) in credited {
        if most.is_none_or(|(_, removal)| credit.removal > removal) {
            most = Some((&channel.name, credit.removal));
        }
        let bars = WAYS.map(|(key, of)| Bar {
            name: lang.text(key),
            value: of(credit),
            says: lang.percent(of(credit)),
            tone,
            element: Some(Element::Channel(channel.id.clone())),
        });
        groups.push(Group { name: channel.name.clone(), bars: bars.into() });
    }
    let (channel, share) = most.unwrap_or_default();
    let title = lang
        .text_with("channels-credit-most", &[("channel", channel.into()), ("share", lang.percent(share).into())]);
    let mut blocks: Vec<Block> = doubt(lang, &known.metrics).into_iter().collect();
    blocks.push(Block::note(lang.text("channels-credit-indicative")));
    blocks.extend(WAYS.map(|(key, _)| {
        let why = lang.text(&format!("{key}-why"));
        Block::note(lang.text_with("channels-credit-way", &[("way", lang.text(key).into()), ("why", why.into())]))
    }));
    blocks.push(Block::Bars(lang.text("channels-credit"), groups));
    Part { title, blocks }
}
