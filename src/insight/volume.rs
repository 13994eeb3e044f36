//! Whether what is counted at touchpoints fits how journeys are said to flow.

use super::flow::flow;
use crate::model::{Journey, State, TouchpointId};

/// How far a count may be from the flow without being told.
const TOLERATED: f64 = 0.2;

/// A touchpoint where the count and the flow differ.
#[derive(Clone, Debug, PartialEq)]
pub struct VolumeGap {
    /// Where.
    pub touchpoint: TouchpointId,
    /// How often it happens in a month, as counted.
    pub counted: f64,
    /// How often it should, by the flow.
    pub expected: f64,
}

/// The touchpoints of `state` whose count in a month differs by over a fifth from what the flow makes of the customers
/// who start in a month; the farthest off first. Empty where the flow has no figures.
///
/// Where nobody noted how many customers start, the counts themselves say it: the median of count over visits, as long
/// as there are three or more.
#[must_use]
pub fn volume_gaps(journey: &Journey, state: &State) -> Vec<VolumeGap> {
    let flow = flow(journey, state, None);
    let counted: Vec<(&TouchpointId, f64, f64)> = state
        .touchpoints
        .iter()
        .filter_map(|touchpoint| {
            Some((&touchpoint.id, touchpoint.volume?, flow.visits(&touchpoint.id).filter(|visits| *visits > 0.0)?))
        })
        .collect();
    let Some(customers) = journey.business.customers_per_month.or_else(|| median(&counted)) else {
        return Vec::new();
    };
    let mut gaps: Vec<VolumeGap> = counted
        .into_iter()
        .map(|(id, counted, visits)| VolumeGap { touchpoint: id.clone(), counted, expected: visits * customers })
        .filter(|gap| (gap.counted - gap.expected).abs() > TOLERATED * gap.expected)
        .collect();
    let ratio = |gap: &VolumeGap| ((gap.counted - gap.expected) / gap.expected).abs();
    gaps.sort_by(|a, b| ratio(b).total_cmp(&ratio(a)).then_with(|| a.touchpoint.cmp(&b.touchpoint)));
    gaps
}

/// The median of count over visits; none of fewer than three.
fn median(counted: &[(&TouchpointId, f64, f64)]) -> Option<f64> {
    let mut rates: Vec<f64> = counted.iter().map(|(_, count, visits)| count / visits).collect();
    rates.sort_by(f64::total_cmp);
    let middle = rates.len() / 2;
    match rates.len() {
        0..3 => None,
        odd if odd % 2 == 1 => rates.get(middle).copied(),
        _ => Some(f64::midpoint(*rates.get(middle - 1)?, *rates.get(middle)?)),
    }
}
