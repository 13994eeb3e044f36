//! The golden thread: from each friction of today to what answers it, to the initiative that delivers the answer,
//! to the KPI that proves it. A break is shown, never hidden.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{
    average::sum,
    flow::flow,
    frictions::{answers, pain},
};
use crate::model::{Deliverable, FrictionId, Initiative, InitiativeId, Journey, Kpi, KpiId, State, Status};

/// The golden threads of a target state.
#[derive(Clone, Debug, PartialEq)]
pub struct Thread {
    /// One strand for each friction of the base state, in the order of their ids.
    pub strands: Vec<Strand>,
    /// The pain on unbroken strands over all pain, 0–1; none where there is no pain.
    pub coverage: Option<f64>,
}

/// The thread of one friction.
#[derive(Clone, Debug, PartialEq)]
pub struct Strand {
    /// The friction of the base state.
    pub friction: FrictionId,
    /// The pain it adds to each journey of the base state; severity × frequency where the flow has no figures.
    pub pain: f64,
    /// The elements of the target that answer it.
    pub answers: Vec<Deliverable>,
    /// The initiatives, neither dropped nor dismissed, that deliver one of those.
    pub initiatives: Vec<InitiativeId>,
    /// The KPIs of those initiatives, in their order.
    pub kpis: Vec<KpiId>,
    /// Where it is broken; empty where it holds.
    pub breaks: Vec<Break>,
}

/// Where a thread is broken: the first link that is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Break {
    /// Nothing in the target answers the friction, whether it is still there or not.
    Unanswered,
    /// No initiative delivers any of the answers.
    NotDelivered,
    /// None of the initiatives that deliver has a KPI.
    NoKpi,
    /// None of the KPIs has both a baseline and a target.
    KpiWithoutFigures,
}

impl Break {
    /// All breaks, in the order of the thread.
    pub const ALL: [Self; 4] = [Self::Unanswered, Self::NotDelivered, Self::NoKpi, Self::KpiWithoutFigures];

    /// The key in files; its text is `break-<key>`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Unanswered => "unanswered",
            Self::NotDelivered => "not-delivered",
            Self::NoKpi => "no-kpi",
            Self::KpiWithoutFigures => "kpi-without-figures",
        }
    }
}

/// The golden threads from the frictions of `base` through `target` and these initiatives.
///
/// One whole way through is enough: a friction answered twice, one of whose answers is delivered and measured,
/// hangs on an unbroken thread.
#[must_use]
pub fn thread(journey: &Journey, base: &State, target: &State, initiatives: &[Initiative]) -> Thread {
    let flow = flow(journey, base, None);
    let answers = answers(target);
    let live: Vec<&Initiative> =
        initiatives.iter().filter(|it| !matches!(it.status, Status::Dropped | Status::Dismissed)).collect();
    let strands: Vec<Strand> = base
        .frictions
        .iter()
        .map(|friction| {
            let answers = answers.get(&friction.id).cloned().unwrap_or_default();
            let delivering: Vec<&Initiative> = live
                .iter()
                .copied()
                .filter(|initiative| initiative.delivers.iter().any(|element| answers.contains(element)))
                .collect();
            let mut seen = BTreeSet::new();
            let kpis: Vec<&Kpi> = delivering
                .iter()
                .flat_map(|initiative| &initiative.kpis)
                .filter(|id| seen.insert(*id))
                .filter_map(|id| journey.kpis.get(id))
                .collect();
            Strand {
                friction: friction.id.clone(),
                pain: pain(friction, &flow),
                breaks: first_break(&answers, &delivering, &kpis).into_iter().collect(),
                answers,
                initiatives: delivering.iter().map(|initiative| initiative.id.clone()).collect(),
                kpis: kpis.iter().map(|kpi| kpi.id.clone()).collect(),
            }
        })
        .collect();
    let all = sum(strands.iter().map(|strand| strand.pain));
    let held = sum(strands.iter().filter(|strand| strand.breaks.is_empty()).map(|strand| strand.pain));
    let coverage = (all > 0.0).then(|| held / all);
    Thread { strands, coverage }
}

fn first_break(answers: &[Deliverable], initiatives: &[&Initiative], kpis: &[&Kpi]) -> Option<Break> {
    if answers.is_empty() {
        Some(Break::Unanswered)
    } else if initiatives.is_empty() {
        Some(Break::NotDelivered)
    } else if kpis.is_empty() {
        Some(Break::NoKpi)
    } else if !kpis.iter().any(|kpi| kpi.baseline.is_some() && kpi.target.is_some()) {
        Some(Break::KpiWithoutFigures)
    } else {
        None
    }
}
