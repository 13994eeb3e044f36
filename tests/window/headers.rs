//! Headers, context menu and overview, by the names that a screen reader hears and with the pointer.

use egui::{Key, Modifiers, PointerButton, Pos2, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use parcours::{editor::Editor, i18n::Lang, model::Element};

use super::{
    Window, center, choose, click, double_click, drag, editor, journey, key, open, press, sample, state, type_into,
};

const NAME: &str = "What is it called?";

fn stages(window: &Window) -> Vec<String> {
    journey(window).stages.iter().map(|stage| stage.id.to_string()).collect()
}

/// A place on a header that nothing covers.
fn header(window: &Window, element: &Element) -> Pos2 {
    let rect = editor(window).header(element).expect("it is on the canvas");
    let canvas = window.get_by_role(Role::Canvas).rect();
    #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
    let offset = egui::Vec2::new((rect.x0 + rect.width() * 0.4) as f32, (rect.y0 + rect.height() * 0.4) as f32);
    canvas.min + offset
}

fn stage(id: &str) -> Element {
    Element::Stage(id.into())
}

fn right_click(window: &mut Window, at: Pos2) {
    for pressed in [true, false] {
        let (button, modifiers) = (PointerButton::Secondary, Modifiers::NONE);
        window.event(egui::Event::PointerMoved(at));
        window.event(egui::Event::PointerButton { pos: at, button, pressed, modifiers });
        window.step();
    }
    window.run();
}

fn entries(window: &Window) -> Vec<String> {
    window.query_all_by_role(Role::MenuItem).filter_map(|node| node.accesskit_node().label()).collect()
}

#[test]
fn a_header_is_dragged_and_escape_takes_it_back() {
    let mut window = sample(Lang::En);
    let order = stages(&window);
    let (from, to) = (header(&window, &stage(&order[0])), header(&window, &stage(&order[2])));
    press(&window, from, true);
    window.step();
    window.event(egui::Event::PointerMoved(to));
    window.step();
    assert!(editor(&window).carried().is_some_and(|carried| carried.landing.is_some()));
    key(&mut window, Modifiers::NONE, Key::Escape);
    press(&window, to, false);
    window.run();
    assert_eq!(stages(&window), order);
    let past = to + egui::Vec2::new(120.0, 0.0);
    drag(&mut window, from, past);
    assert_eq!(stages(&window)[..3], [order[1].clone(), order[2].clone(), order[0].clone()]);
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(stages(&window), order);
    assert!(editor(&window).history().is_saved());
}

#[test]
fn a_header_is_renamed_in_place_by_double_click_and_by_key() {
    let mut window = sample(Lang::En);
    let at = header(&window, &stage("achat"));
    double_click(&mut window, at);
    type_into(&mut window, NAME, "Buying");
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(journey(&window).stages.get(&"achat".into()).unwrap().name, "Buying");
    // It is selected, the map has the keyboard, and F2 opens the field again; Esc leaves the name.
    click(&mut window, at);
    key(&mut window, Modifiers::NONE, Key::F2);
    type_into(&mut window, NAME, "Paying");
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(journey(&window).stages.get(&"achat".into()).unwrap().name, "Buying");
    assert!(window.query_by_role_and_label(Role::TextInput, NAME).is_none());
}

#[test]
fn the_quiet_buttons_add_a_stage_and_a_channel_with_their_names_in_place() {
    let mut window = open(None, Lang::En);
    window.get_by_label("Retail").click();
    window.run();
    let last = journey(&window).stages.iter().last().unwrap().name.clone();
    window.get_by_role_and_label(Role::Button, &format!("Add a stage after “{last}”")).click();
    window.run();
    type_into(&mut window, NAME, "Return");
    key(&mut window, Modifiers::NONE, Key::Tab);
    type_into(&mut window, NAME, "Resale");
    key(&mut window, Modifiers::NONE, Key::Enter);
    let names: Vec<String> = journey(&window).stages.iter().map(|stage| stage.name.clone()).collect();
    assert_eq!(names[names.len() - 3..], [last, "Return".to_owned(), "Resale".to_owned()]);
    let last = journey(&window).channels.iter().last().unwrap().name.clone();
    window.get_by_role_and_label(Role::Button, &format!("Add a channel after “{last}”")).click();
    window.run();
    type_into(&mut window, NAME, "Kiosk");
    // A click elsewhere keeps what was written.
    let at = header(&window, &stage("return"));
    click(&mut window, at);
    assert_eq!(journey(&window).channels.iter().last().unwrap().name, "Kiosk");
    for _ in 0..3 {
        key(&mut window, Modifiers::COMMAND, Key::Z);
    }
    assert!(!journey(&window).stages.contains(&"return".into()));
}

#[test]
fn a_selected_stage_moves_by_keys_but_not_while_something_is_typed() {
    let mut window = sample(Lang::Fr);
    let order = stages(&window);
    let at = header(&window, &stage(&order[1]));
    click(&mut window, at);
    let keys = Modifiers::COMMAND | Modifiers::SHIFT;
    key(&mut window, keys, Key::ArrowDown);
    assert_eq!(stages(&window)[2], order[1]);
    key(&mut window, keys, Key::ArrowLeft);
    key(&mut window, keys, Key::ArrowUp);
    assert_eq!(stages(&window)[0], order[1]);
    key(&mut window, Modifiers::NONE, Key::F2);
    key(&mut window, keys, Key::ArrowRight);
    assert_eq!(stages(&window)[0], order[1], "in a field the keys select words");
    key(&mut window, Modifiers::NONE, Key::Escape);
    // Elsewhere the entry says why not.
    choose(&mut window, "Édition", "Reculer d’une place");
    window.run();
    assert_eq!(stages(&window)[1], order[1]);
}

#[test]
fn the_button_between_two_headers_is_there_while_the_pointer_is_near() {
    const ADD: &str = "Ajouter une phase après «\u{a0}Découverte\u{a0}»";
    let mut window = sample(Lang::Fr);
    assert!(window.query_by_role_and_label(Role::Button, ADD).is_none());
    let edge = editor(&window).header(&stage("consideration")).unwrap();
    let canvas = window.get_by_role(Role::Canvas).rect();
    #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
    let at = canvas.min + egui::Vec2::new(edge.x0 as f32, edge.center().y as f32);
    window.event(egui::Event::PointerMoved(at));
    window.run();
    window.get_by_role_and_label(Role::Button, ADD);
    click(&mut window, at);
    type_into(&mut window, super::NAME_FR, "Doute");
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(stages(&window)[1], "doute");
}

#[test]
fn the_right_button_opens_what_can_be_done_here() {
    let mut window = sample(Lang::En);
    let at = center(&window, "Achat sur place");
    right_click(&mut window, at);
    assert_eq!(editor(&window).view().only(), Some(&Element::Touchpoint("achat-boutique".into())));
    assert!(entries(&window).contains(&"Mark a friction here…".to_owned()));
    window.get_by_role_and_label(Role::MenuItem, "Delete").click();
    window.run();
    assert!(!state(&window).touchpoints.contains(&"achat-boutique".into()));
    assert!(entries(&window).is_empty());

    let at = header(&window, &stage("achat"));
    right_click(&mut window, at);
    assert!(entries(&window).contains(&"Move earlier".to_owned()));
    window.get_by_role_and_label(Role::MenuItem, "Add before the selection").click();
    window.run();
    type_into(&mut window, NAME, "Doubt");
    key(&mut window, Modifiers::NONE, Key::Enter);
    let position = |id: &str| stages(&window).iter().position(|stage| stage == id).unwrap();
    assert_eq!(position("doubt") + 1, position("achat"));
}

#[test]
fn the_menu_opens_by_key_and_is_walked_with_arrows() {
    let mut window = sample(Lang::En);
    let at = header(&window, &stage("achat"));
    click(&mut window, at);
    for keys in [(Modifiers::SHIFT, Key::F10), (Modifiers::NONE, Key::Menu)] {
        key(&mut window, keys.0, keys.1);
        assert!(entries(&window).contains(&"Move later".to_owned()), "{keys:?}");
        key(&mut window, Modifiers::NONE, Key::Escape);
        assert!(entries(&window).is_empty());
        // The map has the keyboard again, and what was selected still is.
        assert_eq!(editor(&window).view().only(), Some(&stage("achat")));
    }
    key(&mut window, Modifiers::SHIFT, Key::F10);
    // The first entry renames.
    key(&mut window, Modifiers::NONE, Key::Enter);
    window.get_by_role_and_label(Role::TextInput, NAME);
}

#[test]
fn the_overview_is_there_when_the_map_does_not_fit_and_moves_the_view() {
    const OVERVIEW: &str = "Overview of the map: the arrow keys move the view";
    let mut window = sample(Lang::En);
    key(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::H);
    let there = |window: &Window| window.query_by_role_and_label(Role::Image, OVERVIEW).is_some();
    assert!(!there(&window));
    for _ in 0..6 {
        key(&mut window, Modifiers::COMMAND, Key::Plus);
    }
    let rect = window.get_by_role_and_label(Role::Image, OVERVIEW).rect();
    let middle = |editor: &Editor| editor.camera().world_from_screen((editor.canvas() / 2.0).to_vec2().to_point());
    let size = editor(&window).scene().unwrap().layout.as_ref().unwrap().size;
    click(&mut window, rect.lerp_inside(egui::Vec2::new(0.75, 0.5)));
    let at = middle(editor(&window));
    assert!(
        (at.x / size.width - 0.75).abs() < 0.03 && (at.y / size.height - 0.5).abs() < 0.06,
        "{at:?} of {size:?}"
    );
    drag(&mut window, rect.lerp_inside(egui::Vec2::new(0.75, 0.5)), rect.lerp_inside(egui::Vec2::new(0.3, 0.5)));
    assert!((middle(editor(&window)).x / size.width - 0.3).abs() < 0.03);
    assert!(editor(&window).history().is_saved(), "it changes nothing");
    key(&mut window, Modifiers::COMMAND, Key::M);
    assert!(!there(&window));
}

#[test]
fn a_stage_with_touchpoints_is_not_deleted_before_they_are_named() {
    let mut window = sample(Lang::En);
    let held: Vec<String> = state(&window)
        .touchpoints
        .iter()
        .filter(|touchpoint| touchpoint.stage.as_str() == "achat")
        .map(|touchpoint| touchpoint.name.clone())
        .collect();
    let at = header(&window, &stage("achat"));
    click(&mut window, at);
    key(&mut window, Modifiers::NONE, Key::Delete);
    let lines: Vec<String> = window
        .query_all_by_label_contains("touchpoint")
        .filter_map(|node| node.accesskit_node().value())
        .collect();
    assert!(held.len() > 1, "{held:?}");
    let line =
        lines.iter().find(|line| held.iter().all(|name| line.contains(name))).expect("all are named at once");
    assert!(line.contains(&format!("{} touchpoints in", held.len())), "{line}");
    window.get_by_role_and_label(Role::Button, "Delete all of it").click();
    window.run();
    assert!(!stages(&window).contains(&"achat".to_owned()));
}
