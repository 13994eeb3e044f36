//! Bars that make up a whole with the line of their sum, and the same as a list that the keyboard reaches.

use egui::{Role, Ui};
use egui_plot::{AxisHints, Bar, BarChart, GridMark, HLine, Line, LineStyle, PlotPoints, Points};

use super::{Shown, name, table};
use crate::{
    app::paint::color,
    drawing::plots::{Cell, Column, Pareto},
    text::{self, Weight},
};

/// The height of the plot, in points.
const HEIGHT: f32 = 280.0;

/// The most bars of the plot; the list has all.
const BARS: usize = 30;

/// The room that the scale at the left takes at most, in points.
const SCALE: f64 = 64.0;

/// The size of the names below the bars, in points.
const LABEL: f64 = 13.0;

/// Shows the plot and the list.
pub(super) fn show(ui: &mut Ui, shown: &mut Shown, pareto: &Pareto) {
    plot(ui, shown, pareto);
    let lang = shown.words.lang;
    let columns = [Column::words("", 4.0), Column::numbers(lang.text("pains-head"), 1.0)];
    let rows: Vec<Vec<Cell>> = pareto
        .bars
        .iter()
        .map(|bar| {
            let named = Cell { element: bar.element.clone(), ..Cell::new(bar.name.clone()) };
            vec![named, Cell::new(bar.says.clone()).in_tone(bar.tone)]
        })
        .collect();
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(720.0));
        table::show(ui, shown, &format!("{} (2)", pareto.name), &columns, &rows);
    });
}

/// A place in the row of bars as the plot counts it.
#[expect(clippy::cast_precision_loss, reason = "there are few bars")]
const fn across(place: usize) -> f64 {
    place as f64
}

/// The marks of the figure upwards: from 0 to the whole in five or fewer steps of 1, 2 or 5, all told alike.
fn scale(whole: f64) -> Vec<GridMark> {
    let power = 10_f64.powf((whole / 5.0).max(f64::MIN_POSITIVE).log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].map(|part| part * power).into_iter().find(|step| whole / step <= 5.0);
    let step = step.filter(|step| step.is_normal()).unwrap_or(1.0);
    (0..=5_u8)
        .map(|number| f64::from(number) * step)
        .filter(|value| *value <= whole * 1.04)
        .map(|value| GridMark { value, step_size: whole.max(step) })
        .collect()
}

fn plot(ui: &mut Ui, shown: &mut Shown, pareto: &Pareto) {
    let theme = shown.words.theme;
    let lang = shown.words.lang;
    let whole: f64 = pareto.bars.iter().map(|bar| bar.value).sum();
    let count = pareto.bars.len().min(BARS);
    // A name wider than its place would not be shown at all.
    let room = (f64::from(ui.available_width()) - SCALE) / (across(count.max(4)) + 0.4);
    // Names too short to be read are worse than none; the list has them.
    let names: Vec<String> = if room < 48.0 {
        Vec::new()
    } else {
        pareto
            .bars
            .iter()
            .take(count)
            .map(|bar| text::fit(&bar.name, LABEL, Weight::Regular, room - 16.0).text)
            .collect()
    };
    let below = AxisHints::new_x().label_spacing(egui::Rangef::new(0.0, 1.0)).formatter(move |mark, _| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be a place")]
        let place = (mark.value >= -0.1).then_some(mark.value.round() as usize);
        place.and_then(|place| names.get(place)).cloned().unwrap_or_default()
    });
    let left = AxisHints::new_y().formatter(move |mark, _| lang.short_number(mark.value));
    let chart = shown
        .still(&pareto.name, HEIGHT)
        .include_x(-0.7)
        .include_x(across(count.max(4)) - 0.3)
        .include_y(0.0)
        .include_y(whole * 1.04)
        .x_grid_spacer(move |_| {
            (0..count).map(|place| GridMark { value: across(place), step_size: 1.0 }).collect()
        })
        .y_grid_spacer(move |_| scale(whole))
        .show_grid([false, true])
        .custom_x_axes(vec![below])
        .custom_y_axes(vec![left])
        .label_formatter(|_| None)
        .show(ui, |plot| {
            for (place, bar) in pareto.bars.iter().take(count).enumerate() {
                let fill = color(bar.tone.color(theme));
                let bars = vec![Bar::new(across(place), bar.value).width(0.7).fill(fill)];
                plot.bar_chart(BarChart::new("", bars).color(fill).allow_hover(false));
            }
            let sums: Vec<[f64; 2]> = pareto
                .shares
                .iter()
                .take(count)
                .enumerate()
                .map(|(place, share)| [across(place), share * whole])
                .collect();
            let mark = HLine::new("", pareto.mark.0 * whole).color(color(theme.border)).allow_hover(false);
            plot.hline(mark.style(LineStyle::dashed_dense()).width(1.0));
            let line = Line::new("", PlotPoints::from(sums.clone())).allow_hover(false);
            plot.line(line.color(color(theme.text)).width(1.5));
            plot.points(Points::new("", sums).radius(4.0).color(color(theme.text)).allow_hover(false));
            let label = egui::RichText::new(&pareto.mark.1).size(13.0).color(color(theme.muted));
            let at = egui_plot::PlotPoint::new(across(count.max(4)) - 0.5, pareto.mark.0 * whole);
            plot.text(egui_plot::Text::new("", at, label).anchor(egui::Align2::RIGHT_BOTTOM).allow_hover(false));
        });
    name(&chart.response, Role::Figure, &pareto.name);
    let pointed = chart.response.hover_pos().map(|at| chart.transform.value_from_position(at).x.round());
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be a place")]
    let pointed = pointed.filter(|place| *place >= 0.0).map(|place| place as usize);
    let Some(bar) = pointed.filter(|place| *place < count).and_then(|place| pareto.bars.get(place)) else {
        return;
    };
    if chart.response.clicked()
        && let Some(element) = &bar.element
    {
        shown.lead(std::slice::from_ref(element));
    }
    let words = shown
        .words
        .with("pains-bar-told", &[("name", bar.name.as_str().into()), ("figures", bar.says.as_str().into())]);
    chart.response.on_hover_text_at_pointer(words);
}
