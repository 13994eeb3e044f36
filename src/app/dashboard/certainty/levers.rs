//! Which inputs move a figure most: what to measure next.

use egui::{Button, ComboBox, Grid, Rect, RichText, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

use super::super::super::{
    Action, inspector,
    paint::{color, narrow},
    words::Words,
};
use crate::{
    drawing::sureness,
    edit::{self, Label},
    editor::{Command, Editor, know_by},
    insight::{Certainty, Lever, Metric},
    model::State,
    text::{self, Weight},
};

/// The size of the picture of a swing, in points.
const SWING: Vec2 = Vec2::new(280.0, 28.0);

/// The most room that the name of an input takes, in points.
const NAME: f64 = 380.0;

/// Shows the inputs.
pub(super) fn show(
    ui: &mut Ui,
    words: Words,
    editor: &Editor,
    state: &State,
    certainty: &Certainty,
    actions: &mut Vec<Action>,
) {
    let metric = pick(ui, words, state, certainty);
    let levers = certainty.levers.get(&metric).map_or(&[][..], Vec::as_slice);
    let Some(value) = certainty.figures.get(metric).filter(|_| !levers.is_empty()) else {
        ui.label(words.get("certainty-nothing-moves"));
        return;
    };
    let scale = sureness::reach(levers, value);
    Grid::new("certainty-levers").striped(true).spacing([24.0, 2.0]).show(ui, |ui| {
        super::head(ui, &words.get("certainty-input"));
        super::head(ui, &words.get("certainty-known"));
        super::head(ui, &words.get("certainty-swing"));
        super::head(ui, "");
        ui.end_row();
        for lever in levers.iter().take(sureness::LISTED) {
            row(ui, words, editor, (state, metric, lever), (value, scale), actions);
            ui.end_row();
        }
    });
    if let Some(more) = levers.len().checked_sub(sureness::LISTED).filter(|more| *more > 0) {
        super::head(ui, &words.with("certainty-more", &[("count", more.into())]));
    }
}

/// The figure that is looked at, in a list of those there are.
fn pick(ui: &mut Ui, words: Words, state: &State, certainty: &Certainty) -> Metric {
    let kept = ui.make_persistent_id("certainty-metric");
    let mut metric = ui.data(|data| data.get_temp::<Metric>(kept)).unwrap_or(sureness::HEADLINE);
    ui.horizontal(|ui| {
        let caption = words.get("certainty-metric");
        ui.label(&caption);
        let list = ComboBox::from_id_salt("certainty-metric").width(240.0).height(340.0);
        let list = list.selected_text(sureness::name(metric, words.lang)).show_ui(ui, |ui| {
            for option in sureness::listed().filter(|metric| certainty.figures.get(*metric).is_some()) {
                ui.selectable_value(&mut metric, option, sureness::name(option, words.lang));
            }
        });
        list.response.accessible_name(caption);
        let args = [("metric", sureness::name(metric, words.lang).into()), ("state", state.name.as_str().into())];
        super::head(ui, &words.with("certainty-levers-of", &args));
    });
    ui.data_mut(|data| data.insert_temp(kept, metric));
    metric
}

fn row(
    ui: &mut Ui,
    words: Words,
    editor: &Editor,
    (state, metric, lever): (&State, Metric, &Lever),
    (value, scale): (f64, (f64, f64)),
    actions: &mut Vec<Action>,
) {
    let lang = words.lang;
    let name = sureness::input(state, &lever.input, lang);
    let told = sureness::known_input(state, lever, lang);
    let short = text::fit(&name, 14.0, Weight::Regular, NAME).text;
    let link = ui.add(Button::new(short).frame(false)).on_hover_cursor(egui::CursorIcon::PointingHand);
    link.widget_info(|| WidgetInfo::labeled(Role::Link, true, &told));
    inspector::ring(ui, &link);
    if link.on_hover_text(&told).clicked() {
        actions.push(Action::Command(Command::ShowMap));
        actions.push(Action::Select(lever.input.element()));
    }
    levels(ui, words, editor, state, lever, &name, actions);
    let (low, high) = (lever.low.min(lever.high), lever.low.max(lever.high));
    let swing = sureness::range(metric, low, high, lang);
    let (rect, response) = ui.allocate_exact_size(SWING, Sense::hover());
    let sentence = format!("{} {swing}", sureness::name(metric, lang));
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &sentence));
    response.on_hover_text(sentence);
    let at = |value: f64| rect.left() + narrow(sureness::place(value, scale)) * rect.width();
    let bar = Rect::from_x_y_ranges(at(low)..=at(high), rect.center().y - 7.0..=rect.center().y + 7.0);
    ui.painter().rect_filled(bar, 3.0, color(words.theme.accent));
    ui.painter().vline(at(value), rect.y_range(), Stroke::new(1.5, color(words.theme.text)));
    ui.label(RichText::new(swing));
}

/// How the input is known, in a list of the levels.
fn levels(
    ui: &mut Ui,
    words: Words,
    editor: &Editor,
    state: &State,
    lever: &Lever,
    name: &str,
    actions: &mut Vec<Action>,
) {
    let lang = words.lang;
    let shown = sureness::level(lever.level, lang);
    if editor.is_read_only() {
        ui.label(shown);
        return;
    }
    let list = ComboBox::from_id_salt(&lever.input).width(130.0).selected_text(shown).show_ui(ui, |ui| {
        for level in sureness::LEVELS {
            let chosen = level == lever.level;
            let clicked = ui.selectable_label(chosen, sureness::level(level, lang)).clicked();
            if let Some(edit) = know_by(state, &lever.input, level).filter(|_| clicked && !chosen) {
                actions.push(Action::Apply(Label::new(edit::Action::Change, name), vec![edit]));
            }
        }
    });
    list.response.accessible_name(words.with("certainty-levels-of", &[("input", name.into())]));
}
