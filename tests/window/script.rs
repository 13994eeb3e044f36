//! A workshop from the first paste to the last undo: what is saved in the end is byte for byte what it was.

use egui::{Event, Key, Modifiers, PointerButton, Pos2, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use parcours::{
    editor::{Direction, End, Gesture, Grip},
    i18n::Lang,
    model::{Element, StageId},
};

use super::{Window, cell, center, click, drag, editor, journey, key, open, state, type_into, until, wait};

/// Two cards of the sample, by the names that are heard.
const CARD: &str = "Recherche d'un produit";
const OTHER: &str = "Demande d'avis";

fn is_saved(window: &Window) -> bool {
    editor(window).history().is_saved()
}

fn on_canvas(window: &Window, at: kurbo::Point) -> Pos2 {
    #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
    let offset = egui::Vec2::new(at.x as f32, at.y as f32);
    window.get_by_role(Role::Canvas).rect().min + offset
}

/// A drag that Esc takes back in the middle; whether something was under way.
fn drag_and_escape(window: &mut Window, from: Pos2, to: Pos2, modifiers: Modifiers, button: PointerButton) {
    let (before, selected) = (editor(window).journey().clone(), editor(window).view().selection.clone());
    window.event(Event::PointerMoved(from));
    window.step();
    window.event(Event::PointerButton { pos: from, button, pressed: true, modifiers });
    window.step();
    for step in 1..=4_u8 {
        window.event(Event::PointerMoved(from + (to - from) * (f32::from(step) / 4.0)));
        window.step();
    }
    assert!(*editor(window).gesture() != Gesture::Idle, "nothing is dragged from {from:?}");
    key(window, Modifiers::NONE, Key::Escape);
    assert_eq!(*editor(window).gesture(), Gesture::Idle);
    window.event(Event::PointerButton { pos: to, button, pressed: false, modifiers });
    window.run();
    assert_eq!(*editor(window).journey(), before);
    assert_eq!(editor(window).view().selection, selected);
}

/// Every kind of drag on the map, taken back in the middle.
fn escape_from_every_drag(window: &mut Window) {
    let primary = PointerButton::Primary;
    let (card, other) = (center(window, CARD), center(window, OTHER));
    let ground = cell(window, "usage", "email");
    click(window, card);
    // Cards, copies of them, and the view.
    drag_and_escape(window, card, ground, Modifiers::NONE, primary);
    drag_and_escape(window, card, ground, Modifiers::ALT, primary);
    drag_and_escape(window, ground, other, Modifiers::NONE, PointerButton::Middle);
    // A band, and one that adds.
    drag_and_escape(window, ground, other, Modifiers::NONE, primary);
    drag_and_escape(window, ground, other, Modifiers::SHIFT, primary);
    // From a handle of the card, and with the link tool.
    let pointer = card - window.get_by_role(Role::Canvas).rect().min;
    let pointer = kurbo::Point::new(pointer.x.into(), pointer.y.into());
    let grip = Grip::Handle("recherche".into(), Direction::Right);
    let handles = editor(window).handles(Some(pointer));
    let handle = handles.iter().find(|handle| handle.grip == grip).expect("it has a handle").at;
    let handle = on_canvas(window, handle);
    drag_and_escape(window, handle, other, Modifiers::NONE, primary);
    key(window, Modifiers::NONE, Key::A);
    drag_and_escape(window, card, other, Modifiers::NONE, primary);
    key(window, Modifiers::NONE, Key::V);
    // An end of a transition.
    let line = state(window).transitions.iter().next().expect("there is one").id.clone();
    let at = super::gestures::on_line(window, &line);
    click(window, at);
    assert_eq!(editor(window).view().only(), Some(&Element::Transition(line.clone())));
    let handles = editor(window).handles(None);
    let end = handles.iter().find(|handle| handle.grip == Grip::End(line.clone(), End::To));
    let end = on_canvas(window, end.expect("it has an end").at);
    drag_and_escape(window, end, ground, Modifiers::NONE, primary);
    // The header of a stage.
    let header = editor(window).header(&Element::Stage("usage".into())).expect("it is on the canvas");
    let (from, to) = (header.center(), header.center() - kurbo::Vec2::new(2.0 * header.width(), 0.0));
    let (from, to) = (on_canvas(window, from), on_canvas(window, to));
    drag_and_escape(window, from, to, Modifiers::NONE, primary);
}

#[test]
fn undone_to_the_start_the_file_is_byte_for_byte_what_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("parcours.ron");
    std::fs::copy(super::SAMPLE, &path).unwrap();
    let mut window = open(Some(&path), Lang::En);
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.scene().is_some()));
    // The program's own spelling first, so that what is compared is what it writes.
    let at = center(&window, CARD);
    click(&mut window, at);
    key(&mut window, Modifiers::COMMAND, Key::D);
    key(&mut window, Modifiers::COMMAND, Key::Z);
    key(&mut window, Modifiers::COMMAND, Key::S);
    let start = parcours::file::write(journey(&window)).unwrap().into_bytes();
    until(&mut window, |_| std::fs::read(&path).unwrap() == start);
    let mut steps = 0;
    let mut made = |window: &Window, journey: &mut std::sync::Arc<parcours::model::Journey>, what: &str| {
        assert!(*editor(window).journey() != *journey, "{what} changed nothing");
        journey.clone_from(editor(window).journey());
        steps += 1;
    };
    let mut last = editor(&window).journey().clone();

    // Five lines are pasted: shown first, then placed in one step.
    let lines = "Avis d'un ami\tDécouverte\tTéléphone\t1\t\nVitrine\tDécouverte\tBoutique\t0\t\nPrix comparé\tConsidération\tSite\t-1\tprix caché\nEssai\tAchat\tBoutique\t2\t\nPhoto postée\tFidélité\tSite\t1\t";
    window.event(Event::Paste(lines.to_owned()));
    window.run();
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert!(state(&window).touchpoints.iter().any(|it| it.name == "Photo postée"));
    made(&window, &mut last, "pasting");

    // The room votes: two dots of the first, one of the last.
    super::workshop::begin_voting(&mut window);
    let voted = center(&window, CARD);
    click(&mut window, voted);
    click(&mut window, voted);
    made(&window, &mut last, "voting");
    assert_eq!(
        journey(&window).votes.rounds.last().expect("a round").dots.iter().map(|it| it.dots).sum::<i64>(),
        2
    );
    key(&mut window, Modifiers::NONE, Key::Escape);
    key(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::G);

    // A card is dragged, a stage gets another name.
    let (from, to) = (center(&window, OTHER), cell(&window, "usage", "email"));
    drag(&mut window, from, to);
    made(&window, &mut last, "a drag");
    let holds = |window: &Window, stage: &StageId| -> Vec<String> {
        let held = state(window).touchpoints.iter().filter(|it| it.stage == *stage);
        held.map(|it| it.name.clone()).collect()
    };
    let stages = journey(&window).stages.iter().map(|stage| stage.id.clone());
    // What is dragged afterwards stays.
    let stays = |name: &String| name == CARD || name == OTHER;
    let four = |stage: &StageId| holds(&window, stage).len() == 4 && !holds(&window, stage).iter().any(stays);
    let stage = stages.into_iter().find(four).expect("one holds four");
    let header = editor(&window).header(&Element::Stage(stage.clone())).expect("it is on the canvas");
    let at = on_canvas(&window, header.center());
    click(&mut window, at);
    key(&mut window, Modifiers::NONE, Key::F2);
    type_into(&mut window, "What is it called?", "Remise");
    key(&mut window, Modifiers::NONE, Key::Enter);
    made(&window, &mut last, "a name");

    // It is deleted with all it holds, which is named first.
    let held = holds(&window, &stage);
    assert_eq!(held.len(), 4);
    key(&mut window, Modifiers::NONE, Key::Delete);
    for name in &held {
        assert!(window.query_all_by_label_contains(name).next().is_some(), "{name} is not named");
    }
    window.get_by_role_and_label(Role::Button, "Delete all of it").click();
    window.run();
    assert!(!journey(&window).stages.contains(&stage));
    made(&window, &mut last, "deleting a stage");

    escape_from_every_drag(&mut window);

    let mut undone = 0;
    while editor(&window).history().undo_label().is_some() && !is_saved(&window) {
        key(&mut window, Modifiers::COMMAND, Key::Z);
        undone += 1;
        assert!(undone < 100, "the start is never reached");
    }
    assert!(undone >= steps && is_saved(&window), "{undone} steps were taken back");
    // It is written anew, into the place of nothing.
    std::fs::remove_file(&path).unwrap();
    key(&mut window, Modifiers::COMMAND, Key::S);
    wait(&mut window, |_| path.exists());
    assert_eq!(std::fs::read(&path).unwrap(), start);
}
