//! The figures: every metric, from one state to the other, with what the difference means.

use egui::{Grid, RichText, ScrollArea, Ui};

use super::super::{paint::color, words::Words};
use crate::{
    editor::{Editor, Reading},
    insight::{Metric, Source, Verdict},
    model::Role,
};

/// Shows the metrics, from and to where two states are compared.
pub(super) fn show(ui: &mut Ui, words: Words, editor: &Editor, reading: &Reading) {
    let journey = editor.journey();
    let name = |id| journey.states.get(id).map_or_else(String::new, |state| state.name.clone());
    ScrollArea::both().auto_shrink(false).show(ui, |ui| {
        if let Some(comparison) = &reading.comparison {
            ui.label(words.with(
                "figures-line",
                &[
                    ("resolved", comparison.frictions.resolved.len().into()),
                    ("reduced", comparison.frictions.reduced.len().into()),
                    ("introduced", comparison.frictions.introduced.len().into()),
                    ("unanswered", comparison.frictions.unanswered.len().into()),
                ],
            ));
        }
        if !reading.metrics.flow_is_trusted() {
            ui.label(RichText::new(words.get("figures-not-trusted")).color(ui.visuals().warn_fg_color));
        }
        Grid::new("figures").striped(true).min_col_width(96.0).spacing([24.0, 4.0]).show(ui, |ui| {
            let quiet = ui.visuals().weak_text_color();
            ui.label("");
            match &reading.comparison {
                Some(comparison) => {
                    for id in [&comparison.from, &comparison.to] {
                        right(ui, RichText::new(name(id)).strong());
                    }
                    ui.label("");
                }
                None => right(ui, RichText::new(words.get("figures-value")).strong()),
            }
            ui.end_row();
            for metric in Metric::ALL {
                let key = format!("metric-{}", metric.key());
                ui.label(words.get(&key)).on_hover_text(words.get(&format!("{key}-help")));
                let values = match &reading.comparison {
                    Some(comparison) => vec![&comparison.metrics.from, &comparison.metrics.to],
                    None => vec![&reading.metrics],
                };
                for metrics in &values {
                    let trusted = metric.source() == Source::Map || metrics.flow_is_trusted();
                    let text = RichText::new(value(words, *metric, metrics.get(*metric)));
                    right(ui, if trusted { text } else { text.color(quiet) });
                }
                if let [from, to] = values[..] {
                    let verdict = metric.verdict(from.get(*metric), to.get(*metric), Role::Future);
                    let (text, ink) = match verdict {
                        Verdict::Better => (words.get("verdict-better"), color(words.theme.better)),
                        Verdict::Worse => (words.get("verdict-worse"), color(words.theme.friction)),
                        Verdict::Same => (words.get("verdict-same"), quiet),
                        Verdict::None => (String::new(), quiet),
                    };
                    ui.label(RichText::new(text).color(ink));
                }
                ui.end_row();
            }
        });
    });
}

fn right(ui: &mut Ui, text: RichText) {
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| ui.label(text));
}

/// A metric with two significant digits; a share as per cent; unknown as a dash.
fn value(words: Words, metric: Metric, value: Option<f64>) -> String {
    match value {
        None => "–".to_owned(),
        Some(value) => match metric {
            Metric::SharesKnown
            | Metric::CompletionProbability
            | Metric::MultichannelRate
            | Metric::AssumptionShare => words.lang.percent(value),
            _ => words.lang.short_number(value),
        },
    }
}
