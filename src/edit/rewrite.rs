//! Going through every record of a journey to change some.

use crate::model::{Journey, List, Record, Records, StateId};

use super::linked::Linked;

/// Changes a record, of a state or shared by all; says whether it did.
type Change<'a> = &'a mut dyn FnMut(Option<&StateId>, &mut dyn Linked) -> bool;

/// Offers every record of the journey to `change`. Those that it leaves alone stay shared with earlier journeys.
pub(super) fn rewrite(journey: &mut Journey, change: Change) {
    let ids: Vec<StateId> = journey.states.iter().map(|state| state.id.clone()).collect();
    for id in ids {
        let Some(mut state) = journey.states.get(&id).cloned() else { continue };
        let changed = rewrite_records(&mut state.touchpoints, &id, change)
            | rewrite_records(&mut state.transitions, &id, change)
            | rewrite_records(&mut state.frictions, &id, change)
            | rewrite_records(&mut state.delights, &id, change)
            | rewrite_records(&mut state.cards, &id, change);
        if changed {
            journey.states.put(state);
        }
    }
    rewrite_list(&mut journey.stages, change);
    rewrite_list(&mut journey.channels, change);
    rewrite_list(&mut journey.personas, change);
    rewrite_list(&mut journey.systems, change);
    rewrite_list(&mut journey.teams, change);
    rewrite_list(&mut journey.kpis, change);
    rewrite_list(&mut journey.roadmap.initiatives, change);
    change(None, &mut journey.business);
    change(None, &mut journey.votes);
}

fn rewrite_records<T: Record + Linked>(records: &mut Records<T>, state: &StateId, change: Change) -> bool {
    let changed: Vec<T> = records
        .iter()
        .cloned()
        .filter_map(|mut record| change(Some(state), &mut record).then_some(record))
        .collect();
    let any = !changed.is_empty();
    for record in changed {
        records.put(record);
    }
    any
}

fn rewrite_list<T: Record + Linked>(list: &mut List<T>, change: Change) {
    let changed: Vec<T> =
        list.iter().cloned().filter_map(|mut record| change(None, &mut record).then_some(record)).collect();
    for record in changed {
        list.put(record);
    }
}
