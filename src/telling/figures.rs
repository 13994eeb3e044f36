//! The metrics from one state to another, in words.

use crate::{
    i18n::Lang,
    insight::{Metric, Metrics, Pair, Source, Verdict},
    model::Role,
};

/// A metric from one state to another, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct MetricLine {
    /// Which.
    pub metric: Metric,
    /// What it is called.
    pub name: String,
    /// The values, with two significant digits; a dash where there is nothing to measure.
    pub values: Pair<String>,
    /// Whether each of them is to be trusted.
    pub trusted: Pair<bool>,
    /// The second less the first, with its sign; empty where a value is missing.
    pub difference: String,
    /// What that means.
    pub verdict: Verdict,
}

/// Whether a metric is a share of something, shown as per cent.
const fn is_share(metric: Metric) -> bool {
    matches!(
        metric,
        Metric::SharesKnown | Metric::CompletionProbability | Metric::MultichannelRate | Metric::AssumptionShare
    )
}

/// The value of a metric with two significant digits; a dash where there is nothing to measure.
#[must_use]
pub fn metric_value(metric: Metric, value: Option<f64>, lang: Lang) -> String {
    match value {
        None => "–".to_owned(),
        Some(value) if is_share(metric) => lang.percent(value),
        Some(value) => lang.short_number(value),
    }
}

/// All metrics from one state to another, the second one in this role.
#[must_use]
pub fn metric_lines(metrics: &Pair<Metrics>, role: Role, lang: Lang) -> Vec<MetricLine> {
    let line = |metric: &Metric| {
        let metric = *metric;
        let (from, to) = (metrics.from.get(metric), metrics.to.get(metric));
        let trusted = |metrics: &Metrics| metric.source() == Source::Map || metrics.flow_is_trusted();
        MetricLine {
            metric,
            name: lang.text(&format!("metric-{}", metric.key())),
            values: Pair { from: metric_value(metric, from, lang), to: metric_value(metric, to, lang) },
            trusted: Pair { from: trusted(&metrics.from), to: trusted(&metrics.to) },
            difference: from.zip(to).map(|(from, to)| difference(metric, to - from, lang)).unwrap_or_default(),
            verdict: metric.verdict(from, to, role),
        }
    };
    Metric::ALL.iter().map(line).collect()
}

/// A difference with its sign; of shares, in points.
fn difference(metric: Metric, rise: f64, lang: Lang) -> String {
    if rise.abs() <= 1e-9 {
        return "=".to_owned();
    }
    let sign = if rise > 0.0 { "+" } else { "" };
    if is_share(metric) {
        let points = format!("{sign}{}", lang.short_number(rise * 100.0));
        lang.text_with("told-points", &[("points", points.into())])
    } else {
        format!("{sign}{}", lang.short_number(rise))
    }
}
