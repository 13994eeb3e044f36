//! Says what changes from today to the state that the roadmap leads to.
//!
//! ```text
//! cargo run --no-default-features --example compare_states [FILE]
//! ```
//!
//! Without FILE, a journey that comes with the program is compared.

#![expect(clippy::print_stdout, reason = "an example talks to the terminal")]

use std::{env, path::PathBuf};

use anyhow::Context as _;
use parcours::{
    file::open,
    i18n::Lang,
    insight::{Change, Comparison, Fate, Metric, Verdict, compare},
    model::{FrictionId, State, TouchpointId},
};

/// The figures that a sponsor asks for first.
const HEADLINES: [Metric; 6] = [
    Metric::CompletionProbability,
    Metric::ExperienceScore,
    Metric::FrictionScore,
    Metric::ExpectedForcedSwitches,
    Metric::MinutesPerSuccess,
    Metric::ExpectedWaitMinutes,
];

fn main() -> anyhow::Result<()> {
    let bundled = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("journeys/service-escalation.ron");
    let path = env::args_os().nth(1).map_or_else(bundled, PathBuf::from);
    let journey = open(&path).with_context(|| path.display().to_string())?.journey;
    let target = journey.target().context("the journey has no future state")?;
    let base = journey.base_of(target).context("the journey has no state of today")?;

    let comparison = compare(&journey, base, target);
    println!("{}: from “{}” to “{}”", journey.title, base.name, target.name);
    touchpoints(&comparison, base, target);
    transitions(&comparison);
    frictions(&comparison, base, target);
    headlines(&comparison, target);
    Ok(())
}

/// What becomes of the touchpoints: joined by id, so a new name is a change and no new thing.
fn touchpoints(comparison: &Comparison, base: &State, target: &State) {
    let found = &comparison.touchpoints;
    let before = |id| touchpoint(base, id);
    let after = |id| touchpoint(target, id);
    println!("\nTouchpoints");
    println!("  kept: {}", found.kept.len());
    list("added", found.added.iter().map(after));
    list("removed", found.removed.iter().map(before));
    list("moved", found.changed.iter().filter(|change| change.is_moved()).map(|change| after(&change.id)));
    for Change { id, fields } in found.changed.iter().filter(|change| !change.is_moved()) {
        println!("  changed: {} ({})", after(id), fields.join(", "));
    }
    for merge in &found.merged {
        let from: Vec<_> = merge.from.iter().map(before).collect();
        println!("  merged: {} ← {}", after(&merge.into), from.join(" + "));
    }
    for split in &found.split {
        let into: Vec<_> = split.into.iter().map(after).collect();
        println!("  split: {} → {}", before(&split.from), into.join(" + "));
    }
    for pair in &found.replaced {
        println!("  replaced: {} → {}", before(&pair.from), after(&pair.to));
    }
}

/// The name of a touchpoint, or the id of one that the state does not know.
fn touchpoint<'a>(state: &'a State, id: &'a TouchpointId) -> &'a str {
    state.touchpoints.get(id).map_or(id.as_str(), |touchpoint| &touchpoint.name)
}

fn transitions(comparison: &Comparison) {
    let found = &comparison.transitions;
    println!("\nTransitions");
    println!(
        "  kept: {}, changed: {}, added: {}, removed: {}",
        found.kept.len(),
        found.changed.len(),
        found.added.len(),
        found.removed.len()
    );
    for reroute in &found.rerouted {
        let ((a, b), (c, d)) = (&reroute.from, &reroute.to);
        println!("  rerouted: {} (was {a} → {b}, now {c} → {d})", reroute.id);
    }
}

fn frictions(comparison: &Comparison, base: &State, target: &State) {
    let name = |id: &FrictionId| {
        let known = target.frictions.get(id).or_else(|| base.frictions.get(id));
        known.map_or_else(|| id.to_string(), |friction| friction.name.clone())
    };
    println!("\nFrictions");
    for fate in Fate::ALL {
        let word = Lang::En.text(&format!("fate-{}", fate.key())).to_lowercase();
        list(&word, comparison.frictions.with(fate).iter().map(name));
    }
}

fn headlines(comparison: &Comparison, target: &State) {
    println!("\nFigures");
    let shown = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| Lang::En.short_number(value));
    for metric in HEADLINES {
        let (from, to) = (comparison.metrics.from.get(metric), comparison.metrics.to.get(metric));
        let verdict = match metric.verdict(from, to, target.role) {
            Verdict::Better => "better",
            Verdict::Worse => "worse",
            Verdict::Same | Verdict::None => "",
        };
        let name = Lang::En.text(&format!("metric-{}", metric.key()));
        println!("  {name:<28} {:>8} → {:<8} {verdict}", shown(from), shown(to));
    }
}

/// One line a thing, and none where there is nothing.
fn list(what: &str, names: impl Iterator<Item = impl std::fmt::Display>) {
    for name in names {
        println!("  {what}: {name}");
    }
}
