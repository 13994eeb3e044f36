//! One open journey being worked on, without any widget: what is shown, what is selected, the tool in the hand.
//!
//! The window sends pointer events, commands and changed records in; it reads the scene, the selection and the
//! questions to ask out. All of it runs headless, which is how the tests drive it.

mod actions;
mod addition;
mod arrows;
mod assignment;
mod between;
mod bypass;
mod camera;
mod capture;
mod cards;
mod cell_order;
mod cheat_sheet;
mod clipboard;
mod command;
mod completion;
mod cursor;
mod drafts;
mod drop;
mod filter;
mod find;
mod gesture;
mod handles;
mod headers;
mod insert;
mod keys;
mod lines;
mod match_up;
mod matching;
mod naming;
mod on_selection;
mod outline;
mod own;
mod persona;
mod reading;
mod reorder;
mod reroute;
mod scene;
mod several;
mod shares;
mod shorthand;
mod sight;
mod slip;
mod states;
mod table;
mod texts;
mod timer;
mod tools;
mod view;
mod voting;
mod walk;

use std::{path::PathBuf, sync::Arc};

use kurbo::{Point, Rect, Size, Vec2};

use self::gesture::Before;
pub use self::{
    actions::name_of,
    addition::Addition,
    between::between,
    camera::{Camera, ZOOM_RANGE},
    capture::{About, Capture, Heard, Next},
    cards::{CardDraft, Landing, hung},
    cheat_sheet::{KeyGroup, KeyLine, cheat_sheet, search_keys},
    command::{Command, Menu, Shortcut},
    completion::{Completed, Completion, completions},
    cursor::Cursor,
    filter::{Filter, owners},
    find::{Hit, Search, find},
    gesture::{Direction, Drop, End, Gesture, Grip, Pointer, Tool},
    handles::{Handle, REACH},
    headers::{Carried, HeaderLanding, RULER_PADDING, RULER_SIZE, Ruler},
    keys::{keys_of, shortcut_in},
    lines::{Lines, MOST_LINES},
    match_up::{Likeness, Proposal, match_up},
    matching::{Match, folded, fuzzy},
    naming::{NameOf, Naming},
    outline::{frictions_at, next_of, outline},
    own::{Own, as_in_base, own},
    persona::{own_at, set_emotion, set_own, set_share},
    reading::Reading,
    reorder::{Listed, Step},
    reroute::{Obstacle, obstacle},
    scene::{Beside, Look, Mode, Named, Scene, SceneRequest, compared},
    several::Several,
    shares::{SharesOut, share_out_rest},
    shorthand::{Link, Mention, Shorthand, plain_words},
    states::NewState,
    table::{Column, Order, Sheet},
    timer::Timer,
    view::View,
    voting::{MOST_COLOURS, MOST_DOTS},
    walk::Walk,
};
use crate::{
    edit::{Consequence, Edit, EditError, History, Label},
    layout::Layout,
    model::{Anchor, CardId, ChannelId, Element, Journey, Placement, StageId, State, StateId},
};

/// Why a change was refused.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// The journey may only be looked at.
    ReadOnly,
    /// The change would break the document.
    Edit(EditError),
    /// A transition cannot be so.
    Line(Obstacle),
    /// Who votes has no dot left.
    NoDotLeft,
    /// Who votes has no dot there to take back.
    NoDotThere,
}

/// A question that the editor needs answered before it goes on.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// What something new is called.
    NameAddition(Addition),
    /// What a new state is called, and what it begins with.
    NewState,
    /// Whether to delete a state, with all that is in it.
    RemoveState(StateId),
    /// What an element is called from now on.
    Rename {
        /// Which.
        element: Element,
    },
    /// What a new friction is called, and how severe it is.
    NewFriction {
        /// Where it hurts.
        at: Anchor,
    },
    /// Whether to delete although more goes along.
    ConfirmRemoval {
        /// What is deleted.
        edits: Vec<Edit>,
        /// The undo label of it.
        label: Label,
        /// What goes along.
        consequences: Vec<Consequence>,
    },
}

/// How a drawing is fitted into the canvas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fit {
    /// As much of it as can be read: how a drawing opens.
    Readable,
    /// All of it, however small.
    Whole,
}

/// One open journey.
#[derive(Debug)]
pub struct Editor {
    history: History<View>,
    view: View,
    /// The two states that somebody chose to compare.
    chosen: Option<(StateId, StateId)>,
    mode: Mode,
    tool: Tool,
    gesture: Gesture,
    /// How things were before the press that is held.
    before: Option<Before>,
    look: Look,
    scene: Option<Scene>,
    canvas: Size,
    /// How the drawing is kept fitted into the canvas; not at all once somebody has moved the view.
    fit: Option<Fit>,
    refusal: Option<Refusal>,
    read_only: bool,
    /// Where the shown state was drawn when what is being previewed began.
    drawn: Option<Placement>,
    /// Whether the selection is brought into view with the next scene.
    reveal: bool,
    camera: Camera,
    /// Where the modes looked that are not on the canvas.
    cameras: [(Camera, Option<Fit>); 4],
    /// What is being written on the canvas.
    capture: Option<Capture>,
    /// The name that is being written in a header.
    naming: Option<Naming>,
    /// How many fields were opened to write in.
    captures: u64,
    /// The card that was last written or chosen.
    card: Option<CardId>,
    /// Who votes on the canvas, by position.
    voter: Option<usize>,
    search: Search,
    filter: Filter,
    /// The question to put to the person; taken by whoever asks it.
    pub ask: Option<Ask>,
    /// The file it was opened from or saved to.
    pub path: Option<PathBuf>,
}

impl Editor {
    /// Opens a journey, seen from its first state of today.
    #[must_use]
    pub fn new(journey: Journey, path: Option<PathBuf>, look: Look) -> Self {
        let view = View::of(&journey);
        Self {
            history: History::new(journey, view.clone()),
            view,
            chosen: None,
            mode: Mode::default(),
            tool: Tool::default(),
            gesture: Gesture::default(),
            before: None,
            look,
            scene: None,
            canvas: Size::new(1280.0, 720.0),
            fit: Some(Fit::Readable),
            refusal: None,
            read_only: false,
            drawn: None,
            reveal: false,
            camera: Camera::default(),
            cameras: [(Camera::default(), Some(Fit::Readable)); 4],
            capture: None,
            naming: None,
            captures: 0,
            card: None,
            voter: None,
            search: Search::default(),
            filter: Filter::default(),
            ask: None,
            path,
        }
    }

    /// The journey as it is now, with what is being previewed.
    #[must_use]
    pub fn journey(&self) -> &Arc<Journey> {
        self.history.journey()
    }

    /// The steps that can be taken back.
    #[must_use]
    pub const fn history(&self) -> &History<View> {
        &self.history
    }

    /// Notes that this snapshot of the journey is on disk.
    pub fn mark_saved(&mut self, path: PathBuf, written: Arc<Journey>) {
        self.path = Some(path);
        self.history.mark_saved(written);
    }

    /// Lets the journey only be looked at.
    pub const fn set_read_only(&mut self) {
        self.read_only = true;
    }

    /// Whether the journey may only be looked at.
    #[must_use]
    pub const fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Notes that the journey differs from its file, as after a repair.
    pub fn mark_unsaved(&mut self) {
        self.history.mark_unsaved();
    }

    /// What is shown and selected.
    #[must_use]
    pub const fn view(&self) -> &View {
        &self.view
    }

    /// What the canvas shows.
    #[must_use]
    pub const fn mode(&self) -> Mode {
        self.mode
    }

    /// How it is shown.
    #[must_use]
    pub const fn look(&self) -> Look {
        self.look
    }

    /// Shows it otherwise.
    pub fn set_look(&mut self, look: Look) {
        self.look = look;
    }

    /// Shows something else on the canvas, fitted into it.
    pub fn set_mode(&mut self, mode: Mode) {
        if self.mode != mode {
            self.settle();
            // Each mode comes back to where it was looked at.
            self.cameras[self.mode as usize] = (self.camera, self.fit);
            (self.camera, self.fit) = self.cameras[mode as usize];
            self.mode = mode;
            self.gesture = Gesture::Idle;
        }
    }

    /// The state on the canvas.
    #[must_use]
    pub fn state(&self) -> Option<&State> {
        self.view.state.as_ref().and_then(|id| self.journey().states.get(id))
    }

    /// Shows another state; what is selected stays selected where it exists there too.
    pub fn show_state(&mut self, state: &StateId) {
        self.settle();
        self.gesture = Gesture::Idle;
        // Who goes over to the other of two states goes on looking at the two.
        if matches!(self.mode, Mode::Compare | Mode::SideBySide)
            && let Some((from, to)) = self.ends().filter(|(from, to)| from.id == *state || to.id == *state)
        {
            self.chosen = Some((from.id.clone(), to.id.clone()));
        }
        self.view.state = Some(state.clone());
        if let Some(scene) = &mut self.scene {
            scene.turn_to(state);
        }
        self.view = std::mem::take(&mut self.view).clipped_to(self.history.journey());
    }

    /// Selects one element, and brings it into view.
    pub fn select(&mut self, element: Element) {
        self.settle();
        if let Element::Card(card) = &element {
            self.card = Some(card.clone());
        }
        self.view = self.view.selecting(element);
        self.reveal_selection();
    }

    /// Selects one thing more.
    pub fn select_more(&mut self, element: Element) {
        self.settle();
        self.view.selection.insert(element);
    }

    /// The scene that is wanted and not there yet.
    #[must_use]
    pub fn wanted_scene(&self) -> Option<SceneRequest> {
        let ends = self.ends().map(|(from, to)| (from.id.clone(), to.id.clone()));
        let (journey, state) = (self.journey().clone(), self.view.state.clone());
        let request = SceneRequest::new(journey, state, ends, self.mode, self.look);
        let request = request.seen_by(self.persona().cloned());
        self.scene.as_ref().is_none_or(|scene| !scene.answers(&request)).then_some(request)
    }

    /// Takes a scene that was built, here or by a worker.
    pub fn take_scene(&mut self, scene: Scene) {
        self.scene = Some(scene);
        self.keep_fitted();
        if std::mem::take(&mut self.reveal) {
            self.reveal_selection();
        }
    }

    /// Builds the scene at once if it is not there.
    pub fn refresh(&mut self) {
        if let Some(request) = self.wanted_scene() {
            self.take_scene(request.build());
        }
    }

    /// The scene on the canvas; it may lag behind the journey while a worker builds the next.
    #[must_use]
    pub const fn scene(&self) -> Option<&Scene> {
        self.scene.as_ref()
    }

    fn layout(&self) -> Option<&Layout> {
        self.scene.as_ref()?.layout.as_ref()
    }

    /// Where an element is on the drawing, in world coordinates.
    #[must_use]
    pub fn bounds(&self, element: &Element) -> Option<Rect> {
        self.scene.as_ref()?.bounds(element)
    }

    /// The topmost element at a point of the canvas; the ground of a cell is none.
    #[must_use]
    pub fn hit(&self, screen: Point) -> Option<Element> {
        let world = self.camera.world_from_screen(screen);
        let hit = self.scene.as_ref()?.hit(world)?;
        let is_ground = matches!(hit, Element::Stage(_) | Element::Channel(_) | Element::Cell(..));
        (!is_ground || self.cell_at(world).is_none()).then(|| hit.clone())
    }

    /// The cell at a world point.
    #[must_use]
    pub fn cell_at(&self, world: Point) -> Option<(StageId, ChannelId)> {
        let layout = self.layout()?;
        let (stage, lane) = layout.cell_at(world)?;
        Some((layout.stages.get(stage)?.id.clone(), layout.lanes.get(lane)?.id.clone()))
    }

    /// How large the canvas is, in screen points.
    #[must_use]
    pub const fn canvas(&self) -> Size {
        self.canvas
    }

    /// Tells how large the canvas is, in screen points.
    pub fn set_canvas(&mut self, canvas: Size) {
        if self.canvas != canvas {
            self.canvas = canvas;
            self.keep_fitted();
        }
    }

    /// Shows the whole drawing, and keeps it so until the view is moved.
    pub fn fit(&mut self) {
        self.fit = Some(Fit::Whole);
        self.keep_fitted();
    }

    fn keep_fitted(&mut self) {
        let Some(scene) = &self.scene else { return };
        let all = Rect::new(0.0, 0.0, scene.drawing.width, scene.drawing.height);
        match self.fit {
            Some(Fit::Readable) if self.mode == Mode::Roadmap => self.camera.fit_width(all, self.canvas),
            Some(Fit::Readable) => self.camera.fit_readably(all, self.canvas),
            Some(Fit::Whole) => self.camera.fit(all, self.canvas),
            None => {}
        }
    }

    /// Moves the picture by this much on the canvas, in screen points; some of it always stays in view.
    pub fn pan(&mut self, screen: Vec2) {
        self.fit = None;
        self.camera.pan(screen);
        if let Some(scene) = &self.scene {
            let all = Rect::new(0.0, 0.0, scene.drawing.width, scene.drawing.height);
            self.camera.keep_in_view(all, self.canvas);
        }
    }

    /// Brings a point of the drawing into the middle of the canvas, as far as some of the drawing stays in view.
    pub fn look_at(&mut self, world: Point) {
        let middle = (self.canvas / 2.0).to_vec2().to_point();
        self.pan(middle - self.camera.screen_from_world(world));
    }

    /// Zooms by a factor; what is at this point of the canvas stays there.
    pub fn zoom_at(&mut self, screen: Point, factor: f64) {
        self.fit = None;
        self.camera.zoom_at(screen, factor);
    }

    /// Zooms around the middle of the canvas.
    pub fn zoom(&mut self, factor: f64) {
        self.zoom_at((self.canvas / 2.0).to_vec2().to_point(), factor);
    }

    /// Where the canvas looks.
    #[must_use]
    pub const fn camera(&self) -> &Camera {
        &self.camera
    }

    fn reveal_selection(&mut self) {
        if self.wanted_scene().is_some() {
            self.reveal = true;
        } else if let Some(bounds) = self.view.only().and_then(|element| self.bounds(element)) {
            let before = self.camera;
            self.camera.reveal(bounds, self.canvas);
            if self.camera != before {
                self.fit = None;
            }
        }
    }

    /// Why the last change was refused, once.
    pub const fn take_refusal(&mut self) -> Option<Refusal> {
        self.refusal.take()
    }

    /// Takes the last step back and shows where it was made.
    pub fn undo(&mut self) {
        self.settle();
        self.gesture = Gesture::Idle;
        if let Some(view) = self.history.undo() {
            self.view = view.clipped_to(self.history.journey());
        }
    }

    /// Does the step taken back again and shows where it was made.
    pub fn redo(&mut self) {
        self.settle();
        self.gesture = Gesture::Idle;
        if let Some(view) = self.history.redo() {
            self.view = view.clipped_to(self.history.journey());
        }
    }
}
