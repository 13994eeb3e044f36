//! Values by date, against the straight line to their target.

use jiff::civil::Date;
use kurbo::{BezPath, Point, Rect};

use super::Plot;
use crate::{
    drawing::{
        Stroke, Theme,
        canvas::{Align, Canvas, Lettering},
    },
    i18n::Lang,
};

/// Values by date.
#[derive(Clone, Debug)]
pub struct Dated {
    /// What they are called.
    pub name: String,
    /// What the values, and what the line, are called.
    pub legend: (String, String),
    /// The values, oldest first.
    pub measures: Vec<(Date, f64)>,
    /// The first and the last point of the line.
    pub line: Option<[(Date, f64); 2]>,
    /// The unit of the values, as it is written behind them.
    pub unit: String,
    /// The language of dates and numbers.
    pub lang: Lang,
}

/// The height of the plot, and the room left of it, above and below it, in pixels.
const ROOM: (f64, f64, f64, f64) = (230.0, 60.0, 30.0, 32.0);

/// The most marks of an axis.
const MARKS: i64 = 6;

/// Steps between two marks of the time, in months.
const MONTHS: [i64; 9] = [1, 2, 3, 6, 12, 24, 60, 120, 600];

impl Dated {
    fn points(&self) -> impl Iterator<Item = (Date, f64)> {
        self.measures.iter().copied().chain(self.line.into_iter().flatten())
    }

    /// The first day shown; none where there is nothing.
    #[must_use]
    pub fn first(&self) -> Option<Date> {
        self.points().map(|(date, _)| date).min()
    }

    /// How many days after the first day a date is.
    #[must_use]
    pub fn days(&self, date: Date) -> f64 {
        self.first().and_then(|first| first.until(date).ok()).map_or(0.0, |span| f64::from(span.get_days()))
    }

    /// The last day shown, in days after the first; at least one.
    #[must_use]
    pub fn last(&self) -> f64 {
        self.points().map(|(date, _)| self.days(date)).fold(1.0, f64::max)
    }

    /// From which value to which is shown: a little more than there is.
    #[must_use]
    pub fn range(&self) -> (f64, f64) {
        let (low, high) = self
            .points()
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), (_, value)| (low.min(value), high.max(value)));
        if low > high {
            return (0.0, 1.0);
        }
        let room = if high > low { 0.12 * (high - low) } else { (0.1 * high.abs()).max(1.0) };
        (low - room, high + room)
    }

    /// The marks of the time: firsts of months, in days after the first day; the two ends where there is none.
    #[must_use]
    pub fn across(&self) -> Vec<(f64, String)> {
        let Some(first) = self.first() else { return Vec::new() };
        let last = self.last();
        #[expect(clippy::cast_possible_truncation, reason = "a calendar has few months")]
        let months = (last / 30.4) as i64;
        let step = MONTHS.into_iter().find(|step| months / step < MARKS).unwrap_or(1200);
        // Steps of a year or more begin in January, and so do those within a year.
        let month = i64::from(first.year()) * 12 + i64::from(first.month()) - 1;
        let begin = month.div_euclid(step) * step;
        let marks = (0..=MARKS + 1).filter_map(|place| {
            let month = begin.checked_add(place.checked_mul(step)?)?;
            let date = Date::new(
                i16::try_from(month.div_euclid(12)).ok()?,
                i8::try_from(month.rem_euclid(12) + 1).ok()?,
                1,
            );
            let date = date.ok()?;
            let days = self.days(date);
            // The name of a mark at the very edge would be cut.
            (days >= 0.0 && days <= last).then(|| (days, self.lang.month(date)))
        });
        let marks: Vec<_> = marks.collect();
        if marks.len() > 1 {
            return marks;
        }
        let end = self.points().map(|(date, _)| date).max().unwrap_or(first);
        vec![(0.0, self.lang.date(first)), (last, self.lang.date(end))]
    }

    /// The marks of the values: about four, on round numbers.
    #[must_use]
    pub fn upwards(&self) -> Vec<(f64, String)> {
        let (low, high) = self.range();
        let rough = (high - low) / 4.0;
        let size = 10.0_f64.powf(rough.log10().floor());
        let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|it| it * size).find(|step| *step >= rough);
        let Some(step) = step.filter(|step| step.is_normal()) else { return Vec::new() };
        let begin = (low / step).ceil();
        let marks = (0..8_u8).map(|place| (begin + f64::from(place)) * step).take_while(|mark| *mark <= high);
        marks.map(|mark| (mark, self.lang.number(mark, 3))).collect()
    }

    /// A value with its unit.
    #[must_use]
    pub fn amount(&self, value: f64) -> String {
        format!("{}{}", self.lang.number(value, 2), self.unit)
    }
}

/// The values over their dates, `width` pixels wide.
pub(in crate::drawing) fn dated(dated: &Dated, width: f64, theme: &Theme) -> Plot {
    let mut canvas = Canvas::new();
    let field = Rect::new(ROOM.1, ROOM.2, width - 8.0, ROOM.0 - ROOM.3);
    let (last, (low, high)) = (dated.last(), dated.range());
    let inside = field.inset((-18.0, 0.0));
    let x = |days: f64| inside.x0 + days / last * inside.width();
    let y = |value: f64| field.y1 - (value - low) / (high - low).max(f64::MIN_POSITIVE) * field.height();
    let place = |(date, value): (Date, f64)| Point::new(x(dated.days(date)), y(value));
    canvas.rect(field, 6.0, Some(theme.surface), Some(theme.thin()));
    let small = Lettering::regular(12.0, theme.muted);
    for (value, says) in dated.upwards() {
        let at = y(value);
        canvas.line((field.x0, at), (field.x1, at), theme.thin());
        canvas.text(&says, (field.x0 - 8.0, small.baseline(at)), small, Align::Right, ROOM.1 - 8.0);
    }
    for (days, says) in dated.across() {
        let at = x(days);
        canvas.line((at, field.y1), (at, field.y1 + 5.0), theme.thin());
        let half = (at - field.x0).min(field.x1 - at);
        let (align, at) = match half {
            30.0.. => (Align::Centre, at),
            _ if at < field.center().x => (Align::Left, at.max(field.x0)),
            _ => (Align::Right, at.min(field.x1)),
        };
        canvas.text(&says, (at, field.y1 + 20.0), small, align, 160.0);
    }
    legend(&mut canvas, dated, field.x0, theme);
    if let Some([from, to]) = dated.line {
        canvas.line(place(from), place(to), Stroke::new(theme.muted, 2.0).dashed(&[6.0, 4.0]));
        let (target, ring) = (place(to), Stroke::new(theme.muted, 2.0));
        canvas.rect(Rect::from_center_size(target, (11.0, 11.0)), 0.0, Some(theme.surface), Some(ring));
    }
    let mut path = BezPath::new();
    for (number, measure) in dated.measures.iter().enumerate() {
        let at = place(*measure);
        if number == 0 { path.move_to(at) } else { path.line_to(at) }
    }
    if dated.measures.len() > 1 {
        canvas.stroke(path, Stroke::new(theme.text, 2.0));
    }
    for measure in &dated.measures {
        canvas.disc(place(*measure), 5.0, Some(theme.text), None);
    }
    (canvas, ROOM.0)
}

/// What the values and the line are called, above the plot.
fn legend(canvas: &mut Canvas, dated: &Dated, left: f64, theme: &Theme) {
    let name = Lettering::regular(13.0, theme.text);
    let mut x = left;
    if !dated.measures.is_empty() {
        canvas.line((x, 12.0), (x + 32.0, 12.0), Stroke::new(theme.text, 2.0));
        canvas.disc((x + 16.0, 12.0).into(), 5.0, Some(theme.text), None);
        x += 40.0;
        x += canvas.text(&dated.legend.0, (x, name.baseline(12.0)), name, Align::Left, 300.0) + 32.0;
    }
    if dated.line.is_some() {
        let pen = Stroke::new(theme.muted, 2.0);
        canvas.line((x, 12.0), (x + 24.0, 12.0), pen.clone().dashed(&[6.0, 4.0]));
        canvas.rect(Rect::from_center_size((x + 30.0, 12.0), (11.0, 11.0)), 0.0, Some(theme.surface), Some(pen));
        canvas.text(&dated.legend.1, (x + 44.0, name.baseline(12.0)), name, Align::Left, 300.0);
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn dated(measures: &[(Date, f64)], line: Option<[(Date, f64); 2]>) -> Dated {
        let (name, unit, legend) = (String::new(), String::new(), (String::new(), String::new()));
        Dated { name, legend, measures: measures.to_vec(), line, unit, lang: Lang::En }
    }

    #[test]
    fn a_year_has_marks_on_firsts_of_months() {
        let line = [(date(2027, 1, 4), 12.0), (date(2028, 1, 4), 30.0)];
        let plot = dated(&[(date(2026, 9, 30), 12.0)], Some(line));
        let says: Vec<String> = plot.across().into_iter().map(|(_, says)| says).collect();
        assert_eq!(says, ["Oct 2026", "Jan 2027", "Apr 2027", "July 2027", "Oct 2027", "Jan 2028"]);
        // From 30 September to 1 October.
        assert_eq!(plot.across().first().map(|(days, _)| *days), Some(1.0));
        let values: Vec<f64> = plot.upwards().into_iter().map(|(value, _)| value).collect();
        assert_eq!(values, [10.0, 20.0, 30.0]);
    }

    #[test]
    fn a_single_value_or_none_has_a_range() {
        let plot = dated(&[(date(2027, 1, 4), 0.0)], None);
        assert_eq!(plot.range(), (-1.0, 1.0));
        assert_eq!(plot.across().len(), 2);
        assert_eq!(dated(&[], None).range(), (0.0, 1.0));
        assert_eq!(dated(&[], None).across(), []);
        for value in [1e12, -1e12, 1e-300] {
            assert!(dated(&[(Date::MAX, value)], None).upwards().len() < 9);
            assert!(dated(&[(Date::MIN, value), (Date::MAX, value)], None).across().len() < 9);
        }
    }
}
