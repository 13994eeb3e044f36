//! Where everything sits: from one state, or two on common ground, to rectangles and routed lines.
//!
//! The result is a pure function of the request: the same request gives the same picture on every machine.
//!
//! 1. The request is made sound (`sound`): nothing after that can fail.
//! 2. Cards are placed. What is remembered stays (`remember`), and what is new finds a place among it (`newcomer`).
//!    Otherwise several maps are drawn and the best is taken (`search`, by `cost`): each has its sub-columns (`columns`;
//!    `slide` for a compact map), its order (`layers`, `crossings`, `order`, `sift`, `reroute`) and its heights
//!    (`place`).
//! 3. Lines are drawn (`ports`, `level`, `align`, then `tracks`, `route`). They depend on where the cards stand and on
//!    nothing else, so a placing that is fed back gives the same picture again. Some ends turn to the top or bottom of
//!    their cards (`elbow`).
//! 4. Signs find their places: pins on cards (`crown`), then plates, pins and marks on lines (`label`, `spots`,
//!    `taken`).
//!
//! A map of more than [`MOST_SINGLE`] cards goes another way after the first step: its cards are stacked in their cells
//! (`stack`, in the order of `walk`) and its lines bundled per pair of cells (`bundle`, `ways`).
//!
//! `card`, `plate`, `pin` and `bundle` say how large things are, for the layout and for the drawing; `spacing` how far apart they
//! stand; `isotonic` solves what heights come down to.

mod align;
pub mod bundle;
pub mod card;
mod columns;
mod cost;
mod crossings;
mod crown;
mod elbow;
#[cfg(test)]
mod example;
mod gutter;
mod isotonic;
mod label;
mod layers;
mod level;
mod newcomer;
mod order;
pub mod pin;
mod place;
pub mod plate;
mod ports;
mod remember;
mod request;
mod reroute;
mod result;
mod route;
mod search;
mod sift;
mod slide;
mod slot;
mod sound;
mod spacing;
mod spots;
mod stack;
mod taken;
mod tracks;
mod walk;
mod ways;

use kurbo::{Point, Rect, Size};

pub use request::{Crown, Density, EdgeRequest, MOST_SINGLE, NodeRequest, Request, Side, Stacking};
pub use result::{Band, Bundle, Bundled, Edge, Layout, Node};

use columns::Columns;
use cost::cost;
use layers::Layers;
use place::{Places, starts};
use ports::Extents;
use route::Across;

/// What a pixel costs that a card moves for a new one, in crossings.
const MOVED_PIXEL: f64 = 0.025;

/// The places for a new card are drawn and compared if there are no more cards than this.
const TRIED_OUT: usize = 300;

/// Finds where everything sits.
///
/// A card whose column or row does not exist is left out, and so is a line without both its cards; sizes that are no
/// lengths are replaced by the nearest that is.
#[must_use]
pub fn layout(request: &Request) -> Layout {
    let request = sound::sound(request);
    if request.is_stacked() {
        return stack::layout(request);
    }
    let drawn = match remember::recall(&request) {
        Some(mut ways) => {
            if request.nodes.len() > TRIED_OUT {
                ways.truncate(1);
            }
            let only_way = ways.len() == 1;
            let drawn = ways.into_iter().map(|(moved, places)| {
                let drawn = draw(&request, places);
                let cost = if only_way { 0.0 } else { cost(&request, &drawn) + moved * MOVED_PIXEL };
                (cost, drawn)
            });
            drawn.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, drawn)| drawn)
        }
        None => search::best(&request, |columns| {
            let drawn = draw(&request, place::fresh(&request, columns));
            (cost(&request, &drawn), drawn)
        }),
    };
    let in_one_column = || place::fresh(&request, Columns::new(&request, &vec![0; request.nodes.len()]));
    let Drawn { places, lanes, across, rects, mut paths } =
        drawn.unwrap_or_else(|| draw(&request, in_one_column()));
    elbow::turn(&request.edges, &rects, &mut paths);
    let size = Size::new(
        across.stages.last().copied().unwrap_or(card::HEADER_WIDTH),
        lanes.last().copied().unwrap_or(card::HEADER_HEIGHT),
    );
    let signs = label::place(&request, &paths, &rects, size);

    let placement = remember::remember(&request, &places, &across.gutters);
    let stages = request.stages.into_iter().map(|(id, _)| id);
    let channels = request.channels.into_iter().map(|(id, _)| id);
    Layout {
        size,
        stages: bands(stages, &across.stages),
        lanes: bands(channels, &lanes),
        header_height: card::HEADER_HEIGHT,
        header_width: card::HEADER_WIDTH,
        nodes: nodes(request.nodes, rects, signs.on_cards),
        edges: request
            .edges
            .into_iter()
            .zip(paths)
            .zip(signs.plates)
            .zip(signs.on_lines)
            .zip(signs.marks)
            .map(|((((edge, points), label), pin), mark)| Edge {
                id: edge.id,
                side: edge.side,
                from: edge.from,
                to: edge.to,
                points,
                label,
                pin,
                mark,
            })
            .collect(),
        bundles: Vec::new(),
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
    let above: Vec<f64> = request.nodes.iter().map(spacing::above).collect();
    let extents = Extents { cards: &heights, body: (card::HEADER_HEIGHT, bottom), above: &above };

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

/// The cards where they came to stand, each with the place of its pins.
fn nodes(cards: Vec<NodeRequest>, rects: Vec<Rect>, pins: Vec<Rect>) -> Vec<Node> {
    let placed = cards.into_iter().zip(rects).zip(pins).map(|((card, rect), pin)| Node {
        id: card.id,
        side: card.side,
        stage: card.stage,
        lane: card.channel,
        rect,
        pin,
    });
    placed.collect()
}

fn bands<Id>(ids: impl Iterator<Item = Id>, starts: &[f64]) -> Vec<Band<Id>> {
    ids.zip(starts.windows(2)).map(|(id, ends)| Band { id, start: ends[0], length: ends[1] - ends[0] }).collect()
}

/// How far it is along a piece of a line. Pieces are level or upright, so this needs none of the functions that come out
/// differently on another machine.
fn straight(from: Point, to: Point) -> f64 {
    (to.x - from.x).abs() + (to.y - from.y).abs()
}

/// A count as a number to reckon with.
fn as_f64(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}
