//! A KPI: how success is measured.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{KpiAnchor, KpiId, fields::record, is_default};

/// How success is measured.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kpi {
    /// Its id.
    pub id: KpiId,
    /// Its family.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kind: KpiKind,
    /// What the room calls it.
    pub name: String,
    /// The unit of its values.
    #[serde(default, skip_serializing_if = "is_default")]
    pub unit: String,
    /// Which way is better.
    #[serde(default, skip_serializing_if = "is_default")]
    pub direction: Direction,
    /// Whether the sponsor follows it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub headline: bool,
    /// What it measures.
    #[serde(default, skip_serializing_if = "is_default")]
    pub at: Vec<KpiAnchor>,
    /// Where its values come from.
    #[serde(default, skip_serializing_if = "is_default")]
    pub source: String,
    /// Who answers for it: the id of a team, or free text.
    #[serde(default, skip_serializing_if = "is_default")]
    pub owner: String,
    /// How often it is read, in weeks, 1 or more.
    #[serde(default, skip_serializing_if = "is_default")]
    pub every_weeks: Option<i64>,
    /// Its value today, in its unit.
    #[serde(default, skip_serializing_if = "is_default")]
    pub baseline: Option<f64>,
    /// Its wanted value, in its unit.
    #[serde(default, skip_serializing_if = "is_default")]
    pub target: Option<f64>,
    /// Its values so far.
    #[serde(default, skip_serializing_if = "is_default")]
    pub measures: Vec<Measure>,
}

impl Kpi {
    /// A KPI of which only the name is known.
    #[must_use]
    pub fn new(id: KpiId, name: &str) -> Self {
        Self {
            id,
            kind: KpiKind::default(),
            name: name.to_owned(),
            unit: String::new(),
            direction: Direction::default(),
            headline: false,
            at: Vec::new(),
            source: String::new(),
            owner: String::new(),
            every_weeks: None,
            baseline: None,
            target: None,
            measures: Vec::new(),
        }
    }
}

record!(
    Kpi,
    KpiId,
    [kind, name, unit, direction, headline, at, source, owner, every_weeks, baseline, target, measures,]
);

/// One value of a KPI.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measure {
    /// When it was read.
    pub date: Date,
    /// The value, in the unit of the KPI.
    pub value: f64,
}

/// The family of a KPI.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum KpiKind {
    /// None of the others; the name says which.
    #[default]
    Other,
    /// Net promoter score.
    Nps,
    /// Customer satisfaction.
    Csat,
    /// Customer effort score.
    Ces,
    /// First contact resolution.
    Fcr,
    /// Customer lifetime value.
    Clv,
    /// Customer acquisition cost.
    Cac,
    /// Customers who stay.
    Retention,
    /// Customers who buy.
    Conversion,
    /// Customers who start on one channel and buy on another.
    CrossChannelConversion,
    /// Time to answer.
    ResponseTime,
    /// Availability of systems.
    Uptime,
    /// Customers who find us consistent.
    PerceivedConsistency,
}

/// Which way is better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Direction {
    /// Higher is better.
    #[default]
    Up,
    /// Lower is better.
    Down,
}
