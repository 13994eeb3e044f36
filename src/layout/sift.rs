//! Sifts cards: each goes up and down through its lane and stays where the lines cross the least (Matuszewski,
//! Schönfeld and Molitor 1999). Unlike swaps of neighbours, this gets past places that are worse.

use super::{
    Request,
    crossings::{Facing, crossings_if_above},
    layers::Layers,
};

/// Sifts every card once for which anything has changed since it was sifted last: `sifted` holds when that was. Tells
/// whether anything is better than before.
pub(super) fn sift(request: &Request, layers: &mut Layers, sifted: &mut [usize]) -> bool {
    let mut better = false;
    for (card, sifted) in sifted.iter_mut().enumerate().take(request.nodes.len()) {
        let column = layers.items[card].column;
        if layers.changed_since(*sifted, column.saturating_sub(1), column + 1) {
            better |= sift_card(request, layers, card);
            *sifted = layers.changes();
        }
    }
    better
}

fn sift_card(request: &Request, layers: &mut Layers, card: usize) -> bool {
    let home = layers.items[card].position;
    let (mut best, mut least) = (home, 0);
    let mut cost = 0;
    while let Some(change) = pass(request, layers, card, true) {
        cost += change;
        if cost < least {
            (best, least) = (layers.items[card].position, cost);
        }
    }
    while let Some(change) = pass(request, layers, card, false) {
        cost += change;
        if cost < least {
            (best, least) = (layers.items[card].position, cost);
        }
    }
    let column = layers.items[card].column;
    let here = layers.items[card].position;
    layers.columns[column][best..=here].rotate_right(1);
    layers.renumber(column);
    if best != home {
        layers.note_change(column);
    }
    best != home
}

/// Swaps a card with the item above or below it, if it may pass that: how many more lines cross then.
fn pass(request: &Request, layers: &mut Layers, card: usize, up: bool) -> Option<i64> {
    let column = layers.items[card].column;
    let at = layers.items[card].position;
    let to = if up { at.checked_sub(1)? } else { at + 1 };
    let other = *layers.columns[column].get(to)?;
    if let Some(passed) = layers.items[other].card {
        let by_hand = request.nodes[card].order.is_some() && request.nodes[passed].order.is_some();
        if layers.items[card].lane != layers.items[other].lane || by_hand {
            return None;
        }
    }
    let (above, below) = if up { (other, card) } else { (card, other) };
    let crossed =
        |above, below| i64::try_from(crossings_if_above(layers, above, below, Facing::Both)).unwrap_or(0);
    let change = crossed(below, above) - crossed(above, below);
    layers.columns[column].swap(at, to);
    (layers.items[card].position, layers.items[other].position) = (to, at);
    Some(change)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{
        crossings::crossings,
        example::{columns, request},
    };

    #[test]
    fn a_card_gets_past_a_place_that_is_worse() {
        // The last card of the second stage belongs above all; right above the third card it would be no better.
        let request =
            request(&[(0, 0), (0, 0), (0, 0), (1, 0), (1, 0), (1, 0)], &[(1, 3), (2, 4), (0, 5), (1, 4)]);
        let mut layers = Layers::new(&request, &columns(&request, 9.0));
        assert!(crossings(&layers) > 0);
        let mut sifted = vec![0; 6];
        assert!(sift(&request, &mut layers, &mut sifted));
        assert_eq!(crossings(&layers), 0);
        assert!(!sift(&request, &mut layers, &mut sifted), "nothing is left to save");
    }

    #[test]
    fn a_card_passes_neither_another_lane_nor_the_order_set_by_hand() {
        let lines = [(0, 3), (1, 2)];
        let sifts = |cards: &[(usize, usize)], order: Option<i64>| {
            let mut request = request(cards, &lines);
            request.nodes.iter_mut().for_each(|card| card.order = order);
            let mut layers = Layers::new(&request, &columns(&request, 9.0));
            sift(&request, &mut layers, &mut [0; 4])
        };
        assert!(sifts(&[(0, 0), (0, 0), (1, 0), (1, 1)], None), "two of one cell may swap");
        assert!(!sifts(&[(0, 0), (0, 1), (1, 0), (1, 1)], None));
        assert!(!sifts(&[(0, 0), (0, 0), (1, 0), (1, 0)], Some(1)));
    }
}
