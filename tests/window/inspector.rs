//! The inspector, by the names that a screen reader hears: one test for each kind of record.

use egui::{Key, Modifiers, Pos2, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use parcours::{
    i18n::Lang,
    model::{
        Anchor, CardAnchor, CardKind, Context, Element, EvidenceLevel, Identity, KpiAnchor, Reason, SystemKind,
        Timing, Touchpoint, Transition,
    },
};

use super::{Window, center, click, editor, journey, key, sample, state, type_into};

/// Presses what has this name, wherever the panel is scrolled to.
pub(super) fn activate(window: &mut Window, role: Role, name: &str) {
    window.get_by_role_and_label(role, name).click_accesskit();
    window.run();
    // A text that is missing shows as its key.
    assert_eq!(window.query_all_by_label_contains("field-").count(), 0);
}

/// Opens a group of fields.
pub(super) fn unfold(window: &mut Window, name: &str) {
    activate(window, Role::DisclosureTriangle, name);
}

/// Puts a text into a field instead of what is there, and leaves the field.
pub(super) fn fill(window: &mut Window, label: &str, text: &str) {
    let is_field = |node: &egui_kittest::Node| {
        matches!(node.accesskit_node().role(), Role::TextInput | Role::MultilineTextInput)
    };
    window.get_all_by_label(label).find(is_field).expect("the field is there").focus();
    window.run();
    key(window, Modifiers::COMMAND, Key::A);
    window.get_all_by_label(label).find(is_field).expect("the field is there").type_text(text);
    window.run();
    key(window, Modifiers::NONE, Key::Tab);
}

/// Chooses one of the values of a list.
pub(super) fn pick(window: &mut Window, label: &str, value: &str) {
    activate(window, Role::ComboBox, label);
    activate(window, Role::Button, value);
}

/// Answers what something new is called.
pub(super) fn name(window: &mut Window, text: &str) {
    type_into(window, "What is it called?", text);
    key(window, Modifiers::NONE, Key::Enter);
}

fn select(window: &mut Window, card: &str) {
    let at = center(window, card);
    click(window, at);
}

fn touchpoint<'a>(window: &'a Window, id: &str) -> &'a Touchpoint {
    state(window).touchpoints.get(&id.into()).expect("it is there")
}

fn transition<'a>(window: &'a Window, id: &str) -> &'a Transition {
    state(window).transitions.get(&id.into()).expect("it is there")
}

/// Takes the last steps back, and sees that nothing else was done.
pub(super) fn undo(window: &mut Window, steps: usize) {
    // A field that has the keyboard has its own undo.
    if window.ctx.text_edit_focused() {
        key(window, Modifiers::NONE, Key::Escape);
    }
    for _ in 0..steps {
        assert!(!editor(window).history().is_saved());
        key(window, Modifiers::COMMAND, Key::Z);
    }
    assert!(editor(window).history().is_saved(), "{:?}", editor(window).history().undo_label());
}

#[test]
fn a_touchpoint_is_known_by_one_click_and_has_its_actions_backstage() {
    let mut window = sample(Lang::En);
    select(&mut window, "Achat sur place");
    activate(&mut window, Role::RadioButton, "Evidence Assumption");
    window.get_by_label_contains("this is an assumption");
    activate(&mut window, Role::RadioButton, "Evidence Observation");
    fill(&mut window, "Source of the evidence", "Two afternoons in the shop");
    fill(&mut window, "Date of the evidence", "2026-10-01");
    let evidence = touchpoint(&window, "achat-boutique").evidence.clone().unwrap();
    assert_eq!(
        (evidence.level, evidence.source.as_str()),
        (EvidenceLevel::Observation, "Two afternoons in the shop")
    );
    assert_eq!(evidence.date, Some(jiff::civil::date(2026, 10, 1)));
    fill(&mut window, "Customer’s own time (minutes)", "7,5");
    activate(&mut window, Role::Button, "Add an action backstage");
    fill(&mut window, "Action backstage 1", "Look for the box");
    pick(&mut window, "Who does it 1", "Réseau");
    activate(&mut window, Role::RadioButton, "Emotion of those who do it 1 −2");
    unfold(&mut window, "Data collected");
    pick(&mut window, "Identity", "Recognised");
    let edited = touchpoint(&window, "achat-boutique");
    assert_eq!(edited.effort.minutes, Some(7.5));
    let action = edited.backstage.first().unwrap();
    assert_eq!(
        (action.action.as_str(), action.who.as_str(), action.emotion),
        ("Look for the box", "reseau", Some(-2))
    );
    assert_eq!(edited.identity, Some(Identity::Recognised));
    activate(&mut window, Role::Button, "Remove 1: Backstage");
    assert!(touchpoint(&window, "achat-boutique").backstage.is_empty());
}

#[test]
fn a_number_out_of_its_range_becomes_the_nearest_and_words_change_nothing() {
    let mut window = sample(Lang::En);
    select(&mut window, "Achat sur place");
    fill(&mut window, "Perceived effort (1–7)", "12");
    assert_eq!(touchpoint(&window, "achat-boutique").effort.perceived, Some(7.0));
    fill(&mut window, "Perceived effort (1–7)", "a lot");
    assert_eq!(touchpoint(&window, "achat-boutique").effort.perceived, Some(7.0));
    undo(&mut window, 1);
}

#[test]
fn a_transition_has_its_context_and_its_share_with_the_sum_and_the_rest() {
    let mut window = sample(Lang::En);
    select(&mut window, "Recherche d'un produit");
    window.get_by_label("Together: 100%");
    window.get_by_label_contains("→ 85%").click_accesskit();
    window.run();
    pick(&mut window, "Reason", "Guided");
    pick(&mut window, "Context", "Partial");
    fill(&mut window, "Must carry", "the product");
    activate(&mut window, Role::RadioButton, "Hand-over fluid 2");
    fill(&mut window, "Share (%)", "60");
    window.get_by_label("Together: 75%");
    let edited = transition(&window, "recherche-fiche");
    assert_eq!((edited.reason, edited.context, edited.share), (Some(Reason::Guided), Context::Partial, Some(0.6)));
    assert_eq!((edited.carries.as_slice(), edited.pillars.fluidity), (&["the product".to_owned()][..], Some(2)));
    activate(&mut window, Role::Button, "Share out the rest");
    window.get_by_label("Together: 100%");
    assert_eq!(transition(&window, "recherche-fiche").share, Some(0.8));
    assert_eq!(transition(&window, "recherche-abandon").share, Some(0.2));
    undo(&mut window, 6);
}

#[test]
fn a_friction_has_all_that_is_known_of_it() {
    let mut window = sample(Lang::En);
    let at = center(&window, "Silence après la commande");
    click(&mut window, at);
    pick(&mut window, "Consequence", "Abandonment");
    pick(&mut window, "Deviation", "Missing");
    fill(&mut window, "How many suffer it (%)", "55");
    fill(&mut window, "Root cause", "Nobody writes");
    pick(&mut window, "At", "Fidélité");
    let id = "silence".into();
    let edited = state(&window).frictions.get(&id).unwrap();
    assert_eq!((edited.frequency, edited.cause.as_str()), (Some(0.55), "Nobody writes"));
    assert_eq!(edited.at, Anchor::Stage("fidelite".into()));
    assert!(edited.consequence.is_some() && edited.deviation.is_some());
    undo(&mut window, 5);
}

#[test]
fn a_delight_is_marked_and_quoted() {
    let mut window = sample(Lang::En);
    select(&mut window, "Achat sur place");
    activate(&mut window, Role::Button, "Mark a delight here");
    name(&mut window, "Gift wrapping");
    unfold(&mut window, "Verbatims");
    activate(&mut window, Role::Button, "Add a verbatim");
    fill(&mut window, "What was said 1", "How lovely");
    let delight = state(&window).delights.get(&"gift-wrapping".into()).unwrap();
    assert_eq!(delight.at, Anchor::Touchpoint("achat-boutique".into()));
    assert_eq!(delight.verbatims.first().unwrap().text, "How lovely");
    undo(&mut window, 3);
}

#[test]
fn a_card_is_written_and_says_what_it_is_about() {
    let mut window = sample(Lang::En);
    activate(&mut window, Role::Button, "Write a card");
    name(&mut window, "Lockers");
    pick(&mut window, "Kind", "Question");
    pick(&mut window, "At", "Silence après la commande");
    let card = state(&window).cards.get(&"lockers".into()).unwrap();
    assert_eq!((card.kind, card.at.clone()), (CardKind::Question, Some(CardAnchor::Friction("silence".into()))));
}

#[test]
fn stages_and_channels_are_found_from_the_journey() {
    let mut window = sample(Lang::En);
    activate(&mut window, Role::Button, "Fidélité");
    fill(&mut window, "When", "After D+30");
    assert_eq!(journey(&window).stages.get(&"fidelite".into()).unwrap().when, "After D+30");
    undo(&mut window, 1);
    key(&mut window, Modifiers::NONE, Key::Escape);
    activate(&mut window, Role::Button, "Téléphone");
    pick(&mut window, "Held by", "Partner");
    fill(&mut window, "Preferred by (%)", "12,5");
    pick(&mut window, "Owner", "Réseau");
    let channel = journey(&window).channels.get(&"telephone".into()).unwrap();
    assert_eq!((channel.preferred_by, channel.owner.as_str()), (Some(0.125), "reseau"));
}

#[test]
fn a_persona_is_added_answers_the_questions_of_empathy_and_goes() {
    let mut window = sample(Lang::En);
    activate(&mut window, Role::Button, "Add a persona");
    name(&mut window, "Léa");
    fill(&mut window, "What does this person need?", "To be sure");
    fill(&mut window, "Share of customers (%)", "20");
    activate(&mut window, Role::CheckBox, "Boutique");
    let lea = journey(&window).personas.get(&"lea".into()).unwrap();
    assert_eq!((lea.needs.as_str(), lea.share, lea.prefers.len()), ("To be sure", Some(0.2), 1));
    activate(&mut window, Role::Button, "← Journey");
    // What refers to a persona is named before it goes.
    activate(&mut window, Role::Button, "Marcel, 67 ans, prudent");
    activate(&mut window, Role::Button, "Delete");
    window.get_by_label_contains("“Visite en boutique” no longer refers to “Marcel, 67 ans, prudent”");
    activate(&mut window, Role::Button, "Delete all of it");
    assert!(!journey(&window).personas.contains(&"marcel".into()));
    undo(&mut window, 5);
}

#[test]
fn a_team_is_added_and_says_what_it_is_rewarded_on() {
    let mut window = sample(Lang::En);
    activate(&mut window, Role::Button, "Add a team");
    name(&mut window, "Legal");
    fill(&mut window, "Rewarded on", "No complaint");
    assert_eq!(journey(&window).teams.get(&"legal".into()).unwrap().rewarded_on, "No complaint");
    undo(&mut window, 2);
}

#[test]
fn a_system_is_added_with_what_it_feeds() {
    let mut window = sample(Lang::En);
    activate(&mut window, Role::Button, "Add a system");
    name(&mut window, "Tills");
    pick(&mut window, "Kind", "Point of sale");
    activate(&mut window, Role::Button, "Add a feed");
    pick(&mut window, "Sends to 1", "Plateforme CCM");
    fill(&mut window, "What it sends 1", "receipts");
    pick(&mut window, "When it sends 1", "Real time");
    let system = journey(&window).systems.get(&"tills".into()).unwrap();
    let feed = system.feeds.first().unwrap();
    assert_eq!((system.kind, feed.to.as_str()), (SystemKind::PointOfSale, "ccm"));
    assert_eq!((feed.what.as_str(), feed.timing), ("receipts", Timing::RealTime));
    undo(&mut window, 6);
}

#[test]
fn a_kpi_is_added_with_its_unit_and_what_it_measures() {
    let mut window = sample(Lang::En);
    activate(&mut window, Role::Button, "Add a KPI");
    name(&mut window, "Calls");
    fill(&mut window, "Unit", "calls");
    fill(&mut window, "Value today (calls)", "1 200");
    activate(&mut window, Role::Button, "Add what it measures");
    pick(&mut window, "Measures 1", "Téléphone");
    unfold(&mut window, "Values so far");
    activate(&mut window, Role::Button, "Add a value");
    fill(&mut window, "Date 1", "2026-11-02");
    fill(&mut window, "Value 1 (calls)", "1100");
    let kpi = journey(&window).kpis.get(&"calls".into()).unwrap();
    assert_eq!((kpi.baseline, kpi.at.as_slice()), (Some(1200.0), &[KpiAnchor::Channel("telephone".into())][..]));
    let measure = kpi.measures.first().unwrap();
    assert_eq!((measure.date, measure.value), (jiff::civil::date(2026, 11, 2), 1100.0));
}

#[test]
fn several_touchpoints_are_edited_together_as_one_step() {
    let mut window = sample(Lang::En);
    select(&mut window, "Achat sur place");
    let at = center(&window, "Demande d'avis");
    shift_click(&mut window, at);
    assert_eq!(editor(&window).view().selection.len(), 2);
    // They stand in different cells, and are known in different ways.
    assert!(
        window.get_all_by_label("several values").count() + window.get_all_by_value("several values").count() > 0
    );
    activate(&mut window, Role::RadioButton, "Emotion +2");
    pick(&mut window, "Stage", "Retrait");
    activate(&mut window, Role::RadioButton, "Evidence Test");
    for id in ["achat-boutique", "avis"] {
        let edited = touchpoint(&window, id);
        assert_eq!((edited.emotion, edited.stage.as_str()), (Some(2), "retrait"));
        assert_eq!(edited.evidence.as_ref().unwrap().level, EvidenceLevel::Test);
    }
    assert_ne!(touchpoint(&window, "achat-boutique").channel, touchpoint(&window, "avis").channel);
    undo(&mut window, 3);
}

fn shift_click(window: &mut Window, at: Pos2) {
    let (button, modifiers) = (egui::PointerButton::Primary, Modifiers::SHIFT);
    window.event(egui::Event::PointerMoved(at));
    for pressed in [true, false] {
        window.event_modifiers(egui::Event::PointerButton { pos: at, button, pressed, modifiers }, modifiers);
        window.step();
    }
    window.run();
}

#[test]
fn a_future_state_shows_which_values_are_its_own_and_takes_them_back() {
    let mut window = sample(Lang::Fr);
    window.get_by_label("Cible 2027").click();
    window.run();
    select(&mut window, "Commande en ligne en trois écrans");
    window.get_by_label_contains("Propre à cet état\u{a0}: Nom");
    assert!(window.get_all_by_label_contains("Valeur propre à cet état").count() > 2);
    activate(&mut window, Role::Button, "Reprendre ce que dit «\u{a0}État actuel\u{a0}»");
    let here = touchpoint(&window, "panier").clone();
    let base = journey(&window).states.get(&"actuel".into()).unwrap().touchpoints.get(&"panier".into()).unwrap();
    assert_eq!(&here, base);
    window.get_by_label("Comme dans «\u{a0}État actuel\u{a0}», et le suit");
    assert_eq!(editor(&window).view().only(), Some(&Element::Touchpoint("panier".into())));
    undo(&mut window, 1);
}
