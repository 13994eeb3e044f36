//! The eight questions, and what was answered.

use super::shown;
use crate::{
    drawing::{
        pages::names::Names,
        plots::{Answer, Block, Part},
    },
    model::Initiative,
    roadmap::Question,
};

/// The worksheet.
pub(super) fn part(names: Names, initiatives: &[Initiative]) -> Part {
    let lang = names.lang;
    let worksheet = &names.journey.worksheet;
    let known = shown::Shown::new(names, initiatives);
    let answers: Vec<Answer> = Question::ALL
        .into_iter()
        .map(|question| Answer {
            question,
            words: lang.text(&format!("worksheet-{}", question.key())),
            text: question.answer(worksheet).to_owned(),
            known: known.of(question),
        })
        .collect();
    let answered = answers.iter().filter(|answer| !answer.text.trim().is_empty()).count();
    let title = lang.text_with("worksheet-title", &[("count", answered.into()), ("all", answers.len().into())]);
    let heads = ["worksheet-question", "worksheet-answer", "worksheet-known"].map(|key| lang.text(key));
    Part { title, blocks: vec![Block::Answers(heads, answers)] }
}
