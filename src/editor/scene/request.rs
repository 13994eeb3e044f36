//! What a scene is made from, and how it is made.

use std::{collections::BTreeMap, sync::Arc};

use kurbo::Rect;

use super::{
    super::{Charted, Reading, actions::name_of, reading::wanted, since::Since},
    Beside, Look, Mode, Named, Scene,
    places::Places,
    reading_order::ReadingOrder,
};
use crate::{
    drawing::{self, Arrangement, Drawing, Page, plots::Part},
    insight::{Course, Tint, Tinted, seen_by},
    layout::{self, Density, Layout, Request, Side},
    model::{Element, Initiative, Journey, PersonaId, State, StateId, TouchpointId},
    roadmap::{self, News, Plan, Standing},
    telling::Account,
};

/// All that a scene depends on. Building one can take a while on a large journey; it may be sent to a worker.
#[derive(Clone, Debug)]
pub struct SceneRequest {
    pub(super) journey: Arc<Journey>,
    pub(super) state: Option<StateId>,
    /// The two states that are compared, where there are two.
    pub(super) ends: Option<(StateId, StateId)>,
    pub(super) persona: Option<PersonaId>,
    /// The figure by which the map of one state is tinted.
    pub(super) tint: Option<Tint>,
    pub(super) mode: Mode,
    /// The page that is shown in the place of the canvas.
    pub(super) page: Option<Page>,
    /// How the roadmap is arranged.
    pub(super) arrangement: Arrangement,
    pub(super) look: Look,
    /// The journey as it was last saved, while the roadmap is shown.
    pub(super) saved: Option<Arc<Journey>>,
    /// The plan of that, where an earlier scene has worked it out.
    pub(super) since: Option<Since>,
}

impl PartialEq for SceneRequest {
    fn eq(&self, other: &Self) -> bool {
        // The same snapshot is the same journey, and comparing two whole journeys each frame would cost.
        Arc::ptr_eq(&self.journey, &other.journey)
            && self.state == other.state
            && self.ends == other.ends
            && self.persona == other.persona
            && self.tint == other.tint
            && self.mode == other.mode
            && self.page == other.page
            && self.arrangement == other.arrangement
            && self.look == other.look
            && self.saved.as_ref().map(Arc::as_ptr) == other.saved.as_ref().map(Arc::as_ptr)
    }
}

impl SceneRequest {
    /// A request for this journey, seen so.
    #[must_use]
    pub fn new(
        journey: Arc<Journey>,
        state: Option<StateId>,
        ends: Option<(StateId, StateId)>,
        mode: Mode,
        look: Look,
    ) -> Self {
        let arrangement = Arrangement::default();
        Self {
            journey,
            state,
            ends,
            persona: None,
            tint: None,
            mode,
            page: None,
            arrangement,
            look,
            saved: None,
            since: None,
        }
    }

    /// The same, as a persona meets it.
    #[must_use]
    pub fn seen_by(self, persona: Option<PersonaId>) -> Self {
        Self { persona, ..self }
    }

    /// The same, its map tinted by a figure.
    #[must_use]
    pub fn tinted_by(self, tint: Option<Tint>) -> Self {
        Self { tint, ..self }
    }

    /// The same, with this page in the place of the canvas.
    #[must_use]
    pub fn on_page(self, page: Option<Page>) -> Self {
        Self { page, ..self }
    }

    /// The same, its roadmap arranged so.
    #[must_use]
    pub fn arranged(self, arrangement: Arrangement) -> Self {
        Self { arrangement, ..self }
    }

    /// The same, with what has become of the roadmap since the journey was saved so; `since` is what an earlier scene
    /// worked out of that.
    #[must_use]
    pub(in crate::editor) fn since(self, saved: Option<Arc<Journey>>, since: Option<Since>) -> Self {
        Self { saved, since, ..self }
    }

    /// The elements of a drawing, each with its name and all the room that it takes.
    fn named(&self, state: Option<&State>, drawing: &Drawing, layout: Option<&Layout>) -> Vec<Named> {
        // A ghost is named by the state in which it still is.
        let ends = self.overlaid();
        let states = [state, ends.map(|(from, _)| from), ends.map(|(_, to)| to)];
        let mut order: Vec<&Element> = Vec::new();
        let mut places: BTreeMap<&Element, Rect> = BTreeMap::new();
        for item in &drawing.items {
            let Some(element) = item.element.as_ref().filter(|it| !matches!(it, Element::Cell(..))) else {
                continue;
            };
            let bounds = item.shape.bounds();
            let place = places.entry(element).or_insert_with(|| {
                order.push(element);
                bounds
            });
            *place = place.union(bounds);
        }
        // A card is as large as its box, whatever is pinned to it; in a comparison the newer place counts.
        if let Some(layout) = layout {
            let reading = ReadingOrder::of(layout, states.into_iter().flatten());
            order.sort_by_key(|element| reading.place(element));
        }
        let cards: BTreeMap<&TouchpointId, Rect> =
            layout.into_iter().flat_map(|layout| &layout.nodes).map(|node| (&node.id, node.rect)).collect();
        order
            .into_iter()
            .filter_map(|element| {
                let name = states.iter().flatten().find_map(|state| name_of(&self.journey, Some(state), element));
                let name = name.or_else(|| name_of(&self.journey, None, element))?;
                let card = match element {
                    Element::Touchpoint(id) => cards.get(id),
                    _ => None,
                };
                let bounds = *card.or_else(|| places.get(element))?;
                Some(Named { element: element.clone(), name, bounds })
            })
            .collect()
    }

    /// Draws the scene.
    #[must_use]
    pub fn build(self) -> Scene {
        let (standings, plan) = self.roadmap();
        let since = self.saved.as_ref().zip(plan.as_ref()).map(|(saved, plan)| self.before(saved, plan));
        let news = since.as_ref().zip(plan.as_ref()).and_then(|(since, plan)| since.news(plan, &standings));
        let initiatives = wanted(&self.journey, &standings);
        let reading = self.state().map(|state| self.reading(state, standings, news));
        let (layout, beside) = match (self.mode, self.layout(), self.ends()) {
            (Mode::SideBySide, Some(union), Some((from, to))) => {
                let is_first = self.state.as_ref() == Some(&from.id);
                let halves = [(Side::From, from), (Side::To, to)];
                let [here, there] = if is_first { halves } else { [halves[1], halves[0]] };
                let layout = union.of_side(there.0, there.1);
                let beside = reading.as_ref().map(|reading| self.beside((there.1, here.1), layout, reading));
                (Some(union.of_side(here.0, here.1)), beside.map(Box::new))
            }
            (_, layout, _) => (layout, None),
        };
        let persona = self.persona.as_ref();
        let tint = self.tint.filter(|_| self.mode == Mode::Map);
        let tinted = self.state().zip(tint).map(|(state, tint)| Tinted::of(&self.journey, state, persona, tint));
        let course = self.state().filter(|_| self.page == Some(Page::Flow));
        let course = course.map(|state| Course::of(&self.journey, state, persona));
        let account = self.account(&initiatives);
        let plan = plan.filter(|_| self.mode == Mode::Roadmap);
        let charted = plan.map(|plan| Box::new(Charted::new(plan, initiatives, &self.arrangement, self.look)));
        let drawing = match (&charted, &layout) {
            (Some(charted), _) => charted.gantt.drawing.clone(),
            (_, Some(layout)) => self.map(layout, tinted.as_ref()),
            (_, None) => drawing::empty(self.look.theme),
        };
        let mut named = self.named(self.state(), &drawing, layout.as_ref());
        if let Some(charted) = &charted {
            charted.name(&mut named);
        }
        let parts = self.page.map_or_else(Vec::new, |page| self.parts(page));
        let sides = layout.as_ref().and_then(|layout| self.sides(layout));
        let places = Places::new(&drawing, &named);
        Scene {
            drawing,
            layout,
            reading,
            parts,
            course,
            tinted,
            named,
            places,
            account,
            sides,
            beside,
            charted,
            since,
            request: self,
        }
    }

    /// The initiatives as they stand, and the plan made of them where that is shown or what is new in it.
    fn roadmap(&self) -> (Vec<Standing>, Option<Plan>) {
        let lang = self.look.lang;
        let is_changed = self.saved.as_ref().is_some_and(|saved| !Arc::ptr_eq(saved, &self.journey));
        match self.journey.target().filter(|_| self.mode == Mode::Roadmap || is_changed) {
            Some(target) => {
                let (standings, plan) = roadmap::standings_and_plan(&self.journey, target, lang);
                (standings, Some(plan))
            }
            None => (roadmap::standings(&self.journey, lang), None),
        }
    }

    /// The plan of the journey as it was last saved; where that is the journey as it is, its plan.
    fn before(&self, saved: &Arc<Journey>, plan: &Plan) -> Since {
        let lang = self.look.lang;
        let known = self.since.as_ref().filter(|since| since.is_of(saved, lang));
        known.cloned().unwrap_or_else(|| {
            if Arc::ptr_eq(saved, &self.journey) {
                Since::new(saved.clone(), lang, Some(plan.clone()))
            } else {
                Since::of(saved.clone(), lang)
            }
        })
    }

    /// All that is told of the two states that are compared. The initiatives are those to the target of the roadmap.
    fn account(&self, to_target: &[Initiative]) -> Option<Box<Account>> {
        let told = matches!(self.mode, Mode::Compare | Mode::SideBySide) || self.page == Some(Page::Change);
        let (from, to) = self.ends().filter(|_| told)?;
        let lang = self.look.lang;
        let to_another;
        let initiatives = if self.journey.target().is_some_and(|target| target.id == to.id) {
            to_target
        } else {
            to_another = roadmap::initiatives(&self.journey, to, lang);
            &to_another
        };
        Some(Box::new(Account::of(&self.journey, (from, to), self.persona.as_ref(), initiatives, lang)))
    }

    /// The two states of an overlay, each alone where this layout of both has it.
    fn sides(&self, layout: &Layout) -> Option<Box<[Drawing; 2]>> {
        let (from, to) = self.overlaid()?;
        let Look { lang, theme } = self.look;
        let persona = self.persona.as_ref();
        let alone = |side, state: &State| {
            let layout = layout.of_side(side, &seen_by(state, persona));
            drawing::map_only_for(&self.journey, state, persona, &layout, theme, lang)
        };
        Some(Box::new([alone(Side::From, from), alone(Side::To, to)]))
    }

    /// The other of two states side by side, with everything where this layout has it.
    fn beside(&self, (state, here): (&State, &State), layout: Layout, reading: &Reading) -> Beside {
        let Look { lang, theme } = self.look;
        let drawing = drawing::map_only_for(&self.journey, state, self.persona.as_ref(), &layout, theme, lang);
        let named = self.named(Some(state), &drawing, Some(&layout));
        let reading = reading.across(&self.journey, (state, here), self.persona.as_ref());
        let places = Places::new(&drawing, &named);
        Beside { state: state.id.clone(), reading, drawing, layout, named, places }
    }

    fn reading(&self, state: &State, standings: Vec<Standing>, news: Option<News>) -> Reading {
        Reading::of(&self.journey, state, self.ends(), self.persona.as_ref(), standings, news)
    }

    /// What a page is made of; nothing where there is no state that it is about.
    fn parts(&self, page: Page) -> Vec<Part> {
        let (persona, lang) = (self.persona.as_ref(), self.look.lang);
        let about = if page.is_of_roadmap() { self.journey.target() } else { self.state() };
        about.map_or_else(Vec::new, |state| drawing::parts(page, &self.journey, state, persona, lang))
    }

    fn state(&self) -> Option<&State> {
        self.state.as_ref().and_then(|id| self.journey.states.get(id))
    }

    /// The two states that are compared, where there are two.
    fn ends(&self) -> Option<(&State, &State)> {
        let (from, to) = self.ends.as_ref()?;
        Some((self.journey.states.get(from)?, self.journey.states.get(to)?))
    }

    /// The two states that are drawn over one another, where they are.
    fn overlaid(&self) -> Option<(&State, &State)> {
        self.ends().filter(|_| self.mode == Mode::Compare)
    }

    /// Where everything sits, of both states where two are shown; none for a roadmap, or without a state.
    fn layout(&self) -> Option<Layout> {
        let state = self.state().filter(|_| !matches!(self.mode, Mode::Roadmap | Mode::Page))?;
        let persona = self.persona.as_ref();
        let pair = self.ends().map(|(from, to)| (seen_by(from, persona), seen_by(to, persona)));
        let request = match (self.mode, &pair) {
            (Mode::Compare, Some((from, to))) => Request::of_union(&self.journey, from, to, Density::Expanded),
            (Mode::SideBySide, Some((from, to))) => Request::of_pair(&self.journey, from, to, Density::Expanded),
            _ => Request::of_state(&self.journey, &seen_by(state, persona), Density::Expanded),
        };
        Some(layout::layout(&request))
    }

    /// The map or the comparison with everything where this layout has it.
    pub(super) fn map(&self, layout: &Layout, tinted: Option<&Tinted>) -> Drawing {
        let Look { lang, theme } = self.look;
        let persona = self.persona.as_ref();
        match (self.overlaid(), self.state()) {
            (Some((from, to)), _) => {
                drawing::comparison_only_for(&self.journey, from, to, persona, layout, theme, lang)
            }
            (None, Some(state)) => {
                drawing::map_only_tinted(&self.journey, state, persona, tinted, layout, theme, lang)
            }
            (None, None) => drawing::empty(theme),
        }
    }
}
