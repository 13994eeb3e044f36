//! What the canvas shows: a drawing made from the journey, and the layout behind it.

use std::{collections::BTreeMap, sync::Arc};

use kurbo::{Point, Rect};

use super::{Reading, actions::name_of};
use crate::{
    drawing::{self, Drawing, Theme},
    i18n::Lang,
    layout::{self, Density, Layout, Request},
    model::{Element, Journey, Role, State, StateId, TouchpointId},
    roadmap,
};

/// What the canvas is showing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// The map of one state.
    #[default]
    Map,
    /// The state and the one it is compared with, on common ground.
    Compare,
    /// The roadmap.
    Roadmap,
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
    /// The elements that are drawn and have a name, in the order in which they are painted.
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
            && self.mode == other.mode
            && self.look == other.look
    }
}

impl SceneRequest {
    /// A request for this journey, seen so.
    #[must_use]
    pub const fn new(journey: Arc<Journey>, state: Option<StateId>, mode: Mode, look: Look) -> Self {
        Self { journey, state, mode, look }
    }

    /// How many touchpoints and transitions are to be placed: above a few hundred it takes a while.
    #[must_use]
    pub fn size(&self) -> usize {
        self.journey.states.iter().map(|state| state.touchpoints.len() + state.transitions.len()).sum()
    }

    /// The elements of a drawing, each with its name and all the room that it takes.
    fn named(&self, drawing: &Drawing, layout: Option<&Layout>) -> Vec<Named> {
        // A ghost is named by the state in which it still is.
        let ends = self.ends();
        let states = [self.state(), ends.map(|(from, _)| from), ends.map(|(_, to)| to)];
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
        let layout = self.layout();
        let drawing = match (self.mode, &layout) {
            (Mode::Roadmap, _) => self.roadmap(),
            (Mode::Map | Mode::Compare, Some(layout)) => self.map(layout),
            (Mode::Map | Mode::Compare, None) => drawing::empty(self.look.theme),
        };
        let reading = self.state().map(|state| Reading::of(&self.journey, state, self.look.lang));
        let named = self.named(&drawing, layout.as_ref());
        Scene { drawing, layout, reading, named, request: self }
    }

    fn state(&self) -> Option<&State> {
        self.state.as_ref().and_then(|id| self.journey.states.get(id))
    }

    /// The two states on the canvas, where two are.
    fn ends(&self) -> Option<(&State, &State)> {
        self.state().filter(|_| self.mode == Mode::Compare).and_then(|state| compared(&self.journey, state))
    }

    /// Where everything sits; none for a roadmap, or without a state.
    fn layout(&self) -> Option<Layout> {
        let state = self.state().filter(|_| self.mode != Mode::Roadmap)?;
        let request = match self.ends() {
            Some((from, to)) => Request::of_union(&self.journey, from, to, Density::Expanded),
            None => Request::of_state(&self.journey, state, Density::Expanded),
        };
        Some(layout::layout(&request))
    }

    /// The map or the comparison with everything where this layout has it.
    fn map(&self, layout: &Layout) -> Drawing {
        let Look { lang, theme } = self.look;
        match (self.ends(), self.state()) {
            (Some((from, to)), _) => drawing::comparison_only(&self.journey, from, to, layout, theme, lang),
            (None, Some(state)) => drawing::map_only(&self.journey, state, layout, theme, lang),
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

/// The two states that a comparison shows while `state` is on screen: from the one it is based on, or to the target.
#[must_use]
pub fn compared<'a>(journey: &'a Journey, state: &'a State) -> Option<(&'a State, &'a State)> {
    let base = journey.base_of(state).filter(|base| base.id != state.id);
    match base {
        Some(base) if state.role == Role::Future => Some((base, state)),
        _ => journey.target().filter(|target| target.id != state.id).map(|target| (state, target)),
    }
}

impl Scene {
    /// Whether this is the answer to the request.
    #[must_use]
    pub fn answers(&self, request: &SceneRequest) -> bool {
        self.request == *request
    }

    /// Whether nothing but the journey has changed since an earlier scene: what is in both may be seen to move.
    #[must_use]
    pub fn follows(&self, earlier: &Self) -> bool {
        let (now, then) = (&self.request, &earlier.request);
        now.state == then.state && now.mode == then.mode && now.look == then.look
    }

    /// The picture with everything where this layout has it, while things move to where the scene has them. The layout
    /// is one of the same cards and lines.
    #[must_use]
    pub fn drawn_at(&self, layout: &Layout) -> Drawing {
        self.request.map(layout)
    }

    /// The topmost thing at a point, in world coordinates.
    #[must_use]
    pub fn hit(&self, world: Point) -> Option<&Element> {
        drawing::hit(&self.drawing, world)
    }

    /// Where an element is drawn.
    #[must_use]
    pub fn bounds(&self, element: &Element) -> Option<Rect> {
        if let Element::Cell(stage, channel) = element {
            let layout = self.layout.as_ref()?;
            let stage = layout.stages.iter().position(|band| band.id == *stage)?;
            let lane = layout.lanes.iter().position(|band| band.id == *channel)?;
            return layout.cell(stage, lane);
        }
        self.named.iter().find(|named| named.element == *element).map(|named| named.bounds)
    }
}
