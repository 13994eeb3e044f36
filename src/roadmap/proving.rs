//! What proves the roadmap: each KPI with the initiatives that name it, and where it stands on its way.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::{
    i18n::Lang,
    insight::{Progress, Proof},
    model::{Initiative, InitiativeId, Journey, KpiId, State, Status},
    roadmap::{initiatives, schedule},
};

/// A KPI on the roadmap.
#[derive(Clone, Debug, PartialEq)]
pub struct Proving {
    /// Which.
    pub kpi: KpiId,
    /// The initiatives, neither dropped nor dismissed, that name it: id and title.
    pub initiatives: Vec<(InitiativeId, String)>,
    /// What its measures prove.
    pub proof: Proof,
}

/// The KPIs of the journey on the roadmap towards `target`: headline ones first, then in the order of the journey.
#[must_use]
pub fn proving(journey: &Journey, target: &State, lang: Lang) -> Vec<Proving> {
    let all = initiatives(journey, target, lang);
    let start = journey.roadmap.start;
    let windows = schedule(&all, start);
    let mut naming: BTreeMap<&KpiId, Vec<&Initiative>> = BTreeMap::new();
    for initiative in &all {
        if !matches!(initiative.status, Status::Dropped | Status::Dismissed) {
            for kpi in &initiative.kpis {
                let named = naming.entry(kpi).or_default();
                if named.last().is_none_or(|last| last.id != initiative.id) {
                    named.push(initiative);
                }
            }
        }
    }
    let mut proving: Vec<Proving> = Vec::new();
    let (headline, others): (Vec<_>, Vec<_>) = journey.kpis.iter().partition(|kpi| kpi.headline);
    for kpi in headline.into_iter().chain(others) {
        let named = naming.get(&kpi.id).map_or(&[][..], Vec::as_slice);
        let ends = named.iter().filter_map(|initiative| windows.get(&initiative.id).and_then(|it| it.until));
        let end: Option<Date> = ends.max();
        proving.push(Proving {
            kpi: kpi.id.clone(),
            initiatives: named.iter().map(|it| (it.id.clone(), it.title.clone())).collect(),
            proof: Proof::of(kpi, start, end),
        });
    }
    proving
}

impl Proving {
    /// Whether a figure is missing without which it proves nothing.
    #[must_use]
    pub fn is_blind(&self) -> bool {
        self.proof.progress == Progress::NoFigures
    }
}
