//! What a scene is made from, and how it is made.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    super::{Charted, Reading, reading::wanted, since::Since},
    Beside, LaidOut, Look, Mode, Named, Scene,
    at_once::at_once,
    places::Places,
};
use crate::{
    drawing::{self, Arrangement, Drawing, Page, plots::Part},
    insight::{Course, Tint, Tinted, seen_by},
    layout::{Density, Layout, Request, Side},
    model::{CellPair, Initiative, Journey, PersonaId, State, StateId},
    roadmap::{self, News, Plan, Standing},
    telling::Account,
};

/// With more touchpoints than this, a state is read in a thread of its own while its map is drawn.
const LARGE: usize = 200;

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
    /// The pairs of cells whose transitions are shown one by one on a map that bundles them.
    pub(super) unfolded: BTreeSet<Arc<CellPair>>,
    /// The journey as it was last saved, while the roadmap is shown.
    pub(super) saved: Option<Arc<Journey>>,
    /// The plan of that, where an earlier scene has worked it out.
    pub(super) since: Option<Since>,
    /// The maps that earlier scenes have laid out.
    pub(super) laid_out: LaidOut,
}

/// What is said of a journey beside what is drawn of it.
struct Said {
    since: Option<Since>,
    reading: Option<Reading>,
    course: Option<Course>,
    account: Option<Box<Account>>,
    initiatives: Vec<Initiative>,
    plan: Option<Plan>,
}

/// What is drawn of a map.
struct Seen {
    laid_out: LaidOut,
    layout: Option<Arc<Layout>>,
    /// Where the other of two states side by side is.
    other: Option<Arc<Layout>>,
    tinted: Option<Tinted>,
    drawing: Drawing,
    named: Vec<Named>,
    places: Places,
    sides: Option<Box<[Drawing; 2]>>,
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
            && self.unfolded == other.unfolded
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
            unfolded: BTreeSet::new(),
            saved: None,
            since: None,
            laid_out: LaidOut::default(),
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

    /// The same, with the transitions of these pairs of cells shown one by one where they are bundled.
    #[must_use]
    pub fn unfolding(self, unfolded: BTreeSet<Arc<CellPair>>) -> Self {
        Self { unfolded, ..self }
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

    /// The same, with the maps that earlier scenes have laid out.
    #[must_use]
    pub(in crate::editor) fn knowing(self, laid_out: LaidOut) -> Self {
        Self { laid_out, ..self }
    }

    /// Draws the scene.
    #[must_use]
    pub fn build(self) -> Scene {
        let is_large = self.state().is_some_and(|state| state.touchpoints.len() > LARGE);
        let (said, seen) =
            if is_large { at_once(|| self.said(), || self.seen()) } else { (self.said(), self.seen()) };
        let Said { since, reading, course, account, initiatives, plan } = said;
        let Seen { laid_out, layout, other, tinted, mut drawing, mut named, mut places, sides } = seen;
        let beside = other.zip(self.halves()).zip(reading.as_ref());
        let beside = beside.map(|((layout, [(_, here), (_, there)]), reading)| {
            Box::new(self.beside((there, here), layout, reading))
        });
        let plan = plan.filter(|_| self.mode == Mode::Roadmap);
        let charted = plan.map(|plan| Box::new(Charted::new(plan, initiatives, &self.arrangement, self.look)));
        if let Some(charted) = &charted {
            drawing = charted.gantt.drawing.clone();
            named = self.named(self.state(), &drawing, None);
            charted.name(&mut named);
            places = Places::new(&drawing, &named);
        }
        let parts = self.page.map_or_else(Vec::new, |page| self.parts(page));
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
            laid_out,
            request: self,
        }
    }

    /// What is said of the journey.
    fn said(&self) -> Said {
        let (standings, plan) = self.roadmap();
        let since = self.saved.as_ref().zip(plan.as_ref()).map(|(saved, plan)| self.before(saved, plan));
        let news = since.as_ref().zip(plan.as_ref()).and_then(|(since, plan)| since.news(plan, &standings));
        let initiatives = wanted(&self.journey, &standings);
        let reading = self.state().map(|state| self.reading(state, standings, news));
        let course = self.state().filter(|_| self.page == Some(Page::Flow));
        let course = course.map(|state| Course::of(&self.journey, state, self.persona.as_ref()));
        let account = self.account(&initiatives);
        Said { since, reading, course, account, initiatives, plan }
    }

    /// What is drawn of a map.
    fn seen(&self) -> Seen {
        let mut laid_out = self.laid_out.clone();
        let (layout, other) = match (self.layout_request().map(|it| laid_out.layout(it)), self.halves()) {
            (Some(union), Some([(here_side, here), (there_side, there)])) => {
                (Some(Arc::new(union.of_side(here_side, here))), Some(Arc::new(union.of_side(there_side, there))))
            }
            (layout, _) => (layout, None),
        };
        let tint = self.tint.filter(|_| self.mode == Mode::Map);
        let tinted = self.state().zip(tint);
        let tinted = tinted.map(|(state, tint)| Tinted::of(&self.journey, state, self.persona.as_ref(), tint));
        let empty = || drawing::empty(self.look.theme);
        let drawing = layout.as_ref().map_or_else(empty, |layout| self.map(layout, tinted.as_ref()));
        let named = self.named(self.state(), &drawing, layout.as_deref());
        let sides = layout.as_ref().and_then(|layout| self.sides(layout));
        let places = Places::new(&drawing, &named);
        Seen { laid_out, layout, other, tinted, drawing, named, places, sides }
    }

    /// The two states side by side, where they are: the one that is worked on, then the other.
    fn halves(&self) -> Option<[(Side, &State); 2]> {
        let (from, to) = self.ends().filter(|_| self.mode == Mode::SideBySide)?;
        let is_first = self.state.as_ref() == Some(&from.id);
        let halves = [(Side::From, from), (Side::To, to)];
        Some(if is_first { halves } else { [halves[1], halves[0]] })
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
    fn beside(&self, (state, here): (&State, &State), layout: Arc<Layout>, reading: &Reading) -> Beside {
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
    pub(super) fn overlaid(&self) -> Option<(&State, &State)> {
        self.ends().filter(|_| self.mode == Mode::Compare)
    }

    /// What is to be laid out, both states where two are shown; nothing for a roadmap, or without a state.
    fn layout_request(&self) -> Option<Request> {
        let state = self.state().filter(|_| !matches!(self.mode, Mode::Roadmap | Mode::Page))?;
        let persona = self.persona.as_ref();
        let pair = self.ends().map(|(from, to)| (seen_by(from, persona), seen_by(to, persona)));
        let request = match (self.mode, &pair) {
            (Mode::Compare, Some((from, to))) => Request::of_union(&self.journey, from, to, Density::Expanded),
            (Mode::SideBySide, Some((from, to))) => Request::of_pair(&self.journey, from, to, Density::Expanded),
            _ => Request::of_state(&self.journey, &seen_by(state, persona), Density::Expanded),
        };
        Some(request.unfolding(self.unfolded.clone()))
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
