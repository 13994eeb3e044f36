//! How success is measured, and where it stands.

mod all;
mod gaps;
mod headline;

use jiff::civil::Date;

use super::names::Names;
use crate::{
    drawing::plots::{Block, Cell, Part, Tone},
    i18n::Lang,
    insight::{Progress, Proof, last_measured},
    model::{Journey, Kpi, State},
    roadmap::{self, Proving},
    text::Icon,
};

/// The KPIs of the roadmap and what their measures prove.
struct Proofs<'a> {
    names: Names<'a>,
    /// Each KPI and what is known of it: headline ones first.
    all: Vec<(&'a Kpi, Proving)>,
    /// The newest day on which anything was measured.
    newest: Option<Date>,
}

/// What the page says of the roadmap towards a state.
pub(crate) fn parts(journey: &Journey, target: &State, lang: Lang) -> Vec<Part> {
    let names = Names { journey, state: target, lang };
    let proofs = Proofs::of(names);
    if proofs.all.is_empty() {
        let blocks = vec![Block::note(lang.text("proof-fill"))];
        return vec![Part { title: lang.text("proof-none"), blocks }, gaps::references(&proofs)];
    }
    let parts = [headline::part(&proofs), all::part(&proofs)].into_iter();
    parts.chain(gaps::part(&proofs)).chain([gaps::references(&proofs)]).collect()
}

/// What a booklet shows of it: the headline KPIs as plots, and all in one table; what is still to be
/// filled in, and what others reach, is for those who work on it.
pub(crate) fn essence(journey: &Journey, target: &State, lang: Lang) -> Vec<Part> {
    let names = Names { journey, state: target, lang };
    let proofs = Proofs::of(names);
    if proofs.all.is_empty() {
        return Vec::new();
    }
    vec![headline::essence(&proofs), all::part(&proofs)]
}

impl<'a> Proofs<'a> {
    fn of(names: Names<'a>) -> Self {
        let journey = names.journey;
        let all = roadmap::proving(journey, names.state, names.lang).into_iter();
        let all = all.filter_map(|proving| Some((journey.kpis.get(&proving.kpi)?, proving)));
        Self { names, all: all.collect(), newest: last_measured(journey.kpis.iter()) }
    }
}

impl Proofs<'_> {
    const fn lang(&self) -> Lang {
        self.names.lang
    }

    /// A value of a KPI with its unit.
    fn amount(&self, kpi: &Kpi, value: f64) -> String {
        format!("{}{}", self.lang().number(value, 2), unit(kpi, self.lang()))
    }

    /// A value of a KPI, or a dash.
    fn amount_if_any(&self, kpi: &Kpi, value: Option<f64>) -> String {
        value.map_or_else(|| super::names::MISSING.to_owned(), |value| self.amount(kpi, value))
    }

    /// Since when a KPI should have been measured again, seen from the newest measure of all.
    fn overdue(&self, proof: &Proof) -> Option<Date> {
        self.newest.and_then(|newest| proof.overdue(newest))
    }
}

/// The unit of a KPI as it is written behind a number.
pub(super) fn unit(kpi: &Kpi, lang: Lang) -> String {
    match (kpi.unit.as_str(), lang) {
        ("", _) => String::new(),
        ("%", Lang::En) => "%".to_owned(),
        (unit, _) => format!("\u{a0}{unit}"),
    }
}

/// Where a KPI stands, with a sign.
fn progress(progress: Progress, words: String) -> Cell {
    let (tone, sign) = match progress {
        Progress::Worsening => (Tone::Hurts, Icon::TriangleAlert),
        Progress::Late => (Tone::Caution, Icon::Clock),
        Progress::OnTrack => (Tone::Better, Icon::Check),
        Progress::Reached => (Tone::Better, Icon::Flag),
        Progress::NotBegun => (Tone::Quiet, Icon::Hourglass),
        Progress::NoFigures => (Tone::Quiet, Icon::CircleQuestionMark),
    };
    Cell::new(words).in_tone(tone).signed(sign)
}
