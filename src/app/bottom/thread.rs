//! The golden thread: each friction, what answers it, what delivers that, what proves it, and where the thread breaks.

use egui::{Button, Grid, RichText, ScrollArea, Ui};

use super::super::{Action, paint::color, words::Words};
use crate::{
    editor::{Editor, Reading},
    insight::Strand,
    model::{Deliverable, Element, Initiative, Journey, State},
};

/// Shows the thread, what hurts most first.
pub(super) fn show(ui: &mut Ui, words: Words, editor: &Editor, reading: &Reading, actions: &mut Vec<Action>) {
    let journey = editor.journey();
    let ends = journey.target().and_then(|target| Some((journey.base_of(target)?, target)));
    let (Some((thread, initiatives)), Some((base, target))) = (&reading.thread, ends) else {
        ui.label(words.get("canvas-no-target"));
        return;
    };
    let covered = thread.coverage.map_or_else(|| "–".to_owned(), |coverage| words.lang.percent(coverage));
    ui.label(words.with("thread-coverage", &[("share", covered.into())]));
    let mut strands: Vec<&Strand> = thread.strands.iter().collect();
    strands.sort_by(|a, b| b.pain.total_cmp(&a.pain).then_with(|| a.friction.cmp(&b.friction)));
    ScrollArea::both().auto_shrink(false).show(ui, |ui| {
        Grid::new("thread").striped(true).num_columns(5).min_col_width(120.0).spacing([24.0, 4.0]).show(
            ui,
            |ui| {
                for key in
                    ["thread-friction", "thread-breaks", "thread-answers", "thread-initiatives", "thread-kpis"]
                {
                    ui.label(RichText::new(words.get(key)).strong());
                }
                ui.end_row();
                for strand in strands {
                    row(ui, words, journey, (base, target), initiatives, strand, actions);
                    ui.end_row();
                }
            },
        );
    });
}

fn row(
    ui: &mut Ui,
    words: Words,
    journey: &Journey,
    (base, target): (&State, &State),
    initiatives: &[Initiative],
    strand: &Strand,
    actions: &mut Vec<Action>,
) {
    let name = base.frictions.get(&strand.friction).map_or("", |friction| &friction.name);
    if ui.add(Button::new(name).frame(false)).clicked() {
        actions.push(Action::ShowState(base.id.clone()));
        actions.push(Action::Select(Element::Friction(strand.friction.clone())));
    }
    let breaks: Vec<String> =
        strand.breaks.iter().map(|broken| words.get(&format!("break-{}", broken.key()))).collect();
    ui.label(RichText::new(breaks.join(", ")).color(color(words.theme.friction)));
    let answers = strand.answers.iter().filter_map(|answer| deliverable(target, answer));
    ui.label(answers.collect::<Vec<_>>().join(", "));
    let titles = strand.initiatives.iter().filter_map(|id| initiatives.iter().find(|it| it.id == *id));
    ui.label(titles.map(|initiative| initiative.title.as_str()).collect::<Vec<_>>().join(", "));
    let kpis = strand.kpis.iter().filter_map(|id| journey.kpis.get(id));
    ui.label(kpis.map(|kpi| kpi.name.as_str()).collect::<Vec<_>>().join(", "));
}

/// What an answer is called; a transition by the touchpoint that it leads to.
fn deliverable(target: &State, answer: &Deliverable) -> Option<String> {
    match answer {
        Deliverable::Touchpoint(id) => Some(target.touchpoints.get(id)?.name.clone()),
        Deliverable::Transition(id) => {
            let transition = target.transitions.get(id)?;
            Some(format!("→ {}", target.touchpoints.get(&transition.to)?.name))
        }
    }
}
