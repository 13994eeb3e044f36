//! The business case: what the target of a roadmap costs and brings, month by month.
//!
//! The rules, each in its file:
//!
//! - `worth`: once all of the target is there, a month brings customers × change in completion probability × value of a
//!   success, and what contacts cost less by channel. Nothing is discounted.
//! - `delivery`: that gain is shared among the elements of the target by the pain they relieve. The part of an element is
//!   there from the first month that begins after the last initiative that delivers it has ended; what nobody delivers
//!   brings nothing. A part grows evenly until the months of `ramp_up` have passed.
//! - `spending`: what an initiative costs once is spread evenly over its days; what it costs a year, from its delivery on.
//! - `lost`: customers lost by reason, as a second reading. They are partly those whom a better completion keeps, so they
//!   are never added to the gain.
//!
//! What is not in the journey is missing and named in [`Case::missing`]; it is never guessed.

mod calendar;
mod delivery;
mod figures;
mod lost;
mod missing;
mod spending;
mod worth;

use jiff::civil::Date;

use self::{
    calendar::{Calendar, timed},
    delivery::Deliveries,
    spending::Spending,
};
pub use self::{
    delivery::Contribution,
    figures::{Figure, Unit, figures},
    lost::{Lost, WON_BACK},
    missing::Missing,
    spending::{Cost, Quarter},
    worth::{Contacts, Worth},
};
use super::compose::initiatives;
use crate::{
    i18n::Lang,
    insight::{self, Range},
    model::{Journey, State},
};

/// How many months a case looks ahead.
pub const MONTHS: usize = 36;

/// How often the inputs are drawn for the range: enough that another seed moves an end of it by a tenth of its width.
pub const CASE_DRAWS: usize = 100;

/// Where the draws begin, so that window, pictures and tests get the same range.
const SEED: u64 = 2027;

/// What a roadmap costs and brings.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// The first day; none: months are numbered, and have no dates.
    pub start: Option<Date>,
    /// The currency of all amounts, as people write it; may be empty.
    pub currency: String,
    /// Months until a change works fully, 0 or more; none where nobody noted it: it then works at once.
    pub ramp_up: Option<f64>,
    /// What a month brings once all of the target is there.
    pub worth: Worth,
    /// What a month could bring then; none before [`Case::ranged`], or where there is no figure.
    pub range: Option<Range>,
    /// What each initiative adds, the greatest share first.
    pub contributions: Vec<Contribution>,
    /// The share of the gain that is not delivered within [`MONTHS`], 0–1.
    pub undelivered: f64,
    /// What each initiative costs, in the order of the roadmap; those that cost something.
    pub costs: Vec<Cost>,
    /// What falls after the last month, once.
    pub later: f64,
    /// Why customers leave, in the order of the journey.
    pub lost: Vec<Lost>,
    /// The months, [`MONTHS`] of them.
    pub months: Vec<Month>,
    /// What is not in the journey and would be needed.
    pub missing: Vec<Missing>,
}

/// A month of a case. Amounts are in the currency of the journey.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Month {
    /// Its number, from 1.
    pub number: usize,
    /// Its first day.
    pub from: Option<Date>,
    /// Its last day.
    pub until: Option<Date>,
    /// The share of the whole gain that it brings, ramp-up included, 0–1.
    pub effect: f64,
    /// What better completion brings; none where it is not known.
    pub completion: Option<f64>,
    /// What contacts cost less; none where it is not known.
    pub contacts: Option<f64>,
    /// What is spent once.
    pub once: f64,
    /// What is spent to keep things running.
    pub yearly: f64,
    /// What all months up to its end brought, less what they cost.
    pub cumulated: f64,
    /// The same where the gain is at the ends of its range.
    pub range: Option<Range>,
}

impl Month {
    /// What it brings, as far as it is known.
    #[must_use]
    pub fn gain(&self) -> f64 {
        self.completion.unwrap_or(0.0) + self.contacts.unwrap_or(0.0)
    }

    /// What it costs.
    #[must_use]
    pub fn spent(&self) -> f64 {
        self.once + self.yearly
    }

    /// What it brings, less what it costs.
    #[must_use]
    pub fn net(&self) -> f64 {
        self.gain() - self.spent()
    }
}

/// When what was spent has come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BreakEven {
    /// In the month of this number: from its end on, more has come in than was spent, and this stays so.
    Month(usize),
    /// Not within [`MONTHS`].
    NotWithin,
    /// Gains or costs are not known: there is nothing to say.
    Unknown,
}

/// The business case of the roadmap towards `target`, from `start` or else from the start of the journey's roadmap; titles
/// are in the words of `lang`. Without a start, months are numbered from 1, and starts set by hand play no part.
#[must_use]
pub fn case(journey: &Journey, target: &State, start: Option<Date>, lang: Lang) -> Case {
    let start = start.or(journey.roadmap.start);
    let base = journey.base_of(target).filter(|base| base.id != target.id);
    let initiatives = initiatives(journey, target, lang);
    let calendar = Calendar::new(start);
    let timed = timed(&initiatives, start);
    let worth = Worth::of(journey, base, target);
    let deliveries = Deliveries::of(journey, base, target, &timed, &calendar);
    let spending = Spending::of(&timed, &calendar);
    let lost = base.map_or_else(Vec::new, |base| lost::lost(journey, (base, target), &deliveries));
    let missing = missing::missing(journey, (base, target), &worth, &deliveries, &timed);
    let ramp_up = journey.business.ramp_up_months;
    let mut months = Vec::with_capacity(MONTHS);
    for number in 1..=MONTHS {
        let (from, until) = calendar.days_of(number);
        let effect = deliveries.effect(number, ramp_up.unwrap_or(0.0));
        let (once, yearly) = spending.of_month(number);
        months.push(Month {
            number,
            from,
            until,
            effect,
            // Nothing of a loss is nothing, and not −0.
            completion: worth.by_completion().map(|gain| gain * effect + 0.0),
            contacts: worth.by_contacts().map(|gain| gain * effect + 0.0),
            once,
            yearly,
            ..Month::default()
        });
    }
    let case = Case {
        start,
        currency: journey.business.currency.trim().to_owned(),
        ramp_up,
        worth,
        range: None,
        undelivered: deliveries.undelivered(),
        contributions: deliveries.contributions(&timed),
        costs: spending.costs,
        later: spending.later,
        lost,
        months,
        missing,
    };
    case.summed()
}

impl Case {
    /// The same with the range that the assumptions of the two states leave: their flow is drawn [`CASE_DRAWS`] times, as
    /// [`insight::drawn_together`] does. Business figures and costs have no evidence, and stay as noted.
    #[must_use]
    pub fn ranged(mut self, journey: &Journey, target: &State) -> Self {
        let base = journey.base_of(target).filter(|base| base.id != target.id);
        let Some((base, gain)) = base.zip(self.worth.a_month()) else { return self };
        let mut gains = Vec::with_capacity(CASE_DRAWS);
        insight::drawn_together(journey, (base, target), (CASE_DRAWS, SEED), |base, target| {
            gains.extend(Worth::of(journey, Some(base), target).a_month());
        });
        if gains.len() * 2 > CASE_DRAWS {
            // What is noted is one of the things that could be.
            let range = insight::range(gains);
            self.range = range.map(|range| Range { low: range.low.min(gain), high: range.high.max(gain) });
        }
        self.summed()
    }

    /// The same with the sums of the months.
    fn summed(mut self) -> Self {
        let (mut net, mut effect, mut spent) = (0.0, 0.0, 0.0);
        for month in &mut self.months {
            net += month.net();
            effect += month.effect;
            spent += month.spent();
            month.cumulated = net;
            let at = |gain: f64| gain * effect - spent;
            month.range = self.range.map(|range| Range { low: at(range.low), high: at(range.high) });
        }
        self
    }

    /// The month in which what was spent has come back.
    #[must_use]
    pub fn break_even(&self) -> BreakEven {
        self.back_with(|month| month.cumulated)
    }

    /// The same where the gain is at the low end of its range, and at the high end.
    #[must_use]
    pub fn break_even_range(&self) -> Option<(BreakEven, BreakEven)> {
        self.range?;
        let low = self.back_with(|month| month.range.map_or(month.cumulated, |range| range.low));
        let high = self.back_with(|month| month.range.map_or(month.cumulated, |range| range.high));
        Some((low, high))
    }

    fn back_with(&self, cumulated: impl Fn(&Month) -> f64) -> BreakEven {
        if self.worth.a_month().is_none() || self.costs.is_empty() {
            return BreakEven::Unknown;
        }
        let spent = self.months.iter().position(|month| month.spent() > 0.0);
        let Some(first_spent) = spent else { return BreakEven::Unknown };
        // A cent lost in the sums is no loss.
        let all: f64 = self.months.iter().map(Month::spent).sum();
        let is_red = |month: &Month| cumulated(month) < -1e-9 * all;
        let last_red = self.months.iter().rposition(is_red);
        let back = last_red.map_or(first_spent + 1, |place| place + 2);
        if back > self.months.len() { BreakEven::NotWithin } else { BreakEven::Month(back) }
    }

    /// The months of a year, counted from 1.
    pub fn year(&self, year: usize) -> impl Iterator<Item = &Month> {
        self.months.iter().skip(year.saturating_sub(1) * 12).take(12)
    }

    /// The sums of some months; `cumulated` and `range` are those of the last of them.
    #[must_use]
    pub fn total<'a>(months: impl IntoIterator<Item = &'a Month>) -> Month {
        months.into_iter().fold(Month::default(), |sum, month| Month {
            number: month.number,
            from: sum.from.or(month.from),
            until: month.until,
            effect: sum.effect + month.effect,
            completion: month.completion.map(|gain| sum.completion.unwrap_or(0.0) + gain),
            contacts: month.contacts.map(|gain| sum.contacts.unwrap_or(0.0) + gain),
            once: sum.once + month.once,
            yearly: sum.yearly + month.yearly,
            cumulated: month.cumulated,
            range: month.range,
        })
    }

    /// What some months bring less what they cost, where the gain is at the ends of its range.
    #[must_use]
    pub fn net_range(&self, months: &Month) -> Option<Range> {
        let at = |gain: f64| gain * months.effect - months.spent();
        self.range.map(|range| Range { low: at(range.low), high: at(range.high) })
    }

    /// The budget by quarters, counted in three months from the start: what is spent once, and to keep things running.
    #[must_use]
    pub fn budget(&self) -> Vec<Quarter> {
        let quarters = self.months.chunks(3).zip(1..);
        quarters.map(|(months, number)| Quarter::of(number, &Self::total(months))).collect()
    }
}
