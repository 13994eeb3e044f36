//! What the canvas shows: a drawing made from the journey, and the layout behind it.

mod at_once;
mod laid_out;
mod naming;
mod places;
mod reading_order;
mod request;

use std::sync::Arc;

use kurbo::{Point, Rect};

pub(in crate::editor) use laid_out::LaidOut;
use places::Places;
pub use request::SceneRequest;

use super::{Charted, Reading, since::Since};
use crate::{
    drawing::{self, Drawing, Page, Theme, plots::Part},
    i18n::Lang,
    insight::{Course, Tinted},
    layout::Layout,
    model::{Element, Journey, Role, State, StateId},
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
    /// A page of what the maps or the roadmap say. It is no drawing: the window shows it in the place of the canvas.
    Page,
}

/// How it is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// The language of what the program says.
    pub lang: Lang,
    /// Colours and sizes.
    pub theme: &'static Theme,
}

/// What the canvas shows.
#[derive(Clone, Debug)]
pub struct Scene {
    request: SceneRequest,
    /// The picture.
    pub drawing: Drawing,
    /// Where its touchpoints and transitions are, in the coordinates of the drawing; none for a roadmap.
    pub layout: Option<Arc<Layout>>,
    /// What the state says in figures and words.
    pub reading: Option<Reading>,
    /// What the page shown is made of, where it is told as data.
    pub parts: Vec<Part>,
    /// What the flow of the state comes to, while the page about it is shown.
    pub course: Option<Course>,
    /// The figures by which the map is tinted, where it is.
    pub tinted: Option<Tinted>,
    /// The elements that are drawn and have a name, in the order in which they are painted.
    pub named: Vec<Named>,
    places: Places,
    /// All that is told of the two states that are compared, where the mode shows it.
    pub account: Option<Box<Account>>,
    /// The two states of an overlay, each alone on the ground of both.
    sides: Option<Box<[Drawing; 2]>>,
    /// The other of two states side by side.
    beside: Option<Box<Beside>>,
    /// The plan of a roadmap and where its bars are, while that is shown.
    pub charted: Option<Box<Charted>>,
    /// The plan of the journey as it was last saved, where it was worked out.
    pub(in crate::editor) since: Option<Since>,
    /// The maps that were laid out for this scene and those before.
    pub(in crate::editor) laid_out: LaidOut,
}

/// The one of two states side by side that is not being worked on.
#[derive(Clone, Debug)]
pub struct Beside {
    /// Which.
    pub state: StateId,
    /// Its picture, as large as the other.
    pub drawing: Drawing,
    /// Where its touchpoints and transitions are; what is in both states is at the same place in both.
    pub layout: Arc<Layout>,
    /// What it says in figures and words.
    pub reading: Reading,
    /// Its elements that are drawn and have a name.
    pub named: Vec<Named>,
    places: Places,
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
        bounds((&self.places, &self.named), Some(&self.layout), element)
    }
}

impl Scene {
    /// What a page is made of; none while another one is still on screen.
    #[must_use]
    pub fn parts_of(&self, page: Page) -> Option<&[Part]> {
        (self.request.page == Some(page)).then_some(self.parts.as_slice())
    }

    /// Whether this is the answer to the request.
    #[must_use]
    pub fn answers(&self, request: &SceneRequest) -> bool {
        self.request == *request
    }

    /// Whether it shows the same of a journey as the request asks for, though the journey may have changed.
    pub(in crate::editor) fn is_like(&self, request: &SceneRequest) -> bool {
        let (now, then) = (&self.request, request);
        now.state == then.state && now.ends == then.ends && now.mode == then.mode && now.page == then.page
    }

    /// Whether nothing but the journey has changed since an earlier scene of one picture: what is in both may be seen to
    /// move.
    #[must_use]
    pub fn follows(&self, earlier: &Self) -> bool {
        let (now, then) = (&self.request, &earlier.request);
        let same = now.state == then.state
            && now.ends == then.ends
            && now.mode == then.mode
            && now.page == then.page
            && now.arrangement == then.arrangement;
        let same = same && now.persona == then.persona && now.tint == then.tint;
        same && now.look == then.look && self.beside.is_none()
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
        std::mem::swap(&mut self.places, &mut beside.places);
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
        drawing::hit(&self.drawing, &self.places.items, world)
    }

    /// The named elements in an area, in the order in which they are painted.
    pub fn named_in(&self, area: Rect) -> impl Iterator<Item = &Named> {
        self.places.named.within(area).into_iter().filter_map(|at| self.named.get(at))
    }

    /// Where an element is drawn.
    #[must_use]
    pub fn bounds(&self, element: &Element) -> Option<Rect> {
        bounds((&self.places, &self.named), self.layout.as_deref(), element)
    }
}

/// Where an element is drawn: a cell where the layout has it, all else where its name is.
fn bounds((places, named): (&Places, &[Named]), layout: Option<&Layout>, element: &Element) -> Option<Rect> {
    if let Element::Cell(stage, channel) = element {
        let layout = layout?;
        let stage = layout.stages.iter().position(|band| band.id == *stage)?;
        let lane = layout.lanes.iter().position(|band| band.id == *channel)?;
        return layout.cell(stage, lane);
    }
    places.of(element).and_then(|at| named.get(at)).map(|named| named.bounds)
}
