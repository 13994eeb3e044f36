//! How a line will run is shown while it is in the hand, and so it runs when it is let go.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what makes up a test may panic like the test"
)]

use std::path::Path;

use kurbo::{Point, Rect, Size};
use parcours::{
    drawing::Theme,
    editor::{Aim, Editor, End, Gesture, Grip, Look, Pointer, Tool},
    file,
    i18n::Lang,
    layout::Layout,
    model::{Element, TouchpointId, TransitionId},
};

fn editor() -> Editor {
    let journey = file::open(Path::new("journeys/service-escalation.ron")).unwrap().journey;
    let mut editor = Editor::new(journey, None, Look { lang: Lang::En, theme: Theme::light() });
    // All of it is in view.
    editor.set_canvas(Size::new(4000.0, 2400.0));
    editor.refresh();
    editor
}

fn layout(editor: &Editor) -> &Layout {
    editor.scene().unwrap().layout.as_ref().unwrap()
}

fn cards(editor: &Editor) -> Vec<(TouchpointId, Rect)> {
    layout(editor).nodes.iter().map(|node| (node.id.clone(), node.rect)).collect()
}

fn points(editor: &Editor, id: &TransitionId) -> Vec<Point> {
    layout(editor).edges.iter().find(|edge| edge.id == *id).expect("it is drawn").points.clone()
}

fn middle(editor: &Editor, id: &TouchpointId) -> Point {
    let card = editor.bounds(&Element::Touchpoint(id.clone())).expect("it is drawn");
    editor.camera().screen_from_world(card.center())
}

/// Carries something to a card, still held; how the line would run.
fn hold(editor: &mut Editor, from: Point, to: &TouchpointId) -> Vec<Point> {
    let at = middle(editor, to);
    editor.pointer(Pointer::Press { at: from, extend: false, pan: false });
    for step in 1..=4 {
        editor.pointer(Pointer::Move { at: from.lerp(at, f64::from(step) / 4.0) });
    }
    let (Gesture::Linking { aim, .. } | Gesture::Rerouting { aim, .. }) = editor.gesture() else {
        panic!("{:?}", editor.gesture())
    };
    let Some(Aim { card, run }) = aim else { panic!("it is on no card") };
    assert_eq!(card, to);
    run.clone()
}

/// How far a point is outside a card, or inside of it, from its border.
fn off(card: Rect, at: Point) -> f64 {
    let out = (card.x0 - at.x).max(at.x - card.x1).max(card.y0 - at.y).max(at.y - card.y1);
    out.abs()
}

/// The line joins these cards as they are drawn now, and runs level and plumb.
fn joins(editor: &Editor, run: &[Point], from: &TouchpointId, to: &TouchpointId) {
    let card = |id: &TouchpointId| editor.bounds(&Element::Touchpoint(id.clone())).unwrap();
    let ([first, ..], [.., last]) = (run, run) else { panic!("there is no line") };
    assert!(off(card(from), *first) < 1e-6 && off(card(to), *last) < 1e-6, "{from} to {to}: {run:?}");
    let slanted =
        run.windows(2).find(|pair| (pair[0].x - pair[1].x).abs().min((pair[0].y - pair[1].y).abs()) > 1e-6);
    assert_eq!(slanted, None, "{from} to {to}");
}

#[test]
fn an_end_that_is_carried_shows_how_the_line_will_run() {
    let mut editor = editor();
    let state = editor.state().unwrap().clone();
    let (mut tried, mut same) = (0, 0);
    let targets: Vec<&TouchpointId> = state.touchpoints.ids().collect();
    for (line, target) in state.transitions.iter().step_by(3).zip(targets.iter().copied().cycle().skip(5)) {
        if editor.obstacle(&line.id, End::To, target).is_some() || line.to == *target {
            continue;
        }
        editor.select(Element::Transition(line.id.clone()));
        let grip = Grip::End(line.id.clone(), End::To);
        let end = editor.handles(None).into_iter().find(|handle| handle.grip == grip).expect("it has an end").at;
        let (before, was) = (cards(&editor), points(&editor, &line.id));
        let run = hold(&mut editor, end, target);
        joins(&editor, &run, &line.from, target);
        assert_ne!(run, was);
        editor.pointer(Pointer::Release { at: middle(&editor, target) });
        editor.refresh();
        assert_eq!(editor.state().unwrap().transitions.get(&line.id).unwrap().to, *target);
        // A lane or a column that grows for it moves what is behind it; the line takes the same way.
        let runs = points(&editor, &line.id);
        assert_eq!(runs.len(), run.len(), "{} to {target}", line.from);
        if cards(&editor) == before {
            assert_eq!(runs, run);
            same += 1;
        }
        tried += 1;
        editor.undo();
        editor.refresh();
    }
    assert!(tried > 6 && same > 2, "{same} of {tried} let everything stand");
}

#[test]
fn a_line_that_is_drawn_shows_how_it_will_run() {
    let mut editor = editor();
    editor.take_up(Tool::Link);
    let state = editor.state().unwrap().clone();
    let there = state.transitions.iter().next().unwrap();
    let from = middle(&editor, &there.from);
    // What is joined already shows that it is.
    let run = hold(&mut editor, from, &there.to);
    assert_eq!(run, points(&editor, &there.id));
    editor.cancel();
    let leads = |to: &&TouchpointId| state.transitions.iter().any(|way| way.from == there.from && way.to == **to);
    let free = state.touchpoints.ids().filter(|to| **to != there.from && !leads(to));
    for to in free.step_by(6) {
        let run = hold(&mut editor, from, to);
        joins(&editor, &run, &there.from, to);
        editor.cancel();
    }
    assert_eq!(*editor.journey().states.get(&state.id).unwrap(), state);
}

#[test]
fn where_a_line_may_not_lead_nothing_is_shown() {
    let mut editor = editor();
    let line = editor.state().unwrap().transitions.iter().next().unwrap().clone();
    editor.select(Element::Transition(line.id.clone()));
    let grip = Grip::End(line.id.clone(), End::To);
    let end = editor.handles(None).into_iter().find(|handle| handle.grip == grip).unwrap().at;
    assert!(hold(&mut editor, end, &line.from).is_empty());
}
