//! Exports every journey of a folder: a map of each state as PNG, and the roadmap as RON.
//!
//! ```text
//! cargo run --no-default-features --example export_folder [FOLDER [OUT]]
//! ```
//!
//! Without FOLDER, the journeys that come with the program are exported; without OUT, to a folder among the temporary
//! files. A file that cannot be exported is reported and the others go on; the status is then 1.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "an example talks to the terminal")]

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::Context as _;
use parcours::{
    drawing::{Theme, map},
    export::png,
    file::{open, save},
    i18n::Lang,
    layout::{Density, Request, layout},
    roadmap::plan,
};

/// The width of the pictures, in pixels: a projector's.
const WIDTH: u32 = 1920;

fn main() -> anyhow::Result<ExitCode> {
    let mut arguments = env::args_os().skip(1).map(PathBuf::from);
    let bundled = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("journeys");
    let folder = arguments.next().unwrap_or_else(bundled);
    let out = arguments.next().unwrap_or_else(|| env::temp_dir().join("parcours-export"));
    fs::create_dir_all(&out).with_context(|| format!("no folder at {}", out.display()))?;

    let mut failures = 0_usize;
    for file in journeys(&folder).with_context(|| format!("no list of {}", folder.display()))? {
        if let Err(error) = export(&file, &out) {
            failures += 1;
            eprintln!("{}: {error:#}", file.display());
        }
    }
    println!("in {}", out.display());
    Ok(if failures == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The files of a folder that end in `.ron`, by name.
fn journeys(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "ron") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Writes the maps and the roadmap of one file.
fn export(file: &Path, out: &Path) -> anyhow::Result<()> {
    let opened = open(file)?;
    for repair in &opened.repairs {
        eprintln!("{}: repaired: {} {:?}", file.display(), repair.code, repair.element);
    }
    let journey = opened.journey;
    let lang = Lang::of_tag(&journey.language);
    let stem = file.file_stem().context("the file has no name")?.to_string_lossy();

    for state in journey.states.iter() {
        let placed = layout(&Request::of_state(&journey, state, Density::Expanded));
        let picture = png(&map(&journey, state, &placed, Theme::light(), lang), WIDTH)?;
        keep(&out.join(format!("{stem}-map-{}.png", state.id)), &picture)?;
    }
    if let Some(target) = journey.target() {
        let planned = plan(&journey, target, journey.roadmap.start, lang);
        keep(&out.join(format!("{stem}-roadmap.ron")), planned.to_ron().as_bytes())?;
    }
    Ok(())
}

fn keep(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    save(path, bytes)?;
    println!("{}", path.display());
    Ok(())
}
