//! Step 5, performance optimisation: know whether it works.

use crate::{
    i18n::Lang,
    model::Kpi,
    roadmap::rules::{Ground, Proposal},
};

/// How often a KPI is read where nobody has said: every four weeks.
const EVERY_WEEKS: i64 = 4;

/// One initiative a headline KPI, to follow it for good.
///
/// Silent where a person's initiative names the KPI, or another follow-up that a person took up does.
pub(super) fn follow(ground: &Ground) -> Vec<Proposal> {
    let headlines = ground.journey.kpis.iter().filter(|kpi| kpi.headline);
    let propose = |kpi: &Kpi| {
        let name = [("kpi", kpi.name.as_str().into())];
        let title = ground.lang.text_with("roadmap-follow-title", &name);
        let why = [ground.lang.text_with("roadmap-follow-why", &name), aim(ground.lang, kpi)];
        let mut proposal = Proposal::new("follow", kpi.id.as_str(), 5, &title, &why)
            .taken_if(ground.by_hand("follow").any(|record| record.kpis.contains(&kpi.id)));
        proposal.initiative.kpis = vec![kpi.id.clone()];
        proposal.initiative.effort = Some(1);
        proposal.initiative.every_weeks = kpi.every_weeks.or(Some(EVERY_WEEKS));
        proposal
    };
    headlines.map(propose).collect()
}

/// Where a KPI stands and where it is to go, or which of the two nobody has said.
fn aim(lang: Lang, kpi: &Kpi) -> String {
    let number = |value: f64| lang.number(value, 2);
    match (kpi.baseline, kpi.target) {
        (Some(baseline), Some(target)) => {
            let key = if kpi.unit.is_empty() { "roadmap-follow-why-aim-bare" } else { "roadmap-follow-why-aim" };
            let unit = kpi.unit.as_str().into();
            let args = [("baseline", number(baseline).into()), ("target", number(target).into()), ("unit", unit)];
            lang.text_with(key, &args)
        }
        (Some(_), None) => lang.text("roadmap-follow-why-no-target"),
        (None, Some(_)) => lang.text("roadmap-follow-why-no-baseline"),
        (None, None) => lang.text("roadmap-follow-why-no-aim"),
    }
}
