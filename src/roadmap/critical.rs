//! What decides when the plan ends: the critical path, and how much all else can slip.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{
    Window,
    links::{Links, Moment, is_given_up},
};
use crate::model::{Initiative, InitiativeId};

/// What decides when a plan ends.
///
/// By the critical path method, on the dates that the schedule gives (Kelley and Walker, 1959). What recurs and what
/// was given up have no part in it, and an initiative that lasts as long as its parts counts through them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Critical {
    /// The chain that ends last: each but the first begins on the day after the one before it ends, because it waits for
    /// it. The first one begins when its step does, or on a day that somebody chose.
    pub path: Vec<InitiativeId>,
    /// How many days each initiative can slip, 0 or more, before something makes the plan end later or a dependency
    /// breaks; only those with a first and a last day have any.
    pub slack: BTreeMap<InitiativeId, i64>,
}

/// What decides when the plan of these initiatives with these windows ends.
#[must_use]
pub fn critical<'a>(
    initiatives: impl IntoIterator<Item = &'a Initiative>,
    windows: &BTreeMap<&'a InitiativeId, Window>,
) -> Critical {
    let links = Links::of(initiatives);
    let work = Work { links: &links, windows };
    let days: BTreeMap<&InitiativeId, (Date, Date)> =
        links.all().iter().filter_map(|it| Some((&it.id, work.days(it)?))).collect();
    let Some(end) = days.values().map(|(_, until)| *until).max() else { return Critical::default() };
    let slack = work.slack(&days, end);
    let last = links.all().iter().find(|it| days.get(&it.id).is_some_and(|(_, until)| *until == end));
    let mut path: Vec<InitiativeId> = Vec::new();
    let mut next = last.copied();
    let mut met = BTreeSet::new();
    while let Some(initiative) = next.filter(|it| met.insert(&it.id)) {
        path.push(initiative.id.clone());
        let eve = days.get(&initiative.id).and_then(|(from, _)| from.yesterday().ok());
        let holds = |it: &&&Initiative| days.get(&it.id).is_some_and(|(_, until)| Some(*until) == eve);
        next = work.held_by(initiative).iter().find(holds).copied();
    }
    path.reverse();
    Critical { path, slack }
}

/// The initiatives as pieces of work with a beginning and an end.
struct Work<'w, 'a> {
    links: &'w Links<'a>,
    windows: &'w BTreeMap<&'a InitiativeId, Window>,
}

impl<'a> Work<'_, 'a> {
    /// The first and the last day of a piece of work; none for what counts through its parts, or not at all.
    fn days(&self, initiative: &Initiative) -> Option<(Date, Date)> {
        let counts = !is_given_up(initiative) && !self.links.spans_its_parts(initiative);
        let window = self.windows.get(&initiative.id).filter(|_| counts)?;
        window.from.zip(window.until)
    }

    /// The pieces of work that an initiative waits for before it begins: its own, and those of all it is part of.
    fn held_by(&self, initiative: &'a Initiative) -> Vec<&'a Initiative> {
        let mut holders = Vec::new();
        let mut met = BTreeSet::new();
        let mut whole = Some(initiative);
        while let Some(it) = whole.filter(|it| met.insert(&it.id)) {
            for before in self.links.before(it) {
                holders.extend(self.pieces(before));
            }
            // A day that was chosen waits for nothing further up.
            whole = if it.start.is_some() { None } else { self.links.whole(it) };
        }
        holders
    }

    /// The pieces of work that an initiative is made of: itself, or its parts where it lasts as long as they do.
    fn pieces(&self, initiative: &'a Initiative) -> Vec<&'a Initiative> {
        let mut pieces = Vec::new();
        let mut met = BTreeSet::new();
        let mut open = vec![initiative];
        while let Some(it) = open.pop() {
            if met.insert(&it.id) {
                if self.links.spans_its_parts(it) {
                    open.extend(self.links.parts(&it.id).iter().rev());
                } else {
                    pieces.push(it);
                }
            }
        }
        pieces
    }

    /// How many days each can slip while the plan still ends on `end`.
    fn slack(&self, days: &BTreeMap<&'a InitiativeId, (Date, Date)>, end: Date) -> BTreeMap<InitiativeId, i64> {
        let mut latest: BTreeMap<&InitiativeId, Date> = days.keys().map(|id| (*id, end)).collect();
        let mut slack = BTreeMap::new();
        // From the last to the first: when one is met, all that wait for it are known.
        for moment in self.links.in_order().into_iter().rev() {
            let Moment::Begins(id) = moment else { continue };
            let (Some(initiative), Some((from, until))) = (self.links.get(id), days.get(id)) else { continue };
            let spare = latest.get(id).map_or(0, |latest| days_between(*until, *latest)).max(0);
            slack.insert(id.clone(), spare);
            let begins = from.checked_add(jiff::Span::new().days(spare)).unwrap_or(end);
            let Ok(eve) = begins.yesterday() else { continue };
            for holder in self.held_by(initiative) {
                latest.entry(&holder.id).and_modify(|day| *day = eve.min(*day));
            }
        }
        // What lasts as long as its parts can slip as far as the one of them that can slip least.
        for whole in self.links.all().iter().filter(|it| self.links.spans_its_parts(it)) {
            let least = self.pieces(whole).iter().filter_map(|it| slack.get(&it.id)).min().copied();
            if let Some(least) = least.filter(|_| !is_given_up(whole)) {
                slack.insert(whole.id.clone(), least);
            }
        }
        slack
    }
}

fn days_between(from: Date, until: Date) -> i64 {
    from.until(until).map_or(0, |span| i64::from(span.get_days()))
}
