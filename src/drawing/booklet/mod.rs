//! The booklet that leaves the room: equal sheets of paper, the first of which answers what a sponsor asks who was not
//! there, the others show on what that rests.

mod answers;
mod crop;
mod gantt;
mod maps;
mod promises;
mod sponsor;
mod vision;

use kurbo::Vec2;

use super::{
    Binder, Drawing, Page, Theme,
    canvas::Canvas,
    compare, legend, map, pages,
    plots::{Block, Tone},
};
use crate::{
    i18n::Lang,
    layout::Layout,
    model::{Journey, State},
    roadmap::Plan,
};

/// The room between a map and what its signs mean, in pixels.
const BELOW: f64 = 20.0;

/// What a booklet is about, and how it looks.
#[derive(Clone, Copy, Debug)]
pub struct Contents<'a> {
    /// The journey.
    pub journey: &'a Journey,
    /// The state of today, where there is one.
    pub today: Option<&'a State>,
    /// The state that the roadmap leads to.
    pub target: &'a State,
    /// The roadmap.
    pub plan: &'a Plan,
    /// Colours.
    pub theme: &'a Theme,
    /// The language of the words.
    pub lang: Lang,
}

impl<'a> Contents<'a> {
    /// The state in which the golden thread begins.
    fn base(&self) -> Option<&'a State> {
        self.journey.base_of(self.target).or(self.today)
    }

    /// The two states that are compared, where there are two.
    fn ends(&self) -> Option<(&'a State, &'a State)> {
        Some((self.today?, self.target)).filter(|(today, target)| today.id != target.id)
    }

    /// Whose journey it is, and which: what stands at the foot of each sheet.
    fn foot(&self) -> String {
        let known = [self.journey.organisation.trim(), self.journey.title.trim()];
        known.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" · ")
    }
}

/// Where everything sits on the maps of a booklet: of each map some layouts, of which the one is taken that needs the
/// fewest sheets.
#[derive(Clone, Debug, Default)]
pub struct Layouts {
    /// The map of today.
    pub today: Vec<Layout>,
    /// The map of the target.
    pub target: Vec<Layout>,
    /// The map of both.
    pub both: Vec<Layout>,
}

/// The sheets of a booklet, lying on their side, those of the maps and of the roadmap larger than the others so that each
/// is whole; each with its title, its number, and whose journey it is. What there is
/// nothing to say of is left out.
#[must_use]
pub fn booklet(contents: &Contents, layouts: &Layouts) -> Vec<Drawing> {
    let Contents { journey, target, plan, theme, lang, .. } = *contents;
    let mut binder = Binder::new(theme, lang).with_foot(contents.foot());
    let organisation = journey.organisation.as_str();
    let facts = [organisation, target.name.as_str(), plan.sponsor.as_str()];
    let facts = facts.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" · ");
    binder.titled(&journey.title, &facts, |room| sponsor::sponsor(contents, room));
    for sheet in vision::vision(contents, Binder::ROOM) {
        binder.sheet(&lang.text("booklet-vision"), organisation, sheet);
    }
    charts(&mut binder, contents, layouts);
    let page = |binder: &mut Binder, page: Page, state: Option<&State>| {
        let Some(state) = state else { return };
        let mut parts = pages::essence(page, journey, state, lang);
        parts.retain(|part| part.blocks.iter().any(|block| !is_a_note(block)));
        if !parts.is_empty() {
            binder.parts(&lang.text(page.text_key()), &state.name, &parts);
        }
    };
    page(&mut binder, Page::Frictions, contents.base());
    page(&mut binder, Page::Thread, Some(target));
    gantt::gantt(&mut binder, contents);
    page(&mut binder, Page::Proof, Some(target));
    page(&mut binder, Page::Case, Some(target));
    page(&mut binder, Page::Readiness, Some(target));
    binder.finish()
}

/// The map of today, of the target, and of what changes between the two, each with what its signs mean.
fn charts(binder: &mut Binder, contents: &Contents, layouts: &Layouts) {
    let Contents { journey, today, target, theme, lang, .. } = *contents;
    let mut add = |canvas: Canvas, (layout, times): (&Layout, f64), title: &str, facts: &str| {
        let signs = canvas.signs().clone();
        let size = (layout.size.width, layout.size.height);
        let map = canvas.finish(title.to_owned(), size, theme.canvas);
        let (room, whole) = (maps::room(times), Binder::unfolded_room(times));
        let tiles = maps::tiles(&map, layout, room);
        let count = tiles.len();
        for (tile, number) in tiles.into_iter().zip(1_usize..) {
            let stage = |at: usize| {
                let id = layout.stages.get(at).map(|band| &band.id);
                id.and_then(|id| journey.stages.get(id)).map_or("", |stage| stage.name.as_str())
            };
            let (first, last) = (stage(tile.stages.0), stage(tile.stages.1));
            let shown = if first == last { first.to_owned() } else { format!("{first} – {last}") };
            let named = if count > 1 {
                let args = [("title", title.into()), ("number", number.into()), ("count", count.into())];
                lang.text_with("booklet-map-part", &args)
            } else {
                title.to_owned()
            };
            let facts: Vec<&str> = [facts, &*shown].into_iter().filter(|words| !words.is_empty()).collect();
            let mut sheet = Canvas::new();
            let spare = (room.width - tile.size.width).max(0.0) / 2.0;
            sheet.place(Canvas::of(tile.items), Vec2::new(spare, 0.0));
            let below = tile.size.height + BELOW;
            legend::legend(&mut sheet, &signs, whole.width, below, whole.width, theme, lang);
            binder.unfolded(&named, &facts.join(" · "), times, sheet);
        }
    };
    if let Some((state, layout)) =
        today.zip(maps::placed(&layouts.today)).filter(|(state, _)| has_touchpoints(state))
    {
        let canvas = map::parts(journey, state, None, layout.0, theme, lang);
        add(canvas, layout, &lang.text("booklet-map-today"), &state.name);
    }
    if let Some(layout) = maps::placed(&layouts.target).filter(|_| has_touchpoints(target)) {
        let canvas = map::parts(journey, target, None, layout.0, theme, lang);
        add(canvas, layout, &lang.text("booklet-map-target"), &target.name);
    }
    if let Some(((from, to), layout)) = contents.ends().zip(maps::placed(&layouts.both))
        && (has_touchpoints(from) || has_touchpoints(to))
    {
        let canvas = compare::canvas(journey, (from, to), layout.0, theme, lang);
        add(canvas, layout, &lang.text("booklet-map-both"), &format!("{} → {}", from.name, to.name));
    }
}

/// Whether a block is only said in passing.
fn is_a_note(block: &Block) -> bool {
    matches!(block, Block::Say(cell) if cell.tone == Tone::Quiet)
}

fn has_touchpoints(state: &State) -> bool {
    state.touchpoints.iter().next().is_some()
}
