//! Very large maps by their laws: cards are stacked in their cells, and every line is in one bundle.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use kurbo::Rect;
use parcours::{
    layout::{Density, EdgeRequest, Layout, MOST_SINGLE, NodeRequest, Request, Side, Stacking, layout},
    model::{CellPair, Role, State, StateId, Touchpoint},
};
use proptest::prelude::*;

use crate::{any::requests, sample};

/// What is wrong with a stacked layout.
fn faults(request: &Request, layout: &Layout) -> Vec<String> {
    let mut faults = Vec::new();
    let mut fault = |holds: bool, what: String| {
        if !holds {
            faults.push(what);
        }
    };
    fault(layout.nodes.len() == request.nodes.len(), "a card is missing".to_owned());
    for (index, node) in layout.nodes.iter().enumerate() {
        let cell = layout.cell(node.stage, node.lane).unwrap_or_default();
        fault(node.rect.is_finite() && cell.union(node.rect) == cell, format!("{node:?} is outside of {cell:?}"));
        for other in &layout.nodes[index + 1..] {
            fault(!node.rect.inflate(7.9, 7.9).overlaps(other.rect), format!("{node:?} is too near to {other:?}"));
        }
    }
    let cell = |node: usize| (layout.nodes[node].stage, layout.nodes[node].lane);
    let id = |(stage, lane): (usize, usize)| (layout.stages[stage].id.clone(), layout.lanes[lane].id.clone());
    let mut bundled: Vec<_> = Vec::new();
    let mut pairs = BTreeSet::new();
    let mut single = Vec::new();
    for bundle in &layout.bundles {
        fault(!bundle.lines.is_empty(), format!("{:?} has no line", bundle.pair));
        fault(pairs.insert(bundle.pair.clone()), format!("{:?} has two bundles", bundle.pair));
        for line in &bundle.lines {
            let pair = CellPair { from: id(cell(line.from)), to: id(cell(line.to)) };
            fault(pair == *bundle.pair, format!("{} is in the wrong bundle", line.id));
            bundled.push((line.id.clone(), line.side, line.from, line.to));
            if bundle.is_unfolded {
                single.push((line.id.clone(), line.side, line.from, line.to));
            }
        }
        let is_within = bundle.pair.from == bundle.pair.to;
        fault(bundle.points.is_empty() == is_within, format!("{:?} has another line", bundle.pair));
        for piece in bundle.points.windows(2) {
            let off = piece[1] - piece[0];
            let straight = off.x.abs().min(off.y.abs()) < 1e-9;
            fault(straight, format!("{:?} is not square", bundle.pair));
            let line = Rect::from_points(piece[0], piece[1]).inflate(0.5, 0.5);
            let hit = layout.nodes.iter().find(|node| node.rect.inflate(-1.0, -1.0).overlaps(line));
            fault(hit.is_none(), format!("{:?} runs over {hit:?}", bundle.pair));
        }
        fault(
            !layout.nodes.iter().any(|node| node.rect.overlaps(bundle.plate)),
            format!("the plate of {:?} is on a card", bundle.pair),
        );
    }
    for (index, bundle) in layout.bundles.iter().enumerate() {
        for other in &layout.bundles[index + 1..] {
            let apart = !bundle.plate.overlaps(other.plate);
            fault(apart, format!("the plates of {:?} and {:?} overlap", bundle.pair, other.pair));
        }
    }
    let mut asked: Vec<_> =
        request.edges.iter().map(|edge| (edge.id.clone(), edge.side, edge.from, edge.to)).collect();
    asked.sort();
    bundled.sort();
    fault(bundled == asked, "a line is not in exactly one bundle".to_owned());
    let mut drawn: Vec<_> =
        layout.edges.iter().map(|edge| (edge.id.clone(), edge.side, edge.from, edge.to)).collect();
    drawn.sort();
    single.sort();
    fault(drawn == single, "what is drawn singly is not what is unfolded".to_owned());
    let unfolded = layout.bundles.iter().filter(|bundle| bundle.is_unfolded).map(|bundle| bundle.pair.clone());
    let asked: BTreeSet<_> = request.unfolded.iter().filter(|pair| pairs.contains(*pair)).cloned().collect();
    fault(unfolded.collect::<BTreeSet<_>>() == asked, "other bundles are unfolded".to_owned());
    faults
}

fn check(request: &Request) -> Layout {
    let placed = layout(request);
    assert_eq!(faults(request, &placed), Vec::<String>::new());
    assert_eq!(layout(request), placed, "the same request, another layout");
    placed
}

fn stacked(request: Request) -> Request {
    Request { stacking: Stacking::Always, ..request }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_stacked_map_keeps_the_laws(request in requests(), some in any::<prop::sample::Index>()) {
        let mut request = stacked(request);
        // What is remembered of a map that was not stacked is not heard.
        let placed = check(&request);
        if !placed.bundles.is_empty() {
            request.unfolded.insert(some.get(&placed.bundles).pair.clone());
            let unfolded = check(&request);
            prop_assert_eq!(&unfolded.nodes, &placed.nodes);
            let lines = |layout: &Layout| -> Vec<_> {
                layout.bundles.iter().map(|bundle| (bundle.points.clone(), bundle.plate)).collect()
            };
            prop_assert_eq!(lines(&unfolded), lines(&placed));
        }
        request.placement = Some(placed.placement.clone());
        let again = check(&request);
        if request.density == Density::Expanded {
            prop_assert_eq!(again.nodes, placed.nodes, "its own placing, another layout");
        }
    }
}

#[test]
fn both_states_are_stacked_on_common_ground() {
    let journey = sample();
    let (from, to) = (journey.current().unwrap(), journey.target().unwrap());
    let request = stacked(Request::of_union(&journey, from, to, Density::Expanded));
    let placed = check(&request);
    // What one of the states has of it is bundled too, each of its transitions once.
    for (side, state) in [(Side::From, from), (Side::To, to)] {
        let alone = placed.of_side(side, state);
        assert_eq!(alone.nodes.len(), state.touchpoints.len());
        let lines: BTreeSet<_> = alone.bundles.iter().flat_map(|bundle| &bundle.lines).map(|it| &it.id).collect();
        assert_eq!(lines, state.transitions.ids().collect());
        assert_eq!(alone.bundles.iter().map(|it| it.lines.len()).sum::<usize>(), state.transitions.len());
        for line in alone.bundles.iter().flat_map(|bundle| &bundle.lines) {
            let transition = state.transitions.get(&line.id).unwrap();
            assert_eq!((&alone.nodes[line.from].id, &alone.nodes[line.to].id), (&transition.from, &transition.to));
        }
    }
}

/// A request with so many cards over four cells, each leading to the next.
fn large(count: usize) -> Request {
    let node = |number: usize| NodeRequest {
        id: format!("t{number}").as_str().into(),
        side: Side::Both,
        stage: number * 2 / count.max(1),
        channel: number % 2,
        order: None,
        width: 168.0,
        height: [64.0, 78.0, 98.0][number % 3],
        crown: parcours::layout::Crown::default(),
    };
    let edge = |number: usize| EdgeRequest {
        id: format!("w{number}").as_str().into(),
        side: Side::Both,
        from: number,
        to: number + 1,
        label: None,
        plate: None,
        pin: None,
        mark: None,
    };
    let journey = sample();
    let state = State::new(StateId::new("none"), "None", Role::Current);
    Request {
        stages: ["a", "b"].map(|id| (id.into(), 160.0)).into(),
        channels: ["x", "y"].map(|id| (id.into(), 72.0)).into(),
        nodes: (0..count).map(node).collect(),
        edges: (0..count.saturating_sub(1)).map(edge).collect(),
        ..Request::of_state(&journey, &state, Density::Expanded)
    }
}

#[test]
fn only_very_large_maps_are_stacked() {
    assert!(!large(MOST_SINGLE).is_stacked() && large(MOST_SINGLE + 1).is_stacked());
    let small = large(60);
    let placed = layout(&small);
    assert!(placed.bundles.is_empty());
    assert_eq!(placed.edges.len(), 59);
    assert_eq!(placed, layout(&Request { stacking: Stacking::Never, ..small.clone() }));
    // What was stacked and has become small is laid out as if it had always been.
    let placement = layout(&stacked(small.clone())).placement;
    assert_eq!(layout(&Request { placement: Some(placement), ..small }), placed);
}

#[test]
fn cards_stand_along_the_way_in_columns() {
    let placed = check(&stacked(large(200)));
    let mut cells: BTreeMap<(usize, usize), Vec<(usize, Rect)>> = BTreeMap::new();
    for (number, node) in placed.nodes.iter().enumerate() {
        cells.entry((node.stage, node.lane)).or_default().push((number, node.rect));
    }
    assert_eq!(cells.len(), 4);
    for mut cards in cells.into_values() {
        assert_eq!(cards.len(), 50);
        cards.sort_by(|a, b| a.1.x0.total_cmp(&b.1.x0).then(a.1.y0.total_cmp(&b.1.y0)));
        // The journey is a chain, and so is the order in which a cell is read.
        assert!(cards.is_sorted_by_key(|(number, _)| *number));
        let columns: BTreeSet<u64> = cards.iter().map(|(_, rect)| rect.x0.to_bits()).collect();
        let rows: BTreeSet<u64> = cards.iter().map(|(_, rect)| rect.y0.to_bits()).collect();
        assert!(columns.len() > 2 && rows.len() > 2 && columns.len() * rows.len() < 75, "{columns:?} {rows:?}");
    }
    // Two ways within each half, one from the first half to the second.
    let counts: Vec<usize> = placed.bundles.iter().map(|bundle| bundle.lines.len()).collect();
    assert_eq!(counts.iter().sum::<usize>(), 199);
    assert_eq!(counts.len(), 5);
    let shape = placed.size.width / placed.size.height;
    assert!((0.6..4.0).contains(&shape), "{shape}");
}

#[test]
fn an_edit_leaves_the_others_where_they_were() {
    let request = large(200);
    let before = check(&stacked(request.clone()));
    let place = |layout: &Layout| -> BTreeMap<_, Rect> {
        layout.nodes.iter().map(|node| (node.id.clone(), node.rect)).collect()
    };
    // One goes: its slot stays empty.
    let mut less = stacked(Request { placement: Some(before.placement.clone()), ..request });
    let gone = less.nodes.remove(20);
    less.edges.retain(|edge| edge.from != 20 && edge.to != 20);
    for end in less.edges.iter_mut().flat_map(|edge| [&mut edge.from, &mut edge.to]) {
        *end -= usize::from(*end > 20);
    }
    let after = check(&less);
    let (was, is) = (place(&before), place(&after));
    let moved: Vec<_> = is.iter().filter(|(id, rect)| was[*id] != **rect).collect();
    assert!(moved.is_empty(), "{moved:?}");
    // Another comes: it takes that slot.
    let new = NodeRequest { id: "new".into(), ..gone.clone() };
    let mut more = Request { placement: Some(after.placement), ..less };
    more.nodes.push(new);
    let grown = place(&check(&more));
    assert_eq!(grown["new"].origin(), was[&gone.id].origin());
    assert!(is.iter().all(|(id, rect)| grown[id] == *rect));
}

#[test]
fn an_order_set_by_hand_is_kept() {
    let mut request = stacked(large(60));
    for (order, card) in [(3, 0), (2, 2), (1, 4)] {
        request.nodes[card].order = Some(order);
    }
    let first = check(&request);
    let read = |layout: &Layout, card: usize| {
        let rect = layout.nodes[card].rect;
        // No place is left of the map, so the bits stand in the order of the numbers.
        (rect.x0.to_bits(), rect.y0.to_bits())
    };
    for placed in [&first, &check(&Request { placement: Some(first.placement.clone()), ..request.clone() })] {
        assert!(read(placed, 4) < read(placed, 2) && read(placed, 2) < read(placed, 0));
        assert!((6..30).step_by(2).all(|card| read(placed, 0) < read(placed, card)));
    }
    // Set against what is remembered, it wins.
    request.placement = Some(first.placement);
    request.nodes[0].order = Some(0);
    let turned = check(&request);
    assert!(read(&turned, 0) < read(&turned, 4));
}

#[test]
fn what_a_card_hides_in_bundles_is_told() {
    let request = stacked(large(60));
    let placed = check(&request);
    assert_eq!(placed.hidden_of(&"t7".into()).count(), 2);
    let pair: Arc<CellPair> = placed.bundle_of(&"w7".into()).unwrap().pair.clone();
    let unfolded = check(&request.unfolding([pair].into()));
    assert_eq!(unfolded.hidden_of(&"t7".into()).count(), 1);
}

#[test]
fn a_touchpoint_more_than_the_most_stacks_a_state() {
    let mut journey = sample();
    let mut state = journey.current().unwrap().clone();
    let (stage, channel) = (journey.stages.at(0).unwrap().id.clone(), journey.channels.at(0).unwrap().id.clone());
    for number in state.touchpoints.len()..=MOST_SINGLE {
        let id = format!("more-{number}");
        state.touchpoints.put(Touchpoint::new(id.as_str().into(), "More", stage.clone(), channel.clone()));
    }
    journey.states.put(state.clone());
    let placed = layout(&Request::of_state(&journey, &state, Density::Expanded));
    assert_eq!(placed.bundles.iter().map(|bundle| bundle.lines.len()).sum::<usize>(), state.transitions.len());
    assert!(placed.edges.is_empty());
}
