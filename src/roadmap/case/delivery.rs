//! What part of the gain is there when.
//!
//! The gain of the target is shared by the pain that it relieves. A friction of today counts that is gone in the target, or
//! that something in it answers: with its pain today less its pain then. It is shared equally among the elements that answer
//! it; what is gone and answered by nothing belongs to no element, and is never delivered. Where no pain is relieved, the
//! elements that are new or changed share equally.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    MONTHS,
    calendar::{Calendar, Timed},
};
use crate::{
    insight::{answers, compare, flow, pain},
    model::{Deliverable, FrictionId, InitiativeId, Journey, State},
};

/// What one initiative adds to the gain, or what none adds.
#[derive(Clone, Debug, PartialEq)]
pub struct Contribution {
    /// Which: the one that ends last of those that deliver the same; none for what nobody delivers.
    pub initiative: Option<InitiativeId>,
    /// Its title; empty where there is none.
    pub title: String,
    /// The first month in which it brings something; none where it has no end, or where nobody delivers.
    pub begins: Option<usize>,
    /// Its share of the whole gain, 0–1.
    pub share: f64,
    /// The frictions that it relieves, with their shares of the whole gain, the greatest first.
    pub relieved: Vec<(FrictionId, f64)>,
}

/// A part of the gain.
struct Part {
    /// Its share of the whole, 0–1.
    share: f64,
    /// The friction whose relief it is; none where elements share equally.
    friction: Option<FrictionId>,
    /// What delivers it last, as a place among the initiatives.
    by: Option<usize>,
    /// The first month in which it is there.
    begins: Option<usize>,
}

/// All parts of the gain, and when they are there.
pub(super) struct Deliveries {
    parts: Vec<Part>,
    /// What delivers an element last, and the first month in which it is there.
    elements: BTreeMap<Deliverable, (usize, Option<usize>)>,
}

impl Deliveries {
    pub(super) fn of(
        journey: &Journey,
        base: Option<&State>,
        target: &State,
        timed: &[Timed],
        calendar: &Calendar,
    ) -> Self {
        let mut elements: BTreeMap<Deliverable, (usize, Option<usize>)> = BTreeMap::new();
        for (place, it) in timed.iter().enumerate() {
            let begins = it.until.map(|until| calendar.month_of(until) + 1);
            for element in &it.initiative.delivers {
                let last = elements.entry(element.clone()).or_insert((place, begins));
                // What never ends is the last of all.
                if later(begins, last.1) {
                    *last = (place, begins);
                }
            }
        }
        let shares = base.map_or_else(Vec::new, |base| shares(journey, base, target));
        let all: f64 = shares.iter().map(|(share, ..)| share).sum();
        let parts =
            shares.into_iter().filter(|_| all > 0.0 && all.is_finite()).map(|(share, friction, element)| {
                let last = element.and_then(|element| elements.get(&element)).copied();
                let (by, begins) = last.map_or((None, None), |(place, begins)| (Some(place), begins));
                Part { share: share / all, friction, by, begins }
            });
        Self { parts: parts.collect(), elements }
    }

    /// The share of the whole gain that is there in a month, 0–1, where a change takes `ramp_up` months to work fully.
    pub(super) fn effect(&self, month: usize, ramp_up: f64) -> f64 {
        let there = self.parts.iter().map(|part| part.share * grown(part.begins, month, ramp_up));
        there.sum::<f64>().min(1.0)
    }

    /// The share of the whole gain that is never there within the months of a case.
    pub(super) fn undelivered(&self) -> f64 {
        let never = self.parts.iter().filter(|part| part.begins.is_none_or(|begins| begins > MONTHS));
        never.map(|part| part.share).sum::<f64>().min(1.0)
    }

    /// Whether an element is there within the months of a case.
    pub(super) fn is_there(&self, element: &Deliverable) -> bool {
        let begins = self.elements.get(element).and_then(|(_, begins)| *begins);
        begins.is_some_and(|begins| begins <= MONTHS)
    }

    /// Whether some part of the gain is delivered by somebody.
    pub(super) fn any(&self) -> bool {
        self.parts.iter().any(|part| part.by.is_some())
    }

    /// Whether this initiative is the last to deliver some part of the gain.
    pub(super) fn waits_for(&self, place: usize) -> bool {
        self.parts.iter().any(|part| part.by == Some(place))
    }

    /// What each initiative adds, the greatest share first, and what none does, last.
    pub(super) fn contributions(&self, timed: &[Timed]) -> Vec<Contribution> {
        let mut by: BTreeMap<Option<usize>, (f64, BTreeMap<&FrictionId, f64>)> = BTreeMap::new();
        for part in self.parts.iter().filter(|part| part.share > 0.0) {
            let (share, relieved) = by.entry(part.by).or_default();
            *share += part.share;
            if let Some(friction) = &part.friction {
                *relieved.entry(friction).or_default() += part.share;
            }
        }
        let begins = |place| self.parts.iter().find(|part| part.by == Some(place)).and_then(|part| part.begins);
        let contributions = by.into_iter().map(|(place, (share, relieved))| {
            let initiative = place.and_then(|place| timed.get(place)).map(|it| it.initiative);
            let mut relieved: Vec<_> = relieved.into_iter().map(|(id, share)| (id.clone(), share)).collect();
            relieved.sort_by(|a, b| b.1.total_cmp(&a.1));
            Contribution {
                initiative: initiative.map(|it| it.id.clone()),
                title: initiative.map(|it| it.title.clone()).unwrap_or_default(),
                begins: place.and_then(begins),
                share,
                relieved,
            }
        });
        let mut contributions: Vec<Contribution> = contributions.collect();
        contributions.sort_by(|a, b| {
            a.initiative.is_none().cmp(&b.initiative.is_none()).then_with(|| b.share.total_cmp(&a.share))
        });
        contributions
    }
}

/// Whether something is there later than something else; what has no month is never there.
const fn later(begins: Option<usize>, than: Option<usize>) -> bool {
    match (begins, than) {
        (_, None) => false,
        (None, Some(_)) => true,
        (Some(begins), Some(than)) => begins > than,
    }
}

/// How much of a part works in a month, 0–1: with a ramp-up of three months a quarter, half, three quarters, all of it.
#[expect(clippy::cast_precision_loss, reason = "there are few months")]
pub(super) fn grown(begins: Option<usize>, month: usize, ramp_up: f64) -> f64 {
    let Some(passed) = begins.and_then(|begins| (month + 1).checked_sub(begins)) else { return 0.0 };
    (passed as f64 / (ramp_up.max(0.0) + 1.0)).min(1.0)
}

/// The relief of each friction on each element that answers it, not yet scaled.
fn shares(journey: &Journey, base: &State, target: &State) -> Vec<(f64, Option<FrictionId>, Option<Deliverable>)> {
    let answers = answers(target);
    let (today, then) = (flow(journey, base, None), flow(journey, target, None));
    let mut shares = Vec::new();
    for friction in base.frictions.iter() {
        let left = target.frictions.get(&friction.id);
        let answered = answers.get(&friction.id).map_or(&[][..], Vec::as_slice);
        let relief = pain(friction, &today) - left.map_or(0.0, |left| pain(left, &then));
        if relief.is_nan() || relief <= 0.0 || (left.is_some() && answered.is_empty()) {
            continue;
        }
        let id = || Some(friction.id.clone());
        if answered.is_empty() {
            shares.push((relief, id(), None));
        }
        #[expect(clippy::cast_precision_loss, reason = "few elements answer a friction")]
        let part = relief / answered.len() as f64;
        shares.extend(answered.iter().map(|element| (part, id(), Some(element.clone()))));
    }
    if shares.is_empty() {
        let changed = changed(journey, base, target).into_iter();
        shares.extend(changed.map(|element| (1.0, None, Some(element))));
    }
    shares
}

/// The elements of the target that are new or differ from today's, outcomes aside.
fn changed(journey: &Journey, base: &State, target: &State) -> BTreeSet<Deliverable> {
    let compared = compare(journey, base, target);
    let touchpoints = compared.touchpoints.changed.into_iter().map(|change| change.id);
    let touchpoints = touchpoints.chain(compared.touchpoints.added);
    let is_moment = |id: &_| target.touchpoints.get(id).is_some_and(|touchpoint| !touchpoint.is_outcome());
    let transitions = compared.transitions.changed.into_iter().map(|change| change.id);
    let rerouted = compared.transitions.rerouted.into_iter().map(|reroute| reroute.id);
    let transitions = transitions.chain(rerouted).chain(compared.transitions.added);
    let touchpoints = touchpoints.filter(is_moment).map(Deliverable::Touchpoint);
    touchpoints.chain(transitions.map(Deliverable::Transition)).collect()
}
