//! Things in a row that each want a place, keep their order and keep apart: isotonic regression by pooling
//! neighbours that want to pass each other (Ayer et al. 1955), with the median of what a pool wants, because the mean
//! is a place that nobody wants and puts a bend into every line.

/// A thing in a row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Want {
    /// Where it wants to be.
    pub at: f64,
    /// How much that counts, above 0.
    pub weight: f64,
    /// How far it must stay from the one before.
    pub apart: f64,
}

/// How much a want counts that cannot be had anyway, against one that can.
const OUT_OF_REACH: f64 = 0.125;

/// Gives things in a row their places within bounds, in the place of what they want; where the bounds are too narrow for
/// all, the first bound holds.
pub(super) fn settle(wants: &mut [Want], low: f64, high: f64) {
    if let [want] = wants {
        want.at = want.at.clamp(low, high.max(low));
        return;
    }
    let length: f64 = wants.iter().skip(1).map(|want| want.apart).sum();
    let highest = (high - length).max(low);
    // What all want less their offsets, with weights: pool after pool, each sorted. A pool is where it starts, and its
    // median.
    let mut wanted: Vec<(f64, f64)> = Vec::with_capacity(wants.len());
    let mut pools: Vec<(usize, f64)> = Vec::with_capacity(wants.len());
    let mut offset = 0.0;
    for (index, want) in wants.iter().enumerate() {
        offset += if index == 0 { 0.0 } else { want.apart };
        let at = want.at - offset;
        let weight = if (low..=highest).contains(&at) { want.weight } else { want.weight * OUT_OF_REACH };
        let mut pool = (index, at);
        wanted.push((at, weight));
        while let Some(above) = pools.pop_if(|above| above.1 > pool.1) {
            wanted[above.0..].sort_by(|x, y| x.0.total_cmp(&y.0));
            pool = (above.0, median(&wanted[above.0..]));
        }
        pools.push(pool);
    }
    offset = 0.0;
    let ends = pools.iter().skip(1).map(|pool| pool.0).chain([wants.len()]);
    for (&(start, median), end) in pools.iter().zip(ends) {
        for (index, want) in wants.iter_mut().enumerate().take(end).skip(start) {
            offset += if index == 0 { 0.0 } else { want.apart };
            want.at = median.clamp(low, highest) + offset;
        }
    }
}

/// The weighted median of a sorted list: the first value at which half the weight is reached.
fn median(sorted: &[(f64, f64)]) -> f64 {
    let half = sorted.iter().map(|(_, weight)| weight).sum::<f64>() / 2.0;
    let mut reached = 0.0;
    for &(value, weight) in sorted {
        reached += weight;
        if reached >= half {
            return value;
        }
    }
    sorted.last().map_or(0.0, |&(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(wants: &[(f64, f64)], low: f64, high: f64) -> Vec<f64> {
        let mut wants: Vec<Want> = wants.iter().map(|&(at, weight)| Want { at, weight, apart: 10.0 }).collect();
        settle(&mut wants, low, high);
        wants.into_iter().map(|want| want.at).collect()
    }

    #[test]
    fn who_has_room_gets_what_it_wants() {
        assert_eq!(places(&[(5.0, 1.0), (40.0, 1.0)], 0.0, 100.0), [5.0, 40.0]);
    }

    #[test]
    fn who_wants_to_pass_is_pooled_at_the_median() {
        assert_eq!(places(&[(50.0, 1.0), (20.0, 3.0)], 0.0, 100.0), [10.0, 20.0]);
    }

    #[test]
    fn bounds_hold_and_order_is_kept() {
        assert_eq!(places(&[(-9.0, 1.0), (-9.0, 1.0), (200.0, 1.0)], 0.0, 100.0), [0.0, 10.0, 100.0]);
        assert_eq!(places(&[(0.0, 1.0), (0.0, 1.0)], 0.0, 5.0), [0.0, 10.0], "too narrow: the first bound holds");
    }
}
