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
        amount(kpi, value, self.lang())
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

/// Where a KPI stands, in a sentence with its figures, with a sign.
#[must_use]
pub fn kpi_verdict(kpi: &Kpi, proof: &Proof, lang: Lang) -> Cell {
    progress(proof.progress, verdict_words(kpi, proof, lang))
}

fn verdict_words(kpi: &Kpi, proof: &Proof, lang: Lang) -> String {
    let amount = |value: Option<f64>| {
        value.map_or_else(|| super::names::MISSING.to_owned(), |value| amount(kpi, value, lang))
    };
    let key = match (proof.progress, proof.last()) {
        (Progress::NotBegun, None) => "proof-says-not-measured".to_owned(),
        (Progress::NotBegun, Some(last)) if proof.slope.is_some_and(|slope| slope.from.0 == last.date) => {
            "proof-says-first".to_owned()
        }
        (Progress::NoFigures, _) => {
            let lacks = proof.lacks.iter().map(|lack| lang.text(&format!("proof-lacks-{}", lack.key())));
            let lacks = lacks.collect::<Vec<_>>().join(&lang.text("proof-and"));
            return lang.text_with("proof-says-no-figures", &[("lacks", lacks.into())]);
        }
        (progress, _) => format!("proof-says-{}", progress.key()),
    };
    let date = proof.last().map(|last| lang.date(last.date)).unwrap_or_default();
    let begins = proof.slope.map(|slope| lang.date(slope.from.0)).unwrap_or_default();
    let args = [
        ("begins", begins.into()),
        ("value", amount(proof.last().map(|last| last.value)).into()),
        ("date", date.into()),
        ("expected", amount(proof.expected()).into()),
        ("baseline", amount(kpi.baseline).into()),
        ("target", amount(kpi.target).into()),
    ];
    lang.text_with(&key, &args)
}

/// A value of a KPI with its unit.
fn amount(kpi: &Kpi, value: f64, lang: Lang) -> String {
    format!("{}{}", lang.number(value, 2), unit(kpi, lang))
}

/// The unit of a KPI as it is written behind a number.
pub(super) fn unit(kpi: &Kpi, lang: Lang) -> String {
    lang.behind_number(&kpi.unit)
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
