//! Maps tinted by a figure, and the page of the flow, as drawings.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "what makes up a test may panic like the test")]

use std::collections::BTreeSet;

use parcours::{
    drawing::{self, Drawing, Ground, Page, Shape, Theme, flow_words},
    file,
    i18n::Lang,
    insight::{self, Course, Tint},
    layout::Density,
    model::{Element, Journey, State, Touchpoint, Transition},
    publish,
};

fn sample() -> Journey {
    file::parse(include_str!("data/retrait-en-boutique.ron")).unwrap().journey
}

fn texts(drawing: &Drawing) -> BTreeSet<String> {
    let text = |item: &drawing::Item| match &item.shape {
        Shape::Text(line) => Some(line.text.clone()),
        _ => None,
    };
    drawing.items.iter().filter_map(text).collect()
}

/// How many cards have a ground of the scale.
fn tinted(drawing: &Drawing, theme: &Theme) -> usize {
    let grades = theme.heat.map(|pair| Some(pair.fill));
    let fill = |shape: &Shape| match shape {
        Shape::Rect { fill, .. } | Shape::Path { fill, .. } => *fill,
        Shape::Text(_) => None,
    };
    let cards = drawing.items.iter().filter(|item| matches!(item.element, Some(Element::Touchpoint(_))));
    cards.filter(|item| grades.contains(&fill(&item.shape))).count()
}

#[test]
fn every_tint_is_in_the_picture_with_its_figures_and_its_scale() {
    let journey = sample();
    let state = journey.current().unwrap();
    for theme in Theme::NAMES.map(|name| Theme::named(name).unwrap()) {
        for lang in Lang::ALL {
            for tint in Tint::ALL {
                let drawing =
                    publish::map_tinted(Density::Expanded, &journey, state, None, Some(tint), theme, lang);
                assert!(tinted(&drawing, theme) > 2, "{} {tint:?}", theme.name);
                let said = texts(&drawing);
                assert!(said.contains(&lang.text(&format!("tint-{}", tint.key()))), "{tint:?}");
            }
        }
    }
    let plain = publish::map_tinted(Density::Expanded, &journey, state, None, None, Theme::light(), Lang::Fr);
    assert_eq!(plain, publish::map(&journey, state, Theme::light(), Lang::Fr));
    assert_eq!(tinted(&plain, Theme::light()), 0);
}

#[test]
fn the_figure_on_a_card_is_that_of_the_funnel() {
    let journey = sample();
    let state = journey.current().unwrap();
    let course = Course::of(&journey, state, None);
    let (worst, passage) = course.losses()[0];
    let drawing = publish::map_tinted(
        Density::Expanded,
        &journey,
        state,
        None,
        Some(Tint::DropOff),
        Theme::light(),
        Lang::Fr,
    );
    let on_card = drawing.items.iter().filter(|item| item.element == Some(Element::Touchpoint(worst.clone())));
    let said: Vec<_> = on_card
        .filter_map(|item| match &item.shape {
            Shape::Text(line) => Some(line.text.clone()),
            _ => None,
        })
        .collect();
    assert!(said.contains(&Lang::Fr.percent(passage.drop_off().unwrap())), "{said:?}");
}

#[test]
fn the_page_says_what_it_found_and_adds_up() {
    let journey = sample();
    let (state, theme) = (journey.current().unwrap(), Theme::light());
    let course = Course::of(&journey, state, None);
    let ends = flow_words::endings(&course).unwrap();
    assert_eq!(ends.iter().sum::<u32>(), 100);
    // 0.396 460 2, as an independent program says.
    assert!((39..=40).contains(&ends[0]), "{ends:?}");
    for lang in Lang::ALL {
        let ground = Ground { journey: &journey, state, ends: None, persona: None, theme, lang };
        let said = texts(&drawing::page(Page::Flow, ground));
        assert!(said.contains(&flow_words::finding(&course, &journey, state, lang)), "{said:?}");
        for key in ["flow-stages", "flow-losses", "flow-routes"] {
            assert!(said.contains(&lang.text(key)), "{key}");
        }
    }
}

#[test]
fn an_empty_page_says_what_to_fill_in() {
    let journey = Journey::default();
    let state = State::new("s".into(), "S", parcours::model::Role::Current);
    let ground = Ground {
        journey: &journey,
        state: &state,
        ends: None,
        persona: None,
        theme: Theme::light(),
        lang: Lang::En,
    };
    let said = texts(&drawing::page(Page::Flow, ground));
    assert!(said.contains(&Lang::En.text("flow-empty")), "{said:?}");
}

#[test]
fn a_count_that_does_not_fit_and_a_share_that_is_missing_are_said() {
    let mut journey = sample();
    let mut state = journey.current().unwrap().clone();
    journey.business.customers_per_month = Some(1000.0);
    let id = Course::of(&journey, &state, None).losses()[0].0.clone();
    let expected = insight::flow(&journey, &state, None).visits(&id).unwrap() * 1000.0;
    for touchpoint in state.touchpoints.iter().cloned().collect::<Vec<_>>() {
        let volume = (touchpoint.id == id).then_some(2.0 * expected);
        state.touchpoints.put(Touchpoint { volume, ..touchpoint });
    }
    let course = Course::of(&journey, &state, None);
    let gap = flow_words::gap(&course.gaps[0], &state, Lang::En);
    assert!(course.gaps.len() == 1 && gap.contains("100% more"), "{gap}");

    for way in state.transitions.iter().cloned().collect::<Vec<_>>() {
        state.transitions.put(Transition { share: None, ..way });
    }
    let course = Course::of(&journey, &state, None);
    let doubt = flow_words::doubt(&course, Lang::En).unwrap();
    assert!(doubt.starts_with("Only 0%"), "{doubt}");
    let theme = Theme::light();
    let ground = Ground { journey: &journey, state: &state, ends: None, persona: None, theme, lang: Lang::En };
    let said = texts(&drawing::page(Page::Flow, ground));
    let missing = flow_words::missing(&state, &course.missing[0], Lang::En);
    assert!(said.contains(&doubt) || said.iter().any(|line| doubt.starts_with(line.as_str())), "{said:?}");
    assert!(said.contains(&missing), "{missing}");
}
