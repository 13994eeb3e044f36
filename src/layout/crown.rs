//! What stands out over the top edges of cards: marks at the start, a star at the end, and between them the pins of
//! frictions, where they hide no line.

use kurbo::{Point, Rect};

use super::{
    NodeRequest, pin,
    taken::{Held, NOBODY, Taken},
};

/// Where marks and stars are: how far from the ends of the edge they start, and how far above and below it they reach,
/// in pixels.
const MARKS_FROM: f64 = 10.0;
const STAR_FROM: f64 = 26.0;
const REACH: f64 = 12.0;

/// How far pins stay from the end of a card, in pixels.
const FROM_END: f64 = 10.0;

/// From one place that is tried for pins to the next, and how far they stay from lines, in pixels.
const STEP: f64 = 4.0;
const APART: f64 = 3.0;

/// The width and height that are shown for pins where there are none, in pixels.
const NO_PINS: (f64, f64) = (20.0, 26.0);

/// Finds the places of the pins of all cards. What stands out over the cards is taken from then on, at this cost.
pub(super) fn place(nodes: &[NodeRequest], cards: &[Rect], taken: &mut Taken, cost: f64) -> Vec<Rect> {
    let take = |taken: &mut Taken, rect: Rect| taken.put(Held { owner: NOBODY, rect, cost });
    for (node, card) in nodes.iter().zip(cards) {
        let edge = |from: f64, to: f64| Rect::new(from, card.y0 - REACH, to, card.y0 + REACH);
        if node.crown.marks > 0.0 {
            take(taken, edge(card.x0 + MARKS_FROM, card.x0 + MARKS_FROM + node.crown.marks));
        }
        if node.crown.star {
            take(taken, edge(card.x1 - STAR_FROM, card.x1));
        }
    }
    let pins = nodes.iter().zip(cards).map(|(node, card)| {
        let pins = pins(node, *card, taken);
        if node.crown.pins.is_some() {
            take(taken, pins);
        }
        pins
    });
    pins.collect()
}

/// Where the pins of a card hang: towards its end, and farther to the start where they would hide less.
fn pins(node: &NodeRequest, card: Rect, taken: &Taken) -> Rect {
    let (width, height) = node.crown.pins.unwrap_or(NO_PINS);
    let end = card.x1 - if node.crown.star { STAR_FROM } else { FROM_END };
    let start = card.x0 + MARKS_FROM + node.crown.marks;
    let at = |end: f64| {
        let foot = Point::new(end, card.y0 + pin::INTO_CARD);
        Rect::from_points(foot, Point::new(end - width, foot.y - height))
    };
    let hidden = |end: f64| {
        let above = Rect { y1: card.y0, ..at(end) };
        taken.at(above.inflate(APART, 0.0)).map(|held| held.cost).sum::<f64>()
    };
    let places = std::iter::successors(Some(end), |end| Some(end - STEP)).take_while(|end| end - width >= start);
    if node.crown.pins.is_none() {
        return at(end);
    }
    // As far as nothing is hidden, or least.
    let mut best = (f64::INFINITY, end);
    for end in places {
        let hidden = hidden(end);
        if hidden < best.0 {
            best = (hidden, end);
        }
        if hidden <= 0.0 {
            break;
        }
    }
    at(best.1)
}

#[cfg(test)]
mod tests {
    use kurbo::Size;

    use super::*;
    use crate::layout::{Crown, example, taken::covers};

    const CARD: Rect = Rect::new(100.0, 200.0, 268.0, 264.0);

    fn placed(crown: Crown, lines: &[Rect]) -> Rect {
        let mut request = example::request(&[(0, 0)], &[]);
        request.nodes[0].crown = crown;
        let mut taken = Taken::new(Size::new(600.0, 400.0));
        for (owner, &rect) in lines.iter().enumerate() {
            taken.put(Held { owner, rect, cost: 1.0 });
        }
        place(&request.nodes, &[CARD], &mut taken, 1.0)[0]
    }

    #[test]
    fn pins_hang_towards_the_end_and_beside_lines() {
        let pins = Crown { pins: Some((24.0, 30.0)), ..Crown::default() };
        let free = placed(pins, &[]);
        assert_eq!(free, Rect::new(234.0, 178.0, 258.0, 208.0));
        let line = Rect::new(238.0, 0.0, 243.0, 200.0);
        let beside = placed(pins, &[line]);
        assert!(!covers(beside, line) && beside.x0 > CARD.x0 && beside.x0 > 180.0, "{beside}");
        let starred = placed(Crown { star: true, ..pins }, &[]);
        assert!(starred.x1 <= CARD.x1 - STAR_FROM, "{starred}");
    }

    #[test]
    fn a_line_along_the_whole_edge_moves_nothing() {
        let pins = Crown { pins: Some((24.0, 30.0)), marks: 40.0, star: false };
        assert_eq!(placed(pins, &[Rect::new(0.0, 190.0, 600.0, 195.0)]), placed(pins, &[]));
    }

    #[test]
    fn pins_wider_than_their_card_keep_to_its_end() {
        let wide = placed(Crown { pins: Some((400.0, 30.0)), ..Crown::default() }, &[]);
        assert!((wide.x1 - (CARD.x1 - FROM_END)).abs() < 1e-9);
    }
}
