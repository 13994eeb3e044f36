//! The page of the business case: it says when it pays, and figures unfold down to where they are noted.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use parcours::{
    editor::Mode,
    i18n::Lang,
    model::Element,
    roadmap::case::{BreakEven, case},
};

use super::{Window, editor, journey, key, sample, wait};

fn page() -> Window {
    let mut window = sample(Lang::Fr);
    key(&mut window, Modifiers::NONE, Key::F8);
    window.get_by_role_and_label(Role::Button, "Bilan économique").click();
    window.step();
    wait(&mut window, |app| {
        app.editor().and_then(|editor| editor.scene()).is_some_and(|scene| !scene.parts.is_empty())
    });
    window
}

#[test]
fn the_finding_is_the_month_in_which_it_pays() {
    let window = page();
    let target = journey(&window).target().expect("a target");
    let BreakEven::Month(month) = case(journey(&window), target, None, Lang::Fr).break_even() else {
        panic!("the sample pays");
    };
    let finding = format!("Rentable dès le {month}e mois");
    assert!(window.query_all_by_label_contains(&finding).next().is_some(), "{finding}");
    assert!(window.query_by_label("Gains moins coûts, cumulés mois par mois").is_some());
    assert!(window.query_by_label("Gains et coûts par année").is_some());
}

#[test]
fn a_figure_unfolds_to_what_it_comes_from() {
    let mut window = page();
    let figures =
        ["Gains moins coûts en 36 mois", "Gains", "Gain par mois une fois tout livré", "Réussites en plus"];
    for figure in figures {
        let head = format!("{figure}\u{a0}: ");
        window.get_all_by_label_contains(&head).next().expect("it is there").click_accesskit();
        window.run();
    }
    let field = "Clients qui commencent\u{a0}: 5\u{a0}250 clients par mois";
    window.get_by_role_and_label(Role::Link, field).click_accesskit();
    window.run();
    assert_eq!(editor(&window).mode(), Mode::Map);
    assert_eq!(editor(&window).view().only(), Some(&Element::Journey));
}
