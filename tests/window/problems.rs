//! The list of problems, by the names that a screen reader hears.

use std::path::Path;

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use parcours::{i18n::Lang, model::Element};

use super::{Window, center, click, editor, journey, key, open, wait};

/// The window with a journey in which some things are wrong, and the list open.
fn wrong(folder: &Path) -> Window {
    let text = std::fs::read_to_string(super::SAMPLE).unwrap();
    // The ways out of the page of a product add up to too much.
    let text = text.replacen("share: 0.85", "share: 0.95", 1);
    let path = folder.join("wrong.ron");
    std::fs::write(&path, text).unwrap();
    let mut window = open(Some(&path), Lang::En);
    wait(&mut window, |app| app.editor().is_some_and(|editor| editor.scene().is_some()));
    let tab = window.get_by_label_contains("Problems: ");
    tab.click();
    window.run();
    window
}

fn press(window: &mut Window, role: Role, label: &str) {
    let node = window.get_by_role_and_label(role, label);
    node.scroll_to_me();
    window.run();
    window.get_by_role_and_label(role, label).click();
    window.run();
}

fn open_group(window: &mut Window, start: &str) {
    let label = groups(window).into_iter().find(|label| label.starts_with(start)).expect("the group is there");
    press(window, Role::DisclosureTriangle, &label);
    window.run_steps(6);
}

fn groups(window: &Window) -> Vec<String> {
    use egui_kittest::kittest::NodeT as _;
    let labels = window.query_all_by_role(Role::DisclosureTriangle);
    labels.filter_map(|node| node.accesskit_node().label()).filter(|label| label.contains(": ")).collect()
}

#[test]
fn they_are_grouped_by_check_with_warnings_first_and_counted_apart() {
    let folder = tempfile::tempdir().unwrap();
    let window = wrong(folder.path());
    let groups = groups(&window);
    let first_advice = groups.iter().position(|label| label.starts_with("Advice: ")).unwrap();
    assert!(groups[..first_advice].iter().all(|label| label.starts_with("Warning: ")), "{groups:?}");
    assert!(groups[first_advice..].iter().all(|label| label.starts_with("Advice: ")), "{groups:?}");
    assert!(groups.contains(&"Warning: Shares over 100% (1)".to_owned()), "{groups:?}");
    let findings = &editor(&window).scene().unwrap().reading.as_ref().unwrap().findings;
    let warnings = findings.iter().filter(|it| it.level() == parcours::insight::Level::Warning).count();
    window.get_by_label_contains(&format!("Problems: {warnings} warning"));
}

#[test]
fn a_mend_is_one_click_and_one_step() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = wrong(folder.path());
    open_group(&mut window, "Warning: Shares over 100%");
    window.get_by_label_contains("Why it matters: All customers");
    press(&mut window, Role::Button, "Scale to 100%: Recherche d'un produit");
    assert!(!groups(&window).iter().any(|label| label.starts_with("Warning: Shares over 100%")));
    assert!(!editor(&window).history().is_saved());
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(editor(&window).history().is_saved());
    assert!(groups(&window).iter().any(|label| label.starts_with("Warning: Shares over 100%")));
}

#[test]
fn a_check_is_switched_off_for_the_journey_and_on_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = wrong(folder.path());
    open_group(&mut window, "Warning: Shares over 100%");
    press(&mut window, Role::Button, "Do not check this in this journey: Shares over 100%");
    assert_eq!(journey(&window).settings.checks_off, ["shares-too-much"]);
    assert!(!groups(&window).iter().any(|label| label.starts_with("Warning: Shares over 100%")));
    press(&mut window, Role::Button, "1 check is off in this journey");
    window.get_by_label("Check again: Shares over 100%").click();
    window.run();
    assert!(journey(&window).settings.checks_off.is_empty());
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(journey(&window).settings.checks_off, ["shares-too-much"]);
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(editor(&window).history().is_saved());
}

#[test]
fn a_finding_leads_to_where_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = wrong(folder.path());
    open_group(&mut window, "Warning: Shares over 100%");
    window.get_by_label_contains("they were scaled to 100%").scroll_to_me();
    window.run();
    window.get_by_label_contains("they were scaled to 100%").click();
    window.run();
    assert!(matches!(editor(&window).view().only(), Some(Element::Touchpoint(_))));
}

#[test]
fn the_list_is_narrowed_to_a_level_and_to_what_is_selected() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = wrong(folder.path());
    let all = groups(&window).len();
    press(&mut window, Role::RadioButton, "Which problems Warnings");
    let warnings = groups(&window);
    assert!(!warnings.is_empty() && warnings.len() < all && warnings.iter().all(|it| it.starts_with("Warning")));
    press(&mut window, Role::RadioButton, "Which problems All");
    assert_eq!(groups(&window).len(), all);
    let at = center(&window, "Demande d'avis");
    click(&mut window, at);
    press(&mut window, Role::CheckBox, "Only here");
    assert!(groups(&window).len() < all);
    assert!(!groups(&window).iter().any(|label| label.starts_with("Warning: Shares over 100%")));
}
