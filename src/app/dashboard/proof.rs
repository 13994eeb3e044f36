use egui::{RichText, Ui};

use super::{
    super::{Action, fonts, paint::color, words::Words},
    told,
};
use crate::{
    drawing::Page,
    editor::{Command, Editor},
    insight::Proof,
    model::{Element, Kpi},
    text::Icon,
};

/// The room below what is overdue, in points.
const BELOW: f32 = 20.0;

/// Shows the page; above it, what is overdue today, which no document can know.
pub(super) fn show(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
    today(ui, words, editor, actions);
    told::show(ui, words, editor, Page::Proof, actions);
    ui.horizontal(|ui| {
        let add = egui::Button::new(words.get(Command::AddKpi.text_key()));
        if ui.add_enabled(!editor.is_read_only(), add).clicked() {
            actions.push(Action::Command(Command::AddKpi));
        }
    });
}

/// The KPIs that should have been measured again by today, each leading to itself.
fn today(ui: &mut Ui, words: Words, editor: &Editor, actions: &mut Vec<Action>) {
    let journey = editor.journey();
    let today = jiff::Zoned::now().date();
    let overdue = |kpi: &Kpi| Proof::of(kpi, journey.roadmap.start, None).overdue(today);
    let overdue: Vec<_> = journey.kpis.iter().filter_map(|kpi| Some((kpi, overdue(kpi)?))).collect();
    if overdue.is_empty() {
        return;
    }
    let ink = color(words.theme.caution);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.label(RichText::new(fonts::icon(Icon::Clock)).color(ink));
        let args = [("count", overdue.len().into()), ("today", words.lang.date(today).into())];
        ui.label(RichText::new(words.with("proof-today", &args)).color(ink));
        for (place, (kpi, since)) in overdue.into_iter().enumerate() {
            if place > 0 {
                ui.label("·");
            }
            let args = [("name", kpi.name.as_str().into()), ("date", words.lang.date(since).into())];
            if ui.link(words.with("proof-today-kpi", &args)).clicked() {
                actions.push(Action::Select(Element::Kpi(kpi.id.clone())));
            }
        }
    });
    ui.add_space(BELOW);
}
