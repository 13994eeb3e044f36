//! The range of every number of the document: the one table that checking and repairing share.

use std::ops::RangeInclusive;

use super::{
    Business, Card, Channel, Delight, Friction, Initiative, Kpi, Persona, Placement, ReadinessTick, Settings,
    Spot, Stage, System, Team, Touchpoint, Transition, Votes,
};

/// Shares of a whole.
pub(crate) const SHARE: RangeInclusive<f64> = 0.0..=1.0;
/// How people feel.
pub(crate) const EMOTION: RangeInclusive<i64> = -2..=2;
/// Ratings from slight to strong.
pub(crate) const RATING: RangeInclusive<i64> = 1..=5;
/// Ratings of a pillar.
pub(crate) const PILLAR: RangeInclusive<i64> = 0..=3;
/// Satisfaction, in per cent.
pub(crate) const SATISFACTION: RangeInclusive<f64> = 0.0..=100.0;
/// Effort as felt.
pub(crate) const PERCEIVED: RangeInclusive<f64> = 1.0..=7.0;
/// Amounts, volumes and durations. The end is beyond any business, and keeps sums and products finite.
pub(crate) const AMOUNT: RangeInclusive<f64> = 0.0..=1e12;
/// Values that may be negative.
pub(crate) const VALUE: RangeInclusive<f64> = -1e12..=1e12;
/// Counts.
pub(crate) const COUNT: RangeInclusive<i64> = 0..=1_000_000;
/// Weeks, up to a century, so that no date leaves the calendar.
pub(crate) const WEEKS: RangeInclusive<i64> = 1..=5_200;
/// The longest duration in weeks, as above.
const LONGEST: f64 = 5_200.0;
/// Pixels and sub-columns of a placement.
const PIXELS: RangeInclusive<i64> = 0..=1_000_000;

/// A number that is not what its field allows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutOfRange {
    /// The field, with the field that holds it where it is an inner one: `effort.minutes`.
    pub field: &'static str,
    /// What it says.
    pub was: String,
    /// The nearest value that is allowed; none: the value is dropped.
    pub now: Option<String>,
}

/// A record with numbers.
pub(crate) trait Ranged {
    /// Brings every number into its range, and tells which were not.
    fn clamp(&mut self, _clamp: &mut Clamp) {}
}

// These have no numbers.
impl Ranged for Stage {}
impl Ranged for Team {}
impl Ranged for System {}
impl Ranged for Delight {}
impl Ranged for Card {}

/// The first number of a record that is not in its range.
pub(crate) fn out_of_range<T: Ranged + Clone>(record: &T) -> Option<OutOfRange> {
    let mut clamp = Clamp::default();
    record.clone().clamp(&mut clamp);
    clamp.0.into_iter().next()
}

/// Collects the numbers that were not in range.
#[derive(Default)]
pub(crate) struct Clamp(pub(super) Vec<OutOfRange>);

impl Clamp {
    fn report(&mut self, field: &'static str, was: String, now: Option<String>) {
        self.0.push(OutOfRange { field, was, now });
    }

    fn whole(&mut self, field: &'static str, value: &mut i64, range: &RangeInclusive<i64>) {
        let now = (*value).clamp(*range.start(), *range.end());
        if now != *value {
            self.report(field, value.to_string(), Some(now.to_string()));
            *value = now;
        }
    }

    fn whole_if_any(&mut self, field: &'static str, value: &mut Option<i64>, range: &RangeInclusive<i64>) {
        if let Some(value) = value {
            self.whole(field, value, range);
        }
    }

    /// Whether the value can stay: a number that is not finite cannot.
    fn real(&mut self, field: &'static str, value: &mut f64, range: &RangeInclusive<f64>) -> bool {
        if !value.is_finite() {
            self.report(field, format!("{value:?}"), None);
            return false;
        }
        let now = value.clamp(*range.start(), *range.end());
        if !range.contains(value) {
            self.report(field, format!("{value:?}"), Some(format!("{now:?}")));
            *value = now;
        }
        true
    }

    fn real_if_any(&mut self, field: &'static str, value: &mut Option<f64>, range: &RangeInclusive<f64>) {
        if let Some(number) = value
            && !self.real(field, number, range)
        {
            *value = None;
        }
    }

    /// A duration in weeks: there is none of 0, so what is not above 0 is dropped.
    fn weeks(&mut self, field: &'static str, value: &mut Option<f64>) {
        match *value {
            Some(weeks) if weeks <= 0.0 => {
                self.report(field, format!("{weeks:?}"), None);
                *value = None;
            }
            _ => self.real_if_any(field, value, &(0.0..=LONGEST)),
        }
    }
}

impl Ranged for Channel {
    fn clamp(&mut self, clamp: &mut Clamp) {
        clamp.real_if_any("preferred_by", &mut self.preferred_by, &SHARE);
        clamp.real_if_any("cost_per_contact", &mut self.cost_per_contact, &AMOUNT);
    }
}

impl Ranged for Persona {
    fn clamp(&mut self, clamp: &mut Clamp) {
        clamp.real_if_any("share", &mut self.share, &SHARE);
    }
}

impl Ranged for Kpi {
    fn clamp(&mut self, clamp: &mut Clamp) {
        clamp.whole_if_any("every_weeks", &mut self.every_weeks, &WEEKS);
        clamp.real_if_any("baseline", &mut self.baseline, &VALUE);
        clamp.real_if_any("target", &mut self.target, &VALUE);
        self.measures.retain_mut(|measure| clamp.real("measures.value", &mut measure.value, &VALUE));
    }
}

impl Ranged for Touchpoint {
    fn clamp(&mut self, clamp: &mut Clamp) {
        clamp.real_if_any("entry", &mut self.entry, &SHARE);
        clamp.whole_if_any("emotion", &mut self.emotion, &EMOTION);
        clamp.real_if_any("effort.minutes", &mut self.effort.minutes, &AMOUNT);
        clamp.whole_if_any("effort.steps", &mut self.effort.steps, &COUNT);
        clamp.real_if_any("effort.perceived", &mut self.effort.perceived, &PERCEIVED);
        clamp.real_if_any("csat", &mut self.csat, &SATISFACTION);
        clamp.real_if_any("volume", &mut self.volume, &AMOUNT);
        for own in &mut self.for_persona {
            clamp.real_if_any("for_persona.entry", &mut own.entry, &SHARE);
            clamp.whole_if_any("for_persona.emotion", &mut own.emotion, &EMOTION);
        }
        for backstage in &mut self.backstage {
            clamp.whole_if_any("backstage.emotion", &mut backstage.emotion, &EMOTION);
        }
        clamp.real_if_any("standard.response_minutes", &mut self.standard.response_minutes, &AMOUNT);
    }
}

impl Ranged for Transition {
    fn clamp(&mut self, clamp: &mut Clamp) {
        clamp.real_if_any("share", &mut self.share, &SHARE);
        self.for_persona.retain_mut(|own| clamp.real("for_persona.share", &mut own.share, &SHARE));
        clamp.real_if_any("wait_minutes", &mut self.wait_minutes, &AMOUNT);
        clamp.real_if_any("gap_minutes", &mut self.gap_minutes, &AMOUNT);
        clamp.whole_if_any("pillars.data", &mut self.pillars.data, &PILLAR);
        clamp.whole_if_any("pillars.consistency", &mut self.pillars.consistency, &PILLAR);
        clamp.whole_if_any("pillars.fluidity", &mut self.pillars.fluidity, &PILLAR);
    }
}

impl Ranged for Friction {
    fn clamp(&mut self, clamp: &mut Clamp) {
        clamp.whole("severity", &mut self.severity, &RATING);
        clamp.real_if_any("frequency", &mut self.frequency, &SHARE);
    }
}

impl Ranged for Initiative {
    fn clamp(&mut self, clamp: &mut Clamp) {
        clamp.whole_if_any("step", &mut self.step, &RATING);
        clamp.weeks("weeks", &mut self.weeks);
        clamp.whole_if_any("every_weeks", &mut self.every_weeks, &WEEKS);
        clamp.whole_if_any("effort", &mut self.effort, &RATING);
        clamp.whole_if_any("impact", &mut self.impact, &RATING);
        clamp.real_if_any("cost", &mut self.cost, &AMOUNT);
        clamp.real_if_any("run_cost_per_year", &mut self.run_cost_per_year, &AMOUNT);
        for milestone in &mut self.milestones {
            clamp.whole("milestones.week", &mut milestone.week, &(0..=*WEEKS.end()));
        }
        for risk in &mut self.risks {
            clamp.whole_if_any("risks.likelihood", &mut risk.likelihood, &RATING);
        }
    }
}

impl Ranged for Business {
    fn clamp(&mut self, clamp: &mut Clamp) {
        clamp.real_if_any("business.customers_per_month", &mut self.customers_per_month, &AMOUNT);
        clamp.real_if_any("business.value_per_success", &mut self.value_per_success, &VALUE);
        clamp.real_if_any("business.acquired_per_month", &mut self.acquired_per_month, &AMOUNT);
        clamp.real_if_any("business.lost_per_month", &mut self.lost_per_month, &AMOUNT);
        for reason in &mut self.reasons {
            clamp.real_if_any("business.reasons.share", &mut reason.share, &SHARE);
        }
        clamp.real_if_any("business.ramp_up_months", &mut self.ramp_up_months, &AMOUNT);
    }
}

impl Ranged for Votes {
    fn clamp(&mut self, clamp: &mut Clamp) {
        for participant in &mut self.participants {
            clamp.whole("votes.participants.colour", &mut participant.colour, &COUNT);
            clamp.whole("votes.participants.dots", &mut participant.dots, &COUNT);
        }
        for dots in self.rounds.iter_mut().flat_map(|round| &mut round.dots) {
            clamp.whole("votes.rounds.dots.dots", &mut dots.dots, &COUNT);
        }
    }
}

impl Ranged for ReadinessTick {
    fn clamp(&mut self, clamp: &mut Clamp) {
        clamp.whole("readiness.item", &mut self.item, &COUNT);
    }
}

impl Ranged for Settings {
    fn clamp(&mut self, clamp: &mut Clamp) {
        self.spread.retain_mut(|spread| clamp.real("settings.spread.spread", &mut spread.spread, &SHARE));
    }
}

impl Ranged for Placement {
    fn clamp(&mut self, clamp: &mut Clamp) {
        let is_in = |spot: &Spot| PIXELS.contains(&spot.column) && PIXELS.contains(&spot.y);
        // Spots that are left alone stay shared.
        if !self.touchpoints.values().all(is_in) {
            for spot in self.touchpoints.values_mut() {
                clamp.whole("placement.touchpoints.column", &mut spot.column, &PIXELS);
                clamp.whole("placement.touchpoints.y", &mut spot.y, &PIXELS);
            }
        }
        for height in self.lanes.values_mut() {
            clamp.whole("placement.lanes", height, &PIXELS);
        }
        for (_, count) in &mut self.columns {
            clamp.whole("placement.columns", count, &PIXELS);
        }
        for width in &mut self.gutters {
            clamp.whole("placement.gutters", width, &PIXELS);
        }
    }
}
