//! Points by two figures.

use egui::{Align2, Rect, Role, Ui};
use egui_plot::{AxisHints, GridMark, Line, LineStyle, MarkerShape, PlotPoint, PlotPoints, PlotUi, Points, Text};

use super::{Shown, name};
use crate::{
    app::paint::{color, narrow},
    drawing::plots::{Dot, Scatter},
    text::{self, Weight},
};

/// The height of the plot, in points.
const HEIGHT: f32 = 340.0;

/// The height of a name, in points.
const LINE: f32 = 17.0;

/// How far from a point the pointer still means it, in points.
const REACH: f32 = 14.0;

/// Shows the points; those that stand out have another shape, and their name.
pub(super) fn show(ui: &mut Ui, shown: &mut Shown, scatter: &Scatter) {
    let theme = shown.words.theme;
    let lang = shown.words.lang;
    let (low, high) = (f64::from(scatter.upwards.0), f64::from(scatter.upwards.1));
    let marks: Vec<f64> = scatter.across.iter().map(|(mark, _)| *mark).collect();
    let last = scatter.last();
    let grades = scatter.upwards;
    let across = AxisHints::new_x().label(scatter.axes.0.as_str());
    let across = across.formatter(move |mark, _| lang.short_number(mark.value));
    let upwards = AxisHints::new_y().label(scatter.axes.1.as_str());
    let upwards = upwards.formatter(move |mark, _| lang.short_number(mark.value));
    let chart = shown
        .still(&scatter.name, HEIGHT)
        .include_x(-0.02 * last)
        .include_x(last * 1.05)
        .include_y(low - 0.5)
        .include_y(high + 0.5)
        .x_grid_spacer(move |_| marks.iter().map(|mark| GridMark { value: *mark, step_size: last }).collect())
        .y_grid_spacer(move |_| {
            (grades.0..=grades.1).map(|mark| GridMark { value: f64::from(mark), step_size: 7.0 }).collect()
        })
        .custom_x_axes(vec![across])
        .custom_y_axes(vec![upwards])
        .label_formatter(|_| None)
        .show(ui, |plot| {
            if let Some((from, to)) = scatter.line_ends(last * 1.05) {
                let line = Line::new("", PlotPoints::from(vec![[from.0, from.1], [to.0, to.1]]));
                let line = line.color(color(theme.muted)).style(LineStyle::dashed_dense());
                plot.line(line.width(1.5).allow_hover(false));
            }
            for dot in &scatter.dots {
                let (shape, ink, radius) = if dot.stands_out {
                    (MarkerShape::Diamond, theme.friction, 8.0)
                } else {
                    (MarkerShape::Circle, theme.muted, 5.0)
                };
                let points = Points::new("", vec![[dot.at.0, dot.at.1]]).shape(shape).color(color(ink));
                plot.points(points.radius(radius).allow_hover(false));
            }
            let point = |dot: &Dot| plot.screen_from_plot(PlotPoint::new(dot.at.0, dot.at.1));
            let around = egui::Vec2::splat(12.0);
            let mut taken: Vec<Rect> =
                scatter.dots.iter().map(|dot| Rect::from_center_size(point(dot), around)).collect();
            for dot in scatter.dots.iter().filter(|dot| dot.stands_out) {
                named(plot, dot, last, color(theme.text), &mut taken);
            }
        });
    name(&chart.response, Role::Figure, &scatter.name);
    let Some(pointer) = chart.response.hover_pos() else { return };
    let place = |dot: &Dot| chart.transform.position_from_point(&PlotPoint::new(dot.at.0, dot.at.1));
    let near = scatter.dots.iter().map(|dot| (dot, place(dot).distance(pointer)));
    let nearest = near.filter(|(_, far)| *far <= REACH).min_by(|a, b| a.1.total_cmp(&b.1));
    let Some((dot, _)) = nearest else { return };
    if chart.response.clicked()
        && let Some(element) = &dot.element
    {
        shown.lead(std::slice::from_ref(element));
    }
    chart.response.on_hover_text_at_pointer(&dot.says);
}

/// Writes the name of a point on the side where there is room, at the nearest height where it lies on no other name.
fn named(plot: &mut PlotUi, dot: &Dot, last: f64, ink: egui::Color32, taken: &mut Vec<Rect>) {
    let is_left = dot.at.0 < 0.7 * last;
    let at = plot.screen_from_plot(PlotPoint::new(dot.at.0, dot.at.1));
    let size = egui::vec2(narrow(text::width(&dot.name, 13.0, Weight::Regular)), LINE);
    let (anchor, x) =
        if is_left { (Align2::LEFT_CENTER, at.x + 12.0) } else { (Align2::RIGHT_CENTER, at.x - 12.0) };
    let room = |shift: &f32| anchor.anchor_size(egui::pos2(x, at.y + shift), size);
    let shifts = [0.0, -LINE, LINE, -2.0 * LINE, 2.0 * LINE];
    let free = |shift: &f32| taken.iter().all(|other| !other.intersects(room(shift)));
    let shift = shifts.into_iter().find(free).unwrap_or(0.0);
    taken.push(room(&shift));
    let place = plot.plot_from_screen(egui::pos2(x, at.y + shift));
    let words = egui::RichText::new(&dot.name).size(13.0).color(ink);
    plot.text(Text::new("", place, words).anchor(anchor).allow_hover(false));
}
