//! A bright spot in place of the pointer, that a whole room sees: as long as K is held, or until it is taken back.

use std::collections::VecDeque;

use egui::{Color32, Context, CursorIcon, Id, Key, LayerId, Order, Pos2};

use super::{paint::color, words::Words};

/// The radius of the spot, in points.
const RADIUS: f32 = 9.0;

/// How long its trail stays, in seconds: enough to follow a circle drawn around something.
const TRAIL: f64 = 0.5;

/// The bright spot.
#[derive(Debug, Default)]
pub(super) struct Laser {
    latched: bool,
    /// Where it was lately, and when.
    trail: VecDeque<(f64, Pos2)>,
}

impl Laser {
    /// Keeps it on without K, or ends that.
    pub(super) const fn latch(&mut self) {
        self.latched = !self.latched;
    }

    /// Whether it stays on without K.
    pub(super) const fn is_latched(&self) -> bool {
        self.latched
    }

    /// Ends what was kept on; whether it was.
    pub(super) fn put_away(&mut self) -> bool {
        std::mem::take(&mut self.latched)
    }

    /// Shows it over everything. Where nothing moves by itself it has no trail.
    pub(super) fn show(&mut self, context: &Context, words: Words, reduced_motion: bool) {
        let (held, at, now) = context.input(|input| {
            let held = input.key_down(Key::K) && input.modifiers.is_none();
            (held, input.pointer.hover_pos(), input.time)
        });
        let is_on = self.latched || held && !context.text_edit_focused();
        let Some(at) = at.filter(|_| is_on) else {
            self.trail.clear();
            return;
        };
        context.set_cursor_icon(CursorIcon::None);
        if self.trail.back().is_none_or(|(_, last)| *last != at) {
            self.trail.push_back((now, at));
        }
        // The last place stays, so that one that rests needs no frame.
        while self.trail.len() > 1 && self.trail.front().is_some_and(|(then, _)| now - then > TRAIL) {
            self.trail.pop_front();
        }
        let painter = context.layer_painter(LayerId::new(Order::Tooltip, Id::unique("laser")));
        let ink = color(words.theme.friction);
        if reduced_motion {
            self.trail.clear();
        } else if self.trail.len() > 1 {
            for ((then, from), (_, to)) in self.trail.iter().zip(self.trail.iter().skip(1)) {
                let fresh = 1.0 - super::paint::narrow((now - then) / TRAIL).clamp(0.0, 1.0);
                let stroke = egui::Stroke::new(RADIUS * fresh, ink.gamma_multiply(fresh * 0.6));
                painter.line_segment([*from, *to], stroke);
            }
            context.request_repaint();
        }
        // A ring of light and one of dark: one of them stands out from whatever is below.
        painter.circle_filled(at, RADIUS * 2.0, ink.gamma_multiply(0.25));
        painter.circle_filled(at, RADIUS + 3.0, Color32::BLACK);
        painter.circle_filled(at, RADIUS + 2.0, Color32::WHITE);
        painter.circle_filled(at, RADIUS, ink);
    }
}
