//! The budget, quarter by quarter.

use super::{Told, month_of};
use crate::{
    drawing::plots::{Bar, Block, Group, Part, Tone},
    roadmap::case::Quarter,
};

/// The bars of the quarters; nothing where nothing is spent.
pub(super) fn part(told: Told) -> Option<Part> {
    let lang = told.lang;
    let quarters = told.case.budget();
    let spent = |it: &Quarter| it.once + it.yearly;
    let most = quarters.iter().max_by(|a, b| spent(a).total_cmp(&spent(b))).filter(|it| spent(it) > 0.0)?;
    let called = |quarter: &Quarter| match quarter.from {
        Some(from) => lang.text_with(
            "case-quarter-from",
            &[("quarter", quarter.number.into()), ("date", month_of(lang, from).into())],
        ),
        None => lang.text_with("case-quarter", &[("quarter", quarter.number.into())]),
    };
    let group = |key: &str, tone, amount: fn(&Quarter) -> f64| {
        let bar = |quarter: &Quarter| Bar {
            name: called(quarter),
            value: amount(quarter),
            says: told.money(amount(quarter)),
            tone,
            element: None,
        };
        // After the last quarter in which something is spent there is nothing to show.
        let last = quarters.iter().rposition(|quarter| amount(quarter) > 0.0)?;
        let bars = quarters.iter().take(last + 1).map(bar).collect();
        Some(Group { name: lang.text(key), bars })
    };
    let groups = [
        group("case-spending-once", Tone::Main, |quarter| quarter.once),
        group("case-spending-yearly", Tone::Quiet, |quarter| quarter.yearly),
    ];
    let args = [
        ("quarter", called(most).into()),
        ("amount", told.money(spent(most)).into()),
        ("all", told.money(quarters.iter().map(spent).sum()).into()),
    ];
    let groups = groups.into_iter().flatten().collect();
    let blocks =
        vec![Block::Bars(lang.text("case-spending"), groups), Block::note(lang.text("case-spending-how"))];
    Some(Part { title: lang.text_with("case-spending-finding", &args), blocks })
}
