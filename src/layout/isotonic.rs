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

/// The places of things in a row within bounds; where the bounds are too narrow for all, the first bound holds.
pub(super) fn settle(wants: &[Want], low: f64, high: f64) -> Vec<f64> {
    struct Pool {
        /// What its members want less their offsets, with weights, sorted.
        wants: Vec<(f64, f64)>,
        count: usize,
    }
    let mut offset = 0.0;
    let offsets: Vec<f64> = wants
        .iter()
        .enumerate()
        .map(|(index, want)| {
            offset += if index == 0 { 0.0 } else { want.apart };
            offset
        })
        .collect();
    let highest = (high - offset).max(low);
    let mut pools: Vec<Pool> = Vec::new();
    for (want, offset) in wants.iter().zip(&offsets) {
        let at = want.at - offset;
        let weight = if (low..=highest).contains(&at) { want.weight } else { want.weight * OUT_OF_REACH };
        let mut pool = Pool { wants: vec![(at, weight)], count: 1 };
        while let Some(above) = pools.pop_if(|above| median(&above.wants) > median(&pool.wants)) {
            pool = Pool { wants: merge(&above.wants, &pool.wants), count: above.count + pool.count };
        }
        pools.push(pool);
    }
    let places = pools.iter().flat_map(|pool| std::iter::repeat_n(median(&pool.wants), pool.count));
    places.zip(&offsets).map(|(place, offset)| place.clamp(low, highest) + offset).collect()
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

fn merge(a: &[(f64, f64)], b: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut merged = [a, b].concat();
    merged.sort_by(|x, y| x.0.total_cmp(&y.0));
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(wants: &[(f64, f64)], low: f64, high: f64) -> Vec<f64> {
        let wants: Vec<Want> = wants.iter().map(|&(at, weight)| Want { at, weight, apart: 10.0 }).collect();
        settle(&wants, low, high)
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
