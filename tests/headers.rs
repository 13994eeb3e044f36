//! Stages and channels edited in their headers, without the window.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what makes up a test may panic like the test"
)]

use kurbo::{Point, Rect, Size, Vec2};
use parcours::{
    drawing::Theme,
    editor::{Addition, Ask, Editor, Gesture, Look, Mode, NameOf, Pointer, ReadOnly, Step, Tool},
    file,
    i18n::Lang,
    model::{Element, Journey, invariants},
};
use proptest::prelude::*;

fn sample() -> Journey {
    file::parse(&std::fs::read_to_string("tests/data/retrait-en-boutique.ron").unwrap()).unwrap().journey
}

fn editor() -> Editor {
    let look = Look { lang: Lang::Fr, theme: Theme::named("light").unwrap() };
    let mut editor = Editor::new(sample(), None, look);
    editor.set_canvas(Size::new(2000.0, 1200.0));
    editor.refresh();
    editor
}

fn stages(editor: &Editor) -> Vec<String> {
    editor.journey().stages.iter().map(|stage| stage.id.to_string()).collect()
}

fn channels(editor: &Editor) -> Vec<String> {
    editor.journey().channels.iter().map(|channel| channel.id.to_string()).collect()
}

fn stage(editor: &Editor, position: usize) -> Element {
    Element::Stage(editor.journey().stages.at(position).unwrap().id.clone())
}

fn channel(editor: &Editor, position: usize) -> Element {
    Element::Channel(editor.journey().channels.at(position).unwrap().id.clone())
}

fn take(editor: &mut Editor, from: Point, to: Point) {
    editor.pointer(Pointer::Press { at: from, extend: false, pan: false });
    for step in 1..=4 {
        editor.pointer(Pointer::Move { at: from.lerp(to, f64::from(step) / 4.0) });
    }
}

fn drag(editor: &mut Editor, from: Point, to: Point) {
    take(editor, from, to);
    editor.pointer(Pointer::Release { at: to });
    editor.refresh();
}

/// A place in a header where nothing is pinned to it.
fn grip(rect: Rect) -> Point {
    Point::new(rect.x0 + rect.width() * 0.4, rect.y0 + rect.height() * 0.4)
}

/// The list with one of it moved, worked out another way: taken out, and put in again.
fn moved(list: &[String], from: usize, to: usize) -> Vec<String> {
    let mut rest: Vec<String> =
        list.iter().enumerate().filter(|(at, _)| *at != from).map(|(_, it)| it.clone()).collect();
    rest.insert(to, list[from].clone());
    rest
}

#[test]
fn a_stage_is_dragged_to_another_place_in_one_step_and_back() {
    let mut editor = editor();
    let before = editor.journey().clone();
    let (from, to) = (editor.header(&stage(&editor, 1)).unwrap(), editor.header(&stage(&editor, 3)).unwrap());
    let order = stages(&editor);
    drag(&mut editor, grip(from), Point::new(to.center().x + 5.0, grip(to).y));
    assert_eq!(stages(&editor), moved(&order, 1, 3));
    assert!(invariants::violations(editor.journey()).is_empty());
    assert_eq!(editor.history().undo_label().unwrap().action.key(), "edit-move");
    editor.undo();
    assert_eq!(**editor.journey(), *before);
    assert!(editor.history().undo_label().is_none() && editor.history().is_saved());
}

#[test]
fn a_channel_is_dragged_to_the_top() {
    let mut editor = editor();
    let order = channels(&editor);
    let from = editor.header(&channel(&editor, 2)).unwrap();
    let to = editor.header(&channel(&editor, 0)).unwrap();
    drag(&mut editor, grip(from), Point::new(grip(to).x, to.y0 + 4.0));
    assert_eq!(channels(&editor), moved(&order, 2, 0));
}

#[test]
fn escape_and_letting_go_elsewhere_take_a_header_back() {
    let mut editor = editor();
    let order = stages(&editor);
    let (from, to) = (editor.header(&stage(&editor, 0)).unwrap(), editor.header(&stage(&editor, 2)).unwrap());
    take(&mut editor, grip(from), grip(to) + Vec2::new(to.width(), 0.0));
    let carried = editor.carried().unwrap();
    assert!(carried.landing.is_some_and(|landing| landing.position >= 1 && landing.edge.is_some()));
    editor.cancel();
    assert_eq!(*editor.gesture(), Gesture::Idle);
    editor.pointer(Pointer::Release { at: grip(to) });
    assert_eq!(stages(&editor), order);
    // Down on the map, and outside the canvas.
    for elsewhere in [Point::new(to.center().x, to.y1 + 400.0), Point::new(to.center().x, -40.0)] {
        take(&mut editor, grip(from), elsewhere);
        assert_eq!(editor.carried().unwrap().landing, None);
        editor.pointer(Pointer::Release { at: elsewhere });
        assert_eq!(stages(&editor), order);
    }
    assert!(editor.history().is_saved());
}

#[test]
fn only_the_first_tool_takes_headers_and_only_where_the_journey_may_be_changed() {
    let mut editor = editor();
    let from = grip(editor.header(&stage(&editor, 0)).unwrap());
    for tool in [Tool::Hand, Tool::Link] {
        editor.take_up(tool);
        take(&mut editor, from, from + Vec2::new(300.0, 0.0));
        assert_eq!(editor.carried(), None, "{tool:?}");
        editor.cancel();
    }
    editor.take_up(Tool::Select);
    editor.set_read_only(ReadOnly::InUse);
    take(&mut editor, from, from + Vec2::new(300.0, 0.0));
    assert_eq!(editor.carried(), None);
}

#[test]
fn the_names_at_the_edges_answer_the_pointer_as_the_headers_do() {
    let mut editor = editor();
    editor.zoom_at(Point::new(300.0, 300.0), 2.0);
    editor.pan(Vec2::new(-600.0, -500.0));
    let order = stages(&editor);
    let layout = editor.scene().unwrap().layout.clone().unwrap();
    let rulers = editor.rulers(&layout, editor.camera());
    assert!(rulers.iter().any(|ruler| matches!(ruler.element, Element::Channel(_))));
    let canvas = editor.canvas().to_rect();
    let seen: Vec<_> = rulers
        .iter()
        .filter(|ruler| matches!(ruler.element, Element::Stage(_)))
        .filter(|ruler| ruler.rect.intersect(canvas).width() > 200.0)
        .collect();
    let (first, second) = (seen[0], seen[1]);
    let visible = first.rect.intersect(canvas);
    let from = Point::new(visible.x1 - 20.0, visible.center().y);
    assert_eq!(editor.header_at(from).as_ref(), Some(&first.element));
    let to = Point::new((second.rect.center().x + 10.0).min(canvas.x1 - 2.0), from.y);
    drag(&mut editor, from, to);
    let position = order.iter().position(|id| Element::Stage(id.as_str().into()) == first.element).unwrap();
    assert_eq!(stages(&editor), moved(&order, position, position + 1));
    // A double click renames; a click with the tool that adds touchpoints means no cell below.
    let at = Point::new(200.0, 10.0);
    editor.take_up(Tool::Touchpoint);
    editor.pointer(Pointer::Press { at, extend: false, pan: false });
    editor.pointer(Pointer::Release { at });
    assert!(editor.capture().is_none());
    editor.pointer(Pointer::DoubleClick { at });
    assert!(matches!(&editor.naming().unwrap().of, NameOf::Existing(Element::Stage(_))));
}

#[test]
fn a_stage_is_renamed_in_its_header() {
    let mut editor = editor();
    let element = stage(&editor, 1);
    let at = grip(editor.header(&element).unwrap());
    editor.pointer(Pointer::DoubleClick { at });
    let naming = editor.naming().unwrap();
    assert_eq!(
        (naming.text.clone(), naming.of.clone()),
        (editor.name_of(&element).unwrap(), NameOf::Existing(element.clone()))
    );
    assert_eq!(editor.naming_place(), editor.header(&element));
    // The same name, or none, is no step.
    editor.commit_naming(false);
    editor.begin_rename(element.clone());
    editor.write_naming("   ".to_owned());
    editor.commit_naming(false);
    assert!(editor.history().is_saved());
    editor.begin_rename(element.clone());
    editor.write_naming("  Choisir ".to_owned());
    editor.commit_naming(true);
    assert_eq!(editor.name_of(&element).unwrap(), "Choisir");
    assert!(editor.naming().is_none());
    editor.undo();
    assert!(editor.history().is_saved());
}

#[test]
fn stages_and_channels_are_added_at_the_end_after_and_before_the_selected_one() {
    let mut editor = editor();
    let last = editor.journey().stages.len();
    editor.begin_stage();
    assert_eq!(editor.naming().unwrap().of, NameOf::NewStage(last));
    editor.write_naming("Revente".to_owned());
    // Tab: one more follows.
    editor.commit_naming(true);
    assert_eq!(editor.naming().unwrap().of, NameOf::NewStage(last + 1));
    editor.drop_naming();
    assert_eq!(stages(&editor).last().unwrap(), "revente");
    assert_eq!(editor.view().only(), Some(&Element::Stage("revente".into())));

    editor.select(stage(&editor, 0));
    editor.begin_stage();
    editor.write_naming("Besoin".to_owned());
    editor.commit_naming(false);
    assert_eq!(stages(&editor)[1], "besoin");
    editor.begin_before();
    editor.write_naming("Avant".to_owned());
    editor.commit_naming(false);
    assert_eq!(stages(&editor)[1..3], ["avant", "besoin"]);

    editor.select(channel(&editor, 1));
    editor.begin_channel();
    editor.write_naming("Borne".to_owned());
    editor.commit_naming(false);
    assert_eq!(channels(&editor)[2], "borne");
    for _ in 0..4 {
        editor.undo();
    }
    assert!(editor.history().is_saved());
    // Where no header is on the canvas, the name is asked for.
    editor.set_mode(Mode::Roadmap);
    editor.refresh();
    editor.begin_stage();
    assert_eq!(editor.ask.take(), Some(Ask::NameAddition(Addition::Stage)));
}

#[test]
fn everything_in_a_list_moves_by_steps_and_stops_at_its_ends() {
    let mut editor = editor();
    let journey = editor.journey().clone();
    let mut all: Vec<(Element, usize)> = vec![(stage(&editor, 0), journey.stages.len())];
    all.push((channel(&editor, 0), journey.channels.len()));
    all.push((Element::Persona(journey.personas.at(0).unwrap().id.clone()), journey.personas.len()));
    all.push((Element::Team(journey.teams.at(0).unwrap().id.clone()), journey.teams.len()));
    all.push((Element::System(journey.systems.at(0).unwrap().id.clone()), journey.systems.len()));
    all.push((Element::Kpi(journey.kpis.at(0).unwrap().id.clone()), journey.kpis.len()));
    for (element, len) in all {
        editor.select(element.clone());
        let listed = editor.listed().unwrap();
        assert_eq!((listed.position, listed.len, listed.after(Step::Earlier)), (0, len, None), "{element:?}");
        for position in 1..len {
            editor.step_in_list(Step::Later);
            assert_eq!(editor.listed().unwrap().position, position, "{element:?}");
        }
        // At the end it stays, without a step.
        let steps = editor.journey().clone();
        editor.step_in_list(Step::Later);
        assert_eq!(*editor.journey(), steps);
        for _ in 1..len {
            editor.step_in_list(Step::Earlier);
        }
        assert_eq!(editor.view().only(), Some(&element));
    }
    assert_eq!(
        **editor.journey(),
        Journey { states: editor.journey().states.clone(), ..Journey::clone(&journey) }
    );
    editor.select(Element::Journey);
    assert_eq!(editor.listed(), None);
}

#[test]
fn a_menu_selects_what_it_is_opened_on() {
    let mut editor = editor();
    let element = stage(&editor, 2);
    let at = grip(editor.header(&element).unwrap());
    editor.point_at(at);
    assert_eq!(editor.view().only(), Some(&element));
    let card = editor.bounds(&Element::Touchpoint("fiche".into())).unwrap();
    editor.select_more(Element::Touchpoint("fiche".into()));
    // What is selected already stays so, with all else.
    let on_card = editor.camera().screen_from_world(card.center());
    editor.point_at(on_card);
    assert_eq!(editor.view().selection.len(), 2);
    let cell = editor.bounds(&Element::Cell("usage".into(), "email".into())).unwrap();
    editor.point_at(editor.camera().screen_from_world(Point::new(cell.x1 - 3.0, cell.y1 - 3.0)));
    assert_eq!(editor.view().only(), Some(&Element::Cell("usage".into(), "email".into())));
    editor.point_at(Point::new(1995.0, 1195.0));
    assert!(editor.view().selection.is_empty());
}

#[test]
fn looking_at_a_point_brings_it_into_the_middle() {
    let mut editor = editor();
    editor.zoom_at(Point::ZERO, 2.0);
    let at = Point::new(900.0, 400.0);
    editor.look_at(at);
    let middle = (editor.canvas() / 2.0).to_vec2().to_point();
    assert!((editor.camera().screen_from_world(at) - middle).hypot() < 1e-6);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Wherever a header is let go, the list has the same in it, the rest in the same order, and one undo restores all.
    #[test]
    fn a_dragged_header_disturbs_nothing_else(from in 0_usize..5, x in -100.0..2100.0_f64, y in -50.0..300.0_f64) {
        let mut editor = editor();
        let before = editor.journey().clone();
        let element = stage(&editor, from);
        let start = grip(editor.header(&element).unwrap());
        drag(&mut editor, start, Point::new(x, y));
        let id = stages(&editor);
        let old: Vec<String> = before.stages.iter().map(|stage| stage.id.to_string()).collect();
        let to = id.iter().position(|id| *id == old[from]).unwrap();
        prop_assert_eq!(&id, &moved(&old, from, to));
        prop_assert!(invariants::violations(editor.journey()).is_empty());
        if id != old {
            editor.undo();
        }
        prop_assert_eq!(&**editor.journey(), &*before);
    }
}
