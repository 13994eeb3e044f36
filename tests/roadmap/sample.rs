//! What the sample journey gives: the list, the days, and the golden thread.

use jiff::civil::{Date, date};
use parcours::{
    i18n::Lang,
    insight,
    model::{Kpi, KpiAnchor, StateId},
    roadmap::{ThreadLine, initiatives, plan},
};

use crate::{all_ids, find, ids, named, plan_of, sample};

#[test]
fn the_sample_gives_these_initiatives() {
    let plan = plan_of(&sample(), Lang::Fr);
    let steps: Vec<Vec<&str>> = plan.steps.iter().map(ids).collect();
    assert_eq!(
        steps,
        [
            vec![
                "completer-preuves",
                "group-identification",
                "inventory-site",
                "inventory-email",
                "inventory-telephone",
                "inventory-boutique",
                "data-actuel"
            ],
            vec![
                "mesurer-ecarts",
                "group-analysis",
                "investigate-inconsistency",
                "investigate-wait",
                "investigate-effort",
                "investigate-error",
                "investigate-trust",
                "investigate-other",
                "performance-actuel",
                "conversion-site"
            ],
            vec![
                "group-design",
                "protocole-relais",
                "experience-decouverte",
                "experience-achat",
                "experience-retrait",
                "experience-usage",
                "experience-fidelite",
                "handover-visite-fiche",
                "handover-question-retour",
                "handover-retrait-question",
                "handover-question-avis",
                "handover-retour-avis",
                "handover-retrait-avis",
                "consistency-price",
                "consistency-availability",
                "test-panier",
                "test-suivi",
                "test-retrait-comptoir"
            ],
            vec![
                "stock-temps-reel",
                "suivi-appli",
                "formation-vendeurs",
                "group-system-cdp",
                "poc-cdp",
                "system-cdp",
                "group-links",
                "link-poc-caisse--ccm",
                "link-caisse--ccm",
                "link-poc-crm--ccm",
                "link-crm--ccm",
                "link-poc-crm--ecommerce",
                "link-crm--ecommerce",
                "protocol-cible",
                "group-people",
                "training-crc",
                "training-reseau",
                "change-digital",
                "change-crc",
                "change-reseau",
                "change-marketing",
                "launch-cible"
            ],
            vec![
                "group-improvement",
                "suivre-nps",
                "review-cible",
                "audit-cible",
                "panel-cible",
                "learn-cible",
                "personalise-cible"
            ],
        ]
    );
}

#[test]
fn rules_fill_links_and_leave_out_what_a_person_delivers() {
    let plan = plan_of(&sample(), Lang::Fr);
    let retrait = find(&plan, "experience-retrait");
    // The follow-up in the application is delivered by hand, the way to it is a hand-over taken up by hand.
    assert_eq!(named(&retrait.delivers), ["retrait-comptoir"]);
    assert_eq!(named(&retrait.frictions), ["file-comptoir", "double-saisie"]);
    assert_eq!(named(&retrait.systems), ["caisse", "middleware"]);
    assert_eq!(retrait.kpis, []);
    assert_eq!((retrait.effort, retrait.weeks), (Some(2), Some(3.0)));
    assert!(retrait.generated && !retrait.retired);
    assert_eq!(named(&find(&plan, "system-cdp").delivers), ["panier", "question-montage", "recherche"]);
    assert_eq!(named(&find(&plan, "training-reseau").delivers), ["visite", "retour"]);
    assert_eq!(named(&find(&plan, "handover-retrait-avis").delivers), ["retrait-avis"]);
}

#[test]
fn kpis_that_measure_what_is_delivered_are_linked() {
    let mut journey = sample();
    let mut at = |id: &str, anchor| journey.kpis.update(&id.into(), |kpi: &mut Kpi| kpi.at = vec![anchor]);
    at("reponse", KpiAnchor::Touchpoint("retrait-comptoir".into()));
    at("conversion", KpiAnchor::Stage("retrait".into()));
    at("incoherences", KpiAnchor::Channel("appli".into()));
    at("nps", KpiAnchor::Transition("retrait-avis".into()));
    let plan = plan_of(&journey, Lang::Fr);
    assert_eq!(named(&find(&plan, "experience-retrait").kpis), ["reponse", "conversion", "incoherences"]);
    assert_eq!(named(&find(&plan, "handover-retrait-avis").kpis), ["nps"]);
}

#[test]
fn the_sample_runs_on_these_days() {
    let plan = plan_of(&sample(), Lang::Fr);
    let days = |id| (find(&plan, id).from, find(&plan, id).until);
    let span = |from: Date, until: Date| (Some(from), Some(until));
    assert_eq!(days("completer-preuves"), span(date(2027, 1, 4), date(2027, 1, 17)));
    assert_eq!(days("mesurer-ecarts"), span(date(2027, 1, 18), date(2027, 1, 31)));
    assert_eq!(days("protocole-relais"), span(date(2027, 2, 1), date(2027, 2, 21)));
    assert_eq!(days("stock-temps-reel"), span(date(2027, 3, 15), date(2027, 8, 1)));
    assert_eq!(days("suivi-appli"), span(date(2027, 3, 4), date(2027, 6, 23)));
    assert_eq!(days("formation-vendeurs"), span(date(2027, 3, 4), date(2027, 3, 24)));
    assert_eq!(days("suivre-nps"), (Some(date(2028, 1, 4)), None));
    let stock = find(&plan, "stock-temps-reel");
    let milestones: Vec<_> = stock.milestones.iter().map(|it| (it.week, it.on, it.go_no_go)).collect();
    assert_eq!(milestones, [(8, Some(date(2027, 5, 9)), true), (20, Some(date(2027, 8, 1)), false)]);
}

#[test]
fn another_start_moves_all_but_what_a_person_has_dated() {
    let journey = sample();
    let plan = plan(&journey, journey.target().unwrap(), Some(date(2027, 12, 31)), Lang::En);
    let windows: Vec<_> = plan.steps.iter().map(|step| (step.from, step.until)).collect();
    assert_eq!(
        windows,
        [
            (Some(date(2027, 12, 31)), Some(date(2028, 1, 13))),
            (Some(date(2028, 1, 14)), Some(date(2028, 1, 27))),
            (Some(date(2028, 1, 28)), Some(date(2028, 2, 24))),
            (Some(date(2028, 2, 29)), Some(date(2028, 12, 30))),
            (Some(date(2028, 12, 31)), None),
        ]
    );
    assert_eq!(find(&plan, "poc-cdp").from, Some(date(2028, 2, 29)));
    assert_eq!(find(&plan, "system-cdp").from, Some(date(2028, 3, 28)));
    assert_eq!(find(&plan, "stock-temps-reel").from, Some(date(2027, 3, 15)));
}

#[test]
fn without_a_start_nothing_has_a_date_and_windows_are_words() {
    let mut journey = sample();
    journey.roadmap.start = None;
    let plan = plan_of(&journey, Lang::Fr);
    assert_eq!(plan.start, None);
    assert!(plan.steps.iter().all(|step| step.from.is_none() && step.until.is_none()));
    assert!(plan.initiatives().all(|it| it.from.is_none() && it.until.is_none()));
    assert!(find(&plan, "stock-temps-reel").milestones.iter().all(|milestone| milestone.on.is_none()));
    let words =
        |lang| -> Vec<String> { plan_of(&journey, lang).steps.into_iter().map(|step| step.window).collect() };
    assert_eq!(words(Lang::Fr), ["semaines 1–2", "semaines 3–4", "semaines 5–8", "mois 3–12", "en continu"]);
    assert_eq!(words(Lang::En), ["weeks 1–2", "weeks 3–4", "weeks 5–8", "months 3–12", "ongoing"]);
}

#[test]
fn what_the_map_proves_is_said_first() {
    let done =
        |lang| -> Vec<Vec<String>> { plan_of(&sample(), lang).steps.into_iter().map(|step| step.done).collect() };
    assert_eq!(
        done(Lang::Fr),
        [
            vec![
                "14 points de contact recensés, 12 étayés",
                "Parts connues à 10 embranchements sur 10",
                "Des données recueillies à 3 des 12 points de contact où c’est possible",
            ],
            vec![
                "9 irritants relevés, dont 4 avec une cause racine et 7 étayés",
                "Satisfaction mesurée sur 3 des 4 canaux",
            ],
            vec![
                "7 irritants sur 9 trouvent une réponse dans l’état cible",
                "7 changements de canal sur 7 transmettent le contexte dans l’état cible",
            ],
            vec![],
            vec![],
        ]
    );
    let [first, second, ..] = &done(Lang::En)[..] else { panic!("five steps") };
    assert_eq!(
        first,
        &[
            "14 touchpoints listed, 12 supported by evidence",
            "Shares known at 10 of 10 branching points",
            "Data collected at 3 of the 12 touchpoints where it can be",
        ]
    );
    assert_eq!(
        second,
        &[
            "9 frictions found, 4 with a root cause and 7 supported by evidence",
            "Satisfaction measured on 3 of 4 channels",
        ]
    );
}

#[test]
fn the_golden_thread_of_the_sample_is_as_worked_out_by_hand() {
    let plan = plan_of(&sample(), Lang::Fr);
    let line = |line: &ThreadLine| {
        let links = [&line.answers, &line.initiatives, &line.kpis].map(|link| named(link).join(" "));
        (line.friction.id.clone(), links, line.breaks.join(" "))
    };
    let lines: Vec<_> = plan.thread.iter().map(line).collect();
    let locker = ["retrait-comptoir", "formation-vendeurs experience-retrait", ""];
    let order = ["panier", "experience-achat system-cdp", ""];
    let follow_up = ["suivi", "suivi-appli", "fcr reponse"];
    let stock = ["fiche", "stock-temps-reel", "incoherences conversion"];
    let nothing = ["", "", ""];
    let expected = [
        ("consentement", order, "no-kpi"),
        ("double-saisie", locker, "no-kpi"),
        ("file-comptoir", locker, "no-kpi"),
        ("formulaire-long", order, "no-kpi"),
        ("qui-decide", nothing, "unanswered"),
        ("repeter-commande", follow_up, ""),
        ("retour-refuse", nothing, "unanswered"),
        ("silence", follow_up, ""),
        ("stock-faux", stock, ""),
    ];
    assert_eq!(lines, expected.map(|(id, links, broken)| (id.into(), links.map(Into::into), broken.into())));

    // Visits a journey of today, from the shares of the file.
    let sheet = 0.8 * 0.85 + 0.2 * 0.3;
    let stock_call = 0.2 * 0.1 + sheet * 0.3;
    let order = (sheet * 0.7 + stock_call * 0.6) * 0.55;
    // Of those who wait, 45 % call, and 10 % of the calls end in more waiting.
    let waiting = order / (1.0 - 0.45 * 0.1);
    let returned = order * (0.1 + 0.25 * 0.3);
    let held = 4.0 * 0.6 * (sheet * 0.3) + 5.0 * 0.9 * (waiting * 0.45) + 4.0 * 0.7 * waiting;
    let broken = (3.0 * 0.6 + 3.0 * 1.0 + 2.0 * 0.2) * order + 5.0 * 0.35 * returned;
    let coverage = plan.coverage.unwrap();
    assert!((coverage - held / (held + broken)).abs() < 1e-9, "{coverage}");
    // What employees feel, and what hangs on the whole journey, is not in the pain of a journey.
    let pain: f64 = plan.thread.iter().map(|line| line.pain).sum();
    assert!((pain - held - broken).abs() < 1e-9, "{pain}");
}

#[test]
fn initiatives_are_what_the_thread_takes() {
    let journey = sample();
    let target = journey.target().unwrap();
    let list = initiatives(&journey, target, Lang::Fr);
    let thread = insight::thread(&journey, journey.base_of(target).unwrap(), target, &list);
    let plan = plan_of(&journey, Lang::Fr);
    assert_eq!(thread.coverage, plan.coverage);
    let mut from_list: Vec<&str> = list.iter().map(|initiative| initiative.id.as_str()).collect();
    let mut from_plan = all_ids(&plan);
    from_list.sort_unstable();
    from_plan.sort_unstable();
    assert_eq!(from_list, from_plan);
    assert!(list.iter().all(|initiative| initiative.step.is_some() && !initiative.title.is_empty()));
}

#[test]
fn an_option_built_on_another_option_is_still_reached_from_today() {
    let mut journey = sample();
    let mut option = journey.target().unwrap().clone();
    option.id = StateId::new("option");
    option.based_on = Some(StateId::new("cible"));
    journey.states.put(option.clone());
    let plan = plan(&journey, &option, None, Lang::Fr);
    // What is about a whole state is about another one.
    let renamed: Vec<String> =
        all_ids(&plan_of(&journey, Lang::Fr)).into_iter().map(|id| id.replace("-cible", "-option")).collect();
    assert_eq!(all_ids(&plan), renamed);
    // The thread is about the frictions of the state that it is based on.
    let frictions: Vec<&str> = plan.thread.iter().map(|line| line.friction.id.as_str()).collect();
    assert_eq!(frictions, ["appli-a-installer", "file-comptoir", "qui-decide"]);
}
