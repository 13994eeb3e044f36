//! How long it takes to lay a map out: generated journeys of six sizes, and those that come with the program.
//!
//! `cargo bench --no-default-features --bench layout`
//!
//! The journey of 1,000 touchpoints is made by the generator in `tools/layout` of the folder that `PARCOURS_SHARED`
//! names, `../shared` where it names none.

#![expect(clippy::print_stderr, reason = "a bench says what it leaves out")]

mod made;

use std::{
    env,
    error::Error,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use criterion::Criterion;
use parcours::{
    file::parse,
    layout::{Density, Request, layout},
    model::Journey,
};

fn main() -> Result<(), Box<dyn Error>> {
    let settings =
        Criterion::default().warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(3));
    let mut criterion = settings.sample_size(20).configure_from_args();

    let mut generated = vec![
        (20, parse(include_str!("../tests/data/generated/j20_s1.ron"))?.journey),
        (60, parse(include_str!("../tests/data/generated/j60_s1.ron"))?.journey),
        (200, parse(include_str!("../tests/data/generated/j200_s1.ron"))?.journey),
    ];
    match generate(1000) {
        Ok(journey) => generated.push((1000, journey)),
        Err(error) => eprintln!("SKIPPED: the layout of 1,000 touchpoints: {error}"),
    }
    for (size, journey) in &generated {
        let Some(state) = journey.current() else { continue };
        for (density, name) in [(Density::Expanded, "expanded"), (Density::Compact, "compact")] {
            let request = Request::of_state(journey, state, density);
            criterion.bench_function(&format!("layout/{size}/{name}"), |b| b.iter(|| layout(&request)));
        }
        let request = Request::of_state(journey, state, Density::Expanded);
        let remembered = Request { placement: Some(layout(&request).placement), ..request };
        criterion.bench_function(&format!("layout/{size}/as it was"), |b| b.iter(|| layout(&remembered)));
    }
    for (name, source) in [
        ("retail", include_str!("../journeys/essayer-en-boutique.ron")),
        ("service", include_str!("../journeys/service-escalation.ron")),
    ] {
        let journey = parse(source)?.journey;
        let (Some(from), Some(to)) = (journey.current(), journey.target()) else {
            return Err("a sample has two states".into());
        };
        let request = Request::of_state(&journey, from, Density::Expanded);
        criterion.bench_function(&format!("layout/{name}/a state"), |b| b.iter(|| layout(&request)));
        let union = Request::of_union(&journey, from, to, Density::Expanded);
        criterion.bench_function(&format!("layout/{name}/both states"), |b| b.iter(|| layout(&union)));
    }
    // Cards stacked and lines bundled.
    for size in [3000, 10_000] {
        let journey = made::journey(size);
        let state = journey.current().ok_or("it has a state of today")?;
        let request = Request::of_state(&journey, state, Density::Expanded);
        criterion.bench_function(&format!("layout/{size}/asked for"), |b| {
            b.iter(|| Request::of_state(&journey, state, Density::Expanded));
        });
        criterion.bench_function(&format!("layout/{size}/expanded"), |b| b.iter(|| layout(&request)));
        let remembered = Request { placement: Some(layout(&request).placement), ..request };
        criterion.bench_function(&format!("layout/{size}/as it was"), |b| b.iter(|| layout(&remembered)));
    }
    criterion.final_summary();
    Ok(())
}

/// The first generated journey of a size, too large to be kept with the tests.
fn generate(size: usize) -> Result<Journey, Box<dyn Error>> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let tools = env::var_os("PARCOURS_SHARED").map_or_else(beside, PathBuf::from).join("tools/layout");
    let folder = tempfile::tempdir()?;
    let sizes = format!("--sizes={size}");
    run(Command::new("python3").arg(tools.join("generate.py")).arg(folder.path()).args(["--seeds=1", &sizes]))?;
    let graph = folder.path().join(format!("j{size}_s1.json"));
    let text = run(Command::new("python3").arg(tools.join("graph2ron.py")).arg(graph))?;
    Ok(parse(&text)?.journey)
}

/// What a program prints.
fn run(command: &mut Command) -> Result<String, Box<dyn Error>> {
    let output = command.output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}
