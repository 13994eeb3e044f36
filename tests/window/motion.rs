//! What the canvas paints while the map changes: moves, and the old picture until a large map is drawn.

use std::path::{Path, PathBuf};

use egui::{Key, Modifiers, Pos2, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use parcours::{
    app::App,
    edit::{self, Edit},
    file,
    i18n::Lang,
    layout::card,
    model::{Element, Touchpoint},
};

use super::{SAMPLE, Window, cell, center, choose, click, drag, editor, open, press, sample, state, until, wait};

/// Where the first line of a card's name is painted on the canvas.
fn painted(window: &Window, line: &str) -> Pos2 {
    fn find(shape: &egui::Shape, line: &str, canvas: egui::Rect, found: &mut Vec<Pos2>) {
        match shape {
            egui::Shape::Vec(shapes) => shapes.iter().for_each(|shape| find(shape, line, canvas, found)),
            egui::Shape::Text(text) if text.galley.text() == line && canvas.contains(text.pos) => {
                found.push(text.pos);
            }
            _ => {}
        }
    }
    let canvas = window.get_by_role(Role::Canvas).rect();
    let mut found = Vec::new();
    window.output().shapes.iter().for_each(|clipped| find(&clipped.shape, line, canvas, &mut found));
    let [place] = *found else { panic!("{line} is painted at {found:?}") };
    place
}

/// Where the name of a card is painted in the frames that follow a key; each place once.
fn places_after_key(window: &mut Window, name: &str, (modifiers, key): (Modifiers, Key)) -> Vec<Pos2> {
    let mut places = vec![painted(window, name)];
    for pressed in [true, false] {
        // One event is one frame.
        window.event(egui::Event::Key { key, physical_key: None, pressed, repeat: false, modifiers });
        window.step();
        places.push(painted(window, name));
    }
    for _ in 0..8 {
        window.step();
        places.push(painted(window, name));
    }
    places.dedup();
    places
}

const UNDO: (Modifiers, Key) = (Modifiers::COMMAND, Key::Z);
const REDO: (Modifiers, Key) = (Modifiers::COMMAND, Key::Y);

/// A frame takes 50 milliseconds here, and a move 150.
#[test]
fn a_card_glides_to_its_new_place_and_then_the_window_is_idle() {
    let mut window = sample(Lang::Fr);
    let (from, to) = (center(&window, "Achat sur place"), cell(&window, "fidelite", "telephone"));
    let start = painted(&window, "Achat sur place");
    drag(&mut window, from, to);
    let end = painted(&window, "Achat sur place");
    assert!((end - start).length() > 100.0);
    for (key, end) in [(UNDO, start), (REDO, end)] {
        let places = places_after_key(&mut window, "Achat sur place", key);
        let left: Vec<f32> = places.iter().map(|place| (end - *place).length()).collect();
        assert_eq!(left.len(), 4, "{places:?}");
        assert!(left.is_sorted_by(|a, b| a > b) && left[3] < 0.1, "{left:?}");
        // Fast at first: two thirds of the time are left, and less than half of the way.
        assert!(left[1] < left[0] / 2.0, "{left:?}");
        assert_eq!(window.run(), 1, "nothing moves any more");
    }
}

/// The picture is never behind the hand that types.
#[test]
fn what_is_typed_is_at_its_place_at_once() {
    let mut window = sample(Lang::Fr);
    let at = center(&window, "Achat sur place");
    click(&mut window, at);
    window.get_by_role_and_label(Role::TextInput, "Nom").focus();
    window.run();
    let typed = " après un essai dans le rayon";
    window.get_by_role_and_label(Role::TextInput, "Nom").type_text(typed);
    let lines = card::name_lines(&format!("Achat sur place{typed}"));
    assert_eq!((lines.len(), lines[0].text.as_str()), (3, "Achat sur place"), "the card grows");
    let mut places = vec![painted(&window, &lines[0].text)];
    for _ in 0..8 {
        window.step();
        places.push(painted(&window, &lines[0].text));
    }
    places.dedup();
    assert_eq!(places.len(), 2, "{places:?}");
}

/// What is asked of the window on the way is answered as if everything were at its place.
#[test]
fn on_the_way_a_card_is_already_heard_and_hit_where_it_will_be() {
    let mut window = sample(Lang::En);
    let (from, to) = (center(&window, "Achat sur place"), cell(&window, "fidelite", "telephone"));
    let rest = painted(&window, "Achat sur place") - from;
    drag(&mut window, from, to);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    for _ in 0..5 {
        if (center(&window, "Achat sur place") - from).length() > 1.0 {
            window.step();
        }
    }
    assert!((center(&window, "Achat sur place") - from).length() < 1.0);
    let on_the_way = painted(&window, "Achat sur place") - rest;
    assert!((on_the_way - from).length() > 20.0, "{on_the_way:?} and {from:?}");
    // The hand is faster than the picture: what is pressed is there at once.
    press(&window, from, true);
    window.step();
    assert!((painted(&window, "Achat sur place") - rest - from).length() < 0.1);
    press(&window, from, false);
    window.run();
    assert_eq!(editor(&window).view().only(), Some(&Element::Touchpoint("achat-boutique".into())));
}

#[test]
fn with_reduced_motion_everything_is_at_its_place_at_once() {
    for (lang, menu, entry) in
        [(Lang::Fr, "Affichage", "Réduire les animations"), (Lang::En, "View", "Reduce motion")]
    {
        let mut window = sample(lang);
        let (from, to) = (center(&window, "Achat sur place"), cell(&window, "fidelite", "telephone"));
        choose(&mut window, menu, entry);
        window.run();
        assert!(window.ctx.global_style().animation_time.abs() < f32::EPSILON, "widgets stand still too");
        drag(&mut window, from, to);
        assert_eq!(places_after_key(&mut window, "Achat sur place", UNDO).len(), 2);
        choose(&mut window, menu, entry);
        window.run();
        assert_eq!(places_after_key(&mut window, "Achat sur place", REDO).len(), 4);
    }
}

#[test]
fn a_change_of_state_or_zoom_does_not_glide() {
    let mut window = sample(Lang::Fr);
    let stays = |window: &mut Window| {
        for _ in 0..6 {
            window.step();
            let rest = painted(window, "Achat sur place") - center(window, "Achat sur place");
            assert!(rest.length() < 100.0, "{rest:?}");
        }
    };
    window.get_by_label("Cible 2027").click();
    stays(&mut window);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Plus);
    stays(&mut window);
}

/// A journey of 200 touchpoints in a file.
fn large(folder: &Path) -> PathBuf {
    let mut journey = file::open(Path::new(SAMPLE)).unwrap().journey;
    let (stages, channels) = (journey.stages.clone(), journey.channels.clone());
    for number in journey.states.at(0).unwrap().touchpoints.len()..200 {
        let stage = stages.at(number / 7 % stages.len()).unwrap().id.clone();
        let channel = channels.at(number % channels.len()).unwrap().id.clone();
        let name = format!("Touchpoint {number}");
        let card = Touchpoint::new(name.as_str().into(), &name, stage, channel);
        edit::apply(&mut journey, &Edit::put(&"actuel".into(), card)).unwrap();
    }
    let path = folder.join("large.ron");
    std::fs::write(&path, file::write(&journey).unwrap()).unwrap();
    path
}

#[test]
fn a_large_map_shows_what_it_was_until_it_is_drawn_anew() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(None, Lang::En);
    let opened = App::new(&window.ctx, Some(large(folder.path())), Lang::En);
    *window.state_mut() = Some(opened);
    let is_there = |window: &Window| window.state().as_ref().is_some_and(|app| app.editor().is_some());
    until(&mut window, is_there);
    // The journey is there in the frame in which its picture is begun.
    assert!(editor(&window).scene().is_none());
    window.get_by_label("Working…");
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.scene().is_some()));
    assert!(window.query_by_label("Working…").is_none());

    let at = center(&window, "Touchpoint 30");
    click(&mut window, at);
    let (key, modifiers) = (Key::Delete, Modifiers::NONE);
    window.event(egui::Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers });
    window.step();
    assert!(!state(&window).touchpoints.contains(&"Touchpoint 30".into()));
    window.step();
    window.get_by_label("Working…");
    assert!(editor(&window).wanted_scene().is_some());
    window.get_by_role_and_label(Role::ListBoxOption, "Touchpoint 30");
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.wanted_scene().is_none()));
    window.run();
    assert!(window.query_by_role_and_label(Role::ListBoxOption, "Touchpoint 30").is_none());
    window.get_by_role_and_label(Role::ListBoxOption, "Touchpoint 28");
}
