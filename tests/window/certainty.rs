//! How sure the figures are, on its page, by the names that a screen reader hears.

use std::{thread, time::Duration};

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use parcours::{editor::Mode, i18n::Lang, insight::Metric, model::EvidenceLevel};

use super::{Window, editor, journey, key, sample};

/// The page of the sample, with its draws done.
fn certainty(lang: Lang) -> Window {
    let mut window = sample(lang);
    key(&mut window, Modifiers::NONE, Key::F12);
    let name = if lang == Lang::Fr { "Fiabilité" } else { "How sure we are" };
    window.get_by_label(name).click();
    drawn(&mut window);
    window
}

/// Waits until the draws are done: some seconds where the program is not optimised.
fn drawn(window: &mut Window) {
    for _ in 0..3000 {
        window.step();
        if editor(window).sampling_is_current() {
            window.run();
            return;
        }
        thread::sleep(Duration::from_millis(10));
    }
    panic!("the draws never end");
}

fn labels(window: &Window, role: Role, part: &str) -> Vec<String> {
    let nodes = window.query_all_by_role(role).filter_map(|node| node.accesskit_node().label());
    nodes.filter(|label| label.contains(part)).collect()
}

#[test]
fn the_figures_have_intervals_and_the_window_is_idle_afterwards() {
    let mut window = certainty(Lang::Fr);
    let sampled = editor(&window).sampling().known().unwrap();
    let (from, to) = editor(&window).ends().unwrap();
    let (now, later) = (sampled.of(&from.id).unwrap(), sampled.of(&to.id).unwrap());
    assert!((now.figures.completion_probability.unwrap() - 0.3965).abs() < 0.005);
    let range = now.ranges[&Metric::CompletionProbability];
    assert!(range.low < 0.3965 && range.high > 0.3965 && range.high - range.low < 0.3, "{range:?}");
    assert!(later.ranges[&Metric::CompletionProbability].low > range.low);
    // The title says it, and so does the picture of the interval.
    assert!(!labels(&window, Role::Image, "Aboutissement 40\u{a0}% (").is_empty());
    assert_eq!(window.run(), 1, "nothing goes on");
    assert_eq!(window.run(), 1);
}

#[test]
fn what_moves_a_figure_leads_to_the_map_and_its_evidence_is_set_in_place() {
    let mut window = certainty(Lang::En);
    let link = labels(&window, Role::Link, "").first().cloned().expect("something moves it");
    let input = link.rsplit_once(" (").unwrap().0.to_owned();
    let list = format!("Known by: {input}");
    let node = window.get_by_role_and_label(Role::ComboBox, &list);
    node.scroll_to_me();
    window.run();
    window.get_by_role_and_label(Role::ComboBox, &list).click();
    window.run();
    window.get_by_role_and_label(Role::Button, "Test").click();
    window.run();
    assert!(!editor(&window).history().is_saved());
    drawn(&mut window);
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(editor(&window).history().is_saved());
    drawn(&mut window);
    window.get_by_role_and_label(Role::Link, &link).click();
    window.run();
    assert_eq!(editor(&window).mode(), Mode::Map);
    assert!(editor(&window).view().only().is_some());
}

#[test]
fn how_far_off_a_level_may_be_is_set_in_one_step() {
    let mut window = certainty(Lang::En);
    let name = "Assumption: may be off by, in per cent";
    window.get_by_role_and_label(Role::SpinButton, name).scroll_to_me();
    window.run();
    window.get_by_role_and_label(Role::SpinButton, name).click();
    window.run();
    key(&mut window, Modifiers::COMMAND, Key::A);
    window.event(egui::Event::Text("20".to_owned()));
    window.run();
    key(&mut window, Modifiers::NONE, Key::Enter);
    window.run();
    let spread = journey(&window).settings.spread.first().expect("it is the journey's own").clone();
    assert_eq!(spread.level, EvidenceLevel::Assumption);
    assert!((spread.spread - 0.2).abs() < 1e-9);
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(journey(&window).settings.spread.is_empty() && editor(&window).history().is_saved());
}

#[test]
fn the_draws_can_be_stopped_and_begun_again() {
    let mut window = sample(Lang::En);
    key(&mut window, Modifiers::NONE, Key::F12);
    window.get_by_label("How sure we are").click();
    for _ in 0..20 {
        window.step();
        if editor(&window).sampling().progress().is_some() {
            break;
        }
    }
    window.step();
    window.get_by_role_and_label(Role::Button, "Stop").click();
    window.step();
    window.step();
    assert_eq!(editor(&window).sampling().progress(), None);
    window.step();
    window.get_by_label("The drawing was stopped.");
    window.get_by_role_and_label(Role::Button, "Draw again").click();
    drawn(&mut window);
}
