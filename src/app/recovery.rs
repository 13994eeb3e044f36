//! Work that was not saved: snapshots of it while it is done, and what earlier windows have left behind.

use std::{
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use egui::{Frame, Margin, Panel, RichText, Ui};
use jiff::Timestamp;

use super::{Action, App, Document, jobs::Done, paint::color, words::Words};
use crate::{
    file::{Left, SaveError, Session, Versions, left_behind},
    model::Journey,
    wording,
};

/// The name of the threads.
pub(super) const NAME: &str = "recovery";

/// How long after an edit a snapshot is made, in seconds.
const AFTER: f64 = 1.0;

/// How long after the first edit since the last snapshot one is made at the latest, in seconds.
const AT_LATEST: f64 = 5.0;

/// What the window knows of work that was not saved.
#[derive(Default)]
pub(super) struct Recovery {
    /// The folder of the program's state; none in tests that keep nothing.
    state: Option<PathBuf>,
    /// Where snapshots go; it may be in use by a thread.
    session: Option<Arc<Mutex<Session>>>,
    /// What earlier windows have left behind.
    pub(super) left: Vec<Left>,
    /// What was opened of it, until a snapshot of this window has it.
    taken_over: Option<Left>,
    /// The journey of the last snapshot.
    last: Option<Arc<Journey>>,
    /// What was edited since, and when: at first, and last.
    edited: Option<(Arc<Journey>, f64, f64)>,
    /// Whether a snapshot is being made.
    pub(super) busy: bool,
}

impl App {
    /// Keeps snapshots and versions in this folder from now on, and looks for what was left behind there.
    pub fn keep_state_in(&mut self, state: PathBuf) {
        let folder = state.clone();
        self.recovery.state = Some(state);
        self.jobs.spawn(NAME, move || {
            // Before this window is there too.
            let left = left_behind(&folder);
            Done::Found { session: Session::begin(&folder).ok(), left }
        });
    }

    /// Where versions are kept.
    pub(super) fn versions(&self) -> Option<Versions> {
        self.recovery.state.as_deref().map(Versions::in_state)
    }

    /// Takes over what was found when the window opened.
    pub(super) fn found(&mut self, session: Option<Session>, left: Vec<Left>) {
        if session.is_none() {
            self.notice = Some(self.lang.text("recovery-not-kept"));
        }
        self.recovery.session = session.map(|session| Arc::new(Mutex::new(session)));
        self.recovery.left = left;
    }

    /// Makes a snapshot when it is time for one, and lets go of it when all is saved.
    pub(super) fn tend_recovery(&mut self, context: &egui::Context) {
        let Some(session) = self.recovery.session.clone() else { return };
        let unsaved = self.document.as_ref().map(|document| &document.editor);
        let unsaved = unsaved.filter(|editor| !editor.history().is_saved() || editor.history().is_open());
        let recovery = &mut self.recovery;
        let Some(editor) = unsaved else {
            recovery.edited = None;
            if !recovery.busy && recovery.last.take().is_some() {
                recovery.busy = true;
                self.jobs.spawn(NAME, move || {
                    lock(&session).clear();
                    Done::Snapshot(Ok(()))
                });
            }
            return;
        };
        let journey = editor.journey();
        if recovery.busy || recovery.last.as_ref().is_some_and(|last| Arc::ptr_eq(last, journey)) {
            return;
        }
        let now = context.input(|input| input.time);
        let (first, last) = match &recovery.edited {
            Some((edited, first, last)) if Arc::ptr_eq(edited, journey) => (*first, *last),
            Some((_, first, _)) => (*first, now),
            None => (now, now),
        };
        recovery.edited = Some((journey.clone(), first, last));
        let due = (last + AFTER).min(first + AT_LATEST);
        if now < due {
            context.request_repaint_after(Duration::from_secs_f64(due - now));
            return;
        }
        recovery.edited = None;
        recovery.last = Some(journey.clone());
        recovery.busy = true;
        // The next window may start in another folder.
        let path = editor.path.as_ref().map(|path| std::path::absolute(path).unwrap_or_else(|_| path.clone()));
        let journey = journey.clone();
        let taken_over = recovery.taken_over.take();
        self.jobs.spawn(NAME, move || {
            let result = lock(&session).snapshot(&journey, path.as_deref(), Timestamp::now());
            if let (Ok(()), Some(taken_over)) = (&result, taken_over) {
                taken_over.discard();
            }
            Done::Snapshot(result)
        });
    }

    /// A snapshot was made, or could not be.
    pub(super) fn snapshot_made(&mut self, result: &Result<(), SaveError>) {
        self.recovery.busy = false;
        if let Err(error) = result {
            let reason = wording::save_error(error, self.lang);
            self.notice = Some(self.lang.text_with("recovery-failed", &[("reason", reason.into())]));
        }
    }

    /// Opens what was left behind at this place of the list.
    pub(super) fn recover(&mut self, place: usize) {
        let Some(left) = self.recovery.left.get(place).cloned() else { return };
        self.jobs.spawn("open", move || Done::Recovered { result: left.open().map(Box::new), left });
    }

    /// Lets go of what was left behind at this place of the list.
    pub(super) fn discard_left(&mut self, place: usize) {
        if place < self.recovery.left.len() {
            let left = self.recovery.left.remove(place);
            self.jobs.spawn(NAME, move || {
                left.discard();
                Done::Snapshot(Ok(()))
            });
        }
    }

    /// Shows what was left behind. It counts as not saved, and stays where it is until this window has a snapshot of it.
    pub(super) fn recovered(&mut self, left: Left, opened: crate::file::Opened) {
        self.recovery.left.retain(|other| *other != left);
        self.recovery.last = None;
        self.opened(opened, left.path.as_deref());
        if let Some(document) = &mut self.document {
            document.editor.mark_unsaved();
        }
        self.recovery.taken_over = Some(left);
    }

    /// Ends as a window should: what is not saved by now is not wanted.
    pub(super) fn end_recovery(&mut self) {
        if let Some(session) = self.recovery.session.take() {
            // A snapshot that is being made is waited for: what it leaves would be offered as lost.
            lock(&session).end();
        }
    }
}

fn lock(session: &Mutex<Session>) -> std::sync::MutexGuard<'_, Session> {
    // A snapshot is whole or not there, so a thread that broke off leaves nothing half done.
    session.lock().unwrap_or_else(PoisonError::into_inner)
}

/// How long ago something was, in words.
pub(super) fn ago(words: Words, at: Timestamp) -> String {
    let minutes = usize::try_from(Timestamp::now().duration_since(at).as_mins()).unwrap_or(0);
    let (key, count) = match minutes {
        0..60 => ("ago-minutes", minutes),
        60..2880 => ("ago-hours", minutes / 60),
        _ => ("ago-days", minutes / 1440),
    };
    words.with(key, &[("count", count.into())])
}

/// Above the canvas, that newer work on this very file was left behind.
pub(super) fn bar(ui: &mut Ui, words: Words, document: &Document, left: &[Left], actions: &mut Vec<Action>) {
    let own = document.editor.path.as_deref().and_then(|path| std::path::absolute(path).ok());
    let Some(place) = left.iter().position(|left| own.is_some() && left.path == own) else { return };
    let text = words.with("recovery-of-file", &[("ago", ago(words, left[place].at).into())]);
    let frame = Frame::side_top_panel(ui.style()).inner_margin(Margin::symmetric(12, 6));
    Panel::top("recovery").frame(frame.fill(color(words.theme.tinted()))).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(text).strong());
            if ui.button(words.get("recovery-open")).clicked() {
                actions.push(Action::Recover(place));
            }
            if ui.button(words.get("recovery-discard")).clicked() {
                actions.push(Action::DiscardLeft(place));
            }
        });
    });
}
