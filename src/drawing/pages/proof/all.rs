//! All KPIs in a table.

use super::{Proofs, progress};
use crate::{
    drawing::{
        pages::names::MISSING,
        plots::{Block, Cell, Column, Part, Tone},
    },
    model::{Element, Kpi},
    roadmap::Proving,
    text::Icon,
};

/// The table.
pub(super) fn part(proofs: &Proofs) -> Part {
    let lang = proofs.lang();
    let columns = vec![
        Column::words(lang.text("proof-kpi"), 2.2),
        Column::numbers(lang.text("proof-baseline"), 1.45),
        Column::numbers(lang.text("proof-now"), 1.45),
        Column::numbers(lang.text("proof-target"), 1.45),
        Column::words(lang.text("proof-standing"), 1.4),
        Column::words(lang.text("proof-read"), 1.9),
        Column::words(lang.text("proof-who"), 1.9),
        Column::words(lang.text("proof-proven"), 2.2),
    ];
    let rows = proofs.all.iter().map(|(kpi, proving)| row(proofs, kpi, proving)).collect();
    let idle = proofs.all.iter().filter(|(_, proving)| proving.initiatives.is_empty()).count();
    let key = if idle > 0 { "proof-title-idle" } else { "proof-title-all" };
    let title = lang.text_with(key, &[("all", proofs.all.len().into()), ("count", idle.into())]);
    Part { title, blocks: vec![Block::Table(lang.text("proof-table"), columns, rows)] }
}

fn row(proofs: &Proofs, kpi: &Kpi, proving: &Proving) -> Vec<Cell> {
    let lang = proofs.lang();
    let proof = &proving.proof;
    let name = Cell::new(&*kpi.name).about(Element::Kpi(kpi.id.clone()));
    let name = if kpi.headline { name.bold() } else { name };
    let last = proof.last();
    vec![
        name,
        Cell::new(proofs.amount_if_any(kpi, kpi.baseline)),
        Cell::new(proofs.amount_if_any(kpi, last.map(|last| last.value))),
        Cell::new(proofs.amount_if_any(kpi, kpi.target)),
        progress(proof.progress, lang.text(&format!("proof-{}", proof.progress.key()))),
        read(proofs, kpi, proving),
        who(proofs, kpi),
        proven(proofs, proving),
    ]
}

/// When it was read last, and how often it should be.
fn read(proofs: &Proofs, kpi: &Kpi, proving: &Proving) -> Cell {
    let lang = proofs.lang();
    let date = proving.proof.last().map(|last| lang.date(last.date));
    let every = kpi.every_weeks.and_then(|weeks| usize::try_from(weeks).ok());
    let every = every.map(|weeks| lang.text_with("proof-every", &[("weeks", weeks.into())]));
    let overdue = proofs
        .overdue(&proving.proof)
        .map(|since| lang.text_with("proof-overdue-short", &[("date", lang.date(since).into())]));
    let is_overdue = overdue.is_some();
    let words: Vec<String> = date.into_iter().chain(every).chain(overdue).collect();
    let cell = Cell::new(if words.is_empty() { MISSING.to_owned() } else { words.join(" · ") });
    if is_overdue { cell.in_tone(Tone::Caution).signed(Icon::Clock) } else { cell }
}

/// Who answers for it, and where its values come from.
fn who(proofs: &Proofs, kpi: &Kpi) -> Cell {
    let owner = proofs.names.journey.owner_name(&kpi.owner);
    let words: Vec<&str> = [owner, &kpi.source].into_iter().filter(|words| !words.is_empty()).collect();
    Cell::new(if words.is_empty() { MISSING.to_owned() } else { words.join(" · ") }).in_tone(Tone::Quiet)
}

/// The first initiative that it proves, and how many more; all of them when pointed at.
fn proven(proofs: &Proofs, proving: &Proving) -> Cell {
    let lang = proofs.lang();
    let Some((id, title)) = proving.initiatives.first() else {
        return Cell::new(lang.text("proof-nothing")).in_tone(Tone::Caution).signed(Icon::TriangleAlert);
    };
    let more = proving.initiatives.len() - 1;
    let words = if more > 0 {
        lang.text_with("proof-and-more", &[("title", title.as_str().into()), ("count", more.into())])
    } else {
        title.clone()
    };
    let titles: Vec<&str> = proving.initiatives.iter().map(|(_, title)| title.as_str()).collect();
    Cell::new(words).about(Element::Initiative(id.clone())).hinted(titles.join("\n"))
}
