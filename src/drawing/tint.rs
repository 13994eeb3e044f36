//! The tint of a map: a ground for each card by a figure, with the figure in words and as a bar, and the scale of it.

use kurbo::{Point, Rect, Vec2};

use super::{
    Drawing, Theme,
    canvas::{Align, Canvas, Lettering},
    card::Shade,
};
use crate::{
    i18n::Lang,
    insight::{GRADES, Tint, Tinted},
    text::{self, Weight},
};

/// The size of the words of the scale, in pixels.
const SIZE: f64 = 12.0;

/// The height of the scale, in pixels.
const HEIGHT: f64 = 24.0;

/// The room at both sides of what is written on a grade, in pixels.
const PADDING: f64 = 8.0;

/// The room between the words and the grades, in pixels.
const GAP: f64 = 14.0;

/// The room around the scale on a poster, in pixels.
const MARGIN: f64 = 12.0;

/// The levels of evidence, weakest first, as their keys end.
const EVIDENCE: [&str; 6] = ["assumption", "interview", "survey", "observation", "data", "test"];

/// A figure as a card says it.
pub(super) fn words(tint: Tint, figure: f64, lang: Lang) -> String {
    match tint {
        Tint::DropOff if figure > 0.0 && figure < 0.005 => lang.text("tint-under-a-percent"),
        Tint::DropOff => lang.percent(figure),
        Tint::Effort => lang.text_with("tint-minutes", &[("minutes", lang.short_number(figure).into())]),
        Tint::Evidence => evidence(figure, lang),
        Tint::Visits | Tint::Pain => number(tint, figure, lang),
    }
}

/// A figure without its unit.
fn number(tint: Tint, figure: f64, lang: Lang) -> String {
    match tint {
        // How often of a hundred journeys: whole numbers are easier to say than shares of one.
        Tint::Visits => lang.short_number(100.0 * figure),
        Tint::DropOff => lang.number(100.0 * figure, 0),
        Tint::Effort | Tint::Pain => lang.short_number(figure),
        Tint::Evidence => evidence(figure, lang),
    }
}

/// The name of a level of evidence.
fn evidence(figure: f64, lang: Lang) -> String {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a level, 0 to 5")]
    let level = figure.round().clamp(0.0, 5.0) as usize;
    EVIDENCE.get(level).map_or_else(String::new, |level| lang.text(&format!("evidence-{level}")))
}

/// How a card with this figure looks.
pub(super) fn shade<'a>(tinted: &Tinted, figure: f64, words: &'a str, theme: &Theme) -> Shade<'a> {
    let pair = tinted.grade(figure).map(|grade| theme.heat_of(grade));
    Shade { words, pair, part: tinted.part(figure) }
}

/// What a tint says, with what is doubtful about it: for those who do not see the scale.
#[must_use]
pub fn scale_words(tinted: &Tinted, lang: Lang) -> String {
    let key = tinted.tint.key();
    let (name, about) = (lang.text(&format!("tint-{key}")), lang.text(&format!("tint-{key}-help")));
    let said = lang.text_with("tint-said", &[("name", name.into()), ("about", about.into())]);
    match doubt(tinted, lang) {
        Some(doubt) => format!("{said} {doubt}"),
        None => said,
    }
}

/// Why the figures are not to be trusted, or not there.
fn doubt(tinted: &Tinted, lang: Lang) -> Option<String> {
    if tinted.is_empty() {
        let key = if tinted.tint.is_of_flow() { "tint-no-flow" } else { "tint-nothing" };
        return Some(lang.text(key));
    }
    (!tinted.is_trusted).then(|| lang.text("tint-not-trusted"))
}

/// The scale of a tint in one row: what it is, and its grades with their bounds.
#[must_use]
pub fn scale(tinted: &Tinted, theme: &Theme, lang: Lang) -> Drawing {
    let (canvas, width) = row(tinted, theme, lang);
    canvas.finish(scale_words(tinted, lang), (width, HEIGHT), theme.surface)
}

/// Paints the scale on a panel, its top right corner at (`right`, `top`). Returns where it ends.
pub(super) fn panel(
    canvas: &mut Canvas,
    tinted: &Tinted,
    (right, top): (f64, f64),
    theme: &Theme,
    lang: Lang,
) -> f64 {
    let (body, width) = row(tinted, theme, lang);
    let panel = Rect::new(right - width - 2.0 * MARGIN, top, right, top + HEIGHT + 2.0 * MARGIN);
    canvas.rect(panel, 10.0, Some(theme.surface), Some(theme.thin()));
    canvas.place(body, panel.origin().to_vec2() + Vec2::new(MARGIN, MARGIN));
    panel.y1
}

/// The row, from its top left corner, and its width.
fn row(tinted: &Tinted, theme: &Theme, lang: Lang) -> (Canvas, f64) {
    let mut canvas = Canvas::new();
    let middle = HEIGHT / 2.0;
    let key = tinted.tint.key();
    let (bold, regular) = (Lettering::bold(SIZE, theme.text), Lettering::regular(SIZE, theme.muted));
    let mut x = 0.0;
    let mut say = |words: &str, lettering: Lettering| {
        let at = Point::new(x, lettering.baseline(middle));
        x += canvas.text(words, at, lettering, Align::Left, 460.0) + PADDING;
    };
    say(&lang.text(&format!("tint-{key}")), bold);
    say(&lang.text(&format!("tint-{key}-help")), regular);
    if let Some(doubt) = doubt(tinted, lang) {
        say(&doubt, Lettering::bold(SIZE, theme.caution));
    }
    if tinted.is_empty() {
        return (canvas, x);
    }
    x += GAP - PADDING;
    let texts: Vec<String> = (0..=GRADES).map(|grades| bounds(tinted, grades, lang)).collect();
    let widest =
        texts.iter().map(|words| text::width(words, SIZE, Weight::Regular) * text::SLACK).fold(24.0, f64::max);
    for (grades, words) in texts.iter().enumerate() {
        let pair = grades.checked_sub(1).map(|grade| theme.heat_of(grade));
        let (fill, ink) = pair.map_or((theme.surface, theme.text), |pair| (pair.fill, pair.ink));
        let swatch = Rect::new(x, 0.0, x + widest + 2.0 * PADDING, HEIGHT);
        canvas.rect(swatch, 3.0, Some(fill), Some(theme.outline()));
        let lettering = Lettering::regular(SIZE, ink);
        let at = Point::new(swatch.center().x, lettering.baseline(middle));
        canvas.text(words, at, lettering, Align::Centre, widest + PADDING);
        x = swatch.x1 + 2.0;
    }
    (canvas, x)
}

/// From where to where a grade goes; before the first is nothing.
fn bounds(tinted: &Tinted, grades: usize, lang: Lang) -> String {
    let high = words(tinted.tint, tinted.bound(grades), lang);
    match grades.checked_sub(1) {
        Some(below) if tinted.tint != Tint::Evidence => {
            format!("{}–{high}", number(tinted.tint, tinted.bound(below), lang))
        }
        _ => high,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_said_as_people_say_them() {
        let said = |tint, figure| words(tint, figure, Lang::En);
        assert_eq!(said(Tint::Visits, 1.25), "125");
        assert_eq!(said(Tint::DropOff, 0.2), "20%");
        assert_eq!(said(Tint::DropOff, 0.001), "under\u{a0}1%");
        assert_eq!(said(Tint::Effort, 10.0), "10\u{a0}min");
        assert_eq!(said(Tint::Evidence, 0.0), "Assumption");
        assert_eq!(said(Tint::Evidence, 5.0), "Test");
    }
}
