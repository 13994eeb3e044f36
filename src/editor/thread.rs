//! The golden thread that is lit: what hurts, what answers it, who brings that about, what proves it, wherever it is
//! shown. It is not in the file.

use std::{collections::BTreeSet, sync::Arc};

use super::{Editor, Mode, name_of};
use crate::{
    insight::{self, Strand, Thread},
    model::{Anchor, Deliverable, Element, Initiative, InitiativeId, Journey, Role, State},
    roadmap,
};

/// A golden thread that is lit, on the map, the plan and the pages.
#[derive(Clone, Debug)]
pub struct LitThread {
    /// What it was asked for.
    pub of: Element,
    /// What that is called.
    pub name: String,
    /// All that is on it.
    pub elements: BTreeSet<Element>,
    /// The journey that it runs through: through another it may run otherwise.
    journey: Arc<Journey>,
}

impl LitThread {
    /// How many frictions, answers, initiatives and KPIs are on it. What a friction hangs on is none of them.
    #[must_use]
    pub fn counts(&self) -> [usize; 4] {
        let answers: BTreeSet<Element> = self.journey.target().map(all_answers).unwrap_or_default();
        let count = |is: &dyn Fn(&Element) -> bool| self.elements.iter().filter(|it| is(it)).count();
        [
            count(&|it| matches!(it, Element::Friction(_))),
            count(&|it| answers.contains(it)),
            count(&|it| matches!(it, Element::Initiative(_))),
            count(&|it| matches!(it, Element::Kpi(_))),
        ]
    }
}

/// What answers any friction in a state.
fn all_answers(state: &State) -> BTreeSet<Element> {
    insight::answers(state).into_values().flatten().map(Element::from).collect()
}

impl Editor {
    /// The golden thread that is lit; none once the journey has changed.
    #[must_use]
    pub fn lit_thread(&self) -> Option<&LitThread> {
        self.lit_thread.as_ref().filter(|lit| Arc::ptr_eq(&lit.journey, self.journey()))
    }

    /// Whether a golden thread runs through what is selected, as far as the scene has read it: it is asked in each frame.
    #[must_use]
    pub fn has_thread(&self) -> bool {
        let read = self.scene().and_then(|scene| scene.reading.as_ref()?.thread.as_ref());
        let (Some((thread, initiatives)), Some(of), Some((base, _))) =
            (read, self.view.only(), self.thread_ends())
        else {
            return false;
        };
        thread.strands.iter().any(|strand| runs_through(strand, of, base, initiatives))
    }

    /// Lights the whole golden thread of what is selected: all else steps back until Esc, or until the journey changes.
    /// Asked for twice, it goes out. A page of the maps or a comparison gives way to the map; the roadmap stays.
    pub fn show_thread(&mut self) {
        let Some(of) = self.view.only().cloned() else { return };
        if self.lit_thread().is_some_and(|lit| lit.of == of) {
            self.lit_thread = None;
            return;
        }
        let elements = self.on_thread_of(&of);
        if elements.is_empty() {
            return;
        }
        self.put_out();
        if !self.is_at_roadmap() && self.mode != Mode::Map {
            self.set_mode(Mode::Map);
        }
        let name = self.thread_name(&of);
        self.lit_thread = Some(LitThread { of, name, elements, journey: self.journey().clone() });
    }

    fn thread_name(&self, of: &Element) -> String {
        if let Element::Initiative(id) = of {
            let title = self.with_thread(|_, initiatives| {
                initiatives.iter().find(|it| it.id == *id).map_or_else(String::new, |it| it.title.clone())
            });
            return title.unwrap_or_default();
        }
        let journey = self.journey();
        let states = self.state().into_iter().chain(journey.target()).chain(journey.states.iter());
        states.map(|state| name_of(journey, Some(state), of)).find_map(|name| name).unwrap_or_default()
    }

    /// Everything on the golden threads that run through an element; nothing where none does.
    fn on_thread_of(&self, of: &Element) -> BTreeSet<Element> {
        let Some((base, target)) = self.thread_ends() else { return BTreeSet::new() };
        let on_it = |thread: &Thread, initiatives: &[Initiative]| {
            let strands = thread.strands.iter().filter(|strand| runs_through(strand, of, base, initiatives));
            let mut on_it: BTreeSet<Element> =
                strands.flat_map(|strand| elements(strand, (base, target), initiatives)).collect();
            if !on_it.is_empty() {
                on_it.insert(of.clone());
            }
            on_it
        };
        self.with_thread(on_it).unwrap_or_default()
    }

    /// The state where the golden threads begin, and the one where they lead.
    fn thread_ends(&self) -> Option<(&State, &State)> {
        let target = self.journey().target()?;
        Some((self.journey().base_of(target)?, target))
    }

    /// What somebody makes of the golden thread and the initiatives: as the scene read them where it is of this journey.
    pub(super) fn with_thread<T>(&self, make: impl FnOnce(&Thread, &[Initiative]) -> T) -> Option<T> {
        let read = self.scene().filter(|_| self.wanted_scene().is_none());
        if let Some((thread, initiatives)) = read.and_then(|scene| scene.reading.as_ref()?.thread.as_ref()) {
            return Some(make(thread, initiatives));
        }
        let (base, target) = self.thread_ends()?;
        let initiatives = roadmap::initiatives(self.journey(), target, self.look.lang);
        Some(make(&insight::thread(self.journey(), base, target, &initiatives), &initiatives))
    }

    /// What steps back behind the thread that is lit: on the map what is not on it, on the plan the other initiatives and
    /// KPIs.
    pub(super) fn off_thread(&self) -> BTreeSet<Element> {
        let (Some(lit), Some(scene)) = (self.lit_thread(), self.scene()) else { return BTreeSet::new() };
        let drawn: BTreeSet<&Element> =
            scene.drawing.items.iter().filter_map(|item| item.element.as_ref()).collect();
        let steps_back = |element: &Element| match self.mode {
            Mode::Roadmap => matches!(element, Element::Initiative(_) | Element::Kpi(_) | Element::Friction(_)),
            Mode::Map => matches!(
                element,
                Element::Touchpoint(_) | Element::Transition(_) | Element::Friction(_) | Element::Delight(_)
            ),
            Mode::Compare | Mode::SideBySide | Mode::Page => false,
        };
        drawn.into_iter().filter(|it| steps_back(it) && !lit.elements.contains(*it)).cloned().collect()
    }

    /// Shows an element where it can be seen and changed: an initiative on the plan, all else on the map of the state
    /// shown, or of the first one that has it, the target before today's.
    pub fn lead_to(&mut self, element: &Element) {
        if matches!(element, Element::Initiative(_)) {
            self.set_mode(Mode::Roadmap);
            return self.select(element.clone());
        }
        self.set_mode(Mode::Map);
        let journey = self.journey().clone();
        let has = |state: &&State| match element {
            Element::Touchpoint(id) => state.touchpoints.contains(id),
            Element::Transition(id) => state.transitions.contains(id),
            Element::Friction(id) => state.frictions.contains(id),
            Element::Delight(id) => state.delights.contains(id),
            Element::Card(id) => state.cards.contains(id),
            _ => true,
        };
        if !self.state().is_some_and(|state| has(&state)) {
            let mut states = journey.states.iter().filter(|state| state.role == Role::Current);
            let bearer = journey.target().filter(has).or_else(|| states.find(has));
            if let Some(state) = bearer.or_else(|| journey.states.iter().find(has)) {
                self.show_state(&state.id);
            }
        }
        self.select(element.clone());
    }
}

/// Whether the thread of a friction runs through an element.
fn runs_through(strand: &Strand, of: &Element, base: &State, initiatives: &[Initiative]) -> bool {
    let hangs = base.frictions.get(&strand.friction).map(|friction| friction.at.clone());
    match of {
        Element::Friction(id) => strand.friction == *id,
        Element::Touchpoint(id) => {
            strand.answers.contains(&Deliverable::Touchpoint(id.clone()))
                || hangs == Some(Anchor::Touchpoint(id.clone()))
        }
        Element::Transition(id) => {
            strand.answers.contains(&Deliverable::Transition(id.clone()))
                || hangs == Some(Anchor::Transition(id.clone()))
        }
        Element::Initiative(id) => strand.initiatives.iter().any(|it| wholes(it, initiatives).contains(&id)),
        Element::Kpi(id) => strand.kpis.contains(id),
        _ => false,
    }
}

/// All that is on the thread of a friction: what it hangs on too, and the ends of the ways on it.
fn elements(strand: &Strand, (base, target): (&State, &State), initiatives: &[Initiative]) -> Vec<Element> {
    let mut all = vec![Element::Friction(strand.friction.clone())];
    let mut with_ends = |element: Element, state: &State| {
        if let Element::Transition(id) = &element
            && let Some(transition) = state.transitions.get(id)
        {
            all.extend([&transition.from, &transition.to].map(|end| Element::Touchpoint(end.clone())));
        }
        all.push(element);
    };
    if let Some(friction) = base.frictions.get(&strand.friction)
        && matches!(friction.at, Anchor::Touchpoint(_) | Anchor::Transition(_))
    {
        with_ends(friction.at.clone().into(), base);
    }
    for answer in &strand.answers {
        with_ends(answer.clone().into(), target);
    }
    let whole = strand.initiatives.iter().flat_map(|id| wholes(id, initiatives));
    all.extend(whole.map(|id| Element::Initiative(id.clone())));
    all.extend(strand.kpis.iter().map(|id| Element::Kpi(id.clone())));
    all
}

/// An initiative and all that it is part of, from the inside.
fn wholes<'a>(id: &'a InitiativeId, initiatives: &'a [Initiative]) -> Vec<&'a InitiativeId> {
    let mut chain = vec![id];
    let mut next = Some(id);
    while let Some(whole) = next.and_then(|id| initiatives.iter().find(|it| it.id == *id)?.part_of.as_ref()) {
        if chain.contains(&whole) {
            break;
        }
        chain.push(whole);
        next = Some(whole);
    }
    chain
}
