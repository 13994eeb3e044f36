//! The file of a journey under an open window: whether somebody else changes it, and what is to be done then.

use std::{
    path::{Path, PathBuf},
    sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    thread,
    time::Duration,
};

use egui::{Frame, Margin, Panel, RichText, Ui};

use super::{
    Action, App, Document,
    jobs::{Done, Jobs, Purpose},
    paint::color,
    words::Words,
};
use crate::file::{Imprint, Standing};

/// How often the file is looked at.
const EVERY: Duration = Duration::from_secs(2);

/// The file of a document, watched by a thread that ends with it.
pub(super) struct Watch {
    path: PathBuf,
    imprint: Imprint,
    /// What somebody else made of it, where the person has not decided yet.
    standing: Standing,
    thread: Sender<Imprint>,
}

/// What a person does about a file that somebody else changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    /// Leaves what is on screen for what is in the file.
    Reload,
    /// Saves what is on screen elsewhere.
    SaveCopy,
    /// Writes what is on screen over the file.
    Replace,
}

impl Watch {
    /// Begins to watch a file that holds this, for a document.
    pub(super) fn begin(jobs: &Jobs, document: u64, path: PathBuf, imprint: Imprint) -> Self {
        let (thread, orders) = channel();
        let (way_back, watched) = (jobs.way_back(), path.clone());
        let work = move || {
            watch(&orders, &watched, imprint, |standing, imprint| {
                way_back.send(Done::Stands { document, standing, imprint });
            });
        };
        // Without a thread nobody looks until the file is written, when it is looked at in any case.
        let _ = thread::Builder::new().name("watch".to_owned()).spawn(work);
        Self { path, imprint, standing: Standing::Same, thread }
    }

    /// What the file was last known to hold, where this is the file.
    pub(super) fn imprint_of(&self, path: &Path) -> Option<Imprint> {
        (self.path == path).then_some(self.imprint)
    }

    /// Looks at the file at once.
    pub(super) fn look(&self) {
        // A thread that has ended has said so.
        let _: Result<(), _> = self.thread.send(self.imprint);
    }

    /// What the file now holds is known, and wanted.
    fn accept(&mut self, imprint: Imprint) {
        (self.imprint, self.standing) = (imprint, Standing::Same);
        self.look();
    }
}

/// Looks at a file every so often, and when an imprint comes that it is to be held against from then on. Tells each change
/// of how it stands once.
fn watch(orders: &Receiver<Imprint>, path: &Path, mut imprint: Imprint, tell: impl Fn(Standing, Imprint)) {
    let mut told = Standing::Same;
    loop {
        match orders.recv_timeout(EVERY) {
            Ok(wanted) if wanted != imprint => (imprint, told) = (wanted, Standing::Same),
            Ok(_) | Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
        // A share that is out of reach for a while is no change.
        if let Ok(standing) = imprint.standing(path)
            && standing != told
        {
            told = standing;
            tell(standing, imprint);
        }
    }
}

impl App {
    /// Begins to watch the file that was read or written, which holds this; what was watched before is left alone.
    pub(super) fn watch(&mut self, path: &Path, imprint: Imprint) {
        let Some(Document { number, watch, .. }) = &mut self.document else { return };
        match watch {
            Some(watch) if watch.path == path => watch.accept(imprint),
            _ => *watch = Some(Watch::begin(&self.jobs, *number, path.to_owned(), imprint)),
        }
    }

    /// Looks at the file when the window gets the keyboard: the person may have been in another program.
    pub(super) fn look_at_file(&self, context: &egui::Context) {
        let comes_back = |event: &egui::Event| matches!(event, egui::Event::WindowFocused(true));
        if context.input(|input| input.events.iter().any(comes_back))
            && let Some(watch) = self.document.as_ref().and_then(|document| document.watch.as_ref())
        {
            watch.look();
        }
    }

    /// Takes note of how the file stands to what was known of it.
    pub(super) fn stands(&mut self, document: u64, standing: Standing, imprint: Imprint) {
        let shown = self.document.as_mut().filter(|shown| shown.number == document && !shown.saving);
        // What is known by now may be newer than what it was held against.
        if let Some(watch) = shown.and_then(|shown| shown.watch.as_mut()).filter(|watch| watch.imprint == imprint)
        {
            watch.standing = standing;
        }
    }

    /// Does what the person chose about a file that somebody else changed.
    pub(super) fn choose_on_disk(&mut self, choice: Choice) {
        let Some(path) = self.document.as_ref().and_then(|document| document.editor.path.clone()) else { return };
        match choice {
            Choice::Reload => self.reload(path),
            Choice::SaveCopy => self.ask_path(Purpose::Save),
            Choice::Replace => self.replace(path),
        }
    }
}

/// Above the canvas, what somebody else made of the file, and what can be done about it.
pub(super) fn bar(ui: &mut Ui, words: Words, document: &Document, actions: &mut Vec<Action>) {
    let Some(watch) = document.watch.as_ref().filter(|watch| watch.standing != Standing::Same) else { return };
    let name = watch.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let is_gone = watch.standing == Standing::Gone;
    let text = words.with(if is_gone { "disk-gone" } else { "disk-changed" }, &[("name", name.into())]);
    let frame = Frame::side_top_panel(ui.style()).inner_margin(Margin::symmetric(12, 6));
    Panel::top("disk").frame(frame.fill(color(words.theme.tinted()))).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(text).strong());
            let unsaved = !document.editor.history().is_saved();
            let reload = if unsaved { "disk-reload-and-lose" } else { "disk-reload" };
            let choices: &[(&str, Choice)] = if is_gone {
                &[("disk-write-again", Choice::Replace), ("disk-save-copy", Choice::SaveCopy)]
            } else {
                &[
                    (reload, Choice::Reload),
                    ("disk-save-copy", Choice::SaveCopy),
                    ("disk-replace", Choice::Replace),
                ]
            };
            for (key, choice) in choices {
                if ui.button(words.get(key)).clicked() {
                    actions.push(Action::OnDisk(*choice));
                }
            }
        });
    });
}
