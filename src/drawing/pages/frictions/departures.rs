//! Frictions by how they depart from what was intended.

use super::empty;
use crate::{
    drawing::{
        pages::names::{Names, flowing},
        plots::{Block, Cell, Column, Part},
    },
    insight::{Departing, Pains},
    model::{Deviation, Element},
};

/// The frictions, way by way.
pub(super) fn part(names: Names, pains: &Pains) -> Part {
    let lang = names.lang;
    if pains.departures.iter().all(|(kind, _)| kind.is_none()) {
        return empty(lang, "departures-none", "departures-fill");
    }
    let columns = vec![
        Column::words(lang.text("departures-kind"), 2.0),
        Column::words(lang.text("departures-friction"), 4.0),
        Column::words(lang.text("departures-where"), 4.0),
        Column::numbers(lang.text("departures-pain"), 1.0),
    ];
    let mut rows = Vec::new();
    for (kind, frictions) in &pains.departures {
        for (position, (id, pain)) in frictions.iter().enumerate() {
            let head = if position == 0 { called(names, *kind) } else { String::new() };
            let at = names.state.frictions.get(id).and_then(|friction| super::place_of(&friction.at));
            let place = at.as_ref().map_or_else(String::new, |at| names.place(at));
            rows.push(vec![
                Cell::new(head).bold(),
                Cell::new(names.friction(id)).about(Element::Friction(id.clone())),
                Cell { element: at, ..Cell::new(place) },
                flowing(lang.short_number(*pain), &pains.metrics),
            ]);
        }
    }
    let blocks =
        vec![Block::note(lang.text("departures-how")), Block::Table(lang.text("departures-table"), columns, rows)];
    Part { title: title(names, pains), blocks }
}

/// The way that most of the pain comes from, of what is known.
fn title(names: Names, pains: &Pains) -> String {
    let pain = |(_, frictions): &&Departing| frictions.iter().map(|(_, pain)| pain).sum::<f64>();
    let known = || pains.departures.iter().filter(|(kind, _)| kind.is_some());
    let whole: f64 = known().map(|it| pain(&it)).sum();
    let count = |it: &Departing| it.1.len();
    let (told, all): (usize, usize) = (known().map(count).sum(), pains.departures.iter().map(count).sum());
    // What is said of the few says nothing of all.
    if 2 * told < all {
        return names.lang.text_with("departures-few", &[("told", told.into()), ("all", all.into())]);
    }
    match known().reduce(|most, next| if pain(&next) > pain(&most) { next } else { most }) {
        Some(most) if whole > 0.0 => names.lang.text_with(
            "departures-most",
            &[("kind", called(names, most.0).into()), ("share", names.lang.percent(pain(&most) / whole).into())],
        ),
        _ => names.lang.text("departures-table"),
    }
}

fn called(names: Names, kind: Option<Deviation>) -> String {
    names.lang.text(match kind {
        Some(Deviation::AdHoc) => "deviation-ad-hoc",
        Some(Deviation::WrongOrder) => "deviation-wrong-order",
        Some(Deviation::Failure) => "deviation-failure",
        Some(Deviation::Missing) => "deviation-missing",
        None => "departures-unsaid",
    })
}
