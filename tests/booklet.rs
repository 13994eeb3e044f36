//! The booklet: what a sponsor reads on its first sheet, and that every sheet holds what is on it.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what makes up a test may panic like the test"
)]

use std::collections::BTreeSet;

use jiff::civil::date;
use parcours::{
    drawing::{Drawing, Shape, Theme},
    export, file,
    i18n::Lang,
    model::{Decision, Element, Friction, Journey, Role, State, Touchpoint},
    publish,
};

const SAMPLES: [&str; 5] = [
    "tests/data/retrait-en-boutique.ron",
    "journeys/essayer-en-boutique.ron",
    "journeys/one-box-one-name.ron",
    "journeys/se-former-a-marseille.ron",
    "journeys/service-escalation.ron",
];

/// The smallest letters, in points on paper; what has three characters or less is a figure on a sign, and may be smaller.
const SMALLEST: f64 = 5.5;

/// How many times as wide as a sheet of A4 those of A4, A3 and A2 are.
const FOLDS: [f64; 3] = [1.0, std::f64::consts::SQRT_2, 2.0];

fn open(path: &str) -> Journey {
    file::open(path.as_ref()).expect("a sample").journey
}

fn sheets(journey: &Journey, lang: Lang) -> Vec<Drawing> {
    let states = (journey.current(), journey.target().expect("a target"));
    publish::booklet(journey, states, None, Theme::light(), lang)
}

/// All lines of a sheet, one after the other.
fn words(sheet: &Drawing) -> String {
    let lines = sheet.items.iter().filter_map(|item| match &item.shape {
        Shape::Text(line) => Some(line.text.as_str()),
        _ => None,
    });
    lines.collect::<Vec<_>>().join(" ").replace('\u{a0}', " ")
}

/// What lies outside of its sheet; lines are painted to half their width beyond their course.
fn outside(sheet: &Drawing) -> Vec<String> {
    let lies_outside = |shape: &Shape| {
        let bounds = shape.bounds();
        let beyond = 1.0;
        bounds.x0 < -beyond
            || bounds.y0 < -beyond
            || bounds.x1 > sheet.width + beyond
            || bounds.y1 > sheet.height + beyond
    };
    let found = sheet.items.iter().filter(|item| lies_outside(&item.shape));
    found.map(|item| format!("{}: {:?} {:?}", sheet.title, item.shape.bounds(), item.element)).collect()
}

#[test]
fn the_sheets_of_each_sample_are_of_iso_sizes_and_hold_what_is_on_them() {
    for path in SAMPLES {
        let journey = open(path);
        for lang in Lang::ALL {
            let sheets = sheets(&journey, lang);
            assert!((10..=20).contains(&sheets.len()), "{path}: {} sheets", sheets.len());
            for (number, sheet) in (1..).zip(&sheets) {
                let (first, ratio) = (&sheets[0], sheet.width / sheet.height);
                let times = sheet.width / first.width;
                assert!(FOLDS.iter().any(|fold| (times - fold).abs() < 1e-9), "{path}: {times} times A4");
                let is_unfolded = times > 1.0;
                let may_unfold =
                    ["booklet-map-today", "booklet-map-target", "booklet-map-both", "booklet-sheet-roadmap"];
                assert!(
                    !is_unfolded || may_unfold.iter().any(|key| sheet.title == lang.text(key)),
                    "{}",
                    sheet.title
                );
                assert!((ratio - std::f64::consts::SQRT_2).abs() < 0.002, "A4 lies on its side: {ratio}");
                assert!(!sheet.title.is_empty(), "{path}: sheet {number} has no title for the outline");
                assert_eq!(outside(sheet), Vec::<String>::new(), "{path}, sheet {number}");
                let words = words(sheet);
                assert!(words.contains(&journey.organisation.replace('\u{a0}', " ")), "{path}, sheet {number}");
                let count = sheets.len().to_string();
                assert!(words.contains(&number.to_string()) && words.contains(&count), "{path}, sheet {number}");
                for item in &sheet.items {
                    if let Shape::Text(line) = &item.shape
                        && line.text.chars().count() > 3
                    {
                        let points = line.size * 841.89 / first.width;
                        assert!(points >= SMALLEST, "{path}, sheet {number}: {} in {points} points", line.text);
                    }
                }
            }
        }
    }
}

#[test]
fn each_map_and_the_roadmap_are_whole_on_one_sheet() {
    for path in SAMPLES {
        let journey = open(path);
        for lang in Lang::ALL {
            let sheets = sheets(&journey, lang);
            for key in ["booklet-map-today", "booklet-map-target", "booklet-map-both", "booklet-sheet-roadmap"] {
                let called: Vec<&Drawing> =
                    sheets.iter().filter(|it| it.title.starts_with(&lang.text(key))).collect();
                let [sheet] = &*called else { panic!("{path}: {} sheets of {key}", called.len()) };
                let shown = words(sheet);
                assert!(shown.len() > 200, "{path}: {key} shows {shown:?}");
            }
            let today = journey.current().expect("today");
            let map = sheets.iter().find(|it| it.title == lang.text("booklet-map-today")).expect("a map");
            let drawn: BTreeSet<&Element> = map.items.iter().filter_map(|item| item.element.as_ref()).collect();
            for touchpoint in today.touchpoints.iter() {
                let element = Element::Touchpoint(touchpoint.id.clone());
                assert!(drawn.contains(&element), "{path}: {} is not on the map", touchpoint.name);
            }
        }
    }
}

#[test]
fn the_first_result_is_one_that_somebody_answers_for_and_only_gains_ask_for_their_cost() {
    let journey = open(SAMPLES[1]);
    let first = words(&sheets(&journey, Lang::Fr)[0]);
    let [_, result] = &*first.split("Premier résultat").collect::<Vec<_>>() else { panic!("{first}") };
    // Tools and daily work are ready on 21 April, but nobody has taken them up.
    assert!(result.trim_start().starts_with("25 avr. 2027 Les trois pilotes abandonnent le cahier"), "{result}");
    // Of eight initiatives without a cost one brings a gain.
    assert!(first.contains("Un chantier dont le gain est compté n’a pas encore de coût"), "{first}");
}

#[test]
fn the_first_sheet_of_the_sample_answers_what_a_sponsor_asks() {
    let journey = open(SAMPLES[0]);
    let first = words(&sheets(&journey, Lang::Fr)[0]);
    for answer in [
        // The three that hurt most: 1.0, 0.963 and 0.72 of 3.96 in all.
        "Formulaire de commande en neuf écrans",
        "Silence après la commande",
        "Répéter sa commande au téléphone",
        "25 % de toute la douleur",
        // What changes, and the share of pain that is followed to a figure.
        "Suivi et alerte « prêt »",
        "Réussite 40 → 59 %",
        // The first result: eight weeks from 15 March.
        "Premier résultat",
        "9 mai 2027",
        "Pilote ouvert",
        // 140,000 and 90,000 once; 18,000 a year.
        "240 k€, dont 230 k€ une seule fois",
        "18 k€",
        // Who decides what by when.
        "Deux boutiques pilotes",
        "Réseau · pour le 15 févr. 2027",
        // What proves it, what may go wrong, what has no answer.
        "NPS du parcours",
        "12 → 30 points",
        "Ancienne caisse instable",
        "Rien n’y répond dans la cible",
        "Retour web refusé en boutique",
    ] {
        assert!(first.contains(answer), "{answer:?} is not in {first}");
    }
}

#[test]
fn the_outline_leads_to_each_sheet_and_the_paper_is_a4() {
    let journey = open(SAMPLES[0]);
    let sheets = sheets(&journey, Lang::En);
    let bytes = export::pdf_a4(&sheets, Lang::En).unwrap();
    assert_eq!(bytes, export::pdf_a4(&sheets, Lang::En).unwrap(), "the same sheets give the same bytes");
    let text = String::from_utf8_lossy(&bytes);
    assert!(text.contains("/MediaBox [0 0 841.89 595.276]") || text.contains("/MediaBox[0 0 841.89 595.276]"));
    let titles: Vec<&str> = sheets.iter().map(|sheet| sheet.title.as_str()).collect();
    let begins =
        |title: &str| titles.iter().position(|it| it.starts_with(title)).unwrap_or_else(|| panic!("no {title}"));
    let order = [
        "Vision",
        "The journey of today",
        "The journey we want",
        "What changes",
        "Frictions",
        "Thread",
        "Roadmap",
        "Proof",
        "Business case",
        "Readiness",
    ];
    let places = order.map(begins);
    assert!(places.is_sorted(), "{titles:?}");
    // The maps of this journey have room on A3, and so has its roadmap.
    let larger = text.matches("/MediaBox [0 0 1190.").count() + text.matches("/MediaBox[0 0 1190.").count();
    assert_eq!(larger, 4, "{titles:?}");
}

#[test]
fn an_empty_journey_says_what_is_missing() {
    let mut journey = Journey::default();
    journey.states.put(State::new("then".into(), "Then", Role::Future));
    for lang in Lang::ALL {
        let sheets = sheets(&journey, lang);
        assert!(sheets.iter().all(|sheet| outside(sheet).is_empty()));
        let first = words(&sheets[0]);
        for question in ["hurts", "changes", "first", "proof", "budget", "decisions", "risks"] {
            let missing = lang.text(&format!("booklet-missing-{question}")).replace('\u{a0}', " ");
            assert!(first.contains(&missing), "{missing:?} is not in {first}");
        }
        assert!(words(&sheets[1]).contains(&lang.text("booklet-no-personas")));
        export::pdf_a4(&sheets, lang).unwrap();
    }
}

#[test]
fn names_of_any_length_stay_on_their_sheets() {
    let long = "Longwordwithoutanybreak".repeat(13);
    let spaced = "words and more words ".repeat(15);
    let mut journey = open(SAMPLES[0]);
    journey.title = spaced.clone();
    journey.organisation = "Org".to_owned();
    journey.vision = spaced.repeat(5);
    let states: Vec<State> = journey.states.iter().cloned().collect();
    for mut state in states {
        let frictions: Vec<Friction> = state.frictions.iter().cloned().collect();
        for friction in frictions {
            state.frictions.put(Friction { name: long.clone(), ..friction });
        }
        let touchpoints: Vec<Touchpoint> = state.touchpoints.iter().cloned().collect();
        for touchpoint in touchpoints {
            state.touchpoints.put(Touchpoint { name: spaced.clone(), ..touchpoint });
        }
        journey.states.put(state);
    }
    let decision = |by| Decision { text: spaced.clone(), who: long.clone(), by };
    journey.roadmap.decisions = (0..30).map(|day| decision((day > 2).then(|| date(2027, 5, day)))).collect();
    for lang in Lang::ALL {
        for sheet in sheets(&journey, lang) {
            assert_eq!(outside(&sheet), Vec::<String>::new());
        }
    }
}
