//! Values from stage to stage, as lines.

use egui::{RichText, Role, Ui};
use egui_plot::{AxisHints, GridMark, Line, LineStyle, MarkerShape, PlotPoints, Points};

use super::{Shown, name};
use crate::{
    app::{capture::signed, paint::color},
    drawing::plots::{Lines, Series},
    text::{self, Weight},
};

/// The height of the plot, in points.
const HEIGHT: f32 = 240.0;

/// A stage as the plot counts it.
#[expect(clippy::cast_precision_loss, reason = "a journey has few stages")]
const fn across(stage: usize) -> f64 {
    stage as f64
}

/// Shows the lines over the names of the stages.
pub(super) fn show(ui: &mut Ui, shown: &mut Shown, lines: &Lines) {
    let theme = shown.words.theme;
    let lang = shown.words.lang;
    let count = lines.stages.len();
    ui.horizontal_wrapped(|ui| {
        for series in &lines.series {
            let sign = if series.is_dashed { "- - □ - -" } else { "—●—" };
            ui.label(RichText::new(format!("{sign}  {}", series.name)).size(13.0));
            ui.add_space(16.0);
        }
    });
    // A name wider than its stage would not be shown at all.
    let room = f64::from(ui.available_width()) * 0.85 / (across(count.max(1)) + 0.2);
    let names: Vec<String> =
        lines.stages.iter().map(|name| text::fit(name, 13.0, Weight::Regular, room - 8.0).text).collect();
    let below = AxisHints::new_x().label_spacing(egui::Rangef::new(0.0, 1.0)).formatter(move |mark, _| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be a stage")]
        let stage = (mark.value >= -0.1).then_some(mark.value.round() as usize);
        stage.and_then(|stage| names.get(stage)).cloned().unwrap_or_default()
    });
    let left = AxisHints::new_y().formatter(|mark, _| {
        #[expect(clippy::cast_possible_truncation, reason = "an emotion is −2 to +2")]
        let emotion = mark.value.round() as i64;
        signed(emotion)
    });
    let chart = shown
        .still(&lines.name, HEIGHT)
        .include_x(-0.6)
        .include_x(across(count.max(1)) - 0.4)
        .include_y(-2.2)
        .include_y(2.2)
        .x_grid_spacer(move |_| {
            (0..count).map(|stage| GridMark { value: across(stage), step_size: 1.0 }).collect()
        })
        .y_grid_spacer(|_| (-2..=2).map(|mark| GridMark { value: f64::from(mark), step_size: 4.0 }).collect())
        .custom_x_axes(vec![below])
        .custom_y_axes(vec![left])
        .label_formatter(|_| None)
        .show(ui, |plot| {
            for series in &lines.series {
                for piece in pieces(series) {
                    let line = Line::new("", PlotPoints::from(piece.clone())).color(color(theme.text));
                    let style = if series.is_dashed { LineStyle::dashed_dense() } else { LineStyle::Solid };
                    plot.line(line.style(style).width(2.0).allow_hover(false));
                    let shape = if series.is_dashed { MarkerShape::Square } else { MarkerShape::Circle };
                    let points = Points::new("", piece).shape(shape).filled(!series.is_dashed);
                    plot.points(points.radius(5.0).color(color(theme.text)).allow_hover(false));
                }
            }
        });
    name(&chart.response, Role::Figure, &lines.name);
    let pointed = chart.response.hover_pos().map(|at| chart.transform.value_from_position(at).x.round());
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be a stage")]
    let pointed = pointed.filter(|stage| *stage >= 0.0).map(|stage| stage as usize);
    let Some((stage, called)) = pointed.and_then(|stage| Some((stage, lines.stages.get(stage)?))) else { return };
    let values = lines.series.iter().filter_map(|series| {
        let value = (*series.values.get(stage)?)?;
        Some(format!("{} {}", series.name, lang.short_number(value)))
    });
    let says = std::iter::once(called.clone()).chain(values).collect::<Vec<_>>().join("\n");
    chart.response.on_hover_text_at_pointer(says);
}

/// The points of a line; where nothing is known it breaks.
fn pieces(series: &Series) -> Vec<Vec<[f64; 2]>> {
    let mut pieces = vec![Vec::new()];
    for (stage, value) in series.values.iter().enumerate() {
        match (value, pieces.last_mut()) {
            (Some(value), Some(piece)) => piece.push([across(stage), *value]),
            _ => pieces.push(Vec::new()),
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}
