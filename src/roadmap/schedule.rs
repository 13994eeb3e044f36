//! When each step and each initiative happens, in civil dates whose ends are inclusive.
//!
//! A date that no calendar holds is left open; nothing here fails.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Span, civil::Date};

use crate::model::{Initiative, InitiativeId, Status};

/// The days of a step or an initiative, ends inclusive; `None` where they are open or unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub until: Option<Date>,
}

impl Window {
    /// The last day of a week of the window, counted from 1; week 0 is the first day itself.
    #[must_use]
    pub fn end_of_week(self, week: i64) -> Option<Date> {
        let days = week.checked_mul(7)?.checked_sub(1)?.max(0);
        after_days(self.from?, days)
    }
}

/// The windows of the five steps of a roadmap that begins on `start`; all open where it has no start.
///
/// Steps 1 to 3 are counted in days (weeks 1–2, 3–4, 5–8). Step 4 is counted in months and ends the day before
/// the first anniversary, step 5 begins on it; a month that is too short gives its last day.
#[must_use]
pub fn windows(start: Option<Date>) -> [Window; 5] {
    let day = |days| start.and_then(|start| after_days(start, days));
    let month = |months| start.and_then(|start| after_months(start, months));
    let anniversary = month(12);
    [
        Window { from: start, until: day(13) },
        Window { from: day(14), until: day(27) },
        Window { from: day(28), until: day(55) },
        Window { from: month(2), until: anniversary.and_then(|day| after_days(day, -1)) },
        Window { from: anniversary, until: None },
    ]
}

/// When each initiative happens in a roadmap that begins on `start`; all windows are open where it has no start.
///
/// - A start set by hand stands. Without one, an initiative begins with its step, a part with the initiative it
///   is part of; in either case not before the day after all it depends on has ended.
/// - It lasts `weeks` × 7 days, rounded up to whole days. A part without a length ends with what it is part of.
///   What recurs has no end.
/// - What it depends on without a known end holds it back to its first day only; what was given up, not at all.
/// - Links to what is not among the initiatives are ignored, and so is the link that closes a circle.
#[must_use]
pub fn schedule<'a>(
    initiatives: impl IntoIterator<Item = &'a Initiative>,
    start: Option<Date>,
) -> BTreeMap<&'a InitiativeId, Window> {
    let initiatives: Vec<&Initiative> = initiatives.into_iter().collect();
    let mut placed = BTreeMap::new();
    if start.is_none() {
        placed.extend(initiatives.into_iter().map(|initiative| (&initiative.id, Window::default())));
        return placed;
    }
    let steps = windows(start);
    let given_up = initiatives.iter().filter(|it| matches!(it.status, Status::Dropped | Status::Dismissed));
    let given_up: BTreeSet<&InitiativeId> = given_up.map(|initiative| &initiative.id).collect();
    for initiative in dependencies_first(&initiatives) {
        let held_back = initiative.depends_on.iter().filter(|id| !given_up.contains(id));
        let held_back = held_back.filter_map(|id| placed.get(id)).filter_map(next_start).max();
        let window = place(initiative, &steps, &placed, held_back);
        placed.insert(&initiative.id, window);
    }
    placed
}

/// The first day on which what depends on a window can begin.
fn next_start(window: &Window) -> Option<Date> {
    window.until.and_then(|end| after_days(end, 1)).or(window.from)
}

/// The window of one initiative, given those of what it may be part of, and the day before which it cannot begin.
fn place(
    initiative: &Initiative,
    steps: &[Window; 5],
    placed: &BTreeMap<&InitiativeId, Window>,
    held_back: Option<Date>,
) -> Window {
    let parent = initiative.part_of.as_ref().and_then(|id| placed.get(id));
    let from = initiative.start.or_else(|| {
        let step = initiative.step.and_then(|step| usize::try_from(step - 1).ok()).and_then(|at| steps.get(at));
        let earliest = parent.map_or_else(|| step.and_then(|step| step.from), |parent| parent.from);
        // Where the step itself lies beyond the calendar, so does all that belongs to it.
        earliest.map(|earliest| held_back.map_or(earliest, |held_back| earliest.max(held_back)))
    });
    let until = match (from, initiative.weeks) {
        _ if initiative.every_weeks.is_some() => None,
        (Some(from), Some(weeks)) => days_of(weeks).and_then(|days| after_days(from, days - 1)),
        (Some(from), None) => parent.and_then(|parent| parent.until).filter(|until| *until >= from),
        (None, _) => None,
    };
    Window { from, until }
}

/// The initiatives in an order in which each comes after what it is part of and what it depends on.
fn dependencies_first<'a>(initiatives: &[&'a Initiative]) -> Vec<&'a Initiative> {
    let by_id: BTreeMap<&InitiativeId, &'a Initiative> =
        initiatives.iter().map(|initiative| (&initiative.id, *initiative)).collect();
    let mut met = BTreeSet::new();
    let mut order = Vec::new();
    for first in initiatives {
        // A stack of our own: a chain of dependencies may be longer than the machine's.
        let mut stack = vec![(*first, false)];
        while let Some((initiative, is_ready)) = stack.pop() {
            if is_ready {
                order.push(initiative);
            } else if met.insert(&initiative.id) {
                stack.push((initiative, true));
                let waits_for = initiative.part_of.iter().chain(&initiative.depends_on);
                stack.extend(waits_for.filter_map(|id| by_id.get(id)).map(|needed| (*needed, false)));
            }
        }
    }
    order
}

/// The whole days that so many weeks take; none for what is not a length.
fn days_of(weeks: f64) -> Option<i64> {
    #[expect(clippy::cast_possible_truncation, reason = "the cast saturates, and the calendar ends long before")]
    let days = (weeks * 7.0).ceil() as i64;
    (days >= 1).then_some(days)
}

fn after_days(date: Date, days: i64) -> Option<Date> {
    date.checked_add(Span::new().try_days(days).ok()?).ok()
}

fn after_months(date: Date, months: i64) -> Option<Date> {
    date.checked_add(Span::new().try_months(months).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn initiative(id: &str, step: i64) -> Initiative {
        Initiative::new(InitiativeId::new(id), step, id)
    }

    fn window_of(initiatives: &[Initiative], id: &str, start: Date) -> Window {
        schedule(initiatives, Some(start))[&InitiativeId::new(id)]
    }

    fn days(from: Date, until: Date) -> Window {
        Window { from: Some(from), until: Some(until) }
    }

    const START: Date = date(2027, 1, 4);

    #[test]
    fn steps_follow_one_another_and_step_four_is_counted_in_months() {
        assert_eq!(
            windows(Some(START)),
            [
                days(START, date(2027, 1, 17)),
                days(date(2027, 1, 18), date(2027, 1, 31)),
                days(date(2027, 2, 1), date(2027, 2, 28)),
                days(date(2027, 3, 4), date(2028, 1, 3)),
                Window { from: Some(date(2028, 1, 4)), until: None },
            ]
        );
    }

    #[test]
    fn short_months_clamp() {
        let [.., four, five] = windows(Some(date(2027, 12, 31)));
        assert_eq!(four, days(date(2028, 2, 29), date(2028, 12, 30)));
        assert_eq!(five.from, Some(date(2028, 12, 31)));
        let [_, _, three, four, five] = windows(Some(date(2024, 1, 31)));
        assert_eq!(three, days(date(2024, 2, 28), date(2024, 3, 26)));
        assert_eq!(four, days(date(2024, 3, 31), date(2025, 1, 30)));
        assert_eq!(five.from, Some(date(2025, 1, 31)));
        // A leap day has no anniversary: the year ends the day before the last of February.
        let [.., four, five] = windows(Some(date(2024, 2, 29)));
        assert_eq!(four, days(date(2024, 4, 29), date(2025, 2, 27)));
        assert_eq!(five.from, Some(date(2025, 2, 28)));
    }

    #[test]
    fn the_end_of_the_calendar_leaves_dates_open() {
        let [one, two, .., five] = windows(Some(Date::MAX));
        assert_eq!(one, Window { from: Some(Date::MAX), until: None });
        assert_eq!([two, five], [Window::default(); 2]);
        assert_eq!(windows(None), [Window::default(); 5]);
        let mut endless = initiative("endless", 1);
        for weeks in [f64::MAX, f64::INFINITY, f64::NAN, -3.0, 0.0] {
            endless.weeks = Some(weeks);
            assert_eq!(window_of(&[endless.clone()], "endless", START), Window { from: Some(START), until: None });
        }
    }

    #[test]
    fn a_chain_of_dependencies_is_respected_whatever_the_order_of_the_list() {
        let mut last = initiative("last", 3);
        last.depends_on = vec![InitiativeId::new("middle"), InitiativeId::new("nowhere")];
        last.weeks = Some(1.0);
        let mut middle = initiative("middle", 3);
        middle.depends_on = vec![InitiativeId::new("first")];
        middle.weeks = Some(0.5);
        let mut first = initiative("first", 3);
        first.weeks = Some(2.0);
        let list = [last, middle, first];
        assert_eq!(window_of(&list, "first", START), days(date(2027, 2, 1), date(2027, 2, 14)));
        // Half a week is four days.
        assert_eq!(window_of(&list, "middle", START), days(date(2027, 2, 15), date(2027, 2, 18)));
        assert_eq!(window_of(&list, "last", START), days(date(2027, 2, 19), date(2027, 2, 25)));
    }

    #[test]
    fn what_was_given_up_holds_nothing_back() {
        let mut first = initiative("first", 3);
        first.weeks = Some(2.0);
        first.status = Status::Dropped;
        let mut second = initiative("second", 3);
        second.depends_on = vec![InitiativeId::new("first")];
        assert_eq!(window_of(&[first, second], "second", START).from, Some(date(2027, 2, 1)));
    }

    #[test]
    fn circles_end_and_a_start_by_hand_stands() {
        let mut one = initiative("one", 1);
        one.depends_on = vec![InitiativeId::new("two"), InitiativeId::new("one")];
        one.part_of = Some(InitiativeId::new("two"));
        one.weeks = Some(1.0);
        let mut two = initiative("two", 1);
        two.depends_on = vec![InitiativeId::new("one")];
        two.part_of = Some(InitiativeId::new("one"));
        two.weeks = Some(1.0);
        let list = [one.clone(), two.clone()];
        assert_eq!(window_of(&list, "two", START), days(START, date(2027, 1, 10)));
        assert_eq!(window_of(&list, "one", START), days(date(2027, 1, 11), date(2027, 1, 17)));
        one.start = Some(date(2026, 12, 1));
        assert_eq!(window_of(&[one, two], "one", START), days(date(2026, 12, 1), date(2026, 12, 7)));
    }

    #[test]
    fn parts_follow_what_they_are_part_of_and_what_recurs_has_no_end() {
        let mut whole = initiative("whole", 4);
        whole.start = Some(date(2027, 5, 3));
        whole.weeks = Some(4.0);
        let mut part = initiative("part", 4);
        part.part_of = Some(InitiativeId::new("whole"));
        let mut short = part.clone();
        short.id = InitiativeId::new("short");
        short.weeks = Some(1.0);
        let mut review = initiative("review", 5);
        review.weeks = Some(1.0);
        review.every_weeks = Some(4);
        let mut after = initiative("after", 1);
        after.depends_on = vec![InitiativeId::new("review")];
        let list = [part, short, whole, review, after];
        assert_eq!(window_of(&list, "part", START), days(date(2027, 5, 3), date(2027, 5, 30)));
        assert_eq!(window_of(&list, "short", START), days(date(2027, 5, 3), date(2027, 5, 9)));
        let endless = Window { from: Some(date(2028, 1, 4)), until: None };
        assert_eq!(window_of(&list, "review", START), endless);
        assert_eq!(window_of(&list, "after", START), endless);
    }

    #[test]
    fn without_a_start_nothing_has_a_date() {
        let mut fixed = initiative("fixed", 1);
        fixed.start = Some(START);
        fixed.weeks = Some(2.0);
        assert_eq!(schedule([&fixed], None)[&fixed.id], Window::default());
    }

    #[test]
    fn a_week_ends_on_its_seventh_day() {
        let window = Window { from: Some(START), until: None };
        assert_eq!(window.end_of_week(0), Some(START));
        assert_eq!(window.end_of_week(1), Some(date(2027, 1, 10)));
        assert_eq!(window.end_of_week(i64::MAX), None);
        assert_eq!(Window::default().end_of_week(1), None);
    }

    #[test]
    fn a_chain_of_a_hundred_thousand_is_no_trouble() {
        let list: Vec<Initiative> = (0..100_000)
            .map(|number| {
                let mut link = initiative(&number.to_string(), 1);
                link.depends_on = vec![InitiativeId::new(&(number + 1).to_string())];
                link.weeks = Some(1.0);
                link
            })
            .collect();
        // The end of the chain comes first; 7 days each, the calendar holds the whole of it.
        let (last, first) = (window_of(&list, "99999", START), window_of(&list, "0", START));
        assert_eq!(last.from, Some(START));
        assert_eq!(first.from, after_days(START, 99_999 * 7));
    }
}
