//! What all posters have: a margin and a title block.

use kurbo::Rect;

use super::{
    Theme,
    canvas::{Align, Canvas, Lettering},
};
use crate::{model::Element, text};

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

/// The facts of a title block: which state, whose journey.
pub(super) fn facts(state: &str, organisation: &str) -> String {
    let known: Vec<_> = [state, organisation].into_iter().filter(|words| !words.is_empty()).collect();
    known.join(" · ")
}
