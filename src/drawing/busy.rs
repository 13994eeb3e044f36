//! Where nothing else may go beside a line: what a line that is broken keeps its gap off.

use kurbo::Rect;

use super::{
    edge::{FAR, segments},
    index::Index,
};
use crate::layout::Edge;

/// How far the pieces of lines reach to each side, in pixels.
const HALF: f64 = 1.0;

/// The busy places of a map: signs, and the lines that others cross.
pub(super) struct Busy {
    signs: Vec<Rect>,
    signs_by_place: Index,
    /// The pieces of all lines, and the number of the line that each is of.
    pieces: Vec<(usize, Rect)>,
    pieces_by_place: Index,
}

impl Busy {
    /// The places of these lines, and of signs.
    pub(super) fn new(lines: &[Edge], signs: Vec<Rect>) -> Self {
        let lines = lines.iter().enumerate();
        let pieces: Vec<(usize, Rect)> =
            lines.flat_map(|(line, edge)| room(edge).map(move |piece| (line, piece))).collect();
        Self {
            signs_by_place: Index::of(signs.iter().copied()),
            pieces_by_place: Index::of(pieces.iter().map(|(_, piece)| *piece)),
            signs,
            pieces,
        }
    }

    /// What is busy beside the line of this number, as far away as matters: the signs, and where it crosses others.
    pub(super) fn beside(&self, line: usize, edge: &Edge) -> Vec<Rect> {
        let mut busy = Vec::new();
        for own in room(edge) {
            let near = self.signs_by_place.within(own.inflate(FAR, FAR));
            busy.extend(near.into_iter().filter_map(|sign| self.signs.get(sign)));
            let crossing = self.pieces_by_place.within(own).into_iter().filter_map(|piece| self.pieces.get(piece));
            let crossing = crossing.filter(|(other, _)| *other != line).map(|(_, piece)| own.intersect(*piece));
            busy.extend(crossing.filter(|at| at.area() > 0.0));
        }
        busy
    }
}

/// The room that each piece of a line takes.
fn room(edge: &Edge) -> impl Iterator<Item = Rect> {
    segments(&edge.points).map(|(from, to)| Rect::from_points(from, to).inflate(HALF, HALF))
}

#[cfg(test)]
mod tests {
    use kurbo::Point;
    use proptest::prelude::*;

    use super::*;
    use crate::{layout::Side, model::TransitionId};

    fn line(number: usize, turns: &[(f64, f64)]) -> Edge {
        // Level and upright by turns, as lines are.
        let mut points: Vec<Point> = Vec::new();
        for &(x, y) in turns {
            if let Some(last) = points.last() {
                points.push(Point::new(x, last.y));
            }
            points.push(Point::new(x, y));
        }
        Edge {
            id: TransitionId::new(&format!("w{number}")),
            side: Side::Both,
            from: 0,
            to: 1,
            points,
            label: None,
            pin: Rect::ZERO,
            mark: Rect::ZERO,
        }
    }

    /// All places that matter beside a line, found by looking at every sign and every line.
    fn looked_up(lines: &[Edge], signs: &[Rect], at: usize) -> Vec<Rect> {
        let mut busy = Vec::new();
        for own in room(&lines[at]) {
            let far = own.inflate(FAR, FAR);
            let meet = |a: Rect, b: Rect| a.x0 <= b.x1 && b.x0 <= a.x1 && a.y0 <= b.y1 && b.y0 <= a.y1;
            busy.extend(signs.iter().filter(|sign| meet(**sign, far)));
            let others = lines.iter().enumerate().filter(|(other, _)| *other != at);
            let crossing = others.flat_map(|(_, other)| room(other)).map(|other| own.intersect(other));
            busy.extend(crossing.filter(|at| at.area() > 0.0));
        }
        busy
    }

    fn turns() -> impl Strategy<Value = Vec<(f64, f64)>> {
        prop::collection::vec((0.0..900.0f64, 0.0..900.0f64), 2..6)
    }

    proptest! {
        #[test]
        fn what_is_found_is_what_looking_at_all_finds(
            lines in prop::collection::vec(turns(), 1..9),
            corners in prop::collection::vec((0.0..900.0f64, 0.0..900.0f64), 0..20),
        ) {
            let edges: Vec<Edge> = lines.iter().enumerate().map(|(number, turns)| line(number, turns)).collect();
            let signs: Vec<Rect> = corners.iter().map(|&at| Rect::from_origin_size(at, (40.0, 18.0))).collect();
            let busy = Busy::new(&edges, signs.clone());
            for (at, edge) in edges.iter().enumerate() {
                prop_assert_eq!(busy.beside(at, edge), looked_up(&edges, &signs, at));
            }
        }
    }
}
