//! Which initiatives bring the gain, and when.

use super::Told;
use crate::{
    drawing::plots::{Block, Cell, Column, Part, Tone},
    model::Element,
    roadmap::case::{Contribution, MONTHS},
    text::Icon,
};

/// The initiatives that bring something within the months of a case, in the order in which they do: a number, the first
/// month, and what they bring.
pub(super) fn delivered(told: Told<'_>) -> Vec<(usize, usize, &Contribution)> {
    let there =
        told.case.contributions.iter().filter_map(|it| Some((it.begins.filter(|month| *month <= MONTHS)?, it)));
    let mut there: Vec<(usize, &Contribution)> = there.collect();
    there.sort_by_key(|(month, _)| *month);
    there.into_iter().zip(1..).map(|((month, it), number)| (number, month, it)).collect()
}

/// The table of what brings the gain; nothing where there is no gain to share.
pub(super) fn part(told: Told) -> Option<Part> {
    let (case, lang) = (told.case, told.lang);
    let delivered = delivered(told);
    let first = case.contributions.first()?;
    let columns = vec![
        Column::numbers("", 0.4),
        Column::words(lang.text("case-initiatives-what"), 3.4),
        Column::words(lang.text("case-initiatives-begins"), 2.0),
        Column::numbers(lang.text("case-initiatives-share"), 1.0),
        Column::numbers(lang.text("case-initiatives-gain"), 1.2),
        Column::words(lang.text("case-initiatives-relieves"), 4.0),
    ];
    let row = |contribution: &Contribution| {
        let number = delivered.iter().find(|(.., it)| it.initiative == contribution.initiative);
        let number = number.filter(|_| contribution.initiative.is_some()).map(|(number, ..)| number.to_string());
        let what = match &contribution.initiative {
            Some(id) => Cell::new(&*contribution.title).about(Element::Initiative(id.clone())),
            None => Cell::new(lang.text("case-nobody")).signed(Icon::TriangleAlert).in_tone(Tone::Caution),
        };
        let begins = match contribution.begins {
            Some(month) if month <= MONTHS => told.month(month),
            Some(_) => lang.text("case-not-within"),
            None => lang.text("case-never"),
        };
        let gain = case.worth.a_month().map(|gain| gain * contribution.share);
        vec![
            Cell::new(number.unwrap_or_default()).in_tone(Tone::Main).bold(),
            what,
            Cell::new(begins),
            Cell::new(lang.percent(contribution.share)),
            Cell::new(told.money_if_known(gain)),
            Cell::new(relieved(told, contribution)).in_tone(Tone::Quiet),
        ]
    };
    let rows = case.contributions.iter().map(row).collect();
    let args = [
        ("title", first.title.as_str().into()),
        ("share", lang.percent(first.share).into()),
        ("nobody", lang.percent(case.undelivered).into()),
    ];
    let title = match (&first.initiative, case.undelivered > 0.005) {
        (None, _) => lang.text("case-initiatives-nobody"),
        (Some(_), true) => lang.text_with("case-initiatives-some", &args),
        (Some(_), false) => lang.text_with("case-initiatives-all", &args),
    };
    let blocks = vec![
        Block::Table(lang.text("case-initiatives"), columns, rows),
        Block::note(lang.text("case-initiatives-how")),
    ];
    Some(Part { title, blocks })
}

/// The frictions whose relief is behind a share, the greatest first.
fn relieved(told: Told, contribution: &Contribution) -> String {
    let base = told.journey.base_of(told.target);
    let name = |id| base.and_then(|base| base.frictions.get(id)).map(|friction| friction.name.as_str());
    let names: Vec<&str> = contribution.relieved.iter().filter_map(|(id, _)| name(id)).take(3).collect();
    let more = contribution.relieved.len().saturating_sub(names.len());
    let names = names.join(", ");
    if more == 0 {
        names
    } else {
        told.lang.text_with("case-and-more", &[("names", names.into()), ("count", more.into())])
    }
}
