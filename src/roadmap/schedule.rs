//! When each step and each initiative happens, in civil dates whose ends are inclusive.
//!
//! A date that no calendar holds is left open; nothing here fails.

use std::collections::BTreeMap;

use jiff::{
    Span,
    civil::{Date, Weekday},
};

use super::links::{Links, Moment, is_given_up};
use crate::model::{Initiative, InitiativeId};

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
/// the first anniversary, step 5 begins on it; a month that is too short gives its last day. What begins on a weekday
/// goes on on one: where two months later is a Saturday or a Sunday, step 4 begins on the Monday after.
#[must_use]
pub fn windows(start: Option<Date>) -> [Window; 5] {
    let day = |days| start.and_then(|start| after_days(start, days));
    let month = |months| start.and_then(|start| after_months(start, months));
    let anniversary = month(12);
    [
        Window { from: start, until: day(13) },
        Window { from: day(14), until: day(27) },
        Window { from: day(28), until: day(55) },
        Window {
            from: start.zip(month(2)).and_then(|(start, day)| on_a_weekday_like(start, day)),
            until: anniversary.and_then(|day| after_days(day, -1)),
        },
        Window { from: anniversary, until: None },
    ]
}

/// This day, or the Monday after where it falls on a weekend and the start does not.
fn on_a_weekday_like(start: Date, day: Date) -> Option<Date> {
    let days_to_monday = |day: Date| match day.weekday() {
        Weekday::Saturday => 2,
        Weekday::Sunday => 1,
        _ => 0,
    };
    if days_to_monday(start) > 0 { Some(day) } else { after_days(day, days_to_monday(day)) }
}

/// When each initiative happens in a roadmap that begins on `start`; all windows are open where it has no start.
///
/// - A start set by hand stands. Without one, an initiative begins with its step, but not before the day after all it
///   depends on has ended. A part keeps its distance from what it is part of: where that begins later or earlier than
///   its step, so does the part.
/// - It lasts `weeks` × 7 days, rounded up to whole days. Without a length it lasts as long as its parts, from the
///   first day of the first to the last day of the last. A part without either ends with what it is part of. What
///   recurs has no end, and so has what has a part that does.
/// - What it depends on without a known end holds it back to its first day only; what was given up, not at all.
/// - Links to what is not among the initiatives are ignored, and so is the link that closes a circle.
#[must_use]
pub fn schedule<'a>(
    initiatives: impl IntoIterator<Item = &'a Initiative>,
    start: Option<Date>,
) -> BTreeMap<&'a InitiativeId, Window> {
    let links = Links::of(initiatives);
    let mut placed: BTreeMap<&InitiativeId, Window> =
        links.all().iter().map(|initiative| (&initiative.id, Window::default())).collect();
    if start.is_none() {
        return placed;
    }
    let mut placing = Placing { links: &links, steps: windows(start), late: BTreeMap::new() };
    for moment in links.in_order() {
        let Some(initiative) = links.get(moment.of()) else { continue };
        let window = match moment {
            Moment::Begins(_) => placing.begin(initiative, &placed),
            Moment::Ends(_) => placing.end(initiative, &placed),
        };
        placed.insert(&initiative.id, window);
    }
    placed
}

/// The first day on which what depends on a window can begin.
pub(super) fn next_start(window: &Window) -> Option<Date> {
    window.until.and_then(|end| after_days(end, 1)).or(window.from)
}

/// What places one initiative after the other.
struct Placing<'l, 'a> {
    links: &'l Links<'a>,
    steps: [Window; 5],
    /// How many days later than by its steps each initiative begins that has parts.
    late: BTreeMap<&'a InitiativeId, i64>,
}

impl<'a> Placing<'_, 'a> {
    /// The window of an initiative as far as it is known once all that it waits for is placed.
    fn begin(&mut self, initiative: &'a Initiative, placed: &BTreeMap<&InitiativeId, Window>) -> Window {
        let by_step = self.by_step(initiative);
        let late = self.links.whole(initiative).and_then(|whole| self.late.get(&whole.id)).copied();
        let held_back = self.links.before(initiative).filter_map(|it| placed.get(&it.id)).filter_map(next_start);
        let held_back = held_back.max();
        let from = initiative.start.or_else(|| {
            // Where the step itself lies beyond the calendar, so does all that belongs to it.
            let earliest = by_step.and_then(|day| after_days(day, late.unwrap_or(0)));
            earliest.map(|earliest| held_back.map_or(earliest, |held_back| earliest.max(held_back)))
        });
        if let Some((from, by_step)) = from.zip(by_step)
            && !self.links.parts(&initiative.id).is_empty()
        {
            let late = by_step.until(from).map_or(0, |span| i64::from(span.get_days()));
            self.late.insert(&initiative.id, late);
        }
        let length = initiative.weeks.filter(|_| initiative.every_weeks.is_none()).and_then(days_of);
        let until = from.zip(length).and_then(|(from, days)| after_days(from, days - 1));
        Window { from, until }
    }

    /// The day on which an initiative begins if it waits for nothing: the first of its step, or of the first of the
    /// steps of its parts.
    fn by_step(&self, initiative: &Initiative) -> Option<Date> {
        let of = |initiative: &Initiative| {
            let at = usize::try_from(initiative.step? - 1).ok()?;
            self.steps.get(at)?.from
        };
        let own = of(initiative);
        self.links
            .parts(&initiative.id)
            .iter()
            .filter_map(|part| of(part))
            .chain(own)
            .min()
            .filter(|_| own.is_some())
    }

    /// The window of an initiative once its parts are placed, or what it is part of.
    fn end(&self, initiative: &Initiative, placed: &BTreeMap<&InitiativeId, Window>) -> Window {
        let window = placed.get(&initiative.id).copied().unwrap_or_default();
        if initiative.weeks.is_some() || initiative.every_weeks.is_some() || window.from.is_none() {
            return window;
        }
        if self.links.spans_its_parts(initiative) {
            let parts = self.links.parts(&initiative.id).iter().filter(|part| !is_given_up(part));
            let recurs = parts.clone().any(|part| part.every_weeks.is_some());
            let parts: Vec<&Window> = parts.filter_map(|part| placed.get(&part.id)).collect();
            let first = parts.iter().filter_map(|part| part.from).min();
            let from = initiative.start.or(first).or(window.from);
            let last = parts.iter().filter_map(|part| part.until).max();
            return Window { from, until: last.filter(|last| !recurs && Some(*last) >= from) };
        }
        let whole = self.links.whole(initiative).and_then(|whole| placed.get(&whole.id));
        Window { until: whole.and_then(|whole| whole.until).filter(|until| Some(*until) >= window.from), ..window }
    }
}

/// Why the dates of an initiative cannot all hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clash<'a> {
    /// It begins before this one, which it waits for, has ended.
    Before(&'a InitiativeId),
    /// It ends after this one, of which it is a part.
    Beyond(&'a InitiativeId),
}

/// Where what somebody fixed by hand does not go together with a dependency, or with the length of a whole. Nothing is
/// changed for it: what was fixed stands, and the clash is told.
#[must_use]
pub fn clashes<'a>(
    initiatives: impl IntoIterator<Item = &'a Initiative>,
    placed: &BTreeMap<&'a InitiativeId, Window>,
) -> BTreeMap<&'a InitiativeId, Vec<Clash<'a>>> {
    let links = Links::of(initiatives);
    let mut found: BTreeMap<&InitiativeId, Vec<Clash>> = BTreeMap::new();
    for initiative in links.all().iter().filter(|it| !is_given_up(it)) {
        let Some(window) = placed.get(&initiative.id) else { continue };
        let too_early = |before: &&Initiative| {
            let earliest = placed.get(&before.id).and_then(next_start);
            earliest.zip(window.from).is_some_and(|(earliest, from)| from < earliest)
        };
        let mut clashes: Vec<Clash> =
            links.before(initiative).filter(too_early).map(|before| Clash::Before(&before.id)).collect();
        if let Some(whole) = links.whole(initiative)
            && let Some((ends, until)) = placed.get(&whole.id).and_then(|whole| whole.until).zip(window.until)
            && until > ends
        {
            clashes.push(Clash::Beyond(&whole.id));
        }
        if !clashes.is_empty() {
            found.insert(&initiative.id, clashes);
        }
    }
    found
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
    use crate::model::Status;

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
    fn step_four_begins_on_a_weekday_where_the_roadmap_does() {
        // Two months after a Monday is a Saturday.
        let [_, _, _, four, five] = windows(Some(date(2026, 10, 5)));
        assert_eq!(four, days(date(2026, 12, 7), date(2027, 10, 4)));
        assert_eq!(five.from, Some(date(2027, 10, 5)));
        // And after a Tuesday, a Sunday.
        assert_eq!(windows(Some(date(2026, 12, 8)))[3].from, Some(date(2027, 2, 8)));
        // Whoever begins on a Sunday may go on on a Saturday.
        assert_eq!(windows(Some(date(2027, 7, 4)))[3].from, Some(date(2027, 9, 4)));
    }

    #[test]
    fn short_months_clamp() {
        let [.., four, five] = windows(Some(date(2027, 12, 31)));
        assert_eq!(four, days(date(2028, 2, 29), date(2028, 12, 30)));
        assert_eq!(five.from, Some(date(2028, 12, 31)));
        let [_, _, three, four, five] = windows(Some(date(2024, 1, 31)));
        assert_eq!(three, days(date(2024, 2, 28), date(2024, 3, 26)));
        assert_eq!(four, days(date(2024, 4, 1), date(2025, 1, 30)));
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
