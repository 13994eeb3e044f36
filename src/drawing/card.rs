//! The card of a touchpoint: an interaction, a decision with cut corners, an outcome as a pill with a flag.

use kurbo::{BezPath, Point, Rect, Shape as _};

use super::{
    Color, Pair, Stroke, Theme,
    canvas::{Align, Canvas, Lettering},
    legend::Sign,
    signs,
};
use crate::{
    i18n::Lang,
    layout::card::{FACE_WIDTH, NAME_LINE, NAME_SIZE, NOTE_LINE, NOTE_SIZE, RIGHT_PADDING, name_lines},
    model::{Element, EvidenceLevel, Journey, OutcomeKind, PersonaId, Service, Touchpoint, TouchpointKind},
    text::{self, Icon},
};

/// The radius of the corners, in pixels.
const RADIUS: f64 = 10.0;

/// How much of the corners of a decision is cut, in pixels.
const CUT: f64 = 16.0;

/// The width of the edge in the colour of the emotion, in pixels.
const EDGE: f64 = 5.0;

/// What a card says beyond its touchpoint.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Style<'a> {
    /// Nothing: the map of one state.
    Plain,
    /// A figure by which the map of one state is tinted.
    Tinted(Shade<'a>),
    /// It is in both states, and differs.
    Changed,
    /// It is the same in both states.
    Kept,
    /// It is only in the second.
    Added,
    /// It is only in the first.
    Removed,
    /// It stood here in the first, and stands elsewhere in the second.
    Left,
}

/// A figure on a card.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Shade<'a> {
    /// The figure in words.
    pub(super) words: &'a str,
    /// The ground of its grade and what is written on it; none for the grade of nothing.
    pub(super) pair: Option<Pair>,
    /// The part of the scale that it fills, 0–1.
    pub(super) part: f64,
}

impl Style<'_> {
    /// Whether it is the map of one state.
    const fn is_plain(self) -> bool {
        matches!(self, Self::Plain | Self::Tinted(_))
    }

    /// The ground of the card and what is written on it, where it is tinted.
    const fn tint(self) -> Option<Pair> {
        match self {
            Self::Tinted(Shade { pair, .. }) => pair,
            _ => None,
        }
    }

    /// Whether only a trace of the card is drawn.
    const fn is_ghost(self) -> bool {
        matches!(self, Self::Removed | Self::Left)
    }
}

/// Paints a card.
pub(super) fn card(
    canvas: &mut Canvas,
    journey: &Journey,
    touchpoint: &Touchpoint,
    rect: Rect,
    style: Style<'_>,
    theme: &Theme,
    lang: Lang,
) {
    canvas.about(Element::Touchpoint(touchpoint.id.clone()), |canvas| {
        body(canvas, touchpoint, rect, style, theme);
        words(canvas, journey, touchpoint, rect, style, theme, lang);
        if touchpoint.moment_of_truth && !style.is_ghost() {
            canvas.used(Sign::MomentOfTruth);
            let centre = Point::new(rect.x1 - 12.0, rect.y0 + 1.0);
            canvas.disc(centre, 11.0, Some(theme.surface), Some(theme.outline()));
            signs::star(canvas, centre, 8.0, theme.caution);
        }
    });
}

/// Whether a touchpoint is only assumed; the ends of a journey are not counted.
fn is_assumption(touchpoint: &Touchpoint) -> bool {
    let level = touchpoint.evidence.as_ref().map(|evidence| evidence.level).unwrap_or_default();
    level == EvidenceLevel::Assumption && !matches!(touchpoint.kind, TouchpointKind::Outcome(_))
}

/// The line around a card.
fn outline(touchpoint: &Touchpoint, style: Style<'_>, theme: &Theme) -> Stroke {
    match style {
        _ if style.is_plain() && is_assumption(touchpoint) => theme.outline().dashed(&[5.0, 3.5]),
        // Between two states, dashes say that something is gone.
        Style::Plain | Style::Tinted(_) | Style::Changed | Style::Kept => theme.outline(),
        Style::Added => Stroke::new(theme.better, 2.5),
        Style::Removed => Stroke::new(theme.muted, 1.5).dashed(&[7.0, 5.0]),
        Style::Left => Stroke::new(theme.muted, 1.5).dashed(&[2.0, 4.0]),
    }
}

/// The ground of a card, its outline, and its edge in the colour of the emotion.
fn body(canvas: &mut Canvas, touchpoint: &Touchpoint, rect: Rect, style: Style<'_>, theme: &Theme) {
    let fill = match style {
        Style::Plain | Style::Tinted(_) | Style::Changed | Style::Kept => Some(theme.surface),
        Style::Added => Some(theme.better_tint),
        // Nothing but the ground, so that lines behind do not run through the name.
        Style::Removed | Style::Left => Some(theme.canvas),
    };
    let stroke = outline(touchpoint, style, theme);
    if style.is_plain() && is_assumption(touchpoint) {
        canvas.used(Sign::Assumption);
    }
    let emotion = touchpoint.emotion.filter(|_| !style.is_ghost());
    let edge = emotion.map(|emotion| faded(theme.emotion_of(emotion).fill, style));
    // A face keeps its own ground, on which its colour was chosen.
    let tint = style.tint().map(|pair| pair.fill);
    let tinted = if edge.is_some() { Rect { x0: rect.x0 + FACE_WIDTH - 2.0, ..rect } } else { rect };
    match touchpoint.kind {
        TouchpointKind::Interaction => {
            canvas.rect(rect, RADIUS, fill, None);
            if let Some(tint) = tint {
                canvas.fill(rounded(tinted, edge.is_none()), tint);
            }
            if let Some(color) = edge {
                canvas.fill(rounded_edge(rect), color);
            }
            canvas.rect(rect, RADIUS, None, Some(stroke));
        }
        TouchpointKind::Decision => {
            canvas.used(Sign::Decision);
            canvas.path(cut_corners(rect, CUT), fill, None);
            if let Some(tint) = tint {
                canvas.fill(if edge.is_some() { cut_right(tinted) } else { cut_corners(rect, CUT) }, tint);
            }
            if let Some(color) = edge {
                canvas.fill(cut_edge(rect), color);
            }
            canvas.path(cut_corners(rect, CUT), None, Some(stroke));
        }
        TouchpointKind::Outcome(_) => canvas.rect(rect, rect.height() / 2.0, tint.or(fill), Some(stroke)),
    }
}

/// What is kept steps back behind what changes.
fn faded(color: Color, style: Style<'_>) -> Color {
    if style == Style::Kept { color.with_opacity(0.55) } else { color }
}

/// The left edge of a card with rounded corners.
fn rounded_edge(rect: Rect) -> BezPath {
    // Where the corner of radius 10 is 5 wide, and where its tangents meet: 60 degrees of the circle.
    let (inset, bend) = (RADIUS - RADIUS * 0.75_f64.sqrt(), RADIUS - RADIUS * 30.0_f64.to_radians().tan());
    let mut path = BezPath::new();
    path.move_to((rect.x0 + EDGE, rect.y0 + inset));
    path.quad_to((rect.x0, rect.y0 + bend), (rect.x0, rect.y0 + RADIUS));
    path.line_to((rect.x0, rect.y1 - RADIUS));
    path.quad_to((rect.x0, rect.y1 - bend), (rect.x0 + EDGE, rect.y1 - inset));
    path.close_path();
    path
}

/// A card with rounded corners, at its right alone or all around.
fn rounded(rect: Rect, at_left: bool) -> BezPath {
    let left = if at_left { RADIUS } else { 0.0 };
    rect.to_rounded_rect((left, RADIUS, RADIUS, left)).to_path(0.05)
}

/// A rectangle without its corners at the right.
fn cut_right(rect: Rect) -> BezPath {
    let mut path = BezPath::new();
    path.move_to((rect.x0, rect.y0));
    path.line_to((rect.x1 - CUT, rect.y0));
    path.line_to((rect.x1, rect.y0 + CUT));
    path.line_to((rect.x1, rect.y1 - CUT));
    path.line_to((rect.x1 - CUT, rect.y1));
    path.line_to((rect.x0, rect.y1));
    path.close_path();
    path
}

/// The left edge of a decision.
fn cut_edge(rect: Rect) -> BezPath {
    let mut path = BezPath::new();
    path.move_to((rect.x0, rect.y0 + CUT));
    path.line_to((rect.x0 + EDGE, rect.y0 + CUT - EDGE));
    path.line_to((rect.x0 + EDGE, rect.y1 - CUT + EDGE));
    path.line_to((rect.x0, rect.y1 - CUT));
    path.close_path();
    path
}

/// A rectangle without its corners.
pub(super) fn cut_corners(rect: Rect, cut: f64) -> BezPath {
    let mut path = BezPath::new();
    path.move_to((rect.x0 + cut, rect.y0));
    for corner in [
        (rect.x1 - cut, rect.y0),
        (rect.x1, rect.y0 + cut),
        (rect.x1, rect.y1 - cut),
        (rect.x1 - cut, rect.y1),
        (rect.x0 + cut, rect.y1),
        (rect.x0, rect.y1 - cut),
        (rect.x0, rect.y0 + cut),
    ] {
        path.line_to(corner);
    }
    path.close_path();
    path
}

/// The name, and below it the note, together in the middle of the card; the face at the left.
fn words(
    canvas: &mut Canvas,
    journey: &Journey,
    touchpoint: &Touchpoint,
    rect: Rect,
    style: Style<'_>,
    theme: &Theme,
    lang: Lang,
) {
    let quiet = style == Style::Kept || style.is_ghost();
    let color = if quiet { theme.muted } else { theme.text };
    let ink = style.tint().map(|pair| pair.ink);
    let struck = style == Style::Removed;
    let lettering = Lettering { struck, ..Lettering::bold(NAME_SIZE, ink.unwrap_or(color)) };
    let lines = name_lines(&touchpoint.name);
    #[expect(clippy::cast_precision_loss, reason = "three lines at most")]
    let names = lines.len() as f64 * NAME_LINE;
    let outcome = match touchpoint.kind {
        TouchpointKind::Outcome(kind) => Some(kind),
        TouchpointKind::Interaction | TouchpointKind::Decision => None,
    };
    let note = Note::of(journey, touchpoint);
    let figured = matches!(style, Style::Tinted(_));
    let noted = !style.is_ghost() && (outcome.is_some() || figured || !note.is_empty());
    let tall = names + if noted { NOTE_LINE } else { 0.0 };
    let top = rect.center().y - tall / 2.0;
    let mut y = top + 15.5;
    for line in &lines {
        if outcome.is_some() {
            canvas.measured(line, (rect.center().x, y), lettering, Align::Centre);
        } else {
            canvas.measured(line, (rect.x0 + FACE_WIDTH, y), lettering, Align::Left);
        }
        y += NAME_LINE;
    }
    let middle = top + names + NOTE_LINE / 2.0;
    let taken = match style {
        Style::Tinted(shade) => shade.paint(canvas, rect, middle, outcome.is_some(), theme),
        _ => 0.0,
    };
    match outcome {
        _ if style.is_ghost() => {}
        Some(kind) => {
            let at = Point::new(rect.center().x - taken / 2.0, middle);
            paint_outcome(canvas, kind, at, style, theme, lang);
        }
        None => {
            note.paint(canvas, rect, taken, middle, ink.unwrap_or(theme.muted));
            if let Some(emotion) = touchpoint.emotion {
                face(canvas, rect, emotion, color, theme);
            }
        }
    }
}

/// The height of the bar of a figure, and its distance from the lower edge of the card, in pixels.
const BAR: (f64, f64) = (4.0, 3.0);

impl Shade<'_> {
    /// Paints the figure at the end of the second line and its bar at the lower edge; returns the room that it takes in
    /// the line, in pixels. An outcome has round ends, and no bar.
    fn paint(self, canvas: &mut Canvas, rect: Rect, middle: f64, is_round: bool, theme: &Theme) -> f64 {
        let ink = self.pair.map_or(theme.text, |pair| pair.ink);
        let lettering = Lettering::bold(NOTE_SIZE, ink);
        let end = rect.x1 - RIGHT_PADDING - if is_round { 12.0 } else { 0.0 };
        let room = rect.width() / 2.0;
        let width = canvas.text(self.words, (end, lettering.baseline(middle)), lettering, Align::Right, room);
        if !is_round && self.pair.is_some() {
            let start = rect.x0 + FACE_WIDTH;
            let long = (rect.x1 - RIGHT_PADDING - start) * self.part;
            let top = rect.y1 - BAR.0 - BAR.1;
            canvas.rect(Rect::new(start, top, start + long.max(2.0), top + BAR.0), 1.5, Some(ink), None);
        }
        width + 8.0
    }
}

/// The face of an emotion and its sign, at the left of a card.
fn face(canvas: &mut Canvas, rect: Rect, emotion: i64, color: Color, theme: &Theme) {
    canvas.used(Sign::Face);
    let x = rect.x0 + f64::midpoint(EDGE, FACE_WIDTH);
    let y = rect.center().y;
    signs::face(canvas, theme, Point::new(x, y - 8.0), 10.0, emotion);
    let sign = Lettering::bold(NOTE_SIZE, color);
    let at = (x, sign.baseline(y + 12.0));
    canvas.text(&signs::emotion_sign(emotion), at, sign, Align::Centre, FACE_WIDTH - EDGE);
}

/// The line below the name.
#[derive(Debug)]
struct Note {
    /// Initials of the personas, and the owner.
    words: String,
    /// Who serves, where it differs from the channel, and the other channels that take part.
    icons: Vec<(Icon, Sign)>,
}

impl Note {
    fn of(journey: &Journey, touchpoint: &Touchpoint) -> Self {
        let personas: Vec<_> = touchpoint.personas.iter().filter_map(|id| initial(journey, id)).collect();
        let words: Vec<_> = [personas.join(" "), journey.owner_name(&touchpoint.owner).to_owned()]
            .into_iter()
            .filter(|words| !words.is_empty())
            .collect();
        let service = touchpoint.service.map(|service| {
            let sign = if service == Service::Human { Sign::Human } else { Sign::Automated };
            (signs::service_icon(service), sign)
        });
        let others = touchpoint.also_on.iter().filter_map(|id| journey.channels.get(id));
        let others = others.map(|channel| (signs::channel_icon(channel).0, Sign::AlsoOn));
        Self { words: words.join(" · "), icons: service.into_iter().chain(others).take(3).collect() }
    }

    const fn is_empty(&self) -> bool {
        self.words.is_empty() && self.icons.is_empty()
    }

    /// Paints it; at its end, so much room is taken.
    fn paint(self, canvas: &mut Canvas, rect: Rect, taken: f64, middle: f64, ink: Color) {
        let small = Lettering::regular(NOTE_SIZE, ink);
        let mut end = rect.x1 - RIGHT_PADDING - taken;
        for (icon, sign) in self.icons.into_iter().rev() {
            canvas.used(sign);
            canvas.icon(icon, (end - 7.0, middle), 14.0, ink);
            end -= 17.0;
        }
        let start = rect.x0 + FACE_WIDTH;
        canvas.text(&self.words, (start, small.baseline(middle)), small, Align::Left, end - start);
    }
}

/// The flag of an outcome and how it ends, in words.
fn paint_outcome(
    canvas: &mut Canvas,
    kind: OutcomeKind,
    middle: Point,
    style: Style<'_>,
    theme: &Theme,
    lang: Lang,
) {
    let (sign, key, color) = match kind {
        OutcomeKind::Success => (Sign::Success, "kind-outcome-success", theme.better),
        OutcomeKind::Abandonment => (Sign::Abandonment, "kind-outcome-abandonment", theme.friction),
        OutcomeKind::Neutral => (Sign::OtherEnd, "kind-outcome-neutral", theme.muted),
    };
    canvas.used(sign);
    let color = if style == Style::Kept { theme.muted } else { style.tint().map_or(color, |pair| pair.ink) };
    let small = Lettering::bold(NOTE_SIZE, color);
    let words = text::fit(&lang.text(key), small.size, small.weight, 100.0);
    let left = middle.x - f64::midpoint(words.width, 20.0);
    signs::flag(canvas, Point::new(left + 6.0, middle.y), 13.0, kind, color);
    canvas.measured(&words, (left + 20.0, small.baseline(middle.y)), small, Align::Left);
}

/// The first letter of the name of a persona.
fn initial(journey: &Journey, id: &PersonaId) -> Option<String> {
    journey.personas.get(id)?.name.chars().find(|c| c.is_alphanumeric()).map(String::from)
}
