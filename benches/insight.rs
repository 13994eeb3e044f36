//! How long the insights take: what the window works out after each edit, and states larger than any room maps.
//!
//! `cargo bench --no-default-features --bench insight`

use std::{error::Error, time::Duration};

use criterion::Criterion;
use parcours::{
    file::parse,
    i18n::Lang,
    insight::{Course, Metric, Tint, Tinted, checks, compare, curve, levers, metrics, ranges},
    model::{
        Anchor, Channel, ChannelId, Friction, Journey, OutcomeKind, Role, Stage, StageId, State, Touchpoint,
        TouchpointId, TouchpointKind, Transition,
    },
    roadmap,
};

fn main() -> Result<(), Box<dyn Error>> {
    let settings =
        Criterion::default().warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(3));
    let mut criterion = settings.sample_size(20).configure_from_args();

    let sample = parse(include_str!("../tests/data/retrait-en-boutique.ron"))?.journey;
    let (Some(from), Some(to)) = (sample.current(), sample.target()) else {
        return Err("the sample has two states".into());
    };
    criterion.bench_function("insight/sample/metrics", |b| b.iter(|| metrics(&sample, from, None)));
    criterion.bench_function("insight/sample/compare", |b| b.iter(|| compare(&sample, from, to)));
    criterion.bench_function("insight/sample/curve", |b| b.iter(|| curve(&sample, from, None)));
    let initiatives = roadmap::to_target(&sample, Lang::Fr);
    criterion.bench_function("insight/sample/checks", |b| b.iter(|| checks(&sample, &initiatives)));

    let draw = |draws: usize| ranges(&sample, from, None, (draws, 1), |_| true);
    criterion.bench_function("insight/sample/ranges from 1,000 draws", |b| b.iter(|| draw(1000)));
    let lever = || levers(&sample, from, None, Metric::CompletionProbability);
    criterion.bench_function("insight/sample/levers", |b| b.iter(lever));

    // What the window promises: 5 ms, 1 s and 1 s.
    let (small, from, to) = pair(60);
    criterion.bench_function("insight/pair of 60/metrics and comparison", |b| {
        b.iter(|| (metrics(&small, &from, None), metrics(&small, &to, None), compare(&small, &from, &to)));
    });
    let sampled = || ranges(&small, &from, None, (1000, 1), |_| true);
    criterion.bench_function("insight/pair of 60/ranges from 1,000 draws", |b| b.iter(sampled));
    criterion.bench_function("insight/pair of 60/course", |b| b.iter(|| Course::of(&small, &from, None)));
    criterion.bench_function("insight/pair of 60/tint by pain", |b| {
        b.iter(|| Tinted::of(&small, &from, None, Tint::Pain));
    });
    let (large, before, after) = pair(2000);
    criterion.bench_function("insight/pair of 2,000/metrics and comparison", |b| {
        b.iter(|| {
            (metrics(&large, &before, None), metrics(&large, &after, None), compare(&large, &before, &after))
        });
    });

    let journey = Journey::default();
    let chain = graph(10_000, 0);
    criterion.bench_function("insight/chain of 10,000/metrics", |b| b.iter(|| metrics(&journey, &chain, None)));
    criterion.bench_function("insight/chain of 10,000/compare", |b| b.iter(|| compare(&journey, &chain, &chain)));
    let tangle = graph(1000, 2);
    criterion.bench_function("insight/tangle of 1,000 with 3,000 ways/metrics", |b| {
        b.iter(|| metrics(&journey, &tangle, None));
    });
    criterion.final_summary();
    Ok(())
}

/// Two states of so many touchpoints, with two ways out of each and frictions on every fourth; the second lacks some of
/// what the first has, has some of it elsewhere, and answers some of the frictions.
fn pair(size: usize) -> (Journey, State, State) {
    let mut journey = Journey::default();
    journey.stages.put(Stage { id: "s".into(), name: "S".to_owned(), when: String::new() });
    for id in ["site", "shop", "phone", "letter"] {
        journey.channels.put(Channel::new(id.into(), id));
    }
    let mut from = graph(size, 1);
    for (number, mut touchpoint) in from.touchpoints.iter().cloned().collect::<Vec<_>>().into_iter().enumerate() {
        touchpoint.effort.minutes = Some(5.0);
        touchpoint.emotion = Some([-1, 0, 1][number % 3]);
        if number % 4 == 0 {
            let at = Anchor::Touchpoint(touchpoint.id.clone());
            from.frictions.put(Friction::new(format!("f{number}").as_str().into(), "", at, 3));
        }
        from.touchpoints.put(touchpoint);
    }
    for mut way in from.transitions.iter().cloned().collect::<Vec<_>>() {
        way.share = Some(if way.id.as_str().ends_with("-0") { 0.7 } else { 0.3 });
        from.transitions.put(way);
    }
    let mut to = State { id: "y".into(), role: Role::Future, ..from.clone() };
    for (number, mut touchpoint) in from.touchpoints.iter().cloned().enumerate() {
        if number % 9 == 5 {
            touchpoint.channel = "letter".into();
            touchpoint.answers.push(format!("f{}", number / 4 * 4).as_str().into());
            to.touchpoints.put(touchpoint);
        } else if number % 9 == 7 {
            to.frictions.remove(&format!("f{number}").as_str().into());
        }
    }
    for way in from.transitions.iter().step_by(11).filter(|way| way.id.as_str().ends_with("-1")) {
        to.transitions.remove(&way.id);
    }
    journey.states.put(from.clone());
    journey.states.put(to.clone());
    (journey, from, to)
}

/// A chain of touchpoints over four channels that ends in success, each with so many more ways to others anywhere.
fn graph(size: usize, more: usize) -> State {
    let id = |number: usize| TouchpointId::new(&format!("t{number:05}"));
    let mut touchpoints: Vec<Touchpoint> = (0..size)
        .map(|number| {
            let channel = ["site", "shop", "phone", "letter"][number % 4];
            Touchpoint::new(id(number), "", StageId::new("s"), ChannelId::new(channel))
        })
        .collect();
    if let Some(last) = touchpoints.last_mut() {
        last.kind = TouchpointKind::Outcome(OutcomeKind::Success);
    }
    let mut place = 1;
    let mut transitions = Vec::new();
    for from in 0..size - 1 {
        for way in 0..=more {
            // Places spread evenly, without chance: Weyl's sequence.
            place = (place + 7919) % size;
            let to = if way == 0 { from + 1 } else { place };
            transitions.push(Transition::new(format!("{from}-{way}").as_str().into(), id(from), id(to)));
        }
    }
    let mut state = State::new("x".into(), "X", Role::Current);
    state.touchpoints = touchpoints.into_iter().collect();
    state.transitions = transitions.into_iter().collect();
    state
}
