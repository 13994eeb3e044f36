//! Reference values from published practice: hints of what others reach, never data of the journey.

use crate::model::KpiKind;

/// What others reach; with the kind of KPI where there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The kind of KPI that it is about.
    pub kind: Option<KpiKind>,
    /// The last part of the keys of its texts: after `reference-` the value, after `reference-name-` what has it.
    pub key: &'static str,
}

/// All reference values: ranges that consultancies and vendors commonly publish for omnichannel programmes.
pub const REFERENCES: [Reference; 10] = [
    of(KpiKind::Nps, "nps"),
    of(KpiKind::Csat, "csat"),
    of(KpiKind::Fcr, "fcr"),
    of(KpiKind::ResponseTime, "response-time"),
    of(KpiKind::Clv, "clv"),
    of(KpiKind::Cac, "cac"),
    of(KpiKind::Retention, "retention"),
    Reference { kind: None, key: "revenue" },
    of(KpiKind::Uptime, "uptime"),
    Reference { kind: None, key: "first-results" },
];

const fn of(kind: KpiKind, key: &'static str) -> Reference {
    Reference { kind: Some(kind), key }
}

/// What others reach with a kind of KPI; none where nothing is commonly published.
#[must_use]
pub fn reference(kind: KpiKind) -> Option<Reference> {
    REFERENCES.into_iter().find(|reference| reference.kind == Some(kind))
}
