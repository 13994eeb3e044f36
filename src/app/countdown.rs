//! The timer on the screen: how long it runs, what is left, and that the time is up.

use std::time::Duration;

use egui::{Align2, Area, Button, Context, Id, LayerId, Order, RichText, Stroke, StrokeKind, Ui, Vec2};

use super::{Action, App, dialogs::Dialog, fonts, paint::color, words::Words};
use crate::{
    editor::{Command, Timer},
    text::{Icon, Weight},
};

/// The frame around the window when the time is up, in points: seen from the far end of a room.
const FRAME: f32 = 10.0;

/// The length that is offered first, in minutes.
const USUAL: u32 = 5;

/// The question for how long a timer runs.
pub(super) fn choose(ui: &mut Ui, words: Words, running: bool, fresh: &mut bool, actions: &mut Vec<Action>) {
    ui.heading(words.get("timer-title"));
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        for minutes in Timer::MINUTES {
            let text = words.with("timer-minutes", &[("minutes", minutes.to_string().into())]);
            let response = ui.add(Button::new(text).min_size(Vec2::new(64.0, 44.0)));
            if minutes == USUAL && std::mem::take(fresh) {
                response.request_focus();
            }
            if response.clicked() {
                actions.push(Action::StartTimer(minutes));
            }
        }
    });
    ui.add_space(16.0);
    ui.horizontal(|ui| {
        if running && ui.button(words.get("timer-extend")).clicked() {
            actions.push(Action::ExtendTimer);
        }
        if running && ui.button(words.get("timer-stop")).clicked() {
            actions.push(Action::StopTimer);
        }
        if ui.button(words.get("dialog-cancel")).clicked() {
            actions.push(Action::CloseDialog);
        }
    });
}

/// Shows what is left, at this corner and of this size; and a frame around everything when the time is up. Asks for the
/// next frame when the next second has passed, and for none after the end.
pub(super) fn show(
    context: &Context,
    words: Words,
    timer: Timer,
    (corner, size): (Align2, f32),
    actions: &mut Vec<Action>,
) {
    let now = context.input(|input| input.time);
    let is_over = timer.is_over(now);
    if let Some(wait) = timer.changes_in(now).and_then(|wait| Duration::try_from_secs_f64(wait).ok()) {
        context.request_repaint_after(wait);
    }
    let theme = words.theme;
    let (ink, ground) = if is_over { (theme.on_friction, theme.friction) } else { (theme.text, theme.surface) };
    if is_over {
        let painter = context.layer_painter(LayerId::new(Order::Foreground, Id::unique("time is up")));
        let stroke = Stroke::new(FRAME, color(theme.friction));
        painter.rect_stroke(context.content_rect(), 0.0, stroke, StrokeKind::Inside);
    }
    let face = if is_over { words.get("timer-over") } else { timer.face(now) };
    let name = if is_over { face.clone() } else { words.with("timer-left", &[("left", face.clone().into())]) };
    let area = Area::new(Id::unique("timer")).order(Order::Foreground).constrain(true);
    let offset = if corner == Align2::LEFT_TOP { [20.0, 20.0] } else { [-8.0, 4.0] };
    area.anchor(corner, offset).show(context, |ui| {
        let text = RichText::new(format!("{} {face}", fonts::icon(Icon::Timer)));
        let button = Button::new(text.font(fonts::font(size, Weight::Bold)).color(color(ink)))
            .fill(color(ground))
            .stroke(Stroke::new(1.5, color(theme.border)));
        let response = ui.add(button);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
        if response.on_hover_text(words.hint(Command::Timer)).clicked() {
            actions.push(if is_over { Action::StopTimer } else { Action::Command(Command::Timer) });
        }
    });
}

impl App {
    /// Asks for how long a timer runs.
    pub(super) fn ask_timer(&mut self) {
        self.dialog = Some(Dialog::Timer { running: self.room.timer.is_some(), fresh: true });
    }

    /// Starts a timer of so many minutes, in place of the one that runs.
    pub(super) fn start_timer(&mut self, context: &Context, minutes: u32) {
        self.room.timer = Some(Timer::new(minutes, context.input(|input| input.time)));
        self.dialog = None;
    }

    /// Gives the timer one minute more.
    pub(super) fn extend_timer(&mut self, context: &Context) {
        if let Some(timer) = &mut self.room.timer {
            timer.extend(context.input(|input| input.time));
        }
        self.dialog = None;
    }

    /// Stops the timer, or takes note that the time is up.
    pub(super) fn stop_timer(&mut self) {
        self.room.timer = None;
        self.dialog = None;
    }
}
