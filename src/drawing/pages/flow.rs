//! How journeys flow: how far they come, where they are lost, which ways they take.

use kurbo::{Point, Rect};

use super::{Ground, Section, WIDTH, flow_words as words};
use crate::{
    drawing::{
        Color,
        canvas::{Align, Canvas, LEADING, Lettering},
        pieces::Pieces,
        plots::Plot,
        signs,
    },
    insight::{Course, Passage, seen_by},
    model::{Element, OutcomeKind},
    text::{self, Weight},
};

/// The height of a row of bars and of a line of words, in pixels.
const ROW: f64 = 40.0;

/// The height of a line of words, in pixels.
const LINE: f64 = 26.0;

/// The room for names at the left, in pixels.
const NAMES: f64 = 330.0;

/// The longest bar, in pixels.
const LONGEST: f64 = 560.0;

/// How many touchpoints that lose journeys are told.
const LOSSES: usize = 8;

/// The size of words, in pixels.
const SIZE: f64 = 15.0;

/// The sections of the page.
pub(super) fn sections(ground: Ground) -> Vec<Section> {
    let Ground { journey, persona, lang, .. } = ground;
    let course = Course::of(journey, ground.state, persona);
    let seen = seen_by(ground.state, persona);
    let ground = Ground { state: &seen, ..ground };
    let mut sections = vec![opening(ground, &course)];
    if course.funnel.is_some() {
        sections.push(stages(ground, &course));
    }
    if !course.losses().is_empty() {
        sections.push(losses(ground, &course));
    }
    if !course.routes.is_empty() {
        sections.push(routes(ground, &course));
    }
    let state = ground.state;
    let told = |key: &str, lines: Vec<(Element, String)>| {
        (!lines.is_empty()).then(|| listed(ground, lang.text(key), &lines))
    };
    let loops = course.loops.iter().filter_map(|looped| {
        let first = looped.touchpoints.first()?;
        Some((Element::Touchpoint(first.clone()), words::looped(looped, state, lang)))
    });
    sections.extend(told("flow-loops", loops.collect()));
    let gaps = course.gaps.iter();
    let gaps = gaps.map(|gap| (Element::Touchpoint(gap.touchpoint.clone()), words::gap(gap, state, lang)));
    sections.extend(told("flow-gaps", gaps.collect()));
    let missing = course.missing.iter();
    let missing = missing.map(|id| (Element::Touchpoint(id.clone()), words::missing(state, id, lang)));
    sections.extend(told("flow-missing-title", missing.collect()));
    sections
}

/// The finding, and how journeys end.
fn opening(ground: Ground, course: &Course) -> Section {
    let Ground { journey, state, theme, lang, .. } = ground;
    let mut body = Canvas::new();
    let mut y = 0.0;
    if let Some(doubt) = words::doubt(course, lang) {
        let lettering = Lettering::regular(SIZE, theme.caution);
        y += lines(&mut body, &doubt, (0.0, y + 18.0), lettering, WIDTH) + 12.0;
    }
    if let Some(parts) = words::endings(course) {
        let names = words::ending_names(lang);
        let colours = [theme.better, theme.friction, theme.muted];
        // Figures that are not to be trusted are grey.
        let fill = |color: Color| if course.is_trusted { color } else { theme.border };
        let (mut x, mut label) = (0.0, 0.0);
        for ((part, name), color) in parts.into_iter().zip(names).zip(colours) {
            let wide = WIDTH * f64::from(part) / 100.0;
            if part > 0 {
                body.rect(Rect::new(x, y, x + wide, y + 34.0), 0.0, Some(fill(color)), Some(theme.outline()));
            }
            x += wide;
            let square = Rect::new(label, y + 50.0, label + 14.0, y + 64.0);
            body.rect(square, 2.0, Some(fill(color)), Some(theme.outline()));
            let said = format!("{name} {}", lang.percent(f64::from(part) / 100.0));
            let lettering = Lettering::bold(16.0, theme.text);
            let at = (label + 22.0, lettering.baseline(y + 57.0));
            label += body.text(&said, at, lettering, Align::Left, 400.0) + 64.0;
        }
        y += 76.0;
    }
    Section { title: words::finding(course, journey, state, lang), pieces: Pieces::one((body, y)) }
}

/// How far journeys come, stage by stage.
fn stages(ground: Ground, course: &Course) -> Section {
    let Ground { journey, lang, .. } = ground;
    let mut pieces = Pieces::default();
    for (id, passage) in course.funnel.iter().flat_map(|funnel| &funnel.stages) {
        let name = journey.stages.get(id).map_or("", |stage| &stage.name);
        pieces.row(bar(ground, course, Element::Stage(id.clone()), name, *passage));
    }
    Section { title: lang.text("flow-stages"), pieces }
}

/// Where journeys are lost, touchpoint by touchpoint, worst first.
fn losses(ground: Ground, course: &Course) -> Section {
    let Ground { state, lang, .. } = ground;
    let mut pieces = Pieces::default();
    for (id, passage) in course.losses().into_iter().take(LOSSES) {
        let name = words::name(state, id);
        pieces.row(bar(ground, course, Element::Touchpoint(id.clone()), name, passage));
    }
    Section { title: lang.text("flow-losses"), pieces }
}

/// A name, a bar as long as the share of journeys that come there, its end in another colour for what is lost, and words.
fn bar(ground: Ground, course: &Course, element: Element, name: &str, passage: Passage) -> Plot {
    let Ground { theme, lang, .. } = ground;
    let (middle, grey) = (ROW / 2.0, !course.is_trusted);
    let mut canvas = Canvas::new();
    canvas.about(element, |body| {
        let lettering = Lettering::bold(SIZE, theme.text);
        body.text(name, (0.0, lettering.baseline(middle)), lettering, Align::Left, NAMES - 16.0);
        let at = |share: f64| NAMES + LONGEST * share.clamp(0.0, 1.0);
        let rect = |from: f64, to: f64| Rect::new(from, middle - 12.0, to, middle + 12.0);
        body.rect(rect(at(0.0), at(1.0)), 0.0, Some(theme.lane), None);
        let (reached, kept) = (at(passage.reached), at(passage.reached - passage.lost));
        let [whole, lost] = if grey { [theme.border, theme.muted] } else { [theme.accent, theme.friction] };
        body.rect(rect(at(0.0), reached), 0.0, Some(whole), None);
        if passage.lost > 0.0 {
            let end = rect(kept.min(reached - 3.0), reached);
            body.rect(end, 0.0, Some(lost), Some(theme.outline()));
        }
        let lettering = Lettering::regular(SIZE, if grey { theme.muted } else { theme.text });
        let said = words::passage(passage, lang);
        let x = NAMES + LONGEST + 16.0;
        body.text(&said, (x, lettering.baseline(middle)), lettering, Align::Left, WIDTH - x);
    });
    (canvas, ROW)
}

/// The likeliest ways.
fn routes(ground: Ground, course: &Course) -> Section {
    let Ground { state, theme, lang, .. } = ground;
    let small = Lettering::regular(SIZE, theme.muted);
    let mut cover = Canvas::new();
    let height = lines(&mut cover, &words::routes_cover(course, lang), (0.0, 18.0), small, WIDTH) + 14.0;
    let mut pieces = Pieces::one((cover, height)).leading();
    for route in &course.routes {
        let mut body = Canvas::new();
        let share = Lettering::bold(22.0, if course.is_trusted { theme.text } else { theme.muted });
        body.text(&words::share(route.probability, lang), (90.0, 24.0), share, Align::Right, 90.0);
        let (kind, color) = match route.outcome {
            Some(OutcomeKind::Success) => (OutcomeKind::Success, theme.better),
            Some(OutcomeKind::Neutral) => (OutcomeKind::Neutral, theme.muted),
            Some(OutcomeKind::Abandonment) | None => (OutcomeKind::Abandonment, theme.friction),
        };
        signs::flag(&mut body, Point::new(120.0, 17.0), 18.0, kind, color);
        let said = format!("{} · {}", words::outcome(route, lang), words::route_facts(route, lang));
        body.text(&said, (144.0, 22.0), Lettering::bold(SIZE, theme.text), Align::Left, WIDTH - 144.0);
        let steps = words::steps(state, &route.touchpoints);
        let height = 44.0 + lines(&mut body, &steps, (144.0, 44.0), small, WIDTH - 144.0);
        pieces.row((body, height));
    }
    Section { title: lang.text("flow-routes"), pieces }
}

/// Sentences, one below the other.
fn listed(ground: Ground, title: String, all: &[(Element, String)]) -> Section {
    let lettering = Lettering::regular(SIZE, ground.theme.text);
    let mut pieces = Pieces::default();
    for (element, said) in all {
        let (mut body, mut height) = (Canvas::new(), 0.0);
        body.about(element.clone(), |body| {
            body.disc(Point::new(6.0, LINE / 2.0), 3.0, Some(ground.theme.muted), None);
            let at = (22.0, lettering.baseline(LINE / 2.0));
            height = lines(body, said, at, lettering, WIDTH - 22.0) + 8.0;
        });
        pieces.row((body, height));
    }
    Section { title, pieces }
}

/// Words over as many lines as they need. Returns the height that they take.
fn lines(body: &mut Canvas, words: &str, at: (f64, f64), lettering: Lettering, room: f64) -> f64 {
    let lines = text::break_lines(words, lettering.size, Weight::Regular, room, 6);
    body.lines(&lines, at, lettering, Align::Left).max(lettering.size * LEADING)
}
