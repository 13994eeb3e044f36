//! How journeys flow, and the map tinted by a figure, by the names that a screen reader hears.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use parcours::{
    drawing::Page,
    editor::{Command, Mode},
    i18n::Lang,
    insight::{Course, Tint},
    model::Element,
};

use super::{Window, editor, journey, key, sample, state};

/// The window with the page of the flow open.
fn page(lang: Lang) -> Window {
    let mut window = sample(lang);
    key(&mut window, Modifiers::NONE, Key::F12);
    let name = lang.text(Page::Flow.text_key());
    window.get_by_role_and_label(Role::Button, &name).click();
    window.run();
    assert_eq!(editor(&window).open_page(), Some(Page::Flow));
    window
}

fn course(window: &Window) -> Course {
    Course::of(journey(window), state(window), editor(window).persona())
}

/// The names of the buttons that begin so.
fn buttons(window: &Window, start: &str) -> Vec<String> {
    let all = window.query_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
    all.filter(|label| label.starts_with(start)).collect()
}

#[test]
fn the_funnel_says_its_figures_and_leads_to_the_map() {
    let mut window = page(Lang::En);
    let course = course(&window);
    let (worst, passage) = course.losses()[0];
    let name = state(&window).touchpoints.get(worst).unwrap().name.clone();
    let row = buttons(&window, &format!("{name} – "));
    let said = Lang::En.percent(passage.reached);
    assert!(row.len() == 1 && row[0].contains(&said), "{row:?}");
    window.get_by_role_and_label(Role::Button, &row[0]).click();
    window.run();
    assert_eq!(editor(&window).mode(), Mode::Map);
    assert_eq!(editor(&window).view().only(), Some(&Element::Touchpoint(worst.clone())));
}

#[test]
fn a_way_is_lit_on_the_map_until_escape() {
    let mut window = page(Lang::En);
    let ways = buttons(&window, "Way ");
    assert_eq!(ways.len(), 6, "{ways:?}");
    window.get_by_role_and_label(Role::Button, &ways[1]).click();
    window.run();
    let lit = editor(&window).lit().unwrap();
    assert_eq!((editor(&window).mode(), lit.at()), (Mode::Map, 1));
    let way = lit.way().unwrap().clone();
    let faded = editor(&window).faded();
    for touchpoint in state(&window).touchpoints.iter() {
        let on_way = way.touchpoints.contains(&touchpoint.id);
        assert_eq!(faded.contains(&Element::Touchpoint(touchpoint.id.clone())), !on_way, "{}", touchpoint.name);
    }
    // Another one is a click away, and looking at it is enough.
    let ways = buttons(&window, "Way ");
    window.get_by_role_and_label(Role::Button, &ways[3]).hover();
    window.run();
    assert_eq!(editor(&window).lit().map(parcours::editor::Lit::at), Some(3));
    window.get_by_role_and_label(Role::Button, "Show everything again").click();
    window.run();
    assert!(editor(&window).lit().is_none() && editor(&window).faded().is_empty());
    assert!(editor(&window).history().is_saved(), "looking changes nothing");
}

#[test]
fn the_map_is_tinted_from_the_page_and_the_scale_says_by_what() {
    let mut window = page(Lang::En);
    window.get_by_role_and_label(Role::Button, "Tint by drop-off").click();
    window.run();
    assert_eq!((editor(&window).mode(), editor(&window).tint()), (Mode::Map, Some(Tint::DropOff)));
    window.get_by_label("Drop-off: of those that come there, the share lost from there.");
    window.get_by_role_and_label(Role::Button, "No tint").click();
    window.run();
    assert_eq!(editor(&window).tint(), None);
    assert!(window.query_by_role_and_label(Role::Button, "No tint").is_none());
}

#[test]
fn the_palette_has_every_tint_in_both_languages() {
    for lang in Lang::ALL {
        let mut window = sample(lang);
        key(&mut window, Modifiers::COMMAND, Key::K);
        window.event(egui::Event::Text(lang.text(Command::TintPain.text_key())));
        window.run();
        key(&mut window, Modifiers::NONE, Key::Enter);
        assert_eq!(editor(&window).tint(), Some(Tint::Pain), "{lang:?}");
    }
}

#[test]
fn the_page_follows_the_persona() {
    let mut window = super::open(Some(std::path::Path::new("journeys/service-escalation.ron")), Lang::En);
    super::wait(&mut window, |app| app.editor().is_some_and(|editor| editor.scene().is_some()));
    let everybody = course(&window);
    key(&mut window, Modifiers::NONE, Key::F12);
    window.get_by_role_and_label(Role::Button, "Flow").click();
    window.run();
    key(&mut window, Modifiers::NONE, Key::U);
    assert!(editor(&window).persona().is_some());
    // A map of this size is worked out in a thread.
    super::wait(&mut window, |app| app.editor().is_some_and(|editor| editor.wanted_scene().is_none()));
    let shown = editor(&window).scene().and_then(|scene| scene.course.clone()).unwrap();
    assert_eq!(shown, course(&window));
    assert_ne!(shown.funnel, everybody.funnel);
}
