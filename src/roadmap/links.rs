//! What waits for what: the first and the last day of each initiative, and the days of others that they wait for.
//!
//! Dates, the refusal of circles and the critical path all walk these links, so that they cannot disagree.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Initiative, InitiativeId, Status};

/// The beginning or the end of an initiative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Moment<'a> {
    /// It begins.
    Begins(&'a InitiativeId),
    /// It ends.
    Ends(&'a InitiativeId),
}

impl<'a> Moment<'a> {
    /// Whose moment it is.
    pub(super) const fn of(self) -> &'a InitiativeId {
        match self {
            Self::Begins(id) | Self::Ends(id) => id,
        }
    }
}

/// The initiatives, and their links among themselves; links to what is not among them lead nowhere.
pub(super) struct Links<'a> {
    initiatives: Vec<&'a Initiative>,
    by_id: BTreeMap<&'a InitiativeId, &'a Initiative>,
    parts: BTreeMap<&'a InitiativeId, Vec<&'a Initiative>>,
}

impl<'a> Links<'a> {
    /// The links among these initiatives.
    pub(super) fn of(initiatives: impl IntoIterator<Item = &'a Initiative>) -> Self {
        let initiatives: Vec<&Initiative> = initiatives.into_iter().collect();
        let by_id: BTreeMap<_, _> = initiatives.iter().map(|it| (&it.id, *it)).collect();
        let mut parts: BTreeMap<&InitiativeId, Vec<&Initiative>> = BTreeMap::new();
        for part in &initiatives {
            if let Some(whole) = part.part_of.as_ref().filter(|id| by_id.contains_key(id) && **id != part.id) {
                parts.entry(whole).or_default().push(part);
            }
        }
        Self { initiatives, by_id, parts }
    }

    /// All initiatives, in their order.
    pub(super) fn all(&self) -> &[&'a Initiative] {
        &self.initiatives
    }

    /// The initiative with this id.
    pub(super) fn get(&self, id: &InitiativeId) -> Option<&'a Initiative> {
        self.by_id.get(id).copied()
    }

    /// The initiatives that this one has as parts.
    pub(super) fn parts(&self, id: &InitiativeId) -> &[&'a Initiative] {
        self.parts.get(id).map_or(&[], Vec::as_slice)
    }

    /// What an initiative is part of.
    pub(super) fn whole(&self, initiative: &Initiative) -> Option<&'a Initiative> {
        self.get(initiative.part_of.as_ref()?).filter(|whole| whole.id != initiative.id)
    }

    /// What must have ended before an initiative begins; what was given up is not waited for.
    pub(super) fn before(&self, initiative: &'a Initiative) -> impl Iterator<Item = &'a Initiative> {
        initiative.depends_on.iter().filter_map(|id| self.get(id)).filter(|it| !is_given_up(it))
    }

    /// Whether an initiative lasts as long as its parts do: nobody said how long it takes itself.
    pub(super) fn spans_its_parts(&self, initiative: &Initiative) -> bool {
        initiative.weeks.is_none() && initiative.every_weeks.is_none() && !self.parts(&initiative.id).is_empty()
    }

    /// The moments that a moment waits for.
    ///
    /// A beginning waits for the ends of what it depends on, and for the beginning of what it is part of. An end waits
    /// for the parts; that of a part without a length waits for the end of the whole.
    pub(super) fn waits_for(&self, moment: Moment<'a>) -> Vec<Moment<'a>> {
        let Some(initiative) = self.get(moment.of()) else { return Vec::new() };
        let whole = self.whole(initiative);
        match moment {
            Moment::Begins(_) => {
                let whole = whole.map(|whole| Moment::Begins(&whole.id));
                whole.into_iter().chain(self.before(initiative).map(|it| Moment::Ends(&it.id))).collect()
            }
            Moment::Ends(id) => {
                let mut moments = vec![Moment::Begins(id)];
                for part in self.parts(id) {
                    moments.push(Moment::Begins(&part.id));
                    if !self.ends_with_its_whole(part) {
                        moments.push(Moment::Ends(&part.id));
                    }
                }
                if self.ends_with_its_whole(initiative) {
                    moments.extend(whole.map(|whole| Moment::Ends(&whole.id)));
                }
                moments
            }
        }
    }

    /// Whether an initiative is a part of which nobody said how long it takes.
    fn ends_with_its_whole(&self, initiative: &Initiative) -> bool {
        initiative.part_of.is_some() && initiative.weeks.is_none() && self.parts(&initiative.id).is_empty()
    }

    /// All moments in an order in which each comes after those it waits for; the link that closes a circle is ignored.
    pub(super) fn in_order(&self) -> Vec<Moment<'a>> {
        let mut met = BTreeSet::new();
        let mut order = Vec::new();
        for first in self.initiatives.iter().flat_map(|it| [Moment::Begins(&it.id), Moment::Ends(&it.id)]) {
            // A stack of our own: a chain of dependencies may be longer than the machine's.
            let mut stack = vec![(first, false)];
            while let Some((moment, is_ready)) = stack.pop() {
                if is_ready {
                    order.push(moment);
                } else if met.insert(moment) {
                    stack.push((moment, true));
                    stack.extend(self.waits_for(moment).into_iter().map(|needed| (needed, false)));
                }
            }
        }
        order
    }
}

/// Whether nobody does it any more.
pub(super) const fn is_given_up(initiative: &Initiative) -> bool {
    matches!(initiative.status, Status::Dropped | Status::Dismissed)
}
