//! Maps made by hand, with figures that can be worked out on paper.

use kurbo::{Rect, Size};
use parcours::{
    layout::{Band, Edge, Layout, Node, Side},
    model::{Placement, StageId, TouchpointId, TransitionId},
};

use crate::measure::{Stability, measure, stability};

/// Stage, lane, and the top left corner.
type Card = (usize, usize, f64, f64);
/// The cards at its ends, and its points.
type Way<'a> = (usize, usize, &'a [(f64, f64)]);

/// A map of cards of 100 × 40 pixels and of lines between them.
fn map(cards: &[Card], lines: &[Way<'_>]) -> Layout {
    let node = |(index, &(stage, lane, x, y)): (usize, &Card)| Node {
        id: TouchpointId::new(&format!("t{index}")),
        side: Side::Both,
        stage,
        lane,
        rect: Rect::new(x, y, x + 100.0, y + 40.0),
        pin: Rect::ZERO,
    };
    let edge = |(index, &(from, to, points)): (usize, &Way<'_>)| Edge {
        id: TransitionId::new(&format!("l{index}")),
        side: Side::Both,
        from,
        to,
        points: points.iter().map(|&point| point.into()).collect(),
        label: None,
        pin: Rect::ZERO,
        mark: Rect::ZERO,
    };
    Layout {
        size: Size::new(800.0, 800.0),
        stages: vec![Band { id: StageId::new("s"), start: 0.0, length: 800.0 }],
        lanes: Vec::new(),
        header_height: 0.0,
        header_width: 0.0,
        nodes: cards.iter().enumerate().map(node).collect(),
        edges: lines.iter().enumerate().map(edge).collect(),
        bundles: Vec::new(),
        placement: Placement::default(),
    }
}

/// Two cards left and two right, 200 apart.
const SQUARE: [Card; 4] = [(0, 0, 0.0, 0.0), (0, 1, 0.0, 200.0), (1, 0, 300.0, 0.0), (1, 1, 300.0, 200.0)];

#[track_caller]
fn assert_near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
}

#[test]
fn a_map_without_anything_costs_nothing() {
    let figures = measure(&map(&[], &[]));
    assert_eq!((figures.crossings, figures.through), (0, 0));
    for one in [figures.stages, figures.lanes, figures.detour, figures.area] {
        assert_near(one, 1.0);
    }
    assert_near(figures.zoom, 1.0);
    assert_eq!(stability(&map(&[], &[]), &map(&SQUARE, &[])), Stability::default());
}

#[test]
fn lines_cross_once_where_they_cross() {
    let down: &[(f64, f64)] = &[(100.0, 20.0), (200.0, 20.0), (200.0, 220.0), (300.0, 220.0)];
    let up: &[(f64, f64)] =
        &[(100.0, 220.0), (150.0, 220.0), (150.0, 120.0), (250.0, 120.0), (250.0, 20.0), (300.0, 20.0)];
    let figures = measure(&map(&SQUARE, &[(0, 3, down), (1, 2, up)]));
    assert_eq!(figures.crossings, 1);
    assert_near(figures.bends, 3.0);
    // 400 px for a distance of √(200² + 200²), and 400 px for the same.
    assert_near(figures.detour, 400.0 / 80_000.0_f64.sqrt());
    // 400 × 240 px around four cards of 4000.
    assert_near(figures.area, 6.0);
}

#[test]
fn a_crossing_at_a_corner_of_a_line_is_one() {
    // The corner of the first lies on the second, which both its pieces touch.
    let corner: &[(f64, f64)] = &[(100.0, 20.0), (200.0, 20.0), (200.0, 220.0), (300.0, 220.0)];
    let slanted: &[(f64, f64)] = &[(150.0, -30.0), (250.0, 70.0)];
    assert_eq!(measure(&map(&SQUARE, &[(0, 3, corner), (1, 2, slanted)])).crossings, 1);
}

#[test]
fn lines_may_cross_at_the_card_they_share() {
    let straight: &[(f64, f64)] = &[(100.0, 20.0), (300.0, 20.0)];
    let crossings = |x: f64| {
        measure(&map(&SQUARE, &[(0, 2, straight), (0, 3, &[(100.0, 30.0), (x, 30.0), (x, 10.0), (x, -20.0)])]))
            .crossings
    };
    assert_eq!(crossings(103.0), 0, "at most 3 px off the card");
    assert_eq!(crossings(104.0), 1, "further off");
}

#[test]
fn lines_lie_on_each_other_where_they_share_no_card() {
    let first: &[(f64, f64)] = &[(100.0, 20.0), (300.0, 20.0)];
    let overlap = |from, y: f64, x: f64| {
        measure(&map(&SQUARE, &[(0, 2, first), (from, 3, &[(x, y), (350.0, y), (350.0, 200.0)])])).overlap
    };
    assert_near(overlap(1, 20.0, 150.0), 150.0);
    assert_near(overlap(1, 21.4, 150.0), 150.0);
    assert_near(overlap(1, 21.6, 150.0), 0.0);
    assert_near(overlap(1, 20.0, 298.0), 0.0);
    assert_near(overlap(0, 20.0, 150.0), 0.0);
}

#[test]
fn a_line_runs_through_a_card_once() {
    let cards = [(0, 0, 0.0, 0.0), (1, 0, 200.0, 0.0), (2, 0, 400.0, 0.0)];
    let run = |points: &[(f64, f64)]| measure(&map(&cards, &[(0, 2, points)])).through;
    assert_eq!(run(&[(100.0, 20.0), (400.0, 20.0)]), 1);
    assert_eq!(run(&[(100.0, 20.0), (250.0, 20.0), (250.0, 30.0), (400.0, 30.0)]), 1, "once, with a bend in it");
    assert_eq!(
        run(&[(100.0, 20.0), (150.0, 1.5), (350.0, 1.5), (400.0, 20.0)]),
        0,
        "2 px deep is no more than a touch"
    );
    assert_eq!(run(&[(100.0, 30.0), (199.0, 40.0), (206.0, 33.0), (400.0, 33.0)]), 1);
    assert_eq!(run(&[(195.0, 30.0), (208.0, 45.0)]), 0, "past the corner, though the boxes meet");
}

#[test]
fn lines_to_themselves_do_not_count() {
    let around: &[(f64, f64)] = &[(100.0, 10.0), (350.0, 10.0), (350.0, 30.0), (100.0, 30.0)];
    let figures = measure(&map(
        &SQUARE,
        &[(0, 0, around), (1, 2, &[(100.0, 220.0), (200.0, 220.0), (200.0, 20.0), (300.0, 20.0)])],
    ));
    assert_eq!((figures.crossings, figures.through), (0, 0));
    assert_near(figures.bends, 2.0);
}

#[test]
fn bands_are_kept_where_neighbours_do_not_overlap() {
    let kept = |x: f64, y: f64| {
        let figures = measure(&map(&[(0, 0, 0.0, 0.0), (1, 1, x, y), (2, 4, 300.0, 200.0)], &[]));
        (figures.stages, figures.lanes)
    };
    assert_eq!(kept(100.0, 40.0), (1.0, 1.0));
    assert_eq!(kept(99.0, 161.0), (1.0, 1.0), "a pixel is allowed");
    assert_eq!(kept(98.0, 162.0), (0.5, 0.5));
    assert_eq!(kept(300.0, -100.0), (0.5, 0.5));
}

#[test]
fn the_zoom_is_that_of_the_whole() {
    let mut layout = map(&SQUARE, &[]);
    layout.size = Size::new(3200.0, 1000.0);
    assert_near(measure(&layout).zoom, 0.5);
}

#[test]
fn what_an_edit_moves_is_measured_on_what_it_leaves() {
    let before = map(&[(0, 0, 0.0, 0.0), (0, 0, 0.0, 60.0), (1, 0, 300.0, 0.0), (1, 1, 300.0, 200.0)], &[]);
    // The first two change places, 60 px each; the third moves by 5 px; the fourth is gone.
    let mut after = map(&[(0, 0, 0.0, 60.0), (0, 0, 0.0, 0.0), (1, 0, 304.0, 3.0)], &[]);
    let found = stability(&before, &after);
    assert_near(found.displacement, 125.0 / 3.0);
    assert_near(found.moved, 2.0 / 3.0);
    // In order before: 0 and 2, 1 and 2 across; 0 and 1, 2 and 1 down. Of these, 0 and 1 turn; 2 and 1 end up level.
    assert_near(found.flips, 0.25);
    assert_eq!(found.flips_in_cell, 1);

    after.nodes[0].lane = 1;
    assert_eq!(stability(&before, &after).flips_in_cell, 0, "in another cell, it may");
    assert_eq!(stability(&before, &before), Stability::default());
}
