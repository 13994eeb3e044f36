//! What employees feel beside what customers feel.

use super::{empty, place_of};
use crate::{
    drawing::{
        pages::names::Names,
        plots::{Block, Cell, Column, Lines, Part, Series},
    },
    insight::{Curve, Pains},
    model::Element,
};

/// The curves of both, and the frictions of employees.
pub(super) fn part(names: Names, pains: &Pains) -> Part {
    let lang = names.lang;
    let has_curve = pains.backstage.end.is_some();
    if !has_curve && pains.employees.is_empty() {
        return empty(lang, "employees-none", "employees-fill");
    }
    let mut blocks = Vec::new();
    if has_curve {
        blocks.push(Block::Lines(Lines {
            name: lang.text("employees-curves"),
            stages: names.journey.stages.iter().map(|stage| stage.name.clone()).collect(),
            series: vec![
                Series {
                    name: lang.text("employees-customers"),
                    values: means(&pains.customers),
                    is_dashed: false,
                },
                Series {
                    name: lang.text("employees-employees"),
                    values: means(&pains.backstage),
                    is_dashed: true,
                },
            ],
        }));
    } else {
        blocks.push(Block::note(lang.text("employees-curve-fill")));
    }
    if pains.employees.is_empty() {
        blocks.push(Block::note(lang.text("employees-frictions-fill")));
    } else {
        let columns = vec![
            Column::words(lang.text("departures-friction"), 4.0),
            Column::words(lang.text("departures-where"), 4.0),
            Column::numbers(lang.text("employees-severity"), 1.0),
            Column::numbers(lang.text("employees-frequency"), 1.0),
        ];
        let rows = pains.employees.iter().filter_map(|id| names.state.frictions.get(id)).map(|friction| {
            let at = place_of(&friction.at);
            let place = at.as_ref().map_or_else(String::new, |at| names.place(at));
            vec![
                Cell::new(friction.name.clone()).about(Element::Friction(friction.id.clone())),
                Cell { element: at, ..Cell::new(place) },
                Cell::new(friction.severity.to_string()),
                Cell::new(names.percent(friction.frequency)),
            ]
        });
        blocks.push(Block::Table(lang.text("employees-table"), columns, rows.collect()));
    }
    Part { title: title(names, pains), blocks }
}

fn means(curve: &Curve) -> Vec<Option<f64>> {
    curve.points.iter().map(|(_, point)| point.map(|point| point.mean)).collect()
}

/// The stage where those who serve feel worst; else how many frictions they have.
fn title(names: Names, pains: &Pains) -> String {
    let lang = names.lang;
    let points = pains.backstage.points.iter().filter_map(|(stage, point)| Some((stage, point.as_ref()?.mean)));
    match points.reduce(|worst, next| if next.1 < worst.1 { next } else { worst }) {
        Some((stage, mean)) if mean < 0.0 => {
            let customers = pains.customers.points.iter().find(|(id, _)| id == stage);
            let theirs = customers.and_then(|(_, point)| point.map(|point| point.mean));
            lang.text_with(
                "employees-worst",
                &[
                    ("stage", names.stage(stage).into()),
                    ("mean", names.emotion(Some(mean)).into()),
                    ("customers", names.emotion(theirs).into()),
                ],
            )
        }
        _ if pains.employees.is_empty() => lang.text("employees-well"),
        _ => lang.text_with("employees-count", &[("count", pains.employees.len().into())]),
    }
}
