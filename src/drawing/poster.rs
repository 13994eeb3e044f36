//! What all posters have: a margin and a title block.

use kurbo::Rect;

use super::{
    Theme,
    canvas::{Align, Canvas, Lettering},
};
use crate::{
    i18n::Lang,
    model::{Element, Journey, PersonaId},
    text,
};

/// The room around a poster, in pixels.
pub(super) const MARGIN: f64 = 32.0;

/// The least width of a picture on a poster, in pixels: room for a title and a legend.
pub(super) const LEAST: f64 = 640.0;

/// The title block, top left: a title in large letters, facts below, an accent beside. Returns where the picture
/// below begins, in pixels.
pub(super) fn title(
    canvas: &mut Canvas,
    element: Element,
    title: &str,
    facts: &str,
    width: f64,
    theme: &Theme,
) -> f64 {
    // A wider poster is read from farther away.
    let size = (width / 90.0).clamp(26.0, 40.0);
    let large = Lettering::bold(size, theme.text);
    let small = Lettering::regular(0.55 * size, theme.muted);
    let room = width - 20.0;
    let lines = text::break_lines(title, large.size, large.weight, room, 2);
    let below = text::break_lines(facts, small.size, small.weight, room, 2);
    let mut y = MARGIN + 0.9 * size;
    canvas.about(element, |canvas| {
        y += canvas.lines(&lines, (MARGIN + 20.0, y), large, Align::Left) - 0.35 * size;
        y += canvas.lines(&below, (MARGIN + 20.0, y), small, Align::Left) - 0.45 * size;
        let bar = Rect::new(MARGIN, MARGIN, MARGIN + 6.0, y + 4.0);
        canvas.rect(bar, 3.0, Some(theme.accent), None);
    });
    y + 26.0
}

/// The facts of a title block: which state, as whom, whose journey.
pub(super) fn facts(state: &str, persona: &str, organisation: &str) -> String {
    let known: Vec<_> = [state, persona, organisation].into_iter().filter(|words| !words.is_empty()).collect();
    known.join(" · ")
}

/// As whom a picture shows a journey, with the share of customers who are like this; nothing where as everybody.
pub(super) fn persona(journey: &Journey, persona: Option<&PersonaId>, lang: Lang) -> String {
    let Some(persona) = persona.and_then(|id| journey.personas.get(id)) else { return String::new() };
    let name = ("name", persona.name.as_str().into());
    match persona.share {
        Some(share) => lang.text_with("picture-persona-share", &[name, ("share", lang.percent(share).into())]),
        None => lang.text_with("picture-persona", &[name]),
    }
}

/// The title of a picture, for those who do not see it.
pub(super) fn spoken(journey: &Journey, shown: &str, persona: Option<&PersonaId>) -> String {
    match persona.and_then(|id| journey.personas.get(id)) {
        Some(persona) => format!("{} – {shown} – {}", journey.title, persona.name),
        None => format!("{} – {shown}", journey.title),
    }
}
