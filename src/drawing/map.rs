//! The map of one state: for the canvas of the window, and as a poster.

use kurbo::{Point, Rect, Vec2};

use super::{
    Color, Drawing, Tallies, Theme, backstage, bundle,
    busy::Busy,
    canvas::{Align, Canvas, Lettering},
    card::{self, Style},
    edge::{self, Look},
    headers::{self, Heads},
    legend,
    legend::Sign,
    own, pins,
    poster::{self, MARGIN},
    strip::{self, Pen, Place, Series},
    tint, votes,
};
use crate::{
    i18n::Lang,
    insight::{self, Tinted},
    layout::{
        Layout,
        plate::{self, Forks, Words},
    },
    model::{Context, Element, Journey, PersonaId, Reason, State, Transition},
};

/// The height of the experience curve under a map, in pixels.
const CURVE_HEIGHT: f64 = 220.0;

/// The map of a state as a poster: title, map, experience curve, what is backstage, legend.
#[must_use]
pub fn map(journey: &Journey, state: &State, layout: &Layout, theme: &Theme, lang: Lang) -> Drawing {
    map_tinted(journey, state, None, None, layout, theme, lang)
}

/// The map of a state as a poster, its cards tinted by a figure where there is one. As a persona meets it, it has the
/// persona's own values, and what it passes by is faded. The layout is that of [`insight::seen_by`].
#[must_use]
pub fn map_tinted(
    journey: &Journey,
    state: &State,
    persona: Option<&PersonaId>,
    tinted: Option<&Tinted>,
    layout: &Layout,
    theme: &Theme,
    lang: Lang,
) -> Drawing {
    let state = &*insight::seen_by(state, persona);
    let mut body = tinted_parts(journey, state, persona, tinted, layout, theme, lang);
    body.fade(&insight::passed_by(state, persona));
    let width = layout.size.width.max(poster::LEAST);
    let mut y = layout.size.height + 16.0;

    let customers = insight::curve(journey, state, persona);
    if customers.end.is_some() {
        let place =
            Place { stages: &layout.stages, head: layout.header_width, width, top: y, height: CURVE_HEIGHT };
        let employees = insight::backstage_curve(journey, state, persona);
        let (name, of_employees) = (lang.text("map-curve-customers"), lang.text("map-curve-employees"));
        let mut series = vec![Series { curve: &customers, name: &name, pen: Pen::Main }];
        if employees.end.is_some() {
            series.insert(0, Series { curve: &employees, name: &of_employees, pen: Pen::Employees });
        }
        strip::strip(&mut body, place, &lang.text("map-curve"), &series, theme, lang);
        y += CURVE_HEIGHT + 16.0;
    }
    y += backstage::backstage(&mut body, journey, state, layout, theme, lang, y);

    let mut canvas = Canvas::new();
    let facts = poster::facts(&state.name, &poster::persona(journey, persona, lang), &journey.organisation);
    let top = poster::title(&mut canvas, Element::State(state.id.clone()), &journey.title, &facts, width, theme);
    let used = body.signs().clone();
    canvas.place(body, Vec2::new(MARGIN, top));
    let mut below = top + y + 12.0;
    if let Some(tinted) = tinted {
        below = tint::panel(&mut canvas, tinted, (MARGIN + width, below), theme, lang) + 12.0;
    }
    let end = legend::legend(&mut canvas, &used, MARGIN + width, below, width, theme, lang);
    let title = poster::spoken(journey, &state.name, persona);
    canvas.finish(title, (width + 2.0 * MARGIN, end + MARGIN), theme.canvas)
}

/// The map of a state alone, in the coordinates of its layout.
#[must_use]
pub fn map_only(journey: &Journey, state: &State, layout: &Layout, theme: &Theme, lang: Lang) -> Drawing {
    map_only_for(journey, state, None, layout, theme, lang)
}

/// The map of a state alone as a persona meets it, in the coordinates of its layout, which is that of
/// [`insight::seen_by`]. What the persona passes by is not faded: that is left to who shows it.
#[must_use]
pub fn map_only_for(
    journey: &Journey,
    state: &State,
    persona: Option<&PersonaId>,
    layout: &Layout,
    theme: &Theme,
    lang: Lang,
) -> Drawing {
    map_only_tinted(journey, state, persona, None, layout, theme, lang)
}

/// The map of a state alone as [`map_only_for`] makes it, its cards tinted by a figure where there is one. The scale is
/// not in it: that is [`super::tint_scale`].
#[must_use]
pub fn map_only_tinted(
    journey: &Journey,
    state: &State,
    persona: Option<&PersonaId>,
    tinted: Option<&Tinted>,
    layout: &Layout,
    theme: &Theme,
    lang: Lang,
) -> Drawing {
    let size = (layout.size.width, layout.size.height);
    let title = poster::spoken(journey, &state.name, persona);
    let state = insight::seen_by(state, persona);
    tinted_parts(journey, &state, persona, tinted, layout, theme, lang).finish(title, size, theme.canvas)
}

/// The map of a state that is as the persona meets it.
pub(super) fn parts(
    journey: &Journey,
    state: &State,
    persona: Option<&PersonaId>,
    layout: &Layout,
    theme: &Theme,
    lang: Lang,
) -> Canvas {
    tinted_parts(journey, state, persona, None, layout, theme, lang)
}

/// The same, its cards tinted by a figure where there is one.
fn tinted_parts(
    journey: &Journey,
    state: &State,
    persona: Option<&PersonaId>,
    tinted: Option<&Tinted>,
    layout: &Layout,
    theme: &Theme,
    lang: Lang,
) -> Canvas {
    let mut canvas = Canvas::new();
    headers::lanes(&mut canvas, journey, layout, theme);
    headers::stage_headers(&mut canvas, journey, &[state], Heads::of(layout), theme, lang);
    headers::lane_headers(&mut canvas, journey, layout, theme, lang);
    headers::corner(&mut canvas, &[state], layout, theme, lang);
    let is_stacked = !layout.bundles.is_empty();
    if is_stacked {
        bundle::bundles(&mut canvas, layout, &Tallies::of(state), theme);
    } else {
        transitions(&mut canvas, journey, state, persona, layout, theme, lang);
    }
    for node in &layout.nodes {
        if let Some(touchpoint) = state.touchpoints.get(&node.id) {
            let figure = tinted.and_then(|tinted| Some((tinted, tinted.figure(&touchpoint.id)?)));
            let words = figure.map(|(tinted, figure)| tint::words(tinted.tint, figure, lang));
            let style = match (figure, &words) {
                (Some((tinted, figure)), Some(words)) => Style::Tinted(tint::shade(tinted, figure, words, theme)),
                _ => Style::Plain,
            };
            card::card(&mut canvas, journey, touchpoint, node.rect, style, theme, lang);
            own::touchpoint(&mut canvas, touchpoint, persona, node.rect, theme);
        }
    }
    if is_stacked {
        // Straight from card to card, they would be hidden below those that are between.
        transitions(&mut canvas, journey, state, persona, layout, theme, lang);
    }
    pins::pins(&mut canvas, state, layout, theme);
    votes::votes(&mut canvas, journey, state, layout, theme);
    canvas
}

/// The transitions, then their labels, so that no line crosses a label.
fn transitions(
    canvas: &mut Canvas,
    journey: &Journey,
    state: &State,
    persona: Option<&PersonaId>,
    layout: &Layout,
    theme: &Theme,
    lang: Lang,
) {
    if layout.edges.is_empty() {
        return;
    }
    let shares = insight::shares(journey, state, persona);
    let mut busy = None;
    for (number, line) in layout.edges.iter().enumerate() {
        let Some(transition) = state.transitions.get(&line.id) else { continue };
        let share = shares.get(&transition.id).copied().or(transition.share);
        let look = look(canvas, transition, share, theme);
        let beside = if look.gap {
            let busy = busy.get_or_insert_with(|| Busy::new(&layout.edges, pins::busy(layout, state)));
            busy.beside(number, line)
        } else {
            Vec::new()
        };
        canvas.about(Element::Transition(transition.id.clone()), |canvas| {
            edge::paint(canvas, &line.points, &look, &beside);
        });
    }
    let forks = Forks::of(state);
    for line in &layout.edges {
        if let (Some(transition), Some(rect)) = (state.transitions.get(&line.id), line.label) {
            label(canvas, transition, &Words::of(transition, &forks), rect, theme.text, theme, lang);
        }
    }
    for line in &layout.edges {
        if let Some(transition) = state.transitions.get(&line.id) {
            own::transition(canvas, transition, persona, line, theme);
        }
    }
}

/// How a transition looks on the map of one state.
fn look(canvas: &mut Canvas, transition: &Transition, share: Option<f64>, theme: &Theme) -> Look {
    if share.is_some() {
        canvas.used(Sign::Share);
    }
    let forced = transition.reason == Some(Reason::Forced);
    if forced {
        canvas.used(Sign::Forced);
    }
    let look = Look { forced, ..Look::new(theme.muted, edge::width_of(share.unwrap_or(0.1))) };
    match transition.context {
        Context::Lost => {
            canvas.used(Sign::ContextLost);
            Look { gap: true, color: theme.friction, ..look }
        }
        Context::Partial => {
            canvas.used(Sign::ContextPartial);
            Look { dash: edge::partial(look.width), ..look }
        }
        Context::Carried | Context::Unknown => look,
    }
}

/// The words of a transition on a small plate.
pub(super) fn label(
    canvas: &mut Canvas,
    transition: &Transition,
    words: &Words<'_>,
    plate: Rect,
    ink: Color,
    theme: &Theme,
    lang: Lang,
) {
    if words.has_share() {
        canvas.used(Sign::WrittenShare);
    }
    let room = plate.width() - 2.0 * plate::PADDING;
    let Some(words) = words.fit(room, |share| lang.percent(share)) else { return };
    let lettering = Lettering::regular(plate::SIZE, ink);
    canvas.about(Element::Transition(transition.id.clone()), |canvas| {
        canvas.rect(plate, 4.0, Some(theme.surface), Some(theme.thin()));
        let at = Point::new(plate.center().x, lettering.baseline(plate.center().y));
        canvas.measured(&words, at, lettering, Align::Centre);
    });
}
