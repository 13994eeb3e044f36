//! What the pages say: findings on the sample, what to fill in where there is nothing, and the same in print.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "what makes up a test may panic like the test")]

use parcours::{
    drawing::{
        self, Ground, Page, Shape, Theme,
        plots::{Block, Part},
    },
    file,
    i18n::Lang,
    model::{Journey, Role, State},
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
