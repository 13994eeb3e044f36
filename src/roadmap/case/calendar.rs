//! The months of a case, and when initiatives begin and end in them.

use std::collections::BTreeMap;

use jiff::{Span, civil::Date};

use super::MONTHS;
use crate::{
    model::{Initiative, InitiativeId, Status},
    roadmap::{Window, schedule, windows},
};

/// The first day of a roadmap without one: months are told apart by number only, and no date of it is ever shown.
const NOMINAL: Date = Date::constant(2001, 1, 1);

/// The months of a case. Each begins on the day of the month of the first day, or on the last day of a month that is too
/// short, and ends the day before the next.
pub(super) struct Calendar {
    is_dated: bool,
    /// The first days of the months 1 to [`MONTHS`] + 1, as far as the calendar reaches.
    begins: Vec<Date>,
}

impl Calendar {
    pub(super) fn new(start: Option<Date>) -> Self {
        let first = start.unwrap_or(NOMINAL);
        let count = i64::try_from(MONTHS).unwrap_or(i64::MAX);
        let begins = (0..=count).map_while(|months| first.checked_add(Span::new().months(months)).ok()).collect();
        Self { is_dated: start.is_some(), begins }
    }

    /// The number of the month in which a day lies: 0 before the first, [`MONTHS`] + 1 after the last.
    pub(super) fn month_of(&self, day: Date) -> usize {
        self.begins.partition_point(|begin| *begin <= day)
    }

    /// The first and the last day of a month, where it has dates.
    pub(super) fn days_of(&self, number: usize) -> (Option<Date>, Option<Date>) {
        let begin = |number: usize| self.begins.get(number.checked_sub(1)?).copied().filter(|_| self.is_dated);
        (begin(number), begin(number + 1).and_then(|next| next.yesterday().ok()))
    }

    /// How the days from `from` to `until` fall into the months: the share of them in each. What lies before the first
    /// month counts in it; what lies after the last has the number [`MONTHS`] + 1.
    pub(super) fn spread(&self, from: Date, until: Date) -> Vec<(usize, f64)> {
        let (first, last) = (self.month_of(from).max(1), self.month_of(until).max(1));
        let all = days(from, until);
        let share = |month: usize| {
            let begin = if month == first { from } else { self.begins.get(month - 1).copied().unwrap_or(from) };
            let end = self.begins.get(month).and_then(|next| next.yesterday().ok()).filter(|_| month < last);
            (month, days(begin, end.unwrap_or(until)) / all)
        };
        (first..=last).map(share).collect()
    }
}

/// How many days there are from one to another, both included; 1 at least.
#[expect(clippy::cast_precision_loss, reason = "a calendar has a few million days")]
fn days(from: Date, until: Date) -> f64 {
    ((from.duration_until(until).as_hours() / 24 + 1).max(1)) as f64
}

/// A live initiative and when it happens.
pub(super) struct Timed<'a> {
    pub(super) initiative: &'a Initiative,
    /// Its first day.
    pub(super) from: Option<Date>,
    /// The last day before what it delivers is there: its own, that of its step where it has no length, its first day where
    /// it recurs; none where it never ends.
    pub(super) until: Option<Date>,
    /// Whether it recurs.
    pub(super) recurs: bool,
}

/// The initiatives that were not given up, with their days in a roadmap that begins on `start`, or on [`NOMINAL`] without
/// one.
pub(super) fn timed(initiatives: &[Initiative], start: Option<Date>) -> Vec<Timed<'_>> {
    // Days set by hand are nowhere in a roadmap that has no first day.
    let floating: Vec<Initiative> = match start {
        Some(_) => Vec::new(),
        None => initiatives.iter().map(|it| Initiative { start: None, ..it.clone() }).collect(),
    };
    let first = start.unwrap_or(NOMINAL);
    let scheduled = if start.is_some() { initiatives } else { floating.as_slice() };
    let placed: BTreeMap<&InitiativeId, Window> = schedule(scheduled, Some(first));
    let steps = windows(Some(first));
    let live = initiatives.iter().filter(|it| !matches!(it.status, Status::Dropped | Status::Dismissed));
    live.map(|initiative| {
        let window = placed.get(&initiative.id).copied().unwrap_or_default();
        let step = initiative.step.and_then(|step| usize::try_from(step - 1).ok()).and_then(|at| steps.get(at));
        let end_of_step =
            step.and_then(|step| step.until).filter(|end| window.from.is_some_and(|from| *end >= from));
        let recurs = initiative.every_weeks.is_some();
        let until = if recurs { window.from } else { window.until.or(end_of_step) };
        Timed { initiative, from: window.from, until, recurs }
    })
    .collect()
}
