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
    lock::Hold,
    paint::color,
    words::Words,
};
use crate::file::{self, Imprint, Other, Standing};

/// How often the file is looked at.
const EVERY: Duration = Duration::from_secs(2);

/// The file of a document, watched by a thread that ends with it.
pub(super) struct Watch {
    path: PathBuf,
    imprint: Imprint,
    /// What somebody else made of it, where the person has not decided yet.
    standing: Standing,
    thread: Sender<Order>,
}

/// What the thread is to do.
enum Order {
    /// To look at once, and to hold the file against this from then on.
    HoldAgainst(Imprint),
    /// To wait for somebody to let go of the file.
    WaitFor(Other),
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
    /// Looks what the file says otherwise.
    Compare,
    /// Works on the file although somebody else may.
    EditAnyway,
}

impl Watch {
    /// Begins to watch a file that holds this, for a document.
    pub(super) fn begin(jobs: &Jobs, document: u64, path: PathBuf, imprint: Imprint) -> Self {
        let (thread, orders) = channel();
        let (way_back, watched) = (jobs.way_back(), path.clone());
        let work = move || {
            watch(&orders, &watched, imprint, |news| {
                way_back.send(match news {
                    News::Stands(standing, imprint) => Done::Stands { document, standing, imprint },
                    News::Works(other) => Done::HoldStands { document, other },
                });
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
        self.order(Order::HoldAgainst(self.imprint));
    }

    /// Waits for somebody else to let go of the file.
    pub(super) fn wait_for(&self, other: Other) {
        self.order(Order::WaitFor(other));
    }

    fn order(&self, order: Order) {
        // A thread that has ended has said so.
        let _: Result<(), _> = self.thread.send(order);
    }

    /// What the file now holds is known, and wanted.
    fn accept(&mut self, imprint: Imprint) {
        (self.imprint, self.standing) = (imprint, Standing::Same);
        self.look();
    }
}

/// What is new about a file.
enum News {
    /// How it stands to what was known of it.
    Stands(Standing, Imprint),
    /// Who else works on it.
    Works(Option<Other>),
}

/// Looks at a file every so often, and when an imprint comes that it is to be held against from then on. Tells each change
/// of how it stands once, how it stands when asked, and of who else works on it where somebody is waited for.
fn watch(orders: &Receiver<Order>, path: &Path, mut imprint: Imprint, tell: impl Fn(News)) {
    let mut told = Some(Standing::Same);
    let mut waits_for: Option<Option<Other>> = None;
    loop {
        match orders.recv_timeout(EVERY) {
            // Who asks is told, also what was told before: nobody may have listened.
            Ok(Order::HoldAgainst(wanted)) => (imprint, told) = (wanted, None),
            Ok(Order::WaitFor(other)) => waits_for = Some(Some(other)),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
        // A share that is out of reach for a while is no change.
        if let Ok(standing) = imprint.standing(path)
            && Some(standing) != told
        {
            told = Some(standing);
            tell(News::Stands(standing, imprint));
        }
        if let Some(known) = &mut waits_for {
            let other = file::in_use(path);
            if other != *known {
                known.clone_from(&other);
                tell(News::Works(other));
            }
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
        let Some(document) = &mut self.document else { return };
        document.leave_past();
        let Some(path) = document.editor.path.clone() else { return };
        match choice {
            Choice::Reload => self.reload(path),
            Choice::SaveCopy => self.ask_path(Purpose::Save),
            Choice::Replace => self.replace(path),
            Choice::Compare => self.compare_with_file(path),
            Choice::EditAnyway => self.work_anyway(path),
        }
    }
}

/// Above the canvas, what somebody else made of the file, and what can be done about it.
pub(super) fn bar(ui: &mut Ui, words: Words, document: &Document, actions: &mut Vec<Action>) {
    let Some(watch) = document.watch.as_ref().filter(|watch| watch.standing != Standing::Same) else { return };
    // To work on it is to load it again; one bar says so.
    if watch.standing == Standing::Changed && matches!(document.hold, Hold::Free) {
        return;
    }
    let name = document.file_name();
    let is_gone = watch.standing == Standing::Gone;
    let text = words.with(if is_gone { "disk-gone" } else { "disk-changed" }, &[("name", name.into())]);
    let unsaved = !document.editor.history().is_saved();
    let reload = if unsaved { "disk-reload-and-lose" } else { "disk-reload" };
    let (copy, replace) = (("disk-save-copy", Choice::SaveCopy), ("disk-replace", Choice::Replace));
    let compare = ("disk-compare", Choice::Compare);
    let choices: &[(&str, Choice)] = match (is_gone, document.editor.is_read_only()) {
        (true, false) => &[("disk-write-again", Choice::Replace), copy],
        (true, true) => &[copy],
        (false, false) => &[(reload, Choice::Reload), compare, copy, replace],
        (false, true) => &[(reload, Choice::Reload), compare, copy],
    };
    bar_of(ui, words, "disk", text, choices, actions);
}

/// A bar above the canvas: what is the matter with the file, and what can be done about it.
pub(super) fn bar_of(
    ui: &mut Ui,
    words: Words,
    id: &'static str,
    text: String,
    choices: &[(&str, Choice)],
    actions: &mut Vec<Action>,
) {
    let frame = Frame::side_top_panel(ui.style()).inner_margin(Margin::symmetric(12, 6));
    Panel::top(id).frame(frame.fill(color(words.theme.tinted()))).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(text).strong());
            for (key, choice) in choices {
                if ui.button(words.get(key)).clicked() {
                    actions.push(Action::OnDisk(*choice));
                }
            }
        });
    });
}
