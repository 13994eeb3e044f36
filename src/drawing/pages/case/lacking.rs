//! What is missing, and where to fill it in.

use super::Told;
use crate::{
    drawing::plots::{Block, Cell, Column, Part},
    i18n::Lang,
    model::{Element, InitiativeId, StateId},
    roadmap::case::{Case, Missing},
};

/// How many names are said of a list.
const NAMES: usize = 3;

/// The table of what is missing; nothing where all is there.
pub(super) fn part(told: Told) -> Option<Part> {
    let lang = told.lang;
    let count = told.case.missing.len();
    if count == 0 {
        return None;
    }
    let columns = vec![
        Column::words(lang.text("case-missing-what"), 4.0),
        Column::words(lang.text("case-missing-why"), 4.0),
        Column::words(lang.text("case-missing-where"), 2.4),
    ];
    let rows = told.case.missing.iter().map(|missing| row(told, missing)).collect();
    Some(Part {
        title: lang.text_with("case-missing-finding", &[("count", count.into())]),
        blocks: vec![Block::Table(lang.text("case-missing"), columns, rows)],
    })
}

fn row(told: Told, missing: &Missing) -> Vec<Cell> {
    let lang = told.lang;
    let (key, names, count, about) = match missing {
        Missing::Base => ("base", String::new(), 1, Element::Journey),
        Missing::Customers => ("customers", String::new(), 1, Element::Journey),
        Missing::Value => ("value", String::new(), 1, Element::Journey),
        Missing::Currency => ("currency", String::new(), 1, Element::Journey),
        Missing::RampUp => ("ramp-up", String::new(), 1, Element::Journey),
        Missing::Start => ("start", String::new(), 1, Element::Journey),
        Missing::Deliveries => ("deliveries", String::new(), 1, Element::State(told.target.id.clone())),
        Missing::Flow(id) => ("flow", state(told, id), 1, Element::State(id.clone())),
        Missing::ContactCosts(channels) => {
            let names = channels.iter().filter_map(|id| told.journey.channels.get(id));
            let names: Vec<&str> = names.map(|channel| channel.name.as_str()).collect();
            let about = channels.first().map_or(Element::Journey, |id| Element::Channel(id.clone()));
            ("contact-costs", listed(lang, &names), names.len(), about)
        }
        Missing::Costs(initiatives) => {
            let (names, about) = initiatives_of(lang, initiatives);
            ("costs", names, initiatives.len(), about)
        }
        Missing::SmallCosts(initiatives) => {
            let (names, about) = initiatives_of(lang, initiatives);
            ("small-costs", names, initiatives.len(), about)
        }
        Missing::Ends(initiatives) => {
            let (names, about) = initiatives_of(lang, initiatives);
            ("ends", names, initiatives.len(), about)
        }
    };
    let args = [("names", names.into()), ("count", count.into())];
    vec![
        Cell::new(lang.text_with(&format!("case-missing-{key}"), &args)),
        Cell::new(lang.text(&format!("case-missing-{key}-why"))),
        Cell::new(place(told, &about)).about(about),
    ]
}

fn state(told: Told, id: &StateId) -> String {
    told.journey.states.get(id).map_or_else(|| id.to_string(), |state| state.name.clone())
}

/// What the place is called where something is filled in.
fn place(told: Told, about: &Element) -> String {
    match about {
        Element::State(id) => state(told, id),
        Element::Channel(id) => told.journey.channels.get(id).map_or_else(String::new, |it| it.name.clone()),
        Element::Initiative(id) => {
            titles(told.case).find(|(it, _)| it == id).map_or_else(String::new, |(_, it)| it)
        }
        _ => told.lang.text("case-missing-journey"),
    }
}

/// What the initiatives are called of which something is missing.
fn titles(case: &Case) -> impl Iterator<Item = (InitiativeId, String)> {
    let lists = case.missing.iter().filter_map(|missing| match missing {
        Missing::Costs(list) | Missing::SmallCosts(list) | Missing::Ends(list) => Some(list),
        _ => None,
    });
    lists.flatten().cloned()
}

fn initiatives_of(lang: Lang, initiatives: &[(InitiativeId, String)]) -> (String, Element) {
    let names: Vec<&str> = initiatives.iter().map(|(_, title)| title.as_str()).collect();
    let first = initiatives.first().map_or(Element::Journey, |(id, _)| Element::Initiative(id.clone()));
    (listed(lang, &names), first)
}

/// The first names of a list, and how many more there are.
fn listed(lang: Lang, names: &[&str]) -> String {
    let said = names.iter().take(NAMES).copied().collect::<Vec<_>>().join(", ");
    let more = names.len().saturating_sub(NAMES);
    if more == 0 {
        said
    } else {
        lang.text_with("case-and-more", &[("names", said.into()), ("count", more.into())])
    }
}
