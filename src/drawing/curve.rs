//! The experience curve as a picture of its own, for one state or several.

use kurbo::Vec2;

use super::{
    Drawing, Theme,
    canvas::Canvas,
    headers::{self, Heads},
    legend,
    poster::{self, MARGIN},
    strip::{self, Pen, Place, Series},
};
use crate::{
    i18n::Lang,
    insight,
    layout::{Band, card},
    model::{Element, Journey, PersonaId, StageId, State},
};

/// The width of the head before the first stage, in pixels.
const HEAD: f64 = 232.0;

/// The least width of a stage, in pixels.
const COLUMN: f64 = 196.0;

/// The height of the stage headers and of the curve, in pixels.
const HEIGHTS: (f64, f64) = (64.0, 340.0);

/// The experience curve of a state, with that of the people who serve where their feelings are known.
#[must_use]
pub fn curve(journey: &Journey, state: &State, theme: &Theme, lang: Lang) -> Drawing {
    curve_for(journey, state, None, theme, lang)
}

/// The experience curve of a state as a persona feels it.
#[must_use]
pub fn curve_for(
    journey: &Journey,
    state: &State,
    persona: Option<&PersonaId>,
    theme: &Theme,
    lang: Lang,
) -> Drawing {
    traced(journey, &[state], persona, theme, lang)
}

/// The experience curves of several states over the same stages: the last one in full, the others paler.
#[must_use]
pub fn curves(journey: &Journey, states: &[&State], theme: &Theme, lang: Lang) -> Drawing {
    traced(journey, states, None, theme, lang)
}

fn traced(
    journey: &Journey,
    states: &[&State],
    persona: Option<&PersonaId>,
    theme: &Theme,
    lang: Lang,
) -> Drawing {
    let stages = columns(journey);
    let width = stages.last().map_or(HEAD, |last| last.start + last.length).max(poster::LEAST);
    let mut body = Canvas::new();
    let (header, height) = HEIGHTS;
    let heads = Heads { stages: &stages, height: header, pinned: false };
    headers::stage_headers(&mut body, journey, states, heads, theme, lang);
    let place = Place { stages: &stages, head: HEAD, width, top: header, height };

    let traced: Vec<_> =
        states.iter().map(|state| (insight::curve(journey, state, persona), state.name.as_str())).collect();
    let mut series: Vec<_> = traced.iter().map(|(curve, name)| Series { curve, name, pen: Pen::Before }).collect();
    if let Some(last) = series.last_mut() {
        last.pen = Pen::Main;
    }
    let backstage = match states {
        [state] => Some(insight::backstage_curve(journey, state, persona)),
        _ => None,
    };
    let employees = lang.text("map-curve-employees");
    if let Some(curve) = backstage.as_ref().filter(|curve| curve.end.is_some()) {
        series.insert(0, Series { curve, name: &employees, pen: Pen::Employees });
    }
    strip::strip(&mut body, place, &lang.text("map-curve"), &series, theme, lang);

    let mut canvas = Canvas::new();
    let names: Vec<_> = states.iter().map(|state| state.name.as_str()).collect();
    let names = names.join(" → ");
    let title = lang.text_with("curve-title", &[("journey", journey.title.as_str().into())]);
    let facts = poster::facts(&names, &poster::persona(journey, persona, lang), &journey.organisation);
    let top = poster::title(&mut canvas, Element::Journey, &title, &facts, width, theme);
    let used = body.signs().clone();
    canvas.place(body, Vec2::new(MARGIN, top));
    let end = top + header + height;
    let end = legend::legend(&mut canvas, &used, MARGIN + width, end + 20.0, width, theme, lang);
    canvas.finish(format!("{title} – {names}"), (width + 2.0 * MARGIN, end + MARGIN), theme.canvas)
}

/// The stages side by side, equally wide.
fn columns(journey: &Journey) -> Vec<Band<StageId>> {
    // All as wide as the longest name asks for.
    let length = journey.stages.iter().map(|stage| card::stage_width(&stage.name)).fold(COLUMN, f64::max);
    let mut start = HEAD;
    let mut bands = Vec::new();
    for stage in journey.stages.iter() {
        bands.push(Band { id: stage.id.clone(), start, length });
        start += length;
    }
    bands
}
