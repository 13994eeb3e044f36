//! What a step of the history holds in memory, at ten thousand touchpoints: how many bytes the program grows by for each.
//!
//! `cargo run --release --no-default-features --example step_memory`, where the system has `/proc`.

#![allow(clippy::print_stdout, reason = "a program for those who work on the program")]

#[path = "../benches/made/mod.rs"]
mod made;

use std::fs;

use anyhow::{Context as _, ensure};
use parcours::{
    edit::{Action, Edit, History, Label},
    model::{Friction, Journey, Placement, Spot, State, SystemId, Touchpoint, TouchpointId, Transition},
};

/// How many touchpoints there are.
const TOUCHPOINTS: usize = 10_000;

/// How many steps of each kind are made.
const STEPS: usize = 100;

fn main() -> anyhow::Result<()> {
    let journey = made::journey(TOUCHPOINTS);
    // All are held to the end, so that none takes the room that another has left.
    let mut held = Vec::new();
    println!("{TOUCHPOINTS} touchpoints, {STEPS} steps of each kind; bytes that a step holds:");
    held.push(tell("a name", &journey, STEPS, |state, number| Some(vec![renamed(state, number)?]))?);
    held.push(tell("a name, and all has moved", &journey, STEPS, |state, number| {
        Some(vec![renamed(state, number)?, placed(state, number)])
    })?);
    held.push(tell("another channel", &journey, STEPS, |state, number| {
        let mut touchpoint = nth(state, number)?.clone();
        touchpoint.channel =
            if touchpoint.channel.as_str() == "channel-0" { "channel-1" } else { "channel-0" }.into();
        Some(vec![Edit::put(&state.id, touchpoint), placed(state, number)])
    })?);
    held.push(tell("a touchpoint and a transition more", &journey, STEPS, |state, number| {
        let from = nth(state, number)?;
        let id = TouchpointId::new(&format!("new-{number}"));
        let new = Touchpoint::new(id.clone(), "New", from.stage.clone(), from.channel.clone());
        let way = Transition::new(format!("way-{number}").as_str().into(), from.id.clone(), id);
        Some(vec![Edit::put(&state.id, new), Edit::put(&state.id, way), placed(state, number)])
    })?);
    held.push(tell("a touchpoint less", &journey, STEPS, |state, number| {
        Some(vec![Edit::remove(&state.id, nth(state, number)?.id.clone()), placed(state, number)])
    })?);
    held.push(tell("how bad a friction is", &journey, STEPS, |state, number| {
        let friction = state.frictions.iter().nth(number * 17 % state.frictions.len())?;
        let severity = friction.severity % 5 + 1;
        Some(vec![Edit::put(&state.id, Friction { severity, ..friction.clone() })])
    })?);
    held.push(tell("a system for each touchpoint", &journey, STEPS / 10, |state, number| {
        let system = SystemId::new(&format!("system-{}", number % 2));
        let tagged = |touchpoint: &Touchpoint| {
            Edit::put(&state.id, Touchpoint { systems: vec![system.clone()], ..touchpoint.clone() })
        };
        Some(state.touchpoints.iter().map(tagged).collect())
    })?);
    drop(held);
    Ok(())
}

/// Makes steps of a kind, and tells what each holds.
fn tell(
    kind: &str,
    journey: &Journey,
    steps: usize,
    edits: impl Fn(&State, usize) -> Option<Vec<Edit>>,
) -> anyhow::Result<History<()>> {
    let mut journey = journey.clone();
    for number in 0..2 {
        journey.systems.put(parcours::model::System::new(format!("system-{number}").as_str().into(), "A system"));
    }
    let mut history = History::new(journey, ());
    // What every step needs for a moment is there after the first.
    let mut before = 0;
    for number in 0..=steps {
        let edits =
            history.committed().current().and_then(|state| edits(state, number)).context("nothing to edit")?;
        ensure!(history.apply(Label::new(Action::Rename, ""), (), &edits, ())?, "a step changes something");
        drop(edits);
        if number == 0 {
            before = resident()?;
        }
    }
    let grown = resident()?.saturating_sub(before) / steps;
    println!("{kind:36} {grown:>10}");
    Ok(history)
}

fn nth(state: &State, number: usize) -> Option<&Touchpoint> {
    state.touchpoints.iter().nth(number * 97 % state.touchpoints.len())
}

fn renamed(state: &State, number: usize) -> Option<Edit> {
    let touchpoint = nth(state, number)?;
    Some(Edit::put(&state.id, Touchpoint { name: format!("Name {number}"), ..touchpoint.clone() }))
}

/// A placing that is new for every touchpoint, as a layout gives it.
fn placed(state: &State, number: usize) -> Edit {
    let y = i64::try_from(number).unwrap_or(0);
    let touchpoints = state.touchpoints.ids().map(|id| (id.clone(), Spot { column: 0, y })).collect();
    Edit::Place { state: state.id.clone(), placement: Some(Placement { touchpoints, ..Placement::default() }) }
}

/// The memory of this program, in bytes.
fn resident() -> anyhow::Result<usize> {
    let status = fs::read_to_string("/proc/self/status").context("this system has no /proc")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no VmRSS is told")?;
    let kilobytes: usize = line.trim().trim_end_matches(" kB").parse()?;
    Ok(kilobytes * 1024)
}
