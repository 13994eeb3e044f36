//! An earlier content of the journey, looked at in the place of the present: alone, or each state beside what it is now.
//! Nothing of it can be changed, the history knows nothing of it, and what is saved is the present.

use std::sync::Arc;

use super::{Camera, Editor, Filter, Gesture, Mode, View, sight::Fit};
use crate::{
    edit::{Action, Edit, Label},
    model::{
        Journey, List, Record, Roadmap, Role, State, StateId,
        invariants::{self, Sound},
    },
};

/// An earlier content of a journey, to be looked at.
#[derive(Clone, Debug)]
pub struct Earlier {
    journey: Arc<Journey>,
    /// Each state as it was, and as it is now.
    pairs: Vec<(StateId, StateId)>,
}

/// What is looked at, and what was shown before.
#[derive(Debug)]
pub(super) struct Past {
    earlier: Earlier,
    view: View,
    mode: Mode,
    chosen: Option<(StateId, StateId)>,
    filter: Filter,
    camera: (Camera, Option<Fit>),
    cameras: [(Camera, Option<Fit>); 5],
}

impl Past {
    pub(super) const fn journey(&self) -> &Arc<Journey> {
        &self.earlier.journey
    }

    /// A state as it was and as it is now, one of which this is.
    pub(super) fn pair_of(&self, state: &StateId) -> Option<&(StateId, StateId)> {
        self.earlier.pairs.iter().find(|(then, now)| then == state || now == state)
    }
}

impl Earlier {
    /// The earlier content as it was.
    #[must_use]
    pub fn alone(journey: Journey) -> Self {
        Self { journey: Arc::new(journey), pairs: Vec::new() }
    }

    /// The earlier content and the present in one journey, so that a state as it was and the same state now are compared
    /// like any two states. Each state of the present has what it was before it, under a name that `then` makes of its
    /// own. What states share is that of now, with what only the earlier content has. There is no roadmap: nobody is asked
    /// who brings about what has happened already, and so all states count as today's.
    #[must_use]
    pub fn beside(earlier: &Journey, present: &Journey, then: impl Fn(&str) -> String) -> Self {
        let mut both = Journey { roadmap: Roadmap::default(), ..present.clone() };
        with_those_of(&mut both.stages, &earlier.stages);
        with_those_of(&mut both.channels, &earlier.channels);
        with_those_of(&mut both.personas, &earlier.personas);
        with_those_of(&mut both.systems, &earlier.systems);
        with_those_of(&mut both.teams, &earlier.teams);
        with_those_of(&mut both.kpis, &earlier.kpis);
        let today = |state: &State| State { role: Role::Current, based_on: None, ..state.clone() };
        let (mut states, mut pairs) = (Vec::new(), Vec::new());
        let mut taken: Vec<StateId> = present.states.iter().map(|state| state.id.clone()).collect();
        let mut as_it_was = |old: &State| {
            let id = StateId::from_name(&format!("{} then", old.id), |id| taken.contains(id));
            taken.push(id.clone());
            State { id, name: then(&old.name), ..today(old) }
        };
        for now in present.states.iter() {
            if let Some(old) = earlier.states.get(&now.id).map(&mut as_it_was) {
                pairs.push((old.id.clone(), now.id.clone()));
                states.push(old);
            }
            states.push(today(now));
        }
        let gone = earlier.states.iter().filter(|old| !present.states.contains(&old.id));
        states.extend(gone.map(&mut as_it_was));
        both.states = states.into_iter().collect();
        // A touchpoint as it was may refer to what is in neither any more.
        invariants::enforce(&mut both);
        Self { journey: Arc::new(both), pairs }
    }

    /// What is shown: the earlier content, or both.
    #[must_use]
    pub const fn journey(&self) -> &Arc<Journey> {
        &self.journey
    }

    /// Each state as it was, and as it is now.
    #[must_use]
    pub fn pairs(&self) -> &[(StateId, StateId)] {
        &self.pairs
    }
}

/// Adds the records that are only in the other list, each after the one that it stood after there.
fn with_those_of<T: Record>(list: &mut List<T>, other: &List<T>) {
    let mut place = 0;
    for record in other.iter() {
        if let Some(known) = list.position(record.id()) {
            place = known + 1;
        } else {
            list.put(record.clone());
            list.move_to(record.id(), place);
            place += 1;
        }
    }
}

impl Editor {
    /// Whether an earlier content of the journey is looked at in the place of the present.
    #[must_use]
    pub const fn is_looking_back(&self) -> bool {
        self.past.is_some()
    }

    /// Looks at an earlier content of the journey: at its map, or, where it comes beside the present, at the comparison of
    /// the state shown as it was and as it is.
    pub fn look_back(&mut self, earlier: Earlier) {
        self.look_at_present();
        self.settle();
        self.capture = None;
        self.naming = None;
        self.gesture = Gesture::Idle;
        let state = self.view.state.clone();
        let view = View { state: state.clone(), ..View::default() }.clipped_to(&earlier.journey);
        let shown = earlier.pairs.iter().find(|(_, now)| Some(now) == state.as_ref());
        let pair = shown.or_else(|| earlier.pairs.first()).cloned();
        let past = Past {
            view: std::mem::replace(&mut self.view, view),
            mode: self.mode,
            chosen: self.chosen.take(),
            filter: std::mem::take(&mut self.filter),
            camera: (self.camera, self.fit),
            cameras: self.cameras,
            earlier,
        };
        self.past = Some(past);
        self.begin_to_look();
        if let Some((then, now)) = pair {
            self.view.state = Some(now.clone());
            self.chosen = Some((then, now));
            self.set_mode(Mode::Compare);
        } else {
            self.set_mode(Mode::Map);
        }
    }

    /// Comes back to the present, as it was looked at before.
    pub fn look_at_present(&mut self) {
        let Some(past) = self.past.take() else { return };
        self.begin_to_look();
        self.set_mode(past.mode);
        self.view = past.view.clipped_to(self.history.journey());
        self.chosen = past.chosen;
        self.filter = past.filter;
        (self.camera, self.fit) = past.camera;
        self.cameras = past.cameras;
    }

    /// What was lit or going on is of another journey.
    fn begin_to_look(&mut self) {
        self.gesture = Gesture::Idle;
        self.lit = None;
        self.lit_thread = None;
        (self.camera, self.fit) = (Camera::default(), Some(Fit::Readable));
        self.cameras = [(Camera::default(), Some(Fit::Readable)); 5];
    }

    /// Brings an earlier content of the journey back, as one step.
    pub fn restore(&mut self, earlier: Sound) {
        self.look_at_present();
        self.settle();
        if self.refuse_read_only() {
            return;
        }
        let (label, before) = (Label::new(Action::Restore, &earlier.journey().title), self.view.clone());
        let after = before.clone().clipped_to(earlier.journey());
        // Where things stood comes back too, so nothing is pinned to where it is drawn now.
        match self.history.apply(label, before, &[Edit::Restore(Box::new(earlier))], after.clone()) {
            Ok(_) => self.view = after.clipped_to(self.history.journey()),
            Err(error) => self.refusal = Some(super::Refusal::Edit(error)),
        }
    }

    /// The journey that is shown, without what is being previewed.
    pub(super) fn settled(&self) -> &Arc<Journey> {
        self.past.as_ref().map_or_else(|| self.history.committed(), Past::journey)
    }
}
