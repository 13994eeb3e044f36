//! Pages on sheets of paper: how many they take, that all is there once, and that nothing is cut.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "what makes up a test may panic like the test")]

use kurbo::Rect;
use parcours::{
    drawing::{self, Binder, Drawing, Ground, Page, SHEET, Shape, Theme},
    file,
    i18n::Lang,
    model::{Anchor, Channel, Element, Friction, Journey, Role, Stage, State, Touchpoint},
    publish,
};
use proptest::prelude::*;

const RETAIL: &str = "tests/data/retrait-en-boutique.ron";
const SERVICE: &str = "journeys/service-escalation.ron";

/// The room at the edge of a sheet, in pixels.
const MARGIN: f64 = 32.0;

fn open(path: &str) -> Journey {
    file::open(path.as_ref()).unwrap().journey
}

fn ground(journey: &Journey, lang: Lang) -> Ground<'_> {
    let (from, to) = (journey.current().unwrap(), journey.target().unwrap());
    Ground { journey, state: from, ends: Some((from, to)), persona: None, theme: Theme::light(), lang }
}

fn sheets(path: &str, page: Page) -> Vec<Drawing> {
    drawing::sheets(page, ground(&open(path), Lang::Fr))
}

/// What is written on a sheet, and where it begins.
fn words(drawing: &Drawing) -> Vec<(&str, f64)> {
    drawing
        .items
        .iter()
        .filter_map(|item| match &item.shape {
            Shape::Text(line) => Some((line.text.as_str(), line.x)),
            _ => None,
        })
        .collect()
}

/// What stands for one element after the other, in the order in which it is painted: a row of a table, a bar.
fn rows(drawings: &[Drawing]) -> Vec<(Element, Vec<String>)> {
    let mut rows: Vec<(Element, Vec<String>)> = Vec::new();
    for drawing in drawings {
        let mut open: Option<&Element> = None;
        for item in &drawing.items {
            let element = item.element.as_ref().filter(|element| **element != Element::Journey);
            if let (Some(element), Shape::Text(line)) = (element, &item.shape) {
                match rows.last_mut().filter(|_| open == Some(element)) {
                    Some((_, said)) => said.push(line.text.clone()),
                    None => rows.push((element.clone(), vec![line.text.clone()])),
                }
                open = Some(element);
            } else if element.is_none() {
                open = None;
            }
        }
    }
    rows
}

/// Nothing is outside of the sheets, on the line at their foot, or in two parts.
fn all_is_whole(page: Page, ground: Ground) -> Result<(), TestCaseError> {
    let sheets = drawing::sheets(page, ground);
    for sheet in &sheets {
        prop_assert_eq!((sheet.width, sheet.height), SHEET);
        let (number, rest) = sheet.items.split_last().expect("a sheet has a number");
        let free = Rect::new(0.0, MARGIN / 2.0, SHEET.0, number.shape.bounds().y0);
        for item in rest {
            let bounds = item.shape.bounds();
            prop_assert!(free.contains_rect(bounds), "{:?} of {page:?} is outside: {bounds:?}", item.shape);
        }
    }
    prop_assert_eq!(rows(&sheets), rows(&[drawing::page(page, ground)]), "{:?}", page);
    Ok(())
}

#[test]
fn a_sheet_has_the_proportions_of_paper() {
    // ISO 216: the long side is √2 times the short one.
    assert!((SHEET.0 / SHEET.1 - 2.0_f64.sqrt()).abs() < 1e-3);
}

#[test]
fn the_samples_take_so_many_sheets() {
    let counts = |path| Page::INSIGHTS.map(|page| sheets(path, page).len());
    assert_eq!(counts(RETAIL), [9, 2, 3, 6, 2]);
    assert_eq!(counts(SERVICE), [16, 2, 4, 6, 2]);
}

#[test]
fn each_sheet_has_the_title_and_its_number() {
    let sheets = sheets(RETAIL, Page::Change);
    for (index, sheet) in sheets.iter().enumerate() {
        let words = words(sheet);
        let title = "Acheter en ligne, retirer en boutique – Ce qui change";
        assert!(words.iter().any(|(said, _)| *said == title), "{words:?}");
        assert_eq!(words.last().unwrap().0, format!("Page {} sur 9", index + 1));
        assert!(sheet.title.starts_with(title), "{}", sheet.title);
    }
    assert_eq!(
        sheets[4].title,
        "Acheter en ligne, retirer en boutique – Ce qui change – Ce qui arrive à chaque élément"
    );
}

#[test]
fn the_table_of_changes_goes_on_under_its_head() {
    for path in [RETAIL, SERVICE] {
        let journey = open(path);
        let (from, to) = (journey.current().unwrap(), journey.target().unwrap());
        let csv = publish::changes(&journey, (from, to), None, Lang::Fr);
        let rows = csv::Reader::from_reader(csv.as_bytes()).records().map(Result::unwrap).count();
        assert!(rows > 40, "{rows}");

        let sheets = drawing::sheets(Page::Change, ground(&journey, Lang::Fr));
        let mut found = 0;
        for sheet in &sheets {
            let words = words(sheet);
            let classes = ["Point de contact", "Transition", "Irritant", "Phase", "Canal"];
            let starts = |(said, x): &&(&str, f64)| classes.contains(said) && (*x - MARGIN).abs() < 0.5;
            let count = words.iter().filter(starts).count();
            // The ledger of frictions has a column of that name, but not at the left edge.
            let heads = words.iter().filter(|(said, x)| *said == "Type" && (*x - MARGIN).abs() < 0.5).count();
            assert_eq!(heads, usize::from(count > 0), "{words:?}");
            found += count;
        }
        assert_eq!(found, rows);
        let goes_on = |sheet: &&Drawing| {
            words(sheet).iter().any(|(said, _)| *said == "Ce qui arrive à chaque élément (suite)")
        };
        let table = sheets.iter().filter(|sheet| words(sheet).iter().any(|(said, _)| *said == "Type")).count();
        assert_eq!(sheets.iter().filter(goes_on).count(), table - 1);
    }
}

#[test]
fn nothing_of_the_samples_is_cut() {
    for path in [RETAIL, SERVICE] {
        let journey = open(path);
        for lang in [Lang::En, Lang::Fr] {
            for page in Page::INSIGHTS.into_iter().chain(Page::ROADMAP) {
                all_is_whole(page, ground(&journey, lang)).unwrap();
            }
        }
    }
}

#[test]
fn several_pages_are_numbered_through() {
    let journey = open(RETAIL);
    let ground = ground(&journey, Lang::En);
    let mut binder = Binder::new(ground.theme, ground.lang);
    binder.page(Page::Flow, ground);
    let parts = drawing::parts(Page::Channels, &journey, ground.state, None, Lang::En);
    binder.parts("Appendix", "What each channel is for", &parts);
    let sheets = binder.finish();
    let numbers: Vec<&str> = sheets.iter().map(|sheet| words(sheet).last().unwrap().0).collect();
    assert_eq!(numbers, ["Page 1 of 5", "Page 2 of 5", "Page 3 of 5", "Page 4 of 5", "Page 5 of 5"]);
    assert_eq!(sheets[2].title, "Appendix");
}

#[test]
fn a_part_of_a_page_comes_alone() {
    let journey = open(RETAIL);
    let ground = ground(&journey, Lang::Fr);
    let alone = drawing::part_alone(Page::Change, ground, "Ce que deviennent les irritants").unwrap();
    let names = |drawing: &Drawing| {
        let is_friction = |(element, _): &(Element, Vec<String>)| matches!(element, Element::Friction(_));
        rows(std::slice::from_ref(drawing)).into_iter().filter(is_friction).collect::<Vec<_>>()
    };
    // The ledger has ten frictions; the page has those that change in its table of changes too.
    assert_eq!(names(&alone).len(), 10);
    assert_eq!(names(&alone), names(&drawing::page(Page::Change, ground))[..10]);
    assert!(alone.height < 600.0, "{}", alone.height);
    assert!(drawing::part_alone(Page::Change, ground, "Il n’y en a pas").is_none());
}

/// Two states of as many touchpoints as there are names, each with a friction; all are renamed and half of them resolved.
fn grown(names: &[String]) -> Journey {
    let mut journey = Journey::default();
    journey.stages.put(Stage::new("s".into(), "Stage"));
    journey.channels.put(Channel::new("c".into(), "Channel"));
    let mut from = State::new("now".into(), &names.concat(), Role::Current);
    let mut to = State::new("then".into(), "Then", Role::Future);
    for (number, name) in names.iter().enumerate() {
        let id = format!("t{number}");
        let mut touchpoint = Touchpoint::new(id.as_str().into(), name, "s".into(), "c".into());
        from.touchpoints.put(touchpoint.clone());
        touchpoint.name = format!("{name} {name}");
        to.touchpoints.put(touchpoint);
        let at = Anchor::Touchpoint(id.as_str().into());
        let friction = Friction::new(format!("f{number}").as_str().into(), name, at, 3);
        if number % 2 == 0 {
            to.frictions.put(friction.clone());
        }
        from.frictions.put(friction);
    }
    journey.states.put(from);
    journey.states.put(to);
    journey
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn nothing_is_cut_whatever_it_is_called(names in prop::collection::vec("[a-zé ]{1,300}", 0..40)) {
        let journey = grown(&names);
        let (from, to) = (journey.states.get(&"now".into()).unwrap(), journey.states.get(&"then".into()).unwrap());
        let (theme, lang) = (Theme::light(), Lang::Fr);
        for page in Page::INSIGHTS {
            all_is_whole(page, Ground { journey: &journey, state: from, ends: Some((from, to)), persona: None, theme, lang })?;
        }
    }
}
