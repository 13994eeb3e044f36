//! The order of the knots in their columns, so that little crosses.
//!
//! Sweeps to the right and to the left order each column by the mean place of what its knots hang on, weighed by the
//! flow (the barycentre of Sugiyama, Tagawa and Toda, "Methods for Visual Understanding of Hierarchical System
//! Structures", IEEE Trans. SMC 11 (2), 1981); then neighbours change places where that saves crossings (Gansner et al.,
//! "A Technique for Drawing Directed Graphs", IEEE TSE 19 (3), 1993). A crossing counts as much as the area that two
//! bands share, the product of their widths (Zarate et al., "Optimal Sankey Diagrams Via Integer Programming", IEEE
//! Pacific Visualization Symposium 2018). The best order met is kept; of equals, the one met first. Nothing is drawn by
//! lot, so the same flows always come in the same order.

use super::{Sankey, amount};

/// How often the columns are swept, right and left.
const SWEEPS: usize = 12;

/// How often neighbours are tried in the other order.
const ROUNDS: usize = 6;

/// A flow between neighbouring columns: from where to where, and how wide.
type Width = (usize, usize, f64);

/// The columns of knots in an order, and what flows between them.
struct Columns {
    /// The knots of each column from the top, by position in the Sankey.
    order: Vec<Vec<usize>>,
    flows: Vec<Width>,
    /// What each knot hangs on: in the column before, in the one after, each with how much flows.
    hangs_on: [Vec<Vec<(usize, f64)>>; 2],
}

/// The Sankey with its knots in the order in which little crosses, column by column.
pub(super) fn ordered(sankey: Sankey) -> Sankey {
    let through = sankey.all_through();
    let columns = sankey.knots.iter().map(|knot| knot.column + 1).max().unwrap_or(0);
    let mut order = vec![Vec::new(); columns];
    for (at, knot) in sankey.knots.iter().enumerate() {
        order[knot.column].push(at);
    }
    // The widest at the top, to begin with.
    for column in &mut order {
        column.sort_by(|one, other| through[*other].total_cmp(&through[*one]).then(one.cmp(other)));
    }
    // Thin flows count too: what crosses them cannot be followed with the eye.
    let least = through.iter().copied().fold(0.0, f64::max) / 100.0 + f64::MIN_POSITIVE;
    let flows: Vec<Width> =
        sankey.flows.iter().map(|flow| (flow.from, flow.to, amount(&flow.strands) + least)).collect();
    let mut hangs_on = [vec![Vec::new(); sankey.knots.len()], vec![Vec::new(); sankey.knots.len()]];
    for (from, to, much) in &flows {
        hangs_on[0][*to].push((*from, *much));
        hangs_on[1][*from].push((*to, *much));
    }
    let mut columns = Columns { order, flows, hangs_on };
    columns.settle();
    let mut knots = Vec::with_capacity(sankey.knots.len());
    let mut place = vec![0; sankey.knots.len()];
    for at in columns.order.into_iter().flatten() {
        place[at] = knots.len();
        knots.push(sankey.knots[at].clone());
    }
    let Sankey { name, columns, mut flows, mut losses, .. } = sankey;
    for flow in &mut flows {
        (flow.from, flow.to) = (place[flow.from], place[flow.to]);
    }
    for loss in &mut losses {
        loss.at = place[loss.at];
    }
    flows.sort_by_key(|flow| (flow.from, flow.to));
    losses.sort_by_key(|loss| loss.at);
    Sankey { name, columns, knots, flows, losses }
}

impl Columns {
    fn settle(&mut self) {
        let mut best = (self.crossings(), self.order.clone());
        for sweep in 0..SWEEPS {
            let last = self.order.len().saturating_sub(1);
            let rightwards = sweep % 2 == 0;
            for step in 0..=last {
                self.by_barycentre(if rightwards { step } else { last - step }, rightwards);
            }
            self.exchange();
            let crossings = self.crossings();
            if crossings < best.0 {
                best = (crossings, self.order.clone());
            }
        }
        self.order = best.1;
    }

    /// Where each knot stands in its column, from 0 at the top to 1.
    fn places(&self) -> Vec<f64> {
        let mut places = vec![0.0; self.order.iter().map(Vec::len).sum()];
        for column in &self.order {
            for (place, at) in column.iter().enumerate() {
                #[expect(clippy::cast_precision_loss, reason = "a column has few knots")]
                let place = (place as f64 + 0.5) / column.len() as f64;
                places[*at] = place;
            }
        }
        places
    }

    /// Orders a column by the mean place of what flows to its knots, or from them. What hangs on nothing there stays where
    /// it is among the others; what hangs on nothing at all comes last.
    fn by_barycentre(&mut self, column: usize, from_left: bool) {
        let places = self.places();
        let [before, after] = &self.hangs_on;
        let [here, elsewhere] = if from_left { [before, after] } else { [after, before] };
        let wanted = |knot: &usize| {
            let much: f64 = here[*knot].iter().map(|(_, much)| much).sum();
            let sum: f64 = here[*knot].iter().map(|(other, much)| places[*other] * much).sum();
            let at = if much > 0.0 {
                sum / much
            } else if elsewhere[*knot].is_empty() {
                f64::INFINITY
            } else {
                places[*knot]
            };
            (at, *knot)
        };
        let mut wanted: Vec<(f64, usize)> = self.order[column].iter().map(wanted).collect();
        wanted.sort_by(|one, other| one.0.total_cmp(&other.0));
        self.order[column] = wanted.into_iter().map(|(_, knot)| knot).collect();
    }

    /// Lets neighbours change places as long as that saves crossings.
    fn exchange(&mut self) {
        for _ in 0..ROUNDS {
            let mut changed = false;
            // What a knot hangs on is in other columns, which stay as they are meanwhile.
            for column in 0..self.order.len() {
                let places = self.places();
                for upper in 1..self.order[column].len() {
                    let (one, other) = (self.order[column][upper - 1], self.order[column][upper]);
                    if self.between(other, one, &places) < self.between(one, other, &places) {
                        self.order[column].swap(upper - 1, upper);
                        changed = true;
                    }
                }
            }
            if !changed {
                return;
            }
        }
    }

    /// What crosses of the flows of two neighbours, the first above the second.
    fn between(&self, upper: usize, lower: usize, places: &[f64]) -> f64 {
        let mut crossings = 0.0;
        for side in &self.hangs_on {
            for (one, width) in &side[upper] {
                let crossed = side[lower].iter().filter(|(other, _)| places[*one] > places[*other]);
                crossings += crossed.map(|(_, other)| width * other).sum::<f64>();
            }
        }
        crossings
    }

    /// All that crosses.
    fn crossings(&self) -> f64 {
        let places = self.places();
        let mut column = vec![0; places.len()];
        for (number, knots) in self.order.iter().enumerate() {
            for at in knots {
                column[*at] = number;
            }
        }
        let mut crossings = 0.0;
        for (at, one) in self.flows.iter().enumerate() {
            for other in self.flows.iter().skip(at + 1).filter(|other| column[other.0] == column[one.0]) {
                let (start, end) = (places[one.0] - places[other.0], places[one.1] - places[other.1]);
                if start * end < 0.0 {
                    crossings += one.2 * other.2;
                }
            }
        }
        crossings
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Flow, Knot, Strandwise};
    use super::*;

    fn sankey(columns: &[usize], flows: &[(usize, usize)]) -> Sankey {
        let knots = columns.iter().enumerate().map(|(at, column)| Knot {
            column: *column,
            name: at.to_string(),
            ..Knot::default()
        });
        let flows =
            flows.iter().map(|(from, to)| Flow { from: *from, to: *to, strands: Strandwise::from([(0, 1.0)]) });
        Sankey { knots: knots.collect(), flows: flows.collect(), ..Sankey::default() }
    }

    fn names(sankey: &Sankey) -> Vec<&str> {
        sankey.knots.iter().map(|knot| knot.name.as_str()).collect()
    }

    #[test]
    fn what_can_be_untangled_is() {
        // Each of three leads to the one farthest from it.
        let tangled = sankey(&[0, 0, 0, 1, 1, 1], &[(0, 5), (1, 4), (2, 3)]);
        let sorted = ordered(tangled);
        let ends: Vec<(usize, usize)> = sorted.flows.iter().map(|flow| (flow.from, flow.to)).collect();
        assert_eq!(ends, [(0, 3), (1, 4), (2, 5)], "{:?}", names(&sorted));
    }

    #[test]
    fn wide_flows_are_crossed_least() {
        // Two from one and two from the other, one of each to the same: one crossing cannot be avoided.
        let mut one = sankey(&[0, 0, 1, 1], &[(0, 2), (0, 3), (1, 2), (1, 3)]);
        one.flows[0].strands = Strandwise::from([(0, 9.0)]);
        one.flows[3].strands = Strandwise::from([(0, 8.0)]);
        let sorted = ordered(one);
        // The wide ones run straight, and the narrow ones cross.
        let wide = |flow: &&Flow| amount(&flow.strands) > 2.0;
        assert!(sorted.flows.iter().filter(wide).all(|flow| flow.to == flow.from + 2), "{:?}", names(&sorted));
    }
}
