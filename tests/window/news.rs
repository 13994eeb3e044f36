//! The roadmap generated again in the window, after people and the map have changed it.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use parcours::{
    editor::{Editor, Mode},
    i18n::Lang,
    model::{Element, Status},
};

use super::{
    Window, cell, double_click, editor,
    inspector::{activate, fill, name, pick},
    journey, key, sample,
};

/// What an initiative is called now.
fn title(window: &Window, id: &str) -> String {
    editor(window).title_of(&id.into()).unwrap_or_else(|| panic!("no initiative {id}"))
}

/// Opens the form of an initiative, from the list of the roadmap.
fn open(window: &mut Window, id: &str) {
    if editor(window).view().only().is_some() {
        activate(window, Role::Button, "← Roadmap");
    }
    let title = title(window, id);
    activate(window, Role::Button, &title);
    assert_eq!(editor(window).view().only(), Some(&Element::Initiative(id.into())));
}

fn step_of(editor: &Editor, id: &str) -> Option<i64> {
    editor.under_change(&id.into())?.standing.initiative.step
}

fn ids(named: &[parcours::roadmap::Named]) -> Vec<&str> {
    named.iter().map(|it| it.id.as_str()).collect()
}

#[test]
fn generated_again_the_edits_are_kept_the_dismissed_stays_away_and_the_new_is_named() {
    let mut window = sample(Lang::En);
    key(&mut window, Modifiers::NONE, Key::F8);
    assert!(editor(&window).news().is_none());
    assert_eq!(window.query_all_by_label("Since the journey was last saved").count(), 0);
    let unwanted = title(&window, "conversion-site");

    // Two get other titles, one goes to another step, one is not wanted.
    open(&mut window, "experience-achat");
    fill(&mut window, "Title", "Order in three screens");
    open(&mut window, "panel-cible");
    fill(&mut window, "Title", "Ten customers around a table");
    open(&mut window, "test-panier");
    assert_ne!(step_of(editor(&window), "test-panier"), Some(4));
    pick(&mut window, "Step", "4. Technology implementation");
    open(&mut window, "conversion-site");
    activate(&mut window, Role::Button, "Dismiss this proposal");

    // The target gets a video.
    key(&mut window, Modifiers::NONE, Key::F6);
    assert_eq!(editor(&window).mode(), Mode::Map);
    assert!(editor(&window).news().is_none(), "it is told at the roadmap");
    window.get_by_role_and_label(Role::Button, "Cible 2027").click();
    window.run();
    let at = cell(&window, "usage", "email");
    double_click(&mut window, at);
    name(&mut window, "Assembly video");
    activate(&mut window, Role::CheckBox, "Moment of truth");
    key(&mut window, Modifiers::NONE, Key::F8);
    activate(&mut window, Role::Button, "← Roadmap");

    // What people said is kept.
    assert_eq!(title(&window, "experience-achat"), "Order in three screens");
    assert_eq!(title(&window, "panel-cible"), "Ten customers around a table");
    assert_eq!(step_of(editor(&window), "test-panier"), Some(4));
    let charted = editor(&window).charted().unwrap();
    assert!(charted.planned(&"conversion-site".into()).is_none());
    assert_eq!(window.query_all_by_role_and_label(Role::Button, &unwanted).count(), 0);
    window.get_by_role_and_label(Role::Button, &format!("Bring back: {unwanted}"));

    // What is new is proposed, named, and led to; what somebody dismissed is no news.
    let news = editor(&window).news().unwrap().clone();
    assert!(ids(&news.added).contains(&"test-assembly-video"), "{news:?}");
    assert!(ids(&news.changed).contains(&"experience-achat") && ids(&news.changed).contains(&"panel-cible"));
    assert!(!ids(&news.retired).contains(&"conversion-site"));
    window.get_by_label("Since the journey was last saved");
    window.get_by_label(&format!("{} added", news.added.len()));
    window.get_by_label(&format!("{} changed", news.changed.len()));
    let new = title(&window, "test-assembly-video");
    let told = |window: &Window, title: &str| {
        window.get_by_role_and_label(Role::ListBoxOption, title).accesskit_node().description().unwrap()
    };
    key(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::H);
    let whole = editor(&window).charted().unwrap().row_of(&"test-assembly-video".into()).unwrap().id.clone();
    let said = told(&window, &title(&window, whole.as_str()));
    assert!(said.ends_with("with actions that are new since the journey was last saved"), "{said}");
    activate(&mut window, Role::CheckBox, &Lang::En.text("plan-unfold-all"));
    key(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::H);
    let said = told(&window, &new);
    assert!(said.ends_with("new since the journey was last saved"), "{said}");
    activate(&mut window, Role::Link, &new);
    assert_eq!(editor(&window).view().only(), Some(&Element::Initiative("test-assembly-video".into())));
    assert!(new.contains("Assembly video"), "{new}");
    let stored = &journey(&window).roadmap.initiatives;
    assert!(!stored.contains(&"test-assembly-video".into()), "only proposed");
    assert_eq!(stored.get(&"conversion-site".into()).unwrap().status, Status::Dismissed);

    // With all of it taken back, nothing is new.
    while editor(&window).history().undo_label().is_some() {
        key(&mut window, Modifiers::COMMAND, Key::Z);
    }
    assert!(editor(&window).history().is_saved() && editor(&window).news().is_none());
}
