//! The changes from one state to another, one an element: what happened to it, which fields differ, and who brings it
//! about.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    compare::Comparison,
    flow::{Flow, flow},
    frictions::{Fate, answers, pain},
    persona::seen_by,
};
use crate::model::{
    Deliverable, Element, Fields as _, FrictionId, Initiative, InitiativeId, Journey, PersonaId, Role, State,
    Status, TouchpointId, TransitionId,
};

/// What happened to an element. Of two that fit, the later one says more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Happening {
    /// Only in the second state.
    Added,
    /// Only in the first.
    Removed,
    /// In both, different.
    Changed,
    /// In both, at another place.
    Moved,
    /// One stands for several.
    Merged,
    /// Several stand for one.
    Split,
    /// One stands for one.
    Replaced,
    /// In both, with another start or end.
    Rerouted,
    /// A friction that is gone and answered.
    Resolved,
    /// A friction that hurts less.
    Reduced,
    /// A friction that hurts more.
    Worsened,
    /// A friction that is new.
    Introduced,
    /// A friction that is gone, and nothing answers it.
    Unanswered,
}

impl Happening {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 13] = [
        Self::Added,
        Self::Removed,
        Self::Changed,
        Self::Moved,
        Self::Merged,
        Self::Split,
        Self::Replaced,
        Self::Rerouted,
        Self::Resolved,
        Self::Reduced,
        Self::Worsened,
        Self::Introduced,
        Self::Unanswered,
    ];

    /// The key in tables; its text is `happening-<key>`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed => "changed",
            Self::Moved => "moved",
            Self::Merged => "merged",
            Self::Split => "split",
            Self::Replaced => "replaced",
            Self::Rerouted => "rerouted",
            Self::Resolved => "resolved",
            Self::Reduced => "reduced",
            Self::Worsened => "worsened",
            Self::Introduced => "introduced",
            Self::Unanswered => "unanswered",
        }
    }
}

/// Who brings a change about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// These initiatives, neither dropped nor dismissed.
    By(Vec<InitiativeId>),
    /// Nobody, though somebody should.
    Nobody,
    /// Nothing is to be delivered: a friction that appears, something that goes without anything in its place, or the
    /// second state is not a future one.
    NotAsked,
}

/// What happened to one element.
#[derive(Clone, Debug, PartialEq)]
pub struct ElementChange {
    /// Which: a touchpoint, a transition or a friction.
    pub element: Element,
    /// What happened.
    pub kind: Happening,
    /// The fields that differ, under their names in files.
    pub fields: Vec<&'static str>,
    /// The touchpoints that it stands for, or that stand for it.
    pub others: Vec<TouchpointId>,
    /// Who brings it about.
    pub delivery: Delivery,
    /// How much it matters: how often journeys pass there in the state where they do so more often; of a friction, by
    /// how much its pain differs, or how much it hurts where that stays.
    pub weight: f64,
}

/// The changes of a comparison, one an element: touchpoints, then transitions, then frictions, what matters most first.
///
/// The states are those that were compared, and the persona the one for whom.
#[must_use]
pub fn changes(
    journey: &Journey,
    (from, to): (&State, &State),
    persona: Option<&PersonaId>,
    comparison: &Comparison,
    initiatives: &[Initiative],
) -> Vec<ElementChange> {
    let flows = [flow(journey, from, persona), flow(journey, to, persona)];
    let [from, to] = [from, to].map(|state| seen_by(state, persona));
    let ground = Ground { from: &from, to: &to, flows: &flows, deliveries: Deliveries::of(&to, initiatives) };
    let mut changes = ground.touchpoints(comparison);
    changes.extend(ground.transitions(comparison));
    changes.extend(ground.frictions(comparison));
    changes
}

/// Everything that a change is looked up in.
struct Ground<'a> {
    from: &'a State,
    to: &'a State,
    flows: &'a [Flow; 2],
    deliveries: Deliveries<'a>,
}

impl Ground<'_> {
    fn touchpoints(&self, comparison: &Comparison) -> Vec<ElementChange> {
        let touchpoints = &comparison.touchpoints;
        let mut others: BTreeMap<&TouchpointId, (Happening, BTreeSet<&TouchpointId>)> = BTreeMap::new();
        let mut stand = |kind: Happening, old, new| {
            for (id, other) in [(old, new), (new, old)] {
                let (told, others) = others.entry(id).or_insert((kind, BTreeSet::new()));
                *told = kind;
                others.insert(other);
            }
        };
        touchpoints.replaced.iter().for_each(|pair| stand(Happening::Replaced, &pair.from, &pair.to));
        for split in &touchpoints.split {
            split.into.iter().for_each(|into| stand(Happening::Split, &split.from, into));
        }
        for merge in &touchpoints.merged {
            merge.from.iter().for_each(|from| stand(Happening::Merged, from, &merge.into));
        }
        let mut changes = Vec::new();
        let mut add = |id: &TouchpointId, kind: Happening, fields: &[&'static str]| {
            let (kind, others) = others.get(id).map_or((kind, Vec::new()), |(kind, others)| {
                (*kind, others.iter().copied().cloned().collect::<Vec<TouchpointId>>())
            });
            let delivery = if self.to.touchpoints.contains(id) {
                self.deliveries.asked(&[Deliverable::Touchpoint(id.clone())])
            } else {
                let stand: Vec<_> = others.iter().cloned().map(Deliverable::Touchpoint).collect();
                self.deliveries.possible(&stand)
            };
            let weight = more_often(self.flows, |flow| flow.visits(id));
            let element = Element::Touchpoint(id.clone());
            changes.push(ElementChange { element, kind, fields: fields.to_vec(), others, delivery, weight });
        };
        for change in &touchpoints.changed {
            let kind = if change.is_moved() { Happening::Moved } else { Happening::Changed };
            add(&change.id, kind, &change.fields);
        }
        touchpoints.added.iter().for_each(|id| add(id, Happening::Added, &[]));
        touchpoints.removed.iter().for_each(|id| add(id, Happening::Removed, &[]));
        sorted(changes)
    }

    fn transitions(&self, comparison: &Comparison) -> Vec<ElementChange> {
        let transitions = &comparison.transitions;
        let touched: BTreeSet<&TouchpointId> = comparison
            .touchpoints
            .added
            .iter()
            .chain(comparison.touchpoints.changed.iter().map(|change| &change.id))
            .collect();
        let mut changes = Vec::new();
        let mut add = |id: &TransitionId, kind: Happening, fields: &[&'static str]| {
            let own = Deliverable::Transition(id.clone());
            let delivery = if let Some(transition) = self.to.transitions.get(id) {
                // A line comes with the new or changed card that it leads to or from.
                let ends = [&transition.to, &transition.from].into_iter().filter(|id| touched.contains(id));
                let ends: Vec<_> = ends.cloned().map(Deliverable::Touchpoint).collect();
                match self.deliveries.asked(&[own]) {
                    Delivery::Nobody => self.deliveries.asked(&ends),
                    delivered => delivered,
                }
            } else {
                let stand = self.to.transitions.iter().filter(|it| it.replaces.contains(id));
                self.deliveries
                    .possible(&stand.map(|it| Deliverable::Transition(it.id.clone())).collect::<Vec<_>>())
            };
            let weight = more_often(self.flows, |flow| flow.traversals(id));
            let (element, others) = (Element::Transition(id.clone()), Vec::new());
            changes.push(ElementChange { element, kind, fields: fields.to_vec(), others, delivery, weight });
        };
        transitions.rerouted.iter().for_each(|it| add(&it.id, Happening::Rerouted, &it.fields));
        transitions.changed.iter().for_each(|it| add(&it.id, Happening::Changed, &it.fields));
        transitions.added.iter().for_each(|id| add(id, Happening::Added, &[]));
        transitions.removed.iter().for_each(|id| add(id, Happening::Removed, &[]));
        sorted(changes)
    }

    fn frictions(&self, comparison: &Comparison) -> Vec<ElementChange> {
        let answers = answers(self.to);
        let mut changes = Vec::new();
        for fate in Fate::ALL {
            for id in comparison.frictions.with(fate) {
                let fields = self.friction_fields(id);
                let kind = match fate {
                    Fate::Resolved => Happening::Resolved,
                    Fate::Unanswered => Happening::Unanswered,
                    Fate::Reduced => Happening::Reduced,
                    Fate::Worsened => Happening::Worsened,
                    Fate::Moved => Happening::Moved,
                    Fate::Kept if fields.is_empty() => continue,
                    Fate::Kept => Happening::Changed,
                    Fate::Introduced => Happening::Introduced,
                };
                let delivery = match kind {
                    Happening::Resolved | Happening::Reduced | Happening::Unanswered => {
                        self.deliveries.asked(answers.get(id).map_or(&[], Vec::as_slice))
                    }
                    _ => Delivery::NotAsked,
                };
                let hurts = |state: &State, flow| state.frictions.get(id).map_or(0.0, |it| pain(it, flow));
                let (old, new) = (hurts(self.from, &self.flows[0]), hurts(self.to, &self.flows[1]));
                let stays = matches!(kind, Happening::Moved | Happening::Changed);
                let weight = if stays { old.max(new) } else { (new - old).abs() };
                let (element, others) = (Element::Friction(id.clone()), Vec::new());
                changes.push(ElementChange { element, kind, fields, others, delivery, weight });
            }
        }
        sorted(changes)
    }

    /// The fields of a friction that differ, how it is known and its notes aside.
    fn friction_fields(&self, id: &FrictionId) -> Vec<&'static str> {
        let both = self.from.frictions.get(id).zip(self.to.frictions.get(id));
        let mut fields = both.map(|(old, new)| old.changed_fields(new)).unwrap_or_default();
        fields.retain(|field| !matches!(*field, "evidence" | "notes"));
        fields
    }
}

/// What journeys do in the state where they do it more often; once where neither flow has figures.
fn more_often(flows: &[Flow; 2], often: impl Fn(&Flow) -> Option<f64>) -> f64 {
    flows.iter().filter_map(often).reduce(f64::max).unwrap_or(1.0)
}

/// What matters most first; of two that matter as much, in the order of ids.
fn sorted(mut changes: Vec<ElementChange>) -> Vec<ElementChange> {
    changes.sort_by(|a, b| b.weight.total_cmp(&a.weight).then_with(|| a.element.cmp(&b.element)));
    changes
}

/// Which initiatives bring about what; none at all where the state is not a future one.
struct Deliveries<'a> {
    by: Option<BTreeMap<&'a Deliverable, Vec<&'a InitiativeId>>>,
}

impl<'a> Deliveries<'a> {
    fn of(to: &State, initiatives: &'a [Initiative]) -> Self {
        if to.role != Role::Future {
            return Self { by: None };
        }
        let mut by: BTreeMap<&Deliverable, Vec<&InitiativeId>> = BTreeMap::new();
        let live = |it: &&Initiative| !matches!(it.status, Status::Dropped | Status::Dismissed);
        for initiative in initiatives.iter().filter(live) {
            for element in &initiative.delivers {
                by.entry(element).or_default().push(&initiative.id);
            }
        }
        Self { by: Some(by) }
    }

    /// Who delivers one of these; somebody should.
    fn asked(&self, elements: &[Deliverable]) -> Delivery {
        let Some(by) = &self.by else { return Delivery::NotAsked };
        let mut seen = BTreeSet::new();
        let ids = elements.iter().filter_map(|element| by.get(element)).flatten();
        let ids: Vec<InitiativeId> = ids.filter(|id| seen.insert(**id)).map(|id| (*id).clone()).collect();
        if ids.is_empty() { Delivery::Nobody } else { Delivery::By(ids) }
    }

    /// Who delivers one of these, where there are any.
    fn possible(&self, elements: &[Deliverable]) -> Delivery {
        if elements.is_empty() { Delivery::NotAsked } else { self.asked(elements) }
    }
}
