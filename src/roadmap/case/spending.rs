//! What the initiatives cost, and when.

use jiff::civil::Date;

use super::{
    MONTHS, Month,
    calendar::{Calendar, Timed},
};
use crate::model::InitiativeId;

/// What an initiative costs.
#[derive(Clone, Debug, PartialEq)]
pub struct Cost {
    /// Which.
    pub initiative: InitiativeId,
    /// Its title.
    pub title: String,
    /// What it costs once; none where nobody noted it.
    pub once: Option<f64>,
    /// What it costs a year to run; none where nobody noted it.
    pub yearly: Option<f64>,
    /// The first month in which it costs something to run: the first that begins after its end, or the one in which it
    /// begins where it recurs or has no end.
    pub runs_from: usize,
}

/// A quarter of the budget: three months of a case, counted from its start.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quarter {
    /// Its number, from 1.
    pub number: usize,
    /// Its first day.
    pub from: Option<Date>,
    /// Its last day.
    pub until: Option<Date>,
    /// What is spent once.
    pub once: f64,
    /// What is spent to keep things running.
    pub yearly: f64,
}

impl Quarter {
    pub(super) const fn of(number: usize, months: &Month) -> Self {
        Self { number, from: months.from, until: months.until, once: months.once, yearly: months.yearly }
    }
}

/// What is spent in each month.
pub(super) struct Spending {
    pub(super) costs: Vec<Cost>,
    /// Once and to keep things running, month by month.
    months: [(f64, f64); MONTHS],
    /// What is spent once after the last month.
    pub(super) later: f64,
}

impl Spending {
    pub(super) fn of(timed: &[Timed], calendar: &Calendar) -> Self {
        let mut spending = Self { costs: Vec::new(), months: [(0.0, 0.0); MONTHS], later: 0.0 };
        for it in timed {
            let (once, yearly) = (it.initiative.cost, it.initiative.run_cost_per_year);
            if once.is_none() && yearly.is_none() {
                continue;
            }
            let runs_from = match it.until.filter(|_| !it.recurs) {
                Some(until) => calendar.month_of(until) + 1,
                None => it.from.map_or(1, |from| calendar.month_of(from).max(1)),
            };
            spending.once(it, once.unwrap_or(0.0), calendar);
            for month in spending.months.iter_mut().skip(runs_from - 1) {
                month.1 += yearly.unwrap_or(0.0) / 12.0;
            }
            let (initiative, title) = (it.initiative.id.clone(), it.initiative.title.clone());
            spending.costs.push(Cost { initiative, title, once, yearly, runs_from });
        }
        spending
    }

    /// Spreads what an initiative costs once evenly over its days; on its first day where it has no end, in the first month
    /// where it has no days at all.
    fn once(&mut self, it: &Timed, cost: f64, calendar: &Calendar) {
        let spread =
            it.from.map_or_else(|| vec![(1, 1.0)], |from| calendar.spread(from, it.until.unwrap_or(from)));
        for (month, share) in spread {
            match self.months.get_mut(month - 1) {
                Some(spent) => spent.0 += cost * share,
                None => self.later += cost * share,
            }
        }
    }

    /// What is spent in a month, counted from 1: once, and to keep things running.
    pub(super) fn of_month(&self, number: usize) -> (f64, f64) {
        number.checked_sub(1).and_then(|place| self.months.get(place)).copied().unwrap_or_default()
    }
}
