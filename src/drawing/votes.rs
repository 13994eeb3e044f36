//! The dots of a round that is revealed: on touchpoints and on the pins of frictions.

use kurbo::{Circle, Point, Rect, Shape as _, Vec2};

use super::{
    Drawing, Stroke, Theme,
    canvas::{Align, Canvas, Lettering},
    legend::Sign,
    pins, signs,
};
use crate::{
    insight::Tally,
    layout::Layout,
    model::{CardAnchor, Element, Journey, State},
    text,
};

/// The radius of a dot, in pixels.
const DOT: f64 = 5.0;

/// From one dot to the next, in pixels.
const STEP: f64 = 12.0;

/// The height of a plate, in pixels.
const HEIGHT: f64 = 18.0;

/// The room at both ends of a plate, in pixels.
const PADDING: f64 = 8.0;

/// Where there are more dots than this, there is one for each who voted.
const MOST: usize = 8;

/// The sign of a participant, by the number of their colour, in the middle of a square of this size, in pixels.
///
/// Each colour has a shape of its own; who comes after the eighth has one of the colours with another shape.
#[must_use]
pub fn voter(colour: i64, size: f64, theme: &Theme) -> Drawing {
    let mut canvas = Canvas::new();
    dot(&mut canvas, Point::new(size / 2.0, size / 2.0), size * 0.42, colour, theme);
    canvas.finish(String::new(), (size, size), theme.surface)
}

/// Paints the dots of the round that may be seen, where there is one.
pub(super) fn votes(canvas: &mut Canvas, journey: &Journey, state: &State, layout: &Layout, theme: &Theme) {
    let Some(round) = journey.votes.seen() else { return };
    let tally = Tally::of(&journey.votes, round);
    for node in &layout.nodes {
        let dots = Dots::of(journey, &tally, [CardAnchor::Touchpoint(node.id.clone())]);
        // The plate hangs half below the card, and is no part of it.
        let middle = Point::new(node.rect.x1 - 10.0 - dots.width() / 2.0, node.rect.y1);
        dots.paint(canvas, middle, theme);
    }
    for stack in pins::stacks(state, layout) {
        let all = stack.behind.iter().chain([&stack.front]);
        let dots = Dots::of(journey, &tally, all.map(|friction| CardAnchor::Friction(friction.id.clone())));
        let reach = stack.shown.radius() * (1.0 + crate::layout::pin::DROP) + HEIGHT / 2.0 + 2.0;
        canvas.about(Element::Friction(stack.front.id.clone()), |canvas| {
            dots.paint(canvas, stack.tip - Vec2::new(0.0, reach), theme);
        });
    }
}

/// Three dots, for a legend.
pub(super) fn sample(canvas: &mut Canvas, at: Point, theme: &Theme) {
    Dots { colours: vec![0, 1], sum: 2 }.paint(canvas, at, theme);
}

/// The dots of one place.
struct Dots {
    /// The colours of the dots that are shown.
    colours: Vec<i64>,
    /// How many there are.
    sum: i64,
}

impl Dots {
    /// The dots on some things that are drawn at one place.
    fn of(journey: &Journey, tally: &Tally, on: impl IntoIterator<Item = CardAnchor>) -> Self {
        let (mut each, mut voters, mut sum) = (Vec::new(), Vec::new(), 0_i64);
        for on in on {
            for (who, dots) in tally.voters(&on) {
                let colour = journey.votes.participants.get(who).map_or(0, |participant| participant.colour);
                sum = sum.saturating_add(dots);
                let shown = usize::try_from(dots).unwrap_or(MOST).min(MOST + 1);
                each.extend(std::iter::repeat_n(colour, shown));
                voters.push(colour);
            }
        }
        voters.truncate(MOST);
        Self { colours: if each.len() > MOST { voters } else { each }, sum }
    }

    fn words(&self) -> String {
        self.sum.to_string()
    }

    fn lettering(theme: &Theme) -> Lettering {
        Lettering::bold(12.0, theme.text)
    }

    /// The width of the plate, in pixels.
    fn width(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a few dots")]
        let dots = self.colours.len() as f64 * STEP;
        2.0 * PADDING + dots + 3.0 + text::width(&self.words(), 12.0, text::Weight::Bold) * text::SLACK
    }

    /// Paints them on a plate around its middle; nothing where nobody voted.
    fn paint(&self, canvas: &mut Canvas, middle: Point, theme: &Theme) {
        if self.sum == 0 {
            return;
        }
        canvas.used(Sign::Votes);
        let plate = Rect::from_center_size(middle, (self.width(), HEIGHT));
        canvas.rect(plate, HEIGHT / 2.0, Some(theme.surface), Some(theme.outline()));
        let mut at = Point::new(plate.x0 + PADDING + STEP / 2.0, middle.y);
        for colour in &self.colours {
            dot(canvas, at, DOT, *colour, theme);
            at.x += STEP;
        }
        let lettering = Self::lettering(theme);
        let start = (at.x - STEP / 2.0 + 3.0, lettering.baseline(middle.y));
        canvas.text(&self.words(), start, lettering, Align::Left, plate.width());
    }
}

/// A dot in the colour and the shape of a participant.
fn dot(canvas: &mut Canvas, at: Point, radius: f64, colour: i64, theme: &Theme) {
    let [first, ..] = theme.voters;
    let count = theme.voters.len();
    let number = usize::try_from(colour).unwrap_or(0);
    let color = theme.voters.get(number % count).copied().unwrap_or(first);
    let square = |reach: f64| Rect::from_center_size(at, (2.0 * reach, 2.0 * reach)).to_path(0.1);
    let turned = |points: u32, outer: f64, inner: f64| signs::spokes(at, points, outer * radius, inner * radius);
    let path = match (number + number / count) % count {
        0 => Circle::new(at, radius).to_path(0.05),
        1 => square(0.86 * radius),
        // A notch on the middle of a side makes a triangle of three spokes.
        2 => turned(3, 1.2, 0.6),
        3 => signs::diamond(at, 1.15 * radius),
        4 => turned(5, 1.2, 0.55),
        5 => turned(6, 1.05, 0.91),
        6 => turned(4, 1.25, 0.5),
        _ => kurbo::Affine::rotate_about(std::f64::consts::PI, at) * turned(3, 1.2, 0.6),
    };
    canvas.path(path, Some(color), Some(Stroke::new(theme.text, (0.2 * radius).clamp(1.0, 2.0))));
}
