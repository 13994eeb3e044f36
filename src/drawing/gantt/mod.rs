//! The roadmap as a Gantt chart: a lane for each step or owner, a row for each initiative, folded to what the sponsor
//! needs or unfolded to every action.

mod bars;
mod foot;
mod labels;
mod lanes;
mod links;
mod rows;
mod timescale;

use std::collections::BTreeSet;

use jiff::civil::Date;
use kurbo::{Point, Rect, Vec2};

use self::{
    lanes::{Lane, lanes},
    rows::Row,
    timescale::Timescale,
};
use super::{
    Drawing, Stroke, Theme,
    canvas::Canvas,
    legend,
    poster::{self, MARGIN},
};
use crate::{
    i18n::Lang,
    model::{Element, InitiativeId, StateId},
    roadmap::Plan,
};

/// The space between words, bars and frictions, in pixels.
const GUTTER: f64 = 16.0;

/// The space between two lanes, in pixels.
const BETWEEN: f64 = 8.0;

/// The most that a row grows so that the page is filled, in pixels.
const MOST_STRETCH: f64 = 26.0;

/// The widest that the bars become so that a page keeps its shape, in pixels.
const WIDEST: f64 = 1500.0;

/// The width below which a canvas is narrow, in points.
const NARROW: f64 = 1200.0;

/// The width of a page in landscape over its height, as ISO 216 has it.
const PAGE: f64 = std::f64::consts::SQRT_2;

/// How wide the parts of a row are, in pixels.
#[derive(Clone, Copy, Debug)]
struct Widths {
    /// The words left of the bars.
    labels: f64,
    /// The bars.
    chart: f64,
    /// The frictions right of the bars.
    frictions: f64,
}

impl Widths {
    /// In print, where all is said in words.
    const PRINT: Self = Self { labels: 520.0, chart: 960.0, frictions: 230.0 };

    /// On the screen, where there is less room, and where what is pointed at is told.
    const SCREEN: Self = Self { labels: 440.0, chart: 920.0, frictions: 66.0 };

    /// On a canvas that is [`NARROW`]: shorter bars leave the words as large as they can be read.
    const NARROW: Self = Self { labels: 400.0, chart: 640.0, frictions: 66.0 };

    /// Where the bars begin.
    const fn start(self) -> f64 {
        self.labels + GUTTER
    }

    /// All of it.
    const fn all(self) -> f64 {
        self.start() + self.chart + GUTTER + self.frictions
    }
}

/// What stands together in a lane.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lanes {
    /// The initiatives of a step.
    #[default]
    Steps,
    /// The initiatives that somebody answers for.
    Owners,
}

/// How a roadmap is arranged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrangement {
    /// Whether initiatives show their parts.
    pub unfolded: bool,
    /// The initiatives that do otherwise.
    pub except: BTreeSet<InitiativeId>,
    /// What stands together.
    pub lanes: Lanes,
    /// Whether the critical path is marked.
    pub critical: bool,
    /// Whether there is little room on the screen.
    pub narrow: bool,
}

impl Default for Arrangement {
    /// On one page: folded, by steps, with the critical path.
    fn default() -> Self {
        Self { unfolded: false, except: BTreeSet::new(), lanes: Lanes::Steps, critical: true, narrow: false }
    }
}

impl Arrangement {
    /// Every action, by steps, with the critical path.
    #[must_use]
    pub fn unfolded() -> Self {
        Self { unfolded: true, ..Self::default() }
    }

    /// Whether an initiative shows its parts.
    #[must_use]
    pub fn is_open(&self, id: &InitiativeId) -> bool {
        self.unfolded != self.except.contains(id)
    }

    /// Takes note of how wide the canvas is, in points.
    pub fn on_canvas(&mut self, width: f64) {
        self.narrow = width < NARROW;
    }

    /// Folds an initiative, or unfolds it.
    pub fn turn(&mut self, id: &InitiativeId) {
        if !self.except.remove(id) {
            self.except.insert(id.clone());
        }
    }
}

/// A roadmap as a picture, and where what can be taken hold of is on it.
#[derive(Clone, Debug)]
pub struct Gantt {
    /// The picture.
    pub drawing: Drawing,
    /// The rows, from top to bottom.
    pub bars: Vec<Bar>,
    /// Where the bars are, in the coordinates of the picture.
    pub chart: Rect,
    scale: Timescale,
}

/// The row of an initiative.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Which.
    pub id: InitiativeId,
    /// Its bar; for what recurs, from its first time to the end of the chart.
    pub bar: Rect,
    /// The whole row.
    pub row: Rect,
    /// The triangle that folds and unfolds it, where it has parts.
    pub fold: Option<Rect>,
    /// Whether its parts are shown.
    pub is_open: bool,
    /// The initiative whose row it is under.
    pub whole: Option<InitiativeId>,
    /// Its first day.
    pub from: Option<Date>,
    /// Its last day.
    pub until: Option<Date>,
    /// Whether it recurs, so that it has no end that could be moved.
    pub recurs: bool,
}

impl Gantt {
    /// The row of an initiative.
    #[must_use]
    pub fn bar(&self, id: &InitiativeId) -> Option<&Bar> {
        self.bars.iter().find(|bar| bar.id == *id)
    }

    /// Where a day begins, within the chart; none where nothing has a date.
    #[must_use]
    pub fn x_of(&self, day: Date) -> Option<f64> {
        self.scale.x(day)
    }

    /// The day that is there; none where nothing has a date.
    #[must_use]
    pub fn day_at(&self, x: f64) -> Option<Date> {
        self.scale.day_at(x)
    }

    /// Whether a day is one that the chart shows.
    #[must_use]
    pub fn shows(&self, day: Date) -> bool {
        self.scale.shows(day)
    }
}

/// The roadmap on one page: the initiatives at the top, without their parts.
#[must_use]
pub fn roadmap(plan: &Plan, theme: &Theme, lang: Lang) -> Drawing {
    roadmap_arranged(plan, &Arrangement::default(), theme, lang)
}

/// The roadmap in print, arranged so. As long as it is folded it keeps the shape of a page of A3 in landscape, as far as
/// that can be: many words make it wider, few rows are given more room.
#[must_use]
pub fn roadmap_arranged(plan: &Plan, arrangement: &Arrangement, theme: &Theme, lang: Lang) -> Drawing {
    let chart =
        |widths| Chart { arrangement, widths, titled: true, scale: Timescale::of(plan, &widths), theme, lang };
    let mut lanes = lanes(plan, arrangement, &Widths::PRINT, lang);
    let first = chart(Widths::PRINT).page(plan, &mut lanes, 0.0).drawing;
    let missing = first.height * PAGE - first.width;
    if arrangement.unfolded || missing.abs() < 1.0 {
        return first;
    }
    if missing > 0.0 {
        let wide = (Widths::PRINT.chart + missing).min(WIDEST);
        return chart(Widths { chart: wide, ..Widths::PRINT }).page(plan, &mut lanes, 0.0).drawing;
    }
    let rows = lanes.iter().flat_map(|lane| &lane.rows).filter(|row| !row.is_part()).count();
    let stretch = -missing / PAGE / u32::try_from(rows.max(1)).map_or(1.0, f64::from);
    chart(Widths::PRINT).page(plan, &mut lanes, stretch.min(MOST_STRETCH)).drawing
}

/// The roadmap on the screen, arranged so, with all that can be taken hold of.
#[must_use]
pub fn gantt(plan: &Plan, arrangement: &Arrangement, theme: &Theme, lang: Lang) -> Gantt {
    let widths = if arrangement.narrow { Widths::NARROW } else { Widths::SCREEN };
    let chart = Chart { arrangement, widths, titled: false, scale: Timescale::of(plan, &widths), theme, lang };
    chart.page(plan, &mut lanes(plan, arrangement, &widths, lang), 0.0)
}

/// What runs around the bar of what nobody does any more.
pub(super) fn dropped_edge(theme: &Theme) -> Stroke {
    Stroke::new(theme.border, 1.25).dashed(&[4.0, 3.0])
}

pub(super) use self::{
    bars::{pilot_ground, running},
    links::arrow,
};

/// How all rows of a chart are drawn.
struct Chart<'a> {
    arrangement: &'a Arrangement,
    widths: Widths,
    /// Whether the page says what it is; on the screen the window does.
    titled: bool,
    scale: Timescale,
    theme: &'a Theme,
    lang: Lang,
}

impl Chart<'_> {
    /// The whole page, with this much more room in each row at the top.
    fn page(&self, plan: &Plan, lanes: &mut [Lane], stretch: f64) -> Gantt {
        let (theme, lang, width) = (self.theme, self.lang, self.widths.all());
        let mut body = Canvas::new();
        let mut y = self.windows(&mut body, plan);
        let chart_top = y;
        for lane in &mut *lanes {
            y = lane.place(y, stretch, &self.scale, width) + BETWEEN;
        }
        for lane in &*lanes {
            self.ground(&mut body, lane);
        }
        let rows: Vec<&Row> = lanes.iter().flat_map(|lane| &lane.rows).collect();
        // Lines lie below the bars, so that no bar is cut by what only passes.
        links::paint(&mut body, plan, &rows, &self.scale, self.arrangement.critical, theme);
        for lane in &*lanes {
            self.head(&mut body, lane);
        }
        for row in &rows {
            body.about(Element::Initiative(row.id()), |canvas| self.row(canvas, row));
        }
        let left = self.widths.start();
        let chart = Rect::new(left, chart_top, left + self.widths.chart, y - BETWEEN);
        y = foot::paint(&mut body, plan, width, theme, lang, y + 14.0);

        let mut canvas = Canvas::new();
        let title = lang.text_with("roadmap-drawing-title", &[("journey", plan.title.as_str().into())]);
        let top = if self.titled { self.title(&mut canvas, plan, &title) } else { MARGIN / 2.0 };
        let signs = body.signs().clone();
        let by = Vec2::new(MARGIN, top);
        canvas.place(body, by);
        let y = legend::legend(&mut canvas, &signs, MARGIN + width, y + top + 20.0, width, theme, lang);
        let drawing = canvas.finish(title, (width + 2.0 * MARGIN, y + MARGIN), theme.canvas);
        let bars = rows.iter().map(|row| row.bar(by)).collect();
        Gantt { drawing, bars, chart: chart + by, scale: self.scale.moved(by.x) }
    }

    /// The title block: towards what, for whom, and how much of the pain is followed. Returns where it ends.
    fn title(&self, canvas: &mut Canvas, plan: &Plan, title: &str) -> f64 {
        let lang = self.lang;
        let mut facts =
            vec![lang.text_with("roadmap-drawing-target", &[("state", plan.target.name.as_str().into())])];
        if !plan.sponsor.is_empty() {
            facts.push(lang.text_with("roadmap-drawing-sponsor", &[("sponsor", plan.sponsor.as_str().into())]));
        }
        if let Some(coverage) = plan.coverage {
            facts.push(lang.text_with("roadmap-drawing-coverage", &[("share", lang.percent(coverage).into())]));
        }
        let element = Element::State(StateId::new(&plan.target.id));
        poster::title(canvas, element, title, &facts.join(" · "), self.widths.all(), self.theme)
    }

    /// The middle of the bar of a row.
    fn middle(row: &Row) -> Point {
        row.bar.center()
    }
}
