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
    editor::{Ask, Direction, Editor, Gesture, Look, Mode, Pointer, Tool},
    file,
    i18n::Lang,
    model::{Anchor, Element, invariants},
};

fn editor() -> Editor {
    let text = std::fs::read_to_string("tests/data/retrait-en-boutique.ron").unwrap();
    let look = Look { lang: Lang::Fr, theme: Theme::named("light").unwrap() };
    let mut editor = Editor::new(file::parse(&text).unwrap().journey, None, look);
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
    let Some(Ask::NameTouchpoint { stage, channel }) = editor.ask.take() else { panic!("no question") };
    editor.add_touchpoint("Parrainage", stage, channel);
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
    assert_eq!(editor.view().selection.len(), 2);
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
