//! Values from stage to stage, as lines.

use kurbo::{BezPath, Point, Rect};

use super::Plot;
use crate::drawing::{
    Stroke, Theme,
    canvas::{Align, Canvas, Lettering},
};

/// A line from stage to stage.
#[derive(Clone, Debug)]
pub struct Series {
    /// What it is called.
    pub name: String,
    /// Its value in each stage, −2…+2, where there is one.
    pub values: Vec<Option<f64>>,
    /// Whether it is dashed, with squares for points.
    pub is_dashed: bool,
}

/// Emotions from stage to stage.
#[derive(Clone, Debug)]
pub struct Lines {
    /// What it is called.
    pub name: String,
    /// The stages.
    pub stages: Vec<String>,
    /// The lines.
    pub series: Vec<Series>,
}

/// The height of the plot, and the room left of it, above and below it, in pixels.
const ROOM: (f64, f64, f64, f64) = (300.0, 44.0, 30.0, 36.0);

/// The lines over the stages, `width` pixels wide.
pub(in crate::drawing) fn lines(lines: &Lines, width: f64, theme: &Theme) -> Plot {
    let mut canvas = Canvas::new();
    let field = Rect::new(ROOM.1, ROOM.2, width - 8.0, ROOM.0 - ROOM.3);
    let number = |count: usize| u32::try_from(count).map_or(0.0, f64::from);
    let column = field.width() / number(lines.stages.len()).max(1.0);
    let place = |stage: usize, value: f64| {
        let x = field.x0 + (number(stage) + 0.5) * column;
        Point::new(x, field.center().y - value.clamp(-2.0, 2.0) / 4.6 * field.height())
    };
    canvas.rect(field, 6.0, Some(theme.surface), Some(theme.thin()));
    let small = Lettering::regular(12.0, theme.muted);
    for (value, says) in [(-2.0, "−2"), (-1.0, "−1"), (0.0, "0"), (1.0, "+1"), (2.0, "+2")] {
        let y = place(0, value).y;
        canvas.line((field.x0, y), (field.x1, y), theme.thin());
        canvas.text(says, (field.x0 - 8.0, small.baseline(y)), small, Align::Right, ROOM.1);
    }
    for (stage, name) in lines.stages.iter().enumerate() {
        let at = (place(stage, 0.0).x, field.y1 + 20.0);
        canvas.text(name, at, Lettering::bold(13.0, theme.text), Align::Centre, column - 8.0);
    }
    let mut x = field.x0;
    for series in &lines.series {
        let pen = Stroke::new(theme.text, 2.0);
        let pen = if series.is_dashed { pen.dashed(&[6.0, 4.0]) } else { pen };
        canvas.line((x, 12.0), (x + 32.0, 12.0), pen.clone());
        mark(&mut canvas, Point::new(x + 16.0, 12.0), series.is_dashed, theme);
        let name = Lettering::regular(13.0, theme.text);
        x += 40.0;
        x += canvas.text(&series.name, (x, name.baseline(12.0)), name, Align::Left, 300.0) + 32.0;
        let mut path = BezPath::new();
        let mut goes_on = false;
        for (stage, value) in series.values.iter().enumerate() {
            if let Some(value) = value {
                let at = place(stage, *value);
                if goes_on { path.line_to(at) } else { path.move_to(at) }
            }
            goes_on = value.is_some();
        }
        canvas.stroke(path, pen);
        for (stage, value) in series.values.iter().enumerate() {
            if let Some(value) = value {
                mark(&mut canvas, place(stage, *value), series.is_dashed, theme);
            }
        }
    }
    (canvas, ROOM.0)
}

fn mark(canvas: &mut Canvas, at: Point, is_square: bool, theme: &Theme) {
    let outline = Some(Stroke::new(theme.text, 2.0));
    if is_square {
        canvas.rect(Rect::from_center_size(at, (9.0, 9.0)), 0.0, Some(theme.surface), outline);
    } else {
        canvas.disc(at, 5.0, Some(theme.text), None);
    }
}
