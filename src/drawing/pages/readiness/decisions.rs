//! The decisions that the sponsor is asked for.

use crate::{
    drawing::{
        pages::names::Names,
        plots::{Block, Cell, Column, Part, Tone},
    },
    model::Decision,
    text::Icon,
};

/// The decisions, the earliest first.
pub(super) fn part(names: Names) -> Part {
    let lang = names.lang;
    let roadmap = &names.journey.roadmap;
    let mut decisions: Vec<&Decision> = roadmap.decisions.iter().collect();
    if decisions.is_empty() {
        let blocks = vec![Block::note(lang.text("decisions-fill"))];
        return Part { title: lang.text("decisions-none"), blocks };
    }
    decisions.sort_by_key(|decision| (decision.by.is_none(), decision.by));
    let count = ("count", decisions.len().into());
    let title = match decisions.first().and_then(|decision| decision.by) {
        Some(by) => lang.text_with("decisions-title", &[count, ("date", lang.date(by).into())]),
        None => lang.text_with("decisions-title-undated", &[count]),
    };
    let columns = vec![
        Column::words(lang.text("decisions-what"), 4.0),
        Column::words(lang.text("decisions-who"), 1.6),
        Column::words(lang.text("decisions-by"), 1.4),
    ];
    let missing = |key: &str| Cell::new(lang.text(key)).in_tone(Tone::Caution).signed(Icon::TriangleAlert);
    let rows = decisions.iter().map(|decision| {
        let who = names.journey.owner_name(&decision.who);
        vec![
            Cell::new(&*decision.text),
            if who.is_empty() { missing("decisions-nobody") } else { Cell::new(who) },
            decision.by.map_or_else(|| missing("decisions-undated"), |by| Cell::new(lang.date(by))),
        ]
    });
    let table = Block::Table(lang.text("decisions-table"), columns, rows.collect());
    let sponsor = names.journey.owner_name(&roadmap.sponsor);
    let asked = if sponsor.is_empty() {
        Block::Say(missing("decisions-no-sponsor"))
    } else {
        Block::note(lang.text_with("decisions-sponsor", &[("sponsor", sponsor.into())]))
    };
    Part { title, blocks: vec![asked, table] }
}
