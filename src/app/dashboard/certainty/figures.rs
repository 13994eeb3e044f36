//! Each figure with its interval, of one state or of two.

use egui::{Grid, Pos2, Rect, RichText, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

use super::super::super::{
    fonts,
    paint::{color, narrow},
    words::Words,
};
use crate::{
    drawing::sureness,
    insight::{Certainty, Difference, Metric},
    model::State,
    text::Weight,
};

/// The size of the picture of an interval, in points.
const INTERVAL: Vec2 = Vec2::new(220.0, 30.0);

/// How far the intervals of two states lie from the middle of their row, in points.
const APART: f32 = 6.0;

/// The radius of a dot, in points.
const DOT: f32 = 5.0;

/// Shows the figures.
pub(super) fn show(ui: &mut Ui, words: Words, states: &[&State], all: &[&Certainty]) {
    let known = |metric: &Metric| all.iter().any(|certainty| certainty.figures.get(*metric).is_some());
    Grid::new("certainty-figures").striped(true).spacing([24.0, 2.0]).show(ui, |ui| {
        super::head(ui, &words.get("certainty-figure-name"));
        super::head(ui, &words.get("certainty-interval"));
        for (place, state) in states.iter().enumerate() {
            legend(ui, words, &state.name, is_main(place, states.len()));
        }
        if states.len() > 1 {
            super::head(ui, &words.get("certainty-difference"));
        }
        ui.end_row();
        for metric in sureness::listed().filter(known) {
            row(ui, words, metric, all);
            ui.end_row();
        }
    });
}

/// The later one of two states is painted full.
const fn is_main(place: usize, count: usize) -> bool {
    place + 1 == count
}

/// The name of a state, with its dot.
fn legend(ui: &mut Ui, words: Words, name: &str, main: bool) {
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(2.0 * DOT + 2.0), Sense::hover());
        dot(ui, words, rect.center(), main);
        super::head(ui, name);
    });
}

fn dot(ui: &Ui, words: Words, at: Pos2, main: bool) {
    let ink = color(if main { words.theme.accent } else { words.theme.border });
    let fill = if main { ink } else { color(words.theme.surface) };
    ui.painter().circle(at, DOT, fill, Stroke::new(2.0, ink));
}

fn row(ui: &mut Ui, words: Words, metric: Metric, all: &[&Certainty]) {
    let lang = words.lang;
    ui.label(sureness::name(metric, lang)).on_hover_text(words.get(&format!("metric-{}-help", metric.key())));
    let told = sureness::sentence(metric, all, lang);
    let (rect, response) = ui.allocate_exact_size(INTERVAL, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &told));
    response.on_hover_text(&told);
    intervals(ui, words, metric, all, rect);
    for certainty in all {
        let text = RichText::new(sureness::with_range(certainty, metric, lang));
        let weak = ui.visuals().weak_text_color();
        ui.label(if certainty.figures.flow_is_trusted() { text } else { text.color(weak) });
    }
    if let [from, to] = all {
        let worth = from.difference(to, metric);
        let text = RichText::new(sureness::verdict(worth, lang));
        ui.label(match worth {
            Difference::Sure => text.font(fonts::font(14.0, Weight::Bold)),
            Difference::Unsure => text,
            Difference::Same | Difference::Unknown => text.color(ui.visuals().weak_text_color()),
        });
    }
}

/// A dot with an interval for each state, the later one below.
fn intervals(ui: &Ui, words: Words, metric: Metric, all: &[&Certainty], rect: Rect) {
    let scale = sureness::scale(metric, all);
    let inner = rect.shrink2(Vec2::new(DOT + 1.0, 0.0));
    let at = |value: f64| inner.left() + narrow(sureness::place(value, scale)) * inner.width();
    ui.painter().hline(inner.x_range(), inner.center().y, Stroke::new(1.0, color(words.theme.hairline)));
    for (place, certainty) in all.iter().enumerate() {
        let main = is_main(place, all.len());
        let off = if all.len() == 1 {
            0.0
        } else if main {
            APART
        } else {
            -APART
        };
        let y = inner.center().y + off;
        let ink = color(if main { words.theme.accent } else { words.theme.border });
        if let Some(range) = certainty.ranges.get(&metric) {
            ui.painter().hline(at(range.low)..=at(range.high), y, Stroke::new(3.0, ink));
        }
        if let Some(value) = certainty.figures.get(metric) {
            dot(ui, words, Pos2::new(at(value), y), main);
        }
    }
}
