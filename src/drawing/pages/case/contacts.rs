//! What contacts cost, channel by channel.

use super::Told;
use crate::{
    drawing::plots::{Block, Cell, Column, Part, Tone},
    model::Element,
    roadmap::case::Contacts,
};

/// The table of the channels; nothing where the flow has no figures.
pub(super) fn part(told: Told) -> Option<Part> {
    let (case, lang) = (told.case, told.lang);
    if case.worth.contacts.is_empty() {
        return None;
    }
    let saved = case.worth.saved_per_journey();
    let customers = case.worth.customers;
    let columns = vec![
        Column::words(lang.text("case-contacts-channel"), 2.4),
        Column::numbers(lang.text("case-contacts-from"), 1.2),
        Column::numbers(lang.text("case-contacts-to"), 1.2),
        Column::numbers(lang.text("case-contacts-cost"), 1.2),
        Column::numbers(lang.text("case-contacts-journey"), 1.4),
        Column::numbers(lang.text("case-contacts-month"), 1.4),
    ];
    let name = |contacts: &Contacts| {
        let channel = told.journey.channels.get(&contacts.channel);
        channel.map_or_else(|| contacts.channel.to_string(), |channel| channel.name.clone())
    };
    let mut rows: Vec<Vec<Cell>> = case
        .worth
        .contacts
        .iter()
        .map(|it| {
            let cost = it.cost.map_or_else(|| "–".to_owned(), |cost| lang.money_in_full(cost, &case.currency));
            let change = it.saved().map(|saved| -saved);
            vec![
                Cell::new(name(it)).about(Element::Channel(it.channel.clone())),
                Cell::new(lang.number(it.visits.from, 2)),
                Cell::new(lang.number(it.visits.to, 2)),
                Cell::new(cost),
                Cell::new(told.money_if_known(change)),
                Cell::new(
                    told.money_if_known(change.zip(customers).map(|(change, customers)| change * customers)),
                ),
            ]
        })
        .collect();
    let sum = |key: &str, figures: [String; 2]| {
        let [journey, month] = figures;
        let words = [lang.text(key), String::new(), String::new(), String::new(), journey, month];
        words.into_iter().map(|words| Cell::new(words).bold()).collect::<Vec<_>>()
    };
    let a_journey = told.money_if_known(saved.map(|saved| -saved));
    let a_month = told.money_if_known(case.worth.by_contacts().map(|saved| -saved));
    rows.push(sum("case-contacts-sum", [a_journey, a_month]));
    // The channel that moves the sum most, in its direction.
    let most = case.worth.contacts.iter().filter_map(|it| Some((it, it.saved()? * saved?.signum())));
    let most = most.max_by(|a, b| a.1.total_cmp(&b.1)).map(|(it, _)| name(it)).unwrap_or_default();
    let title = match saved {
        None => lang.text("case-contacts-unknown"),
        Some(saved) if saved.abs() < 0.005 => lang.text("case-contacts-same"),
        Some(saved) => {
            let key = if saved > 0.0 { "case-contacts-less" } else { "case-contacts-more" };
            lang.text_with(key, &[("amount", told.money(saved.abs()).into()), ("channel", most.into())])
        }
    };
    let mut blocks = vec![Block::Table(lang.text("case-contacts"), columns, rows)];
    if case.worth.contacts.iter().any(|it| it.cost.is_none()) {
        blocks.push(Block::Say(Cell::new(lang.text("case-contacts-without")).in_tone(Tone::Quiet)));
    }
    Some(Part { title, blocks })
}
