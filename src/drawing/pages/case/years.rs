//! Gains and costs by year.

use super::Told;
use crate::{
    drawing::plots::{Block, Cell, Column, Part},
    roadmap::case::{Case, MONTHS, Month},
};

/// The table by year under what the three years come to.
pub(super) fn part(told: Told) -> Part {
    let (case, lang) = (told.case, told.lang);
    let mut totals: Vec<Month> = (1..=MONTHS / 12).map(|year| Case::total(case.year(year))).collect();
    let all = Case::total(&case.months);
    totals.push(all);
    let mut columns = vec![Column::words("", 2.4)];
    columns.extend((1..=MONTHS / 12).map(|year| {
        let days = case.year(year).next().and_then(|first| first.from);
        let head = match days {
            Some(from) => {
                lang.text_with("case-year-from", &[("year", year.into()), ("date", lang.date(from).into())])
            }
            None => lang.text_with("case-year", &[("year", year.into())]),
        };
        Column::numbers(head, 1.4)
    }));
    columns.push(Column::numbers(lang.text("case-years-total"), 1.4));
    let row = |key: &str, figure: &dyn Fn(&Month) -> String| {
        let cells = totals.iter().map(|total| Cell::new(figure(total)));
        [Cell::new(lang.text(key))].into_iter().chain(cells).collect::<Vec<_>>()
    };
    let bold = |cells: Vec<Cell>| cells.into_iter().map(Cell::bold).collect();
    let mut rows = vec![
        row("case-years-completion", &|it| told.money_if_known(it.completion)),
        row("case-years-contacts", &|it| told.money_if_known(it.contacts)),
        row("case-years-once", &|it| told.money(-it.once)),
        row("case-years-yearly", &|it| told.money(-it.yearly)),
        bold(row("case-years-net", &|it| told.money(it.net()))),
    ];
    if case.range.is_some() {
        rows.push(row("case-years-range", &|it| told.between(case.net_range(it))));
    }
    rows.push(row("case-years-cumulated", &|it| told.money(it.cumulated)));
    let args = [("gain", told.money(all.gain()).into()), ("spent", told.money(all.spent()).into())];
    let known = case.worth.a_month().is_some();
    let title = lang.text_with(if known { "case-years-finding" } else { "case-years-finding-costs" }, &args);
    let mut blocks = vec![Block::Table(lang.text("case-years"), columns, rows)];
    if case.later > 0.0 {
        let later = [("amount", told.money(case.later).into())];
        blocks.push(Block::note(lang.text_with("case-years-later", &later)));
    }
    Part { title, blocks }
}
