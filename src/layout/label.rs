//! Where the plates, pins and marks of lines go: off cards, off one another, off other lines, in this order.
//!
//! Each sign gathers places along its line where nothing else is. Those with the fewest choose first; then all choose
//! again, now that they see one another, and who still has no place makes others move. The pins of cards are there
//! first, as they have the least choice.

use kurbo::{Point, Rect, Size};

use super::{
    EdgeRequest, Request, card, crown, plate,
    spots::{self, Kind, Search, Spot},
    straight,
    taken::{Held, NOBODY, Taken},
};

/// What it costs to cover a card, a sign, a line, the head of an arrow.
const ON_CARD: f64 = 10_000.0;
const ON_SIGN: f64 = 2_000.0;
const ON_LINE: f64 = 400.0;
const ON_HEAD: f64 = 100.0;

/// What a pixel costs that a plate is cut short by.
const CUT: f64 = 0.6;

/// How much of its width a plate has that is cut short a little.
const NARROW: f64 = 0.7;

/// How far signs stay from cards, from the middle of lines, and from one another, in pixels.
const FROM_CARD: f64 = 3.0;
const FROM_LINE: f64 = 2.5;
const FROM_SIGN: f64 = 2.0;

/// The length and half the width of the head of an arrow, in pixels.
const HEAD: (f64, f64) = (14.0, spots::HEAD);

/// How many times all signs choose again.
const ROUNDS: usize = 2;

/// How many places are tried from which others are asked to move, and how many others at once.
const TRIES: usize = 24;
const OTHERS: usize = 2;

/// The side of the square that is shown for pins where a line has none, in pixels.
const NO_PIN: f64 = 24.0;

/// Where the signs are.
pub(super) struct Signs {
    /// The plate of each line.
    pub plates: Vec<Option<Rect>>,
    /// What hangs on each line.
    pub on_lines: Vec<Rect>,
    /// The mark of each line.
    pub marks: Vec<Rect>,
    /// The pins of each card.
    pub on_cards: Vec<Rect>,
}

/// A plate, pins or a mark that stand on a line.
struct Sign {
    line: usize,
    kind: Kind,
    /// The size that it asks for.
    size: Size,
    spots: Vec<Spot>,
    /// Which of the spots it has.
    at: usize,
    /// Whether the spots where it is narrower, or covers something, have been added.
    is_widened: bool,
}

/// Finds the places of all signs on a map of this size.
pub(super) fn place(request: &Request, paths: &[Vec<Point>], cards: &[Rect], page: Size) -> Signs {
    let mut fixed = Taken::new(page);
    put_lines(&mut fixed, paths);
    put_cards(&mut fixed, cards, page);
    let on_cards = crown::place(&request.nodes, cards, &mut fixed, ON_SIGN);

    let map = Map { edges: &request.edges, paths, fixed, page };
    let mut signs = map.signs();
    map.settle(&mut signs);

    let mut plates = vec![None; paths.len()];
    let mut on_lines: Vec<Rect> = paths.iter().map(|path| no_pin(path)).collect();
    let mut marks = on_lines.clone();
    for sign in &signs {
        let rect = sign.rect();
        match sign.kind {
            Kind::Plate => plates[sign.line] = Some(rect),
            Kind::Pin => on_lines[sign.line] = rect,
            Kind::Mark => marks[sign.line] = rect,
        }
    }
    Signs { plates, on_lines, marks, on_cards }
}

fn put_lines(fixed: &mut Taken, paths: &[Vec<Point>]) {
    for (line, path) in paths.iter().enumerate() {
        for ends in path.windows(2) {
            let rect = Rect::from_points(ends[0], ends[1]).inflate(FROM_LINE, FROM_LINE);
            fixed.put(Held { owner: line, rect, cost: ON_LINE });
        }
        if let [.., before, tip] = path[..] {
            let length = straight(before, tip);
            let back = if length > 0.0 { tip.lerp(before, HEAD.0 / length) } else { tip };
            let (aside, along) = if before.x.total_cmp(&tip.x).is_eq() { (HEAD.1, 0.0) } else { (0.0, HEAD.1) };
            let rect = Rect::from_points(tip, back).inflate(aside, along);
            fixed.put(Held { owner: NOBODY, rect, cost: ON_HEAD });
        }
    }
}

/// Puts the cards, and the headers at the top and at the left.
fn put_cards(fixed: &mut Taken, cards: &[Rect], page: Size) {
    let headers = [
        Rect::new(0.0, 0.0, page.width, card::HEADER_HEIGHT),
        Rect::new(0.0, 0.0, card::HEADER_WIDTH, page.height),
    ];
    let cards = cards.iter().map(|card| card.inflate(FROM_CARD, FROM_CARD));
    for rect in cards.chain(headers) {
        fixed.put(Held { owner: NOBODY, rect, cost: ON_CARD });
    }
}

/// Where pins would be: on the middle of the longest piece.
fn no_pin(path: &[Point]) -> Rect {
    let long = |ends: &&[Point]| straight(ends[0], ends[1]);
    let longest = path.windows(2).reduce(|a, b| if long(&b) > long(&a) { b } else { a });
    let middle = longest.map_or_else(Point::default, |ends| ends[0].midpoint(ends[1]));
    Rect::from_center_size(middle, (NO_PIN, NO_PIN))
}

impl Sign {
    /// Adds places where it has this width.
    fn add(&mut self, spots: Vec<Spot>, width: f64) {
        let cut = CUT * (self.size.width - width);
        self.spots.extend(spots.into_iter().map(|spot| Spot { cost: spot.cost + cut, ..spot }));
    }

    fn rect(&self) -> Rect {
        self.spots.get(self.at).map_or(Rect::ZERO, |spot| spot.rect)
    }
}

/// All that does not move, and the lines that the signs are on.
struct Map<'a> {
    edges: &'a [EdgeRequest],
    paths: &'a [Vec<Point>],
    fixed: Taken,
    page: Size,
}

impl Map<'_> {
    /// All signs with the places where they cover nothing, or else where they cover least; the most constrained first.
    fn signs(&self) -> Vec<Sign> {
        let mut signs = Vec::new();
        for (line, edge) in self.edges.iter().enumerate() {
            let plate = edge.plate.map(|plate| (Kind::Plate, (plate.width, plate::HEIGHT)));
            let pin = edge.pin.map(|size| (Kind::Pin, size));
            let mark = edge.mark.map(|size| (Kind::Mark, size));
            for (kind, size) in [pin, plate, mark].into_iter().flatten() {
                let size = Size::from(size);
                let spots = self.search(line, kind, size).free();
                signs.push(Sign { line, kind, size, spots, at: 0, is_widened: false });
            }
        }
        for sign in signs.iter_mut().filter(|sign| sign.spots.is_empty()) {
            self.widen(sign);
        }
        signs.retain(|sign| !sign.spots.is_empty());
        signs.sort_by_key(|sign| sign.spots.len());
        signs
    }

    fn search(&self, line: usize, kind: Kind, size: Size) -> Search<'_> {
        Search { kind, size, path: &self.paths[line], line, taken: &self.fixed, page: self.page }
    }

    /// Adds places for a plate that is cut short, and if there is none, places where something is covered.
    fn widen(&self, sign: &mut Sign) {
        sign.is_widened = true;
        let plate = self.edges[sign.line].plate.filter(|_| sign.kind == Kind::Plate);
        let narrower = plate.map(|plate| [(plate.width * NARROW).max(plate.least).floor(), plate.least]);
        let mut least = sign.size;
        for width in narrower.into_iter().flatten() {
            least.width = width;
            let free = self.search(sign.line, sign.kind, least).free();
            sign.add(free, width);
        }
        let covering = self.search(sign.line, sign.kind, least).covering();
        sign.add(covering, least.width);
    }

    /// Finds a place for each sign.
    fn settle(&self, signs: &mut [Sign]) {
        let mut taken = Taken::new(self.page);
        for (index, sign) in signs.iter_mut().enumerate() {
            sign.at = best(sign, index, &taken);
            put(&mut taken, index, sign.rect());
        }
        for _ in 0..ROUNDS {
            for (index, sign) in signs.iter_mut().enumerate() {
                let covers = taken.cost(room(sign.rect()), index) > 0.0;
                if covers && !sign.is_widened {
                    self.widen(sign);
                }
                choose(sign, index, &mut taken);
            }
            for index in 0..signs.len() {
                if is_bad(&signs[index], index, &taken) {
                    make_others_move(signs, index, &mut taken);
                }
            }
        }
    }
}

/// The room that a sign wants for itself.
fn room(rect: Rect) -> Rect {
    rect.inflate(FROM_SIGN, FROM_SIGN)
}

fn put(taken: &mut Taken, index: usize, rect: Rect) {
    taken.put(Held { owner: index, rect, cost: ON_SIGN });
}

/// The best of the places of a sign where the others are.
fn best(sign: &Sign, index: usize, taken: &Taken) -> usize {
    let mut least = (f64::INFINITY, sign.at);
    for (at, spot) in sign.spots.iter().enumerate() {
        if spot.cost < least.0 {
            let cost = spot.cost + taken.cost(room(spot.rect), index);
            if cost < least.0 {
                least = (cost, at);
            }
        }
    }
    least.1
}

fn choose(sign: &mut Sign, index: usize, taken: &mut Taken) {
    let at = best(sign, index, taken);
    if at != sign.at {
        taken.give(index, sign.rect());
        sign.at = at;
        put(taken, index, sign.rect());
    }
}

/// Whether a sign covers something.
fn is_bad(sign: &Sign, index: usize, taken: &Taken) -> bool {
    let own = sign.spots.get(sign.at).map_or(0.0, |spot| spot.cost);
    own >= ON_HEAD || taken.cost(room(sign.rect()), index) > 0.0
}

/// Gives a sign a place of which others can be cleared at no harm to them.
fn make_others_move(signs: &mut [Sign], index: usize, taken: &mut Taken) {
    let old = signs[index].at;
    let mut order: Vec<usize> = (0..signs[index].spots.len()).collect();
    order.sort_by(|&a, &b| signs[index].spots[a].cost.total_cmp(&signs[index].spots[b].cost));
    taken.give(index, signs[index].rect());
    for at in order.into_iter().take(TRIES) {
        let spot = signs[index].spots[at];
        let others: Vec<usize> = taken.at(room(spot.rect)).map(|held| held.owner).collect();
        if spot.cost >= ON_HEAD || others.len() > OTHERS {
            continue;
        }
        let before: Vec<usize> = others.iter().map(|&other| signs[other].at).collect();
        put(taken, index, spot.rect);
        let mut all_well = true;
        for &other in &others {
            choose(&mut signs[other], other, taken);
            all_well &= !is_bad(&signs[other], other, taken);
        }
        if all_well {
            signs[index].at = at;
            return;
        }
        for (&other, before) in others.iter().zip(before) {
            taken.give(other, signs[other].rect());
            signs[other].at = before;
            put(taken, other, signs[other].rect());
        }
        taken.give(index, spot.rect);
    }
    signs[index].at = old;
    put(taken, index, signs[index].rect());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{example, plate::Plate, taken::covers};

    const PAGE: Size = Size::new(900.0, 600.0);
    const PLATE: Plate = Plate { width: 40.0, least: 30.0 };

    /// Lines with plates on a map with these cards.
    fn placed(plate: Plate, lines: &[&[(f64, f64)]], cards: &[Rect]) -> Vec<Rect> {
        let mut request = example::request(&[(0, 0)], &vec![(0, 0); lines.len()]);
        request.nodes.clear();
        for edge in &mut request.edges {
            edge.plate = Some(plate);
        }
        let paths: Vec<Vec<Point>> = lines.iter().map(|line| line.iter().map(|&at| at.into()).collect()).collect();
        place(&request, &paths, cards, PAGE).plates.into_iter().flatten().collect()
    }

    #[test]
    fn plates_of_neighbours_keep_apart_and_off_each_others_lines() {
        let lines: [&[(f64, f64)]; 3] = [
            &[(200.0, 200.0), (400.0, 200.0)],
            &[(200.0, 212.0), (400.0, 212.0)],
            &[(200.0, 224.0), (400.0, 224.0)],
        ];
        let plates = placed(PLATE, &lines, &[]);
        assert_eq!(plates.len(), 3);
        for (at, plate) in plates.iter().enumerate() {
            assert!(!plates[at + 1..].iter().any(|other| covers(*plate, *other)), "{plates:?}");
            for (line, ends) in lines.iter().enumerate().filter(|(line, _)| *line != at) {
                let drawn = Rect::from_points(ends[0], ends[1]).inflate(1.0, 1.0);
                assert!(!covers(*plate, drawn), "{plate} is on line {line}");
            }
        }
    }

    #[test]
    fn who_has_a_choice_leaves_the_place_to_who_has_none() {
        let lines: [&[(f64, f64)]; 2] = [&[(200.0, 200.0), (600.0, 200.0)], &[(200.0, 212.0), (272.0, 212.0)]];
        let below = Rect::new(180.0, 226.0, 700.0, 300.0);
        let plates = placed(PLATE, &lines, &[below]);
        assert!(!covers(plates[0], plates[1]), "{plates:?}");
        assert_eq!(plates[1].center().y.total_cmp(&212.0), std::cmp::Ordering::Equal, "{plates:?}");
    }

    #[test]
    fn a_plate_is_cut_where_it_finds_no_room() {
        let cards = [Rect::new(200.0, 100.0, 300.0, 300.0), Rect::new(380.0, 100.0, 480.0, 300.0)];
        let wide = Plate { width: 140.0, least: 36.0 };
        let plates = placed(wide, &[&[(300.0, 200.0), (380.0, 200.0)]], &cards);
        assert!(plates[0].width() >= wide.least && plates[0].width() < wide.width, "{plates:?}");
        assert!(!cards.iter().any(|card| covers(*card, plates[0])), "{plates:?}");
    }

    #[test]
    fn a_plate_larger_than_the_map_has_a_place_too() {
        let huge = Plate { width: 5_000.0, least: 4_000.0 };
        assert_eq!(placed(huge, &[&[(300.0, 200.0), (380.0, 200.0)]], &[]).len(), 1);
    }

    #[test]
    fn what_has_no_free_place_covers_least() {
        // Between two cards that are too near, a line rather than a card.
        let cards = [Rect::new(200.0, 100.0, 300.0, 300.0), Rect::new(340.0, 100.0, 440.0, 300.0)];
        let plates = placed(PLATE, &[&[(300.0, 120.0), (340.0, 120.0)], &[(320.0, 60.0), (320.0, 400.0)]], &cards);
        assert_eq!(plates.len(), 2);
        assert!(!covers(plates[1], cards[0]) && !covers(plates[1], cards[1]), "{plates:?}");
    }
}
