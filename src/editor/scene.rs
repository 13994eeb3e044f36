//! What the canvas shows: a drawing made from the journey, and the layout behind it.

use std::{collections::BTreeMap, sync::Arc};

use kurbo::{Point, Rect};

use super::{Reading, actions::name_of};
use crate::{
    drawing::{self, Drawing, Page, Theme, plots::Part},
    i18n::Lang,
    insight::{Course, Tint, Tinted, seen_by},
    layout::{self, Density, Layout, Request, Side},
    model::{Element, Journey, PersonaId, Role, State, StateId, TouchpointId},
    roadmap,
    telling::Account,
};

/// What the canvas is showing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// The map of one state.
    #[default]
    Map,
    /// The state and the one it is compared with, on common ground.
    Compare,
    /// The same two states side by side.
    SideBySide,
    /// The roadmap.
    Roadmap,
    /// What the maps say, as plots and tables. It is no drawing: the window shows it in the place of the canvas.
    Insights,
}

/// How it is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// The language of what the program says.
    pub lang: Lang,
    /// Colours and sizes.
    pub theme: &'static Theme,
}

/// All that a scene depends on. Building one can take a while on a large journey; it may be sent to a worker.
#[derive(Clone, Debug)]
pub struct SceneRequest {
    journey: Arc<Journey>,
    state: Option<StateId>,
    /// The two states that are compared, where there are two.
    ends: Option<(StateId, StateId)>,
    persona: Option<PersonaId>,
    /// The figure by which the map of one state is tinted.
    tint: Option<Tint>,
    mode: Mode,
    look: Look,
}

/// What the canvas shows.
#[derive(Clone, Debug)]
pub struct Scene {
    request: SceneRequest,
    /// The picture.
    pub drawing: Drawing,
    /// Where its touchpoints and transitions are, in the coordinates of the drawing; none for a roadmap.
    pub layout: Option<Layout>,
    /// What the state says in figures and words.
    pub reading: Option<Reading>,
    /// The pages of what the maps say, while they are shown.
    pages: BTreeMap<Page, Vec<Part>>,
    /// What the flow of the state comes to, while the pages of what the maps say are shown.
    pub course: Option<Course>,
    /// The figures by which the map is tinted, where it is.
    pub tinted: Option<Tinted>,
    /// The elements that are drawn and have a name, in the order in which they are painted.
    pub named: Vec<Named>,
    /// All that is told of the two states that are compared, where the mode shows it.
    pub account: Option<Box<Account>>,
    /// The two states of an overlay, each alone on the ground of both.
    sides: Option<Box<[Drawing; 2]>>,
    /// The other of two states side by side.
    beside: Option<Box<Beside>>,
}

/// The one of two states side by side that is not being worked on.
#[derive(Clone, Debug)]
pub struct Beside {
    /// Which.
    pub state: StateId,
    /// Its picture, as large as the other.
    pub drawing: Drawing,
    /// Where its touchpoints and transitions are; what is in both states is at the same place in both.
    pub layout: Layout,
    /// What it says in figures and words.
    pub reading: Reading,
    /// Its elements that are drawn and have a name.
    pub named: Vec<Named>,
}

/// An element that is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// Which.
    pub element: Element,
    /// What it is called.
    pub name: String,
    /// Where it is, in the coordinates of the drawing.
    pub bounds: Rect,
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
            && self.look == other.look
    }
}

impl SceneRequest {
    /// A request for this journey, seen so.
    #[must_use]
    pub const fn new(
        journey: Arc<Journey>,
        state: Option<StateId>,
        ends: Option<(StateId, StateId)>,
        mode: Mode,
        look: Look,
    ) -> Self {
        Self { journey, state, ends, persona: None, tint: None, mode, look }
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

    /// How many touchpoints and transitions are to be placed: above a few hundred it takes a while.
    #[must_use]
    pub fn size(&self) -> usize {
        self.journey.states.iter().map(|state| state.touchpoints.len() + state.transitions.len()).sum()
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
        let (layout, beside) = match (self.mode, self.layout(), self.ends()) {
            (Mode::SideBySide, Some(union), Some((from, to))) => {
                let is_first = self.state.as_ref() == Some(&from.id);
                let halves = [(Side::From, from), (Side::To, to)];
                let [here, there] = if is_first { halves } else { [halves[1], halves[0]] };
                let beside = self.beside(there.1, union.of_side(there.0, there.1));
                (Some(union.of_side(here.0, here.1)), Some(Box::new(beside)))
            }
            (_, layout, _) => (layout, None),
        };
        let persona = self.persona.as_ref();
        let tint = self.tint.filter(|_| self.mode == Mode::Map);
        let tinted = self.state().zip(tint).map(|(state, tint)| Tinted::of(&self.journey, state, persona, tint));
        let course = self.state().filter(|_| self.mode == Mode::Insights);
        let course = course.map(|state| Course::of(&self.journey, state, persona));
        let drawing = match (self.mode, &layout) {
            (Mode::Roadmap, _) => self.roadmap(),
            (_, Some(layout)) => self.map(layout, tinted.as_ref()),
            (_, None) => drawing::empty(self.look.theme),
        };
        let reading = self.state().map(|state| self.reading(state));
        let named = self.named(self.state(), &drawing, layout.as_ref());
        let pages = match self.state().filter(|_| self.mode == Mode::Insights) {
            Some(state) => self.pages(state),
            None => BTreeMap::new(),
        };
        let (account, sides) = (self.account(), layout.as_ref().and_then(|layout| self.sides(layout)));
        Scene { drawing, layout, reading, pages, course, tinted, named, account, sides, beside, request: self }
    }

    /// All that is told of the two states that are compared.
    fn account(&self) -> Option<Box<Account>> {
        let told = matches!(self.mode, Mode::Compare | Mode::SideBySide | Mode::Insights);
        let (from, to) = self.ends().filter(|_| told)?;
        let lang = self.look.lang;
        let initiatives = roadmap::initiatives(&self.journey, to, lang);
        Some(Box::new(Account::of(&self.journey, (from, to), self.persona.as_ref(), &initiatives, lang)))
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
    fn beside(&self, state: &State, layout: Layout) -> Beside {
        let Look { lang, theme } = self.look;
        let drawing = drawing::map_only_for(&self.journey, state, self.persona.as_ref(), &layout, theme, lang);
        let named = self.named(Some(state), &drawing, Some(&layout));
        Beside { state: state.id.clone(), reading: self.reading(state), drawing, layout, named }
    }

    fn reading(&self, state: &State) -> Reading {
        Reading::of(&self.journey, state, self.ends(), self.persona.as_ref(), self.look.lang)
    }

    /// The pages that are told as data.
    fn pages(&self, state: &State) -> BTreeMap<Page, Vec<Part>> {
        let (persona, lang) = (self.persona.as_ref(), self.look.lang);
        let parts = |page| drawing::parts(page, &self.journey, state, persona, lang);
        Page::ALL.into_iter().map(|page| (page, parts(page))).collect()
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
        let state = self.state().filter(|_| !matches!(self.mode, Mode::Roadmap | Mode::Insights))?;
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
    fn map(&self, layout: &Layout, tinted: Option<&Tinted>) -> Drawing {
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

    fn roadmap(&self) -> Drawing {
        let Look { lang, theme } = self.look;
        match self.journey.target() {
            Some(target) => drawing::roadmap(&roadmap::plan(&self.journey, target, None, lang), theme, lang),
            None => drawing::empty(theme),
        }
    }
}

/// The two states that a comparison shows while `state` is on screen, unless somebody chose others: from the one it is
/// based on, or to the target; where there is neither, the state and the first other one, today's before the future's.
#[must_use]
pub fn compared<'a>(journey: &'a Journey, state: &'a State) -> Option<(&'a State, &'a State)> {
    let base = journey.base_of(state).filter(|base| base.id != state.id);
    let target = journey.target().filter(|target| target.id != state.id);
    match (base, target) {
        (Some(base), _) if state.role == Role::Future => Some((base, state)),
        (_, Some(target)) => Some((state, target)),
        _ => {
            let other = journey.states.iter().find(|other| other.id != state.id)?;
            let is_later = state.role == Role::Future && other.role == Role::Current;
            Some(if is_later { (other, state) } else { (state, other) })
        }
    }
}

impl Beside {
    /// Where an element is drawn.
    #[must_use]
    pub fn bounds(&self, element: &Element) -> Option<Rect> {
        bounds(&self.named, Some(&self.layout), element)
    }
}

impl Scene {
    /// Whether this is the answer to the request.
    #[must_use]
    pub fn answers(&self, request: &SceneRequest) -> bool {
        self.request == *request
    }

    /// Whether nothing but the journey has changed since an earlier scene of one picture: what is in both may be seen to
    /// move.
    #[must_use]
    pub fn follows(&self, earlier: &Self) -> bool {
        let (now, then) = (&self.request, &earlier.request);
        let same = now.state == then.state && now.ends == then.ends && now.mode == then.mode;
        let same = same && now.persona == then.persona && now.tint == then.tint;
        same && now.look == then.look && self.beside.is_none()
    }

    /// What a page of what the maps say is made of, while they are shown.
    #[must_use]
    pub fn parts(&self, page: Page) -> &[Part] {
        self.pages.get(&page).map_or(&[], Vec::as_slice)
    }

    /// The two states of an overlay, each alone on the ground of both: what it fades from and to.
    #[must_use]
    pub fn sides(&self) -> Option<&[Drawing; 2]> {
        self.sides.as_deref()
    }

    /// The other of two states side by side.
    #[must_use]
    pub fn beside(&self) -> Option<&Beside> {
        self.beside.as_deref()
    }

    /// Goes over to the other of two states side by side, where it is this one: both are drawn already.
    pub(super) fn turn_to(&mut self, state: &StateId) {
        let Some(beside) = self.beside.as_deref_mut().filter(|beside| beside.state == *state) else { return };
        let (Some(layout), Some(reading), Some(here)) =
            (&mut self.layout, &mut self.reading, &mut self.request.state)
        else {
            return;
        };
        std::mem::swap(&mut self.drawing, &mut beside.drawing);
        std::mem::swap(&mut self.named, &mut beside.named);
        std::mem::swap(layout, &mut beside.layout);
        std::mem::swap(reading, &mut beside.reading);
        std::mem::swap(here, &mut beside.state);
    }

    /// The picture with everything where this layout has it, while things move to where the scene has them. The layout
    /// is one of the same cards and lines.
    #[must_use]
    pub fn drawn_at(&self, layout: &Layout) -> Drawing {
        self.request.map(layout, self.tinted.as_ref())
    }

    /// The topmost thing at a point, in world coordinates.
    #[must_use]
    pub fn hit(&self, world: Point) -> Option<&Element> {
        drawing::hit(&self.drawing, world)
    }

    /// Where an element is drawn.
    #[must_use]
    pub fn bounds(&self, element: &Element) -> Option<Rect> {
        bounds(&self.named, self.layout.as_ref(), element)
    }
}

/// Where an element is drawn: a cell where the layout has it, all else where its name is.
fn bounds(named: &[Named], layout: Option<&Layout>, element: &Element) -> Option<Rect> {
    if let Element::Cell(stage, channel) = element {
        let layout = layout?;
        let stage = layout.stages.iter().position(|band| band.id == *stage)?;
        let lane = layout.lanes.iter().position(|band| band.id == *channel)?;
        return layout.cell(stage, lane);
    }
    named.iter().find(|named| named.element == *element).map(|named| named.bounds)
}
