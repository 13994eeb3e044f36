//! From what is to do to the plan that a reader gets: order, dates, names, and the golden thread.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::{
    i18n::Lang,
    insight::{self, Strand},
    model::{Deliverable, FrictionId, Initiative, InitiativeId, Journey, KpiId, Origin, State, SystemId},
    roadmap::{
        Clash, FORMAT, Named, Plan, Planned, PlannedDecision, PlannedKpi, PlannedMilestone, StepPlan, ThreadLine,
        VERSION, Window, clashes, critical,
        done::done,
        impact::Relief,
        merge::{Resolved, resolve},
        names::Names,
        rules::Ground,
        schedule, windows as step_windows,
    },
};

/// What is to do towards `target`, in the words of `lang`: what people wrote, laid over what the rules propose.
///
/// The dismissed are left out; all have a step. This is what [`insight::thread`] takes.
#[must_use]
pub fn initiatives(journey: &Journey, target: &State, lang: Lang) -> Vec<Initiative> {
    resolve(&Ground::new(journey, target, lang)).into_iter().map(|resolved| resolved.initiative).collect()
}

/// What is to do towards the target of the journey's roadmap; where there is none, what people wrote.
#[must_use]
pub fn to_target(journey: &Journey, lang: Lang) -> Vec<Initiative> {
    match journey.target() {
        Some(target) => initiatives(journey, target, lang),
        None => journey.roadmap.initiatives.iter().cloned().collect(),
    }
}

/// The roadmap towards `target` in the words of `lang`, from `start` or else from the start of the journey's roadmap.
///
/// Without either nothing has a date. The same journey always gives the same plan: the day of today plays no part.
#[must_use]
pub fn plan(journey: &Journey, target: &State, start: Option<Date>, lang: Lang) -> Plan {
    let ground = Ground::new(journey, target, lang);
    plan_of(&ground, &resolve(&ground), start)
}

/// The roadmap that is made of these initiatives, which were worked out on this ground.
pub(super) fn plan_of(ground: &Ground, resolved: &[Resolved], start: Option<Date>) -> Plan {
    let Ground { journey, target, lang, .. } = *ground;
    let start = start.or(journey.roadmap.start);
    let all = || resolved.iter().map(|it| &it.initiative);
    let windows = schedule(all(), start);
    let critical = critical(all(), &windows);
    let base = journey.base_of(target).unwrap_or(&ground.today);
    let mut parts: BTreeMap<&InitiativeId, Vec<&Initiative>> = BTreeMap::new();
    for Resolved { initiative, .. } in resolved {
        if let Some(whole) = &initiative.part_of {
            parts.entry(whole).or_default().push(initiative);
        }
    }
    let writer = Writer {
        journey,
        lang,
        names: ground.names(),
        titles: all().map(|it| (&it.id, it.title.as_str())).collect(),
        clashes: clashes(all(), &windows),
        decides: with_wholes(&critical.path, resolved),
        slack: critical.slack,
        windows,
        parts,
        relief: Relief::of(journey, base, target),
    };
    let steps = step_windows(start).into_iter().zip(1..).map(|(window, step)| {
        let of_step: Vec<&Resolved> = resolved.iter().filter(|it| it.initiative.step == Some(step)).collect();
        StepPlan {
            step,
            name: lang.text(&format!("roadmap-step-{step}")),
            window: lang.text(&format!("roadmap-window-{step}")),
            from: window.from,
            until: window.until,
            done: done(ground, step),
            initiatives: parts_after_wholes(&of_step).into_iter().map(|it| writer.planned(it)).collect(),
        }
    });
    let steps = steps.collect();
    let (thread, coverage) = writer.thread(ground, resolved);
    Plan {
        format: FORMAT.to_owned(),
        version: VERSION,
        title: journey.title.clone(),
        start,
        sponsor: journey.owner_name(&journey.roadmap.sponsor).to_owned(),
        target: Named { id: target.id.to_string(), name: target.name.clone() },
        currency: journey.business.currency.trim().to_owned(),
        steps,
        kpis: writer.kpis(),
        decisions: writer.decisions(),
        thread,
        coverage,
    }
}

/// The initiatives of one step in their order, but each followed by its parts.
fn parts_after_wholes<'a>(initiatives: &[&'a Resolved]) -> Vec<&'a Resolved> {
    let ids: BTreeSet<&InitiativeId> = initiatives.iter().map(|it| &it.initiative.id).collect();
    let mut parts: BTreeMap<&InitiativeId, Vec<&'a Resolved>> = BTreeMap::new();
    let mut wholes = Vec::new();
    for it in initiatives {
        match it.initiative.part_of.as_ref().filter(|id| ids.contains(id)) {
            Some(whole) => parts.entry(whole).or_default().push(it),
            None => wholes.push(*it),
        }
    }
    let mut met = BTreeSet::new();
    let mut order = Vec::new();
    // Those that are part of one another in a circle are not reached from any whole: they come last.
    for first in wholes.into_iter().chain(initiatives.iter().copied()) {
        let mut stack = vec![first];
        while let Some(next) = stack.pop() {
            if met.insert(&next.initiative.id) {
                order.push(next);
                stack.extend(parts.get(&next.initiative.id).into_iter().flatten().rev());
            }
        }
    }
    order
}

/// These initiatives, and all that they are part of.
fn with_wholes<'a>(ids: &[InitiativeId], resolved: &'a [Resolved]) -> BTreeSet<&'a InitiativeId> {
    let all: BTreeMap<&InitiativeId, &Initiative> =
        resolved.iter().map(|it| (&it.initiative.id, &it.initiative)).collect();
    let mut found = BTreeSet::new();
    for id in ids {
        let mut next = all.get(id).copied();
        while let Some(it) = next.filter(|it| found.insert(&it.id)) {
            next = it.part_of.as_ref().and_then(|id| all.get(id).copied());
        }
    }
    found
}

/// What turns records into what a reader of the plan sees.
struct Writer<'a> {
    journey: &'a Journey,
    lang: Lang,
    names: Names<'a>,
    titles: BTreeMap<&'a InitiativeId, &'a str>,
    windows: BTreeMap<&'a InitiativeId, Window>,
    clashes: BTreeMap<&'a InitiativeId, Vec<Clash<'a>>>,
    /// What is on the critical path, and what that is part of.
    decides: BTreeSet<&'a InitiativeId>,
    slack: BTreeMap<InitiativeId, i64>,
    parts: BTreeMap<&'a InitiativeId, Vec<&'a Initiative>>,
    relief: Relief,
}

impl Writer<'_> {
    fn planned(&self, resolved: &Resolved) -> Planned {
        let Resolved { initiative, why, is_retired, .. } = resolved;
        let window = self.windows.get(&initiative.id).copied().unwrap_or_default();
        // What is dismissed or gone is not in the plan, so a reader could not follow the id.
        let in_plan = |id: &&InitiativeId| self.titles.contains_key(id) && **id != initiative.id;
        let impact = initiative.impact.or_else(|| self.impact(initiative));
        Planned {
            id: initiative.id.to_string(),
            title: initiative.title.clone(),
            why: why.clone(),
            part_of: initiative.part_of.as_ref().filter(in_plan).map(ToString::to_string),
            owner: self.journey.owner_name(&initiative.owner).to_owned(),
            delivers: self.elements(&initiative.delivers),
            frictions: initiative.frictions.iter().map(|id| self.friction(id)).collect(),
            systems: initiative.systems.iter().map(|id| self.system(id)).collect(),
            kpis: initiative.kpis.iter().map(|id| self.kpi(id)).collect(),
            depends_on: initiative.depends_on.iter().filter(in_plan).map(ToString::to_string).collect(),
            from: window.from,
            until: window.until,
            weeks: initiative.weeks.filter(|weeks| weeks.is_finite()),
            every_weeks: initiative.every_weeks,
            effort: initiative.effort,
            impact,
            impact_proposed: initiative.impact.is_none() && impact.is_some(),
            cost: initiative.cost.filter(|cost| cost.is_finite()),
            status: initiative.status,
            run_cost_per_year: initiative.run_cost_per_year.filter(|cost| cost.is_finite()),
            milestones: milestones(initiative, window),
            retired: *is_retired,
            generated: matches!(initiative.origin, Origin::Generated { .. }),
            clashes: self.clashes.get(&initiative.id).into_iter().flatten().map(|it| self.clash(*it)).collect(),
            slack: self.slack.get(&initiative.id).copied(),
            critical: self.decides.contains(&initiative.id),
            pilot: initiative.scope.pilot.clone(),
            roll_out: initiative.scope.roll_out.clone(),
        }
    }

    /// A clash in a sentence.
    fn clash(&self, clash: Clash) -> String {
        let (key, id) = match clash {
            Clash::Before(id) => ("plan-clash-before", id),
            Clash::Beyond(id) => ("plan-clash-beyond", id),
        };
        let title = self.titles.get(id).copied().unwrap_or(id.as_str());
        let until = self.windows.get(id).and_then(|window| window.until.or(window.from));
        let until = until.map_or_else(String::new, |day| self.lang.date(day));
        self.lang.text_with(key, &[("title", title.into()), ("date", until.into())])
    }

    /// The impact that the pain proposes which an initiative and its parts answer.
    fn impact(&self, initiative: &Initiative) -> Option<i64> {
        let parts = self.parts.get(&initiative.id).into_iter().flatten();
        let family: Vec<Initiative> = parts.map(|part| (*part).clone()).collect();
        self.relief.impact(initiative, &family)
    }

    /// The golden thread from the state that the target is based on, and its coverage.
    fn thread(&self, ground: &Ground, resolved: &[Resolved]) -> (Vec<ThreadLine>, Option<f64>) {
        let base = self.journey.base_of(ground.target).unwrap_or(&ground.today);
        let initiatives: Vec<Initiative> = resolved.iter().map(|it| it.initiative.clone()).collect();
        let thread = insight::thread(self.journey, base, ground.target, &initiatives);
        let line = |strand: &Strand| ThreadLine {
            friction: self.friction(&strand.friction),
            answers: self.elements(&strand.answers),
            initiatives: strand.initiatives.iter().map(|id| self.initiative(id)).collect(),
            kpis: strand.kpis.iter().map(|id| self.kpi(id)).collect(),
            breaks: strand.breaks.iter().map(|broken| broken.key().to_owned()).collect(),
            pain: strand.pain,
        };
        (thread.strands.iter().map(line).collect(), thread.coverage)
    }

    fn kpis(&self) -> Vec<PlannedKpi> {
        let figure = |value: Option<f64>| value.filter(|value| value.is_finite());
        let kpis = self.journey.kpis.iter().map(|kpi| PlannedKpi {
            id: kpi.id.to_string(),
            name: kpi.name.clone(),
            unit: kpi.unit.clone(),
            direction: kpi.direction,
            headline: kpi.headline,
            baseline: figure(kpi.baseline),
            target: figure(kpi.target),
        });
        kpis.collect()
    }

    fn decisions(&self) -> Vec<PlannedDecision> {
        let decisions = self.journey.roadmap.decisions.iter().map(|decision| PlannedDecision {
            text: decision.text.clone(),
            who: self.journey.owner_name(&decision.who).to_owned(),
            by: decision.by,
        });
        decisions.collect()
    }

    fn elements(&self, elements: &[Deliverable]) -> Vec<Named> {
        let id = |element: &Deliverable| match element {
            Deliverable::Touchpoint(id) => id.to_string(),
            Deliverable::Transition(id) => id.to_string(),
        };
        let named =
            elements.iter().map(|element| Named { id: id(element), name: self.names.deliverable(element) });
        named.collect()
    }

    fn friction(&self, id: &FrictionId) -> Named {
        Named { id: id.to_string(), name: self.names.friction(id) }
    }

    fn system(&self, id: &SystemId) -> Named {
        Named { id: id.to_string(), name: self.names.system(id) }
    }

    fn kpi(&self, id: &KpiId) -> Named {
        Named { id: id.to_string(), name: self.names.kpi(id) }
    }

    fn initiative(&self, id: &InitiativeId) -> Named {
        let title = self.titles.get(id).map_or_else(|| id.to_string(), |title| (*title).to_owned());
        Named { id: id.to_string(), name: title }
    }
}

fn milestones(initiative: &Initiative, window: Window) -> Vec<PlannedMilestone> {
    let milestones = initiative.milestones.iter().map(|milestone| PlannedMilestone {
        week: milestone.week,
        on: window.end_of_week(milestone.week),
        what: milestone.what.clone(),
        go_no_go: milestone.go_no_go,
    });
    milestones.collect()
}
