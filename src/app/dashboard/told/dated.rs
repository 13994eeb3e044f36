//! Values by date, against the line to their target.

use egui::{RichText, Role, Ui};
use egui_plot::{AxisHints, GridMark, Line, LineStyle, MarkerShape, PlotPoint, PlotPoints, Points};

use super::{Shown, name};
use crate::{app::paint::color, drawing::plots::Dated};

/// The height of the plot, in points.
const HEIGHT: f32 = 190.0;

/// How far from a point the pointer still means it, in points.
const REACH: f32 = 16.0;

/// Shows the values over their dates.
pub(super) fn show(ui: &mut Ui, shown: &mut Shown, dated: &Dated) {
    let theme = shown.words.theme;
    let lang = shown.words.lang;
    ui.horizontal_wrapped(|ui| {
        if !dated.measures.is_empty() {
            ui.label(RichText::new(format!("—●—  {}", dated.legend.0)).size(13.0));
            ui.add_space(16.0);
        }
        if dated.line.is_some() {
            ui.label(RichText::new(format!("- - □  {}", dated.legend.1)).size(13.0));
        }
    });
    let (last, (low, high)) = (dated.last(), dated.range());
    let (across, upwards) = (dated.across(), dated.upwards());
    let marks: Vec<f64> = across.iter().map(|(days, _)| *days).collect();
    let levels: Vec<f64> = upwards.iter().map(|(value, _)| *value).collect();
    let below = AxisHints::new_x().label_spacing(egui::Rangef::new(0.0, 1.0)).formatter(move |mark, _| {
        let near = across.iter().find(|(days, _)| (days - mark.value).abs() < 0.5);
        near.map(|(_, says)| says.clone()).unwrap_or_default()
    });
    let left = AxisHints::new_y().label_spacing(egui::Rangef::new(0.0, 1.0)).formatter(move |mark, _| {
        let near = upwards.iter().min_by(|a, b| (a.0 - mark.value).abs().total_cmp(&(b.0 - mark.value).abs()));
        near.map(|(_, says)| says.clone()).unwrap_or_default()
    });
    let chart = shown
        .still(&dated.name, HEIGHT)
        .include_x(-0.04 * last)
        .include_x(1.04 * last)
        .include_y(low)
        .include_y(high)
        .set_margin_fraction(egui::Vec2::ZERO)
        .x_grid_spacer(move |_| marks.iter().map(|mark| GridMark { value: *mark, step_size: last }).collect())
        .y_grid_spacer(move |_| {
            levels.iter().map(|mark| GridMark { value: *mark, step_size: (high - low) / 2.0 }).collect()
        })
        .custom_x_axes(vec![below])
        .custom_y_axes(vec![left])
        .label_formatter(|_| None)
        .show(ui, |plot| {
            if let Some(ends) = dated.line {
                let ends = ends.map(|(date, value)| [dated.days(date), value]);
                let line = Line::new("", PlotPoints::from(ends.to_vec())).color(color(theme.muted));
                plot.line(line.style(LineStyle::dashed_dense()).width(2.0).allow_hover(false));
                let target = Points::new("", vec![ends[1]]).shape(MarkerShape::Square).filled(false);
                plot.points(target.radius(6.0).color(color(theme.muted)).allow_hover(false));
            }
            let measures: Vec<[f64; 2]> =
                dated.measures.iter().map(|(date, value)| [dated.days(*date), *value]).collect();
            let line = Line::new("", PlotPoints::from(measures.clone())).color(color(theme.text));
            plot.line(line.width(2.0).allow_hover(false));
            plot.points(Points::new("", measures).radius(5.0).color(color(theme.text)).allow_hover(false));
        });
    name(&chart.response, Role::Figure, &dated.name);
    let Some(pointer) = chart.response.hover_pos() else { return };
    let near = dated.measures.iter().chain(dated.line.iter().flatten()).map(|(date, value)| {
        let place = chart.transform.position_from_point(&PlotPoint::new(dated.days(*date), *value));
        (date, value, place.distance(pointer))
    });
    let nearest = near.filter(|(_, _, far)| *far <= REACH).min_by(|a, b| a.2.total_cmp(&b.2));
    if let Some((date, value, _)) = nearest {
        chart.response.on_hover_text_at_pointer(format!("{}\n{}", lang.date(*date), dated.amount(*value)));
    }
}
