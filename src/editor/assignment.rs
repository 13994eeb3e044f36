//! Putting two lists together, each entry at most once, so that it is worth most: the assignment problem.

use std::collections::BTreeMap;

/// The pairs of row and column, each at most once, whose values add up to most. Only pairs that are named are made, and
/// only such with a value above 0.
///
/// Row after row, the way is found that raises the sum most: the row takes a column, whose row goes over to another one,
/// and so on, until a column was free or a row does without. These are the augmenting paths of the assignment problem;
/// as each is the best, no other set of pairs of the rows so far is worth more.
pub(super) fn assignment(values: &BTreeMap<(usize, usize), i64>) -> Vec<(usize, usize)> {
    let mut found = Assignment { values: BTreeMap::new(), held: BTreeMap::new(), holder: BTreeMap::new() };
    for ((row, column), value) in values.iter().filter(|(_, value)| **value > 0) {
        found.values.entry(*row).or_default().insert(*column, *value);
    }
    let rows: Vec<usize> = found.values.keys().copied().collect();
    for row in rows {
        found.add(row);
    }
    found.held.into_iter().collect()
}

/// The pairs found so far.
struct Assignment {
    /// What each column is worth to each row.
    values: BTreeMap<usize, BTreeMap<usize, i64>>,
    /// The column of each row.
    held: BTreeMap<usize, usize>,
    /// The row of each column.
    holder: BTreeMap<usize, usize>,
}

impl Assignment {
    fn value(&self, row: usize, column: usize) -> i64 {
        self.values.get(&row).and_then(|values| values.get(&column)).copied().unwrap_or(0)
    }

    /// Gives a row a column, where that raises the sum.
    fn add(&mut self, start: usize) {
        // What the sum rises by on the best way to each column, and the row that takes it there.
        let mut reached: BTreeMap<usize, (i64, usize)> = BTreeMap::new();
        let mut open = BTreeMap::from([(start, 0)]);
        // No way is longer than there are columns taken, because none that comes back to itself is worth anything.
        for _ in 0..=self.holder.len() {
            let mut next = BTreeMap::new();
            for (row, sum) in open {
                let own = self.held.get(&row);
                let others =
                    self.values.get(&row).into_iter().flatten().filter(|(column, _)| Some(*column) != own);
                for (&column, value) in others {
                    let total = sum + value;
                    if reached.get(&column).is_none_or(|(best, _)| total > *best) {
                        reached.insert(column, (total, row));
                        if let Some(&holder) = self.holder.get(&column) {
                            next.insert(holder, total - self.value(holder, column));
                        }
                    }
                }
            }
            open = next;
        }
        let mut best = (0, None);
        for (&column, (total, _)) in &reached {
            let lost = self.holder.get(&column).map_or(0, |&holder| self.value(holder, column));
            if total - lost > best.0 {
                best = (total - lost, Some(column));
            }
        }
        // Back along the way, from its end.
        let mut end = best.1;
        if let Some(dropped) = end.and_then(|column| self.holder.get(&column)) {
            self.held.remove(dropped);
        }
        for _ in 0..=reached.len() {
            let Some((column, (_, row))) = end.and_then(|column| Some((column, *reached.get(&column)?))) else {
                return;
            };
            end = self.held.insert(row, column);
            self.holder.insert(column, row);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn worth(values: &BTreeMap<(usize, usize), i64>, pairs: &[(usize, usize)]) -> i64 {
        pairs.iter().filter_map(|pair| values.get(pair)).sum()
    }

    /// The most that can be had from this row on, by trying everything.
    fn most(values: &BTreeMap<(usize, usize), i64>, row: usize, taken: &mut Vec<usize>) -> i64 {
        if row == 5 {
            return 0;
        }
        let mut best = most(values, row + 1, taken);
        for column in 0..5 {
            if let Some(value) = values.get(&(row, column)).filter(|_| !taken.contains(&column)) {
                taken.push(column);
                best = best.max(value + most(values, row + 1, taken));
                taken.pop();
            }
        }
        best
    }

    #[test]
    fn the_greedy_choice_is_not_taken_where_another_is_worth_more() {
        let values = [((0, 0), 10), ((0, 1), 9), ((1, 0), 9)].into();
        assert_eq!(assignment(&values), [(0, 1), (1, 0)]);
        assert_eq!(assignment(&[((0, 0), 3), ((1, 0), 5)].into()), [(1, 0)]);
        assert_eq!(assignment(&[((0, 0), 0), ((1, 1), -5)].into()), []);
    }

    proptest! {
        #[test]
        fn no_other_assignment_is_worth_more(
            values in prop::collection::btree_map((0_usize..5, 0_usize..5), 1_i64..20, 0..25),
        ) {
            let pairs = assignment(&values);
            let columns: std::collections::BTreeSet<usize> = pairs.iter().map(|pair| pair.1).collect();
            prop_assert_eq!(columns.len(), pairs.len());
            prop_assert!(pairs.iter().all(|pair| values.contains_key(pair)));
            prop_assert_eq!(worth(&values, &pairs), most(&values, 0, &mut Vec::new()));
        }
    }
}
