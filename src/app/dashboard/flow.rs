//! How journeys flow: how far they come, where they are lost, which ways they take.

use egui::{Align2, Color32, FontId, Label, Rect, Response, RichText, Role, Sense, Ui, Vec2, WidgetInfo};

use super::super::{
    Action, fonts,
    paint::{color, narrow},
    words::Words,
};
use crate::{
    drawing::{Page, flow_words},
    editor::{Command, Editor, Reading},
    insight::{Course, Passage, Tint},
    model::{Element, OutcomeKind, State},
    text::{self, Weight},
};

/// The height of a row with a bar, in points.
const ROW: f32 = 30.0;

/// The most room for a name before a bar, as a share of the row and in points.
const NAMES: (f32, f32) = (0.28, 260.0);

/// The room for the words behind a bar, in points.
const SAID: f32 = 390.0;

/// The longest bar, in points.
const LONGEST: f32 = 520.0;

/// The room for the share of a way, in points.
const SHARE: f32 = 64.0;

/// The height of the bar of how journeys end, in points.
const ENDS: f32 = 26.0;

/// How many touchpoints that lose journeys are listed.
const LOSSES: usize = 10;

/// The widest that sentences run, in points.
const WIDEST: f32 = 1100.0;

/// What the page is shown with.
#[derive(Clone, Copy)]
struct Sheet<'a> {
    words: Words,
    editor: &'a Editor,
    state: &'a State,
    course: &'a Course,
}

/// Shows the page.
pub(super) fn show(ui: &mut Ui, words: Words, editor: &Editor, _: &Reading, actions: &mut Vec<Action>) {
    let course = editor.scene().and_then(|scene| scene.course.as_ref());
    let (Some(course), Some(state)) = (course, editor.seen()) else { return };
    let sheet = Sheet { words, editor, state: &state, course };
    // A page that scrolls both ways has no width of its own.
    ui.set_max_width((ui.clip_rect().width() - 24.0).min(WIDEST));
    ui.spacing_mut().item_spacing.y = 4.0;
    let finding = flow_words::finding(course, editor.journey(), &state, words.lang);
    title(ui, words, &finding, 20.0, actions);
    if let Some(doubt) = flow_words::doubt(course, words.lang) {
        ui.label(RichText::new(doubt).color(ui.visuals().warn_fg_color));
    }
    sheet.ends(ui);
    sheet.tints(ui, actions);
    sheet.stages(ui, actions);
    sheet.losses(ui, actions);
    sheet.routes(ui, actions);
    sheet.sentences(ui, actions);
}

/// The title of a part of the page.
fn title(ui: &mut Ui, words: Words, said: &str, size: f32, actions: &mut Vec<Action>) {
    ui.add_space(12.0);
    super::part::title(ui, words, Page::Flow, said, size, actions);
}

/// To the map, with this selected on it.
fn go(element: Element, actions: &mut Vec<Action>) {
    actions.push(Action::Command(Command::ShowMap));
    actions.push(Action::Select(element));
}

impl Sheet<'_> {
    /// A colour, or grey where the figures are not to be trusted.
    fn ink(&self, hue: crate::drawing::Color) -> Color32 {
        color(if self.course.is_trusted { hue } else { self.words.theme.border })
    }

    /// How journeys end, as one bar whose parts add up to all of them.
    fn ends(&self, ui: &mut Ui) {
        let Some(parts) = flow_words::endings(self.course) else { return };
        let theme = self.words.theme;
        let names = flow_words::ending_names(self.words.lang);
        let hues = [theme.better, theme.friction, theme.muted];
        let said: Vec<String> = names
            .iter()
            .zip(parts)
            .map(|(name, part)| format!("{name} {}", self.words.lang.percent(f64::from(part) / 100.0)))
            .collect();
        let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ENDS), Sense::hover());
        let whole = self.words.with("flow-ends", &[("ends", said.join(", ").into())]);
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &whole));
        let mut x = rect.left();
        for (part, hue) in parts.into_iter().zip(hues) {
            let wide = rect.width() * narrow(f64::from(part) / 100.0);
            let piece = Rect::from_min_size(egui::Pos2::new(x, rect.top()), Vec2::new(wide, ENDS));
            let edge = egui::Stroke::new(1.0, color(theme.border));
            ui.painter().rect(piece, 0.0, self.ink(hue), edge, egui::StrokeKind::Inside);
            x += wide;
        }
        response.on_hover_text(whole);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            for (said, hue) in said.iter().zip(hues) {
                let (square, _) = ui.allocate_exact_size(Vec2::splat(12.0), Sense::hover());
                let edge = egui::Stroke::new(1.0, color(theme.border));
                ui.painter().rect(square, 2.0, self.ink(hue), edge, egui::StrokeKind::Inside);
                ui.label(RichText::new(said).strong());
                ui.add_space(16.0);
            }
        });
    }

    /// The same on the map: what it can be tinted by.
    fn tints(&self, ui: &mut Ui, actions: &mut Vec<Action>) {
        ui.add_space(4.0);
        ui.horizontal_wrapped(|ui| {
            ui.label(self.words.get("flow-tint-offer"));
            for command in Command::ALL.into_iter().filter(|command| command.tint().is_some()) {
                let name = command.tint().map_or("", Tint::key);
                let button = ui.button(self.words.get(&format!("tint-{name}")));
                let full = self.words.command(None, command);
                button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &full));
                if button.on_hover_text(self.words.get(&format!("tint-{name}-help"))).clicked() {
                    actions.push(Action::Tint(command.tint()));
                }
            }
        });
    }

    fn stages(&self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let Some(funnel) = &self.course.funnel else { return };
        title(ui, self.words, &self.words.get("flow-stages"), 16.0, actions);
        for (id, passage) in &funnel.stages {
            let name = self.editor.journey().stages.get(id).map_or("", |stage| &stage.name);
            if self.bar(ui, name, *passage).clicked() {
                go(Element::Stage(id.clone()), actions);
            }
        }
    }

    fn losses(&self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let losses = self.course.losses();
        if losses.is_empty() {
            return;
        }
        title(ui, self.words, &self.words.get("flow-losses"), 16.0, actions);
        for (id, passage) in losses.into_iter().take(LOSSES) {
            if self.bar(ui, flow_words::name(self.state, id), passage).clicked() {
                go(Element::Touchpoint(id.clone()), actions);
            }
        }
    }

    /// A row that can be chosen: a name, a bar as long as the share of journeys that come there, its end in another
    /// colour for what is lost, and both in words.
    fn bar(&self, ui: &mut Ui, name: &str, passage: Passage) -> Response {
        let theme = self.words.theme;
        let (row, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::click());
        let said = flow_words::passage(passage, self.words.lang);
        let label = format!("{name} – {said}");
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
        if response.has_focus() || response.hovered() {
            let ring = egui::Stroke::new(1.5, color(theme.accent));
            ui.painter().rect_stroke(row, 6.0, ring, egui::StrokeKind::Inside);
        }
        let quiet = if self.course.is_trusted { theme.text } else { theme.muted };
        let words = |at: egui::Pos2, said: &str, font: FontId, ink, room: f32, weight| {
            let fitted = text::fit(said, f64::from(font.size), weight, f64::from(room)).text;
            ui.painter().text(at, Align2::LEFT_CENTER, fitted, font, color(ink));
        };
        let names = (row.width() * NAMES.0).min(NAMES.1);
        let left = row.left_center() + Vec2::new(8.0, 0.0);
        words(left, name, fonts::font(14.0, Weight::Bold), theme.text, names - 20.0, Weight::Bold);
        let longest = (row.width() - names - SAID).clamp(40.0, LONGEST);
        let start = row.left() + names;
        let at = |share: f64| start + longest * narrow(share.clamp(0.0, 1.0));
        let piece = |from: f32, to: f32| {
            Rect::from_min_max(egui::Pos2::new(from, row.top() + 6.0), egui::Pos2::new(to, row.bottom() - 6.0))
        };
        ui.painter().rect_filled(piece(at(0.0), at(1.0)), 0.0, color(theme.lane));
        let reached = at(passage.reached);
        ui.painter().rect_filled(piece(start, reached), 0.0, self.ink(theme.accent));
        if passage.lost > 0.0 {
            let kept = at(passage.reached - passage.lost).min(reached - 3.0);
            let hue = if self.course.is_trusted { theme.friction } else { theme.muted };
            let edge = egui::Stroke::new(1.0, color(theme.surface));
            ui.painter().rect(piece(kept, reached), 0.0, color(hue), edge, egui::StrokeKind::Inside);
        }
        let behind = egui::Pos2::new(start + longest + 12.0, row.center().y);
        let room = row.right() - behind.x - 4.0;
        words(behind, &said, fonts::font(14.0, Weight::Regular), quiet, room, Weight::Regular);
        response.on_hover_text(label)
    }

    fn routes(&self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let Sheet { words, course, state, .. } = *self;
        if course.routes.is_empty() {
            return;
        }
        title(ui, words, &words.get("flow-routes"), 16.0, actions);
        let weak = ui.visuals().weak_text_color();
        ui.label(RichText::new(flow_words::routes_cover(course, words.lang)).color(weak));
        for (position, route) in course.routes.iter().enumerate() {
            ui.add_space(6.0);
            let share = flow_words::share(route.probability, words.lang);
            ui.horizontal_wrapped(|ui| {
                let large = RichText::new(&share).font(fonts::font(18.0, Weight::Bold));
                let large = if course.is_trusted { large } else { large.color(weak) };
                ui.add_sized(Vec2::new(SHARE, ROW), Label::new(large));
                let number = (position + 1).to_string();
                let args = [("number", number.into()), ("share", share.clone().into())];
                let name = words.with("flow-way-name", &args);
                let show = ui.button(words.get("flow-show-way"));
                show.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
                if show.clicked() {
                    actions.push(Action::LightWay(course.routes.clone(), position));
                }
                let hue = match route.outcome {
                    Some(OutcomeKind::Success) => words.theme.better,
                    Some(OutcomeKind::Neutral) => words.theme.muted,
                    Some(OutcomeKind::Abandonment) | None => words.theme.friction,
                };
                let outcome = RichText::new(flow_words::outcome(route, words.lang)).strong();
                ui.label(outcome.color(color(hue)));
                ui.label(RichText::new(flow_words::route_facts(route, words.lang)).color(weak));
            });
            ui.horizontal_top(|ui| {
                ui.add_space(SHARE + ui.spacing().item_spacing.x);
                ui.add(Label::new(flow_words::steps(state, &route.touchpoints)).wrap());
            });
        }
    }

    /// Loops, gaps and missing shares: sentences that lead to the touchpoint they are about.
    fn sentences(&self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let Sheet { words, course, state, .. } = *self;
        let loops = course.loops.iter().filter_map(|looped| {
            Some((looped.touchpoints.first()?, flow_words::looped(looped, state, words.lang)))
        });
        let gaps = course.gaps.iter().map(|gap| (&gap.touchpoint, flow_words::gap(gap, state, words.lang)));
        let missing = course.missing.iter().map(|id| (id, flow_words::missing(state, id, words.lang)));
        let parts = [
            ("flow-loops", loops.collect::<Vec<_>>()),
            ("flow-gaps", gaps.collect()),
            ("flow-missing-title", missing.collect()),
        ];
        for (key, lines) in parts {
            if lines.is_empty() {
                continue;
            }
            title(ui, words, &words.get(key), 16.0, actions);
            for (id, said) in lines {
                if ui.add(egui::Button::new(said).frame(false).wrap()).clicked() {
                    go(Element::Touchpoint(id.clone()), actions);
                }
            }
        }
    }
}
