//! The layout by its laws: whatever is asked for, cards keep to their cells and apart, and lines to themselves.

#![expect(clippy::unwrap_used, reason = "what makes up a test may panic like the test")]

use std::fmt::Write as _;

use kurbo::{Point, Rect};
use parcours::{
    file,
    layout::{Density, Edge, EdgeRequest, Layout, NodeRequest, Request, Side, card, layout},
    model::{ChannelId, Journey, Placement, StageId, State, StateId, Touchpoint, TouchpointId, TransitionId},
};
use proptest::prelude::*;

/// Everything that a layout must keep to, as the list of what it does not.
fn faults(request: &Request, layout: &Layout) -> Vec<String> {
    let mut faults = Vec::new();
    let mut fault = |holds: bool, what: &dyn Fn() -> String| {
        if !holds {
            faults.push(what());
        }
    };
    fault(layout.nodes.len() == request.nodes.len(), &|| "a card is missing".to_owned());
    fault(layout.edges.len() == request.edges.len(), &|| "a line is missing".to_owned());

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
    for ((_, least), band) in request.stages.iter().zip(&layout.stages) {
        fault(band.length >= least.min(10_000.0), &|| format!("{band:?} is too narrow for its header"));
    }
    for ((_, least), band) in request.channels.iter().zip(&layout.lanes) {
        fault(band.length >= least.min(10_000.0), &|| format!("{band:?} is too low for its header"));
    }

    for (asked, node) in request.nodes.iter().zip(&layout.nodes) {
        fault((asked.stage, asked.channel) == (node.stage, node.lane), &|| format!("{node:?} is in another cell"));
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
    for point in edge.points.iter().chain([&edge.pin]) {
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
    if edge.label.is_some_and(|label| !label.is_finite()) {
        fault(format!("the label of {id} is nowhere"));
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

fn check(request: &Request) -> Layout {
    let first = layout(request);
    let faults = faults(request, &first);
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    assert_eq!(layout(request), first, "the same request, another layout");
    let again = layout(&Request { placement: Some(first.placement.clone()), ..request.clone() });
    if request.nodes.iter().all(|node| node.side == Side::Both) {
        assert_eq!(again, first, "its own placing, another layout");
    }
    first
}

const BOTH: [Density; 2] = [Density::Expanded, Density::Compact];

fn sample() -> Journey {
    file::parse(include_str!("data/retrait-en-boutique.ron")).unwrap().journey
}

#[test]
fn journeys_keep_the_laws() {
    for text in [include_str!("data/retrait-en-boutique.ron"), include_str!("data/every-field.ron")] {
        let journey = file::parse(text).unwrap().journey;
        for density in BOTH {
            for from in journey.states.iter() {
                check(&Request::of_state(&journey, from, density));
                for to in journey.states.iter() {
                    check(&Request::of_union(&journey, from, to, density));
                }
            }
        }
    }
}

#[test]
fn the_sample_is_easy_to_follow() {
    let journey = sample();
    let state = journey.current().unwrap();
    let placed = check(&Request::of_state(&journey, state, Density::Expanded));
    let bends: usize = placed.edges.iter().map(|edge| edge.points.len() - 2).sum();
    assert!(2 * bends <= 3 * placed.edges.len(), "{bends} bends");
    assert!(crossings(&placed) <= 8, "{} crossings", crossings(&placed));
    assert_eq!(shared(&placed), Vec::<String>::new());
    for (index, edge) in placed.edges.iter().enumerate() {
        let Some(label) = edge.label else { continue };
        assert!(
            !placed.nodes.iter().any(|node| node.rect.overlaps(label)),
            "the label of {} covers a card",
            edge.id
        );
        let others = placed.edges[index + 1..].iter().filter_map(|other| other.label);
        assert!(others.into_iter().all(|other| !other.overlaps(label)), "the label of {} covers another", edge.id);
    }
}

/// The lines that run on one another.
fn shared(placed: &Layout) -> Vec<String> {
    let mut shared = Vec::new();
    for (index, one) in placed.edges.iter().enumerate() {
        for other in &placed.edges[index + 1..] {
            for a in one.points.windows(2) {
                for b in other.points.windows(2) {
                    let common = Rect::from_points(a[0], a[1]).inflate(0.5, 0.5);
                    let common = common.intersect(Rect::from_points(b[0], b[1]).inflate(0.5, 0.5));
                    if common.width().min(common.height()) > 0.0 && common.width().max(common.height()) > 2.0 {
                        shared.push(format!("{} and {} at {common}", one.id, other.id));
                    }
                }
            }
        }
    }
    shared
}

/// Pairs of pieces of different lines that cross inside both.
fn crossings(placed: &Layout) -> usize {
    let pieces = |edge: &Edge| edge.points.windows(2).map(|pair| (pair[0], pair[1])).collect::<Vec<_>>();
    let same = |a: f64, b: f64| a.total_cmp(&b).is_eq();
    let within = |at: f64, a: f64, b: f64| at > a.min(b) && at < a.max(b);
    let cross = |a: (Point, Point), b: (Point, Point)| {
        same(a.0.y, a.1.y) && same(b.0.x, b.1.x) && within(b.0.x, a.0.x, a.1.x) && within(a.0.y, b.0.y, b.1.y)
    };
    let mut count = 0;
    for (index, one) in placed.edges.iter().enumerate() {
        for other in &placed.edges[index + 1..] {
            for a in pieces(one) {
                count += pieces(other).into_iter().filter(|&b| cross(a, b) || cross(b, a)).count();
            }
        }
    }
    count
}

#[test]
fn all_stages_and_channels_are_there_and_outside_ones_last() {
    let journey = sample();
    let request = Request::of_state(&journey, journey.current().unwrap(), Density::Expanded);
    assert_eq!(request.stages.len(), journey.stages.len());
    let channels: Vec<&str> = request.channels.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(channels, ["site", "appli", "email", "telephone", "boutique", "seul", "ailleurs"]);
    let placed = layout(&request);
    let appli = &placed.lanes[1];
    assert!((appli.length - card::LANE_HEIGHT).abs() < 1e-9, "a lane without cards stays small: {appli:?}");
}

#[test]
fn a_union_holds_what_is_common_once() {
    let journey = sample();
    let (from, to) = (journey.current().unwrap(), journey.target().unwrap());
    let request = Request::of_union(&journey, from, to, Density::Expanded);
    let sides = |id: &str| -> Vec<Side> {
        request.nodes.iter().filter(|node| node.id.as_str() == id).map(|node| node.side).collect()
    };
    assert_eq!(sides("recherche"), [Side::Both]);
    assert_eq!(sides("question-montage"), [Side::From, Side::To], "it moved to another channel");
    assert_eq!(sides("attente"), [Side::From], "it was removed");
    assert_eq!(sides("suivi"), [Side::To], "it was added");
    let lines = |id: &str| -> Vec<Side> {
        request.edges.iter().filter(|edge| edge.id.as_str() == id).map(|edge| edge.side).collect()
    };
    assert_eq!(lines("recherche-fiche"), [Side::Both]);
    assert_eq!(lines("attente-retrait"), [Side::From, Side::To], "it starts elsewhere");
    assert_eq!(lines("retrait-question"), [Side::From, Side::To], "its end moved");
    let fiche = request.nodes.iter().find(|node| node.id.as_str() == "fiche").unwrap();
    let tallest = [from, to].map(|state| card::name_lines(&state.touchpoints.get(&fiche.id).unwrap().name).len());
    assert!((fiche.height - card::height(tallest[0].max(tallest[1]))).abs() < 1e-9);
}

/// A journey of one cell.
fn one_cell(cards: usize) -> (Journey, State) {
    let mut journey = sample();
    journey.stages = journey.stages.iter().take(1).cloned().collect();
    journey.channels = journey.channels.iter().take(1).cloned().collect();
    let mut state = State::new(StateId::new("s"), "s", parcours::model::Role::Current);
    for number in 0..cards {
        let id = TouchpointId::new(&format!("t{number:03}"));
        let (stage, channel) = (StageId::new("decouverte"), ChannelId::new("site"));
        state.touchpoints.put(Touchpoint::new(id, "Un moment", stage, channel));
    }
    (journey, state)
}

#[test]
fn nothing_one_card_and_two_hundred_in_a_cell_are_laid_out() {
    let nothing = Request {
        stages: Vec::new(),
        channels: Vec::new(),
        nodes: Vec::new(),
        edges: Vec::new(),
        placement: None,
        density: Density::Expanded,
    };
    check(&nothing);
    for cards in [0, 1, 200] {
        let (journey, state) = one_cell(cards);
        for density in BOTH {
            check(&Request::of_state(&journey, &state, density));
        }
    }
}

#[test]
fn a_card_in_no_cell_is_left_out_with_its_lines() {
    let journey = sample();
    let mut request = Request::of_state(&journey, journey.current().unwrap(), Density::Expanded);
    let cards = request.nodes.len();
    request.nodes[0].stage = 99;
    request.nodes[1].width = f64::NAN;
    request.nodes[2].height = f64::INFINITY;
    request.edges[0].to = usize::MAX;
    let placed = layout(&request);
    assert_eq!(placed.nodes.len(), cards - 1);
    assert!(placed.edges.iter().all(|edge| edge.from < placed.nodes.len() && edge.to < placed.nodes.len()));
}

/// Whether the cards with an order set by hand read in it: sub-column by sub-column, from the top.
fn disorder(request: &Request, placed: &Layout) -> String {
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

#[test]
fn an_order_set_by_hand_wins_over_the_flow() {
    let (journey, mut state) = one_cell(3);
    for (number, order) in [(0, 3), (1, 2), (2, 1)] {
        state.touchpoints.update(&TouchpointId::new(&format!("t{number:03}")), |one| one.order = Some(order));
    }
    state.transitions.put(parcours::model::Transition::new(
        TransitionId::new("e"),
        TouchpointId::new("t000"),
        TouchpointId::new("t002"),
    ));
    for density in BOTH {
        let request = Request::of_state(&journey, &state, density);
        assert_eq!(disorder(&request, &check(&request)), "");
    }
}

#[test]
fn what_stood_somewhere_stays_there() {
    let journey = sample();
    let mut state = journey.current().unwrap().clone();
    let before = layout(&Request::of_state(&journey, &state, Density::Expanded));
    state.placement = Some(before.placement.clone());
    let new = TouchpointId::new("new");
    let (stage, channel) = (StageId::new("achat"), ChannelId::new("site"));
    state.touchpoints.put(Touchpoint::new(new.clone(), "Paiement en trois fois", stage, channel));
    let after = check(&Request::of_state(&journey, &state, Density::Expanded));
    assert_eq!(after.nodes.len(), before.nodes.len() + 1);
    for spot in &before.placement.touchpoints {
        assert_eq!(after.placement.touchpoints.get(spot.0), Some(spot.1));
    }
    state.touchpoints.remove(&new);
    state.touchpoints.update(&TouchpointId::new("panier"), |one| one.name = "Commande en ligne ".repeat(5));
    let grown = check(&Request::of_state(&journey, &state, Density::Expanded));
    for (id, spot) in &before.placement.touchpoints {
        assert_eq!(grown.placement.touchpoints.get(id), Some(spot));
    }
}

prop_compose! {
    fn requests()(stages in 1..5_usize, channels in 1..5_usize, count in 0..40_usize)(
        stages in prop::collection::vec(20.0..900.0_f64, stages),
        channels in prop::collection::vec(20.0..200.0_f64, channels),
        nodes in prop::collection::vec(
            (0..stages, 0..channels, prop::option::weighted(0.2, -3..3_i64), 60.0..300.0_f64, 30.0..150.0_f64),
            count,
        ),
        edges in prop::collection::vec(
            (0..count.max(1), 0..count.max(1), prop::option::weighted(0.3, (10.0..700.0_f64, 10.0..90.0_f64))),
            0..=count * 2,
        ),
        compact in any::<bool>(),
        spots in prop::collection::vec((0..40_usize, -1..4_i64, -10..400_i64), 0..20),
        lanes in prop::collection::vec((0..5_usize, -10..900_i64), 0..4),
        gutters in prop::collection::vec(-10..300_i64, 0..12),
        remembers in any::<bool>(),
    ) -> Request {
        let touchpoint = |index: usize| TouchpointId::new(&format!("t{index}"));
        let lineless = nodes.is_empty();
        let placement = Placement {
            touchpoints: spots.into_iter().map(|(of, column, y)| {
                (touchpoint(of), parcours::model::Spot { column, y })
            }).collect(),
            lanes: lanes.into_iter().map(|(of, height)| (ChannelId::new(&format!("c{of}")), height)).collect(),
            gutters,
        };
        Request {
            stages: stages.into_iter().enumerate().map(|(i, least)| (StageId::new(&format!("s{i}")), least)).collect(),
            channels: channels.into_iter().enumerate().map(|(i, least)| (ChannelId::new(&format!("c{i}")), least)).collect(),
            nodes: nodes.into_iter().enumerate().map(|(i, (stage, channel, order, width, height))| {
                NodeRequest { id: touchpoint(i), side: Side::Both, stage, channel, order, width, height }
            }).collect(),
            edges: edges.into_iter().filter(|_| !lineless).enumerate().map(|(i, (from, to, label))| {
                EdgeRequest { id: TransitionId::new(&format!("e{i}")), side: Side::Both, from, to, label }
            }).collect(),
            placement: remembers.then_some(placement),
            density: if compact { Density::Compact } else { Density::Expanded },
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn any_request_keeps_the_laws(request in requests()) {
        let placed = check(&request);
        prop_assert_eq!(disorder(&request, &placed), "");
    }
}
