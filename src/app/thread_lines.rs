//! The golden thread line by line: each friction, where its thread breaks with the way to mend it, what answers it, who
//! brings that about, what proves it. The page of the thread and the panel below the map show the same.

use egui::{Button, Grid, Label, Layout, Popup, Response, RichText, Role, ScrollArea, Ui, WidgetInfo};

use super::{Action, fonts, inspector, paint::color, words::Words};
use crate::{
    editor::{Addition, Command, Editor},
    insight::Break,
    model::{Deliverable, Element, State},
    telling::{StrandLine, Strands},
    text::{Icon, Weight},
};

/// The parts of the width that the columns have.
const PARTS: [f32; 6] = [0.2, 0.08, 0.18, 0.18, 0.2, 0.16];

/// The room between two columns, in points.
const GAP: f32 = 16.0;

/// How many lines are shown before somebody asks for all: those that hurt most.
const MOST: usize = 40;

/// The most touchpoints of the target that are offered as an answer.
const CHOICES: usize = 200;

/// What the lines are shown with.
struct Sheet<'a> {
    words: Words,
    editor: &'a Editor,
    actions: &'a mut Vec<Action>,
}

/// Shows the lines as wide as there is room, what hurts most first.
pub(super) fn show(ui: &mut Ui, words: Words, editor: &Editor, strands: &Strands, actions: &mut Vec<Action>) {
    let room = ui.available_width() - GAP * 6.0;
    let width = |column: usize| (room * PARTS[column]).max(72.0);
    let mut sheet = Sheet { words, editor, actions };
    let all = ui.scope_id().with("all");
    let most = if ui.data(|data| data.get_temp(all)).unwrap_or(false) { usize::MAX } else { MOST };
    let table = ui.scope(|ui| {
        Grid::new("thread-lines").striped(true).spacing([GAP, 8.0]).show(ui, |ui| {
            let heads = [
                "thread-friction",
                "thread-pain",
                "thread-breaks",
                "thread-answers",
                "thread-initiatives",
                "thread-kpis",
            ];
            for (column, key) in heads.into_iter().enumerate() {
                let head = RichText::new(words.get(key)).font(fonts::font(13.0, Weight::Bold));
                let head = head.color(ui.visuals().weak_text_color());
                cell(ui, width(column), |ui| ui.add(Label::new(head).wrap()));
            }
            ui.end_row();
            for line in strands.lines.iter().take(most) {
                let friction = Element::Friction(line.friction.clone());
                cell(ui, width(0), |ui| sheet.friction(ui, line, friction));
                let share = line.share.map_or_else(|| "–".to_owned(), |share| words.lang.percent(share));
                cell(ui, width(1), |ui| ui.label(share));
                cell(ui, width(2), |ui| sheet.state(ui, line));
                let answers = line.answers.iter().map(|(it, name)| (Element::from(it.clone()), name));
                cell(ui, width(3), |ui| sheet.links(ui, answers));
                let initiatives = line.initiatives.iter();
                let initiatives = initiatives.map(|(it, name)| (Element::Initiative(it.clone()), name));
                cell(ui, width(4), |ui| sheet.links(ui, initiatives));
                let kpis = line.kpis.iter().map(|(it, name)| (Element::Kpi(it.clone()), name));
                cell(ui, width(5), |ui| sheet.links(ui, kpis));
                ui.end_row();
            }
        });
    });
    let title = words.get("thread-lines");
    table.response.widget_info(|| WidgetInfo::labeled(Role::Table, true, &title));
    let hidden = strands.lines.len().saturating_sub(most);
    if hidden > 0 && ui.button(words.with("thread-more", &[("count", hidden.into())])).clicked() {
        ui.data_mut(|data| data.insert_temp(all, true));
    }
}

fn cell<R>(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui) -> R) {
    ui.with_layout(Layout::top_down(egui::Align::Min), |ui| {
        ui.set_width(width);
        add(ui);
    });
}

impl Sheet<'_> {
    /// The friction, with a button that lights its thread.
    fn friction(&mut self, ui: &mut Ui, line: &StrandLine, element: Element) {
        self.link(ui, &line.name, element.clone());
        let is_lit = self.editor.lit_thread().is_some_and(|lit| lit.of == element);
        let button = ui.add(Button::new(fonts::icon(Icon::Waypoints)).small().selected(is_lit));
        let command = self.words.get(Command::ShowThread.text_key());
        let args = [("mend", command.as_str().into()), ("name", line.name.as_str().into())];
        let told = self.words.with("thread-mend-of", &args);
        button.widget_info(|| WidgetInfo::selected(Role::Button, true, is_lit, &told));
        inspector::ring(ui, &button);
        if button.on_hover_text(self.words.hint(Command::ShowThread)).clicked() {
            self.actions.push(Action::LightThread(element));
        }
    }

    fn link(&mut self, ui: &mut Ui, name: &str, element: Element) {
        let is_lit = self.editor.lit_thread().is_some_and(|lit| lit.elements.contains(&element));
        let text = RichText::new(name);
        let text = if is_lit { text.background_color(color(self.words.theme.tinted())).strong() } else { text };
        if ui.link(text).clicked() {
            self.actions.push(Action::Lead(element));
        }
    }

    fn links<'b>(&mut self, ui: &mut Ui, all: impl Iterator<Item = (Element, &'b String)>) {
        let mut any = false;
        for (element, name) in all {
            any = true;
            self.link(ui, name, element);
        }
        if !any {
            ui.weak("–");
        }
    }

    /// Whether the thread holds; where it breaks, and the way to mend it.
    fn state(&mut self, ui: &mut Ui, line: &StrandLine) {
        let theme = self.words.theme;
        let (sign, ink) = match line.broken {
            Some(_) => (Icon::CircleX, theme.friction),
            None => (Icon::Check, theme.better),
        };
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            ui.label(RichText::new(fonts::icon(sign)).color(color(ink)));
            ui.label(RichText::new(line.state_in_words(self.words.lang)).color(color(ink)));
        });
        let Some(broken) = line.broken else { return };
        let key = match broken {
            Break::Unanswered => "thread-answer-button",
            Break::NotDelivered => "thread-deliver-button",
            Break::NoKpi => "thread-measure-button",
            Break::KpiWithoutFigures => "thread-figures-button",
        };
        let button = ui.add(Button::new(self.words.get(key)).small());
        let what = line.mend_in_words(self.words.lang);
        let args = [("mend", what.as_str().into()), ("name", line.name.as_str().into())];
        let told = self.words.with("thread-mend-of", &args);
        button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &told));
        inspector::ring(ui, &button);
        let button = button.on_hover_text(&what);
        match broken {
            Break::KpiWithoutFigures => {
                if button.clicked()
                    && let Some((kpi, _)) = line.kpis.first()
                {
                    self.actions.push(Action::Lead(Element::Kpi(kpi.clone())));
                }
            }
            Break::Unanswered => self.menu(&button, |sheet, ui| sheet.answers(ui, line)),
            Break::NotDelivered => self.menu(&button, |sheet, ui| sheet.takers(ui, line)),
            Break::NoKpi => self.menu(&button, |sheet, ui| sheet.kpis(ui, line)),
        }
    }

    fn menu(&mut self, button: &Response, add: impl FnOnce(&mut Self, &mut Ui)) {
        Popup::menu(button).show(|ui| {
            ui.set_max_width(360.0);
            ScrollArea::vertical().max_height(320.0).show(ui, |ui| add(self, ui));
        });
    }

    /// An entry that does a step.
    fn entry(&mut self, ui: &mut Ui, name: &str, mend: impl FnOnce(&Editor) -> Option<crate::editor::ThreadMend>) {
        if ui.button(name).clicked()
            && let Some((label, edits)) = mend(self.editor)
        {
            self.actions.push(Action::Apply(label, edits));
        }
    }

    /// What of the target could answer a friction: what stands where it hurts first.
    fn answers(&mut self, ui: &mut Ui, line: &StrandLine) {
        let friction = &line.friction;
        if ui.button(self.words.get("thread-answer-on-map")).clicked() {
            self.actions.push(Action::Lead(Element::Friction(friction.clone())));
        }
        ui.separator();
        let journey = self.editor.journey().clone();
        let Some(target) = journey.target() else { return };
        let at = journey.base_of(target).and_then(|base| {
            let at = &base.frictions.get(friction)?.at;
            stage_of(base, at)
        });
        let mut all: Vec<_> = target.touchpoints.iter().filter(|it| !it.is_outcome()).collect();
        all.sort_by_key(|it| (Some(&it.stage) != at.as_ref(), journey.stages.position(&it.stage)));
        for touchpoint in all.into_iter().take(CHOICES) {
            let element = Deliverable::Touchpoint(touchpoint.id.clone());
            self.entry(ui, &touchpoint.name, |editor| editor.answer_by(friction, &element));
        }
    }

    /// The initiatives that could deliver an answer.
    fn takers(&mut self, ui: &mut Ui, line: &StrandLine) {
        let title = self.words.with("thread-deliver-title", &[("name", answered(line).into())]);
        let new = self.words.get("thread-deliver-new");
        self.entry(ui, &new, |editor| editor.deliver_by(&line.friction, None, &title));
        ui.separator();
        for (id, name) in self.editor.takers() {
            self.entry(ui, &name, |editor| editor.deliver_by(&line.friction, Some(&id), ""));
        }
    }

    /// The KPIs that could prove the effect.
    fn kpis(&mut self, ui: &mut Ui, line: &StrandLine) {
        let journey = self.editor.journey().clone();
        for kpi in journey.kpis.iter() {
            self.entry(ui, &kpi.name, |editor| editor.measure_by(&line.friction, &kpi.id));
        }
        ui.separator();
        if ui.button(self.words.get("thread-measure-new")).clicked() {
            self.actions.push(Action::AskAddition(Addition::Kpi));
        }
    }
}

/// What a new initiative is to deliver, in short.
fn answered(line: &StrandLine) -> String {
    line.answers.first().map_or_else(|| line.name.clone(), |(_, name)| name.clone())
}

/// The stage in which something hurts.
fn stage_of(state: &State, at: &crate::model::Anchor) -> Option<crate::model::StageId> {
    use crate::model::Anchor;
    match at {
        Anchor::Touchpoint(id) => Some(state.touchpoints.get(id)?.stage.clone()),
        Anchor::Transition(id) => Some(state.touchpoints.get(&state.transitions.get(id)?.to)?.stage.clone()),
        Anchor::Stage(id) => Some(id.clone()),
        Anchor::Journey => None,
    }
}
