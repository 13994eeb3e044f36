//! What every layout keeps to.

use std::fmt::Write as _;

use kurbo::{Point, Rect};
use parcours::layout::{Density, Edge, Layout, Request, Side, layout};

/// What is wrong with a layout, whatever was asked for: headers with holes, cards out of their cells or too near,
/// lines that are not square, run through cards or leave the map.
pub fn faults(layout: &Layout) -> Vec<String> {
    let mut faults = Vec::new();
    let mut fault = |holds: bool, what: &dyn Fn() -> String| {
        if !holds {
            faults.push(what());
        }
    };
    let near = |a: f64, b: f64| (a - b).abs() < 1e-6;
    let mut x = layout.header_width;
    for band in &layout.stages {
        fault(near(band.start, x) && band.length > 0.0, &|| format!("{band:?} leaves a hole at {x}"));
        x = band.start + band.length;
    }
    fault(near(x, layout.size.width), &|| format!("the stages end at {x}"));
    let mut y = layout.header_height;
    for band in &layout.lanes {
        fault(near(band.start, y) && band.length > 0.0, &|| format!("{band:?} leaves a hole at {y}"));
        y = band.start + band.length;
    }
    fault(near(y, layout.size.height), &|| format!("the lanes end at {y}"));
    for node in &layout.nodes {
        let cell = layout.cell(node.stage, node.lane).unwrap_or_default();
        fault(node.rect.is_finite() && contains(cell, node.rect), &|| format!("{node:?} is outside of {cell:?}"));
    }
    for (index, a) in layout.nodes.iter().enumerate() {
        for b in &layout.nodes[index + 1..] {
            fault(!a.rect.inflate(8.0 - 1e-6, 8.0 - 1e-6).overlaps(b.rect), &|| {
                format!("{a:?} is too near to {b:?}")
            });
        }
    }
    for edge in &layout.edges {
        line_faults(layout, edge, &mut |what| faults.push(what));
    }
    faults
}

/// What is not as it was asked for.
fn departures(request: &Request, layout: &Layout) -> Vec<String> {
    let mut faults = Vec::new();
    let mut fault = |holds: bool, what: &dyn Fn() -> String| {
        if !holds {
            faults.push(what());
        }
    };
    fault(layout.nodes.len() == request.nodes.len(), &|| "a card is missing".to_owned());
    fault(layout.edges.len() == request.edges.len(), &|| "a line is missing".to_owned());
    for ((_, least), band) in request.stages.iter().zip(&layout.stages) {
        fault(band.length >= least.min(10_000.0), &|| format!("{band:?} is too narrow for its header"));
    }
    for ((_, least), band) in request.channels.iter().zip(&layout.lanes) {
        fault(band.length >= least.min(10_000.0), &|| format!("{band:?} is too low for its header"));
    }

    for (asked, node) in request.nodes.iter().zip(&layout.nodes) {
        fault((asked.stage, asked.channel) == (node.stage, node.lane), &|| format!("{node:?} is in another cell"));
    }
    for (asked, edge) in request.edges.iter().zip(&layout.edges) {
        let fits = asked.plate.is_none_or(|plate| {
            let (least, most) = (plate.least.ceil().max(16.0), plate.width.ceil().max(16.0));
            edge.label.is_some_and(|label| label.width() > least - 1.5 && label.width() < most + 0.5)
        });
        fault(fits && asked.plate.is_some() == edge.label.is_some(), &|| {
            format!("the plate of {} is {:?} wide", edge.id, edge.label.map(|label| label.width()))
        });
    }
    faults
}

fn line_faults(layout: &Layout, edge: &Edge, fault: &mut dyn FnMut(String)) {
    let (from, to) = (layout.nodes[edge.from].rect, layout.nodes[edge.to].rect);
    let id = &edge.id;
    let whole = Rect::new(0.0, 0.0, layout.size.width, layout.size.height);
    let ends = edge.points.first().zip(edge.points.last());
    let Some((start, end)) = ends.filter(|_| edge.points.len() > 1) else {
        return fault(format!("{id} has no points"));
    };
    for (end, card) in [(start, from), (end, to)] {
        if !is_on_border(*end, card) {
            fault(format!("{id} ends at {end}, off the border of {card}"));
        }
    }
    for point in edge.points.iter().chain([&edge.pin.center()]) {
        if !point.is_finite() || !contains(whole, Rect::from_points(*point, *point)) {
            fault(format!("{id} leaves the map at {point}"));
        }
    }
    for pair in edge.points.windows(2) {
        let along = pair[1] - pair[0];
        if (along.x.abs() > 0.0) == (along.y.abs() > 0.0) {
            fault(format!("{id} is not square, or does not move, from {} to {}", pair[0], pair[1]));
        }
        let piece = Rect::from_points(pair[0], pair[1]);
        for node in &layout.nodes {
            if touches_inside(piece, node.rect) {
                fault(format!("{id} runs through {}", node.id));
            }
        }
    }
    for three in edge.points.windows(3) {
        let (a, b) = (three[1] - three[0], three[2] - three[1]);
        if (a.x.abs() > 0.0) == (b.x.abs() > 0.0) {
            fault(format!("{id} has a needless point at {}", three[1]));
        }
    }
    for (rect, what) in [(edge.label, "plate"), (Some(edge.pin), "pin"), (Some(edge.mark), "mark")] {
        if rect.is_some_and(|rect| !rect.is_finite()) {
            fault(format!("the {what} of {id} is nowhere"));
        }
    }
}

fn contains(outer: Rect, inner: Rect) -> bool {
    let outer = outer.inflate(1e-6, 1e-6);
    outer.x0 <= inner.x0 && outer.y0 <= inner.y0 && outer.x1 >= inner.x1 && outer.y1 >= inner.y1
}

fn is_on_border(point: Point, card: Rect) -> bool {
    let near = |a: f64, b: f64| (a - b).abs() < 1e-6;
    let beside = (near(point.x, card.x0) || near(point.x, card.x1)) && point.y > card.y0 && point.y < card.y1;
    let above = (near(point.y, card.y0) || near(point.y, card.y1)) && point.x > card.x0 && point.x < card.x1;
    beside || above
}

/// Whether a piece of a line enters a card; its own ends only touch the border.
fn touches_inside(piece: Rect, card: Rect) -> bool {
    let card = card.inset(-0.01);
    piece.x0 < card.x1 && piece.x1 > card.x0 && piece.y0 < card.y1 && piece.y1 > card.y0
}

/// The layout of a request, which keeps all laws, is the same each time, and stays as it is from its own placing.
pub fn check(request: &Request) -> Layout {
    let first = layout(request);
    let faults = [faults(&first), departures(request, &first)].concat();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    assert_eq!(layout(request), first, "the same request, another layout");
    let again =
        Request { placement: Some(first.placement.clone()), density: Density::Expanded, ..request.clone() };
    if request.nodes.iter().all(|node| node.side == Side::Both) {
        assert_eq!(layout(&again), first, "its own placing, another layout");
    }
    first
}

/// Whether the cards with an order set by hand read in it: sub-column by sub-column, from the top.
pub fn disorder(request: &Request, placed: &Layout) -> String {
    let mut disorder = String::new();
    for (a, before) in request.nodes.iter().zip(&placed.nodes) {
        for (b, after) in request.nodes.iter().zip(&placed.nodes) {
            let same_cell = (a.stage, a.channel) == (b.stage, b.channel);
            if same_cell && a.order.is_some() && b.order.is_some() && a.order < b.order {
                let reads = (before.rect.center().x, before.rect.y0) < (after.rect.center().x, after.rect.y0);
                if !reads {
                    let _ = writeln!(disorder, "{} should come before {}", a.id, b.id);
                }
            }
        }
    }
    disorder
}
