//! Two windows on one file: the second only looks on, says who works on it, and takes over when the first lets go.

use std::{
    mem,
    path::{Path, PathBuf},
    thread,
    time::SystemTime,
};

use egui::Ui;
use jiff::Timestamp;

use super::{
    Action, App, Document,
    dialogs::{Dialog, Then},
    jobs::{Done, Read},
    watch::{self, Choice},
    words::Words,
};
use crate::{
    editor::ReadOnly,
    file::{self, Attempt, Holder, Lock, Other},
    i18n::{Arg, Lang},
    wording,
};

/// The name of the threads.
const NAME: &str = "lock";

/// Who works on the file of a document, as far as this window knows.
pub(super) enum Hold {
    /// This window, or nobody at all; with the lock, where there is one.
    Own(Keeper),
    /// Somebody else, or perhaps.
    Other(Other),
    /// Somebody else has let go of it.
    Free,
}

/// A lock that is let go of in a thread: its folder may be far away.
pub(super) struct Keeper(Option<Lock>);

/// What is known of the lock of a file that was read.
pub(super) enum Claim {
    /// The document of this number, which is to give way, has it.
    Kept(u64),
    /// It was tried for.
    Tried(Attempt),
}

impl Drop for Keeper {
    fn drop(&mut self) {
        if let Some(lock) = self.0.take() {
            // Without a thread, it is let go of at once.
            let _ = thread::Builder::new().name(NAME.to_owned()).spawn(move || drop(lock));
        }
    }
}

impl Default for Hold {
    fn default() -> Self {
        Self::Own(Keeper(None))
    }
}

impl From<Attempt> for Hold {
    fn from(attempt: Attempt) -> Self {
        match attempt {
            Attempt::Taken(lock) => Self::Own(Keeper(Some(lock))),
            Attempt::Impossible => Self::default(),
            Attempt::Other(other) => Self::Other(other),
        }
    }
}

impl Hold {
    /// The file of the journey that this window has the lock of.
    fn own(&self) -> Option<&Path> {
        match self {
            Self::Own(Keeper(Some(lock))) => Some(lock.journey()),
            _ => None,
        }
    }

    /// Whose lock was replaced to have this one.
    fn replaced(&self) -> Option<&Holder> {
        match self {
            Self::Own(Keeper(Some(lock))) => lock.replaced(),
            _ => None,
        }
    }

    /// Lets go of it, before this returns.
    fn end(&mut self) {
        if let Self::Own(Keeper(lock)) = self {
            drop(lock.take());
        }
    }
}

/// Has the lock of a file before a journey is written to it, where this window is to have locks and has not this one
/// already: then there is nothing new to hold.
pub(super) fn hold_to_save(path: &Path, holds: bool, own: Option<&Path>) -> Result<Option<Hold>, Other> {
    if !holds || own.is_some_and(|own| file::is_same(own, path)) {
        return Ok(None);
    }
    match Lock::take(path) {
        Attempt::Other(other) => Err(other),
        attempt => Ok(Some(attempt.into())),
    }
}

impl App {
    /// Says from now on beside each file that this window works on it, and keeps to what other windows say there.
    pub const fn hold_files(&mut self) {
        self.files.held = true;
    }

    /// The file that this window has the lock of, and whether it is to have locks.
    pub(super) fn holding(&self) -> (bool, Option<PathBuf>) {
        let own = self.document.as_ref().and_then(|document| document.hold.own());
        (self.files.held, own.map(Path::to_path_buf))
    }

    /// Shows a journey that was read, once it is known who works on it.
    pub(super) fn hold_and_show(&mut self, path: PathBuf, read: Read, sure: bool) {
        // What may only be looked at keeps nobody else from working on it.
        if !self.files.held || read.0.read_only {
            return self.show_held(&path, *read, Hold::default());
        }
        let own = self.document.as_ref().and_then(|shown| Some((shown.number, shown.hold.own()?.to_owned())));
        self.jobs.spawn(NAME, move || {
            let kept = own.filter(|(_, own)| file::is_same(own, &path)).map(|(number, _)| Claim::Kept(number));
            let claim = kept.unwrap_or_else(|| Claim::Tried(Lock::take(&path)));
            if matches!(claim, Claim::Tried(Attempt::Taken(_))) {
                // Whoever wrote beside it is gone.
                file::clear_drafts(&path, read.0.journey.id, SystemTime::now());
            }
            Done::Held { path, read, sure, claim }
        });
    }

    /// Reads the file once more, to work on it whoever else may do so.
    pub(super) fn work_anyway(&mut self, path: PathBuf) {
        self.jobs.spawn("open", move || match file::open_with_imprint(&path) {
            Ok(read) => {
                let claim = Claim::Tried(Lock::take_anyway(&path));
                Done::Held { path, read: Box::new(read), sure: true, claim }
            }
            Err(error) => Done::Opened { path, result: Err(error), sure: true },
        });
    }

    /// It is known who works on a journey that was read.
    pub(super) fn held(&mut self, path: PathBuf, read: Read, sure: bool, claim: Claim) {
        let hold = match claim {
            Claim::Tried(attempt) => attempt.into(),
            Claim::Kept(number) if !self.is_unsaved() || sure => {
                let kept = self.document.as_mut().filter(|shown| shown.number == number);
                kept.map(|shown| mem::take(&mut shown.hold)).unwrap_or_default()
            }
            Claim::Kept(_) => Hold::default(),
        };
        if self.is_unsaved() && !sure {
            // Somebody went on working while the file was read.
            self.dialog = Some(Dialog::Unsaved { then: Then::Show(path) });
        } else {
            self.show_held(&path, *read, hold);
        }
    }

    fn show_held(&mut self, path: &Path, (mut opened, imprint): (file::Opened, file::Imprint), hold: Hold) {
        opened.read_only |= matches!(hold, Hold::Other(_));
        self.opened(opened, Some(path));
        self.watch(path, imprint);
        // Of another machine's nobody knows whether the window is gone.
        if let Some(holder) = hold.replaced().filter(|holder| holder.is_here) {
            self.notice = Some(self.lang.text_with("lock-replaced", &told(self.lang, "", holder)));
        }
        let Some(document) = &mut self.document else { return };
        if let Hold::Other(other) = &hold {
            document.editor.set_read_only(ReadOnly::InUse);
            if let Some(watch) = &document.watch {
                watch.wait_for(other.clone());
            }
        }
        document.hold = hold;
    }

    /// Has the lock of the file of a journey that was not read from there.
    pub(super) fn hold_own_file(&mut self) {
        let Some(Document { number, editor, .. }) = &self.document else { return };
        if let Some(path) = editor.path.clone().filter(|_| self.files.held) {
            let document = *number;
            self.jobs.spawn(NAME, move || Done::Claimed { document, attempt: Lock::take(&path) });
        }
    }

    /// It is known who works on the file of a document.
    pub(super) fn claimed(&mut self, document: u64, attempt: Attempt) {
        let hold = Hold::from(attempt);
        if let Some(shown) = self.document.as_mut().filter(|shown| shown.number == document) {
            if matches!(hold, Hold::Other(_)) {
                shown.editor.set_read_only(ReadOnly::InUse);
            }
            shown.hold = hold;
        }
    }

    /// Takes note of who else works on the file.
    pub(super) fn hold_stands(&mut self, document: u64, other: Option<Other>) {
        let shown = self.document.as_mut().filter(|shown| shown.number == document);
        if let Some(hold) = shown.map(|shown| &mut shown.hold).filter(|hold| !matches!(hold, Hold::Own(_))) {
            *hold = other.map_or(Hold::Free, Hold::Other);
        }
    }

    /// Lets go of the file before the window is gone.
    pub(super) fn end_hold(&mut self) {
        if let Some(document) = &mut self.document {
            document.hold.end();
        }
    }
}

/// What is said of somebody who works on the file of this name.
pub(super) fn told(lang: Lang, name: &str, holder: &Holder) -> [(&'static str, Arg); 2] {
    [("name", name.into()), ("who", wording::holder(holder, Timestamp::now(), lang).into())]
}

/// Above the canvas, why the journey may only be looked at, and what can be done about it.
pub(super) fn bar(ui: &mut Ui, words: Words, document: &Document, actions: &mut Vec<Action>) {
    let name = document.file_name();
    let (text, choices): (String, &[(&str, Choice)]) = match (document.editor.why_read_only(), &document.hold) {
        (Some(ReadOnly::Newer), _) => {
            let version = document.version.to_string();
            let text = words.with("lock-newer", &[("name", name.into()), ("version", version.into())]);
            (text, &[("lock-save-copy", Choice::SaveCopy)])
        }
        (Some(ReadOnly::InUse), Hold::Other(Other { holder, is_certain: true })) => {
            (words.with("lock-in-use", &told(words.lang, &name, holder)), &[("lock-save-copy", Choice::SaveCopy)])
        }
        (Some(ReadOnly::InUse), Hold::Other(Other { holder, is_certain: false })) => (
            words.with("lock-unclear", &told(words.lang, &name, holder)),
            &[("lock-edit-anyway", Choice::EditAnyway), ("lock-save-copy", Choice::SaveCopy)],
        ),
        (Some(ReadOnly::InUse), _) => (
            words.with("lock-free", &[("name", name.into())]),
            &[("lock-take-over", Choice::Reload), ("lock-save-copy", Choice::SaveCopy)],
        ),
        // What is looked at has a bar of its own.
        (Some(ReadOnly::Past) | None, _) => return,
    };
    watch::bar_of(ui, words, "lock", text, choices, actions);
}
