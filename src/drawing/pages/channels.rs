//! What each channel is for, and how customers go from one to another.

mod credit;
mod pillars;
mod switches;
mod uses;

use super::names::Names;
use crate::{
    drawing::plots::{Block, Cell, Part, Tone},
    i18n::Lang,
    insight::{Metrics, Omnichannel},
    model::{Journey, PersonaId, State},
    text::Icon,
};

/// What the page says of a state, for everybody or for one persona.
pub(crate) fn parts(journey: &Journey, state: &State, persona: Option<&PersonaId>, lang: Lang) -> Vec<Part> {
    let names = Names { journey, state, lang };
    let known = Omnichannel::of(journey, state, persona);
    vec![
        switches::part(names, &known),
        uses::part(names, &known),
        pillars::part(names, &known),
        credit::part(names, &known),
    ]
}

/// Why the figures of the flow are not there, or grey, where they are.
pub(super) fn doubt(lang: Lang, metrics: &Metrics) -> Option<Block> {
    let key = if metrics.completion_probability.is_none() {
        "pages-no-flow"
    } else if metrics.flow_is_trusted() {
        return None;
    } else {
        "figures-not-trusted"
    };
    Some(Block::Say(Cell::new(lang.text(key)).in_tone(Tone::Caution).signed(Icon::Info)))
}
