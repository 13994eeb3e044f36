//! The roadmap worked on in the window, by keys and by mouse.

use egui::{Key, Modifiers, Pos2, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::{Date, date};
use parcours::{
    editor::{Gesture, Mode},
    i18n::Lang,
};

use crate::{Window, click, drag, editor, key, press, sample};

const MEASURE: &str = "Mesurer les écarts de stock, boutique par boutique";

fn roadmap(lang: Lang) -> Window {
    let mut window = sample(lang);
    key(&mut window, Modifiers::NONE, Key::F8);
    assert_eq!(editor(&window).mode(), Mode::Roadmap);
    window
}

fn from(window: &Window, id: &str) -> Date {
    let charted = editor(window).charted().expect("the roadmap is shown");
    charted.planned(&id.into()).expect("it is in the plan").from.expect("it has a date")
}

/// Where the bar of an initiative is on the screen, `along` it, from 0 to 1.
fn on_bar(window: &Window, id: &str, along: f64) -> Pos2 {
    let editor = editor(window);
    let bar = editor.charted().unwrap().gantt.bar(&id.into()).unwrap().bar;
    let at = kurbo::Point::new(bar.x0 + bar.width() * along, bar.center().y);
    at_world(window, at)
}

#[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
fn at_world(window: &Window, world: kurbo::Point) -> Pos2 {
    let at = editor(window).camera().screen_from_world(world);
    window.get_by_role(Role::Canvas).rect().min + egui::vec2(at.x as f32, at.y as f32)
}

/// Gives a row the keyboard by a click on its words, found by its name.
fn select(window: &mut Window, title: &str) {
    let row = window.get_by_role_and_label(Role::ListBoxOption, title).rect();
    click(window, egui::pos2(row.left() + 0.1 * row.width(), row.center().y));
}

#[test]
fn a_bar_is_moved_and_lengthened_by_keys_and_undone() {
    let mut window = roadmap(Lang::Fr);
    select(&mut window, MEASURE);
    assert_eq!(from(&window, "mesurer-ecarts"), date(2027, 1, 18));
    key(&mut window, Modifiers::ALT, Key::ArrowRight);
    assert_eq!(from(&window, "mesurer-ecarts"), date(2027, 1, 25));
    // What a screen reader says of the row.
    let row = window.get_by_role_and_label(Role::ListBoxOption, MEASURE);
    let told = row.accesskit_node().description().expect("its days are told");
    assert!(told.starts_with("25\u{a0}janv. 2027 – 7\u{a0}févr. 2027"), "{told}");
    key(&mut window, Modifiers::ALT | Modifiers::SHIFT, Key::ArrowRight);
    assert_eq!(from(&window, "protocole-relais"), date(2027, 2, 15));
    key(&mut window, Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(from(&window, "mesurer-ecarts"), date(2027, 1, 18));
    for _ in 0..3 {
        key(&mut window, Modifiers::COMMAND, Key::Z);
    }
    assert!(editor(&window).history().is_saved());
    assert_eq!(from(&window, "protocole-relais"), date(2027, 2, 1));
}

#[test]
fn a_bar_is_dragged_its_days_are_told_and_esc_takes_it_back() {
    let mut window = roadmap(Lang::En);
    let gantt = &editor(&window).charted().unwrap().gantt;
    let week = gantt.x_of(date(2027, 1, 25)).unwrap() - gantt.x_of(date(2027, 1, 18)).unwrap();
    #[expect(clippy::cast_possible_truncation, reason = "a distance on the screen")]
    let by = egui::vec2((week * editor(&window).camera().zoom) as f32, 0.0);
    let start = on_bar(&window, "mesurer-ecarts", 0.4);
    press(&window, start, true);
    window.step();
    window.event(egui::Event::PointerMoved(start + by));
    window.run();
    window.get_by_label_contains("25\u{a0}Jan 2027 – 7\u{a0}Feb 2027 · 1 week later");
    key(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(*editor(&window).gesture(), Gesture::Idle);
    press(&window, start + by, false);
    window.run();
    assert!(editor(&window).history().is_saved());

    drag(&mut window, start, start + by);
    assert_eq!(from(&window, "mesurer-ecarts"), date(2027, 1, 25));
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(from(&window, "mesurer-ecarts"), date(2027, 1, 18));
}

#[test]
fn a_circle_is_refused_with_its_path_in_the_line_at_the_bottom() {
    let mut window = roadmap(Lang::Fr);
    // What waits for the other may be an action that is folded away.
    window.get_by_label("Déplier toutes les actions").click();
    window.run();
    key(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::H);
    select(&mut window, "Suivi de commande et alerte « prêt » dans l'application");
    let handle = {
        let editor = editor(&window);
        let bar = editor.charted().unwrap().gantt.bar(&"suivi-appli".into()).unwrap();
        let world = editor.camera().world_from_screen(editor.link_handle(bar));
        at_world(&window, world)
    };
    let onto = on_bar(&window, "protocole-relais", 0.5);
    drag(&mut window, handle, onto);
    let (one, other) = ("Suivi de commande et alerte « prêt »", "Écrire le passage de relais");
    let line = window.get_by_label_contains("Refusé");
    let refused = line.accesskit_node().label().or_else(|| line.accesskit_node().value()).unwrap();
    let order: Vec<usize> = [one, other].iter().filter_map(|title| refused.find(title)).collect();
    assert!(order.len() == 2 && order.is_sorted() && refused.matches(" → ").count() == 2, "{refused}");
    assert!(editor(&window).history().is_saved());
}

#[test]
fn the_bar_above_unfolds_arranges_and_marks() {
    let mut window = roadmap(Lang::Fr);
    let rows = |window: &Window| editor(window).charted().unwrap().gantt.bars.len();
    let folded = rows(&window);
    window.get_by_label("Déplier toutes les actions").click();
    window.run();
    assert!(rows(&window) > folded);
    window.get_by_label("par pilote").click();
    window.run();
    window.get_by_label("Chemin critique").click();
    window.run();
    let arrangement = editor(&window).arrangement();
    assert!(!arrangement.critical && arrangement.lanes == parcours::drawing::Lanes::Owners);
    // None of this is a change of the journey.
    assert!(editor(&window).history().is_saved());
}
