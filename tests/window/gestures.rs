//! Gestures with a real pointer and real keys: handles, ends of transitions, copies, and Esc in the middle.

use egui::{Event, Key, Modifiers, PointerButton, Pos2, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use parcours::{
    editor::{Direction, End, Gesture, Grip},
    i18n::Lang,
    model::{Element, TouchpointId, TransitionId},
};

use super::{Window, cell, center, click, drag, editor, journey, key, press, sample, state};

/// A card of the sample, by the name that is heard.
const CARD: &str = "Achat sur place";

fn to(window: &Window, id: &str) -> Pos2 {
    let name = &state(window).touchpoints.get(&id.into()).expect("it is there").name;
    center(window, name)
}

/// Where a handle is on the screen while the pointer is on a card or a transition is selected.
fn handle(window: &Window, pointer: Option<Pos2>, grip: &Grip) -> Pos2 {
    let canvas = canvas(window);
    let pointer = pointer.map(|at| at - canvas).map(|at| kurbo::Point::new(at.x.into(), at.y.into()));
    let handles = editor(window).handles(pointer);
    let at = handles.iter().find(|handle| handle.grip == *grip).expect("there is such a handle").at;
    #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
    let at = egui::Vec2::new(at.x as f32, at.y as f32);
    canvas + at
}

fn canvas(window: &Window) -> Pos2 {
    window.get_by_role(Role::Canvas).rect().min
}

/// The middle of the longest part of a line, on the screen.
pub(crate) fn on_line(window: &Window, id: &TransitionId) -> Pos2 {
    let layout = editor(window).scene().and_then(|scene| scene.layout.as_ref()).expect("there is a map");
    let points = &layout.edges.iter().find(|edge| edge.id == *id).expect("it is drawn").points;
    let parts = points.windows(2).map(|pair| (pair[0].distance(pair[1]), pair[0].midpoint(pair[1])));
    let longest = parts.max_by(|a, b| a.0.total_cmp(&b.0)).expect("it has parts").1;
    let at = editor(window).camera().screen_from_world(longest);
    #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
    let at = egui::Vec2::new(at.x as f32, at.y as f32);
    canvas(window) + at
}

/// A drag that is still held.
fn hold(window: &mut Window, from: Pos2, to: Pos2) {
    window.event(Event::PointerMoved(from));
    window.step();
    press(window, from, true);
    window.step();
    for step in 1..=4_u8 {
        window.event(Event::PointerMoved(from + (to - from) * (f32::from(step) / 4.0)));
        window.step();
    }
}

#[test]
fn a_handle_is_dragged_to_a_card_and_to_the_ground() {
    let mut window = sample(Lang::Fr);
    let before = state(&window).transitions.len();
    let grip = Grip::Handle("achat-boutique".into(), Direction::Right);
    let (card, target) = (center(&window, CARD), to(&window, "avis"));
    let from = handle(&window, Some(card), &grip);
    drag(&mut window, from, target);
    assert_eq!(state(&window).transitions.len(), before + 1);
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(state(&window).transitions.len(), before);

    let card = center(&window, CARD);
    let (from, ground) = (handle(&window, Some(card), &grip), cell(&window, "usage", "email"));
    drag(&mut window, from, ground);
    super::type_into(&mut window, super::NAME_FR, "Guide de montage");
    key(&mut window, Modifiers::NONE, Key::Enter);
    let new = state(&window).touchpoints.get(&"guide-de-montage".into()).expect("it is there");
    assert_eq!((new.stage.as_str(), new.channel.as_str()), ("usage", "email"));
    assert_eq!(state(&window).transitions.len(), before + 1);
}

#[test]
fn alt_copies_and_esc_in_the_middle_takes_everything_back() {
    let mut window = sample(Lang::Fr);
    let card = center(&window, CARD);
    click(&mut window, card);
    let before = (journey(&window).clone(), editor(&window).view().clone(), *editor(&window).camera());
    let (from, ground) = (to(&window, "avis"), cell(&window, "usage", "email"));
    hold(&mut window, from, ground);
    assert!(matches!(editor(&window).gesture(), Gesture::Moving { copies: false, .. }));
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(*editor(&window).gesture(), Gesture::Idle);
    press(&window, ground, false);
    window.run();
    assert_eq!(
        (journey(&window), editor(&window).view(), editor(&window).camera()),
        (&before.0, &before.1, &before.2)
    );

    hold(&mut window, from, ground);
    window.event(Event::ModifiersChanged(Modifiers::ALT));
    window.step();
    assert!(matches!(editor(&window).gesture(), Gesture::Moving { copies: true, .. }));
    let modifiers = Modifiers::ALT;
    let button = PointerButton::Primary;
    window.event(Event::PointerButton { pos: ground, button, pressed: false, modifiers });
    window.step();
    window.event(Event::ModifiersChanged(Modifiers::NONE));
    window.run();
    assert_eq!(
        state(&window).touchpoints.len(),
        before.0.states.get(&state(&window).id).unwrap().touchpoints.len() + 1
    );
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(journey(&window), &before.0);
}

#[test]
fn the_end_of_a_selected_transition_is_dragged_elsewhere() {
    let mut window = sample(Lang::Fr);
    let first = state(&window).transitions.iter().next().expect("there are some").clone();
    let free = |window: &Window| {
        let state = state(window);
        let leads = |to| state.transitions.iter().any(|way| way.from == first.from && way.to == to);
        let fits = |id: &TouchpointId| *id != first.from && !leads(id.clone());
        state.touchpoints.ids().find(|id| fits(id)).expect("one is free").clone()
    };
    let target = free(&window);
    let at = on_line(&window, &first.id);
    click(&mut window, at);
    assert_eq!(editor(&window).view().only(), Some(&Element::Transition(first.id.clone())));
    let from = handle(&window, None, &Grip::End(first.id.clone(), End::To));
    let onto = to(&window, target.as_str());
    drag(&mut window, from, onto);
    assert_eq!(state(&window).transitions.get(&first.id).unwrap().to, target);
}

#[test]
fn the_view_is_moved_with_space_and_with_the_middle_button_and_comes_to_the_selection() {
    let mut window = sample(Lang::Fr);
    let card = center(&window, CARD);
    click(&mut window, card);
    for button in [PointerButton::Primary, PointerButton::Middle] {
        let space = button == PointerButton::Primary;
        let (before, at) = (*editor(&window).camera(), center(&window, CARD));
        let modifiers = Modifiers::NONE;
        if space {
            window.key_down(Key::Space);
        }
        window.event(Event::PointerMoved(at));
        window.event(Event::PointerButton { pos: at, button, pressed: true, modifiers });
        window.step();
        window.event(Event::PointerMoved(at + egui::vec2(60.0, 30.0)));
        window.step();
        let pos = at + egui::vec2(60.0, 30.0);
        window.event(Event::PointerButton { pos, button, pressed: false, modifiers });
        window.step();
        if space {
            window.key_up(Key::Space);
        }
        window.run();
        assert_ne!(*editor(&window).camera(), before, "{button:?}");
        assert!(editor(&window).history().undo_label().is_none());
    }
    key(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::J);
    let canvas = window.get_by_role(Role::Canvas).rect();
    assert!((center(&window, CARD) - canvas.center()).length() < 2.0);
}

#[test]
fn a_touchpoint_is_written_on_the_selected_transition() {
    let mut window = sample(Lang::En);
    let name = "First try";
    let line = state(&window).transitions.iter().next().unwrap().clone();
    let at = on_line(&window, &line.id);
    click(&mut window, at);
    key(&mut window, Modifiers::NONE, Key::I);
    super::type_into(&mut window, "What is it called?", name);
    key(&mut window, Modifiers::NONE, Key::Enter);
    let way = state(&window).transitions.get(&line.id).unwrap();
    assert_eq!((way.to.as_str(), way.share), ("first-try", line.share));
    assert!(state(&window).transitions.iter().any(|it| it.from == way.to && it.to == line.to));
}
