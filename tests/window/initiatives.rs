//! The forms of initiatives and of the roadmap, by the names that a screen reader hears.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use jiff::civil::{Date, date};
use parcours::{
    editor::Mode,
    i18n::Lang,
    model::{Became, Decision, Initiative, Milestone, Opt, Origin, Status},
    roadmap::{Plan, plan},
};

use super::{
    Window, choose, editor,
    inspector::{activate, fill, name, pick, undo, unfold},
    journey, key, sample, state,
};

const CDP: &str = "Set up “Plateforme de données clients”";
const STOCK: &str = "Stock en temps réel entre boutiques et site";
const MEASURE: &str = "Mesurer les écarts de stock, boutique par boutique";

/// The sample at its roadmap.
fn roadmap(lang: Lang) -> Window {
    let mut window = sample(lang);
    key(&mut window, Modifiers::NONE, Key::F8);
    assert_eq!(editor(&window).mode(), Mode::Roadmap);
    window
}

/// The form of an initiative of the sample.
fn form_of(title: &str) -> Window {
    let mut window = roadmap(Lang::En);
    activate(&mut window, Role::Button, title);
    window
}

fn stored<'a>(window: &'a Window, id: &str) -> Option<&'a Initiative> {
    journey(window).roadmap.initiatives.get(&id.into())
}

/// Empties a field, and leaves it.
fn clear(window: &mut Window, label: &str) {
    window.get_by_role_and_label(Role::TextInput, label).focus();
    window.run();
    key(window, Modifiers::COMMAND, Key::A);
    key(window, Modifiers::NONE, Key::Backspace);
    key(window, Modifiers::NONE, Key::Tab);
}

fn blank_cdp() -> Initiative {
    let origin = Origin::Generated { rule: "system".to_owned(), subject: "cdp".to_owned() };
    Initiative::blank("system-cdp".into(), origin)
}

fn plan_of(window: &Window) -> Plan {
    plan(journey(window), journey(window).target().unwrap(), None, Lang::En)
}

#[test]
fn a_proposal_is_retitled_and_goes_back_to_what_the_rule_calls_it() {
    let mut window = form_of(CDP);
    fill(&mut window, "Title", "One customer, one file");
    let retitled = Initiative { title: "One customer, one file".to_owned(), ..blank_cdp() };
    assert_eq!(stored(&window, "system-cdp"), Some(&retitled));
    assert_eq!(editor(&window).history().undo_label().unwrap().subject, CDP);
    // Emptied, it is called what the rule calls it, and nothing is stored of it any more.
    clear(&mut window, "Title");
    assert_eq!(stored(&window, "system-cdp"), None);
    // A field that has the keyboard has its own undo.
    key(&mut window, Modifiers::NONE, Key::Escape);
    key(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(stored(&window, "system-cdp"), Some(&retitled));
    activate(&mut window, Role::Button, "Back to the proposal: Title");
    assert_eq!(stored(&window, "system-cdp"), None);
    undo(&mut window, 2);
}

#[test]
fn weeks_owner_and_effort_of_a_proposal_are_set_and_nothing_else_is_stored() {
    let mut window = form_of(CDP);
    unfold(&mut window, "When");
    fill(&mut window, "Duration (weeks)", "7,5");
    unfold(&mut window, "Who and how much");
    pick(&mut window, "Owner", "Direction digitale");
    activate(&mut window, Role::RadioButton, "Effort 5");
    fill(&mut window, "Cost, once (EUR)", "25 000");
    let owner =
        journey(&window).teams.iter().find(|team| team.name == "Direction digitale").unwrap().id.to_string();
    let expected = Initiative { weeks: Some(7.5), owner, effort: Some(5), cost: Some(25_000.0), ..blank_cdp() };
    assert_eq!(stored(&window, "system-cdp"), Some(&expected));
    activate(&mut window, Role::Button, "Back to the proposal: Duration");
    assert_eq!(stored(&window, "system-cdp").unwrap().weeks, None);
    undo(&mut window, 5);
}

#[test]
fn what_lacks_its_proof_of_concept_cannot_be_done() {
    let mut window = form_of(STOCK);
    window.get_by_label_contains("“Done” waits for the proof of concept");
    window.get_by_role_and_label(Role::RadioButton, "Status Done").click_accesskit();
    window.run();
    assert_eq!(stored(&window, "stock-temps-reel").unwrap().status, Status::Planned);
    // Two of the three questions have an answer already.
    activate(&mut window, Role::RadioButton, "Does the context pass? No");
    window.get_by_label_contains("the concept is not proven");
    activate(&mut window, Role::RadioButton, "Does the context pass? Yes");
    assert_eq!(window.query_all_by_label_contains("waits for the proof").count(), 0);
    activate(&mut window, Role::RadioButton, "Status Done");
    assert_eq!(stored(&window, "stock-temps-reel").unwrap().status, Status::Done);
    undo(&mut window, 3);
}

#[test]
fn a_circle_is_refused_and_named() {
    let mut window = form_of(MEASURE);
    unfold(&mut window, "When");
    pick(&mut window, "Add: Depends on", "Suivi de commande et alerte « prêt » dans l'application");
    let refused = "Refused: each would wait for the one before it, in a circle. \
        Suivi de commande et alerte « prêt » dans l'application → \
        Mesurer les écarts de stock, boutique par boutique → Écrire le passage de relais commande vers retrait → \
        Suivi de commande et alerte « prêt » dans l'application";
    window.get_by_label(refused);
    assert!(editor(&window).history().is_saved(), "nothing was changed");
    // What closes none is taken, also where so far only a rule proposes it.
    pick(&mut window, "Add: Depends on", CDP);
    assert_eq!(stored(&window, "mesurer-ecarts").unwrap().depends_on, ["system-cdp".into()]);
    assert_eq!(stored(&window, "system-cdp"), Some(&blank_cdp()));
    assert_eq!(window.query_all_by_label_contains("Refused").count(), 0);
    activate(&mut window, Role::Button, &format!("Take out: {CDP}"));
    assert!(stored(&window, "mesurer-ecarts").unwrap().depends_on.is_empty());
    undo(&mut window, 2);
}

#[test]
fn systems_kpis_milestones_risks_and_options_are_picked_and_written() {
    let mut window = form_of(STOCK);
    unfold(&mut window, "Golden thread");
    activate(&mut window, Role::Button, "Take out: Middleware d'intégration");
    pick(&mut window, "Add: KPIs that prove it", "NPS du parcours");
    unfold(&mut window, "Golden thread");
    unfold(&mut window, "Pilot and milestones");
    activate(&mut window, Role::Button, "Add a milestone");
    fill(&mut window, "Milestone 3", "Rolled out");
    activate(&mut window, Role::CheckBox, "Go or no go 3");
    unfold(&mut window, "Pilot and milestones");
    unfold(&mut window, "Risks and options");
    activate(&mut window, Role::CheckBox, "Chosen 2");
    let record = stored(&window, "stock-temps-reel").unwrap();
    assert!(!record.systems.contains(&"middleware".into()) && record.kpis.contains(&"nps".into()));
    let milestone = Milestone { week: 24, what: "Rolled out".to_owned(), go_no_go: true };
    assert_eq!(record.milestones.last(), Some(&milestone));
    let chosen: Vec<bool> = record.options.iter().map(|option: &Opt| option.chosen).collect();
    assert_eq!(chosen, [false, true], "one at most");
    undo(&mut window, 6);
}

#[test]
fn the_first_day_moves_all_dates_of_the_plan_that_nobody_fixed() {
    let mut window = roadmap(Lang::En);
    fill(&mut window, "First day", "29 février 2028");
    assert_eq!(journey(&window).roadmap.start, Some(date(2028, 2, 29)));
    let plan = plan_of(&window);
    let windows: Vec<(Option<Date>, Option<Date>)> = plan.steps.iter().map(|it| (it.from, it.until)).collect();
    let days = |from, until| (Some(from), Some(until));
    // A leap day has no anniversary: the year ends the day before the last of February.
    // Two months after the first day is a Saturday: step 4 begins on the Monday after.
    let expected = [
        days(date(2028, 2, 29), date(2028, 3, 13)),
        days(date(2028, 3, 14), date(2028, 3, 27)),
        days(date(2028, 3, 28), date(2028, 4, 24)),
        days(date(2028, 5, 1), date(2029, 2, 27)),
        (Some(date(2029, 2, 28)), None),
    ];
    assert_eq!(windows, expected);
    let dates = |id: &str| plan.initiatives().find(|it| it.id == id).map(|it| (it.from, it.until)).unwrap();
    // The concept is proven in four weeks from the first day of the step; then it is built, in sixteen.
    assert_eq!(dates("poc-cdp"), days(date(2028, 5, 1), date(2028, 5, 28)));
    assert_eq!(dates("system-cdp"), days(date(2028, 5, 29), date(2028, 9, 17)));
    let stock = plan.initiatives().find(|it| it.id == "stock-temps-reel").unwrap();
    assert_eq!(stock.from, Some(date(2027, 3, 15)), "it was fixed");
    fill(&mut window, "First day", "tomorrow");
    assert_eq!(journey(&window).roadmap.start, Some(date(2028, 2, 29)));
    clear(&mut window, "First day");
    assert_eq!(journey(&window).roadmap.start, None);
    assert!(plan_of(&window).initiatives().all(|it| it.from.is_none()));
    fill(&mut window, "First day", "2027-02-28");
    assert_eq!(plan_of(&window).steps[3].from, Some(date(2027, 4, 28)));
    undo(&mut window, 3);
}

#[test]
fn decisions_are_asked_of_the_sponsor_in_an_order() {
    let mut window = roadmap(Lang::Fr);
    activate(&mut window, Role::Button, "Ajouter une décision");
    fill(&mut window, "Décision 2", "Budget du pilote");
    pick(&mut window, "Qui décide 2", "Marketing");
    fill(&mut window, "Au plus tard le 2", "31/03/2027");
    let decided = &journey(&window).roadmap.decisions;
    let marketing = journey(&window).teams.iter().find(|team| team.name == "Marketing").unwrap();
    let budget = Decision {
        text: "Budget du pilote".to_owned(),
        who: marketing.id.to_string(),
        by: Some(date(2027, 3, 31)),
    };
    assert_eq!((decided.len(), &decided[1]), (2, &budget));
    activate(&mut window, Role::Button, "Monter 2\u{a0}: Décisions demandées au sponsor");
    assert_eq!(journey(&window).roadmap.decisions[0], budget);
    assert_eq!(editor(&window).history().undo_label().unwrap().subject, "Décisions demandées au sponsor");
    activate(&mut window, Role::Button, "Retirer 2\u{a0}: Décisions demandées au sponsor");
    assert_eq!(journey(&window).roadmap.decisions, [budget]);
    undo(&mut window, 6);
}

#[test]
fn what_is_dismissed_is_listed_and_comes_back() {
    let mut window = form_of(CDP);
    activate(&mut window, Role::Button, "Dismiss this proposal");
    assert_eq!(stored(&window, "system-cdp"), Some(&Initiative { status: Status::Dismissed, ..blank_cdp() }));
    assert!(plan_of(&window).initiatives().all(|it| it.id != "system-cdp"));
    activate(&mut window, Role::Button, &format!("Bring back: {CDP}"));
    assert_eq!(stored(&window, "system-cdp"), None);
    assert!(plan_of(&window).initiatives().any(|it| it.id == "system-cdp"));
    undo(&mut window, 2);
}

#[test]
fn a_rule_is_switched_off_and_what_is_retired_is_removed() {
    let mut window = roadmap(Lang::En);
    unfold(&mut window, "Rules that propose initiatives");
    activate(&mut window, Role::CheckBox, "New system");
    assert_eq!(journey(&window).settings.rules_off, ["system"]);
    assert!(plan_of(&window).initiatives().all(|it| it.id != "system-cdp"));
    activate(&mut window, Role::CheckBox, "New system");
    assert!(journey(&window).settings.rules_off.is_empty());
    activate(&mut window, Role::Button, "Delete: Former les vendeurs à l'historique client");
    assert_eq!(stored(&window, "formation-vendeurs"), None);
    undo(&mut window, 3);
}

#[test]
fn an_initiative_is_added_and_deleted_with_what_waits_for_it_named() {
    let mut window = roadmap(Lang::En);
    choose(&mut window, "Insert", "Add initiative");
    window.run();
    name(&mut window, "Lockers at the station");
    let added = Initiative::new("lockers-at-the-station".into(), 4, "Lockers at the station");
    assert_eq!(stored(&window, "lockers-at-the-station"), Some(&added));
    activate(&mut window, Role::Button, "Delete");
    assert_eq!(stored(&window, "lockers-at-the-station"), None);
    undo(&mut window, 2);
    activate(&mut window, Role::Button, MEASURE);
    activate(&mut window, Role::Button, "Delete");
    window.get_by_label_contains(&format!("no longer refers to “{MEASURE}”"));
    activate(&mut window, Role::Button, "Delete all of it");
    assert_eq!(stored(&window, "mesurer-ecarts"), None);
    undo(&mut window, 1);
}

#[test]
fn the_card_that_the_room_wrote_becomes_an_initiative() {
    let mut window = sample(Lang::En);
    activate(&mut window, Role::Button, "Write a card");
    name(&mut window, "Lockers");
    activate(&mut window, Role::Button, "Turn into an initiative");
    let made = stored(&window, "lockers").expect("it is in the roadmap");
    assert_eq!((made.title.as_str(), made.step), ("Lockers", Some(4)));
    let card = state(&window).cards.get(&"lockers".into()).unwrap();
    assert_eq!(card.became, Some(Became::Initiative("lockers".into())));
    // Its form is at hand while the room goes on at the map.
    window.get_by_role_and_label(Role::DisclosureTriangle, "What and why");
    undo(&mut window, 2);
}

#[test]
fn the_inspector_of_the_roadmap_closes_and_leads_back() {
    let mut window = form_of(CDP);
    activate(&mut window, Role::Button, "← Roadmap");
    window.get_by_role_and_label(Role::DisclosureTriangle, "Decisions asked of the sponsor");
    activate(&mut window, Role::Button, "Journey, customers and figures →");
    window.get_by_label_contains("Vision: what success is");
    activate(&mut window, Role::Button, "← Roadmap");
    super::canvas_has_keyboard(&mut window);
    key(&mut window, Modifiers::NONE, Key::F4);
    assert_eq!(window.query_all_by_label("Decisions asked of the sponsor").count(), 0);
}
