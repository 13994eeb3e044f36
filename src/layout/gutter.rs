//! The cheapest ways from the slots of one column to those of the next, across the lines that run between the two.
//!
//! The way from slot to slot crosses a line that starts above it and ends below it, or the other way round. A slot further
//! down makes up the more for it the further down the way ends: these are what is called Monge costs. So the best start of
//! a way is never above that of a way which ends further up, and halving finds all of them in about as many steps as there
//! are slots (Aggarwal, Klawe, Moran, Shor and Wilber 1987), where trying all takes their square.

/// The lines between two columns, as seen from some slots of the first and some of the second.
#[derive(Clone, Debug)]
pub(super) struct Gutter {
    /// How many lines the way from the highest slot to each slot of the second column crosses.
    top: Vec<u32>,
    /// For each line that starts between two of the slots, from the top, the highest slot below its end.
    ends: Vec<usize>,
    /// For each slot of the first column, how many of these lines start above it.
    above: Vec<usize>,
}

/// The lines of a gutter while they are gathered, from the top of the first column.
#[derive(Debug)]
pub(super) struct Gathering {
    /// By how much the lines that the highest way crosses change from slot to slot.
    changes: Vec<u32>,
    ends: Vec<usize>,
    above: Vec<usize>,
}

impl Gathering {
    /// No lines yet between the highest slot, which is come to, and so many slots of the second column.
    pub fn new(others: usize) -> Self {
        Self { changes: vec![0; others + 1], ends: Vec::new(), above: vec![0] }
    }

    /// Adds a line that starts above all slots and ends right above this slot.
    pub fn starts_above(&mut self, end: usize) {
        self.changes[0] = self.changes[0].wrapping_add(1);
        self.changes[end] = self.changes[end].wrapping_sub(1);
    }

    /// Goes down to the next slot.
    pub fn next_slot(&mut self) {
        self.above.push(self.ends.len());
    }

    /// Adds a line that starts between the slot that was come to and the next, and ends right above this slot.
    pub fn starts_here(&mut self, end: usize) {
        self.starts_below(end);
        self.ends.push(end);
    }

    /// Adds a line that starts below all slots and ends right above this slot.
    pub fn starts_below(&mut self, end: usize) {
        self.changes[end] = self.changes[end].wrapping_add(1);
    }

    /// All lines.
    pub fn gutter(self) -> Gutter {
        let others = self.changes.len() - 1;
        let count = |sum: &mut u32, change: u32| {
            *sum = sum.wrapping_add(change);
            Some(*sum)
        };
        let top = self.changes.into_iter().take(others).scan(0, count).collect();
        Gutter { top, ends: self.ends, above: self.above }
    }
}

impl Gutter {
    /// How many lines the way from one slot to another crosses.
    pub fn crossed(&self, from: usize, to: usize) -> u32 {
        self.ends[..self.above[from]].iter().fold(self.top[to], |crossed, &end| passed(crossed, to, end))
    }

    /// For each slot of the second column what the cheapest way there costs, and the highest slot that it may come from:
    /// given what it costs to get to each slot of the first, which of these are the first and the last to come from, and
    /// what a crossing costs.
    pub fn cheapest(self, ways: &[u32], (first, last): (usize, usize), crossing: u32) -> (Vec<u32>, Vec<usize>) {
        let others = self.top.len();
        let Self { top, ends, above } = self;
        let mut search = Search {
            ends: &ends,
            above: &above,
            ways,
            crossing,
            row: top,
            ended: vec![0; others],
            cheapest: vec![0; others],
            from: vec![0; others],
        };
        search.go_down((0, others), (0, first));
        search.halve((0, others), (first, last));
        (search.cheapest, search.from)
    }
}

/// How many lines a way to this slot crosses, when it starts below the start of one more line than before.
const fn passed(crossed: u32, to: usize, end: usize) -> u32 {
    if to < end { crossed + 1 } else { crossed - 1 }
}

struct Search<'a> {
    ends: &'a [usize],
    above: &'a [usize],
    ways: &'a [u32],
    crossing: u32,
    /// How many lines the way to each slot crosses, from the slot that is the first at the time.
    row: Vec<u32>,
    /// Room to count in: all zero.
    ended: Vec<u32>,
    cheapest: Vec<u32>,
    from: Vec<usize>,
}

impl Search<'_> {
    /// Finds the ways to the slots from `start` up to before `end` that come from those between `first` and `last`; the
    /// row is of `first`.
    fn halve(&mut self, (start, end): (usize, usize), (first, last): (usize, usize)) {
        if start >= end {
            return;
        }
        let middle = usize::midpoint(start, end);
        let (ends, above) = (self.ends, self.above);
        let mut crossed = self.row[middle];
        let mut best = (self.ways[first] + crossed * self.crossing, first);
        for slot in first + 1..=last {
            for &end in &ends[above[slot - 1]..above[slot]] {
                crossed = passed(crossed, middle, end);
            }
            let cost = self.ways[slot] + crossed * self.crossing;
            if cost < best.0 {
                best = (cost, slot);
            }
        }
        (self.cheapest[middle], self.from[middle]) = best;
        self.halve((start, middle), (first, best.1));
        self.go_down((middle + 1, end), (first, best.1));
        self.halve((middle + 1, end), (best.1, last));
    }

    /// Makes a part of the row that of another slot, further down.
    fn go_down(&mut self, (start, end): (usize, usize), (from, to): (usize, usize)) {
        if start >= end {
            return;
        }
        let lines = &self.ends[self.above[from]..self.above[to]];
        let (mut over, mut under) = (0, 0);
        for &line in lines {
            if line <= start {
                over += 1;
                continue;
            }
            under += 1;
            if line < end {
                self.ended[line] += 1;
            }
        }
        for slot in start..end {
            let ended = std::mem::take(&mut self.ended[slot]);
            (over, under) = (over + ended, under - ended);
            self.row[slot] = self.row[slot] + under - over;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Lines as (start, end) between as many places, of which slots `first..` are looked at on each side.
    fn gutter(lines: &[(usize, usize)], slots: usize, others: usize, first: usize) -> Gutter {
        let mut gathering = Gathering::new(others);
        let of = |start: usize| lines.iter().filter(move |line| line.0 == start).map(|line| line.1.min(others));
        (0..first).flat_map(of).for_each(|end| gathering.starts_above(end));
        for start in first..first + slots - 1 {
            of(start).for_each(|end| gathering.starts_here(end));
            gathering.next_slot();
        }
        (first + slots - 1..40).flat_map(of).for_each(|end| gathering.starts_below(end));
        gathering.gutter()
    }

    /// How many lines a way crosses, counted one by one: a line starts below the slot of its number.
    fn counted(lines: &[(usize, usize)], from: usize, to: usize) -> u32 {
        let crosses = |&&(start, end): &&(usize, usize)| (start < from) == (to < end);
        u32::try_from(lines.iter().filter(crosses).count()).unwrap()
    }

    proptest! {
        #[test]
        fn the_cheapest_ways_are_those_that_trying_all_finds(
            lines in prop::collection::vec((0..30_usize, 0..12_usize), 0..60),
            ways in prop::collection::vec(0..200_u32, 1..14),
            others in 1..12_usize,
            first in 0..9_usize,
            ends in (0..14_usize, 0..14_usize),
        ) {
            let gutter = gutter(&lines, ways.len(), others, first);
            for to in 0..others {
                for slot in 0..ways.len() {
                    prop_assert_eq!(gutter.crossed(slot, to), counted(&lines, first + slot, to));
                }
            }
            let (low, high) = (ends.0 % ways.len(), ends.1 % ways.len());
            let (low, high) = (low.min(high), low.max(high));
            let (cheapest, from) = gutter.cheapest(&ways, (low, high), 10);
            for to in 0..others {
                let cost = |slot: usize| ways[slot] + 10 * counted(&lines, first + slot, to);
                let best = (low..=high).min_by_key(|&slot| (cost(slot), slot)).unwrap();
                prop_assert_eq!((cheapest[to], from[to]), (cost(best), best));
            }
        }
    }
}
