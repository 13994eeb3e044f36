//! What the maps and the roadmap say, as pictures: a page for each question that a room asks, in sections one below
//! the other.

mod binder;
mod case;
mod certainty;
mod change;
mod channels;
mod flow;
pub mod flow_words;
mod frictions;
mod grid;
mod names;
mod priorities;
mod proof;
mod readiness;
pub mod sureness;
mod thread;

use kurbo::Vec2;

use super::{
    Drawing, Theme,
    canvas::{Align, Canvas, LEADING, Lettering},
    pieces::Pieces,
    plots::{Part, Plot},
    poster::{self, MARGIN},
};
use crate::{
    i18n::Lang,
    model::{Element, Journey, PersonaId, State},
    text,
};

pub(in crate::drawing) use binder::FOLDS;
pub use binder::{Binder, SHEET, sheets};
pub use proof::kpi_verdict;

/// The width of a page, in pixels.
pub(super) const WIDTH: f64 = 1400.0;

/// The height of a title of a section of one line, and the room below a section, in pixels.
const HEIGHTS: (f64, f64) = (44.0, 36.0);

/// A page of what the maps say, or of the roadmap.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// What changes from one state to the other.
    #[default]
    Change,
    /// How journeys flow through the state.
    Flow,
    /// What each channel is for.
    Channels,
    /// Where the pain comes from.
    Frictions,
    /// How sure the figures are.
    Certainty,
    /// Which initiatives to begin with.
    Priorities,
    /// The golden thread.
    Thread,
    /// How success is measured.
    Proof,
    /// What it costs and what it brings.
    Case,
    /// Whether the organisation is ready.
    Readiness,
}

impl Page {
    /// The pages of what the maps say, in the order in which they are offered.
    pub const INSIGHTS: [Self; 5] = [Self::Change, Self::Flow, Self::Channels, Self::Frictions, Self::Certainty];

    /// The pages of the roadmap, in the order in which they are offered after its plan.
    pub const ROADMAP: [Self; 5] = [Self::Priorities, Self::Thread, Self::Proof, Self::Case, Self::Readiness];

    /// Whether it is a page of the roadmap.
    #[must_use]
    pub fn is_of_roadmap(self) -> bool {
        Self::ROADMAP.contains(&self)
    }

    /// The key in file names and on the command line.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Change => "change",
            Self::Flow => "flow",
            Self::Channels => "channels",
            Self::Frictions => "frictions",
            Self::Certainty => "certainty",
            Self::Priorities => "priorities",
            Self::Thread => "thread",
            Self::Proof => "proof",
            Self::Case => "case",
            Self::Readiness => "readiness",
        }
    }

    /// The key of its name.
    #[must_use]
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Change => "page-change",
            Self::Flow => "page-flow",
            Self::Channels => "page-channels",
            Self::Frictions => "page-frictions",
            Self::Certainty => "page-certainty",
            Self::Priorities => "page-priorities",
            Self::Thread => "page-thread",
            Self::Proof => "page-proof",
            Self::Case => "page-case",
            Self::Readiness => "page-readiness",
        }
    }
}

/// What a page is about and how it looks.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// The journey.
    pub journey: &'a Journey,
    /// The state shown; on a page of the roadmap, the one that it leads to.
    pub state: &'a State,
    /// The two states that are compared, where there are two.
    pub ends: Option<(&'a State, &'a State)>,
    /// Whose journey it is; none: everybody's.
    pub persona: Option<&'a PersonaId>,
    /// Colours and sizes.
    pub theme: &'a Theme,
    /// The language of the words.
    pub lang: Lang,
}

/// A part of a page: a title, and what is drawn below it, [`WIDTH`] wide at most.
pub(super) struct Section {
    pub(super) title: String,
    pub(super) pieces: Pieces,
}

/// A page as a poster: a title, and its sections one below the other.
#[must_use]
pub fn page(page: Page, ground: Ground) -> Drawing {
    let theme = ground.theme;
    let mut canvas = Canvas::new();
    let (title, facts) = title_of(page, ground);
    let mut y = poster::title(&mut canvas, Element::Journey, &title, &facts, WIDTH, theme);
    for Section { title, pieces } in sections(page, ground) {
        let (head, height) = heading(&title, theme);
        canvas.place(head, Vec2::new(MARGIN, y));
        y += height;
        let (body, height) = pieces.whole();
        canvas.place(body, Vec2::new(MARGIN, y));
        y += height + HEIGHTS.1;
    }
    canvas.finish(title, (WIDTH + 2.0 * MARGIN, y + MARGIN), theme.canvas)
}

/// A part of a page alone as a poster, known by its title; none where the page has no such part.
#[must_use]
pub fn part_alone(page: Page, ground: Ground, title: &str) -> Option<Drawing> {
    let section = sections(page, ground).into_iter().find(|section| section.title == title)?;
    let (of, facts) = title_of(page, ground);
    let mut canvas = Canvas::new();
    let facts = poster::facts(&of, &facts, "");
    let y = poster::title(&mut canvas, Element::Journey, title, &facts, WIDTH, ground.theme);
    let (body, height) = section.pieces.whole();
    canvas.place(body, Vec2::new(MARGIN, y));
    Some(canvas.finish(title.to_owned(), (WIDTH + 2.0 * MARGIN, y + height + MARGIN), ground.theme.canvas))
}

/// The title of a page, and what stands below it: which state, as whom, whose journey.
fn title_of(page: Page, ground: Ground) -> (String, String) {
    let Ground { journey, state, persona, lang, .. } = ground;
    let title = format!("{} – {}", journey.title, lang.text(page.text_key()));
    let shown = match (page, ground.ends) {
        (Page::Change | Page::Certainty, Some((from, to))) => format!("{} → {}", from.name, to.name),
        _ => state.name.clone(),
    };
    (title, poster::facts(&shown, &poster::persona(journey, persona, lang), &journey.organisation))
}

/// The sections of a page.
fn sections(page: Page, ground: Ground) -> Vec<Section> {
    let Ground { journey, state, persona, theme, lang, .. } = ground;
    match page {
        Page::Change => change::sections(ground),
        Page::Flow => flow::sections(ground),
        Page::Certainty => certainty::sections(ground),
        Page::Channels
        | Page::Frictions
        | Page::Priorities
        | Page::Thread
        | Page::Proof
        | Page::Case
        | Page::Readiness => printed(&parts(page, journey, state, persona, lang), theme),
    }
}

/// The title of a section over two lines at most; nothing where there is none.
fn heading(title: &str, theme: &Theme) -> Plot {
    let mut canvas = Canvas::new();
    if title.is_empty() {
        return (canvas, 0.0);
    }
    let lettering = Lettering::bold(20.0, theme.text);
    let lines = text::break_lines(title, lettering.size, lettering.weight, WIDTH, 2);
    let more = canvas.lines(&lines, (0.0, 24.0), lettering, Align::Left) - lettering.size * LEADING;
    (canvas, HEIGHTS.0 + more.max(0.0))
}

/// What a page says as data that needs no theme, where it is told so: the same for the window and for print.
#[must_use]
pub fn parts(page: Page, journey: &Journey, state: &State, persona: Option<&PersonaId>, lang: Lang) -> Vec<Part> {
    match page {
        Page::Channels => channels::parts(journey, state, persona, lang),
        Page::Frictions => frictions::parts(journey, state, persona, lang),
        Page::Priorities => priorities::parts(journey, state, lang),
        Page::Thread => thread::parts(journey, state, lang),
        Page::Proof => proof::parts(journey, state, lang),
        Page::Case => case::parts(journey, state, lang),
        Page::Readiness => readiness::parts(journey, state, lang),
        Page::Change | Page::Flow | Page::Certainty => Vec::new(),
    }
}

/// What of a page a booklet shows: what carries its message, for those who have no questions of their own to it.
pub(in crate::drawing) fn essence(page: Page, journey: &Journey, state: &State, lang: Lang) -> Vec<Part> {
    match page {
        Page::Frictions => frictions::essence(journey, state, lang),
        Page::Thread => thread::essence(journey, state, lang),
        Page::Proof => proof::essence(journey, state, lang),
        Page::Case => case::essence(journey, state, lang),
        Page::Readiness => readiness::essence(journey, state, lang),
        _ => parts(page, journey, state, None, lang),
    }
}

/// The parts of a page as sections.
fn printed(parts: &[Part], theme: &Theme) -> Vec<Section> {
    let section = |part: &Part| Section { title: part.title.clone(), pieces: part.printed(WIDTH, theme) };
    parts.iter().map(section).collect()
}
