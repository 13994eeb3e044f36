//! How customers go from channel to channel.

use std::collections::BTreeSet;

use super::doubt;
use crate::{
    drawing::{
        pages::names::Names,
        plots::{Block, Matrix, Part, Square},
    },
    insight::{Crossing, Omnichannel},
    model::{ChannelId, Element},
};

/// The matrix of switches.
pub(super) fn part(names: Names, known: &Omnichannel) -> Part {
    let lang = names.lang;
    if known.crossings.is_empty() {
        let blocks = vec![Block::note(lang.text("channels-switches-fill"))];
        return Part { title: lang.text("channels-switches-none"), blocks };
    }
    let mut blocks = vec![Block::note(lang.text("channels-switches-how"))];
    blocks.extend(doubt(lang, &known.metrics));
    blocks.push(Block::Matrix(matrix(names, known)));
    Part { title: title(names, known), blocks }
}

fn title(names: Names, known: &Omnichannel) -> String {
    match (known.harmed_share(), known.worst()) {
        (Some(share), Some(((from, to), _))) => names.lang.text_with(
            "channels-switches-harmed",
            &[
                ("share", names.lang.percent(share).into()),
                ("from", names.channel(from).into()),
                ("to", names.channel(to).into()),
            ],
        ),
        (Some(_), None) => names.lang.text("channels-switches-fine"),
        (None, _) => names.lang.text("channels-switches-unknown"),
    }
}

fn matrix(names: Names, known: &Omnichannel) -> Matrix {
    let (from, to): (BTreeSet<&ChannelId>, BTreeSet<&ChannelId>) = (
        known.crossings.keys().map(|(from, _)| from).collect(),
        known.crossings.keys().map(|(_, to)| to).collect(),
    );
    let listed = |ids: &BTreeSet<&ChannelId>| {
        let channels = names.journey.channels.iter().map(|channel| &channel.id);
        channels.filter(|id| ids.contains(id)).collect::<Vec<_>>()
    };
    let columns = listed(&to);
    let row = |from: &ChannelId| {
        let square = |to: &&ChannelId| {
            let crossing = known.crossings.get(&(from.clone(), (*to).clone()))?;
            Some(square(names, from, to, crossing))
        };
        (names.channel(from), columns.iter().map(square).collect())
    };
    Matrix {
        name: names.lang.text("channels-matrix"),
        corner: names.lang.text("channels-matrix-corner"),
        columns: columns.iter().map(|id| names.channel(id)).collect(),
        rows: listed(&from).into_iter().map(row).collect(),
    }
}

fn square(names: Names, from: &ChannelId, to: &ChannelId, crossing: &Crossing) -> Square {
    let lang = names.lang;
    let switching = &crossing.switching;
    let part = |part: f64| switching.made.filter(|made| *made > 0.0).map(|made| (part / made).min(1.0));
    let percent = |share: Option<f64>| names.percent(share);
    let [chosen, guided, forced, _] = switching.reasons.map(part);
    let [carried, partial, lost, _] = switching.contexts.map(part);
    let wait = switching.wait_minutes.filter(|minutes| *minutes > 0.0);
    let some = |share: Option<f64>| share.filter(|share| *share > 0.0);
    let short = |key: &str, share: Option<f64>| {
        some(share).map(|share| lang.text_with(key, &[("share", lang.percent(share).into())]))
    };
    let lines = [
        short("channels-square-forced", forced),
        short("channels-square-lost", lost),
        wait.map(|wait| lang.text_with("channels-square-wait", &[("wait", names.duration(wait).into())])),
    ];
    let says = [
        lang.text_with(
            "channels-square-made",
            &[
                ("from", names.channel(from).into()),
                ("to", names.channel(to).into()),
                ("made", names.number(switching.made).into()),
                ("count", switching.transitions.into()),
            ],
        ),
        lang.text_with(
            "channels-square-reasons",
            &[
                ("chosen", percent(chosen).into()),
                ("guided", percent(guided).into()),
                ("forced", percent(forced).into()),
            ],
        ),
        lang.text_with(
            "channels-square-contexts",
            &[
                ("carried", percent(carried).into()),
                ("partial", percent(partial).into()),
                ("lost", percent(lost).into()),
            ],
        ),
        match switching.wait_minutes {
            Some(wait) => lang.text_with("channels-square-waited", &[("wait", names.duration(wait).into())]),
            None => lang.text("channels-square-wait-unknown"),
        },
    ];
    let worst = crossing.is_worst.then(|| lang.text("channels-square-worst"));
    Square {
        value: names.number(switching.made),
        lines: lines.into_iter().flatten().collect(),
        is_worst: crossing.is_worst,
        says: worst.into_iter().chain(says).collect::<Vec<_>>().join("\n"),
        elements: crossing.transitions.iter().map(|id| Element::Transition(id.clone())).collect(),
    }
}
