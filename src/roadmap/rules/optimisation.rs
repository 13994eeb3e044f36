//! Step 5, performance optimisation: know whether it works, and make more of what was learnt.

use crate::{
    i18n::Lang,
    model::{DataKind, Kpi, Step, Touchpoint},
    roadmap::{
        chantiers::Chantier,
        rules::{Ground, Proposal, ground::is_ours},
        wording::{quoted, sentence_about_some},
    },
};

/// How often a KPI is read where nobody has said: every four weeks.
const EVERY_WEEKS: i64 = 4;

/// How often something is tried out that might do better, in weeks.
const LEARN_EVERY: i64 = 8;

/// How long it takes at first sight to adapt what is said and shown to what is known.
const PERSONAL_WEEKS: f64 = 12.0;

/// Where the actions of this step belong.
pub(super) const PLACE: (Step, Chantier) = (5, Chantier::Improvement);

/// One initiative a headline KPI, to follow it for good.
///
/// Silent where a person's initiative names the KPI, or another follow-up that a person took up does.
pub(super) fn follow(ground: &Ground) -> Vec<Proposal> {
    let headlines = ground.journey.kpis.iter().filter(|kpi| kpi.headline);
    let propose = |kpi: &Kpi| {
        let name = [("kpi", kpi.name.as_str().into())];
        let title = ground.lang.text_with("roadmap-follow-title", &name);
        let mut proposal = Proposal::new("follow", kpi.id.as_str(), PLACE, &title, &[aim(ground.lang, kpi)])
            .recurring(1, kpi.every_weeks.unwrap_or(EVERY_WEEKS))
            .taken_if(ground.by_hand("follow").any(|record| record.kpis.contains(&kpi.id)));
        proposal.initiative.kpis = vec![kpi.id.clone()];
        proposal
    };
    headlines.map(propose).collect()
}

/// Where a KPI stands and where it is to go, or which of the two nobody has said.
fn aim(lang: Lang, kpi: &Kpi) -> String {
    let number = |value: Option<f64>| lang.number(value.unwrap_or(0.0), 2);
    let key = match (kpi.baseline, kpi.target) {
        (Some(_), Some(_)) if kpi.unit.is_empty() => "roadmap-follow-why-aim-bare",
        (Some(_), Some(_)) => "roadmap-follow-why-aim",
        (Some(_), None) => "roadmap-follow-why-no-target",
        (None, Some(_)) => "roadmap-follow-why-no-baseline",
        (None, None) => "roadmap-follow-why-no-aim",
    };
    let args = [
        ("kpi", kpi.name.as_str().into()),
        ("baseline", number(kpi.baseline).into()),
        ("target", number(kpi.target).into()),
        ("unit", kpi.unit.as_str().into()),
    ];
    lang.text_with(key, &args)
}

/// One initiative for the touchpoints of the target that nothing but an assumption supports: try, compare, keep what
/// does better.
///
/// Named are those that are new or change; silent where there are none.
pub(super) fn learn(ground: &Ground) -> Vec<Proposal> {
    let lang = ground.lang;
    let assumed = ground.touchpoints_at_work().map(|(touchpoint, _)| touchpoint).filter(|it| it.is_assumption());
    let names: Vec<String> = ground.busiest(assumed).into_iter().map(|it| it.name.clone()).collect();
    let propose = |why: String| {
        let title = lang.text("roadmap-learn-title");
        Proposal::new("learn", ground.target.id.as_str(), PLACE, &title, &[why])
            .recurring(2, LEARN_EVERY)
            .after("launch", [ground.target.id.to_string()])
    };
    sentence_about_some(lang, "roadmap-learn-why", &names).map(propose).into_iter().collect()
}

/// One initiative for the data that the target collects and may use: what customers do and how they react, where it is
/// not personal or they have agreed. Who they are is no reason to treat them differently.
pub(super) fn personalise(ground: &Ground) -> Vec<Proposal> {
    let lang = ground.lang;
    let ours = ground.target.touchpoints.iter().filter(|it| is_ours(ground.journey, it));
    let usable = |touchpoint: &Touchpoint| {
        let usable = touchpoint.data.iter().filter(|data| {
            matches!(data.kind, DataKind::Behavioural | DataKind::Engagement)
                && (!data.personal || data.consent == Some(true))
        });
        usable.map(|data| data.what.trim().to_owned()).filter(|what| !what.is_empty()).collect::<Vec<_>>()
    };
    let mut names: Vec<String> = Vec::new();
    for what in ours.flat_map(usable) {
        if !names.contains(&what) {
            names.push(what);
        }
    }
    if names.is_empty() || ground.work.is_empty() {
        return Vec::new();
    }
    let title = lang.text("roadmap-personalise-title");
    let why = [lang.text_with("roadmap-personalise-why", &[("names", quoted(lang, &names).into())])];
    let proposal = Proposal::new("personalise", ground.target.id.as_str(), PLACE, &title, &why);
    vec![proposal.taking(3, PERSONAL_WEEKS).after("launch", [ground.target.id.to_string()])]
}
