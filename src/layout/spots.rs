//! Where on its line a sign could stand: a plate, or what hangs on the line. Anywhere along the line's pieces, on them
//! or just beside them.

use kurbo::{Point, Rect, Size, Vec2};

use super::{
    straight,
    taken::{NOBODY, Taken, covers},
};

/// How far a sign stands from the last piece of the line, so that the head of the arrow is seen and a mark has room, in
/// pixels.
const BESIDE_HEAD: f64 = 10.0;

/// How far a sign stays from the ends of a piece that it stands on, in pixels.
const FROM_END: f64 = 6.0;

/// How far a sign stands from the line when it stands beside it, in pixels.
const BESIDE: f64 = 4.0;

/// How far a mark stands from the line: it clings to it, in pixels.
const BESIDE_MARK: f64 = 2.0;

/// How far to each side of the last piece the head of the arrow reaches, in pixels.
pub(super) const HEAD: f64 = 7.0;

/// How far a sign beside its line stays from other lines: farther than from its own, in pixels.
const FAR: f64 = 6.0;

/// What is to be seen of a piece that a sign stands on, in pixels.
const SEEN: f64 = 24.0;

/// What it costs, on the scale of what it costs to cover something: to stand above or below the line, left or right of
/// it, or where it does not seem to belong to it; to hide most of a piece, to stand out over its ends, to cover another
/// piece of the line.
const ABOVE: f64 = 6.0;
const ASIDE: f64 = 8.0;
const APART: f64 = 26.0;
const HIDING: f64 = 12.0;
const OVERHANG: f64 = 25.0;
const ON_ITSELF: f64 = 10.0;

/// What it costs that a sign has no room on the map at its line, so that it must be pushed back onto the map.
const OFF_PAGE: f64 = 20_000.0;

/// What a pixel costs that a sign stands along the line from where it is wanted, and the most that all of them do.
const ALONG: f64 = 0.12;
const MOST_ALONG: f64 = 30.0;

/// So many free places of one line are enough to choose from.
const ENOUGH: usize = 12;

/// So many free places are looked at between two things in the way.
const IN_A_GAP: usize = 3;

/// A place for a sign, and what speaks against it, on the scale of what it costs to cover something.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spot {
    pub rect: Rect,
    pub cost: f64,
}

/// What kind of sign is to stand on a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A plate: near the start.
    Plate,
    /// Pins: near the middle, on their tips if the line is level.
    Pin,
    /// A mark of a comparison: near the middle, on the line.
    Mark,
}

/// A sign that looks for a place on its line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Search<'a> {
    pub kind: Kind,
    pub size: Size,
    pub path: &'a [Point],
    /// Which line it is, among what is taken.
    pub line: usize,
    pub taken: &'a Taken,
    /// The size of the map.
    pub page: Size,
}

/// A straight piece of the line as seen along it.
#[derive(Clone, Copy, Debug)]
struct Piece {
    index: usize,
    level: bool,
    /// Where it starts and ends along, and where it is across.
    start: f64,
    end: f64,
    across: f64,
    /// The length of the line before it.
    passed: f64,
}

/// A way to stand at a piece: how far across from it, and what that costs.
#[derive(Clone, Copy, Debug)]
struct Stand {
    across: f64,
    cost: f64,
    /// Whether on the piece, so that it hides a part of it.
    on: bool,
}

impl Search<'_> {
    /// Places where nothing is covered, the first ones where they are wanted most.
    pub fn free(self) -> Vec<Spot> {
        let mut spots = Vec::new();
        for piece in self.pieces() {
            for stand in self.stands(piece) {
                self.free_at(piece, stand, &mut spots);
            }
            if self.kind == Kind::Plate && spots.len() >= ENOUGH {
                break;
            }
        }
        spots
    }

    /// Places where something is covered, for want of better ones, with what that costs.
    pub fn covering(self) -> Vec<Spot> {
        let mut spots = Vec::new();
        for piece in self.pieces() {
            for stand in self.stands(piece) {
                let (low, high) = self.range(piece, stand);
                for part in [0.0, 0.25, 0.5, 0.75, 1.0] {
                    let mut spot = self.spot(piece, stand, low + part * (high - low));
                    if !self.is_on_page(spot.rect) {
                        spot.rect = spot.rect + self.way_back(spot.rect);
                        spot.cost += OFF_PAGE;
                    }
                    spot.cost += self.taken.cost(spot.rect, self.line);
                    spots.push(spot);
                }
            }
        }
        spots
    }

    fn pieces(self) -> impl Iterator<Item = Piece> {
        let mut passed = 0.0;
        self.path.windows(2).enumerate().map(move |(index, ends)| {
            let (a, b) = (ends[0], ends[1]);
            let level = a.y.total_cmp(&b.y).is_eq();
            let (start, end, across) = if level { (a.x, b.x, a.y) } else { (a.y, b.y, a.x) };
            let piece = Piece { index, level, start, end, across, passed };
            passed += (end - start).abs();
            piece
        })
    }

    fn stands(self, piece: Piece) -> [Stand; 3] {
        let half = if piece.level { self.size.height } else { self.size.width } / 2.0;
        let off = half
            + match self.kind {
                _ if piece.index + 2 == self.path.len() => BESIDE_HEAD,
                Kind::Mark => BESIDE_MARK,
                _ => BESIDE,
            };
        let on = Stand { across: 0.0, cost: 0.0, on: true };
        let beside = |across: f64, cost: f64| Stand { across, cost, on: false };
        match (self.kind, piece.level) {
            (Kind::Plate, true) => [on, beside(-off, ABOVE), beside(off, ABOVE)],
            (Kind::Plate | Kind::Pin, false) => [on, beside(off, ASIDE), beside(-off, ASIDE)],
            (Kind::Mark, _) => [on, beside(off, APART), beside(-off, APART)],
            // The tip of a pin points at the line.
            (Kind::Pin, true) => [beside(-half, 0.0), Stand { cost: 3.0, ..on }, beside(off, APART)],
        }
    }

    /// How far the sign reaches along a piece.
    const fn extent(self, piece: Piece) -> f64 {
        if piece.level { self.size.width } else { self.size.height }
    }

    /// Between where the middle of the sign may be, along a piece.
    fn range(self, piece: Piece, stand: Stand) -> (f64, f64) {
        let from_end = self.extent(piece) / 2.0 + if stand.on { FROM_END } else { 0.0 };
        let (low, high) = (piece.start.min(piece.end), piece.start.max(piece.end));
        if high - low < 2.0 * from_end {
            let middle = f64::midpoint(low, high);
            (middle, middle)
        } else {
            (low + from_end, high - from_end)
        }
    }

    /// The free places at a piece: in each gap the one that is wanted most, and a few more beyond it.
    fn free_at(self, piece: Piece, stand: Stand, spots: &mut Vec<Spot>) {
        let extent = self.extent(piece);
        let (low, high) = self.range(piece, stand);
        let strip = self.rect(piece, stand, low).union(self.rect(piece, stand, high));
        let strip = if stand.on { strip } else { self.widened(strip, piece, stand) };
        let strip = if piece.level { strip } else { strip.inflate(0.0, FAR) };
        let mut blocked: Vec<(f64, f64)> = self
            .taken
            .at(strip)
            .filter(|held| held.owner != self.line)
            .map(|held| {
                let (from, to) =
                    if piece.level { (held.rect.x0, held.rect.x1) } else { (held.rect.y0, held.rect.y1) };
                // Right above or below another line, a plate would seem to belong to that one.
                let is_near = self.kind == Kind::Plate && !piece.level && held.owner != NOBODY;
                let apart = extent / 2.0 + if is_near { FAR } else { 0.0 };
                (from - apart, to + apart)
            })
            .collect();
        blocked.sort_by(|a, b| a.0.total_cmp(&b.0));
        let forward = piece.end >= piece.start;
        let wanted = match self.kind {
            Kind::Plate => {
                if forward {
                    low
                } else {
                    high
                }
            }
            Kind::Pin | Kind::Mark => f64::midpoint(low, high),
        };
        let mut from = low;
        for (start, end) in blocked.into_iter().chain([(f64::INFINITY, f64::INFINITY)]) {
            let to = start.min(high);
            if to >= from {
                let first = wanted.clamp(from, to);
                let backward = match self.kind {
                    Kind::Plate => !forward,
                    Kind::Pin | Kind::Mark => wanted > to,
                };
                let step = (extent + BESIDE) * if backward { -1.0 } else { 1.0 };
                let places = std::iter::successors(Some(first), |at| Some(at + step));
                let inside = places.take(IN_A_GAP).take_while(|at| (from..=to).contains(at));
                let found = inside.map(|at| self.spot(piece, stand, at));
                spots.extend(found.filter(|spot| self.is_on_page(spot.rect)));
            }
            from = from.max(end);
            if from > high {
                break;
            }
        }
    }

    /// A strip beside a piece with more room: on the side away from the line, and up to the line, so that no other runs
    /// between.
    fn widened(self, strip: Rect, piece: Piece, stand: Stand) -> Rect {
        let half = if piece.level { self.size.height } else { self.size.width } / 2.0;
        let near = (stand.across.abs() - half - HEAD).max(0.0);
        let (before, after) = if stand.across < 0.0 { (FAR, near) } else { (near, FAR) };
        if piece.level {
            Rect { y0: strip.y0 - before, y1: strip.y1 + after, ..strip }
        } else {
            Rect { x0: strip.x0 - before, x1: strip.x1 + after, ..strip }
        }
    }

    fn rect(self, piece: Piece, stand: Stand, along: f64) -> Rect {
        let across = piece.across + stand.across;
        let middle = if piece.level { Point::new(along, across) } else { Point::new(across, along) };
        Rect::from_center_size(middle, self.size)
    }

    /// The sign at a place along a piece, with all that speaks against it but what it covers of others.
    fn spot(self, piece: Piece, stand: Stand, along: f64) -> Spot {
        let rect = self.rect(piece, stand, along);
        let (extent, length) = (self.extent(piece), (piece.end - piece.start).abs());
        let passed = piece.passed + (along - piece.start).abs();
        let off = match self.kind {
            Kind::Plate => passed - extent / 2.0,
            Kind::Pin | Kind::Mark => (passed - self.length() / 2.0).abs(),
        };
        let mut cost = stand.cost + (ALONG * off).clamp(0.0, MOST_ALONG);
        if extent > length {
            cost += if stand.on { OVERHANG } else { ABOVE };
        } else if stand.on && length - extent < SEEN {
            cost += HIDING;
        }
        for (index, ends) in self.path.windows(2).enumerate() {
            let other = Rect::from_points(ends[0], ends[1]).inflate(1.0, 1.0);
            if index != piece.index && covers(other, rect) {
                cost += ON_ITSELF;
            }
        }
        Spot { rect, cost }
    }

    fn length(self) -> f64 {
        self.path.windows(2).map(|ends| straight(ends[0], ends[1])).sum()
    }

    /// The way from where a sign leaves the map to where it does not; one that is larger than the map comes to its
    /// middle.
    fn way_back(self, rect: Rect) -> Vec2 {
        let back = |start: f64, end: f64, page: f64| match ((-start).max(0.0), (end - page).max(0.0)) {
            _ if end - start > page => (page - start - end) / 2.0,
            (before, after) => before - after,
        };
        Vec2::new(back(rect.x0, rect.x1, self.page.width), back(rect.y0, rect.y1, self.page.height))
    }

    fn is_on_page(self, rect: Rect) -> bool {
        rect.x0 >= 0.0 && rect.y0 >= 0.0 && rect.x1 <= self.page.width && rect.y1 <= self.page.height
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::taken::Held;

    const PAGE: Size = Size::new(600.0, 400.0);
    const SIZE: Size = Size::new(40.0, 18.0);

    fn taken(rects: &[(usize, [f64; 4])]) -> Taken {
        let mut taken = Taken::new(PAGE);
        for &(owner, [x0, y0, x1, y1]) in rects {
            taken.put(Held { owner, rect: Rect::new(x0, y0, x1, y1), cost: 1.0 });
        }
        taken
    }

    fn search<'a>(kind: Kind, path: &'a [Point], taken: &'a Taken) -> Search<'a> {
        Search { kind, size: SIZE, path, line: 0, taken, page: PAGE }
    }

    fn best(spots: &[Spot]) -> Rect {
        spots.iter().min_by(|a, b| a.cost.total_cmp(&b.cost)).map(|spot| spot.rect).unwrap_or_default()
    }

    const LEVEL: [Point; 2] = [Point::new(100.0, 200.0), Point::new(400.0, 200.0)];
    const BACK: [Point; 2] = [Point::new(400.0, 200.0), Point::new(100.0, 200.0)];
    const DOWN: [Point; 2] = [Point::new(300.0, 100.0), Point::new(300.0, 160.0)];

    #[test]
    fn a_plate_stands_near_the_start_and_a_pin_near_the_middle() {
        let taken = taken(&[(0, [100.0, 198.0, 400.0, 202.0])]);
        let plate = |path| best(&search(Kind::Plate, path, &taken).free());
        assert_eq!(plate(&LEVEL), Rect::new(106.0, 191.0, 146.0, 209.0));
        assert_eq!(plate(&BACK), Rect::new(354.0, 191.0, 394.0, 209.0));
        let pin = best(&search(Kind::Pin, &LEVEL, &taken).free());
        assert_eq!(pin, Rect::new(230.0, 182.0, 270.0, 200.0), "on its tip");
    }

    #[test]
    fn a_sign_slides_past_what_is_in_the_way() {
        let taken = taken(&[(7, [90.0, 0.0, 150.5, 400.0])]);
        assert_eq!(best(&search(Kind::Plate, &LEVEL, &taken).free()), Rect::new(150.5, 191.0, 190.5, 209.0));
        assert_eq!(best(&search(Kind::Plate, &BACK, &taken).free()), Rect::new(354.0, 191.0, 394.0, 209.0));
    }

    #[test]
    fn a_sign_steps_aside_where_another_line_is_near() {
        let taken = taken(&[(7, [100.0, 206.0, 400.0, 208.0])]);
        let plate = best(&search(Kind::Plate, &LEVEL, &taken).free());
        assert!((plate.y1 - 190.0).abs() < 1e-9, "{plate}");
        let both = [(7, [100.0, 206.0, 400.0, 208.0]), (8, [100.0, 180.0, 400.0, 182.0])];
        let taken = self::taken(&both);
        assert!(search(Kind::Plate, &LEVEL, &taken).free().is_empty());
        let covering = search(Kind::Plate, &LEVEL, &taken).covering();
        assert!(covering.iter().any(|spot| spot.cost < 2.0), "{covering:?}");
    }

    #[test]
    fn a_short_upright_line_is_not_hidden() {
        let short = [Point::new(300.0, 100.0), Point::new(300.0, 130.0)];
        let taken = taken(&[]);
        assert!((best(&search(Kind::Plate, &short, &taken).free()).x0 - 310.0).abs() < 1e-9);
        assert!((best(&search(Kind::Plate, &DOWN, &taken).free()).center().x - 300.0).abs() < 1e-9);
    }

    #[test]
    fn no_sign_leaves_the_map() {
        let edge = [Point::new(595.0, 0.0), Point::new(595.0, 300.0)];
        let taken = taken(&[]);
        let spots = search(Kind::Plate, &edge, &taken).free();
        assert!(!spots.is_empty() && spots.iter().all(|spot| spot.rect.x1 <= PAGE.width), "{spots:?}");
        for size in [SIZE, Size::new(300.0, 100.0), Size::new(10_000.0, 18.0)] {
            let spots = Search { size, ..search(Kind::Pin, &edge, &taken) }.covering();
            let page = Rect::from_origin_size(Point::ZERO, PAGE);
            let stays = |rect: Rect| {
                page.contains(rect.center()) && (size.width > PAGE.width || rect == rect.intersect(page))
            };
            assert!(!spots.is_empty() && spots.iter().all(|spot| stays(spot.rect)), "{spots:?}");
        }
    }
}
