//! What is to be filled in before a KPI proves anything, and what others reach.

use super::Proofs;
use crate::{
    drawing::{
        pages::names::MISSING,
        plots::{Block, Cell, Column, Part, Tone},
    },
    insight::{Lack, REFERENCES},
    model::{Element, Kpi},
    roadmap::Proving,
    text::Icon,
};

/// What is missing, KPI by KPI; none where nothing is.
pub(super) fn part(proofs: &Proofs) -> Option<Part> {
    let lang = proofs.lang();
    let gaps: Vec<(&Kpi, &Proving, Vec<String>)> = proofs
        .all
        .iter()
        .map(|(kpi, proving)| (*kpi, proving, missing(proofs, kpi, proving)))
        .filter(|(_, _, missing)| !missing.is_empty())
        .collect();
    if gaps.is_empty() {
        return None;
    }
    let blind = gaps.iter().filter(|(_, proving, _)| proving.is_blind()).count();
    let (key, count) = if blind > 0 { ("proof-gaps-blind", blind) } else { ("proof-gaps", gaps.len()) };
    let title = lang.text_with(key, &[("count", count.into()), ("all", proofs.all.len().into())]);
    let columns = vec![Column::words(lang.text("proof-kpi"), 1.0), Column::words(lang.text("proof-missing"), 2.6)];
    let row = |(kpi, proving, missing): &(&Kpi, &Proving, Vec<String>)| {
        let words = Cell::new(missing.join(" · "));
        let words =
            if proving.is_blind() { words.in_tone(Tone::Caution).signed(Icon::TriangleAlert) } else { words };
        vec![Cell::new(&*kpi.name).about(Element::Kpi(kpi.id.clone())), words]
    };
    let rows = gaps.iter().map(row).collect();
    Some(Part { title, blocks: vec![Block::Table(lang.text("proof-gaps-table"), columns, rows)] })
}

/// What nobody has said of a KPI: first what it cannot do without.
fn missing(proofs: &Proofs, kpi: &Kpi, proving: &Proving) -> Vec<String> {
    let lang = proofs.lang();
    // What is to be filled in is called as the inspector calls it.
    let lacks = proving.proof.lacks.iter().map(|lack| match lack {
        Lack::Baseline => lang.text("field-baseline"),
        Lack::Target => lang.text("field-target"),
        Lack::Sense => lang.text("proof-fill-sense"),
    });
    let others = [
        (kpi.every_weeks.is_none(), "proof-fill-every"),
        (kpi.source.is_empty(), "field-source"),
        (kpi.owner.is_empty(), "field-owner"),
    ];
    lacks.chain(others.into_iter().filter(|(is_missing, _)| *is_missing).map(|(_, key)| lang.text(key))).collect()
}

/// What others reach, beside what this journey wants: hints, never data.
pub(super) fn references(proofs: &Proofs) -> Part {
    let lang = proofs.lang();
    let columns = vec![
        Column::words(lang.text("proof-kpi"), 1.6),
        Column::words(lang.text("reference-value"), 1.6),
        Column::words(lang.text("reference-here"), 2.8),
    ];
    let rows = REFERENCES.into_iter().map(|reference| {
        let wanted = |(kpi, _): &&(&Kpi, Proving)| reference.kind == Some(kpi.kind);
        let here: Vec<&Kpi> = proofs.all.iter().filter(wanted).map(|(kpi, _)| *kpi).collect();
        let told = here.iter().map(|kpi| {
            let args = [
                ("name", kpi.name.as_str().into()),
                ("now", proofs.amount_if_any(kpi, kpi.baseline).into()),
                ("target", proofs.amount_if_any(kpi, kpi.target).into()),
            ];
            lang.text_with("proof-card", &args)
        });
        let told: Vec<String> = told.collect();
        let words = Cell::new(if told.is_empty() { MISSING.to_owned() } else { told.join(" · ") });
        let words = match here.first() {
            Some(kpi) => words.about(Element::Kpi(kpi.id.clone())),
            None => words.in_tone(Tone::Quiet),
        };
        vec![
            Cell::new(lang.text(&format!("reference-name-{}", reference.key))),
            Cell::new(lang.text(&format!("reference-{}", reference.key))).in_tone(Tone::Quiet),
            words,
        ]
    });
    let blocks = vec![
        Block::Say(Cell::new(lang.text("reference-note")).in_tone(Tone::Caution).signed(Icon::Info)),
        Block::Table(lang.text("reference-table"), columns, rows.collect()),
    ];
    Part { title: lang.text("reference-title"), blocks }
}
