//! What came in less what went out, month by month: a line in its range, with marks on the months that count.

use kurbo::{BezPath, Point, Rect};

use super::Plot;
use crate::drawing::{
    Stroke, Theme,
    canvas::{Align, Canvas, Lettering},
};

/// A balance, month by month.
#[derive(Clone, Debug, Default)]
pub struct Balance {
    /// What it is called.
    pub name: String,
    /// The months, the first one first.
    pub points: Vec<BalancePoint>,
    /// What the line is called in the key.
    pub line: String,
    /// What the range is called in the key; empty where there is none.
    pub band: String,
    /// The values that have a line across, and how they are written.
    pub scale: Vec<(f64, String)>,
    /// The place of the month in which it breaks even, and what is said of it.
    pub break_even: Option<(usize, String)>,
    /// The places of the months in which something is delivered, in their order, and what is said of each in short and in
    /// full.
    pub deliveries: Vec<(usize, String, String)>,
    /// What the signs of the deliveries are called in the key.
    pub delivered: String,
}

/// A month of a balance.
#[derive(Clone, Debug, Default)]
pub struct BalancePoint {
    /// What stands below it; empty: nothing.
    pub label: String,
    /// What the window says, when the pointer is on it.
    pub says: String,
    /// The balance at its end.
    pub value: f64,
    /// The least and the most that it could be.
    pub range: Option<(f64, f64)>,
}

impl Balance {
    /// The least and the greatest value, zero among them.
    #[must_use]
    pub fn ends(&self) -> (f64, f64) {
        let values = self.points.iter().flat_map(|it| {
            let (low, high) = it.range.unwrap_or((it.value, it.value));
            [it.value, low, high]
        });
        let scale = self.scale.iter().map(|(value, _)| *value);
        values.chain(scale).fold((0.0, 0.0), |(low, high), value| (low.min(value), high.max(value)))
    }
}

/// The height of the plot; the room left of it, above and below it, in pixels.
const ROOM: (f64, f64, f64, f64) = (420.0, 92.0, 64.0, 30.0);

/// The radius of the sign of a delivery, in pixels.
const SIGN: f64 = 9.0;

/// The room between two signs, in pixels.
const GAP: f64 = 4.0;

/// The balance, `width` pixels wide.
pub(in crate::drawing) fn balance(balance: &Balance, width: f64, theme: &Theme) -> Plot {
    let mut canvas = Canvas::new();
    let field = Rect::new(ROOM.1, ROOM.2, width - 8.0, ROOM.0 - ROOM.3);
    let (low, high) = balance.ends();
    let span = (high - low).max(f64::MIN_POSITIVE);
    let number = |count: usize| u32::try_from(count).map_or(0.0, f64::from);
    let column = field.width() / number(balance.points.len()).max(1.0);
    let place = |month: usize, value: f64| {
        let up = ((value - low) / span).clamp(0.0, 1.0);
        Point::new(field.x0 + (number(month) + 0.5) * column, field.y1 - 10.0 - up * (field.height() - 20.0))
    };
    canvas.rect(field, 6.0, Some(theme.surface), Some(theme.thin()));
    band(&mut canvas, balance, place, theme);
    let small = Lettering::regular(12.0, theme.muted);
    for (value, says) in &balance.scale {
        let y = place(0, *value).y;
        let pen = if *value == 0.0 { theme.outline() } else { theme.thin() };
        canvas.line((field.x0, y), (field.x1, y), pen);
        canvas.text(says, (field.x0 - 8.0, small.baseline(y)), small, Align::Right, ROOM.1 - 8.0);
    }
    for (month, point) in balance.points.iter().enumerate().filter(|(_, point)| !point.label.is_empty()) {
        let x = place(month, 0.0).x;
        canvas.line((x, field.y1), (x, field.y1 + 5.0), theme.outline());
        canvas.text(&point.label, (x, field.y1 + 20.0), small, Align::Centre, 3.0 * column - 6.0);
    }
    let mut path = BezPath::new();
    for (month, point) in balance.points.iter().enumerate() {
        let at = place(month, point.value);
        if month == 0 { path.move_to(at) } else { path.line_to(at) }
    }
    canvas.stroke(path, Stroke::new(theme.text, 2.5));
    key(&mut canvas, balance, field, theme);
    deliveries(&mut canvas, balance, |month| place(month, low), field, theme);
    if let Some((month, says)) = &balance.break_even {
        let at = place(*month, balance.points.get(*month).map_or(0.0, |point| point.value));
        canvas.line((at.x, at.y + 8.0), (at.x, field.y1), Stroke::new(theme.better, 1.5).dashed(&[5.0, 4.0]));
        canvas.disc(at, 7.0, Some(theme.better), Some(Stroke::new(theme.surface, 2.0)));
        let words = Lettering::bold(14.0, theme.text);
        // Left of it and above, where the line has not been; to the right and below where there is no room.
        let left = at.x - field.x0 - 24.0;
        let (x, align, room) = if left < 160.0 {
            (at.x + 14.0, Align::Left, field.x1 - at.x - 24.0)
        } else {
            (at.x - 14.0, Align::Right, left)
        };
        let y = if align == Align::Left { at.y + 22.0 } else { at.y - 14.0 };
        canvas.text(says, (x, words.baseline(y)), words, align, room);
    }
    (canvas, ROOM.0)
}

/// Between the least and the most, where there is a range.
fn band(canvas: &mut Canvas, balance: &Balance, place: impl Fn(usize, f64) -> Point, theme: &Theme) {
    let ranges = || balance.points.iter().enumerate().filter_map(|(month, it)| Some((month, it.range?)));
    let mut path = BezPath::new();
    for (number, (month, (low, _))) in ranges().enumerate() {
        let at = place(month, low);
        if number == 0 { path.move_to(at) } else { path.line_to(at) }
    }
    if path.elements().is_empty() {
        return;
    }
    let backwards: Vec<_> = ranges().collect();
    for (month, (_, high)) in backwards.into_iter().rev() {
        path.line_to(place(month, high));
    }
    path.close_path();
    canvas.fill(path, theme.better_tint);
    for end in [|range: (f64, f64)| range.0, |range: (f64, f64)| range.1] {
        let mut path = BezPath::new();
        for (number, (month, range)) in ranges().enumerate() {
            let at = place(month, end(range));
            if number == 0 { path.move_to(at) } else { path.line_to(at) }
        }
        canvas.stroke(path, Stroke::new(theme.border, 1.0).dashed(&[5.0, 4.0]));
    }
}

/// What the signs mean, above the plot.
fn key(canvas: &mut Canvas, balance: &Balance, field: Rect, theme: &Theme) {
    let words = Lettering::regular(13.0, theme.text);
    let (mut x, y) = (field.x0, 12.0);
    let say = |canvas: &mut Canvas, x: f64, text: &str| {
        x + canvas.text(text, (x, words.baseline(y)), words, Align::Left, 420.0) + 32.0
    };
    canvas.line((x, y), (x + 32.0, y), Stroke::new(theme.text, 2.5));
    x = say(canvas, x + 40.0, &balance.line);
    if !balance.band.is_empty() {
        let swatch = Rect::new(x, y - 7.0, x + 32.0, y + 7.0);
        let edge = Stroke::new(theme.border, 1.0).dashed(&[5.0, 4.0]);
        canvas.rect(swatch, 0.0, Some(theme.better_tint), Some(edge));
        x = say(canvas, x + 40.0, &balance.band);
    }
    if !balance.deliveries.is_empty() {
        sign(canvas, Point::new(x + SIGN, y), "1", theme);
        say(canvas, x + 2.0 * SIGN + 8.0, &balance.delivered);
    }
}

/// A numbered sign above the month of each delivery, moved to the right where it would lie on the one before.
fn deliveries(canvas: &mut Canvas, balance: &Balance, below: impl Fn(usize) -> Point, field: Rect, theme: &Theme) {
    let mut free = field.x0;
    for (month, short, _) in &balance.deliveries {
        let foot = below(*month);
        let x = foot.x.max(free + SIGN);
        // The table below the plot has those for which there is no room.
        if x + SIGN > field.x1 {
            break;
        }
        free = x + SIGN + GAP;
        let at = Point::new(x, field.y0 - SIGN - 6.0);
        canvas.line((at.x, at.y + SIGN), (foot.x, field.y0), theme.outline());
        canvas.line((foot.x, field.y0), (foot.x, field.y1), theme.thin().dashed(&[3.0, 4.0]));
        sign(canvas, at, short, theme);
    }
}

fn sign(canvas: &mut Canvas, at: Point, says: &str, theme: &Theme) {
    canvas.disc(at, SIGN, Some(theme.accent), None);
    let words = Lettering::bold(11.0, theme.on_accent);
    canvas.text(says, (at.x, words.baseline(at.y)), words, Align::Centre, 2.0 * SIGN);
}
