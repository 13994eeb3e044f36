//! Points by two figures, the conspicuous ones with their names.

use kurbo::{Point, Rect};

use super::{Plot, Stands, about};
use crate::{
    drawing::{
        Stroke, Theme,
        canvas::{Align, Canvas, Lettering},
    },
    text::{self, Weight},
};

/// A point.
#[derive(Clone, Debug)]
pub struct Dot {
    /// Where it is.
    pub at: (f64, f64),
    /// What it is called.
    pub name: String,
    /// All that there is to say of it.
    pub says: String,
    /// Whether it stands out, and is named in the plot.
    pub stands_out: bool,
    /// What it stands for.
    pub element: Stands,
}

/// Points by two figures.
#[derive(Clone, Debug)]
pub struct Scatter {
    /// What it is called.
    pub name: String,
    /// What lies across, and what upwards.
    pub axes: (String, String),
    /// From where to where the figure upwards goes, whole numbers.
    pub upwards: (u8, u8),
    /// The marks of the figure across, each with how it is written, evenly spaced from 0.
    pub across: Vec<(f64, String)>,
    /// The points.
    pub dots: Vec<Dot>,
    /// A line through them: its height at 0, and what it rises by one across.
    pub line: Option<(f64, f64)>,
}

impl Scatter {
    /// How far the figure across goes.
    pub(crate) fn last(&self) -> f64 {
        self.across.last().map_or(1.0, |(last, _)| *last)
    }

    /// The two ends of the line as far as it lies half a mark beyond the figures upwards, and from 0 to `last` across.
    #[must_use]
    pub fn line_ends(&self, last: f64) -> Option<((f64, f64), (f64, f64))> {
        let (start, slope) = self.line?;
        let at = |x: f64| (x, start + slope * x);
        if slope.abs() <= 1e-9 {
            return Some((at(0.0), at(last)));
        }
        let edges = [f64::from(self.upwards.0) - 0.5, f64::from(self.upwards.1) + 0.5];
        let [one, other] = edges.map(|height| ((height - start) / slope).clamp(0.0, last));
        Some((at(one.min(other)), at(one.max(other))))
    }
}

/// The height of the plot, and the room left of it and below it, in pixels.
const ROOM: (f64, f64, f64) = (420.0, 64.0, 56.0);

/// The points on axes, `width` pixels wide.
pub(in crate::drawing) fn scatter(scatter: &Scatter, width: f64, theme: &Theme) -> Plot {
    let mut canvas = Canvas::new();
    let field = Rect::new(ROOM.1, 28.0, width - 8.0, ROOM.0 - ROOM.2);
    let (low, high) = (f64::from(scatter.upwards.0), f64::from(scatter.upwards.1));
    let last = scatter.last().max(f64::MIN_POSITIVE);
    let place = |(x, y): (f64, f64)| {
        let up = (y - low + 0.5) / (high - low + 1.0);
        Point::new(field.x0 + field.width() * x / last / 1.04, field.y1 - field.height() * up)
    };
    let small = Lettering::regular(12.0, theme.muted);
    canvas.rect(field, 6.0, Some(theme.surface), Some(theme.thin()));
    canvas.text(&scatter.axes.1, (0.0, 16.0), small, Align::Left, width);
    for mark in scatter.upwards.0..=scatter.upwards.1 {
        let y = place((0.0, f64::from(mark))).y;
        canvas.line((field.x0, y), (field.x1, y), theme.thin());
        canvas.text(&mark.to_string(), (field.x0 - 10.0, small.baseline(y)), small, Align::Right, ROOM.1);
    }
    for (mark, says) in &scatter.across {
        let x = place((*mark, low)).x;
        canvas.line((x, field.y1), (x, field.y1 + 5.0), theme.outline());
        canvas.text(says, (x, field.y1 + 20.0), small, Align::Centre, 120.0);
    }
    canvas.text(&scatter.axes.0, (field.x1, field.y1 + 42.0), small, Align::Right, width);
    if let Some((from, to)) = scatter.line_ends(last * 1.04) {
        canvas.line(place(from), place(to), Stroke::new(theme.muted, 1.5).dashed(&[6.0, 5.0]));
    }
    let mut taken: Vec<Rect> = Vec::new();
    for dot in &scatter.dots {
        let at = place(dot.at);
        let color = if dot.stands_out { theme.friction } else { theme.muted };
        let radius = if dot.stands_out { 7.0 } else { 5.0 };
        about(&mut canvas, &dot.element, |canvas| canvas.disc(at, radius, Some(color), None));
        taken.push(Rect::from_center_size(at, (14.0, 14.0)));
    }
    let lettering = Lettering::bold(13.0, theme.text);
    for dot in scatter.dots.iter().filter(|dot| dot.stands_out) {
        let at = place(dot.at);
        let measured = text::fit(&dot.name, lettering.size, Weight::Bold, 260.0);
        let right = at.x + 12.0 + measured.width > field.x1;
        let (x, align) = if right { (at.x - 12.0, Align::Right) } else { (at.x + 12.0, Align::Left) };
        let left = if right { x - measured.width } else { x };
        let room = |y: f64| Rect::new(left, y - 9.0, left + measured.width, y + 9.0);
        // The nearest height at which the name lies on nothing.
        let shifts = [0.0, -18.0, 18.0, -36.0, 36.0, -54.0, 54.0];
        let free = |y: &f64| taken.iter().all(|other| other.intersect(room(*y)).is_zero_area());
        let y = shifts.iter().map(|shift| at.y + shift).find(free).unwrap_or(at.y);
        taken.push(room(y));
        about(&mut canvas, &dot.element, |canvas| {
            canvas.measured(&measured, (x, lettering.baseline(y)), lettering, align);
        });
    }
    (canvas, ROOM.0)
}
