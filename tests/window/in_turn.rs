//! Keys that come faster than frames: nothing that is typed is lost, or taken for something else.

use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use parcours::{editor::Tool, i18n::Lang, model::Element};

use super::{Window, center, click, editor, key, sample, state};

/// What a keyboard sends for a key and the letter that it types.
fn press(modifiers: Modifiers, key: Key, letter: Option<char>) -> Vec<Event> {
    let event = |pressed| Event::Key { key, physical_key: Some(key), pressed, repeat: false, modifiers };
    let mut events = vec![Event::ModifiersChanged(modifiers), event(true)];
    events.extend(letter.map(|letter| Event::Text(letter.to_string())));
    events.extend([event(false), Event::ModifiersChanged(Modifiers::NONE)]);
    events
}

fn plain(key: Key) -> Vec<Event> {
    press(Modifiers::NONE, key, None)
}

fn typed(text: &str) -> Vec<Event> {
    let key = |letter: char| match letter {
        ' ' => Key::Space,
        letter => Key::from_name(&letter.to_uppercase().to_string()).expect("a key"),
    };
    text.chars().flat_map(|letter| press(Modifiers::NONE, key(letter), Some(letter))).collect()
}

/// Sends all of it between two frames, and lets the window come to rest.
fn at_once(window: &mut Window, keys: impl IntoIterator<Item = Vec<Event>>) {
    window.input_mut().events.extend(keys.into_iter().flatten());
    for _ in 0..120 {
        window.step();
    }
    window.run();
}

#[test]
fn what_is_typed_after_the_key_of_a_search_is_searched() {
    let mut window = sample(Lang::Fr);
    super::canvas_has_keyboard(&mut window);
    // The second letter is the key of a tool, too.
    at_once(&mut window, [press(Modifiers::COMMAND, Key::F, None), typed("achat")]);
    assert_eq!(editor(&window).search().query(), "achat");
    assert_eq!(editor(&window).tool(), Tool::Select);
}

#[test]
fn a_command_is_called_from_the_palette_without_waiting_for_it() {
    let mut window = sample(Lang::En);
    at_once(&mut window, [press(Modifiers::COMMAND, Key::K, None), typed("cotouch"), plain(Key::Enter)]);
    assert_eq!(editor(&window).tool(), Tool::Link);
}

#[test]
fn a_dialog_that_follows_another_gets_what_is_typed_for_it() {
    let mut window = sample(Lang::En);
    let before = editor(&window).journey().states.len();
    let keys = [press(Modifiers::COMMAND, Key::K, None), typed("addastate"), plain(Key::Enter)];
    at_once(&mut window, keys.into_iter().chain([typed("with lockers"), plain(Key::Enter)]));
    let states = &editor(&window).journey().states;
    assert_eq!(states.len(), before + 1);
    assert!(states.iter().any(|state| state.name == "with lockers"));
}

#[test]
fn a_map_is_written_in_one_go() {
    let (mut window, _folder) = super::capture::blank(Lang::En);
    let mut keys = vec![plain(Key::Enter), typed("advert "), press(Modifiers::NONE, Key::Num3, Some('#'))];
    keys.extend([typed("notice"), typed(" "), press(Modifiers::NONE, Key::Num2, Some('@')), typed("web")]);
    for name in ["ask a friend", "compare", "visit"] {
        keys.extend([plain(Key::Tab), typed(name)]);
    }
    keys.push(plain(Key::Enter));
    at_once(&mut window, keys);
    let names: Vec<&str> = state(&window).touchpoints.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["advert", "ask a friend", "compare", "visit"]);
    let ways: Vec<_> = state(&window).transitions.iter().map(|way| (way.from.as_str(), way.to.as_str())).collect();
    assert_eq!(ways, [("advert", "ask-a-friend"), ("ask-a-friend", "compare"), ("compare", "visit")]);
    assert_eq!((editor(&window).capture(), editor(&window).tool()), (None, Tool::Select));
}

#[test]
fn a_new_name_is_typed_right_behind_its_key_and_kept() {
    let mut window = sample(Lang::En);
    let at = center(&window, "Achat sur place");
    click(&mut window, at);
    at_once(&mut window, [plain(Key::F2), typed("paid at the till"), plain(Key::Enter)]);
    let renamed = editor(&window).name_of(&Element::Touchpoint("achat-boutique".into()));
    assert_eq!(renamed.as_deref(), Some("paid at the till"));
}

#[test]
fn a_presentation_walks_from_its_first_frame() {
    let mut window = sample(Lang::En);
    super::canvas_has_keyboard(&mut window);
    let ways = [Key::F5, Key::ArrowRight, Key::ArrowRight, Key::ArrowRight];
    at_once(&mut window, ways.map(plain));
    window.get_by_label_contains("4 of ");
    // Not even the first arrow goes to a button beside the map.
    key(&mut window, Modifiers::NONE, Key::Escape);
    window.input_mut().events.extend(plain(Key::F5));
    window.step();
    window.step();
    for _ in 0..2 {
        window.input_mut().events.extend(plain(Key::ArrowLeft));
        window.step();
    }
    window.run();
    window.get_by_label_contains("2 of ");
}

#[test]
fn an_arrow_that_is_held_stops_where_it_is_let_go() {
    let mut window = sample(Lang::En);
    let at = center(&window, "Achat sur place");
    click(&mut window, at);
    let down = Event::Key {
        key: Key::ArrowRight,
        physical_key: Some(Key::ArrowRight),
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    window.input_mut().events.extend(vec![down; 30]);
    window.step();
    let first = editor(&window).view().only().cloned();
    for _ in 0..10 {
        window.step();
    }
    assert_eq!(editor(&window).view().only().cloned(), first, "it goes on by itself");
}
