//! How long a roadmap takes: what the window works out again after each edit.
//!
//! `cargo bench --no-default-features --bench roadmap`

use std::{error::Error, time::Duration};

use criterion::Criterion;
use jiff::civil::date;
use parcours::{
    file::parse,
    i18n::Lang,
    model::{Initiative, InitiativeId, Journey, State, Step, Touchpoint, Transition},
    roadmap,
};

/// How many initiatives the large roadmap has.
const MANY: usize = 300;

fn main() -> Result<(), Box<dyn Error>> {
    let settings =
        Criterion::default().warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(3));
    let mut criterion = settings.sample_size(20).configure_from_args();
    let sample = parse(include_str!("../tests/data/retrait-en-boutique.ron"))?.journey;
    let start = Some(date(2027, 1, 4));

    let target = sample.target().ok_or("the sample has a target")?;
    criterion.bench_function("roadmap/sample/planned", |b| {
        b.iter(|| roadmap::plan(&sample, target, start, Lang::Fr));
    });

    // What the window promises: 20 ms.
    let (large, target) = large(&sample)?;
    let count = roadmap::initiatives(&large, &target, Lang::Fr).len();
    if count < MANY {
        return Err(format!("{count} initiatives, {MANY} are wanted").into());
    }
    criterion.bench_function(&format!("roadmap/{count} initiatives/generated and scheduled"), |b| {
        b.iter(|| {
            let initiatives = roadmap::initiatives(&large, &target, Lang::Fr);
            roadmap::schedule(&initiatives, start).len()
        });
    });
    criterion.bench_function(&format!("roadmap/{count} initiatives/planned"), |b| {
        b.iter(|| roadmap::plan(&large, &target, start, Lang::Fr));
    });
    Ok(())
}

/// The sample with so many new moments of truth in its target that the rules call for some three hundred initiatives, a
/// third of them written by hand and depending on one another.
fn large(sample: &Journey) -> Result<(Journey, State), Box<dyn Error>> {
    let mut journey = sample.clone();
    let mut target = journey.target().ok_or("the sample has a target")?.clone();
    let first = target.touchpoints.iter().next().ok_or("the target has touchpoints")?.clone();
    let channels: Vec<_> = journey.channels.iter().map(|channel| channel.id.clone()).collect();
    let stages: Vec<_> = journey.stages.iter().map(|stage| stage.id.clone()).collect();
    let mut before = first.id.clone();
    let mut added = Vec::new();
    let mut ways = Vec::new();
    for (at, (stage, channel)) in stages.iter().cycle().zip(channels.iter().cycle()).take(MANY / 3).enumerate() {
        let id: parcours::model::TouchpointId = format!("new-{at}").as_str().into();
        let mut touchpoint = Touchpoint::new(id.clone(), &format!("New {at}"), stage.clone(), channel.clone());
        touchpoint.moment_of_truth = true;
        touchpoint.systems.clone_from(&first.systems);
        let mut way = Transition::new(format!("way-{at}").as_str().into(), before, id.clone());
        way.carries = vec!["basket".to_owned()];
        added.push(touchpoint);
        ways.push(way);
        before = id;
    }
    target.touchpoints = target.touchpoints.iter().cloned().chain(added).collect();
    target.transitions = target.transitions.iter().cloned().chain(ways).collect();
    let by_hand = (0..MANY / 3).map(|at| {
        let step = Step::try_from(at % 5 + 1).unwrap_or(1);
        let mut initiative =
            Initiative::new(format!("by-hand-{at}").as_str().into(), step, &format!("By hand {at}"));
        initiative.weeks = Some(2.0);
        initiative.depends_on =
            at.checked_sub(5).map(|at| InitiativeId::new(&format!("by-hand-{at}"))).into_iter().collect();
        initiative
    });
    journey.roadmap.initiatives = journey.roadmap.initiatives.iter().cloned().chain(by_hand).collect();
    let states =
        journey.states.iter().map(|state| if state.id == target.id { target.clone() } else { state.clone() });
    journey.states = states.collect();
    Ok((journey, target))
}
