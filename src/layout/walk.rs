//! The order in which a journey is walked: a card comes after those that lead to it, as far as there are no circles.

use super::Request;

/// The place of each card in that order, from 0. Of ways that are open, the first in the document comes first.
///
/// It is the reverse postorder of a search in depth, from the cards to which nothing leads and then from those that are
/// only in circles: without circles, a topological order.
pub(super) fn ranks(request: &Request) -> Vec<usize> {
    let count = request.nodes.len();
    let mut next: Vec<Vec<usize>> = vec![Vec::new(); count];
    let mut is_led_to = vec![false; count];
    for edge in request.edges.iter().filter(|edge| edge.from != edge.to) {
        next[edge.from].push(edge.to);
        is_led_to[edge.to] = true;
    }
    let starts = (0..count).rev().filter(|&card| !is_led_to[card]);
    let mut is_seen = vec![false; count];
    let mut finished = Vec::with_capacity(count);
    // What is being walked, and how many of the ways from there are still open: the last of the document goes first.
    let mut way: Vec<(usize, usize)> = Vec::new();
    for start in starts.chain((0..count).rev()) {
        if std::mem::replace(&mut is_seen[start], true) {
            continue;
        }
        way.push((start, next[start].len()));
        while let Some((card, open)) = way.last_mut() {
            if let Some(left) = open.checked_sub(1) {
                *open = left;
                let reached = next[*card][left];
                if !std::mem::replace(&mut is_seen[reached], true) {
                    way.push((reached, next[reached].len()));
                }
            } else {
                finished.push(*card);
                way.pop();
            }
        }
    }
    let mut ranks = vec![0; count];
    for (rank, card) in finished.into_iter().rev().enumerate() {
        ranks[card] = rank;
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::example::request;

    fn of(cards: usize, lines: &[(usize, usize)]) -> Vec<usize> {
        ranks(&request(&vec![(0, 0); cards], lines))
    }

    #[test]
    fn cards_come_after_those_that_lead_to_them() {
        assert_eq!(of(4, &[(3, 1), (1, 0), (3, 2), (2, 0)]), [3, 1, 2, 0]);
        // Without lines, the order of the document.
        assert_eq!(of(3, &[]), [0, 1, 2]);
        // The first of two ways comes first, with all that follows it alone.
        assert_eq!(of(5, &[(0, 1), (0, 2), (1, 3), (2, 4)]), [0, 1, 3, 2, 4]);
    }

    #[test]
    fn a_circle_is_entered_where_the_journey_comes_in() {
        assert_eq!(of(4, &[(3, 1), (1, 2), (2, 0), (0, 1)]), [3, 1, 2, 0]);
        // A circle to which nothing leads has some order, each once.
        let mut ranks = of(3, &[(0, 1), (1, 2), (2, 0), (1, 1)]);
        ranks.sort_unstable();
        assert_eq!(ranks, [0, 1, 2]);
    }
}
