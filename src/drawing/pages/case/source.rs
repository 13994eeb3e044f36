//! Where each figure comes from.

use super::Told;
use crate::{
    drawing::plots::{Block, Branch, Cell, Part, Tree},
    roadmap::case::{Figure, figures},
};

/// All figures with what they come from.
pub(super) fn part(told: Told) -> Part {
    let lang = told.lang;
    let figures = figures(told.case, told.journey, told.target, lang);
    let tree = Tree {
        name: lang.text("case-source"),
        heads: ["case-source-figure", "case-source-value", "case-source-how"].map(|key| lang.text(key)),
        branches: figures.iter().map(|figure| branch(told, figure)).collect(),
    };
    Part {
        title: lang.text("case-source"),
        blocks: vec![Block::note(lang.text("case-source-note")), Block::Tree(tree)],
    }
}

/// A figure and what it comes from; a tree of figures has few levels.
fn branch(told: Told, figure: &Figure) -> Branch {
    let noted = || if figure.value.is_some() { "case-noted" } else { "case-not-noted" };
    Branch {
        name: Cell { element: figure.about.clone(), ..Cell::new(&*figure.name) },
        value: figure.written(told.lang, &told.case.currency),
        says: if figure.rule.is_empty() { told.lang.text(noted()) } else { figure.rule.clone() },
        branches: figure.inputs.iter().map(|input| branch(told, input)).collect(),
    }
}
