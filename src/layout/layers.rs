//! Cards and lines column by column: a line that passes a column stands in it as an item of its own.

use super::{Request, columns::Columns};

/// Something that stands in a column: a card, or the passage of a line.
#[derive(Clone, Debug)]
pub(super) struct Item {
    /// The column.
    pub column: usize,
    /// The lane: of a passage, the one it would like best.
    pub lane: usize,
    /// The card, as an index into the request; a passage has none.
    pub card: Option<usize>,
    /// The highest and the lowest lane of the ends of the line: outside them a passage is a detour.
    pub lanes: (usize, usize),
    /// The items in the column before that it is joined to.
    pub before: Vec<usize>,
    /// The items in the column after that it is joined to.
    pub after: Vec<usize>,
    /// The cards of its own column that it is joined to.
    pub beside: Vec<usize>,
    /// Its place in its column, from the top.
    pub position: usize,
}

/// A line that leads to another column.
#[derive(Clone, Debug)]
pub(super) struct Chain {
    /// The line, as an index into the request.
    pub edge: usize,
    /// The items it joins, from left to right: a card, its passages, a card.
    pub items: Vec<usize>,
}

/// All items of a map. The first are the cards, in the order of the request.
#[derive(Clone, Debug)]
pub(super) struct Layers {
    /// The items.
    pub items: Vec<Item>,
    /// The items of each column, from the top.
    pub columns: Vec<Vec<usize>>,
    /// The lines that lead from column to column.
    pub chains: Vec<Chain>,
    /// How often columns have been noted to change, and at which of these changes each last did.
    changes: usize,
    changed: Vec<usize>,
}

impl Layers {
    /// The items of a request, in no particular order yet.
    pub fn new(request: &Request, columns: &Columns) -> Self {
        let mut layers = Self {
            items: Vec::new(),
            columns: vec![Vec::new(); columns.total()],
            chains: Vec::new(),
            changes: 1,
            changed: vec![1; columns.total()],
        };
        for (index, node) in request.nodes.iter().enumerate() {
            layers.add(columns.of[index], node.channel, Some(index), (node.channel, node.channel));
        }
        for (index, edge) in request.edges.iter().enumerate() {
            let (from, to) = (columns.of[edge.from], columns.of[edge.to]);
            if from == to {
                if edge.from != edge.to {
                    layers.items[edge.from].beside.push(edge.to);
                    layers.items[edge.to].beside.push(edge.from);
                }
                continue;
            }
            let (left, right) = if to < from { (edge.to, edge.from) } else { (edge.from, edge.to) };
            let (lane, target) = (request.nodes[left].channel, request.nodes[right].channel);
            let (start, end) = (from.min(to), from.max(to));
            let mut items = vec![left];
            for column in start + 1..end {
                let between = along(lane, target, column - start, end - start);
                items.push(layers.add(column, between, None, (lane.min(target), lane.max(target))));
            }
            items.push(right);
            for pair in items.windows(2) {
                layers.items[pair[0]].after.push(pair[1]);
                layers.items[pair[1]].before.push(pair[0]);
            }
            layers.chains.push(Chain { edge: index, items });
        }
        layers
    }

    fn add(&mut self, column: usize, lane: usize, card: Option<usize>, lanes: (usize, usize)) -> usize {
        let index = self.items.len();
        let position = self.columns[column].len();
        self.columns[column].push(index);
        self.items.push(Item {
            column,
            lane,
            card,
            lanes,
            before: Vec::new(),
            after: Vec::new(),
            beside: Vec::new(),
            position,
        });
        index
    }

    /// Notes the places after the items of a column have been sorted.
    pub fn renumber(&mut self, column: usize) {
        for (position, &item) in self.columns[column].iter().enumerate() {
            self.items[item].position = position;
        }
    }

    /// Notes that the order of a column has changed.
    pub fn note_change(&mut self, column: usize) {
        self.changes += 1;
        self.changed[column] = self.changes;
    }

    /// How many changes have been noted: the time, for whoever wants to know whether anything changed since.
    pub fn changes(&self) -> usize {
        self.changes
    }

    /// Whether any column between two changed, those included, after so many changes.
    pub fn changed_since(&self, changes: usize, first: usize, last: usize) -> bool {
        self.changed.iter().take(last + 1).skip(first).any(|&changed| changed > changes)
    }

    /// The lane in which each item runs: of a passage, the one it likes best among those between its neighbours.
    pub fn lanes_run(&self, channels: usize) -> Vec<usize> {
        let mut lanes: Vec<usize> = self.items.iter().map(|item| item.lane).collect();
        for column in &self.columns {
            let mut below = vec![channels.saturating_sub(1); column.len()];
            let mut lane = channels.saturating_sub(1);
            for (slot, &item) in column.iter().enumerate().rev() {
                below[slot] = lane;
                if self.items[item].card.is_some() {
                    lane = self.items[item].lane;
                }
            }
            let mut above = 0;
            for (slot, &item) in column.iter().enumerate() {
                if self.items[item].card.is_none() {
                    lanes[item] = lanes[item].max(above).min(below[slot]);
                }
                above = lanes[item];
            }
        }
        lanes
    }
}

/// The lane `step` of `steps` on the straight way from one lane to another.
fn along(from: usize, to: usize, step: usize, steps: usize) -> usize {
    (from * (steps - step) + to * step + steps / 2) / steps
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::example::{columns, request};

    #[test]
    fn a_line_has_a_passage_in_every_column_between() {
        let request = request(&[(0, 0), (1, 0), (3, 2)], &[(0, 2), (2, 0), (0, 1)]);
        let layers = Layers::new(&request, &columns(&request, 0.75));
        assert_eq!(layers.columns.iter().map(Vec::len).collect::<Vec<_>>(), [1, 3, 2, 1]);
        assert_eq!(layers.chains[0].items.len(), 4);
        assert_eq!((layers.chains[1].items[0], layers.chains[1].items[3]), (0, 2), "from left to right");
        let lanes: Vec<usize> = layers.chains[0].items.iter().map(|&item| layers.items[item].lane).collect();
        assert_eq!(lanes, [0, 1, 1, 2], "on the straight way");
    }
}
