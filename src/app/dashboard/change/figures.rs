//! The metrics from one state to the other.

use egui::{Align, Color32, Grid, Layout, RichText, Role, Ui, WidgetInfo};

use super::{
    super::super::{Action, paint::color, words::Words},
    head,
};
use crate::{insight::Verdict, telling::Account};

/// Shows every metric, from and to, with the difference and what it means.
pub(super) fn show(ui: &mut Ui, words: Words, account: &Account, actions: &mut Vec<Action>) {
    let heading = words.get("change-figures");
    super::title(ui, words, &heading, actions);
    if !account.flow_is_trusted {
        super::said(ui, &words.get("change-figures-doubt"));
    }
    let quiet = ui.visuals().weak_text_color();
    let plain = ui.visuals().text_color();
    let ink = |trusted| if trusted { plain } else { quiet };
    let grid = Grid::new("change-figures").striped(true).min_col_width(96.0).spacing([24.0, 4.0]).show(ui, |ui| {
        ui.label(head(words.get("change-metric")));
        for name in [&account.names.from, &account.names.to, &words.get("change-difference")] {
            right(ui, head(name));
        }
        ui.label(head(words.get("change-verdict")));
        ui.end_row();
        for line in &account.figures {
            ui.label(&line.name).on_hover_text(words.get(&format!("metric-{}-help", line.metric.key())));
            let both = line.trusted.from && line.trusted.to;
            right(ui, RichText::new(&line.values.from).color(ink(line.trusted.from)));
            right(ui, RichText::new(&line.values.to).color(ink(line.trusted.to)));
            right(ui, RichText::new(&line.difference).color(ink(both)));
            let (text, verdict) = verdict(words, line.verdict, quiet);
            ui.label(RichText::new(text).color(if both { verdict } else { quiet }));
            ui.end_row();
        }
    });
    grid.response.widget_info(|| WidgetInfo::labeled(Role::Table, true, &heading));
}

/// What a difference means, and the colour of that.
fn verdict(words: Words, verdict: Verdict, quiet: Color32) -> (String, Color32) {
    match verdict {
        Verdict::Better => (words.get("verdict-better"), color(words.theme.better)),
        Verdict::Worse => (words.get("verdict-worse"), color(words.theme.friction)),
        Verdict::Same => (words.get("verdict-same"), quiet),
        Verdict::None => (String::new(), quiet),
    }
}

/// A number, which ends below the one above.
pub(super) fn right(ui: &mut Ui, text: RichText) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(text));
}
