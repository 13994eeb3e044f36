//! Makes lines straight after their heights are found: what is level already moves as one, and pushes what is in the
//! way as one too, as the blocks of Brandes and Köpf (2001) would if they were free to move. So no bend comes back
//! for one that goes.

use std::collections::BTreeMap;

use super::{
    level::{Run, Stop},
    ports::GRAIN,
};

/// How often all lines are looked at, at most.
const ROUNDS: usize = 3;

/// How many blocks one block may push, at most.
const PUSHED: usize = 24;

/// Stops on both sides of a gutter that are nearer than this look like one line, in pixels.
const LEVEL: f64 = 4.0;

/// Stops that are level with one another, by number, and the block of each stop.
struct Blocks<'a> {
    stops: &'a mut [Stop],
    runs: &'a [Run],
    /// The column of each run.
    columns: &'a [usize],
    of: Vec<usize>,
    members: Vec<Vec<usize>>,
}

/// Moves blocks so that more lines run straight, and then so that lines do not seem to go on where others end.
pub(super) fn align(stops: &mut [Stop], runs: &[Vec<Run>]) {
    let count = stops.len();
    let columns: Vec<usize> =
        runs.iter().enumerate().flat_map(|(column, runs)| std::iter::repeat_n(column, runs.len())).collect();
    let runs = runs.concat();
    let mut blocks = Blocks {
        stops,
        runs: &runs,
        columns: &columns,
        of: (0..count).collect(),
        members: (0..count).map(|at| vec![at]).collect(),
    };
    let mut bent: Vec<(usize, usize)> = Vec::new();
    for left in 0..count {
        let Some(right) = blocks.stops[left].right else { continue };
        if blocks.is_level(left, right) { blocks.join(left, right) } else { bent.push((left, right)) }
    }
    for _ in 0..ROUNDS {
        let gap = |&(left, right): &(usize, usize)| (blocks.stops[left].y - blocks.stops[right].y).abs();
        bent.sort_by(|a, b| gap(a).total_cmp(&gap(b)).then(a.cmp(b)));
        let before = bent.len();
        bent.retain(|&(left, right)| !blocks.straighten(left, right));
        if bent.len() == before {
            break;
        }
    }
    blocks.part(&bent);
}

impl Blocks<'_> {
    fn is_level(&self, a: usize, b: usize) -> bool {
        self.stops[a].y.total_cmp(&self.stops[b].y).is_eq()
    }

    fn column(&self, stop: usize) -> usize {
        self.columns[self.stops[stop].in_run().0]
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.of[a], self.of[b]);
        if a != b {
            let moved = std::mem::take(&mut self.members[b]);
            for &stop in &moved {
                self.of[stop] = a;
            }
            self.members[a].extend(moved);
        }
    }

    /// Brings the two ends of a line in a gutter to one height, if that can be.
    fn straighten(&mut self, left: usize, right: usize) -> bool {
        let (a, b) = (self.stops[left].y, self.stops[right].y);
        if self.is_level(left, right) {
            self.join(left, right);
            return true;
        }
        let middle = (f64::midpoint(a, b) / GRAIN).floor() * GRAIN;
        let level = self.shift(left, b, right)
            || self.shift(right, a, left)
            || (self.shift(left, middle, right) && self.shift(right, middle, left));
        if level {
            self.join(left, right);
        }
        level
    }

    /// Moves the block of a stop to a height, with all that it pushes; does nothing if that pushes the block of
    /// `fixed`, or anything out of its bounds.
    fn shift(&mut self, stop: usize, y: f64, fixed: usize) -> bool {
        let down = y > self.stops[stop].y;
        let (first, fixed) = (self.of[stop], self.of[fixed]);
        let mut moved = BTreeMap::from([(first, y)]);
        let mut waiting = vec![first];
        let mut steps = 0;
        while let Some(block) = waiting.pop() {
            steps += 1;
            let Some(&y) = moved.get(&block) else { continue };
            if block == fixed || steps > PUSHED {
                return false;
            }
            for &stop in &self.members[block] {
                let (run, at) = self.stops[stop].in_run();
                let run = &self.runs[run];
                if y < run.low || y > run.high {
                    return false;
                }
                let next = if down { at.checked_add(1) } else { at.checked_sub(1) };
                let Some(&next) = next.and_then(|next| run.stops.get(next)) else { continue };
                let least = if down { y + run.apart } else { y - run.apart };
                let pushed = self.of[next];
                let stands = moved.get(&pushed).copied().unwrap_or(self.stops[next].y);
                if if down { stands < least } else { stands > least } {
                    if pushed == first {
                        return false;
                    }
                    moved.insert(pushed, least);
                    waiting.push(pushed);
                }
            }
        }
        for (block, y) in moved {
            for &stop in &self.members[block] {
                self.stops[stop].y = y;
            }
        }
        true
    }

    /// Moves blocks a little where a line that ends on one side of a gutter seems to go on on the other as another.
    fn part(&mut self, bent: &[(usize, usize)]) {
        let mut by_gutter: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for &(_, right) in bent {
            by_gutter.entry(self.column(right)).or_default().push(right);
        }
        for &(left, right) in bent {
            let Some(others) = by_gutter.get(&self.column(right)) else { continue };
            for &other in others {
                let away = self.stops[other].y - self.stops[left].y;
                if other == right || away.abs() >= LEVEL {
                    continue;
                }
                let (here, there) = (self.stops[left].y, self.stops[other].y);
                let apart = if away < 0.0 { -LEVEL } else { LEVEL };
                let _ = self.shift(other, here + apart, left)
                    || self.shift(left, there - apart, other)
                    || self.shift(other, here - apart, left)
                    || self.shift(left, there + apart, other);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::level::{
        level,
        sample::{heights, run, stop},
    };

    #[test]
    fn a_line_that_is_straight_makes_way_as_a_whole() {
        // The line from stop 0 to stop 1 must be at 50; the one below through three columns is straight at 55 at first.
        let mut stops = vec![
            stop(50.0, None, Some(1)),
            stop(45.0, Some(0), None),
            stop(55.0, None, Some(3)),
            stop(55.0, Some(2), Some(4)),
            stop(55.0, Some(3), None),
        ];
        let runs = [
            vec![run(&[0], 50.0, 50.0), run(&[2], 51.0, 90.0)],
            vec![run(&[1, 3], 0.0, 90.0)],
            vec![run(&[4], 0.0, 90.0)],
        ];
        level(&mut stops, &runs);
        let straight = |a: usize, b: usize| (stops[a].y - stops[b].y).abs() < 1e-12;
        assert!(straight(0, 1) && straight(2, 3) && straight(3, 4), "{stops:?}");
        assert!((stops[0].y - 50.0).abs() < 1e-12 && stops[3].y >= 60.0, "{stops:?}");
    }

    #[test]
    fn a_line_does_not_seem_to_go_on_as_another() {
        // One comes from 50 and must go up, the other must come from below and ends at 51.
        let stops = vec![
            stop(50.0, None, Some(2)),
            stop(90.0, None, Some(3)),
            stop(10.0, Some(0), None),
            stop(51.0, Some(1), None),
        ];
        let runs = [
            vec![run(&[0], 40.0, 60.0), run(&[1], 80.0, 95.0)],
            vec![run(&[2], 5.0, 15.0), run(&[3], 45.0, 55.0)],
        ];
        let heights = heights(stops, &runs);
        assert!((heights[0] - heights[3]).abs() >= LEVEL, "{heights:?}");
    }

    #[test]
    fn nothing_is_pushed_out_of_its_bounds() {
        let stops = vec![stop(30.0, None, Some(1)), stop(10.0, Some(0), None), stop(20.0, None, None)];
        let runs = [vec![run(&[0], 30.0, 30.0)], vec![run(&[1, 2], 0.0, 25.0)]];
        let heights = heights(stops, &runs);
        assert!(heights[1] <= 15.0 && heights[2] <= 25.0, "{heights:?}");
    }
}
