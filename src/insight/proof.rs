//! Whether a KPI is on its way: its dated measures against the straight line from baseline to target.
//!
//! The rule is plain, so that a room can check it with a ruler. The line runs from the baseline on its first day to the
//! target on its last. The newest measure is held against it, in the direction of the KPI, and may be behind by a tenth
//! of the whole way. No clock plays a part: whether a measure is overdue is asked for a day.

use jiff::{Span, civil::Date};

use crate::model::{Direction, Kpi, Measure};

/// How far a measure may be behind its line, as a share of the whole way from baseline to target.
const TOLERANCE: f64 = 0.1;

/// How long the way is where nothing says when it ends, in months.
const USUAL_MONTHS: i64 = 12;

/// Where a KPI stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Progress {
    /// The newest measure is worse than the baseline, by more than the tolerance.
    Worsening,
    /// It is behind the line, by more than the tolerance.
    Late,
    /// It is on the line, ahead of it, or behind it by no more than the tolerance.
    OnTrack,
    /// It is at the target or better.
    Reached,
    /// Nothing was measured since the first day of the line.
    NotBegun,
    /// There is no line to hold a measure against.
    NoFigures,
}

impl Progress {
    /// All, what needs somebody first.
    pub const ALL: [Self; 6] =
        [Self::Worsening, Self::Late, Self::OnTrack, Self::Reached, Self::NotBegun, Self::NoFigures];

    /// The key of its text, after `proof-`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Worsening => "worsening",
            Self::Late => "late",
            Self::OnTrack => "on-track",
            Self::Reached => "reached",
            Self::NotBegun => "not-begun",
            Self::NoFigures => "no-figures",
        }
    }
}

/// What a KPI lacks to prove anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lack {
    /// Its value today.
    Baseline,
    /// Its wanted value.
    Target,
    /// A target that is better than the baseline: now it is worse in the direction of the KPI.
    Sense,
}

impl Lack {
    /// The key of its text, after `proof-lacks-`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Baseline => "baseline",
            Self::Target => "target",
            Self::Sense => "sense",
        }
    }
}

/// The way that a KPI is meant to go: straight from the baseline to the target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Slope {
    /// Its first day, and the baseline.
    pub from: (Date, f64),
    /// Its last day, later than the first, and the target.
    pub to: (Date, f64),
}

impl Slope {
    /// What the KPI should be on a day: the baseline before the first, the target after the last.
    #[must_use]
    pub fn at(&self, day: Date) -> f64 {
        let (all, gone) = (days_between(self.from.0, self.to.0), days_between(self.from.0, day));
        let share = if all > 0.0 { (gone / all).clamp(0.0, 1.0) } else { 1.0 };
        // Both ends exactly, whatever is in between.
        self.from.1 * (1.0 - share) + self.to.1 * share
    }
}

/// What the measures of a KPI prove.
#[derive(Clone, Debug, PartialEq)]
pub struct Proof {
    /// Its measures, oldest first, one a day: of several on a day the one noted last.
    pub measures: Vec<Measure>,
    /// The way it is meant to go; none where a figure or the first day is missing.
    pub slope: Option<Slope>,
    /// Where it stands.
    pub progress: Progress,
    /// What it lacks to prove anything; empty where it lacks nothing.
    pub lacks: Vec<Lack>,
    /// The first day on which the next measure is overdue; none where nobody said how often it is read, or from when.
    pub overdue_from: Option<Date>,
}

impl Proof {
    /// What a KPI proves on a roadmap that begins on `start`, through work that ends on `end`.
    ///
    /// The line begins with the roadmap, else with the first measure. It ends with the work, else after twelve months; so
    /// it does where the work ends no later than the line begins.
    #[must_use]
    pub fn of(kpi: &Kpi, start: Option<Date>, end: Option<Date>) -> Self {
        let measures = one_a_day(&kpi.measures);
        let lacks = lacks(kpi);
        let first = start.or_else(|| measures.first().map(|measure| measure.date));
        let ends = kpi.baseline.zip(kpi.target).filter(|_| lacks.is_empty());
        let slope = first.zip(ends).and_then(|(first, (baseline, target))| {
            let last = end.filter(|end| *end > first).or_else(|| after_months(first, USUAL_MONTHS))?;
            Some(Slope { from: (first, baseline), to: (last, target) })
        });
        let progress = match ends {
            Some((baseline, target)) => {
                progress(kpi.direction, (baseline, target), measures.last(), slope.as_ref())
            }
            None => Progress::NoFigures,
        };
        let read = measures.last().map(|measure| measure.date).or(start);
        let overdue_from = kpi.every_weeks.zip(read).and_then(|(weeks, read)| {
            let days = weeks.checked_mul(7)?.checked_add(1)?;
            read.checked_add(Span::new().try_days(days).ok()?).ok()
        });
        Self { measures, slope, progress, lacks, overdue_from }
    }

    /// The newest measure.
    #[must_use]
    pub fn last(&self) -> Option<&Measure> {
        self.measures.last()
    }

    /// What the newest measure should have been; none without a line or a measure.
    #[must_use]
    pub fn expected(&self) -> Option<f64> {
        Some(self.slope?.at(self.last()?.date))
    }

    /// The day since which a measure is overdue, seen from `day`.
    #[must_use]
    pub fn overdue(&self, day: Date) -> Option<Date> {
        self.overdue_from.filter(|from| *from <= day)
    }
}

/// The newest day on which any of these KPIs was measured: what a document can know of how late it is.
#[must_use]
pub fn last_measured<'a>(kpis: impl IntoIterator<Item = &'a Kpi>) -> Option<Date> {
    kpis.into_iter().flat_map(|kpi| &kpi.measures).map(|measure| measure.date).max()
}

fn lacks(kpi: &Kpi) -> Vec<Lack> {
    match (kpi.baseline, kpi.target) {
        (None, None) => vec![Lack::Baseline, Lack::Target],
        (None, Some(_)) => vec![Lack::Baseline],
        (Some(_), None) => vec![Lack::Target],
        (Some(baseline), Some(target)) if gain(kpi.direction, baseline, target) < 0.0 => vec![Lack::Sense],
        (Some(_), Some(_)) => Vec::new(),
    }
}

/// How much better the second value is than the first; below 0 where it is worse.
fn gain(direction: Direction, from: f64, to: f64) -> f64 {
    match direction {
        Direction::Up => to - from,
        Direction::Down => from - to,
    }
}

fn progress(
    direction: Direction,
    (baseline, target): (f64, f64),
    last: Option<&Measure>,
    slope: Option<&Slope>,
) -> Progress {
    let (Some(last), Some(slope)) = (last, slope) else { return Progress::NotBegun };
    // A hair's breadth, so that 0.1 + 0.2 is 0.3.
    let way = gain(direction, baseline, target);
    let slack = TOLERANCE * way + 1e-9 * baseline.abs().max(target.abs());
    if gain(direction, target, last.value) >= 0.0 {
        Progress::Reached
    } else if last.date <= slope.from.0 {
        Progress::NotBegun
    } else if gain(direction, last.value, baseline) > slack {
        Progress::Worsening
    } else if gain(direction, last.value, slope.at(last.date)) > slack {
        Progress::Late
    } else {
        Progress::OnTrack
    }
}

fn one_a_day(measures: &[Measure]) -> Vec<Measure> {
    let by_day: std::collections::BTreeMap<Date, &Measure> =
        measures.iter().map(|measure| (measure.date, measure)).collect();
    by_day.into_values().cloned().collect()
}

fn days_between(from: Date, to: Date) -> f64 {
    from.until(to).map_or(0.0, |span| f64::from(span.get_days()))
}

fn after_months(date: Date, months: i64) -> Option<Date> {
    date.checked_add(Span::new().try_months(months).ok()?).ok()
}
