//! Work that was not saved: snapshots of it while it is done, and what earlier windows have left behind.

use std::path::{Path, PathBuf};

use egui::{Frame, Margin, Panel, RichText, Ui};
use jiff::Timestamp;

use super::{Action, App, Document, jobs::Done, left::is_written_since, paint::color, words::Words};
use crate::{
    file::{Imprint, Left, Opened, SaveError, Session, Snapshots, Urgent, Versions, left_behind},
    wording,
};

/// What the window knows of work that was not saved.
#[derive(Default)]
pub(super) struct Recovery {
    /// The folder of the program's state; none in tests that keep nothing.
    state: Option<PathBuf>,
    /// What makes snapshots.
    snapshots: Option<Snapshots>,
    /// What earlier windows have left behind.
    pub(super) left: Vec<Left>,
}

impl Recovery {
    /// The way to those who make snapshots, for a panic.
    pub(super) fn urgent(&self) -> Option<Urgent> {
        self.snapshots.as_ref().map(Snapshots::urgent)
    }

    /// The folder of the program's state.
    pub(super) fn state(&self) -> Option<&Path> {
        self.state.as_deref()
    }
}

impl App {
    /// Keeps snapshots and versions in this folder from now on, and looks for what was left behind there.
    pub fn keep_state_in(&mut self, state: PathBuf) {
        let folder = state.clone();
        self.recovery.state = Some(state);
        self.jobs.spawn("recovery", move || {
            // Before this window is there too.
            let left = left_behind(&folder);
            Done::Found { session: Session::begin(&folder).ok(), left }
        });
    }

    /// Opens what an earlier window left behind, though its file does not open; it goes when this window has a snapshot.
    pub(super) fn take_over_left(&mut self, left: Left) {
        self.recovery.left.retain(|other| *other != left);
        if let Some(snapshots) = &self.recovery.snapshots {
            snapshots.take_over(left);
        }
    }

    /// Where versions are kept.
    pub(super) fn versions(&self) -> Option<Versions> {
        self.recovery.state.as_deref().map(Versions::in_state)
    }

    /// Takes over what was found when the window opened.
    pub(super) fn found(&mut self, session: Option<Session>, left: Vec<Left>) {
        let way_back = self.jobs.way_back();
        let begin = |session| Snapshots::begin(session, move |error| way_back.send(Done::NotKept(error))).ok();
        self.recovery.snapshots = session.and_then(begin);
        if self.recovery.snapshots.is_none() {
            self.notice = Some(self.lang.text("recovery-not-kept"));
        }
        self.recovery.left = left;
    }

    /// Tells those who make snapshots what is not saved.
    pub(super) fn tend_recovery(&mut self) {
        let Some(snapshots) = &mut self.recovery.snapshots else { return };
        let unsaved = self.document.as_ref().map(|document| &document.editor);
        let unsaved = unsaved.filter(|editor| editor.has_unsaved_work());
        snapshots.note(unsaved.map(|editor| (editor.history().journey(), editor.path.as_deref())));
    }

    /// Says that a snapshot could not be made. It is tried again.
    pub(super) fn not_kept(&mut self, error: &SaveError) {
        let reason = wording::save_error(error, self.lang);
        self.notice = Some(self.lang.text_with("recovery-failed", &[("reason", reason.into())]));
    }

    /// Opens what was left behind at this place of the list.
    pub(super) fn recover(&mut self, place: usize) {
        let Some(left) = self.recovery.left.get(place).cloned() else { return };
        self.dialog = None;
        self.jobs.spawn("open", move || {
            let imprint = left.path.as_deref().and_then(|path| file_of(path, left.at));
            Done::Recovered { result: left.open().map(|opened| Box::new((opened, imprint))), left }
        });
    }

    /// Lets go of what was left behind at this place of the list.
    pub(super) fn discard_left(&mut self, place: usize) {
        if place < self.recovery.left.len() {
            let left = self.recovery.left.remove(place);
            self.jobs.spawn("recovery", move || {
                left.discard();
                Done::Discarded
            });
        }
    }

    /// Shows what was left behind. It counts as not saved, and stays where it is until this window has a snapshot of it.
    pub(super) fn recovered(&mut self, left: Left, opened: Opened, imprint: Option<Imprint>) {
        self.opened(opened, left.path.as_deref());
        if let Some(document) = &mut self.document {
            document.editor.mark_unsaved();
        }
        if let (Some(path), Some(imprint)) = (&left.path, imprint) {
            self.watch(path, imprint);
        }
        self.take_over_left(left);
        self.hold_own_file();
    }

    /// Ends as a window should: what is not saved by now is not wanted.
    pub(super) fn end_recovery(&mut self) {
        if let Some(snapshots) = self.recovery.snapshots.take() {
            snapshots.end();
        }
    }
}

/// What a file is to be held against, by somebody who goes on with work on it that was left behind at this time; none
/// where it cannot be read. Where it was written since, that is somebody else's change, to be told and never written over
/// without a question.
fn file_of(path: &Path, at: Timestamp) -> Option<Imprint> {
    let bytes = std::fs::read(path).ok()?;
    let known = if is_written_since(path, at) { &[] } else { bytes.as_slice() };
    Some(Imprint::of(path, known))
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
            if ui.button(words.get("left-look")).clicked() {
                actions.push(Action::LookAtLeft(place));
            }
            if ui.button(words.get("recovery-open")).clicked() {
                actions.push(Action::Recover(place));
            }
            if ui.button(words.get("recovery-discard")).clicked() {
                actions.push(Action::DiscardLeft(place));
            }
        });
    });
}
