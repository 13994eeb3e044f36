//! The pages of channels and frictions: figures are read out, and lead to the map.

use std::collections::BTreeSet;

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use parcours::{editor::Mode, i18n::Lang, insight::Omnichannel, model::Element};

use super::{Window, editor, journey, key, sample, state};

fn page(name: &str) -> Window {
    let mut window = sample(Lang::Fr);
    key(&mut window, Modifiers::NONE, Key::F12);
    window.get_by_role_and_label(Role::Button, name).click();
    window.run();
    window.run();
    window
}

#[test]
fn a_switch_between_channels_leads_to_its_transitions() {
    let mut window = page("Canaux");
    let known = Omnichannel::of(journey(&window), state(&window), None);
    let ((from, to), worst) = known.worst().expect("customers are harmed");
    let name = |id| journey(&window).channels.get(id).expect("it is there").name.clone();
    let words = format!("De {} vers {}", name(from), name(to));
    let square = window
        .get_all_by_role(Role::Button)
        .find(|node| node.accesskit_node().label().is_some_and(|label| label.contains(&words)))
        .expect("the worst switch has a button");
    let says = square.accesskit_node().label().unwrap_or_default();
    assert!(says.starts_with("Parmi les pires"), "{says}");
    square.click();
    window.run();
    assert_eq!(editor(&window).mode(), Mode::Map);
    let wanted: BTreeSet<Element> = worst.transitions.iter().cloned().map(Element::Transition).collect();
    assert_eq!(editor(&window).view().selection, wanted);
}

#[test]
fn a_friction_of_the_pareto_leads_to_where_it_hurts() {
    let mut window = page("Irritants");
    let worst =
        parcours::insight::pareto(journey(&window), state(&window), None, parcours::insight::PainBy::Friction);
    let worst = worst.first().expect("something hurts").clone();
    let link = window.get_all_by_role_and_label(Role::Link, &worst.name).next().expect("it is a link");
    link.click();
    window.run();
    assert_eq!(editor(&window).mode(), Mode::Map);
    assert_eq!(editor(&window).view().only(), Some(&worst.element));
}

#[test]
fn pain_is_split_as_one_likes() {
    let mut window = page("Irritants");
    assert!(window.query_by_label("Douleur par irritant").is_some());
    window.get_by_label("par canal").click();
    window.run();
    assert!(window.query_by_label("Douleur par canal").is_some());
    assert!(window.query_by_label("Douleur par irritant").is_none());
}

#[test]
fn every_plot_and_table_has_a_name() {
    let window = page("Canaux");
    for name in
        ["Changements de canal", "À quoi sert chaque canal", "Les trois piliers", "Part de la réussite par canal"]
    {
        assert!(window.query_by_label(name).is_some(), "{name}");
    }
}
