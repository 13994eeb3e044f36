//! What stands below the chart: how success is measured, and what was decided.

use super::GUTTER;
use crate::{
    drawing::{
        Theme,
        canvas::{Align, Canvas, Lettering},
    },
    i18n::Lang,
    model::{Element, KpiId},
    roadmap::Plan,
};

/// Where the values of the KPIs begin, in pixels.
const VALUES: f64 = 330.0;

/// The KPIs and what was decided, below the bands. Returns where they end.
pub(super) fn paint(canvas: &mut Canvas, plan: &Plan, width: f64, theme: &Theme, lang: Lang, top: f64) -> f64 {
    let half = width / 2.0 - GUTTER;
    let heading = Lettering::bold(16.0, theme.text);
    let line = Lettering::regular(13.0, theme.text);
    let mut left = top;
    if !plan.kpis.is_empty() {
        canvas.text(&lang.text("roadmap-drawing-kpis"), (0.0, left + 14.0), heading, Align::Left, half);
        left += 28.0;
        for kpi in &plan.kpis {
            let value =
                |number: Option<f64>| number.map_or_else(|| "?".to_owned(), |number| lang.number(number, 2));
            let unit = lang.behind_number(&kpi.unit);
            let words = format!("{} → {}{unit}", value(kpi.baseline), value(kpi.target));
            canvas.about(Element::Kpi(KpiId::new(&kpi.id)), |canvas| {
                let lettering = if kpi.headline { Lettering::bold(13.0, theme.text) } else { line };
                canvas.text(&kpi.name, (0.0, left + 12.0), lettering, Align::Left, VALUES - 12.0);
                canvas.text(words.trim_end(), (VALUES, left + 12.0), lettering, Align::Left, half - VALUES);
            });
            left += 20.0;
        }
    }
    let mut right = top;
    if !plan.decisions.is_empty() {
        let x = half + 2.0 * GUTTER;
        canvas.text(&lang.text("roadmap-drawing-decisions"), (x, right + 14.0), heading, Align::Left, half);
        right += 28.0;
        for decision in &plan.decisions {
            let by = decision.by.map(|date| lang.date(date));
            let words: Vec<_> = [Some(decision.text.clone()), Some(decision.who.clone()), by]
                .into_iter()
                .flatten()
                .filter(|words| !words.is_empty())
                .collect();
            canvas.text(&words.join(" · "), (x, right + 12.0), line, Align::Left, half);
            right += 20.0;
        }
    }
    left.max(right)
}
