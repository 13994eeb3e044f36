//! How success is proven, and how ready the organisation is: by hand cases, by laws, and on the pages.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what makes up a test may panic like the test"
)]

mod measures;
mod pages;
mod readiness;
mod slope;

use parcours::{
    file,
    model::{Direction, Journey, Kpi, Measure, State},
    roadmap::RULES,
};

const SAMPLE: &str = include_str!("../data/retrait-en-boutique.ron");

/// The sample with what people wrote alone: no rule proposes anything.
fn by_hand() -> Journey {
    let mut journey = sample();
    journey.settings.rules_off = RULES.iter().map(|rule| (*rule).to_owned()).collect();
    journey
}

fn sample() -> Journey {
    file::parse(SAMPLE).expect("the sample opens").journey
}

fn target(journey: &Journey) -> &State {
    journey.target().expect("a target")
}

/// A KPI with these ends and these measures.
fn kpi(direction: Direction, ends: (Option<f64>, Option<f64>), measures: &[(&str, f64)]) -> Kpi {
    let mut kpi = Kpi::new("k".into(), "K");
    kpi.direction = direction;
    (kpi.baseline, kpi.target) = ends;
    kpi.measures =
        measures.iter().map(|(date, value)| Measure { date: date.parse().unwrap(), value: *value }).collect();
    kpi
}
