//! Whether the organisation is ready: the strategy worksheet, the four phases, the options weighed, what the proofs of
//! concept showed, the decisions asked for.

mod decisions;
mod phases;
mod shown;
mod weighed;
mod worksheet;

use super::names::Names;
use crate::{
    drawing::plots::Part,
    i18n::Lang,
    model::{Initiative, Journey, State, Status},
    roadmap,
};

/// What a booklet shows of it: the phases, the options weighed, and what the proofs of concept showed. The decisions are on
/// its first sheet.
pub(crate) fn essence(journey: &Journey, target: &State, lang: Lang) -> Vec<Part> {
    let names = Names { journey, state: target, lang };
    let mut initiatives = roadmap::initiatives(journey, target, lang);
    initiatives.retain(|it| !matches!(it.status, Status::Dropped | Status::Dismissed));
    let work = [weighed::options(names, &initiatives), weighed::proofs(names, &initiatives)];
    std::iter::once(phases::essence(names)).chain(work).collect()
}

/// What the page says of the roadmap towards a state.
pub(crate) fn parts(journey: &Journey, target: &State, lang: Lang) -> Vec<Part> {
    let names = Names { journey, state: target, lang };
    let mut initiatives = roadmap::initiatives(journey, target, lang);
    initiatives.retain(|it| !matches!(it.status, Status::Dropped | Status::Dismissed));
    let initiatives: &[Initiative] = &initiatives;
    let work = [weighed::options(names, initiatives), weighed::proofs(names, initiatives), decisions::part(names)];
    std::iter::once(worksheet::part(names, initiatives)).chain(phases::parts(names)).chain(work).collect()
}
