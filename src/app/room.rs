//! What is there for a room of people: the presentation, the bright pointer, the timer.

use egui::{Align2, CentralPanel, Context, Ui, ViewportCommand};

use super::{Action, App, countdown, laser::Laser, presentation::Presentation};
use crate::editor::{Command, Mode, Timer};

/// The size of the timer beside the menus, in points.
const TIMER: f32 = 15.0;

/// The size of the timer while the room looks on, in points.
const TIMER_SHOWN: f32 = 28.0;

/// What is there for a room of people.
#[derive(Debug, Default)]
pub(super) struct Room {
    /// The walk that is shown; none while the window is an editor.
    presentation: Option<Presentation>,
    /// The bright pointer.
    pub(super) laser: Laser,
    /// The time that runs out.
    pub(super) timer: Option<Timer>,
}

impl Room {
    /// Whether the journey is presented.
    pub(super) const fn presents(&self) -> bool {
        self.presentation.is_some()
    }

    /// Drops what would change the window behind a presentation, where nobody sees it.
    pub(super) fn keep_to_the_room(&self, actions: &mut Vec<Action>) {
        let suits = |action: &Action| match action {
            Action::Command(command) => matches!(
                command,
                Command::Present
                    | Command::Rename
                    | Command::NewCard
                    | Command::MarkFriction
                    | Command::MarkDelight
                    | Command::Undo
                    | Command::Redo
                    | Command::Save
                    | Command::SaveAs
                    | Command::Quit
                    | Command::Timer
                    | Command::Help
            ),
            _ => true,
        };
        if self.presentation.is_some() {
            for action in actions.iter_mut() {
                // There is nothing to click with the tool: what hurts, hurts where the walk stands.
                if matches!(action, Action::Command(Command::UseFriction)) {
                    *action = Action::Command(Command::MarkFriction);
                }
            }
            actions.retain(suits);
        }
    }
}

impl App {
    /// Shows the presentation in the whole window; whether there is one.
    pub(super) fn present(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) -> bool {
        let words = self.words();
        let alone = self.dialog.is_none();
        let Some(presentation) = &mut self.room.presentation else { return false };
        let goes_on = self.document.as_mut().is_some_and(|document| {
            document.editor.mode() == Mode::Map && presentation.follow(&mut document.editor)
        });
        let Some(document) = self.document.as_mut().filter(|_| goes_on) else {
            self.end_presentation(&ui.ctx().clone());
            return false;
        };
        let motion = !self.reduced_motion;
        let notice = self.notice.as_deref();
        CentralPanel::no_frame().show(ui, |ui| {
            let (editor, picture) = (&mut document.editor, &mut document.picture);
            presentation.show(ui, words, (editor, picture), (motion, alone, notice), actions);
        });
        true
    }

    /// Shows what lies over everything else.
    pub(super) fn room_over_all(&mut self, context: &Context, actions: &mut Vec<Action>) {
        let words = self.words();
        if let Some(timer) = self.room.timer {
            // Beside the menus; in a presentation over the map, where no words are.
            let presents = self.room.presentation.is_some();
            let place = if presents { (Align2::LEFT_TOP, TIMER_SHOWN) } else { (Align2::RIGHT_TOP, TIMER) };
            countdown::show(context, words, timer, place, actions);
        }
        self.room.laser.show(context, words, self.reduced_motion);
    }

    /// Begins to present, or ends it.
    pub(super) fn start_or_end_presentation(&mut self, context: &Context) {
        if self.room.presentation.is_some() {
            return self.end_presentation(context);
        }
        let Some(document) = &mut self.document else { return };
        document.editor.settle();
        document.editor.set_mode(Mode::Map);
        self.room.presentation = Presentation::new(&document.editor);
        if self.room.presentation.is_some() {
            context.send_viewport_cmd(ViewportCommand::Fullscreen(true));
        }
    }

    fn end_presentation(&mut self, context: &Context) {
        self.room.presentation = None;
        context.send_viewport_cmd(ViewportCommand::Fullscreen(false));
        // The map gets the keyboard, once it is there.
        self.refocus_in = 2;
        context.request_repaint();
    }

    /// Ends one thing that is there for the room, the topmost first; whether there was any.
    pub(super) fn escape_room(&mut self, context: &Context) -> bool {
        let now = context.input(|input| input.time);
        if self.room.timer.is_some_and(|timer| timer.is_over(now)) {
            self.room.timer = None;
            return true;
        }
        if self.room.laser.put_away() {
            return true;
        }
        let presents = self.room.presentation.is_some();
        if presents {
            self.end_presentation(context);
        }
        presents
    }
}
