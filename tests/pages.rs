//! What the pages say: findings on the sample, what to fill in where there is nothing, and the same in print.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "what makes up a test may panic like the test")]

use parcours::{
    drawing::{
        self, Ground, Page, Shape, Theme,
        plots::{Block, Part},
    },
    file,
    i18n::Lang,
    model::{Business, Journey, Role, State},
    roadmap::case::{BreakEven, Case, MONTHS, case},
};

const SAMPLE: &str = "tests/data/retrait-en-boutique.ron";

fn sample() -> Journey {
    file::open(SAMPLE.as_ref()).unwrap().journey
}

fn parts(page: Page, journey: &Journey, lang: Lang) -> Vec<Part> {
    drawing::parts(page, journey, journey.current().expect("a state of today"), None, lang)
}

fn titles(page: Page, journey: &Journey, lang: Lang) -> Vec<String> {
    parts(page, journey, lang).into_iter().map(|part| part.title).collect()
}

#[test]
fn an_empty_journey_says_what_to_fill_in() {
    let mut journey = Journey::default();
    journey.states.put(State::new("now".into(), "Now", Role::Current));
    for (page, count) in [(Page::Channels, 4), (Page::Frictions, 5)] {
        let parts = parts(page, &journey, Lang::En);
        assert_eq!(parts.len(), count);
        for part in parts {
            assert!(matches!(part.blocks.as_slice(), [Block::Say(_)]), "{}", part.title);
        }
    }
}

#[test]
fn what_is_told_is_printed() {
    let journey = sample();
    let state = journey.current().unwrap();
    for page in [Page::Channels, Page::Frictions] {
        let (theme, lang) = (Theme::light(), Lang::Fr);
        let printed =
            drawing::page(page, Ground { journey: &journey, state, ends: None, persona: None, theme, lang });
        let words: Vec<&str> = printed
            .items
            .iter()
            .filter_map(|item| match &item.shape {
                Shape::Text(line) => Some(line.text.as_str()),
                _ => None,
            })
            .collect();
        for title in titles(page, &journey, lang) {
            // A long title is ended by an ellipsis.
            let begins = |line: &&str| title.starts_with(line.trim_end_matches('…'));
            assert!(
                words.iter().any(|line| line.len() > 20 && begins(line) || **line == title),
                "{title}: {words:?}"
            );
        }
        let outside = printed.items.iter().find(|item| item.shape.bounds().x1 > printed.width);
        assert!(outside.is_none(), "{page:?}: {outside:?}");
    }
}

#[test]
fn the_sample_tells_its_story() {
    let journey = sample();
    assert_eq!(
        titles(Page::Channels, &journey, Lang::En),
        [
            "57% of channel switches are forced or lose what was known, most often from Site web to Téléphone",
            "18% of customers prefer Application mobile, which is not offered",
            "The weakest of the three pillars: Data unified, 0.2 of 3",
            "Boutique carries most of the success: 31% by what would be lost without it",
        ]
    );
    assert_eq!(
        titles(Page::Frictions, &journey, Lang::Fr),
        [
            "4 irritants sur 7 font 82\u{a0}% de la douleur",
            "Visite en boutique pèse moins que ses 25 minutes\u{a0}: effort ressenti 3 sur 7",
            "Un seul irritant sur 9 dit en quoi il s’écarte de ce qui était prévu",
            "Les clients doivent tout reprendre à 9 endroits, d’abord Lecture de la fiche produit → Appel pour vérifier \
             le stock, pour 22\u{a0}% des parcours",
            "Les collaborateurs vivent le plus mal Retrait\u{a0}: −1, contre −1,6 pour les clients",
        ]
    );
}

fn case_parts(journey: &Journey, lang: Lang) -> Vec<Part> {
    drawing::parts(Page::Case, journey, journey.target().expect("a target"), None, lang)
}

#[test]
fn the_case_begins_with_when_it_pays_and_shows_it() {
    let journey = sample();
    let target = journey.target().unwrap();
    for (lang, begins) in [(Lang::Fr, "Rentable dès le "), (Lang::En, "Pays from month ")] {
        let case = case(&journey, target, None, lang);
        let BreakEven::Month(month) = case.break_even() else { panic!("the sample pays") };
        let parts = case_parts(&journey, lang);
        let (title, net) = (&parts[0].title, Case::total(case.year(2)).net());
        assert!(title.starts_with(&format!("{begins}{month}")), "{title}");
        assert!(title.contains(&lang.money(net, "EUR")), "{title}");
        let Some(Block::Balance(balance)) = parts[0].blocks.iter().find(|it| matches!(it, Block::Balance(_)))
        else {
            panic!("there is a line");
        };
        assert_eq!(
            (balance.points.len(), balance.break_even.as_ref().map(|(at, _)| at + 1)),
            (MONTHS, Some(month))
        );
        let delivered = case.contributions.iter().filter(|it| it.begins.is_some_and(|begins| begins <= MONTHS));
        assert_eq!(balance.deliveries.len(), delivered.count());
        assert!(balance.points.iter().all(|point| point.range.is_some_and(|(low, high)| low <= high)));
        assert!(matches!(parts.last().unwrap().blocks.last(), Some(Block::Tree(_))));
    }
    for theme in Theme::NAMES.map(|name| Theme::named(name).unwrap()) {
        let ground = Ground { journey: &journey, state: target, ends: None, persona: None, theme, lang: Lang::Fr };
        let printed = drawing::page(Page::Case, ground);
        let outside = printed.items.iter().find(|item| item.shape.bounds().x1 > printed.width);
        assert!(outside.is_none(), "{outside:?}");
    }
}

#[test]
fn a_case_without_figures_names_what_is_missing_and_makes_up_none() {
    let mut journey = sample();
    journey.business = Business::default();
    let parts = case_parts(&journey, Lang::Fr);
    assert!(parts[0].title.ends_with("ce que cela rapporte n’est pas encore connu"), "{}", parts[0].title);
    let said = |part: &Part, words: &str| {
        part.blocks.iter().any(|block| match block {
            Block::Say(cell) => cell.words.contains(words),
            Block::Table(_, _, rows) => rows.iter().flatten().any(|cell| cell.words.contains(words)),
            _ => false,
        })
    };
    assert!(said(&parts[0], "Calcul partiel"));
    for missing in ["Combien de clients commencent", "Ce que rapporte une réussite", "La devise"] {
        assert!(said(&parts[1], missing), "{missing}");
    }

    let mut empty = Journey::default();
    empty.states.put(State::new("then".into(), "Then", Role::Future));
    let parts = case_parts(&empty, Lang::En);
    assert_eq!(parts[0].title, "No business case yet: neither gains nor costs are known");
    assert!(said(&parts[1], "A state of today that the target comes from"));
}
