//! A Sankey on paper.

use kurbo::{Point, Rect};

use super::{
    super::{Plot, about},
    Sankey,
};
use crate::{
    drawing::{
        Stroke, Theme,
        canvas::{Align, Canvas, LEADING, Lettering},
    },
    text::{self, Icon, Weight},
};

/// The size of the names in the boxes, in pixels.
const SIZE: f64 = 13.0;

/// The room left and right of a name in its box, in pixels.
const PADDING: f64 = 9.0;

/// The bands, the boxes with their names, and the words of what ends, `width` pixels wide.
pub(in crate::drawing) fn sankey(sankey: &Sankey, width: f64, theme: &Theme) -> Plot {
    let mut canvas = Canvas::new();
    let placed = sankey.placed(width);
    let head = Lettering::bold(14.0, theme.muted);
    for (name, (at, room)) in sankey.columns.iter().zip(&placed.heads) {
        canvas.text(name, *at, head, Align::Left, *room);
    }
    let ending = sankey.ending();
    for (flow, band) in sankey.flows.iter().zip(&placed.bands) {
        let all: f64 = flow.strands.values().sum();
        let broken: f64 = flow.strands.iter().filter(|(it, _)| ending.contains(it)).map(|(_, much)| much).sum();
        let only_broken = flow.strands.keys().all(|it| ending.contains(it));
        // What goes on to the end lies above what ends on the way.
        let whole = if all > 0.0 { 1.0 - broken / all } else { f64::from(!only_broken) };
        if whole > 0.0 {
            canvas.fill(band.part(0.0, whole).path(), theme.accent.with_opacity(0.35));
        }
        if whole < 1.0 {
            let part = band.part(whole, 1.0);
            let edge = Stroke::new(theme.friction, 1.0).dashed(&[4.0, 3.0]);
            canvas.path(part.path(), Some(theme.friction.with_opacity(0.25)), Some(edge));
        }
    }
    for (at, (knot, rect)) in sankey.knots.iter().zip(&placed.boxes).enumerate() {
        let lost = sankey.losses.iter().any(|loss| loss.at == at);
        let edge = if lost { Stroke::new(theme.friction, 1.5) } else { theme.outline() };
        about(&mut canvas, &knot.element, |canvas| {
            canvas.rect(*rect, 6.0, Some(theme.surface), Some(edge));
            name(canvas, &knot.name, *rect, theme);
        });
    }
    for (loss, stub) in sankey.losses.iter().zip(&placed.stubs) {
        canvas.rect(stub.rect, 0.0, Some(theme.friction.with_opacity(0.45)), None);
        let bar = (Point::new(stub.rect.x1, stub.rect.y0 - 2.0), Point::new(stub.rect.x1, stub.rect.y1 + 2.0));
        canvas.line(bar.0, bar.1, Stroke::new(theme.friction, 3.0));
        let (at, room) = stub.words;
        let small = Lettering::regular(12.0, theme.friction);
        let words = text::fit(&loss.why, small.size, small.weight, room - 26.0);
        let ground = Rect::new(at.x, at.y - 10.0, at.x + words.width + 30.0, at.y + 10.0);
        canvas.rect(ground, 10.0, Some(theme.canvas), Some(Stroke::new(theme.friction, 1.0)));
        canvas.icon(Icon::X, (at.x + 13.0, at.y), 13.0, theme.friction);
        canvas.measured(&words, (at.x + 22.0, small.baseline(at.y)), small, Align::Left);
    }
    (canvas, placed.size.1)
}

/// A name in the middle of the height of its box, on as many lines as there is room for.
fn name(canvas: &mut Canvas, words: &str, rect: Rect, theme: &Theme) {
    let lettering = Lettering::regular(SIZE, theme.text);
    let leading = SIZE * LEADING;
    let most = if rect.height() >= 2.0 * leading + 6.0 { 2 } else { 1 };
    let lines = text::break_lines(words, SIZE, Weight::Regular, rect.width() - 2.0 * PADDING, most);
    #[expect(clippy::cast_precision_loss, reason = "two lines")]
    let above = (lines.len().max(1) - 1) as f64 * leading / 2.0;
    let first = lettering.baseline(rect.center().y - above);
    canvas.lines(&lines, (rect.x0 + PADDING, first), lettering, Align::Left);
}
