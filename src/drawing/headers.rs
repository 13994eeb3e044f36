//! The frame of a map: chevrons over the stages, lanes and their headers.

use kurbo::{BezPath, Point, Rect};

use super::{
    Stroke, Theme,
    canvas::{Align, Canvas, LEADING, Lettering},
    legend::Sign,
    signs, words,
};
use crate::{
    i18n::Lang,
    layout::{Band, Layout},
    model::{
        Anchor, Channel, Element, Journey, Offer, Service, Stage, StageId, State, Touchpoint, TouchpointKind,
    },
    text::{self, Measured},
};

/// How far the tip of a chevron reaches, in pixels.
const TIP: f64 = 12.0;

/// The room around the words of a lane header, in pixels.
const PADDING: f64 = 12.0;

/// The grounds of the lanes: every other one shaded, hatched where the channel is missing, dotted where it is
/// outside.
pub(super) fn lanes(canvas: &mut Canvas, journey: &Journey, layout: &Layout, theme: &Theme) {
    for (row, band) in layout.lanes.iter().enumerate() {
        let rect = lane_rect(layout, band);
        let channel = journey.channels.get(&band.id);
        canvas.about(Element::Channel(band.id.clone()), |canvas| {
            let shaded = row % 2 == 0;
            canvas.rect(rect, 0.0, Some(if shaded { theme.lane } else { theme.canvas }), None);
            if channel.is_some_and(|channel| channel.offer == Offer::Missing) {
                canvas.used(Sign::Missing);
                canvas.stroke(signs::hatch(rect, 14.0), theme.thin());
            }
            if channel.is_some_and(Channel::is_outside) {
                canvas.used(Sign::Outside);
                canvas.rect(rect.inset(-3.0), 10.0, None, Some(outside_edge(theme)));
            }
        });
    }
    for band in &layout.stages {
        let x = band.start;
        canvas.line((x, layout.header_height), (x, layout.size.height), theme.thin());
    }
}

/// The words beside the frictions and delights of the whole journey, in the corner of the map.
pub(super) fn corner(canvas: &mut Canvas, states: &[&State], layout: &Layout, theme: &Theme, lang: Lang) {
    let here = |state: &&State| {
        let frictions = state.frictions.iter().map(|friction| &friction.at);
        frictions.chain(state.delights.iter().map(|delight| &delight.at)).any(|at| *at == Anchor::Journey)
    };
    if states.iter().any(here) {
        let small = Lettering::regular(12.0, theme.muted);
        let lines = text::break_lines(&lang.text("map-whole-journey"), small.size, small.weight, 64.0, 2);
        let y = layout.header_height / 2.0 - 6.0;
        canvas.about(Element::Journey, |canvas| {
            canvas.lines(&lines, (PADDING, y), small, Align::Left);
        });
    }
}

/// What runs around a lane that is not in our hands.
pub(super) fn outside_edge(theme: &Theme) -> Stroke {
    Stroke::new(theme.border, 1.5).dashed(&[2.0, 4.0])
}

fn lane_rect<Id>(layout: &Layout, band: &Band<Id>) -> Rect {
    Rect::new(0.0, band.start, layout.size.width, band.start + band.length)
}

/// The headers of the lanes: icon, name, who serves how, and what is not simply there and ours.
pub(super) fn lane_headers(canvas: &mut Canvas, journey: &Journey, layout: &Layout, theme: &Theme, lang: Lang) {
    for band in &layout.lanes {
        let Some(channel) = journey.channels.get(&band.id) else { continue };
        let rect = Rect::new(0.0, band.start, layout.header_width, band.start + band.length);
        canvas.about(Element::Channel(band.id.clone()), |canvas| lane_header(canvas, channel, rect, theme, lang));
    }
}

fn lane_header(canvas: &mut Canvas, channel: &Channel, rect: Rect, theme: &Theme, lang: Lang) {
    let lettering = Lettering::bold(16.0, theme.text);
    let left = rect.x0 + PADDING + 30.0;
    let room = rect.x1 - left - 6.0;
    let mut below = Below::of(channel, rect.width() - PADDING - 8.0, lang);
    let left_over = rect.height() - 6.0 - below.height();
    let most = if left_over >= 3.0 * LINE { 3 } else { 2 };
    let names = text::break_lines(&channel.name, lettering.size, lettering.weight, room, most);
    if names.len() > 1 && left_over < 2.0 * LINE {
        canvas.used(if channel.service == Service::Human { Sign::Human } else { Sign::Automated });
        below = below.without_words();
    }
    #[expect(clippy::cast_precision_loss, reason = "three lines at most")]
    let tall = names.len() as f64 * LINE + below.height();
    let top = rect.center().y - tall / 2.0;
    let first = top + 15.0;
    let (icon, sign) = signs::channel_icon(channel);
    canvas.used(sign);
    canvas.icon(icon, (rect.x0 + PADDING + 10.0, first - 6.0), 22.0, theme.text);
    canvas.lines(&names, (left, first), lettering, Align::Left);
    // Where there is much to say it begins under the icon, so that nothing is cut.
    let start = if below.width() <= room { left } else { rect.x0 + PADDING };
    below.paint(canvas, channel, Point::new(start, top + tall - below.height()), theme);
}

/// The height of a line of a lane's name, in pixels.
const LINE: f64 = 16.0 * LEADING;

/// The height of the row below a lane's name, in pixels.
const BELOW: f64 = 22.0;

/// What is said below the name of a lane: who serves, then what is not simply there and ours.
#[derive(Debug)]
struct Below {
    served: Option<Measured>,
    remark: Option<Measured>,
    /// Whether the remark stands in a row of its own.
    stacked: bool,
}

impl Below {
    fn of(channel: &Channel, room: f64, lang: Lang) -> Self {
        // Nobody of ours serves where the customer is alone or with somebody else.
        let served = (!channel.is_outside()).then(|| {
            let words = words::service(channel.service, lang);
            text::fit(&words, 12.0, text::Weight::Regular, room - ICON)
        });
        let remarks = words::channel_remarks(channel, lang);
        let remark = (!remarks.is_empty())
            .then(|| text::fit(&remarks.join(" · "), 12.0, text::Weight::Bold, room - 2.0 * PILL_PADDING));
        let mut below = Self { served, remark, stacked: false };
        below.stacked = below.width() > room;
        below
    }

    /// The same with the icon of who serves alone, in one row: for a lane that is too low.
    fn without_words(self) -> Self {
        Self { served: self.served.map(|_| Measured::default()), stacked: false, ..self }
    }

    fn served_width(&self) -> f64 {
        self.served.as_ref().map_or(0.0, |served| served.width + ICON)
    }

    fn remark_width(&self) -> f64 {
        self.remark.as_ref().map_or(0.0, |remark| remark.width + 2.0 * PILL_PADDING)
    }

    fn width(&self) -> f64 {
        let (served, remark) = (self.served_width(), self.remark_width());
        let apart = if served > 0.0 && remark > 0.0 { 8.0 } else { 0.0 };
        if self.stacked { served.max(remark) } else { served + apart + remark }
    }

    const fn height(&self) -> f64 {
        if self.stacked { 2.0 * BELOW } else { BELOW }
    }

    fn paint(&self, canvas: &mut Canvas, channel: &Channel, corner: Point, theme: &Theme) {
        let small = Lettering::regular(12.0, theme.muted);
        let mut at = corner + (0.0, BELOW / 2.0);
        if let Some(served) = &self.served {
            canvas.icon(signs::service_icon(channel.service), (at.x + 6.0, at.y), 14.0, theme.muted);
            canvas.measured(served, (at.x + ICON, small.baseline(at.y)), small, Align::Left);
            at = if self.stacked { at + (0.0, BELOW) } else { at + (self.served_width() + 8.0, 0.0) };
        }
        if let Some(remark) = &self.remark {
            let bold = Lettering::bold(12.0, theme.text);
            let pill = Rect::new(at.x, at.y - 10.0, at.x + self.remark_width(), at.y + 10.0);
            canvas.rect(pill, 10.0, Some(theme.surface), Some(theme.outline()));
            canvas.measured(remark, (pill.x0 + PILL_PADDING, bold.baseline(at.y)), bold, Align::Left);
        }
    }
}

/// The room for the icon before the words about service, in pixels.
const ICON: f64 = 17.0;

/// The room beside the words in a pill, in pixels.
const PILL_PADDING: f64 = 8.0;

/// Where the headers of the stages are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Heads<'a> {
    /// The columns.
    pub(super) stages: &'a [Band<StageId>],
    /// The height of the band of headers, in pixels.
    pub(super) height: f64,
    /// Whether frictions of stages are pinned to them.
    pub(super) pinned: bool,
}

impl<'a> Heads<'a> {
    /// The headers of a map.
    pub(super) fn of(layout: &'a Layout) -> Self {
        Self { stages: &layout.stages, height: layout.header_height, pinned: true }
    }
}

/// The room that the pins of a stage take at the end of its header, in pixels.
const PINS: f64 = 64.0;

/// The headers of the stages: a chevron with the name, when it is, how many touchpoints, and the worst emotion
/// in the last of the states.
pub(super) fn stage_headers(
    canvas: &mut Canvas,
    journey: &Journey,
    states: &[&State],
    heads: Heads,
    theme: &Theme,
    lang: Lang,
) {
    let Heads { stages, height, pinned } = heads;
    for (column, band) in stages.iter().enumerate() {
        let Some(stage) = journey.stages.get(&band.id) else { continue };
        let last = column + 1 == stages.len();
        let end = band.start + band.length - if last { TIP } else { 2.0 };
        let rect = Rect::new(band.start + 2.0, 0.0, end, height - 8.0);
        canvas.about(Element::Stage(band.id.clone()), |canvas| {
            canvas.path(chevron(rect, column > 0), Some(theme.surface), Some(theme.outline()));
            let pins = pinned && states.iter().any(|state| hurts(state, &band.id));
            let words = if pins { Rect { x1: rect.x1 - PINS, ..rect } } else { rect };
            stage_words(canvas, stage, states, words, theme, lang);
        });
    }
}

fn stage_words(canvas: &mut Canvas, stage: &Stage, states: &[&State], rect: Rect, theme: &Theme, lang: Lang) {
    let lettering = Lettering::bold(16.0, theme.text);
    let small = Lettering::regular(12.0, theme.muted);
    let middle = rect.center().x + TIP / 2.0;
    let room = rect.width() - 3.0 * TIP;
    if rect.height() < 44.0 {
        canvas.text(&stage.name, (middle, lettering.baseline(rect.center().y)), lettering, Align::Centre, room);
        return;
    }
    canvas.text(&stage.name, (middle, rect.center().y - 3.0), lettering, Align::Centre, room);
    let facts = stage_facts(stage, states, room, lang);
    let worst = states.last().and_then(|state| worst_emotion(state, &stage.id));
    let face = if worst.is_some() { 42.0 } else { 0.0 };
    let line = text::fit(&facts, small.size, small.weight, room - face);
    let y = rect.center().y + 15.0;
    let left = middle - f64::midpoint(line.width, face);
    canvas.measured(&line, (left, y), small, Align::Left);
    if let Some(emotion) = worst {
        canvas.used(Sign::Face);
        let at = Point::new(left + line.width + 15.0, y - 4.5);
        signs::face(canvas, theme, at, 7.5, emotion);
        let sign = Lettering::bold(12.0, theme.muted);
        canvas.text(&signs::emotion_sign(emotion), (at.x + 10.0, y), sign, Align::Left, 18.0);
    }
}

/// How many touchpoints a stage has in each state, and when it is.
fn stage_facts(stage: &Stage, states: &[&State], room: f64, lang: Lang) -> String {
    let counts: Vec<_> = states.iter().map(|state| touchpoints(state, &stage.id).count()).collect();
    let count = match *counts.as_slice() {
        [from, to] if from != to => {
            lang.text_with("map-touchpoints-change", &[("from", from.into()), ("count", to.into())])
        }
        [.., count] => lang.text_with("map-touchpoints", &[("count", count.into())]),
        [] => String::new(),
    };
    let full = if stage.when.is_empty() { count.clone() } else { format!("{} · {count}", stage.when) };
    let fits = |words: &str| text::width(words, 12.0, text::Weight::Regular) * text::SLACK <= room - 42.0;
    if fits(&full) {
        full
    } else if fits(&count) {
        count
    } else {
        let mut bare: Vec<_> = counts.iter().map(usize::to_string).collect();
        bare.dedup();
        bare.join(" → ")
    }
}

/// Whether a friction hangs on a stage.
fn hurts(state: &State, stage: &StageId) -> bool {
    state.frictions.iter().any(|friction| matches!(&friction.at, Anchor::Stage(id) if id == stage))
}

/// The touchpoints of a stage, outcomes aside.
fn touchpoints<'a>(state: &'a State, stage: &StageId) -> impl Iterator<Item = &'a Touchpoint> {
    state.touchpoints.iter().filter(move |touchpoint| {
        touchpoint.stage == *stage && !matches!(touchpoint.kind, TouchpointKind::Outcome(_))
    })
}

fn worst_emotion(state: &State, stage: &StageId) -> Option<i64> {
    touchpoints(state, stage).filter_map(|touchpoint| touchpoint.emotion).min()
}

/// A band that points to the right, with a notch where another one comes before.
fn chevron(rect: Rect, notched: bool) -> BezPath {
    let middle = rect.center().y;
    let mut path = BezPath::new();
    path.move_to((rect.x0, rect.y0));
    path.line_to((rect.x1, rect.y0));
    path.line_to((rect.x1 + TIP, middle));
    path.line_to((rect.x1, rect.y1));
    path.line_to((rect.x0, rect.y1));
    if notched {
        path.line_to((rect.x0 + TIP, middle));
    }
    path.close_path();
    path
}
