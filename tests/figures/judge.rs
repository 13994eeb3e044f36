//! The figures, held against those of an independent program.
//!
//! `metrics.py` measures the same layouts from what the command line says. It is looked for in `tools/layout` of the
//! folder that `PARCOURS_SHARED` names, `../shared` where it names none.

use std::{
    env, fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use kurbo::{Point, Vec2};
use parcours::{
    edit::{self, Edit},
    file,
    layout::{Edge, Layout, Node},
    model::{Journey, Placement, Touchpoint, Transition},
};
use serde_json::{Value, json};

use crate::{
    AT_20, AT_60, Edited, Map, edits,
    measure::{Figures, as_f64, measure, stability},
    read,
};

#[test]
fn figures_are_those_of_the_independent_program() {
    let Some(judge) = Judge::found() else { return };
    for Map { name, journey, layout } in AT_20.iter().chain(AT_60.iter()) {
        judge.agrees_on(name, journey, layout);
        // On a good map, most figures are 0. Here they are not.
        judge.agrees_on_tangle(name, journey, layout.clone());
    }
}

#[test]
fn what_an_edit_moves_is_what_the_independent_program_says() {
    let Some(judge) = Judge::found() else { return };
    for edit in edits(AT_20.get(..2).unwrap()).iter().chain(&edits(AT_60.get(..1).unwrap())) {
        judge.agrees_on_edit(edit);
    }
}

/// The independent program, and a folder for what it reads.
struct Judge {
    program: PathBuf,
    folder: tempfile::TempDir,
}

impl Judge {
    /// The program where it is there with all it needs; otherwise says that it is not.
    fn found() -> Option<Self> {
        let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
        let shared = env::var_os("PARCOURS_SHARED").map_or_else(beside, PathBuf::from);
        let program = shared.join("tools/layout/metrics.py");
        let numpy = Command::new("python3").args(["-c", "import numpy"]).stderr(Stdio::null()).status();
        let missing = if !program.is_file() {
            format!("there is no {}", program.display())
        } else if !numpy.is_ok_and(|status| status.success()) {
            "there is no python3 with numpy".to_owned()
        } else {
            return Some(Self { program, folder: tempfile::tempdir().unwrap() });
        };
        // Not `eprintln!`, which a test that passes does not show.
        let skipped = format!("SKIPPED: figures of the layout not held against metrics.py: {missing}\n");
        io::stderr().write_all(skipped.as_bytes()).unwrap();
        None
    }

    /// Holds the figures of a map against those of the program, which sees what the command line says.
    fn agrees_on(&self, name: &str, journey: &Journey, layout: &Layout) {
        let graph = self.keep(&format!("{name}.graph.json"), &graph(journey).to_string());
        let places = self.places(name, journey, &Placement::default());
        same_figures(name, &measure(layout), &self.asked(&[&graph, &places]));
    }

    /// The same for a worse map: some cards out of their cells, lines straight through or round one corner.
    fn agrees_on_tangle(&self, name: &str, journey: &Journey, mut layout: Layout) {
        for node in layout.nodes.iter_mut().step_by(5) {
            node.rect = node.rect + Vec2::new(-250.0, 130.0);
        }
        for (index, edge) in layout.edges.iter_mut().enumerate() {
            let [from, to] = [edge.from, edge.to].map(|node| layout.nodes[node].rect.center());
            edge.points = if index % 2 == 0 { vec![from, to] } else { vec![from, Point::new(to.x, from.y), to] };
        }
        let found = measure(&layout);
        let is_bad = found.stages < 1.0 && found.lanes < 1.0 && found.through > 0;
        assert!(is_bad && found.crossings > 0, "{found:?}");
        let graph = self.keep(&format!("{name}.graph.json"), &graph(journey).to_string());
        let places = self.keep(&format!("{name}.tangle.json"), &places(&layout).to_string());
        same_figures(name, &found, &self.asked(&[&graph, &places]));
    }

    /// Holds what an edit moved against what the program says about the two layouts of the command line.
    fn agrees_on_edit(&self, edit: &Edited) {
        let Edited { name, journey, before, after } = edit;
        let graph = self.keep(&format!("{name}.graph.json"), &graph(journey).to_string());
        let base = read(name.split_once("__").unwrap().0);
        let first = self.places(&format!("{name}-before"), &base, &Placement::default());
        // The placing goes the way of a saved file.
        let second = self.places(name, journey, &before.placement);
        let said = self.asked(&[&graph, &second, &first]);
        same_figures(name, &measure(after), &said);
        let found = stability(before, after);
        for (key, figure) in [("disp_raw", found.displacement), ("moved", found.moved), ("flips", found.flips)] {
            assert_same(name, &said, key, figure);
        }
    }

    /// What `parcours layout` says about a journey that remembers a placing.
    fn places(&self, name: &str, journey: &Journey, placement: &Placement) -> PathBuf {
        let mut journey = journey.clone();
        let state = journey.current().unwrap().id.clone();
        let placement = Some(placement.clone()).filter(|placement| *placement != Placement::default());
        edit::apply(&mut journey, &Edit::Place { state, placement }).unwrap();
        let file = self.keep(&format!("{name}.ron"), &file::write(&journey).unwrap());
        let output =
            Command::new(env!("CARGO_BIN_EXE_parcours")).args(["layout", "--json"]).arg(file).output().unwrap();
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        self.keep(&format!("{name}.layout.json"), &String::from_utf8(output.stdout).unwrap())
    }

    fn asked(&self, files: &[&Path]) -> Value {
        let output = Command::new("python3").arg(&self.program).args(files).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    }

    fn keep(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, text).unwrap();
        path
    }
}

/// A state as the independent program reads it.
fn graph(journey: &Journey) -> Value {
    let state = journey.current().unwrap();
    let node = |touchpoint: &Touchpoint| {
        json!({
            "id": touchpoint.id,
            "stage": journey.stages.position(&touchpoint.stage),
            "channel": journey.channels.position(&touchpoint.channel),
        })
    };
    let edge = |transition: &Transition| json!({ "id": transition.id, "source": transition.from, "target": transition.to });
    json!({
        "nodes": state.touchpoints.iter().map(node).collect::<Vec<_>>(),
        "edges": state.transitions.iter().map(edge).collect::<Vec<_>>(),
    })
}

/// A layout as the independent program reads it.
fn places(layout: &Layout) -> Value {
    let node = |node: &Node| {
        json!({
            "id": node.id,
            "x": node.rect.x0,
            "y": node.rect.y0,
            "w": node.rect.width(),
            "h": node.rect.height(),
        })
    };
    let edge = |edge: &Edge| {
        json!({
            "id": edge.id,
            "source": layout.nodes[edge.from].id,
            "target": layout.nodes[edge.to].id,
            "points": edge.points.iter().map(|point| [point.x, point.y]).collect::<Vec<_>>(),
        })
    };
    json!({
        "nodes": layout.nodes.iter().map(node).collect::<Vec<_>>(),
        "edges": layout.edges.iter().map(edge).collect::<Vec<_>>(),
    })
}

fn same_figures(name: &str, found: &Figures, said: &Value) {
    for key in ["missing_nodes", "missing_edges"] {
        assert_same(name, said, key, 0.0);
    }
    for (key, figure) in [
        ("stage_disj", found.stages),
        ("lane_disj", found.lanes),
        ("crossings", as_f64(found.crossings)),
        ("edge_node", as_f64(found.through)),
        ("overlap_px", found.overlap),
        ("bpe", found.bends),
        ("detour", found.detour),
        ("area_ratio", found.area),
    ] {
        assert_same(name, said, key, figure);
    }
}

#[track_caller]
fn assert_same(name: &str, said: &Value, key: &str, found: f64) {
    let expected = said.get(key).and_then(Value::as_f64).unwrap();
    assert!(
        (found - expected).abs() <= 1e-6 * expected.abs().max(1.0),
        "{name}, {key}: {found} is not {expected}"
    );
}
