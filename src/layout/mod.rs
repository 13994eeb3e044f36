//! Where everything sits: from one state, or two on common ground, to rectangles and routed lines.
//!
//! The result is a pure function of the request: the same request gives the same picture on every machine. Cards are
//! placed first: their sub-columns (`columns`), their order (`order`) and their heights (`place`), or where they are
//! remembered to stand (`remember`). Lines are drawn after that (`ports`, `level`, `tracks`, `route`, `label`), and depend on
//! where the cards stand and on nothing else; so a placing that is fed back gives the same picture again.

mod align;
pub mod card;
mod columns;
mod crossings;
mod elbow;
#[cfg(test)]
mod example;
mod isotonic;
mod label;
mod layers;
mod level;
mod order;
mod place;
mod ports;
mod remember;
mod request;
mod reroute;
mod result;
mod route;
mod search;
mod sift;
mod sound;
mod tracks;

use kurbo::{Point, Rect, Size};

pub use request::{Density, EdgeRequest, NodeRequest, Request, Side};
pub use result::{Band, Edge, Layout, Node};

use layers::Layers;
use place::{Places, starts};
use ports::Extents;
use route::Across;

/// Finds where everything sits.
///
/// A card whose column or row does not exist is left out, and so is a line without both its cards; sizes that are no
/// lengths are replaced by the nearest that is.
#[must_use]
pub fn layout(request: &Request) -> Layout {
    let request = sound::sound(request);
    let remembered = remember::recall(&request);
    let Drawn { places, lanes, across, rects, mut paths } = match remembered {
        Some(places) => draw(&request, places),
        None => search::best(&request, |columns| {
            let drawn = draw(&request, place::fresh(&request, columns));
            (cost(&drawn), drawn)
        })
        .unwrap_or_else(|| draw(&request, Places::default())),
    };
    elbow::turn(&request.edges, &rects, &mut paths);
    let labels = label::place(&request.edges, &paths, &rects);

    let placement = remember::remember(&request, &places, &across.gutters);
    let stages = request.stages.into_iter().map(|(id, _)| id);
    let channels = request.channels.into_iter().map(|(id, _)| id);
    Layout {
        size: Size::new(
            across.stages.last().copied().unwrap_or(card::HEADER_WIDTH),
            lanes.last().copied().unwrap_or(card::HEADER_HEIGHT),
        ),
        stages: bands(stages, &across.stages),
        lanes: bands(channels, &lanes),
        header_height: card::HEADER_HEIGHT,
        header_width: card::HEADER_WIDTH,
        nodes: request
            .nodes
            .into_iter()
            .zip(rects)
            .map(|(node, rect)| Node { id: node.id, side: node.side, stage: node.stage, lane: node.channel, rect })
            .collect(),
        edges: request
            .edges
            .into_iter()
            .zip(paths)
            .zip(labels)
            .map(|((edge, points), (label, pin))| Edge {
                id: edge.id,
                side: edge.side,
                from: edge.from,
                to: edge.to,
                points,
                label,
                pin,
            })
            .collect(),
        placement,
    }
}

/// Cards and lines, all but the labels.
struct Drawn {
    places: Places,
    /// Where each lane starts, and where the last ends.
    lanes: Vec<f64>,
    across: Across,
    rects: Vec<Rect>,
    paths: Vec<Vec<Point>>,
}

/// Draws the lines between cards that stand: a function of where they stand, and of nothing else.
fn draw(request: &Request, places: Places) -> Drawn {
    let lanes: Vec<f64> = starts(&places.lanes).into_iter().map(|start| start + card::HEADER_HEIGHT).collect();
    let heights: Vec<(f64, f64)> = request
        .nodes
        .iter()
        .zip(&places.tops)
        .map(|(node, top)| (lanes[node.channel] + top, lanes[node.channel] + top + node.height))
        .collect();
    let bottom = lanes.last().copied().unwrap_or(card::HEADER_HEIGHT);
    let extents = Extents { cards: &heights, body: (card::HEADER_HEIGHT, bottom) };

    let layers = layers(request, &places, &extents);
    let ports = ports::ports(request, &layers, &extents);
    let across = route::across(request, &places, &ports);
    let rects: Vec<Rect> = request
        .nodes
        .iter()
        .zip(&places.columns.of)
        .zip(&heights)
        .map(|((node, &column), &(top, bottom))| {
            let left = across.middles[column] - node.width / 2.0;
            Rect::new(left, top, left + node.width, bottom)
        })
        .collect();
    let paths = route::paths(request, &ports, &across, &rects);
    Drawn { places, lanes, across, rects, paths }
}

/// How hard a map is to follow: crossings hurt most (Purchase 1997), then bends, then length.
fn cost(drawn: &Drawn) -> f64 {
    let bends: usize = drawn.paths.iter().map(|path| path.len().saturating_sub(2)).sum();
    let pieces = drawn.paths.iter().flat_map(|path| path.windows(2));
    let length: f64 = pieces.map(|pair| (pair[1] - pair[0]).hypot()).sum();
    let width = drawn.across.stages.last().copied().unwrap_or(0.0);
    as_f64(route::crossings(&drawn.paths)) + as_f64(bends) * BEND + length * LINE_PIXEL + width * MAP_PIXEL
}

/// What a bend, a pixel of a line and a pixel of the width of the map cost, in crossings.
const BEND: f64 = 0.25;
const LINE_PIXEL: f64 = 0.0005;
const MAP_PIXEL: f64 = 0.002;

/// The cards in the order in which they stand, and between them the lines that pass.
fn layers(request: &Request, places: &Places, extents: &Extents<'_>) -> Layers {
    let mut layers = Layers::new(request, &places.columns);
    let middle = |card: usize| f64::midpoint(extents.cards[card].0, extents.cards[card].1);
    let mut heights: Vec<f64> =
        (0..layers.items.len()).map(|item| if item < request.nodes.len() { middle(item) } else { 0.0 }).collect();
    for chain in &layers.chains {
        let (Some(&first), Some(&last)) = (chain.items.first(), chain.items.last()) else { continue };
        let step = (heights[last] - heights[first]) / as_f64(chain.items.len() - 1);
        for (at, &item) in chain.items.iter().enumerate().skip(1).take(chain.items.len() - 2) {
            heights[item] = heights[first] + step * as_f64(at);
        }
    }
    for column in 0..layers.columns.len() {
        layers.columns[column].sort_by(|&a, &b| heights[a].total_cmp(&heights[b]).then(a.cmp(&b)));
        layers.renumber(column);
    }
    let room = ports::room(&layers, extents);
    order::order_passages(request, &mut layers, &room);
    layers
}

fn bands<Id>(ids: impl Iterator<Item = Id>, starts: &[f64]) -> Vec<Band<Id>> {
    ids.zip(starts.windows(2)).map(|(id, ends)| Band { id, start: ends[0], length: ends[1] - ends[0] }).collect()
}

/// A count as a number to reckon with.
fn as_f64(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}
