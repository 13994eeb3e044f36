//! How much an initiative relieves, as far as the maps can say: a proposal that stands until somebody corrects it.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    insight,
    model::{Deliverable, FrictionId, Initiative, InitiativeId, Journey, State},
};

/// The shares of all pain from which on an impact of 2, 3, 4 and 5 is proposed: each is twice the one before.
///
/// A twentieth of what hurts is one friction among many; two fifths is more than any single one usually makes up.
pub const IMPACT_FROM: [f64; 4] = [0.05, 0.10, 0.20, 0.40];

/// What of the pain of a state goes, when which elements of the target are there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Relief {
    /// The share of all pain that each friction makes up, 0–1.
    shares: BTreeMap<FrictionId, f64>,
    /// The frictions that each element of the target answers.
    answered: BTreeMap<Deliverable, BTreeSet<FrictionId>>,
}

impl Relief {
    /// What goes on the way from `base` to `target`.
    #[must_use]
    pub fn of(journey: &Journey, base: &State, target: &State) -> Self {
        let strands = insight::thread(journey, base, target, &[]).strands;
        let all: f64 = strands.iter().map(|strand| strand.pain).sum();
        let mut relief = Self::default();
        for strand in strands {
            let share = if all > 0.0 { strand.pain / all } else { 0.0 };
            for element in strand.answers {
                relief.answered.entry(element).or_default().insert(strand.friction.clone());
            }
            relief.shares.insert(strand.friction, share);
        }
        relief
    }

    /// The frictions that an initiative answers by what it and its parts deliver, and the parts of those.
    #[must_use]
    pub fn answered_by(&self, initiative: &Initiative, all: &[Initiative]) -> BTreeSet<FrictionId> {
        let whole = with_parts(initiative, all);
        let delivers = whole.into_iter().flat_map(|it| &it.delivers);
        delivers.filter_map(|element| self.answered.get(element)).flatten().cloned().collect()
    }

    /// The share of all pain that some frictions make up together, 0–1.
    #[must_use]
    pub fn share<'a>(&self, frictions: impl IntoIterator<Item = &'a FrictionId>) -> f64 {
        let share: f64 = frictions.into_iter().filter_map(|id| self.shares.get(id)).sum();
        share.clamp(0.0, 1.0)
    }

    /// The impact that is proposed for an initiative, 1–5; none where it answers nothing that hurts.
    #[must_use]
    pub fn impact(&self, initiative: &Initiative, all: &[Initiative]) -> Option<i64> {
        impact_of(self.share(&self.answered_by(initiative, all)))
    }
}

/// The impact, 1–5, of what takes this share of all pain away, by [`IMPACT_FROM`]; none where it takes none away.
#[must_use]
pub fn impact_of(share: f64) -> Option<i64> {
    (share > 0.0).then(|| IMPACT_FROM.iter().map(|from| i64::from(share >= *from)).sum::<i64>() + 1)
}

/// An initiative and what is part of it, at any depth; each once.
fn with_parts<'a>(initiative: &'a Initiative, all: &'a [Initiative]) -> Vec<&'a Initiative> {
    let mut parts: BTreeMap<&InitiativeId, Vec<&Initiative>> = BTreeMap::new();
    for it in all {
        if let Some(whole) = &it.part_of {
            parts.entry(whole).or_default().push(it);
        }
    }
    let mut met = BTreeSet::from([&initiative.id]);
    let mut whole = vec![initiative];
    let mut next = 0;
    while let Some(it) = whole.get(next) {
        next += 1;
        let of_it = parts.get(&it.id).into_iter().flatten();
        let fresh: Vec<&Initiative> = of_it.copied().filter(|part| met.insert(&part.id)).collect();
        whole.extend(fresh);
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Anchor, Channel, Friction, Role, Stage, StateId, Touchpoint, TouchpointId};

    /// Two places that hurt 5 × 1 and 3 × 0.2, each answered by a place of the target.
    fn maps() -> (Journey, State, State) {
        let mut journey = Journey::default();
        journey.stages.put(Stage::new("s".into(), "S"));
        journey.channels.put(Channel::new("c".into(), "C"));
        let mut base = State::new(StateId::new("today"), "Today", Role::Current);
        let mut target = State::new(StateId::new("target"), "Target", Role::Future);
        for (id, severity, frequency) in [("a", 5, 1.0), ("b", 3, 0.2)] {
            let touchpoint = Touchpoint::new(TouchpointId::new(id), id, "s".into(), "c".into());
            let at = Anchor::Touchpoint(touchpoint.id.clone());
            let mut friction = Friction::new(FrictionId::new(id), id, at, severity);
            friction.frequency = Some(frequency);
            base.frictions.put(friction);
            base.touchpoints.put(touchpoint.clone());
            target.touchpoints.put(Touchpoint { answers: vec![FrictionId::new(id)], ..touchpoint });
        }
        (journey, base, target)
    }

    fn delivering(id: &str, touchpoints: &[&str]) -> Initiative {
        let mut initiative = Initiative::new(InitiativeId::new(id), 4, id);
        let elements = touchpoints.iter().map(|id| Deliverable::Touchpoint(TouchpointId::new(id)));
        initiative.delivers = elements.collect();
        initiative
    }

    #[test]
    fn thresholds_double_and_what_relieves_nothing_gets_no_proposal() {
        let found = [0.0, 0.01, 0.05, 0.099, 0.10, 0.2, 0.399, 0.4, 1.0].map(impact_of);
        let some = |impacts: [i64; 8]| impacts.map(Some);
        assert_eq!(found[0], None);
        assert_eq!(found[1..], some([1, 2, 2, 3, 4, 4, 5, 5]));
        assert_eq!(impact_of(f64::NAN), None);
        assert!(IMPACT_FROM.windows(2).all(|pair| (pair[1] - 2.0 * pair[0]).abs() < 1e-12));
    }

    #[test]
    fn an_initiative_relieves_what_it_and_its_parts_answer_each_friction_once() {
        let (journey, base, target) = maps();
        let relief = Relief::of(&journey, &base, &target);
        let (one, other) = (delivering("one", &["a"]), delivering("other", &["b", "b"]));
        let nothing = delivering("nothing", &[]);
        let part = Initiative { part_of: Some(nothing.id.clone()), ..delivering("part", &["a", "b"]) };
        // In a circle, each is part of the other.
        let circle = Initiative { part_of: Some(part.id.clone()), ..nothing.clone() };
        let all = [one.clone(), other.clone(), nothing.clone(), part.clone()];
        let share = |it: &Initiative| relief.share(&relief.answered_by(it, &all));
        assert!((share(&one) - 5.0 / 5.6).abs() < 1e-12);
        assert!((share(&other) - 0.6 / 5.6).abs() < 1e-12);
        assert!((share(&nothing) - 1.0).abs() < 1e-12);
        assert_eq!(relief.impact(&other, &all), Some(3));
        assert_eq!(relief.impact(&nothing, &[]), None);
        assert_eq!(relief.answered_by(&circle, &[circle.clone(), part]).len(), 2);
    }

    #[test]
    fn nothing_is_divided_by_a_pain_of_nothing() {
        let (journey, mut base, target) = maps();
        base.frictions = crate::model::Records::default();
        let relief = Relief::of(&journey, &base, &target);
        assert_eq!(relief.impact(&delivering("one", &["a"]), &[]), None);
    }
}
