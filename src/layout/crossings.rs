//! How many lines cross, as far as the order of the items in the columns tells.

use super::layers::{Item, Layers};

/// Which neighbours of an item count.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Facing {
    Before,
    After,
    Both,
}

/// How many lines of two items of one column cross when the first stands right above the second.
pub(super) fn crossings_if_above(layers: &Layers, above: usize, below: usize, facing: Facing) -> usize {
    let count = |above: &[usize], below: &[usize]| {
        let position = |&item: &usize| layers.items[item].position;
        above.iter().map(position).map(|a| below.iter().map(position).filter(|&b| a > b).count()).sum::<usize>()
    };
    let (a, b) = (&layers.items[above], &layers.items[below]);
    let before = if facing == Facing::After { 0 } else { count(&a.before, &b.before) };
    let after = if facing == Facing::Before { 0 } else { count(&a.after, &b.after) };
    // Lines inside the column, from the one past the other.
    let down =
        a.beside.iter().filter(|&&other| other != below && layers.items[other].position > a.position).count();
    let up = b.beside.iter().filter(|&&other| other != above && layers.items[other].position < b.position).count();
    before + after + down * passing_cost(b) + up * passing_cost(a)
}

/// What it costs a line inside a column to get past an item, in crossings: past a card it cannot run straight.
fn passing_cost(item: &Item) -> usize {
    if item.card.is_some() { 2 } else { 1 }
}

/// What lines inside the columns have to get past.
fn passings(layers: &Layers) -> usize {
    let column_cost = |column: &Vec<usize>| {
        let mut cost = 0;
        let until: Vec<usize> = column
            .iter()
            .map(|&item| {
                cost += passing_cost(&layers.items[item]);
                cost
            })
            .collect();
        let past = |item: &Item, other: &Item| until[other.position] - until[item.position] - passing_cost(other);
        let items = column.iter().map(|&item| &layers.items[item]);
        items
            .map(|item| {
                let lower = item.beside.iter().map(|&other| &layers.items[other]);
                lower.filter(|other| other.position > item.position).map(|other| past(item, other)).sum::<usize>()
            })
            .sum::<usize>()
    };
    layers.columns.iter().map(column_cost).sum()
}

/// How many lines cross between the columns, counted with a tree of prefix sums (Barth, Jünger and Mutzel 2002).
pub(super) fn crossings(layers: &Layers) -> usize {
    let mut total = passings(layers);
    for (index, column) in layers.columns.iter().enumerate() {
        let mut tree = vec![0_usize; layers.columns.get(index + 1).map_or(0, Vec::len) + 1];
        for &item in column.iter().rev() {
            let ends = || layers.items[item].after.iter().map(|&other| layers.items[other].position);
            for end in ends() {
                // What starts further down and ends further up.
                let mut at = end;
                while at > 0 {
                    total += tree[at];
                    at &= at - 1;
                }
            }
            for end in ends() {
                let mut at = end + 1;
                while at < tree.len() {
                    tree[at] += 1;
                    at += at & at.wrapping_neg();
                }
            }
        }
    }
    total
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{
        columns::Columns,
        example::{columns, request},
        order,
    };

    /// The lines that cross when every pair is looked at.
    fn pairs_that_cross(layers: &Layers) -> usize {
        let position = |item: usize| layers.items[item].position;
        let mut links = Vec::new();
        for (left, item) in layers.items.iter().enumerate() {
            links.extend(item.after.iter().map(|&right| (item.column, position(left), position(right))));
        }
        let cross = |a: &(usize, usize, usize), b: &(usize, usize, usize)| a.0 == b.0 && a.1 < b.1 && a.2 > b.2;
        links.iter().map(|a| links.iter().filter(|b| cross(a, b)).count()).sum()
    }

    #[test]
    fn crossings_are_those_of_all_pairs() {
        let cards: Vec<(usize, usize)> = (0..24).map(|card| (card % 6, card / 6)).collect();
        let lines: Vec<(usize, usize)> = (0..60).map(|line| (line * 7 % 24, line * 11 % 23)).collect();
        let request = request(&cards, &lines);
        let mut layers = Layers::new(&request, &columns(&request, 0.75));
        let before = pairs_that_cross(&layers);
        assert_eq!(crossings(&layers) - passings(&layers), before);
        order::order(&request, &mut layers);
        let after = pairs_that_cross(&layers);
        assert_eq!(crossings(&layers) - passings(&layers), after);
        assert!(after < before, "{after} of {before}");
    }

    #[test]
    fn what_lines_inside_a_column_pass_is_counted() {
        let request = request(&[(0, 0), (0, 1), (0, 2)], &[(0, 2)]);
        let layers = Layers::new(&request, &Columns::new(&request, &[0, 0, 0]));
        assert_eq!(passings(&layers), 2);
    }
}
