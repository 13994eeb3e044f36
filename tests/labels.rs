//! Signs on the map: plates, pins on lines and pins on cards. They hide nothing, and no other line runs under them.

#![expect(clippy::unwrap_used, reason = "what makes up a test may panic like the test")]

use std::collections::BTreeMap;

use kurbo::{Point, Rect};
use parcours::{
    file,
    layout::{Density, Layout, Request, layout},
    model::Journey,
};

/// What is common to two rectangles, beyond a touch.
fn overlap(a: Rect, b: Rect) -> bool {
    a.inset(-0.01).overlaps(b.inset(-0.01))
}

/// The pieces of a line as they are drawn at least: two pixels wide.
fn pieces(points: &[Point]) -> impl Iterator<Item = Rect> {
    points.windows(2).map(|ends| Rect::from_points(ends[0], ends[1]).inflate(1.0, 1.0))
}

/// The head of the arrow at the end of a line.
fn head(points: &[Point]) -> Rect {
    let [.., before, tip] = points else { return Rect::ZERO };
    let back = *tip + (*before - *tip).normalize() * 12.0;
    let across = if (before.x - tip.x).abs() < 1e-6 { (6.0, 0.0) } else { (0.0, 6.0) };
    Rect::from_points(*tip, back).inflate(across.0, across.1)
}

/// What a sign is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Plate,
    PinOnLine,
    PinOnCard,
    Mark,
}

/// A sign: what it is, the index of its line or card, where it is.
type Sign = (Kind, usize, Rect);

fn signs(request: &Request, placed: &Layout) -> Vec<Sign> {
    let lines = || request.edges.iter().zip(&placed.edges).enumerate();
    let plates = lines().filter_map(|(line, (_, edge))| Some((Kind::Plate, line, edge.label?)));
    let on_lines =
        lines().filter_map(|(line, (asked, edge))| asked.pin.map(|_| (Kind::PinOnLine, line, edge.pin)));
    let cards = request.nodes.iter().zip(&placed.nodes).enumerate();
    let on_cards =
        cards.filter_map(|(card, (asked, node))| asked.crown.pins.map(|_| (Kind::PinOnCard, card, node.pin)));
    let marks = lines().filter_map(|(line, (asked, edge))| asked.mark.map(|_| (Kind::Mark, line, edge.mark)));
    plates.chain(on_lines).chain(on_cards).chain(marks).collect()
}

/// What the signs of a map cover.
fn overlaps(request: &Request, placed: &Layout) -> Vec<String> {
    let signs = signs(request, placed);
    let mut found = Vec::new();
    for (at, &(kind, index, rect)) in signs.iter().enumerate() {
        let (own_line, own_card) = if kind == Kind::PinOnCard { (None, Some(index)) } else { (Some(index), None) };
        let name = match kind {
            Kind::PinOnCard => placed.nodes[index].id.to_string(),
            Kind::Plate | Kind::PinOnLine | Kind::Mark => placed.edges[index].id.to_string(),
        };
        for other in signs[at + 1..].iter().filter(|other| overlap(other.2, rect)) {
            found.push(format!("{kind:?} on {:?}: {name} at {rect}, {other:?}", other.0));
        }
        for (card, node) in placed.nodes.iter().enumerate() {
            if Some(card) != own_card && overlap(node.rect, rect) {
                found.push(format!("{kind:?} on card: {name} at {rect}, {} at {}", node.id, node.rect));
            }
        }
        for (line, edge) in placed.edges.iter().enumerate() {
            if Some(line) == own_line {
                if overlap(head(&edge.points), rect) {
                    found.push(format!("{kind:?} on head: {name} at {rect}, {:?}", edge.points));
                }
            } else if pieces(&edge.points).any(|piece| overlap(piece, rect)) {
                found.push(format!("{kind:?} on line: {name} at {rect}, {} at {:?}", edge.id, edge.points));
            }
        }
    }
    found
}

fn samples() -> Vec<(&'static str, Journey)> {
    [
        ("pick-up in a branch", include_str!("data/retrait-en-boutique.ron")),
        ("every field", include_str!("data/every-field.ron")),
        ("service escalation", include_str!("../journeys/service-escalation.ron")),
        ("trying on in a branch", include_str!("../journeys/essayer-en-boutique.ron")),
        ("training in Marseille", include_str!("../journeys/se-former-a-marseille.ron")),
        ("container shipping", include_str!("../journeys/one-box-one-name.ron")),
    ]
    .map(|(name, text)| (name, file::parse(text).unwrap().journey))
    .into()
}

/// All pictures of a journey: each state alone, and the current one against each other.
fn requests(journey: &Journey, density: Density) -> Vec<(String, Request)> {
    let alone =
        journey.states.iter().map(|state| (state.id.to_string(), Request::of_state(journey, state, density)));
    let current = journey.current().unwrap();
    let others = journey.states.iter().filter(|state| state.id != current.id);
    let unions = others.map(|state| {
        (format!("{} to {}", current.id, state.id), Request::of_union(journey, current, state, density))
    });
    alone.chain(unions).collect()
}

/// How many overlaps of each kind there are.
fn count(found: &[String]) -> BTreeMap<&str, usize> {
    let mut counts = BTreeMap::new();
    for found in found {
        *counts.entry(found.split(':').next().unwrap()).or_default() += 1;
    }
    counts
}

/// What there is no room for, over all samples, states, comparisons and both densities. In gutters full of lines, and on
/// lines as short as a gutter is wide, some signs find nothing free; most of these are in comparisons for slides.
const NO_ROOM: [(&str, usize); 7] = [
    ("Mark on line", 1),
    ("PinOnCard on Mark", 1),
    ("PinOnCard on line", 1),
    ("PinOnLine on Mark", 1),
    ("PinOnLine on line", 3),
    ("Plate on Mark", 3),
    ("Plate on line", 5),
];

#[test]
fn signs_of_the_samples_hide_nothing_where_there_is_room() {
    let mut all = Vec::new();
    for (name, journey) in samples() {
        for density in [Density::Expanded, Density::Compact] {
            for (states, request) in requests(&journey, density) {
                let found = overlaps(&request, &layout(&request));
                all.extend(found.into_iter().map(|found| format!("{found}, {name}, {states}, {density:?}")));
            }
        }
    }
    let allowed = BTreeMap::from(NO_ROOM);
    let counts = count(&all);
    let holds = counts.iter().all(|(kind, count)| *count <= allowed.get(kind).copied().unwrap_or_default());
    assert!(holds, "{counts:?}\n{}", all.join("\n"));
}
