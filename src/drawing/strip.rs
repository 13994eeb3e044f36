//! Experience curves over columns: a smooth line through the means, faces, bars from worst to best.

use kurbo::{BezPath, Point, Rect};

use super::{
    Stroke, Theme,
    canvas::{Align, Canvas, Lettering},
    legend::Sign,
    signs,
};
use crate::{
    i18n::Lang,
    insight::{Curve, CurvePoint},
    layout::Band,
    model::{Element, StageId},
    text,
};

/// The room above +2 and below −2, in pixels.
const PADDING: f64 = 30.0;

/// How a curve is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pen {
    /// With faces, values and bars: what customers feel.
    Main,
    /// Paler, with plain points: the state that is compared with.
    Before,
    /// Dashed, with squares: what the people who serve feel.
    Employees,
}

/// One curve of a strip.
#[derive(Clone, Copy, Debug)]
pub(super) struct Series<'a> {
    /// What is drawn.
    pub(super) curve: &'a Curve,
    /// What it is called, beside its line in the head of the strip.
    pub(super) name: &'a str,
    /// How it is drawn.
    pub(super) pen: Pen,
}

/// Where a strip lies.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place<'a> {
    /// The columns.
    pub(super) stages: &'a [Band<StageId>],
    /// The width of the head before the first column, in pixels.
    pub(super) head: f64,
    /// The whole width, in pixels.
    pub(super) width: f64,
    /// The top edge, in pixels.
    pub(super) top: f64,
    /// The height, in pixels.
    pub(super) height: f64,
}

impl Place<'_> {
    /// Where an emotion is, in pixels from the top of the picture.
    fn y(&self, emotion: f64) -> f64 {
        let part = (2.0 - emotion.clamp(-2.0, 2.0)) / 4.0;
        self.top + PADDING + part * (self.height - 2.0 * PADDING)
    }
}

/// Paints the curves of one strip, the last one on top.
pub(super) fn strip(
    canvas: &mut Canvas,
    place: Place,
    heading: &str,
    series: &[Series],
    theme: &Theme,
    lang: Lang,
) {
    let ground = Rect::new(0.0, place.top, place.width, place.top + place.height);
    canvas.rect(ground, 10.0, Some(theme.surface), Some(theme.thin()));
    head(canvas, place, heading, series, theme);
    for band in place.stages.iter().skip(1) {
        canvas.line((band.start, ground.y0 + 1.0), (band.start, ground.y1 - 1.0), theme.thin());
    }
    for emotion in [2, 0, -2] {
        #[expect(clippy::cast_precision_loss, reason = "−2 to 2")]
        let y = place.y(emotion as f64);
        let pen = if emotion == 0 { Stroke::new(theme.border, 1.0) } else { theme.thin().dashed(&[3.0, 4.0]) };
        canvas.line((place.head, y), (place.width - 1.0, y), pen);
        canvas.used(Sign::Face);
        signs::face(canvas, theme, Point::new(place.head - 13.0, y), 8.0, emotion);
        let sign = Lettering::bold(12.0, theme.muted);
        canvas.text(
            &signs::emotion_sign(emotion),
            (place.head - 25.0, sign.baseline(y)),
            sign,
            Align::Right,
            24.0,
        );
    }
    let main = series.iter().filter(|series| series.pen != Pen::Employees).count();
    for (position, one) in series.iter().enumerate() {
        // Two bars in one column stand side by side.
        let shift = match one.pen {
            Pen::Employees => -24.0,
            Pen::Main | Pen::Before if main < 2 => 0.0,
            Pen::Main | Pen::Before => 14.0 * index_sign(position),
        };
        trace(canvas, place, *one, shift, theme, lang);
    }
}

fn index_sign(position: usize) -> f64 {
    if position == 0 { -1.0 } else { 1.0 }
}

/// What the strip shows, and what each line is called.
fn head(canvas: &mut Canvas, place: Place, heading: &str, series: &[Series], theme: &Theme) {
    let bold = Lettering::bold(14.0, theme.text);
    let small = Lettering::regular(12.0, theme.muted);
    let room = place.head - 16.0 - 46.0;
    let words = text::break_lines(heading, bold.size, bold.weight, room, 3);
    let named = series.iter().filter(|series| !series.name.is_empty()).count();
    #[expect(clippy::cast_precision_loss, reason = "a few lines")]
    let tall = 18.0 * words.len() as f64 + 38.0 * named as f64;
    let mut y = place.top + (place.height - tall) / 2.0 + 13.0;
    y += canvas.lines(&words, (16.0, y), bold, Align::Left) + 2.0;
    for one in series.iter().rev().filter(|series| !series.name.is_empty()) {
        canvas.line((16.0, y), (46.0, y), pen(one.pen, theme));
        canvas.text(one.name, (16.0, y + 16.0), small, Align::Left, room);
        y += 38.0;
    }
}

/// The line of a curve.
fn pen(pen: Pen, theme: &Theme) -> Stroke {
    match pen {
        Pen::Main => Stroke::new(theme.text, 2.5),
        Pen::Before => Stroke::new(theme.border, 2.5),
        Pen::Employees => Stroke::new(theme.muted, 1.75).dashed(&[6.0, 4.0]),
    }
}

/// One curve: bars, line, points.
fn trace(canvas: &mut Canvas, place: Place, series: Series, shift: f64, theme: &Theme, lang: Lang) {
    let middle = |band: &Band<StageId>| band.start + band.length / 2.0 + shift;
    let points: Vec<Option<(f64, &CurvePoint)>> = place
        .stages
        .iter()
        .map(|band| {
            let (_, point) = series.curve.points.iter().find(|(id, _)| *id == band.id)?;
            Some((middle(band), point.as_ref()?))
        })
        .collect();
    if series.pen != Pen::Employees {
        for (x, point) in points.iter().flatten() {
            bar(canvas, place, *x, point, series.pen, theme);
        }
    }
    let mut path = BezPath::new();
    let mut last: Option<Point> = None;
    for point in &points {
        let Some((x, point)) = point else {
            last = None;
            continue;
        };
        let here = Point::new(*x, place.y(point.mean));
        match last {
            Some(before) => {
                // Level at the points, so that the line never swings beyond what is known.
                let bend = 0.45 * (here.x - before.x);
                path.curve_to(Point::new(before.x + bend, before.y), Point::new(here.x - bend, here.y), here);
            }
            None => path.move_to(here),
        }
        last = Some(here);
    }
    canvas.stroke(path, pen(series.pen, theme));
    canvas.used(match series.pen {
        Pen::Main | Pen::Before => Sign::Mean,
        Pen::Employees => Sign::Employees,
    });
    for (index, (band, point)) in place.stages.iter().zip(&points).enumerate() {
        let Some((x, point)) = point else { continue };
        let at = Point::new(*x, place.y(point.mean));
        canvas.about(Element::Stage(band.id.clone()), |canvas| match series.pen {
            Pen::Main => {
                signs::face(canvas, theme, at, 9.0, nearest(point.mean));
                value(canvas, place, at, series.curve, index, theme, lang);
            }
            Pen::Before => canvas.disc(at, 5.0, Some(theme.surface), Some(pen(Pen::Before, theme))),
            Pen::Employees => {
                let square = Rect::from_center_size(at, (8.0, 8.0));
                canvas.rect(square, 0.0, Some(theme.surface), Some(Stroke::new(theme.muted, 2.0)));
            }
        });
    }
}

/// A bar from worst to best, with a stop at each end.
fn bar(canvas: &mut Canvas, place: Place, x: f64, point: &CurvePoint, kind: Pen, theme: &Theme) {
    #[expect(clippy::cast_precision_loss, reason = "−2 to 2")]
    let (best, worst) = (place.y(point.best as f64), place.y(point.worst as f64));
    if worst - best < 1.0 {
        return;
    }
    canvas.used(Sign::Spread);
    let color = if kind == Pen::Before { theme.border } else { theme.muted };
    let stroke = Stroke::new(color, if kind == Pen::Before { 1.25 } else { 2.0 });
    canvas.line((x, best), (x, worst), stroke.clone());
    for y in [best, worst] {
        canvas.line((x - 5.0, y), (x + 5.0, y), stroke.clone());
    }
}

/// The mean in figures beside its point; the peak and the end by name.
fn value(canvas: &mut Canvas, place: Place, at: Point, curve: &Curve, index: usize, theme: &Theme, lang: Lang) {
    let Some((_, Some(point))) = curve.points.get(index) else { return };
    let shown = (point.mean * 10.0).round() / 10.0;
    let figure = if shown > 0.0 { format!("+{}", lang.number(shown, 1)) } else { lang.number(shown, 1) };
    let mut words = Vec::new();
    if curve.peak == Some(index) {
        words.push(lang.text("map-curve-peak"));
    }
    if curve.end == Some(index) {
        words.push(lang.text("map-curve-end"));
    }
    let marked = !words.is_empty();
    words.push(figure);
    let words = words.join(" · ");
    let lettering = if marked { Lettering::bold(12.0, theme.text) } else { Lettering::regular(12.0, theme.muted) };
    let (length, end) =
        place.stages.get(index).map_or((120.0, at.x + 60.0), |band| (band.length, band.start + band.length));
    let room = (end - at.x - 18.0).max(24.0);
    let fitted = text::fit(&words, lettering.size, lettering.weight, (length - 18.0).max(room));
    let (left, top) = if fitted.width <= room {
        // Off the line: below where it climbs.
        let next = curve.points.get(index + 1).and_then(|(_, next)| next.as_ref());
        let climbs = next.is_some_and(|next| next.mean > point.mean + 0.1);
        (at.x + 11.0, if climbs { at.y + 5.0 } else { at.y - 22.0 })
    } else {
        // Wider than the room beside the point: above it, or below where the strip ends.
        let above = at.y - 32.0;
        (end - fitted.width - 9.0, if above < place.top + 2.0 { at.y + 14.0 } else { above })
    };
    let plate = Rect::new(left, top, left + 6.0 + fitted.width, top + 17.0);
    canvas.rect(plate, 4.0, Some(theme.surface), None);
    canvas.measured(&fitted, (plate.x0 + 3.0, lettering.baseline(plate.center().y)), lettering, Align::Left);
}

/// The face nearest to a mean.
#[expect(clippy::cast_possible_truncation, reason = "−2 to 2")]
fn nearest(mean: f64) -> i64 {
    mean.clamp(-2.0, 2.0).round() as i64
}
