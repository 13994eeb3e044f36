//! The business case against another way to work it out, and the laws that it keeps whatever is planned.

use jiff::{
    Span,
    civil::{Date, date},
};
use parcours::{
    file,
    i18n::Lang,
    insight::{answers, channel_uses, flow, metrics, pain},
    model::{Deliverable, Initiative, Journey, Status},
    roadmap::{
        case::{Case, MONTHS},
        plan,
    },
};
use proptest::prelude::*;

use crate::{
    case::{case_of, near},
    sample,
};

/// The case in another way: day by day for the costs, initiative by initiative for the gains. Gives gain and cost of each
/// month.
fn another_way(journey: &Journey) -> Vec<(f64, f64)> {
    let target = journey.target().expect("a target");
    let base = journey.base_of(target).expect("a base");
    let start = journey.roadmap.start.expect("a start");
    let begin =
        |month: usize| start.checked_add(Span::new().months(i64::try_from(month).expect("few"))).expect("a day");
    let month_of =
        |day: Date| (0..MONTHS).rev().find(|month| begin(*month) <= day).filter(|_| day < begin(MONTHS));
    let plan = plan(journey, target, None, Lang::En);
    let records = parcours::roadmap::initiatives(journey, target, Lang::En);
    let end = |id: &str| {
        let planned = plan.initiatives().find(|it| it.id == id).expect("it is planned");
        if planned.every_weeks.is_some() {
            return planned.from;
        }
        let step = plan.steps.iter().find(|step| step.initiatives.iter().any(|it| it.id == id)).expect("a step");
        planned.until.or(step.until.filter(|until| Some(*until) >= planned.from))
    };
    let is_live = |it: &&Initiative| !matches!(it.status, Status::Dropped | Status::Dismissed);
    let mut months = vec![(0.0, 0.0); MONTHS];

    let worth = {
        let completion = |state| metrics(journey, state, None).completion_probability;
        let more = completion(target).zip(completion(base)).map(|(then, now)| then - now);
        let business = &journey.business;
        let by_completion = more.zip(business.value_per_success).map_or(0.0, |(more, value)| more * value);
        let spent = |state| channel_uses(journey, state, None).iter().filter_map(|it| it.cost).sum::<f64>();
        business.customers_per_month.unwrap_or(0.0) * (by_completion + spent(base) - spent(target))
    };
    let answers = answers(target);
    let flows = (flow(journey, base, None), flow(journey, target, None));
    let mut reliefs: Vec<(f64, Vec<Deliverable>)> = Vec::new();
    for friction in base.frictions.iter() {
        let answered = answers.get(&friction.id).cloned().unwrap_or_default();
        let left = target.frictions.get(&friction.id).map(|left| pain(left, &flows.1));
        if left.is_none() || !answered.is_empty() {
            reliefs.push((pain(friction, &flows.0) - left.unwrap_or(0.0), answered));
        }
    }
    reliefs.retain(|(relief, _)| *relief > 0.0);
    let all: f64 = reliefs.iter().map(|(relief, _)| relief).sum();
    let ramp_up = journey.business.ramp_up_months.unwrap_or(0.0);
    for (relief, answered) in &reliefs {
        for element in answered {
            let by: Vec<Option<Date>> = records
                .iter()
                .filter(is_live)
                .filter(|it| it.delivers.contains(element))
                .map(|it| end(it.id.as_str()))
                .collect();
            let Some(last) = by.into_iter().collect::<Option<Vec<Date>>>().and_then(|ends| ends.into_iter().max())
            else {
                continue;
            };
            let mut passed = 0.0;
            for (month, (gain, _)) in months.iter_mut().enumerate() {
                if begin(month) > last {
                    passed += 1.0;
                    let share = relief / all / f64::from(u32::try_from(answered.len()).expect("few"));
                    *gain += worth * share * f64::min(1.0, passed / (ramp_up + 1.0));
                }
            }
        }
    }
    for it in records.iter().filter(is_live) {
        let from = plan.initiatives().find(|planned| planned.id == it.id.as_str()).and_then(|it| it.from);
        let (from, until) = (from.expect("dated"), end(it.id.as_str()));
        let mut days = Vec::new();
        let mut day = from;
        while day <= until.unwrap_or(from) {
            days.push(day);
            day = day.tomorrow().expect("a day");
        }
        for day in &days {
            let place = if *day < start { Some(0) } else { month_of(*day) };
            if let Some(place) = place {
                months[place].1 += it.cost.unwrap_or(0.0) / f64::from(u32::try_from(days.len()).expect("few"));
            }
        }
        for (month, (_, cost)) in months.iter_mut().enumerate() {
            let runs = match until.filter(|_| it.every_weeks.is_none()) {
                Some(until) => begin(month) > until,
                None => begin(month + 1) > from,
            };
            *cost += if runs { it.run_cost_per_year.unwrap_or(0.0) / 12.0 } else { 0.0 };
        }
    }
    months
}

fn agrees(journey: &Journey) -> Result<(), TestCaseError> {
    let case = case_of(journey);
    for (month, (gain, spent)) in case.months.iter().zip(another_way(journey)) {
        let number = month.number;
        prop_assert!(near(month.gain(), gain), "month {number}: {} and {gain}", month.gain());
        prop_assert!(near(month.spent(), spent), "month {number}: {} and {spent}", month.spent());
    }
    Ok(())
}

#[test]
fn another_way_gives_the_same_on_all_samples() {
    for name in ["essayer-en-boutique", "one-box-one-name", "se-former-a-marseille", "service-escalation"] {
        let opened = file::open(format!("journeys/{name}.ron").as_ref()).expect("the sample opens");
        agrees(&opened.journey).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    agrees(&sample()).expect("the sample");
}

/// Something that happens to an initiative of the sample.
type Change = (usize, Option<f64>, Option<f64>, Option<u8>, Option<i64>, u8);

fn changed(
    changes: &[Change],
    (year, day): (i16, i64),
    ramp_up: Option<f64>,
    amounts: [Option<f64>; 2],
) -> Journey {
    let mut journey = sample();
    journey.roadmap.start = date(year, 1, 1).checked_add(Span::new().days(day)).ok();
    journey.business.ramp_up_months = ramp_up;
    [journey.business.customers_per_month, journey.business.value_per_success] = amounts;
    let ids: Vec<_> = journey.roadmap.initiatives.iter().map(|it| it.id.clone()).collect();
    for (place, cost, running, weeks, later, kind) in changes {
        let Some(id) = ids.get(*place) else { continue };
        let start = journey.roadmap.start;
        journey.roadmap.initiatives.update(id, |it| {
            (it.cost, it.run_cost_per_year) = (*cost, *running);
            it.weeks = weeks.map(|weeks| f64::from(weeks) + 0.5);
            it.start = later.and_then(|days| start?.checked_add(Span::new().days(days)).ok());
            match kind {
                0 => it.status = Status::Dropped,
                1 => it.every_weeks = Some(4),
                2 => it.delivers.push(Deliverable::Touchpoint("panier".into())),
                3 => it.delivers.clear(),
                _ => {}
            }
        });
    }
    journey
}

fn some_changes() -> impl Strategy<Value = Vec<Change>> {
    let amount = || proptest::option::of(prop_oneof![Just(0.0), 1.0..1e6]);
    let change = (
        0_usize..7,
        amount(),
        amount(),
        proptest::option::of(0_u8..200),
        proptest::option::of(-90_i64..900),
        0_u8..8,
    );
    proptest::collection::vec(change, 0..8)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn another_way_gives_the_same_whatever_is_planned(
        changes in some_changes(), year in 2023_i16..2030, day in 0_i64..365,
        ramp_up in proptest::option::of(0.0..24.0), amounts in [proptest::option::of(0.0..1e5), proptest::option::of(-50.0..1e4)],
    ) {
        agrees(&changed(&changes, (year, day), ramp_up, amounts))?;
    }

    #[test]
    fn the_laws_of_a_case_hold(
        changes in some_changes(), year in 1_i16..=9990, day in 0_i64..365,
        ramp_up in proptest::option::of(0.0..1e12), customers in proptest::option::of(0.0..1e12),
        values in [0.0..1e12, 0.0..1e12],
    ) {
        let of = |value: f64| changed(&changes, (year, day), ramp_up, [customers, Some(value)]);
        let journey = of(f64::min(values[0], values[1]));
        let case = case_of(&journey);
        // Nothing is there before the first delivery, and what is there stays.
        let first = case.contributions.iter().filter_map(|it| it.begins).min().unwrap_or(usize::MAX);
        let mut before = 0.0;
        for month in &case.months {
            prop_assert!(month.effect >= before && month.effect <= 1.0);
            prop_assert!(month.number >= first || month.gain() == 0.0);
            for figure in [month.effect, month.gain(), month.once, month.yearly, month.cumulated] {
                prop_assert!(figure.is_finite());
            }
            before = month.effect;
        }
        let shares: f64 = case.contributions.iter().map(|it| it.share).sum();
        prop_assert!(shares == 0.0 || near(shares, 1.0));
        // What is spent once is what the initiatives cost.
        let spent: f64 = case.months.iter().map(|month| month.once).sum::<f64>() + case.later;
        prop_assert!(near(spent, case.costs.iter().filter_map(|cost| cost.once).sum()));
        let budget: f64 = case.budget().iter().map(|quarter| quarter.once + quarter.yearly).sum();
        prop_assert!(near(budget, Case::total(&case.months).spent()));
        // The sample completes more often in its target: the more a success is worth, the better.
        let better = case_of(&of(f64::max(values[0], values[1])));
        for (one, other) in case.months.iter().zip(&better.months) {
            prop_assert!(other.cumulated >= one.cumulated - 1e-9 * one.cumulated.abs());
        }
    }
}
