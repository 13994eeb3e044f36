//! Customers lost by reason: a second reading of the gain, never added to it.

use super::Told;
use crate::{
    drawing::plots::{Block, Cell, Column, Part},
    model::Element,
    roadmap::case::{Lost, WON_BACK},
};

/// The table of the reasons; nothing where nobody noted one.
pub(super) fn part(told: Told) -> Option<Part> {
    let (case, lang) = (told.case, told.lang);
    if case.lost.is_empty() {
        return None;
    }
    let columns = vec![
        Column::words(lang.text("case-lost-reason"), 3.0),
        Column::numbers(lang.text("case-lost-leave"), 1.2),
        Column::words(lang.text("case-lost-friction"), 3.0),
        Column::numbers(lang.text("case-lost-relieved"), 1.2),
        Column::numbers(lang.text("case-lost-won-back"), 1.4),
    ];
    let row = |lost: &Lost| {
        let friction = match &lost.friction {
            Some(id) => {
                let found = told.journey.states.iter().find_map(|state| state.frictions.get(id));
                let name = found.map_or_else(|| id.to_string(), |friction| friction.name.clone());
                Cell::new(name).about(Element::Friction(id.clone()))
            }
            None => Cell::new(lang.text("case-lost-no-friction")),
        };
        let number = |figure: Option<f64>| figure.map_or_else(|| "–".to_owned(), |it| lang.number(it, 0));
        vec![
            Cell::new(&*lost.text),
            Cell::new(number(lost.leave)),
            friction,
            Cell::new(lang.percent(lost.relieved)),
            Cell::new(number(lost.won_back)),
        ]
    };
    let won_back: Vec<f64> = case.lost.iter().filter_map(|lost| lost.won_back).collect();
    let all: f64 = won_back.iter().sum();
    let more = case.worth.customers.zip(case.worth.more_succeed()).map(|(customers, more)| customers * more);
    let title = match (won_back.is_empty(), more) {
        (true, _) => lang.text("case-lost-unknown"),
        (false, _) if all < 0.5 => lang.text("case-lost-none"),
        (false, None) => lang.text_with("case-lost-finding", &[("count", lang.number(all, 0).into())]),
        (false, Some(more)) => lang.text_with(
            "case-lost-against",
            &[("count", lang.number(all, 0).into()), ("more", lang.number(more, 0).into())],
        ),
    };
    let how = lang.text_with("case-lost-how", &[("share", lang.percent(WON_BACK).into())]);
    let blocks =
        vec![Block::Table(lang.text("case-lost"), columns, case.lost.iter().map(row).collect()), Block::note(how)];
    Some(Part { title, blocks })
}
