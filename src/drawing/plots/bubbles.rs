//! Discs on two scales of grades, in four fields: where each thing stands against the others at a glance.
//!
//! Both scales have five grades and nothing in between, so each pair of grades is a cell. What has the same grades stands
//! in its cell one below the other, with its name beside it: nothing covers anything, and a row is as high as its
//! fullest cell.

use kurbo::{Point, Rect};

use super::{Plot, Stands, about};
use crate::{
    drawing::{
        Stroke, Theme,
        canvas::{Align, Canvas, LEADING, Lettering},
    },
    text::{self, Measured, Weight},
};

/// The grades of both scales.
pub const GRADES: i64 = 5;

/// The last grade across of the left fields, and the first grade upwards of the upper ones.
pub const MIDDLE: (i64, i64) = (2, 3);

/// The size of names, in pixels.
const SIZE: f64 = 13.0;

/// The most lines of a name.
const LINES: usize = 3;

/// The radius of the smallest disc, and what the largest has more, in pixels.
const RADII: (f64, f64) = (7.0, 21.0);

/// The least height of a row, the room between two things in a cell, and the room at the edge of a cell, in pixels.
const ROOM: (f64, f64, f64) = (56.0, 8.0, 12.0);

/// The least width of a column, in pixels.
const NARROWEST: f64 = 150.0;

/// The room for the name of a field, in pixels.
const FIELD: f64 = 26.0;

/// The room left of the rows, and below them, in pixels.
const AXES: (f64, f64) = (34.0, 52.0);

/// The room above the rows, for what lies upwards, in pixels.
const HEAD: f64 = 26.0;

/// A thing with two grades.
#[derive(Clone, Debug)]
pub struct Bubble {
    /// Its grades, across and upwards, 1–5.
    pub at: (i64, i64),
    /// How much there is of it, 0 or more: the area of its disc.
    pub size: f64,
    /// What it is called.
    pub name: String,
    /// All that there is to say of it.
    pub says: String,
    /// What it stands for.
    pub element: Stands,
    /// Whether its grade upwards is only proposed: its disc is hollow then.
    pub is_proposed: bool,
}

/// Things with two grades.
#[derive(Clone, Debug)]
pub struct Bubbles {
    /// What it is called.
    pub name: String,
    /// What lies across, and what upwards.
    pub axes: (String, String),
    /// The names of the fields: upper left, upper right, lower left, lower right.
    pub fields: [String; 4],
    /// The things, in the order in which they stand in their cells.
    pub bubbles: Vec<Bubble>,
}

/// Where a thing stands.
#[derive(Clone, Debug)]
pub struct Spot {
    /// The middle of its disc.
    pub middle: Point,
    /// The radius of its disc, in pixels.
    pub radius: f64,
    /// All the room that it takes with its name.
    pub rect: Rect,
    /// The lines of its name.
    pub lines: Vec<Measured>,
}

/// Where everything stands, from the top left corner.
#[derive(Clone, Debug)]
pub struct Board {
    /// Where the columns begin, and where the last one ends.
    pub across: Vec<f64>,
    /// Where the rows begin, from the top, and where the last one ends: the highest grade is at the top.
    pub down: Vec<f64>,
    /// The things, in their order.
    pub spots: Vec<Spot>,
    /// How wide and how high it is with its scales, in pixels.
    pub size: (f64, f64),
}

impl Board {
    /// The cell of two grades, across and upwards.
    #[must_use]
    pub fn cell(&self, (across, up): (i64, i64)) -> Rect {
        let edge =
            |edges: &[f64], at: i64| usize::try_from(at).ok().and_then(|at| edges.get(at)).copied().unwrap_or(0.0);
        let (column, row) = (across.clamp(1, GRADES) - 1, GRADES - up.clamp(1, GRADES));
        Rect::new(
            edge(&self.across, column),
            edge(&self.down, row),
            edge(&self.across, column + 1),
            edge(&self.down, row + 1),
        )
    }

    /// The grades, across and upwards, of the cell nearest to a point.
    #[must_use]
    pub fn grades_at(&self, at: Point) -> (i64, i64) {
        let beyond = |edges: &[f64], at: f64| {
            let inner = edges.iter().skip(1).take(edges.len().saturating_sub(2));
            inner.map(|edge| i64::from(at >= *edge)).sum::<i64>()
        };
        (beyond(&self.across, at.x) + 1, GRADES - beyond(&self.down, at.y))
    }

    /// The fields: upper left, upper right, lower left, lower right.
    #[must_use]
    pub fn fields(&self) -> [Rect; 4] {
        let (left, up) = MIDDLE;
        [
            self.cell((1, GRADES)).union(self.cell((left, up))),
            self.cell((left + 1, GRADES)).union(self.cell((GRADES, up))),
            self.cell((1, up - 1)).union(self.cell((left, 1))),
            self.cell((left + 1, up - 1)).union(self.cell((GRADES, 1))),
        ]
    }
}

impl Bubbles {
    /// Where everything stands in a picture of this width, in pixels.
    #[must_use]
    pub fn placed(&self, width: f64) -> Board {
        #[expect(clippy::cast_precision_loss, reason = "five grades")]
        let wide = ((width - AXES.0) / GRADES as f64).max(NARROWEST);
        let most = self.bubbles.iter().map(|bubble| bubble.size).fold(0.0, f64::max);
        let part = |bubble: &Bubble| if most > 0.0 { (bubble.size / most).max(0.0).sqrt() } else { 0.0 };
        let radius = |bubble: &Bubble| RADII.0 + RADII.1 * part(bubble);
        let indent = 2.0 * (RADII.0 + RADII.1) + 6.0;
        let room = (wide - indent - 2.0 * ROOM.2).max(20.0);
        let mut spots: Vec<Spot> = self
            .bubbles
            .iter()
            .map(|bubble| {
                let lines = text::break_lines(&bubble.name, SIZE, Weight::Regular, room, LINES);
                #[expect(clippy::cast_precision_loss, reason = "three lines")]
                let words = lines.len() as f64 * SIZE * LEADING;
                let radius = radius(bubble);
                let rect = Rect::new(0.0, 0.0, wide - 2.0 * ROOM.2, words.max(2.0 * radius));
                Spot { middle: Point::ZERO, radius, rect, lines }
            })
            .collect();
        let across: Vec<f64> = std::iter::successors(Some(AXES.0), |x| Some(x + wide)).take(6).collect();
        let mut down = vec![HEAD];
        let mut y = HEAD;
        for up in (1..=GRADES).rev() {
            let head = if up == GRADES || up == MIDDLE.1 - 1 { FIELD } else { 0.0 };
            let tall: Vec<f64> = (1..=GRADES)
                .map(|column| {
                    let of_cell = self.bubbles.iter().zip(&spots).filter(|(it, _)| graded(it) == (column, up));
                    of_cell.map(|(_, spot)| spot.rect.height() + ROOM.1).sum::<f64>() - ROOM.1
                })
                .collect();
            let height = tall.iter().copied().fold(ROOM.0 - 2.0 * ROOM.2, f64::max) + 2.0 * ROOM.2;
            for (column, (left, tall)) in (1..).zip(across.iter().zip(&tall)) {
                let left = left + ROOM.2;
                let mut top = y + head + (height - tall) / 2.0;
                let of_cell = self.bubbles.iter().zip(&mut spots).filter(|(it, _)| graded(it) == (column, up));
                for (_, spot) in of_cell {
                    spot.rect = spot.rect + kurbo::Vec2::new(left, top);
                    spot.middle = Point::new(left + RADII.0 + RADII.1, spot.rect.center().y);
                    top += spot.rect.height() + ROOM.1;
                }
            }
            y += head + height;
            down.push(y);
        }
        let right = across.last().copied().unwrap_or(width);
        Board { across, down, spots, size: (right, y + AXES.1) }
    }
}

/// The grades of a thing, within the scales.
fn graded(bubble: &Bubble) -> (i64, i64) {
    (bubble.at.0.clamp(1, GRADES), bubble.at.1.clamp(1, GRADES))
}

impl Spot {
    /// Where the lines of its name begin, in pixels.
    #[must_use]
    pub fn name_at(&self) -> f64 {
        self.middle.x + RADII.0 + RADII.1 + 6.0
    }
}

/// The things on their grades, `width` pixels wide.
pub(in crate::drawing) fn bubbles(bubbles: &Bubbles, width: f64, theme: &Theme) -> Plot {
    let mut canvas = Canvas::new();
    let board = bubbles.placed(width);
    let small = Lettering::regular(12.0, theme.muted);
    canvas.text(&bubbles.axes.1, (0.0, 16.0), small, Align::Left, width);
    for (place, (name, field)) in bubbles.fields.iter().zip(board.fields()).enumerate() {
        let ground = if place == 0 { theme.better_tint } else { theme.surface };
        canvas.rect(field, 0.0, Some(ground), Some(theme.outline()));
        let head = Lettering::bold(14.0, theme.text);
        canvas.text(name, (field.x0 + ROOM.2, field.y0 + 20.0), head, Align::Left, field.width() - 2.0 * ROOM.2);
    }
    for up in 1..=GRADES {
        let cell = board.cell((1, up));
        let middle = cell.center().y;
        canvas.text(&up.to_string(), (AXES.0 - 12.0, small.baseline(middle)), small, Align::Right, AXES.0);
        if up != MIDDLE.1 - 1 && up != GRADES {
            canvas.line((cell.x0, cell.y0), (board.cell((GRADES, up)).x1, cell.y0), theme.thin());
        }
    }
    for across in 1..=GRADES {
        let cell = board.cell((across, 1));
        let at = (cell.center().x, cell.y1 + 18.0);
        canvas.text(&across.to_string(), at, small, Align::Centre, cell.width());
        if across != MIDDLE.0 && across != GRADES {
            canvas.line((cell.x1, board.cell((across, GRADES)).y0), (cell.x1, cell.y1), theme.thin());
        }
    }
    let end = board.cell((GRADES, 1));
    canvas.text(&bubbles.axes.0, (end.x1, end.y1 + 38.0), small, Align::Right, width);
    let words = Lettering::regular(SIZE, theme.text);
    for (bubble, spot) in bubbles.bubbles.iter().zip(&board.spots) {
        about(&mut canvas, &bubble.element, |canvas| {
            if bubble.is_proposed {
                let edge = Stroke::new(theme.accent, 2.0).dashed(&[4.0, 3.0]);
                canvas.disc(spot.middle, spot.radius, Some(theme.surface), Some(edge));
            } else {
                canvas.disc(spot.middle, spot.radius, Some(theme.accent), None);
            }
            #[expect(clippy::cast_precision_loss, reason = "three lines")]
            let above = (spot.lines.len().max(1) - 1) as f64 * SIZE * LEADING / 2.0;
            let first = words.baseline(spot.middle.y - above);
            canvas.lines(&spot.lines, (spot.name_at(), first), words, Align::Left);
        });
    }
    (canvas, board.size.1)
}
