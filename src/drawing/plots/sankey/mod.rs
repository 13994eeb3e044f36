//! What flows from column to column, as bands as wide as there is of it: a Sankey diagram. What ends on the way ends
//! visibly, with a word.
//!
//! Nothing gets lost unseen: what comes into a knot is what leaves it, with what ends there.

mod order;
mod place;
mod printed;

use std::collections::{BTreeMap, BTreeSet};

use super::Stands;

pub use place::{Band, Placed, Stub};
pub(in crate::drawing) use printed::sankey;

/// The most knots of a column: of more, those with the least flow are drawn as one.
pub const MOST_KNOTS: usize = 24;

/// What flows from column to column.
#[derive(Clone, Debug, Default)]
pub struct Sankey {
    /// What it is called.
    pub name: String,
    /// What stands above each column.
    pub columns: Vec<String>,
    /// What things flow through, column by column, each column from the top.
    pub knots: Vec<Knot>,
    /// What flows from a knot to one of the next column.
    pub flows: Vec<Flow>,
    /// What ends at a knot.
    pub losses: Vec<Loss>,
}

/// Something that things flow through.
#[derive(Clone, Debug, Default)]
pub struct Knot {
    /// Its column, from 0.
    pub column: usize,
    /// What it is called.
    pub name: String,
    /// All that there is to say of it.
    pub says: String,
    /// What it stands for.
    pub element: Stands,
}

/// How much of each strand there is, by the number of the strand.
pub type Strandwise = BTreeMap<usize, f64>;

/// What flows from a knot to one of the next column.
#[derive(Clone, Debug)]
pub struct Flow {
    /// The knot that it leaves, by position.
    pub from: usize,
    /// The knot that it comes to, by position.
    pub to: usize,
    /// How much of each strand.
    pub strands: Strandwise,
}

/// What ends at a knot.
#[derive(Clone, Debug)]
pub struct Loss {
    /// The knot, by position.
    pub at: usize,
    /// Why, in a word or two.
    pub why: String,
    /// How much of each strand.
    pub strands: Strandwise,
}

/// All of it.
pub(super) fn amount(strands: &Strandwise) -> f64 {
    strands.values().sum()
}

impl Sankey {
    /// What comes to a knot; for the first column, what begins there.
    #[must_use]
    pub fn incoming(&self, knot: usize) -> f64 {
        self.flows.iter().filter(|flow| flow.to == knot).map(|flow| amount(&flow.strands)).sum()
    }

    /// What leaves a knot for the next column.
    #[must_use]
    pub fn outgoing(&self, knot: usize) -> f64 {
        self.flows.iter().filter(|flow| flow.from == knot).map(|flow| amount(&flow.strands)).sum()
    }

    /// What ends at a knot.
    #[must_use]
    pub fn lost(&self, knot: usize) -> f64 {
        self.losses.iter().filter(|loss| loss.at == knot).map(|loss| amount(&loss.strands)).sum()
    }

    /// How much there is of a knot: what comes to it, or leaves it and ends there.
    #[must_use]
    pub fn through(&self, knot: usize) -> f64 {
        self.incoming(knot).max(self.outgoing(knot) + self.lost(knot))
    }

    /// The strands that run through a knot.
    #[must_use]
    pub fn strands_of(&self, knot: usize) -> BTreeSet<usize> {
        let flows =
            self.flows.iter().filter(|flow| flow.from == knot || flow.to == knot).map(|flow| &flow.strands);
        let losses = self.losses.iter().filter(|loss| loss.at == knot).map(|loss| &loss.strands);
        flows.chain(losses).flat_map(BTreeMap::keys).copied().collect()
    }

    /// The strands that end somewhere.
    #[must_use]
    pub fn ending(&self) -> BTreeSet<usize> {
        self.losses.iter().flat_map(|loss| loss.strands.keys()).copied().collect()
    }

    /// The same with few enough knots in each column, `rest` naming so many that are drawn as one, and each column in the
    /// order in which least crosses.
    pub(in crate::drawing) fn tidied(self, rest: impl Fn(usize) -> String) -> Self {
        order::ordered(self.gathered(&rest))
    }

    /// The same, with those of a column that have least drawn as one.
    fn gathered(self, rest: &impl Fn(usize) -> String) -> Self {
        let Self { name, columns, knots, flows, losses } = &self;
        let mut place: Vec<usize> = Vec::with_capacity(knots.len());
        let mut kept: Vec<Knot> = Vec::new();
        let mut others: BTreeMap<usize, usize> = BTreeMap::new();
        let through: Vec<f64> = self.all_through();
        for (at, knot) in knots.iter().enumerate() {
            let of_column = || knots.iter().enumerate().filter(|(_, other)| other.column == knot.column);
            let more = |other: usize| {
                through[other].total_cmp(&through[at]).reverse().then(other.cmp(&at)) == std::cmp::Ordering::Less
            };
            let before = of_column().filter(|(other, _)| more(*other)).count();
            let many = of_column().count();
            if many <= MOST_KNOTS || before < MOST_KNOTS - 1 {
                place.push(kept.len());
                kept.push(knot.clone());
            } else {
                let rest = rest(many + 1 - MOST_KNOTS);
                let one = *others.entry(knot.column).or_insert_with(|| {
                    kept.push(Knot { column: knot.column, says: rest.clone(), name: rest, element: None });
                    kept.len() - 1
                });
                place.push(one);
            }
        }
        let mut joined: BTreeMap<(usize, usize), Strandwise> = BTreeMap::new();
        for flow in flows {
            if let (Some(from), Some(to)) = (place.get(flow.from), place.get(flow.to)) {
                add(joined.entry((*from, *to)).or_default(), &flow.strands);
            }
        }
        let mut ended: BTreeMap<(usize, &str), Strandwise> = BTreeMap::new();
        for loss in losses {
            if let Some(at) = place.get(loss.at) {
                add(ended.entry((*at, loss.why.as_str())).or_default(), &loss.strands);
            }
        }
        Self {
            name: name.clone(),
            columns: columns.clone(),
            knots: kept,
            flows: joined.into_iter().map(|((from, to), strands)| Flow { from, to, strands }).collect(),
            losses: ended
                .into_iter()
                .map(|((at, why), strands)| Loss { at, why: why.to_owned(), strands })
                .collect(),
        }
    }

    /// How much there is of each knot.
    fn all_through(&self) -> Vec<f64> {
        let (mut into, mut out) = (vec![0.0; self.knots.len()], vec![0.0; self.knots.len()]);
        for flow in &self.flows {
            add_at(&mut out, flow.from, amount(&flow.strands));
            add_at(&mut into, flow.to, amount(&flow.strands));
        }
        for loss in &self.losses {
            add_at(&mut out, loss.at, amount(&loss.strands));
        }
        into.into_iter().zip(out).map(|(into, out)| f64::max(into, out)).collect()
    }
}

fn add(to: &mut Strandwise, strands: &Strandwise) {
    for (strand, much) in strands {
        *to.entry(*strand).or_default() += much;
    }
}

fn add_at(sums: &mut [f64], at: usize, much: f64) {
    if let Some(sum) = sums.get_mut(at) {
        *sum += much;
    }
}
