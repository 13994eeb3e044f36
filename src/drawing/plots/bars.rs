//! Bars, one below the other: a name, the bar, and what it says.

use kurbo::{BezPath, Point, Rect};

use super::{Plot, SIZE, Stands, Tone, about};
use crate::drawing::{
    Stroke, Theme,
    canvas::{Align, Canvas, Lettering},
    pieces::Pieces,
};

/// The height of a bar and of what it takes with the room below, in pixels.
const HEIGHTS: (f64, f64) = (20.0, 32.0);

/// The room for the name of a group, and below the last bar of it, in pixels.
const GROUP: (f64, f64) = (30.0, 12.0);

/// How wide the names are, and what the bars say, as parts of the width.
const PARTS: (f64, f64) = (0.32, 0.16);

/// The room for the scale of a running sum, in pixels.
const SCALE: f64 = 26.0;

/// A bar.
#[derive(Clone, Debug, Default)]
pub struct Bar {
    /// What stands before it.
    pub name: String,
    /// How long it is, 0 or more, against the longest of all.
    pub value: f64,
    /// What stands behind it.
    pub says: String,
    /// Its colour.
    pub tone: Tone,
    /// What it stands for.
    pub element: Stands,
}

/// Bars that belong together.
#[derive(Clone, Debug, Default)]
pub struct Group {
    /// What stands above them; empty: nothing.
    pub name: String,
    /// The bars.
    pub bars: Vec<Bar>,
}

/// A line over the bars: which share of the whole all bars down to each make up, 0–1, from the left to the right.
#[derive(Clone, Copy, Debug)]
pub(in crate::drawing) struct Running<'a> {
    /// The share at each bar, those of all groups in turn.
    pub shares: &'a [f64],
    /// The share at which a line across is drawn, and what is written above it.
    pub mark: (f64, &'a str),
}

/// Bars of all groups on one scale, with a running sum over them or without one. The plot is `width` pixels wide.
pub(in crate::drawing) fn bars(groups: &[Group], running: Option<Running>, width: f64, theme: &Theme) -> Plot {
    bars_against(longest(groups), groups, running, width, theme)
}

/// The longest bar of all groups.
pub(super) fn longest(groups: &[Group]) -> f64 {
    groups.iter().flat_map(|group| &group.bars).map(|bar| bar.value).fold(0.0, f64::max)
}

/// The same, against a longest bar that may be elsewhere.
pub(super) fn bars_against(
    longest: f64,
    groups: &[Group],
    running: Option<Running>,
    width: f64,
    theme: &Theme,
) -> Plot {
    let mut canvas = Canvas::new();
    let (left, right) = (width * PARTS.0, width * (1.0 - PARTS.1));
    let top = if running.is_some() { SCALE } else { 0.0 };
    let mut middles = Vec::new();
    let mut y = top;
    for group in groups {
        if !group.name.is_empty() {
            canvas.text(&group.name, (0.0, y + 19.0), Lettering::bold(15.0, theme.text), Align::Left, width);
            y += GROUP.0;
        }
        for bar in &group.bars {
            let middle = y + HEIGHTS.0 / 2.0;
            about(&mut canvas, &bar.element, |canvas| {
                let name = Lettering::regular(SIZE, theme.text);
                canvas.text(&bar.name, (left - 12.0, name.baseline(middle)), name, Align::Right, left - 12.0);
                let length =
                    if longest > 0.0 { (right - left) * (bar.value / longest).clamp(0.0, 1.0) } else { 0.0 };
                let rect = Rect::new(left, y, left + length, y + HEIGHTS.0);
                if length > 0.0 {
                    canvas.rect(rect, 3.0, Some(bar.tone.color(theme)), None);
                }
                let says = Lettering::bold(SIZE, theme.text);
                // Behind the bar; with a line over the bars, behind all of them.
                let at = if running.is_some() { right } else { rect.x1 } + 10.0;
                canvas.text(&bar.says, (at, says.baseline(middle)), says, Align::Left, width - at);
            });
            middles.push(middle);
            y += HEIGHTS.1;
        }
        if !group.name.is_empty() {
            y += GROUP.1;
        }
    }
    canvas.line((left, top - 4.0), (left, y - 8.0), theme.outline());
    if let Some(running) = running {
        sum(&mut canvas, running, &middles, (left, right, y - 8.0), theme);
    }
    (canvas, y)
}

/// A group of bars against a longest one, in pieces: its name, and each bar.
pub(super) fn in_pieces(longest: f64, group: &Group, width: f64, theme: &Theme) -> Pieces {
    let mut pieces = Pieces::default();
    if !group.name.is_empty() {
        let mut canvas = Canvas::new();
        canvas.text(&group.name, (0.0, 19.0), Lettering::bold(15.0, theme.text), Align::Left, width);
        pieces.head((canvas, GROUP.0));
    }
    for bar in &group.bars {
        let one = Group { name: String::new(), bars: vec![bar.clone()] };
        pieces.row(bars_against(longest, &[one], None, width, theme));
    }
    pieces
}

/// The running sum, between `left` and `right` and down to `bottom`.
fn sum(
    canvas: &mut Canvas,
    running: Running,
    middles: &[f64],
    (left, right, bottom): (f64, f64, f64),
    theme: &Theme,
) {
    let place = |share: f64| left + (right - left) * share.clamp(0.0, 1.0);
    let (share, says) = running.mark;
    let small = Lettering::regular(12.0, theme.muted);
    canvas.text(says, (place(share), 14.0), small, Align::Centre, right - left);
    let across = Stroke::new(theme.border, 1.0).dashed(&[5.0, 4.0]);
    canvas.line((place(share), SCALE - 6.0), (place(share), bottom), across);
    let points: Vec<Point> =
        running.shares.iter().zip(middles).map(|(share, y)| Point::new(place(*share), *y)).collect();
    let mut path = BezPath::new();
    for (number, point) in points.iter().enumerate() {
        if number == 0 { path.move_to(*point) } else { path.line_to(*point) }
    }
    // The line must stand out from the bars too.
    canvas.stroke(path.clone(), Stroke::new(theme.canvas, 5.0));
    canvas.stroke(path, Stroke::new(theme.text, 1.5));
    for point in points {
        canvas.disc(point, 4.0, Some(theme.surface), Some(Stroke::new(theme.text, 1.5)));
    }
}
