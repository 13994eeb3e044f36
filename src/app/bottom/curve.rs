//! The experience curve, with the names of the stages below.

use egui::{Rangef, Ui};
use egui_plot::{AxisHints, GridMark, Line, Plot, PlotPoints, Points};

use super::super::{capture::signed, paint::color, words::Words};
use crate::{
    editor::{Editor, Reading},
    insight::Curve,
    model::Journey,
    text::{self, Weight},
};

/// The size of the names below the curve, in points.
const LABEL: f64 = 14.0;

/// The room that a number of the scale takes, in points.
const LINE: f32 = 18.0;

/// The room below the curve for the names of the stages, in points.
const NAMES: f32 = 28.0;

/// What fits is chosen here: the toolkit would let words and numbers fade, or leave them out, where they come close.
const AS_WRITTEN: Rangef = Rangef { min: 0.0, max: 1.0 };

/// Every how many of the emotions −2 to +2 a number is written, so that none lies on another.
fn interval(height: f32) -> i64 {
    let between = (height - NAMES) / 4.4;
    if between >= LINE {
        1
    } else if 2.0 * between >= LINE {
        2
    } else {
        4
    }
}

/// The points of a curve, numbered by stage; where nothing is known the line breaks.
fn pieces(curve: &Curve) -> Vec<Vec<[f64; 2]>> {
    let mut pieces = vec![Vec::new()];
    for (stage, (_, point)) in curve.points.iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "a journey has few stages")]
        let x = stage as f64;
        match (point, pieces.last_mut()) {
            (Some(point), Some(piece)) => piece.push([x, point.mean]),
            _ => pieces.push(Vec::new()),
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// Shows the curve of the state on screen, and that of the other, dashed.
pub(super) fn show(ui: &mut Ui, words: Words, editor: &Editor, reading: &Reading) {
    legend(ui, words, editor, reading);
    let height = ui.available_height();
    let other = reading.other_curve.as_ref();
    plot(ui, "curve", words, editor.journey(), (&reading.curve, other), height);
}

/// Plots a curve, and another, dashed, so many points high.
pub(in crate::app) fn plot(
    ui: &mut Ui,
    id: &str,
    words: Words,
    journey: &Journey,
    (curve, other): (&Curve, Option<&Curve>),
    height: f32,
) -> egui::Response {
    let stages: Vec<String> = journey.stages.iter().map(|stage| stage.name.clone()).collect();
    let theme = words.theme;
    // A name wider than its stage would not be shown at all.
    #[expect(clippy::cast_precision_loss, reason = "a journey has few stages")]
    let room = f64::from(ui.available_width()) * 0.85 / (stages.len().max(1) as f64 + 0.2);
    let names: Vec<String> =
        stages.iter().map(|name| text::fit(name, LABEL, Weight::Regular, room).text).collect();
    #[expect(clippy::cast_precision_loss, reason = "a journey has few stages")]
    let last = stages.len().saturating_sub(1) as f64;
    let ticks = move |_| {
        (0..stages.len())
            .map(|stage| {
                #[expect(clippy::cast_precision_loss, reason = "a journey has few stages")]
                let value = stage as f64;
                GridMark { value, step_size: 1.0 }
            })
            .collect()
    };
    let interval = interval(height);
    let scale = AxisHints::new_y().label_spacing(AS_WRITTEN).formatter(move |mark, _| {
        #[expect(clippy::cast_possible_truncation, reason = "an emotion is −2 to +2")]
        let emotion = mark.value.round() as i64;
        if (emotion + 2) % interval == 0 { signed(emotion) } else { String::new() }
    });
    let below = AxisHints::new_x().label_spacing(AS_WRITTEN).formatter(move |mark, _| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be a stage")]
        let stage = (mark.value >= 0.0).then_some(mark.value.round() as usize);
        stage.and_then(|stage| names.get(stage)).cloned().unwrap_or_default()
    });
    Plot::new(id)
        .height(height)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .show_background(false)
        .grid_color(color(theme.hairline))
        .grid_fade(0.0)
        .include_x(-0.6)
        .include_x(last + 0.6)
        .include_y(-2.2)
        .include_y(2.2)
        .x_grid_spacer(ticks)
        .y_grid_spacer(|_| (-2..=2).map(|mark| GridMark { value: f64::from(mark), step_size: 4.0 }).collect())
        .custom_x_axes(vec![below])
        .custom_y_axes(vec![scale])
        .show(ui, |plot| {
            for piece in other.into_iter().flat_map(pieces) {
                let line = Line::new("", PlotPoints::from(piece));
                plot.line(line.color(color(theme.muted)).width(1.5).style(egui_plot::LineStyle::dashed_loose()));
            }
            let remembered = other.into_iter().flat_map(|other| [other.peak, other.end].map(|at| (other, at)));
            for (other, stage) in remembered.filter_map(|(other, at)| Some((other, at?))) {
                let Some((_, Some(point))) = other.points.get(stage) else { continue };
                #[expect(clippy::cast_precision_loss, reason = "a journey has few stages")]
                let at = vec![[stage as f64, point.mean]];
                plot.points(Points::new("", at).radius(5.0).color(color(theme.muted)));
            }
            for piece in pieces(curve) {
                let line = Line::new("", PlotPoints::from(piece));
                plot.line(line.color(color(theme.text)).width(2.5));
            }
            for (stage, (_, point)) in curve.points.iter().enumerate() {
                let Some(point) = point else { continue };
                #[expect(clippy::cast_precision_loss, reason = "a journey has few stages")]
                let x = stage as f64;
                #[expect(clippy::cast_precision_loss, reason = "an emotion is −2 to +2")]
                let (worst, best) = (point.worst as f64, point.best as f64);
                let bar = Line::new("", PlotPoints::from(vec![[x, worst], [x, best]]));
                plot.line(bar.color(color(theme.muted)).width(4.0));
                #[expect(clippy::cast_possible_truncation, reason = "an emotion is −2 to +2")]
                let fill = theme.emotion_of(point.mean.round() as i64).fill;
                let remembered = curve.peak == Some(stage) || curve.end == Some(stage);
                let radius = if remembered { 8.0 } else { 5.0 };
                plot.points(Points::new("", vec![[x, point.mean]]).radius(radius).color(color(fill)));
            }
        })
        .response
}

/// What the lines and bars are.
fn legend(ui: &mut Ui, words: Words, editor: &Editor, reading: &Reading) {
    let journey = editor.journey();
    let own = editor.state().map_or("", |state| &state.name);
    let other = reading.comparison.as_ref().map(|comparison| {
        let is_from = editor.view().state.as_ref() == Some(&comparison.from);
        if is_from { &comparison.to } else { &comparison.from }
    });
    let own = ("own", own.into());
    let line = match other.and_then(|id| journey.states.get(id)) {
        Some(other) => words.with("curve-legend", &[own, ("other", other.name.as_str().into())]),
        None => words.with("curve-legend-alone", &[own]),
    };
    ui.label(egui::RichText::new(line).small().color(ui.visuals().weak_text_color()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_low_panel_keeps_the_ends_of_the_scale() {
        assert_eq!([140.0, 90.0, 60.0, 20.0].map(interval), [1, 2, 4, 4]);
    }
}
