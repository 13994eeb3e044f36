//! Repairing a journey that breaks its rules, so that it opens, and telling what was changed.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use crate::model::{
    CardId, ChannelId, DelightId, Element, FrictionId, InitiativeId, Journey, KpiId, PersonaId, StageId, StateId,
    SystemId, TeamId, TouchpointId, TransitionId,
    invariants::{self, Violation},
    limits,
};

use super::{
    ids,
    places::Places,
    schema::{JourneyOnDisk, StateOnDisk},
};

/// Something that was changed so that a journey opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// What was done: `id-made-fit` (`was`, `now`), `duplicate-renamed` (`now`), `duplicate-dropped`, or a code of
    /// [`enforce`](invariants::enforce).
    pub code: &'static str,
    /// To what.
    pub element: Element,
    /// In which state.
    pub state: Option<StateId>,
    /// At which line of the file, from 1, where one can be told.
    pub line: Option<usize>,
    /// What there is to say about it, by name.
    pub args: Vec<(&'static str, String)>,
}

/// The journey of a file, made sound, and what it took. `text` is what the file says.
pub(super) fn repair(mut journey: JourneyOnDisk, text: &str) -> (Journey, Vec<Repair>) {
    let mut found = unique_ids(&mut journey);
    let mut journey = Journey::from(journey);
    found.extend(invariants::enforce(&mut journey));
    let mut repairs = ids::made_fit(text);
    if found.is_empty() {
        return (journey, repairs);
    }
    let places = Places::of(text);
    let room = limits::TOLD.saturating_sub(repairs.len());
    let others = found.into_iter().take(room).map(|Violation { code, element, state, args }| {
        let nth = usize::from(code.starts_with("duplicate-"));
        let line = places.nth(&element, state.as_ref(), nth);
        Repair { code, element, state, line, args }
    });
    repairs.extend(others);
    (journey, repairs)
}

/// Sees to it that every id is given once: a second bearer gets a number, a mere copy goes.
fn unique_ids(journey: &mut JourneyOnDisk) -> Vec<Violation> {
    let mut found = Vec::new();
    let report = &mut found;
    Ids::new(StageId::new).unique(&mut journey.stages, |it| &mut it.id, Element::Stage, None, report);
    Ids::new(ChannelId::new).unique(&mut journey.channels, |it| &mut it.id, Element::Channel, None, report);
    Ids::new(PersonaId::new).unique(&mut journey.personas, |it| &mut it.id, Element::Persona, None, report);
    Ids::new(SystemId::new).unique(&mut journey.systems, |it| &mut it.id, Element::System, None, report);
    Ids::new(TeamId::new).unique(&mut journey.teams, |it| &mut it.id, Element::Team, None, report);
    Ids::new(KpiId::new).unique(&mut journey.kpis, |it| &mut it.id, Element::Kpi, None, report);
    Ids::new(StateId::new).unique(&mut journey.states, |it| &mut it.id, Element::State, None, report);
    let initiatives = &mut journey.roadmap.initiatives;
    Ids::new(InitiativeId::new).unique(initiatives, |it| &mut it.id, Element::Initiative, None, report);
    let rounds = &mut journey.votes.rounds;
    Ids::new(str::to_owned).unique(rounds, |it| &mut it.id, |_| Element::Journey, None, report);

    // An id is one thing over all states, so a new one must be new to all of them.
    let states = &mut journey.states;
    let mut touchpoints = Ids::new(TouchpointId::new).with(states, |it| it.touchpoints.iter().map(|it| &it.id));
    let mut transitions = Ids::new(TransitionId::new).with(states, |it| it.transitions.iter().map(|it| &it.id));
    let mut frictions = Ids::new(FrictionId::new).with(states, |it| it.frictions.iter().map(|it| &it.id));
    let mut delights = Ids::new(DelightId::new).with(states, |it| it.delights.iter().map(|it| &it.id));
    let mut cards = Ids::new(CardId::new).with(states, |it| it.cards.iter().map(|it| &it.id));
    for state in states {
        let id = Some(&state.id);
        touchpoints.unique(&mut state.touchpoints, |it| &mut it.id, Element::Touchpoint, id, report);
        transitions.unique(&mut state.transitions, |it| &mut it.id, Element::Transition, id, report);
        frictions.unique(&mut state.frictions, |it| &mut it.id, Element::Friction, id, report);
        delights.unique(&mut state.delights, |it| &mut it.id, Element::Delight, id, report);
        cards.unique(&mut state.cards, |it| &mut it.id, Element::Card, id, report);
    }
    found
}

/// The ids of one kind that are given, and the way to make another.
struct Ids<I> {
    taken: BTreeSet<I>,
    /// For each id that was found twice: the last number tried.
    numbers: BTreeMap<I, u64>,
    make: fn(&str) -> I,
}

impl<I: Clone + Ord + fmt::Display> Ids<I> {
    fn new(make: fn(&str) -> I) -> Self {
        Self { taken: BTreeSet::new(), numbers: BTreeMap::new(), make }
    }

    /// Counts the ids of all states as taken.
    fn with<'a, It: Iterator<Item = &'a I>>(
        mut self,
        states: &'a [StateOnDisk],
        ids: impl Fn(&'a StateOnDisk) -> It,
    ) -> Self
    where
        I: 'a,
    {
        self.taken.extend(states.iter().flat_map(ids).cloned());
        self
    }

    fn unique<T: PartialEq>(
        &mut self,
        records: &mut Vec<T>,
        id_of: impl Fn(&mut T) -> &mut I,
        element: impl Fn(I) -> Element,
        state: Option<&StateId>,
        found: &mut Vec<Violation>,
    ) {
        let all = std::mem::take(records);
        let mut bearers: BTreeMap<I, usize> = BTreeMap::new();
        let mut all: Vec<T> = all;
        self.taken.extend(all.iter_mut().map(|record| id_of(record).clone()));
        for mut record in all {
            let id = id_of(&mut record).clone();
            let Some(&bearer) = bearers.get(&id) else {
                bearers.insert(id, records.len());
                records.push(record);
                continue;
            };
            let (code, args) = if records.get(bearer) == Some(&record) {
                ("duplicate-dropped", Vec::new())
            } else {
                let fresh = self.fresh(&id);
                *id_of(&mut record) = fresh.clone();
                let args = vec![("now", fresh.to_string())];
                bearers.insert(fresh, records.len());
                records.push(record);
                ("duplicate-renamed", args)
            };
            if found.len() < limits::TOLD {
                found.push(Violation { code, element: element(id), state: state.cloned(), args });
            }
        }
    }

    /// The id with the next number that makes it new.
    fn fresh(&mut self, id: &I) -> I {
        let number = self.numbers.entry(id.clone()).or_insert(1);
        loop {
            *number += 1;
            let fresh = (self.make)(&format!("{id}-{number}"));
            if self.taken.insert(fresh.clone()) {
                return fresh;
            }
        }
    }
}
