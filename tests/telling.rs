//! What changes from one state to another, in words: the sentence, the figures, the rows of the table.

#![allow(clippy::expect_used, clippy::panic, reason = "what makes up a test may panic like the test")]

use std::path::Path;

use parcours::{
    file,
    i18n::Lang,
    insight::{self, Happening, Metric, Verdict, compare},
    model::{Element, Friction, Journey, Role, State, Touchpoint},
    publish, roadmap,
    telling::{Account, By, Row, differences, sentence},
};

fn open(path: &str) -> Journey {
    file::open(Path::new(path)).expect("it opens").journey
}

fn sample() -> Journey {
    open("tests/data/retrait-en-boutique.ron")
}

fn ends(journey: &Journey) -> (&State, &State) {
    let target = journey.target().expect("there is a target");
    (journey.current().expect("there is a state of today"), target)
}

fn account(journey: &Journey, lang: Lang) -> Account {
    let ends = ends(journey);
    Account::of(journey, ends, None, &roadmap::initiatives(journey, ends.1, lang), lang)
}

fn row<'a>(account: &'a Account, element: &Element) -> &'a Row {
    account.rows.iter().find(|row| row.element == *element).expect("it changes")
}

fn told(journey: &Journey, from: &State, to: &State, lang: Lang) -> String {
    sentence(&compare(journey, from, to), lang).text()
}

#[test]
fn a_comparison_opens_with_one_sentence() {
    let journey = sample();
    let (from, to) = ends(&journey);
    assert_eq!(
        told(&journey, from, to, Lang::Fr),
        "Réussite 40 → 59\u{a0}%, 6 irritants résolus, 1 réduit, 1 nouveau, 1 disparu sans réponse"
    );
    assert_eq!(
        told(&journey, from, to, Lang::En),
        "Completion 40 → 59%, 6 frictions resolved, 1 reduced, 1 new, 1 gone unanswered"
    );
    // What is the same says so.
    assert_eq!(told(&journey, from, from, Lang::Fr), "Réussite inchangée à 40\u{a0}%");
}

#[test]
fn parts_that_are_nothing_are_left_out_and_the_first_has_the_noun() {
    let journey = Journey::default();
    let state = |id: &str, severities: &[(&str, i64)]| {
        let mut state = State::new(id.into(), id, Role::Future);
        for (id, severity) in severities {
            let at = parcours::model::Anchor::Journey;
            state.frictions.put(Friction::new((*id).into(), id, at, *severity));
        }
        state
    };
    let (none, one, two) = (state("none", &[]), state("one", &[("a", 3)]), state("two", &[("a", 2), ("b", 1)]));
    assert_eq!(told(&journey, &one, &two, Lang::Fr), "1 irritant réduit, 1 nouveau");
    assert_eq!(told(&journey, &none, &two, Lang::Fr), "2 nouveaux irritants");
    assert_eq!(told(&journey, &two, &none, Lang::En), "2 frictions gone unanswered");
    assert_eq!(told(&journey, &none, &none, Lang::Fr), "Rien ne change");
    // Two states without frictions that have nothing in common do not come out as equal.
    let mut other = none.clone();
    other.touchpoints.put(Touchpoint::new("t".into(), "T", "s".into(), "c".into()));
    assert_eq!(told(&journey, &none, &other, Lang::En), "1 touchpoint added");
}

#[test]
fn a_completion_that_rests_on_missing_shares_says_why_it_is_doubtful() {
    let mut journey = sample();
    let mut today = ends(&journey).0.clone();
    let ids: Vec<_> = today.transitions.ids().cloned().collect();
    for id in &ids {
        today.transitions.update(id, |it| it.share = None);
    }
    journey.states.put(today);
    let (from, to) = ends(&journey);
    let sentence = sentence(&compare(&journey, from, to), Lang::Fr);
    let doubt = "incertain\u{a0}: seuls 0\u{a0}% des embranchements ont leurs parts";
    assert_eq!(sentence.doubt.as_deref(), Some(doubt));
    assert!(sentence.text().contains(doubt));
    let account = account(&journey, Lang::Fr);
    let line = |metric| account.figures.iter().find(|line| line.metric == metric).expect("it is there");
    assert_eq!((line(Metric::ExpectedSteps).trusted.from, line(Metric::ExpectedSteps).trusted.to), (false, true));
    assert!(line(Metric::Touchpoints).trusted.from, "what is counted on the map needs no shares");
}

#[test]
fn figures_have_two_significant_digits_and_a_verdict() {
    let account = account(&sample(), Lang::Fr);
    let line = |metric| account.figures.iter().find(|line| line.metric == metric).expect("it is there");
    let completion = line(Metric::CompletionProbability);
    let values = (completion.values.from.as_str(), completion.values.to.as_str(), completion.difference.as_str());
    assert_eq!(values, ("40\u{a0}%", "59\u{a0}%", "+19\u{a0}pts"));
    assert_eq!(completion.verdict, Verdict::Better);
    let touchpoints = line(Metric::Touchpoints);
    assert_eq!((touchpoints.difference.as_str(), touchpoints.verdict), ("−2", Verdict::None));
    assert_eq!(line(Metric::DeadEnds).difference, "=");
    // All is an assumption in a future state.
    assert_eq!(line(Metric::AssumptionShare).verdict, Verdict::None);
}

#[test]
fn a_row_tells_its_fields_in_words_and_who_brings_it_about() {
    let account = account(&sample(), Lang::Fr);
    let moved = row(&account, &Element::Touchpoint("question-montage".into()));
    assert_eq!(
        (moved.kind, moved.name.as_str(), moved.class.as_str()),
        (Happening::Moved, "Question de montage", "Point de contact")
    );
    let fields = moved.fields_told(Lang::Fr);
    assert!(fields.contains(&"Canal\u{a0}: Téléphone → Application mobile".to_owned()), "{fields:?}");
    assert!(fields.contains(&"Émotion\u{a0}: Mal vécu → Neutre".to_owned()), "{fields:?}");
    let merged = row(&account, &Element::Touchpoint("suivi".into()));
    assert_eq!(merged.kind, Happening::Merged);
    assert_eq!(merged.what, "Fusion\u{a0}: à la place de Appel de suivi de commande + Attente sans nouvelles");
    let By::Initiatives(by) = &merged.by else { panic!("somebody delivers it") };
    assert_eq!(by[0].1, "Suivi de commande et alerte « prêt » dans l'application");
    let gone = row(&account, &Element::Friction("retour-refuse".into()));
    assert_eq!((gone.kind, &gone.by), (Happening::Unanswered, &By::Nobody));
    assert_eq!(account.undelivered(Lang::Fr).as_deref(), Some("2 changements ne sont réalisés par personne"));
    assert_eq!(account.verdict(&sample(), Lang::Fr).as_deref(), Some("2 personas sur 2 y gagnent"));
}

#[test]
fn no_row_of_any_sample_shows_an_id_or_an_empty_name() {
    for path in
        ["tests/data/retrait-en-boutique.ron", "journeys/service-escalation.ron", "journeys/one-box-one-name.ron"]
    {
        let journey = open(path);
        for lang in Lang::ALL {
            for row in account(&journey, lang).rows {
                assert!(!row.name.is_empty() && !row.what.is_empty(), "{path}: {row:?}");
                for field in &row.fields {
                    assert!(field.from != field.to, "{path}: {field:?} of {} reads the same", row.name);
                    assert!(!field.name.starts_with("field-"), "{path}: {field:?}");
                }
            }
        }
    }
}

#[test]
fn the_tables_leave_with_full_digits_and_one_row_an_element() {
    let journey = sample();
    let (from, to) = ends(&journey);
    let metrics = publish::compared_metrics(&journey, (from, to), None, Lang::En);
    let rows: Vec<Vec<&str>> = metrics.lines().map(|line| line.split(',').collect()).collect();
    assert_eq!(rows[0], ["key", "metric", "from", "to", "difference", "verdict"]);
    assert_eq!(rows.len(), 1 + Metric::ALL.len());
    let completion = rows.iter().find(|row| row[0] == "completion_probability").expect("it is there");
    let number = |cell: usize| completion[cell].parse::<f64>().expect("a number");
    let measured = [from, to].map(|state| insight::metrics(&journey, state, None).completion_probability);
    assert_eq!([Some(number(2)), Some(number(3))], measured);
    assert!((number(3) - number(2) - number(4)).abs() < 1e-15);
    assert_eq!(completion[5], "better");
    let changes = publish::changes(&journey, (from, to), None, Lang::Fr);
    assert_eq!(changes.lines().count(), 1 + account(&journey, Lang::Fr).rows.len());
    assert!(changes.contains("Canal\u{a0}: Téléphone → Application mobile"), "{changes}");
}

#[test]
fn what_somebody_else_made_of_a_journey_is_told_in_a_few_lines() {
    let mine = sample();
    assert!(differences(&mine, &mine, Lang::En).is_empty());
    let mut theirs = mine.clone();
    theirs.title = "Another".to_owned();
    let mut state = mine.current().expect("there is one").clone();
    let first = state.touchpoints.iter().next().expect("there is one").clone();
    for number in 1..=7 {
        let id = format!("new-{number}").as_str().into();
        let name = format!("New {number}");
        state.touchpoints.put(Touchpoint::new(id, &name, first.stage.clone(), first.channel.clone()));
    }
    state.touchpoints.update(&first.id, |touchpoint| touchpoint.goal = "Otherwise".to_owned());
    let friction = state.frictions.iter().next().expect("there is one").clone();
    state.frictions.remove(&friction.id);
    theirs.states.put(state.clone());
    theirs.vision = "Otherwise".to_owned();
    let named = |number: usize| format!("“New {number}”");
    let more: Vec<String> = (1..=5).map(named).collect();
    assert_eq!(
        differences(&mine, &theirs, Lang::En),
        [
            "Title: “Another”".to_owned(),
            format!(
                "{} – Touchpoints: more: {} and 2 others; different: “{}”",
                state.name,
                more.join(", "),
                first.name
            ),
            format!("{} – Frictions: missing: “{}”", state.name, friction.name),
            "Other fields of the journey or the roadmap, or the order and place of things".to_owned(),
        ]
    );
    // Seen from the other side, what is more is missing.
    let back = differences(&theirs, &mine, Lang::Fr);
    assert!(
        back.iter().any(|line| line.contains(&format!("en plus\u{a0}: «\u{a0}{}\u{a0}»", friction.name))),
        "{back:?}"
    );
    assert!(
        back.iter()
            .any(|line| line.contains("en moins\u{a0}: «\u{a0}New 1\u{a0}»") && line.contains("et 2 autres"))
    );
    // What has no line of its own is not passed over in silence.
    let mut moved = mine.clone();
    let mut state = mine.current().expect("there is one").clone();
    state.placement = state.placement.is_none().then(Default::default);
    moved.states.put(state);
    assert_eq!(differences(&mine, &moved, Lang::En).len(), 1);
}
