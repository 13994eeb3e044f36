//! What the maps say, as pictures: a page for each question that a room asks, in sections one below the other.

mod certainty;
mod change;
mod channels;
mod flow;
pub mod flow_words;
mod frictions;
mod names;
mod sheet;
pub mod sureness;

use kurbo::Vec2;

use super::{
    Drawing, Theme,
    canvas::{Align, Canvas, Lettering},
    plots::Part,
    poster::{self, MARGIN},
};
use crate::{
    i18n::Lang,
    model::{Element, Journey, PersonaId, State},
};

/// The width of a page, in pixels.
pub(super) const WIDTH: f64 = 1400.0;

/// The height of the title of a section, and the room below a section, in pixels.
const HEIGHTS: (f64, f64) = (44.0, 36.0);

/// A page of what the maps say.
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
}

impl Page {
    /// All pages, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Change, Self::Flow, Self::Channels, Self::Frictions, Self::Certainty];

    /// The key in file names and on the command line.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Change => "change",
            Self::Flow => "flow",
            Self::Channels => "channels",
            Self::Frictions => "frictions",
            Self::Certainty => "certainty",
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
        }
    }
}

/// What a page is about and how it looks.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// The journey.
    pub journey: &'a Journey,
    /// The state shown.
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
    pub(super) body: Canvas,
    /// The height of the body, in pixels.
    pub(super) height: f64,
}

/// A page as a poster: a title, and its sections one below the other.
#[must_use]
pub fn page(page: Page, ground: Ground) -> Drawing {
    let Ground { journey, state, persona, theme, lang, .. } = ground;
    let sections = match page {
        Page::Change => change::sections(ground),
        Page::Flow => flow::sections(ground),
        Page::Channels | Page::Frictions => printed(&parts(page, journey, state, persona, lang), theme),
        Page::Certainty => certainty::sections(ground),
    };
    let mut canvas = Canvas::new();
    let title = format!("{} – {}", journey.title, lang.text(page.text_key()));
    let shown = match (page, ground.ends) {
        (Page::Change, Some((from, to))) => format!("{} → {}", from.name, to.name),
        _ => state.name.clone(),
    };
    let facts = poster::facts(&shown, &poster::persona(journey, persona, lang), &journey.organisation);
    let mut y = poster::title(&mut canvas, Element::Journey, &title, &facts, WIDTH, theme);
    let head = Lettering::bold(20.0, theme.text);
    for section in sections {
        canvas.text(&section.title, (MARGIN, y + 24.0), head, Align::Left, WIDTH);
        canvas.place(section.body, Vec2::new(MARGIN, y + HEIGHTS.0));
        y += HEIGHTS.0 + section.height + HEIGHTS.1;
    }
    canvas.finish(title, (WIDTH + 2.0 * MARGIN, y + MARGIN), theme.canvas)
}

/// What a page says as data that needs no theme, where it is told so: the same for the window and for print.
#[must_use]
pub fn parts(page: Page, journey: &Journey, state: &State, persona: Option<&PersonaId>, lang: Lang) -> Vec<Part> {
    match page {
        Page::Channels => channels::parts(journey, state, persona, lang),
        Page::Frictions => frictions::parts(journey, state, persona, lang),
        Page::Change | Page::Flow | Page::Certainty => Vec::new(),
    }
}

/// The parts of a page as sections.
fn printed(parts: &[Part], theme: &Theme) -> Vec<Section> {
    let section = |part: &Part| {
        let (body, height) = part.printed(WIDTH, theme);
        Section { title: part.title.clone(), body, height }
    };
    parts.iter().map(section).collect()
}
