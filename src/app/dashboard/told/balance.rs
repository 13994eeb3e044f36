//! What came in less what went out, month by month.

use egui::{Align2, RichText, Role, Ui};
use egui_plot::{
    AxisHints, FilledArea, GridMark, HLine, Line, LineStyle, PlotPoint, PlotPoints, Points, Text, VLine,
};

use super::{Shown, name};
use crate::{app::paint::color, drawing::plots::Balance};

/// The height of the plot, in points.
const HEIGHT: f32 = 380.0;

/// A month as the plot counts it.
#[expect(clippy::cast_precision_loss, reason = "there are few months")]
const fn across(month: usize) -> f64 {
    month as f64
}

/// The place of the month that is nearest to a place in the plot.
fn nearest(x: f64, count: usize) -> Option<usize> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be a month")]
    let month = (x.round() >= 0.0).then_some(x.round() as usize);
    month.filter(|month| *month < count)
}

/// The room that the name of a month takes, in points.
const LABEL: f64 = 84.0;

/// Of how many names one is shown, so that so many find room in this width, in points.
fn apart(count: usize, width: f32) -> usize {
    (1..count).find(|apart| across(count.div_ceil(*apart)) * LABEL <= f64::from(width)).unwrap_or(count.max(1))
}

/// Shows the line in its range, and what is said of the month under the pointer.
pub(super) fn show(ui: &mut Ui, shown: &mut Shown, balance: &Balance) {
    key(ui, shown, balance);
    let theme = shown.words.theme;
    let count = balance.points.len();
    let (low, high) = balance.ends();
    let room = (high - low).max(f64::MIN_POSITIVE) * 0.08;
    let labels: Vec<(usize, String)> =
        balance.points.iter().map(|point| point.label.clone()).enumerate().collect();
    let labels: Vec<(usize, String)> = labels.into_iter().filter(|(_, label)| !label.is_empty()).collect();
    let marks: Vec<usize> = labels.iter().map(|(month, _)| *month).collect();
    let labels: Vec<(usize, String)> =
        labels.into_iter().step_by(apart(marks.len(), ui.available_width())).collect();
    let below = AxisHints::new_x().label_spacing(egui::Rangef::new(0.0, 1.0)).formatter(move |mark, _| {
        let month = nearest(mark.value, count);
        labels.iter().find(|(place, _)| Some(*place) == month).map(|(_, label)| label.clone()).unwrap_or_default()
    });
    let scale = balance.scale.clone();
    let step = (high - low).max(f64::MIN_POSITIVE);
    let values: Vec<f64> = scale.iter().map(|(value, _)| *value).collect();
    let left = AxisHints::new_y().label_spacing(egui::Rangef::new(0.0, 1.0)).formatter(move |mark, _| {
        let near = |value: f64| (value - mark.value).abs() < 1e-6 * step;
        scale.iter().find(|(value, _)| near(*value)).map(|(_, says)| says.clone()).unwrap_or_default()
    });
    let chart = shown
        .still(&balance.name, HEIGHT)
        .include_x(-0.6)
        .include_x(across(count) - 0.4)
        .include_y(low - room)
        .include_y(high + 3.0 * room)
        .x_grid_spacer(move |_| marks.iter().map(|at| GridMark { value: across(*at), step_size: 3.0 }).collect())
        .y_grid_spacer(move |_| values.iter().map(|at| GridMark { value: *at, step_size: step }).collect())
        .custom_x_axes(vec![below])
        .custom_y_axes(vec![left])
        .label_formatter(|_| None)
        .show(ui, |plot| {
            let months: Vec<f64> = (0..count).map(across).collect();
            let ranges: Vec<(f64, f64)> = balance.points.iter().filter_map(|point| point.range).collect();
            if ranges.len() == count {
                let (lows, highs): (Vec<f64>, Vec<f64>) = ranges.into_iter().unzip();
                let band = FilledArea::new("", &months, &lows, &highs).fill_color(color(theme.better_tint));
                plot.add(band.allow_hover(false));
                for ends in [lows, highs] {
                    let points: Vec<[f64; 2]> =
                        months.iter().zip(ends).map(|(month, end)| [*month, end]).collect();
                    let edge = Line::new("", PlotPoints::from(points)).color(color(theme.border)).width(1.0);
                    plot.line(edge.style(LineStyle::dashed_dense()).allow_hover(false));
                }
            }
            plot.hline(HLine::new("", 0.0).color(color(theme.border)).width(1.0).allow_hover(false));
            for (month, short, _) in &balance.deliveries {
                let down = VLine::new("", across(*month)).color(color(theme.border)).width(1.0).allow_hover(false);
                plot.vline(down.style(LineStyle::dotted_dense()));
                let same = balance.deliveries.iter().filter(|(other, ..)| other == month);
                let before = same.take_while(|(.., number, _)| number != short).count();
                let at = PlotPoint::new(across(*month), high + (2.6 - 1.3 * across(before.min(2))) * room);
                let words = RichText::new(format!(" {short}")).strong().size(13.0).color(color(theme.accent));
                plot.text(Text::new("", at, words).anchor(Align2::LEFT_CENTER).allow_hover(false));
            }
            let line: Vec<[f64; 2]> = months.iter().zip(&balance.points).map(|(at, it)| [*at, it.value]).collect();
            let line = Line::new("", PlotPoints::from(line)).color(color(theme.text)).width(2.5);
            plot.line(line.allow_hover(false));
            if let Some((month, says)) = &balance.break_even
                && let Some(point) = balance.points.get(*month)
            {
                let mark =
                    Points::new("", vec![[across(*month), point.value]]).radius(7.0).color(color(theme.better));
                plot.points(mark.allow_hover(false));
                let words = RichText::new(says).strong().size(14.0).color(color(theme.text));
                let is_left = *month * 3 < count;
                let (anchor, up) = if is_left { (Align2::LEFT_TOP, -0.5) } else { (Align2::RIGHT_BOTTOM, 0.5) };
                let aside = if is_left { 0.4 } else { -0.4 };
                let at = PlotPoint::new(across(*month) + aside, point.value + up * room);
                plot.text(Text::new("", at, words).anchor(anchor).allow_hover(false));
            }
        });
    name(&chart.response, Role::Figure, &balance.name);
    let pointed = chart.response.hover_pos().map(|at| chart.transform.value_from_position(at).x);
    let Some((month, point)) =
        pointed.and_then(|x| nearest(x, count)).and_then(|month| Some((month, balance.points.get(month)?)))
    else {
        return;
    };
    let here = balance.deliveries.iter().filter(|(other, ..)| *other == month).map(|(.., says)| says.clone());
    let says: Vec<String> = std::iter::once(point.says.clone()).chain(here).collect();
    chart.response.on_hover_text_at_pointer(says.join("\n"));
}

/// What the signs mean.
fn key(ui: &mut Ui, shown: &Shown, balance: &Balance) {
    let theme = shown.words.theme;
    let mut said = vec![(RichText::new("—").strong(), balance.line.as_str())];
    if !balance.band.is_empty() {
        said.push((RichText::new("▒"), balance.band.as_str()));
    }
    if !balance.deliveries.is_empty() {
        said.push((RichText::new("1").strong().color(color(theme.accent)), balance.delivered.as_str()));
    }
    ui.horizontal_wrapped(|ui| {
        for (sign, words) in said {
            ui.label(sign.size(13.0));
            ui.label(RichText::new(words).size(13.0));
            ui.add_space(16.0);
        }
    });
}
