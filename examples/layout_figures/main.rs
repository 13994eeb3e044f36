//! Lays out a folder of journeys and prints what their maps cost to read: one row for each size of the generated
//! journeys (`j60_s1.ron`: 60 touchpoints, seed 1), and one for each other file, over all its states.
//!
//! ```text
//! cargo run --release --no-default-features --example layout_figures -- [PATH] [--density compact] [--runs N]
//! cargo run --release --no-default-features --example layout_figures -- [PATH] --stability
//! ```
//!
//! PATH is a folder of journeys, or one journey; without it, the generated journeys of the tests are measured.
//! `measure.rs` says what each figure is. With `--stability`, every `NAME__….ron` beside a `NAME.ron` is laid out as the
//! editor does after an edit, from where things stood in `NAME.ron`, and compared with that and with a fresh layout.
//! What cannot be read is reported and the rest goes on; the status is then 1.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "an example talks to the terminal")]

mod measure;
mod table;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
    time::{Duration, Instant},
};

use anyhow::Context as _;
use clap::{Parser, ValueEnum};
use measure::{Figures, Stability, as_f64, measure, stability};
use parcours::{
    file,
    layout::{Density, Layout, Request, layout},
    model::{Journey, State},
};
use table::table;

/// Lays out journeys and prints what their maps cost to read.
#[derive(Parser)]
struct Asked {
    /// A folder of journeys, or one journey
    #[arg(default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/generated"))]
    path: PathBuf,
    /// How much room is left
    #[arg(long, value_enum, default_value_t = Room::Expanded)]
    density: Room,
    /// How often a map is laid out; the time is the middle one
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u16).range(1..))]
    runs: u16,
    /// Measure what edits move instead: each NAME__….ron against its NAME.ron
    #[arg(long)]
    stability: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Room {
    /// Few crossings
    Expanded,
    /// Close together, to fit a slide
    Compact,
}

/// What a row is about: generated journeys of one size, smallest first, or a file.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Generated(usize),
    File(String),
}

impl Group {
    fn of(stem: &str) -> Self {
        let size = stem.strip_prefix('j').and_then(|rest| rest.split_once("_s")?.0.parse().ok());
        size.map_or_else(|| Self::File(stem.to_owned()), Self::Generated)
    }

    fn name(&self) -> String {
        match self {
            Self::Generated(size) => format!("j{size}"),
            Self::File(stem) => stem.clone(),
        }
    }
}

fn main() -> ExitCode {
    let asked = Asked::parse();
    let density = match asked.density {
        Room::Expanded => Density::Expanded,
        Room::Compact => Density::Compact,
    };
    match run(&asked, density) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Prints the table that was asked for, and says how many files could not be read.
fn run(asked: &Asked, density: Density) -> anyhow::Result<usize> {
    let (mut journeys, mut failures) = (BTreeMap::new(), 0);
    for path in files(&asked.path).with_context(|| asked.path.display().to_string())? {
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        if !asked.stability && stem.contains(EDITED) {
            continue;
        }
        match file::open(&path) {
            Ok(opened) => {
                journeys.insert(stem, opened.journey);
            }
            Err(error) => {
                failures += 1;
                eprintln!("{}: {:#}", path.display(), anyhow::Error::from(error));
            }
        }
    }
    let printed = if asked.stability {
        let edits = edits(&journeys, density);
        anyhow::ensure!(!edits.is_empty(), "{}: no NAME.ron with a NAME__….ron beside it", asked.path.display());
        stability_table(&edits)
    } else {
        let maps = maps(&journeys, density, asked.runs);
        anyhow::ensure!(!maps.is_empty(), "{}: no journeys (*.ron) with a state", asked.path.display());
        figures_table(&maps)
    };
    print!("{printed}");
    if cfg!(debug_assertions) && !asked.stability {
        eprintln!("ms are those of a debug build; with --release they count");
    }
    Ok(failures)
}

/// What stands between the name of a journey and what an edit made of it.
const EDITED: &str = "__";

/// The file, or the files of the folder that end in `.ron`.
fn files(path: &Path) -> std::io::Result<Vec<PathBuf>> {
    if !fs::metadata(path)?.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(path)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "ron") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// One measured map.
struct Map {
    group: Group,
    cards: usize,
    lines: usize,
    figures: Figures,
    time: Duration,
}

fn maps(journeys: &BTreeMap<String, Journey>, density: Density, runs: u16) -> Vec<Map> {
    let mut maps = Vec::new();
    for (stem, journey) in journeys {
        for state in journey.states.iter() {
            let request = Request::of_state(journey, state, density);
            let (layout, time) = timed(&request, runs);
            let group = Group::of(stem);
            let (cards, lines) = (layout.nodes.len(), layout.edges.len());
            maps.push(Map { group, cards, lines, figures: measure(&layout), time });
        }
    }
    maps
}

/// The layout, and the middle of the times that it took.
fn timed(request: &Request, runs: u16) -> (Layout, Duration) {
    let run = || {
        let start = Instant::now();
        let layout = layout(request);
        (layout, start.elapsed())
    };
    let (layout, first) = run();
    let mut times: Vec<Duration> = (1..runs).map(|_| run().1).chain([first]).collect();
    times.sort();
    (layout, times.get(times.len() / 2).copied().unwrap_or(first))
}

fn figures_table(maps: &[Map]) -> String {
    let heads = [
        "map",
        "maps",
        "cards",
        "lines",
        "stages kept",
        "lanes kept",
        "crossings",
        "through cards",
        "px on each other",
        "bends",
        "detour",
        "area",
        "zoom",
        "ms",
    ];
    let row = |name: String, maps: &[&Map]| {
        let mean = |figure: fn(&Map) -> f64| mean(maps, figure);
        vec![
            name,
            maps.len().to_string(),
            format!("{:.0}", mean(|map| as_f64(map.cards))),
            format!("{:.0}", mean(|map| as_f64(map.lines))),
            format!("{:.2}", mean(|map| map.figures.stages)),
            format!("{:.2}", mean(|map| map.figures.lanes)),
            format!("{:.1}", mean(|map| as_f64(map.figures.crossings))),
            format!("{:.1}", mean(|map| as_f64(map.figures.through))),
            format!("{:.1}", mean(|map| map.figures.overlap)),
            format!("{:.2}", mean(|map| map.figures.bends)),
            format!("{:.2}", mean(|map| map.figures.detour)),
            format!("{:.1}", mean(|map| map.figures.area)),
            format!("{:.2}", mean(|map| map.figures.zoom)),
            format!("{:.1}", mean(|map| map.time.as_secs_f64() * 1000.0)),
        ]
    };
    let mut rows = Vec::new();
    for group in groups(maps, |map| &map.group) {
        let of_group: Vec<&Map> = maps.iter().filter(|map| map.group == group).collect();
        rows.push(row(group.name(), &of_group));
    }
    let by_hand: Vec<&Map> = maps.iter().filter(|map| matches!(map.group, Group::File(_))).collect();
    if by_hand.len() > 1 {
        rows.push(row(MEAN.to_owned(), &by_hand));
    }
    table(&heads, &rows)
}

/// The name of the row over all files that are in no size.
const MEAN: &str = "mean";

/// One measured edit.
struct Edited {
    group: Group,
    stability: Stability,
    /// Crossings when laid out from where things stood, and when laid out anew.
    crossings: (usize, usize),
}

fn edits(journeys: &BTreeMap<String, Journey>, density: Density) -> Vec<Edited> {
    let mut edits = Vec::new();
    for (name, after) in journeys {
        let Some((stem, _)) = name.split_once(EDITED) else { continue };
        let Some(before) = journeys.get(stem) else { continue };
        for state in before.states.iter() {
            if let Some(edited) = after.states.get(&state.id) {
                edits.push(edit(Group::of(stem), (before, state), (after, edited), density));
            }
        }
    }
    edits
}

/// Lays a state out, then the edited one from where things stood and anew.
fn edit(group: Group, before: (&Journey, &State), after: (&Journey, &State), density: Density) -> Edited {
    let base = layout(&Request::of_state(before.0, before.1, density));
    let fresh = Request { placement: None, ..Request::of_state(after.0, after.1, density) };
    let kept = layout(&Request { placement: Some(base.placement.clone()), ..fresh.clone() });
    let crossings = (measure(&kept).crossings, measure(&layout(&fresh)).crossings);
    Edited { group, stability: stability(&base, &kept), crossings }
}

fn stability_table(edits: &[Edited]) -> String {
    let heads = [
        "map",
        "edits",
        "px moved",
        "most px",
        "% over 10 px",
        "most %",
        "% flips",
        "flips in a cell",
        "crossings",
        "fresh",
        "% of fresh",
    ];
    let mut rows = Vec::new();
    for group in groups(edits, |edit| &edit.group) {
        let edits: Vec<&Edited> = edits.iter().filter(|edit| edit.group == group).collect();
        let mean = |figure: fn(&Edited) -> f64| mean(&edits, figure);
        let most = |figure: fn(&Edited) -> f64| edits.iter().map(|edit| figure(edit)).fold(0.0, f64::max);
        let (kept, fresh) = (mean(|edit| as_f64(edit.crossings.0)), mean(|edit| as_f64(edit.crossings.1)));
        let in_cell: usize = edits.iter().map(|edit| edit.stability.flips_in_cell).sum();
        rows.push(vec![
            group.name(),
            edits.len().to_string(),
            format!("{:.1}", mean(|edit| edit.stability.displacement)),
            format!("{:.1}", most(|edit| edit.stability.displacement)),
            format!("{:.1}", mean(|edit| edit.stability.moved * 100.0)),
            format!("{:.1}", most(|edit| edit.stability.moved * 100.0)),
            format!("{:.2}", mean(|edit| edit.stability.flips * 100.0)),
            in_cell.to_string(),
            format!("{kept:.1}"),
            format!("{fresh:.1}"),
            if fresh > 0.0 { format!("{:.0}", kept / fresh * 100.0) } else { "–".to_owned() },
        ]);
    }
    table(&heads, &rows)
}

/// The groups that there are, in order, each once.
fn groups<T>(all: &[T], group: impl Fn(&T) -> &Group) -> Vec<Group> {
    let mut groups: Vec<Group> = all.iter().map(|one| group(one).clone()).collect();
    groups.sort();
    groups.dedup();
    groups
}

fn mean<T>(all: &[&T], figure: fn(&T) -> f64) -> f64 {
    all.iter().map(|one| figure(one)).sum::<f64>() / as_f64(all.len().max(1))
}
