//! The window, driven by the names that a screen reader hears.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what makes up a test may panic like the test"
)]

mod booklet;
mod bundles;
mod capture;
mod case;
mod certainty;
mod change;
mod clipboard;
mod disk;
mod failing;
mod finding;
mod flow;
mod gantt;
mod gestures;
mod golden_thread;
mod headers;
mod heard;
mod in_turn;
mod initiatives;
mod inspector;
mod levels;
mod lock;
mod motion;
mod news;
mod personas;
mod polish;
mod problems;
mod proof;
mod recovery;
mod reports;
mod room;
mod script;
mod states;
mod table;
mod told;
mod versions;
mod workshop;

use std::{path::Path, thread, time::Duration};

use egui::{Key, Modifiers, Pos2, accesskit::Role};
use egui_kittest::{Harness, kittest::Queryable as _};
use parcours::{
    app::App,
    editor::{Editor, Mode, Tool},
    file,
    i18n::Lang,
    model::{Anchor, Element, Journey, State},
};

const SAMPLE: &str = "tests/data/retrait-en-boutique.ron";

/// The label of the field of a dialog.
const NAME_FR: &str = "Quel est son nom\u{a0}?";

type Window = Harness<'static, Option<App>>;

/// The window as it opens, on a file where one is given.
fn open(path: Option<&Path>, lang: Lang) -> Window {
    let path = path.map(Path::to_path_buf);
    let mut window =
        Harness::builder().with_size([1920.0, 1080.0]).with_step_dt(0.05).with_max_steps(40).build_ui_state(
            move |ui, app: &mut Option<App>| match app {
                Some(app) => app.ui(ui),
                // Fonts are there from the frame after the one that sets them.
                None => {
                    app.insert(App::new(ui.ctx(), path.clone(), lang)).be_patient();
                }
            },
            None,
        );
    window.run();
    window
}

/// The window with the sample in it.
fn sample(lang: Lang) -> Window {
    let mut window = open(Some(Path::new(SAMPLE)), lang);
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.scene().is_some()));
    window
}

/// Lets the time of the window pass until something is so, as threads and the disk take theirs: a machine may be slow.
fn until(window: &mut Window, mut is_so: impl FnMut(&Window) -> bool) {
    for _ in 0..6_000 {
        window.step();
        if is_so(window) {
            return;
        }
        thread::sleep(Duration::from_millis(10));
    }
    panic!("it never came to be");
}

/// Opens what was left behind, once its picture is there: it makes the dialog larger, and moves what is below it.
fn open_left(window: &mut Window, lang: Lang) {
    let [picture, open] = match lang {
        Lang::En => ["Map of the first state", "Open it"],
        Lang::Fr => ["Carte du premier état", "L’ouvrir"],
    };
    until(window, |window| window.query_by_role_and_label(Role::Image, picture).is_some());
    window.run();
    window.get_by_label(open).click();
}

/// Goes on until something that runs in a thread is done.
fn wait(window: &mut Window, is_so: impl Fn(&App) -> bool) {
    until(window, |window| window.state().as_ref().is_some_and(&is_so));
    window.run();
}

fn editor(window: &Window) -> &Editor {
    window.state().as_ref().and_then(App::editor).expect("a journey is open")
}

fn journey(window: &Window) -> &Journey {
    editor(window).journey()
}

fn state(window: &Window) -> &State {
    editor(window).state().expect("a state is shown")
}

fn center(window: &Window, name: &str) -> Pos2 {
    window.get_by_role_and_label(Role::ListBoxOption, name).rect().center()
}

/// The middle of a cell on the screen, seen from a card in it or beside it.
fn cell(window: &Window, stage: &str, channel: &str) -> Pos2 {
    let editor = editor(window);
    let canvas = window.get_by_role(Role::Canvas).rect();
    let bounds = editor.bounds(&Element::Cell(stage.into(), channel.into())).expect("the cell is on the map");
    let at = editor.camera().screen_from_world(bounds.center());
    #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
    let offset = egui::Vec2::new(at.x as f32, at.y as f32);
    canvas.min + offset
}

fn press(window: &Window, at: Pos2, pressed: bool) {
    let (button, modifiers) = (egui::PointerButton::Primary, Modifiers::NONE);
    window.event(egui::Event::PointerMoved(at));
    window.event(egui::Event::PointerButton { pos: at, button, pressed, modifiers });
}

fn click(window: &mut Window, at: Pos2) {
    press(window, at, true);
    window.step();
    press(window, at, false);
    window.run();
}

fn double_click(window: &mut Window, at: Pos2) {
    for pressed in [true, false, true, false] {
        press(window, at, pressed);
        window.step();
    }
    window.run();
}

fn drag(window: &mut Window, from: Pos2, to: Pos2) {
    press(window, from, true);
    window.step();
    for step in 1..=4_u8 {
        window.event(egui::Event::PointerMoved(from + (to - from) * (f32::from(step) / 4.0)));
        window.step();
    }
    press(window, to, false);
    window.run();
}

fn key(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

/// Gives the map the keyboard, as a click on its ground does.
fn canvas_has_keyboard(window: &mut Window) {
    window.get_by_role(Role::Canvas).focus();
    window.run();
}

fn type_into(window: &mut Window, label: &str, text: &str) {
    window.get_by_role_and_label(Role::TextInput, label).type_text(text);
    window.run();
}

/// Opens a menu and chooses an entry of it.
fn choose(window: &mut Window, menu: &str, entry: &str) {
    window.get_by_role_and_label(Role::Button, menu).click();
    window.run();
    window.get_by_role_and_label(Role::MenuItem, entry).click();
    window.step();
}

#[test]
fn the_welcome_offers_samples_and_opens_them() {
    let mut window = open(None, Lang::En);
    window.get_by_label("Du premier clic au premier tour de roue").click();
    wait(&mut window, |app| app.editor().is_some());
    assert!(journey(&window).states.len() >= 2);
    assert!(editor(&window).scene().is_some());
}

#[test]
fn a_template_starts_a_journey() {
    let mut window = open(None, Lang::Fr);
    window.get_by_label("Commerce").click();
    window.run();
    assert!(journey(&window).stages.len() >= 5);
    assert_eq!(state(&window).touchpoints.len(), 0);
}

#[test]
fn a_key_that_would_show_something_says_why_it_does_not() {
    let mut window = open(None, Lang::En);
    window.get_by_label("Retail").click();
    window.run();
    assert!(journey(&window).target().is_none());
    key(&mut window, Modifiers::NONE, Key::F8);
    assert_eq!(editor(&window).mode(), Mode::Map);
    window.get_by_label("The roadmap leads to a future state: add one first");
}

#[test]
fn every_touchpoint_and_friction_has_its_name_on_the_canvas() {
    let window = sample(Lang::Fr);
    for touchpoint in state(&window).touchpoints.iter() {
        window.get_by_role_and_label(Role::ListBoxOption, &touchpoint.name);
    }
    for friction in state(&window).frictions.iter() {
        window.get_by_role_and_label(Role::ListBoxOption, &friction.name);
    }
}

#[test]
fn a_touchpoint_is_added_named_renamed_deleted_and_all_of_it_undone() {
    let mut window = sample(Lang::Fr);
    let at = cell(&window, "usage", "email");
    double_click(&mut window, at);
    type_into(&mut window, NAME_FR, "Guide de montage");
    key(&mut window, Modifiers::NONE, Key::Enter);
    let added = state(&window).touchpoints.get(&"guide-de-montage".into()).expect("it is there");
    assert_eq!((added.stage.as_str(), added.channel.as_str()), ("usage", "email"));
    assert_eq!(editor(&window).view().only(), Some(&Element::Touchpoint("guide-de-montage".into())));
    window.get_by_role_and_label(Role::ListBoxOption, "Guide de montage");
    // What is added to today's state is added to the future that follows it.
    assert!(
        journey(&window).states.get(&"cible".into()).unwrap().touchpoints.contains(&"guide-de-montage".into())
    );

    key(&mut window, Modifiers::NONE, Key::F2);
    type_into(&mut window, NAME_FR, "Vidéo de montage");
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(state(&window).touchpoints.get(&"guide-de-montage".into()).unwrap().name, "Vidéo de montage");

    key(&mut window, Modifiers::NONE, Key::Delete);
    assert!(!state(&window).touchpoints.contains(&"guide-de-montage".into()));
    for _ in 0..3 {
        key(&mut window, Modifiers::COMMAND, Key::Z);
    }
    assert!(editor(&window).history().is_saved());
    assert_eq!(state(&window).touchpoints.len(), 17);
    for _ in 0..2 {
        key(&mut window, Modifiers::COMMAND, Key::Y);
    }
    window.get_by_role_and_label(Role::ListBoxOption, "Vidéo de montage");
}

#[test]
fn a_card_is_dragged_to_another_cell_and_back_by_undo() {
    let mut window = sample(Lang::En);
    let (from, to) = (center(&window, "Achat sur place"), cell(&window, "fidelite", "telephone"));
    drag(&mut window, from, to);
    let place = |window: &Window| {
        let touchpoint = state(window).touchpoints.get(&"achat-boutique".into()).unwrap().clone();
        (touchpoint.stage.to_string(), touchpoint.channel.to_string())
    };
    assert_eq!(place(&window), ("fidelite".to_owned(), "telephone".to_owned()));
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(place(&window), ("achat".to_owned(), "boutique".to_owned()));
    // The picture is as it was, too.
    assert!((center(&window, "Achat sur place") - from).length() < 1.0);
}

#[test]
fn two_cards_are_connected_with_the_link_tool() {
    let mut window = sample(Lang::En);
    let canvas = cell(&window, "usage", "email");
    click(&mut window, canvas);
    key(&mut window, Modifiers::NONE, Key::A);
    assert_eq!(editor(&window).tool(), Tool::Link);
    let (from, to) = (center(&window, "Achat sur place"), center(&window, "Demande d'avis"));
    drag(&mut window, from, to);
    let drawn = state(&window).transitions.get(&"achat-boutique-avis".into()).expect("it is there");
    assert_eq!((drawn.from.as_str(), drawn.to.as_str()), ("achat-boutique", "avis"));
}

#[test]
fn a_friction_is_marked_with_its_severity() {
    let mut window = sample(Lang::Fr);
    let at = center(&window, "Achat sur place");
    click(&mut window, at);
    key(&mut window, Modifiers::NONE, Key::F);
    click(&mut window, at);
    type_into(&mut window, NAME_FR, "Caisse en panne");
    window.get_by_label("Gravité 5").click();
    window.run();
    window.get_by_role_and_label(Role::Button, "Ajouter").click();
    window.run();
    let marked = state(&window).frictions.get(&"caisse-en-panne".into()).expect("it is there");
    assert_eq!((marked.severity, &marked.at), (5, &Anchor::Touchpoint("achat-boutique".into())));
}

#[test]
fn the_keyboard_alone_walks_and_adds() {
    let mut window = sample(Lang::En);
    let at = center(&window, "Recherche d'un produit");
    click(&mut window, at);
    key(&mut window, Modifiers::NONE, Key::ArrowRight);
    assert_eq!(editor(&window).view().only(), Some(&Element::Touchpoint("fiche".into())));
    key(&mut window, Modifiers::NONE, Key::P);
    key(&mut window, Modifiers::NONE, Key::Enter);
    type_into(&mut window, "What is it called?", "Reviews");
    key(&mut window, Modifiers::NONE, Key::Enter);
    let added = state(&window).touchpoints.get(&"reviews".into()).expect("it is there");
    assert_eq!((added.stage.as_str(), added.channel.as_str()), ("consideration", "site"));
}

#[test]
fn states_are_switched_and_compared() {
    let mut window = sample(Lang::Fr);
    window.get_by_label("Cible 2027").click();
    window.run();
    assert_eq!(state(&window).id.as_str(), "cible");
    key(&mut window, Modifiers::NONE, Key::F7);
    assert_eq!(editor(&window).mode(), Mode::Compare);
    // The one that is gone is still there, as a ghost.
    window.get_by_role_and_label(Role::ListBoxOption, "Suivi et alerte « prêt »");
    window.get_by_label("Chiffres").click();
    window.run();
    assert!(window.query_all_by_label_contains("40").next().is_some());
    key(&mut window, Modifiers::NONE, Key::F8);
    assert_eq!(editor(&window).mode(), Mode::Roadmap);
}

#[test]
fn a_journey_is_changed_saved_and_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("parcours.ron");
    std::fs::copy(SAMPLE, &path).unwrap();
    let mut window = open(Some(&path), Lang::Fr);
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.scene().is_some()));
    let at = center(&window, "Achat sur place");
    click(&mut window, at);
    let field = window.get_by_role_and_label(Role::TextInput, "Nom");
    field.focus();
    window.run();
    key(&mut window, Modifiers::COMMAND, Key::A);
    type_into(&mut window, "Nom", "Achat en caisse");
    // The map follows what is typed; the step is made when the field is left.
    window.get_by_role_and_label(Role::ListBoxOption, "Achat en caisse");
    click(&mut window, at);
    assert!(editor(&window).history().undo_label().is_some());
    assert!(!editor(&window).history().is_saved());
    key(&mut window, Modifiers::COMMAND, Key::S);
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.history().is_saved()));
    let reopened = file::open(&path).unwrap();
    assert!(reopened.repairs.is_empty());
    assert_eq!(reopened.journey, *journey(&window));
}

#[test]
fn leaving_with_unsaved_work_asks_first() {
    let mut window = sample(Lang::Fr);
    let at = center(&window, "Achat sur place");
    click(&mut window, at);
    key(&mut window, Modifiers::NONE, Key::Delete);
    key(&mut window, Modifiers::COMMAND, Key::Q);
    window.get_by_label("Le parcours n’est pas enregistré");
    window.get_by_role_and_label(Role::Button, "Annuler").click();
    window.run();
    assert!(!editor(&window).history().is_saved());
}

#[test]
fn what_else_goes_is_named_before_it_goes() {
    let mut window = sample(Lang::Fr);
    let at = center(&window, "Retour en boutique");
    click(&mut window, at);
    key(&mut window, Modifiers::NONE, Key::Delete);
    // A friction hangs on it: that is said, and nothing is gone yet.
    window.get_by_label_contains("Un irritant dans «\u{a0}État actuel");
    window.get_by_label_contains(": «\u{a0}Retour web refusé en boutique\u{a0}»");
    assert!(state(&window).touchpoints.contains(&"retour".into()));
    window.get_by_role_and_label(Role::Button, "Tout supprimer").click();
    window.run();
    assert!(!state(&window).touchpoints.contains(&"retour".into()));
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(state(&window).frictions.contains(&"retour-refuse".into()));
}

/// What is being typed is work too: it is asked about, saved, and not lost to the next click.
#[test]
fn what_is_being_typed_is_not_lost() {
    let mut window = sample(Lang::Fr);
    let at = center(&window, "Achat sur place");
    click(&mut window, at);
    window.get_by_role_and_label(Role::TextInput, "Nom").focus();
    window.run();
    type_into(&mut window, "Nom", "!");
    assert!(editor(&window).history().is_saved(), "the step is still open");
    // A drag does not take the keyboard from the field, and still keeps what was typed there.
    let (from, to) = (center(&window, "Demande d'avis"), cell(&window, "decouverte", "email"));
    drag(&mut window, from, to);
    let name = |window: &Window| state(window).touchpoints.get(&"achat-boutique".into()).unwrap().name.clone();
    assert_eq!(name(&window), "Achat sur place!");
    key(&mut window, Modifiers::COMMAND, Key::Q);
    window.get_by_label("Le parcours n’est pas enregistré");
    // Enter is the button that stands out: save. There is no file dialog here, so the path is asked for.
    key(&mut window, Modifiers::NONE, Key::Escape);
    for _ in 0..2 {
        key(&mut window, Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(name(&window), "Achat sur place");
}

#[test]
fn an_empty_cell_is_filled_by_double_click_and_by_keyboard_alone() {
    let mut window = open(None, Lang::En);
    window.get_by_label("Retail").click();
    window.run();
    let (stage, channel) = (journey(&window).stages.at(1).unwrap(), journey(&window).channels.at(2).unwrap());
    let (stage, channel) = (stage.id.to_string(), channel.id.to_string());
    let at = cell(&window, &stage, &channel);
    double_click(&mut window, at);
    type_into(&mut window, "What is it called?", "Newsletter");
    key(&mut window, Modifiers::NONE, Key::Enter);
    let added = state(&window).touchpoints.get(&"newsletter".into()).expect("it is there");
    assert_eq!((added.stage.as_str(), added.channel.as_str()), (stage.as_str(), channel.as_str()));
    // The keyboard is back on the map: one cell to the right, and Enter asks for a name there.
    key(&mut window, Modifiers::SHIFT, Key::ArrowRight);
    key(&mut window, Modifiers::NONE, Key::Enter);
    type_into(&mut window, "What is it called?", "Order");
    key(&mut window, Modifiers::NONE, Key::Enter);
    let added = state(&window).touchpoints.get(&"order".into()).expect("it is there");
    assert_eq!(added.stage, journey(&window).stages.at(2).unwrap().id);
}

#[test]
fn a_list_is_chosen_from_with_the_arrow_keys() {
    let mut window = sample(Lang::Fr);
    let at = center(&window, "Achat sur place");
    click(&mut window, at);
    window.get_by_role_and_label(Role::ComboBox, "Phase").focus();
    window.run();
    key(&mut window, Modifiers::NONE, Key::Enter);
    key(&mut window, Modifiers::NONE, Key::ArrowDown);
    key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(state(&window).touchpoints.get(&"achat-boutique".into()).unwrap().stage.as_str(), "retrait");
}

#[test]
fn a_click_that_comes_and_goes_in_one_frame_selects() {
    let mut window = sample(Lang::En);
    let at = center(&window, "Achat sur place");
    press(&window, at, true);
    press(&window, at, false);
    window.run();
    assert_eq!(editor(&window).view().only(), Some(&Element::Touchpoint("achat-boutique".into())));
}

#[test]
fn a_comparison_names_what_is_gone() {
    let mut window = sample(Lang::Fr);
    key(&mut window, Modifiers::NONE, Key::F7);
    window.get_by_label("Cible 2027").click();
    window.run();
    window.get_by_role_and_label(Role::ListBoxOption, "Appel de suivi de commande");
}

#[test]
fn another_file_is_not_overwritten_without_asking() {
    let folder = tempfile::tempdir().unwrap();
    let (own, other) = (folder.path().join("own.ron"), folder.path().join("other.ron"));
    std::fs::copy(SAMPLE, &own).unwrap();
    std::fs::write(&other, "something else").unwrap();
    let mut window = open(Some(&own), Lang::En);
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.scene().is_some()));
    key(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    key(&mut window, Modifiers::COMMAND, Key::A);
    type_into(&mut window, "Path", &other.display().to_string());
    key(&mut window, Modifiers::NONE, Key::Enter);
    window.get_by_label("A file of this name is there already");
    assert_eq!(std::fs::read_to_string(&other).unwrap(), "something else");
    key(&mut window, Modifiers::NONE, Key::Enter);
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.path.as_deref() == Some(&*other)));
    assert!(file::open(&other).is_ok());
}

#[test]
fn a_file_of_a_newer_program_can_only_be_looked_at() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("newer.ron");
    let text = std::fs::read_to_string(SAMPLE).unwrap().replacen("version: 1", "version: 99", 1);
    std::fs::write(&path, &text).unwrap();
    let mut window = open(Some(&path), Lang::En);
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.scene().is_some()));
    let (from, to) = (center(&window, "Demande d'avis"), cell(&window, "decouverte", "email"));
    drag(&mut window, from, to);
    key(&mut window, Modifiers::NONE, Key::Delete);
    assert_eq!(state(&window).touchpoints.get(&"avis".into()).unwrap().stage.as_str(), "fidelite");
    assert!(editor(&window).history().is_saved());
}

#[test]
fn the_window_is_idle_when_nothing_happens() {
    let mut window = sample(Lang::Fr);
    assert_eq!(window.run(), 1, "one frame is enough");
}

#[test]
fn the_map_is_tidied_up_with_room_and_for_a_slide() {
    for (lang, menu, roomy, slide) in [
        (Lang::Fr, "Affichage", "Ranger la carte", "Ranger pour une diapositive"),
        (Lang::En, "View", "Tidy up the map", "Tidy up for a slide"),
    ] {
        let mut window = sample(lang);
        let width = |window: &Window| editor(window).scene().unwrap().drawing.width;
        let before = width(&window);
        choose(&mut window, menu, slide);
        window.run();
        let placement = state(&window).placement.clone().expect("it is remembered");
        assert!(placement.touchpoints.values().all(|spot| spot.column == 0));
        assert!(width(&window) < before);
        choose(&mut window, menu, roomy);
        window.run();
        assert_eq!(state(&window).placement, None);
        assert!((width(&window) - before).abs() < 1e-9);
        for _ in 0..2 {
            key(&mut window, Modifiers::COMMAND, Key::Z);
        }
        assert!(editor(&window).history().is_saved());
    }
}

#[test]
fn every_theme_and_language_shows_the_whole_window() {
    for (lang, theme, name) in [(Lang::Fr, "Thème", "Sombre"), (Lang::En, "Theme", "High contrast")] {
        let mut window = sample(lang);
        window.get_by_label(if lang == Lang::Fr { "Affichage" } else { "View" }).click();
        window.run();
        window.get_by_label(theme).hover();
        window.run_steps(12);
        window.get_by_label(name).click();
        window.run();
        assert_ne!(editor(&window).look().theme.name, "light");
    }
}

#[test]
fn a_file_that_cannot_be_read_says_why_and_the_window_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.ron");
    std::fs::write(&path, "(format: \"something-else\", version: 1)").unwrap();
    let mut window = open(Some(&path), Lang::En);
    until(&mut window, |window| window.query_by_label_contains("could not be opened").is_some());
    window.get_by_label_contains("could not be opened");
    window.get_by_role_and_label(Role::Button, "Close").click();
    window.run();
    window.get_by_label("Du premier clic au premier tour de roue");
}
