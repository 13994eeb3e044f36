//! Where the pain comes from.

mod breaks;
mod departures;
mod effort;
mod employees;
mod pareto;

use super::names::Names;
use crate::{
    drawing::plots::{Block, Part},
    i18n::Lang,
    insight::Pains,
    model::{Anchor, Element, Journey, PersonaId, State},
};

/// How many views of the pain a booklet shows: as many as have room on a sheet.
const VIEWS: usize = 4;

/// How many bars each of them shows at most: the greatest.
const BARS: usize = 9;

/// What the page says of a state, for everybody or for one persona.
pub(crate) fn parts(journey: &Journey, state: &State, persona: Option<&PersonaId>, lang: Lang) -> Vec<Part> {
    let names = Names { journey, state, lang };
    let pains = Pains::of(journey, state, persona);
    vec![
        pareto::part(names, &pains),
        effort::part(names, &pains),
        departures::part(names, &pains),
        breaks::part(names, &pains),
        employees::part(names, &pains),
    ]
}

/// What a booklet shows of it: who bears the pain in four ways, and where customers begin again.
pub(crate) fn essence(journey: &Journey, state: &State, lang: Lang) -> Vec<Part> {
    let names = Names { journey, state, lang };
    let pains = Pains::of(journey, state, None);
    let mut bearing = pareto::part(names, &pains);
    for block in &mut bearing.blocks {
        if let Block::Choice(views) = block {
            views.truncate(VIEWS);
            for block in views.iter_mut().flat_map(|(_, blocks)| blocks) {
                if let Block::Pareto(pareto) = block {
                    pareto.bars.truncate(BARS);
                    pareto.shares.truncate(BARS);
                }
            }
        }
    }
    vec![bearing, breaks::part(names, &pains)]
}

/// A part that has nothing to show: what there is not, and what to fill in.
fn empty(lang: Lang, title: &str, fill: &str) -> Part {
    Part { title: lang.text(title), blocks: vec![Block::note(lang.text(fill))] }
}

/// What a friction hangs on, where it hangs on something that is drawn.
fn place_of(at: &Anchor) -> Option<Element> {
    match at {
        Anchor::Touchpoint(id) => Some(Element::Touchpoint(id.clone())),
        Anchor::Transition(id) => Some(Element::Transition(id.clone())),
        Anchor::Stage(id) => Some(Element::Stage(id.clone())),
        Anchor::Journey => None,
    }
}
