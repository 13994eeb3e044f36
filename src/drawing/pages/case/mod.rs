//! What it costs and what it brings, month by month.

mod contacts;
mod course;
mod initiatives;
mod lacking;
mod lost;
mod source;
mod spending;
mod years;

use crate::{
    drawing::plots::Part,
    i18n::Lang,
    insight::Range,
    model::{Journey, State},
    roadmap::case::{Case, case},
};

/// What the parts of the page speak of.
#[derive(Clone, Copy)]
struct Told<'a> {
    case: &'a Case,
    journey: &'a Journey,
    target: &'a State,
    lang: Lang,
}

/// What the page says of the roadmap towards a state.
pub(crate) fn parts(journey: &Journey, target: &State, lang: Lang) -> Vec<Part> {
    told(journey, target, lang, true)
}

/// What a booklet shows of it: all but the contacts by channel, whose sum is among the years, and where each figure comes
/// from, which is asked of the program.
pub(crate) fn essence(journey: &Journey, target: &State, lang: Lang) -> Vec<Part> {
    told(journey, target, lang, false)
}

fn told(journey: &Journey, target: &State, lang: Lang, is_whole: bool) -> Vec<Part> {
    let case = case(journey, target, None, lang).ranged(journey, target);
    let told = Told { case: &case, journey, target, lang };
    let mut parts = vec![course::part(told)];
    parts.extend(lacking::part(told));
    parts.push(years::part(told));
    parts.extend(spending::part(told));
    parts.extend(initiatives::part(told));
    if is_whole {
        parts.extend(contacts::part(told));
    }
    parts.extend(lost::part(told));
    if is_whole {
        parts.push(source::part(told));
    }
    parts
}

impl Told<'_> {
    /// An amount, rounded.
    fn money(self, amount: f64) -> String {
        self.lang.money(amount, &self.case.currency)
    }

    /// An amount, or a dash where it is not known.
    fn money_if_known(self, amount: Option<f64>) -> String {
        amount.map_or_else(|| "–".to_owned(), |amount| self.money(amount))
    }

    /// A range of amounts; nothing where there is none.
    fn between(self, range: Option<Range>) -> String {
        range.map_or_else(String::new, |range| {
            let ends = [("low", self.money(range.low).into()), ("high", self.money(range.high).into())];
            self.lang.text_with("case-between", &ends)
        })
    }

    /// The number of a month, and its date where it has one.
    fn month(self, number: usize) -> String {
        let month = number.checked_sub(1).and_then(|place| self.case.months.get(place));
        let args = |date: String| [("month", number.into()), ("date", date.into())];
        match month.and_then(|month| month.from) {
            Some(from) => self.lang.text_with("case-month-dated", &args(month_of(self.lang, from))),
            None => self.lang.text_with("case-month", &[("month", number.into())]),
        }
    }
}

/// A month and its year, as dates have them.
fn month_of(lang: Lang, date: jiff::civil::Date) -> String {
    let day = lang.date(date);
    day.split_once('\u{a0}').map_or_else(String::new, |(_, month)| month.to_owned())
}
