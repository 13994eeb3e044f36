//! The time scale of the roadmap: each step has its own width, so that two weeks are as readable as ten months.

use jiff::civil::Date;
use kurbo::Rect;

use crate::roadmap::{Plan, Planned, PlannedMilestone};

/// How much of the width each step takes, of 100.
const SHARES: [f64; 5] = [17.0, 17.0, 17.0, 32.0, 17.0];

/// How long each step lasts, in weeks, where nothing has a date; the last one goes on, and as much of it is shown.
const WEEKS: [f64; 5] = [2.0, 2.0, 4.0, 43.0, 16.0];

/// Where in the picture a day is.
#[derive(Clone, Debug)]
pub(super) struct Timescale {
    /// Where each step begins, and where the last one ends, in pixels.
    starts: [f64; 6],
    /// The first day of each step and the day after what is shown; none where nothing has a date.
    days: Option<[Date; 6]>,
}

impl Timescale {
    /// The scale of a plan on a width, from `left`.
    pub(super) fn of(plan: &Plan, left: f64, width: f64) -> Self {
        let mut starts = [left; 6];
        let mut x = left;
        for (start, share) in starts.iter_mut().skip(1).zip(SHARES) {
            x += width * share / 100.0;
            *start = x;
        }
        Self { starts, days: days(plan) }
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
            (Some(from), None) => (self.x(from).unwrap_or(start), end),
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
    fn x(&self, day: Date) -> Option<f64> {
        let days = self.days?;
        let spans = days.iter().zip(days.iter().skip(1)).zip(self.starts.iter().zip(self.starts.iter().skip(1)));
        for ((from, until), (start, end)) in spans {
            if day < *until {
                let part = days_between(*from, day) / days_between(*from, *until).max(1.0);
                return Some(start + (end - start) * part.clamp(0.0, 1.0));
            }
        }
        Some(self.end())
    }
}

/// The first days of the steps, and the day after what is shown: four months into the last step.
fn days(plan: &Plan) -> Option<[Date; 6]> {
    let mut first = plan.steps.iter().map(|step| step.from);
    let mut next = || first.next().flatten();
    let days = [next()?, next()?, next()?, next()?, next()?];
    let end = days[4].checked_add(jiff::Span::new().weeks(16)).ok()?;
    let [a, b, c, d, e] = days;
    Some([a, b, c, d, e, end])
}

/// How many days lie between two.
fn days_between(from: Date, until: Date) -> f64 {
    f64::from(from.until(until).map_or(0, |span| span.get_days()))
}
