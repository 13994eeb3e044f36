//! The pages of proof and readiness: what they say of the sample, and the same in print.

use jiff::civil::date;
use parcours::{
    drawing::{
        self, Ground, Page, Shape, Theme,
        plots::{Block, Part},
    },
    i18n::Lang,
    model::{Decision, Journey, Kpi, Measure, Role, State},
};

use super::{by_hand, sample, target};

fn parts(page: Page, journey: &Journey, lang: Lang) -> Vec<Part> {
    drawing::parts(page, journey, target(journey), None, lang)
}

fn titles(page: Page, journey: &Journey, lang: Lang) -> Vec<String> {
    parts(page, journey, lang).into_iter().map(|part| part.title).collect()
}

/// All sentences and cells of a page, in their order.
fn words(parts: &[Part]) -> Vec<String> {
    fn of(blocks: &[Block], all: &mut Vec<String>) {
        for block in blocks {
            match block {
                Block::Say(cell) => all.push(cell.words.clone()),
                Block::Table(_, _, rows) => {
                    all.extend(
                        rows.iter()
                            .map(|row| row.iter().map(|cell| cell.words.as_str()).collect::<Vec<_>>().join(" | ")),
                    );
                }
                Block::Beside(columns) => {
                    for blocks in columns {
                        of(blocks, all);
                    }
                }
                Block::Answers(_, answers) => {
                    for answer in answers {
                        all.push(answer.text.clone());
                        all.extend(answer.known.iter().map(|cell| cell.words.clone()));
                    }
                }
                Block::Ticks(ticks) => all.extend(ticks.ticks.iter().map(|tick| tick.item.says.clone())),
                _ => {}
            }
        }
    }
    let mut all = Vec::new();
    for part in parts {
        of(&part.blocks, &mut all);
    }
    all
}

fn says(journey: &Journey, page: Page, lang: Lang, wanted: &str) {
    let words = words(&parts(page, journey, lang));
    assert!(words.iter().any(|line| line == wanted), "{wanted}: {words:#?}");
}

#[test]
fn the_page_of_proof_tells_what_slips() {
    let mut journey = by_hand();
    assert_eq!(
        titles(Page::Proof, &journey, Lang::Fr),
        [
            "Les 2 indicateurs phares ont leur ligne\u{a0}; aucun relevé depuis le début de la feuille de route",
            "Chacun des 5 indicateurs prouve un chantier au moins",
            "4 indicateurs sur 5 restent à compléter",
            "Ce que d’autres atteignent\u{a0}: des repères, jamais des données",
        ]
    );
    journey.kpis.update(&"nps".into(), |kpi| kpi.measures.push(Measure { date: date(2027, 7, 5), value: 13.0 }));
    assert_eq!(
        titles(Page::Proof, &journey, Lang::Fr)[0],
        "1 indicateur phare sur 2 décroche\u{a0}: NPS du parcours"
    );
    // Half a year of a year without an end: 12 + 18 × 182 / 365.
    says(
        &journey,
        Page::Proof,
        Lang::Fr,
        "En retard\u{a0}: 13\u{a0}points le 5\u{a0}juil. 2027, la ligne attendait 20,98\u{a0}points",
    );
    journey.kpis.update(&"fcr".into(), |kpi| kpi.baseline = None);
    assert_eq!(titles(Page::Proof, &journey, Lang::En)[2], "1 of 5 KPIs can prove nothing as it is");
    says(&journey, Page::Proof, Lang::En, "Cannot be judged without a baseline");
    // Seen from the newest measure of all, another one is overdue.
    journey.kpis.update(&"reponse".into(), |kpi| {
        kpi.every_weeks = Some(4);
        kpi.measures = vec![Measure { date: date(2027, 6, 6), value: 6.0 }];
    });
    says(
        &journey,
        Page::Proof,
        Lang::En,
        "Délai de réponse (téléphone) | 6.5\u{a0}min | 6\u{a0}min | 2\u{a0}min | Late | \
         6\u{a0}June 2027 · every 4 weeks · overdue since 5\u{a0}July 2027 | – | \
         Suivi de commande et alerte « prêt » dans l'application",
    );
}

#[test]
fn references_are_hints_beside_what_the_journey_wants() {
    let journey = by_hand();
    says(
        &journey,
        Page::Proof,
        Lang::En,
        "First contact resolution | at least 80% | Résolution au premier contact: 61% → 80%",
    );
    says(&journey, Page::Proof, Lang::En, "Uptime | 99.9% | –");
    says(&journey, Page::Proof, Lang::En, "Published reference, not data: +15 to +25 points");
}

#[test]
fn the_page_of_readiness_tells_what_is_ready() {
    let mut journey = by_hand();
    assert_eq!(
        titles(Page::Readiness, &journey, Lang::Fr),
        [
            "6 questions de la stratégie sur 8 ont leur réponse",
            "7 sur 16 prêts",
            "Fondations\u{a0}: 3 sur 4 prêts · mois 1 à 2, du 4\u{a0}janv. 2027 au 3\u{a0}mars 2027",
            "Planification\u{a0}: 4 sur 4 prêts · mois 3 à 4, du 4\u{a0}mars 2027 au 3\u{a0}mai 2027",
            "Mise en œuvre\u{a0}: 0 sur 4 prêts · mois 5 à 12, du 4\u{a0}mai 2027 au 3\u{a0}janv. 2028",
            "Optimisation\u{a0}: 0 sur 4 prêts · mois 13 à 18, du 4\u{a0}janv. 2028 au 3\u{a0}juil. 2028",
            "1 chantier a pesé ses options et tranché",
            "Aucune preuve de concept, sur 2, n’a encore ses trois oui",
            "1 décision attendue, pour le 15\u{a0}févr. 2027",
        ]
    );
    says(&journey, Page::Readiness, Lang::Fr, "Deux boutiques pilotes | Réseau | 15\u{a0}févr. 2027");
    journey.roadmap.initiatives.update(&"stock-temps-reel".into(), |it| {
        it.cost = None;
        it.milestones.clear();
        it.proof_of_concept.context_passes = Some(false);
        it.options.iter_mut().for_each(|option| option.chosen = false);
    });
    journey.roadmap.initiatives.update(&"suivi-appli".into(), |it| it.cost = None);
    journey.roadmap.decisions.push(Decision { text: "Budget".to_owned(), who: String::new(), by: None });
    let titles = titles(Page::Readiness, &journey, Lang::Fr);
    assert_eq!(titles[1], "5 sur 16 prêts\u{a0}; rien n’est encore dit du budget");
    assert_eq!(
        titles[6..],
        [
            "1 chantier sur 1 pèse ses options sans avoir tranché",
            "1 preuve de concept sur 2 a montré ce qui ne marche pas",
            "2 décisions attendues, la première pour le 15\u{a0}févr. 2027",
        ]
    );
    says(&journey, Page::Readiness, Lang::Fr, "Budget | Personne n’est nommé | Sans date");
}

#[test]
fn the_worksheet_shows_what_the_document_knows() {
    let journey = by_hand();
    // Both pages speak of the same pair of channels, and of the same pain.
    says(&journey, Page::Readiness, Lang::Fr, "C’est de Site web vers Téléphone qu’ils sont le plus subis");
    says(
        &journey,
        Page::Readiness,
        Lang::Fr,
        "Ancienne caisse instable\u{a0}: Fonctionnement en parallèle, retour en arrière en une heure",
    );
    says(&journey, Page::Readiness, Lang::Fr, "Résolution au premier contact\u{a0}: 61\u{a0}% → 80\u{a0}%");
}

#[test]
fn whatever_there_is_is_printed_within_the_page() {
    let mut empty = Journey::default();
    empty.states.put(State::new("later".into(), "Later", Role::Future));
    let mut long = sample();
    let name = "Un indicateur au nom sans fin ".repeat(10);
    for number in 0..30 {
        let mut kpi = Kpi::new(format!("k{number}").as_str().into(), &name);
        kpi.headline = true;
        kpi.baseline = Some(0.0);
        kpi.target = Some(f64::from(number));
        kpi.measures = vec![Measure { date: date(2027, 2, 1), value: 1e12 }];
        long.kpis.put(kpi);
    }
    for (number, journey) in [empty, sample(), by_hand(), long].iter().enumerate() {
        for page in [Page::Proof, Page::Readiness] {
            for lang in Lang::ALL {
                let (theme, state) = (Theme::light(), target(journey));
                let ground = Ground { journey, state, ends: None, persona: None, theme, lang };
                let printed = drawing::page(page, ground);
                let outside = printed.items.iter().find(|item| {
                    let bounds = item.shape.bounds();
                    bounds.x1 > printed.width || bounds.x0 < 0.0 || !bounds.is_finite()
                });
                assert!(outside.is_none(), "{number} {page:?}: {outside:?}");
                // A text that is missing shows as its key.
                let key = printed.items.iter().find_map(|item| match &item.shape {
                    Shape::Text(line) => {
                        let is_key = ["proof-", "readiness-", "worksheet-", "reference-", "options-", "concept-"]
                            .iter()
                            .any(|prefix| line.text.starts_with(prefix));
                        is_key.then(|| line.text.clone())
                    }
                    _ => None,
                });
                assert_eq!(key, None);
            }
        }
    }
}
