//! What people change, dismiss, switch off, or see to themselves.

use jiff::civil::date;
use parcours::{
    i18n::Lang,
    model::{Deliverable, Initiative, InitiativeId, Journey, Role, State, StateId, Status},
    roadmap::{RULES, plan},
};

use crate::{all_ids, find, ids, named, plan_of, sample, taken_up};

#[test]
fn what_was_set_by_hand_stays_and_the_rule_fills_the_rest() {
    let mut journey = sample();
    let mut record = taken_up("notre-casier", "experience", "retrait");
    record.owner = "reseau".to_owned();
    record.effort = Some(5);
    journey.roadmap.initiatives.put(record);
    let plan = plan_of(&journey, Lang::Fr);
    assert!(!all_ids(&plan).contains(&"experience-retrait"));
    let ours = find(&plan, "notre-casier");
    let nb = '\u{a0}';
    assert_eq!(ours.title, format!("Concevoir l’expérience cible de la phase «{nb}Retrait{nb}»"));
    assert_eq!((ours.owner.as_str(), ours.effort, ours.weeks), ("Réseau", Some(5), Some(3.0)));
    assert_eq!(named(&ours.delivers), ["retrait-comptoir"]);
    assert!(ours.generated && !ours.retired);
    assert!(plan.steps[2].initiatives.contains(ours));
    // The title of the sample's own record was set by hand, its reason is the rule's.
    let relay = find(&plan, "protocole-relais");
    assert_eq!(relay.title, "Écrire le passage de relais commande vers retrait");
    assert!(relay.why.contains("Application mobile") && !relay.retired);
}

#[test]
fn what_is_dismissed_stays_away() {
    let mut journey = sample();
    let mut record = taken_up("non", "system", "cdp");
    record.status = Status::Dismissed;
    journey.roadmap.initiatives.put(record);
    let before = plan_of(&sample(), Lang::Fr);
    let after = plan_of(&journey, Lang::Fr);
    // Nor is what was to prove it first, nor the chantier of the two.
    let gone = ["system-cdp", "poc-cdp", "group-system-cdp"];
    let expected: Vec<&str> = all_ids(&before).into_iter().filter(|id| !gone.contains(id)).collect();
    assert_eq!(all_ids(&after), expected);
}

#[test]
fn what_no_rule_proposes_any_more_is_kept_as_retired() {
    let mut journey = sample();
    journey.roadmap.initiatives.put(taken_up("gone", "system", "crm"));
    journey.roadmap.initiatives.put(taken_up("strange", "some-other-rule", "x"));
    let plan = plan_of(&journey, Lang::En);
    let retired: Vec<(&str, &str)> =
        plan.initiatives().filter(|it| it.retired).map(|it| (it.id.as_str(), it.title.as_str())).collect();
    assert_eq!(
        retired,
        [
            ("gone", "New system: CRM"),
            ("strange", "some-other-rule: x"),
            ("formation-vendeurs", "Former les vendeurs à l'historique client"),
        ]
    );
    assert_eq!(
        find(&plan, "gone").why,
        "To be confirmed: nothing on the map asks for “New system: CRM” any more."
    );
}

#[test]
fn a_rule_that_is_off_proposes_nothing_and_yet_words_what_was_taken_up() {
    for rule in RULES {
        let mut journey = sample();
        journey.settings.rules_off = vec![rule.to_owned()];
        let plan = plan_of(&journey, Lang::Fr);
        let start = format!("{rule}-");
        assert!(all_ids(&plan).iter().all(|id| !id.starts_with(&start)), "{rule}");
    }
    let mut journey = sample();
    journey.settings.rules_off = vec!["system".to_owned()];
    journey.roadmap.initiatives.put(taken_up("ours", "system", "cdp"));
    let plan = plan_of(&journey, Lang::En);
    assert_eq!(find(&plan, "ours").title, "Set up “Plateforme de données clients”");
    assert!(!find(&plan, "ours").retired);
}

#[test]
fn a_rule_is_silent_about_what_a_person_sees_to() {
    let (before, mut journey) = (plan_of(&sample(), Lang::Fr), sample());
    let mut by_hand = Initiative::new(InitiativeId::new("main"), 4, "À la main");
    by_hand.delivers =
        vec![Deliverable::Touchpoint("retrait-comptoir".into()), Deliverable::Transition("retrait-avis".into())];
    by_hand.systems = vec!["cdp".into()];
    journey.roadmap.initiatives.put(by_hand.clone());
    let silenced = ["experience-retrait", "handover-retrait-avis", "system-cdp"];
    let after = plan_of(&journey, Lang::Fr);
    let with_them = ["poc-cdp", "group-system-cdp"];
    let expected: Vec<&str> =
        all_ids(&before).into_iter().filter(|id| !silenced.contains(id) && !with_them.contains(id)).collect();
    let generated: Vec<&str> = all_ids(&after).into_iter().filter(|id| *id != "main").collect();
    assert_eq!(generated, expected);
    // What was given up is nobody's any more.
    by_hand.status = Status::Dropped;
    journey.roadmap.initiatives.put(by_hand);
    let again = plan_of(&journey, Lang::Fr);
    assert!(silenced.iter().all(|id| all_ids(&again).contains(id)));
}

#[test]
fn headline_kpis_are_followed_unless_a_person_does() {
    let mut journey = sample();
    for id in ["suivre-nps", "suivi-appli"] {
        journey.roadmap.initiatives.remove(&id.into());
    }
    let plan = plan_of(&journey, Lang::En);
    let followed: Vec<&str> = ids(&plan.steps[4]).into_iter().filter(|id| id.starts_with("follow-")).collect();
    assert_eq!(followed, ["follow-nps", "follow-fcr"]);
    let (nps, fcr) = (find(&plan, "follow-nps"), find(&plan, "follow-fcr"));
    assert_eq!((nps.every_weeks, nps.weeks, nps.until), (Some(4), None, None));
    assert_eq!(fcr.why, "“Résolution au premier contact” is a headline KPI: 61 % today, 80 % wanted.");
}

#[test]
fn evidence_is_asked_for_unless_a_person_does() {
    let mut journey = sample();
    journey.roadmap.initiatives.remove(&"completer-preuves".into());
    let plan = plan_of(&journey, Lang::Fr);
    let nb = '\u{a0}';
    let evidence = find(&plan, "evidence-actuel");
    assert_eq!(evidence.title, "Étayer les 2 points de contact encore supposés");
    assert_eq!(
        evidence.why,
        format!(
            "Ne reposent que sur des hypothèses{nb}: \
             «{nb}Acheter maintenant ?{nb}» et «{nb}Retour en boutique{nb}»."
        )
    );
}

#[test]
fn reasons_that_people_gave_are_told_by_name() {
    let plan = plan_of(&sample(), Lang::En);
    assert_eq!(
        find(&plan, "completer-preuves").why,
        "Based on assumptions only: “Acheter maintenant ?” and “Retour en boutique”."
    );
    let retired = find(&plan, "formation-vendeurs");
    assert!(retired.retired);
    assert_eq!(
        retired.why,
        "Against the friction “Attente au comptoir, un seul guichet”. To be confirmed: nothing on the map asks for \
         “Former les vendeurs à l'historique client” any more."
    );
}

#[test]
fn an_id_that_a_person_uses_is_not_given_twice() {
    let mut journey = sample();
    for id in ["system-cdp", "system-cdp-2"] {
        journey.roadmap.initiatives.put(Initiative::new(InitiativeId::new(id), 1, "Autre chose"));
    }
    let plan = plan_of(&journey, Lang::Fr);
    assert!(find(&plan, "system-cdp-3").generated);
    assert!(!find(&plan, "system-cdp").generated);
}

#[test]
fn parts_stand_after_what_they_are_part_of_and_circles_do_not_matter() {
    let mut journey = Journey::default();
    let mut record = |id: &str, part_of: Option<&str>, step| {
        let mut record = Initiative::new(InitiativeId::new(id), 2, id);
        record.part_of = part_of.map(InitiativeId::new);
        record.step = step;
        journey.roadmap.initiatives.put(record);
    };
    record("part", Some("whole"), None);
    record("loop-a", Some("loop-b"), None);
    record("lone", Some("nowhere"), Some(2));
    record("whole", None, Some(2));
    record("loop-b", Some("loop-a"), None);
    record("self", Some("self"), Some(2));
    let target = State::new(StateId::new("t"), "T", Role::Future);
    let plan = plan(&journey, &target, Some(date(2027, 1, 4)), Lang::En);
    assert_eq!(ids(&plan.steps[0]), ["loop-a", "loop-b"]);
    assert_eq!(ids(&plan.steps[1]), ["lone", "whole", "part", "self"]);
    assert_eq!(find(&plan, "part").part_of.as_deref(), Some("whole"));
    // An id that is not in the plan would lead its reader nowhere.
    assert_eq!((&find(&plan, "lone").part_of, &find(&plan, "self").part_of), (&None, &None));
}
