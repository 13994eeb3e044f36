//! The KPIs that the sponsor follows: each with its values against its line, and what it proves.

use super::{Proofs, kpi_verdict, unit};
use crate::{
    drawing::plots::{Block, Cell, Dated, Part, Tone},
    i18n::Arg,
    insight::{Progress, reference},
    model::{Element, Kpi},
    roadmap::Proving,
    text::Icon,
};

/// The most KPIs that are drawn: more than these nobody follows.
const DRAWN: usize = 12;

/// The most initiatives that are named under a KPI.
const NAMED: usize = 3;

/// The headline KPIs.
pub(super) fn part(proofs: &Proofs) -> Part {
    let lang = proofs.lang();
    let headline: Vec<&(&Kpi, Proving)> = proofs.all.iter().filter(|(kpi, _)| kpi.headline).collect();
    if headline.is_empty() {
        let blocks = vec![Block::note(lang.text("proof-headline-fill"))];
        return Part { title: lang.text("proof-headline-none"), blocks };
    }
    let cards = headline.iter().take(DRAWN).map(|(kpi, proving)| card(proofs, kpi, proving));
    let blocks = vec![Block::note(lang.text("proof-how")), Block::Beside(cards.collect())];
    Part { title: title(proofs, &headline), blocks }
}

/// The headline KPIs as a booklet shows them: each with its plot; what it proves is in the table of all.
pub(super) fn essence(proofs: &Proofs) -> Part {
    let mut part = part(proofs);
    for block in &mut part.blocks {
        let Block::Beside(cards) = block else { continue };
        for card in cards {
            let plotted = card.iter().position(|block| matches!(block, Block::Dated(_)));
            card.truncate(plotted.map_or(2, |at| at + 1));
        }
    }
    part
}

/// What stands out among them: what slips first, then what cannot be judged, then that all is well.
fn title(proofs: &Proofs, headline: &[&(&Kpi, Proving)]) -> String {
    let of = |wanted: &[Progress]| -> Vec<&str> {
        let found = headline.iter().filter(|(_, proving)| wanted.contains(&proving.proof.progress));
        found.map(|(kpi, _)| kpi.name.as_str()).collect()
    };
    let slipping = of(&[Progress::Worsening, Progress::Late]);
    let well = of(&[Progress::OnTrack, Progress::Reached]);
    let blind = of(&[Progress::NoFigures]);
    let all = ("all", Arg::from(headline.len()));
    let (key, found) = if !slipping.is_empty() {
        ("proof-title-late", slipping)
    } else if !blind.is_empty() {
        ("proof-title-blind", blind)
    } else if well.is_empty() {
        ("proof-title-not-begun", of(&[Progress::NotBegun]))
    } else {
        ("proof-title-well", well)
    };
    let first = found.first().copied().unwrap_or_default();
    proofs.lang().text_with(key, &[all, ("count", found.len().into()), ("first", first.into())])
}

/// One KPI: its name, where it stands, its values, what it proves, what others reach.
fn card(proofs: &Proofs, kpi: &Kpi, proving: &Proving) -> Vec<Block> {
    let lang = proofs.lang();
    let element = Element::Kpi(kpi.id.clone());
    let now = proving.proof.last().map(|last| last.value).or(kpi.baseline);
    let args = [
        ("name", kpi.name.as_str().into()),
        ("now", proofs.amount_if_any(kpi, now).into()),
        ("target", proofs.amount_if_any(kpi, kpi.target).into()),
    ];
    let mut blocks = vec![
        Block::Say(Cell::new(lang.text_with("proof-card", &args)).bold().about(element)),
        Block::Say(kpi_verdict(kpi, &proving.proof, lang)),
    ];
    let line = proving.proof.slope.map(|slope| [slope.from, slope.to]);
    if line.is_some() || !proving.proof.measures.is_empty() {
        blocks.push(Block::Dated(Dated {
            name: lang.text_with("proof-plot", &[("name", kpi.name.as_str().into())]),
            legend: (lang.text("proof-measured"), lang.text("proof-line")),
            measures: proving.proof.measures.iter().map(|measure| (measure.date, measure.value)).collect(),
            line,
            unit: unit(kpi, lang),
            lang,
        }));
    }
    // Below, so that plots beside one another begin at one height.
    if let Some(since) = proofs.overdue(&proving.proof) {
        let words = lang.text_with("proof-overdue", &[("date", lang.date(since).into())]);
        blocks.push(Block::Say(Cell::new(words).in_tone(Tone::Caution).signed(Icon::Clock)));
    }
    blocks.extend(proven(proofs, proving));
    if let Some(reference) = reference(kpi.kind) {
        let value = lang.text(&format!("reference-{}", reference.key));
        let words = lang.text_with("proof-reference", &[("value", value.into())]);
        blocks.push(Block::Say(Cell::new(words).in_tone(Tone::Quiet).signed(Icon::Info)));
    }
    blocks
}

/// The initiatives that it proves, each leading to itself.
fn proven(proofs: &Proofs, proving: &Proving) -> Vec<Block> {
    let lang = proofs.lang();
    if proving.initiatives.is_empty() {
        let words = lang.text("proof-proves-nothing");
        return vec![Block::Say(Cell::new(words).in_tone(Tone::Caution).signed(Icon::TriangleAlert))];
    }
    let mut blocks =
        vec![Block::note(lang.text_with("proof-proves", &[("count", proving.initiatives.len().into())]))];
    let named = proving.initiatives.iter().take(NAMED).map(|(id, title)| {
        Block::Say(Cell::new(title).signed(Icon::ArrowRight).about(Element::Initiative(id.clone())))
    });
    blocks.extend(named);
    let more = proving.initiatives.len().saturating_sub(NAMED);
    if more > 0 {
        blocks.push(Block::note(lang.text_with("proof-more", &[("count", more.into())])));
    }
    blocks
}
