//! What changes from one state to the other: the page, and the overlay that fades.

use egui::{
    Key, Modifiers,
    accesskit::{Role, Toggled},
};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use parcours::{drawing::Page, editor::Mode, i18n::Lang, insight::Happening, model::Element};

use super::{Window, choose, editor, key, sample};

const SENTENCE: &str = "Completion 40 → 59%, 6 frictions resolved, 1 reduced, 1 new, 1 gone unanswered";

/// The sample with the page open.
fn page() -> Window {
    let mut window = sample(Lang::En);
    key(&mut window, Modifiers::NONE, Key::F12);
    window
}

/// The sample with both states one over the other.
fn overlay() -> Window {
    let mut window = sample(Lang::En);
    choose(&mut window, "View", "Compare with the other state");
    window.run();
    assert_eq!(editor(&window).mode(), Mode::Compare);
    window
}

#[test]
fn the_page_opens_with_the_sentence_and_has_named_tables() {
    let window = page();
    assert_eq!(editor(&window).open_page(), Some(Page::Change));
    window.get_by_label(SENTENCE);
    window.get_by_label("2 personas of 2 win");
    for table in
        ["The figures", "Persona", "Team", "What becomes of the frictions", "What happens to each element"]
    {
        window.get_by_role_and_label(Role::Table, table);
    }
    window.get_by_label("2 changes are delivered by nobody");
    let rows = editor(&window).scene().unwrap().account.as_ref().unwrap().rows.len();
    assert_eq!(window.query_all_by_role(Role::Button).filter(|node| is_row(node)).count(), rows);
}

fn is_row(node: &egui_kittest::Node<'_>) -> bool {
    let label = node.accesskit_node().label().unwrap_or_default();
    ["Touchpoint ", "Transition ", "Friction "].iter().any(|class| label.starts_with(class))
}

#[test]
fn a_row_leads_to_the_map_of_both_and_is_lit_when_one_comes_back() {
    let mut window = page();
    let row = "Touchpoint Question de montage, Moved";
    window.get_by_role_and_label(Role::Button, row).click_accesskit();
    window.run();
    let element = Element::Touchpoint("question-montage".into());
    assert_eq!((editor(&window).mode(), editor(&window).view().only()), (Mode::Compare, Some(&element)));
    key(&mut window, Modifiers::NONE, Key::F12);
    let row = window.get_by_role_and_label(Role::Button, row);
    assert_eq!(row.accesskit_node().toggled(), Some(Toggled::True));
}

#[test]
fn a_line_of_the_ledger_leads_to_the_friction_on_the_map() {
    let mut window = page();
    window.get_by_role_and_label(Role::Link, "Retour web refusé en boutique").click_accesskit();
    window.run();
    let element = Element::Friction("retour-refuse".into());
    assert_eq!((editor(&window).mode(), editor(&window).view().only()), (Mode::Compare, Some(&element)));
}

#[test]
fn chips_leave_the_rows_and_the_picture_of_their_kinds() {
    let mut window = page();
    window.get_by_role_and_label(Role::CheckBox, "Moved · 1").click_accesskit();
    window.run();
    assert!(editor(&window).comparing().kinds().contains(&Happening::Moved));
    assert_eq!(window.query_all_by_role(Role::Button).filter(|node| is_row(node)).count(), 1);
    assert!(editor(&window).faded().is_empty(), "there is no map here");
    choose(&mut window, "View", "Compare with the other state");
    window.run();
    let faded = editor(&window).faded();
    assert!(!faded.contains(&Element::Touchpoint("question-montage".into())));
    assert!(faded.contains(&Element::Touchpoint("fiche".into())));
    window.get_by_role_and_label(Role::Button, "Show all").click_accesskit();
    window.run();
    assert!(editor(&window).faded().is_empty());
}

#[test]
fn the_slider_fades_from_one_state_to_the_other_by_keys_and_changes_nothing() {
    let mut window = overlay();
    window.get_by_label(SENTENCE);
    let slider = window.get_by_role_and_label(Role::Slider, "From one state to the other");
    slider.focus();
    window.run();
    key(&mut window, Modifiers::NONE, Key::ArrowRight);
    let balance = editor(&window).comparing().balance();
    assert!((balance - 0.55).abs() < 1e-9, "{balance}");
    for _ in 0..20 {
        key(&mut window, Modifiers::NONE, Key::ArrowRight);
    }
    assert!((editor(&window).comparing().balance() - 1.0).abs() < 1e-9);
    let sides = editor(&window).scene().unwrap().sides().expect("both states are ready");
    let has = |side: usize, id: &str| {
        let element = Element::Touchpoint(id.into());
        sides[side].items.iter().any(|item| item.element.as_ref() == Some(&element))
    };
    // Only today has the wait, only the target the tracking.
    assert_eq!([has(0, "attente"), has(1, "attente")], [true, false]);
    assert_eq!([has(0, "suivi"), has(1, "suivi")], [false, true]);
    assert!(editor(&window).history().is_saved());
}

#[test]
fn a_row_leads_to_the_states_side_by_side_where_they_were_looked_at_last() {
    let mut window = sample(Lang::En);
    key(&mut window, Modifiers::NONE, Key::F10);
    assert_eq!(editor(&window).mode(), Mode::SideBySide);
    // Only the target has the tracking: the row goes over to it.
    for (row, id, state) in [
        ("Touchpoint Suivi et alerte « prêt », ", "suivi", "cible"),
        ("Touchpoint Attente sans nouvelles, ", "attente", "actuel"),
    ] {
        key(&mut window, Modifiers::NONE, Key::F12);
        let rows = window.query_all_by_role(Role::Button);
        let row = rows
            .into_iter()
            .find(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with(row)));
        row.expect("the row is there").click_accesskit();
        window.run();
        let element = Element::Touchpoint(id.into());
        assert_eq!((editor(&window).mode(), editor(&window).view().only()), (Mode::SideBySide, Some(&element)));
        let shown = editor(&window).view().state.clone().unwrap();
        assert!(shown.as_str().contains(state), "{shown:?}");
    }
    // What is selected beside is lit in the table, and over one another.
    key(&mut window, Modifiers::NONE, Key::F7);
    assert_eq!(editor(&window).view().only(), Some(&Element::Touchpoint("attente".into())));
}

#[test]
fn a_selected_row_is_brought_into_view() {
    let mut window = page();
    let viewport = window.ctx.content_rect();
    let row = "Friction Double saisie au comptoir, Resolved";
    assert!(!viewport.contains_rect(window.get_by_role_and_label(Role::Button, row).rect()));
    key(&mut window, Modifiers::NONE, Key::F7);
    let line = "Double saisie au comptoir";
    key(&mut window, Modifiers::NONE, Key::F12);
    window.get_by_role_and_label(Role::Link, line).click_accesskit();
    window.run();
    key(&mut window, Modifiers::NONE, Key::F12);
    window.run();
    assert!(viewport.contains_rect(window.get_by_role_and_label(Role::Button, row).rect()));
}

#[test]
fn each_part_can_be_exported_from_the_keyboard() {
    let mut window = page();
    for title in ["How it feels", "The figures", "What becomes of the frictions", "What happens to each element"] {
        let name = format!("Export this plot… “{title}”");
        window.get_by_role_and_label(Role::Button, &name).focus();
        window.run();
        key(&mut window, Modifiers::NONE, Key::Enter);
        window.get_by_label("Export this plot (.png, .svg or .pdf)");
        key(&mut window, Modifiers::NONE, Key::Escape);
    }
}
