//! What all rules look at: today, the target, what differs between them, and what people have taken up.

use std::{
    borrow::Cow,
    cell::OnceCell,
    collections::{BTreeMap, BTreeSet},
};

use crate::{
    i18n::Lang,
    insight::{Comparison, Flow, compare, flow, pain, switches},
    model::{
        Deliverable, Friction, FrictionId, Initiative, Journey, KpiAnchor, KpiId, Origin, Role, StageId, State,
        StateId, Status, SystemId, Touchpoint, TouchpointId, Transition, TransitionId,
    },
    roadmap::names::Names,
};

/// An element of the target that takes work.
#[derive(Clone, Debug)]
pub(super) struct Work {
    /// The element.
    pub(super) element: Deliverable,
    /// How it differs from today.
    pub(super) change: Change,
    /// The stage in which the customer meets it; for a transition, the one it leads to.
    pub(super) stage: StageId,
}

/// How an element of the target differs from today's state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// It is not there today.
    Added,
    /// It is another one today, or stands for other ones.
    Changed,
    /// It is the same today, and yet answers a friction.
    Kept,
}

/// What customers will do is a forecast, not work.
const FORECAST: [&str; 4] = ["entry", "volume", "share", "for_persona"];

/// What the rules look at, worked out once.
pub(in crate::roadmap) struct Ground<'a> {
    pub(in crate::roadmap) journey: &'a Journey,
    /// The state of today that the target comes from; empty where the journey has none.
    pub(in crate::roadmap) today: Cow<'a, State>,
    pub(in crate::roadmap) target: &'a State,
    pub(in crate::roadmap) lang: Lang,
    /// What takes work, as the map is read: touchpoints first, then transitions.
    pub(super) work: Vec<Work>,
    /// The channel switches of the target, and those of today.
    switches: [BTreeSet<TransitionId>; 2],
    /// The initiatives of people that deliver an element, those given up aside.
    delivering: BTreeMap<&'a Deliverable, Vec<&'a Initiative>>,
    /// How journeys flow through the target, and through today, once somebody asks.
    flows: [OnceCell<Flow>; 2],
}

impl<'a> Ground<'a> {
    pub(in crate::roadmap) fn new(journey: &'a Journey, target: &'a State, lang: Lang) -> Self {
        let nothing = || Cow::Owned(State::new(StateId::new(""), "", Role::Current));
        let today = today_of(journey, target).map_or_else(nothing, Cow::Borrowed);
        let switches = [target, &today].map(|state| switches(journey, state, None));
        let work = work(journey, &today, target, &switches);
        let mut delivering: BTreeMap<&Deliverable, Vec<&Initiative>> = BTreeMap::new();
        for record in journey.roadmap.initiatives.iter().filter(|record| is_live(record)) {
            for element in &record.delivers {
                delivering.entry(element).or_default().push(record);
            }
        }
        Self { journey, today, target, lang, work, switches, delivering, flows: [const { OnceCell::new() }; 2] }
    }

    fn flow_ahead(&self) -> &Flow {
        let [target, _] = &self.flows;
        target.get_or_init(|| flow(self.journey, self.target, None))
    }

    fn flow_today(&self) -> &Flow {
        let [_, today] = &self.flows;
        today.get_or_init(|| flow(self.journey, &self.today, None))
    }

    /// Touchpoints of the target, those first that customers come to most often, as far as that is known.
    pub(super) fn busiest<'t>(&self, touchpoints: impl Iterator<Item = &'t Touchpoint>) -> Vec<&'t Touchpoint> {
        greatest_first(touchpoints, |touchpoint| self.flow_ahead().visits(&touchpoint.id))
    }

    /// The same for touchpoints of today.
    pub(super) fn busiest_today<'t>(
        &self,
        touchpoints: impl Iterator<Item = &'t Touchpoint>,
    ) -> Vec<&'t Touchpoint> {
        greatest_first(touchpoints, |touchpoint| self.flow_today().visits(&touchpoint.id))
    }

    /// Transitions of the target, those first that customers take most often, as far as that is known.
    pub(super) fn most_taken<'t>(&self, transitions: impl Iterator<Item = &'t Transition>) -> Vec<&'t Transition> {
        greatest_first(transitions, |transition| self.flow_ahead().traversals(&transition.id))
    }

    /// Frictions of today, those first that hurt most.
    pub(super) fn worst<'t>(&self, frictions: impl Iterator<Item = &'t Friction>) -> Vec<&'t Friction> {
        greatest_first(frictions, |friction| Some(pain(friction, self.flow_today())))
    }

    pub(in crate::roadmap) const fn names(&self) -> Names<'a> {
        Names::new(self.journey, self.target)
    }

    /// The channel switches of the target.
    pub(in crate::roadmap) const fn switches(&self) -> &BTreeSet<TransitionId> {
        let [target, _] = &self.switches;
        target
    }

    /// Whether a transition is a channel switch today.
    pub(super) fn is_switch_today(&self, id: &TransitionId) -> bool {
        let [_, today] = &self.switches;
        today.contains(id)
    }

    /// The initiatives before which this rule stays silent: a person's own, and those of the rule that a person
    /// took up; given up ones aside.
    pub(super) fn by_hand(&self, rule: &str) -> impl Iterator<Item = &'a Initiative> {
        self.journey.roadmap.initiatives.iter().filter(move |record| silences(record, rule) && is_live(record))
    }

    /// Whether an initiative before which this rule stays silent delivers an element.
    pub(super) fn is_delivered(&self, rule: &str, element: &Deliverable) -> bool {
        self.delivered_by(element).any(|record| silences(record, rule))
    }

    /// The initiatives of people, or taken up by people, that deliver an element; given up ones aside.
    pub(super) fn delivered_by(&self, element: &Deliverable) -> impl Iterator<Item = &'a Initiative> {
        self.delivering.get(element).into_iter().flatten().copied()
    }

    /// The elements of the target that take work and are touchpoints, with how they differ from today.
    pub(super) fn touchpoints_at_work(&self) -> impl Iterator<Item = (&'a Touchpoint, Change)> {
        self.work.iter().filter_map(|work| match &work.element {
            Deliverable::Touchpoint(id) => Some((self.target.touchpoints.get(id)?, work.change)),
            Deliverable::Transition(_) => None,
        })
    }

    /// The touchpoints of today, outcomes and moments out of our hands aside, that the target has no more.
    pub(super) fn gone(&self) -> impl Iterator<Item = &Touchpoint> {
        let today = self.today.touchpoints.iter().filter(|it| !self.target.touchpoints.contains(&it.id));
        today.filter(|it| is_ours(self.journey, it))
    }

    /// The frictions that elements of the target answer, each once, in the order of the elements.
    pub(super) fn frictions_answered(&self, elements: &[Deliverable]) -> Vec<FrictionId> {
        let answers = elements.iter().flat_map(|element| match element {
            Deliverable::Touchpoint(id) => self.target.touchpoints.get(id).map_or(&[][..], |it| &it.answers),
            Deliverable::Transition(id) => self.target.transitions.get(id).map_or(&[][..], |it| &it.answers),
        });
        let mut met = BTreeSet::new();
        answers.filter(|id| met.insert(*id)).cloned().collect()
    }

    /// The systems on which the touchpoints among some elements run, each once, in the order of the elements.
    pub(super) fn systems_of(&self, elements: &[Deliverable]) -> Vec<SystemId> {
        let systems = self.touchpoints(elements).flat_map(|touchpoint| &touchpoint.systems);
        let mut met = BTreeSet::new();
        systems.filter(|id| met.insert(*id)).cloned().collect()
    }

    /// The KPIs that measure one of some elements, or the stage or a channel of a touchpoint among them.
    ///
    /// A KPI of the whole journey proves no single initiative.
    pub(super) fn kpis_of(&self, elements: &[Deliverable]) -> Vec<KpiId> {
        let measures = |anchor: &KpiAnchor| match anchor {
            KpiAnchor::Touchpoint(id) => elements.contains(&Deliverable::Touchpoint(id.clone())),
            KpiAnchor::Transition(id) => elements.contains(&Deliverable::Transition(id.clone())),
            KpiAnchor::Stage(id) => self.touchpoints(elements).any(|touchpoint| touchpoint.stage == *id),
            KpiAnchor::Channel(id) => {
                self.touchpoints(elements).any(|touchpoint| touchpoint.channels().any(|channel| channel == id))
            }
            KpiAnchor::Persona(_) | KpiAnchor::Journey => false,
        };
        let kpis = self.journey.kpis.iter().filter(|kpi| kpi.at.iter().any(measures));
        kpis.map(|kpi| kpi.id.clone()).collect()
    }

    /// The touchpoints of the target among some elements.
    fn touchpoints(&self, elements: &[Deliverable]) -> impl Iterator<Item = &'a Touchpoint> {
        elements.iter().filter_map(|element| match element {
            Deliverable::Touchpoint(id) => self.target.touchpoints.get(id),
            Deliverable::Transition(_) => None,
        })
    }
}

/// Things in the order of a figure; in their own order where it is the same or nobody knows it.
fn greatest_first<'t, T>(things: impl Iterator<Item = &'t T>, of: impl Fn(&T) -> Option<f64>) -> Vec<&'t T> {
    let mut things: Vec<(&T, f64)> = things.map(|it| (it, of(it).unwrap_or(0.0))).collect();
    things.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    things.into_iter().map(|(it, _)| it).collect()
}

/// Whether somebody means to do it, or is at it, or has done it.
fn is_live(record: &Initiative) -> bool {
    !matches!(record.status, Status::Dropped | Status::Dismissed)
}

/// Whether a record is a person's own, or comes from this rule.
fn silences(record: &Initiative, rule: &str) -> bool {
    match &record.origin {
        Origin::Manual => true,
        Origin::Generated { rule: of, .. } => of == rule,
    }
}

/// Whether a touchpoint is a moment that we can do something about: no outcome, and not out of our hands.
pub(super) fn is_ours(journey: &Journey, touchpoint: &Touchpoint) -> bool {
    !touchpoint.is_outcome() && touchpoint.channels().any(|channel| !journey.is_outside(channel))
}

/// The state of today that a target comes from: the first current one on the way of `based_on`, else the first of
/// the journey.
fn today_of<'a>(journey: &'a Journey, target: &'a State) -> Option<&'a State> {
    let mut state = Some(target);
    // No way without a circle is longer than there are states.
    for _ in 0..=journey.states.len() {
        if state.is_some_and(|state| state.role == Role::Current) {
            return state;
        }
        state = state.and_then(|state| state.based_on.as_ref()).and_then(|id| journey.states.get(id));
    }
    journey.current()
}

/// The elements of the target that take work: those that differ from today's state by more than a forecast, those
/// that take over from one that is gone, transitions that become channel switches, and what answers a friction.
///
/// Outcomes, moments out of our hands and the ways to them are left out where they answer nothing: there is
/// nothing to build.
fn work(journey: &Journey, today: &State, target: &State, switches: &[BTreeSet<TransitionId>; 2]) -> Vec<Work> {
    let changes = changes(journey, today, target, switches);
    let position = |stage: &StageId| journey.stages.position(stage).unwrap_or(usize::MAX);
    let is_ours = |touchpoint: &Touchpoint| is_ours(journey, touchpoint);
    let mut touchpoints: Vec<&Touchpoint> = target.touchpoints.iter().collect();
    touchpoints.sort_by_key(|it| {
        let channel = journey.channels.position(&it.channel).unwrap_or(usize::MAX);
        (position(&it.stage), channel, it.order.is_none(), it.order, &it.id)
    });
    let touchpoints = touchpoints.into_iter().filter_map(|touchpoint| {
        let element = Deliverable::Touchpoint(touchpoint.id.clone());
        let change = changes.get(&element).copied().filter(|_| is_ours(touchpoint));
        let change = change.or_else(|| (!touchpoint.answers.is_empty()).then_some(Change::Kept))?;
        Some(Work { element, change, stage: touchpoint.stage.clone() })
    });
    let mut transitions: Vec<(&Transition, &Touchpoint)> = target
        .transitions
        .iter()
        .filter_map(|transition| Some((transition, target.touchpoints.get(&transition.to)?)))
        .collect();
    transitions.sort_by_key(|(_, to)| position(&to.stage));
    let transitions = transitions.into_iter().filter_map(|(transition, to)| {
        let element = Deliverable::Transition(transition.id.clone());
        let change = changes.get(&element).copied().filter(|_| is_ours(to));
        let change = change.or_else(|| (!transition.answers.is_empty()).then_some(Change::Kept))?;
        Some(Work { element, change, stage: to.stage.clone() })
    });
    touchpoints.chain(transitions).collect()
}

/// How the touchpoints and transitions of the target differ from today's, forecasts aside.
fn changes(
    journey: &Journey,
    today: &State,
    target: &State,
    [switches, switches_today]: &[BTreeSet<TransitionId>; 2],
) -> BTreeMap<Deliverable, Change> {
    let Comparison { touchpoints, transitions, .. } = compare(journey, today, target);
    let takes_work = |fields: &[&str]| fields.iter().any(|field| !FORECAST.contains(field));
    let becomes_switch = |id: &TransitionId| switches.contains(id) && !switches_today.contains(id);
    let touchpoint = |id: TouchpointId, change| (Deliverable::Touchpoint(id), change);
    let transition = |id: TransitionId, change| (Deliverable::Transition(id), change);
    // What keeps its fields and takes over from one that is gone is merged; a transition one of whose ends moved to
    // another channel has become a switch.
    let gone = |id: &TouchpointId| touchpoints.removed.contains(id);
    let merged = target.touchpoints.iter().filter(|it| it.replaces.iter().any(gone));
    let merged = merged.map(|it| touchpoint(it.id.clone(), Change::Changed));
    let gone = |id: &TransitionId| transitions.removed.contains(id);
    let is_other = |it: &&Transition| it.replaces.iter().any(gone) || becomes_switch(&it.id);
    let others = target.transitions.iter().filter(is_other).map(|it| transition(it.id.clone(), Change::Changed));
    let mut changes: BTreeMap<Deliverable, Change> = merged.chain(others).collect();
    changes.extend(touchpoints.added.into_iter().map(|id| touchpoint(id, Change::Added)));
    let changed = touchpoints.changed.into_iter().filter(|it| takes_work(&it.fields));
    changes.extend(changed.map(|it| touchpoint(it.id, Change::Changed)));
    changes.extend(transitions.added.into_iter().map(|id| transition(id, Change::Added)));
    let changed = transitions.changed.into_iter().filter(|it| takes_work(&it.fields));
    changes.extend(changed.map(|it| transition(it.id, Change::Changed)));
    changes.extend(transitions.rerouted.into_iter().map(|it| transition(it.id, Change::Changed)));
    changes
}
