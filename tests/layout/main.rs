//! The layout by its laws: whatever is asked for, cards keep to their cells and apart, and lines to themselves.

#![expect(clippy::unwrap_used, reason = "what makes up a test may panic like the test")]

mod any;
mod hostile;
mod laws;
mod stacked;

use kurbo::{Point, Rect};
use laws::{check, disorder};
use parcours::{
    file,
    layout::{Density, Edge, Layout, Node, Request, Side, Stacking, card, layout},
    model::{
        ChannelId, Journey, Role, StageId, State, StateId, Touchpoint, TouchpointId, Transition, TransitionId,
    },
};

const BOTH: [Density; 2] = [Density::Expanded, Density::Compact];

fn sample() -> Journey {
    file::parse(include_str!("../data/retrait-en-boutique.ron")).unwrap().journey
}

#[test]
fn journeys_keep_the_laws() {
    for text in [include_str!("../data/retrait-en-boutique.ron"), include_str!("../data/every-field.ron")] {
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
    let mut state = State::new(StateId::new("s"), "s", Role::Current);
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
        stacking: Stacking::Auto,
        unfolded: std::collections::BTreeSet::new(),
    };
    check(&nothing);
    for cards in [0, 1, 200] {
        let (journey, mut state) = one_cell(cards);
        for density in BOTH {
            check(&Request::of_state(&journey, &state, density));
        }
        let id = |number: usize| TouchpointId::new(&format!("t{:03}", number % cards.max(1)));
        for number in 0..cards {
            let line = TransitionId::new(&format!("e{number}"));
            state.transitions.put(Transition::new(line, id(number), id(number * 7 + 3)));
        }
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

#[test]
fn an_order_set_by_hand_wins_over_the_flow() {
    let (journey, mut state) = one_cell(3);
    for (number, order) in [(0, 3), (1, 2), (2, 1)] {
        state.touchpoints.update(&TouchpointId::new(&format!("t{number:03}")), |one| one.order = Some(order));
    }
    state.transitions.put(Transition::new(
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
    let mut undisturbed = 0;
    for stage in journey.stages.iter() {
        for channel in journey.channels.iter() {
            let name = "Paiement en trois fois";
            state.touchpoints.put(Touchpoint::new(new.clone(), name, stage.id.clone(), channel.id.clone()));
            let after = check(&Request::of_state(&journey, &state, Density::Expanded));
            let now = |node: &Node| after.nodes.iter().find(|other| other.id == node.id).unwrap().rect;
            let is_still = |node: &Node| now(node).origin().distance(node.rect.origin()) < 1e-9;
            undisturbed += usize::from(before.nodes.iter().all(is_still));
            for (a, b) in before.nodes.iter().zip(before.nodes.iter().skip(1)) {
                let order = |a: Rect, b: Rect| (a.x0.total_cmp(&b.x0), a.y0.total_cmp(&b.y0));
                let same_cell = (a.stage, a.lane) == (b.stage, b.lane);
                assert!(!same_cell || order(a.rect, b.rect) == order(now(a), now(b)), "{} and {}", a.id, b.id);
            }
        }
    }
    assert!(undisturbed >= 14, "{undisturbed} of {} cells", journey.stages.len() * journey.channels.len());
    state.touchpoints.remove(&new);
    state.touchpoints.update(&TouchpointId::new("panier"), |one| one.name = "Commande en ligne ".repeat(5));
    let grown = check(&Request::of_state(&journey, &state, Density::Expanded));
    for (id, spot) in &before.placement.touchpoints {
        assert_eq!(grown.placement.touchpoints.get(id), Some(spot));
    }
}
