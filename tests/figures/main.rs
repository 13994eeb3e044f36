//! The layout in figures: measured rightly, and as good as it has to be.
//!
//! The maps are the generated journeys in `tests/data/generated`; `examples/layout_figures` prints the same as a table.

#![expect(clippy::unwrap_used, reason = "what makes up a test may panic like the test")]

mod by_hand;
mod judge;
#[path = "../../examples/layout_figures/measure.rs"]
mod measure;

use std::{path::Path, sync::LazyLock};

use measure::{Figures, Stability, as_f64, measure, stability};
use parcours::{
    file,
    layout::{Density, Layout, Request, layout},
    model::Journey,
};

/// A generated journey, and its map.
struct Map {
    name: String,
    journey: Journey,
    layout: Layout,
}

static AT_20: LazyLock<Vec<Map>> = LazyLock::new(|| maps(20));
static AT_60: LazyLock<Vec<Map>> = LazyLock::new(|| maps(60));

fn maps(size: usize) -> Vec<Map> {
    let map = |seed| {
        let name = format!("j{size}_s{seed}");
        let journey = read(&name);
        let layout = layout(&request(&journey, Density::Expanded));
        Map { name, journey, layout }
    };
    (1..=5).map(map).collect()
}

fn read(name: &str) -> Journey {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/generated");
    let opened = file::open(&folder.join(format!("{name}.ron"))).unwrap();
    assert!(opened.repairs.is_empty(), "{name} is not sound: {:?}", opened.repairs);
    opened.journey
}

fn request(journey: &Journey, density: Density) -> Request {
    Request::of_state(journey, journey.current().unwrap(), density)
}

/// One edit of a generated journey.
struct Edited {
    name: String,
    journey: Journey,
    /// The map before, which the edit starts from.
    before: &'static Layout,
    after: Layout,
}

/// Every edit of some journeys, laid out as the editor does: from where things stood.
fn edits(maps: &'static [Map]) -> Vec<Edited> {
    let edit = |map: &'static Map, kind| {
        let name = format!("{}__{kind}", map.name);
        let journey = read(&name);
        let placement = Some(map.layout.placement.clone());
        let after = layout(&Request { placement, ..request(&journey, Density::Expanded) });
        Edited { name, journey, before: &map.layout, after }
    };
    maps.iter().flat_map(|map| ["add", "del", "edge"].map(|kind| edit(map, kind))).collect()
}

fn mean<T>(all: &[T], figure: impl Fn(&T) -> f64) -> f64 {
    all.iter().map(figure).sum::<f64>() / as_f64(all.len())
}

#[track_caller]
fn assert_at_most(what: &str, found: f64, most: f64) {
    assert!(found <= most, "{what}: {found:.2}, and no more than {most} is good enough");
}

#[test]
fn twenty_touchpoints_are_easy_to_read() {
    let figures: Vec<Figures> = AT_20.iter().map(|map| measure(&map.layout)).collect();
    assert_sound(&figures);
    assert_at_most("crossings", mean(&figures, |map| as_f64(map.crossings)), 5.5);
    assert_at_most("bends", mean(&figures, |map| map.bends), 1.5);
}

#[test]
fn sixty_touchpoints_can_be_read() {
    let figures: Vec<Figures> = AT_60.iter().map(|map| measure(&map.layout)).collect();
    assert_sound(&figures);
    assert_at_most("crossings", mean(&figures, |map| as_f64(map.crossings)), 98.0);
    assert_at_most("bends", mean(&figures, |map| map.bends), 2.2);
    assert_at_most("detour", mean(&figures, |map| map.detour), 1.25);
    assert_at_most("area", mean(&figures, |map| map.area), 8.5);
}

/// Stages and lanes are kept, and no line is hidden by a card or by another line.
fn assert_sound(figures: &[Figures]) {
    for map in figures {
        assert!(map.stages >= 1.0 && map.lanes >= 1.0, "stages or lanes run into each other: {map:?}");
        assert_eq!(map.through, 0, "a line runs through a card: {map:?}");
        assert!(map.overlap <= 0.0, "lines lie on each other: {map:?}");
    }
}

#[test]
fn sixty_touchpoints_fit_a_slide() {
    let figures: Vec<Figures> =
        AT_60.iter().map(|map| measure(&layout(&request(&map.journey, Density::Compact)))).collect();
    assert_sound(&figures);
    let zooms: Vec<f64> = figures.iter().map(|map| map.zoom).collect();
    assert!(zooms.iter().all(|zoom| *zoom >= 0.55), "whole on 1600 × 800 only at {zooms:.2?}");
}

#[test]
fn an_edit_moves_little() {
    let edits = edits(&AT_60);
    let moves: Vec<Stability> = edits.iter().map(|edit| stability(edit.before, &edit.after)).collect();
    assert_eq!(moves.iter().map(|edit| edit.flips_in_cell).sum::<usize>(), 0, "pairs in a cell change order");
    let crossings = mean(&edits, |edit| as_f64(measure(&edit.after).crossings));
    let fresh =
        mean(&edits, |edit| as_f64(measure(&layout(&request(&edit.journey, Density::Expanded))).crossings));
    assert_at_most("crossings against a fresh layout", crossings / fresh, 1.1);
    assert_at_most("mean displacement, px", mean(&moves, |edit| edit.displacement), 5.0);
    assert_at_most("share moved", mean(&moves, |edit| edit.moved), 0.1);
}

#[test]
fn an_edit_of_a_small_map_keeps_the_order_in_every_cell() {
    for edit in edits(&AT_20) {
        assert_eq!(stability(edit.before, &edit.after).flips_in_cell, 0, "{}", edit.name);
    }
}
