//! Cutting circles where there may be none: based on, part of, depends on.

/// The links, as (place, position in its list), that must be cut so that no chain comes back to where it began.
///
/// `links[place]` lists the places that `place` leads to. Places are visited in order, and what closes a circle is
/// the link that leads back into the chain being followed, so the same links always give the same cuts.
pub(super) fn cuts(links: &[Vec<usize>]) -> Vec<(usize, usize)> {
    #[derive(Clone, Copy, PartialEq)]
    enum Visit {
        New,
        Open,
        Done,
    }
    let mut visits = vec![Visit::New; links.len()];
    let mut cuts = Vec::new();
    for start in 0..links.len() {
        if visits.get(start) != Some(&Visit::New) {
            continue;
        }
        // The chain being followed: each place with the position of its next link. No recursion: chains can be long.
        let mut chain = vec![(start, 0)];
        while let Some((place, position)) = chain.last_mut() {
            let place = *place;
            let link = *position;
            *position += 1;
            if let Some(visit) = visits.get_mut(place) {
                *visit = Visit::Open;
            }
            let Some(&next) = links.get(place).and_then(|list| list.get(link)) else {
                if let Some(visit) = visits.get_mut(place) {
                    *visit = Visit::Done;
                }
                chain.pop();
                continue;
            };
            match visits.get(next) {
                Some(Visit::New) => chain.push((next, 0)),
                Some(Visit::Open) => cuts.push((place, link)),
                Some(Visit::Done) | None => {}
            }
        }
    }
    cuts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_closes_a_circle_is_cut() {
        assert_eq!(cuts(&[vec![1], vec![2], vec![0]]), [(2, 0)]);
        assert_eq!(cuts(&[vec![0]]), [(0, 0)]);
        assert_eq!(cuts(&[vec![1, 2], vec![2], vec![]]), []);
        assert_eq!(cuts(&[vec![1], vec![2, 1], vec![3], vec![1]]), [(3, 0), (1, 1)]);
    }

    #[test]
    fn a_long_chain_is_followed_without_recursion() {
        let links: Vec<Vec<usize>> = (0..300_000).map(|place| vec![place + 1]).collect();
        assert_eq!(cuts(&links), []);
    }
}
