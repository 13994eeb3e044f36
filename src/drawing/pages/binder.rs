//! Pages on sheets of paper: as many as they need, each with its title and its number, and nothing cut.

use kurbo::{Size, Vec2};

use super::{Ground, Page, Section, WIDTH, heading, printed, sections, title_of};
use crate::{
    drawing::{
        Drawing, Theme,
        canvas::{Align, Canvas, Lettering},
        pieces::Span,
        plots::Part,
        poster::{self, MARGIN},
    },
    i18n::Lang,
    model::Element,
};

/// The size of a sheet, in pixels: that of an A4 or A3 sheet lying on its side, in its proportions (ISO 216, 1 : √2).
pub const SHEET: (f64, f64) = (WIDTH + 2.0 * MARGIN, 1035.0);

/// The height of the line at the foot of a sheet and of the one at its head, and the room below a section, in pixels.
const HEIGHTS: (f64, f64, f64) = (30.0, 52.0, 36.0);

/// A section that must be cut begins on a sheet only where this part of it is still free.
const WORTH_IT: f64 = 0.35;

/// How many times as wide and as high as a sheet of A4 what unfolds from a booklet is: not at all, to A3, to A2 (ISO 216).
pub(in crate::drawing) const FOLDS: [f64; 3] = [1.0, std::f64::consts::SQRT_2, 2.0];

/// Sheets of paper being filled, to be numbered when all are there.
///
/// A section that fits on a sheet is not cut. A longer one goes on on the next sheet between two pieces, under its
/// title and the head of its table.
#[derive(Debug)]
pub struct Binder<'a> {
    theme: &'a Theme,
    lang: Lang,
    /// What stands at the foot of each sheet.
    foot: String,
    sheets: Vec<Sheet>,
}

/// A sheet, filled from the top.
#[derive(Debug)]
struct Sheet {
    canvas: Canvas,
    /// What it is called.
    title: String,
    /// How many times as wide and as high as [`SHEET`] it is.
    times: f64,
    /// Where there is room from, in pixels.
    y: f64,
    /// Where that began.
    top: f64,
}

impl Sheet {
    const BOTTOM: f64 = SHEET.1 - MARGIN - HEIGHTS.0;

    fn is_empty(&self) -> bool {
        self.y <= self.top
    }

    /// The room that is left, in pixels.
    fn left(&self) -> f64 {
        Self::BOTTOM - self.y
    }

    fn put(&mut self, body: Canvas, height: f64) {
        self.canvas.place(body, Vec2::new(MARGIN, self.y));
        self.y += height;
    }
}

/// What stands above the sections of a page.
struct Titles<'a> {
    title: &'a str,
    facts: &'a str,
}

impl<'a> Binder<'a> {
    /// No sheet yet.
    #[must_use]
    pub const fn new(theme: &'a Theme, lang: Lang) -> Self {
        Self { theme, lang, foot: String::new(), sheets: Vec::new() }
    }

    /// The same with words at the foot of each sheet.
    #[must_use]
    pub fn with_foot(self, foot: String) -> Self {
        Self { foot, ..self }
    }

    /// The room below the small title of a sheet, in pixels.
    pub(in crate::drawing) const ROOM: Size = Size::new(WIDTH, Sheet::BOTTOM - MARGIN - HEIGHTS.1);

    /// The room below the small title of a sheet this many times as wide and as high, in pixels.
    pub(in crate::drawing) fn unfolded_room(times: f64) -> Size {
        Size::new(SHEET.0 * (times - 1.0), SHEET.1 * (times - 1.0)) + Self::ROOM
    }

    /// The room of a sheet this many times as wide and as high that has no title, in pixels.
    pub(in crate::drawing) fn whole_room(times: f64) -> Size {
        Size::new(SHEET.0 * times - MARGIN, SHEET.1 * times - 1.5 * MARGIN - HEIGHTS.0)
    }

    /// Adds a sheet under a title in large letters, whose room, in pixels, `paint` fills.
    pub(in crate::drawing) fn titled(&mut self, title: &str, facts: &str, paint: impl FnOnce(Size) -> Canvas) {
        let mut sheet = self.first(&Titles { title, facts });
        let left = sheet.left();
        sheet.put(paint(Size::new(WIDTH, left)), left);
        self.sheets.push(sheet);
    }

    /// Adds a sheet under a small title; `body` has the room of [`Self::ROOM`].
    pub(in crate::drawing) fn sheet(&mut self, title: &str, facts: &str, body: Canvas) {
        self.unfolded(title, facts, 1.0, body);
    }

    /// Adds a sheet this many times as wide and as high under a small title; `body` has the room of
    /// [`Self::unfolded_room`].
    pub(in crate::drawing) fn unfolded(&mut self, title: &str, facts: &str, times: f64, body: Canvas) {
        let mut sheet = self.headed(&Titles { title, facts }, "", times);
        sheet.put(body, Self::unfolded_room(times).height);
        self.sheets.push(sheet);
    }

    /// Adds a sheet this many times as wide and as high that `body` fills, which has the room of [`Self::whole_room`];
    /// its title is only spoken.
    pub(in crate::drawing) fn whole(&mut self, title: &str, times: f64, body: Canvas) {
        let mut canvas = Canvas::new();
        canvas.place(body, Vec2::new(MARGIN / 2.0, MARGIN / 2.0));
        let y = MARGIN / 2.0;
        self.sheets.push(Sheet { canvas, title: title.to_owned(), times, y, top: y });
    }

    /// Adds a page, from a new sheet on.
    pub fn page(&mut self, page: Page, ground: Ground) {
        let (title, facts) = title_of(page, ground);
        self.fill(&Titles { title: &title, facts: &facts }, sections(page, ground));
    }

    /// Adds parts under a title and what there is to say of it, from a new sheet on.
    pub fn parts(&mut self, title: &str, facts: &str, parts: &[Part]) {
        self.fill(&Titles { title, facts }, printed(parts, self.theme));
    }

    /// The sheets, numbered.
    #[must_use]
    pub fn finish(self) -> Vec<Drawing> {
        let Self { theme, lang, foot, sheets } = self;
        let count = sheets.len();
        let finished = |(index, sheet): (usize, Sheet)| {
            let Sheet { mut canvas, title, times, .. } = sheet;
            let (width, height) = (SHEET.0 * times, SHEET.1 * times);
            let args = [("number", (index + 1).into()), ("count", count.into())];
            let small = Lettering::regular(13.0, theme.muted);
            let at = (width - MARGIN, height - MARGIN);
            canvas.text(&lang.text_with("sheet-number", &args), at, small, Align::Right, WIDTH);
            canvas.text(&foot, (MARGIN, height - MARGIN), small, Align::Left, 0.8 * WIDTH);
            canvas.finish(title, (width, height), theme.canvas)
        };
        sheets.into_iter().enumerate().map(finished).collect()
    }

    fn fill(&mut self, titles: &Titles, sections: Vec<Section>) {
        let mut sheet = self.first(titles);
        for section in sections {
            sheet = self.section(sheet, titles, &section);
        }
        self.sheets.push(sheet);
    }

    /// The first sheet of a page, under its title in large letters.
    fn first(&self, titles: &Titles) -> Sheet {
        let mut canvas = Canvas::new();
        let y = poster::title(&mut canvas, Element::Journey, titles.title, titles.facts, WIDTH, self.theme);
        Sheet { canvas, title: titles.title.to_owned(), times: 1.0, y, top: y }
    }

    /// Another sheet of a page, which first shows `section`.
    fn another(&self, titles: &Titles, section: &str) -> Sheet {
        self.headed(titles, section, 1.0)
    }

    /// A sheet this many times as wide and as high under a small title, which first shows `section`.
    fn headed(&self, titles: &Titles, section: &str, times: f64) -> Sheet {
        let right = SHEET.0 * times - MARGIN;
        let mut canvas = Canvas::new();
        let (y, middle) = (MARGIN + HEIGHTS.1, MARGIN + 10.0);
        let bold = Lettering::bold(15.0, self.theme.text);
        let quiet = Lettering::regular(15.0, self.theme.muted);
        canvas.about(Element::Journey, |canvas| {
            let used = canvas.text(titles.title, (MARGIN, bold.baseline(middle)), bold, Align::Left, 0.6 * WIDTH);
            let room = WIDTH - used - 32.0;
            canvas.text(titles.facts, (right, quiet.baseline(middle)), quiet, Align::Right, room);
        });
        canvas.line((MARGIN, MARGIN + 28.0), (right, MARGIN + 28.0), self.theme.thin());
        let title =
            if section.is_empty() { titles.title.to_owned() } else { format!("{} – {section}", titles.title) };
        Sheet { canvas, title, times, y, top: y }
    }

    /// Puts a section on a sheet, and on as many others as it needs. Returns the last one.
    fn section(&mut self, mut sheet: Sheet, titles: &Titles, section: &Section) -> Sheet {
        let Section { title, pieces } = section;
        let (head, height) = heading(title, self.theme);
        let spans = pieces.spans();
        let whole = height + pieces.height();
        let begins = height + spans.iter().take(3).map(|span| span.gap + span.height).sum::<f64>();
        let all = Sheet::BOTTOM - MARGIN - HEIGHTS.1;
        let is_worth_it = whole > all && begins <= sheet.left() && sheet.left() >= WORTH_IT * all;
        if whole > sheet.left() && !is_worth_it && !sheet.is_empty() {
            self.sheets.push(std::mem::replace(&mut sheet, self.another(titles, title)));
        }
        sheet.put(head, height);
        let mut is_first = true;
        for (number, span) in spans.iter().enumerate() {
            let is_full = must_break(&spans, number, sheet.left());
            if is_full && !is_first {
                self.sheets.push(std::mem::replace(&mut sheet, self.another(titles, title)));
                if !title.is_empty() {
                    let title = self.lang.text_with("sheet-goes-on", &[("title", title.as_str().into())]);
                    let (head, height) = heading(&title, self.theme);
                    sheet.put(head, height);
                }
                if let Some((head, height)) = span.head {
                    sheet.put(pieces.again(head), height);
                }
            } else if !is_first {
                sheet.y += span.gap;
            }
            is_first = false;
            pieces.put(*span, &mut sheet.canvas, (MARGIN, sheet.y));
            sheet.y += span.height;
        }
        sheet.y += HEIGHTS.2;
        sheet
    }
}

/// Whether a span goes to the next sheet: where it does not fit, or where only the last one would go there alone.
fn must_break(spans: &[Span], number: usize, left: f64) -> bool {
    let Some(span) = spans.get(number) else { return false };
    let taken = span.gap + span.height;
    let alone = match spans.get(number + 1..) {
        Some([last]) => taken + last.gap + last.height > left && last.head.is_some(),
        _ => false,
    };
    taken > left || alone
}

/// A page on sheets of paper, numbered from 1.
#[must_use]
pub fn sheets(page: Page, ground: Ground) -> Vec<Drawing> {
    let mut binder = Binder::new(ground.theme, ground.lang);
    binder.page(page, ground);
    binder.finish()
}
