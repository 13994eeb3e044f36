//! One open journey being worked on, without any widget: what is shown, what is selected, the tool in the hand.
//!
//! The window sends pointer events, commands and changed records in; it reads the scene, the selection and the
//! questions to ask out. All of it runs headless, which is how the tests drive it.

mod actions;
mod addition;
mod arrows;
mod ask;
mod assignment;
mod between;
mod bundles;
mod bypass;
mod camera;
mod capture;
mod cards;
mod cell_order;
mod charted;
mod cheat_sheet;
mod checks_off;
mod clipboard;
mod command;
mod comparing;
mod completion;
mod cursor;
mod drafts;
mod drop;
mod filter;
mod find;
mod gantt;
mod gesture;
mod handles;
mod headers;
mod here;
mod initiatives;
mod insert;
mod keys;
mod known_by;
mod level;
mod light;
mod lines;
mod match_up;
mod matching;
mod measures;
mod mend;
mod mend_thread;
mod naming;
mod on_selection;
mod outline;
mod own;
mod past;
mod persona;
mod reading;
mod reorder;
mod reroute;
mod run;
mod sampling;
mod scene;
mod several;
mod shares;
mod shortcut;
mod shorthand;
mod sight;
mod since;
mod slip;
mod states;
mod table;
mod take_up;
mod texts;
mod thread;
mod timer;
mod tools;
mod unbuilt;
mod view;
mod voting;
mod walk;

use std::{collections::BTreeSet, path::PathBuf, sync::Arc};

use kurbo::{Point, Rect, Size};

pub use self::{
    actions::name_of,
    addition::Addition,
    ask::Ask,
    between::between,
    camera::{Camera, ZOOM_RANGE},
    capture::{About, Capture, Heard, Next},
    cards::{CardDraft, Landing, hung},
    charted::Charted,
    cheat_sheet::{KeyGroup, KeyLine, cheat_sheet, search_keys},
    checks_off::{checks_off, switch_all_checks_on, switch_check},
    command::{Command, Menu},
    comparing::Comparing,
    completion::{Completed, Completion, completions},
    cursor::Cursor,
    filter::{Filter, owners},
    find::{Hit, Search, find},
    gantt::{Hold, Scheduled},
    gesture::{Aim, Direction, Drop, End, Gesture, Grip, Pointer, Tool},
    handles::{Handle, REACH},
    headers::{Carried, HeaderLanding, RULER_PADDING, RULER_SIZE, Ruler},
    here::is_here,
    initiatives::UnderChange,
    keys::{keys_of, shortcut_in},
    known_by::{know_by, set_spread},
    level::Level,
    light::Lit,
    lines::{Lines, MOST_LINES},
    match_up::{Likeness, Proposal, match_up},
    matching::{Match, folded, fuzzy},
    measures::{PastedMeasures, Unread, UnreadLine, read_measures},
    mend::{Mend, MendKind, mend},
    mend_thread::ThreadMend,
    naming::{NameOf, Naming},
    outline::{frictions_at, next_of, outline},
    own::{Own, as_in_base, own},
    past::Earlier,
    persona::{own_at, set_emotion, set_own, set_share},
    reading::Reading,
    reorder::{Listed, Step},
    reroute::{Obstacle, obstacle},
    sampling::{Progress, Sampled, Sampling, SamplingRequest},
    scene::{Beside, Look, Mode, Named, Scene, SceneRequest, compared},
    several::Several,
    shares::{SharesOut, share_out_rest},
    shortcut::Shortcut,
    shorthand::{Link, Mention, Shorthand, plain_words},
    states::NewState,
    table::{Column, Order, Sheet},
    thread::LitThread,
    timer::Timer,
    unbuilt::Unbuilt,
    view::View,
    voting::{MOST_COLOURS, MOST_DOTS},
    walk::Walk,
};
use self::{gesture::Before, past::Past, sight::Fit};
use crate::{
    drawing::{Arrangement, Page},
    edit::{EditError, History},
    insight::Tint,
    layout::Layout,
    model::{CardId, CellPair, ChannelId, Element, Journey, Placement, StageId, State, StateId, limits::Excess},
};

/// Why a change was refused.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// The journey may only be looked at.
    ReadOnly,
    /// There is more than can be taken in.
    TooMuch(Excess),
    /// The change would break the document.
    Edit(EditError),
    /// A transition cannot be so.
    Line(Obstacle),
    /// Who votes has no dot left.
    NoDotLeft,
    /// Who votes has no dot there to take back.
    NoDotThere,
    /// Initiatives would wait for one another: their titles, each before the one that waits for it.
    Circle(Vec<String>),
    /// A rule lets an initiative wait, and would go on to do so.
    RuleWaits,
    /// Nothing has a date that could be moved: the roadmap has no first day.
    Undated,
}

/// Why a journey may only be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadOnly {
    /// A newer program wrote its file, and knows more.
    Newer,
    /// Somebody else works on it, or may.
    InUse,
    /// It is an earlier content of itself that is looked at.
    Past,
}

impl ReadOnly {
    /// The key of the text that says so.
    #[must_use]
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Newer => "why-newer",
            Self::InUse => "why-in-use",
            Self::Past => "versions-not-changed",
        }
    }
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
    /// The scene whose building broke off last.
    unbuilt: Option<SceneRequest>,
    canvas: Size,
    /// How the drawing is kept fitted into the canvas; not at all once somebody has moved the view.
    fit: Option<Fit>,
    refusal: Option<Refusal>,
    read_only: Option<ReadOnly>,
    /// The earlier content of the journey that is looked at in its place.
    past: Option<Past>,
    /// Where the shown state was drawn when what is being previewed began.
    drawn: Option<Placement>,
    /// Whether the selection is brought into view with the next scene.
    reveal: bool,
    camera: Camera,
    /// How much is shown from there.
    level: Level,
    /// Where the modes looked that are not on the canvas.
    cameras: [(Camera, Option<Fit>); 5],
    /// The page of what the maps say.
    page: Page,
    /// The page of what the maps say that was open last.
    insight: Page,
    /// The figure by which the map is tinted.
    tint: Option<Tint>,
    /// The way that is lit on the map.
    lit: Option<Lit>,
    /// The golden thread that is lit.
    lit_thread: Option<LitThread>,
    /// How two states are looked at together.
    comparing: Comparing,
    /// How sure the figures are, as far as it was worked out.
    sampling: Sampling,
    /// What is being written on the canvas.
    capture: Option<Capture>,
    /// The name that is being written in a header.
    naming: Option<Naming>,
    /// How many fields were opened to write in.
    captures: u64,
    /// The card that was last written or chosen.
    card: Option<CardId>,
    /// How the roadmap is arranged.
    arrangement: Arrangement,
    /// Who votes on the canvas, by position.
    voter: Option<usize>,
    search: Search,
    filter: Filter,
    /// The pairs of cells whose transitions are shown one by one on a map that bundles them.
    unfolded: BTreeSet<Arc<CellPair>>,
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
            unbuilt: None,
            canvas: Size::new(1280.0, 720.0),
            fit: Some(Fit::Readable),
            refusal: None,
            read_only: None,
            past: None,
            drawn: None,
            reveal: false,
            camera: Camera::default(),
            level: Level::default(),
            cameras: [(Camera::default(), Some(Fit::Readable)); 5],
            page: Page::default(),
            insight: Page::default(),
            tint: None,
            lit: None,
            lit_thread: None,
            comparing: Comparing::default(),
            sampling: Sampling::default(),
            capture: None,
            naming: None,
            captures: 0,
            card: None,
            arrangement: Arrangement::default(),
            voter: None,
            search: Search::default(),
            filter: Filter::default(),
            unfolded: BTreeSet::new(),
            ask: None,
            path,
        }
    }

    /// The journey as it is shown: as it is now, with what is being previewed, or an earlier content that is looked at.
    #[must_use]
    pub fn journey(&self) -> &Arc<Journey> {
        self.past.as_ref().map_or_else(|| self.history.journey(), Past::journey)
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

    /// Whether there is something that is not saved, what is still being typed included.
    #[must_use]
    pub fn has_unsaved_work(&self) -> bool {
        !self.history.is_saved() || self.history.is_open()
    }

    /// Lets the journey only be looked at.
    pub const fn set_read_only(&mut self, why: ReadOnly) {
        self.read_only = Some(why);
    }

    /// Lets the journey be changed: its file is its own now.
    pub const fn set_writable(&mut self) {
        self.read_only = None;
    }

    /// Whether what is shown may only be looked at.
    #[must_use]
    pub const fn is_read_only(&self) -> bool {
        self.read_only.is_some() || self.past.is_some()
    }

    /// Why the journey may only be looked at; none where it may be changed.
    #[must_use]
    pub const fn why_read_only(&self) -> Option<ReadOnly> {
        if self.past.is_some() { Some(ReadOnly::Past) } else { self.read_only }
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

    /// The page in the place of the canvas, where one is open.
    #[must_use]
    pub fn open_page(&self) -> Option<Page> {
        (self.mode == Mode::Page).then_some(self.page)
    }

    /// Whether the plan or a page of the roadmap is shown.
    #[must_use]
    pub fn is_at_roadmap(&self) -> bool {
        self.mode == Mode::Roadmap || self.open_page().is_some_and(Page::is_of_roadmap)
    }

    /// Opens a page.
    pub fn show_page(&mut self, page: Page) {
        self.page = page;
        if !page.is_of_roadmap() {
            self.insight = page;
        }
        self.set_mode(Mode::Page);
    }

    /// Opens the page of what the maps say that was open last.
    pub fn show_insights(&mut self) {
        self.show_page(self.insight);
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
            self.comparing.note(mode);
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
        self.lit = None;
        self.view.state = Some(state.clone());
        if let Some(scene) = &mut self.scene {
            scene.turn_to(state);
        }
        self.view = std::mem::take(&mut self.view).clipped_to(self.journey());
    }

    /// Selects one element, and brings it into view.
    pub fn select(&mut self, element: Element) {
        self.settle();
        if let Element::Card(card) = &element {
            self.card = Some(card.clone());
        }
        self.unfold_for(&element);
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
        let request = self.scene_request();
        let is_there = self.scene.as_ref().is_some_and(|scene| scene.answers(&request));
        // What broke once would break again, at every frame.
        let is_wanted = !is_there && self.unbuilt.as_ref() != Some(&request);
        is_wanted.then_some(request)
    }

    /// The scene that belongs on screen.
    fn scene_request(&self) -> SceneRequest {
        let ends = self.ends().map(|(from, to)| (from.id.clone(), to.id.clone()));
        let (journey, state) = (self.journey().clone(), self.view.state.clone());
        let request = SceneRequest::new(journey, state, ends, self.mode, self.look);
        let request = request.seen_by(self.persona().cloned()).tinted_by(self.tint).on_page(self.open_page());
        // How wide the canvas is changes nothing but the roadmap.
        let narrow = self.arrangement.narrow && self.mode == Mode::Roadmap;
        let mut request = request
            .arranged(Arrangement { narrow, ..self.arrangement.clone() })
            .unfolding(self.unfolded_with_selection());
        if let Some(scene) = &self.scene {
            request = request.knowing(scene.laid_out.clone());
        }
        if self.is_at_roadmap() && self.past.is_none() {
            let known = self.scene.as_ref().and_then(|scene| scene.since.clone());
            request = request.since(self.history.saved().cloned(), known);
        }
        request
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
        self.scene.as_ref()?.layout.as_deref()
    }

    /// Where an element is on the drawing, in world coordinates.
    #[must_use]
    pub fn bounds(&self, element: &Element) -> Option<Rect> {
        self.scene.as_ref()?.bounds(element)
    }

    /// The topmost element at a point of the canvas; the ground of a cell is none, and so is the block of one.
    #[must_use]
    pub fn hit(&self, screen: Point) -> Option<Element> {
        let world = self.camera.world_from_screen(screen);
        if self.level == Level::Blocks && self.cell_at(world).is_some() {
            return None;
        }
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

    /// Why the last change was refused, once.
    pub const fn take_refusal(&mut self) -> Option<Refusal> {
        self.refusal.take()
    }

    /// Takes the last step back and shows where it was made.
    pub fn undo(&mut self) {
        self.look_at_present();
        self.settle();
        self.gesture = Gesture::Idle;
        if let Some(view) = self.history.undo() {
            self.view = view.clipped_to(self.history.journey());
        }
    }

    /// Does the step taken back again and shows where it was made.
    pub fn redo(&mut self) {
        self.look_at_present();
        self.settle();
        self.gesture = Gesture::Idle;
        if let Some(view) = self.history.redo() {
            self.view = view.clipped_to(self.history.journey());
        }
    }
}
