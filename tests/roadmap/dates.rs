//! Dates, circles and the critical path: cases worked out by hand, and what holds for every plan.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use parcours::{
    model::{Initiative, InitiativeId, Status},
    roadmap::{Clash, Critical, Window, circle, clashes, critical, schedule},
};
use proptest::prelude::*;

const START: Date = date(2027, 1, 4);

fn work(id: &str, step: i64, weeks: f64, depends_on: &[&str]) -> Initiative {
    let depends_on = depends_on.iter().map(|id| InitiativeId::new(id)).collect();
    Initiative { weeks: Some(weeks), depends_on, ..Initiative::new(InitiativeId::new(id), step, id) }
}

fn dates(list: &[Initiative], id: &str) -> (Date, Date) {
    let window = schedule(list, Some(START))[&InitiativeId::new(id)];
    (window.from.expect("a first day"), window.until.expect("a last day"))
}

fn decided(list: &[Initiative]) -> (Vec<String>, BTreeMap<String, i64>) {
    let Critical { path, slack } = critical(list, &schedule(list, Some(START)));
    let slack = slack.into_iter().map(|(id, days)| (id.to_string(), days)).collect();
    (path.iter().map(ToString::to_string).collect(), slack)
}

#[test]
fn the_critical_path_and_the_slack_are_as_worked_out_by_hand() {
    // a 4–17 Jan; b 18–24 Jan; c 18 Jan – 7 Feb; d 8–14 Feb; e 4–10 Jan.
    let list = [
        work("d", 1, 1.0, &["b", "c"]),
        work("a", 1, 2.0, &[]),
        work("b", 1, 1.0, &["a"]),
        work("c", 1, 3.0, &["a"]),
        work("e", 1, 1.0, &[]),
    ];
    assert_eq!(dates(&list, "d"), (date(2027, 2, 8), date(2027, 2, 14)));
    let (path, slack) = decided(&list);
    assert_eq!(path, ["a", "c", "d"]);
    let expected = [("a", 0), ("b", 14), ("c", 0), ("d", 0), ("e", 35)];
    assert_eq!(slack, expected.map(|(id, days)| (id.to_owned(), days)).into());
}

#[test]
fn dependencies_reach_across_steps_and_a_build_waits_for_its_proof_of_concept() {
    // The proof takes longer than its step: step 4 would begin on 4 March.
    let list =
        [work("build", 4, 8.0, &["proof"]), work("proof", 3, 6.0, &["measure"]), work("measure", 2, 3.0, &[])];
    assert_eq!(dates(&list, "measure"), (date(2027, 1, 18), date(2027, 2, 7)));
    assert_eq!(dates(&list, "proof"), (date(2027, 2, 8), date(2027, 3, 21)));
    assert_eq!(dates(&list, "build"), (date(2027, 3, 22), date(2027, 5, 16)));
    assert_eq!(decided(&list).0, ["measure", "proof", "build"]);
    // A path ends where nothing but its step holds back: the build alone decides when there is room before it.
    let mut early = list.clone();
    early[1].weeks = Some(2.0);
    assert_eq!(dates(&early, "build").0, date(2027, 3, 4));
    let (path, slack) = decided(&early);
    assert_eq!(path, ["build"]);
    // 21 Feb, and free until 3 March.
    assert_eq!((slack["proof"], slack["measure"]), (10, 10));
}

#[test]
fn leap_days_and_short_months_count() {
    let schedule_from = |start: Date, initiative: Initiative| {
        let id = initiative.id.clone();
        schedule(&[initiative], Some(start))[&id]
    };
    let over_leap_day = schedule_from(date(2028, 2, 21), work("a", 1, 2.0, &[]));
    assert_eq!(over_leap_day, Window { from: Some(date(2028, 2, 21)), until: Some(date(2028, 3, 5)) });
    // Two months after 31 December 2027 is the last of February.
    let step_four = schedule_from(date(2027, 12, 31), work("a", 4, 1.0, &[]));
    assert_eq!(step_four, Window { from: Some(date(2028, 2, 29)), until: Some(date(2028, 3, 6)) });
}

#[test]
fn an_initiative_without_a_length_lasts_as_long_as_its_parts() {
    let part = |id: &str, step: i64, weeks: f64, depends_on: &[&str]| Initiative {
        part_of: Some("whole".into()),
        ..work(id, step, weeks, depends_on)
    };
    let mut whole = Initiative::new("whole".into(), 4, "whole");
    let list = |whole: &Initiative| {
        let dropped = Initiative { status: Status::Dropped, ..part("dropped", 5, 9.0, &[]) };
        let after = work("after", 4, 1.0, &["whole"]);
        vec![after, part("design", 3, 2.0, &[]), whole.clone(), part("build", 4, 4.0, &["design"]), dropped]
    };
    // The design begins with step 3, the build with step 4; what is given up does not count.
    assert_eq!(dates(&list(&whole), "whole"), (date(2027, 2, 1), date(2027, 3, 31)));
    assert_eq!(dates(&list(&whole), "after"), (date(2027, 4, 1), date(2027, 4, 7)));
    let (path, slack) = decided(&list(&whole));
    assert_eq!(path, ["build", "after"]);
    assert_eq!((slack["whole"], slack["design"], slack["build"]), (0, 17, 0));
    // Two weeks later, all of it.
    whole.start = Some(date(2027, 2, 15));
    assert_eq!(dates(&list(&whole), "design").0, date(2027, 2, 15));
    assert_eq!(dates(&list(&whole), "build"), (date(2027, 3, 18), date(2027, 4, 14)));
    assert_eq!(dates(&list(&whole), "whole"), (date(2027, 2, 15), date(2027, 4, 14)));
}

#[test]
fn what_was_fixed_by_hand_stands_and_clashes_are_told() {
    let mut late = work("late", 1, 1.0, &["first"]);
    late.start = Some(date(2027, 1, 11));
    let first = work("first", 1, 2.0, &[]);
    let mut whole = work("whole", 1, 1.0, &[]);
    let mut part = work("part", 1, 3.0, &[]);
    part.part_of = Some("whole".into());
    let list = [late.clone(), first.clone(), whole.clone(), part.clone()];
    let placed = schedule(&list, Some(START));
    assert_eq!(dates(&list, "late").0, date(2027, 1, 11));
    let found = clashes(&list, &placed);
    let expected = [("late", vec![Clash::Before(&first.id)]), ("part", vec![Clash::Beyond(&whole.id)])];
    let found: Vec<_> = found.into_iter().map(|(id, clashes)| (id.as_str(), clashes)).collect();
    assert_eq!(found, expected);
    // The day after the end is early enough, and what was given up clashes with nothing.
    late.start = Some(date(2027, 1, 18));
    whole.weeks = Some(3.0);
    let list = [late, first, whole, part];
    assert!(clashes(&list, &schedule(&list, Some(START))).is_empty());
}

/// Some initiatives, each of which may wait for any before it.
fn network(most: usize) -> impl Strategy<Value = Vec<Initiative>> {
    let one = (1_u8..6, proptest::collection::vec(any::<prop::sample::Index>(), 0..4));
    proptest::collection::vec(one, 1..most).prop_map(|list| {
        let initiatives = list.iter().enumerate().map(|(number, (weeks, before))| {
            let before: Vec<String> =
                before.iter().filter(|_| number > 0).map(|index| format!("i{}", index.index(number))).collect();
            let before: Vec<&str> = before.iter().map(String::as_str).collect();
            work(&format!("i{number}"), 1, f64::from(*weeks), &before)
        });
        initiatives.collect()
    })
}

proptest! {
    /// In one step nothing but dependencies holds back: the critical path is the whole span, and the longest of all chains.
    #[test]
    fn the_critical_path_is_the_span_and_nothing_begins_before_what_it_waits_for(list in network(60)) {
        let placed = schedule(&list, Some(START));
        let day = |id: &InitiativeId| (placed[id].from.unwrap(), placed[id].until.unwrap());
        for initiative in &list {
            for before in &initiative.depends_on {
                prop_assert!(day(&initiative.id).0 > day(before).1);
            }
        }
        let Critical { path, slack } = critical(&list, &placed);
        let span = START.until(list.iter().map(|it| day(&it.id).1).max().unwrap()).unwrap().get_days() + 1;
        let length: i32 = path.iter().map(|id| day(id).0.until(day(id).1).unwrap().get_days() + 1).sum();
        prop_assert_eq!(length, span);
        // The longest chain, worked out without any date.
        let mut chains: BTreeMap<&InitiativeId, f64> = BTreeMap::new();
        for initiative in &list {
            let before = initiative.depends_on.iter().map(|id| chains[id]).fold(0.0, f64::max);
            chains.insert(&initiative.id, before + initiative.weeks.unwrap());
        }
        prop_assert!((chains.values().copied().fold(0.0, f64::max) * 7.0 - f64::from(span)).abs() < 1e-9);
        for id in &path {
            prop_assert_eq!(slack[id], 0);
        }
        // Whoever slips as far as it may does not make the plan longer, and a day more does.
        for victim in list.iter().take(4) {
            for (more, is_longer) in [(0, false), (1, true)] {
                let by = slack[&victim.id] + more;
                let mut slipped = list.clone();
                let day = day(&victim.id).0.checked_add(jiff::Span::new().days(by)).unwrap();
                slipped.iter_mut().filter(|it| it.id == victim.id).for_each(|it| it.start = Some(day));
                let placed = schedule(&slipped, Some(START));
                let end = placed.values().filter_map(|window| window.until).max().unwrap();
                let ends_later = START.until(end).unwrap().get_days() + 1 > span;
                prop_assert_eq!(ends_later, is_longer, "{} by {}", victim.id, by);
            }
        }
    }

    /// A circle is refused exactly where one can already get from the one to the other, and its way is a way.
    #[test]
    fn a_circle_is_found_exactly_where_there_is_one(
        list in network(24),
        from in any::<prop::sample::Index>(),
        to in any::<prop::sample::Index>(),
    ) {
        let (before, after) = (&from.get(&list).id, &to.get(&list).id);
        let needs = |id: &InitiativeId| list.iter().find(|it| it.id == *id).unwrap().depends_on.clone();
        let mut reached = vec![before.clone()];
        let mut at = 0;
        while let Some(id) = reached.get(at).cloned() {
            for next in needs(&id) {
                if !reached.contains(&next) {
                    reached.push(next);
                }
            }
            at += 1;
        }
        match circle(&list, before, after) {
            None => prop_assert!(!reached.contains(after)),
            Some(path) => {
                prop_assert!(reached.contains(after));
                prop_assert_eq!((path.first(), path.last()), (Some(before), Some(before)));
                for pair in path[1..].windows(2) {
                    prop_assert!(needs(&pair[1]).contains(&pair[0]), "{path:?}");
                }
            }
        }
    }

    /// Parts, steps and days by hand included: what nobody fixed never begins before what it waits for has ended.
    #[test]
    fn parts_wait_too(
        wholes in proptest::collection::vec((1_i64..6, proptest::collection::vec((1_i64..6, 1_u8..9), 0..5)), 1..9),
        links in proptest::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 0..30),
        fixed in any::<prop::sample::Index>(),
    ) {
        let mut list = Vec::new();
        let mut family = Vec::new();
        for (number, (step, parts)) in wholes.iter().enumerate() {
            let mut whole = Initiative::new(InitiativeId::new(&format!("w{number}")), *step, "w");
            whole.weeks = parts.is_empty().then_some(2.0);
            list.push(whole);
            family.push(number);
            for (position, (step, weeks)) in parts.iter().enumerate() {
                let mut part = work(&format!("w{number}p{position}"), *step, f64::from(*weeks), &[]);
                part.part_of = Some(InitiativeId::new(&format!("w{number}")));
                list.push(part);
                family.push(number);
            }
        }
        for (from, to) in &links {
            let (from, to) = (from.index(list.len()), to.index(list.len()));
            if family[from] < family[to] {
                let id = list[from].id.clone();
                list[to].depends_on.push(id);
            }
        }
        let at = fixed.index(list.len());
        list[at].start = Some(date(2027, 2, 3));
        let placed = schedule(&list, Some(START));
        let clashing = clashes(&list, &placed);
        for initiative in &list {
            let from = placed[&initiative.id].from.unwrap();
            for before in &initiative.depends_on {
                let is_late = from > placed[before].until.unwrap();
                let is_told = clashing.get(&initiative.id).is_some_and(|told| told.contains(&Clash::Before(before)));
                prop_assert_eq!(is_late, !is_told);
                let of_fixed = list[at].part_of.as_ref().or(Some(&list[at].id));
                let is_fixed = initiative.start.is_some() || of_fixed == Some(&initiative.id);
                prop_assert!(is_late || is_fixed, "{} before {}", initiative.id, before);
            }
        }
    }
}

#[test]
fn three_hundred_initiatives_that_all_wait_for_one_another_have_dates() {
    let ids: Vec<String> = (0..300).map(|number| format!("i{number}")).collect();
    let list: Vec<Initiative> = (0..300)
        .map(|number| {
            let before: Vec<&str> = ids[..number].iter().map(String::as_str).collect();
            work(&ids[number], 1, 1.0, &before)
        })
        .collect();
    let Critical { path, slack } = critical(&list, &schedule(&list, Some(START)));
    assert_eq!((path.len(), slack.values().sum::<i64>()), (300, 0));
}
