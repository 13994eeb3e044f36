//! What the canvas shows: a drawing made from the journey, and the layout behind it.

use std::{collections::BTreeMap, sync::Arc};

use kurbo::{Point, Rect};

use super::{Reading, actions::name_of};
use crate::{
    drawing::{self, Drawing, Theme},
    i18n::Lang,
    layout::{self, Density, Layout, Request},
    model::{Element, Journey, State, StateId, TouchpointId},
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
        let state = self.state.as_ref().and_then(|id| self.journey.states.get(id));
        // A ghost is named by the state in which it still is.
        let ghosts = state.filter(|_| self.mode == Mode::Compare).and_then(|state| compared(&self.journey, state));
        let states = [state, ghosts.map(|(from, _)| from), ghosts.map(|(_, to)| to)];
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
        let Look { lang, theme } = self.look;
        let state = self.state.as_ref().and_then(|id| self.journey.states.get(id));
        let (drawing, layout) = match (self.mode, state) {
            (Mode::Roadmap, _) => match self.journey.target() {
                Some(target) => {
                    let plan = roadmap::plan(&self.journey, target, None, lang);
                    (drawing::roadmap(&plan, theme, lang), None)
                }
                None => (drawing::empty(theme), None),
            },
            (Mode::Compare, Some(state)) => match compared(&self.journey, state) {
                Some((from, to)) => {
                    let layout = layout::layout(&Request::of_union(&self.journey, from, to, Density::Expanded));
                    (drawing::comparison_only(&self.journey, from, to, &layout, theme, lang), Some(layout))
                }
                None => map(&self.journey, state, theme, lang),
            },
            (Mode::Map, Some(state)) => map(&self.journey, state, theme, lang),
            (Mode::Map | Mode::Compare, None) => (drawing::empty(theme), None),
        };
        let reading = state.map(|state| Reading::of(&self.journey, state, lang));
        let named = self.named(&drawing, layout.as_ref());
        Scene { drawing, layout, reading, named, request: self }
    }
}

fn map(journey: &Journey, state: &State, theme: &Theme, lang: Lang) -> (Drawing, Option<Layout>) {
    let layout = layout::layout(&Request::of_state(journey, state, Density::Expanded));
    (drawing::map_only(journey, state, &layout, theme, lang), Some(layout))
}

/// The two states that a comparison shows while `state` is on screen: from the one it is based on, or to the target.
#[must_use]
pub fn compared<'a>(journey: &'a Journey, state: &'a State) -> Option<(&'a State, &'a State)> {
    let base = journey.base_of(state).filter(|base| base.id != state.id);
    match base {
        Some(base) if state.role == crate::model::Role::Future => Some((base, state)),
        _ => journey.target().filter(|target| target.id != state.id).map(|target| (state, target)),
    }
}

impl Scene {
    /// Whether this is the answer to the request.
    #[must_use]
    pub fn answers(&self, request: &SceneRequest) -> bool {
        self.request == *request
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
