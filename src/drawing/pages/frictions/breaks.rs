//! Where customers must start again.

use crate::{
    drawing::{
        pages::{
            channels::doubt,
            names::{Names, flowing},
        },
        plots::{Block, Cell, Column, Part},
    },
    insight::{Again, Pains, Restart},
    text::Icon,
};

/// The places, and how many customers they happen to.
pub(super) fn part(names: Names, pains: &Pains) -> Part {
    let lang = names.lang;
    let Some(first) = pains.breaks.first() else {
        return super::empty(lang, "breaks-none", "breaks-fill");
    };
    let title = lang.text_with(
        "breaks-title",
        &[
            ("count", pains.breaks.len().into()),
            ("place", names.place(&first.at).into()),
            ("share", names.percent(first.met_by).into()),
        ],
    );
    let customers = names.journey.business.customers_per_month.filter(|count| *count > 0.0);
    let mut columns = vec![
        Column::words(lang.text("breaks-where"), 4.0),
        Column::words(lang.text("breaks-why"), 4.0),
        Column::numbers(lang.text("breaks-met"), 1.4),
    ];
    if customers.is_some() {
        columns.push(Column::numbers(lang.text("breaks-customers"), 1.4));
    }
    let row = |it: &Restart| {
        let why: Vec<String> = it.why.iter().map(|why| told(names, why)).collect();
        let share = flowing(names.percent(it.met_by), &pains.metrics);
        let mut cells = vec![
            Cell::new(names.place(&it.at)).about(it.at.clone()).signed(Icon::RotateCcw),
            Cell::new(why.join(", ")),
            share,
        ];
        if let Some(customers) = customers {
            let count = it.met_by.map(|share| (share * customers).round());
            cells.push(flowing(names.number(count), &pains.metrics));
        }
        cells
    };
    let rows = pains.breaks.iter().map(row).collect();
    let mut blocks = vec![Block::note(lang.text("breaks-how"))];
    blocks.extend(doubt(lang, &pains.metrics));
    blocks.push(Block::Table(lang.text("breaks-table"), columns, rows));
    Part { title, blocks }
}

fn told(names: Names, why: &Again) -> String {
    match why {
        Again::ContextLost => names.lang.text("breaks-context-lost"),
        Again::Forgotten => names.lang.text("breaks-forgotten"),
        Again::Felt(friction) => {
            names.lang.text_with("breaks-felt", &[("friction", names.friction(friction).into())])
        }
    }
}
