//! A comparison in one sentence.

use crate::{
    i18n::Lang,
    insight::{Comparison, Fate, Metrics},
};

/// A comparison in one sentence, in its parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    /// What becomes of the completion; none where it is not known.
    pub completion: Option<String>,
    /// Why the completion is not to be trusted; none where it is.
    pub doubt: Option<String>,
    /// What becomes of the frictions; where there are none, of touchpoints and transitions. Empty where nothing does.
    pub rest: String,
}

impl Sentence {
    /// The whole sentence, without a full stop.
    #[must_use]
    pub fn text(&self) -> String {
        let completion = match (&self.completion, &self.doubt) {
            (Some(completion), Some(doubt)) => Some(format!("{completion} ({doubt})")),
            (completion, _) => completion.clone(),
        };
        let parts = completion.into_iter().chain((!self.rest.is_empty()).then(|| self.rest.clone()));
        parts.collect::<Vec<_>>().join(", ")
    }
}

/// The fates that the sentence names, in its order: what stays says nothing.
const FATES: [Fate; 6] =
    [Fate::Resolved, Fate::Reduced, Fate::Worsened, Fate::Introduced, Fate::Unanswered, Fate::Moved];

/// What changes, in one sentence: "Réussite 40 → 59 %, 6 irritants résolus, 1 réduit, 1 nouveau".
#[must_use]
pub fn sentence(comparison: &Comparison, lang: Lang) -> Sentence {
    let frictions = FATES.map(|fate| (format!("told-{}", fate.key()), comparison.frictions.with(fate).len()));
    let touchpoints = &comparison.touchpoints;
    let transitions = &comparison.transitions;
    let lines = transitions.added.len()
        + transitions.removed.len()
        + transitions.changed.len()
        + transitions.rerouted.len();
    let map = [
        ("told-touchpoints-added".to_owned(), touchpoints.added.len()),
        ("told-touchpoints-removed".to_owned(), touchpoints.removed.len()),
        ("told-touchpoints-changed".to_owned(), touchpoints.changed.len()),
        ("told-transitions-changed".to_owned(), lines),
    ];
    let mut rest = counted(&frictions, lang);
    if rest.is_empty() {
        rest = counted(&map, lang);
    }
    let completion = completion(&comparison.metrics.from, &comparison.metrics.to, lang);
    let doubt = completion.as_ref().and_then(|_| doubt(&comparison.metrics.from, &comparison.metrics.to, lang));
    if rest.is_empty() && completion.is_none() {
        rest = lang.text("told-nothing");
    }
    Sentence { completion, doubt, rest }
}

/// The parts that are something, the first of them with its noun.
fn counted(parts: &[(String, usize)], lang: Lang) -> String {
    let mut told: Vec<String> = Vec::new();
    for (key, count) in parts.iter().filter(|(_, count)| *count > 0) {
        let key = if told.is_empty() { format!("{key}-first") } else { key.clone() };
        told.push(lang.text_with(&key, &[("count", (*count).into())]));
    }
    told.join(", ")
}

/// What becomes of the completion, with decimals where two whole per cent would look alike.
fn completion(from: &Metrics, to: &Metrics, lang: Lang) -> Option<String> {
    let (from, to) = (from.completion_probability?, to.completion_probability?);
    if (from - to).abs() <= 1e-9 {
        return Some(lang.text_with("told-completion-same", &[("at", lang.percent(to).into())]));
    }
    let percent = |share: f64, decimals| lang.number(share * 100.0, decimals);
    let decimals = (0..4).find(|decimals| percent(from, *decimals) != percent(to, *decimals)).unwrap_or(4);
    let values = [("from", percent(from, decimals).into()), ("to", percent(to, decimals).into())];
    Some(lang.text_with("told-completion", &values))
}

/// Why the flow of one of two states is not to be trusted: so few shares are known in the worse one.
fn doubt(from: &Metrics, to: &Metrics, lang: Lang) -> Option<String> {
    let doubtful = [from, to].into_iter().filter(|it| !it.flow_is_trusted());
    let known = doubtful.filter_map(|it| it.shares_known).reduce(f64::min)?;
    Some(lang.text_with("told-doubt", &[("known", lang.percent(known).into())]))
}
