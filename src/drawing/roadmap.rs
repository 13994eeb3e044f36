//! The roadmap as a picture: five bands in the order of time, a row for each initiative.

use kurbo::{Point, Rect, Vec2};

use super::{
    Color, Drawing, Stroke, Theme,
    canvas::{Align, Canvas, Lettering},
    legend::{self, Sign},
    poster::{self, MARGIN},
    signs,
    timescale::Timescale,
};
use crate::{
    i18n::Lang,
    model::{Element, FrictionId, InitiativeId, KpiId, StateId, Status},
    roadmap::{Plan, Planned, StepPlan},
    text::{self, Icon, Measured, Weight},
};

/// The width of the words left of the bars, in pixels.
const LABELS: f64 = 470.0;

/// The width of the bars, in pixels.
const CHART: f64 = 960.0;

/// The width of the frictions right of the bars, in pixels.
const FRICTIONS: f64 = 270.0;

/// The space between the three, in pixels.
const GUTTER: f64 = 16.0;

/// The height of the windows of the steps along the top, in pixels.
const WINDOWS: f64 = 64.0;

/// The height of the row of an initiative whose title takes one line, and of an action, in pixels.
const ROW: (f64, f64) = (44.0, 28.0);

/// The height of the words of a milestone, in pixels.
const MILESTONE: f64 = 17.0;

/// The height of a second line of a title, in pixels.
const SECOND_LINE: f64 = 17.0;

/// The height of a line that says why an initiative is there, in pixels, and how many of them there are at most.
const WHY: (f64, usize) = (15.0, 2);

/// Where the titles of initiatives and of actions begin, in pixels.
const INDENT: (f64, f64) = (50.0, 66.0);

/// The height of the bar of an initiative and of an action, in pixels.
const BAR: (f64, f64) = (16.0, 7.0);

/// The roadmap, as a poster.
#[must_use]
pub fn roadmap(plan: &Plan, theme: &Theme, lang: Lang) -> Drawing {
    let mut body = Canvas::new();
    let scale = Timescale::of(plan, chart_start(), CHART);
    let mut y = windows(&mut body, plan, &scale, theme, lang);
    for step in &plan.steps {
        y = band(&mut body, step, &scale, theme, lang, y) + 12.0;
    }
    let width = chart_start() + CHART + GUTTER + FRICTIONS;
    y = footer(&mut body, plan, width, theme, lang, y + 12.0);

    let mut canvas = Canvas::new();
    let title = lang.text_with("roadmap-drawing-title", &[("journey", plan.title.as_str().into())]);
    let mut facts = vec![lang.text_with("roadmap-drawing-target", &[("state", plan.target.name.as_str().into())])];
    if !plan.sponsor.is_empty() {
        facts.push(lang.text_with("roadmap-drawing-sponsor", &[("sponsor", plan.sponsor.as_str().into())]));
    }
    if let Some(coverage) = plan.coverage {
        facts.push(lang.text_with("roadmap-drawing-coverage", &[("share", lang.percent(coverage).into())]));
    }
    let element = Element::State(StateId::new(&plan.target.id));
    let top = poster::title(&mut canvas, element, &title, &facts.join(" · "), width, theme);
    let signs = body.signs().clone();
    canvas.place(body, Vec2::new(MARGIN, top));
    y += top;
    y = legend::legend(&mut canvas, &signs, MARGIN + width, y + 24.0, width, theme, lang);
    canvas.finish(title, (width + 2.0 * MARGIN, y + MARGIN), theme.canvas)
}

const fn chart_start() -> f64 {
    LABELS + GUTTER
}

/// The windows of the steps along the top: number, name, when. Returns the height taken.
fn windows(canvas: &mut Canvas, plan: &Plan, scale: &Timescale, theme: &Theme, lang: Lang) -> f64 {
    for step in &plan.steps {
        let (from, until) = scale.window(step.step);
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
        canvas.text(&when(step, lang, room), (left, WINDOWS - 10.0), small, Align::Left, room);
    }
    WINDOWS + 10.0
}

/// When a step is: its dates, or in words where nothing has a date.
fn when(step: &StepPlan, lang: Lang, room: f64) -> String {
    let Some(from) = step.from else { return step.window.clone() };
    let Some(until) = step.until else {
        return lang.text_with("roadmap-drawing-from", &[("from", lang.date(from).into())]);
    };
    let whole = format!("{} – {}", lang.date(from), lang.date(until));
    if text::width(&whole, 12.0, Weight::Regular) * text::SLACK <= room || from.year() != until.year() {
        return whole;
    }
    // Both days in the same year: once is enough.
    let without_year = lang.date(from).trim_end_matches(&format!(" {}", from.year())).to_owned();
    format!("{without_year} – {}", lang.date(until))
}

/// The band of a step: its head, what is done, and its rows. Returns where it ends.
fn band(canvas: &mut Canvas, step: &StepPlan, scale: &Timescale, theme: &Theme, lang: Lang, top: f64) -> f64 {
    let width = chart_start() + CHART + GUTTER + FRICTIONS;
    let rows: f64 = step.initiatives.iter().map(row_height).sum();
    #[expect(clippy::cast_precision_loss, reason = "a few sentences")]
    let done = step.done.len() as f64 * 18.0;
    let nothing = if step.initiatives.is_empty() && step.done.is_empty() { 22.0 } else { 0.0 };
    let height = 38.0 + done + rows + nothing + 8.0;
    let pair = theme.step_of(step.step);
    let ground = Rect::new(0.0, top, width, top + height);
    canvas.rect(ground, 10.0, Some(theme.surface), Some(theme.thin()));
    canvas.rect(
        Rect::new(0.0, top, 6.0, top + height),
        3.0,
        Some(pair.fill),
        Some(Stroke::new(theme.step_outline, 1.0)),
    );
    let (from, until) = scale.window(step.step);
    let window = Rect::new(from + 1.5, top + 1.0, until - 1.5, top + height - 1.0);
    canvas.rect(window, 0.0, Some(theme.lane), None);
    for step in 2..=5 {
        let (x, _) = scale.window(step);
        canvas.line((x, top + 1.0), (x, top + height - 1.0), theme.thin());
    }
    let disc = Point::new(28.0, top + 20.0);
    canvas.disc(disc, 12.0, Some(pair.fill), Some(Stroke::new(theme.step_outline, 1.0)));
    let number = Lettering::bold(14.0, pair.ink);
    canvas.text(&step.step.to_string(), (disc.x, number.baseline(disc.y)), number, Align::Centre, 20.0);
    let name = Lettering::bold(16.0, theme.text);
    canvas.text(&step.name, (50.0, name.baseline(disc.y)), name, Align::Left, LABELS - 50.0);
    let small = Lettering::regular(12.0, theme.muted);
    let mut y = top + 38.0;
    for sentence in &step.done {
        canvas.icon(Icon::Check, (58.0, y + 7.0), 13.0, theme.muted);
        canvas.text(sentence, (70.0, small.baseline(y + 7.0)), small, Align::Left, width - 90.0);
        y += 18.0;
    }
    if nothing > 0.0 {
        canvas.text(&lang.text("roadmap-drawing-nothing"), (50.0, y + 12.0), small, Align::Left, LABELS - 50.0);
    }
    for planned in &step.initiatives {
        let element = Element::Initiative(InitiativeId::new(&planned.id));
        canvas.about(element, |canvas| row(canvas, planned, step, scale, theme, lang, y));
        y += row_height(planned);
    }
    top + height
}

fn row_height(planned: &Planned) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a few lines")]
    let reached = planned.milestones.len() as f64 * MILESTONE;
    #[expect(clippy::cast_precision_loss, reason = "a few lines")]
    let why = why_lines(planned).len() as f64 * WHY.0;
    let words = match title_lines(planned).len() {
        _ if is_action(planned) => ROW.1,
        ..=1 => ROW.0 + why,
        _ => ROW.0 + SECOND_LINE + why,
    };
    let bar = if is_action(planned) { ROW.1 } else { ROW.0 - 14.0 };
    words.max(bar + reached)
}

/// The lines of the title of an initiative.
fn title_lines(planned: &Planned) -> Vec<Measured> {
    text::break_lines(&planned.title, 13.0, Weight::Bold, LABELS - INDENT.0, 2)
}

/// The lines that say why an initiative is there.
fn why_lines(planned: &Planned) -> Vec<Measured> {
    text::break_lines(&planned.why, 12.0, Weight::Regular, LABELS - INDENT.0, WHY.1)
}

fn is_action(planned: &Planned) -> bool {
    planned.part_of.is_some()
}

/// One initiative or action: title and owner, its bar, the frictions it answers.
fn row(
    canvas: &mut Canvas,
    planned: &Planned,
    step: &StepPlan,
    scale: &Timescale,
    theme: &Theme,
    lang: Lang,
    top: f64,
) {
    let dropped = matches!(planned.status, Status::Dropped | Status::Dismissed) || planned.retired;
    labels(canvas, planned, dropped, theme, lang, top);
    let thick = if is_action(planned) { BAR.1 } else { BAR.0 };
    let middle = top + if is_action(planned) { ROW.1 } else { ROW.0 - 10.0 } / 2.0;
    let (from, until) = scale.span(planned, step.step);
    let pair = theme.step_of(step.step);
    let bar = |until: f64| Rect::new(from, middle - thick / 2.0, until, middle + thick / 2.0);
    if let Some(weeks) = planned.every_weeks {
        canvas.used(Sign::Recurring);
        let ink = if dropped { theme.border } else { theme.step_outline };
        recurring(canvas, scale, bar(scale.end()), weeks, ink, theme);
        milestones(canvas, planned, scale, bar(scale.end()), theme);
    } else {
        let bar = bar(until.max(from + 4.0));
        if dropped {
            canvas.used(Sign::Dropped);
            canvas.rect(bar, 4.0, None, Some(dropped_edge(theme)));
        } else {
            canvas.used(if is_action(planned) { Sign::Action } else { Sign::Initiative });
            canvas.rect(bar, 4.0, Some(pair.fill), Some(Stroke::new(theme.step_outline, 1.0)));
        }
        if planned.status == Status::Done {
            canvas.used(Sign::Done);
            canvas.icon(Icon::Check, (bar.x1 + 10.0, middle), 14.0, theme.text);
        }
        milestones(canvas, planned, scale, bar, theme);
    }
    answered(canvas, planned, theme, middle);
}

/// What runs around the bar of what nobody does any more.
pub(super) fn dropped_edge(theme: &Theme) -> Stroke {
    Stroke::new(theme.border, 1.25).dashed(&[4.0, 3.0])
}

/// Title and owner, left of the bar.
fn labels(canvas: &mut Canvas, planned: &Planned, dropped: bool, theme: &Theme, lang: Lang, top: f64) {
    let owner =
        if planned.owner.is_empty() { lang.text("roadmap-drawing-no-owner") } else { planned.owner.clone() };
    let ink = if dropped { theme.muted } else { theme.text };
    let small = Lettering::regular(12.0, theme.muted);
    let mut facts = vec![owner];
    if planned.status == Status::Running {
        facts.push(lang.text("status-running").to_lowercase());
    }
    if planned.status == Status::Dropped {
        facts.push(lang.text("status-dropped").to_lowercase());
    }
    if planned.retired {
        facts.push(lang.text("roadmap-drawing-retired"));
    }
    let facts = facts.join(" · ");
    if is_action(planned) {
        let left = INDENT.1;
        let title = Lettering { struck: dropped, ..Lettering::regular(13.0, ink) };
        let owner = text::fit(&facts, small.size, small.weight, 180.0);
        let y = title.baseline(top + ROW.1 / 2.0);
        canvas.text(&planned.title, (left, y), title, Align::Left, LABELS - left - owner.width - 12.0);
        canvas.measured(&owner, (LABELS, y), small, Align::Right);
    } else {
        let title = Lettering { struck: dropped, ..Lettering::bold(13.0, ink) };
        let y = top + 16.0 + canvas.lines(&title_lines(planned), (INDENT.0, top + 16.0), title, Align::Left);
        canvas.text(&facts, (INDENT.0, y - 1.0), small, Align::Left, LABELS - INDENT.0);
        let reason = Lettering { color: theme.text, ..small };
        for (line, below) in why_lines(planned).iter().zip(1_u8..) {
            canvas.measured(line, (INDENT.0, y - 1.0 + f64::from(below) * WHY.0), reason, Align::Left);
        }
    }
}

/// Ticks for what recurs, from its first time to the end of the chart.
fn recurring(canvas: &mut Canvas, scale: &Timescale, bar: Rect, weeks: i64, ink: Color, theme: &Theme) {
    let y = bar.center().y;
    canvas.line((bar.x0, y), (bar.x1, y), Stroke::new(theme.border, 1.5));
    // Ticks that would run into one another say no more than a line.
    let apart = scale.weeks_at_end(weeks).max(8.0);
    let mut x = bar.x0;
    while x <= bar.x1 {
        canvas.line((x, bar.y0 - 2.0), (x, bar.y1 + 2.0), Stroke::new(ink, 3.0));
        x += apart;
    }
}

/// Diamonds for what is reached on the way, gates for what decides, each with its words on a line of its own: the
/// last one's first, so that no leader crosses words.
fn milestones(canvas: &mut Canvas, planned: &Planned, scale: &Timescale, bar: Rect, theme: &Theme) {
    let small = Lettering::regular(12.0, theme.muted);
    let middle = bar.center().y;
    let mut y = middle + 23.0;
    for milestone in planned.milestones.iter().rev() {
        let x = scale.milestone(planned, milestone, bar);
        canvas.line((x, middle), (x, y - 10.0), theme.thin());
        let room = scale.end() + GUTTER - x;
        let words = text::fit(&milestone.what, small.size, small.weight, room.max(160.0));
        if words.width <= room {
            canvas.measured(&words, (x - 6.0, y), small, Align::Left);
        } else {
            canvas.measured(&words, (x + 6.0, y), small, Align::Right);
        }
        y += MILESTONE;
    }
    for milestone in &planned.milestones {
        let centre = Point::new(scale.milestone(planned, milestone, bar), middle);
        if milestone.go_no_go {
            canvas.used(Sign::Gate);
            signs::gate(canvas, theme, centre, 9.0);
        } else {
            canvas.used(Sign::Milestone);
            let outline = Stroke::new(theme.surface, 1.5);
            canvas.path(signs::diamond(centre, 8.0), Some(theme.text), Some(outline));
        }
    }
}

/// The frictions that an initiative answers: a drop each, and the name of the first.
fn answered(canvas: &mut Canvas, planned: &Planned, theme: &Theme, middle: f64) {
    let start = chart_start() + CHART + GUTTER;
    let mut x = start + 8.0;
    for friction in planned.frictions.iter().take(4) {
        canvas.used(Sign::FrictionAnswered);
        canvas.about(Element::Friction(FrictionId::new(&friction.id)), |canvas| {
            signs::small_drop(canvas, theme, Point::new(x, middle));
        });
        x += 14.0;
    }
    let Some(first) = planned.frictions.first() else { return };
    let more = planned.frictions.len() - 1;
    let words = if more == 0 { first.name.clone() } else { format!("{} (+{more})", first.name) };
    let small = Lettering::regular(12.0, theme.text);
    let room = start + FRICTIONS - x - 10.0;
    canvas.text(&words, (x, small.baseline(middle)), small, Align::Left, room);
}

/// Where the values of the KPIs begin, in pixels.
const VALUES: f64 = 330.0;

/// The KPIs and what was decided, below the bands. Returns where they end.
fn footer(canvas: &mut Canvas, plan: &Plan, width: f64, theme: &Theme, lang: Lang, top: f64) -> f64 {
    let half = width / 2.0 - GUTTER;
    let heading = Lettering::bold(16.0, theme.text);
    let line = Lettering::regular(13.0, theme.text);
    let mut left = top;
    if !plan.kpis.is_empty() {
        canvas.text(&lang.text("roadmap-drawing-kpis"), (0.0, left + 14.0), heading, Align::Left, half);
        left += 28.0;
        for kpi in &plan.kpis {
            let value =
                |number: Option<f64>| number.map_or_else(|| "?".to_owned(), |number| lang.number(number, 1));
            let words = format!("{} → {} {}", value(kpi.baseline), value(kpi.target), kpi.unit);
            canvas.about(Element::Kpi(KpiId::new(&kpi.id)), |canvas| {
                let lettering = if kpi.headline { Lettering::bold(13.0, theme.text) } else { line };
                canvas.text(&kpi.name, (0.0, left + 12.0), lettering, Align::Left, VALUES - 12.0);
                canvas.text(words.trim_end(), (VALUES, left + 12.0), lettering, Align::Left, half - VALUES);
            });
            left += 20.0;
        }
    }
    let mut right = top;
    if !plan.decisions.is_empty() {
        let x = half + 2.0 * GUTTER;
        canvas.text(&lang.text("roadmap-drawing-decisions"), (x, right + 14.0), heading, Align::Left, half);
        right += 28.0;
        for decision in &plan.decisions {
            let by = decision.by.map(|date| lang.date(date));
            let words: Vec<_> = [Some(decision.text.clone()), Some(decision.who.clone()), by]
                .into_iter()
                .flatten()
                .filter(|words| !words.is_empty())
                .collect();
            canvas.text(&words.join(" · "), (x, right + 12.0), line, Align::Left, half);
            right += 20.0;
        }
    }
    left.max(right)
}
