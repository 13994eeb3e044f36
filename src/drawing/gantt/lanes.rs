//! The lanes of the chart, one a step or an owner, and the windows of the steps along the top.

use jiff::civil::Date;
use kurbo::{Point, Rect};

use super::{
    Arrangement, Chart, Lanes, Widths,
    rows::{Row, rows},
    timescale::Timescale,
};
use crate::{
    drawing::{
        Stroke,
        canvas::{Align, Canvas, Lettering},
    },
    i18n::Lang,
    roadmap::{Plan, StepPlan},
    text::{self, Icon, Measured, Weight},
};

/// The height of the windows of the steps along the top, in pixels.
const WINDOWS: f64 = 64.0;

/// The height of the names of the months below them, in pixels.
const MONTHS: f64 = 20.0;

/// The height of the head of a lane, in pixels.
const HEAD: f64 = 34.0;

/// The height of a line of what is done, in pixels.
const DONE: f64 = 17.0;

/// The least room of the name of a month, in pixels.
const MONTH: f64 = 34.0;

/// A lane, and where it is once it is placed.
#[derive(Debug)]
pub(super) struct Lane<'a> {
    /// The step it is, where it is one.
    step: Option<&'a StepPlan>,
    name: String,
    /// What the map already proves.
    done: Vec<Measured>,
    pub(super) rows: Vec<Row<'a>>,
    rect: Rect,
}

/// The lanes of a plan with their rows, not placed yet.
pub(super) fn lanes<'a>(plan: &'a Plan, arrangement: &Arrangement, widths: &Widths, lang: Lang) -> Vec<Lane<'a>> {
    let mut rows = rows(plan, arrangement, widths);
    let lane = |step: Option<&'a StepPlan>, name: String| {
        let done = step.map_or_else(Vec::new, |step| {
            let room = widths.all() - widths.labels - 60.0;
            text::break_lines(&step.done.join(" · "), 12.0, Weight::Regular, room, 2)
        });
        Lane { step, name, done, rows: Vec::new(), rect: Rect::ZERO }
    };
    let mut lanes: Vec<Lane> = match arrangement.lanes {
        Lanes::Steps => plan.steps.iter().map(|step| lane(Some(step), step.name.clone())).collect(),
        Lanes::Owners => {
            let mut owners: Vec<&str> = Vec::new();
            for row in rows.iter().filter(|row| !row.is_part() && !row.planned.owner.is_empty()) {
                if !owners.contains(&row.planned.owner.as_str()) {
                    owners.push(&row.planned.owner);
                }
            }
            let mut lanes: Vec<Lane> = owners.into_iter().map(|owner| lane(None, owner.to_owned())).collect();
            if rows.iter().any(|row| !row.is_part() && row.planned.owner.is_empty()) {
                lanes.push(lane(None, lang.text("roadmap-drawing-no-owner")));
            }
            lanes
        }
    };
    // A part stands below its whole, whoever answers for it and whatever its step.
    let mut at = 0;
    for mut row in rows.drain(..) {
        if !row.is_part() {
            let found = lanes.iter().position(|lane| match lane.step {
                Some(step) => step.step == row.step,
                None => lane.name == row.planned.owner,
            });
            at = found.unwrap_or(lanes.len().saturating_sub(1));
        }
        if let Some(lane) = lanes.get_mut(at) {
            row.lane = lane.step.map(|step| step.step);
            lane.rows.push(row);
        }
    }
    lanes
}

impl Lane<'_> {
    /// Whether it has nothing to say.
    const fn is_empty(&self) -> bool {
        self.rows.is_empty() && self.done.is_empty()
    }

    /// Puts the lane and its rows where they are. Returns where it ends.
    pub(super) fn place(&mut self, top: f64, stretch: f64, scale: &Timescale, width: f64) -> f64 {
        let lines = u32::try_from(self.done.len()).map_or(0.0, f64::from);
        let mut y = top + HEAD + (lines - 1.0).max(0.0) * DONE;
        for row in &mut self.rows {
            y = row.place(y, stretch, scale, width);
        }
        self.rect = Rect::new(0.0, top, width, y + if self.rows.is_empty() { 0.0 } else { 6.0 });
        self.rect.y1
    }
}

impl Chart<'_> {
    /// The windows of the steps along the top: number, name, when; below them the months. Returns where they end.
    pub(super) fn windows(&self, canvas: &mut Canvas, plan: &Plan) -> f64 {
        let theme = self.theme;
        for step in &plan.steps {
            let (from, until) = self.scale.window(step.step);
            let pair = theme.step_of(step.step);
            let rect = Rect::new(from + 1.5, 0.0, until - 1.5, WINDOWS);
            canvas.rect(rect, 6.0, Some(pair.fill), Some(Stroke::new(theme.step_outline, 1.0)));
            let name = Lettering::bold(13.0, pair.ink);
            let small = Lettering::regular(12.0, pair.ink);
            let left = rect.x0 + 10.0;
            let room = rect.width() - 16.0;
            let words = format!("{}. {}", step.step, step.name);
            let lines = text::break_lines(&words, name.size, name.weight, room, 2);
            canvas.lines(&lines, (left, 20.0), name, Align::Left);
            canvas.text(&when(step, self.lang, room), (left, WINDOWS - 10.0), small, Align::Left, room);
        }
        let months = self.scale.months();
        let mut free = f64::NEG_INFINITY;
        for (month, x) in &months {
            canvas.line((*x, WINDOWS + 4.0), (*x, WINDOWS + 9.0), Stroke::new(theme.muted, 1.0));
            let lettering = Lettering::regular(12.0, theme.muted);
            let name = text::fit(&month_name(*month, self.lang), 12.0, Weight::Regular, MONTH + 10.0);
            let left = x - name.width / 2.0;
            if left >= free && x + name.width / 2.0 <= self.scale.end() {
                canvas.measured(&name, (left, WINDOWS + 20.0), lettering, Align::Left);
                free = left + name.width + 8.0;
            }
        }
        WINDOWS + 8.0 + if months.is_empty() { 0.0 } else { MONTHS }
    }

    /// The ground of a lane.
    pub(super) fn ground(&self, canvas: &mut Canvas, lane: &Lane) {
        let (theme, rect) = (self.theme, lane.rect);
        canvas.rect(rect, 8.0, Some(theme.surface), Some(theme.thin()));
        if let Some(step) = lane.step {
            let (from, until) = self.scale.window(step.step);
            let window = Rect::new(from + 1.5, rect.y0 + 1.0, until - 1.5, rect.y1 - 1.0);
            canvas.rect(window, 0.0, Some(theme.lane), None);
            let pair = theme.step_of(step.step);
            let strip = Rect::new(0.0, rect.y0, 6.0, rect.y1);
            canvas.rect(strip, 3.0, Some(pair.fill), Some(Stroke::new(theme.step_outline, 1.0)));
        }
        for step in 2..=5 {
            let (x, _) = self.scale.window(step);
            canvas.line((x, rect.y0 + 1.0), (x, rect.y1 - 1.0), theme.thin());
        }
    }

    /// The head of a lane, and what is done.
    pub(super) fn head(&self, canvas: &mut Canvas, lane: &Lane) {
        let theme = self.theme;
        let middle = lane.rect.y0 + 18.0;
        if let Some(step) = lane.step {
            self.disc(canvas, step.step, Point::new(28.0, middle), 12.0);
        } else {
            canvas.icon(Icon::User, (28.0, middle), 18.0, theme.muted);
        }
        let name = Lettering::bold(15.0, theme.text);
        canvas.text(&lane.name, (50.0, name.baseline(middle)), name, Align::Left, self.widths.labels - 60.0);
        let small = Lettering::regular(12.0, theme.muted);
        if lane.is_empty() && lane.step.is_some() {
            let words = self.lang.text("roadmap-drawing-nothing");
            let at = (self.widths.labels + 40.0, small.baseline(middle));
            canvas.text(&words, at, small, Align::Left, self.widths.all() - self.widths.labels - 60.0);
        }
        for (line, row) in lane.done.iter().zip(0_u8..) {
            let y = middle + f64::from(row) * DONE;
            if row == 0 {
                canvas.icon(Icon::Check, (self.widths.labels + 28.0, y), 13.0, theme.muted);
            }
            let left = self.widths.labels + 40.0;
            self.words(
                canvas,
                lane.step.map(|step| step.step),
                line,
                (left, small.baseline(y)),
                small,
                Align::Left,
            );
        }
    }

    /// The number of a step in its colour.
    pub(super) fn disc(&self, canvas: &mut Canvas, step: i64, at: Point, radius: f64) {
        let pair = self.theme.step_of(step);
        canvas.disc(at, radius, Some(pair.fill), Some(Stroke::new(self.theme.step_outline, 1.0)));
        let number = Lettering::bold((1.15 * radius).max(12.0), pair.ink);
        canvas.text(&step.to_string(), (at.x, number.baseline(at.y)), number, Align::Centre, 2.0 * radius);
    }
}

/// When a step is: its dates, shorter where there is less room, or in words where nothing has a date.
fn when(step: &StepPlan, lang: Lang, room: f64) -> String {
    let Some(from) = step.from else { return step.window.clone() };
    let fits = |words: &String| text::width(words, 12.0, Weight::Regular) * text::SLACK <= room;
    let Some(until) = step.until else {
        let ways = ["roadmap-drawing-from", "plan-from"];
        let ways = ways.map(|key| lang.text_with(key, &[("from", lang.date(from).into())]));
        return ways.iter().find(|words| fits(words)).unwrap_or(&ways[1]).clone();
    };
    let bare = |date: Date| lang.date(date).trim_end_matches(&format!(" {}", date.year())).to_owned();
    let whole = format!("{} – {}", lang.date(from), lang.date(until));
    // Both days in the same year: once is enough, and not at all where even that is too long.
    let once = format!("{} – {}", bare(from), lang.date(until));
    let ways = if from.year() == until.year() { vec![whole, once] } else { vec![whole] };
    let shortest = format!("{} – {}", bare(from), bare(until));
    ways.into_iter().find(fits).unwrap_or(shortest)
}

/// The name of a month, with its year in January.
fn month_name(month: Date, lang: Lang) -> String {
    let words = lang.date(month);
    let name = words.split(['\u{a0}', ' ']).nth(1).unwrap_or_default().to_owned();
    if month.month() == 1 { month.year().to_string() } else { name }
}
