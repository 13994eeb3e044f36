//! How sure the figures are, and what to measure next.

mod figures;
mod levers;
mod spreads;

use egui::{Button, ProgressBar, RichText, Ui};

use super::super::{Action, fonts, words::Words};
use crate::{
    drawing::{Page, sureness},
    editor::{Editor, Reading},
    insight::{Certainty, DRAWS},
    model::State,
    text::Weight,
};

/// The size of the title, and of those of the parts, in points.
const TITLES: (f32, f32) = (20.0, 16.0);

/// The height of the line above the figures, in points: what follows does not jump when the draws are done.
const LINE: f32 = 30.0;

/// The room above a part, in points.
const ABOVE: f32 = 20.0;

/// Shows the page.
pub(super) fn show(ui: &mut Ui, words: Words, editor: &Editor, reading: &Reading, actions: &mut Vec<Action>) {
    let Some(state) = editor.state() else { return };
    let states: Vec<&State> = match editor.ends() {
        Some((from, to)) if from.id != to.id => vec![from, to],
        _ => vec![state],
    };
    let known = editor.sampling().known();
    let all: Option<Vec<&Certainty>> =
        known.and_then(|known| states.iter().map(|state| known.of(&state.id)).collect());
    let of_shown = known.and_then(|known| known.of(&state.id));
    if let Some(all) = &all {
        if all.iter().all(|certainty| certainty.ranges.is_empty()) {
            ui.label(RichText::new(words.get("certainty-empty")).font(fonts::font(TITLES.0, Weight::Bold)));
        } else {
            let told = sureness::sentence(sureness::HEADLINE, all, words.lang);
            super::part::title(ui, words, Page::Certainty, &told, TITLES.0, actions);
        }
    }
    under_way(ui, words, editor, actions);
    if !reading.metrics.flow_is_trusted() {
        ui.colored_label(ui.visuals().warn_fg_color, words.get("figures-not-trusted"));
    }
    if let Some(all) = all.filter(|all| all.iter().any(|certainty| !certainty.ranges.is_empty())) {
        part(ui, &words.get("certainty-figures"));
        figures::show(ui, words, &states, &all);
        if let Some(certainty) = of_shown {
            part(ui, &words.get("certainty-levers"));
            levers::show(ui, words, editor, state, certainty, actions);
        }
    }
    ui.add_space(ABOVE);
    super::part::title(ui, words, Page::Certainty, &words.get("certainty-spreads"), TITLES.1, actions);
    ui.add_space(2.0);
    spreads::show(ui, words, editor, actions);
}

/// The title of a part.
fn part(ui: &mut Ui, title: &str) {
    ui.add_space(ABOVE);
    ui.label(RichText::new(title).font(fonts::font(TITLES.1, Weight::Bold)));
    ui.add_space(2.0);
}

/// The name of a column.
fn head(ui: &mut Ui, text: &str) {
    ui.label(RichText::new(text).small().color(ui.visuals().weak_text_color()));
}

/// How far the draws are, with a button that stops them; where they are done, what they are.
fn under_way(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
    let weak = ui.visuals().weak_text_color();
    ui.horizontal(|ui| {
        ui.set_min_height(LINE);
        if let Some(done) = editor.sampling().progress() {
            let told = words.with("certainty-drawing", &[("share", words.lang.percent(done).into())]);
            #[expect(clippy::cast_possible_truncation, reason = "a share")]
            let bar = ProgressBar::new(done as f32).desired_width(240.0);
            // Words on the bar would lie half on one colour, half on another.
            ui.add(bar);
            ui.label(told);
            if ui.add(Button::new(words.get("certainty-stop"))).clicked() {
                actions.push(Action::StopSampling);
            }
        } else if editor.sampling_is_stopped() {
            ui.label(words.get("certainty-stopped"));
            if ui.add(Button::new(words.get("certainty-again"))).clicked() {
                actions.push(Action::SampleAgain);
            }
        } else if editor.sampling_is_current() {
            #[expect(clippy::cast_precision_loss, reason = "a thousand")]
            let draws = words.lang.number(DRAWS as f64, 0);
            ui.label(RichText::new(words.with("certainty-how", &[("draws", draws.into())])).color(weak));
        }
        if editor.sampling().known().is_some() && !editor.sampling_is_current() {
            ui.label(RichText::new(words.get("certainty-outdated")).color(weak));
        }
    });
}
