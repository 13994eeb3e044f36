//! Where context must pass from one system to another, and none sends it as it happens.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::switches::switches;
use crate::model::{Context, Journey, State, SystemId, Timing, Touchpoint, TransitionId};

/// A channel switch whose context must pass between systems that do not tell one another in time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContextGap {
    /// The channel switch.
    pub transition: TransitionId,
    /// The systems that know, each once, as noted: at least one.
    pub from: Vec<SystemId>,
    /// The systems that must know, each once, as noted: at least one, and none of those that do.
    pub to: Vec<SystemId>,
    /// The feeds in bulk, from one system to another, that hold it up on the shortest way; empty where there is no way.
    pub in_bulk: Vec<(SystemId, SystemId)>,
}

/// The channel switches of a state whose context no system passes on as it happens, in the order of their ids.
///
/// Silent where nobody noted the systems of one of the two ends.
#[must_use]
pub fn context_gaps(journey: &Journey, state: &State) -> Vec<ContextGap> {
    let switches = switches(journey, state, None);
    let must_pass = |context| matches!(context, Context::Carried | Context::Partial);
    let mut gaps = Vec::new();
    for transition in state.transitions.iter().filter(|it| switches.contains(&it.id)) {
        if !must_pass(transition.context) && transition.carries.is_empty() {
            continue;
        }
        let ends = state.touchpoints.get(&transition.from).zip(state.touchpoints.get(&transition.to));
        let Some((from, to)) = ends.map(|(from, to)| (systems(from), systems(to))) else { continue };
        let shared = from.iter().any(|system| to.contains(system));
        if from.is_empty() || to.is_empty() || shared || way(journey, &from, &to, true).is_some() {
            continue;
        }
        let in_bulk = way(journey, &from, &to, false).unwrap_or_default();
        gaps.push(ContextGap { transition: transition.id.clone(), from, to, in_bulk });
    }
    gaps
}

fn systems(touchpoint: &Touchpoint) -> Vec<SystemId> {
    let mut met = BTreeSet::new();
    touchpoint.all_systems().filter(|id| met.insert(*id)).cloned().collect()
}

/// The feeds in bulk on the shortest way from some systems to others, over feeds in real time only or over any; none
/// where there is no way.
fn way(
    journey: &Journey,
    from: &[SystemId],
    to: &[SystemId],
    real_time: bool,
) -> Option<Vec<(SystemId, SystemId)>> {
    let mut came: BTreeMap<&SystemId, Option<(&SystemId, Timing)>> = from.iter().map(|id| (id, None)).collect();
    let mut open: VecDeque<&SystemId> = from.iter().collect();
    while let Some(id) = open.pop_front() {
        if to.contains(id) {
            let mut in_bulk = Vec::new();
            let mut at = id;
            while let Some(Some((before, timing))) = came.get(at) {
                if *timing == Timing::Batch {
                    in_bulk.push(((*before).clone(), at.clone()));
                }
                at = before;
            }
            in_bulk.reverse();
            return Some(in_bulk);
        }
        let Some(system) = journey.systems.get(id) else { continue };
        for feed in system.feeds.iter().filter(|feed| !real_time || feed.timing == Timing::RealTime) {
            if !came.contains_key(&feed.to) {
                came.insert(&feed.to, Some((id, feed.timing)));
                open.push_back(&feed.to);
            }
        }
    }
    None
}
