//! Requests that no journey makes: lengths that are none, and placings from files that somebody has tampered with.

use std::ops::Range;

use parcours::{
    layout::{Crown, Density, Layout, Request, layout, plate::Plate},
    model::{Placement, Spot},
};
use proptest::prelude::*;

use crate::{any::requests, laws::faults};

/// The layout of a request has no faults, and is the same each time.
fn survives(request: &Request) -> Layout {
    let first = layout(request);
    assert_eq!(faults(&first), Vec::<String>::new());
    assert_eq!(layout(request), first, "the same request, another layout");
    first
}

/// Lengths as they should be, and as they should not.
fn lengths(usual: Range<f64>) -> impl Strategy<Value = f64> {
    prop_oneof![
        3 => usual,
        1 => prop::sample::select(vec![
            f64::NAN, f64::NEG_INFINITY, f64::INFINITY, f64::MIN_POSITIVE, -0.0, -1e9, 9_999.5, 1e9, f64::MAX,
        ]),
    ]
}

fn sizes() -> impl Strategy<Value = Option<(f64, f64)>> {
    prop::option::of((lengths(10.0..200.0), lengths(10.0..60.0)))
}

/// Numbers as they could be remembered, and as they could not.
fn numbers(usual: Range<i64>) -> impl Strategy<Value = i64> {
    let unusual = vec![i64::MIN, -1_000_000_000, -5, -1, 99_999, 100_000, 100_001, 1_000_000_000, i64::MAX];
    prop_oneof![2 => usual, 1 => prop::sample::select(unusual)]
}

prop_compose! {
    /// What a card may measure: its width and height, and what stands out over it.
    fn cards()(
        width in lengths(60.0..300.0),
        height in lengths(30.0..150.0),
        marks in lengths(0.0..60.0),
        pins in sizes(),
        star in any::<bool>(),
    ) -> (f64, f64, Crown) {
        (width, height, Crown { marks, pins, star })
    }
}

prop_compose! {
    /// What a line may carry: the room kept for its label, its plate, its pin and its mark.
    fn signs()(
        label in sizes(),
        plate in prop::option::of((lengths(20.0..200.0), lengths(20.0..200.0))),
        pin in sizes(),
        mark in sizes(),
    ) -> (Option<(f64, f64)>, Option<Plate>, Option<(f64, f64)>, Option<(f64, f64)>) {
        (label, plate.map(|(width, least)| Plate { width, least }), pin, mark)
    }
}

prop_compose! {
    fn placings()(
        spots in prop::collection::vec((numbers(0..4), numbers(0..400)), 40),
        lanes in prop::collection::vec(numbers(0..900), 5),
        columns in prop::collection::vec(numbers(0..5), 5),
        gutters in prop::collection::vec(numbers(0..300), 0..14),
    ) -> Placement {
        let spot = |(index, (column, y))| (format!("t{index}").as_str().into(), Spot { column, y });
        let named = |letter: &str, index: usize| format!("{letter}{index}");
        Placement {
            touchpoints: spots.into_iter().enumerate().map(spot).collect(),
            lanes: lanes.into_iter().enumerate().map(|(at, height)| (named("c", at).as_str().into(), height)).collect(),
            columns: columns.into_iter().enumerate().map(|(at, count)| (named("s", at).as_str().into(), count)).collect(),
            gutters,
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn no_length_is_too_much(
        request in requests(),
        cards in prop::collection::vec(cards(), 40),
        signs in prop::collection::vec(signs(), 80),
        headers in prop::collection::vec(lengths(20.0..400.0), 10),
    ) {
        let mut request = request;
        for (node, (width, height, crown)) in request.nodes.iter_mut().zip(cards) {
            (node.width, node.height, node.crown) = (width, height, crown);
        }
        for (edge, (label, plate, pin, mark)) in request.edges.iter_mut().zip(signs) {
            (edge.label, edge.plate, edge.pin, edge.mark) = (label, plate, pin, mark);
        }
        let (stages, channels) = (&mut request.stages, &mut request.channels);
        let leasts = stages.iter_mut().map(|one| &mut one.1).chain(channels.iter_mut().map(|one| &mut one.1));
        leasts.zip(headers).for_each(|(least, length)| *least = length);
        survives(&request);
    }

    #[test]
    fn no_placing_is_too_wrong(request in requests(), placing in placings()) {
        let request = Request { placement: Some(placing), density: Density::Expanded, ..request };
        let first = survives(&request);
        let lanes = request.channels.iter().zip(&first.lanes);
        for ((id, least), lane) in lanes {
            prop_assert!(lane.length >= *least, "{} is {} high and should be {}", id, lane.length, least);
        }
    }
}
