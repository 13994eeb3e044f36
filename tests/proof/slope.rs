//! KPIs against their lines: cases worked out by hand, and laws.

use jiff::civil::{Date, date};
use parcours::{
    i18n::Lang,
    insight::{Lack, Progress, Proof, last_measured},
    model::{Direction, Initiative, Kpi, Status},
    roadmap::proving,
};
use proptest::prelude::*;

use super::{by_hand, kpi, target};

/// A leap year: 366 days, so that 2 July is its very middle.
const YEAR: (Date, Date) = (date(2028, 1, 1), date(2029, 1, 1));
const MIDDLE: &str = "2028-07-02";

fn close(found: f64, wanted: f64) -> bool {
    (found - wanted).abs() < 1e-9
}

fn up(measures: &[(&str, f64)]) -> Proof {
    Proof::of(&kpi(Direction::Up, (Some(12.0), Some(30.0)), measures), Some(YEAR.0), Some(YEAR.1))
}

fn progress_at_middle(direction: Direction, ends: (f64, f64), value: f64) -> Progress {
    let kpi = kpi(direction, (Some(ends.0), Some(ends.1)), &[(MIDDLE, value)]);
    Proof::of(&kpi, Some(YEAR.0), Some(YEAR.1)).progress
}

#[test]
fn the_line_is_straight_and_counts_leap_days() {
    let slope = up(&[]).slope.unwrap();
    assert!(close(slope.at(date(2028, 7, 2)), 21.0));
    // 59 of 366 days: 29 February is the 60th day of the year.
    assert!(close(slope.at(date(2028, 2, 29)), 12.0 + 18.0 * 59.0 / 366.0));
    assert!(close(slope.at(date(2027, 1, 1)), 12.0) && close(slope.at(date(2031, 1, 1)), 30.0));
    // Without an end it takes twelve months, and a leap day has no anniversary.
    let leap = Proof::of(&kpi(Direction::Up, (Some(0.0), Some(365.0)), &[]), Some(date(2028, 2, 29)), None);
    let slope = leap.slope.unwrap();
    assert_eq!(slope.to.0, date(2029, 2, 28));
    assert!(close(slope.at(date(2028, 3, 1)), 1.0));
}

#[test]
fn a_tenth_of_the_way_is_tolerated() {
    // The way is 18, so 1.8 below 21 is still on track; 1.8 below 12 is no more than late.
    for (value, wanted) in [
        (30.0, Progress::Reached),
        (45.0, Progress::Reached),
        (29.9, Progress::OnTrack),
        (21.0, Progress::OnTrack),
        (19.2, Progress::OnTrack),
        (19.1, Progress::Late),
        (10.2, Progress::Late),
        (10.1, Progress::Worsening),
    ] {
        assert_eq!(progress_at_middle(Direction::Up, (12.0, 30.0), value), wanted, "{value}");
    }
    // From 6.5 minutes down to 2: 4.25 in the middle, 0.45 tolerated.
    for (value, wanted) in [
        (2.0, Progress::Reached),
        (1.0, Progress::Reached),
        (4.7, Progress::OnTrack),
        (4.71, Progress::Late),
        (6.95, Progress::Late),
        (6.96, Progress::Worsening),
    ] {
        assert_eq!(progress_at_middle(Direction::Down, (6.5, 2.0), value), wanted, "{value}");
    }
}

#[test]
fn what_should_stay_is_reached_or_worsens() {
    for (value, wanted) in [(99.9, Progress::Reached), (99.95, Progress::Reached), (99.8, Progress::Worsening)] {
        assert_eq!(progress_at_middle(Direction::Up, (99.9, 99.9), value), wanted, "{value}");
    }
}

#[test]
fn before_the_line_begins_nothing_has() {
    assert_eq!(up(&[]).progress, Progress::NotBegun);
    assert_eq!(up(&[("2027-12-01", 11.0), ("2028-01-01", 5.0)]).progress, Progress::NotBegun);
    // What is reached already is reached.
    assert_eq!(up(&[("2027-12-01", 31.0)]).progress, Progress::Reached);
    // Without a roadmap the first measure is where the line begins, and the second is the first to be judged.
    let alone = |measures| {
        let kpi = kpi(Direction::Up, (Some(0.0), Some(12.0)), measures);
        Proof::of(&kpi, None, None)
    };
    let single = alone(&[("2027-03-31", 7.0)]);
    assert_eq!((single.progress, single.slope.unwrap().from), (Progress::NotBegun, (date(2027, 3, 31), 0.0)));
    // 183 of 366 days later: the line runs over 29 February 2028.
    let second = alone(&[("2027-03-31", 0.0), ("2027-09-30", 5.9)]);
    assert_eq!(second.slope.unwrap().to, (date(2028, 3, 31), 12.0));
    assert!(close(second.expected().unwrap(), 6.0));
    assert_eq!(second.progress, Progress::OnTrack);
    assert_eq!(alone(&[]).slope, None);
}

#[test]
fn without_figures_nothing_is_proven() {
    let of = |direction, ends| Proof::of(&kpi(direction, ends, &[(MIDDLE, 1.0)]), Some(YEAR.0), None);
    for (ends, lacks) in [
        ((None, Some(1.0)), vec![Lack::Baseline]),
        ((Some(1.0), None), vec![Lack::Target]),
        ((None, None), vec![Lack::Baseline, Lack::Target]),
        // Less is not better here.
        ((Some(6.5), Some(2.0)), vec![Lack::Sense]),
    ] {
        let proof = of(Direction::Up, ends);
        assert_eq!((proof.progress, proof.slope, proof.lacks), (Progress::NoFigures, None, lacks));
    }
    assert_eq!(of(Direction::Down, (Some(6.5), Some(2.0))).lacks, []);
}

#[test]
fn the_newest_measure_counts_whatever_the_order_and_of_one_day_the_last() {
    let proof = up(&[(MIDDLE, 3.0), ("2028-03-01", 30.0), (MIDDLE, 21.0)]);
    assert_eq!(proof.progress, Progress::OnTrack);
    let days: Vec<Date> = proof.measures.iter().map(|measure| measure.date).collect();
    assert_eq!(days, [date(2028, 3, 1), date(2028, 7, 2)]);
}

#[test]
fn a_measure_is_overdue_the_day_after_it_was_due() {
    let read = |measures, weeks| {
        let mut kpi = kpi(Direction::Up, (Some(1.0), Some(2.0)), measures);
        kpi.every_weeks = weeks;
        Proof::of(&kpi, Some(date(2027, 1, 4)), None)
    };
    let proof = read(&[("2028-02-01", 1.0)], Some(4));
    // 28 days later is 29 February.
    assert_eq!(proof.overdue(date(2028, 2, 29)), None);
    assert_eq!(proof.overdue(date(2028, 3, 1)), Some(date(2028, 3, 1)));
    assert_eq!(proof.overdue(date(2028, 9, 1)), Some(date(2028, 3, 1)));
    // Never read: the first is due as long after the start.
    assert_eq!(read(&[], Some(1)).overdue_from, Some(date(2027, 1, 12)));
    assert_eq!(read(&[("2028-02-01", 1.0)], None).overdue_from, None);
    let kpis = [kpi(Direction::Up, (None, None), &[]), kpi(Direction::Up, (None, None), &[("2028-02-01", 1.0)])];
    assert_eq!(last_measured(&kpis), Some(date(2028, 2, 1)));
}

#[test]
fn the_ends_of_the_calendar_are_no_trouble() {
    let kpi = kpi(Direction::Up, (Some(-1e12), Some(1e12)), &[("9999-12-31", 0.0), ("-009999-01-01", 0.0)]);
    for start in [None, Some(Date::MIN), Some(Date::MAX)] {
        for end in [None, Some(Date::MIN), Some(Date::MAX)] {
            let _ = Proof::of(&kpi, start, end);
        }
    }
    assert_eq!(Proof::of(&kpi, Some(Date::MAX), None).slope, None);
}

#[test]
fn the_line_ends_with_the_last_initiative_that_names_the_kpi() {
    let mut journey = by_hand();
    let of = |journey: &_, id: &str| {
        let all = proving(journey, target(journey), Lang::En);
        all.into_iter().find(|it| it.kpi == id.into()).unwrap()
    };
    // Stock in real time: 20 weeks from 15 March.
    let conversion = of(&journey, "conversion");
    let slope = conversion.proof.slope.unwrap();
    assert_eq!((slope.from, slope.to), ((date(2027, 1, 4), 38.0), (date(2027, 8, 1), 50.0)));
    let mut later = Initiative::new("later".into(), 4, "Later");
    later.start = Some(date(2027, 9, 6));
    later.weeks = Some(1.0);
    later.kpis = vec!["conversion".into(), "conversion".into()];
    journey.roadmap.initiatives.put(later.clone());
    let conversion = of(&journey, "conversion");
    assert_eq!(conversion.proof.slope.unwrap().to.0, date(2027, 9, 12));
    assert_eq!(conversion.initiatives.len(), 2);
    later.status = Status::Dropped;
    journey.roadmap.initiatives.put(later);
    assert_eq!(of(&journey, "conversion").initiatives.len(), 1);
    // The headline ones come first.
    let order: Vec<String> =
        proving(&journey, target(&journey), Lang::En).iter().map(|it| it.kpi.to_string()).collect();
    assert_eq!(order, ["nps", "fcr", "reponse", "conversion", "incoherences"]);
}

fn some_kpi() -> impl Strategy<Value = Kpi> {
    let value = -100.0..100.0_f64;
    let measures = proptest::collection::vec((0..2000_i64, value.clone()), 0..6);
    (value.clone(), value, measures, any::<bool>()).prop_map(|(baseline, goal, measures, is_up)| {
        let direction = if is_up { Direction::Up } else { Direction::Down };
        let mut kpi = kpi(direction, (Some(baseline), Some(goal)), &[]);
        kpi.measures = measures
            .into_iter()
            .map(|(days, value)| parcours::model::Measure {
                date: date(2026, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap(),
                value,
            })
            .collect();
        kpi
    })
}

proptest! {
    /// Turned upside down, a KPI stands where it stood.
    #[test]
    fn up_and_down_are_mirrors(kpi in some_kpi(), has_start: bool) {
        let start = has_start.then_some(date(2027, 1, 4));
        let mut mirrored = kpi.clone();
        mirrored.direction = if kpi.direction == Direction::Up { Direction::Down } else { Direction::Up };
        mirrored.baseline = kpi.baseline.map(|value| -value);
        mirrored.target = kpi.target.map(|value| -value);
        for measure in &mut mirrored.measures {
            measure.value = -measure.value;
        }
        let (one, other) = (Proof::of(&kpi, start, None), Proof::of(&mirrored, start, None));
        prop_assert_eq!((one.progress, one.lacks), (other.progress, other.lacks));
    }

    /// A better newest measure never makes it stand worse.
    #[test]
    fn better_is_never_worse(kpi in some_kpi(), more in 0.0..50.0_f64) {
        let rank = |progress| match progress {
            Progress::Worsening => 0,
            Progress::Late => 1,
            Progress::OnTrack | Progress::NotBegun | Progress::NoFigures => 2,
            Progress::Reached => 3,
        };
        let start = Some(date(2027, 1, 4));
        let before = Proof::of(&kpi, start, None).progress;
        let mut better = kpi.clone();
        let newest = better.measures.iter().map(|measure| measure.date).max();
        for measure in better.measures.iter_mut().filter(|measure| Some(measure.date) == newest) {
            measure.value += if kpi.direction == Direction::Up { more } else { -more };
        }
        prop_assert!(rank(Proof::of(&better, start, None).progress) >= rank(before));
    }
}
