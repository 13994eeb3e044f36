//! The pages of proof and readiness, by the names that a screen reader hears.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::date;
use parcours::{
    editor::Mode,
    i18n::Lang,
    model::{Element, Measure, Phase, ReadinessTick},
};

use super::{Window, editor, journey, key, sample};

/// A page of the roadmap of the sample.
fn page(name: &str, lang: Lang) -> Window {
    let mut window = sample(lang);
    key(&mut window, Modifiers::NONE, Key::F8);
    window.get_by_role_and_label(Role::Button, name).click();
    window.run();
    window.run();
    window
}

fn press(window: &mut Window, role: Role, name: &str) {
    window.get_by_role_and_label(role, name).click_accesskit();
    window.run();
}

/// Types into a field of several lines.
fn write(window: &mut Window, name: &str, text: &str) {
    let field = |window: &Window| {
        let all = window.get_all_by_label(name);
        let mut fields = all.filter(|node| node.accesskit_node().role() == Role::MultilineTextInput);
        fields.next().map(|node| node.focus())
    };
    field(window).expect("the field is there");
    window.run();
    window.event(egui::Event::Text(text.to_owned()));
    window.run();
}

#[test]
fn a_kpi_leads_to_its_fields_and_takes_measures_in_one_step() {
    let mut window = page("Proof", Lang::En);
    assert!(window.query_by_label("Measures of NPS du parcours").is_some());
    press(&mut window, Role::Link, "NPS du parcours: 14\u{a0}points → 30\u{a0}points");
    assert_eq!(editor(&window).mode(), Mode::Page);
    assert_eq!(editor(&window).view().only(), Some(&Element::Kpi("nps".into())));
    assert!(window.query_all_by_label("Published reference, not data: +15 to +25 points").count() > 1);
    // Beside its figures, too, stands where it is on its way.
    let verdict = "Not begun: 14\u{a0}points on 31\u{a0}Oct 2026, the line begins on 4\u{a0}Jan 2027";
    assert_eq!(window.query_all_by_label(verdict).count(), 2);
    press(&mut window, Role::DisclosureTriangle, "Paste measures");
    write(&mut window, "Measures to paste", "Date;NPS\n2026-10-31;15\n31/01/2027;19,5");
    // Nothing is taken before somebody says so.
    assert!(editor(&window).history().is_saved());
    window.get_by_label("2 measures read, 1 of which replaces the one of the same day");
    window.get_by_label("Line 1, “Date;NPS”: no date comes first (day/month/year, or year-month-day)");
    press(&mut window, Role::Button, "Take 2 measures");
    let nps = journey(&window).kpis.get(&"nps".into()).expect("it is there").clone();
    let measure = |date, value| Measure { date, value };
    assert_eq!(
        nps.measures,
        [measure(date(2026, 9, 30), 12.0), measure(date(2026, 10, 31), 15.0), measure(date(2027, 1, 31), 19.5)]
    );
    assert!(window.query_by_role_and_label(Role::Button, "Take 2 measures").is_none());
    while window.ctx.text_edit_focused() {
        key(&mut window, Modifiers::NONE, Key::Escape);
    }
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(editor(&window).history().is_saved());
}

#[test]
fn a_question_is_answered_where_it_is_read_in_one_step() {
    let mut window = page("Maturité", Lang::Fr);
    window.get_by_label("6 questions de la stratégie sur 8 ont leur réponse");
    let question = "Préférence ou efficacité\u{a0}?";
    for part in ["La ", "préférence ", "d’abord."] {
        write(&mut window, question, part);
    }
    assert_eq!(journey(&window).worksheet.preference, "La préférence d’abord.");
    key(&mut window, Modifiers::NONE, Key::Tab);
    window.run();
    let other = "Quelles options s’offrent à nous\u{a0}?";
    write(&mut window, question, " Toujours.");
    write(&mut window, other, "Deux.");
    key(&mut window, Modifiers::NONE, Key::Tab);
    window.run();
    window.get_by_label("8 questions de la stratégie sur 8 ont leur réponse");
    // A step a field, however many keys it took.
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(journey(&window).worksheet.options, "");
    assert!(journey(&window).worksheet.preference.ends_with("Toujours."));
}

#[test]
fn what_is_ready_is_ticked_by_hand_and_left_to_the_document_again() {
    let mut window = page("Maturité", Lang::Fr);
    press(&mut window, Role::CheckBox, "Inventaire des données");
    let tick = |done| ReadinessTick { phase: Phase::Foundation, item: 3, done };
    assert_eq!(journey(&window).readiness, [tick(true)]);
    window.get_by_label("Prêt\u{a0}: coché à la main");
    press(&mut window, Role::CheckBox, "Inventaire des données");
    assert_eq!(journey(&window).readiness, [tick(false)]);
    press(&mut window, Role::Button, "Inventaire des données\u{a0}: s’en remettre au document");
    assert_eq!(journey(&window).readiness, []);
    for _ in 0..3 {
        assert!(!editor(&window).history().is_saved());
        key(&mut window, Modifiers::COMMAND, Key::Z);
    }
    assert!(editor(&window).history().is_saved());
}

#[test]
fn an_initiative_is_chosen_from_what_it_proves() {
    let mut window = page("Maturité", Lang::Fr);
    let title = "Stock en temps réel entre boutiques et site";
    let link = window.get_all_by_role_and_label(Role::Link, title).next().expect("it is a link");
    link.click_accesskit();
    window.run();
    assert_eq!(editor(&window).view().only(), Some(&Element::Initiative("stock-temps-reel".into())));
    // It is shown where it stands in the plan.
    assert_eq!(editor(&window).mode(), Mode::Roadmap);
}
