//! The editor without a window: pointer events and commands in, journeys out.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what makes up a test may panic like the test"
)]

use kurbo::{Point, Size};
use parcours::{
    drawing::Theme,
    edit::{self, Edit},
    editor::{Ask, Direction, Editor, Gesture, Look, Mode, Next, Pointer, ReadOnly, Refusal, Tool, between},
    file,
    i18n::Lang,
    layout::{Density, Layout, Request, layout},
    model::{Anchor, Element, Journey, Placement, Touchpoint, TouchpointId, Transition, invariants},
};

fn sample() -> Journey {
    file::parse(&std::fs::read_to_string("tests/data/retrait-en-boutique.ron").unwrap()).unwrap().journey
}

fn editor() -> Editor {
    editor_of(sample())
}

fn editor_of(journey: Journey) -> Editor {
    let look = Look { lang: Lang::Fr, theme: Theme::named("light").unwrap() };
    let mut editor = Editor::new(journey, None, look);
    editor.set_canvas(Size::new(2000.0, 1200.0));
    editor.refresh();
    editor
}

fn touchpoint(id: &str) -> Element {
    Element::Touchpoint(id.into())
}

/// Where an element is on the canvas.
fn on_canvas(editor: &Editor, element: &Element) -> Point {
    editor.camera().screen_from_world(editor.bounds(element).expect("it is drawn").center())
}

/// A free place of a cell on the canvas: its lower right corner, where lines and cards seldom are.
fn corner(editor: &Editor, stage: &str, channel: &str) -> Point {
    let cell = editor.bounds(&Element::Cell(stage.into(), channel.into())).expect("the cell is drawn");
    editor.camera().screen_from_world(Point::new(cell.x1 - 3.0, cell.y1 - 3.0))
}

fn press(editor: &mut Editor, at: Point) {
    editor.pointer(Pointer::Press { at, extend: false, pan: false });
}

fn click(editor: &mut Editor, at: Point) {
    press(editor, at);
    editor.pointer(Pointer::Release { at });
}

fn drag(editor: &mut Editor, from: Point, to: Point) {
    press(editor, from);
    for step in 1..=5 {
        editor.pointer(Pointer::Move { at: from.lerp(to, f64::from(step) / 5.0) });
    }
    editor.pointer(Pointer::Release { at: to });
    editor.refresh();
}

#[test]
fn a_press_that_hardly_moves_is_a_click_and_changes_nothing() {
    let mut editor = editor();
    let at = on_canvas(&editor, &touchpoint("fiche"));
    press(&mut editor, at);
    editor.pointer(Pointer::Move { at: at + (2.0, 2.0) });
    editor.pointer(Pointer::Release { at: at + (2.0, 2.0) });
    assert_eq!(editor.view().only(), Some(&touchpoint("fiche")));
    assert!(editor.history().is_saved());
}

#[test]
fn a_card_goes_where_it_is_dropped_in_one_step() {
    let mut editor = editor();
    let (from, to) = (on_canvas(&editor, &touchpoint("avis")), corner(&editor, "usage", "site"));
    drag(&mut editor, from, to);
    let moved = editor.state().unwrap().touchpoints.get(&"avis".into()).unwrap();
    assert_eq!((moved.stage.as_str(), moved.channel.as_str()), ("usage", "site"));
    editor.undo();
    assert!(editor.history().is_saved());
    assert!(editor.history().undo_label().is_none());
}

#[test]
fn a_drag_taken_back_changes_nothing() {
    let mut editor = editor();
    let (from, to) = (on_canvas(&editor, &touchpoint("avis")), corner(&editor, "usage", "site"));
    press(&mut editor, from);
    editor.pointer(Pointer::Move { at: to });
    assert!(matches!(editor.gesture(), Gesture::Moving { .. }));
    editor.cancel();
    editor.pointer(Pointer::Release { at: to });
    assert_eq!(*editor.gesture(), Gesture::Idle);
    assert!(editor.history().undo_label().is_none());
}

#[test]
fn several_cards_move_by_as_many_cells() {
    let mut editor = editor();
    let (first, second) = (on_canvas(&editor, &touchpoint("recherche")), on_canvas(&editor, &touchpoint("fiche")));
    click(&mut editor, first);
    editor.pointer(Pointer::Press { at: second, extend: true, pan: false });
    editor.pointer(Pointer::Release { at: second });
    assert_eq!(editor.view().selection.len(), 2);
    let to = corner(&editor, "decouverte", "email");
    drag(&mut editor, first, to);
    let channel = |id: &str| editor.state().unwrap().touchpoints.get(&id.into()).unwrap().channel.to_string();
    assert_eq!((channel("recherche"), channel("fiche")), ("email".to_owned(), "email".to_owned()));
}

#[test]
fn the_touchpoint_tool_asks_for_a_name_in_the_cell_that_was_clicked() {
    let mut editor = editor();
    editor.take_up(Tool::Touchpoint);
    let at = corner(&editor, "fidelite", "site");
    click(&mut editor, at);
    assert!(editor.capture().is_some(), "no field");
    editor.write_capture("Parrainage".to_owned());
    editor.commit_capture(Next::Nothing);
    let added = editor.state().unwrap().touchpoints.get(&"parrainage".into()).unwrap();
    assert_eq!((added.stage.as_str(), added.channel.as_str()), ("fidelite", "site"));
}

#[test]
fn the_link_tool_connects_once_and_never_to_itself() {
    let mut editor = editor();
    editor.take_up(Tool::Link);
    let (from, to) = (on_canvas(&editor, &touchpoint("achat-boutique")), on_canvas(&editor, &touchpoint("avis")));
    let before = editor.state().unwrap().transitions.len();
    drag(&mut editor, from, to);
    assert_eq!(editor.state().unwrap().transitions.len(), before + 1);
    let (from, to) = (on_canvas(&editor, &touchpoint("achat-boutique")), on_canvas(&editor, &touchpoint("avis")));
    drag(&mut editor, from, to);
    assert_eq!(editor.state().unwrap().transitions.len(), before + 1, "the same transition is only selected");
    drag(&mut editor, from, from + (20.0, 2.0));
    assert_eq!(editor.state().unwrap().transitions.len(), before + 1);
}

#[test]
fn the_friction_tool_marks_cards_and_transitions() {
    let mut editor = editor();
    editor.take_up(Tool::Friction);
    let at = on_canvas(&editor, &touchpoint("avis"));
    click(&mut editor, at);
    let Some(Ask::NewFriction { at }) = editor.ask.take() else { panic!("no question") };
    editor.mark_friction("Trop de questions", 9, at);
    let marked = editor.state().unwrap().frictions.get(&"trop-de-questions".into()).unwrap();
    assert_eq!((&marked.at, marked.severity), (&Anchor::Touchpoint("avis".into()), 5));
}

#[test]
fn space_or_the_hand_moves_the_view_and_nothing_else() {
    let mut editor = editor();
    let at = on_canvas(&editor, &touchpoint("fiche"));
    let before = *editor.camera();
    editor.pointer(Pointer::Press { at, extend: false, pan: true });
    editor.pointer(Pointer::Move { at: at + (50.0, -20.0) });
    editor.pointer(Pointer::Release { at: at + (50.0, -20.0) });
    let moved = (before.origin - editor.camera().origin) * editor.camera().zoom;
    assert!((moved - kurbo::Vec2::new(50.0, -20.0)).hypot() < 1e-9);
    assert!(editor.view().selection.is_empty());
}

#[test]
fn a_rubber_band_selects_what_it_touches() {
    let mut editor = editor();
    let band =
        editor.bounds(&touchpoint("recherche")).unwrap().union(editor.bounds(&touchpoint("fiche")).unwrap());
    let camera = *editor.camera();
    let from = camera.screen_from_world(Point::new(band.x0 - 4.0, band.y0 - 4.0));
    drag(&mut editor, from, camera.screen_from_world(Point::new(band.x1 - 4.0, band.y1 - 4.0)));
    assert!(editor.view().selection.contains(&touchpoint("recherche")));
    assert!(editor.view().selection.contains(&touchpoint("fiche")));
    let cards = editor.view().selection.iter().filter(|element| matches!(element, Element::Touchpoint(_)));
    assert_eq!(cards.count(), 2, "besides the line between them");
}

#[test]
fn arrows_walk_along_the_map() {
    let mut editor = editor();
    editor.select(touchpoint("recherche"));
    editor.walk(Direction::Right);
    assert_eq!(editor.view().only(), Some(&touchpoint("fiche")));
    editor.walk(Direction::Down);
    assert_eq!(editor.view().only(), Some(&touchpoint("appel-stock")));
    editor.walk(Direction::Left);
    assert_eq!(editor.view().only(), Some(&touchpoint("visite")));
    editor.walk(Direction::Up);
    assert_eq!(editor.view().only(), Some(&touchpoint("recherche")));
}

#[test]
fn undo_shows_the_state_in_which_the_step_was_made() {
    let mut editor = editor();
    editor.rename(&touchpoint("fiche"), "Fiche");
    editor.show_state(&"cible".into());
    editor.undo();
    assert_eq!(editor.state().unwrap().id.as_str(), "actuel");
    assert_eq!(editor.name_of(&touchpoint("fiche")).unwrap(), "Lecture de la fiche produit");
}

#[test]
fn the_rest_of_the_map_stays_where_it_is_when_a_card_is_added() {
    let mut editor = editor();
    let before: Vec<_> = editor.scene().unwrap().layout.as_ref().unwrap().nodes.clone();
    editor.add_touchpoint("Parrainage", "fidelite".into(), "site".into());
    editor.refresh();
    let after = &editor.scene().unwrap().layout.as_ref().unwrap().nodes;
    let strayed = before.iter().filter(|node| {
        let now = after.iter().find(|other| other.id == node.id).expect("it is still there");
        (now.rect.origin() - node.rect.origin()).hypot() > 10.0
    });
    let strayed: Vec<_> = strayed.map(|node| node.id.to_string()).collect();
    // Room is made to the right of and below the new card; what is before it stays.
    assert!(strayed.len() <= 2, "{strayed:?} moved");
    editor.undo();
    editor.refresh();
    assert_eq!(editor.scene().unwrap().layout.as_ref().unwrap().nodes, before);
}

#[test]
fn a_card_that_moves_forgets_where_it_stood() {
    let mut editor = editor();
    editor.add_touchpoint("Parrainage", "fidelite".into(), "site".into());
    editor.refresh();
    let (from, to) = (on_canvas(&editor, &touchpoint("avis")), corner(&editor, "decouverte", "email"));
    drag(&mut editor, from, to);
    let layout = editor.scene().unwrap().layout.as_ref().unwrap();
    let node = layout.nodes.iter().find(|node| node.id.as_str() == "avis").unwrap();
    let cell = layout.cell(node.stage, node.lane).unwrap();
    assert_eq!(layout.stages[node.stage].id.as_str(), "decouverte");
    assert_eq!(cell.union(node.rect), cell);
}

/// Where things are on the canvas.
fn laid_out(editor: &Editor) -> &Layout {
    editor.scene().unwrap().layout.as_ref().unwrap()
}

/// What the shown state remembers of its picture.
fn placement(editor: &Editor) -> Option<&Placement> {
    editor.state().unwrap().placement.as_ref()
}

/// How much larger than a page a map is.
fn scale(layout: &Layout) -> f64 {
    (layout.size.width / 1600.0).max(layout.size.height / 800.0)
}

#[test]
fn tidying_up_for_a_slide_is_one_step_and_work_goes_on_from_it() {
    let mut editor = editor();
    let roomy = laid_out(&editor).clone();
    // What was placed before does not show through.
    editor.add_touchpoint("Parrainage", "fidelite".into(), "site".into());
    editor.refresh();
    editor.tidy_up(Density::Compact);
    editor.refresh();
    let fresh = Request {
        placement: None,
        ..Request::of_state(editor.journey(), editor.state().unwrap(), Density::Compact)
    };
    let compact = laid_out(&editor).clone();
    assert_eq!(compact, layout(&fresh));
    assert!(scale(&compact) < 0.9 * scale(&roomy), "{} and {}", scale(&compact), scale(&roomy));
    assert_eq!(placement(&editor), Some(&compact.placement));

    // Work goes on from there: a card that is added moves no other.
    editor.add_touchpoint("Avis d'un ami", "consideration".into(), "boutique".into());
    editor.refresh();
    let grown = laid_out(&editor);
    assert_eq!(grown.nodes.len(), compact.nodes.len() + 1);
    for node in &compact.nodes {
        let now = grown.nodes.iter().find(|other| other.id == node.id).unwrap();
        assert_eq!(now.rect, node.rect, "{}", node.id);
    }

    for _ in 0..3 {
        editor.undo();
    }
    editor.refresh();
    assert!(editor.history().is_saved());
    assert_eq!((placement(&editor), laid_out(&editor)), (None, &roomy));
}

#[test]
fn tidying_up_forgets_what_was_placed_and_a_second_time_does_nothing() {
    let mut editor = editor();
    let roomy = laid_out(&editor).clone();
    for density in [Density::Compact, Density::Compact, Density::Expanded, Density::Expanded] {
        editor.tidy_up(density);
        editor.refresh();
    }
    assert_eq!((placement(&editor), laid_out(&editor)), (None, &roomy));
    editor.undo();
    editor.refresh();
    editor.undo();
    assert!(editor.history().undo_label().is_none());
}

#[test]
fn what_can_only_be_looked_at_is_not_tidied_up() {
    for density in [Density::Compact, Density::Expanded] {
        let mut editor = editor();
        let before = editor.journey().clone();
        editor.set_read_only(ReadOnly::InUse);
        editor.tidy_up(density);
        assert_eq!(editor.take_refusal(), Some(Refusal::ReadOnly));
        assert_eq!(*editor.journey(), before);
    }
}

/// Too much to be laid out within a frame: the picture stays all the same when something is added.
#[test]
fn a_large_map_stays_where_it_is_too() {
    let mut journey = sample();
    let id = |number: usize| TouchpointId::new(&format!("t{number}"));
    let (stages, channels) = (journey.stages.clone(), journey.channels.clone());
    for number in 0..150 {
        let stage = stages.at(number / 7 % stages.len()).unwrap().id.clone();
        let channel = channels.at(number % channels.len()).unwrap().id.clone();
        let card = Touchpoint::new(id(number), &format!("Touchpoint {number}"), stage, channel);
        edit::apply(&mut journey, &Edit::put(&"actuel".into(), card)).unwrap();
        if let Some(before) = number.checked_sub(1) {
            let line = Transition::new(format!("l{number}").as_str().into(), id(before), id(number));
            edit::apply(&mut journey, &Edit::put(&"actuel".into(), line)).unwrap();
        }
    }
    let mut editor = editor_of(journey);
    let before = laid_out(&editor).placement.clone();
    for name in ["Parrainage", "Avis d'un ami"] {
        editor.add_touchpoint(name, "fidelite".into(), "site".into());
        editor.refresh();
        let after = &laid_out(&editor).placement;
        for (id, spot) in &before.touchpoints {
            assert_eq!(after.touchpoints.get(id), Some(spot), "{id}");
        }
    }
    editor.undo();
    editor.undo();
    editor.refresh();
    assert_eq!(laid_out(&editor).placement, before);
}

#[test]
fn only_a_change_of_the_journey_is_followed_with_the_eye() {
    let mut editor = editor();
    let start = editor.scene().unwrap().clone();
    let mut follows = |change: &dyn Fn(&mut Editor)| {
        change(&mut editor);
        editor.refresh();
        editor.scene().unwrap().follows(&start)
    };
    assert!(follows(&|editor| editor.rename(&touchpoint("fiche"), "Fiche")));
    assert!(follows(&Editor::undo));
    assert!(follows(&|editor| editor.tidy_up(Density::Compact)));
    assert!(!follows(&|editor| editor.show_state(&"cible".into())));
    assert!(follows(&|editor| editor.show_state(&"actuel".into())));
    assert!(!follows(&|editor| editor.set_mode(Mode::Compare)));
    assert!(follows(&|editor| editor.set_mode(Mode::Map)));
    assert!(!follows(&|editor| editor.set_look(Look { lang: Lang::En, ..editor.look() })));
}

#[test]
fn on_the_way_things_are_between_where_they_were_and_where_they_are() {
    let mut editor = editor();
    let from = laid_out(&editor).clone();
    editor.delete_selection();
    editor.select(touchpoint("avis"));
    editor.delete_selection();
    editor.add_touchpoint("Parrainage", "decouverte".into(), "site".into());
    editor.tidy_up(Density::Compact);
    editor.refresh();
    let scene = editor.scene().unwrap();
    let to = scene.layout.as_ref().unwrap();

    assert_eq!(scene.drawn_at(to), scene.drawing);
    for progress in [0.0, 0.4, 1.0] {
        let way = between(&from, to, progress);
        let number = |from: f64, to: f64| from + (to - from) * progress;
        assert!((way.size.width - number(from.size.width, to.size.width)).abs() < 1e-9);
        for (card, end) in way.nodes.iter().zip(&to.nodes) {
            let start = from.nodes.iter().find(|old| old.id == card.id).unwrap_or(end);
            assert!((card.rect.x0 - number(start.rect.x0, end.rect.x0)).abs() < 1e-9, "{}", card.id);
            assert!((card.rect.y1 - number(start.rect.y1, end.rect.y1)).abs() < 1e-9, "{}", card.id);
        }
        for (line, end) in way.edges.iter().zip(&to.edges) {
            let start = from.edges.iter().find(|old| old.id == line.id).unwrap_or(end);
            for (at, (start, end)) in [
                (line.points.first(), (start.points.first(), end.points.first())),
                (line.points.last(), (start.points.last(), end.points.last())),
            ] {
                let expected = start.unwrap().lerp(*end.unwrap(), progress);
                assert!(at.unwrap().distance(expected) < 1e-9, "{}", line.id);
            }
        }
        assert!(!scene.drawn_at(&way).items.is_empty());
    }
}

#[test]
fn a_preview_is_one_step_and_can_be_given_up() {
    let mut editor = editor();
    let state = editor.state().unwrap().id.clone();
    for name in ["F", "Fi", "Fic"] {
        let mut record = editor.state().unwrap().touchpoints.get(&"fiche".into()).unwrap().clone();
        name.clone_into(&mut record.name);
        let label = parcours::edit::Label::new(parcours::edit::Action::Change, name);
        editor.preview(label, vec![parcours::edit::Edit::put(&state, record)]);
    }
    assert_eq!(editor.name_of(&touchpoint("fiche")).unwrap(), "Fic");
    editor.settle();
    editor.undo();
    assert_eq!(editor.name_of(&touchpoint("fiche")).unwrap(), "Lecture de la fiche produit");
    editor.redo();
    assert_eq!(editor.name_of(&touchpoint("fiche")).unwrap(), "Fic");
    assert!(invariants::violations(editor.journey()).is_empty());
}

#[test]
fn modes_show_their_scenes_and_compare_both_ways() {
    let mut editor = editor();
    for mode in [Mode::Compare, Mode::Roadmap, Mode::Map] {
        editor.set_mode(mode);
        editor.refresh();
        assert!(!editor.scene().unwrap().drawing.items.is_empty(), "{mode:?}");
    }
    let reading = editor.scene().unwrap().reading.clone().unwrap();
    let comparison = reading.comparison.unwrap();
    assert_eq!((comparison.from.as_str(), comparison.to.as_str()), ("actuel", "cible"));
    editor.show_state(&"cible".into());
    editor.refresh();
    let comparison = editor.scene().unwrap().reading.clone().unwrap().comparison.unwrap();
    assert_eq!((comparison.from.as_str(), comparison.to.as_str()), ("actuel", "cible"));
}

#[test]
fn a_journey_without_anything_opens_and_takes_a_first_stage_and_channel() {
    let look = Look { lang: Lang::En, theme: Theme::named("dark").unwrap() };
    let mut editor = Editor::new(parcours::model::Journey::default(), None, look);
    editor.refresh();
    for mode in [Mode::Compare, Mode::Roadmap, Mode::Map] {
        editor.set_mode(mode);
        editor.refresh();
    }
    editor.add_stage("Need");
    editor.add_channel("Phone");
    editor.walk(Direction::Left);
    editor.pointer(Pointer::DoubleClick { at: Point::new(10.0, 10.0) });
    editor.delete_selection();
    editor.refresh();
    assert_eq!(editor.journey().stages.len(), 1);
}
