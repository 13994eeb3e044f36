//! What a screen reader hears: a name for every control, and the map in the order in which it is read.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use parcours::{
    i18n::Lang,
    model::{Anchor, Element},
};

use super::{Window, center, click, editor, key, open, sample, state};

/// What somebody can do something with.
const CONTROLS: [Role; 12] = [
    Role::Button,
    Role::CheckBox,
    Role::ComboBox,
    Role::Link,
    Role::MenuItem,
    Role::MultilineTextInput,
    Role::RadioButton,
    Role::Slider,
    Role::SpinButton,
    Role::Tab,
    Role::TextInput,
    Role::ListBoxOption,
];

/// Where the controls without a name are: those that say nothing, or only a sign of the font of icons.
fn nameless(window: &Window) -> Vec<String> {
    let controls = CONTROLS.into_iter().flat_map(|role| window.query_all_by_role(role));
    let is_named = |name: Option<String>| {
        name.is_some_and(|name| name.chars().any(|it| it.is_alphanumeric() || "+−?".contains(it)))
    };
    controls
        .filter(|node| !is_named(node.accesskit_node().label()))
        .map(|node| format!("{:?} at {:?}", node.accesskit_node().role(), node.rect()))
        .collect()
}

#[test]
fn every_control_has_a_name() {
    let mut found: Vec<(String, Vec<String>)> = Vec::new();
    let mut listen = |window: &Window, what: &str| found.push((what.to_owned(), nameless(window)));
    listen(&open(None, Lang::Fr), "the start page");
    let mut window = sample(Lang::Fr);
    listen(&window, "the map");
    for name in ["Achat sur place", "Silence après la commande"] {
        let at = center(&window, name);
        click(&mut window, at);
        listen(&window, name);
    }
    let line = state(&window).transitions.iter().next().expect("there is one").id.clone();
    let at = super::gestures::on_line(&window, &line);
    click(&mut window, at);
    listen(&window, "a transition");
    for (modifiers, pressed, what) in [
        (Modifiers::COMMAND | Modifiers::SHIFT, Key::C, "the cards"),
        (Modifiers::COMMAND | Modifiers::SHIFT, Key::G, "the votes"),
        (Modifiers::COMMAND | Modifiers::SHIFT, Key::L, "the filters"),
        (Modifiers::COMMAND, Key::F, "the search"),
        (Modifiers::NONE, Key::Escape, "the search closed"),
        (Modifiers::NONE, Key::F9, "the table"),
        (Modifiers::NONE, Key::F7, "the comparison"),
        (Modifiers::NONE, Key::F10, "side by side"),
        (Modifiers::NONE, Key::F12, "what the maps say"),
        (Modifiers::NONE, Key::F8, "the roadmap"),
        (Modifiers::NONE, Key::F6, "the map again"),
        (Modifiers::NONE, Key::F5, "the presentation"),
        (Modifiers::NONE, Key::Escape, "its end"),
        (Modifiers::COMMAND, Key::K, "the palette"),
        (Modifiers::NONE, Key::Escape, "its end"),
        (Modifiers::NONE, Key::F1, "the keys"),
        (Modifiers::NONE, Key::Escape, "their end"),
        (Modifiers::COMMAND, Key::T, "the timer"),
        (Modifiers::NONE, Key::Escape, "its end"),
    ] {
        key(&mut window, modifiers, pressed);
        window.run();
        listen(&window, what);
    }
    found.retain(|(_, nameless)| !nameless.is_empty());
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_map_is_heard_in_the_order_in_which_it_is_read() {
    let window = sample(Lang::Fr);
    let heard: Vec<String> =
        window.query_all_by_role(Role::ListBoxOption).filter_map(|node| node.accesskit_node().label()).collect();
    let place = |name: &str| heard.iter().position(|it| it == name).unwrap_or_else(|| panic!("{name}: {heard:?}"));
    let journey = editor(&window).journey().clone();
    let state = state(&window);
    // The stages come first, in their order; then the cards, stage by stage, in each from the left.
    let stages: Vec<usize> = journey.stages.iter().map(|stage| place(&stage.name)).collect();
    assert!(stages.is_sorted(), "{heard:?}");
    let mut cards: Vec<_> = state
        .touchpoints
        .iter()
        .map(|it| {
            let card = editor(&window).bounds(&Element::Touchpoint(it.id.clone())).expect("it is drawn");
            (journey.stages.position(&it.stage), card.x0, card.y0, place(&it.name))
        })
        .collect();
    cards.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.total_cmp(&b.2)));
    assert!(cards.iter().map(|card| card.3).is_sorted(), "{heard:?}");
    assert!(stages.iter().all(|stage| *stage < cards[0].3));
    // What is felt at a card is heard behind it, before the next card.
    let next =
        |at: usize| cards.iter().map(|card| card.3).filter(|other| *other > at).min().unwrap_or(heard.len());
    let mut checked = 0;
    for friction in state.frictions.iter() {
        if let Anchor::Touchpoint(id) = &friction.at {
            let card = place(&state.touchpoints.get(id).expect("it is there").name);
            assert!((card..next(card)).contains(&place(&friction.name)), "{}: {heard:?}", friction.name);
            checked += 1;
        }
    }
    assert!(checked > 3);
}
