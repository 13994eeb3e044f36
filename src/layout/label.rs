//! Where the labels of lines go, and the pins of frictions on them: beside cards, beside one another, and if there is
//! a choice beside other lines.

use std::collections::BTreeMap;

use kurbo::{Point, Rect, Size};

use super::{EdgeRequest, card::PIN_SIZE};

/// The side of the squares that things are looked up by, in pixels.
const SQUARE: f64 = 128.0;

/// What it costs to cover a card, another label, or a line.
const ON_CARD: u32 = 1000;
const ON_LABEL: u32 = 100;
const ON_LINE: u32 = 10;

/// What it costs not to take the best, the next best, … place.
const SECOND_CHOICE: u32 = 1;

/// How far a label stays from the end of a piece of its line, in pixels.
const FROM_END: f64 = 6.0;

/// Rectangles of one kind, found by where they are.
#[derive(Default)]
struct Taken(BTreeMap<(i64, i64), Vec<(usize, Rect)>>);

impl Taken {
    /// Takes a place for the owner with this number.
    fn put(&mut self, owner: usize, rect: Rect) {
        for square in squares(rect) {
            self.0.entry(square).or_default().push((owner, rect));
        }
    }

    /// Whether a place is taken by anybody but `owner`.
    fn is_hit(&self, rect: Rect, owner: usize) -> bool {
        let hits = |(other, taken): &(usize, Rect)| *other != owner && taken.overlaps(rect);
        squares(rect).any(|square| self.0.get(&square).is_some_and(|rects| rects.iter().any(hits)))
    }
}

fn squares(rect: Rect) -> impl Iterator<Item = (i64, i64)> {
    #[expect(clippy::cast_possible_truncation, reason = "pixels of a map; the cast saturates")]
    let square = |at: f64| (at / SQUARE).floor() as i64;
    let (x0, x1, y0, y1) = (square(rect.x0), square(rect.x1), square(rect.y0), square(rect.y1));
    (x0..=x1).flat_map(move |x| (y0..=y1).map(move |y| (x, y)))
}

/// The label and the pin of each line.
pub(super) fn place(edges: &[EdgeRequest], paths: &[Vec<Point>], cards: &[Rect]) -> Vec<(Option<Rect>, Point)> {
    let mut on_card = Taken::default();
    cards.iter().enumerate().for_each(|(card, rect)| on_card.put(card, *rect));
    let mut on_line = Taken::default();
    for (line, path) in paths.iter().enumerate() {
        for (a, b) in pieces(path) {
            on_line.put(line, Rect::from_points(a, b).inflate(1.0, 1.0));
        }
    }
    let mut on_label = Taken::default();
    let mut best = |line: usize, size: Size, candidates: Vec<Point>| {
        let cost = |(choice, middle): (usize, &Point)| {
            let rect = Rect::from_center_size(*middle, size);
            let hit = |taken: &Taken, owner: usize, cost: u32| if taken.is_hit(rect, owner) { cost } else { 0 };
            hit(&on_card, usize::MAX, ON_CARD)
                + hit(&on_label, usize::MAX, ON_LABEL)
                + hit(&on_line, line, ON_LINE)
                + u32::try_from(choice).unwrap_or(u32::MAX / 2).min(9) * SECOND_CHOICE
        };
        let (_, middle) = candidates.iter().enumerate().min_by_key(|candidate| cost(*candidate))?;
        let rect = Rect::from_center_size(*middle, size);
        on_label.put(line, rect);
        Some(rect)
    };
    let labels: Vec<Option<Rect>> = edges
        .iter()
        .zip(paths)
        .enumerate()
        .map(|(line, (edge, path))| {
            let (width, height) = edge.label?;
            let size = Size::new(width, height);
            best(line, size, label_candidates(path, size))
        })
        .collect();
    let pins = paths.iter().enumerate().map(|(line, path)| {
        let pin = best(line, Size::new(PIN_SIZE, PIN_SIZE), pin_candidates(path));
        pin.map_or_else(|| path.first().copied().unwrap_or_default(), |pin| pin.center())
    });
    labels.iter().copied().zip(pins.collect::<Vec<Point>>()).collect()
}

fn pieces(path: &[Point]) -> impl Iterator<Item = (Point, Point)> {
    path.windows(2).map(|pair| (pair[0], pair[1]))
}

/// Where a label could have its middle, the best first: at the start of the line, then on the middles of its other
/// pieces, then anywhere on them.
fn label_candidates(path: &[Point], size: Size) -> Vec<Point> {
    let mut candidates = Vec::new();
    for (a, b) in pieces(path) {
        let level = a.y.total_cmp(&b.y).is_eq();
        let room = (b - a).hypot() - if level { size.width } else { size.height };
        if level && room >= 2.0 * FROM_END {
            let start = (size.width / 2.0 + FROM_END) / (b - a).hypot();
            candidates.push(a.lerp(b, start));
        }
        candidates.push(a.midpoint(b));
    }
    for (a, b) in pieces(path) {
        candidates.extend([0.25, 0.75].map(|part| a.lerp(b, part)));
    }
    candidates
}

/// Where a pin could have its middle: on the longest pieces first.
fn pin_candidates(path: &[Point]) -> Vec<Point> {
    let mut longest: Vec<(Point, Point)> = pieces(path).collect();
    longest.sort_by(|a, b| (b.1 - b.0).hypot().total_cmp(&(a.1 - a.0).hypot()));
    [0.5, 0.3, 0.7].iter().flat_map(|part| longest.iter().map(move |(a, b)| a.lerp(*b, *part))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{layout::Side, model::TransitionId};

    fn labelled() -> EdgeRequest {
        EdgeRequest { id: TransitionId::new("e"), side: Side::Both, from: 0, to: 1, label: Some((40.0, 20.0)) }
    }

    #[test]
    fn a_label_stands_at_the_start_of_its_line() {
        let path = vec![Point::new(0.0, 0.0), Point::new(200.0, 0.0)];
        let placed = place(&[labelled()], &[path], &[]);
        assert_eq!(placed[0].0, Some(Rect::new(6.0, -10.0, 46.0, 10.0)));
        assert!(
            !Rect::from_center_size(placed[0].1, Size::new(PIN_SIZE, PIN_SIZE))
                .overlaps(Rect::new(6.0, -10.0, 46.0, 10.0))
        );
    }

    #[test]
    fn labels_of_two_lines_keep_apart() {
        let path = |y: f64| vec![Point::new(0.0, y), Point::new(200.0, y)];
        let placed = place(&[labelled(), labelled()], &[path(0.0), path(12.0)], &[]);
        let (Some(a), Some(b)) = (placed[0].0, placed[1].0) else { unreachable!() };
        assert!(!a.overlaps(b), "{a} {b}");
    }

    #[test]
    fn a_label_avoids_cards() {
        let path = vec![Point::new(0.0, 0.0), Point::new(200.0, 0.0)];
        let card = Rect::new(0.0, -30.0, 90.0, 30.0);
        let placed = place(&[labelled()], &[path], &[card]);
        assert!(placed[0].0.is_some_and(|label| !label.overlaps(card)));
    }
}
