//! Brings the two ends of lines in a gutter to one height wherever their order allows it.

use super::{
    align::align,
    isotonic::{Want, settle},
};

/// How often heights are settled, column by column.
const ROUNDS: usize = 10;

/// A place where a line meets a gutter.
#[derive(Clone, Debug, Default)]
pub(super) struct Stop {
    /// Its height.
    pub y: f64,
    /// The stop across the gutter to the left, and to the right.
    pub left: Option<usize>,
    pub right: Option<usize>,
    /// Where it wants to be if it has neither.
    pub want: f64,
    /// Where it stands in which run.
    run: usize,
    at: usize,
}

impl Stop {
    /// A stop that is joined to nothing yet.
    pub fn new(want: f64) -> Self {
        Self { y: want, want, ..Self::default() }
    }

    /// In which run it stands, over all columns, and where in it.
    pub fn in_run(&self) -> (usize, usize) {
        (self.run, self.at)
    }
}

/// Stops of one column that keep their order: those on one side of a card, or in a gap between two.
#[derive(Clone, Debug)]
pub(super) struct Run {
    /// The stops, from the top.
    pub stops: Vec<usize>,
    /// Between which heights they are.
    pub low: f64,
    pub high: f64,
    /// How far they are apart, at least.
    pub apart: f64,
}

/// Finds the height of every stop. The runs are given by column, from left to right.
pub(super) fn level(stops: &mut [Stop], runs: &[Vec<Run>]) {
    for (index, run) in runs.iter().flatten().enumerate() {
        for (at, &stop) in run.stops.iter().enumerate() {
            (stops[stop].run, stops[stop].at) = (index, at);
        }
    }
    sweep(stops, runs);
    align(stops, runs);
}

/// Lets every stop follow the one across the gutter, from left to right and back.
fn sweep(stops: &mut [Stop], runs: &[Vec<Run>]) {
    let mut wants = Vec::new();
    for round in 0..ROUNDS {
        let rightward = round % 2 == 0;
        for step in 0..runs.len() {
            let column = if rightward { step } else { runs.len() - 1 - step };
            for run in &runs[column] {
                wants.clear();
                let nearer = round + 1 == ROUNDS;
                wants.extend(run.stops.iter().map(|&stop| wish(stops, stop, rightward, nearer, run.apart)));
                settle(&mut wants, run.low, run.high);
                for (&stop, settled) in run.stops.iter().zip(&wants) {
                    stops[stop].y = settled.at;
                }
            }
        }
    }
}

/// Where a stop wants to be: level with the stop on the side the sweep comes from; in the end, with the nearer one.
fn wish(stops: &[Stop], stop: usize, rightward: bool, nearer: bool, apart: f64) -> Want {
    let stop = &stops[stop];
    let chosen = match (stop.left, stop.right) {
        (Some(left), Some(right)) if nearer => {
            let away = |other: usize| (stops[other].y - stop.y).abs();
            Some(if away(left) <= away(right) { left } else { right })
        }
        (Some(left), Some(right)) => Some(if rightward { left } else { right }),
        (left, right) => left.or(right),
    };
    let passes = |other: usize| stops[other].left.is_some() && stops[other].right.is_some();
    let weight = if chosen.is_some_and(passes) { 2.0 } else { 1.0 };
    Want { at: chosen.map_or(stop.want, |other| stops[other].y), weight, apart }
}

/// What the tests of levelling and of aligning are made of.
#[cfg(test)]
pub(super) mod sample {
    use super::{Run, Stop, level};

    pub(in crate::layout) fn stop(y: f64, left: Option<usize>, right: Option<usize>) -> Stop {
        Stop { left, right, ..Stop::new(y) }
    }

    pub(in crate::layout) fn run(stops: &[usize], low: f64, high: f64) -> Run {
        Run { stops: stops.to_vec(), low, high, apart: 10.0 }
    }

    pub(in crate::layout) fn heights(mut stops: Vec<Stop>, runs: &[Vec<Run>]) -> Vec<f64> {
        level(&mut stops, runs);
        stops.into_iter().map(|stop| stop.y).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::sample::{heights, run, stop};

    #[test]
    fn a_line_runs_straight_through_all_columns_if_it_can() {
        let stops = vec![stop(30.0, None, Some(1)), stop(55.0, Some(0), Some(2)), stop(80.0, Some(1), None)];
        let runs = [vec![run(&[0], 20.0, 60.0)], vec![run(&[1], 0.0, 90.0)], vec![run(&[2], 50.0, 90.0)]];
        let heights = heights(stops, &runs);
        assert!(heights.windows(2).all(|pair| (pair[0] - pair[1]).abs() < 1e-12), "{heights:?}");
        assert!((50.0..=60.0).contains(&heights[0]));
    }

    #[test]
    fn who_cannot_be_straight_makes_room_for_who_can() {
        // The lower line of the middle column comes from far above; the upper one is straight.
        let stops = vec![
            stop(5.0, None, Some(3)),
            stop(60.0, None, Some(2)),
            stop(60.0, Some(1), None),
            stop(70.0, Some(0), None),
        ];
        let runs = [vec![run(&[0], 0.0, 10.0), run(&[1], 60.0, 60.0)], vec![run(&[2, 3], 50.0, 90.0)]];
        let heights = heights(stops, &runs);
        assert!((heights[2] - 60.0).abs() < 1e-12 && heights[3] >= 70.0, "{heights:?}");
    }
}
