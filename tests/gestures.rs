//! Gestures on the canvas without a window: carrying, copying, inserting, rerouting, ordering, and taking all of it back.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what makes up a test may panic like the test"
)]

use std::sync::Arc;

use kurbo::{Point, Size};
use parcours::{
    drawing::Theme,
    edit::Action,
    editor::{
        About, Direction, Drop, Editor, End, Gesture, Grip, Look, Next, Obstacle, Pointer, ReadOnly, Refusal,
        Step, Tool,
    },
    i18n::Lang,
    model::{
        Channel, Element, Journey, Role, Stage, State, Touchpoint, TouchpointId, Transition,
        invariants::violations,
    },
};

/// Two stages and two channels: a → b in one cell, c to the right, a → c with a share, d below on its own.
fn journey() -> Journey {
    let mut state = State::new("now".into(), "Now", Role::Current);
    for (id, stage, channel) in
        [("a", "one", "web"), ("b", "one", "web"), ("c", "two", "web"), ("d", "one", "shop"), ("e", "two", "shop")]
    {
        state.touchpoints.put(Touchpoint::new(id.into(), &id.to_uppercase(), stage.into(), channel.into()));
    }
    for (id, from, to, share) in [("ab", "a", "b", Some(0.6)), ("ac", "a", "c", Some(0.4)), ("be", "b", "e", None)]
    {
        state.transitions.put(Transition { share, ..Transition::new(id.into(), from.into(), to.into()) });
    }
    Journey {
        stages: [("one", "One"), ("two", "Two")]
            .into_iter()
            .map(|(id, name)| Stage::new(id.into(), name))
            .collect(),
        channels: [("web", "Web"), ("shop", "Shop")]
            .into_iter()
            .map(|(id, name)| Channel::new(id.into(), name))
            .collect(),
        states: [state].into_iter().collect(),
        ..Journey::default()
    }
}

fn editor() -> Editor {
    editor_of(journey())
}

fn editor_of(journey: Journey) -> Editor {
    let mut editor = Editor::new(journey, None, Look { lang: Lang::En, theme: Theme::named("light").unwrap() });
    editor.set_canvas(Size::new(1600.0, 1000.0));
    editor.refresh();
    editor
}

fn touchpoint(id: &str) -> Element {
    Element::Touchpoint(id.into())
}

fn on_canvas(editor: &Editor, element: &Element) -> Point {
    editor.camera().screen_from_world(editor.bounds(element).expect("it is drawn").center())
}

/// A place of a cell on the canvas where nothing stands: its lower right corner.
fn corner(editor: &Editor, stage: &str, channel: &str) -> Point {
    let cell = editor.bounds(&Element::Cell(stage.into(), channel.into())).expect("the cell is drawn");
    editor.camera().screen_from_world(Point::new(cell.x1 - 3.0, cell.y1 - 3.0))
}

/// The middle of the longest part of a line, on the canvas.
fn on_line(editor: &Editor, id: &str) -> Point {
    let layout = editor.scene().unwrap().layout.as_ref().unwrap();
    let edge = layout.edges.iter().find(|edge| edge.id.as_str() == id).expect("it is drawn");
    let parts = edge.points.windows(2).map(|pair| (pair[0].distance(pair[1]), pair[0].midpoint(pair[1])));
    let longest = parts.max_by(|a, b| a.0.total_cmp(&b.0)).unwrap().1;
    editor.camera().screen_from_world(longest)
}

fn end_of(editor: &Editor, id: &str, end: End) -> Point {
    let handles = editor.handles(None);
    let is = |grip: &Grip| *grip == Grip::End(id.into(), end);
    handles.iter().find(|handle| is(&handle.grip)).expect("the end has a handle").at
}

fn press(editor: &mut Editor, at: Point) {
    editor.pointer(Pointer::Press { at, extend: false, pan: false });
}

/// A drag that is still held.
fn hold(editor: &mut Editor, from: Point, to: Point) {
    press(editor, from);
    for step in 1..=5 {
        editor.pointer(Pointer::Move { at: from.lerp(to, f64::from(step) / 5.0) });
    }
}

fn drag(editor: &mut Editor, from: Point, to: Point) {
    hold(editor, from, to);
    editor.pointer(Pointer::Release { at: to });
    editor.refresh();
}

fn cell(editor: &Editor, id: &str) -> (String, String) {
    let touchpoint = editor.state().unwrap().touchpoints.get(&id.into()).expect("it is there");
    (touchpoint.stage.to_string(), touchpoint.channel.to_string())
}

fn ways(editor: &Editor) -> Vec<(String, String, String, Option<f64>)> {
    let ways = editor.state().unwrap().transitions.iter();
    ways.map(|way| (way.id.to_string(), way.from.to_string(), way.to.to_string(), way.share)).collect()
}

fn way(id: &str, from: &str, to: &str, share: Option<f64>) -> (String, String, String, Option<f64>) {
    (id.to_owned(), from.to_owned(), to.to_owned(), share)
}

/// The touchpoints of a cell as they are read on the map.
fn order(editor: &Editor, stage: &str, channel: &str) -> Vec<String> {
    let placement = &editor.scene().unwrap().layout.as_ref().unwrap().placement;
    let state = editor.state().unwrap();
    let mut cards: Vec<&TouchpointId> = state
        .touchpoints
        .iter()
        .filter(|it| it.stage.as_str() == stage && it.channel.as_str() == channel)
        .map(|it| &it.id)
        .collect();
    cards.sort_by_key(|id| placement.touchpoints.get(*id).map(|spot| (spot.column, spot.y)));
    cards.into_iter().map(ToString::to_string).collect()
}

/// One step with this label was made, and undo brings back what was before it.
fn is_one_step(editor: &mut Editor, before: &Arc<Journey>, action: Action) {
    assert!(violations(editor.journey()).is_empty());
    assert_eq!(editor.history().undo_label().map(|label| label.action), Some(action));
    editor.undo();
    assert_eq!(editor.journey(), before);
    assert!(editor.history().undo_label().is_none());
}

#[test]
fn carried_cards_light_their_cell_and_show_where_they_will_stand() {
    let mut editor = editor();
    let (from, to) = (on_canvas(&editor, &touchpoint("d")), corner(&editor, "two", "web"));
    hold(&mut editor, from, to);
    let Gesture::Moving { drop, ghosts, .. } = editor.gesture().clone() else { panic!("nothing is carried") };
    assert_eq!(drop, Drop::Cell("two".into(), "web".into()));
    editor.pointer(Pointer::Release { at: to });
    editor.refresh();
    assert_eq!(cell(&editor, "d"), ("two".to_owned(), "web".to_owned()));
    // The ghost stood in the cell as the card does now.
    let corner = |editor: &Editor| editor.bounds(&Element::Cell("two".into(), "web".into())).unwrap().origin();
    let card = editor.bounds(&touchpoint("d")).unwrap();
    assert_eq!(ghosts.len(), 1);
    assert_eq!(ghosts[0].size(), card.size());
    let now = corner(&editor);
    editor.undo();
    editor.refresh();
    let then = corner(&editor);
    assert!(((ghosts[0].origin() - then) - (card.origin() - now)).hypot() < 1.0);
}

#[test]
fn what_is_let_go_outside_the_canvas_stays_where_it_is() {
    let mut editor = editor();
    let (before, view) = (editor.journey().clone(), editor.view().clone());
    let from = on_canvas(&editor, &touchpoint("d"));
    hold(&mut editor, from, Point::new(-40.0, 300.0));
    assert!(matches!(editor.gesture(), Gesture::Moving { drop: Drop::Nowhere, .. }));
    editor.pointer(Pointer::Release { at: Point::new(-40.0, 300.0) });
    assert_eq!((editor.journey(), editor.view()), (&before, &view));
}

#[test]
fn alt_copies_what_is_carried_and_may_come_and_go() {
    let mut editor = editor();
    let before = editor.journey().clone();
    let (from, to) = (on_canvas(&editor, &touchpoint("d")), corner(&editor, "two", "web"));
    for copies in [false, true] {
        hold(&mut editor, from, to);
        editor.hold_copy(true);
        editor.hold_copy(copies);
        editor.pointer(Pointer::Release { at: to });
        editor.refresh();
        let count = editor.state().unwrap().touchpoints.len();
        assert_eq!(count, if copies { 6 } else { 5 });
        let Some(Element::Touchpoint(id)) = editor.view().only().cloned() else { panic!("one is selected") };
        assert_eq!(cell(&editor, id.as_str()), ("two".to_owned(), "web".to_owned()));
        assert_eq!(id.as_str() == "d", !copies);
        is_one_step(&mut editor, &before, if copies { Action::Duplicate } else { Action::Move });
        editor.refresh();
    }
}

#[test]
fn several_are_copied_with_the_lines_between_them_each_as_many_cells_on() {
    let mut editor = editor();
    let before = editor.journey().clone();
    editor.select(touchpoint("a"));
    editor.select_more(touchpoint("b"));
    let (from, to) = (on_canvas(&editor, &touchpoint("a")), corner(&editor, "two", "shop"));
    hold(&mut editor, from, to);
    editor.hold_copy(true);
    editor.pointer(Pointer::Release { at: to });
    let copied: Vec<_> = editor.view().selection.iter().cloned().collect();
    assert_eq!(copied.len(), 2);
    for element in copied {
        let Element::Touchpoint(id) = element else { panic!("only touchpoints") };
        assert_eq!(cell(&editor, id.as_str()), ("two".to_owned(), "shop".to_owned()));
    }
    assert_eq!(editor.state().unwrap().transitions.len(), 4);
    is_one_step(&mut editor, &before, Action::Duplicate);
}

#[test]
fn a_touchpoint_dropped_on_a_line_comes_between_its_ends() {
    let mut editor = editor();
    let before = editor.journey().clone();
    let (from, to) = (on_canvas(&editor, &touchpoint("d")), on_line(&editor, "ac"));
    hold(&mut editor, from, to);
    let Gesture::Moving { drop, .. } = editor.gesture() else { panic!("nothing is carried") };
    assert!(matches!(drop, Drop::Between(line, ..) if line.as_str() == "ac"), "{drop:?}");
    editor.pointer(Pointer::Release { at: to });
    editor.refresh();
    let all = ways(&editor);
    assert!(all.contains(&way("ac", "a", "d", Some(0.4))), "{all:?}");
    assert!(all.contains(&way("d-c", "d", "c", Some(1.0))), "{all:?}");
    assert_eq!(all.len(), 4);
    is_one_step(&mut editor, &before, Action::Insert);
}

#[test]
fn the_same_is_done_with_a_selection_or_by_writing() {
    let mut editor = editor();
    let before = editor.journey().clone();
    editor.select(touchpoint("d"));
    assert_eq!(editor.insertable(), None);
    editor.select_more(Element::Transition("ac".into()));
    editor.insert_selected();
    assert_eq!(cell(&editor, "d"), ("one".to_owned(), "shop".to_owned()));
    assert!(ways(&editor).contains(&way("ac", "a", "d", Some(0.4))));
    is_one_step(&mut editor, &before, Action::Insert);

    editor.refresh();
    editor.select(Element::Transition("be".into()));
    editor.begin_capture();
    assert!(matches!(&editor.capture().unwrap().about, About::Between { line, .. } if line.as_str() == "be"));
    editor.write_capture("Wait".to_owned());
    editor.commit_capture(Next::Nothing);
    assert_eq!(cell(&editor, "wait"), ("one".to_owned(), "web".to_owned()));
    let all = ways(&editor);
    assert!(all.contains(&way("be", "b", "wait", None)) && all.contains(&way("wait-e", "wait", "e", Some(1.0))));
    assert_eq!(editor.view().only(), Some(&touchpoint("wait")));
    is_one_step(&mut editor, &before, Action::Insert);
}

#[test]
fn a_touchpoint_does_not_come_on_its_own_lines_nor_twice_after_another() {
    let mut editor = editor();
    for (id, line) in [("a", "ac"), ("c", "ac"), ("b", "ac")] {
        assert!(!editor.can_insert(&id.into(), &line.into()), "{id} on {line}");
    }
    // One with ways of its own: how many go on to the end of the line is not known.
    editor.insert_on(&"b".into(), &"ac".into(), None);
    assert!(editor.history().undo_label().is_none());
    editor.connect(&"d".into(), &"e".into());
    editor.insert_on(&"d".into(), &"ac".into(), None);
    assert!(ways(&editor).contains(&way("d-c", "d", "c", None)));
}

#[test]
fn a_transition_is_rerouted_by_either_end_and_stays_the_same() {
    for (end, target, expected) in
        [(End::To, "e", way("ac", "a", "e", Some(0.4))), (End::From, "d", way("ac", "d", "c", Some(0.4)))]
    {
        let mut editor = editor();
        let before = editor.journey().clone();
        editor.select(Element::Transition("ac".into()));
        let (from, to) = (end_of(&editor, "ac", end), on_canvas(&editor, &touchpoint(target)));
        hold(&mut editor, from, to);
        assert!(matches!(editor.gesture(), Gesture::Rerouting { .. }));
        assert!(editor.handles(Some(to)).is_empty(), "no handles while something is under way");
        editor.pointer(Pointer::Release { at: to });
        assert!(ways(&editor).contains(&expected));
        assert_eq!(editor.view().only(), Some(&Element::Transition("ac".into())));
        is_one_step(&mut editor, &before, Action::Reconnect);
    }
}

#[test]
fn a_transition_is_not_rerouted_to_its_other_end_nor_to_where_another_leads_nor_to_nowhere() {
    let mut editor = editor();
    let before = editor.journey().clone();
    editor.select(Element::Transition("ac".into()));
    for (target, obstacle) in [("a", Obstacle::Itself), ("b", Obstacle::Doubled)] {
        let (from, to) = (end_of(&editor, "ac", End::To), on_canvas(&editor, &touchpoint(target)));
        drag(&mut editor, from, to);
        assert_eq!(editor.take_refusal(), Some(Refusal::Line(obstacle)));
    }
    let (from, to) = (end_of(&editor, "ac", End::To), corner(&editor, "two", "shop"));
    drag(&mut editor, from, to);
    assert_eq!((editor.take_refusal(), editor.journey()), (None, &before));
}

#[test]
fn a_handle_connects_and_where_it_is_dropped_on_the_ground_writes() {
    let mut editor = editor();
    let before = editor.journey().clone();
    let card = on_canvas(&editor, &touchpoint("d"));
    let handles = editor.handles(Some(card));
    assert_eq!(handles.len(), 4, "on each side of the hovered card");
    let handle = |editor: &Editor, side| {
        let card = on_canvas(editor, &touchpoint("d"));
        let handles = editor.handles(Some(card));
        handles.iter().find(|it| it.grip == Grip::Handle("d".into(), side)).unwrap().at
    };
    assert!(handles.iter().all(|handle| editor.hit(handle.at) != Some(touchpoint("d"))), "none is on its card");
    let (from, to) = (handle(&editor, Direction::Right), on_canvas(&editor, &touchpoint("e")));
    drag(&mut editor, from, to);
    assert!(ways(&editor).contains(&way("d-e", "d", "e", None)));
    is_one_step(&mut editor, &before, Action::Connect);
    editor.refresh();

    let (from, to) = (handle(&editor, Direction::Right), corner(&editor, "two", "web"));
    drag(&mut editor, from, to);
    editor.write_capture("Next".to_owned());
    editor.commit_capture(Next::Nothing);
    assert_eq!(cell(&editor, "next"), ("two".to_owned(), "web".to_owned()));
    assert!(ways(&editor).iter().any(|way| (way.1.as_str(), way.2.as_str()) == ("d", "next")));
    is_one_step(&mut editor, &before, Action::Add);
    editor.refresh();

    let at = handle(&editor, Direction::Up);
    press(&mut editor, at);
    editor.pointer(Pointer::Release { at });
    let About::New { channel, after, .. } = &editor.capture().unwrap().about else { panic!("not a new one") };
    assert_eq!((channel.as_ref().unwrap().as_str(), after.as_ref().unwrap().as_str()), ("web", "d"));
}

#[test]
fn there_are_no_handles_for_other_tools_on_files_to_look_at_and_on_tiny_cards() {
    let mut editor = editor();
    let at = on_canvas(&editor, &touchpoint("d"));
    editor.take_up(Tool::Hand);
    assert!(editor.handles(Some(at)).is_empty());
    editor.take_up(Tool::Select);
    editor.zoom_at(at, 0.2);
    assert!(editor.handles(Some(at)).is_empty());
    editor.fit();
    editor.set_read_only(ReadOnly::InUse);
    assert!(editor.handles(Some(at)).is_empty());
}

/// Four cards in one cell.
fn stack() -> Editor {
    let mut journey = journey();
    let mut state = State::new("now".into(), "Now", Role::Current);
    for id in ["p", "q", "r", "s"] {
        state.touchpoints.put(Touchpoint::new(id.into(), &id.to_uppercase(), "one".into(), "web".into()));
    }
    journey.states = [state].into_iter().collect();
    editor_of(journey)
}

#[test]
fn cards_are_put_in_order_by_key_and_the_map_keeps_to_it() {
    let mut editor = stack();
    let before = editor.journey().clone();
    let start = order(&editor, "one", "web");
    assert_eq!(start.len(), 4);
    editor.select(touchpoint(&start[2]));
    editor.step_in_list(Step::Earlier);
    editor.refresh();
    let swapped = vec![start[0].clone(), start[2].clone(), start[1].clone(), start[3].clone()];
    assert_eq!(order(&editor, "one", "web"), swapped);
    let orders: Vec<_> = editor.state().unwrap().touchpoints.iter().map(|it| it.order.unwrap()).collect();
    assert_eq!(orders.iter().sum::<i64>(), 10, "each has its place: {orders:?}");
    for _ in 0..2 {
        editor.step_in_list(Step::Later);
        editor.refresh();
    }
    assert_eq!(order(&editor, "one", "web").last(), Some(&start[2]));
    assert_eq!(editor.listed().unwrap().after(Step::Later), None);
    let label = editor.history().undo_label().cloned();
    editor.step_in_list(Step::Later);
    assert_eq!(editor.history().undo_label(), label.as_ref(), "at the end nothing happens");
    editor.undo();
    editor.undo();
    is_one_step(&mut editor, &before, Action::Reorder);
}

#[test]
fn a_card_dragged_above_its_neighbour_comes_before_it() {
    let mut editor = stack();
    let before = editor.journey().clone();
    let start = order(&editor, "one", "web");
    let rects: Vec<_> = start.iter().map(|id| editor.bounds(&touchpoint(id)).unwrap()).collect();
    let last = start.len() - 1;
    let target = Point::new(rects[0].center().x, rects[0].y0 + 4.0);
    let (from, to) = (on_canvas(&editor, &touchpoint(&start[last])), editor.camera().screen_from_world(target));
    hold(&mut editor, from, to);
    let Gesture::Moving { drop: Drop::Order { mark, .. }, .. } = editor.gesture() else {
        panic!("no order: {:?}", editor.gesture())
    };
    assert!(mark.0.y <= rects[0].y0 && mark.0.x < mark.1.x);
    editor.pointer(Pointer::Release { at: to });
    editor.refresh();
    let mut expected = start.clone();
    let moved = expected.remove(last);
    expected.insert(0, moved);
    assert_eq!(order(&editor, "one", "web"), expected);
    is_one_step(&mut editor, &before, Action::Reorder);
}

#[test]
fn made_optional_a_touchpoint_has_a_way_around_it_that_is_not_drawn_twice() {
    let mut editor = editor();
    let before = editor.journey().clone();
    editor.select(touchpoint("b"));
    editor.make_optional();
    assert!(ways(&editor).contains(&way("a-e", "a", "e", None)));
    assert_eq!(ways(&editor).len(), 4);
    editor.make_optional();
    assert_eq!(editor.take_refusal(), Some(Refusal::Line(Obstacle::NoWayAround)));
    assert_eq!(ways(&editor).len(), 4);
    is_one_step(&mut editor, &before, Action::MakeOptional);
}

#[test]
fn the_way_around_leads_to_what_most_likely_follows_and_around_several_at_once() {
    let mut editor = editor();
    editor.connect(&"d".into(), &"a".into());
    editor.select(touchpoint("a"));
    editor.make_optional();
    // 60 % of those at A go on to B, 40 % to C.
    assert!(ways(&editor).contains(&way("d-b", "d", "b", None)));
    editor.undo();
    editor.select(touchpoint("a"));
    editor.select_more(touchpoint("b"));
    editor.make_optional();
    assert!(ways(&editor).contains(&way("d-e", "d", "e", None)));
    assert!(!ways(&editor).iter().any(|way| way.0 == "a-e"), "only what leads there from outside");
}

#[test]
fn a_band_picks_cards_and_whole_lines_and_may_add() {
    let mut editor = editor();
    let layout = editor.scene().unwrap().layout.clone().unwrap();
    let screen = |at| editor.camera().screen_from_world(at);
    let lane = layout.cell(1, 0).unwrap().y1 - 2.0;
    let (from, to) = (
        screen(Point::new(layout.header_width + 2.0, layout.header_height + 2.0)),
        screen(Point::new(layout.size.width - 2.0, lane)),
    );
    drag(&mut editor, from, to);
    let picked: Vec<_> = editor.view().selection.iter().cloned().collect();
    for element in [touchpoint("a"), touchpoint("b"), touchpoint("c"), Element::Transition("ab".into())] {
        assert!(picked.contains(&element), "{element:?} in {picked:?}");
    }
    assert!(!picked.contains(&Element::Transition("be".into())), "it leads out of the band");
    assert!(!picked.contains(&touchpoint("d")));

    editor.select(touchpoint("d"));
    editor.pointer(Pointer::Press { at: from, extend: true, pan: false });
    editor.pointer(Pointer::Move { at: to });
    assert!(editor.view().selection.contains(&touchpoint("d")) && editor.view().selection.len() > 3);
    editor.cancel();
    assert_eq!(editor.view().only(), Some(&touchpoint("d")));
}

#[test]
fn the_view_comes_to_what_is_selected_and_follows_a_drag_to_the_edge() {
    let mut editor = editor();
    editor.zoom(3.0);
    editor.select(touchpoint("e"));
    editor.fit_selection();
    let at = on_canvas(&editor, &touchpoint("e"));
    assert!((at - Point::new(800.0, 500.0)).hypot() < 1.0, "{at:?}");

    editor.zoom(3.0);
    let camera = *editor.camera();
    let left = Point::new(2.0, 500.0);
    assert!(!editor.scroll_at_edge(left, 0.05), "nothing is dragged");
    hold(&mut editor, at, left);
    let world = camera.world_from_screen(left).x;
    assert!(editor.scroll_at_edge(left, 0.05));
    let Gesture::Moving { at: now, .. } = editor.gesture() else { panic!("nothing is carried") };
    assert!(now.x < world, "what is carried goes along");
    assert!(!editor.scroll_at_edge(Point::new(800.0, 500.0), 0.05), "far from the edge it stays");
    for _ in 0..100 {
        editor.scroll_at_edge(left, 0.05);
    }
    assert!(editor.camera().screen_from_world(Point::ZERO).x <= 60.0, "it stops where the map ends");
    editor.cancel();
    assert_eq!(*editor.camera(), camera);
}

/// Begins a gesture, takes it back, lets go, and finds everything as it was before the press.
fn is_taken_back(mut editor: Editor, begin: impl FnOnce(&mut Editor) -> Point, is: impl Fn(&Gesture) -> bool) {
    let before = (editor.journey().clone(), editor.view().clone(), *editor.camera(), editor.tool());
    let at = begin(&mut editor);
    assert!(is(editor.gesture()), "{:?}", editor.gesture());
    editor.cancel();
    assert_eq!(*editor.gesture(), Gesture::Idle);
    for after_release in [false, true] {
        if after_release {
            editor.pointer(Pointer::Move { at: at + (30.0, 30.0) });
            editor.pointer(Pointer::Release { at: at + (30.0, 30.0) });
        }
        assert!(Arc::ptr_eq(editor.journey(), &before.0));
        assert_eq!((editor.view(), *editor.camera(), editor.tool()), (&before.1, before.2, before.3));
        assert!(editor.capture().is_none() && editor.history().undo_label().is_none());
    }
}

#[test]
fn a_press_is_taken_back() {
    let begin = |editor: &mut Editor| {
        let at = on_canvas(editor, &touchpoint("a"));
        press(editor, at);
        at
    };
    is_taken_back(editor(), begin, |gesture| matches!(gesture, Gesture::Pressed { .. }));
}

#[test]
fn moving_is_taken_back() {
    let mut editor = editor();
    editor.select(touchpoint("c"));
    let begin = |editor: &mut Editor| {
        let (from, to) = (on_canvas(editor, &touchpoint("d")), corner(editor, "two", "web"));
        hold(editor, from, to);
        to
    };
    is_taken_back(editor, begin, |gesture| matches!(gesture, Gesture::Moving { drop: Drop::Cell(..), .. }));
}

#[test]
fn copying_is_taken_back() {
    let begin = |editor: &mut Editor| {
        let (from, to) = (on_canvas(editor, &touchpoint("d")), corner(editor, "two", "web"));
        hold(editor, from, to);
        editor.hold_copy(true);
        to
    };
    is_taken_back(editor(), begin, |gesture| matches!(gesture, Gesture::Moving { copies: true, .. }));
}

#[test]
fn inserting_is_taken_back() {
    let begin = |editor: &mut Editor| {
        let (from, to) = (on_canvas(editor, &touchpoint("d")), on_line(editor, "ac"));
        hold(editor, from, to);
        to
    };
    is_taken_back(editor(), begin, |gesture| matches!(gesture, Gesture::Moving { drop: Drop::Between(..), .. }));
}

#[test]
fn ordering_is_taken_back() {
    let begin = |editor: &mut Editor| {
        let cards = order(editor, "one", "web");
        let top = editor.bounds(&touchpoint(&cards[0])).unwrap();
        let to = editor.camera().screen_from_world(Point::new(top.center().x, top.y0 + 4.0));
        hold(editor, on_canvas(editor, &touchpoint(&cards[3])), to);
        to
    };
    is_taken_back(stack(), begin, |gesture| matches!(gesture, Gesture::Moving { drop: Drop::Order { .. }, .. }));
}

#[test]
fn linking_is_taken_back() {
    let begin = |editor: &mut Editor| {
        let (from, to) = (on_canvas(editor, &touchpoint("d")), on_canvas(editor, &touchpoint("e")));
        hold(editor, from, to);
        to
    };
    let mut linking = editor();
    linking.take_up(Tool::Link);
    is_taken_back(linking, begin, |gesture| matches!(gesture, Gesture::Linking { .. }));
    let begin = |editor: &mut Editor| {
        let card = on_canvas(editor, &touchpoint("d"));
        let from = editor.handles(Some(card))[0].at;
        let to = on_canvas(editor, &touchpoint("e"));
        hold(editor, from, to);
        to
    };
    is_taken_back(editor(), begin, |gesture| matches!(gesture, Gesture::Linking { .. }));
}

#[test]
fn rerouting_is_taken_back() {
    let mut editor = editor();
    editor.select(Element::Transition("ac".into()));
    let begin = |editor: &mut Editor| {
        let (from, to) = (end_of(editor, "ac", End::To), on_canvas(editor, &touchpoint("e")));
        hold(editor, from, to);
        to
    };
    is_taken_back(editor, begin, |gesture| matches!(gesture, Gesture::Rerouting { .. }));
}

#[test]
fn a_band_is_taken_back() {
    let mut editor = editor();
    editor.select(touchpoint("e"));
    let begin = |editor: &mut Editor| {
        let (from, to) = (corner(editor, "one", "web"), Point::new(300.0, 200.0));
        hold(editor, from, to);
        assert_ne!(editor.view().only(), Some(&touchpoint("e")));
        to
    };
    is_taken_back(editor, begin, |gesture| matches!(gesture, Gesture::Brushing { .. }));
}

#[test]
fn moving_the_view_is_taken_back() {
    let begin = |editor: &mut Editor| {
        let at = Point::new(400.0, 300.0);
        editor.pointer(Pointer::Press { at, extend: false, pan: true });
        editor.pointer(Pointer::Move { at: at + (120.0, 60.0) });
        at + (120.0, 60.0)
    };
    is_taken_back(editor(), begin, |gesture| matches!(gesture, Gesture::Panning { .. }));
}
