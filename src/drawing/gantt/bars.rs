//! The bars: how long, how far, what is reached on the way, and what is wrong with the dates.

use kurbo::{BezPath, Point, Rect, Vec2};

use super::{
    Chart, GUTTER,
    rows::{NOTE, Note, Row},
};
use crate::{
    drawing::{
        Color, Stroke, Theme,
        canvas::{Align, Canvas, Lettering},
        legend::Sign,
        signs,
    },
    model::Status,
    roadmap::PlannedMilestone,
    text::{self, Icon, Measured, Weight},
};

use super::dropped_edge;

/// How much of a bar the pilot takes, where no milestone decides about it.
const PILOT: f64 = 0.33;

/// A bar shorter than this has its sign behind it, in pixels.
const SHORT: f64 = 30.0;

impl Chart<'_> {
    /// The bar of a row with all that stands on it, and the words below.
    pub(super) fn bar(&self, canvas: &mut Canvas, row: &Row) {
        let (theme, planned, bar) = (self.theme, row.planned, row.bar);
        if let Some(weeks) = planned.every_weeks {
            canvas.used(Sign::Recurring);
            let ink = if row.is_dropped() { theme.border } else { theme.step_outline };
            self.recurring(canvas, bar, weeks, ink);
        } else if row.is_dropped() {
            canvas.used(Sign::Dropped);
            canvas.rect(bar, 4.0, None, Some(dropped_edge(theme)));
        } else {
            canvas.used(if row.is_part() { Sign::Action } else { Sign::Initiative });
            let pair = theme.step_of(row.step);
            let edge = Stroke::new(theme.step_outline, 1.0);
            canvas.rect(bar, 4.0, Some(pair.fill), Some(edge));
            if let Some(share) = self.pilot(row) {
                canvas.used(Sign::Pilot);
                pilot_ground(canvas, Rect { x1: bar.x0 + bar.width() * share, ..bar }, theme);
            }
            if self.arrangement.critical && planned.critical {
                canvas.used(Sign::Critical);
                let below = Rect::new(bar.x0, bar.y1 + 2.0, bar.x1, bar.y1 + 5.0);
                canvas.rect(below, 0.0, Some(theme.text), None);
            }
        }
        self.status(canvas, row);
        self.clash(canvas, row);
        self.notes(canvas, row);
        self.milestones(canvas, row);
    }

    /// How much of the bar the pilot takes: up to what decides, else a third; none where nothing is tried first.
    fn pilot(&self, row: &Row) -> Option<f64> {
        let planned = row.planned;
        if planned.pilot.trim().is_empty() || planned.roll_out.trim().is_empty() {
            return None;
        }
        let gate = planned.milestones.iter().find(|milestone| milestone.go_no_go);
        let at = gate.map(|gate| self.scale.milestone(planned, gate, row.bar));
        let share = at.map_or(PILOT, |x| (x - row.bar.x0) / row.bar.width().max(1.0));
        Some(if (0.05..=0.95).contains(&share) { share } else { PILOT })
    }

    /// Ticks for what recurs, from its first time to the end of the chart.
    fn recurring(&self, canvas: &mut Canvas, bar: Rect, weeks: i64, ink: Color) {
        let y = bar.center().y;
        canvas.line((bar.x0, y), (bar.x1, y), Stroke::new(self.theme.border, 1.5));
        // Ticks that would run into one another say no more than a line.
        let apart = self.scale.weeks_at_end(weeks).max(8.0);
        let mut x = bar.x0;
        while x <= bar.x1 {
            canvas.line((x, bar.y0 - 1.0), (x, bar.y1 + 1.0), Stroke::new(ink, 3.0));
            x += apart;
        }
    }

    /// What tells what is under way and what is done: at the beginning of the bar, behind one that is too short.
    fn status(&self, canvas: &mut Canvas, row: &Row) {
        let (planned, bar, theme) = (row.planned, row.bar, self.theme);
        let is_inside = bar.width() >= SHORT && !row.is_part() && planned.every_weeks.is_none();
        let x = if is_inside { bar.x0 + 11.0 } else { bar.x1 + 11.0 };
        let at = Point::new(x, Self::middle(row).y);
        let on_bar = if self.pilot(row).is_some() { theme.text } else { theme.step_of(row.step).ink };
        let ink = if is_inside { on_bar } else { theme.text };
        match planned.status {
            Status::Done => {
                canvas.used(Sign::Done);
                canvas.icon(Icon::Check, at, 14.0, ink);
            }
            Status::Running if planned.every_weeks.is_none() => {
                canvas.used(Sign::Running);
                running(canvas, at, ink);
            }
            _ => {}
        }
    }

    /// The sign before a bar that hides a part whose dates do not go together with others.
    fn clash(&self, canvas: &mut Canvas, row: &Row) {
        if row.hidden.iter().any(|part| !part.clashes.is_empty()) {
            let at = Point::new(row.bar.x0 - 12.0, Self::middle(row).y);
            self.alert(canvas, at);
        }
    }

    fn alert(&self, canvas: &mut Canvas, at: Point) {
        canvas.used(Sign::Clash);
        canvas.icon(Icon::TriangleAlert, at, 15.0, self.theme.friction);
    }

    /// The words below a bar, each on a line of its own: the last milestone's first, so that no leader crosses words.
    fn notes(&self, canvas: &mut Canvas, row: &Row) {
        let theme = self.theme;
        let mut y = row.bar.y1 + 16.0;
        let (left, right) = (self.widths.start(), self.scale.end() + GUTTER);
        let muted = Lettering::regular(12.0, theme.muted);
        for note in &row.notes {
            match note {
                Note::Milestone(milestone) => {
                    let x = self.scale.milestone(row.planned, milestone, row.bar);
                    canvas.line((x, row.bar.y1), (x, y - 9.0), theme.thin());
                    let whole = text::width(&milestone.what, 12.0, Weight::Regular) * text::SLACK;
                    // A sentence is not cut while there is room on the other side of its sign.
                    let (at, align, room) = if whole <= right - x || right - x >= x - left {
                        (x - 4.0, Align::Left, right - x)
                    } else {
                        (x + 4.0, Align::Right, x - left)
                    };
                    self.note(canvas, row, &milestone.what, (at, y), muted, align, room);
                }
                Note::Pilot => {
                    let args = ["pilot", "rollout"];
                    let said = [row.planned.pilot.as_str(), row.planned.roll_out.as_str()];
                    let args: Vec<_> = args.into_iter().zip(said.map(Into::into)).collect();
                    let words = self.lang.text_with("plan-pilot", &args);
                    let x = self.beside(row, &words, right);
                    self.note(canvas, row, &words, (x, y), muted, Align::Left, right - x);
                }
                Note::Clash(clash) => {
                    let ink = Lettering::regular(12.0, theme.friction);
                    let x = self.beside(row, clash, right - 18.0);
                    self.alert(canvas, Point::new(x + 7.0, y - 4.5));
                    self.note(canvas, row, clash, (x + 18.0, y), ink, Align::Left, right - x - 18.0);
                }
            }
            y += NOTE;
        }
    }

    /// Where a sentence begins that belongs to the whole bar: where the bar does, or so far left that it fits.
    fn beside(&self, row: &Row, words: &str, right: f64) -> f64 {
        let whole = text::width(words, 12.0, Weight::Regular) * text::SLACK + 2.0;
        row.bar.x0.min(right - whole).max(self.widths.start() + 2.0)
    }

    /// A line of words below a bar.
    #[expect(clippy::too_many_arguments, reason = "the words, and all of how they stand")]
    fn note(
        &self,
        canvas: &mut Canvas,
        row: &Row,
        words: &str,
        (x, y): (f64, f64),
        lettering: Lettering,
        align: Align,
        room: f64,
    ) {
        let line = text::fit(words, lettering.size, lettering.weight, room);
        self.words(canvas, row.lane, &line, (x, y), lettering, align);
    }

    /// A line of words in the lane of a step, on a ground that lets no arrow run through it.
    pub(super) fn words(
        &self,
        canvas: &mut Canvas,
        lane: Option<i64>,
        line: &Measured,
        (x, y): (f64, f64),
        lettering: Lettering,
        align: Align,
    ) {
        let x0 = if align == Align::Right { x - line.width } else { x };
        let (from, until) = lane.map_or((0.0, 0.0), |step| self.scale.window(step));
        let plate = Rect::new(x0 - 2.0, y - 11.0, x0 + line.width + 2.0, y + 3.5);
        canvas.rect(plate, 2.0, Some(self.theme.surface), None);
        // The part of it that lies on the window of the step has the colour of that.
        let tinted = Rect::new(plate.x0.max(from + 1.5), plate.y0, plate.x1.min(until - 1.5), plate.y1);
        if tinted.width() > 0.0 {
            canvas.rect(tinted, 0.0, Some(self.theme.lane), None);
        }
        canvas.measured(line, (x, y), lettering, align);
    }

    /// Diamonds for what is reached on the way, gates for what decides.
    fn milestones(&self, canvas: &mut Canvas, row: &Row) {
        for milestone in &row.planned.milestones {
            let x = self.scale.milestone(row.planned, milestone, row.bar);
            self.milestone(canvas, milestone, Point::new(x, Self::middle(row).y));
        }
    }

    fn milestone(&self, canvas: &mut Canvas, milestone: &PlannedMilestone, centre: Point) {
        if milestone.go_no_go {
            canvas.used(Sign::Gate);
            signs::gate(canvas, self.theme, centre, 9.0);
        } else {
            canvas.used(Sign::Milestone);
            let outline = Stroke::new(self.theme.surface, 1.5);
            canvas.path(signs::diamond(centre, 8.0), Some(self.theme.text), Some(outline));
        }
    }
}

/// The part of a bar in which something is tried: paper with hatching.
pub(in crate::drawing) fn pilot_ground(canvas: &mut Canvas, pilot: Rect, theme: &Theme) {
    let edge = Stroke::new(theme.step_outline, 1.0);
    canvas.rect(pilot, 4.0, Some(theme.surface), Some(edge.clone()));
    let inner = pilot.inset(-1.0);
    if inner.width() > 2.0 && inner.height() > 2.0 {
        canvas.stroke(signs::hatch(inner, 5.0), edge);
    }
}

/// The sign of what is under way: a triangle that points on.
pub(in crate::drawing) fn running(canvas: &mut Canvas, at: Point, color: Color) {
    let mut path = BezPath::new();
    path.move_to(at + Vec2::new(-5.0, -6.0));
    path.line_to(at + Vec2::new(6.0, 0.0));
    path.line_to(at + Vec2::new(-5.0, 6.0));
    path.close_path();
    canvas.fill(path, color);
}
