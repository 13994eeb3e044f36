//! `parcours layout`: where everything sits on the map.

use parcours::{
    i18n::Lang,
    layout::{Layout, Request, layout},
};
use serde::Serialize;

use super::{arguments::LayoutOf, failure::Failure, output, source::Source};

/// The answer as JSON, in pixels at zoom 1, x to the right, y down.
#[derive(Debug, Serialize)]
struct Places<'a> {
    cells: Vec<Cell<'a>>,
    nodes: Vec<Node<'a>>,
    edges: Vec<Edge<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    bundles: Vec<Bundle<'a>>,
}

#[derive(Debug, Serialize)]
struct Cell<'a> {
    stage: &'a str,
    channel: &'a str,
    x: f64,
    y: f64,
    w: f64,
    h: f64,
}

#[derive(Debug, Serialize)]
struct Node<'a> {
    id: &'a str,
    x: f64,
    y: f64,
    w: f64,
    h: f64,
}

#[derive(Debug, Serialize)]
struct Edge<'a> {
    id: &'a str,
    source: &'a str,
    target: &'a str,
    points: Vec<(f64, f64)>,
}

/// All transitions from one cell to another on a map that is too large for each to be drawn.
#[derive(Debug, Serialize)]
struct Bundle<'a> {
    from: [&'a str; 2],
    to: [&'a str; 2],
    transitions: Vec<&'a str>,
    points: Vec<(f64, f64)>,
}

pub fn run(asked: &LayoutOf, lang: Option<Lang>) -> Result<(), Failure> {
    let source = Source::read_aloud(&asked.file, lang)?;
    let state = source.current(asked.state.as_deref())?;
    let laid_out = layout(&Request::of_state(source.journey(), state, asked.density.into()));
    output::print_json(&places(&laid_out), source.lang)
}

fn places(layout: &Layout) -> Places<'_> {
    let mut cells = Vec::new();
    for (stage, column) in layout.stages.iter().enumerate() {
        for (lane, row) in layout.lanes.iter().enumerate() {
            if let Some(rect) = layout.cell(stage, lane) {
                let (x, y, w, h) = (rect.x0, rect.y0, rect.width(), rect.height());
                cells.push(Cell { stage: column.id.as_str(), channel: row.id.as_str(), x, y, w, h });
            }
        }
    }
    let nodes = layout
        .nodes
        .iter()
        .map(|node| Node {
            id: node.id.as_str(),
            x: node.rect.x0,
            y: node.rect.y0,
            w: node.rect.width(),
            h: node.rect.height(),
        })
        .collect();
    let edges = layout
        .edges
        .iter()
        .filter_map(|edge| {
            Some(Edge {
                id: edge.id.as_str(),
                source: layout.nodes.get(edge.from)?.id.as_str(),
                target: layout.nodes.get(edge.to)?.id.as_str(),
                points: edge.points.iter().map(|point| (point.x, point.y)).collect(),
            })
        })
        .collect();
    let bundles = layout
        .bundles
        .iter()
        .map(|bundle| Bundle {
            from: [bundle.pair.from.0.as_str(), bundle.pair.from.1.as_str()],
            to: [bundle.pair.to.0.as_str(), bundle.pair.to.1.as_str()],
            transitions: bundle.lines.iter().map(|line| line.id.as_str()).collect(),
            points: bundle.points.iter().map(|point| (point.x, point.y)).collect(),
        })
        .collect();
    Places { cells, nodes, edges, bundles }
}
