//! How long a step of the history takes, and what it takes to bring an earlier version back.
//!
//! `cargo bench --no-default-features --bench step`; what a step holds in memory, the example `step_memory` tells.

mod made;

use std::{error::Error, hint::black_box, sync::Arc, time::Duration};

use criterion::{BatchSize, Criterion};
use parcours::{
    edit::{Action, Edit, History, Label},
    model::{Journey, Touchpoint, invariants::Sound},
};

fn main() -> Result<(), Box<dyn Error>> {
    let settings =
        Criterion::default().warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(3));
    let mut criterion = settings.sample_size(10).configure_from_args();
    for touchpoints in [1000, 10_000] {
        let journey = made::journey(touchpoints);
        let state = journey.current().ok_or("a made journey has a state of today")?.clone();
        let named = |touchpoint: &Touchpoint, name: &str| {
            Edit::put(&state.id, Touchpoint { name: name.to_owned(), ..touchpoint.clone() })
        };
        let first = state.touchpoints.iter().next().ok_or("it has touchpoints")?;
        let rename = vec![named(first, "Another name")];
        let all: Vec<Edit> = state.touchpoints.iter().map(|touchpoint| named(touchpoint, "One name")).collect();
        let mut earlier = journey.clone();
        "What it was".clone_into(&mut earlier.title);
        // Read anew, it shares nothing.
        let earlier = parcours::file::parse(&parcours::file::write(&earlier)?)?.journey;
        let restore = vec![Edit::Restore(Box::new(Sound::of(earlier.clone()).map_err(|broken| broken.code)?))];

        let mut bench = |name: &str, edits: &[Edit]| {
            criterion.bench_function(&format!("step/{touchpoints}/{name}"), |b| {
                b.iter_batched(|| history(&journey), |history| stepped(history, edits), BatchSize::LargeInput);
            });
        };
        bench("a name", &rename);
        bench("all names", &all);
        bench("a version comes back", &restore);
        criterion.bench_function(&format!("step/{touchpoints}/a version is looked over"), |b| {
            b.iter_batched(|| earlier.clone(), |earlier| black_box(Sound::of(earlier)), BatchSize::LargeInput);
        });
    }
    criterion.final_summary();
    Ok(())
}

fn history(journey: &Journey) -> History<()> {
    History::new(journey.clone(), ())
}

/// The history with one step more.
fn stepped(mut history: History<()>, edits: &[Edit]) -> (History<()>, Arc<Journey>) {
    let made = history.apply(Label::new(Action::Rename, ""), (), edits, ());
    debug_assert_eq!(made, Ok(true));
    let journey = history.committed().clone();
    (history, journey)
}
