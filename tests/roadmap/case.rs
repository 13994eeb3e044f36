//! The business case: worked out by hand, against an independent way, and the laws that it keeps.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use parcours::{
    i18n::Lang,
    model::{
        Anchor, Channel, Deliverable, Friction, Initiative, Journey, LossReason, OutcomeKind, Role, Stage, State,
        Status, Touchpoint, TouchpointKind, Transition,
    },
    roadmap::{
        RULES,
        case::{BreakEven, Case, Figure, MONTHS, Missing, Month, case, figures},
    },
};

/// A call that 50 % end well today and 70 % in the target, which answers the one friction; every rule is off.
fn small() -> Journey {
    let mut journey = Journey::default();
    journey.stages.put(Stage { id: "help".into(), name: "Help".to_owned(), when: String::new() });
    journey.channels.put(Channel { cost_per_contact: Some(2.0), ..Channel::new("phone".into(), "Phone") });
    let mut today = State::new("today".into(), "Today", Role::Current);
    let outcome = |id: &str, kind| {
        let mut outcome = Touchpoint::new(id.into(), id, "help".into(), "phone".into());
        outcome.kind = TouchpointKind::Outcome(kind);
        outcome
    };
    today.touchpoints.put(Touchpoint::new("call".into(), "Call", "help".into(), "phone".into()));
    today.touchpoints.put(outcome("won", OutcomeKind::Success));
    today.touchpoints.put(outcome("lost", OutcomeKind::Abandonment));
    for (to, share) in [("won", 0.5), ("lost", 0.5)] {
        let mut way = Transition::new(to.into(), "call".into(), to.into());
        way.share = Some(share);
        today.transitions.put(way);
    }
    let mut hold = Friction::new("hold".into(), "On hold", Anchor::Touchpoint("call".into()), 4);
    hold.frequency = Some(0.5);
    let mut target = State { id: "then".into(), name: "Then".to_owned(), role: Role::Future, ..today.clone() };
    today.frictions.put(hold);
    target.based_on = Some("today".into());
    target.touchpoints.update(&"call".into(), |call| call.answers = vec!["hold".into()]);
    target.transitions.update(&"won".into(), |way| way.share = Some(0.7));
    target.transitions.update(&"lost".into(), |way| way.share = Some(0.3));
    journey.states.put(today);
    journey.states.put(target);
    journey.settings.rules_off = RULES.iter().map(|rule| (*rule).to_owned()).collect();
    journey.business.customers_per_month = Some(1000.0);
    journey.business.value_per_success = Some(10.0);
    journey.business.ramp_up_months = Some(3.0);
    "EUR".clone_into(&mut journey.business.currency);
    let mut desk = Initiative::new("desk".into(), 4, "Desk");
    desk.delivers = vec![Deliverable::Touchpoint("call".into())];
    desk.start = Some(date(2027, 10, 31));
    desk.weeks = Some(13.0);
    desk.cost = Some(9100.0);
    desk.run_cost_per_year = Some(1200.0);
    journey.roadmap.initiatives.put(desk);
    journey.roadmap.start = Some(date(2027, 10, 31));
    journey
}

pub fn case_of(journey: &Journey) -> Case {
    case(journey, journey.target().expect("a target"), None, Lang::En)
}

pub fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-6 * one.abs().max(other.abs()).max(1.0)
}

#[test]
fn by_hand_from_the_end_of_october_through_a_leap_february() {
    let case = case_of(&small());
    // Months begin on the 31st, or on the last day of a month that is too short.
    let begins: Vec<Date> = case.months.iter().take(6).filter_map(|month| month.from).collect();
    let wanted = [(2027, 10, 31), (2027, 11, 30), (2027, 12, 31), (2028, 1, 31), (2028, 2, 29), (2028, 3, 31)];
    assert_eq!(begins, wanted.map(|(year, month, day)| date(year, month, day)));
    assert_eq!(case.months[3].until, Some(date(2028, 2, 28)));
    // 13 weeks are 91 days at 100 each, to 29 January: 30 days, 31 days, 30 days.
    let once: Vec<f64> = case.months.iter().take(4).map(|month| month.once).collect();
    assert!(once.iter().zip([3000.0, 3100.0, 3000.0, 0.0]).all(|(one, other)| near(*one, other)), "{once:?}");
    // It works from the month after on: a quarter of 1,000 × 0.2 × 10, then half, three quarters, all.
    let gains: Vec<f64> = case.months.iter().skip(2).take(6).map(Month::gain).collect();
    let wanted = [0.0, 500.0, 1000.0, 1500.0, 2000.0, 2000.0];
    assert!(gains.iter().zip(wanted).all(|(one, other)| near(*one, other)), "{gains:?}");
    // After month 9: 500 + 1,000 + 1,500 + 3 × 2,000 − 9,100 − 6 × 100 = −700; after month 10: 1,200.
    assert!(near(case.months[8].cumulated, -700.0) && near(case.months[9].cumulated, 1200.0));
    assert_eq!(case.break_even(), BreakEven::Month(10));
    let first = Case::total(case.year(1));
    assert!(near(first.gain(), 15_000.0) && near(first.spent(), 10_000.0) && near(first.net(), 5_000.0));
    let budget = case.budget();
    assert_eq!(budget.len(), 12);
    assert!(near(budget[0].once, 9100.0) && near(budget[0].yearly, 0.0) && near(budget[1].yearly, 300.0));
    assert_eq!((budget[1].from, budget[1].until), (Some(date(2028, 1, 31)), Some(date(2028, 4, 29))));
    // Each journey makes one call in both states.
    assert_eq!(case.worth.saved_per_journey(), Some(0.0));
    assert_eq!(case.missing, []);
}

#[test]
fn without_dates_months_have_numbers_and_the_same_sums() {
    let mut journey = small();
    journey.roadmap.start = None;
    let case = case_of(&journey);
    assert!(case.months.iter().all(|month| month.from.is_none() && month.until.is_none()));
    // Step 4 begins in the third month; 91 days from 1 March end on 30 May: the first gain is in month 6.
    assert_eq!(case.contributions[0].begins, Some(6));
    let spent: f64 = case.months.iter().map(|month| month.once).sum();
    assert!(near(spent, 9100.0));
    assert_eq!(case.missing, [Missing::Start]);
}

#[test]
fn what_is_given_up_or_missing_brings_nothing_and_is_named() {
    let mut journey = small();
    journey.roadmap.initiatives.update(&"desk".into(), |desk| desk.status = Status::Dropped);
    let given_up = case_of(&journey);
    assert!(given_up.months.iter().all(|month| month.gain() == 0.0 && month.spent() == 0.0));
    assert!(near(given_up.undelivered, 1.0));
    assert_eq!(given_up.missing, [Missing::Deliveries]);
    assert_eq!(given_up.break_even(), BreakEven::Unknown);

    let mut journey = small();
    journey.business.customers_per_month = None;
    journey.business.value_per_success = None;
    journey.roadmap.initiatives.update(&"desk".into(), |desk| (desk.cost, desk.run_cost_per_year) = (None, None));
    let bare = case_of(&journey);
    let desk = vec![("desk".into(), "Desk".to_owned())];
    assert_eq!(bare.missing, [Missing::Customers, Missing::Value, Missing::Costs(desk)]);
    assert_eq!((bare.worth.a_month(), bare.break_even()), (None, BreakEven::Unknown));

    let mut journey = small();
    journey.states.remove(&"today".into());
    journey.states.update(&"then".into(), |state| state.based_on = None);
    let alone = case_of(&journey);
    assert_eq!(alone.missing, [Missing::Base]);
    assert_eq!(alone.worth.a_month(), None);
}

#[test]
fn half_of_those_who_left_for_what_is_gone_come_back() {
    let mut journey = small();
    journey.business.lost_per_month = Some(300.0);
    let reason = |text: &str, share, friction: Option<&str>| LossReason {
        text: text.to_owned(),
        share,
        friction: friction.map(Into::into),
    };
    journey.business.reasons = vec![
        reason("Hold", Some(0.4), Some("hold")),
        reason("Price", Some(0.6), None),
        reason("?", None, Some("no")),
    ];
    let won = |journey: &Journey| case_of(journey).lost.iter().map(|lost| lost.won_back).collect::<Vec<_>>();
    // 300 × 0.4 × ½ × all of it.
    assert_eq!(won(&journey), [Some(60.0), Some(0.0), None]);
    // Where a quarter of it is left, three quarters of that: 45.
    let mut left = Friction::new("hold".into(), "On hold", Anchor::Touchpoint("call".into()), 1);
    left.frequency = Some(0.5);
    journey.states.update(&"then".into(), |state| {
        state.frictions.put(left);
    });
    assert_eq!(won(&journey)[0], Some(45.0));
    // What nobody delivers wins nobody back.
    journey.roadmap.initiatives.remove(&"desk".into());
    assert_eq!(won(&journey)[0], Some(0.0));
}

#[test]
fn the_range_holds_the_case_and_is_the_same_each_time() {
    let journey = small();
    let target = journey.target().expect("a target");
    let ranged = case_of(&journey).ranged(&journey, target);
    assert_eq!(ranged, case_of(&journey).ranged(&journey, target));
    let range = ranged.range.expect("shares are assumptions");
    assert!(range.low < 2000.0 && range.high > 2000.0, "{range:?}");
    for month in &ranged.months {
        let range = month.range.expect("each month has it");
        assert!(range.low <= month.cumulated + 1e-6 && month.cumulated <= range.high + 1e-6);
    }
    let (low, high) = ranged.break_even_range().expect("it has a range");
    let month = |back| match back {
        BreakEven::Month(month) => month,
        BreakEven::NotWithin | BreakEven::Unknown => MONTHS + 1,
    };
    assert!(month(high) <= 10 && month(low) >= 10);
    // Where both states are alike there is nothing to be unsure of: what is noted alike is off alike.
    let mut same = small();
    same.states.update(&"then".into(), |state| {
        state.transitions.update(&"won".into(), |way| way.share = Some(0.5));
        state.transitions.update(&"lost".into(), |way| way.share = Some(0.5));
    });
    let target = same.target().expect("a target");
    let range = case_of(&same).ranged(&same, target).range.expect("it is drawn");
    assert!(range.low.abs() < 1e-9 && range.high.abs() < 1e-9, "{range:?}");
}

/// Looks at every figure of a tree.
fn each(figures: &[Figure], look: &mut impl FnMut(&Figure)) {
    for figure in figures {
        look(figure);
        each(&figure.inputs, look);
    }
}

#[test]
fn figures_lead_down_to_fields_and_are_what_their_rules_say() {
    let journey = small();
    let target = journey.target().expect("a target");
    let case = case_of(&journey).ranged(&journey, target);
    let figures = figures(&case, &journey, target, Lang::En);
    let mut named: BTreeMap<String, Vec<Option<f64>>> = BTreeMap::new();
    each(&figures, &mut |figure| {
        named.entry(figure.name.clone()).or_default().push(figure.value);
        assert!(!figure.rule.is_empty() || figure.about.is_some(), "{} comes from nowhere", figure.name);
        assert!(!figure.written(Lang::Fr, "EUR").contains("NaN"));
    });
    let value = |name: &str| named.get(name).and_then(|values| values[0]).unwrap_or_else(|| panic!("no {name}"));
    assert!(near(value("Month in which it pays"), 10.0));
    assert!(near(value("Change in completion"), 0.2));
    assert!(near(value("More successes"), 2000.0));
    // Months 4 to 6 are one and a half, 7 to 36 are thirty.
    assert!(near(value("Months at full effect"), 31.5));
    assert!(near(value("Gains"), 63_000.0));
    assert!(near(value("Running costs"), 3300.0));
    assert!(near(value("Gains less costs in 36 months"), 63_000.0 - 9100.0 - 3300.0));
}
