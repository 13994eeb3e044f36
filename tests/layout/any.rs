//! Whatever is asked for, the laws are kept.

use std::collections::BTreeSet;

use parcours::{
    layout::{Crown, Density, EdgeRequest, NodeRequest, Request, Side, Stacking, layout, plate::Plate},
    model::{
        Channel, ChannelId, Journey, Placement, Role, Spot, Stage, StageId, State, StateId, Touchpoint,
        TouchpointId, Transition, TransitionId,
    },
};
use proptest::prelude::*;

use crate::{
    BOTH,
    laws::{check, disorder},
    sample,
};

prop_compose! {
    /// Requests with cards and headers of any size, and with whatever remembered.
    pub fn requests()(stages in 1..5_usize, channels in 1..5_usize, count in 0..40_usize)(
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
        columns in prop::collection::vec((0..5_usize, -2..6_i64), 0..6),
        gutters in prop::collection::vec(-10..300_i64, 0..12),
        remembers in any::<bool>(),
    ) -> Request {
        let touchpoint = |index: usize| TouchpointId::new(&format!("t{index}"));
        let lineless = nodes.is_empty();
        let placement = Placement {
            touchpoints: spots.into_iter().map(|(of, column, y)| {
                (touchpoint(of), Spot { column, y })
            }).collect(),
            lanes: lanes.into_iter().map(|(of, height)| (ChannelId::new(&format!("c{of}")), height)).collect(),
            columns: columns.into_iter().map(|(of, count)| (StageId::new(&format!("s{of}")), count)).collect(),
            gutters,
        };
        Request {
            stages: stages.into_iter().enumerate().map(|(i, least)| (StageId::new(&format!("s{i}")), least)).collect(),
            channels: channels.into_iter().enumerate().map(|(i, least)| (ChannelId::new(&format!("c{i}")), least)).collect(),
            nodes: nodes.into_iter().enumerate().map(|(i, (stage, channel, order, width, height))| {
                let crown = Crown {
                    marks: if i % 3 == 0 { width / 4.0 } else { 0.0 },
                    pins: (i % 4 == 0).then_some((width / 3.0, height)),
                    star: i % 7 == 0,
                };
                NodeRequest { id: touchpoint(i), side: Side::Both, stage, channel, order, width, height, crown }
            }).collect(),
            edges: edges.into_iter().filter(|_| !lineless).enumerate().map(|(i, (from, to, label))| {
                EdgeRequest {
                    id: TransitionId::new(&format!("e{i}")),
                    side: Side::Both,
                    from,
                    to,
                    label: label.filter(|_| i % 2 == 0),
                    plate: label.map(|(width, _)| Plate { width, least: width / 2.0 }),
                    pin: label.filter(|_| i % 3 == 0),
                    mark: (i % 5 == 0).then_some((16.0, 16.0)),
                }
            }).collect(),
            placement: remembers.then_some(placement),
            density: if compact { Density::Compact } else { Density::Expanded },
            stacking: Stacking::Auto,
            unfolded: BTreeSet::new(),
        }
    }
}

prop_compose! {
    /// Journeys as files could hold them: long names, touchpoints on several channels, circles, lines to themselves and
    /// double lines, empty cells.
    pub fn journeys()(stages in 1..5_usize, channels in 1..5_usize, count in 1..30_usize)(
        stages in Just(stages),
        channels in Just(channels),
        touchpoints in prop::collection::vec(
            (0..stages, 0..channels, prop::collection::btree_set(0..channels, 0..3), "[a-zé ]{1,12}|[A-Za-z ]{300}|é{300}"),
            count,
        ),
        lines in prop::collection::vec((0..count, 0..count, "|[a-z ]{1,60}", prop::option::of(0.0..1.0_f64)), 0..count * 2),
    ) -> (Journey, State) {
        let mut journey = sample();
        let stage = |index: usize| StageId::new(&format!("s{index}"));
        let channel = |index: usize| ChannelId::new(&format!("c{index}"));
        journey.stages = (0..stages).map(|index| Stage::new(stage(index), "Une étape")).collect();
        journey.channels = (0..channels).map(|index| Channel::new(channel(index), "Un canal")).collect();
        let mut state = State::new(StateId::new("s"), "s", Role::Current);
        let id = |index: usize| TouchpointId::new(&format!("t{index}"));
        for (index, (at, on, also_on, name)) in touchpoints.into_iter().enumerate() {
            let mut touchpoint = Touchpoint::new(id(index), &name, stage(at), channel(on));
            touchpoint.also_on = also_on.into_iter().filter(|&other| other != on).map(channel).collect();
            state.touchpoints.put(touchpoint);
        }
        for (index, (from, to, condition, share)) in lines.into_iter().enumerate() {
            let line = Transition::new(TransitionId::new(&format!("e{index}")), id(from), id(to));
            state.transitions.put(Transition { condition, share, ..line });
        }
        (journey, state)
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_journey_keeps_the_laws((journey, state) in journeys()) {
        for density in BOTH {
            check(&Request::of_state(&journey, &state, density));
        }
    }

    #[test]
    fn any_request_keeps_the_laws(request in requests()) {
        let placed = check(&request);
        prop_assert_eq!(disorder(&request, &placed), "");
    }

    #[test]
    fn who_leaves_moves_nobody((journey, state) in journeys(), index in any::<prop::sample::Index>()) {
        let request = Request::of_state(&journey, &state, Density::Expanded);
        let before = check(&request);
        let gone = index.index(request.nodes.len());
        let mut left = Request { placement: Some(before.placement.clone()), ..request };
        let id = left.nodes.remove(gone).id;
        left.edges.retain(|edge| edge.from != gone && edge.to != gone);
        for end in left.edges.iter_mut().flat_map(|edge| [&mut edge.from, &mut edge.to]) {
            *end -= usize::from(*end > gone);
        }
        // Who was alone in the map leaves nothing to hold on to.
        prop_assume!(!left.nodes.is_empty());
        let after = check(&left);
        prop_assert_eq!(after.lanes, before.lanes);
        let mut moved = BTreeSet::new();
        let stayed = before.nodes.iter().filter(|node| node.id != id);
        for (was, is) in stayed.zip(&after.nodes) {
            let way = is.rect.origin() - was.rect.origin();
            prop_assert!(is.id == was.id && way.y.abs() < 1e-9 && way.x >= 0.0, "{} moves by {}", was.id, way);
            moved.insert(way.x.to_bits());
        }
        // Lines that are led anew may need a wider gutter, which moves all that is right of it.
        prop_assert!(moved.len() <= 1 || after.size.width > before.size.width, "{:?}", moved);
    }

    #[test]
    fn who_comes_finds_a_place((journey, state) in journeys(), new in prop::collection::btree_set(0..30_usize, 1..4)) {
        let request = Request::of_state(&journey, &state, Density::Expanded);
        let mut placement = layout(&request).placement;
        let ids: BTreeSet<_> = new.into_iter().filter_map(|card| request.nodes.get(card)).map(|card| &card.id).collect();
        placement.touchpoints.retain(|id, _| !ids.contains(id));
        // Among the laws: no lane gives up more than it has.
        check(&Request { placement: Some(placement), ..request.clone() });
    }
}
