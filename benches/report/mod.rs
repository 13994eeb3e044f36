//! How a bench tells its figures.

#![allow(clippy::print_stdout, reason = "that is what a bench is for")]

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

/// Prints the best and the middle time of some runs.
pub fn report<T>(what: &str, runs: usize, run: impl Fn() -> T) {
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            black_box(run());
            start.elapsed()
        })
        .collect();
    times.sort();
    let (best, middle) = (times.first().copied(), times.get(times.len() / 2).copied());
    println!("{what:<44} best {:>12.3?}  middle {:>12.3?}", best.unwrap_or_default(), middle.unwrap_or_default());
}
