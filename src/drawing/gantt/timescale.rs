//! The time scale of the roadmap: each step has its own width, so that two weeks are as readable as ten months.

use jiff::{Span, civil::Date};
use kurbo::Rect;

use super::Widths;
use crate::roadmap::{Plan, Planned, PlannedMilestone};

/// How much of the width each step takes, of 100.
const SHARES: [f64; 5] = [18.0, 18.0, 18.5, 29.0, 16.5];

/// How long each step lasts, in weeks, where nothing has a date; the last one goes on, and as much of it is shown.
const WEEKS: [f64; 5] = [2.0, 2.0, 4.0, 43.0, 16.0];

/// The most of the last step that is shown, in weeks, where something in it takes so long.
const MOST_WEEKS: i64 = 52;

/// Where in the picture a day is.
#[derive(Clone, Debug)]
pub(super) struct Timescale {
    /// Where each step begins, and where the last one ends, in pixels.
    starts: [f64; 6],
    /// The first day of each step and the day after what is shown; none where nothing has a date.
    days: Option<[Date; 6]>,
}

impl Timescale {
    /// The scale of a plan where its bars are.
    pub(super) fn of(plan: &Plan, widths: &Widths) -> Self {
        let mut x = widths.start();
        let mut starts = [x; 6];
        for (start, share) in starts.iter_mut().skip(1).zip(SHARES) {
            x += widths.chart * share / 100.0;
            *start = x;
        }
        Self { starts, days: days(plan) }
    }

    /// The same scale, further right by so many pixels.
    pub(super) fn moved(&self, by: f64) -> Self {
        Self { starts: self.starts.map(|start| start + by), days: self.days }
    }

    /// Where a step (1–5) begins and ends, in pixels.
    pub(super) fn window(&self, step: i64) -> (f64, f64) {
        let [a, b, c, d, e, end] = self.starts;
        match step {
            ..=1 => (a, b),
            2 => (b, c),
            3 => (c, d),
            4 => (d, e),
            5.. => (e, end),
        }
    }

    /// Where the scale ends, in pixels.
    pub(super) const fn end(&self) -> f64 {
        self.starts[5]
    }

    /// How long some weeks are in the last step, in pixels.
    #[expect(clippy::cast_precision_loss, reason = "a number of weeks")]
    pub(super) fn weeks_at_end(&self, weeks: i64) -> f64 {
        let (from, until) = self.window(5);
        let shown = self.days.map_or(WEEKS[4], |days| days_between(days[4], days[5]) / 7.0);
        (until - from) * weeks as f64 / shown.max(1.0)
    }

    /// From where to where the bar of an initiative runs, in pixels, within the scale.
    pub(super) fn span(&self, planned: &Planned, step: i64) -> (f64, f64) {
        let (start, end) = self.window(step);
        let weeks = planned.weeks.unwrap_or(0.0);
        let [a, b, c, d, e] = WEEKS;
        let all = match step {
            ..=1 => a,
            2 => b,
            3 => c,
            4 => d,
            5.. => e,
        };
        let abstract_end = if weeks > 0.0 { start + (end - start) * (weeks / all).min(1.0) } else { end };
        match (planned.from, planned.until) {
            (Some(from), Some(until)) => {
                let day_after = until.tomorrow().unwrap_or(until);
                (self.x(from).unwrap_or(start), self.x(day_after).unwrap_or(end))
            }
            (Some(from), None) => {
                let from = self.x(from).unwrap_or(start);
                // What nobody gave a length is there for its whole step.
                (from, if planned.every_weeks.is_some() || end <= from { self.end() } else { end })
            }
            (None, _) => (start, abstract_end),
        }
    }

    /// Where a milestone is, in pixels: on its day, else as far along the bar as its week is.
    pub(super) fn milestone(&self, planned: &Planned, milestone: &PlannedMilestone, bar: Rect) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a number of weeks")]
        let part = milestone.week as f64 / planned.weeks.unwrap_or(1.0).max(1.0);
        let along = bar.x0 + bar.width() * part.clamp(0.0, 1.0);
        milestone.on.and_then(|day| self.x(day)).unwrap_or(along).clamp(self.starts[0] + 8.0, self.end() - 8.0)
    }

    /// Where a day begins, in pixels, within the scale.
    pub(super) fn x(&self, day: Date) -> Option<f64> {
        for (from, until, start, end) in self.stretches()? {
            if day < until {
                let part = days_between(from, day) / days_between(from, until).max(1.0);
                return Some(start + (end - start) * part.clamp(0.0, 1.0));
            }
        }
        Some(self.end())
    }

    /// The day at a place, beyond the ends of the scale as near them.
    pub(super) fn day_at(&self, x: f64) -> Option<Date> {
        let stretches = self.stretches()?;
        let last = stretches[4];
        let first = stretches[0];
        let (from, until, start, end) = if x < first.2 {
            first
        } else {
            stretches.into_iter().find(|(_, _, _, end)| x < *end).unwrap_or(last)
        };
        let days = days_between(from, until).max(1.0) * (x - start) / (end - start).max(1.0);
        #[expect(
            clippy::cast_possible_truncation,
            reason = "the cast saturates, and the calendar ends long before"
        )]
        let days = days.round() as i64;
        from.checked_add(Span::new().try_days(days).ok()?).ok()
    }

    /// Whether a day is one that the scale shows.
    pub(super) fn shows(&self, day: Date) -> bool {
        self.days.is_some_and(|days| day >= days[0] && day < days[5])
    }

    /// The first days of the months that the scale shows, and where they are.
    pub(super) fn months(&self) -> Vec<(Date, f64)> {
        let Some(days) = self.days else { return Vec::new() };
        let mut months = Vec::new();
        let mut month = days[0].first_of_month();
        while let Ok(next) = month.checked_add(Span::new().months(1)) {
            if next >= days[5] {
                break;
            }
            months.extend(self.x(next).map(|x| (next, x)));
            month = next;
        }
        months
    }

    /// The five stretches of the scale: first day, day after the last, and where they begin and end.
    fn stretches(&self) -> Option<[(Date, Date, f64, f64); 5]> {
        let [a, b, c, d, e, f] = self.days?;
        let [s, t, u, v, w, x] = self.starts;
        Some([(a, b, s, t), (b, c, t, u), (c, d, u, v), (d, e, v, w), (e, f, w, x)])
    }
}

/// The first days of the steps, and the day after what is shown: four months into the last step, or as far as something
/// goes there.
fn days(plan: &Plan) -> Option<[Date; 6]> {
    let mut first = plan.steps.iter().map(|step| step.from);
    let mut next = || first.next().flatten();
    let [a, b, c, d, e] = [next()?, next()?, next()?, next()?, next()?];
    let after = |weeks| e.checked_add(Span::new().weeks(weeks)).ok();
    let last = plan.initiatives().filter_map(|planned| planned.until).max();
    let end = last.map_or(after(16)?, |last| last.max(after(16).unwrap_or(last)));
    Some([a, b, c, d, e, after(MOST_WEEKS).map_or(end, |most| end.min(most))])
}

/// How many days lie between two.
fn days_between(from: Date, until: Date) -> f64 {
    f64::from(from.until(until).map_or(0, |span| span.get_days()))
}
