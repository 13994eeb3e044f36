//! The options that initiatives weigh, and what their proofs of concept showed.

use crate::{
    drawing::{
        pages::names::{MISSING, Names},
        plots::{Block, Cell, Column, Part, Tone},
    },
    i18n::Lang,
    model::{Element, Initiative},
    roadmap::proofs_of_concept,
    text::Icon,
};

/// The options, initiative by initiative.
pub(super) fn options(names: Names, initiatives: &[Initiative]) -> Part {
    let lang = names.lang;
    let weighing: Vec<&Initiative> = initiatives.iter().filter(|it| !it.options.is_empty()).collect();
    if weighing.is_empty() {
        let blocks = vec![Block::note(lang.text("options-fill"))];
        return Part { title: lang.text("options-none"), blocks };
    }
    let open = weighing.iter().filter(|it| !it.options.iter().any(|option| option.chosen)).count();
    let key = if open > 0 { "options-title-open" } else { "options-title" };
    let title = lang.text_with(key, &[("all", weighing.len().into()), ("count", open.into())]);
    let columns = vec![
        Column::words(lang.text("options-initiative"), 2.0),
        Column::words(lang.text("options-option"), 2.0),
        Column::words(lang.text("options-for"), 2.2),
        Column::words(lang.text("options-against"), 2.2),
        Column::words(lang.text("options-chosen"), 1.0),
    ];
    let rows = weighing.iter().flat_map(|initiative| {
        initiative.options.iter().enumerate().map(|(place, option)| {
            // The initiative is named beside its first option.
            let title = if place == 0 { initiative.title.as_str() } else { "" };
            let chosen = Cell::new(lang.text("options-taken")).in_tone(Tone::Better).signed(Icon::Check);
            let option_name = Cell::new(&*option.name);
            vec![
                Cell::new(title).about(Element::Initiative(initiative.id.clone())),
                if option.chosen { option_name.bold() } else { option_name },
                Cell::new(or_missing(&option.advantages)),
                Cell::new(or_missing(&option.drawbacks)),
                if option.chosen { chosen } else { Cell::default() },
            ]
        })
    });
    Part { title, blocks: vec![Block::Table(lang.text("options-table"), columns, rows.collect())] }
}

/// The three questions of a proof of concept, initiative by initiative.
pub(super) fn proofs(names: Names, initiatives: &[Initiative]) -> Part {
    let lang = names.lang;
    let needing = proofs_of_concept(&initiatives.iter().collect::<Vec<_>>());
    if needing.is_empty() {
        let blocks = vec![Block::note(lang.text("concept-fill"))];
        return Part { title: lang.text("concept-none"), blocks };
    }
    let answers = |it: &Initiative| {
        let proof = &it.proof_of_concept;
        [proof.systems_connect, proof.context_passes, proof.data_preserved]
    };
    let proven = needing.iter().filter(|it| answers(it) == [Some(true); 3]).count();
    let failing = needing.iter().filter(|it| answers(it).contains(&Some(false))).count();
    let key = if failing > 0 { "concept-title-failing" } else { "concept-title" };
    let args = [("count", proven.into()), ("all", needing.len().into()), ("failing", failing.into())];
    let columns = vec![
        Column::words(lang.text("options-initiative"), 2.4),
        Column::words(lang.text("concept-connect"), 1.4),
        Column::words(lang.text("concept-context"), 1.4),
        Column::words(lang.text("concept-data"), 1.4),
    ];
    let rows = needing.iter().map(|initiative| {
        let title = Cell::new(&*initiative.title).about(Element::Initiative(initiative.id.clone()));
        std::iter::once(title).chain(answers(initiative).map(|answer| answered(lang, answer))).collect()
    });
    let rows = rows.collect();
    let blocks =
        vec![Block::note(lang.text("concept-how")), Block::Table(lang.text("concept-table"), columns, rows)];
    Part { title: lang.text_with(key, &args), blocks }
}

fn answered(lang: Lang, answer: Option<bool>) -> Cell {
    match answer {
        Some(true) => Cell::new(lang.text("concept-yes")).in_tone(Tone::Better).signed(Icon::Check),
        Some(false) => Cell::new(lang.text("concept-no")).in_tone(Tone::Hurts).signed(Icon::X),
        None => Cell::new(lang.text("concept-unknown")).in_tone(Tone::Quiet).signed(Icon::CircleQuestionMark),
    }
}

fn or_missing(words: &str) -> &str {
    if words.is_empty() { MISSING } else { words }
}
