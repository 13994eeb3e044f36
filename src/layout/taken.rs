//! What is where on the map, found by squares.

use kurbo::{Rect, Size};

/// The least side of the squares that things are looked up by, in pixels.
const SQUARE: f64 = 128.0;

/// About as many squares as there may be.
const MOST_SQUARES: f64 = 65_536.0;

/// The owner of what belongs to no line and is no sign.
pub(super) const NOBODY: usize = usize::MAX;

/// A place that is taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Held {
    /// By which line or sign.
    pub owner: usize,
    /// Where.
    pub rect: Rect,
    /// What it costs to cover it.
    pub cost: f64,
}

/// All places that are taken.
#[derive(Debug)]
pub(super) struct Taken {
    side: f64,
    across: usize,
    squares: Vec<Vec<Held>>,
}

impl Taken {
    /// A map of this size with nothing on it.
    pub fn new(size: Size) -> Self {
        let side = (size.area() / MOST_SQUARES).sqrt().max(SQUARE);
        let count = |length: f64| whole(length / side) + 1;
        let (across, down) = (count(size.width), count(size.height));
        Self { side, across, squares: vec![Vec::new(); across * down] }
    }

    /// Takes a place.
    pub fn put(&mut self, held: Held) {
        for square in self.squares(held.rect) {
            if let Some(square) = self.squares.get_mut(square) {
                square.push(held);
            }
        }
    }

    /// Gives a place free that `owner` took.
    pub fn give(&mut self, owner: usize, rect: Rect) {
        for square in self.squares(rect) {
            if let Some(square) = self.squares.get_mut(square) {
                square.retain(|held| held.owner != owner);
            }
        }
    }

    /// What is at a place, each once.
    pub fn at(&self, rect: Rect) -> impl Iterator<Item = &Held> {
        self.squares(rect).flat_map(move |index| {
            let here = move |held: &&Held| {
                // What lies in several squares counts in the one where the common part begins.
                let common = held.rect.intersect(rect);
                covers(held.rect, rect) && self.square(common.x0, common.y0) == index
            };
            self.squares.get(index).into_iter().flatten().filter(here)
        })
    }

    /// What it costs to cover a place, beyond what `owner` has there.
    pub fn cost(&self, rect: Rect, owner: usize) -> f64 {
        self.at(rect).filter(|held| held.owner != owner).map(|held| held.cost).sum()
    }

    fn column(&self, x: f64) -> usize {
        whole(x / self.side).min(self.across - 1)
    }

    fn row(&self, y: f64) -> usize {
        whole(y / self.side).min(self.squares.len() / self.across - 1)
    }

    fn square(&self, x: f64, y: f64) -> usize {
        self.row(y) * self.across + self.column(x)
    }

    fn squares(&self, rect: Rect) -> impl Iterator<Item = usize> + use<> {
        let (columns, rows) = (self.column(rect.x0)..=self.column(rect.x1), self.row(rect.y0)..=self.row(rect.y1));
        let across = self.across;
        rows.flat_map(move |row| columns.clone().map(move |column| row * across + column))
    }
}

/// Whether two rectangles have more in common than a border.
pub(super) const fn covers(a: Rect, b: Rect) -> bool {
    a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1
}

fn whole(count: f64) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "squares of a map; the cast saturates"
    )]
    let whole = count.floor() as usize;
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(owner: usize, (x0, y0, x1, y1): (f64, f64, f64, f64)) -> Held {
        Held { owner, rect: Rect::new(x0, y0, x1, y1), cost: 1.0 }
    }

    #[test]
    fn what_lies_in_many_squares_is_found_once() {
        let mut taken = Taken::new(Size::new(1000.0, 800.0));
        taken.put(held(1, (10.0, 10.0, 900.0, 300.0)));
        taken.put(held(2, (-50.0, 700.0, 90.0, 1200.0)));
        assert_eq!(
            taken.at(Rect::new(-20.0, -20.0, 2000.0, 2000.0)).map(|held| held.owner).collect::<Vec<_>>(),
            [1, 2]
        );
        assert_eq!(taken.at(Rect::new(200.0, 250.0, 600.0, 500.0)).count(), 1);
        assert_eq!(taken.at(Rect::new(200.0, 300.0, 600.0, 500.0)).count(), 0, "touching is not covering");
        assert!((taken.cost(Rect::new(0.0, 0.0, 999.0, 999.0), 1) - 1.0).abs() < 1e-12);
        taken.give(1, Rect::new(10.0, 10.0, 900.0, 300.0));
        assert_eq!(taken.at(Rect::new(0.0, 0.0, 999.0, 400.0)).count(), 0);
    }

    #[test]
    fn no_map_takes_too_many_squares() {
        for size in [Size::ZERO, Size::new(1e7, 1e7), Size::new(1e7, 10.0), Size::new(3.0, 1e6)] {
            assert!(Taken::new(size).squares.len() < 200_000, "{size}");
        }
    }
}
