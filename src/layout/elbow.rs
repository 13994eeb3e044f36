//! Saves a bend where a line can leave a card at its top or bottom instead of at its side: one corner then does what
//! two in the gutter did, as people draw it. Looks only at what is drawn, so it follows from where the cards stand.

use kurbo::{Point, Rect};

use super::{EdgeRequest, as_f64};

/// From a card to the corner beyond it, at least, in pixels: an arrowhead has room there.
const LEAST_STUB: f64 = 18.0;

/// How far a line stays from the corners of its card, from other cards and from lines beside it, in pixels.
const CORNER: f64 = 20.0;
const FROM_CARD: f64 = 8.0;
const FROM_LINE: f64 = 8.0;

/// From one place on the top or bottom of a card to the next that is tried, in pixels, and how many there are to each
/// side of the middle.
const ASIDE: f64 = 16.0;
const ASIDES: usize = 2;

/// How far right of the middle of the top of a card a line may be, in pixels: the pins of frictions stand further right.
const RIGHT_OF_TOP: f64 = 16.0;

/// The least width of the strips by which pieces are looked up, in pixels, and about as many as there may be.
const STRIP: f64 = 64.0;
const MOST_STRIPS: f64 = 4096.0;

/// How many times all lines are looked at: what one gives up another may take.
const ROUNDS: usize = 2;

/// A straight piece of a line: how far across, from where to where along, and which line.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Piece {
    at: f64,
    from: f64,
    to: f64,
    line: usize,
}

/// The pieces of all lines in one direction, in strips by how far across they are.
struct Pieces {
    /// How wide a strip is, in pixels.
    wide: f64,
    strips: Vec<Vec<Piece>>,
}

impl Pieces {
    /// No pieces, of a map that is so large across.
    fn new(size: f64) -> Self {
        let wide = (size / MOST_STRIPS).max(STRIP);
        Self { wide, strips: vec![Vec::new(); strip(size / wide) + 1] }
    }

    fn strip(&self, at: f64) -> usize {
        strip(at / self.wide).min(self.strips.len() - 1)
    }

    fn between(&self, low: f64, high: f64) -> impl Iterator<Item = &Piece> {
        let strips = if low < high { &self.strips[self.strip(low)..=self.strip(high)] } else { &[] };
        strips.iter().flatten().filter(move |piece| low < piece.at && piece.at < high)
    }

    fn put(&mut self, piece: Piece) {
        let strip = self.strip(piece.at);
        self.strips[strip].push(piece);
    }

    fn take(&mut self, piece: Piece) {
        let strip = self.strip(piece.at);
        let strip = &mut self.strips[strip];
        if let Some(place) = strip.iter().position(|other| *other == piece) {
            strip.swap_remove(place);
        }
    }

    /// How many pieces of other lines go across a piece that lies in the other direction.
    fn crossing(&self, piece: Piece) -> usize {
        self.between(piece.from, piece.to)
            .filter(|other| other.line != piece.line && other.from < piece.at && piece.at < other.to)
            .count()
    }

    /// Whether a piece in the same direction runs beside this one, too near.
    fn is_beside(&self, piece: Piece) -> bool {
        self.between(piece.at - FROM_LINE, piece.at + FROM_LINE).any(|other| {
            other.line != piece.line && other.from < piece.to + FROM_LINE && other.to > piece.from - FROM_LINE
        })
    }
}

/// All that is drawn.
struct Picture<'a> {
    cards: Cards<'a>,
    level: Pieces,
    upright: Pieces,
}

/// Turns the ends of lines to the tops and bottoms of their cards where that saves a bend and costs no crossing.
pub(super) fn turn(edges: &[EdgeRequest], cards: &[Rect], paths: &mut [Vec<Point>]) {
    let points = || paths.iter().flatten();
    let (width, height) =
        (points().map(|at| at.x).fold(0.0, f64::max), points().map(|at| at.y).fold(0.0, f64::max));
    let mut picture =
        Picture { cards: Cards::new(cards), level: Pieces::new(height), upright: Pieces::new(width) };
    for (line, path) in paths.iter().enumerate() {
        path.windows(2).for_each(|pair| picture.put(line, pair[0], pair[1]));
    }
    for _ in 0..ROUNDS {
        for (line, (edge, path)) in edges.iter().zip(paths.iter_mut()).enumerate() {
            picture.turn_start(line, edge.from, path);
            path.reverse();
            picture.turn_start(line, edge.to, path);
            path.reverse();
        }
    }
}

/// How many strips there are before a place, given in strips.
fn strip(at: f64) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "strips of a map; the cast saturates"
    )]
    let strip = at as usize;
    strip
}

/// The cards from left to right, so that those in an area are found without looking at all.
struct Cards<'a> {
    rects: &'a [Rect],
    /// The left side and the number of each.
    lefts: Vec<(f64, usize)>,
    /// The width of the widest.
    widest: f64,
}

impl<'a> Cards<'a> {
    fn new(rects: &'a [Rect]) -> Self {
        let mut lefts: Vec<(f64, usize)> = rects.iter().map(|rect| rect.x0).zip(0..).collect();
        lefts.sort_by(|a, b| a.0.total_cmp(&b.0));
        Self { rects, lefts, widest: rects.iter().map(Rect::width).fold(0.0, f64::max) }
    }

    /// Whether any card but this one reaches into an area.
    fn any_other_in(&self, area: Rect, but: usize) -> bool {
        // A pixel more than is needed: sides may be rounded.
        let first = self.lefts.partition_point(|(left, _)| *left < area.x0 - self.widest - 1.0);
        let near = self.lefts[first..].iter().take_while(|(left, _)| *left <= area.x1);
        near.map(|&(_, card)| card).any(|card| card != but && self.rects[card].overlaps(area))
    }
}

/// A straight piece, and whether it is upright.
fn piece(line: usize, a: Point, b: Point) -> (bool, Piece) {
    if a.x.total_cmp(&b.x).is_eq() {
        (true, Piece { at: a.x, from: a.y.min(b.y), to: a.y.max(b.y), line })
    } else {
        (false, Piece { at: a.y, from: a.x.min(b.x), to: a.x.max(b.x), line })
    }
}

impl Picture<'_> {
    /// Turns the start of a line, if that is worth it.
    fn turn_start(&mut self, line: usize, card: usize, path: &mut Vec<Point>) {
        let [side, first, second, third, ..] = path[..] else { return };
        let rect = self.cards.rects[card];
        let beside = side.y.total_cmp(&first.y).is_eq();
        let onward = (first.x - side.x) * (third.x - second.x) > 0.0;
        let below = second.y >= rect.y1 + LEAST_STUB;
        if !beside || !onward || !(below || second.y <= rect.y0 - LEAST_STUB) {
            return;
        }
        let border = if below { rect.y1 } else { rect.y0 };
        let room = rect.width() / 2.0 - CORNER;
        let toward = if first.x > side.x { ASIDE } else { -ASIDE };
        let asides = (0..=ASIDES).flat_map(|step| [as_f64(step) * toward, -as_f64(step) * toward]);
        let best = asides
            .filter(|aside| aside.abs() <= room.max(0.0) && (below || *aside <= RIGHT_OF_TOP))
            .map(|aside| {
                [Point::new(rect.center().x + aside, border), Point::new(rect.center().x + aside, second.y)]
            })
            .filter(|turned| self.is_free(line, card, [turned[0], turned[1], second]))
            .map(|turned| (self.crossed(line, &[turned[0], turned[1], second]), turned))
            .min_by_key(|(crossed, _)| *crossed);
        let is_worth_it = |crossed: usize| crossed <= self.crossed(line, &[side, first, second]);
        let Some((_, turned)) = best.filter(|(crossed, _)| is_worth_it(*crossed)) else { return };
        for (from, to) in [(side, first), (first, second), (second, third)] {
            self.take(line, from, to);
        }
        path.splice(0..3, turned);
        for (from, to) in [(turned[0], turned[1]), (turned[1], third)] {
            self.put(line, from, to);
        }
    }

    fn put(&mut self, line: usize, from: Point, to: Point) {
        let (upright, piece) = piece(line, from, to);
        if upright { self.upright.put(piece) } else { self.level.put(piece) }
    }

    fn take(&mut self, line: usize, from: Point, to: Point) {
        let (upright, piece) = piece(line, from, to);
        if upright { self.upright.take(piece) } else { self.level.take(piece) }
    }

    /// How many pieces of other lines cross a path.
    fn crossed(&self, line: usize, path: &[Point]) -> usize {
        path.windows(2)
            .map(|pair| match piece(line, pair[0], pair[1]) {
                (true, piece) => self.level.crossing(piece),
                (false, piece) => self.upright.crossing(piece),
            })
            .sum()
    }

    /// Whether a path from a card is clear of the other cards and not too near to a line beside it.
    fn is_free(&self, line: usize, card: usize, path: [Point; 3]) -> bool {
        path.windows(2).all(|pair| {
            let (upright, piece) = piece(line, pair[0], pair[1]);
            let beside = if upright { &self.upright } else { &self.level };
            if beside.is_beside(piece) {
                return false;
            }
            let room = Rect::from_points(pair[0], pair[1]).inflate(FROM_CARD, FROM_CARD);
            !self.cards.any_other_in(room, card)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{layout::Side, model::TransitionId};

    fn edge() -> EdgeRequest {
        EdgeRequest {
            id: TransitionId::new("e"),
            side: Side::Both,
            from: 0,
            to: 1,
            label: None,
            plate: None,
            pin: None,
            mark: None,
        }
    }

    fn path(points: &[(f64, f64)]) -> Vec<Point> {
        points.iter().map(|&point| point.into()).collect()
    }

    /// Two cards, the second further right and further down, and a line with two corners between them.
    const CARDS: [Rect; 2] = [Rect::new(0.0, 0.0, 100.0, 60.0), Rect::new(200.0, 200.0, 300.0, 260.0)];
    const LINE: [(f64, f64); 4] = [(100.0, 30.0), (150.0, 30.0), (150.0, 230.0), (200.0, 230.0)];

    fn turned(edges: &[EdgeRequest], cards: &[Rect], lines: &[&[(f64, f64)]]) -> Vec<Vec<Point>> {
        let mut paths: Vec<Vec<Point>> = lines.iter().map(|points| path(points)).collect();
        turn(edges, cards, &mut paths);
        paths
    }

    #[test]
    fn a_line_leaves_at_the_bottom_with_one_corner() {
        let paths = turned(&[edge()], &CARDS, &[&LINE]);
        assert_eq!(paths[0], path(&[(50.0, 60.0), (50.0, 230.0), (200.0, 230.0)]));
    }

    #[test]
    fn a_card_or_a_line_in_the_way_is_not_run_through() {
        let cards = [CARDS[0], CARDS[1], Rect::new(0.0, 100.0, 100.0, 160.0), Rect::new(200.0, 0.0, 300.0, 60.0)];
        assert_eq!(turned(&[edge()], &cards, &[&LINE])[0], path(&LINE));
        let beside = [(50.0, 62.0), (50.0, 190.0)];
        let paths = turned(&[edge(), edge()], &CARDS, &[&LINE, &beside]);
        assert!((paths[0][0].x - 66.0).abs() < 1e-9, "it keeps beside: {:?}", paths[0]);
    }

    #[test]
    fn no_crossing_is_bought_with_a_bend() {
        let cards = [CARDS[0], CARDS[1], Rect::new(200.0, 0.0, 300.0, 60.0)];
        let across = [(-50.0, 120.0), (120.0, 120.0)];
        let paths = turned(&[edge(), edge()], &cards, &[&LINE, &across]);
        assert_eq!(paths[0], path(&LINE));
    }
}
