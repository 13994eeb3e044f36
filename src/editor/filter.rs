//! Looking at a part of a journey: what does not belong to it fades.

use std::collections::{BTreeMap, BTreeSet};

use super::{Editor, Mode};
use crate::{
    insight::passed_by,
    model::{
        Anchor, ChannelId, Element, Evidence, EvidenceLevel, Friction, Journey, PersonaId, State, Touchpoint,
        TouchpointId, Transition,
    },
};

/// What is looked at; what is not asked for does not matter. An element must fit all that is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Whose journey: touchpoints that this persona passes, and the ways between them. It is chosen apart from the
    /// rest, and stays when the filters end.
    pub persona: Option<PersonaId>,
    /// Which channel: the touchpoints on it, and the ways into and out of them.
    pub channel: Option<ChannelId>,
    /// How it is known. Nothing told counts as an assumption.
    pub evidence: Option<EvidenceLevel>,
    /// What hurts at least so much, 1–5, and where.
    pub severity: Option<i64>,
    /// Who answers for it, as touchpoints say it: the id of a team, or free text; nothing for nobody.
    pub owner: Option<String>,
}

impl Filter {
    /// Whether anything is asked for beyond whose journey it is.
    #[must_use]
    pub const fn is_on(&self) -> bool {
        self.channel.is_some() || self.evidence.is_some() || self.severity.is_some() || self.owner.is_some()
    }

    /// Nothing asked for, of the same persona.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self { persona: self.persona.clone(), ..Self::default() }
    }

    /// The filter without what the journey no longer has.
    #[must_use]
    fn clipped_to(mut self, journey: &Journey) -> Self {
        self.persona = self.persona.filter(|id| journey.personas.contains(id));
        self.channel = self.channel.filter(|id| journey.channels.contains(id));
        self
    }

    /// The elements of a state that do not fit.
    #[must_use]
    pub fn faded(&self, state: &State) -> BTreeSet<Element> {
        if !self.is_on() {
            return passed_by(state, self.persona.as_ref());
        }
        let fits = Fits::of(self, state);
        let touchpoints = state.touchpoints.iter().filter(|it| !fits.touchpoint(it));
        let transitions = state.transitions.iter().filter(|it| !fits.transition(it));
        let frictions = state.frictions.iter().filter(|it| !fits.friction(it));
        let delights = state
            .delights
            .iter()
            .filter(|it| self.severity.is_some() || !fits.evidence(it.evidence.as_ref()) || !fits.place(&it.at));
        touchpoints
            .map(|it| Element::Touchpoint(it.id.clone()))
            .chain(transitions.map(|it| Element::Transition(it.id.clone())))
            .chain(frictions.map(|it| Element::Friction(it.id.clone())))
            .chain(delights.map(|it| Element::Delight(it.id.clone())))
            .collect()
    }
}

/// A filter over a state, with the worst friction of each place.
struct Fits<'a> {
    filter: &'a Filter,
    state: &'a State,
    worst: BTreeMap<&'a Anchor, i64>,
    /// What the persona does not meet.
    passed: BTreeSet<Element>,
}

impl<'a> Fits<'a> {
    fn of(filter: &'a Filter, state: &'a State) -> Self {
        let mut worst: BTreeMap<&Anchor, i64> = BTreeMap::new();
        for friction in state.frictions.iter() {
            let here = worst.entry(&friction.at).or_insert(friction.severity);
            *here = (*here).max(friction.severity);
        }
        Self { filter, state, worst, passed: passed_by(state, filter.persona.as_ref()) }
    }

    fn touchpoint(&self, touchpoint: &Touchpoint) -> bool {
        self.stands(touchpoint)
            && self.evidence(touchpoint.evidence.as_ref())
            && self.hurts(&Anchor::Touchpoint(touchpoint.id.clone()))
    }

    /// Whether a touchpoint fits by whom it is for, where it is, and who answers for it.
    fn stands(&self, touchpoint: &Touchpoint) -> bool {
        self.met(touchpoint) && self.on_channel(touchpoint) && self.owned(touchpoint)
    }

    fn met(&self, touchpoint: &Touchpoint) -> bool {
        !self.passed.contains(&Element::Touchpoint(touchpoint.id.clone()))
    }

    fn on_channel(&self, touchpoint: &Touchpoint) -> bool {
        self.filter.channel.as_ref().is_none_or(|channel| touchpoint.channels().any(|on| on == channel))
    }

    fn owned(&self, touchpoint: &Touchpoint) -> bool {
        self.filter.owner.as_ref().is_none_or(|owner| touchpoint.owner == *owner)
    }

    fn evidence(&self, evidence: Option<&Evidence>) -> bool {
        let level = evidence.map(|evidence| evidence.level).unwrap_or_default();
        self.filter.evidence.is_none_or(|wanted| wanted == level)
    }

    fn hurts(&self, at: &Anchor) -> bool {
        self.filter.severity.is_none_or(|least| self.worst.get(at).is_some_and(|worst| *worst >= least))
    }

    fn transition(&self, transition: &Transition) -> bool {
        self.leads(transition)
            && self.evidence(transition.evidence.as_ref())
            && self.hurts(&Anchor::Transition(transition.id.clone()))
    }

    /// Whether a transition fits by its ends: the persona and the owner must be at both, the channel at one.
    fn leads(&self, transition: &Transition) -> bool {
        let end = |id: &TouchpointId| self.state.touchpoints.get(id);
        let (Some(from), Some(to)) = (end(&transition.from), end(&transition.to)) else { return false };
        !self.passed.contains(&Element::Transition(transition.id.clone()))
            && self.owned(from)
            && self.owned(to)
            && (self.on_channel(from) || self.on_channel(to))
    }

    fn friction(&self, friction: &Friction) -> bool {
        self.filter.severity.is_none_or(|least| friction.severity >= least)
            && self.evidence(friction.evidence.as_ref())
            && self.place(&friction.at)
    }

    /// Whether what hangs here fits by its place.
    fn place(&self, at: &Anchor) -> bool {
        match at {
            Anchor::Touchpoint(id) => self.state.touchpoints.get(id).is_some_and(|it| self.stands(it)),
            Anchor::Transition(id) => self.state.transitions.get(id).is_some_and(|it| self.leads(it)),
            Anchor::Stage(_) | Anchor::Journey => true,
        }
    }
}

/// Everybody who answers for a touchpoint in any state, as touchpoints say it, by name.
#[must_use]
pub fn owners(journey: &Journey) -> Vec<&str> {
    let touchpoints = journey.states.iter().flat_map(|state| state.touchpoints.iter());
    let all: BTreeSet<&str> = touchpoints.map(|it| it.owner.as_str()).filter(|owner| !owner.is_empty()).collect();
    let mut all: Vec<&str> = all.into_iter().collect();
    all.sort_by_cached_key(|owner| super::matching::folded(journey.owner_name(owner)));
    all
}

impl Editor {
    /// What is looked at.
    #[must_use]
    pub const fn filter(&self) -> &Filter {
        &self.filter
    }

    /// Looks at something else.
    pub fn set_filter(&mut self, filter: Filter) {
        self.filter = filter;
    }

    /// Forgets what is asked for and no longer in the journey.
    pub fn clip_filter(&mut self) {
        if self.filter != Filter::default() {
            self.filter = std::mem::take(&mut self.filter).clipped_to(self.journey());
        }
    }

    /// What fades on the canvas: what does not fit the filter, and what is of no kind of change that was chosen.
    #[must_use]
    pub fn faded(&self) -> BTreeSet<Element> {
        let mut faded = self.of_other_kinds();
        faded.append(&mut self.unfit());
        faded.extend(self.unlit());
        faded.extend(self.off_thread());
        let bundles = self.faded_bundles(&faded);
        faded.extend(bundles);
        faded
    }

    /// What does not fit the filter. In a comparison, what fits in one of the two states does.
    fn unfit(&self) -> BTreeSet<Element> {
        let Some(state) = self.state().filter(|_| self.filter != Filter::default()) else {
            return BTreeSet::new();
        };
        let ends = self.ends().filter(|_| matches!(self.mode, Mode::Compare | Mode::SideBySide));
        let Some((from, to)) = ends else { return self.filter.faded(state) };
        let (old, new) = (self.filter.faded(from), self.filter.faded(to));
        let lacks = |state: &State, element: &Element| match element {
            Element::Touchpoint(id) => !state.touchpoints.contains(id),
            Element::Transition(id) => !state.transitions.contains(id),
            Element::Friction(id) => !state.frictions.contains(id),
            Element::Delight(id) => !state.delights.contains(id),
            _ => true,
        };
        old.union(&new)
            .filter(|it| (old.contains(*it) || lacks(from, it)) && (new.contains(*it) || lacks(to, it)))
            .cloned()
            .collect()
    }
}
